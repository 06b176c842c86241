import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { clouds as cloudTable, nationalCloudIds, sovereignClouds } from '../../../../src/shared/clouds';
import { checkSchema } from '../../../../src/shared/connection';
import type { Finding } from '../../../../src/shared/finding';
import type { Credentials } from '../../../../src/main/entra/exchange';
import { Transport, type Sender } from '../../../../src/main/entra/transport';
import { verify, type Verification, type VerifyOptions } from '../../../../src/main/entra/verify';
import {
  app,
  daysFrom,
  secret,
  startEntra,
  tenant,
  type Directory,
  type Entra,
  type Fault,
  type Tenant,
} from '../../../entra';
import { contosoCloud, guid, noon, secretValue } from '../../../support/builders';
import { allows, electronFetch, fetched } from './support';

const directory: Directory = { tenants: [] };
let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ directory });
});
afterEach(() => {
  entra.simulator.faults.clear();
  expect(entra.proxy.refused).toEqual([]);
});
afterAll(async () => entra.stop());

/** Puts a tenant in the simulator, and gives what its first app's token is asked for with. */
function linked(given: Partial<Tenant> = {}): Credentials {
  const added = tenant(given);
  directory.tenants.push(added);
  const [client] = added.apps;
  const national = nationalCloudIds.find((id) => id === added.cloud);
  return {
    cloud: national ?? 'custom',
    tenant: added.id,
    clientId: client?.clientId ?? '',
    clientSecret: client?.secrets[0]?.value ?? '',
    scope: `https://${cloudTable[national ?? 'global'].graph}/.default`,
  };
}

/** A secret that is good at noon, and whenever the tests run. */
const lasting = (given: Parameters<typeof secret>[0] = {}) =>
  secret({
    startsAt: new Date('2020-01-01T00:00:00Z'),
    expiresAt: new Date('2199-06-01T10:00:00Z'),
    ...given,
  });
const lastingUntil = '2199-06-01T10:00:00.000Z';

/**
 * Proves credentials against the simulator; says what crossed the network too.
 * @param parts `graphMs`: gives Graph less time than the three seconds that a test would have to wait for.
 */
async function proving(
  credentials: Credentials,
  {
    thorough,
    graphMs,
    ...parts
  }: VerifyOptions & { graphMs?: number; timeoutMs?: number; allows?: (host: string) => boolean } = {},
) {
  const before = entra.simulator.requests.length;
  const transport = new Transport({ fetch: electronFetch(entra), allows, ...parts });
  const hurried: Sender = {
    send: (request) =>
      transport.send(
        request.method === 'GET' && graphMs !== undefined ? { ...request, timeoutMs: graphMs } : request,
      ),
  };
  const options = thorough === undefined ? {} : { thorough };
  const verification = await verify(credentials, hurried, () => noon, options);
  const requests = entra.simulator.requests.slice(before);
  expectNoSecret(verification, credentials);
  // What is kept of it must be readable again.
  expect(checkSchema.parse(JSON.parse(JSON.stringify(verification.check)))).toEqual(verification.check);
  for (const { headers } of requests) expect(headers).not.toHaveProperty('cookie');
  const asked = requests.filter(({ path }) => path.startsWith('/v1.0/'));
  // Graph is told nothing of the secret.
  expect(JSON.stringify(asked)).not.toContain(JSON.stringify(credentials.clientSecret).slice(1, -1));
  return {
    ...verification,
    requests,
    exchanges: requests.filter(({ method }) => method === 'POST'),
    /** What Graph was asked for, by the first word of the path, in alphabetical order. */
    read: asked.map(({ path }) => /^\/v1\.0\/([a-z]+)/.exec(path)?.[1]).sort(),
  };
}

function expectNoSecret({ check }: Verification, { clientSecret }: Credentials): void {
  const written = JSON.stringify(check).toLowerCase();
  const spellings = [
    clientSecret,
    encodeURIComponent(clientSecret),
    new URLSearchParams({ v: clientSecret }).toString().slice(2),
    Buffer.from(clientSecret).toString('base64'),
  ];
  for (const spelling of spellings) expect(written).not.toContain(spelling.toLowerCase());
}

const meet = (fault: Fault, path?: string) => {
  entra.simulator.faults.next({ fault, ...(path === undefined ? {} : { match: { path } }) });
};

