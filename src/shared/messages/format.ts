/** The texts of a plural: `other` always, the rest as the language needs them (CLDR plural categories). */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/**
 * A count in words.
 * @param language a BCP 47 tag.
 * @param forms texts in which `#` stands for the number.
 */
export function plural(language: string, count: number, forms: PluralForms): string {
  const form = forms[pluralRules(language).select(count)] ?? forms.other;
  return form.replaceAll('#', numberInWords(language, count));
}

/** A number as the language writes it. */
export function numberInWords(language: string, count: number): string {
  // Small ones are written alike in all of them, and the first formatter of a start takes some ten milliseconds.
  if (Number.isInteger(count) && count >= 0 && count < 1000) return String(count);
  return numbers(language).format(count);
}

/** Texts as one enumeration. */
export function listInWords(language: string, texts: readonly string[]): string {
  return lists(language).format(texts);
}

/** A text as it stands alone: with a capital letter at its beginning, where the language has them. */
export function sentenceCase(language: string, text: string): string {
  const [first = ''] = text;
  return first.toLocaleUpperCase(language) + text.slice(first.length);
}

/** Sentences one after another. */
export function sentencesInWords(language: string, sentences: readonly string[]): string {
  return sentences.join(spaceless.has(language) ? '' : ' ');
}

/** Languages without a space between two sentences. */
const spaceless: ReadonlySet<string> = new Set(['ja']);

/**
 * A moment in words, short.
 * @param iso ISO 8601.
 * @param now the present, in milliseconds since 1970.
 * @param justNow what to say within a minute.
 * @returns minutes, hours and days within a week, then the date.
 */
export function momentInWords(language: string, iso: string, now: number, justNow: string): string {
  const at = Date.parse(iso);
  const seconds = Math.round((at - now) / 1000);
  const relative = relativeTimes(language, { numeric: 'auto' });
  if (Math.abs(seconds) < 60) return justNow;
  if (Math.abs(seconds) < 3600) return relative.format(Math.trunc(seconds / 60), 'minute');
  if (Math.abs(seconds) < 86_400) return relative.format(Math.trunc(seconds / 3600), 'hour');
  if (Math.abs(seconds) < 604_800) return relative.format(Math.trunc(seconds / 86_400), 'day');
  return localTimes(language, { dateStyle: 'medium' }).format(at);
}

/**
 * A day as a date. Days are told in UTC: a secret expires on the same day wherever somebody looks.
 * @param iso ISO 8601.
 */
export function dayInWords(language: string, iso: string, dateStyle: 'medium' | 'full' = 'medium'): string {
  return times(language, { dateStyle, timeZone: 'UTC' }).format(Date.parse(iso));
}

/** A moment by its date and its time, in the person's own time zone. */
export function dateAndTimeInWords(language: string, at: Date): string {
  return localTimes(language, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/**
 * A moment by its day and its time, in the person's own time zone.
 * @param now the present, in milliseconds since 1970.
 * @param words what near days are called.
 */
export function dayAndTimeInWords(
  language: string,
  iso: string,
  now: number,
  words: { readonly today: string; readonly yesterday: string },
): string {
  const at = new Date(iso);
  const time = localTimes(language, { timeStyle: 'short' }).format(at);
  const [begin, day] = [new Date(now).setHours(0, 0, 0, 0), at.setHours(0, 0, 0, 0)];
  if (day === begin) return `${words.today}, ${time}`;
  // A day may have 23 or 25 hours.
  if (day < begin && begin - day < 26 * 3_600_000) return `${words.yesterday}, ${time}`;
  return `${localTimes(language, { dateStyle: 'medium' }).format(at)}, ${time}`;
}

/** A moment to the second and with its zone, for details and tooltips, in the person's own time zone. */
export function momentInFull(language: string, iso: string): string {
  return localTimes(language, { dateStyle: 'medium', timeStyle: 'long' }).format(Date.parse(iso));
}

/**
 * A span of time in words, in whole minutes from a minute on.
 * @param seconds not negative.
 */
export function spanInWords(language: string, seconds: number): string {
  const inUnit = (unit: 'second' | 'minute'): Intl.NumberFormat =>
    numbers(language, { style: 'unit', unit, unitDisplay: 'long' });
  return seconds < 60 ? inUnit('second').format(seconds) : inUnit('minute').format(Math.round(seconds / 60));
}

/**
 * A duration, short, by the units' signs.
 * @param ms not negative.
 */
export function durationInWords(language: string, ms: number): string {
  if (ms < 1000) return `${numbers(language).format(ms)} ms`;
  const oneDigit = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return `${numbers(language, oneDigit).format(ms / 1000)} s`;
}

const pluralRules = kept((language) => new Intl.PluralRules(language));
const lists = kept((language) => new Intl.ListFormat(language));
const numbers = kept(
  (language, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
);
const relativeTimes = kept(
  (language, options?: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options),
);
const times = kept(
  (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
);

/** In the person's own time zone. A formatter keeps the zone it was made in, and people travel. */
const localTimes = kept(
  (language, options?: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
  () => new Date().getTimezoneOffset(),
);

/**
 * Keeps each formatter for the next time: making one takes tens of times as long as using it.
 * @param state what else a formatter depends on; where it has changed, a new one is made.
 */
function kept<Options, Formatter>(
  make: (language: string, options?: Options) => Formatter,
  state?: () => number,
): (language: string, options?: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (language, options) => {
    const key = JSON.stringify([language, options, state?.()]);
    const formatter = made.get(key) ?? make(language, options);
    made.set(key, formatter);
    return formatter;
  };
}
