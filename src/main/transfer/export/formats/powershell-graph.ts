import { namesOf } from '../cloud-names';
import type { ExportEntry, ExportFormat } from '../format';
import { powershellScript, powershellString } from '../powershell';

/**
 * A script that signs in to Microsoft Graph with a client secret. A custom cloud is made known to the module first, in
 * whose settings it stays. Carries every value.
 * Source: Microsoft Learn, Connect-MgGraph and Add-MgEnvironment.
 */
export const powershellGraph: ExportFormat = {
  *write(entries, { words }) {
    for (const entry of entries) yield powershellScript(entry, words, commandsOf(entry));
  },
};

function commandsOf({ connection, hosts, slug }: ExportEntry): string[] {
  const known = namesOf(connection.cloud)?.microsoftGraphPowerShell;
  // With a beginning of its own, so that it is none of the names that the module has itself.
  const environment = powershellString(known ?? `tenantry-${slug}`);
  const authority = powershellString(`https://${hosts.authority}`);
  const graph = powershellString(`https://${hosts.graph}`);
  const tenant = powershellString(connection.tenant.entered);
  return [
    ...(known === undefined
      ? [
          `Add-MgEnvironment -Name ${environment} -AzureADEndpoint ${authority} -GraphEndpoint ${graph} | Out-Null`,
        ]
      : []),
    `Connect-MgGraph -TenantId ${tenant} -ClientSecretCredential $credential -Environment ${environment} -NoWelcome`,
  ];
}
