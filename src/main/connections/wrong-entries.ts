import type { Answer } from '../../shared/bridge';
import { fail, type Result } from '../../shared/result';

/** So many wrong entries are answered one after another. */
const freeEntries = 3;

/** The longest wait between two entries, in seconds. */
const longestWaitSeconds = 60;

/**
 * Slows wrong entries down, over all calls that take what opens the vault: after three wrong ones each next one has to
 * wait, 2 seconds, then 4, 8 and so on up to a minute. One is tried at a time, so that a window that was taken over
 * neither tries many nor takes all memory.
 */
export class WrongEntries {
  readonly #now: () => number;
  #wrong = 0;
  #lastAt = 0;
  #isTrying = false;

  /** @param now milliseconds since 1970. */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** Tries an entry. @returns `rate_limited`, without trying it, where it comes too early or beside another one. */
  async try<Value>(attempt: () => Promise<Result<Value, 'wrong_entry' | 'locked'>>): Promise<Answer<Value>> {
    const waitMs = this.#isTrying ? 1000 : this.#waitMs();
    if (waitMs > 0) return fail({ code: 'rate_limited', retryAfterSeconds: Math.ceil(waitMs / 1000) });
    this.#isTrying = true;
    try {
      const tried = await attempt();
      if (tried.ok) {
        this.#wrong = 0;
        return tried;
      }
      if (tried.error === 'wrong_entry') {
        this.#wrong += 1;
        this.#lastAt = this.#now();
      }
      return fail({ code: tried.error });
    } finally {
      this.#isTrying = false;
    }
  }

  #waitMs(): number {
    if (this.#wrong < freeEntries) return 0;
    const now = this.#now();
    // A clock that was set back does not make it longer.
    if (now < this.#lastAt) this.#lastAt = now;
    const seconds = Math.min(longestWaitSeconds, 2 ** (this.#wrong - freeEntries + 1));
    return this.#lastAt + seconds * 1000 - now;
  }
}
