import { describe, expect, it } from 'vitest';
import { encryptWithPassphrase } from '../../../../../src/main/transfer/age';
import { composed } from '../../../../../src/main/transfer/export/compose';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { exportWriters } from '../../../../../src/main/transfer/export/formats';
import type { ImportedConnection } from '../../../../../src/main/transfer/import/reading';
import { zipped } from '../../../../../src/main/transfer/zip';
import { readClientSecret } from '../../../../../src/shared/fields/client-secret';
import { transfer as enTransfer } from '../../../../../src/shared/messages/en/transfer';
import type { FormatId } from '../../../../../src/shared/transfer/formats';
import type { ImportKind } from '../../../../../src/shared/transfer/import';
import { noon, secretValue } from '../../../../support/builders';
import { exportEntry } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { cloudCases, entriesNamed, fullConnection, nastyNames } from '../export/support';
import { connectionsIn, readFile, rowsIn } from './support';

/** The secrets that a form can have let in: it takes white space off their ends. */
const secrets = nastySecrets(400).filter((secret) => readClientSecret(secret).value === secret);

/** The formats that are read back, as what, and whether several connections stand in one file. */
const formats: readonly (readonly [FormatId, ImportKind])[] = [
  ['json', 'tenantry'],
  ['bundle', 'tenantry'],
  ['dotenv', 'environment'],
  ['docker_env', 'environment'],
  ['shell', 'environment'],
  ['terraform_env', 'environment'],
  ['kubernetes', 'environment'],
  ['github_actions', 'azure_cli'],
  ['appsettings', 'appsettings'],
  ['postman', 'postman'],
  ['insomnia', 'insomnia'],
  ['nango', 'nango'],
  ['csv', 'csv'],
];

/** What an export of several connections is: one file, or an archive. */
function exported(format: FormatId, entries: readonly ExportEntry[]): Uint8Array {
  const texts = new Map<string, string>();
  const options = { words: enTransfer.file, labels: [], now: noon, name: 'Tenantry' };
  for (const { file, text } of composed(format, exportWriters[format], entries, options)) {
    texts.set(file, (texts.get(file) ?? '') + text);
  }
  const files = [...texts].map(([name, text]) => ({ name, text }));
  const [only] = files;
  return only && files.length === 1 ? Buffer.from(only.text) : Buffer.concat([...zipped(files, noon)]);
}

function carried(format: FormatId, entries: readonly ExportEntry[]): ExportEntry[] {
  return entries.filter((entry) => exportWriters[format].refusal?.(entry) === undefined);
}

