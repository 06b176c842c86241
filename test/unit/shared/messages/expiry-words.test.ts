import { describe, expect, it } from 'vitest';
import { core as en } from '../../../../src/shared/messages/en/core';
import { noon } from '../../../support/builders';

const { expiry } = en;

describe('When a secret expires is said', () => {
  it.each([
    ['2026-02-27T00:00:00.000Z', 'Expired 3 days ago'],
    ['2026-03-01T00:00:00.000Z', 'Expired 1 day ago'],
    ['2026-03-02T00:00:00.000Z', 'Expired today'],
    ['2026-03-02T18:00:00.000Z', 'Expires today'],
    ['2026-03-03T00:00:00.000Z', 'In 1 day'],
    ['2026-04-01T00:00:00.000Z', 'In 30 days'],
    ['2026-04-02T00:00:00.000Z', 'Apr 2, 2026'],
    ['2027-03-03T00:00:00.000Z', 'Mar 3, 2027'],
  ])('of %s on 2 March 2026 at noon as “%s”', (iso, words) => {
    expect(expiry.inWords(iso, noon)).toBe(words);
  });
});
