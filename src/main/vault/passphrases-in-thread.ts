import type { PassphraseStrength } from '../../shared/passphrase';
import { AskedThread } from '../threads/asked-thread';
import type { Kdf, PassphraseKeys } from './passphrase-keys';
import type { MadeKey, PassphraseWork } from './passphrase-work';

/** How long a derivation may take, in milliseconds: the costliest that a vault file may name takes a minute or two. */
const patienceMs = 300_000;

/** What the thread may hold on its heap, in MB; what scrypt needs lies beside it. */
const heapMb = 256;

/** How long the dictionaries stay for who is typing a passphrase, in milliseconds. */
const judgingMs = 20_000;

/** Keys from passphrases, and how good those are, by threads of their own: main goes on serving the window. */
export class PassphrasesInThread implements PassphraseKeys {
  readonly #keys: AskedThread;
  readonly #judges: AskedThread;

  /** @param script the thread's script, an absolute path: see `passphrase-worker.ts`. */
  constructor(script: string | URL) {
    // A derivation's memory goes back with its thread.
    this.#keys = new AskedThread({ script, heapMb, patienceMs, lingerMs: 0 });
    this.#judges = new AskedThread({ script, heapMb, patienceMs, lingerMs: judgingMs });
  }

  make(passphrase: string): Promise<MadeKey> {
    return this.#keys.ask({ kind: 'make', passphrase } satisfies PassphraseWork) as Promise<MadeKey>;
  }

  derive(passphrase: string, kdf: Kdf): Promise<Uint8Array> {
    return this.#keys.ask({
      kind: 'derive',
      passphrase,
      kdf,
    } satisfies PassphraseWork) as Promise<Uint8Array>;
  }

  /** How hard a passphrase is to guess: some tens of milliseconds, and half a second for the first one. */
  judge(passphrase: string): Promise<PassphraseStrength> {
    return this.#judges.ask({
      kind: 'judge',
      passphrase,
    } satisfies PassphraseWork) as Promise<PassphraseStrength>;
  }
}
