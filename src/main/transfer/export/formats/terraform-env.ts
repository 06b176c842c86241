import type { Variable } from '../azure-sdk';
import { namesOf } from '../cloud-names';
import type { ExportFormat } from '../format';
import { open } from '../quoting';
import { shellExports } from '../shell-exports';

/**
 * The variables of Terraform's azuread and azurerm providers, to be sourced. The cloud is named always: the shell may
 * still have that of a tenant that was sourced before.
 * Source: hashicorp/terraform-provider-azuread, docs/index.md.
 */
export const terraformEnv: ExportFormat = {
  refusal: ({ connection }) => (namesOf(connection.cloud) ? undefined : 'cloud_unknown_to_tool'),
  *write(entries, { words }) {
    for (const entry of entries) {
      const { tenant, clientId, cloud } = entry.connection;
      const environment = namesOf(cloud)?.terraformArm;
      const variables: Variable[] = [
        ['ARM_TENANT_ID', open(tenant.id ?? tenant.entered)],
        ['ARM_CLIENT_ID', open(clientId)],
      ];
      if (entry.secret) variables.push(['ARM_CLIENT_SECRET', entry.secret]);
      if (environment) variables.push(['ARM_ENVIRONMENT', open(environment)]);
      yield* shellExports(entry, variables, 'ARM_CLIENT_SECRET', words);
    }
  },
};
