import type { Answer, Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { TransferProgress } from '../../shared/transfer/import';

/** How often the window is told how far it is, in milliseconds. */
const tellEveryMs = 100;

/** Ends a piece of work because the person has ended it. */
class Ended extends Error {}

/** What a piece of work is handed to be followed and ended by. */
export interface Following {
  readonly signal: AbortSignal;
  /** Tells how far it is. @throws where the person has ended it. */
  readonly tell: (progress: TransferProgress) => void;
}

/**
 * Exports and imports that are under way. There is one at a time: a new one ends the one before it, unless that is
 * asking the person something in one of main's dialogs; then the new one is `cancelled`.
 */
export class TransferRun {
  readonly #publish: (progress: TransferProgress) => void;
  readonly #now: () => number;
  #current: AbortController | undefined;
  #isAsking = false;
  readonly #underWay = new Set<Promise<unknown>>();
  #told = 0;

  constructor(publish: (progress: TransferProgress) => void, now: () => number) {
    this.#publish = publish;
    this.#now = now;
  }

  /** Whether anything is under way. */
  get isBusy(): boolean {
    return this.#underWay.size > 0;
  }

  /** Resolves when all that is under way has ended, and cleaned up behind it. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#underWay);
  }

  /** Does a piece of work that the person can end; then the answer is `cancelled`. */
  during<Value>(work: (following: Following) => Promise<Answer<Value>>): Promise<Answer<Value>> {
    if (this.#isAsking) return Promise.resolve(fail({ code: 'cancelled' }));
    this.stop();
    const controller = new AbortController();
    this.#current = controller;
    const ended = this.#do(work, controller.signal).finally(() => {
      this.#underWay.delete(ended);
    });
    this.#underWay.add(ended);
    return ended;
  }

  /** Asks the person in a dialog of main's, one at a time. @returns undefined for a second one, and for no answer. */
  async inDialog<Value>(ask: () => Promise<Value>): Promise<Value | undefined> {
    if (this.#isAsking) return undefined;
    this.#isAsking = true;
    try {
      return await ask();
    } finally {
      this.#isAsking = false;
    }
  }

  async #do<Value>(
    work: (following: Following) => Promise<Answer<Value>>,
    signal: AbortSignal,
  ): Promise<Answer<Value>> {
    try {
      return await work({
        signal,
        tell: (progress) => {
          if (signal.aborted) throw new Ended();
          this.#tell(progress);
        },
      });
    } catch (error) {
      if (signal.aborted) return fail({ code: 'cancelled' });
      throw error;
    }
  }

  /** The call of the contract. */
  readonly cancel: Handlers['transfer']['cancel'] = () => {
    const cancelled = this.isBusy;
    this.stop();
    return ok({ cancelled });
  };

  /** Ends what is under way. What is being written to the vault is written. */
  stop(): void {
    this.#current?.abort();
  }

  #tell(progress: TransferProgress): void {
    const now = this.#now();
    if (progress.done < progress.total && now - this.#told < tellEveryMs) return;
    this.#told = now;
    this.#publish(progress);
  }
}
