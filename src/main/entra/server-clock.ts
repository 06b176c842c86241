/** An hour, in milliseconds: less than that no certificate is judged wrongly for. */
const tolerableMs = 60 * 60_000;

/** What the servers' clocks say of this computer's. */
export class ServerClock {
  readonly #now: () => number;
  readonly #elapsed: () => number;
  readonly #notBefore: number;
  /** The last moment that a server named, and when that was by a clock that nobody sets. */
  #told: { readonly serverMs: number; readonly at: number } | undefined;

  /**
   * @param now this computer's clock, in milliseconds since 1970.
   * @param elapsed a clock that only ever runs on, in milliseconds.
   * @param notBefore a moment that has surely passed, in milliseconds since 1970: that tells of a wrong clock before
   *   any server has.
   */
  constructor(now: () => number, elapsed: () => number, notBefore = 0) {
    this.#now = now;
    this.#elapsed = elapsed;
    this.#notBefore = notBefore;
  }

  /** @param date the `Date` header of an answer over a connection whose certificate was good. */
  note(date: string | undefined): void {
    const serverMs = Date.parse(date ?? '');
    if (Number.isFinite(serverMs)) this.#told = { serverMs, at: this.#elapsed() };
  }

  /** Whether this computer's clock is so wrong that good certificates look expired; false while nothing tells. */
  get isOff(): boolean {
    if (this.#now() < this.#notBefore - tolerableMs) return true;
    if (!this.#told) return false;
    const trueNow = this.#told.serverMs + (this.#elapsed() - this.#told.at);
    return Math.abs(this.#now() - trueNow) > tolerableMs;
  }
}
