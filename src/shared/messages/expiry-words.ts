import { daysUntil, expiryBand } from '../expiry';
import { dayInWords, plural, type PluralForms } from './format';

/** How a day in the past is told. */
export interface SinceWords {
  readonly today: string;
  readonly ago: PluralForms;
}

/**
 * How many days ago a day was.
 * @param iso ISO 8601, today or before.
 * @param now the present, in milliseconds since 1970.
 */
export function sinceInWords(language: string, iso: string, now: number, words: SinceWords): string {
  const days = -daysUntil(iso, now);
  return days === 0 ? words.today : plural(language, days, words.ago);
}

/** How it is told when something expires. */
export interface ExpiryWords {
  /** @param since how long ago, in the words of `since`. */
  readonly expired: (since: string) => string;
  readonly since: SinceWords;
  readonly today: string;
  readonly inDays: PluralForms;
}

/**
 * When something expires: near days are counted, others are dates.
 * @param iso ISO 8601.
 * @param now the present, in milliseconds since 1970.
 */
export function expiryInWords(language: string, iso: string, now: number, words: ExpiryWords): string {
  const days = daysUntil(iso, now);
  if (expiryBand(iso, now) === 'expired') return words.expired(sinceInWords(language, iso, now, words.since));
  if (days === 0) return words.today;
  if (days > 30) return dayInWords(language, iso);
  return plural(language, days, words.inDays);
}
