/** Guesses that a vault's passphrase must withstand, as a power of ten: beyond an offline attack on a slow derivation. */
export const neededGuesses = 10;

/** Characters that a passphrase may have at most. */
export const longestVaultPassphrase = 256;

/** How hard a passphrase is to guess, by an estimate that knows words, names, dates and keyboards. */
export interface PassphraseStrength {
  /** Guesses until it is found, as a power of ten. */
  readonly guesses: number;
  /** 0 (at once) to 4 (beyond an offline attack). */
  readonly score: 0 | 1 | 2 | 3 | 4;
  /** Whether the vault takes it: {@link neededGuesses}. */
  readonly enough: boolean;
}

/** A recovery key that was made and is not in use yet. */
export interface NewRecoveryKey {
  /** Names it in the calls that follow; it is forgotten after ten minutes. */
  readonly handle: string;
  /** In groups of four with hyphens, for a person to write down or print. */
  readonly key: string;
}

/** Characters of a recovery key that the person types to show that they have it: its last group. */
export const recoveryGroup = 4;
