import type { WorkerOptions } from 'node:worker_threads';
import type { TransferProgress } from '../../shared/transfer/import';
import { startThread, type Ending } from '../threads/thread';
import type { ImportInput, ImportReading, ReadOptions, ReadRow } from './import/reading';
import type { ReadingHead, Work, WorkNews } from './work';

/** How long a piece of work may take, in milliseconds: ten times what the largest honest one does. */
const patienceMs = 60_000;

/** What the thread may hold on its heap, in MB: an honest import of 16 MB takes a quarter of it. */
const heapMb = 1024;

/** How work is followed and ended. */
export interface WorkFollowing {
  /** Ends the thread at once. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: TransferProgress) => void;
}

/**
 * Hands work to a thread of its own, so that the window is served, and so that what a file does to its reader it
 * does not do to main: a thread that does not end, or grows too large, is ended.
 */
export class WorkInThread {
  readonly #script: string | URL;
  readonly #options: WorkerOptions;
  readonly #patienceMs: number;

  /**
   * @param script of the thread, see `transfer-worker.ts`.
   * @param options for the thread, such as another limit of its heap.
   * @param patience in milliseconds.
   */
  constructor(script: string | URL, options: WorkerOptions = {}, patience = patienceMs) {
    this.#script = script;
    this.#options = options;
    this.#patienceMs = patience;
  }

  /** See `encryptWithPassphrase`. @throws where the signal ends it, or the thread fails. */
  async encrypt(plain: Uint8Array, passphrase: string, following: WorkFollowing): Promise<Uint8Array> {
    let encrypted: Uint8Array | undefined;
    const ended = await this.#do({ kind: 'encrypt', plain, passphrase }, following, (news) => {
      if (news.kind === 'encrypted') encrypted = news.bytes;
    });
    if (!encrypted) throw new Error(`The thread ended without a result: ${ended}`);
    return encrypted;
  }

  /** See `readImport`. @throws where the signal ends it, or the thread fails for no known reason. */
  async read(input: ImportInput, options: ReadOptions, following: WorkFollowing): Promise<ImportReading> {
    const rows: ReadRow[] = [];
    let head: ReadingHead | undefined;
    const ended = await this.#do({ kind: 'read', input, options }, following, (news) => {
      if (news.kind === 'rows') rows.push(...news.rows);
      if (news.kind === 'read') head = news.reading;
    });
    if (head?.kind === 'rows') return { ...head, rows };
    if (head) return head;
    if (ended === 'too_long') return { kind: 'refused', problem: 'took_too_long' };
    if (ended === 'too_large') return { kind: 'refused', problem: 'expands_too_far' };
    throw new Error('The thread that reads imports has failed');
  }

  /** @returns why it ended. @throws where the signal ended it. */
  async #do(
    work: Work,
    { signal, onProgress }: WorkFollowing,
    take: (news: WorkNews) => void,
  ): Promise<Ending> {
    signal.throwIfAborted();
    const thread = startThread<WorkNews>({
      script: this.#script,
      options: this.#options,
      heapMb,
      onNews: (news) => {
        if (news.kind === 'progress') onProgress?.(news.progress);
        else take(news);
        if (news.kind !== 'rows') return;
        setImmediate(() => {
          thread.post('taken');
        });
      },
    });
    const timer = setTimeout(() => {
      thread.stop('too_long');
    }, this.#patienceMs);
    const abort = (): void => {
      thread.stop('failed');
    };
    signal.addEventListener('abort', abort);
    thread.post(work);
    const ended = await thread.ended;
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    signal.throwIfAborted();
    return ended;
  }
}
