import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { lookUpTenant, TenantLookups } from '../../../../src/main/entra/lookup';
import { Transport } from '../../../../src/main/entra/transport';
import { startEntra, tenant, type Directory, type Entra } from '../../../entra';
import { guid, olderSecretValue, secretValue } from '../../../support/builders';
import { allows, electronFetch } from './support';

const directory: Directory = { tenants: [] };
let entra: Entra;
beforeAll(async () => {
  entra = await startEntra({ directory });
});
beforeEach(() => {
  entra.simulator.requests.length = 0;
  entra.proxy.carried.length = 0;
});
afterAll(async () => entra.stop());

const lookUp = (typed: string) =>
  lookUpTenant({ cloud: 'global', tenant: typed }, new Transport({ fetch: electronFetch(entra), allows }));

describe('A domain', () => {
  it.each([
    'contoso.com',
    'contoso.onmicrosoft.com',
    'contoso.co.uk',
    'a.b.contoso.dev',
    'xn--mnchen-3ya.de',
  ])('is looked up, and tells its tenant’s ID and cloud: %s', async (domain) => {
    const added = tenant({ domains: [domain] });
    directory.tenants.push(added);
    expect(await lookUp(domain)).toEqual({ kind: 'found', tenantId: added.id, cloud: 'global' });
    expect(entra.simulator.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
      { method: 'GET', path: `/${domain}/v2.0/.well-known/openid-configuration`, body: '' },
    ]);
  });

  it('of a tenant in another cloud says which: the answer counts, and not the host that gave it', async () => {
    const added = tenant({ cloud: 'usgov', domains: ['agency.us'] });
    directory.tenants.push(added);
    expect(await lookUp('agency.us')).toEqual({ kind: 'found', tenantId: added.id, cloud: 'usgov' });
  });

  it('that nobody has is not found, and without a network nobody was reached', async () => {
    expect(await lookUp('nobody-has-this.com')).toEqual({ kind: 'not_found' });
    await entra.proxy.offline(true);
    try {
      expect(await lookUp('nobody-has-this.com')).toEqual({ kind: 'unreached' });
    } finally {
      await entra.proxy.offline(false);
    }
  });
});

describe('What the look-ups of a session have found', () => {
  const open = () => new TenantLookups(new Transport({ fetch: electronFetch(entra), allows }));

  it('is the ID of a tenant by its domain, in the cloud that it lives in', async () => {
    const added = tenant({ cloud: 'usgov', domains: ['bureau.us'] });
    directory.tenants.push(added);
    const lookups = open();
    const question = { cloud: 'global', tenant: 'bureau.us' } as const;
    expect(await lookups.lookUp(question)).toEqual({ kind: 'found', tenantId: added.id, cloud: 'usgov' });
    expect(lookups.idOf({ cloud: 'usgov' }, 'bureau.us')).toBe(added.id);
    expect(lookups.idOf({ cloud: 'global' }, 'bureau.us')).toBeUndefined();
    const customCloud = { authority: 'login.example.com', graph: 'graph.example.com' };
    expect(lookups.idOf({ cloud: 'custom', customCloud }, 'bureau.us')).toBeUndefined();
    expect(open().idOf({ cloud: 'usgov' }, 'bureau.us')).toBeUndefined();
  });

  it('is nothing of a domain that nobody has', async () => {
    const lookups = open();
    await lookups.lookUp({ cloud: 'global', tenant: 'nobody-has-this.com' });
    expect(lookups.idOf({ cloud: 'global' }, 'nobody-has-this.com')).toBeUndefined();
  });

  it('is forgotten from the oldest on, after many', async () => {
    const body = `{"issuer":"https://login.microsoftonline.com/${guid()}/v2.0"}`;
    const lookups = new TenantLookups({
      send: () => Promise.resolve({ ok: true, value: { status: 200, headers: {}, body, durationMs: 1 } }),
    });
    for (let each = 0; each <= 1000; each += 1) {
      await lookups.lookUp({ cloud: 'global', tenant: `tenant-${each}.com` });
    }
    expect(lookups.idOf({ cloud: 'global' }, 'tenant-0.com')).toBeUndefined();
    expect(lookups.idOf({ cloud: 'global' }, 'tenant-1.com')).toBeDefined();
    expect(lookups.idOf({ cloud: 'global' }, 'tenant-1000.com')).toBeDefined();
  });
});

describe('What is no domain that somebody can have registered', () => {
  it.each([
    ['a secret', secretValue()],
    ['a secret in lower case', secretValue().toLowerCase()],
    ['an older secret', olderSecretValue()],
    ['a secret with dots', `${'Zm9v'.repeat(5)}.${'YmFy'.repeat(5)}`],
    ['a secret in Base64', `${'Zm9v'.repeat(10)}Zg==`],
    ['a GUID', guid()],
    ['a host without a dot', 'localhost'],
    ['a word', 'contoso'],
    ['an unknown top', 'server.contoso-internal'],
    ['a local top', 'contoso.local'],
    ['a top of the house', 'contoso.lan'],
    ['a top only', 'com'],
    ['an address', '10.0.0.1'],
    ['an address of IPv6', '::1'],
    ['upper case, which no reader lets through', 'Contoso.com'],
    ['a path', 'contoso.com/x'],
    ['a port', 'contoso.com:443'],
    ['a query', 'contoso.com?x=1'],
    ['somebody at a domain', 'admin@contoso.com'],
    ['a space', 'contoso .com'],
    ['a dot at the end', 'contoso.com.'],
    ['two dots', 'contoso..com'],
    ['a hyphen first', '-contoso.com'],
    ['an underscore', 'my_tenant.com'],
    ['a label of 64 characters', `${'a'.repeat(64)}.com`],
    ['254 characters', `${'a.'.repeat(125)}com.`],
    ['nothing', ''],
    ['two lines', 'contoso.com\nfabrikam.com'],
  ])('never leaves this computer: %s', async (_what, typed) => {
    expect(await lookUp(typed)).toEqual({ kind: 'not_asked' });
    expect(entra.simulator.requests).toEqual([]);
    expect(entra.proxy.carried).toEqual([]);
    expect(entra.proxy.refused).toEqual([]);
  });
});
