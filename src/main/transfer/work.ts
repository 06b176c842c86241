import type { TransferProgress } from '../../shared/transfer/import';
import { encryptWithPassphrase } from './age';
import { readImport } from './import/read-import';
import type { ImportInput, ImportReading, ReadOptions, ReadRow } from './import/reading';

/** What takes too long, or cannot be trusted to end, for the thread that serves the window. */
export type Work =
  | { readonly kind: 'encrypt'; readonly plain: Uint8Array; readonly passphrase: string }
  | { readonly kind: 'read'; readonly input: ImportInput; readonly options: ReadOptions };

/** A reading without its rows, which go before it. */
export type ReadingHead =
  Exclude<ImportReading, { kind: 'rows' }> | Omit<Extract<ImportReading, { kind: 'rows' }>, 'rows'>;

/** What is told of work: progress and rows on the way, and at last what came of it. */
export type WorkNews =
  | { readonly kind: 'progress'; readonly progress: TransferProgress }
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'encrypted'; readonly bytes: Uint8Array }
  | { readonly kind: 'read'; readonly reading: ReadingHead };

/** Rows that cross between threads at once: whoever gets them unpacks them at one go. */
const rowsAtOnce = 250;

/**
 * Does a piece of work.
 * @param tell is told of it; the last news is what came of it. Rows wait until those before them were taken.
 */
export async function perform(work: Work, tell: (news: WorkNews) => void | Promise<void>): Promise<void> {
  if (work.kind === 'encrypt') {
    await tell({ kind: 'encrypted', bytes: await encryptWithPassphrase(work.plain, work.passphrase) });
    return;
  }
  const reading = await readImport(work.input, work.options, (progress) => {
    void tell({ kind: 'progress', progress });
  });
  if (reading.kind !== 'rows') {
    await tell({ kind: 'read', reading });
    return;
  }
  const { rows, ...head } = reading;
  for (let begin = 0; begin < rows.length; begin += rowsAtOnce) {
    await tell({ kind: 'rows', rows: rows.slice(begin, begin + rowsAtOnce) });
  }
  await tell({ kind: 'read', reading: head });
}
