import type { Result } from '../../shared/result';
import type { Credentials } from '../entra/exchange';
import type { Verification } from '../entra/verify';
import type { CommitFailure } from '../vault/vault';

/** How long results that arrive in a stream are gathered, in milliseconds. */
const gatherMs = 250;

/** A verification and what it was asked with. */
export interface BatchedResult {
  readonly credentials: Credentials;
  readonly verification: Verification;
}

/**
 * Gathers the results of verifications, so that a stream of them becomes few writes. A result is reported
 * done when it is on disk; one that comes alone is written at once.
 */
export class ResultBatch {
  readonly #write: (results: ReadonlyMap<string, BatchedResult>) => Result<void, CommitFailure>;
  #gathered = new Map<string, BatchedResult>();
  #written: Promise<Result<void, CommitFailure>> | undefined;
  #flushNow: (() => void) | undefined;
  #underWay = 0;

  /** @param write keeps gathered results, by connection id. */
  constructor(write: (results: ReadonlyMap<string, BatchedResult>) => Result<void, CommitFailure>) {
    this.#write = write;
  }

  /** Counts a verification as under way, so that its neighbours wait for it a little. */
  async during<Value>(task: () => Promise<Value>): Promise<Value> {
    this.#underWay += 1;
    try {
      return await task();
    } finally {
      this.#underWay -= 1;
    }
  }

  /** @returns when the result is on disk, or could not be written. */
  add(id: string, result: BatchedResult): Promise<Result<void, CommitFailure>> {
    this.#gathered.set(id, result);
    this.#written ??= new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#underWay === 0 ? 0 : gatherMs);
      this.#flushNow = () => {
        clearTimeout(timer);
        resolve();
      };
    }).then(() => this.#flush());
    // Those who wait for it are told; a batch that nobody waits for yet is no unhandled fault.
    this.#written.catch(() => undefined);
    return this.#written;
  }

  /** Whether there are results that are not on disk yet. */
  get isGathering(): boolean {
    return this.#gathered.size > 0;
  }

  /** Writes what is gathered now. Resolves when it is on disk, or could not be written. */
  async written(): Promise<void> {
    if (this.#gathered.size === 0) return;
    const waiting = this.#written;
    this.#flushNow?.();
    await waiting;
  }

  #flush(): Result<void, CommitFailure> {
    const results = this.#gathered;
    this.#gathered = new Map();
    this.#written = undefined;
    this.#flushNow = undefined;
    return this.#write(results);
  }
}
