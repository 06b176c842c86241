import { beforeEach, describe, expect, it } from 'vitest';
import { emptyOldBin } from '../../../../src/main/connections/manage';
import { changes, guid, noon } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
beforeEach(() => {
  desk = new MemoryDesk();
});

const day = 24 * 60 * 60_000;

describe('The list', () => {
  it('holds what was linked, in order, with its revision', async () => {
    const [one, other] = [await linkOne(desk), await linkOne(desk)];
    expect(valueOf(await desk.calls.list({}))).toEqual({
      connections: [one.connection, other.connection],
      revision: 2,
    });
    expect(valueOf(await desk.calls.get({ id: other.id }))).toEqual(other.connection);
    expect(errorOf(await desk.calls.get({ id: guid() })).code).toBe('not_found');
  });
});

describe('A change', () => {
  it('of the name leaves secret, state and last check as they are', async () => {
    const { connection, id } = await linkOne(desk);
    desk.now += 1000;
    const renamed = valueOf(await desk.calls.update(changes(id, { name: 'Renamed' })));
    expect(renamed).toEqual({
      ...connection,
      name: 'Renamed',
      updatedAt: new Date(noon + 1000).toISOString(),
    });
    expect(desk.published.at(-1)).toMatchObject({ upserted: [renamed], removed: [], revision: 2 });
    expect(desk.asked).toHaveLength(1);
  });

  it('of nothing changes nothing but the date', async () => {
    const { connection, id } = await linkOne(desk);
    expect(valueOf(await desk.calls.update(changes(id)))).toEqual(connection);
  });

  it('to an empty name proposes one from the tenant', async () => {
    const { id } = await linkOne(desk, { tenant: 'contoso.com', name: 'Mine' });
    expect(valueOf(await desk.calls.update(changes(id, { name: '' }))).name).toBe('Contoso');
  });

  it.each([
    ['tenant', { tenant: 'fabrikam.com' }],
    ['client ID', { clientId: guid() }],
    ['cloud', { cloud: 'china' as const }],
  ])('of the %s drops the secret, on disk and for the session, and the judgement', async (_what, given) => {
    for (const mode of ['protects', 'absent'] as const) {
      desk = new MemoryDesk();
      desk.protector.mode = mode;
      const { connection, id } = await linkOne(desk);
      const changed = valueOf(await desk.calls.update(changes(id, given)));
      expect(changed).toMatchObject({ state: 'waiting', credential: { status: 'missing' } });
      expect(changed).not.toHaveProperty('lastCheck');
      expect(desk.store.document.content['connections']?.[0]).not.toHaveProperty('secret');
      await desk.calls.update(
        changes(id, {
          tenant: connection.tenant.entered,
          clientId: connection.clientId,
          cloud: connection.cloud,
        }),
      );
      expect((await desk.list())[0]?.credential.status).toBe('missing');
    }
  });

  it('of the tenant forgets what was learnt of the old one', async () => {
    const { id } = await linkOne(desk);
    const changed = valueOf(await desk.calls.update(changes(id, { tenant: 'fabrikam.com' })));
    expect(changed.tenant).toEqual({ entered: 'fabrikam.com' });
  });

  it('of the scope keeps the secret and waits for a new judgement', async () => {
    const { id } = await linkOne(desk, { service: 'custom', scope: 'api://x/.default' });
    const changed = valueOf(await desk.calls.update(changes(id, { scope: 'api://y/.default' })));
    expect(changed).toMatchObject({
      scope: 'api://y/.default',
      state: 'waiting',
      credential: { status: 'kept' },
    });
    const same = valueOf(await desk.calls.update(changes(id, { name: 'x' })));
    expect(same.scope).toBe('api://y/.default');
  });

  it('of the service takes its scope, and needs one where it has none', async () => {
    const { id } = await linkOne(desk);
    expect(await desk.calls.update(changes(id, { service: 'custom' }))).toEqual({
      ok: false,
      error: { code: 'invalid_input', field: 'scope', problem: 'empty' },
    });
    const custom = await desk.calls.update(changes(id, { service: 'custom', scope: 'api://x/.default' }));
    expect(valueOf(custom).scope).toBe('api://x/.default');
    const graph = await desk.calls.update(changes(id, { service: 'graph', cloud: 'usgov' }));
    expect(valueOf(graph).scope).toBe('https://graph.microsoft.us/.default');
  });

  it('of what is not there, or cannot be written, says so', async () => {
    expect(errorOf(await desk.calls.update(changes(guid()))).code).toBe('not_found');
    const { connection, id } = await linkOne(desk);
    desk.store.full = true;
    const told = desk.published.length;
    expect(errorOf(await desk.calls.update(changes(id, { name: 'x' }))).code).toBe('storage_failed');
    expect(await desk.list()).toEqual([connection]);
    expect(desk.published).toHaveLength(told);
  });
});

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
  it('lets go of what was removed more than 30 days ago, at the next start', async () => {
    const { id } = await linkOne(desk);
    await desk.calls.remove({ ids: [id] });
    desk.now += 29 * day;
    emptyOldBin({ vault: desk.vault, now: () => desk.now });
    expect(desk.vault.bin).toHaveLength(1);
    desk.now += 2 * day;
    emptyOldBin({ vault: desk.vault, now: () => desk.now });
    expect(desk.vault.bin).toEqual([]);
    const { revision } = desk.vault;
    emptyOldBin({ vault: desk.vault, now: () => desk.now });
    expect(desk.vault.revision).toBe(revision);
  });
});
