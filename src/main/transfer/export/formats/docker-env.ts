import { dockerMark } from '../../docker-mark';
import { azureSdkVariables } from '../azure-sdk';
import type { ExportFormat } from '../format';

/**
 * A file for `docker run --env-file` and for Compose with `format: raw`. Docker splits a line at its first `=` and keeps
 * the rest as it is, quotes and white space included; a line break ends it, with a carriage return in front.
 * A variable without `=` comes from Docker's own environment.
 * Source: docker/cli, pkg/kvfile.
 */
export const dockerEnv: ExportFormat = {
  refusal: ({ secret }) => (secret && /\n|\r$/.test(secret.real) ? 'line_break' : undefined),
  *write(entries, { several }) {
    yield `# ${dockerMark}\n\n`;
    for (const entry of entries) {
      const prefix = several ? `${entry.prefix}_` : '';
      yield `# ${entry.connection.name}\n`;
      for (const [name, value] of azureSdkVariables(entry)) yield `${prefix}${name}=${value.shown}\n`;
      if (!entry.secret) yield `${prefix}AZURE_CLIENT_SECRET\n`;
    }
  },
};
