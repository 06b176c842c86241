import { randomUUID } from 'node:crypto';
import type { Answer } from '../../shared/bridge';
import type { Draft } from '../../shared/draft';
import { fail, ok } from '../../shared/result';

/** How long a refused attempt's secret is held, in milliseconds. */
const heldForMs = 10 * 60_000;

/** Attempts that may be held at once; the oldest gives way. */
const mostHeld = 4;

/**
 * Holds the secret of an attempt that failed for another reason than the secret, in memory and for a while,
 * so that nobody has to find and paste it again. The window gets a handle and never the secret back.
 */
export class HeldSecrets {
  readonly #held = new Map<string, { secret: string; until: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns the handle. */
  hold(secret: string): string {
    this.#forgetOld();
    const [oldest] = this.#held.keys();
    if (this.#held.size >= mostHeld && oldest !== undefined) this.#held.delete(oldest);
    const handle = randomUUID();
    this.#held.set(handle, { secret, until: this.#now() + heldForMs });
    setTimeout(() => this.#held.delete(handle), heldForMs).unref();
    return handle;
  }

  /** Takes a secret out: a handle serves once. @returns undefined where it is not held any more. */
  take(handle: string): string | undefined {
    this.#forgetOld();
    const found = this.#held.get(handle);
    this.#held.delete(handle);
    return found?.secret;
  }

  /** The secret that a draft names: typed, or held by its handle. */
  open(credential: Draft['credential']): Answer<string> {
    if (credential.kind === 'secret') return ok(credential.value);
    const secret = this.take(credential.handle);
    return secret === undefined ? fail({ code: 'secret_missing', field: 'clientSecret' }) : ok(secret);
  }

  #forgetOld(): void {
    for (const [handle, { until }] of this.#held) if (until <= this.#now()) this.#held.delete(handle);
  }
}
