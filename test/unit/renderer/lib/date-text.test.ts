import { describe, expect, it } from 'vitest';
import { dateText, incompleteDate, remarkOfDate } from '../../../../src/renderer/lib/date-text';

const now = Date.parse('2026-03-02T12:00:00.000Z');

describe('A native date field', () => {
  it('that holds a part of a date is not taken for an empty one', () => {
    expect(dateText(field({ badInput: true }, ''))).toBe(incompleteDate);
    expect(dateText(field({ badInput: false }, ''))).toBe('');
    expect(dateText(field({ badInput: false }, '2026-08-01'))).toBe('2026-08-01');
  });
});

describe('What is said of an expiry date', () => {
  it('is that a part of one is no date, once the field was left', () => {
    expect(remarkOfDate(incompleteDate, true, now)).toEqual({ weight: 'problem', problem: 'date_shape' });
    expect(remarkOfDate(incompleteDate, false, now)).toBeUndefined();
  });

  it('is that the day has passed, but not of a year that is still being typed', () => {
    expect(remarkOfDate('0002-08-01', false, now)).toBeUndefined();
    expect(remarkOfDate('2026-03-01', true, now)).toEqual({ weight: 'warning', notes: ['date_past'] });
  });

  it('is nothing of a usual day, and nothing of none', () => {
    expect(remarkOfDate('2026-08-01', true, now)).toBeUndefined();
    expect(remarkOfDate('', true, now)).toBeUndefined();
  });
});

function field(validity: Partial<ValidityState>, value: string) {
  return { validity: validity as ValidityState, value };
}
