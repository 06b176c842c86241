import type { ExportEntry, FileWords } from './format';
import { shellWord } from './quoting';

/**
 * A script for sh, bash, dash and zsh that signs in to one tenant after the other, and stops where one fails. The
 * commands are joined instead of `set -e`, which would end the shell that somebody pastes them into.
 * @param commandsOf the commands for a connection; `secret` is the word that stands for its secret: a reference to a
 *   variable, which stops the script where it is not set, in an export without secrets.
 */
export function* shellSignIns(
  entries: readonly ExportEntry[],
  words: FileWords,
  commandsOf: (entry: ExportEntry, secret: string) => readonly string[],
): Iterable<string> {
  yield '#!/bin/sh\n';
  for (const [index, entry] of entries.entries()) {
    const variable = `${entry.prefix}_CLIENT_SECRET`;
    yield `# ${entry.connection.name}\n`;
    if (!entry.secret) yield `# ${words.setFirst(variable)}\n`;
    const secret = entry.secret ? shellWord(entry.secret.shown) : `"\${${variable}:?}"`;
    yield commandsOf(entry, secret).join(' &&\n');
    yield index < entries.length - 1 ? ' &&\n' : '\n';
  }
}
