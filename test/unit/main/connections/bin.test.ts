import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OldBin } from '../../../../src/main/connections/bin';
import { guid, noon } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

const day = 24 * 60 * 60_000;

describe('Removing', () => {
  it('takes connections from the list, and restoring brings them back in their place', async () => {
    const first = await linkOne(desk);
    desk.now += 1000;
    const second = await linkOne(desk);
    desk.now += 1000;
    const third = await linkOne(desk);
    expect(valueOf(await desk.calls.remove({ ids: [first.id, third.id] }))).toEqual({ removed: 2 });
    expect((await desk.list()).map(({ id }) => id)).toEqual([second.id]);
    expect(desk.published.at(-1)).toMatchObject({ upserted: [], removed: [first.id, third.id] });

    expect(valueOf(await desk.calls.restore({ ids: [third.id, first.id] }))).toEqual({ restored: 2 });
    expect((await desk.list()).map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    expect(desk.published.at(-1)?.upserted).toHaveLength(2);
    expect(valueOf(await desk.calls.revealSecret({ id: first.id })).value).toBe(first.secret);
  });

  it('is one change on disk, whatever the number', async () => {
    const ids = [(await linkOne(desk)).id, (await linkOne(desk)).id, (await linkOne(desk)).id];
    const { writes } = desk.store;
    await desk.calls.remove({ ids });
    expect(desk.store.writes).toBe(writes + 1);
  });

  it('of what is not there, and restoring of what is not in the bin, says so', async () => {
    const { id } = await linkOne(desk);
    expect(errorOf(await desk.calls.remove({ ids: [guid()] })).code).toBe('not_found');
    expect(errorOf(await desk.calls.restore({ ids: [id] })).code).toBe('not_found');
  });

  it('that cannot be written removes and restores nothing', async () => {
    const one = await linkOne(desk);
    const other = await linkOne(desk);
    await desk.calls.remove({ ids: [one.id] });
    desk.store.full = true;
    expect(errorOf(await desk.calls.remove({ ids: [other.id] })).code).toBe('storage_failed');
    expect(errorOf(await desk.calls.restore({ ids: [one.id] })).code).toBe('storage_failed');
    expect((await desk.list()).map(({ id }) => id)).toEqual([other.id]);
  });

  it('can be undone for 30 days; after that the next removal empties the bin', async () => {
    const [one, other] = [await linkOne(desk), await linkOne(desk)];
    await desk.calls.remove({ ids: [one.id] });
    desk.now += 30 * day - 1;
    await desk.calls.remove({ ids: [other.id] });
    expect(desk.vault.bin).toHaveLength(2);
    desk.now += 1;
    expect(errorOf(await desk.calls.restore({ ids: [one.id] })).code).toBe('not_found');
    const third = await linkOne(desk);
    await desk.calls.remove({ ids: [third.id] });
    expect(desk.vault.bin.map(({ connection }) => connection.id)).toEqual([other.id, third.id]);
    expect(desk.store.text).not.toContain(one.id);
  });
});

describe('The bin', () => {
  it('shows what was removed, the last first, with the day it is purged, and no secret', async () => {
    const [one, other] = [await linkOne(desk), await linkOne(desk)];
    await desk.calls.remove({ ids: [one.id] });
    desk.now += day;
    await desk.calls.remove({ ids: [other.id] });
    const { removed } = valueOf(await desk.calls.listRemoved({}));
    expect(removed).toEqual([
      {
        connection: other.connection,
        removedAt: new Date(noon + day).toISOString(),
        purgedAt: new Date(noon + 31 * day).toISOString(),
      },
      {
        connection: one.connection,
        removedAt: new Date(noon).toISOString(),
        purgedAt: new Date(noon + 30 * day).toISOString(),
      },
    ]);
    expect(removed[0]?.connection.credential).toEqual({ kind: 'secret', status: 'kept' });
  });

  it('does not show what is past its 30 days, also before it is emptied', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.remove({ ids: [id] });
    desk.now += 30 * day;
    expect(valueOf(await desk.calls.listRemoved({}))).toEqual({ removed: [] });
  });

  it('takes each of them once, also where two ask for it at the same time', async () => {
    const { id } = await linkOne(desk);
    const [first, second] = await Promise.all([
      desk.calls.remove({ ids: [id] }),
      desk.calls.remove({ ids: [id] }),
    ]);
    expect([first.ok, second.ok]).toEqual([true, false]);
    expect(desk.vault.bin).toHaveLength(1);
    const back = await Promise.all([desk.calls.restore({ ids: [id] }), desk.calls.restore({ ids: [id] })]);
    expect(back.map((answer) => answer.ok)).toEqual([true, false]);
    expect(desk.vault.connections).toHaveLength(1);
  });

  it('lets go of what was removed more than 30 days ago, at the next start', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.remove({ ids: [id] });
    desk.now += 29 * day;
    await new OldBin(desk.context).empty();
    expect(desk.vault.bin).toHaveLength(1);
    desk.now += 2 * day;
    await new OldBin(desk.context).empty();
    expect(desk.vault.bin).toEqual([]);
    const { revision } = desk.vault;
    await new OldBin(desk.context).empty();
    expect(desk.vault.revision).toBe(revision);
  });

  describe('of an app that runs for days', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('lets go of it within the hour', async () => {
      const { id } = await linkOne(desk);
      await desk.calls.remove({ ids: [id] });
      const oldBin = new OldBin(desk.context);
      oldBin.start();
      desk.now += 30 * day;
      expect(desk.vault.bin).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(60 * 60_000);
      expect(desk.vault.bin).toEqual([]);
      expect(desk.store.text).not.toContain(id);

      const other = await linkOne(desk);
      await desk.calls.remove({ ids: [other.id] });
      oldBin.stop();
      desk.now += 30 * day;
      await vi.advanceTimersByTimeAsync(day);
      expect(desk.vault.bin).toHaveLength(1);
    });
  });
});

