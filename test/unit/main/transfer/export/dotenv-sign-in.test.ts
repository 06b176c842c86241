import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { parse } from 'dotenv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../../../../../scripts/lib/checkout.mjs';
import { dotenv } from '../../../../../src/main/transfer/export/formats/dotenv';
import { dotenvRefusal } from '../../../../../src/main/transfer/export/quoting';
import { clouds, nationalCloudIds, type CloudChoice } from '../../../../../src/shared/clouds';
import { app, secret, tenant, type Tenant } from '../../../../entra';
import { contosoCloud } from '../../../../support/builders';
import { runChild } from '../../../../support/child';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import { msalNetwork, running } from '../../../entra-simulator/support';

const secrets = nastySecrets(200).filter((value) => dotenvRefusal(value) === undefined);

/** A tenant for each secret; the clouds take turns. */
const cloudOf = secrets.map((_, index) => nationalCloudIds[index % nationalCloudIds.length] ?? 'global');
const tenants = secrets.map((value, index) =>
  tenant({ cloud: cloudOf[index] ?? 'global', apps: [app({ secrets: [secret({ value })] })] }),
);
const sovereign = tenant({ cloud: 'contoso-sovereign' });
const entra = running({ directory: { tenants: [...tenants, sovereign] }, signatures: 'unverifiable' });

let folder: string;
let files: string[];

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tenantry-sign-in-'));
  files = tenants.map((one, index) => {
    const file = path.join(folder, `${index}.env`);
    writeFileSync(file, dotenvOf(one, { cloud: cloudOf[index] ?? 'global' }));
    return file;
  });
  writeFileSync(path.join(folder, 'ca.pem'), entra().caPem);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function dotenvOf({ id, apps: [application] }: Tenant, cloud: CloudChoice): string {
  const entry = exportEntry(
    { ...cloud, tenant: { entered: id }, clientId: application?.clientId ?? '' },
    application?.secrets[0]?.value,
  );
  return writtenBy(dotenv, [entry]);
}

const scopes = cloudOf.map((cloud) => `https://${clouds[cloud].graph}/.default`);

/** What every script begins with: the libraries of the checkout. */
const libraries = `
  import { createRequire } from 'node:module';
  const require = createRequire(${JSON.stringify(path.join(root, 'package.json'))});
  const { EnvironmentCredential } = require('@azure/identity');
`;

/** Runs a script that signs in, through the proxy that leads to the simulator. Answers with the lines it printed. */
async function signIn(script: string, args: readonly string[], nodeArgs: readonly string[] = []) {
  const file = path.join(folder, 'sign-in.mjs');
  writeFileSync(file, libraries + script);
  const output = await runChild(process.execPath, [...nodeArgs, file, ...args], {
    env: { HTTPS_PROXY: entra().proxy.url, NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.pem') },
  });
  return output.trim().split('\n');
}

describe('EnvironmentCredential of the Azure SDK signs in', () => {
  it('with what dotenv has read, in every cloud and with a secret of any kind', async () => {
    const lines = await signIn(
      `const dotenv = require('dotenv');
       const scopes = JSON.parse(process.argv[2]);
       for (const [index, file] of process.argv.slice(3).entries()) {
         for (const name of Object.keys(process.env)) if (name.startsWith('AZURE_')) delete process.env[name];
         dotenv.config({ path: file, quiet: true });
         const { token } = await new EnvironmentCredential().getToken(scopes[index]);
         console.log(token.split('.').length);
       }`,
      [JSON.stringify(scopes), ...files],
    );
    expect(lines).toEqual(tenants.map(() => '3'));
    expect(entra().proxy.refused).toEqual([]);
  }, 60_000);

  it('with what Node has read by --env-file', async () => {
    const lines = await signIn(
      `const { token } = await new EnvironmentCredential().getToken(process.argv[2]);
       console.log(token.split('.').length);`,
      [scopes[1] ?? ''],
      [`--env-file=${files[1]}`],
    );
    expect(lines).toEqual(['3']);
  }, 30_000);

  it('in a custom cloud, once it is told not to look that up at Microsoft', async () => {
    const file = path.join(folder, 'custom.env');
    writeFileSync(file, dotenvOf(sovereign, { cloud: 'custom', customCloud: contosoCloud }));
    const lines = await signIn(
      `const credential = new EnvironmentCredential({ disableInstanceDiscovery: true });
       const { token } = await credential.getToken(process.argv[2]);
       console.log(token.split('.').length);`,
      [`https://${contosoCloud.graph}/.default`],
      [`--env-file=${file}`],
    );
    expect(lines).toEqual(['3']);
  }, 30_000);
});

describe('Microsoft’s authentication library signs in', () => {
  const network = msalNetwork(entra);

  it.each(nationalCloudIds)('with what dotenv has read, in the cloud %s', async (cloud) => {
    for (const one of tenants.filter((_, index) => cloudOf[index] === cloud).slice(0, 3)) {
      const read = parse(dotenvOf(one, { cloud }));
      const host = read['AZURE_AUTHORITY_HOST'] ?? 'https://login.microsoftonline.com';
      const client = new ConfidentialClientApplication({
        auth: {
          clientId: read['AZURE_CLIENT_ID'] ?? '',
          clientSecret: read['AZURE_CLIENT_SECRET'] ?? '',
          authority: `${host}/${read['AZURE_TENANT_ID'] ?? ''}`,
        },
        system: { networkClient: network },
      });
      const result = await client.acquireTokenByClientCredential({
        scopes: [`https://${clouds[cloud].graph}/.default`],
      });
      expect(result?.accessToken.split('.')).toHaveLength(3);
    }
  });
});
