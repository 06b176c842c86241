import { expect, it } from 'vitest';
import { passphraseProblem } from '../../../../src/renderer/features/transfer/export-passphrase-check';
import { longestPassphrase, shortestPassphrase } from '../../../../src/shared/transfer/formats';

const shortest = 'x'.repeat(shortestPassphrase);
const longest = 'x'.repeat(longestPassphrase);

it.each([
  ['the shortest', shortest],
  ['the longest', longest],
  ['one with spaces at its ends', `  ${shortest}  `],
])('A passphrase that was entered twice can be used: %s', (_what, passphrase) => {
  expect(passphraseProblem(passphrase, passphrase)).toBeUndefined();
});

it('What is wrong is said of the field that is to be corrected, the first one first', () => {
  expect(passphraseProblem('', '')).toEqual({ field: 'passphrase', problem: 'too_short' });
  expect(passphraseProblem(shortest.slice(1), 'other')).toEqual({
    field: 'passphrase',
    problem: 'too_short',
  });
  expect(passphraseProblem(`${longest}x`, `${longest}x`)).toEqual({
    field: 'passphrase',
    problem: 'too_long',
  });
  expect(passphraseProblem(shortest, '')).toEqual({ field: 'repeat', problem: 'differs' });
  expect(passphraseProblem(shortest, ` ${shortest}`)).toEqual({ field: 'repeat', problem: 'differs' });
});
