import { hostsOf } from '../../src/shared/clouds';
import { transfer as enTransfer } from '../../src/shared/messages/en/transfer';
import type {
  ExportedConnection,
  ExportEntry,
  ExportFormat,
  WriteOptions,
} from '../../src/main/transfer/export/format';
import { prefixOf, Slugs } from '../../src/main/transfer/export/names';
import { noon, record } from './builders';

/** A connection that is to go out, with a secret where one is given. */
export function exportEntry(
  given: Partial<ExportedConnection> = {},
  secret?: string,
  slug = new Slugs().of(given.name ?? 'Contoso'),
): ExportEntry {
  const connection = record(given);
  return {
    connection,
    hosts: hostsOf(connection),
    slug,
    prefix: prefixOf(slug),
    ...(secret === undefined ? {} : { secret: { real: secret, shown: secret } }),
  };
}

/** The text of a file. */
export function writtenBy(
  format: ExportFormat,
  entries: readonly ExportEntry[],
  given: Partial<WriteOptions> = {},
): string {
  const options = { words: enTransfer.file, several: entries.length > 1, labels: [], now: noon, ...given };
  return [...format.write(entries, options)].join('');
}
