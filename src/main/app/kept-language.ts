import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isLanguage, pseudoLanguage, type Language } from '../../shared/messages/languages';

/** Far more than the settings take, in characters. */
const longestText = 1_000_000;

/**
 * The language that the person chose, read before the settings are: the page says it of itself, and Chromium takes the
 * one of its own fields, such as those for dates, from what it is started with.
 * @param folder the folder of the settings, an absolute path.
 * @returns undefined where the system's counts, or what is kept cannot be read. Only a hint: the settings decide.
 */
export function keptLanguage(folder: string): Language | undefined {
  try {
    const text = readFileSync(join(folder, 'settings.json'), 'utf8');
    const kept = text.length > longestText ? undefined : (JSON.parse(text) as Kept | null);
    const language = kept?.settings?.language;
    return typeof language === 'string' && isLanguage(language) ? language : undefined;
  } catch {
    return undefined; // never written, or damaged
  }
}

interface Kept {
  readonly settings?: { readonly language?: unknown } | null;
}

/**
 * What Chromium is to be started with, so that its own fields speak as Tenantry does.
 * @param asked whether somebody said `--lang` by hand: that counts then.
 */
export function chromiumLanguage(chosen: Language | undefined, asked: boolean): string | undefined {
  return asked || chosen === pseudoLanguage ? undefined : chosen;
}
