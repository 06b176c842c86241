import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { app, roleId, tenant, type Api, type App } from '../../entra';
import { askToken, get, goodForm, running } from './support';

const reader = app();
const organizationOnly = app({ roles: ['Organization.Read.All'] });
const unconsented = app({ roles: [] });
const unconsentedGuest = app({ roles: [], home: false });
const guest = app({ home: false });
const absent = app({ servicePrincipalId: null });
const orders: Api = { appId: randomUUID(), uri: 'api://orders', tokenVersion: 2 };
const wanting = app({
  displayName: 'Wanting',
  roles: ['User.Read.All'],
  resourceRoles: { sharepoint: ['Sites.Read.All'], 'api://orders': ['Orders.Read'] },
  requested: { graph: ['User.Read.All', 'Mail.Read'], 'api://orders': ['Orders.Write'] },
});
const mighty = app({ roles: Array.from({ length: 230 }, (_, number) => `Role.${number}`) });
const home = tenant({
  apps: [reader, organizationOnly, unconsented, unconsentedGuest, guest, absent, wanting, mighty],
  apis: [orders],
});
const elsewhere = tenant({ apps: [{ ...guest, home: true }] });
const directory = { tenants: [home, elsewhere] };
const entra = running({ directory });

async function ask(url: string, each: App = reader) {
  const form = goodForm(directory, { client_id: each.clientId, client_secret: each.secrets[0]?.value });
  const token = String((await askToken(entra(), home.id, form)).body['access_token']);
  return get(entra(), url, token);
}

const servicePrincipals = 'https://graph.microsoft.com/v1.0/servicePrincipals';
const principal = (appId: string) => `${servicePrincipals}(appId='${appId}')`;
const assignments = (each: App) => `${principal(each.clientId)}/appRoleAssignments`;
const graph = '00000003-0000-0000-c000-000000000000';
const sharepoint = '00000003-0000-0ff1-ce00-000000000000';
const codeOf = ({ body }: { body: Readonly<Record<string, unknown>> }) =>
  (body['error'] as { code: string }).code;

describe('GET /servicePrincipals', () => {
  it('finds an app’s by its client ID and by its object ID', async () => {
    const byId = `${servicePrincipals}/${wanting.servicePrincipalId}`;
    for (const url of [principal(wanting.clientId), principal(wanting.clientId.toUpperCase()), byId]) {
      const { status, body } = await ask(url);
      expect(status).toBe(200);
      expect(body).toEqual({
        '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#servicePrincipals/$entity',
        id: wanting.servicePrincipalId,
        appId: wanting.clientId,
        displayName: 'Wanting',
        accountEnabled: true,
        appOwnerOrganizationId: home.id,
        servicePrincipalNames: [wanting.clientId],
        appRoles: [],
      });
    }
  });

  it('tells a resource’s roles: those that an app of the tenant asks for or has', async () => {
    const { body } = await ask(principal(graph));
    expect(body).toMatchObject({ appId: graph, displayName: 'Microsoft Graph', accountEnabled: true });
    const roles = body['appRoles'] as Record<string, unknown>[];
    expect(roles.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['Organization.Read.All', 'User.Read.All', 'Mail.Read']),
    );
    expect(roles.find(({ value }) => value === 'Mail.Read')).toEqual({
      allowedMemberTypes: ['Application'],
      description: 'Allows the app to use Mail.Read without a signed-in user.',
      displayName: 'Read mail in all mailboxes',
      id: '810c84a8-4a9e-49e6-bf7d-12d183f40d01',
      isEnabled: true,
      origin: 'Application',
      value: 'Mail.Read',
    });
    expect(new Set(roles.map(({ id }) => id)).size).toBe(roles.length);
  });

  it('knows the tenant’s own APIs', async () => {
    const { body } = await ask(principal(orders.appId));
    expect(body).toMatchObject({
      displayName: 'api://orders',
      appOwnerOrganizationId: home.id,
      servicePrincipalNames: [orders.appId, 'api://orders'],
    });
    expect(body['appRoles']).toMatchObject([{ value: 'Orders.Read' }, { value: 'Orders.Write' }]);
  });

  it.each([
    ['', unconsented],
    [', in a tenant that is not its home too', unconsentedGuest],
  ])('lets an app read its own without a permission%s', async (_where, each) => {
    const byId = `${servicePrincipals}/${each.servicePrincipalId}`;
    for (const url of [principal(each.clientId), principal(each.clientId.toUpperCase()), byId]) {
      const { status, body } = await ask(url, each);
      expect([status, body['id']]).toEqual([200, each.servicePrincipalId]);
    }
  });

  it('tells which tenant an app comes from', async () => {
    const { body } = await ask(principal(guest.clientId));
    expect(body['appOwnerOrganizationId']).toBe(elsewhere.id);
  });

  it.each([
    ['an app without one', () => principal(absent.clientId)],
    ['a resource that the tenant does not have', () => principal(randomUUID())],
    ['an object ID of another kind', () => `${servicePrincipals}/${reader.objectId}`],
  ])('does not find %s', async (_what, url) => {
    for (const asked of [url(), `${url()}/appRoleAssignments`]) {
      const answer = await ask(asked);
      expect([answer.status, codeOf(answer)]).toEqual([404, 'Request_ResourceNotFound']);
    }
  });
});

