import { describe, expect, it } from 'vitest';
import { noon, secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const connection = {
  id: '0D6F0C5E-2f8f-4d0f-9a55-0b4d2f1f3a73',
  name: 'Contoso',
  cloud: 'global',
  tenant: { entered: 'contoso.com', id: tenantId },
  clientId,
  service: 'graph',
  scope: 'https://graph.microsoft.com/.default',
  labels: ['Customer'],
  pinned: true,
  notes: '',
  createdAt: '2026-03-01T08:00:00.000Z',
  updatedAt: '2026-03-01T08:00:00.000Z',
};

function document(connections: readonly unknown[], more: object = {}): string {
  const head = { format: 'tenantry-connections', version: 1, exportedAt: new Date(noon).toISOString() };
  return JSON.stringify({ ...head, ...more, connections });
}

describe('Tenantry’s own document', () => {
  it('is read with all that it says', async () => {
    const { rows, source, labels } = await rowsIn(
      document([connection], {
        labels: [
          { name: 'Customer', color: 'teal' },
          { name: 'a,b', color: 'red' },
          { name: 'Other', color: 'mauve' },
        ],
      }),
    );
    expect(source).toBe('tenantry');
    expect(labels).toEqual([{ name: 'Customer', color: 'teal' }]);
    expect(rows).toEqual([
      {
        place: { line: 1 },
        connection: {
          ...connection,
          id: connection.id.toLowerCase(),
          told: ['name', 'cloud', 'tenant', 'clientId', 'service', 'scope', 'labels', 'notes'],
        },
      },
    ]);
  });

  it('names the line of a connection, however it is laid out', async () => {
    const lines = `{ "version": 1,\r\n"format":"tenantry-connections",\r\n\r\n"connections":[\r\n{\r\n"name":"A"},{"name":\r\n"B"}\r\n,\r\n  {"name": "C"}]}`;
    const { rows } = await rowsIn(lines);
    expect(rows.map(({ place }) => place)).toEqual([{ line: 5 }, { line: 6 }, { line: 9 }]);
    const carriageReturns = await rowsIn(lines.replaceAll('\r\n', '\r'));
    expect(carriageReturns.rows.map(({ place }) => place)).toEqual([{ line: 5 }, { line: 6 }, { line: 9 }]);
  });

  it('has good connections beside bad ones, and says of the bad ones what is wrong', async () => {
    const secret = secretValue('bad');
    const { rows } = await rowsIn(
      document([
        connection,
        5,
        { ...connection, cloud: 'moon', service: 'telnet', tenant: { entered: 'common' } },
        { ...connection, name: secret, clientSecret: secret },
        { ...connection, clientId: secret, notes: `the secret is ${secret}` },
        { ...connection, service: 'dataverse' },
        {
          ...connection,
          service: 'business-central',
          cloud: 'china',
          serviceOptions: { environmentName: 'x' },
        },
        { ...connection, labels: Array.from({ length: 21 }, (_, index) => `label ${index}`) },
        { ...connection, secretExpiresAt: 'tomorrow' },
        { ...connection, cloud: 'custom' },
      ]),
    );
    expect(rows.map((row) => ('problems' in row ? row.problems : 'fine'))).toEqual([
      'fine',
      [
        { field: 'tenant', problem: 'empty' },
        { field: 'clientId', problem: 'empty' },
      ],
      [
        { field: 'tenant', problem: 'tenant_shared_endpoint' },
        { field: 'cloud', problem: 'cloud_unknown' },
        { field: 'service', problem: 'service_unknown' },
      ],
      [{ field: 'name', problem: 'contains_secret' }],
      [
        { field: 'clientId', problem: 'contains_secret' },
        { field: 'notes', problem: 'contains_secret' },
      ],
      [{ field: 'environmentUrl', problem: 'empty' }],
      [{ field: 'service', problem: 'service_not_in_cloud' }],
      [{ field: 'labels', problem: 'too_many_labels' }],
      [{ field: 'secretExpiresAt', problem: 'date_shape' }],
      [
        { field: 'customAuthority', problem: 'empty' },
        { field: 'customGraph', problem: 'empty' },
      ],
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
    expect(rows[4]).toMatchObject({
      shown: { name: 'Contoso', tenant: 'contoso.com', clientId: '••••••••' },
    });
  });

  it('keeps no secret in what was only learnt', async () => {
    const secret = 'an older secret!';
    const [read] = await connectionsIn(
      document([
        {
          ...connection,
          clientSecret: secret,
          appName: `App ${secret}`,
          tenant: { ...connection.tenant, displayName: secret.toUpperCase(), domains: [`${secret}.com`] },
        },
      ]),
    );
    expect(read).toMatchObject({ secret, tenant: { entered: 'contoso.com', id: tenantId } });
    expect(JSON.stringify({ ...read, secret: '' }).toLowerCase()).not.toContain(secret);
  });

  it('leaves what is not of its shape to be learnt anew', async () => {
    const [read] = await connectionsIn(
      document([
        {
          ...connection,
          id: 'not a uuid',
          tenant: { entered: 'contoso.com', id: 'x', displayName: 5, domains: [''] },
          appName: '',
          neededRoles: ['User.Read.All', 'not a role'],
          pinned: 'yes',
          createdAt: 'long ago',
          expiryFromMicrosoft: true,
        },
      ]),
    );
    expect(Object.keys(read ?? {}).sort()).toEqual(
      [
        'clientId',
        'cloud',
        'labels',
        'name',
        'notes',
        'scope',
        'service',
        'tenant',
        'told',
        'updatedAt',
      ].sort(),
    );
    // A number is a text, as a hand-written document may have it.
    expect(read?.tenant).toEqual({ entered: 'contoso.com', displayName: '5' });
  });

  it('takes names of JavaScript’s own for names like others', async () => {
    const text = document([connection]).replace(
      '"labels":["Customer"]',
      '"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"labels":["__proto__"]',
    );
    expect(await connectionsIn(text)).toMatchObject([{ labels: ['__proto__'] }]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    const twice = '{"version":1,"format":"x","format":"tenantry-connections","connections":[{"name":"A"}]}';
    expect((await rowsIn(twice)).source).toBe('tenantry');
  });

  it('is refused where a later Tenantry wrote it, or where it is empty', async () => {
    expect(await readFile(document([connection], { version: 2 }))).toEqual({
      kind: 'refused',
      problem: 'newer_version',
    });
    expect(await readFile(document([]))).toEqual({ kind: 'refused', problem: 'no_connections' });
    const noList = '{"format":"tenantry-connections","version":1}';
    expect(await readFile(noList)).toEqual({ kind: 'refused', problem: 'no_connections' });
  });
});
