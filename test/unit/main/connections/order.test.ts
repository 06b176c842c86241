import { beforeEach, describe, expect, it, vi } from 'vitest';
import { adoptLabels, labelling } from '../../../../src/main/connections/labels';
import type { Context } from '../../../../src/main/connections/context';
import { ordering } from '../../../../src/main/connections/order';
import type { Events, Handlers } from '../../../../src/shared/bridge';
import { labelColors } from '../../../../src/shared/label-colors';
import { guid, record } from '../../../support/builders';
import { MemoryDesk } from '../../../support/memory-desk';
import { errorOf, linkOne, valueOf } from './support';

let desk: MemoryDesk;
let order: ReturnType<typeof ordering>;
let context: Context;
let labels: Handlers['labels'];
let told: Events['labels.changed'][];
beforeEach(() => {
  desk = new MemoryDesk();
  told = [];
  context = { ...desk.context, publishLabels: (change: Events['labels.changed']) => told.push(change) };
  order = ordering(context);
  labels = labelling(context);
});

async function linkSome(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push((await linkOne(desk)).id);
  return ids;
}

async function labelsOf(id: string | undefined): Promise<string[] | undefined> {
  return (await desk.list()).find((connection) => connection.id === id)?.labels;
}

describe('Labelling', () => {
  it('adds and takes off labels in one change, and leaves secrets and judgements alone', async () => {
    const ids = await linkSome(3);
    const before = await desk.list();
    const [one, other] = ids as [string, string];
    const { writes } = desk.store;
    expect(valueOf(await order.label({ ids: [one, other], add: ['Retail', 'EU'], remove: [] }))).toEqual({
      changed: 2,
    });
    expect(desk.store.writes).toBe(writes + 1);
    expect(desk.published.at(-1)?.upserted.map(({ id }) => id)).toEqual([one, other]);
    await order.label({ ids, add: ['EU'], remove: ['retail'] });
    expect(await desk.list()).toEqual(before.map((connection) => ({ ...connection, labels: ['EU'] })));
  });

  it('gives each new label the next colour, and tells the window of it', async () => {
    const ids = await linkSome(1);
    await order.label({ ids, add: ['a', 'b'], remove: [] });
    expect(told).toEqual([
      {
        labels: [
          { name: 'a', color: 'grey' },
          { name: 'b', color: 'red' },
        ],
      },
    ]);
    await labels.remove({ name: 'a' });
    await order.label({ ids, add: ['c', ...labelColors.slice(2)], remove: [] });
    expect(new Set(desk.vault.labels.map(({ color }) => color))).toEqual(new Set(labelColors));
    await order.label({ ids, add: ['one more'], remove: [] });
    expect(desk.vault.labels.find(({ name }) => name === 'one more')?.color).toBe('grey');
  });

  it('takes names that differ by case only for the same label', async () => {
    const ids = await linkSome(2);
    await order.label({ ids: ids.slice(0, 1), add: ['Retail'], remove: [] });
    expect(valueOf(await order.label({ ids, add: ['RETAIL', 'retail'], remove: [] }))).toEqual({
      changed: 1,
    });
    expect(await labelsOf(ids[1])).toEqual(['Retail']);
    expect(desk.vault.labels).toHaveLength(1);
    expect(told).toHaveLength(1);
  });

  it('that would give one connection too many labels changes none', async () => {
    const ids = await linkSome(2);
    const many = Array.from({ length: 20 }, (_, index) => `label ${index}`);
    await order.label({ ids: ids.slice(1), add: many, remove: [] });
    const { revision } = desk.vault;
    expect(errorOf(await order.label({ ids, add: ['extra'], remove: [] }))).toEqual({
      code: 'invalid_input',
      field: 'labels',
      problem: 'too_many_labels',
    });
    expect(desk.vault.revision).toBe(revision);
    expect(desk.vault.labels).toHaveLength(20);
    expect(valueOf(await order.label({ ids, add: ['extra'], remove: many.slice(0, 1) }))).toEqual({
      changed: 2,
    });
  });

  it('that changes nothing writes nothing', async () => {
    const ids = await linkSome(1);
    await order.label({ ids, add: ['a'], remove: [] });
    const { revision } = desk.vault;
    expect(valueOf(await order.label({ ids, add: ['a'], remove: ['b'] }))).toEqual({ changed: 0 });
    expect(desk.vault.revision).toBe(revision);
  });

  it('leaves out what is not there any more, and says when nothing of it is', async () => {
    const ids = await linkSome(1);
    expect(valueOf(await order.label({ ids: [...ids, guid()], add: ['a'], remove: [] }))).toEqual({
      changed: 1,
    });
    expect(desk.published.at(-1)?.removed).toEqual([]);
    expect(errorOf(await order.label({ ids: [guid()], add: ['b'], remove: [] })).code).toBe('not_found');
    expect(desk.vault.labels).toHaveLength(1);
  });

  it('that cannot be written changes nothing and tells nobody', async () => {
    const ids = await linkSome(1);
    desk.store.full = true;
    expect(errorOf(await order.label({ ids, add: ['a'], remove: [] })).code).toBe('storage_failed');
    expect(desk.vault.labels).toEqual([]);
    expect(told).toEqual([]);
  });
});