describe('Good credentials', () => {
  it('give a token, its roles and lifetime, and what Graph tells of tenant and app, by one exchange', async () => {
    const credentials = linked({
      displayName: 'Contoso',
      domains: ['contoso.onmicrosoft.com', 'contoso.com'],
      apps: [app({ displayName: 'Backup', secrets: [lasting()] })],
    });
    const { check, token, tenantId, organisation, registration, exchanges, read } =
      await proving(credentials);
    expect(check).toEqual({
      at: '2026-03-02T12:00:00.000Z',
      outcome: 'ok',
      roles: ['Application.Read.All', 'Directory.Read.All'],
      tokenSeconds: 3599,
      durationMs: expect.any(Number) as number,
    });
    expect(token?.accessToken.split('.')).toHaveLength(3);
    expect(token?.seconds).toBe(3599);
    expect(tenantId).toBe(credentials.tenant);
    expect(organisation).toEqual({
      displayName: 'Contoso',
      domains: ['contoso.com', 'contoso.onmicrosoft.com'],
    });
    expect(registration).toEqual({ displayName: 'Backup', secretExpiresAt: lastingUntil });
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]).toMatchObject({
      host: 'login.microsoftonline.com',
      path: `/${credentials.tenant}/oauth2/v2.0/token`,
      form: {
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
        scope: credentials.scope,
      },
    });
    expect(read).toEqual(['applications', 'organization']);
  });

  it('are proved anew each time: no token of an earlier exchange answers', async () => {
    const credentials = linked();
    expect((await proving(credentials)).exchanges).toHaveLength(1);
    expect((await proving(credentials)).exchanges).toHaveLength(1);
  });

  it('may name the tenant by its domain', async () => {
    const credentials = linked({ domains: ['fabrikam.example'] });
    const { check, tenantId } = await proving({ ...credentials, tenant: 'fabrikam.example' });
    expect(check.outcome).toBe('ok');
    expect(tenantId).toBe(credentials.tenant);
  });

  it.each(nationalCloudIds)(
    'are asked for at the hosts of their cloud, and Graph too (%s)',
    async (cloud) => {
      const { authority, graph } = cloudTable[cloud];
      const carried = entra.proxy.carried.length;
      const proof = await proving(linked({ cloud, apps: [app({ secrets: [lasting()] })] }));
      expect(proof.check.outcome).toBe('ok');
      expect(proof.organisation).toMatchObject({ displayName: 'Practice Tenant' });
      expect(proof.registration).toEqual({ displayName: 'Practice App', secretExpiresAt: lastingUntil });
      expect(proof.read).toEqual(['applications', 'organization']);
      expect(proof.requests.map(({ host }) => host)).toEqual([authority, graph, graph]);
      // What never got as far as the simulator counts as well.
      const hosts = entra.proxy.carried.slice(carried).map(({ host }) => host);
      expect(new Set(hosts)).toEqual(new Set([authority, graph]));
    },
  );

  it('arrive whole, whatever characters an older secret has', async () => {
    for (const value of [
      '[a]@b:c+d?e&f=g%h"i\'j\\k',
      'a b~c%20d',
      'päßwörd-日本',
      `${'Zm9v'.repeat(10)}Zg==`,
    ]) {
      const { check } = await proving(linked({ apps: [app({ secrets: [secret({ value })] })] }));
      expect(check.outcome).toBe('ok');
    }
  });

  it('are linked with a warning where no permission has consent', async () => {
    const { check, exchanges, read } = await proving(linked({ apps: [app({ roles: [] })] }));
    expect(check).toMatchObject({
      outcome: 'ok',
      roles: [],
      finding: { id: 'consent_missing', guide: { step: 'permissions', line: 'permissions.consent' } },
    });
    expect(exchanges).toHaveLength(1);
    expect(read).toEqual([]);
  });

  it('are good where the token cannot be read: then nothing is said of roles', async () => {
    const { check, tenantId } = await proving(linked({ apps: [app({ tokenFormat: 'opaque' })] }));
    expect(check.outcome).toBe('ok');
    expect(check).not.toHaveProperty('roles');
    expect(check).not.toHaveProperty('finding');
    expect(tenantId).toBeUndefined();
  });

  it('are not good where the token is for another tenant or app than the one entered: Graph is asked nothing', async () => {
    const elsewhere = await proving(linked({ apps: [app({ claims: { tid: guid() } })] }), { thorough: true });
    expect(elsewhere.check).toMatchObject({ outcome: 'failed', finding: { id: 'other_tenant' } });
    const other = await proving(linked({ apps: [app({ claims: { appid: guid() } })] }), { thorough: true });
    expect(other.check).toMatchObject({ outcome: 'failed', finding: { id: 'other_app' } });
    for (const proof of [elsewhere, other]) {
      expect(proof.read).toEqual([]);
      for (const name of ['token', 'tenantId', 'organisation', 'registration']) {
        expect(proof).not.toHaveProperty(name);
      }
    }
  });
});

