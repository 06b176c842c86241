import type { FieldName } from './field';
import { isGuid } from './guid';

/** Shorter secrets could stand in a name by chance. In UTF-16 units. */
export const shortestTelling = 8;

/** The fields beside the secret's that hold free text. */
const otherFields = [
  'name',
  'tenant',
  'clientId',
  'scope',
  'customAuthority',
  'customGraph',
  'environmentName',
  'environmentUrl',
  'labels',
  'notes',
] as const satisfies readonly FieldName[];

type OtherField = (typeof otherFields)[number];

/**
 * The other fields that give the secret away: somebody pasted it twice. A GUID that stands in two fields is
 * a mix-up of ids, which the form points out, and not a leak.
 * @returns their names, in the order of the form.
 */
export function fieldsWithSecret(
  values: Partial<Record<OtherField, string | undefined>>,
  secret: string,
): OtherField[] {
  if (secret.length < shortestTelling || isGuid(secret)) return [];
  const wanted = secret.toLowerCase();
  return otherFields.filter((name) => values[name]?.toLowerCase().includes(wanted));
}
