import type { Messages } from '../../../shared/messages';

/**
 * Moments in words, remembered for as long as the present stays the same: formatting one takes longer than
 * drawing its cell, and many rows say the same.
 */
export interface RowWords {
  readonly lastVerified: (at: string, now: number) => string;
  readonly secretExpires: (at: string, now: number) => string;
  /** For a secret that has expired. */
  readonly daysSince: (at: string, now: number) => string;
}

/** See {@link RowWords}. */
export function createRowWords({ moments, expiry }: Messages): RowWords {
  return {
    // A check that came in after the present was last looked at is not in the future.
    lastVerified: remembered((at, now) => moments.short(at, Math.max(now, Date.parse(at)))),
    secretExpires: remembered(expiry.inWords),
    daysSince: remembered(expiry.daysSince),
  };
}

function remembered(words: (at: string, now: number) => string): (at: string, now: number) => string {
  let said = new Map<string, string>();
  let saidAt = 0;
  return (at, now) => {
    if (now !== saidAt) said = new Map();
    saidAt = now;
    let text = said.get(at);
    if (text === undefined) {
      text = words(at, now);
      said.set(at, text);
    }
    return text;
  };
}
