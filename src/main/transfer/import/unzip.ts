import { crc32, inflateRawSync } from 'node:zlib';
import { mostRows } from '../../../shared/transfer/import';
import { largestUnpacked } from './limits';
import { Refusal } from './refusal';

/** A file of an archive. */
export interface Unzipped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Source of all that follows: PKWARE, APPNOTE 6.3.10, "General Format of a .ZIP file". */
const fileMark = 0x04034b50;
const directoryMark = 0x02014b50;
const endMark = 0x06054b50;
const endLength = 22;
const longestComment = 0xffff;
const stored = 0;
const deflated = 8;
const encryptedFlag = 0x0001;

/** Whether bytes are a ZIP archive: they begin with a file, or are an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  const mark = bytes.length >= 4 ? view.getUint32(0, true) : 0;
  return mark === fileMark || mark === endMark;
}

/**
 * Unpacks an archive. What its directory says of sizes is not believed: unpacking ends where the limit is reached.
 * Folders, and what macOS and Windows add for themselves, are left out.
 * @throws {@link Refusal} `bad_zip` for one that is damaged or encrypted, `expands_too_far`, `too_many_rows`.
 */
export function unzipped(bytes: Uint8Array): Unzipped[] {
  try {
    return entriesOf(bytes);
  } catch (error) {
    // A view throws where an offset leads out of the archive.
    throw error instanceof RangeError ? new Refusal('bad_zip') : error;
  }
}

function entriesOf(bytes: Uint8Array): Unzipped[] {
  const view = viewOf(bytes);
  const end = endOf(bytes, view);
  const count = view.getUint16(end + 10, true);
  if (count > mostRows) throw new Refusal('too_many_rows');
  const entries: Unzipped[] = [];
  let left = largestUnpacked;
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directoryMark) throw new Refusal('bad_zip');
    const nameLength = view.getUint16(at + 28, true);
    const name = nameOf(bytes.subarray(at + 46, at + 46 + nameLength));
    if (!isIgnored(name)) {
      const unpacked = unpackedAt(bytes, view, at, left, name);
      left -= unpacked.length;
      entries.push({ name, bytes: unpacked });
    }
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the archive's end; a comment may follow it. */
function endOf(bytes: Uint8Array, view: DataView): number {
  const first = Math.max(0, bytes.length - endLength - longestComment);
  for (let at = bytes.length - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) !== endMark) continue;
    if (at + endLength + view.getUint16(at + 20, true) <= bytes.length) return at;
  }
  throw new Refusal('bad_zip');
}

/** @param at of the file's record in the directory. @param left how many bytes it may unpack to. */
function unpackedAt(bytes: Uint8Array, view: DataView, at: number, left: number, file: string): Uint8Array {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const sum = view.getUint32(at + 16, true);
  const length = view.getUint32(at + 20, true);
  const start = view.getUint32(at + 42, true);
  if ((flags & encryptedFlag) !== 0 || view.getUint32(start, true) !== fileMark)
    throw new Refusal('bad_zip', { file });
  const data = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  if (data + length > bytes.length) throw new Refusal('bad_zip', { file });
  const packed = bytes.subarray(data, data + length);
  const unpacked = method === stored ? packed : inflated(packed, method, left, file);
  if (unpacked.length > left) throw new Refusal('expands_too_far', { file });
  if (crc32(unpacked) !== sum) throw new Refusal('bad_zip', { file });
  return unpacked;
}

function inflated(packed: Uint8Array, method: number, left: number, file: string): Uint8Array {
  if (method !== deflated) throw new Refusal('bad_zip', { file });
  try {
    return inflateRawSync(packed, { maxOutputLength: left + 1 });
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Refusal(isTooLong ? 'expands_too_far' : 'bad_zip', { file });
  }
}

function nameOf(bytes: Uint8Array): string {
  // It is shown: what would turn the line around, or has no shape, is left out.
  return new TextDecoder().decode(bytes).replace(/[\p{Cc}\p{Cf}]/gu, '');
}

function isIgnored(name: string): boolean {
  return /\/$|(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/.test(name);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
