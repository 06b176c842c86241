import { randomBytes } from 'node:crypto';
import type { Kdf } from './passphrase-keys';
import { cheapestRounds, scrypt } from './scrypt';

/** What takes too long for the thread that serves the window. */
export type PassphraseWork =
  | { readonly kind: 'make'; readonly passphrase: string }
  | { readonly kind: 'derive'; readonly passphrase: string; readonly kdf: Kdf }
  | { readonly kind: 'judge'; readonly passphrase: string };

/** A key, and what it was made with. */
export interface MadeKey {
  readonly kdf: Kdf;
  readonly key: Uint8Array;
}

/** Does a piece of work: a {@link MadeKey}, a key, or a passphrase's strength. */
export async function perform(work: PassphraseWork): Promise<unknown> {
  if (work.kind === 'derive') return scrypt(work.passphrase, work.kdf);
  if (work.kind === 'make') return make(work.passphrase);
  // Its dictionaries are loaded for who chooses a passphrase, not for who enters one.
  const { strengthOf } = await import('./passphrase-strength');
  return strengthOf(work.passphrase);
}

function make(passphrase: string): MadeKey {
  const kdf: Kdf = {
    name: 'scrypt',
    n: 2 ** 17,
    r: 8,
    p: cheapestRounds(),
    salt: randomBytes(16).toString('base64'),
  };
  return { kdf, key: scrypt(passphrase, kdf) };
}
