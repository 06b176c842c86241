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
 * Exports and imports that are under way: one after the other would confuse nobody, so there is one at a time; a new
 * one ends the one before it.
 */
export class TransferRun {
  readonly #publish: (progress: TransferProgress) => void;
  readonly #now: () => number;
  #current: AbortController | undefined;
  #told = 0;

  constructor(publish: (progress: TransferProgress) => void, now: () => number) {
    this.#publish = publish;
    this.#now = now;
  }

  /** Whether anything is under way. */
  get isBusy(): boolean {
    return this.#current !== undefined;
  }

  /** Does a piece of work that the person can end; then the answer is `cancelled`. */
  async during<Value>(work: (following: Following) => Promise<Answer<Value>>): Promise<Answer<Value>> {
    this.#current?.abort();
    const controller = new AbortController();
    this.#current = controller;
    const { signal } = controller;
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
    } finally {
      if (this.#current === controller) this.#current = undefined;
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
