import { describe, expect, it } from 'vitest';
import { portalLabels } from '../../../../src/shared/fields/portal-labels';
import { readPastedBlock } from '../../../../src/shared/fields/pasted-block';
import { guid, secretValue } from '../../../support/builders';

const tenant = guid();
const clientId = guid();
const clientSecret = secretValue();
const all = { tenant, clientId, clientSecret };

const lines = (...each: string[]) => each.join('\n');

describe('A pasted block that fills all fields', () => {
  it('is what `az ad sp create-for-rbac` prints', () => {
    const text = JSON.stringify(
      { appId: clientId, displayName: 'Contoso Sync', password: clientSecret, tenant },
      null,
      2,
    );
    expect(readPastedBlock(text)).toEqual({ ...all, name: 'Contoso Sync' });
  });

  it.each([
    ['https://login.microsoftonline.com', 'global'],
    ['https://login.microsoftonline.us/', 'usgov'],
    ['https://login.chinacloudapi.cn', 'china'],
    ['https://login.example', undefined],
  ])('is what it prints with --sdk-auth, whose endpoint %s names the cloud %s', (endpoint, cloud) => {
    const text = JSON.stringify({
      clientId,
      clientSecret,
      subscriptionId: guid(),
      tenantId: tenant,
      activeDirectoryEndpointUrl: endpoint,
      resourceManagerEndpointUrl: 'https://management.azure.com/',
    });
    expect(readPastedBlock(text)).toEqual({ ...all, ...(cloud === undefined ? {} : { cloud }) });
  });

  it('is an appsettings.json with its values further in', () => {
    const text = JSON.stringify({
      Logging: { LogLevel: { Default: 'Information' }, Enabled: true, Level: null, Ids: [1, 2] },
      AzureAd: {
        Instance: 'https://login.microsoftonline.us/',
        TenantId: tenant,
        ClientId: clientId,
        ClientSecret: clientSecret,
      },
    });
    expect(readPastedBlock(text)).toEqual({ ...all, cloud: 'usgov' });
  });

  it('is JSON inside a list, the first value of each field counting', () => {
    const text = JSON.stringify([
      { appId: clientId, password: clientSecret, tenant },
      { appId: guid(), password: secretValue(), tenant: guid() },
    ]);
    expect(readPastedBlock(` ${text}\n`)).toEqual(all);
  });

  it('is JSON that was cut out of its braces, or has a comma too many', () => {
    const members = [
      `  "tenantId": "${tenant}",`,
      `  "clientId": "${clientId}",`,
      `  "clientSecret": "${clientSecret}",`,
    ];
    expect(readPastedBlock(lines(...members))).toEqual(all);
    expect(readPastedBlock(lines('{', ...members, '}'))).toEqual(all);
    expect(readPastedBlock(lines('[', ...members))).toEqual(all);
  });

  it.each([
    ['a .env file', (name: string, value: string) => `${name}=${value}`],
    ['a .env file with quotes', (name: string, value: string) => `${name}="${value}"`],
    ['a POSIX shell', (name: string, value: string) => `export ${name}='${value}'`],
    ['Windows’ command prompt', (name: string, value: string) => `set ${name}=${value}`],
    ['the command prompt with quotes', (name: string, value: string) => `set "${name}=${value}"`],
    ['PowerShell', (name: string, value: string) => `$env:${name} = "${value}";`],
    ['YAML', (name: string, value: string) => `${name}: ${value}`],
    ['a YAML list', (name: string, value: string) => `- ${name}=${value}`],
  ])('is a list of AZURE_* or ARM_* variables in the notation of %s', (_shell, notation) => {
    for (const prefix of ['AZURE', 'ARM']) {
      const text = [
        '# made by hand',
        notation(`${prefix}_TENANT_ID`, tenant),
        notation(`${prefix}_CLIENT_ID`, clientId),
        notation(`${prefix}_CLIENT_SECRET`, clientSecret),
        notation(`${prefix}_SUBSCRIPTION_ID`, guid()),
      ];
      expect(readPastedBlock(text.join('\n'))).toEqual(all);
      expect(readPastedBlock(text.join('\r\n'))).toEqual(all);
      expect(readPastedBlock(text.join('\r'))).toEqual(all);
    }
  });

  it.each([
    ['AZURE_AUTHORITY_HOST=https://login.microsoftonline.us', 'usgov'],
    ['AZURE_AUTHORITY_HOST=login.partner.microsoftonline.cn', 'china'],
    ['ARM_ENVIRONMENT=usgovernment', 'usgov'],
    ['ARM_ENVIRONMENT=public', 'global'],
    ['AZURE_ENVIRONMENT=AzureChinaCloud', 'china'],
    ['ARM_ENVIRONMENT=production', undefined],
    ['AZURE_AUTHORITY_HOST=:', undefined],
    [lines('AZURE_AUTHORITY_HOST=https://x.example', 'ARM_ENVIRONMENT=dod'), 'usgov-dod'],
  ])('tells the cloud by %j: %s', (line, cloud) => {
    const text = lines(`AZURE_TENANT_ID=${tenant}`, `AZURE_CLIENT_ID=${clientId}`, line);
    expect(readPastedBlock(text)?.cloud).toBe(cloud);
  });

  it.each([
    ['Terraform', lines(`tenant_id = "${tenant}"`, `client_id="${clientId}"`)],
    ['a message', lines(`Tenant ID: ${tenant}`, '', `Client ID: ${clientId}`)],
    ['a message with dashes', lines(`Tenant – ${tenant}`, `App ID - ${clientId}`)],
    [
      'the portal’s overview as a table',
      lines(
        `Display name\tTenantry`,
        `Application (client) ID\t${clientId}`,
        `Object ID\t${guid()}`,
        `Directory (tenant) ID\t${tenant}`,
      ),
    ],
    ['aligned columns', lines(`Directory (tenant) ID   ${tenant}`, `Application (client) ID  ${clientId}`)],
    [
      'labels with their values on the next line',
      lines('Application (client) ID', '', clientId, 'Directory (tenant) ID', tenant),
    ],
    ['quoted labels', lines(`'tenant': '${tenant}'`, `"appId": "${clientId}"`)],
  ])('is text as %s writes it', (_source, text) => {
    expect(readPastedBlock(text)).toMatchObject({ tenant, clientId });
  });

  it.each(Object.entries(portalLabels))('is what the portal shows in the language %s', (_language, shown) => {
    for (const [tenantLabel = ''] of [shown.tenant, [...shown.tenant].reverse()]) {
      const [clientLabel = ''] = shown.clientId;
      const [secretLabel = ''] = shown.clientSecret;
      const rows = [
        [tenantLabel, tenant],
        [clientLabel, clientId],
        [secretLabel, clientSecret],
      ];
      for (const between of [': ', '：', '\t', '\n']) {
        expect(readPastedBlock(rows.map((row) => row.join(between)).join('\n'))).toEqual(all);
      }
      // Letters and accents apart, as some systems copy them.
      expect(
        readPastedBlock(
          rows
            .map((row) => row.join(': '))
            .join('\n')
            .normalize('NFD'),
        ),
      ).toEqual(all);
    }
  });

  it('takes the Value of a secret and not its Secret ID', () => {
    const text = lines(
      `Tenant ID: ${tenant}`,
      `Client ID: ${clientId}`,
      `Secret ID: ${guid()}`,
      `Value: ${clientSecret}`,
    );
    expect(readPastedBlock(text)).toEqual(all);
  });

  it.each([
    ['equals signs', 'ab=cd==', 'ab=cd=='],
    ['a double quote and a backslash, escaped', String.raw`"a\"b\\c\$d"`, 'a"b\\c$d'],
    ['a single quote, as a shell closes and reopens it', String.raw`'a'\''b'`, "a'b"],
    ['a single quote, doubled', "'a''b'", "a'b"],
    ['a semicolon inside quotes', "'ab;'", 'ab;'],
    ['a lone quotation mark', '"', '"'],
    ['a hash', 'a#b', 'a#b'],
  ])('keeps a secret with %s whole', (_what, written, value) => {
    const text = lines(`AZURE_TENANT_ID=${tenant}`, `AZURE_CLIENT_SECRET=${written}`);
    expect(readPastedBlock(text)?.clientSecret).toBe(value);
  });

  it('removes what came along unseen', () => {
    const text = lines(`\uFEFFTenant ID:\u00A0${tenant}\u200B`, `Client ID: ${clientId} `);
    expect(readPastedBlock(text)).toEqual({ tenant, clientId });
  });

  it('does not propose a GUID as a name', () => {
    const text = lines(`Name: ${guid()}`, `Tenant: ${tenant}`, `Client ID: ${clientId}`);
    expect(readPastedBlock(text)).toEqual({ tenant, clientId });
  });

  it('does not propose a name that the Azure CLI made up', () => {
    const block = { appId: clientId, displayName: 'azure-cli-2026-03-02-10-15-00', tenant };
    expect(readPastedBlock(JSON.stringify(block))).toEqual({ tenant, clientId });
  });

  it('takes no label and no assignment for the value of a label above it', () => {
    const text = lines('Client secret', `Tenant ID`, tenant, 'Client secret', `AZURE_CLIENT_ID=${clientId}`);
    expect(readPastedBlock(text)).toEqual({ tenant, clientId });
  });
});

