import { cleanText } from './clean-text';
import { looksLikeSecretValue } from './client-secret';
import type { Reading } from './field';

/** Longest name of a label, in UTF-16 units. */
export const longestLabel = 40;

/** Reads a label's name. */
export function readLabel(raw: string): Reading {
  const value = cleanText(raw).value.replace(/\s+/g, ' ');
  if (value === '') return { value: '', problem: 'empty', notes: [] };
  if (value.length > longestLabel) return { value, problem: 'too_long', notes: [] };
  if (looksLikeSecretValue(value)) return { value, problem: 'contains_secret', notes: [] };
  // A comma separates labels where they are typed one after another.
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001F\u007F-\u009F,]/.test(value)) return { value, problem: 'label_shape', notes: [] };
  return { value, notes: [] };
}
