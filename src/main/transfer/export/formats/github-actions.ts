import { namesOf } from '../cloud-names';
import type { ExportFormat } from '../format';

/**
 * The secret AZURE_CREDENTIALS of the action azure/login: JSON on one line and without a line break at its end, because
 * GitHub masks a secret of several lines line by line. A subscription is no part of a connection; the action does
 * without one where it is told `allow-no-subscriptions`. Its cloud is an input of the action, so that the endpoints of
 * a national one tell whoever reads the secret; the action knows clouds by name only.
 * Source: Azure/login, src/common/LoginConfig.ts; Azure CLI, `az ad sp create-for-rbac --json-auth`.
 */
export const githubActions: ExportFormat = {
  refusal: ({ connection }) => (namesOf(connection.cloud) ? undefined : 'cloud_unknown_to_tool'),
  *write(entries, { words }) {
    for (const { connection, hosts, secret } of entries) {
      yield JSON.stringify({
        clientId: connection.clientId,
        clientSecret: secret?.shown ?? words.placeholder,
        tenantId: connection.tenant.entered,
        ...(connection.cloud === 'global'
          ? {}
          : {
              activeDirectoryEndpointUrl: `https://${hosts.authority}`,
              resourceManagerEndpointUrl: namesOf(connection.cloud)?.resourceManager,
            }),
      });
    }
  },
};
