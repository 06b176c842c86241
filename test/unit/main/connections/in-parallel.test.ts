import { describe, expect, it } from 'vitest';
import { inParallel } from '../../../../src/main/connections/in-parallel';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe('Work in parallel', () => {
  it('gives the results in the order of the items, whichever ends first', async () => {
    const results = await inParallel([30, 1, 10], 3, async (ms) => {
      await later(ms);
      return ms;
    });
    expect(results).toEqual([30, 1, 10]);
  });

  it('has no more under way than it may, and begins in order', async () => {
    const begun: number[] = [];
    let underWay = 0;
    await inParallel([0, 1, 2, 3, 4, 5], 2, async (item) => {
      begun.push(item);
      underWay += 1;
      expect(underWay).toBeLessThanOrEqual(2);
      await later(1);
      underWay -= 1;
    });
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('does nothing for nothing, and ends with the first exception', async () => {
    expect(await inParallel([], 8, () => Promise.reject(new Error('x')))).toEqual([]);
    await expect(inParallel([1, 2], 1, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  });
});