describe('A label that holds a kept secret', () => {
  // No format of Microsoft's, so that the name alone does not tell.
  const secret = 'Correct horse battery';
  const refusal = { code: 'invalid_input', field: 'labels', problem: 'contains_secret' };
  let ids: string[];
  beforeEach(async () => {
    ids = await linkSome(1);
    ids.push((await linkOne(desk, { credential: { kind: 'secret', value: secret } })).id);
  });

  it('is not made, whosever secret it is', async () => {
    for (const chosen of ids) {
      const labelled = order.label({ ids: [chosen], add: ['EU', `is ${secret.toUpperCase()}`], remove: [] });
      expect(errorOf(await labelled)).toEqual(refusal);
    }
    expect(desk.vault.labels).toEqual([]);
    expect(desk.store.text?.toLowerCase()).not.toContain(secret.toLowerCase());
  });

  it('is not made of another one either', async () => {
    await order.label({ ids, add: ['Retail'], remove: [] });
    expect(errorOf(await labels.change({ name: 'Retail', to: secret }))).toEqual(refusal);
    expect(desk.vault.labels.map(({ name }) => name)).toEqual(['Retail']);
  });

  it('is not looked for where it cannot be: in names that are short or there already', async () => {
    await order.label({ ids, add: ['Wholesale'], remove: [] });
    const opened = vi.spyOn(desk.vault, 'secretOf');
    expect(valueOf(await order.label({ ids, add: ['Retail', 'WHOLESALE'], remove: [] })).changed).toBe(2);
    valueOf(await labels.change({ name: 'Wholesale', to: 'wholesale' }));
    expect(opened).not.toHaveBeenCalled();
  });

  it('is looked for among some hundreds, and among the chosen ones in any case', async () => {
    const many = Array.from({ length: 1000 }, () => record());
    await desk.vault.commit((content) => ({ ...content, connections: [...many, ...content.connections] }));
    const opened = vi.spyOn(desk.vault, 'secretOf');
    expect(errorOf(await order.label({ ids: ids.slice(1), add: [secret], remove: [] }))).toEqual(refusal);
    const all = desk.vault.connections.map(({ id }) => id);
    valueOf(await order.label({ ids: all, add: ['Wholesale'], remove: [] }));
    expect(opened.mock.calls.length).toBeLessThan(1000);
  });
});

describe('Pinning', () => {
  it('pins and lets go, in one change, and counts those it has changed', async () => {
    const ids = await linkSome(3);
    const before = await desk.list();
    const { writes } = desk.store;
    expect(valueOf(await order.pin({ ids: ids.slice(0, 2), pinned: true }))).toEqual({ changed: 2 });
    expect(desk.store.writes).toBe(writes + 1);
    expect(valueOf(await order.pin({ ids, pinned: true }))).toEqual({ changed: 1 });
    expect(desk.published.at(-1)?.upserted.map(({ id }) => id)).toEqual(ids.slice(2));
    expect(valueOf(await order.pin({ ids, pinned: false }))).toEqual({ changed: 3 });
    expect(await desk.list()).toEqual(before);
    expect(errorOf(await order.pin({ ids: [guid()], pinned: true })).code).toBe('not_found');
  });
});

