import { Zip, ZipPassThrough } from 'fflate';

/** A file of an archive. */
export interface ArchivedFile {
  /** Its name, without folders. */
  readonly name: string;
  readonly text: string;
}

/** The archive says that its files were made on Unix and may be read by their owner only. */
const unix = 3;
const ownerOnly = 0o100600 << 16;

/**
 * Puts files together in an archive (ZIP), as they are: they are small, and packing them tighter would hold up main.
 * @param now milliseconds since 1970.
 * @returns its bytes in pieces, at least one for each file.
 */
export function* zipped(files: Iterable<ArchivedFile>, now: number): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    pieces.push(piece);
  });
  for (const { name, text } of files) {
    const file = new ZipPassThrough(name);
    file.mtime = now;
    file.os = unix;
    file.attrs = ownerOnly;
    archive.add(file);
    file.push(Buffer.from(text, 'utf8'), true);
    yield Buffer.concat(pieces);
    pieces = [];
  }
  archive.end();
  yield Buffer.concat(pieces);
}