describe('Purging', () => {
  it('takes connections out of the bin for good, with their secrets, and leaves the others there', async () => {
    const [one, other] = [await linkOne(desk), await linkOne(desk)];
    await desk.calls.remove({ ids: [one.id, other.id] });
    const { writes } = desk.store;
    expect(valueOf(await desk.calls.purge({ ids: [one.id, guid()] }))).toEqual({ purged: 1 });
    expect(desk.store.writes).toBe(writes + 1);
    expect(desk.store.text).not.toContain(one.id);
    expect(errorOf(await desk.calls.restore({ ids: [one.id] })).code).toBe('not_found');
    expect(valueOf(await desk.calls.restore({ ids: [other.id] }))).toEqual({ restored: 1 });
  });

  it('takes along what is past its 30 days and not shown any more', async () => {
    const [old, young] = [await linkOne(desk), await linkOne(desk)];
    await desk.calls.remove({ ids: [old.id] });
    desk.now += 20 * day;
    await desk.calls.remove({ ids: [young.id] });
    desk.now += 10 * day;
    expect(valueOf(await desk.calls.purge({ ids: [young.id] }))).toEqual({ purged: 1 });
    expect(desk.vault.bin).toEqual([]);
  });

  it('touches nothing that is in the list, and says when there is nothing in the bin', async () => {
    const { id } = await linkOne(desk);
    expect(errorOf(await desk.calls.purge({ ids: [id] })).code).toBe('not_found');
    expect(await desk.list()).toHaveLength(1);
  });

  it('that cannot be written purges nothing', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.remove({ ids: [id] });
    desk.store.full = true;
    expect(errorOf(await desk.calls.purge({ ids: [id] })).code).toBe('storage_failed');
    expect(desk.vault.bin).toHaveLength(1);
  });
});
