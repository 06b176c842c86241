import type { ExportEntry, ExportFormat } from '../format';
import { readsAsPythonLiteral } from '../python-literal';
import type { RefusalReason } from '../../../../shared/transfer/export';

/**
 * The configuration of Airbyte's source-microsoft-entra-id. `user_id` is left empty for the person to fill in: it is
 * whose deleted groups and applications are read, which no connection tells.
 * Source: airbytehq/airbyte, source-microsoft-entra-id, manifest.yaml and documentation.
 */
export const airbyte: ExportFormat = {
  refusal: refusalOf,
  *write(entries, { words }) {
    for (const { connection, secret } of entries) {
      const configuration = {
        client_id: connection.clientId,
        client_secret: secret?.shown ?? words.placeholder,
        tenant_id: connection.tenant.entered,
        user_id: '',
      };
      yield `${JSON.stringify(configuration, undefined, 2)}\n`;
    }
  },
};

/**
 * The source has the global cloud's hosts written into it. What a configuration holds goes through a template whose
 * outcome is evaluated as Python where it can be.
 * Source: airbytehq/airbyte-python-cdk, declarative/interpolation/jinja.py.
 */
function refusalOf({ connection, secret }: ExportEntry): RefusalReason | undefined {
  if (connection.cloud !== 'global') return 'cloud_unknown_to_tool';
  return secret && readsAsPythonLiteral(secret.real) ? 'tool_notation' : undefined;
}
