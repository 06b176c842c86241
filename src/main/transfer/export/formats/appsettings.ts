import type { ExportFormat } from '../format';

/**
 * The AzureAd section of an appsettings.json, for Microsoft.Identity.Web. Carries every value and every cloud. .NET reads
 * `appsettings.<environment>.json` beside `appsettings.json`, which the file's name keeps to.
 * Source: AzureAD/microsoft-identity-web, docs/authentication/credentials/client-secrets.md.
 */
export const appsettings: ExportFormat = {
  *write(entries, { words }) {
    for (const { connection, hosts, secret } of entries) {
      const section = {
        Instance: `https://${hosts.authority}/`,
        TenantId: connection.tenant.entered,
        ClientId: connection.clientId,
        ClientCredentials: [{ SourceType: 'ClientSecret', ClientSecret: secret?.shown ?? words.placeholder }],
      };
      yield `${JSON.stringify({ AzureAd: section }, undefined, 2)}\n`;
    }
  },
  fileName: ({ slug }) => `appsettings.${slug}.json`,
};
