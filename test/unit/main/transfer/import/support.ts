import { readImport } from '../../../../../src/main/transfer/import/read-import';
import type {
  ImportedConnection,
  ImportReading,
  ReadOptions,
  ReadRow,
} from '../../../../../src/main/transfer/import/reading';

/** Reads a file with this content: its bytes, or its text in UTF-8. */
export function readFile(
  content: string | Uint8Array,
  options: ReadOptions = {},
  name?: string,
): Promise<ImportReading> {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  return readImport({ bytes, ...(name === undefined ? {} : { name }) }, options);
}

/** A reading that has rows. */
export type Rows = Extract<ImportReading, { kind: 'rows' }>;

/** The same, for a file that has rows. */
export async function rowsIn(content: string | Uint8Array, options: ReadOptions = {}): Promise<Rows> {
  const reading = await readFile(content, options);
  if (reading.kind !== 'rows') throw new Error(`No rows: ${JSON.stringify(reading)}`);
  return reading;
}

/** The connections of a file in which every row is one. */
export async function connectionsIn(
  content: string | Uint8Array,
  options: ReadOptions = {},
): Promise<ImportedConnection[]> {
  return (await rowsIn(content, options)).rows.map(connectionOf);
}

/** The connection of a row that is one. */
export function connectionOf(row: ReadRow | undefined): ImportedConnection {
  if (!row || !('connection' in row)) throw new Error(`No connection: ${JSON.stringify(row)}`);
  return row.connection;
}

/** The ids of these samples. */
export const tenantId = '6f0f6c5e-2f8f-4d0f-9a55-0b4d2f1f3a71';
/** See {@link tenantId}. */
export const clientId = '1b6f0c5e-2f8f-4d0f-9a55-0b4d2f1f3a72';
