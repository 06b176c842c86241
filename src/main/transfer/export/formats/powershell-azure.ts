import { namesOf } from '../cloud-names';
import type { ExportFormat } from '../format';
import { powershellScript, powershellString } from '../powershell';

/**
 * A script that signs in to Azure with a client secret. Az knows clouds by name only: a new one would need a Resource
 * Manager, which no connection tells. Carries every secret.
 * Source: Microsoft Learn, Connect-AzAccount and Add-AzEnvironment.
 */
export const powershellAzure: ExportFormat = {
  refusal: ({ connection }) => (namesOf(connection.cloud) ? undefined : 'cloud_unknown_to_tool'),
  *write(entries, { words }) {
    for (const entry of entries) {
      const tenant = powershellString(entry.connection.tenant.entered);
      const environment = powershellString(namesOf(entry.connection.cloud)?.azurePowerShell ?? '');
      yield powershellScript(entry, words, [
        `Connect-AzAccount -ServicePrincipal -Tenant ${tenant} -Credential $credential -Environment ${environment}`,
      ]);
    }
  },
};