describe('What Tenantry exports, read back', () => {
  it.each(formats)('%s has tenant and client of every connection', async (format, source) => {
    const entries = carried(format, entriesNamed(['Contoso', 'Contoso', 'Fabrikam']));
    const reading = await rowsIn(exported(format, entries));
    expect(reading.source).toBe(source);
    expect(ids(await connectionsIn(exported(format, entries)))).toEqual(
      entries.map(({ connection }) => [connection.tenant.entered, connection.clientId]),
    );
    const [connection] = await connectionsIn(exported(format, entries.slice(0, 1)));
    expect(connection).not.toHaveProperty('secret');
  });

  it.each([[['a;b']], [['a;b', 'c']], [['a', 'b']], [['=a;b']]])(
    'csv has the labels %j, whatever is in them',
    async (labels) => {
      const bytes = exported('csv', [exportEntry({ labels })]);
      expect((await connectionsIn(bytes))[0]?.labels).toEqual(labels);
    },
  );

  it.each(formats.filter(([format]) => format !== 'json' && format !== 'csv'))(
    '%s has every secret that it can carry, to the letter',
    async (format) => {
      const entries = carried(
        format,
        entriesNamed(
          secrets.map((_, index) => `Tenant ${index}`),
          secrets,
        ),
      );
      expect(entries.length).toBeGreaterThan(100);
      const connections = await connectionsIn(exported(format, entries));
      expect(connections.map(({ secret }) => secret)).toEqual(entries.map(({ secret }) => secret?.real));
    },
  );

  it.each(formats.filter(([format]) => !['appsettings', 'github_actions', 'kubernetes'].includes(format)))(
    '%s has the names, whatever stands in them',
    async (format) => {
      const names = [...nastyNames, '#1 Contoso', 'a=b', "'", 'Contoso # prod', 'x'.repeat(120)];
      const entries = carried(format, entriesNamed(names));
      const connections = await connectionsIn(exported(format, entries));
      expect(connections.map(({ name }) => name)).toEqual(entries.map(({ connection }) => connection.name));
    },
  );

  it.each(formats)('%s has the cloud, where it can carry it', async (format) => {
    const entries = carried(
      format,
      cloudCases.map(({ authority: _authority, graph: _graph, ...choice }) =>
        exportEntry({ ...choice, name: choice.cloud }, undefined, choice.cloud),
      ),
    );
    const reading = await rowsIn(exported(format, entries));
    const clouds = reading.rows.map((row) => ('connection' in row ? row.connection.cloud : row.problems));
    expect(clouds).toEqual(entries.map(({ connection: { cloud } }) => expectedCloud(format, cloud)));
  });

  it('Tenantry’s own document has everything', async () => {
    const entry = { ...exportEntry(fullConnection(), secretValue('full')) };
    const { state: _state, lastCheck: _check, ...kept } = entry.connection;
    const bytes = await encryptWithPassphrase(exported('bundle', [entry]), 'correct horse battery');
    const [connection] = await connectionsIn(bytes, { passphrase: 'correct horse battery' });
    const { environmentName: _name, ...serviceOptions } = kept.serviceOptions ?? {};
    expect(connection).toEqual({
      ...kept,
      serviceOptions,
      secret: secretValue('full'),
      told: [
        'name',
        'cloud',
        'tenant',
        'clientId',
        'clientSecret',
        'service',
        'scope',
        'environmentName',
        'environmentUrl',
        'secretExpiresAt',
        'labels',
        'notes',
      ],
    });
  });

  it('the table has everything but what only Tenantry can know', async () => {
    const { connection } = exportEntry(fullConnection());
    const [read] = await connectionsIn(exported('csv', [exportEntry(connection)]));
    expect(read).toMatchObject({
      name: connection.name,
      cloud: 'custom',
      customCloud: connection.customCloud,
      tenant: { entered: 'contoso.com', id: connection.tenant.id, displayName: '=Contoso, Ltd' },
      appName: 'Backup',
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
      scope: connection.scope,
      labels: connection.labels,
      notes: connection.notes,
      secretExpiresAt: '2026-09-01T00:00:00.000Z',
    });
  });

  it('an encrypted archive opens as well', async () => {
    const secrets = [secretValue('one'), secretValue('two')];
    const archive = exported('dotenv', entriesNamed(['Contoso', 'Fabrikam'], secrets));
    const bytes = await encryptWithPassphrase(archive, 'correct horse battery');
    expect(await connectionsIn(bytes, { passphrase: 'correct horse battery' })).toMatchObject([
      { name: 'Contoso', secret: secrets[0] },
      { name: 'Fabrikam', secret: secrets[1] },
    ]);
    expect(await readFile(bytes)).toEqual({ kind: 'passphrase', wrong: false });
  });
});

function ids(connections: readonly ImportedConnection[]): (readonly [string, string])[] {
  return connections.map(({ tenant, clientId }) => [tenant.entered, clientId] as const);
}

/** The authority, which is all that some formats name, is the same for both clouds of US Government; and it tells no Graph. */
function expectedCloud(format: FormatId, cloud: string): unknown {
  const namesAuthorityOnly = ['dotenv', 'docker_env', 'shell', 'kubernetes', 'github_actions', 'appsettings'];
  if (!namesAuthorityOnly.includes(format)) return cloud;
  if (cloud === 'custom') return [{ field: 'customGraph', problem: 'empty' }];
  return cloud === 'usgov-dod' ? 'usgov' : cloud;
}
