import { azureSdkVariables } from '../azure-sdk';
import type { ExportFormat } from '../format';
import { dotenvRefusal, dotenvValue } from '../quoting';

/** A .env file for the Azure SDKs. */
export const dotenv: ExportFormat = {
  refusal: ({ secret }) => secret && dotenvRefusal(secret.real),
  *write(entries, { words }) {
    for (const entry of entries) {
      yield `# ${entry.connection.name}\n`;
      for (const [name, value] of azureSdkVariables(entry, words.placeholder))
        yield `${name}=${dotenvValue(value)}\n`;
    }
  },
};
