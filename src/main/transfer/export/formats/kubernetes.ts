import { azureSdkVariables } from '../azure-sdk';
import type { ExportFormat } from '../format';
import { yamlString } from '../quoting';

/**
 * A Secret for each connection, with the variables of the Azure SDKs. Carries every value.
 * Source: Kubernetes, "Secrets" and "Well-Known Labels, Annotations and Taints".
 */
export const kubernetes: ExportFormat = {
  *write(entries, { words }) {
    for (const [index, entry] of entries.entries()) {
      if (index > 0) yield '---\n';
      yield 'apiVersion: v1\nkind: Secret\nmetadata:\n';
      yield `  name: entra-${entry.slug}\n`;
      yield `  annotations:\n    kubernetes.io/description: ${yamlString(entry.connection.name)}\n`;
      yield 'type: Opaque\nstringData:\n';
      for (const [name, value] of azureSdkVariables(entry, words.placeholder))
        yield `  ${name}: ${yamlString(value.shown)}\n`;
    }
  },
};
