import type { Directory } from './directory';
import { clouds } from './hosts';
import { json, type Reply } from './reply';
import type { RecordedRequest } from './request-log';
import { findResource } from './resources';
import type { Mint } from './tokens';

/**
 * The part of Azure Resource Manager that a sign-in of Azure CLI asks for: `GET /subscriptions`, of which no tenant
 * here has any. A token that this simulator did not issue for this very Resource Manager is refused.
 */
export function answerResourceManager(
  request: RecordedRequest,
  now: Date,
  directory: Directory,
  mint: Mint,
): Reply {
  if (!isForResourceManager(request, now, directory, mint)) {
    return refusal(401, 'InvalidAuthenticationToken', 'The access token is invalid.');
  }
  if (request.method !== 'GET' || request.path !== '/subscriptions') {
    return refusal(404, 'InvalidResourceType', 'The resource type could not be found.');
  }
  return json(200, { value: [], count: { type: 'Total', value: 0 } });
}

function isForResourceManager(
  request: RecordedRequest,
  now: Date,
  directory: Directory,
  mint: Mint,
): boolean {
  const token = /^Bearer (.+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  const claims = token === undefined ? 'notOurs' : mint.read(token, now);
  if (typeof claims === 'string') return false;
  const tenant = directory.tenants.find(
    ({ id, cloud }) => id === claims['tid'] && clouds[cloud].resourceManager === request.host,
  );
  return (
    tenant !== undefined && findResource(tenant, String(claims['aud']))?.name === 'azure-resource-manager'
  );
}

function refusal(status: number, code: string, message: string): Reply {
  return json(status, { error: { code, message } });
}
