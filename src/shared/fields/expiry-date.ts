import { cleanText } from './clean-text';
import type { FieldNote, Reading } from './field';

/** The portal gives secrets 24 months at most (Microsoft Learn, "Add credentials"); older ones may live longer. */
const longestLifeMs = 2 * 366 * 24 * 60 * 60_000;

/**
 * Reads the day on which a secret expires: `YYYY-MM-DD`, or a moment in ISO 8601. Empty is fine: nobody
 * knows it then.
 * @param now milliseconds since 1970; what has passed or is unusually far is pointed out.
 * @returns the moment in ISO 8601 in UTC; a day without a time is its beginning.
 */
export function readExpiryDate(raw: string, now = Date.now()): Reading {
  const { value: text } = cleanText(raw);
  if (text === '') return { value: '', notes: [] };
  const shape = /^(\d{4}-\d{2}-\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?$/.exec(
    text,
  );
  const moment = shape ? Date.parse(text) : Number.NaN;
  // The engine takes the 30th of February for the 2nd of March.
  const day = shape?.[1] ?? '';
  if (Number.isNaN(moment) || Number.isNaN(Date.parse(day)) || !isCalendarDay(day)) {
    return { value: text, problem: 'date_shape', notes: [] };
  }
  const value = new Date(moment).toISOString();
  const notes: FieldNote[] = moment <= now ? ['date_past'] : moment > now + longestLifeMs ? ['date_far'] : [];
  return { value, notes };
}

function isCalendarDay(day: string): boolean {
  return new Date(`${day}T00:00:00.000Z`).toISOString().startsWith(day);
}
