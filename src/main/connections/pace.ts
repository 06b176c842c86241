/** Verifications under way at once in the beginning. */
const first = 8;

/** Never more than this: what the speed goals are measured with, and far below what Chromium's HTTP/2 carries. */
const most = 32;

/** Never fewer than this. */
const fewest = 2;

/** What nobody is waiting for takes no more room than this. */
const mostInBackground = 4;

/** Tenants that have to be throttled at nearly the same time before it is not their own doing. */
const tellingTenants = 3;

/** What counts as nearly the same time, in milliseconds. */
const spanMs = 10_000;

/**
 * How many verifications may be under way at once: one more after each that went well, so that the number
 * doubles per round trip, and half as many when several tenants are throttled together. One tenant that is
 * throttled is that tenant's own matter.
 */
export class Pace {
  readonly #now: () => number;
  #room = first;
  #congested = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  get room(): number {
    return this.#room;
  }

  get backgroundRoom(): number {
    return Math.min(this.#room, mostInBackground);
  }

  /** Takes in how an attempt went. `other` says nothing about the pace. */
  note(tenant: string, how: 'fine' | 'congested' | 'other'): void {
    if (how === 'fine') this.#room = Math.min(most, this.#room + 1);
    if (how !== 'congested') return;
    const now = this.#now();
    this.#congested.set(tenant, now);
    for (const [name, at] of this.#congested) if (at < now - spanMs) this.#congested.delete(name);
    if (this.#congested.size < tellingTenants) return;
    this.#congested = new Map();
    this.#room = Math.max(fewest, Math.floor(this.#room / 2));
  }
}