describe('The labels', () => {
  it('are listed by name, as people sort', async () => {
    const ids = await linkSome(1);
    await order.label({ ids, add: ['tier 10', 'Tier 2', 'apple'], remove: [] });
    expect(valueOf(await labels.list({})).labels.map(({ name }) => name)).toEqual([
      'apple',
      'Tier 2',
      'tier 10',
    ]);
  });

  it('change colour without touching a connection', async () => {
    const ids = await linkSome(1);
    await order.label({ ids, add: ['a'], remove: [] });
    const events = desk.published.length;
    const changed = valueOf(await labels.change({ name: 'A', color: 'teal' }));
    expect(changed).toEqual({ labels: [{ name: 'a', color: 'teal' }] });
    expect(told.at(-1)).toEqual(changed);
    expect(await labelsOf(ids[0])).toEqual(['a']);
    expect(desk.published).toHaveLength(events);
  });

  it('change their name on every connection, also on one that comes back from the bin', async () => {
    const ids = await linkSome(3);
    const [one, binned, without] = ids as [string, string, string];
    await order.label({ ids: [one, binned], add: ['first', 'old', 'last'], remove: [] });
    await desk.calls.remove({ ids: [binned] });
    const { writes } = desk.store;
    valueOf(await labels.change({ name: 'old', to: 'New' }));
    expect(desk.store.writes).toBe(writes + 1);
    expect(desk.published.at(-1)?.upserted.map(({ id }) => id)).toEqual([one]);
    await desk.calls.restore({ ids: [binned] });
    expect(await labelsOf(one)).toEqual(['first', 'New', 'last']);
    expect(await labelsOf(binned)).toEqual(['first', 'New', 'last']);
    expect(await labelsOf(without)).toEqual([]);
  });

  it('can change the case of their name, but not take another one’s', async () => {
    const ids = await linkSome(1);
    await order.label({ ids, add: ['retail', 'eu'], remove: [] });
    valueOf(await labels.change({ name: 'eu', to: 'EU' }));
    expect(await labelsOf(ids[0])).toEqual(['retail', 'EU']);
    expect(errorOf(await labels.change({ name: 'EU', to: 'Retail' }))).toEqual({
      code: 'invalid_input',
      field: 'labels',
    });
    expect(await labelsOf(ids[0])).toEqual(['retail', 'EU']);
  });

  it('go from every connection when they are removed, also from the bin', async () => {
    const ids = await linkSome(2);
    await order.label({ ids, add: ['a', 'b'], remove: [] });
    await desk.calls.remove({ ids: ids.slice(1) });
    expect(valueOf(await labels.remove({ name: 'A' })).labels.map(({ name }) => name)).toEqual(['b']);
    await desk.calls.restore({ ids: ids.slice(1) });
    expect((await desk.list()).map((connection) => connection.labels)).toEqual([['b'], ['b']]);
  });

  it('that are not there, or cannot be written, say so', async () => {
    const ids = await linkSome(1);
    await order.label({ ids, add: ['a'], remove: [] });
    expect(errorOf(await labels.change({ name: 'x', color: 'red' })).code).toBe('not_found');
    expect(errorOf(await labels.remove({ name: 'x' })).code).toBe('not_found');
    desk.store.full = true;
    expect(errorOf(await labels.change({ name: 'a', color: 'red' })).code).toBe('storage_failed');
    expect(errorOf(await labels.remove({ name: 'a' })).code).toBe('storage_failed');
    expect(valueOf(await labels.list({})).labels).toEqual([{ name: 'a', color: 'grey' }]);
  });
});

describe('The labels that a new connection brings along', () => {
  it('are made where they are new, told to the window, and spelled as they are known', async () => {
    expect(await adoptLabels(context, ['Retail'])).toEqual(['Retail']);
    expect(await adoptLabels(context, ['RETAIL', 'EU'])).toEqual(['Retail', 'EU']);
    expect(await adoptLabels(context, ['eu', 'EU'])).toEqual(['EU']);
    expect(desk.vault.labels.map(({ name }) => name)).toEqual(['Retail', 'EU']);
    expect(told).toHaveLength(2);
    expect(desk.store.writes).toBe(2);
  });
});
