import type { Result } from '../../shared/result';
import type { KeepFailure } from '../vault/vault-parts';

/** How long results that arrive in a stream are gathered, in milliseconds. */
const gatherMs = 250;

/**
 * Gathers the results of verifications, so that a stream of them becomes few writes. A result is reported
 * done when it is on disk; one that comes alone is written at once.
 */
export class ResultBatch<Item, Value = void> {
  readonly #write: Write<Item, Value>;
  #gathered = new Map<string, Item>();
  #written: Promise<Result<Value, KeepFailure>> | undefined;
  #flushNow: (() => void) | undefined;
  /** Gathered, or being written: a keyring may have to answer first. */
  readonly #unwritten = new Set<Promise<unknown>>();
  #underWay = 0;

  /** @param write keeps gathered results, by connection id. */
  constructor(write: Write<Item, Value>) {
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
  add(id: string, result: Item): Promise<Result<Value, KeepFailure>> {
    this.#gathered.set(id, result);
    this.#written ??= this.#begin();
    return this.#written;
  }

  #begin(): Promise<Result<Value, KeepFailure>> {
    const written = new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#underWay === 0 ? 0 : gatherMs);
      this.#flushNow = () => {
        clearTimeout(timer);
        resolve();
      };
    }).then(() => this.#flush());
    // Those who wait for it are told; a batch that nobody waits for yet is no unhandled fault.
    const ended = written
      .catch(() => undefined)
      .then(() => {
        this.#unwritten.delete(ended);
      });
    this.#unwritten.add(ended);
    return written;
  }

  /** Whether there are results that are not on disk yet. */
  get isGathering(): boolean {
    return this.#unwritten.size > 0;
  }

  /** Writes what is gathered now. Resolves when it is on disk, or could not be written. */
  async written(): Promise<void> {
    this.#flushNow?.();
    await Promise.all(this.#unwritten);
  }

  #flush(): ReturnType<Write<Item, Value>> {
    const results = this.#gathered;
    this.#gathered = new Map();
    this.#written = undefined;
    this.#flushNow = undefined;
    return this.#write(results);
  }
}

/** How long after a write that failed the next one is tried, where nothing else is to be written before. */
const laterMs = 30_000;

/**
 * Keeps in memory what could not be written, and writes it with what comes next, or else by itself a little later:
 * what Microsoft has answered is not asked for again because the disk was full.
 * @param write must judge by itself whether a result still says something by then.
 */
export function writingLater<Item>(write: Write<Item, void>): Write<Item, void> {
  const unwritten = new Map<string, Item>();
  let timer: NodeJS.Timeout | undefined;

  const writeAll: Write<Item, void> = async (results) => {
    clearTimeout(timer);
    const all = new Map([...unwritten, ...results]);
    unwritten.clear();
    const written = await write(all);
    if (written.ok) return written;
    // Newer ones may have failed meanwhile.
    for (const [id, result] of all) if (!unwritten.has(id)) unwritten.set(id, result);
    clearTimeout(timer);
    timer = setTimeout(() => void writeAll(new Map()), laterMs).unref();
    return written;
  };
  return writeAll;
}

/** Keeps gathered results, by connection id. */
type Write<Item, Value> = (results: ReadonlyMap<string, Item>) => Promise<Result<Value, KeepFailure>>;
