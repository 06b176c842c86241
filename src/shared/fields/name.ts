import { cleanText } from './clean-text';
import { looksLikeSecretValue } from './client-secret';
import type { FieldNote, Reading } from './field';

/** Longest name of a connection, in UTF-16 units. */
export const longestName = 120;

/** Reads a connection's name. Empty is fine: the tenant then gives it one. */
export function readName(raw: string): Reading {
  const { value, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned && value !== '' ? ['cleaned'] : [];
  if (value.length > longestName) return { value, problem: 'too_long', notes };
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/.test(value)) {
    return { value, problem: 'name_control_characters', notes };
  }
  if (looksLikeSecretValue(value)) return { value, problem: 'contains_secret', notes };
  return { value, notes };
}
