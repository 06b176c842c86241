import { describe, expect, it } from 'vitest';
import { endure, ends, noTally, original, secrets, whole } from '../../../support/damage';
import { salvage } from '../../../support/salvaging';

describe('Of a store with three connections', () => {
  it('each one’s secret opens while it is whole', () => {
    expect(whole).toHaveLength(4003);
    expect([...secrets.values()]).toEqual(['an example, not a secret', 'another example', 'a third example']);
    expect(salvage(whole.toString())).toEqual(original);
  });

  it('that is cut at any byte nothing is lost without a word, nothing overwritten, and what is whole is offered', async () => {
    const tally = noTally();
    for (let length = 0; length < whole.length; length += 1) await endure(whole.subarray(0, length), tally);
    const [first = 0, second = 0, third = 0] = ends;
    expect(tally).toEqual({
      files: 4003,
      damaged: 4003,
      // None of them before the first one’s end, and so on.
      unharmed: [first, second - first, third - second, 4003 - third],
      differOpen: 0,
      differShut: 0,
    });
  }, 120_000);
});
