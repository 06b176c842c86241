import { expect, it } from 'vitest';
import { endureFlips, lengths } from '../../../support/damage';

/** The bit; how many connections come out that are not as they were, with a secret that opens, and with one that does not. */
const counts = [
  [0, 932, 483],
  [1, 921, 474],
  [2, 934, 472],
  [3, 922, 443],
] as const;

it.each(counts)(
  'whichever byte of a store has another bit %i, nothing is lost without a word, nothing overwritten, and what is whole is offered',
  async (bit, differOpen, differShut) => {
    const within = lengths.reduce((sum, length) => sum + length);
    expect(await endureFlips(bit)).toEqual({
      files: 4003,
      damaged: 4003,
      // It costs at most the one connection in which it is.
      unharmed: [0, 0, within, 4003 - within],
      differOpen,
      differShut,
    });
  },
  120_000,
);
