import { randomBytes } from 'node:crypto';
import type {
  KeyProtector,
  ProtectorState,
  UnwrapFailure,
  Unwrapped,
} from '../../src/main/vault/key-protector';
import { fail, ok, type Result } from '../../src/shared/result';

/**
 * A keyring in memory. Like Linux's it does not authenticate: with another pad, as after a new keyring was made,
 * it gives back a wrong key without an error.
 */
export class MemoryProtector implements KeyProtector {
  /** `absent`: no keyring · `unavailable`: does not answer now · `lost`: refuses what it wrapped. */
  mode: 'protects' | 'absent' | UnwrapFailure = 'protects';
  /** How often a key was wrapped, that is, made. */
  wraps = 0;
  /** How often it was asked whether it protects: each may be a prompt for the person. */
  asked = 0;
  /** A keyring that holds its answer back until this is resolved, as one that waits for a person does. */
  answer: Promise<void> = Promise.resolve();
  /** Whether it asks for its wraps to be made anew. */
  stale = false;
  #pad = randomBytes(32);

  /** Makes it another keyring. */
  renew(): void {
    this.#pad = randomBytes(32);
  }

  async state(): Promise<ProtectorState> {
    this.asked += 1;
    await this.answer;
    return this.mode === 'absent' ? { kind: 'absent' } : { kind: 'protects', name: 'memory' };
  }

  async wrap(key: Uint8Array): Promise<Result<string, 'absent'>> {
    await this.answer;
    if (this.mode === 'absent') return fail('absent');
    this.wraps += 1;
    return ok(this.#masked(key).toString('base64'));
  }

  async unwrap(wrapped: string): Promise<Result<Unwrapped, UnwrapFailure>> {
    await this.answer;
    if (this.mode === 'lost' || this.mode === 'unavailable') return fail(this.mode);
    return ok({ key: this.#masked(Buffer.from(wrapped, 'base64')), stale: this.stale });
  }

  #masked(bytes: Uint8Array): Buffer {
    return Buffer.from(bytes.map((byte, index) => byte ^ (this.#pad[index % 32] ?? 0)));
  }
}
