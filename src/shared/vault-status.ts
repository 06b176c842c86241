/**
 * How the secrets are protected, as the window shows it.
 *
 * - `checking`: the keyring has not been asked yet; secrets are sealed, nothing is known to be wrong.
 * - `ready`: the operating system's keyring holds the key.
 * - `locked`: the keyring does not answer now; trying again may help.
 * - `needs_recovery`: the keyring has no or another key than the one that sealed the secrets.
 * - `unprotected`: this machine has no keyring; secrets are held in memory until the app is closed.
 * - `damaged`: the vault file cannot be read or is not there any more; nothing is written.
 */
export type Protection = 'checking' | 'ready' | 'locked' | 'needs_recovery' | 'unprotected' | 'damaged';

/** What is wrong with a vault file that cannot be used. */
export type Damage = 'missing' | 'unreadable' | 'altered' | 'newer_version';

/** The vault's status. */
export interface VaultStatus {
  readonly protection: Protection;
  /** The operating system's protector, by its own name (`gnome_libsecret`, `kwallet5`, `dpapi`, `keychain`). */
  readonly protector?: string;
  /** Set with `damaged`. */
  readonly damage?: Damage;
  /** Where the vault file lies: an absolute path. */
  readonly file: string;
}
