import { namesOf } from '../cloud-names';
import type { ExportFormat } from '../format';
import { shellWord } from '../quoting';
import { shellSignIns } from '../shell-sign-ins';

/**
 * A script that signs in to each tenant with Azure CLI. The CLI has one active cloud, which is chosen where it is not
 * the global one, or changes on the way. `--password=` and its value are one word, because the CLI takes a word that
 * begins with a hyphen for an option. Carries every secret; that the CLI reads a file instead of a value that begins
 * with `@` concerns none, as long as no file has the rest as its path.
 * Sources: Microsoft Learn, "az login" and "az cloud set"; Azure CLI, azure.cli.core.commands.
 */
export const azureCli: ExportFormat = {
  refusal: ({ connection }) => (namesOf(connection.cloud) ? undefined : 'cloud_unknown_to_tool'),
  *write(entries, { words }) {
    let active = entries.every(({ connection }) => connection.cloud === 'global')
      ? namesOf('global')?.azureCli
      : undefined;
    yield* shellSignIns(entries, words, ({ connection }, secret) => {
      const cloud = namesOf(connection.cloud)?.azureCli ?? '';
      const changes = cloud !== active;
      active = cloud;
      return [
        ...(changes ? [`az cloud set --name ${shellWord(cloud)}`] : []),
        [
          'az login --service-principal',
          `--username ${shellWord(connection.clientId)}`,
          `--password=${secret}`,
          `--tenant ${shellWord(connection.tenant.entered)}`,
          '--allow-no-subscriptions',
        ].join(' '),
      ];
    });
  },
};
