import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { app, roleId, tenant, type Api, type App } from '../../entra';
import { askToken, get, goodForm, running } from './support';

const full = app({ displayName: 'Full' });
const organizationOnly = app({ roles: ['Organization.Read.All'] });
const unconsented = app({ roles: [] });
const unconsentedGuest = app({ roles: [], home: false });
const guest = app({ home: false });
const orders: Api = { appId: randomUUID(), uri: 'api://orders', tokenVersion: 2 };
const nowhere = randomUUID();
const wanting = app({
  roles: ['User.Read.All'],
  requested: {
    graph: ['User.Read.All', 'Mail.Read'],
    'api://orders': ['Orders.Write'],
    [nowhere]: ['Do.All'],
  },
});
const home = tenant({
  displayName: 'Home',
  domains: ['home.onmicrosoft.com', 'home.example'],
  apps: [full, organizationOnly, unconsented, unconsentedGuest, guest, wanting],
  apis: [orders],
});
const government = tenant({ cloud: 'usgov', displayName: 'Government', apps: [full] });
const directory = { tenants: [home, government] };
let now = new Date();
const entra = running({ directory, clock: () => now });

async function tokenOf(each: App, scope = 'https://graph.microsoft.com/.default'): Promise<string> {
  const form = goodForm(directory, {
    client_id: each.clientId,
    client_secret: each.secrets[0]?.value,
    scope,
  });
  return String((await askToken(entra(), home.id, form)).body['access_token']);
}

const organization = 'https://graph.microsoft.com/v1.0/organization';
const application = (each: App) => `https://graph.microsoft.com/v1.0/applications(appId='${each.clientId}')`;
const graph = '00000003-0000-0000-c000-000000000000';
const codeOf = ({ body }: { body: Readonly<Record<string, unknown>> }) =>
  (body['error'] as { code: string }).code;

describe('GET /organization', () => {
  it('tells the tenant’s name and domains', async () => {
    const url = `${organization}?$select=id,displayName,verifiedDomains`;
    const { status, body } = await get(entra(), url, await tokenOf(full));
    expect(status).toBe(200);
    const [found] = body['value'] as Record<string, unknown>[];
    expect(Object.keys(found ?? {})).toEqual(['id', 'displayName', 'verifiedDomains']);
    expect(found).toMatchObject({
      id: home.id,
      displayName: 'Home',
      verifiedDomains: [
        { name: 'home.onmicrosoft.com', isInitial: true, isDefault: false },
        { name: 'home.example', isInitial: false, isDefault: true },
      ],
    });
  });

  it('is enough with Organization.Read.All', async () => {
    expect((await get(entra(), organization, await tokenOf(organizationOnly))).status).toBe(200);
  });

  it('is denied without a role', async () => {
    const answer = await get(entra(), organization, await tokenOf(unconsented));
    expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('refuses a property that does not exist', async () => {
    const answer = await get(entra(), `${organization}?$select=nonsense`, await tokenOf(full));
    expect(answer.status).toBe(400);
  });

  it.each([
    ['no token', () => Promise.resolve(undefined)],
    ['a token of its own making', () => Promise.resolve('eyJ.eyJ.sig')],
    ['a token for another resource', () => tokenOf(full, 'https://vault.azure.net/.default')],
    ['a changed token', async () => `${(await tokenOf(full)).slice(0, -8)}AAAAAAAA`],
  ])('refuses a caller with %s', async (_what, token) => {
    const answer = await get(entra(), organization, await token());
    expect([answer.status, codeOf(answer)]).toEqual([401, 'InvalidAuthenticationToken']);
  });

  it('refuses a token of another cloud', async () => {
    const answer = await get(entra(), 'https://graph.microsoft.us/v1.0/organization', await tokenOf(full));
    expect(answer.status).toBe(401);
  });

  it('refuses a token that has expired', async () => {
    const token = await tokenOf(full);
    now = new Date(now.getTime() + 3_600_000);
    const answer = await get(entra(), organization, token);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'InvalidAuthenticationToken']);
  });
});

describe('GET /applications', () => {
  it('tells each secret’s hint and end, and never its value', async () => {
    const answer = await get(entra(), application(full), await tokenOf(full));
    const [given] = full.secrets;
    expect(answer.body).toMatchObject({
      appId: full.clientId,
      displayName: 'Full',
      passwordCredentials: [{ keyId: given?.keyId, hint: given?.value.slice(0, 3), secretText: null }],
    });
    expect(answer.text).toContain(given?.expiresAt.toISOString().slice(0, 19));
    expect(answer.text).not.toContain(given?.value);
  });

  it('tells the permissions that it asks for, granted or not, and at which resource', async () => {
    const answer = await get(
      entra(),
      `${application(wanting)}?$select=requiredResourceAccess`,
      await tokenOf(full),
    );
    expect(answer.body['requiredResourceAccess']).toEqual([
      {
        resourceAppId: graph,
        resourceAccess: [
          { id: 'df021288-bdef-4463-88db-98f22de89214', type: 'Role' },
          { id: '810c84a8-4a9e-49e6-bf7d-12d183f40d01', type: 'Role' },
        ],
      },
      {
        resourceAppId: orders.appId,
        resourceAccess: [{ id: roleId('api://orders', 'Orders.Write'), type: 'Role' }],
      },
      { resourceAppId: nowhere, resourceAccess: [{ id: roleId(nowhere, 'Do.All'), type: 'Role' }] },
    ]);
  });

  it('asks for what is granted where nothing else is said', async () => {
    const [asked, nothing] = await Promise.all([
      get(entra(), application(full), await tokenOf(full)),
      get(entra(), application(unconsented), await tokenOf(full)),
    ]);
    expect(asked.body['requiredResourceAccess']).toMatchObject([
      { resourceAccess: full.roles.map((role) => ({ id: roleId('graph', role) })) },
    ]);
    expect(nothing.body['requiredResourceAccess']).toEqual([]);
  });

  it('needs no permission for an app’s own registration', async () => {
    const token = await tokenOf(unconsented);
    const upperCase = application({ ...unconsented, clientId: unconsented.clientId.toUpperCase() });
    for (const url of [application(unconsented), upperCase]) {
      const { status, body } = await get(entra(), url, token);
      expect([status, body['appId']]).toEqual([200, unconsented.clientId]);
      expect(body['passwordCredentials']).toMatchObject([
        { hint: unconsented.secrets[0]?.value.slice(0, 3) },
      ]);
    }
  });

  it('does not find an app’s own registration outside of its home tenant', async () => {
    const answer = await get(entra(), application(unconsentedGuest), await tokenOf(unconsentedGuest));
    expect([answer.status, codeOf(answer)]).toEqual([404, 'Request_ResourceNotFound']);
  });

  it.each([
    ['another permission', organizationOnly],
    ['none', unconsented],
  ])('is denied for another app’s registration with %s', async (_what, caller) => {
    const answer = await get(entra(), application(full), await tokenOf(caller));
    expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied']);
  });

  it('does not find an app whose home is another tenant', async () => {
    const answer = await get(entra(), application(guest), await tokenOf(full));
    expect([answer.status, codeOf(answer)]).toEqual([404, 'Request_ResourceNotFound']);
  });
});
