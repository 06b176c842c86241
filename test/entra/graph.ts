import { randomUUID } from 'node:crypto';
import type { Directory } from './directory';
import { applicationCall } from './graph-applications';
import type { Call, Caller, Entity } from './graph-call';
import { organizationCall } from './graph-organization';
import { page, select, type QueryRefusal } from './graph-query';
import { servicePrincipalCalls } from './graph-service-principals';
import { clouds } from './hosts';
import { json, type Reply } from './reply';
import type { RecordedRequest } from './request-log';
import { findResource } from './resources';
import type { Mint } from './tokens';

/**
 * The part of Microsoft Graph v1.0 that enrichment reads: `/organization`, `/applications(appId='…')`, and
 * `/servicePrincipals` with their `appRoleAssignments`, each with `$select`, lists with `$top`. A token that this
 * simulator did not issue for this very Graph is refused with 401, one without a role that the call's documentation
 * names with 403 `Authorization_RequestDenied`; an app's own registration and service principal need none.
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
  const key = call.path.exec(request.path)?.[1] ?? '';
  const isAllowed = caller.roles.some((role) => call.roles.includes(role)) || call.isOwn?.(key, caller);
  if (isAllowed !== true) {
    return refuse(403, 'Authorization_RequestDenied', 'Insufficient privileges to complete the operation.');
  }

  const found = call.find(caller.tenant, key, directory);
  if (!found) {
    return refuse(
      404,
      'Request_ResourceNotFound',
      `Resource '${request.path}' does not exist in the directory.`,
    );
  }
  const answer = answerWith(found, call, request);
  if ('code' in answer) return refuse(400, answer.code, answer.message);
  return json(200, answer.body, graphHeaders(request));
}

const calls: readonly Call[] = [organizationCall, applicationCall, ...servicePrincipalCalls];

/** The body of the answer: what was found, as the query options ask for it. */
function answerWith(
  found: readonly Entity[],
  call: Call,
  request: RecordedRequest,
): { body: Entity } | QueryRefusal {
  const context = { '@odata.context': `https://${request.host}/v1.0/$metadata#${call.context}` };
  const properties = call.properties ?? Object.keys(found[0] ?? {});
  const selected = select(found, properties, request.query['$select'], call.type);
  if ('code' in selected) return selected;
  if (call.answersWith === 'object') return { body: { ...context, ...selected.entities[0] } };
  const shown = page(selected.entities, request);
  if ('code' in shown) return shown;
  const next = shown.nextLink === undefined ? {} : { '@odata.nextLink': shown.nextLink };
  return { body: { ...context, ...next, value: shown.entities } };
}

/** The caller's tenant and roles, or Graph's sentence on what is wrong with its token. */
function authenticate(
  request: RecordedRequest,
  now: Date,
  directory: Directory,
  mint: Mint,
): Caller | string {
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
  return {
    tenant,
    roles: Array.isArray(roles) ? roles.map(String) : [],
    clientId: String(claims['appid'] ?? claims['azp']),
    principalId: String(claims['oid']),
  };
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
