/** Languages by their BCP 47 tags, with their own names. A new one is a row here, in the catalogue and in its names. */
export const languageNames = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  ja: '日本語',
  'pt-BR': 'Português (Brasil)',
  /** Longer and accented English that tests and translators look at: what stays plain is not in the catalogue. */
  'qps-ploc': 'Pseudo',
} as const;

/** A language that the product speaks. */
export type Language = keyof typeof languageNames;

/** All of them, as they are offered. */
export const languages = Object.keys(languageNames) as [Language, ...Language[]];

/** The one for tests and translators, which is offered in practice builds only. */
export const pseudoLanguage = 'qps-ploc' satisfies Language;

/** Whether the product speaks what a tag names. */
export function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(languageNames, tag);
}

/**
 * The best language for a person.
 * @param preferred BCP 47 tags in order of preference, as the system gives them.
 * @returns a language that there is, of another region where there is none for theirs; English where none fits.
 */
export function languageFor(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const found =
      languages.find((language) => language.toLowerCase() === tag.toLowerCase()) ??
      languages.find((language) => primary(language) === primary(tag));
    if (found) return found;
  }
  return 'en';
}

/** The language itself, without script and region. */
function primary(tag: string): string | undefined {
  return tag.toLowerCase().split('-')[0];
}
