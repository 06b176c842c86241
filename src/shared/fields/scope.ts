import { cleanText } from './clean-text';
import { looksLikeSecretValue } from './client-secret';
import type { FieldNote, Reading } from './field';

/** Longer than any App ID URI that Entra accepts (255 characters), with `/.default`. */
const longestScope = 300;

/**
 * Reads a custom scope: one resource (an App ID URI or GUID), then `/.default`; nothing
 * else is valid for this grant (AADSTS1002012, 70011, 700022).
 */
export function readScope(raw: string): Reading {
  const { value: text, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  if (text === '') return { value: '', problem: 'empty', notes };
  if (text.length > longestScope) return { value: text, problem: 'too_long', notes };
  if (looksLikeSecretValue(text)) return { value: text, problem: 'contains_secret', notes };
  if (/[\s,;]/.test(text)) return { value: text, problem: 'scope_several', notes };
  if (!/^[^\s/][^\s]*\/\.default$/.test(text)) return { value: text, problem: 'scope_shape', notes };
  return { value: text, notes };
}