describe('What Graph is asked for beside the proof', () => {
  it.each([
    ['Organization.Read.All', ['organization']],
    ['Organization.ReadWrite.All', ['organization']],
    ['Directory.Read.All', ['applications', 'organization']],
    ['Directory.ReadWrite.All', ['applications', 'organization']],
    ['Application.Read.All', ['applications']],
    ['Application.ReadWrite.All', ['applications']],
    ['Application.ReadWrite.OwnedBy', ['applications']],
    ['User.Read.All', []],
  ])('is only what the role %s lets the app read: %j', async (role, expected) => {
    const { check, read, organisation, registration } = await proving(
      linked({ apps: [app({ roles: [role], secrets: [lasting()] })] }),
    );
    expect(check.outcome).toBe('ok');
    expect(read).toEqual(expected);
    expect(organisation !== undefined).toBe(expected.includes('organization'));
    expect(registration?.secretExpiresAt !== undefined).toBe(expected.includes('applications'));
  });

  it.each([
    ['Organization.Read.All', ['applications', 'organization']],
    ['Directory.Read.All', ['applications', 'organization']],
    ['Application.Read.All', ['applications']],
    ['User.Read.All', ['applications']],
  ])('thoroughly is the app’s own registration in any case (%s: %j)', async (role, expected) => {
    const { read, registration } = await proving(
      linked({ apps: [app({ roles: [role], secrets: [lasting()] })] }),
      { thorough: true },
    );
    expect(read).toEqual(expected);
    expect(registration).toEqual({ displayName: 'Practice App', secretExpiresAt: lastingUntil });
  });

  it('thoroughly is the app’s own registration also where no permission has consent', async () => {
    const { check, read, registration } = await proving(
      linked({ apps: [app({ roles: [], secrets: [lasting()] })] }),
      { thorough: true },
    );
    expect(check).toMatchObject({ outcome: 'ok', finding: { id: 'consent_missing' } });
    expect(read).toEqual(['applications']);
    expect(registration).toEqual({ displayName: 'Practice App', secretExpiresAt: lastingUntil });
  });

  it('by an app whose home is another tenant is not told: its name stands in the token', async () => {
    for (const roles of [['Directory.Read.All'], []]) {
      const { check, read, registration } = await proving(
        linked({ apps: [app({ roles, home: false, displayName: 'Guest', secrets: [lasting()] })] }),
        { thorough: true },
      );
      expect(check.outcome).toBe('ok');
      expect(read).toContain('applications');
      expect(registration).toEqual({ displayName: 'Guest' });
    }
  });

  it('is nothing where the token is for another API, however thoroughly', async () => {
    const uri = `api://${guid()}`;
    const credentials = linked({
      apis: [{ appId: guid(), uri, tokenVersion: 2 }],
      apps: [app({ resourceRoles: { [uri]: ['Directory.Read.All'] } })],
    });
    const proof = await proving({ ...credentials, scope: `${uri}/.default` }, { thorough: true });
    expect(proof.check).toMatchObject({ outcome: 'ok', roles: ['Directory.Read.All'] });
    expect(proof.requests).toHaveLength(1);
    expect(proof).not.toHaveProperty('organisation');
    // Tokens of this version do not name their app.
    expect(proof).not.toHaveProperty('registration');
  });

  it('is nothing where the token is for another cloud’s Graph', async () => {
    const uri = 'https://graph.microsoft.us';
    const credentials = linked({
      apis: [{ appId: guid(), uri, tokenVersion: 1 }],
      apps: [app({ resourceRoles: { [uri]: ['Directory.Read.All'] } })],
    });
    const { check, requests } = await proving(
      { ...credentials, scope: `${uri}/.default` },
      { thorough: true },
    );
    expect(check).toMatchObject({ outcome: 'ok', roles: ['Directory.Read.All'] });
    expect(requests).toHaveLength(1);
  });

  it('is asked for at the same time', async () => {
    for (const path of ['/organization', '/applications']) meet({ kind: 'hang' }, path);
    const giveUp = new AbortController();
    const transport = new Transport({ fetch: electronFetch(entra), allows });
    const before = entra.simulator.requests.length;
    const proof = verify(linked(), transport.until(giveUp.signal), () => noon);
    await expect.poll(() => entra.simulator.requests.length).toBe(before + 3);
    giveUp.abort();
    // The proof itself was there before.
    expect((await proof).check.outcome).toBe('ok');
  });
});

