import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { app, daysFrom, errors, secret, tenant, type App, type ErrorCode } from '../../entra';
import { askToken, goodForm, running } from './support';

const now = new Date('2026-11-23T15:32:07.250Z');
const current = { startsAt: daysFrom(now, -7) };
const apps = {
  good: app({ secrets: [secret(current)], displayName: 'Good' }),
  unconsented: app({ secrets: [secret(current)], servicePrincipalId: null }),
  disabled: app({ secrets: [secret(current)], enabled: false }),
  public: app({ secrets: [secret(current)], publicClient: true }),
  expired: app({ secrets: [secret({ startsAt: daysFrom(now, -200) })] }),
  fresh: app({ secrets: [secret({ startsAt: daysFrom(now, 1) })] }),
  blocked: app({ secrets: [secret(current)], rejects: 53003 }),
};
const home = tenant({ displayName: 'Home', domains: ['home.example'], apps: Object.values(apps) });
const government = tenant({ cloud: 'usgov', apps: [apps.good] });
const strict = tenant({ cloud: 'china', apps: [apps.good], elsewhere: 900382 });
const directory = { tenants: [home, government, strict] };
const entra = running({ directory, clock: () => now });

const unknownTenant = randomUUID();
const unknownApp = randomUUID();
const graph = 'https://graph.microsoft.com';

const as = (each: App) => ({ client_id: each.clientId, client_secret: each.secrets[0]?.value });

/** What is done wrong, the tenant and the changes that do it, the code, and what the description then quotes. */
const cases: readonly [string, string, Record<string, string | undefined>, ErrorCode, string?][] = [
  ['no grant type', home.id, { grant_type: undefined }, 900144, "'grant_type'"],
  ['another grant type', home.id, { grant_type: 'password' }, 70003, 'password'],
  ['no client ID', home.id, { client_id: undefined }, 900144, "'client_id'"],
  ['no secret', home.id, { client_secret: undefined }, 7000216],
  ['no secret, whatever the tenant', 'not a tenant', { client_secret: undefined }, 7000216],
  ['an empty tenant', '', {}, 50059],
  ['a malformed tenant', 'not a tenant', {}, 900023, "'not a tenant'"],
  ['a tenant GUID nobody has', unknownTenant, {}, 90002, `'${unknownTenant}'`],
  ['a domain nobody has', 'nobody.example', {}, 90002, "'nobody.example'"],
  ['the empty GUID for a tenant', '00000000-0000-0000-0000-000000000000', {}, 900021],
  ['common', 'common', {}, 9001023, 'common'],
  ['consumers', 'consumers', {}, 9001023],
  ['a tenant of another cloud', government.id, {}, 90002],
  ['a tenant that reports other clouds', strict.id, {}, 900382],
  ['a client ID nobody has', home.id, { client_id: unknownApp }, 700016, unknownApp],
  [
    'a secret pasted as client ID',
    home.id,
    { client_id: 'oops.this.is~secret' },
    700016,
    'oops.this.is~secret',
  ],
  ['the empty GUID for a client ID', home.id, { client_id: '00000000-0000-0000-0000-000000000000' }, 700038],
  ['an app without service principal', home.id, as(apps.unconsented), 7000229, home.id],
  ['a disabled app', home.id, as(apps.disabled), 7000112],
  ['a public client', home.id, as(apps.public), 700025],
  ['a wrong secret', home.id, { client_secret: 'wrong' }, 7000215, 'Invalid client secret provided'],
  ['the Secret ID', home.id, { client_secret: apps.good.secrets[0]?.keyId }, 7000215],
  ["another app's secret", home.id, { client_secret: apps.blocked.secrets[0]?.value }, 7000215],
  ['a secret not yet replicated', home.id, as(apps.fresh), 7000215],
  ['an expired secret', home.id, as(apps.expired), 7000222],
  [
    'an assertion nobody registered',
    home.id,
    { client_secret: undefined, client_assertion: 'a.b.c' },
    700027,
  ],
  ['no scope', home.id, { scope: undefined }, 900144, "'scope'"],
  ['a scope that is no resource', home.id, { scope: 'user.read/.default' }, 70011, 'user.read/.default'],
  ['a delegated scope', home.id, { scope: 'User.Read' }, 1002012, 'User.Read'],
  ['a permission for a scope', home.id, { scope: `${graph}/User.Read.All` }, 1002012],
  ['a resource nobody registered', home.id, { scope: 'api://nothing/.default' }, 500011, 'api://nothing'],
  ["another cloud's Graph", home.id, { scope: 'https://graph.microsoft.us/.default' }, 500011],
  ['two resources', home.id, { scope: `${graph}/.default https://vault.azure.net/.default` }, 700022],
  ['Conditional Access', home.id, as(apps.blocked), 53003],
];

