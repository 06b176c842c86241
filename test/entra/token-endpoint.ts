import { randomUUID } from 'node:crypto';
import type { App, Directory, Tenant } from './directory';
import type { ErrorCode, ErrorContext } from './errors';
import { entraHeaders, failure, type Occasion } from './failure';
import { json, type Reply } from './reply';
import { findResource, type Resource } from './resources';
import { classifyTenant, findTenants, isAtHome, isGuid, type TenantName } from './tenant-lookup';
import type { Mint } from './tokens';

/**
 * `POST /{tenant}/oauth2/v2.0/token` for the client credentials grant with a secret. It checks in the order in which
 * Entra does, as far as that is known: form, secret present, tenant, application, secret, scope, policy. Assertions
 * (certificates, federation) are not verified: any is refused as unregistered (700027).
 */
export function answerToken(occasion: Occasion, tenantName: string, directory: Directory, mint: Mint): Reply {
  const { request, now, style } = occasion;
  const verdict = judge(request.form, tenantName, request.host, now, directory);
  if ('code' in verdict) return failure(occasion, verdict.code, { tenant: tenantName, ...verdict.about });
  const lifetime = style.expiresIn === 'number' ? style.tokenSeconds : String(style.tokenSeconds);
  const token = mint.issue({ ...verdict, now, seconds: style.tokenSeconds });
  const body = { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime, access_token: token };
  return json(200, body, entraHeaders(randomUUID(), request));
}

interface Refusal {
  readonly code: ErrorCode;
  readonly about?: Partial<ErrorContext>;
}

interface Granted {
  readonly tenant: Tenant;
  readonly app: App;
  readonly resource: Resource;
  readonly audience: string;
}

function judge(
  form: Readonly<Record<string, string>>,
  tenantName: string,
  host: string,
  now: Date,
  directory: Directory,
): Refusal | Granted {
  const malformed = checkForm(form);
  if (malformed) return malformed;

  const tenant = checkTenant(tenantName, host, directory);
  if ('code' in tenant) return tenant;

  const app = checkApp(form['client_id'] ?? '', tenant);
  if ('code' in app) return app;

  const wrongSecret = checkSecret(form, app, now);
  if (wrongSecret) return wrongSecret;

  const target = checkScope(form['scope'] ?? '', tenant);
  if ('code' in target) return target;

  if (app.rejects) {
    return { code: app.rejects, about: { tenantName: tenant.displayName, subject: target.audience } };
  }
  return { tenant, app, ...target };
}

function checkForm(form: Readonly<Record<string, string>>): Refusal | undefined {
  const grant = form['grant_type'];
  if (!grant) return { code: 900144, about: { subject: 'grant_type' } };
  if (grant !== 'client_credentials') return { code: 70003, about: { subject: grant } };
  if (!form['client_id']) return { code: 900144, about: { subject: 'client_id' } };
  if (!form['client_secret'] && !form['client_assertion']) return { code: 7000216 };
  return undefined;
}

/** What each kind of name leads to; null: look it up. */
const tenantRefusals: Readonly<Record<TenantName, ErrorCode | null>> = {
  missing: 50059,
  emptyGuid: 900021,
  multiTenant: 9001023,
  malformed: 900023,
  guid: null,
  domain: null,
};

function checkTenant(name: string, host: string, directory: Directory): Refusal | Tenant {
  const refused = tenantRefusals[classifyTenant(name)];
  if (refused) return { code: refused };
  const [found] = findTenants(directory, name, host);
  if (!found) return { code: 90002 };
  return isAtHome(found, host) ? found : { code: found.elsewhere };
}

function checkApp(clientId: string, tenant: Tenant): Refusal | App {
  if (/^[0-]{36}$/.test(clientId)) return { code: 700038 };
  const app = tenant.apps.find((each) => isGuid(clientId) && each.clientId === clientId.toLowerCase());
  if (!app) return { code: 700016, about: { tenantName: tenant.displayName } };
  if (app.servicePrincipalId === null) return { code: 7000229 };
  if (!app.enabled) return { code: 7000112, about: { subject: app.displayName } };
  return app.publicClient ? { code: 700025 } : app;
}

function checkSecret(form: Readonly<Record<string, string>>, app: App, now: Date): Refusal | undefined {
  if (form['client_assertion']) return { code: 700027 };
  const matching = app.secrets.filter(
    (secret) => secret.value === form['client_secret'] && secret.startsAt <= now,
  );
  if (matching.length === 0) return { code: 7000215 };
  return matching.some((secret) => secret.expiresAt > now) ? undefined : { code: 7000222 };
}

const suffix = '/.default';

function checkScope(
  scope: string,
  tenant: Tenant,
): Refusal | { readonly resource: Resource; readonly audience: string } {
  const scopes = scope.split(' ').filter((part) => part !== '');
  const [first] = scopes;
  if (first === undefined) return { code: 900144, about: { subject: 'scope' } };
  if (scopes.some((part) => !part.endsWith(suffix))) return { code: 1002012 };
  if (new Set(scopes).size > 1) return { code: 700022 };
  const audience = first.slice(0, -suffix.length);
  if (!isGuid(audience) && !/^[a-z][a-z0-9+.-]*:\/\/[^\s]+$/i.test(audience)) return { code: 70011 };
  const resource = findResource(tenant, audience);
  return resource
    ? { resource, audience }
    : { code: 500011, about: { subject: audience, tenantName: tenant.displayName } };
}
