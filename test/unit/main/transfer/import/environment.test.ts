import { describe, expect, it } from 'vitest';
import { dockerMark } from '../../../../../src/main/transfer/docker-mark';
import { secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, rowsIn, tenantId } from './support';

const secret = secretValue('environment');
const expected = { tenant: { entered: tenantId }, clientId, secret };

/** One set of variables in some notation. */
function lines(line: (name: string, value: string) => string, prefix = 'AZURE'): string {
  return [
    ['TENANT_ID', tenantId],
    ['CLIENT_ID', clientId],
    ['CLIENT_SECRET', secret],
  ]
    .map(([name = '', value = '']) => line(`${prefix}_${name}`, value))
    .join('\n');
}

describe('Variables of an environment', () => {
  it.each<[string, (name: string, value: string) => string]>([
    ['dotenv', (name, value) => `${name}=${value}`],
    ['dotenv with single quotes', (name, value) => `${name} = '${value}' # a comment`],
    ['dotenv with double quotes', (name, value) => `${name}="${value}"`],
    ['dotenv with a comment', (name, value) => `${name}=${value}   # a comment`],
    ['a shell', (name, value) => `export ${name}='${value}';`],
    ['a shell, in parts', (name, value) => `  export ${name}="${value.slice(0, 3)}"'${value.slice(3)}'`],
    ['fish', (name, value) => `set -gx ${name} '${value}'`],
    ['the command prompt', (name, value) => `set ${name}=${value}`],
    ['the command prompt with quotes', (name, value) => `SET "${name}=${value}"`],
    ['setx', (name, value) => `setx ${name} "${value}"`],
    ['PowerShell', (name, value) => `$env:${name} = '${value}'`],
    ['PowerShell with double quotes', (name, value) => `$Env:${name}="${value}";`],
    ['PowerShell with braces', (name, value) => `\${env:${name}} = "${value}"`],
    ['a list of Compose', (name, value) => `      - ${name}=${value}`],
    ['a mapping of Compose', (name, value) => `      ${name}: ${value}`],
    ['a mapping with quotes', (name, value) => `  "${name}": "${value}"`],
    ['Terraform’s variables', (name, value) => `${name.slice(6).toLowerCase()} = "${value}"`],
  ])('are read as %s writes them', async (_notation, line) => {
    const { source, rows } = await rowsIn(`\n${lines(line)}\n`);
    expect(source).toBe('environment');
    expect(rows).toMatchObject([
      { place: { line: 2 }, connection: { name: '', cloud: 'global', ...expected } },
    ]);
  });

  it.each([
    ["export AZURE_CLIENT_SECRET='it'\\''s'", "it's"],
    [`export AZURE_CLIENT_SECRET='a'"'"'b'`, "a'b"],
    ['export AZURE_CLIENT_SECRET="a\\"b\\$c\\\\d\\`e"', 'a"b$c\\d`e'],
    ['export AZURE_CLIENT_SECRET=a\\ b\\$c', 'a b$c'],
    ["export AZURE_CLIENT_SECRET='two\nlines'", 'two\nlines'],
    ["AZURE_CLIENT_SECRET='compose\\'s'", "compose's"],
    ['AZURE_CLIENT_SECRET=ab#cd\\n', 'ab#cd\\n'],
    ['AZURE_CLIENT_SECRET="not closed', '"not closed'],
    ["AZURE_CLIENT_SECRET='a' b", "'a' b"],
    ["$env:AZURE_CLIENT_SECRET = 'it''s'", "it's"],
    ['$env:AZURE_CLIENT_SECRET = "a`"b``c`$d""e"', 'a"b`c$d"e'],
    ["AZURE_CLIENT_SECRET: 'it''s'", "it's"],
    ['AZURE_CLIENT_SECRET: "a\\u0041\\"b"', 'aA"b'],
    ['set "AZURE_CLIENT_SECRET=a"b"', 'a"b'],
  ])('have their quotes undone: %s', async (line, value) => {
    const text = `AZURE_TENANT_ID=${tenantId}\n${line}\nAZURE_CLIENT_ID=${clientId}\n`;
    expect(await connectionsIn(text)).toMatchObject([{ clientId, secret: value }]);
  });

  it.each(['${SECRET}', '$SECRET', '"$SECRET"', '%SECRET%', '"${SECRET:-}"', '$(pass azure)', ''])(
    'have no secret where it says only where one is: %s',
    async (reference) => {
      const text = `AZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_SECRET=${reference}\nAZURE_CLIENT_ID=${clientId}`;
      const [connection] = await connectionsIn(text);
      expect(connection).not.toHaveProperty('secret');
      expect(connection?.told).toEqual(['tenant', 'clientId']);
    },
  );

  it('are taken as they stand in a file for Docker, which knows no quotes', async () => {
    const text = `# ${dockerMark}\n# Contoso\nAZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET='a b' #c"`;
    expect(await connectionsIn(text)).toMatchObject([{ name: 'Contoso', secret: `'a b' #c"` }]);
  });

  it('name their cloud by its authority or its name', async () => {
    const set = lines((name, value) => `${name}=${value}`);
    for (const [line, cloud] of [
      ['AZURE_AUTHORITY_HOST=https://login.microsoftonline.us', 'usgov'],
      ['AZURE_AUTHORITY_HOST=login.partner.microsoftonline.cn', 'china'],
      ['AZURE_ENVIRONMENT=AzureUSGovernment', 'usgov'],
      ['AZURE_CLOUD=usgovernmentl5', 'usgov-dod'],
      ['AZURE_ENVIRONMENT=production', 'global'],
    ]) {
      expect(await connectionsIn(`${set}\n${line}`)).toMatchObject([{ cloud }]);
    }
    const terraform = `${lines((name, value) => `export ${name}=${value}`, 'ARM')}\nexport ARM_ENVIRONMENT=china`;
    expect(await connectionsIn(terraform)).toMatchObject([{ cloud: 'china', ...expected }]);
  });

  it('are one connection for each prefix, named by it or by the comment above', async () => {
    const text = [
      '# Azure',
      '',
      '# Contoso, production',
      lines((name, value) => `CONTOSO_${name}=${value}`),
      lines((name, value) => `FABRIKAM_EU_${name}=${value}`),
      'FABRIKAM_EU_AZURE_AUTHORITY_HOST=https://login.microsoftonline.us',
      '# AZURE_TENANT_ID=commented out',
      lines((name, value) => `${name}=${value}`),
      'JWT_SECRET=something else',
      'AZURE_SUBSCRIPTION_ID=5',
    ].join('\r\n');
    const { rows } = await rowsIn(text);
    expect(rows).toMatchObject([
      { place: { line: 4 }, connection: { name: 'Contoso, production', cloud: 'global', ...expected } },
      { place: { line: 7 }, connection: { name: 'Fabrikam Eu', cloud: 'usgov', ...expected } },
      { place: { line: 12 }, connection: { name: '', cloud: 'global', ...expected } },
    ]);
  });

  it('begin the next connection where they come again', async () => {
    const text = `# One\n${lines((name, value) => `${name}=${value}`)}\n# Two\nAZURE_TENANT_ID=fabrikam.com\nAZURE_CLIENT_ID=${clientId}`;
    expect(await connectionsIn(text)).toMatchObject([
      { name: 'One', ...expected },
      { name: 'Two', tenant: { entered: 'fabrikam.com' } },
    ]);
  });

  it('belong together in a section, and are named by it', async () => {
    const text = `[contoso]\ntenant = ${tenantId}\nclient_id = ${clientId}\nclient_secret = ${secret}\n\n# Fabrikam\n[f]\ntype = x\ntenant = fabrikam.com\nclient_id = ${clientId}\n`;
    expect(await connectionsIn(text)).toMatchObject([
      { name: 'contoso', ...expected },
      { name: 'Fabrikam', tenant: { entered: 'fabrikam.com' } },
    ]);
  });

  it('are found where tenant and client are called by different makers’ names', async () => {
    const text = `ENTRA_TENANT_ID=${tenantId}\nGRAPH_CLIENT_ID=${clientId}\nGRAPH_CLIENT_SECRET=${secret}`;
    expect(await connectionsIn(text)).toMatchObject([expected]);
    const without = text.slice(text.indexOf('\n'));
    expect((await rowsIn(without)).rows).toMatchObject([
      { problems: [{ field: 'tenant', problem: 'empty' }] },
    ]);
    const two = `ENTRA_TENANT_ID=${tenantId}\nGRAPH_CLIENT_ID=${clientId}`;
    expect(await connectionsIn(two)).toMatchObject([{ tenant: { entered: tenantId }, clientId }]);
  });

  it('are also the labels of the portal with their values', async () => {
    const block = `Application (client) ID: ${clientId}\nDirectory (tenant) ID: ${tenantId}\nClient secret: ${secret}`;
    expect(await connectionsIn(block)).toMatchObject([expected]);
    const two = `${block}\n\nTenant name: Fabrikam\nTenant ID\nfabrikam.com\nClient ID\n${clientId}\n`;
    const { rows } = await rowsIn(two);
    expect(rows).toMatchObject([
      { place: { line: 1 }, connection: expected },
      { place: { line: 5 }, connection: { name: 'Fabrikam', tenant: { entered: 'fabrikam.com' } } },
    ]);
    const apart = `Directory (tenant) ID\n\n${tenantId}\n\nApplication (client) ID\n\n${clientId}\n`;
    expect(await connectionsIn(apart)).toMatchObject([{ tenant: { entered: tenantId }, clientId }]);
  });

  it('are not in any other text', async () => {
    for (const text of [
      'PATH=/usr/bin\nHOME=/root',
      `AZURE_TENANT_ID=${tenantId}`,
      'Dear all,\n\nsee you.',
      'x: y',
    ]) {
      expect(await readFile(text)).toEqual({ kind: 'refused', problem: 'unknown_kind' });
    }
  });
});
