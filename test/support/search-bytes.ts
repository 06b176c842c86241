import { constants } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';

/** A value to look for, under a name that may stand in a report. */
export interface Sought {
  readonly name: string;
  readonly value: string;
}

/** A sought value that is there. It says where and how written, and never the value itself. */
export interface Sighting {
  readonly name: string;
  /** The place that was searched: a file, or what the caller calls it. */
  readonly place: string;
  /** How it was written, for example `base64, alignment 1`. */
  readonly spelling: string;
}

/** One way in which a value may be written, as bytes. */
interface Spelling {
  readonly how: string;
  readonly bytes: Buffer;
}

/** A part of a value as long as this betrays it: keys arrive one at a time, and texts are kept in pieces. */
const pieceLength = 12;

/** How far apart pieces begin: every part of `pieceLength + pieceStep - 1` characters holds one of them. */
const pieceStep = 4;

/**
 * Looks for values in bytes: whole in UTF-8, UTF-16 (both orders), hexadecimal, percent-encoding, base64 and
 * base64url at each of their three alignments, and in pieces in UTF-8 and UTF-16.
 *
 * @param place what the bytes are, for the report.
 * @returns one sighting for each value and spelling that is there.
 */
export function searchBytes(bytes: Buffer, place: string, sought: readonly Sought[]): Sighting[] {
  return sought.flatMap(({ name, value }) =>
    spellings(value)
      .filter((spelling) => bytes.includes(spelling.bytes))
      .map(({ how }) => ({ name, place, spelling: how })),
  );
}

/** The same for a text. */
export function searchText(text: string, place: string, sought: readonly Sought[]): Sighting[] {
  return searchBytes(Buffer.from(text, 'utf8'), place, sought);
}

/**
 * The same for every file below a folder and for the names of everything in it. Links are not followed, sockets
 * and pipes not read; files that vanish while the search is under way are passed over.
 *
 * @returns the sightings, and how many files were read, so that a test can tell a search that saw nothing.
 */
export async function searchFolder(
  folder: string,
  sought: readonly Sought[],
): Promise<{ sightings: Sighting[]; files: number }> {
  const sightings: Sighting[] = [];
  let files = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    sightings.push(...searchText(entry.name, `the name of ${file}`, sought));
    if (!entry.isFile()) continue;
    const bytes = await contentOf(file);
    if (bytes === undefined) continue;
    files += 1;
    sightings.push(...searchBytes(bytes, file, sought));
  }
  return { sightings, files };
}

/** Every way in which a value is looked for. */
export function spellings(value: string): Spelling[] {
  return [
    ...plain(value),
    ...pieces(value).flatMap(plain),
    ...base64s(Buffer.from(value, 'utf8'), ''),
    ...base64s(Buffer.from(value, 'utf16le'), ' of UTF-16'),
    { how: 'hexadecimal', bytes: Buffer.from(Buffer.from(value, 'utf8').toString('hex')) },
    { how: 'hexadecimal', bytes: Buffer.from(Buffer.from(value, 'utf8').toString('hex').toUpperCase()) },
    { how: 'percent-encoding', bytes: Buffer.from(encodeURIComponent(value)) },
    { how: 'form-encoding', bytes: Buffer.from(new URLSearchParams({ v: value }).toString().slice(2)) },
  ].map(({ how, bytes }) => ({ how, bytes }));
}

function plain(text: string): Spelling[] {
  const part = text.length === pieceLength ? 'a piece in ' : '';
  return [
    { how: `${part}UTF-8`, bytes: Buffer.from(text, 'utf8') },
    { how: `${part}UTF-16LE`, bytes: Buffer.from(text, 'utf16le') },
    { how: `${part}UTF-16BE`, bytes: Buffer.from(text, 'utf16le').swap16() },
  ];
}

function pieces(value: string): string[] {
  const count = Math.max(0, Math.floor((value.length - pieceLength) / pieceStep) + 1);
  return Array.from({ length: count }, (_, index) =>
    value.slice(index * pieceStep, index * pieceStep + pieceLength),
  );
}

/**
 * What base64 makes of the bytes when they stand inside something longer: it depends on how many bytes, modulo 3,
 * come before. Characters that neighbours would change are left out.
 */
function base64s(bytes: Buffer, of: string): Spelling[] {
  return [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const first = Math.ceil((before * 8) / 6);
    const last = Math.floor(((before + bytes.length) * 8) / 6);
    const own = encoded.slice(first, last);
    const url = own.replaceAll('+', '-').replaceAll('/', '_');
    return [
      { how: `base64${of}, alignment ${before}`, bytes: Buffer.from(own) },
      ...(url === own ? [] : [{ how: `base64url${of}, alignment ${before}`, bytes: Buffer.from(url) }]),
    ];
  });
}

/** Does not wait for a pipe's other end, and does not follow a link. */
async function contentOf(file: string): Promise<Buffer | undefined> {
  try {
    const handle = await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
