import { describe, expect, it } from 'vitest';
import { readExpiryDate } from '../../../../src/shared/fields/expiry-date';
import { noon } from '../../../support/builders';

const read = (typed: string) => readExpiryDate(typed, noon);

describe('The day on which a secret expires', () => {
  it('may be unknown', () => {
    expect(read('')).toEqual({ value: '', notes: [] });
    expect(read('  ')).toEqual({ value: '', notes: [] });
  });

  it('begins in UTC, like the portal’s dates', () => {
    expect(read('2026-09-01')).toEqual({ value: '2026-09-01T00:00:00.000Z', notes: [] });
    expect(read('2028-02-29')).toEqual({ value: '2028-02-29T00:00:00.000Z', notes: [] });
  });

  it.each([
    ['2026-09-01T10:30:00Z', '2026-09-01T10:30:00.000Z'],
    ['2026-09-01T10:30Z', '2026-09-01T10:30:00.000Z'],
    ['2026-09-01T10:30:00.1234567Z', '2026-09-01T10:30:00.123Z'],
    ['2026-09-01T00:30:00+02:00', '2026-08-31T22:30:00.000Z'],
  ])('may be a moment, as Microsoft Graph names it: %s', (typed, value) => {
    expect(read(typed)).toEqual({ value, notes: [] });
    expect(read(value).value).toBe(value);
  });

  it('is pointed out once it has passed', () => {
    expect(read('2026-03-02').notes).toEqual(['date_past']);
    expect(read('2026-03-02T12:00:00Z').notes).toEqual(['date_past']);
    expect(read('2026-03-02T12:00:01Z').notes).toEqual([]);
    expect(read('2026-03-03').notes).toEqual([]);
  });

  it('is pointed out where it is further away than Entra gives a secret', () => {
    expect(read('2028-03-03').notes).toEqual([]);
    expect(read('2028-03-05').notes).toEqual(['date_far']);
    expect(read('2299-12-30').notes).toEqual(['date_far']);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '01.09.2026',
    '9/1/2026',
    '20260901',
    '2026-09-01 10:30',
    '2026-09-01T10:30:00',
    '2026-09-01T25:00:00Z',
    '12026-09-01',
    'incomplete',
    'tomorrow',
  ])('is refused when no calendar has it, or it is not written as a date: %s', (typed) => {
    expect(read(typed)).toMatchObject({ value: typed, problem: 'date_shape' });
  });
});
