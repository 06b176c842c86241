import { describe, expect, it } from 'vitest';
import { withAdded } from '../../../../src/renderer/lib/keep-sorted';

const ascending = (one: number, other: number): number => one - other;

describe('Adding to a sorted list', () => {
  it('puts each item in its place', () => {
    const sorted = Array.from({ length: 50 }, (_, index) => index * 2);
    for (const added of [[5], [-1, 99], [99, 7, 7, -3], [0]]) {
      expect(withAdded(sorted, added, ascending)).toEqual([...sorted, ...added].sort(ascending));
    }
  });

  it('does the same when much is added', () => {
    expect(withAdded([2, 4], [3, 1, 5], ascending)).toEqual([1, 2, 3, 4, 5]);
    expect(withAdded([], [2, 1], ascending)).toEqual([1, 2]);
  });

  it('compares little when little is added', () => {
    const sorted = Array.from({ length: 10_000 }, (_, index) => index);
    let compared = 0;
    withAdded(sorted, [5000.5], (one, other) => {
      compared += 1;
      return one - other;
    });
    expect(compared).toBeLessThan(20);
  });

  it('gives the same list back when nothing is added', () => {
    const sorted = [1, 2];
    expect(withAdded(sorted, [], ascending)).toBe(sorted);
  });
});
