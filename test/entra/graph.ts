import { randomUUID } from 'node:crypto';
import type { App, Directory, Tenant } from './directory';
import { clouds } from './hosts';
import { json, type Reply } from './reply';
import type { RecordedRequest } from './request-log';
import { findResource } from './resources';
import type { Mint } from './tokens';

/**
 * The part of Microsoft Graph v1.0 that enrichment reads: `/organization` and `/applications(appId='…')`, each with
 * `$select`. A token that this simulator did not issue for this very Graph is refused with 401, one without a role
 * that the call's documentation names with 403 `Authorization_RequestDenied`.
 */
export function answerGraph(request: RecordedRequest, now: Date, directory: Directory, mint: Mint): Reply {
  const refuse = (status: number, code: string, message: string): Reply =>
    graphError(request, now, status, code, message);

  const caller = authenticate(request, now, directory, mint);
  if (typeof caller === 'string') return refuse(401, 'InvalidAuthenticationToken', caller);

  const call = calls.find(({ path }) => path.test(request.path));
  if (!call || request.method !== 'GET') {
    return refuse(400, 'BadRequest', `Resource not found for the segment '${request.path}'.`);
  }
  if (!caller.roles.some((role) => call.roles.includes(role))) {
    return refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }

  const found = call.find(caller.tenant, call.path.exec(request.path)?.[1] ?? '');
  if (!found) {
    return refuse(
      404,
      'Request_ResourceNotFound',
      `Resource '${request.path}' does not exist in the directory.`,
    );
  }
  const selected = select(found, request.query['$select']);
  if (typeof selected === 'string') {
    return refuse(400, 'BadRequest', `Could not find a property named '${selected}' on type '${call.type}'.`);
  }
  return json(200, call.wrap(selected, `https://${request.host}/v1.0/$metadata`), graphHeaders(request));
}

interface Call {
  readonly path: RegExp;
  readonly type: string;
  /** Application permissions, any one of which is enough. */
  readonly roles: readonly string[];
  /** What the tenant has under the key in the path. */
  readonly find: (tenant: Tenant, key: string) => Record<string, unknown> | undefined;
  readonly wrap: (found: Record<string, unknown>, metadata: string) => unknown;
}

const readsDirectory = ['Directory.Read.All', 'Directory.ReadWrite.All'];

const readsApplications = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  ...readsDirectory,
];

/** Permissions as in Microsoft Graph's reference of each call; `Organization.Read.All` works in practice. */
const calls: readonly Call[] = [
  {
    path: /^\/v1\.0\/organization$/,
    type: 'microsoft.graph.organization',
    roles: ['Organization.Read.All', 'Organization.ReadWrite.All', ...readsDirectory],
    find: organizationOf,
    wrap: (found, metadata) => ({ '@odata.context': `${metadata}#organization`, value: [found] }),
  },
  {
    path: /^\/v1\.0\/applications\(appId=(?:'|%27)([0-9a-f-]{36})(?:'|%27)\)$/i,
    type: 'microsoft.graph.application',
    roles: readsApplications,
    find: (tenant, clientId) => {
      const app = tenant.apps.find((each) => each.home && each.clientId === clientId.toLowerCase());
      return app && applicationOf(app, tenant);
    },
    wrap: (found, metadata) => ({ '@odata.context': `${metadata}#applications/$entity`, ...found }),
  },
];

function organizationOf(tenant: Tenant): Record<string, unknown> {
  return {
    id: tenant.id,
    displayName: tenant.displayName,
    createdDateTime: graphTime(tenant.createdAt),
    tenantType: 'AAD',
    verifiedDomains: tenant.domains.map((name, index) => ({
      capabilities: 'Email, OfficeCommunicationsOnline',
      isDefault: index === tenant.domains.length - 1,
      isInitial: index === 0,
      name,
      type: 'Managed',
    })),
  };
}

function applicationOf(app: App, tenant: Tenant): Record<string, unknown> {
  return {
    id: app.objectId,
    appId: app.clientId,
    displayName: app.displayName,
    signInAudience: 'AzureADMyOrg',
    publisherDomain: tenant.domains[0],
    keyCredentials: [],
    requiredResourceAccess: [],
    passwordCredentials: app.secrets.map((secret) => ({
      customKeyIdentifier: null,
      displayName: secret.displayName,
      endDateTime: graphTime(secret.expiresAt),
      hint: secret.value.slice(0, 3),
      keyId: secret.keyId,
      secretText: null,
      startDateTime: graphTime(secret.startsAt),
    })),
  };
}

/** The caller's tenant and roles, or Graph's sentence on what is wrong with its token. */
function authenticate(
  request: RecordedRequest,
  now: Date,
  directory: Directory,
  mint: Mint,
): { tenant: Tenant; roles: readonly string[] } | string {
  const token = /^Bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  if (token === undefined) return 'Access token is empty.';
  const claims = mint.read(token, now);
  if (claims === 'notOurs') return 'Access token validation failure. Invalid signature.';
  if (claims === 'expired') return 'Lifetime validation failed, the token is expired.';
  const tenant = directory.tenants.find(
    (each) => each.id === claims['tid'] && clouds[each.cloud].graph === request.host,
  );
  const forGraph = tenant && findResource(tenant, String(claims['aud']))?.name === 'graph';
  if (!forGraph) return 'Access token validation failure. Invalid audience.';
  const roles: unknown = claims['roles'];
  return { tenant, roles: Array.isArray(roles) ? roles.map(String) : [] };
}

/** The members `$select` names, all of them without one; or the first name that does not exist. */
function select(found: Record<string, unknown>, names: string | undefined): Record<string, unknown> | string {
  if (!names) return found;
  const wanted = names.split(',').map((name) => name.trim());
  const unknown = wanted.find((name) => !(name in found));
  return unknown ?? Object.fromEntries(wanted.map((name) => [name, found[name]]));
}

function graphError(
  request: RecordedRequest,
  now: Date,
  status: number,
  code: string,
  message: string,
): Reply {
  const headers = graphHeaders(request);
  const requestId = headers['request-id'];
  const innerError = {
    date: now.toISOString().slice(0, 19),
    'request-id': requestId,
    'client-request-id': request.headers['client-request-id'] ?? requestId,
  };
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer realm=""' } : {};
  return json(status, { error: { code, message, innerError } }, { ...headers, ...challenge });
}

function graphHeaders(request: RecordedRequest): Reply['headers'] {
  const requestId = randomUUID();
  return {
    'cache-control': 'no-cache',
    'request-id': requestId,
    'client-request-id': request.headers['client-request-id'] ?? requestId,
    'strict-transport-security': 'max-age=31536000',
  };
}

function graphTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
