import { z } from 'zod';
import { clouds, type CloudId } from '../../shared/clouds';
import { longestName, readName } from '../../shared/fields/name';
import { parseJson } from './json';
import type { Transport } from './transport';

const organisationSchema = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), displayName: z.string().nullish() })).min(1),
});

/** An ornament must not hold up a link. In milliseconds. */
const enrichmentTimeoutMs = 3000;

/**
 * Asks Graph for the organisation's name. The app may read it with `Organization.Read.All` or
 * `Directory.Read.All`; without, and on any other failure, there is simply no name.
 */
export async function organisationName(
  cloud: CloudId,
  accessToken: string,
  transport: Transport,
): Promise<string | undefined> {
  const answer = await transport.send({
    method: 'GET',
    url: `https://${clouds[cloud].graph}/v1.0/organization?$select=id,displayName`,
    headers: { authorization: `Bearer ${accessToken}` },
    timeoutMs: enrichmentTimeoutMs,
  });
  if (!answer.ok || answer.value.status !== 200) return undefined;
  const parsed = organisationSchema.safeParse(parseJson(answer.value.body));
  const told = (parsed.success ? parsed.data.value[0]?.displayName : undefined) ?? '';
  const name = readName(told.slice(0, longestName));
  return name.value === '' || name.problem !== undefined ? undefined : name.value;
}
