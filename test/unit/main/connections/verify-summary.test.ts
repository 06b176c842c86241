import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../../src/main/connections/verify-queue';
import { summaryOf } from '../../../../src/main/connections/verify-summary';

const failed: Verdict = { kind: 'failed', finding: 'wrong_secret' };
const expired: Verdict = { kind: 'failed', finding: 'secret_expired' };
const slow: Verdict = { kind: 'unreachable', finding: 'timed_out' };

describe('A run’s summary', () => {
  it('of nothing is empty', () => {
    expect(summaryOf(new Map())).toEqual({
      cancelled: false,
      verified: [],
      groups: [],
      skipped: [],
      remaining: [],
    });
  });

  it('names each connection exactly once, in the order in which they were asked for', () => {
    const verdicts = new Map<string, Verdict>([
      ['a', { kind: 'ok' }],
      ['b', failed],
      ['c', { kind: 'skipped', code: 'secret_missing' }],
      ['d', { kind: 'cancelled' }],
      ['e', slow],
      ['f', { kind: 'ok' }],
      ['g', failed],
    ]);
    const { cancelled, verified, groups, skipped, remaining } = summaryOf(verdicts);
    expect(cancelled).toBe(true);
    expect({ verified, remaining }).toEqual({ verified: ['a', 'f'], remaining: ['d'] });
    expect(skipped).toEqual([{ id: 'c', code: 'secret_missing' }]);
    expect(groups).toEqual([
      { outcome: 'failed', finding: 'wrong_secret', ids: ['b', 'g'] },
      { outcome: 'unreachable', finding: 'timed_out', ids: ['e'] },
    ]);
    const named = [
      ...verified,
      ...groups.flatMap(({ ids }) => ids),
      ...skipped.map(({ id }) => id),
      ...remaining,
    ];
    expect(named.sort()).toEqual([...verdicts.keys()]);
  });

  it('puts what was judged before what was not, and the largest group first', () => {
    const verdicts = [slow, slow, slow, failed, expired, expired].map(
      (verdict, at) => [`${at}`, verdict] as const,
    );
    expect(summaryOf(new Map(verdicts)).groups.map(({ finding, ids }) => [finding, ids.length])).toEqual([
      ['secret_expired', 2],
      ['wrong_secret', 1],
      ['timed_out', 3],
    ]);
  });
});
