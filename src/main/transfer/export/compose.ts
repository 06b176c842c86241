import { factsOf, type FormatId } from '../../../shared/transfer/formats';
import type { ExportEntry, ExportFormat, WriteOptions } from './format';

/** A part of a file that is to be written. The parts of a file follow each other. */
export interface FilePart {
  /** The file's name. */
  readonly file: string;
  readonly text: string;
}

/** What writing needs beside the entries. */
export interface ComposeOptions extends Omit<WriteOptions, 'several'> {
  /** Of the one file, where there are several connections in it; without its extension. */
  readonly name: string;
}

/**
 * Writes entries in a format: all of them in one file, or a file for each.
 * @returns the parts of all files, a few connections each, so that whoever takes them can let others have their turn.
 */
export function* composed(
  format: FormatId,
  writer: ExportFormat,
  entries: readonly ExportEntry[],
  { name, ...options }: ComposeOptions,
): Generator<FilePart> {
  const { several, extension } = factsOf(format);
  const writing = { ...options, several: entries.length > 1 };
  if (several !== 'file_each') {
    const file = entries.length === 1 && entries[0] ? nameOf(entries[0]) : `${name}.${extension}`;
    for (const text of writer.write(entries, writing)) yield { file, text };
    return;
  }
  for (const entry of entries) {
    const file = nameOf(entry);
    for (const text of writer.write([entry], writing)) yield { file, text };
  }

  function nameOf(entry: ExportEntry): string {
    return writer.fileName?.(entry) ?? `${entry.slug}.${extension}`;
  }
}

/** How many files an export of so many connections is. */
export function fileCountOf(format: FormatId, connections: number): number {
  return factsOf(format).several === 'file_each' ? connections : 1;
}
