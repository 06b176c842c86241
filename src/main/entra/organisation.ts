import { z } from 'zod';
import { hostsOf, type CloudChoice } from '../../shared/clouds';
import { longestName, readName } from '../../shared/fields/name';
import { parseJson } from './json';
import type { Sender } from './transport';

const organisationSchema = z.looseObject({
  value: z.array(z.looseObject({ id: z.string(), displayName: z.string().nullish() })).min(1),
});

/** An ornament must not hold up a link. In milliseconds. */
const enrichmentTimeoutMs = 3000;

/**
 * The application permissions with which an app may read the organisation (Microsoft Learn, "Get
 * organization"; `Organization.Read.All` is the least).
 */
const sufficientRoles: readonly string[] = [
  'Organization.Read.All',
  'Organization.ReadWrite.All',
  'Directory.Read.All',
  'Directory.ReadWrite.All',
];

/**
 * Whether it is worth asking for the organisation's name: an app without such a role would be refused, and a
 * run over hundreds of tenants would ask for nothing hundreds of times.
 * @param roles the application roles of its token for Graph.
 */
export function mayReadOrganisation(roles: readonly string[]): boolean {
  return roles.some((role) => sufficientRoles.includes(role));
}

/**
 * Asks Graph for the organisation's name. Where Graph refuses, and on any other failure, there is simply no
 * name.
 */
export async function organisationName(
  choice: CloudChoice,
  accessToken: string,
  transport: Sender,
): Promise<string | undefined> {
  const answer = await transport.send({
    method: 'GET',
    url: `https://${hostsOf(choice).graph}/v1.0/organization?$select=id,displayName`,
    headers: { authorization: `Bearer ${accessToken}` },
    timeoutMs: enrichmentTimeoutMs,
  });
  if (!answer.ok || answer.value.status !== 200) return undefined;
  const parsed = organisationSchema.safeParse(parseJson(answer.value.body));
  const told = (parsed.success ? parsed.data.value[0]?.displayName : undefined) ?? '';
  const name = readName(told.slice(0, longestName));
  return name.value === '' || name.problem !== undefined ? undefined : name.value;
}