describe('The name of an app', () => {
  it('is that of its registration; the token’s where that is not told', async () => {
    const renamed = { displayName: 'Backup', claims: { app_displayname: 'Old backup' } };
    const told = await proving(linked({ apps: [app(renamed)] }));
    expect(told.registration?.displayName).toBe('Backup');
    const hidden = await proving(linked({ apps: [app({ ...renamed, roles: ['User.Read.All'] })] }));
    expect(hidden.registration).toEqual({ displayName: 'Old backup' });
  });

  it('is the token’s where the registration’s is none', async () => {
    const claims = { app_displayname: 'Backup' };
    const { registration } = await proving(linked({ apps: [app({ displayName: 'Back\u0000up', claims })] }));
    expect(registration?.displayName).toBe('Backup');
  });

  it('is known for any of Microsoft’s APIs, without asking Graph', async () => {
    const credentials = linked({ apps: [app({ displayName: 'Backup' })] });
    const { registration, requests } = await proving({
      ...credentials,
      scope: 'https://vault.azure.net/.default',
    });
    expect(registration).toEqual({ displayName: 'Backup' });
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['has a control character', 'Back\u0007up'],
    ['has a line break', 'Back\nup'],
    ['is blank', ' \u200B '],
    ['has the shape of a secret', secretValue()],
    ['is a number', 7],
    ['is a list', ['Backup']],
    ['is absent', undefined],
  ])('is not known where the token’s %s', async (_what, app_displayname) => {
    const roles = ['User.Read.All'];
    const proof = await proving(linked({ apps: [app({ roles, claims: { app_displayname } })] }));
    expect(proof.check).toMatchObject({ outcome: 'ok', roles });
    expect(proof).not.toHaveProperty('registration');
  });

  it('is of reasonable length', async () => {
    const roles = ['User.Read.All'];
    const { registration } = await proving(linked({ apps: [app({ roles, displayName: 'x'.repeat(500) })] }));
    expect(registration).toEqual({ displayName: 'x'.repeat(120) });
  });

  it('that the token hides is that of the registration, which is asked for thoroughly only', async () => {
    const hiding = () => linked({ apps: [app({ tokenFormat: 'opaque', secrets: [lasting()] })] });
    const quick = await proving(hiding());
    expect(quick.read).toEqual([]);
    expect(quick).not.toHaveProperty('registration');
    const { check, read, organisation, registration } = await proving(hiding(), { thorough: true });
    expect(check.outcome).toBe('ok');
    expect(read).toEqual(['applications']);
    expect(organisation).toBeUndefined();
    expect(registration).toEqual({ displayName: 'Practice App', secretExpiresAt: lastingUntil });
  });
});

describe('The day on which the secret expires', () => {
  const withHint = (hint: string) => hint + secretValue().slice(3);
  const [value, twin, other] = [withHint('abc'), withHint('abc'), withHint('xyz')] as const;

  /** What is learnt where the app has this secret, which is used, and those. */
  async function expiryBeside(...others: ReturnType<typeof secret>[]) {
    const secrets = [lasting({ value }), ...others];
    return (await proving(linked({ apps: [app({ secrets })] }))).registration;
  }

  it('is that of the secret in use, by its hint', async () => {
    const late = lasting({ value: other, expiresAt: new Date('2198-01-01T00:00:00Z') });
    expect(await expiryBeside(late)).toEqual({
      displayName: 'Practice App',
      secretExpiresAt: lastingUntil,
    });
  });

  it('is not known where another secret with its hint ends on another day: the name is told', async () => {
    const early = lasting({ value: twin, expiresAt: new Date('2198-01-01T00:00:00Z') });
    expect(await expiryBeside(early)).toEqual({ displayName: 'Practice App' });
  });

  it('is known where the other one ends on the same day', async () => {
    const early = lasting({ value: twin, expiresAt: new Date('2199-06-01T09:00:00Z') });
    expect((await expiryBeside(early))?.secretExpiresAt).toBe('2199-06-01T09:00:00.000Z');
  });

  it('is known where the other one does not count any more, or not yet', async () => {
    const expired = lasting({ value: twin, expiresAt: new Date('2021-01-01T00:00:00Z') });
    const later = lasting({ value: twin, startsAt: new Date('2198-01-01T00:00:00Z') });
    expect((await expiryBeside(expired, later))?.secretExpiresAt).toBe(lastingUntil);
  });
});

