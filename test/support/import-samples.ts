import { Encrypter, armor } from 'age-encryption';
import type { ImportKind } from '../../src/shared/transfer/import';
import { secretValue } from '../entra/secret-value';
import { guid } from './builders';

/** A connection in a file. */
export interface Sample {
  readonly name: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly secret: string;
}

/** A connection that nobody else has. */
export function sample(name: string): Sample {
  return { name, tenant: guid(), clientId: guid(), secret: secretValue() };
}

/** A file of each kind with one connection, as the other tool writes it, and what of it is read. */
export const importFiles: Readonly<
  Record<
    ImportKind,
    { readonly file: string; readonly secret: boolean; readonly write: (of: Sample) => string }
  >
> = {
  tenantry: {
    file: 'tenantry.json',
    secret: false,
    write: (of) => JSON.stringify(documentOf([of], false)),
  },
  azure_cli: {
    file: 'sp.json',
    secret: true,
    write: ({ name, tenant, clientId, secret }) =>
      JSON.stringify({ appId: clientId, displayName: name, password: secret, tenant }),
  },
  environment: { file: 'contoso.env', secret: true, write: environmentOf },
  csv: {
    file: 'tenants.csv',
    secret: true,
    write: ({ name, tenant, clientId, secret }) =>
      `Name,Tenant ID,Client ID,Client secret\r\n${name},${tenant},${clientId},${secret}\r\n`,
  },
  appsettings: {
    file: 'appsettings.json',
    secret: true,
    write: ({ name, tenant, clientId, secret }) =>
      `{\n  // ${name}\n  "Contoso": {\n    "Instance": "https://login.microsoftonline.com/",\n    "TenantId": "${tenant}",\n    "ClientId": "${clientId}",\n    "ClientSecret": "${secret}"\n  }\n}\n`,
  },
  postman: {
    file: 'contoso.postman_environment.json',
    secret: true,
    write: ({ name, tenant, clientId, secret }) =>
      JSON.stringify({
        name,
        values: [
          { key: 'tenantId', value: tenant, type: 'default', enabled: true },
          { key: 'clientId', value: clientId, type: 'default', enabled: true },
          { key: 'clientSecret', value: secret, type: 'secret', enabled: true },
        ],
        _postman_variable_scope: 'environment',
      }),
  },
  insomnia: {
    file: 'insomnia.yaml',
    secret: true,
    write: ({ name, tenant, clientId, secret }) =>
      `type: collection.insomnia.rest/5.0\nname: Entra\nenvironments:\n  name: Base\n  subEnvironments:\n    - name: ${name}\n      data:\n        tenant_id: ${tenant}\n        client_id: ${clientId}\n        client_secret: ${secret}\n`,
  },
  nango: {
    file: 'nango.json',
    secret: true,
    write: ({ name, tenant, clientId, secret }) =>
      JSON.stringify({
        provider_config_key: 'microsoft-graph',
        connection_id: name,
        credentials: { type: 'OAUTH2_CC', client_id: clientId, client_secret: secret },
        connection_config: { tenantId: tenant },
      }),
  },
  pptb: {
    file: 'pptb-connections.json',
    secret: false,
    write: ({ name, tenant, clientId }) =>
      JSON.stringify({
        version: 1,
        connections: [
          {
            name,
            url: 'https://contoso.crm4.dynamics.com',
            environment: 'Production',
            authenticationType: 'clientSecret',
            clientId,
            tenantId: tenant,
          },
        ],
      }),
  },
  xrmtoolbox: {
    file: 'MscrmTools.ConnectionsList.xml',
    secret: false,
    write: ({ name, tenant, clientId }) =>
      `<?xml version="1.0" encoding="utf-8"?>\n<CrmConnections><Connections><ConnectionDetail><AzureAdAppId>${clientId}</AzureAdAppId><ConnectionName>${name}</ConnectionName><NewAuthType>ClientSecret</NewAuthType><OriginalUrl>https://contoso.crm4.dynamics.com</OriginalUrl><TenantId>${tenant}</TenantId></ConnectionDetail></Connections></CrmConnections>\n`,
  },
};

/** Variables in the notation of dotenv. */
export function environmentOf({ name, tenant, clientId, secret }: Sample): string {
  return `# ${name}\nAZURE_TENANT_ID=${tenant}\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET=${secret}\n`;
}

/** A table with the usual headers. */
export function tableOf(samples: readonly Sample[]): string {
  const lines = samples.map(({ name, tenant, clientId, secret }) =>
    [name, tenant, clientId, secret].join(','),
  );
  return ['Name,Tenant ID,Client ID,Client secret', ...lines, ''].join('\r\n');
}

/** Tenantry's own document. */
export function documentOf(samples: readonly Sample[], secrets: boolean): object {
  const at = '2026-03-01T08:00:00.000Z';
  return {
    format: 'tenantry-connections',
    version: 1,
    exportedAt: at,
    labels: [],
    connections: samples.map(({ name, tenant, clientId, secret }) => ({
      id: guid(),
      name,
      cloud: 'global',
      tenant: { entered: tenant },
      clientId,
      service: 'graph',
      scope: 'https://graph.microsoft.com/.default',
      labels: [],
      pinned: false,
      notes: '',
      createdAt: at,
      updatedAt: at,
      ...(secrets ? { clientSecret: secret } : {}),
    })),
  };
}

/** What a person with the `age` program makes of a text; the work factor is small, so that tests are quick. */
export async function encrypted(text: string, passphrase: string): Promise<string> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(10);
  return armor.encode(await encrypter.encrypt(text));
}
