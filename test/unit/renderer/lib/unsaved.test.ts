import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Bridge } from '../../../../src/shared/bridge';
import { fail, ok } from '../../../../src/shared/result';
import { keepingUnsaved, type KeepingBridge } from '../../../../src/renderer/lib/unsaved';

/** A main that answers every call alike, or as one of them is told to; the preload is not there in Node. */
let answer: (call: string) => Answer<unknown>;
let asked: { call: string; input: unknown }[];
let counts: number[];
let kept: KeepingBridge;

beforeEach(() => {
  asked = [];
  counts = [];
  answer = () => full;
  kept = keepingUnsaved(standIn());
});

const full: Answer<never> = fail({ code: 'storage_failed', storage: 'disk_full' });

function standIn(): Bridge {
  const group = (name: string): unknown =>
    new Proxy(
      {},
      {
        ownKeys: () => [],
        get: (_group, call: string) => (input: { count: number }) => {
          if (name === 'app') {
            counts.push(input.count);
            return Promise.resolve(ok({}));
          }
          asked.push({ call: `${name}.${call}`, input });
          return new Promise((resolve) => {
            resolve(answer(`${name}.${call}`));
          });
        },
      },
    );
  const names = ['connections', 'labels', 'settings', 'clouds', 'app'];
  return Object.fromEntries(names.map((name) => [name, group(name)])) as unknown as Bridge;
}

const inputs = () => kept.store.get().changes.map(({ input }) => input);
const [one, other] = ['3f0c8ad8-5a8a-4f8b-b7cf-3a1d54d7f2a1', '9d6a1c3b-0b52-4f9e-8a05-0e2b6c7d8e9f'];

describe('A change that could not be written', () => {
  it('is kept with the reason, counted for main, and still answered as it was', async () => {
    expect(await kept.bridge.connections.update({ id: one, name: 'Fabrikam' })).toEqual(full);
    expect(kept.store.get()).toEqual({
      changes: [{ call: 'connections.update', input: { id: one, name: 'Fabrikam' } }],
      storage: 'disk_full',
    });
    expect(counts).toEqual([1]);
  });

  it('is asked for again in its order, and is kept no more once it is written', async () => {
    await kept.bridge.connections.remove({ ids: [one] });
    await kept.bridge.connections.update({ id: other, notes: 'x' });
    await kept.bridge.settings.set({ reverify: 'off' });
    asked = [];
    answer = () => ok({});
    expect(await kept.retry()).toEqual({ refused: [] });
    expect(asked.map(({ call }) => call)).toEqual([
      'connections.remove',
      'connections.update',
      'settings.set',
    ]);
    expect(inputs()).toEqual([]);
    expect(counts).toEqual([1, 2, 3, 2, 1, 0]);
  });

  it('stays with all after it where the disk still takes nothing, and the newest reason is told', async () => {
    await kept.bridge.connections.pin({ ids: [one], pinned: true });
    await kept.bridge.connections.update({ id: one, notes: 'x' });
    asked = [];
    answer = (call) =>
      call === 'connections.pin' ? ok({}) : fail({ code: 'storage_failed', storage: 'read_only' });
    expect(await kept.retry()).toEqual({ refused: [] });
    expect(kept.store.get()).toEqual({
      changes: [{ call: 'connections.update', input: { id: one, notes: 'x' } }],
      storage: 'read_only',
    });
    expect(asked).toHaveLength(2);
  });

  it('is let go, and told, where it is not possible any more', async () => {
    await kept.bridge.connections.update({ id: one, name: 'x' });
    await kept.bridge.connections.update({ id: other, name: 'y' });
    await kept.bridge.labels.remove({ name: 'Retail' });
    const refusals: Answer<never>[] = (['not_found', 'invalid_input', 'policy'] as const).map((code) =>
      fail({ code }),
    );
    answer = () => refusals.shift() ?? full;
    expect(await kept.retry()).toEqual({
      refused: [{ code: 'not_found' }, { code: 'invalid_input' }, { code: 'policy' }],
    });
    expect(inputs()).toEqual([]);
  });

  it.each(['locked', 'internal', 'rate_limited', 'unprotected', 'cancelled'] as const)(
    'stays with all after it where the answer is “%s”, which says nothing about the change',
    async (code) => {
      const changes = [
        { id: one, name: 'x' },
        { id: other, name: 'y' },
        { id: other, notes: 'z' },
      ];
      for (const change of changes) await kept.bridge.connections.update(change);
      asked = [];
      const answers: Answer<unknown>[] = [fail({ code: 'not_found' }), fail({ code })];
      answer = () => answers.shift() ?? ok({});
      expect(await kept.retry()).toEqual({ refused: [{ code: 'not_found' }], stopped: { code } });
      expect(inputs()).toEqual(changes.slice(1));
      expect(kept.store.get().storage).toBe('disk_full');
      expect(asked).toHaveLength(2);
    },
  );

  it('stays with all after it where the call breaks, and is asked for again the next time', async () => {
    await kept.bridge.connections.update({ id: one, name: 'x' });
    await kept.bridge.labels.remove({ name: 'Retail' });
    answer = () => {
      throw new Error('The bridge is gone.');
    };
    expect(await kept.retry()).toEqual({ refused: [], stopped: { code: 'internal' } });
    expect(inputs()).toHaveLength(2);
    answer = () => ok({});
    expect(await kept.retry()).toEqual({ refused: [] });
    expect(inputs()).toEqual([]);
  });

  it('is let go where the person says so', async () => {
    await kept.bridge.labels.remove({ name: 'Retail' });
    kept.discard();
    expect(inputs()).toEqual([]);
    expect(counts).toEqual([1, 0]);
  });

  it('is not kept where main refuses it for another reason', async () => {
    answer = () => fail({ code: 'invalid_input' });
    await kept.bridge.connections.update({ id: one, name: 'x' });
    expect(inputs()).toEqual([]);
  });
});