describe('A Graph that fails', () => {
  const failures: [string, Fault][] = [
    ['refuses', { kind: 'reply', status: 403, body: '{"error":{"code":"Authorization_RequestDenied"}}' }],
    ['finds nothing', { kind: 'reply', status: 404, body: '{"error":{"code":"Request_ResourceNotFound"}}' }],
    [
      'refuses the token',
      { kind: 'reply', status: 401, body: '{"error":{"code":"InvalidAuthenticationToken"}}' },
    ],
    ['asks to wait', { kind: 'throttled', retryAfter: 30 }],
    ['is out of order', { kind: 'outage', status: 503 }],
    ['shows a page', { kind: 'html' }],
    ['answers with cut JSON', { kind: 'reply', status: 200, body: '{"displayName":"Odd","value":[{' }],
    ['answers with other JSON', { kind: 'reply', status: 200, body: '{"value":"x","displayName":{}}' }],
    ['answers with nothing', { kind: 'reply', status: 200, body: '' }],
    ['answers without an end', { kind: 'hugeBody', bytes: 4_000_000 }],
    ['redirects', { kind: 'redirect', to: 'https://collector.example/' }],
    ['cuts the connection', { kind: 'cut', during: 'head' }],
    ['never answers', { kind: 'hang' }],
    ['answers a byte at a time', { kind: 'drip', everyMs: 50 }],
  ];
  const linkedHere = () =>
    linked({ displayName: 'Contoso', domains: ['contoso.com'], apps: [app({ secrets: [lasting()] })] });

  it.each(failures)('takes nothing from the proof where it %s', async (_what, fault) => {
    meet(fault, '/organization');
    meet(fault, '/applications');
    const { check, token, organisation, registration, read } = await proving(linkedHere(), { graphMs: 300 });
    expect(read).toEqual(['applications', 'organization']);
    expect(check).toMatchObject({ outcome: 'ok', roles: ['Application.Read.All', 'Directory.Read.All'] });
    expect(check).not.toHaveProperty('finding');
    expect(token?.seconds).toBe(3599);
    expect(organisation).toBeUndefined();
    expect(registration).toEqual({ displayName: 'Practice App' });
    expect(entra.proxy.carried.map(({ host }) => host)).not.toContain('collector.example');
  });

  it('for the one thing tells the other', async () => {
    meet({ kind: 'outage', status: 503 }, '/organization');
    const nameless = await proving(linkedHere());
    expect(nameless).not.toHaveProperty('organisation');
    expect(nameless.registration?.secretExpiresAt).toBe(lastingUntil);
    meet({ kind: 'outage', status: 503 }, '/applications');
    const dateless = await proving(linkedHere());
    expect(dateless.organisation).toEqual({ displayName: 'Contoso', domains: ['contoso.com'] });
    expect(dateless.registration).toEqual({ displayName: 'Practice App' });
  });
});

describe('Credentials for a cloud of one’s own', () => {
  const clouds = { 'contoso-sovereign': contosoCloud, ...sovereignClouds };
  const names = Object.keys(clouds) as (keyof typeof clouds)[];

  /** Puts a tenant in such a cloud; and only the cloud's two hosts are allowed. */
  function linkedIn(cloud: keyof typeof clouds, given: Partial<Tenant> = {}) {
    const customCloud = clouds[cloud];
    const scope = `https://${customCloud.graph}/.default`;
    const credentials: Credentials = { ...linked({ ...given, cloud }), cloud: 'custom', customCloud, scope };
    const own = (host: string) => [customCloud.authority, customCloud.graph].includes(host);
    return { credentials, customCloud, own };
  }

  it.each(names)(
    '(%s) are proved by one exchange with its own host, and nobody else is asked',
    async (cloud) => {
      const { credentials, customCloud, own } = linkedIn(cloud, {
        displayName: 'Contoso',
        domains: ['contoso.example'],
        apps: [app({ secrets: [lasting()] })],
      });
      const carried = entra.proxy.carried.length;
      const { check, tenantId, organisation, registration, requests } = await proving(credentials, {
        allows: own,
      });
      expect(check).toMatchObject({ outcome: 'ok', roles: ['Application.Read.All', 'Directory.Read.All'] });
      expect(tenantId).toBe(credentials.tenant);
      expect(organisation).toEqual({ displayName: 'Contoso', domains: ['contoso.example'] });
      expect(registration).toEqual({ displayName: 'Practice App', secretExpiresAt: lastingUntil });
      expect(requests.map(({ method, host }) => `${method} ${host}`)).toEqual([
        `POST ${customCloud.authority}`,
        `GET ${customCloud.graph}`,
        `GET ${customCloud.graph}`,
      ]);
      // What never got as far as the simulator counts as well.
      const hosts = entra.proxy.carried.slice(carried).map(({ host }) => host);
      expect(new Set(hosts)).toEqual(new Set([customCloud.authority, customCloud.graph]));
    },
  );

  it('are refused as anywhere', async () => {
    const { credentials, own } = linkedIn('contoso-sovereign');
    const wrong = { ...credentials, clientSecret: secretValue() };
    const { check, exchanges, requests } = await proving(wrong, { allows: own });
    expect(check).toMatchObject({ outcome: 'failed', finding: { id: 'wrong_secret' } });
    expect([exchanges.length, requests.length]).toEqual([1, 1]);
  });

  it('are told of no other cloud: what this one does not know is nobody else’s business', async () => {
    const { credentials, own } = linkedIn('contoso-sovereign');
    const elsewhere = { ...credentials, tenant: linked().tenant };
    const { check, requests } = await proving(elsewhere, { allows: own });
    expect(check.finding?.id).toBe('tenant_unknown');
    expect(check.finding).not.toHaveProperty('suggestedCloud');
    expect(requests).toHaveLength(1);
  });

  it('go nowhere where its hosts are not allowed', async () => {
    const { credentials } = linkedIn('contoso-sovereign');
    const { check, requests } = await proving(credentials);
    expect(check.outcome).not.toBe('ok');
    expect(requests).toEqual([]);
  });
});

