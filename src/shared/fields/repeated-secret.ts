import { isGuid } from './guid';

/** Shorter secrets could stand in a name by chance. */
const shortestTelling = 8;

/**
 * The other fields that give the secret away: somebody pasted it twice. A GUID that stands in two fields is
 * a mix-up of ids, which the form points out, and not a leak.
 * @returns their names, in the order of the form.
 */
export function fieldsWithSecret(
  values: Partial<Record<'name' | 'tenant' | 'clientId' | 'scope', string | undefined>>,
  secret: string,
): ('name' | 'tenant' | 'clientId' | 'scope')[] {
  if (secret.length < shortestTelling || isGuid(secret)) return [];
  const wanted = secret.toLowerCase();
  return (['name', 'tenant', 'clientId', 'scope'] as const).filter((name) =>
    values[name]?.toLowerCase().includes(wanted),
  );
}
