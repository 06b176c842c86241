import { en } from './en';

/** Every text of the product in one language. A new language is one file that satisfies this type. */
export type Messages = typeof en;

/** All languages, by their BCP 47 tag. */
export const catalogues = { en } as const satisfies Record<string, Messages>;

/** A language that the product speaks. */
export type Language = keyof typeof catalogues;

/**
 * The best language for a person.
 * @param preferred BCP 47 tags in order of preference, as the system gives them.
 * @returns a language that there is; English where none fits.
 */
export function languageFor(preferred: readonly string[]): Language {
  const languages = Object.keys(catalogues) as Language[];
  for (const tag of preferred) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}
