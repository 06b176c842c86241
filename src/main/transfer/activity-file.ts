import { setImmediate } from 'node:timers/promises';
import type { ActivityEntry, ActivityIntegrity } from '../../shared/activity';
import type { ActivityMessages } from '../../shared/messages';
import type { FormatNames } from '../../shared/messages/shapes';
import { byteOrderMark, csvRow } from './csv-cells';

/** Entries that are written before main has its turn: a few milliseconds' work. */
const writtenAtOnce = 200;

/** What a file of activity tells. */
export interface ActivityFile {
  /** The oldest first. */
  readonly entries: readonly ActivityEntry[];
  /** Of the whole record, whatever part of it the entries are. */
  readonly integrity: ActivityIntegrity;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** The entries as they are remembered, and whether the record was whole: for programs. */
export async function activityJson({ entries, integrity, now }: ActivityFile): Promise<string> {
  const lines = await inSlices(entries, (entry) => `    ${JSON.stringify(entry)}`);
  const head = {
    format: 'tenantry-activity',
    version: 1,
    exportedAt: new Date(now).toISOString(),
    integrity,
  };
  const begin = JSON.stringify(head, undefined, 2).slice(0, -2);
  return `${begin},\n  "entries": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** A table (RFC 4180) in words, for spreadsheets. No cell of it is a formula. */
export async function activityCsv(
  { entries }: ActivityFile,
  { file, told }: Pick<ActivityMessages, 'file' | 'told'>,
  formats: FormatNames,
): Promise<string> {
  const { columns, yes, no } = file;
  const head = byteOrderMark + csvRow(Object.values(columns));
  const rows = await inSlices(entries, (entry) =>
    csvRow([
      entry.number,
      entry.at,
      entry.kind,
      told(entry, formats),
      entry.name ?? '',
      entry.connections ?? '',
      entry.unsigned ? no : yes,
    ]),
  );
  return head + rows.join('');
}

async function inSlices(
  entries: readonly ActivityEntry[],
  write: (entry: ActivityEntry) => string,
): Promise<string[]> {
  const written: string[] = [];
  for (const entry of entries) {
    if (written.push(write(entry)) % writtenAtOnce === 0) await setImmediate();
  }
  return written;
}
