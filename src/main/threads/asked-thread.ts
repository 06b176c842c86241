import { startThread, type Thread } from './thread';

/** A question to a thread, as it crosses. */
export interface Question {
  readonly number: number;
  readonly work: unknown;
}

/** What a thread answers; without a value it could not do the work. */
export interface Reply {
  readonly number: number;
  readonly value?: unknown;
}

/** What asking a thread needs. */
export interface AskedThreadParts {
  /** The thread's script, an absolute path or a file URL. It answers each {@link Question} with a {@link Reply}. */
  readonly script: string | URL;
  /** What it may hold on its heap, in MB. */
  readonly heapMb: number;
  /** How long a question may take, in milliseconds: the thread is ended then. */
  readonly patienceMs: number;
  /** How long it stays after its last answer, for the next question, in milliseconds. */
  readonly lingerMs: number;
}

interface Waiting {
  readonly thread: Thread;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * A thread that answers questions. It starts with the first one and ends by itself some time after its last answer, so
 * that what it has loaded serves several questions, and its memory is returned.
 */
export class AskedThread {
  readonly #parts: AskedThreadParts;
  readonly #waiting = new Map<number, Waiting>();
  #thread: Thread | undefined;
  #leaving: NodeJS.Timeout | undefined;
  #asked = 0;

  constructor(parts: AskedThreadParts) {
    this.#parts = parts;
  }

  /** Asks it. @throws where the thread fails, cannot do the work, or takes too long. */
  ask(work: unknown): Promise<unknown> {
    clearTimeout(this.#leaving);
    const thread = (this.#thread ??= this.#start());
    const number = (this.#asked += 1);
    return new Promise<unknown>((resolve, reject) => {
      const timer = setTimeout(() => {
        thread.stop('too_long');
      }, this.#parts.patienceMs);
      this.#waiting.set(number, { thread, resolve, reject, timer });
      thread.post({ number, work } satisfies Question);
    });
  }

  #start(): Thread {
    const { script, heapMb } = this.#parts;
    const thread = startThread<Reply>({
      script,
      heapMb,
      onNews: (reply) => {
        this.#answered(reply);
      },
    });
    void thread.ended.then((ending) => {
      if (this.#thread === thread) this.#thread = undefined;
      for (const [number, waiting] of this.#waiting) {
        if (waiting.thread !== thread) continue;
        clearTimeout(waiting.timer);
        this.#waiting.delete(number);
        waiting.reject(new Error(`The thread ended without an answer: ${ending}`));
      }
    });
    return thread;
  }

  #answered({ number, value }: Reply): void {
    const waiting = this.#waiting.get(number);
    if (!waiting) return;
    this.#waiting.delete(number);
    clearTimeout(waiting.timer);
    if (value === undefined) waiting.reject(new Error('The thread could not do its work'));
    else waiting.resolve(value);
    if (this.#waiting.size > 0) return;
    this.#leaving = setTimeout(() => {
      if (this.#thread === waiting.thread) this.#thread = undefined;
      waiting.thread.stop('done');
    }, this.#parts.lingerMs);
  }
}
