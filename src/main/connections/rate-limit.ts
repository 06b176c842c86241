/** Allows a number of acts in any span of time. */
export class RateLimit {
  readonly #most: number;
  readonly #spanMs: number;
  readonly #now: () => number;
  #acts: number[] = [];

  constructor({ most, spanMs, now }: { most: number; spanMs: number; now: () => number }) {
    this.#most = most;
    this.#spanMs = spanMs;
    this.#now = now;
  }

  /** Counts an act if it is allowed. @returns 0 when it is, else the milliseconds until the next one is. */
  take(): number {
    const now = this.#now();
    this.#acts = this.#acts.filter((at) => at > now - this.#spanMs);
    const [first] = this.#acts;
    if (this.#acts.length >= this.#most && first !== undefined) return first + this.#spanMs - now;
    this.#acts.push(now);
    return 0;
  }
}