describe('What is asked for later decides', () => {
  it('a later change of the same field takes the earlier one’s place, and leaves the other fields', async () => {
    await kept.bridge.connections.update({ id: one, name: 'A', notes: 'n' });
    await kept.bridge.connections.update({ id: other, name: 'A' });
    await kept.bridge.connections.update({ id: one, name: 'B' });
    expect(inputs()).toEqual([
      { id: one, notes: 'n' },
      { id: other, name: 'A' },
      { id: one, name: 'B' },
    ]);
  });

  it('a later change that is written is not undone by an earlier one', async () => {
    await kept.bridge.connections.update({ id: one, name: 'A' });
    await kept.bridge.connections.pin({ ids: [one, other], pinned: true });
    await kept.bridge.connections.remove({ ids: [one, other] });
    answer = () => ok({});
    await kept.bridge.connections.update({ id: one, name: 'B' });
    await kept.bridge.connections.pin({ ids: [other], pinned: false });
    await kept.bridge.connections.restore({ ids: [one] });
    expect(inputs()).toEqual([{ ids: [one], pinned: true }, { ids: [other] }]);
  });

  it('labels: the later one decides on the labels that it names, for its connections', async () => {
    await kept.bridge.connections.label({ ids: [one, other], add: ['a', 'b'], remove: ['c'] });
    answer = () => ok({});
    await kept.bridge.connections.label({ ids: [one], add: [], remove: ['a'] });
    expect(inputs()).toEqual([
      { ids: [other], add: ['a', 'b'], remove: ['c'] },
      { ids: [one], add: ['b'], remove: ['c'] },
    ]);
  });

  it('settings, label colours and clouds likewise', async () => {
    await kept.bridge.settings.set({ reverify: 'off', expiryNotices: false });
    await kept.bridge.labels.change({ name: 'a', color: 'red' });
    await kept.bridge.labels.change({ name: 'a', color: 'teal' });
    await kept.bridge.labels.remove({ name: 'b' });
    await kept.bridge.clouds.forget({ authority: 'a.example', graph: 'g.example' });
    await kept.bridge.clouds.forget({ authority: 'a.example', graph: 'g.example' });
    await kept.bridge.settings.set({ reverify: 'weekly' });
    await kept.bridge.labels.remove({ name: 'a' });
    expect(kept.store.get().changes).toEqual([
      { call: 'settings.set', input: { expiryNotices: false } },
      { call: 'labels.remove', input: { name: 'b' } },
      { call: 'clouds.forget', input: { authority: 'a.example', graph: 'g.example' } },
      { call: 'settings.set', input: { reverify: 'weekly' } },
      { call: 'labels.remove', input: { name: 'a' } },
    ]);
  });
});
