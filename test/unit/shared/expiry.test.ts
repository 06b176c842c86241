import { describe, expect, it } from 'vitest';
import { dateAfter, daysUntil, expiryBand, usualLifetimes } from '../../../src/shared/expiry';
import { readExpiryDate } from '../../../src/shared/fields/expiry-date';
import { noon } from '../../support/builders';

const second = 1000;

describe('The days until a secret expires', () => {
  it('are days of the calendar in UTC, not spans of 24 hours', () => {
    expect(daysUntil('2026-03-02T23:59:59.000Z', noon)).toBe(0);
    expect(daysUntil('2026-03-03T00:00:00.000Z', noon)).toBe(1);
    expect(daysUntil('2026-03-01T23:59:59.000Z', noon)).toBe(-1);
    expect(daysUntil('2027-03-02T00:00:00.000Z', noon)).toBe(365);
  });
});

describe('How soon a secret expires', () => {
  it.each([
    [undefined, 'unknown'],
    ['2026-03-02T12:00:00.000Z', 'expired'],
    ['2026-03-02T12:00:01.000Z', 'within_7'],
    ['2026-03-09T23:00:00.000Z', 'within_7'],
    ['2026-03-10T00:00:00.000Z', 'within_14'],
    ['2026-03-16T23:00:00.000Z', 'within_14'],
    ['2026-03-17T00:00:00.000Z', 'within_30'],
    ['2026-04-01T23:00:00.000Z', 'within_30'],
    ['2026-04-02T00:00:00.000Z', 'later'],
  ])('at noon of the 2nd of March is for %s: %s', (expiresAt, band) => {
    expect(expiryBand(expiresAt, noon)).toBe(band);
  });

  it('turns to expired with the second that was given, whatever the day', () => {
    const moment = '2026-03-02T12:00:00.000Z';
    expect(expiryBand(moment, noon - second)).toBe('within_7');
    expect(expiryBand(moment, noon)).toBe('expired');
  });
});

describe('A date that is proposed', () => {
  it('is as many days away as it says, and one that the field takes', () => {
    for (const days of usualLifetimes) {
      const proposed = dateAfter(noon, days);
      expect(daysUntil(proposed, noon)).toBe(days);
      expect(readExpiryDate(proposed, noon)).toMatchObject({ notes: [] });
      expect(readExpiryDate(proposed, noon).problem).toBeUndefined();
    }
  });

  it('crosses a leap day', () => {
    expect(dateAfter(Date.parse('2028-02-28T23:00:00Z'), 1)).toBe('2028-02-29');
  });
});