describe('GET /servicePrincipals/appRoleAssignments', () => {
  it('has one for each role that has been granted', async () => {
    const { status, body } = await ask(assignments(wanting));
    expect(status).toBe(200);
    const resources = await Promise.all(
      [graph, sharepoint, orders.appId].map(async (appId) => {
        const resource = await ask(principal(appId));
        return { resourceId: resource.body['id'], resourceDisplayName: resource.body['displayName'] };
      }),
    );
    const roles = [
      'df021288-bdef-4463-88db-98f22de89214',
      'd13f72ca-a275-4b96-b789-48ebcc4da984',
      roleId('api://orders', 'Orders.Read'),
    ];
    expect(body).toEqual({
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#appRoleAssignments',
      value: roles.map((appRoleId, index) => ({
        id: expect.stringMatching(/^[\w-]{43}$/) as string,
        deletedDateTime: null,
        appRoleId,
        createdDateTime: '2019-03-04T09:30:00Z',
        principalDisplayName: 'Wanting',
        principalId: wanting.servicePrincipalId,
        principalType: 'ServicePrincipal',
        ...resources[index],
      })),
    });
  });

  it('has none for an app without consent, nor for a resource', async () => {
    for (const url of [assignments(unconsented), `${principal(graph)}/appRoleAssignments`]) {
      const { status, body } = await ask(url);
      expect([status, body['value']]).toEqual([200, []]);
    }
  });

  it('gives the properties asked for, and refuses one that does not exist even where there is nothing', async () => {
    const chosen = await ask(`${assignments(reader)}?$select=appRoleId,resourceId`);
    const [first] = chosen.body['value'] as Record<string, unknown>[];
    expect(Object.keys(first ?? {})).toEqual(['appRoleId', 'resourceId']);
    const answer = await ask(`${assignments(unconsented)}?$select=nonsense`);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BadRequest']);
  });

  it.each([
    ['', [100, 100, 30]],
    ['&$top=115', [115, 115]],
    ['&$top=999', [230]],
  ])('comes in pages of 100, or of the size asked for (%s)', async (size, expected) => {
    const sizes: number[] = [];
    const seen = new Set<unknown>();
    let next: string | undefined = `${assignments(mighty)}?$select=appRoleId${size}`;
    while (next !== undefined) {
      expect(next).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/servicePrincipals/);
      const { body } = await ask(next);
      const found = body['value'] as Record<string, unknown>[];
      sizes.push(found.length);
      for (const each of found) {
        expect(Object.keys(each)).toEqual(['appRoleId']);
        seen.add(each['appRoleId']);
      }
      next = body['@odata.nextLink'] as string | undefined;
    }
    expect(sizes).toEqual(expected);
    expect(seen.size).toBe(230);
  });

  it.each([
    ['$top=0', 'Request_UnsupportedQuery'],
    ['$top=1000', 'Request_UnsupportedQuery'],
    ['$top=all', 'Request_UnsupportedQuery'],
    ['$skiptoken=nonsense', 'Directory_ExpiredPageToken'],
  ])('refuses %s', async (option, code) => {
    const answer = await ask(`${assignments(reader)}?${option}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
  });

  it.each([
    'Application.Read.All',
    'Application.ReadWrite.All',
    'Application.ReadWrite.OwnedBy',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ])('is enough with %s, for other apps too, as is the service principal itself', async (role) => {
    const lone = app({ roles: [role] });
    home.apps.push(lone);
    for (const url of [principal(reader.clientId), assignments(reader)]) {
      expect((await ask(url, lone)).status).toBe(200);
    }
  });

  it.each([
    ['another app’s, with another permission', reader, organizationOnly],
    ['another app’s, with none', reader, unconsented],
  ])('is denied for %s, as is the service principal itself', async (_whose, each, caller) => {
    for (const url of [principal(each.clientId), assignments(each)]) {
      const answer = await ask(url, caller);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied']);
    }
  });

  it('is denied without a permission for the caller’s own too, by either key', async () => {
    const byId = `${servicePrincipals}/${unconsented.servicePrincipalId}/appRoleAssignments`;
    for (const url of [assignments(unconsented), byId]) {
      const answer = await ask(url, unconsented);
      expect([answer.status, codeOf(answer)]).toEqual([403, 'Authorization_RequestDenied']);
    }
  });
});
