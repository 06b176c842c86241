import { describe, expect, it } from 'vitest';
import { secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('json');
const expected = { tenant: { entered: tenantId }, clientId, secret };

describe('An appsettings.json', () => {
  it('has its section read, with comments beside it', async () => {
    const text = `{
  // of the web API
  "Logging": { "LogLevel": { "Default": "Information" } },
  "AzureAd": {
    "Instance": "https://login.microsoftonline.us/", /* GCC High */
    "TenantId": "${tenantId}",
    "ClientId": "${clientId}",
    "ClientSecret": "${secret}",
  },
}`;
    const { source, rows } = await rowsIn(text);
    expect(source).toBe('appsettings');
    expect(rows).toMatchObject([
      { place: { line: 4 }, connection: { name: '', cloud: 'usgov', ...expected } },
    ]);
  });

  it('has the secret among its credentials, in any case and depth, in several sections', async () => {
    const section = {
      instance: 'https://login.partner.microsoftonline.cn/',
      tenantid: tenantId,
      clientid: clientId,
      clientCredentials: [
        { SourceType: 'KeyVault', KeyVaultUrl: 'https://x.vault.azure.net' },
        { SourceType: 'ClientSecret', ClientSecret: secret },
      ],
    };
    const text = JSON.stringify({
      a: { EntraId: section },
      b: [{ Fabrikam: { ...section, clientCredentials: [] } }],
    });
    const connections = await connectionsIn(text);
    expect(connections).toMatchObject([
      { name: '', cloud: 'china', ...expected },
      { name: 'Fabrikam', cloud: 'china', tenant: { entered: tenantId } },
    ]);
    expect(connections[1]).not.toHaveProperty('secret');
  });

  it('may have flat names', async () => {
    const text = JSON.stringify({
      IsEncrypted: false,
      Values: {
        'AzureAd:TenantId': tenantId,
        'AzureAd:ClientId': clientId,
        AzureAd__ClientSecret: secret,
      },
    });
    expect(await connectionsIn(text)).toMatchObject([{ name: '', ...expected }]);
  });

  it('may have its tenant in the authority', async () => {
    const text = JSON.stringify({
      Api: { Authority: `https://login.microsoftonline.us/${tenantId}/v2.0`, ClientId: clientId },
    });
    expect(await connectionsIn(text)).toMatchObject([
      { name: 'Api', cloud: 'usgov', tenant: { entered: tenantId } },
    ]);
  });

  it('says what is wrong with a tenant of all, and with a cloud of its own', async () => {
    const text = JSON.stringify({
      AzureAd: { Instance: 'https://contoso.ciamlogin.com/', TenantId: 'common', ClientId: clientId },
    });
    expect((await rowsIn(text)).rows).toEqual([
      {
        place: { line: 1 },
        problems: [
          { field: 'tenant', problem: 'tenant_shared_endpoint' },
          { field: 'customGraph', problem: 'empty' },
        ],
        shown: { name: '', tenant: 'common', clientId },
      },
    ]);
  });
});

describe('An environment of Postman', () => {
  const environment = (values: object[], name = 'Contoso') => ({
    id: '5a8f0c4e-2f8f-4d0f-9a55-0b4d2f1f3a77',
    name,
    values,
    _postman_variable_scope: 'environment',
  });
  const value = (key: string, text: string, more = {}) => ({
    key,
    value: text,
    type: 'default',
    enabled: true,
    ...more,
  });

  it.each([
    ['tenantId', 'clientId', 'clientSecret'],
    ['tenant_id', 'client_id', 'client_secret'],
    ['AZURE_TENANT_ID', 'AZURE_CLIENT_ID', 'AZURE_CLIENT_SECRET'],
    ['TenantID', 'ClientID', 'ClientSecret'],
    ['tenant', 'app-id', 'app-secret'],
  ])('is read with %s, %s and %s', async (tenant, client, clientSecret) => {
    const values = [
      value(tenant, tenantId),
      value(client, clientId),
      value(clientSecret, secret, { type: 'secret' }),
    ];
    const { source, rows } = await rowsIn(JSON.stringify(environment(values), undefined, 2));
    expect(source).toBe('postman');
    expect(rows).toMatchObject([{ place: { line: 1 }, connection: { name: 'Contoso', ...expected } }]);
  });

  it('has its cloud, scope and environment of the addresses, and nothing of what is switched off or a variable', async () => {
    const values = [
      value('tenantId', tenantId),
      value('clientId', clientId),
      value('clientSecret', '{{vault}}'),
      value('clientSecret2', secret),
      value('tokenUrl', `https://login.microsoftonline.us/${tenantId}/oauth2/v2.0/token`),
      value('graphUrl', 'https://dod-graph.microsoft.us'),
      value('scope', 'api://x/.default'),
      value('tenantId', 'other.com', { enabled: false }),
    ];
    const [connection] = await connectionsIn(JSON.stringify([environment(values)]));
    expect(connection).toMatchObject({ cloud: 'usgov-dod', service: 'custom', scope: 'api://x/.default' });
    expect(connection).not.toHaveProperty('secret');
  });

  it('may be one of a dump, and have several connections', async () => {
    const values = [
      value('contosoTenantId', tenantId),
      value('contosoClientId', clientId),
      value('fabrikam_tenant_id', 'fabrikam.com'),
      value('fabrikam_client_id', clientId),
    ];
    const dump = {
      version: 1,
      collections: [],
      environments: [environment(values), environment([], 'Empty')],
    };
    expect(await connectionsIn(JSON.stringify(dump))).toMatchObject([
      { name: 'Contoso', tenant: { entered: tenantId } },
      { name: 'Fabrikam', tenant: { entered: 'fabrikam.com' } },
    ]);
    expect(await readFile(JSON.stringify(environment([value('url', 'x')])))).toEqual({
      kind: 'refused',
      problem: 'no_connections',
    });
  });
});

describe('Environments of Insomnia', () => {
  it('are read of version 4, with what is common to them', async () => {
    const text = JSON.stringify({
      _type: 'export',
      __export_format: 4,
      resources: [
        { _id: 'wrk_1', _type: 'workspace', parentId: null, name: 'API' },
        {
          _id: 'env_1',
          _type: 'environment',
          parentId: 'wrk_1',
          name: 'Base',
          data: { clientId, clientSecret: secret },
        },
        { _id: 'env_2', _type: 'environment', parentId: 'env_1', name: 'Contoso', data: { tenantId } },
        {
          _id: 'env_3',
          _type: 'environment',
          parentId: 'env_1',
          name: 'Fabrikam',
          data: { azure: { tenantId: 'fabrikam.com' }, azureClientId: clientId, clientSecret: '{% vault %}' },
        },
        { _id: 'env_4', _type: 'environment', parentId: 'env_1', name: 'Other', data: { url: 'x' } },
      ],
    });
    const { source, rows } = await rowsIn(text);
    expect(source).toBe('insomnia');
    expect(rows).toMatchObject([
      { connection: { name: 'Contoso', ...expected } },
      { connection: { name: 'Fabrikam', tenant: { entered: 'fabrikam.com' } } },
    ]);
  });

  it.each(['\n', '\r\n'])('are read of version 5 (line breaks %j)', async (lineBreak) => {
    const text = [
      '# made by hand',
      "type: 'environment.insomnia.rest/5.0'",
      'name: Environments',
      'meta: &meta',
      '  id: wrk_1',
      'environments:',
      '  name: Base Environment',
      '  meta: *meta',
      '  data:',
      `    clientId: ${clientId}`,
      '  subEnvironments:',
      '    - name: Contoso',
      '      data:',
      `        tenantId: ${tenantId}`,
      `        clientSecret: ${JSON.stringify(secret)}`,
      '    - name: "0123"',
      '      data: { tenantId: fabrikam.com, clientSecret: 0123456 }',
      '',
    ].join(lineBreak);
    const { source, rows } = await rowsIn(text);
    expect(source).toBe('insomnia');
    expect(rows).toMatchObject([
      { place: { line: 12 }, connection: { name: 'Contoso', ...expected } },
      { place: { line: 16 }, connection: { name: '0123', secret: '0123456' } },
    ]);
  });

  it('are not known of a file that is broken, and its place is told', async () => {
    const text = 'type: collection.insomnia.rest/5.0\nname: x\nenvironments:\n  data: {a: b\n  c: [d\n';
    expect(await readFile(text)).toEqual({
      kind: 'refused',
      problem: 'bad_yaml',
      place: { line: 5, column: 3 },
    });
    expect(await readFile('type: collection.insomnia.rest/5.0\nname: x\n')).toEqual({
      kind: 'refused',
      problem: 'no_connections',
    });
  });
});

describe('Connections of Nango', () => {
  const answer = {
    id: 5,
    connection_id: 'contoso',
    provider_config_key: 'my-graph',
    provider: 'microsoft-oauth2-cc',
    errors: [],
    end_user: null,
    tags: { source: 'tenantry', label_1: 'Customer' },
    metadata: { displayName: 'Contoso (prod)' },
    connection_config: { tenantId, oauth_scopes: 'https://graph.microsoft.com/.default' },
    created_at: '2026-08-21T19:43:31.000Z',
    credentials: {
      type: 'OAUTH2_CC',
      token: 'token',
      client_id: clientId,
      client_secret: secret,
      expires_at: null,
      raw: {},
    },
  };

  it('are read as the API answers them', async () => {
    const { source, rows } = await rowsIn(JSON.stringify(answer));
    expect(source).toBe('nango');
    expect(rows).toMatchObject([
      { connection: { name: 'Contoso (prod)', service: 'graph', labels: ['Customer'], ...expected } },
    ]);
    expect(JSON.stringify(rows)).not.toContain('"token"');
  });

  it.each([
    ['microsoft-intune', {}, 'intune', 'https://graph.microsoft.com/.default'],
    ['sharepoint-online-oauth2-cc', {}, 'sharepoint', 'https://graph.microsoft.com/.default'],
    ['microsoft-power-bi-oauth2-cc', {}, 'power-bi', 'https://analysis.windows.net/powerbi/api/.default'],
    [
      'microsoft-business-central',
      { environmentName: 'production' },
      'business-central',
      'https://api.businesscentral.dynamics.com/.default',
    ],
    [
      'microsoft-dynamics-365-finance-and-operations-cc',
      { environmentUrl: 'contoso.operations.dynamics.com' },
      'dynamics-finance',
      'https://contoso.operations.dynamics.com/.default',
    ],
    ['constructor', { oauth_scopes: 'api://x/.default' }, 'custom', 'api://x/.default'],
  ])('are of the service of their provider: %s', async (provider, config, service, scope) => {
    const { provider: _provider, metadata: _metadata, ...body } = answer;
    const sent = { ...body, provider_config_key: provider, connection_config: { tenantId, ...config } };
    expect(await connectionsIn(JSON.stringify([sent]))).toMatchObject([{ name: 'contoso', service, scope }]);
  });

  it('are passed over where they have other credentials', async () => {
    const other = { ...answer, credentials: { type: 'OAUTH2', access_token: 'x' } };
    expect(await connectionsIn(JSON.stringify({ connections: [other, answer] }))).toHaveLength(1);
    expect(await readFile(JSON.stringify([other]))).toEqual({ kind: 'refused', problem: 'no_connections' });
  });
});
