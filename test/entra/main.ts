/**
 * Runs the practice tenants until it is interrupted: `npx tsx test/entra/main.ts [file for the authority's PEM]`.
 * It prints the proxy's address and what to type into the app; the secrets are practice ones.
 */
import { writeFile } from 'node:fs/promises';
import { startEntra } from './index';

const caFile = process.argv[2];
const entra = await startEntra();
if (caFile !== undefined) await writeFile(caFile, entra.caPem);

console.log(`https_proxy=${entra.proxy.url}`);
console.log(caFile === undefined ? entra.caPem : `authority: ${caFile}`);
for (const tenant of entra.simulator.directory.tenants) {
  console.log(`\n${tenant.displayName} (${tenant.cloud})  tenant ${tenant.id}  ${tenant.domains[0]}`);
  for (const app of tenant.apps) {
    console.log(`  ${app.displayName}\n    client ID  ${app.clientId}`);
    for (const secret of app.secrets) {
      console.log(`    secret     ${secret.value}  until ${secret.expiresAt.toISOString()}`);
    }
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void entra.stop());
