import type { Directory, Tenant } from './directory';
import type { ErrorCode } from './errors';
import { failure, type Occasion } from './failure';
import { clouds } from './hosts';
import { json, type Reply } from './reply';
import { classifyTenant, findTenants, isAtHome } from './tenant-lookup';

/**
 * `GET /{tenant}/v2.0/.well-known/openid-configuration`, without authentication. Whatever host is asked, the
 * document speaks of the tenant's home cloud: real hosts answer for other clouds' tenants, so that the host that
 * answered says nothing. A tenant set to `homeHost` is known on its own hosts only. The errors are those of the
 * token endpoint, save that `error` reads `invalid_tenant`.
 */
export function answerOpenIdConfiguration(occasion: Occasion, name: string, directory: Directory): Reply {
  const found = findTenants(directory, name, occasion.request.host).find(
    (tenant) => tenant.discoveredOn === 'anyHost' || isAtHome(tenant, occasion.request.host),
  );
  if (!found) return unknownTenant(occasion, name);
  return json(200, documentOf(found), {
    'access-control-allow-origin': '*',
    'cache-control': 'max-age=86400, private',
  });
}

function unknownTenant(occasion: Occasion, name: string): Reply {
  const kind = classifyTenant(name);
  const code: ErrorCode = kind === 'malformed' ? 900023 : kind === 'emptyGuid' ? 900021 : 90002;
  return failure(occasion, code, { tenant: name }, 'invalid_tenant');
}

function documentOf(tenant: Tenant): Record<string, unknown> {
  const cloud = clouds[tenant.cloud];
  const base = `https://${cloud.authority}/${tenant.id}`;
  const region = tenant.region ?? cloud.region;
  return {
    token_endpoint: `${base}/oauth2/v2.0/token`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    jwks_uri: `${base}/discovery/v2.0/keys`,
    response_modes_supported: ['query', 'fragment', 'form_post'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
    scopes_supported: ['openid', 'profile', 'email', 'offline_access'],
    issuer: `${base}/v2.0`,
    request_uri_parameter_supported: false,
    userinfo_endpoint: `https://${cloud.graph}/oidc/userinfo`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    http_logout_supported: true,
    frontchannel_logout_supported: true,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    claims_supported: ['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'acr', 'nonce', 'tid', 'ver'],
    tenant_region_scope: region.scope,
    ...(region.subScope === undefined ? {} : { tenant_region_sub_scope: region.subScope }),
    cloud_instance_name: cloud.instanceName,
    cloud_graph_host_name: cloud.legacyGraph,
    msgraph_host: cloud.graph,
    rbac_url: cloud.rbacUrl,
  };
}

/**
 * `GET /common/discovery/instance`: whether the host of `authorization_endpoint` is an authority that Microsoft
 * lists, and its aliases. Any other host is refused as `invalid_instance` (50049), a missing parameter with 900144.
 */
export function answerInstanceDiscovery(occasion: Occasion): Reply {
  const asked = occasion.request.query['authorization_endpoint'];
  const endpoint = asked !== undefined && URL.canParse(asked) ? new URL(asked) : undefined;
  if (!endpoint) return failure(occasion, 900144, { subject: 'authorization_endpoint' });
  if (!instances.some(({ aliases }) => aliases.includes(endpoint.hostname)))
    return failure(occasion, 50049, { subject: endpoint.hostname });
  const tenant = endpoint.pathname.split('/')[1];
  return json(200, {
    tenant_discovery_endpoint: `https://${endpoint.hostname}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: instances,
  });
}

const listed = Object.values(clouds).filter((cloud) => cloud.listed);

const instances = [...new Map(listed.map((cloud) => [cloud.authority, cloud])).values()].map((cloud) => ({
  preferred_network: cloud.authority,
  preferred_cache: cloud.authority,
  aliases: [cloud.authority, ...cloud.authorityAliases],
}));
