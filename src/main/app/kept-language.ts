import { join } from 'node:path';
import { isLanguage, pseudoLanguage, type Language } from '../../shared/messages/languages';
import { readSmallText } from './small-text';

/** Far more than the settings take, in bytes. */
const largest = 1_000_000;

/**
 * The language that the person chose, read before the settings are: the page says it of itself, and Chromium takes the
 * one of its own fields, such as those for dates, from what it is started with.
 * @param folder the folder of the settings, an absolute path.
 * @returns undefined where the system's counts, or what is kept cannot be read. Only a hint: the settings decide.
 */
export function keptLanguage(folder: string): Language | undefined {
  try {
    const text = readSmallText(join(folder, 'settings.json'), largest);
    const kept = text === undefined ? null : (JSON.parse(text) as Kept | null);
    const language = kept?.settings?.language;
    return typeof language === 'string' && isLanguage(language) ? language : undefined;
  } catch {
    return undefined; // damaged
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
