import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../../../src/main/transfer/export/format';
import { powershellAzure } from '../../../../../src/main/transfer/export/formats/powershell-azure';
import { powershellGraph } from '../../../../../src/main/transfer/export/formats/powershell-graph';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { powershellByGrammar } from '../../../../support/powershell-reader';
import { cloudCases, entriesWith, nastyNames } from './support';

const secrets = [
  ...nastySecrets(200),
  '’',
  '‘a’b‚c‛d',
  "'’",
  "’'",
  '’; Remove-Item x; ’',
  '`$(id)`',
  'two\nlines',
  '@here',
];
const formats = [
  ['Connect-MgGraph', powershellGraph],
  ['Connect-AzAccount', powershellAzure],
] as const;

function written(format: ExportFormat, ...entry: Parameters<typeof exportEntry>): string {
  return writtenBy(format, [exportEntry(...entry)]);
}

describe.each(formats)('A script for %s', (command, format) => {
  it('carries every secret, by the documented grammar of PowerShell', () => {
    const entries = entriesWith(secrets);
    expect(entries.map((entry) => format.refusal?.(entry))).toEqual(secrets.map(() => undefined));
    const read = entries.map((entry) => powershellByGrammar(writtenBy(format, [entry])));
    expect(read.map(([first]) => first)).toEqual(
      secrets.map((secret) => [
        '$secret',
        '=',
        'ConvertTo-SecureString',
        '-String',
        { string: secret },
        '-AsPlainText',
        '-Force',
      ]),
    );
    expect(read.map(([, second]) => second)).toEqual(
      entries.map(({ connection }) => [
        '$credential',
        '=',
        '[System.Management.Automation.PSCredential]::new(',
        { string: connection.clientId },
        ',',
        '$secret',
        ')',
      ]),
    );
    expect(read.map(([, , third]) => third?.[0])).toEqual(secrets.map(() => command));
    expect(read.map((statements) => statements.length)).toEqual(secrets.map(() => 3));
  });

  it('keeps names in its comment and its prompt, by the documented grammar of PowerShell', () => {
    for (const name of [...nastyNames, 'Requires -Modules Evil', 'SIG # Begin signature block', '’; id; ’']) {
      const text = written(format, { name });
      expect(text).toMatch(/^\uFEFF?# '/);
      expect(powershellByGrammar(text)[0]).toEqual([
        '$secret',
        '=',
        'Read-Host',
        '-Prompt',
        { string: `Client secret of ${name}` },
        '-AsSecureString',
      ]);
    }
  });

  it('begins with a byte order mark where Windows PowerShell 5.1 would not read it as UTF-8 otherwise', () => {
    expect(written(format, { name: 'Contoso' }, 'secret')).toMatch(/^# /);
    expect(written(format, { name: 'Zürich' }, 'secret')).toMatch(/^\uFEFF# /);
    expect(written(format, { name: 'Contoso' }, 'größer')).toMatch(/^\uFEFF# /);
  });

  it('shows the mask of a secret, and has its mark by the secret', () => {
    const masked = { real: 'ä’b', shown: '••••' };
    const text = writtenBy(format, [{ ...exportEntry(), secret: masked }]);
    expect(text).toMatch(/^\uFEFF/);
    expect(text).toContain(`-String '••••' -AsPlainText`);
    const plain = writtenBy(format, [{ ...exportEntry(), secret: { real: 'a', shown: '••••' } }]);
    expect(plain).not.toMatch(/^\uFEFF/);
  });
});

describe('A script for Connect-MgGraph', () => {
  it.each(cloudCases)('names the cloud $cloud', ({ authority, graph, ...cloud }) => {
    const [, , ...rest] = powershellByGrammar(written(powershellGraph, cloud, 'x'));
    const connect = rest.at(-1);
    const environment = {
      global: 'Global',
      usgov: 'USGov',
      'usgov-dod': 'USGovDoD',
      china: 'China',
      custom: 'tenantry-contoso',
    }[cloud.cloud];
    expect(connect?.slice(-3)).toEqual(['-Environment', { string: environment }, '-NoWelcome']);
    expect(rest).toHaveLength(cloud.cloud === 'custom' ? 2 : 1);
    if (cloud.cloud !== 'custom') return;
    expect(rest[0]).toEqual([
      'Add-MgEnvironment',
      '-Name',
      { string: 'tenantry-contoso' },
      '-AzureADEndpoint',
      { string: `https://${authority}` },
      '-GraphEndpoint',
      { string: `https://${graph}` },
      '|',
      'Out-Null',
    ]);
  });

  it('signs in to the tenant with the credential', () => {
    const [, , connect] = powershellByGrammar(
      written(powershellGraph, { tenant: { entered: 'contoso.com' } }, 'x'),
    );
    expect(connect?.slice(0, 5)).toEqual([
      'Connect-MgGraph',
      '-TenantId',
      { string: 'contoso.com' },
      '-ClientSecretCredential',
      '$credential',
    ]);
  });
});

describe('A script for Connect-AzAccount', () => {
  it.each(cloudCases)('names the cloud $cloud, or is refused', ({ cloud, ...more }) => {
    const entry = exportEntry({ cloud, ...('customCloud' in more ? { customCloud: more.customCloud } : {}) });
    const environment = {
      global: 'AzureCloud',
      usgov: 'AzureUSGovernment',
      'usgov-dod': 'AzureUSGovernment',
      china: 'AzureChinaCloud',
      custom: undefined,
    }[cloud];
    expect(powershellAzure.refusal?.(entry)).toBe(environment ? undefined : 'cloud_unknown_to_tool');
    if (!environment) return;
    expect(powershellByGrammar(writtenBy(powershellAzure, [entry]))[2]).toEqual([
      'Connect-AzAccount',
      '-ServicePrincipal',
      '-Tenant',
      { string: entry.connection.tenant.entered },
      '-Credential',
      '$credential',
      '-Environment',
      { string: environment },
    ]);
  });
});
