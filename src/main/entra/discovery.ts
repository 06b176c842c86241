import { z } from 'zod';
import { parseJson } from './json';
import { cloudOfHost, clouds, nationalCloudIds, type NationalCloudId } from '../../shared/clouds';
import { readErrorReply } from './error-reply';
import { findingOfCodes, findingOfError } from './findings';
import { evidenceOf, type Evidence } from './reachability';
import type { HttpReply, Sender } from './transport';

/** What discovery says: the tenant, its cloud where the answer names one of ours; or that there is none. */
export type Discovery =
  | { readonly kind: 'found'; readonly tenantId: string; readonly cloud?: NationalCloudId }
  | { readonly kind: 'not_found'; readonly reply: HttpReply }
  | { readonly kind: 'unreached' };

/** The fields used of OpenID Connect discovery as Entra answers it. */
const configurationSchema = z.looseObject({
  issuer: z.string(),
  msgraph_host: z.string().optional(),
});

/** Discovery is a help and not a step: it gets less time than an exchange. In milliseconds. */
const discoveryTimeoutMs = 4000;

/**
 * Looks a tenant up without credentials. The cloud is read from the answer and not from the host that gave
 * it: hosts of one cloud also answer for tenants of others.
 */
export async function discover(
  cloud: NationalCloudId,
  tenant: string,
  transport: Sender,
): Promise<Discovery> {
  const answer = await transport.send({
    method: 'GET',
    url: `https://${clouds[cloud].authority}/${encodeURIComponent(tenant)}/v2.0/.well-known/openid-configuration`,
    timeoutMs: discoveryTimeoutMs,
  });
  if (!answer.ok) return { kind: 'unreached' };
  const { status, body } = answer.value;
  if (saysUnknown(answer.value)) return { kind: 'not_found', reply: answer.value };
  const configuration = configurationSchema.safeParse(parseJson(body));
  if (status !== 200 || !configuration.success) return { kind: 'unreached' };

  const { issuer, msgraph_host: graphHost } = configuration.data;
  const tenantId = /\/([0-9a-f-]{36})\//i.exec(`${issuer}/`)?.[1]?.toLowerCase();
  if (tenantId === undefined) return { kind: 'unreached' };
  const home = cloudOfGraph(graphHost) ?? cloudOfIssuer(issuer);
  return { kind: 'found', tenantId, ...(home === undefined ? {} : { cloud: home }) };
}

/** What Entra says of a tenant that it does not know; a page of somebody else's with the same status says nothing. */
function saysUnknown(reply: HttpReply): boolean {
  if (reply.status !== 400 && reply.status !== 404) return false;
  const { form, codes, error } = readErrorReply(reply, 0);
  if (form !== 'entra') return false;
  const cause = findingOfCodes(codes) ?? (error === undefined ? undefined : findingOfError(error));
  return cause === 'tenant_unknown' || cause === 'tenant_malformed';
}

/**
 * Whether a tenant that one cloud does not know lives in another.
 * @returns that cloud; undefined where none says so.
 */
export async function findElsewhere(
  cloud: NationalCloudId,
  tenant: string,
  transport: Sender,
): Promise<NationalCloudId | undefined> {
  const asked = new Set<string>([clouds[cloud].authority]);
  const others = nationalCloudIds.filter((id) => {
    const { authority } = clouds[id];
    return !asked.has(authority) && asked.add(authority);
  });
  const answers = await Promise.all(others.map((id) => discover(id, tenant, transport)));
  const found = answers.find((answer) => answer.kind === 'found' && answer.cloud !== undefined);
  return found?.kind === 'found' && found.cloud !== cloud ? found.cloud : undefined;
}

function cloudOfGraph(host: string | undefined): NationalCloudId | undefined {
  return nationalCloudIds.find((id) => clouds[id].graph === host);
}

function cloudOfIssuer(issuer: string): NationalCloudId | undefined {
  const host = /^https:\/\/([^/]+)\//.exec(issuer)?.[1];
  return host === undefined ? undefined : cloudOfHost(host);
}

/**
 * Asks sign-in hosts whether Microsoft is there, all at once: one that answers is enough, because a single
 * cloud may be blocked or out of order.
 * @param authorities the hosts, at least one.
 * @returns what the first answer shows, or else the first failure; undefined where all say nothing.
 */
export async function probeAuthorities(
  authorities: readonly string[],
  transport: Sender,
): Promise<Evidence | undefined> {
  const asked = authorities.map(async (authority) => evidenceOf(await probeAuthority(authority, transport)));
  const answered = asked.map(async (evidence) => {
    const found = await evidence;
    if (found?.reached !== true) throw new Error('Not reached');
    return found;
  });
  return Promise.any(answered).catch(async () => {
    const failures = await Promise.all(asked);
    return failures.find((evidence) => evidence !== undefined);
  });
}

/**
 * Asks a sign-in host for what it says of itself: it names no tenant, needs no credentials, and shows
 * whether Microsoft is there.
 * @param authority the host.
 */
function probeAuthority(authority: string, transport: Sender): ReturnType<Sender['send']> {
  return transport.send({
    method: 'GET',
    url: `https://${authority}/common/v2.0/.well-known/openid-configuration`,
    timeoutMs: discoveryTimeoutMs,
  });
}