describe('the token endpoint refuses, as Entra does,', () => {
  it.each(cases)('%s', async (_what, name, changes, code, quoted = '') => {
    const answer = await askToken(entra(), name, goodForm(directory, changes));
    expect(answer.status).toBe(errors[code].status);
    expect(answer.body).toMatchObject({ error: errors[code].error, timestamp: '2026-11-23 15:32:07Z' });
    expect((answer.body['error_codes'] as number[]).at(-1)).toBe(code);
    expect(answer.body['error_description']).toMatch(new RegExp(`^AADSTS${code}: `));
    expect(answer.body['error_description']).toContain(quoted);
    expect(answer.body['trace_id']).toBe(answer.headers.get('x-ms-request-id'));
  });
});

describe('the body of an error', () => {
  const wrong = goodForm(directory, { client_secret: 'wrong' });

  it('ends its description with trace, correlation and time, and carries the caller’s request ID', async () => {
    const id = randomUUID();
    const { body } = await askToken(entra(), home.id, wrong, { headers: { 'client-request-id': id } });
    expect(body['correlation_id']).toBe(id);
    expect(body['error_description']).toContain(
      ` Trace ID: ${String(body['trace_id'])} Correlation ID: ${id} Timestamp: 2026-11-23 15:32:07Z`,
    );
    expect(body['error_uri']).toBe('https://login.microsoftonline.com/error?code=7000215');
  });

  it('takes the request ID from the form too, where MSAL puts it', async () => {
    const id = randomUUID();
    const { body } = await askToken(entra(), home.id, { ...wrong, 'client-request-id': id });
    expect(body['correlation_id']).toBe(id);
  });

  it('has no address for a code that the lookup page does not know', async () => {
    const { body } = await askToken(entra(), home.id, goodForm(directory, as(apps.unconsented)));
    expect(body).not.toHaveProperty('error_uri');
  });

  it('breaks lines as it did until 2023, when told to', async () => {
    entra().simulator.style.descriptionSeparator = '\r\n';
    const { body } = await askToken(entra(), home.id, wrong);
    entra().simulator.style.descriptionSeparator = ' ';
    expect(body['error_description']).toMatch(/\r\nTrace ID: .*\r\nCorrelation ID: .*\r\nTimestamp: /);
  });

  it('carries claims, as JSON in a string, for Conditional Access', async () => {
    const { body } = await askToken(entra(), home.id, goodForm(directory, as(apps.blocked)));
    expect(body['suberror']).toBe('message_only');
    expect(JSON.parse(String(body['claims']))).toHaveProperty('access_token.capolids.essential', true);
  });

  it.each(Object.keys(errors).map(Number) as ErrorCode[])('can be ordered for AADSTS%i', async (code) => {
    entra().simulator.faults.next({ fault: { kind: 'code', code } });
    const answer = await askToken(entra(), home.id, goodForm(directory));
    expect(answer.status).toBe(errors[code].status);
    expect(answer.body['error_codes']).toContain(code);
  });
});

describe('a method the endpoint does not take', () => {
  it('is answered 405', async () => {
    const response = await entra().fetch(`https://login.microsoftonline.com/${home.id}/oauth2/v2.0/token`);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

describe('a tenant that is not well encoded', () => {
  it('is malformed like any other', async () => {
    const response = await entra().fetch('https://login.microsoftonline.com/50%zz/oauth2/v2.0/token', {
      method: 'POST',
      body: new URLSearchParams(goodForm(directory)),
    });
    expect(await response.json()).toMatchObject({ error_codes: [900023] });
  });
});
