import type { RefusalReason } from '../../../../shared/transfer/export';
import { namesOf } from '../cloud-names';
import type { ExportEntry, ExportFormat } from '../format';
import { propertiesValue } from '../properties-quoting';

/**
 * application.properties for Spring Cloud Azure. A custom cloud is given by its hosts, and the Graph host wherever it is
 * not the one that Spring knows for the cloud.
 * Sources: Microsoft Learn, "Spring Cloud Azure configuration properties"; azure-sdk-for-java,
 * AzureProfileConfigurationProperties and its tests.
 */
export const spring: ExportFormat = {
  refusal: ({ secret }) => (secret ? placeholderIn(secret.real) : undefined),
  *write(entries, { words }) {
    for (const entry of entries) {
      const { connection, secret } = entry;
      yield `# ${connection.name}\n`;
      yield property('profile.tenant-id', connection.tenant.entered);
      for (const [name, value] of cloudOf(entry)) yield property(name, value);
      yield property('credential.client-id', connection.clientId);
      if (secret) {
        yield property('credential.client-secret', secret.shown);
        continue;
      }
      yield `# ${words.setFirst(variable)}\n`;
      yield property('credential.client-secret', `\${${variable}}`);
    }
  },
};

const variable = 'AZURE_CLIENT_SECRET';

function property(name: string, value: string): string {
  return `spring.cloud.azure.${name}=${propertiesValue(value)}\n`;
}

function cloudOf({ connection, hosts }: ExportEntry): readonly (readonly [string, string])[] {
  const known = namesOf(connection.cloud)?.springCloudType;
  const authority = ['profile.environment.active-directory-endpoint', `https://${hosts.authority}/`] as const;
  const graph = ['profile.environment.microsoft-graph-endpoint', `https://${hosts.graph}/`] as const;
  return [
    ['profile.cloud-type', known ?? 'OTHER'],
    ...(known === undefined ? [authority] : []),
    // Spring's US Government is GCC High.
    ...(known === undefined || connection.cloud === 'usgov-dod' ? [graph] : []),
  ];
}

/**
 * Spring puts other properties in the place of `${…}`, and nothing can keep it from that in every version: since 6.2 a
 * backslash in front does, and is itself taken away there, closed or not.
 * Source: Spring Framework, PropertyPlaceholderHelper and PlaceholderParser.
 */
function placeholderIn(secret: string): RefusalReason | undefined {
  return /\$\{.*\}|\\\$\{/s.test(secret) ? 'dollar_brace' : undefined;
}
