/** Ends something after a while. While a person is being asked, no time passes. */
export class TimeLimit {
  readonly #onEnd: () => void;
  #leftMs: number;
  #timer: NodeJS.Timeout | undefined;
  /** When time began to pass, by a clock that only ever runs on; undefined while it stands. */
  #since: number | undefined;
  #elapsedMs = 0;
  #pauses = 0;
  #ended = false;

  /** @param ms how long it may take, in milliseconds. @param onEnd is called once the time is over. */
  constructor(ms: number, onEnd: () => void) {
    this.#leftMs = ms;
    this.#onEnd = onEnd;
    this.#run();
  }

  /** Time that has passed, in whole milliseconds. */
  get elapsedMs(): number {
    return Math.round(this.#elapsedMs + this.#running());
  }

  /** Lets no time pass until the promise is settled. */
  pause(until: Promise<unknown>): void {
    this.#stand();
    this.#pauses += 1;
    const goOn = (): void => {
      this.#pauses -= 1;
      if (this.#pauses === 0 && !this.#ended) this.#run();
    };
    void until.then(goOn, goOn);
  }

  /** Nothing is ended any more. */
  end(): void {
    this.#ended = true;
    this.#stand();
  }

  #run(): void {
    this.#since = performance.now();
    this.#timer = setTimeout(this.#onEnd, this.#leftMs);
  }

  #stand(): void {
    clearTimeout(this.#timer);
    const ran = this.#running();
    this.#elapsedMs += ran;
    this.#leftMs -= ran;
    this.#since = undefined;
  }

  #running(): number {
    return this.#since === undefined ? 0 : performance.now() - this.#since;
  }
}
