import type { Variable } from './azure-sdk';
import type { ExportEntry, FileWords } from './format';
import { shellWord } from './quoting';

/**
 * Lines for a shell to source: a comment with the connection's name, and an export for each variable. Without the
 * secret, the last lines take it from the environment, and stop a script where it is not there.
 * @param secretVariable the variable that holds the secret.
 */
export function* shellExports(
  entry: ExportEntry,
  variables: readonly Variable[],
  secretVariable: string,
  words: FileWords,
): Iterable<string> {
  yield `# ${entry.connection.name}\n`;
  for (const [name, value] of variables) yield `export ${name}=${shellWord(value.shown)}\n`;
  if (entry.secret) return;
  yield `# ${words.setFirst(secretVariable)}\n`;
  yield `: "\${${secretVariable}:?}"\nexport ${secretVariable}\n`;
}