describe('Credentials that Entra refuses', () => {
  const yesterday = daysFrom(new Date(), -1);
  const good = () => linked();
  const cases: Record<string, [() => Credentials, Partial<Finding>]> = {
    'wrong secret': [
      () => ({ ...good(), clientSecret: secretValue() }),
      {
        id: 'wrong_secret',
        field: 'clientSecret',
        guide: { step: 'secret', line: 'secret.value' },
        codes: [7000215],
      },
    ],
    'Secret ID pasted': [
      () => ({ ...good(), clientSecret: guid() }),
      {
        id: 'secret_id_pasted',
        field: 'clientSecret',
        guide: { step: 'secret', line: 'secret.not_secret_id' },
        codes: [7000215],
      },
    ],
    'expired secret': [
      () => linked({ apps: [app({ secrets: [secret({ expiresAt: yesterday })] })] }),
      {
        id: 'secret_expired',
        field: 'clientSecret',
        guide: { step: 'secret', line: 'secret.new' },
        codes: [7000222],
      },
    ],
    'unknown app': [
      () => ({ ...good(), clientId: guid() }),
      {
        id: 'app_unknown',
        field: 'clientId',
        guide: { step: 'client', line: 'client.copy' },
        codes: [700016],
      },
    ],
    'app without a service principal': [
      () => linked({ apps: [app({ servicePrincipalId: null })] }),
      { id: 'app_not_in_tenant', field: 'clientId', codes: [7000229] },
    ],
    'app disabled': [
      () => linked({ apps: [app({ enabled: false })] }),
      { id: 'app_disabled', field: 'clientId', guide: { step: 'client' }, codes: [7000112] },
    ],
    'public client': [
      () => linked({ apps: [app({ publicClient: true })] }),
      { id: 'app_public_client', field: 'clientId', codes: [700025] },
    ],
    'unknown tenant': [
      () => ({ ...good(), tenant: guid() }),
      {
        id: 'tenant_unknown',
        field: 'tenant',
        guide: { step: 'tenant', line: 'tenant.copy' },
        codes: [90002],
      },
    ],
    'wrong cloud': [
      () => ({
        ...linked({ cloud: 'usgov' }),
        cloud: 'global',
        scope: 'https://graph.microsoft.com/.default',
      }),
      {
        id: 'wrong_cloud',
        field: 'cloud',
        guide: { step: 'connect', line: 'connect.cloud' },
        suggestedCloud: 'usgov',
        codes: [90002],
      },
    ],
    'wrong cloud, as Entra says it itself': [
      () => ({
        ...linked({ cloud: 'china', elsewhere: 900382 }),
        cloud: 'global',
        scope: 'https://graph.microsoft.com/.default',
      }),
      { id: 'wrong_cloud', field: 'cloud', suggestedCloud: 'china', codes: [900382] },
    ],
    'bad scope': [
      () => ({ ...good(), scope: 'https://graph.microsoft.com/User.Read.All' }),
      {
        id: 'scope_invalid',
        field: 'scope',
        guide: { step: 'connect', line: 'connect.enter' },
        codes: [1002012],
      },
    ],
    'unknown API': [
      () => ({ ...good(), scope: `api://${guid()}/.default` }),
      {
        id: 'resource_unknown',
        field: 'scope',
        guide: { step: 'permissions', line: 'permissions.add' },
        codes: [500011],
      },
    ],
    'Conditional Access': [
      () => linked({ apps: [app({ rejects: 53003 })] }),
      {
        id: 'conditional_access',
        guide: { step: 'connect', line: 'connect.press' },
        retry: 'after_change',
        codes: [53003],
      },
    ],
    'no role in an API that asks for one': [
      () => linked({ apps: [app({ rejects: 501051 })] }),
      {
        id: 'permission_required',
        guide: { step: 'permissions', line: 'permissions.consent' },
        codes: [501051],
      },
    ],
  };

  it.each(Object.entries(cases))('are judged: %s', async (_cause, [credentials, finding]) => {
    const { check, token, exchanges } = await proving(credentials());
    expect(check.outcome).toBe('failed');
    expect(check.finding).toMatchObject(finding);
    expect(check.finding?.field).toBe(finding.field);
    expect(check.finding?.status).toBeGreaterThanOrEqual(400);
    expect(check.finding?.traceId).toMatch(/^[0-9a-f-]{36}$/);
    expect(check.finding?.correlationId).toMatch(/^[0-9a-f-]{36}$/);
    expect(token).toBeUndefined();
    expect(exchanges).toHaveLength(1);
  });

  it('say nothing of the secret where it was entered as the tenant too', async () => {
    const clientSecret = 'swordfish.example';
    const { check } = await proving({ ...linked(), tenant: clientSecret, clientSecret });
    expect(check.finding?.id).toBe('tenant_unknown');
  });

  it('say what Microsoft said, without the values, for a code that nobody knows', async () => {
    const credentials = linked();
    const error_description = `AADSTS99999: App ${credentials.clientId} said '${credentials.clientSecret}'. Trace ID: x`;
    meet({
      kind: 'reply',
      status: 400,
      body: JSON.stringify({ error: 'brand_new', error_codes: [99999], error_description }),
    });
    const { check } = await proving(credentials);
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: { id: 'unknown', codes: [99999], microsoftSays: "AADSTS99999: App … said '…'." },
    });
  });

  it('are the tenant’s fault, and not the cloud’s, where no other cloud can be asked', async () => {
    for (let each = 0; each < 2; each += 1) meet({ kind: 'cut', during: 'head' }, 'openid-configuration');
    const { check } = await proving({ ...linked({ cloud: 'usgov' }), cloud: 'global' });
    expect(check.finding?.id).toBe('tenant_unknown');
  });

  it('are told the right cloud also by an answer without IDs', async () => {
    meet({ kind: 'reply', status: 400, body: '{"error":"invalid_request","error_codes":[90002]}' });
    const { check } = await proving({ ...linked({ cloud: 'china' }), cloud: 'global' });
    expect(check.finding).toMatchObject({ id: 'wrong_cloud', suggestedCloud: 'china', status: 400 });
    expect(check.finding).not.toHaveProperty('traceId');
    expect(check.finding).not.toHaveProperty('correlationId');
  });

  it('keep what Microsoft said of the cloud where discovery knows no more', async () => {
    const credentials = linked();
    meet({ kind: 'code', code: 900432 });
    const { check } = await proving(credentials);
    expect(check.finding).toMatchObject({ id: 'wrong_cloud', codes: [900432] });
    expect(check.finding).not.toHaveProperty('suggestedCloud');
  });
});

