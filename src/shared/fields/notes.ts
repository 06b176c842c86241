import { containsSecretValue } from './client-secret';
import type { Reading } from './field';

/** Longest notes of a connection, in UTF-16 units. */
export const longestNotes = 4000;

/** Reads the notes of a connection: any text, but no client secret, which would lie there in the clear. */
export function readNotes(raw: string): Reading {
  const value = raw.replace(/\r\n?/g, '\n').trimEnd();
  if (value.length > longestNotes) return { value, problem: 'too_long', notes: [] };
  if (containsSecretValue(value)) return { value, problem: 'contains_secret', notes: [] };
  return { value, notes: [] };
}
