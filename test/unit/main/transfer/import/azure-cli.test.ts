import { describe, expect, it } from 'vitest';
import { secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('cli');

describe('What the Azure CLI prints for a service principal', () => {
  it('is read in its usual form', async () => {
    const text = `{\n  "appId": "${clientId}",\n  "displayName": "Backup",\n  "password": "${secret}",\n  "tenant": "${tenantId}"\n}\n`;
    const { source, rows } = await rowsIn(text);
    expect(source).toBe('azure_cli');
    expect(rows).toEqual([
      {
        place: { line: 1 },
        connection: {
          name: 'Backup',
          cloud: 'global',
          tenant: { entered: tenantId },
          clientId,
          service: 'graph',
          scope: 'https://graph.microsoft.com/.default',
          labels: [],
          notes: '',
          secret,
          told: ['name', 'tenant', 'clientId', 'clientSecret'],
        },
      },
    ]);
  });

  it.each([
    ['https://login.microsoftonline.com', 'global'],
    ['https://login.microsoftonline.us', 'usgov'],
    ['https://login.chinacloudapi.cn', 'china'],
  ])('is read in the form for SDKs, with the cloud of %s', async (activeDirectoryEndpointUrl, cloud) => {
    const text = JSON.stringify({
      clientId,
      clientSecret: secret,
      subscriptionId: '7c0f0c5e-2f8f-4d0f-9a55-0b4d2f1f3a74',
      tenantId,
      activeDirectoryEndpointUrl,
      resourceManagerEndpointUrl: 'https://management.azure.com/',
      activeDirectoryGraphResourceId: 'https://graph.windows.net/',
      sqlManagementEndpointUrl: 'https://management.core.windows.net:8443/',
      galleryEndpointUrl: 'https://gallery.azure.com/',
      managementEndpointUrl: 'https://management.core.windows.net/',
    });
    expect(await connectionsIn(text)).toMatchObject([
      { name: '', cloud, tenant: { entered: tenantId }, clientId, secret },
    ]);
  });

  it('is read as a list, with the line of each', async () => {
    const one = {
      appId: clientId,
      displayName: 'azure-cli-2024-05-06-07-08-09',
      password: secret,
      tenant: tenantId,
    };
    const two = { appId: clientId, name: 'http://azure-cli-2018-05-06-07-08-09', tenant: 'fabrikam.com' };
    const text = JSON.stringify([one, two, { note: 'x' }], undefined, 1);
    const { rows } = await rowsIn(text);
    expect(rows.map(({ place }) => place.line)).toEqual([2, 8, 13]);
    expect(rows[0]).toMatchObject({ connection: { name: '', secret } });
    expect(rows[1]).toMatchObject({ connection: { name: '', tenant: { entered: 'fabrikam.com' } } });
    expect(rows[2]).toMatchObject({
      problems: [
        { field: 'tenant', problem: 'empty' },
        { field: 'clientId', problem: 'empty' },
      ],
    });
  });

  it('asks for the Graph host of a cloud that nobody knows', async () => {
    const text = JSON.stringify({
      clientId,
      tenantId,
      activeDirectoryEndpointUrl: 'https://login.contoso.example/',
    });
    expect((await rowsIn(text)).rows).toMatchObject([
      { problems: [{ field: 'customGraph', problem: 'empty' }] },
    ]);
    const known = JSON.stringify({
      clientId,
      tenantId,
      activeDirectoryEndpointUrl: 'https://login.sovcloud-identity.fr/',
    });
    expect(await connectionsIn(known)).toMatchObject([
      {
        cloud: 'custom',
        customCloud: { authority: 'login.sovcloud-identity.fr', graph: 'graph.svc.sovcloud.fr' },
      },
    ]);
  });

  it('is no other JSON', async () => {
    for (const text of [
      '{}',
      '[]',
      '5',
      '"x"',
      'null',
      '[[],5]',
      `{"tenantId":"${tenantId}"}`,
      '{"a":{"b":[1]}}',
    ]) {
      expect(await readFile(text.startsWith('{') || text.startsWith('[') ? text : `[${text}]`)).toEqual({
        kind: 'refused',
        problem: 'unknown_kind',
      });
    }
  });
});
