import { randomBytes, scryptSync } from 'node:crypto';
import type { Kdf, PassphraseKeys } from '../../src/main/vault/passphrase-keys';
import type { LockMemory, VaultAccess } from '../../src/main/vault/vault-parts';
import type { LockReason } from '../../src/shared/vault-status';

/** Keys from passphrases by real scrypt, with the least cost that a vault file may name: some milliseconds. */
export const quickPassphrases: PassphraseKeys = {
  make(passphrase) {
    const kdf: Kdf = { name: 'scrypt', n: 2 ** 14, r: 8, p: 1, salt: randomBytes(16).toString('base64') };
    return Promise.resolve({ kdf, key: derived(passphrase, kdf) });
  },
  derive: (passphrase, kdf) => Promise.resolve(derived(passphrase, kdf)),
};

function derived(passphrase: string, { n, r, p, salt }: Kdf): Uint8Array {
  const text = passphrase.normalize('NFKC');
  return scryptSync(text, Buffer.from(salt, 'base64'), 32, { N: n, r, p, maxmem: 256 * n * r });
}

/** Remembers in memory that a vault was locked. */
export class MemoryLock implements LockMemory {
  reason: LockReason | undefined;

  get(): LockReason | undefined {
    return this.reason;
  }

  set(reason: LockReason | undefined): void {
    this.reason = reason;
  }
}

/** Access to a vault on a desk without threads, settings or policy. */
export function quickAccess(parts: Partial<VaultAccess> = {}): VaultAccess {
  return {
    passphrases: quickPassphrases,
    lockMemory: new MemoryLock(),
    passphraseRequired: () => false,
    ...parts,
  };
}
