import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Credentials } from '../../../../src/main/entra/exchange';
import { readPermissions } from '../../../../src/main/entra/permissions';
import { Transport } from '../../../../src/main/entra/transport';
import { app, startEntra, tenant, type App, type Directory, type Entra, type Tenant } from '../../../entra';
import { guid, secretValue } from '../../../support/builders';
import { allows, electronFetch } from './support';

const directory: Directory = { tenants: [] };
let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ directory });
});
afterEach(() => {
  entra.simulator.faults.clear();
});
afterAll(async () => entra.stop());

/** Asks for the permissions of the one app of a tenant. */
async function asking(given: Partial<App>, home: Partial<Tenant> = {}, asked: Partial<Credentials> = {}) {
  const one = tenant({ apps: [app(given)], ...home });
  directory.tenants.push(one);
  const [client] = one.apps;
  const credentials: Credentials = {
    cloud: one.cloud === 'usgov' ? 'usgov' : 'global',
    tenant: one.id,
    clientId: client?.clientId ?? '',
    clientSecret: client?.secrets[0]?.value ?? '',
    scope:
      one.cloud === 'usgov' ? 'https://graph.microsoft.us/.default' : 'https://graph.microsoft.com/.default',
    ...asked,
  };
  const before = entra.simulator.requests.length;
  const reading = await readPermissions(credentials, new Transport({ fetch: electronFetch(entra), allows }));
  return { reading, requests: entra.simulator.requests.slice(before) };
}

const apisOf = ({ reading }: Awaited<ReturnType<typeof asking>>) => (reading.ok ? reading.value.apis : []);

describe('An app’s permissions', () => {
  it('are told for each API, granted and asked for, where the app may read them', async () => {
    const told = await asking({
      roles: ['Application.Read.All', 'User.Read.All'],
      resourceRoles: { sharepoint: ['Sites.Read.All'] },
      requested: {
        graph: ['Application.Read.All', 'User.Read.All', 'Mail.Send'],
        sharepoint: ['Sites.Read.All'],
      },
    });
    expect(told.reading).toEqual({
      ok: true,
      value: {
        source: 'directory',
        apis: [
          {
            api: 'graph',
            name: 'Microsoft Graph',
            granted: ['Application.Read.All', 'User.Read.All'],
            ungranted: ['Mail.Send'],
            unnamed: 0,
          },
          {
            api: 'other',
            name: 'Office 365 SharePoint Online',
            granted: ['Sites.Read.All'],
            ungranted: [],
            unnamed: 0,
          },
        ],
      },
    });
  });

  it('are those of the token, and a number of others, where the app may read no more than its registration', async () => {
    const told = await asking({
      roles: ['User.Read.All'],
      requested: { graph: ['User.Read.All', 'Mail.Send', 'Group.Read.All'] },
    });
    expect(told.reading).toEqual({
      ok: true,
      value: {
        source: 'token',
        apis: [{ api: 'graph', granted: ['User.Read.All'], ungranted: [], unnamed: 2 }],
      },
    });
  });

  it('are those of the token alone for a guest, whose registration lies elsewhere', async () => {
    const told = await asking({ home: false, roles: ['User.Read.All'] });
    expect(apisOf(told)).toEqual([{ api: 'graph', granted: ['User.Read.All'], ungranted: [], unnamed: 0 }]);
  });

  it('of other APIs are not guessed at, where the app may not read what it was granted', async () => {
    const told = await asking({
      roles: ['User.Read.All'],
      resourceRoles: { sharepoint: ['Sites.Read.All'] },
    });
    expect(apisOf(told)).toEqual([{ api: 'graph', granted: ['User.Read.All'], ungranted: [], unnamed: 0 }]);
  });

  it('are not called all, where one API could not be described', async () => {
    entra.simulator.faults.next({
      fault: { kind: 'outage', status: 503 },
      match: { path: /servicePrincipals\/[0-9a-f-]{36}$/ },
    });
    const told = await asking({
      roles: ['Application.Read.All'],
      resourceRoles: { sharepoint: ['Sites.Read.All'] },
    });
    expect(told.reading).toMatchObject({ ok: true, value: { source: 'token' } });
  });

  it('of another API are told beside those of Graph, with a token for each', async () => {
    const uri = `api://${guid()}`;
    const told = await asking(
      { roles: ['Application.Read.All'], resourceRoles: { [uri]: ['Do.All'] } },
      { apis: [{ appId: guid(), uri, tokenVersion: 2 }] },
      { scope: `${uri}/.default` },
    );
    expect(apisOf(told)).toEqual([
      { api: 'own', name: uri, granted: ['Do.All'], ungranted: [], unnamed: 0 },
      { api: 'graph', name: 'Microsoft Graph', granted: ['Application.Read.All'], ungranted: [], unnamed: 0 },
    ]);
    const scopes = told.requests.filter(({ method }) => method === 'POST').map(({ form }) => form['scope']);
    expect(scopes.map((scope) => scope?.split(' ')[0])).toEqual([
      `${uri}/.default`,
      'https://graph.microsoft.com/.default',
    ]);
  });

  it('name an API that the tenant does not have by its app ID', async () => {
    const unknown = guid();
    const told = await asking({ roles: ['Application.Read.All'], requested: { [unknown]: ['Do.All'] } });
    expect(apisOf(told)[1]).toEqual({ api: 'other', name: unknown, granted: [], ungranted: [], unnamed: 1 });
  });

  it('are asked for at the hosts of the cloud', async () => {
    const told = await asking({ roles: ['Application.Read.All'] }, { cloud: 'usgov' });
    expect(apisOf(told)[0]?.granted).toEqual(['Application.Read.All']);
    expect(new Set(told.requests.map(({ host }) => host))).toEqual(
      new Set(['login.microsoftonline.us', 'graph.microsoft.us']),
    );
  });

  it('are those of the token, where Graph fails', async () => {
    entra.simulator.faults.next({
      fault: { kind: 'outage', status: 503 },
      match: { method: 'GET' },
      times: Infinity,
    });
    const told = await asking({ roles: ['Application.Read.All'] });
    expect(told.reading).toMatchObject({
      ok: true,
      value: { source: 'token', apis: [{ granted: ['Application.Read.All'] }] },
    });
  });

  it('are not told without a token: the refusal is', async () => {
    const told = await asking({}, {}, { clientSecret: secretValue() });
    expect(told.reading).toMatchObject({ ok: false, exchange: { kind: 'refused', reply: { status: 401 } } });
    expect(told.requests).toHaveLength(1);
  });
});