describe('A verification that is given up', () => {
  it('on the way ends at once, and its request with it', async () => {
    meet({ kind: 'hang' });
    const giveUp = new AbortController();
    const transport = new Transport({ fetch: electronFetch(entra), allows });
    const before = entra.simulator.requests.length;
    const proof = verify(linked(), transport.until(giveUp.signal), () => noon);
    await expect.poll(() => entra.simulator.requests.length).toBe(before + 1);
    giveUp.abort();
    expect((await proof).check.outcome).toBe('unreachable');
  });

  it('before it began sends nothing', async () => {
    const transport = new Transport({ fetch: electronFetch(entra), allows });
    const before = entra.simulator.requests.length;
    const proof = await verify(linked(), transport.until(AbortSignal.abort()), () => noon);
    expect(proof.check.outcome).toBe('unreachable');
    expect(entra.simulator.requests).toHaveLength(before);
  });
});

describe('Microsoft that asks to wait or has a fault', () => {
  it.each([
    [
      { kind: 'throttled', retryAfter: 30 },
      { id: 'throttled', retryAfterSeconds: 30, codes: [90055] },
    ],
    [
      { kind: 'throttled', retryAfter: 60, as: 'text' },
      { id: 'throttled', retryAfterSeconds: 60, codes: [] },
    ],
    [
      { kind: 'outage', status: 500 },
      { id: 'service_fault', codes: [90036], status: 500 },
    ],
    [
      { kind: 'outage', status: 503 },
      { id: 'service_fault', codes: [90033], status: 503 },
    ],
    [
      { kind: 'reply', status: 504, body: '<html>Gateway timeout</html>' },
      { id: 'service_fault', codes: [], status: 504 },
    ],
  ] as [Fault, Partial<Finding>][])('is no judgement: %j', async (fault, finding) => {
    meet(fault);
    const { check, exchanges } = await proving(linked());
    expect(check.outcome).toBe('unreachable');
    expect(check.finding).toMatchObject({ ...finding, retry: 'later' });
    expect(exchanges).toHaveLength(1);
  });
});

