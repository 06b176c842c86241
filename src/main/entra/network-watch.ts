import type { NetworkStatus } from '../../shared/network';
import type { Evidence } from './reachability';

/** How long to wait before asking again while offline, in milliseconds; the last one repeats. */
const probeAfterMs = [3000, 5000, 5000, 10_000, 15_000, 30_000] as const;

/** After this long without an answer or a failure it asks by itself, in milliseconds: a cable may be out. */
const quietMs = 5 * 60_000;

/** What the watch is made of. */
export interface NetworkWatchParts {
  /** Asks a sign-in host of Microsoft something that needs no credentials, and says what that shows. */
  readonly probe: () => Promise<Evidence | undefined>;
  /** Is told of each change. */
  readonly onChange: (status: NetworkStatus) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Knows whether Microsoft can be reached, by what its hosts answered. Any answer says that it can. A request
 * that failed may be one tenant's, one cloud's or one server's trouble, so it only raises the question, which
 * a probe decides. While offline it asks again by itself, soon at first and then less often; otherwise only
 * after a long silence.
 */
export class NetworkWatch {
  readonly #parts: NetworkWatchParts;
  #status: NetworkStatus;
  #probes = 0;
  #probing: Promise<NetworkStatus> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #heardAt: number | undefined;
  #looks: NodeJS.Timeout | undefined;

  constructor(parts: NetworkWatchParts) {
    this.#parts = parts;
    this.#status = { state: 'unknown', since: this.#moment() };
  }

  get status(): NetworkStatus {
    return this.#status;
  }

  /**
   * Asks now, and from then on whenever nothing was heard for a while.
   * @param hasReason whether there is anything to ask Microsoft about; nobody is asked without.
   */
  start(hasReason: () => boolean): void {
    const look = (): void => {
      const quiet = this.#heardAt === undefined || this.#parts.now() - this.#heardAt >= quietMs;
      if (quiet && this.#status.state !== 'offline' && hasReason()) void this.#ask();
    };
    this.#looks ??= setInterval(look, quietMs).unref();
    look();
  }

  /** Takes in what a request has shown. */
  note(evidence: Evidence): void {
    this.#heardAt = this.#parts.now();
    if (evidence.reached) this.#isThere();
    else if (this.#status.state !== 'offline') void this.#ask();
  }

  /** Asks now, for a person who pressed the button or a computer that woke up. */
  retry(): Promise<NetworkStatus> {
    this.#probes = 0;
    return this.#ask();
  }

  stop(): void {
    clearInterval(this.#looks);
    this.#looks = undefined;
    this.#endProbes();
  }

  #endProbes(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Questions that overlap become one. */
  #ask(): Promise<NetworkStatus> {
    this.#probing ??= this.#parts
      .probe()
      .then((evidence) => this.#judge(evidence))
      .finally(() => (this.#probing = undefined));
    return this.#probing;
  }

  #judge(evidence: Evidence | undefined): NetworkStatus {
    this.#heardAt = this.#parts.now();
    if (evidence?.reached === true) this.#isThere();
    else if (evidence) this.#become({ state: 'offline', cause: evidence.cause, since: this.#moment() });
    // Evidence that says nothing, such as a fault of the service, must not end the asking.
    if (this.#status.state === 'offline') this.#planProbe();
    return this.#status;
  }

  #isThere(): void {
    this.#probes = 0;
    this.#endProbes();
    this.#become({ state: 'online', since: this.#moment() });
  }

  #become(next: NetworkStatus): void {
    const { state, cause } = this.#status;
    if (next.state === state && next.cause === cause) return;
    // The cause may change while it is offline; since when it is offline does not.
    this.#status = next.state === state ? { ...next, since: this.#status.since } : next;
    this.#parts.onChange(this.#status);
  }

  #planProbe(): void {
    if (this.#timer) return;
    const afterMs = probeAfterMs[Math.min(this.#probes, probeAfterMs.length - 1)];
    this.#probes += 1;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      void this.#ask();
    }, afterMs);
    this.#timer.unref();
  }

  #moment(): string {
    return new Date(this.#parts.now()).toISOString();
  }
}
