import { namesOf } from '../cloud-names';
import type { ExportFormat } from '../format';
import { shellWord } from '../quoting';
import { shellSignIns } from '../shell-sign-ins';

/**
 * A script that signs in to each tenant with CLI for Microsoft 365, as connections that are named by their slugs.
 * `--secret=` and its value are one word, because the CLI takes a word that begins with a hyphen for an option.
 * Carries every secret; that the CLI reads a file instead of a value that begins with `@` concerns none, as long as no
 * file has the rest as its path.
 * Source: pnp/cli-microsoft365, docs, cmd/login; src/cli/cli.ts.
 */
export const m365Cli: ExportFormat = {
  refusal: ({ connection }) => (namesOf(connection.cloud) ? undefined : 'cloud_unknown_to_tool'),
  *write(entries, { words }) {
    yield* shellSignIns(entries, words, ({ connection, slug }, secret) => [
      [
        'm365 login --authType secret',
        `--appId ${shellWord(connection.clientId)}`,
        `--tenant ${shellWord(connection.tenant.entered)}`,
        `--secret=${secret}`,
        `--cloud ${shellWord(namesOf(connection.cloud)?.m365Cli ?? '')}`,
        `--connectionName ${shellWord(slug)}`,
      ].join(' '),
    ]);
  },
};
