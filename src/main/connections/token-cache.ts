import { createHash } from 'node:crypto';
import { hostsOf } from '../../shared/clouds';
import type { Credentials } from '../entra/exchange';

/** A token is not handed out in its last minutes. In milliseconds. */
const marginMs = 5 * 60_000;

/**
 * Access tokens in memory, by all that they depend on: cloud, tenant, client, scope, and a digest of the
 * secret, so that a replaced secret is proved anew. Never on disk.
 */
export class TokenCache {
  readonly #tokens = new Map<string, { accessToken: string; until: number }>();
  readonly #now: () => number;
  readonly #mayKeep: () => boolean;

  /** @param mayKeep whether anything is kept now: not while Tenantry is locked. */
  constructor(now: () => number, mayKeep: () => boolean = () => true) {
    this.#now = now;
    this.#mayKeep = mayKeep;
  }

  keep(credentials: Credentials, accessToken: string, seconds: number): void {
    if (!this.#mayKeep()) return;
    for (const [key, { until }] of this.#tokens) if (until <= this.#now()) this.#tokens.delete(key);
    this.#tokens.set(keyOf(credentials), { accessToken, until: this.#now() + seconds * 1000 });
  }

  /** Forgets all of them. */
  clear(): void {
    this.#tokens.clear();
  }

  /** @returns a token with some minutes of life left, and how many seconds those are. */
  find(credentials: Credentials): { accessToken: string; seconds: number } | undefined {
    const found = this.#tokens.get(keyOf(credentials));
    if (!found || found.until - marginMs <= this.#now()) return undefined;
    return { accessToken: found.accessToken, seconds: Math.floor((found.until - this.#now()) / 1000) };
  }
}

function keyOf(credentials: Credentials): string {
  const { cloud, tenant, clientId, scope, clientSecret } = credentials;
  const digest = createHash('sha256').update(clientSecret).digest('base64');
  return JSON.stringify([cloud, hostsOf(credentials).authority, tenant, clientId, scope, digest]);
}
