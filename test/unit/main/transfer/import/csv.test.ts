import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { csvRecords } from '../../../../../src/main/transfer/import/csv-records';
import { Lines } from '../../../../../src/main/transfer/import/lines';
import { readImport } from '../../../../../src/main/transfer/import/read-import';
import { secretValue } from '../../../../support/builders';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('csv');
const refused = (problem: string, place?: object) => ({
  kind: 'refused',
  problem,
  ...(place ? { place } : {}),
});

describe('A table', () => {
  it('is read with its columns found by their headers', async () => {
    const text = `Customer,Primary domain name,Application (client) ID,Client secret,Expires,Tags,Comment\r\nContoso,contoso.com,${clientId},${secret},2026-12-31,"EU; prod",two\r\n`;
    const reading = await rowsIn(text);
    expect(reading).toMatchObject({
      source: 'csv',
      table: {
        mapping: {
          name: 0,
          tenant: 1,
          clientId: 2,
          clientSecret: 3,
          secretExpiresAt: 4,
          labels: 5,
          notes: 6,
        },
      },
    });
    expect(reading.rows).toEqual([
      {
        place: { line: 2 },
        connection: {
          name: 'Contoso',
          cloud: 'global',
          tenant: { entered: 'contoso.com' },
          clientId,
          service: 'graph',
          scope: 'https://graph.microsoft.com/.default',
          labels: ['EU', 'prod'],
          notes: 'two',
          secretExpiresAt: '2026-12-31T00:00:00.000Z',
          secret,
          told: ['name', 'tenant', 'clientId', 'clientSecret', 'secretExpiresAt', 'labels', 'notes'],
        },
      },
    ]);
  });

  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('is read with %s between its cells', async (_name, delimiter) => {
    const rows = [
      ['Name', 'Tenant', 'Client ID', 'Secret'],
      ['a;b,c', 'contoso.com', clientId, secret],
    ].map((cells) => cells.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter));
    expect(await connectionsIn(rows.join('\n'))).toMatchObject([
      { name: delimiter === '\t' ? 'a;b,c' : 'a;b,c', tenant: { entered: 'contoso.com' }, secret },
    ]);
    expect(await connectionsIn(`sep=${delimiter}\r\n${rows.join('\r\n')}`)).toHaveLength(1);
  });

  it.each(['\\', ']', '^', '"', 'x'])(
    'takes sep=%s for no hint, and falls over nothing',
    async (delimiter) => {
      const reading = await readImport(
        { text: `sep=${delimiter}\nTenant,Client ID\ncontoso.com,${clientId}\n` },
        {},
      );
      expect(reading).toMatchObject({ kind: 'refused', problem: 'unknown_kind' });
    },
  );

  it('prefers the tenant that was entered to the one that was learnt, and takes any of them', async () => {
    const both = `Tenant ID,Tenant,Tenant name,Client ID\n${tenantId},contoso.com,Contoso Ltd,${clientId}`;
    expect(await connectionsIn(both)).toMatchObject([
      { name: 'Contoso Ltd', tenant: { entered: 'contoso.com', id: tenantId } },
    ]);
    const one = `Domain;Tenant ID;App ID\ncontoso.com;${tenantId};${clientId}`;
    expect(await connectionsIn(one)).toMatchObject([{ tenant: { entered: tenantId } }]);
  });

  it('knows clouds and services by every name of theirs', async () => {
    const text = [
      'Tenant,Client ID,Cloud,Service,Scope,Environment URL,Environment name',
      `a.com,${clientId},US Government (GCC High),Intune,,,`,
      `a.com,${clientId},DoD,graph,,,`,
      `a.com,${clientId},AzureChinaCloud,MICROSOFT GRAPH,,,`,
      `a.com,${clientId},login.microsoftonline.us,Azure Resource Manager,,,`,
      `a.com,${clientId},,Another API,api://x/.default,,`,
      `a.com,${clientId},,,api://x/.default,,`,
      `a.com,${clientId},,,https://graph.microsoft.us/.default,,`,
      `a.com,${clientId},,,https://contoso.crm4.dynamics.com/.default,,`,
      `a.com,${clientId},,,,https://contoso.operations.dynamics.com/,`,
      `a.com,${clientId},,,,contoso.crm.microsoftdynamics.us,`,
      `a.com,${clientId},,,https://api.businesscentral.dynamics.com/.default,,production`,
      `a.com,${clientId},,,https://api.businesscentral.dynamics.com/.default,,`,
      `a.com,${clientId},,dataverse,https://contoso.crm.dynamics.com/.default,,`,
      `a.com,${clientId},the moon,Gopher,,,`,
    ].join('\n');
    const { rows } = await rowsIn(text);
    const read = rows.map((row) => {
      if ('problems' in row) return row.problems;
      const { cloud, service, scope, serviceOptions } = row.connection;
      return [cloud, service, scope, ...Object.values(serviceOptions ?? {})];
    });
    expect(read).toEqual([
      ['usgov', 'intune', 'https://graph.microsoft.us/.default'],
      ['usgov-dod', 'graph', 'https://dod-graph.microsoft.us/.default'],
      ['china', 'graph', 'https://microsoftgraph.chinacloudapi.cn/.default'],
      ['usgov', 'azure-resource-manager', 'https://management.usgovcloudapi.net/.default'],
      ['global', 'custom', 'api://x/.default'],
      ['global', 'custom', 'api://x/.default'],
      ['usgov', 'graph', 'https://graph.microsoft.us/.default'],
      ['global', 'dataverse', 'https://contoso.crm4.dynamics.com/.default', 'contoso.crm4.dynamics.com'],
      [
        'global',
        'dynamics-finance',
        'https://contoso.operations.dynamics.com/.default',
        'contoso.operations.dynamics.com',
      ],
      [
        'usgov',
        'dataverse',
        'https://contoso.crm.microsoftdynamics.us/.default',
        'contoso.crm.microsoftdynamics.us',
      ],
      ['global', 'business-central', 'https://api.businesscentral.dynamics.com/.default', 'production'],
      ['global', 'custom', 'https://api.businesscentral.dynamics.com/.default'],
      ['global', 'dataverse', 'https://contoso.crm.dynamics.com/.default', 'contoso.crm.dynamics.com'],
      [
        { field: 'cloud', problem: 'cloud_unknown' },
        { field: 'service', problem: 'service_unknown' },
      ],
    ]);
  });

  it.each([
    ['2026-12-31', '2026-12-31T00:00:00.000Z'],
    ['2026/12/31', '2026-12-31T00:00:00.000Z'],
    ['2026-12-31T10:30:00Z', '2026-12-31T10:30:00.000Z'],
    ['2026-12-31T10:30:00.1234567+02:00', '2026-12-31T08:30:00.123Z'],
    ['2026-12-31 10:30', '2026-12-31T10:30:00.000Z'],
    ['2026-12-31 10:30:15 UTC', '2026-12-31T10:30:15.000Z'],
  ])('has dates as databases and spreadsheets write them: %s', async (date, iso) => {
    const text = `tenant,client id,secret expires\na.com,${clientId},${date}`;
    expect(await connectionsIn(text)).toMatchObject([{ secretExpiresAt: iso }]);
  });

  it('leaves a date whose order nobody knows to a person', async () => {
    const text = `tenant,client id,expiry\na.com,${clientId},03/04/2026\na.com,${clientId},2026-02-30`;
    expect((await rowsIn(text)).rows).toMatchObject([
      { problems: [{ field: 'secretExpiresAt', problem: 'date_shape' }] },
      { problems: [{ field: 'secretExpiresAt', problem: 'date_shape' }] },
    ]);
  });

  it('may have rows of any length, empty rows, and quotes inside of cells', async () => {
    const text = [
      'name,tenant,client id,client secret,notes',
      `The 5" pipe,a.com,${clientId}`,
      '',
      ' , ,',
      `"Two`,
      `lines",a.com,${clientId}`,
      `"A ""quoted"" name" , "a.com" ,${clientId},,,,`,
      `Cut,a.com,${clientId},sec,ret,more`,
      `Not cut,a.com,${clientId},,note,more`,
    ].join('\r\n');
    const { rows } = await rowsIn(text);
    expect(
      rows.map((row) => [row.place.line, 'connection' in row ? row.connection.name : row.problems]),
    ).toEqual([
      [2, 'The 5" pipe'],
      [5, [{ field: 'name', problem: 'name_control_characters' }]],
      [7, 'A "quoted" name'],
      [8, [{ field: 'clientSecret', problem: 'secret_cut' }]],
      [9, 'Not cut'],
    ]);
  });

  it('is refused at the line of a quote that is not closed, or is followed by more', async () => {
    const head = 'name,tenant,client id\r\n"two\r\nlines",a.com,x\r\n';
    expect(await readFile(`${head}"open,a.com,x\r\nb,c,d\r\n`)).toEqual(refused('bad_csv', { line: 4 }));
    expect(await readFile(`${head}a,"b"c,d\r\n`)).toEqual(refused('bad_csv', { line: 4 }));
  });

  it('has its own apostrophes taken off again, and no others', async () => {
    const text = `name,tenant,client id,client secret\n'=1+1,a.com,${clientId},'=abcdefgh\n''=x,a.com,${clientId},\n'quoted',a.com,${clientId},\n=cmd|x,a.com,${clientId},`;
    const connections = await connectionsIn(text);
    expect(connections.map(({ name }) => name)).toEqual(['=1+1', "'=x", "'quoted'", '=cmd|x']);
    expect(connections[0]?.secret).toBe("'=abcdefgh");
  });

  it('has secrets to the letter', async () => {
    const secrets = nastySecrets(300).filter((value) => value.trim() === value);
    const rows = secrets.map((value) => `a.com,${clientId},"${value.replaceAll('"', '""')}"`);
    const connections = await connectionsIn(`tenant,client id,client secret\n${rows.join('\n')}`);
    expect(connections.map((connection) => connection.secret)).toEqual(secrets);
  });
});

