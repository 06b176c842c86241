import { describe, expect, it } from 'vitest';
import { secretValue } from '../../../../support/builders';
import { clientId, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('power platform');

describe('Connections of Power Platform ToolBox', () => {
  const connection = {
    id: 'x',
    name: 'Contoso',
    url: 'https://contoso.crm4.dynamics.com',
    environment: 'Production',
    authenticationType: 'clientSecret',
    clientId,
    tenantId,
    createdAt: '2026-01-01T00:00:00.000Z',
    category: 'Customer',
  };
  const document = (connections: object[]) =>
    JSON.stringify({ version: 1, exportedAt: '2026-08-21T19:43:31.000Z', connections }, undefined, 2);

  it('are read, those with a client secret', async () => {
    const { source, rows } = await rowsIn(
      document([
        connection,
        { ...connection, url: 'https://contoso.crm.dynamics.cn/', clientSecret: secret, category: undefined },
        { ...connection, authenticationType: 'interactive', username: 'user@contoso.com' },
        { ...connection, tenantId: undefined },
      ]),
    );
    expect(source).toBe('pptb');
    expect(rows).toMatchObject([
      {
        place: { line: 5 },
        connection: {
          name: 'Contoso',
          cloud: 'global',
          tenant: { entered: tenantId },
          clientId,
          service: 'dataverse',
          serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
          scope: 'https://contoso.crm4.dynamics.com/.default',
          labels: ['Production', 'Customer'],
        },
      },
      { connection: { cloud: 'china', secret, labels: ['Production'] } },
      {
        problems: [{ field: 'clientSecret', problem: 'other_sign_in' }],
        shown: { name: 'Contoso', tenant: tenantId, clientId },
      },
      { problems: [{ field: 'tenant', problem: 'empty' }] },
    ]);
  });

  it('are none of another document of connections', async () => {
    const other = JSON.stringify({ version: 1, connections: [{ name: 'x' }] });
    expect(await readFile(other)).toEqual({ kind: 'refused', problem: 'unknown_kind' });
  });
});

describe('Connections of XrmToolBox', () => {
  const scrambled = 'eIslNhtXhjsyeyj5gSsNucR6HixPhwJ+tQt2CuYfk77I6fe6xj1rZ92Qvz7AkorI';
  const detail = (more: string) => `
    <ConnectionDetail>
      <AuthType>None</AuthType>
      ${more}
      <ConnectionId>bc68cbb7-8f5b-4976-8f24-f1a905ede08f</ConnectionId>
      <EnvironmentHighlightingInfo><ConnectionName>not this</ConnectionName></EnvironmentHighlightingInfo>
      <ServerName>contoso.crm4.dynamics.com</ServerName>
    </ConnectionDetail>`;
  const bySecret = `<AzureAdAppId>${clientId}</AzureAdAppId>
      <ConnectionName>Contoso &amp; <![CDATA[<Söhne>]]></ConnectionName>
      <NewAuthType>ClientSecret</NewAuthType>
      <OriginalUrl>https://contoso.crm4.dynamics.com/</OriginalUrl>
      <ClientSecret>${scrambled}</ClientSecret>
      <S2SClientSecret>${scrambled}</S2SClientSecret>
      <TenantId>${tenantId}</TenantId>`;
  const byString = `<AzureAdAppId>00000000-0000-0000-0000-000000000000</AzureAdAppId>
      <ConnectionName>By string</ConnectionName>
      <ConnectionString>authtype=ClientSecret;url=https://fabrikam.crm.dynamics.com/;clientid=${clientId};clientsecret=${scrambled}</ConnectionString>
      <NewAuthType>AD</NewAuthType>
      <TenantId>${tenantId}</TenantId>`;
  const byPerson = `<AzureAdAppId>51f81489-12ee-4a9e-aaae-a2591f45987d</AzureAdAppId>
      <ConnectionName>By person</ConnectionName>
      <NewAuthType>OAuth</NewAuthType>
      <TenantId>00000000-0000-0000-0000-000000000000</TenantId>`;

  it('are read, those with a client secret, which stays there', async () => {
    const list = `<?xml version="1.0" encoding="utf-8"?>
<CrmConnections xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <Connections>${detail(bySecret)}${detail(byString)}${detail(byPerson)}
  </Connections>
  <Name>Default</Name>
</CrmConnections>`;
    const { source, rows } = await rowsIn(list);
    expect(source).toBe('xrmtoolbox');
    expect(rows).toMatchObject([
      {
        place: { line: 4 },
        connection: {
          name: 'Contoso & <Söhne>',
          tenant: { entered: tenantId },
          clientId,
          service: 'dataverse',
          serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
        },
      },
      {
        place: { line: 17 },
        connection: {
          name: 'By string',
          clientId,
          serviceOptions: { environmentUrl: 'fabrikam.crm.dynamics.com' },
        },
      },
      {
        place: { line: 28 },
        problems: [
          { field: 'clientSecret', problem: 'other_sign_in' },
          { field: 'tenant', problem: 'empty' },
        ],
        shown: { name: 'By person' },
      },
    ]);
    expect(JSON.stringify(rows)).not.toContain(scrambled);
  });

  it('are read in UTF-16, as an array and with white space in front', async () => {
    const array = `\r\n <?xml version="1.0" encoding="utf-16"?>\r\n<ArrayOfConnectionDetail>${detail(bySecret)}</ArrayOfConnectionDetail>`;
    const { rows } = await rowsIn(Buffer.from(`\uFEFF${array}`, 'utf16le'));
    expect(rows).toMatchObject([{ place: { line: 4 }, connection: { clientId } }]);
  });

  it('are refused with a place where the document is broken', async () => {
    expect(await readFile('<CrmConnections>\n<Connections>\n<a></b>')).toEqual({
      kind: 'refused',
      problem: 'bad_xml',
      place: { line: 3, column: 7 },
    });
    expect(await readFile('<CrmConnections>&lol;</CrmConnections>')).toMatchObject({ problem: 'bad_xml' });
    expect(await readFile('<CrmConnections><Connections>')).toMatchObject({ problem: 'bad_xml' });
    expect(await readFile('<CrmConnections></CrmConnections>')).toEqual({
      kind: 'refused',
      problem: 'no_connections',
    });
    expect(await readFile('<html><body><p>x</body>')).toEqual({ kind: 'refused', problem: 'unknown_kind' });
  });

  it('are refused where entities would unpack to more, or elements nest without end', async () => {
    const entities = Array.from(
      { length: 10 },
      (_, level) => `<!ENTITY a${level + 1} "${`&a${level};`.repeat(10)}">`,
    );
    const bomb = `<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a0 "lol">${entities.join('')}]>\n<CrmConnections><Name>&a10;</Name></CrmConnections>`;
    expect(await readFile(bomb)).toEqual({ kind: 'refused', problem: 'expands_too_far', place: { line: 2 } });
    const deep = `<CrmConnections>\n${'<a>'.repeat(100_000)}`;
    expect(await readFile(deep)).toEqual({ kind: 'refused', problem: 'too_deep', place: { line: 2 } });
  });
});
