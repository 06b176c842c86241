import { forgetLastMatch } from '../../../shared/fields/client-secret';
import { sameLabel } from '../../../shared/label-colors';
import type { Label } from '../../../shared/labels';
import {
  largestImport,
  mostRows,
  type ImportKind,
  type TransferProgress,
} from '../../../shared/transfer/import';
import { contentOf } from './content';
import { decodeText } from './decode-text';
import { decrypted, isAge, unarmored } from './decrypt';
import type { Found, RawRow } from './raw-row';
import type { ImportInput, ImportReading, ReadOptions, ReadRow } from './reading';
import { importReaders } from './readers';
import { Refusal } from './refusal';
import { toRow } from './to-row';
import { isZip, unzipped, type Unzipped } from './unzip';

/** Progress is told after so many rows. */
const rowsBetweenNews = 500;

/** What was found in the text, or the texts, of an import. */
type Opened =
  | (Extract<Found, { rows: unknown }> & { readonly source: ImportKind })
  | Extract<Found, { unknownColumns: unknown }>
  | { readonly passphraseWrong: boolean };

/** What may still be wrapped around a text: each of them once, so that nothing unpacks without end. */
interface Layers {
  readonly age: boolean;
  readonly zip: boolean;
}

/**
 * Reads an import of any kind: opens an encrypted bundle, unpacks an archive, finds out by the content what it is, and
 * reads its rows. It knows no kept connections, and changes nothing. To be called where it may take its time: opening a
 * bundle takes a second of one core.
 * @param onProgress is told how many rows are read, every 500 rows.
 * @returns all that cannot be used as a refusal with its reason; rows that cannot be imported with theirs.
 */
export async function readImport(
  input: ImportInput,
  options: ReadOptions,
  onProgress?: (progress: TransferProgress) => void,
): Promise<ImportReading> {
  try {
    return reading(await opened(input, options), onProgress);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { problem, place } = error;
    return place === undefined ? { kind: 'refused', problem } : { kind: 'refused', problem, place };
  } finally {
    forgetLastMatch();
  }
}

function reading(found: Opened, onProgress?: (progress: TransferProgress) => void): ImportReading {
  if ('passphraseWrong' in found) return { kind: 'passphrase', wrong: found.passphraseWrong };
  if ('unknownColumns' in found) return { kind: 'columns', ...found.unknownColumns };
  const { source, rows: raw, labels = [], table } = found;
  const total = raw.length;
  const rows: ReadRow[] = [];
  for (const row of raw) {
    if (rows.length % rowsBetweenNews === 0) onProgress?.({ phase: 'reading', done: rows.length, total });
    rows.push(toRow(row));
  }
  onProgress?.({ phase: 'reading', done: total, total });
  return { kind: 'rows', source, rows, labels, ...(table ? { table } : {}) };
}

async function opened(input: ImportInput, options: ReadOptions): Promise<Opened> {
  const layers = { age: true, zip: true };
  if ('bytes' in input) {
    if (input.bytes.byteLength > largestImport) throw new Refusal('too_large');
    return inBytes(input.bytes, options, layers);
  }
  if (input.text.length > largestImport || Buffer.byteLength(input.text) > largestImport) {
    throw new Refusal('too_large');
  }
  if (input.text.includes('\0')) throw new Refusal('not_text');
  return inText(input.text.replace(/^\uFEFF/, ''), options, layers);
}

async function inBytes(bytes: Uint8Array, options: ReadOptions, layers: Layers): Promise<Opened> {
  if (bytes.byteLength === 0) throw new Refusal('empty');
  if (isAge(bytes)) return inAge(bytes, options, layers);
  if (isZip(bytes)) return inZip(bytes, options, layers);
  return inText(decodeText(bytes), options, layers);
}

async function inText(text: string, options: ReadOptions, layers: Layers): Promise<Opened> {
  if (text.trim() === '') throw new Refusal('empty');
  const armored = unarmored(text);
  if (armored) return inAge(armored, options, layers);
  const content = contentOf(text);
  for (const source of Object.keys(importReaders) as ImportKind[]) {
    const found = importReaders[source](content, options);
    if (!found) continue;
    if ('unknownColumns' in found) return found;
    if (found.rows.length === 0) throw new Refusal('no_connections');
    if (found.rows.length > mostRows) throw new Refusal('too_many_rows');
    return { ...found, source };
  }
  throw new Refusal('unknown_kind');
}

async function inAge(bytes: Uint8Array, options: ReadOptions, layers: Layers): Promise<Opened> {
  if (!layers.age) throw new Refusal('unknown_kind');
  const result = await decrypted(bytes, options.passphrase);
  if ('wrong' in result) return { passphraseWrong: result.wrong };
  if (result.plain.byteLength > largestImport) throw new Refusal('too_large');
  return inBytes(result.plain, options, { ...layers, age: false });
}

/**
 * Reads the files of an archive, each as an import of its own, and joins their rows. What is of no kind that is known, a
 * note beside them for example, is passed over where others have rows.
 */
async function inZip(bytes: Uint8Array, options: ReadOptions, layers: Layers): Promise<Opened> {
  if (!layers.zip) throw new Refusal('unknown_kind');
  const files = unzipped(bytes);
  const [first] = files;
  if (!first) throw new Refusal('empty');
  // One file alone may be encrypted, or a table that has to be asked about.
  if (files.length === 1) return inFile(first, options, { ...layers, zip: false });

  const rows: RawRow[] = [];
  const labels: Label[] = [];
  let source: ImportKind | undefined;
  for (const file of files) {
    const found = await inOneOfMany(file, options);
    if (!found) continue;
    source ??= found.source;
    rows.push(...found.rows);
    labels.push(
      ...(found.labels ?? []).filter(({ name }) => !labels.some((label) => sameLabel(label.name, name))),
    );
    if (rows.length > mostRows) throw new Refusal('too_many_rows');
  }
  if (!source) throw new Refusal('unknown_kind');
  return { source, rows, labels };
}

async function inOneOfMany(
  file: Unzipped,
  options: ReadOptions,
): Promise<Extract<Opened, { rows: unknown }> | undefined> {
  try {
    const found = await inFile(file, options, { age: false, zip: false });
    return 'rows' in found ? found : undefined;
  } catch (error) {
    if (error instanceof Refusal && passedOver.has(error.problem)) return undefined;
    throw error;
  }
}

const passedOver: ReadonlySet<string> = new Set(['unknown_kind', 'not_text', 'empty', 'no_connections']);

async function inFile({ name, bytes }: Unzipped, options: ReadOptions, layers: Layers): Promise<Opened> {
  try {
    const found = await inBytes(bytes, options, layers);
    if (!('rows' in found)) return found;
    const rows = found.rows.map((row) => ({ ...row, place: { file: name, ...row.place } }));
    return { ...found, rows };
  } catch (error) {
    throw error instanceof Refusal ? error.inFile(name) : error;
  }
}