describe('A table whose headers do not tell', () => {
  const text = `Klant;Huurder;Toepassing;Wachtwoord;Sleutel;Plaats;Notitie\nContoso;${tenantId};${clientId};kH3!xx-legacy;p;Zürich;frei\nFabrikam;fabrikam.com;${clientId};y;${secret};Bern;Xk9 qP\n`;

  it('is asked about, with samples that give no secret away', async () => {
    const reading = await readFile(text);
    expect(reading).toEqual({
      kind: 'columns',
      mapping: {},
      columns: [
        { header: 'Klant', samples: ['Contoso', 'Fabrikam'] },
        { header: 'Huurder', samples: [tenantId, 'fabrikam.com'] },
        { header: 'Toepassing', samples: [clientId, clientId] },
        { header: 'Wachtwoord', samples: ['••••••••', '••••••••'] },
        { header: 'Sleutel', samples: ['••••••••', '••••••••'] },
        { header: 'Plaats', samples: ['Zürich', 'Bern'] },
        { header: 'Notitie', samples: ['••••••••', '••••••••'] },
      ],
    });
  });

  it('is read once a person has said what they are', async () => {
    const mapping = { name: 0, tenant: 1, clientId: 2, clientSecret: 3 };
    const reading = await rowsIn(text, { mapping });
    expect(reading.table?.mapping).toEqual(mapping);
    expect(reading.rows).toMatchObject([
      { connection: { name: 'Contoso', tenant: { entered: tenantId }, secret: 'kH3!xx-legacy' } },
      { connection: { name: 'Fabrikam', tenant: { entered: 'fabrikam.com' }, secret: 'y' } },
    ]);
    expect(await readFile(text, { mapping: { name: 0, tenant: 1 } })).toMatchObject({
      kind: 'columns',
      mapping: { name: 0, tenant: 1 },
    });
    expect(await readFile(text, { mapping: { tenant: 1, clientId: 99 } })).toMatchObject({
      kind: 'columns',
      mapping: { tenant: 1 },
    });
  });

  it('shows of a column that was mapped by hand no more than before', async () => {
    const { table } = await rowsIn(text, { mapping: { name: 3, tenant: 1, clientId: 2 } });
    expect(table?.columns[3]).toEqual({ header: 'Wachtwoord', samples: ['••••••••', '••••••••'] });
  });

  it('may have no headers at all', async () => {
    const bare = `Contoso,${tenantId},${clientId},${secret}\nFabrikam,fabrikam.com,${clientId},x\n`;
    const reading = await readFile(bare);
    expect(reading).toEqual({
      kind: 'columns',
      mapping: {},
      columns: [
        { header: '1', samples: ['Contoso', 'Fabrikam'] },
        { header: '2', samples: [tenantId, 'fabrikam.com'] },
        { header: '3', samples: [clientId, clientId] },
        { header: '4', samples: ['••••••••', '••••••••'] },
      ],
    });
    const { rows } = await rowsIn(bare, { mapping: { tenant: 1, clientId: 2, clientSecret: 3 } });
    expect(rows).toMatchObject([
      { place: { line: 1 }, connection: { secret } },
      { place: { line: 2 }, connection: { secret: 'x' } },
    ]);
  });

  it('masks a header that is a secret', async () => {
    const reading = await readFile(`Tenant,${secret} x\na.com,b`);
    expect(JSON.stringify(reading)).not.toContain(secret);
    expect(reading).toMatchObject({ columns: [{ header: 'Tenant' }, { header: '••••••••' }] });
  });

  it('is no table where it is prose, or has no rows', async () => {
    expect(await readFile('Dear all,\nthe weather, as so often,\nis fine, thank you.')).toEqual(
      refused('unknown_kind'),
    );
    expect(await readFile('Name,Tenant,Client ID\n')).toEqual(refused('no_connections'));
  });
});

describe('Rows of a table', () => {
  it('are the same that another reader of RFC 4180 finds', () => {
    const cells = ['', 'a', ' b ', 'c,d', 'e"f', 'g\nh', '"', 'i;j', "'k", 'ü🔑', '\t'];
    let seed = 7;
    const next = (count: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % count;
    };
    for (let round = 0; round < 300; round += 1) {
      const rows = Array.from({ length: 1 + next(5) }, () =>
        Array.from({ length: 1 + next(4) }, () => cells[next(cells.length)] ?? ''),
      );
      const text = rows
        .map((row) =>
          row.map((cell) => (next(2) === 0 || /[",\n]/.test(cell) ? quoted(cell) : cell)).join(','),
        )
        .join('\n');
      const own = [...csvRecords(text, ',', new Lines(text))].map((record) => record.cells);
      const others = parse(text, { relax_column_count: true, skip_empty_lines: false });
      expect(own).toEqual(others.filter((row) => row.length > 1 || row[0] !== ''));
    }
  });
});

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}