describe('A text that is no block', () => {
  it.each([
    ['a GUID', tenant],
    ['a domain', 'contoso.onmicrosoft.com'],
    ['a secret', clientSecret],
    ['nothing', ''],
    ['one labelled value', `Tenant ID: ${tenant}`],
    ['one variable', `export AZURE_CLIENT_SECRET=${clientSecret}`],
    ['variables without values', lines('AZURE_TENANT_ID=', 'AZURE_CLIENT_ID=""', 'AZURE_CLIENT_SECRET= ')],
    ['other variables', lines(`PATH=/usr/bin`, `HOME=/root`)],
    ['a label at the end', lines('Tenant ID')],
    ['JSON of something else', JSON.stringify({ a: { b: [{ c: 'd' }] } })],
    ['JSON too far in', JSON.stringify({ a: { b: { c: { d: { e: { tenant, clientId } } } } } })],
    ['a JSON list of numbers', '[1,2,3]'],
    ['a sign-in URL', `https://login.microsoftonline.com/${tenant}/oauth2/v2.0/token`],
    ['a text beyond all measure', lines(`Tenant: ${tenant}`, `Client ID: ${clientId}`, 'x'.repeat(20_000))],
  ])('is left to its field: %s', (_what, text) => {
    expect(readPastedBlock(text)).toBeUndefined();
  });
});
