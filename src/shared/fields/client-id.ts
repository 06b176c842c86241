import { cleanText } from './clean-text';
import { looksLikeSecretValue } from './client-secret';
import type { FieldNote, Reading } from './field';
import { isGuid, zeroGuid } from './guid';

/**
 * Reads the portal's "Application (client) ID": a GUID in any case, in braces, as `api://<id>`, or inside
 * a portal or sign-in URL.
 * @returns the GUID in lower case.
 */
export function readClientId(raw: string): Reading {
  const { value: text, cleaned } = cleanText(raw);
  const notes: FieldNote[] = cleaned ? ['cleaned'] : [];
  if (text === '') return { value: '', problem: 'empty', notes };

  const inUrl = /(?:appId[/=~]+|client_id=|^api:\/\/)([0-9a-f-]{36})(?![0-9a-f-])/i.exec(text)?.[1];
  const value = (inUrl ?? text.replace(/^\{(.*)\}$/, '$1')).toLowerCase();
  if (inUrl !== undefined) notes.unshift('taken_from_url');
  if (value === zeroGuid) return { value, problem: 'placeholder', notes };
  if (isGuid(value)) return { value, notes };
  if (looksLikeSecretValue(text)) return { value: text, problem: 'contains_secret', notes };
  return { value: text, problem: 'client_id_shape', notes };
}
