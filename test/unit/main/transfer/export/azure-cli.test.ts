import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { azureCli } from '../../../../../src/main/transfer/export/formats/azure-cli';
import { clouds, type NationalCloudId } from '../../../../../src/shared/clouds';
import { app, secret, tenant, type Tenant } from '../../../../entra';
import { contosoCloud } from '../../../../support/builders';
import { runChild } from '../../../../support/child';
import { consumer } from '../../../../support/consumers';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { running } from '../../../entra-simulator/support';

const secrets = [
  ...nastySecrets(15),
  '@SUM(A1)',
  ' leading space',
  'trailing space ',
  'Grüße-日本語-🔑',
  'two\nlines',
];

/** Three changes of the cloud on the way; the two clouds of US Government are one to Azure CLI. */
const cloudOf = (index: number): NationalCloudId =>
  index < 14 ? 'global' : index < 16 ? 'usgov' : index < 18 ? 'usgov-dod' : 'china';

const tenants = secrets.map((value, index) =>
  tenant({ cloud: cloudOf(index), apps: [app({ secrets: [secret({ value })] })] }),
);
const entra = running({ directory: { tenants }, resourceManager: true });

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-az-'));
  writeFileSync(path.join(folder, 'ca.pem'), entra().caPem);
  entra().simulator.requests.length = 0;
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a script with Azure CLI on the way to the simulator. Rejects where the script fails. */
async function run(az: string, script: string, variables: Record<string, string> = {}): Promise<void> {
  const file = path.join(folder, 'script.sh');
  writeFileSync(file, script);
  await runChild('/bin/sh', [file], {
    env: {
      PATH: `${path.dirname(az)}:/usr/bin:/bin`,
      HOME: folder,
      LC_ALL: 'C.UTF-8',
      AZURE_CONFIG_DIR: path.join(folder, 'azure'),
      AZURE_CORE_COLLECT_TELEMETRY: '0',
      HTTPS_PROXY: entra().proxy.url,
      REQUESTS_CA_BUNDLE: path.join(folder, 'ca.pem'),
      ...variables,
    },
  });
}

/** What reached the token endpoints, as it was sent. */
function signIns() {
  return entra()
    .simulator.requests.filter(({ method }) => method === 'POST')
    .map(({ host, path: asked, form }) => [
      host,
      asked.split('/')[1],
      form['client_id'],
      form['client_secret'],
    ]);
}

function entryFor({ id, cloud, apps: [application] }: Tenant, withSecret = true): ExportEntry {
  const given = {
    cloud: cloud as NationalCloudId,
    tenant: { entered: id },
    clientId: application?.clientId ?? '',
  };
  return exportEntry(given, withSecret ? application?.secrets[0]?.value : undefined);
}

const expected = tenants.map(({ id, cloud, apps: [application] }) => [
  clouds[cloud as NationalCloudId].authority,
  id,
  application?.clientId,
  application?.secrets[0]?.value,
]);

describe('A script for Azure CLI', () => {
  it('signs in to each tenant with its secret, in the cloud that it belongs to', async (context) => {
    const az = consumer('azure_cli', context);
    const entries = tenants.map((one) => entryFor(one));
    expect(entries.map((entry) => azureCli.refusal?.(entry))).toEqual(entries.map(() => undefined));
    await run(az, writtenBy(azureCli, entries));
    expect(signIns()).toEqual(expected);
    // Azure CLI looks there whether it has a network at all.
    const elsewhere = entra().proxy.refused.filter(({ host }) => host !== 'azure.microsoft.com');
    expect(elsewhere).toEqual([]);
  }, 180_000);

  it('takes a secret that it does not carry from the environment', async (context) => {
    const az = consumer('azure_cli', context);
    const script = writtenBy(
      azureCli,
      tenants.slice(0, 1).map((one) => entryFor(one, false)),
    );
    expect(script).toContain('# Set CONTOSO_CLIENT_SECRET to the client secret first.\n');
    await run(az, script, { CONTOSO_CLIENT_SECRET: secrets[0] ?? '' });
    expect(signIns()).toEqual(expected.slice(0, 1));
  }, 60_000);

  it('does nothing where that is not set', async (context) => {
    const script = writtenBy(
      azureCli,
      tenants.slice(0, 1).map((one) => entryFor(one, false)),
    );
    await expect(run(consumer('azure_cli', context), script)).rejects.toThrow('CONTOSO_CLIENT_SECRET');
    expect(signIns()).toEqual([]);
  });

  it('stops where a sign-in fails', async (context) => {
    const wrong = { ...entryFor(tenants[0] ?? tenant()), secret: { real: 'wrong', shown: 'wrong' } };
    const script = writtenBy(azureCli, [wrong, entryFor(tenants[1] ?? tenant())]);
    await expect(run(consumer('azure_cli', context), script)).rejects.toThrow('AADSTS7000215');
    expect(signIns().map(([, , , sent]) => sent)).toEqual(['wrong']);
  }, 60_000);

  it('leaves the active cloud alone where all tenants are in the global one', () => {
    const global = tenants.filter(({ cloud }) => cloud === 'global').map((one) => entryFor(one));
    expect(writtenBy(azureCli, global)).not.toContain('az cloud set');
  });

  it('chooses the cloud before each change, and no more often', () => {
    const text = writtenBy(
      azureCli,
      [...tenants, ...tenants.slice(0, 1)].map((one) => entryFor(one)),
    );
    expect([...text.matchAll(/^az cloud set --name '(.*)' &&$/gm)].map(([, name]) => name)).toEqual([
      'AzureCloud',
      'AzureUSGovernment',
      'AzureChinaCloud',
      'AzureCloud',
    ]);
  });

  it('is refused for a custom cloud, which Azure CLI has no name for', () => {
    const custom = exportEntry({ cloud: 'custom', customCloud: contosoCloud }, 'x');
    expect(azureCli.refusal?.(custom)).toBe('cloud_unknown_to_tool');
  });
});
