import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Credentials } from '../../../../src/main/entra/exchange';
import { preflight } from '../../../../src/main/entra/preflight';
import { Transport } from '../../../../src/main/entra/transport';
import { startEntra, tenant, type Directory, type Entra, type Tenant } from '../../../entra';
import { contosoCloud, credentials, guid, noon } from '../../../support/builders';
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

const graph = 'https://graph.microsoft.com/.default';

/** Asks about a tenant, and says what was asked for it. */
async function asking(question: Pick<Credentials, 'cloud' | 'tenant' | 'scope' | 'customCloud'>) {
  const entered = { ...credentials(), ...question };
  const before = entra.simulator.requests.length;
  const finding = await preflight(
    entered,
    new Transport({ fetch: electronFetch(entra), allows }),
    () => noon,
  );
  const requests = entra.simulator.requests.slice(before);
  expect(JSON.stringify([finding, requests])).not.toContain(entered.clientSecret);
  return { finding, requests };
}

function known(given: Partial<Tenant> = {}): Tenant {
  const one = tenant(given);
  directory.tenants.push(one);
  return one;
}

describe('Before a secret is sent', () => {
  it('a tenant that is there is no cause, whether named by GUID or by domain', async () => {
    const { id, domains } = known();
    for (const named of [id, domains[0] ?? '']) {
      const { finding, requests } = await asking({ cloud: 'global', tenant: named, scope: graph });
      expect(finding).toBeUndefined();
      expect(requests.map(({ method, host }) => `${method} ${host}`)).toEqual([
        'GET login.microsoftonline.com',
      ]);
    }
  });

  it('a tenant that no cloud knows is told, with field and guide line', async () => {
    const { finding } = await asking({ cloud: 'global', tenant: guid(), scope: graph });
    expect(finding).toMatchObject({
      id: 'tenant_unknown',
      field: 'tenant',
      guide: { step: 'tenant', line: 'tenant.copy' },
      codes: [90002],
      status: 400,
      traceId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it.each(['anyHost', 'homeHost'] as const)(
    'a tenant of another cloud is told, with that cloud (%s)',
    async (discoveredOn) => {
      const { id } = known({ cloud: 'china', discoveredOn });
      const { finding } = await asking({ cloud: 'global', tenant: id, scope: graph });
      expect(finding).toMatchObject({ id: 'wrong_cloud', suggestedCloud: 'china', field: 'cloud' });
    },
  );

  it('two clouds behind one sign-in host are told apart for Graph, which each has its own of', async () => {
    const { id } = known({ cloud: 'usgov-dod' });
    const forGraph = { cloud: 'usgov', tenant: id, scope: 'https://graph.microsoft.us/.default' } as const;
    expect((await asking(forGraph)).finding).toMatchObject({
      id: 'wrong_cloud',
      suggestedCloud: 'usgov-dod',
    });
    const forArm = { ...forGraph, scope: 'https://management.usgovcloudapi.net/.default' };
    expect((await asking(forArm)).finding).toBeUndefined();
  });

  it('nothing is known of a cloud of one’s own, and nobody is asked', async () => {
    const { finding, requests } = await asking({
      cloud: 'custom',
      customCloud: contosoCloud,
      tenant: guid(),
      scope: `https://${contosoCloud.graph}/.default`,
    });
    expect(finding).toBeUndefined();
    expect(requests).toEqual([]);
  });

  it.each([
    ['a fault of the service', { kind: 'outage', status: 503 }],
    ['a captive portal', { kind: 'html' }],
    ['a cut connection', { kind: 'cut', during: 'head' }],
    ['a filter’s page with 404', { kind: 'reply', status: 404, body: '<html>Blocked</html>' }],
    ['a filter’s page with 400', { kind: 'reply', status: 400, body: 'Blocked' }],
  ] as const)('%s is no cause: the exchange itself tells', async (_what, fault) => {
    const { id } = known({ cloud: 'china' });
    entra.simulator.faults.standing(fault);
    expect((await asking({ cloud: 'global', tenant: id, scope: graph })).finding).toBeUndefined();
  });
});
