import { ConfidentialClientApplication } from '@azure/msal-node';
import { describe, expect, it } from 'vitest';
import { practiceDirectory, type App, type Tenant } from '../../entra';
import { msalNetwork, running } from './support';

const directory = practiceDirectory();
const entra = running({ directory });

const network = msalNetwork(entra);

function acquire(tenant: Tenant, app: App, host: string, graph: string) {
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: app.clientId,
      clientSecret: app.secrets[0]?.value ?? '',
      authority: `https://${host}/${tenant.id}`,
    },
    system: { networkClient: network },
  });
  return client.acquireTokenByClientCredential({ scopes: [`https://${graph}/.default`] });
}

const hosts = {
  global: ['login.microsoftonline.com', 'graph.microsoft.com'],
  usgov: ['login.microsoftonline.us', 'graph.microsoft.us'],
} as const;

function practice(company: string, name: string): [Tenant, App, string, string] {
  const tenant = directory.tenants.find(({ displayName }) => displayName.startsWith(company));
  const app = tenant?.apps.find(({ displayName }) => displayName.endsWith(name));
  if (!tenant || !app) throw new Error(`There is no ${company} ${name}.`);
  return [tenant, app, ...hosts[tenant.cloud as keyof typeof hosts]];
}

describe('Microsoft’s own library, with the practice tenants,', () => {
  it.each([
    ['Contoso', 'Directory Sync'],
    ['Contoso', 'Reporting'],
    ['Contoso', 'Backup'],
    ['Fabrikam', 'Case Management'],
  ])('gets a token for %s %s in one request', async (company, name) => {
    const before = entra().simulator.requests.length;
    const result = await acquire(...practice(company, name));
    expect(result?.accessToken.split('.')).toHaveLength(3);
    expect(result?.expiresOn?.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
    expect(entra().simulator.requests).toHaveLength(before + 1);
  });

  it.each([
    ['Audit', 'invalid_client', 7000222],
    ['Onboarding', 'unauthorized_client', 7000112],
    ['Payments Export', 'invalid_grant', 53003],
  ])('is refused for Woodgrove %s', async (name, errorCode, code) => {
    const attempt = acquire(...practice('Woodgrove', name));
    await expect(attempt).rejects.toMatchObject({ errorCode });
    await expect(attempt).rejects.toThrow(`AADSTS${code}`);
  });
});
