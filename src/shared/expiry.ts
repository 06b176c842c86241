/** The lifetimes that the portal proposes for a client secret, in days (Entra admin center, "Add a client secret"). */
export const usualLifetimes = [90, 180, 365, 730] as const;

/** How soon a secret expires, from worst to best. `unknown`: nobody has told when. */
export const expiryBands = ['expired', 'within_7', 'within_14', 'within_30', 'later', 'unknown'] as const;

/** See {@link expiryBands}. */
export type ExpiryBand = (typeof expiryBands)[number];

const dayMs = 24 * 60 * 60_000;

/**
 * Whole days until a secret expires, by calendar days in UTC, as the portal shows dates.
 * @param expiresAt ISO 8601 in UTC.
 * @param now milliseconds since 1970.
 * @returns 0 on the day itself, negative once it has passed.
 */
export function daysUntil(expiresAt: string, now: number): number {
  return Math.floor(Date.parse(expiresAt) / dayMs) - Math.floor(now / dayMs);
}

/**
 * The band that a secret is in. A secret counts as expired from the moment that was given, and a date
 * without a time means the beginning of that day in UTC: rather warned of a day early than a day late.
 */
export function expiryBand(expiresAt: string | undefined, now: number): ExpiryBand {
  if (expiresAt === undefined) return 'unknown';
  if (Date.parse(expiresAt) <= now) return 'expired';
  const days = daysUntil(expiresAt, now);
  if (days <= 7) return 'within_7';
  if (days <= 14) return 'within_14';
  return days <= 30 ? 'within_30' : 'later';
}

/**
 * A date some days after another, for the proposals beside the date's field.
 * @returns `YYYY-MM-DD`, in UTC.
 */
export function dateAfter(now: number, days: number): string {
  return new Date(now + days * dayMs).toISOString().slice(0, 10);
}