describe('A network that is in the way', () => {
  async function finds(id: Finding['id'], parts?: { timeoutMs: number }) {
    const { check, token } = await proving(linked(), parts);
    expect(check).toMatchObject({ outcome: 'unreachable', finding: { id, codes: [] } });
    expect(check.finding).not.toHaveProperty('field');
    expect(token).toBeUndefined();
    return check.finding;
  }

  it.each([
    ['refuseConnection', 'ERR_PROXY_CONNECTION_FAILED'],
    ['dnsFailure', 'ERR_TUNNEL_CONNECTION_FAILED'],
  ] as const)('is gone: %s', async (mode, transport) => {
    await entra.proxy.offline(true, mode);
    try {
      expect(await finds('proxy_unreachable')).toMatchObject({ transport });
    } finally {
      await entra.proxy.offline(false);
    }
  });

  it('shows a page of its own', async () => {
    meet({ kind: 'html' });
    expect(await finds('captive_portal')).toMatchObject({ status: 200 });
  });

  it('never answers', async () => {
    meet({ kind: 'hang' });
    await finds('timed_out', { timeoutMs: 300 });
  });

  it('answers a byte at a time', async () => {
    meet({ kind: 'drip', everyMs: 50 });
    await finds('timed_out', { timeoutMs: 300 });
  });

  it.each(['head', 'body'] as const)('cuts the connection in the %s of the answer', async (during) => {
    meet({ kind: 'cut', during });
    expect(await finds('connection_cut')).toMatchObject({ transport: 'ERR_CONNECTION_RESET' });
  });

  it.each([302, 307] as const)('redirects with %d: the secret does not go there', async (status) => {
    meet({ kind: 'redirect', to: 'https://collector.example/', status });
    await finds('redirected');
    expect(entra.proxy.carried.map(({ host }) => host)).not.toContain('collector.example');
  });

  it('answers without an end', async () => {
    meet({ kind: 'hugeBody', bytes: 4_000_000 });
    await finds('reply_unreadable');
  });

  it.each([
    ['untrusted', 'ERR_CERT_AUTHORITY_INVALID', 'certificate_untrusted'],
    ['wrongName', 'ERR_CERT_COMMON_NAME_INVALID', 'certificate_wrong_name'],
    ['expired', 'ERR_CERT_DATE_INVALID', 'certificate_expired'],
  ] as const)('shows a certificate that is %s: nothing is sent', async (certificate, transport, id) => {
    const before = entra.simulator.requests.length;
    meet({ kind: 'badCertificate', certificate });
    expect(await finds(id)).toMatchObject({ transport });
    expect(entra.simulator.requests).toHaveLength(before);
  });

  it.each([
    ['cut JSON', '{"token_type":"Bearer","access_to'],
    ['JSON without a token', '{"token_type":"Bearer","expires_in":3599}'],
    ['an empty token', '{"token_type":"Bearer","expires_in":3599,"access_token":""}'],
    ['a token that is no text', '{"token_type":"Bearer","expires_in":3599,"access_token":7}'],
    ['a list', '[]'],
    ['a word', 'OK'],
    ['nothing', ''],
  ])('answers with %s', async (_what, body) => {
    meet({ kind: 'reply', status: 200, body });
    await finds('reply_unreadable');
  });
});

describe('The lifetime of a token', () => {
  /** Entra's good answer with this lifetime. */
  async function secondsOf(expires_in: unknown) {
    const body = JSON.stringify({ token_type: 'Bearer', expires_in, access_token: 'opaque' });
    const transport = new Transport({ allows, fetch: () => Promise.resolve(fetched(200, [body])) });
    const { check } = await verify(linked(), transport, () => noon);
    expect(checkSchema.safeParse(JSON.parse(JSON.stringify(check))).success).toBe(true);
    return check.tokenSeconds;
  }

  it.each([
    [3599, 3599],
    ['3599', 3599],
    [86_399, 86_399],
    [59.9, 59],
    [undefined, 0],
    ['soon', 0],
    [-5, 0],
    [null, 0],
    [1e300, 0],
  ])('of %j is %d seconds', async (expiresIn, seconds) => {
    expect(await secondsOf(expiresIn)).toBe(seconds);
  });
});
