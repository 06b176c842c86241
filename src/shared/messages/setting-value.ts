import type { Reverify, Theme } from '../settings-choices';
import { isLanguage, languageNames } from './languages';

/** What the values of settings are called in the activity record. */
export interface SettingWords {
  readonly on: string;
  readonly off: string;
  readonly reverify: Readonly<Record<Reverify, string>>;
  readonly theme: Readonly<Record<Theme, string>>;
  /** The language of the system. */
  readonly systemLanguage: string;
  /** That Tenantry does not lock by itself. */
  readonly neverLocks: string;
}

/**
 * One value of a setting in words, or as a number.
 * @param setting its name.
 * @param value one of another version's is told as it is.
 */
export function settingValueInWords(
  words: SettingWords,
  setting: string,
  value: string | number | boolean | undefined,
): string {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  const text = String(value);
  const ofSetting = new Map<string, Readonly<Partial<Record<string, string>>>>([
    ['reverify', words.reverify],
    ['theme', words.theme],
    ['language', { system: words.systemLanguage, ...(isLanguage(text) ? languageNames : {}) }],
    ['lockAfterMinutes', { 0: words.neverLocks }],
  ]).get(setting);
  return ofSetting?.[text] ?? text;
}
