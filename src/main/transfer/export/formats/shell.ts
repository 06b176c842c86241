import { azureSdkVariables } from '../azure-sdk';
import type { ExportFormat } from '../format';
import { shellExports } from '../shell-exports';

/** `export NAME='value'` lines for the Azure SDKs, to be sourced. Carries every value. */
export const shell: ExportFormat = {
  *write(entries, { words }) {
    for (const entry of entries) {
      yield* shellExports(entry, azureSdkVariables(entry), 'AZURE_CLIENT_SECRET', words);
      // The shell may still have that of a tenant that was sourced before.
      if (entry.connection.cloud === 'global') yield 'unset AZURE_AUTHORITY_HOST\n';
    }
  },
};
