import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok, type Result } from '../../../../src/shared/result';
import { ResultBatch, writingLater } from '../../../../src/main/connections/result-batch';
import type { KeptResult } from '../../../../src/main/connections/verify-kept';
import { credentials, proved, refused } from '../../../support/builders';

let written: string[][];
let answer: () => Result<void, 'storage_failed'>;
let batch: ResultBatch<KeptResult>;
beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  answer = () => ok(undefined);
  batch = new ResultBatch((results) => {
    written.push([...results.keys()]);
    return Promise.resolve(answer());
  });
});
afterEach(() => {
  vi.useRealTimers();
});

const result = (verification = proved()): KeptResult => ({ credentials: credentials(), verification });
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('Results', () => {
  it('that come alone are written at once', async () => {
    const adding = batch.add('a', result());
    await later(0);
    expect(await adding).toEqual({ ok: true, value: undefined });
    expect(written).toEqual([['a']]);
  });

  it('that come in a stream are gathered for a quarter of a second, and each is told when it is on disk', async () => {
    let end = (): void => undefined;
    const underWay = batch.during(() => new Promise<void>((resolve) => (end = resolve)));
    const one = batch.add('a', result());
    await later(200);
    const other = batch.add('b', result());
    expect(written).toEqual([]);
    await later(50);
    expect(written).toEqual([['a', 'b']]);
    await Promise.all([one, other]);
    void batch.add('c', result());
    end();
    await underWay;
    await later(250);
    expect(written).toEqual([['a', 'b'], ['c']]);
  });

  it('of one connection are written once: the last counts', async () => {
    const kept: unknown[] = [];
    const last = new ResultBatch<KeptResult>((results) => {
      kept.push(results.get('a')?.verification.check.outcome);
      return Promise.resolve(ok(undefined));
    });
    void last.add('a', result());
    void last.add('a', result(refused()));
    await later(250);
    expect(kept).toEqual(['failed']);
  });

  it('can be had on disk now, and leave no timer then', async () => {
    void batch.during(() => new Promise(() => undefined));
    const adding = batch.add('a', result());
    await batch.written();
    expect(written).toEqual([['a']]);
    expect(await adding).toEqual({ ok: true, value: undefined });
    expect(vi.getTimerCount()).toBe(0);
    await batch.written();
    expect(written).toHaveLength(1);
  });

  it('count as gathered until they are on disk, also where that takes its time', async () => {
    let end = (): void => undefined;
    const slow = new ResultBatch<string, string>(async (results) => {
      await new Promise<void>((resolve) => (end = resolve));
      return ok([...results.values()].join());
    });
    const adding = slow.add('a', 'x');
    await later(0);
    let isWritten = false;
    const all = slow.written().then(() => (isWritten = true));
    await later(0);
    expect([slow.isGathering, isWritten]).toEqual([true, false]);
    end();
    await all;
    expect(await adding).toEqual(ok('x'));
    expect(slow.isGathering).toBe(false);
  });

  it('that cannot be written are told to all that wait for them, and the next ones are tried anew', async () => {
    answer = () => fail('storage_failed');
    const adding = Promise.all([batch.add('a', result()), batch.add('b', result())]);
    await later(0);
    expect(await adding).toEqual([fail('storage_failed'), fail('storage_failed')]);
    answer = () => ok(undefined);
    const next = batch.add('a', result());
    await later(0);
    expect((await next).ok).toBe(true);
  });

  it('that could not be written are tried again by themselves, the newer ones in place of the older', async () => {
    const write = writingLater<string>((results) => {
      written.push([...results].map(([id, value]) => `${id} ${value}`));
      return Promise.resolve(answer());
    });
    answer = () => fail('storage_failed');
    expect(await write(new Map([['a', 'old']]))).toEqual(fail('storage_failed'));
    expect(
      await write(
        new Map([
          ['a', 'new'],
          ['b', 'new'],
        ]),
      ),
    ).toEqual(fail('storage_failed'));
    answer = () => ok(undefined);
    written = [];
    await later(30_000);
    expect(written).toEqual([['a new', 'b new']]);
    await later(120_000);
    expect(written, 'what is written is not written again').toHaveLength(1);
  });

  it('that bring to light a fault of the app end with it, and not the next ones', async () => {
    answer = () => {
      throw new Error('a fault of ours');
    };
    const adding = batch.add('a', result());
    const failure = expect(adding).rejects.toThrow('a fault of ours');
    await later(0);
    await failure;
    answer = () => ok(undefined);
    const next = batch.add('b', result());
    await later(0);
    expect((await next).ok).toBe(true);
  });
});

describe('A verification under way', () => {
  it('counts no more when it has thrown: the next result is written at once', async () => {
    await expect(batch.during(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    void batch.add('a', result());
    await later(0);
    expect(written).toEqual([['a']]);
  });
});
