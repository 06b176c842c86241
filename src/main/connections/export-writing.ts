import { writePrivateFile, writePrivateFolder } from '../transfer/private-file';
import type { FilePart } from '../transfer/export/compose';
import { zipped, type ArchivedFile } from '../transfer/zip';
import type { Packing } from '../../shared/transfer/formats';
import { inSlices, type Between } from './slices';

/** Where an export goes, and how. */
export interface ExportTarget {
  /** An absolute path. */
  readonly path: string;
  /** Where there are several files. */
  readonly packing: Packing;
  /** Encrypts the file, where it is to be encrypted. */
  readonly encrypt?: (plain: Uint8Array) => Promise<Uint8Array>;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes an export, readable by its owner only: whole or not at all.
 * @returns the path of the file or folder that was made.
 * @throws when it cannot be written, or where `between` throws; nothing is left behind then.
 */
export async function writeExport(
  parts: readonly FilePart[],
  { path, packing, encrypt, now }: ExportTarget,
  between: Between,
): Promise<string> {
  const files = filesOf(parts);
  if (files.length > 1 && packing === 'folder') {
    return writePrivateFolder(path, files, between);
  }
  if (files.length > 1) {
    await writePrivateFile(path, await inSlices(zipped(files, now), (piece) => piece, between));
    return path;
  }
  const text = files.map((file) => file.text).join('');
  await writePrivateFile(path, encrypt ? await encrypt(Buffer.from(text, 'utf8')) : text);
  return path;
}

function filesOf(parts: readonly FilePart[]): ArchivedFile[] {
  const texts = new Map<string, string[]>();
  for (const { file, text } of parts) {
    const known = texts.get(file);
    if (known) known.push(text);
    else texts.set(file, [text]);
  }
  return [...texts].map(([name, pieces]) => ({ name, text: pieces.join('') }));
}
