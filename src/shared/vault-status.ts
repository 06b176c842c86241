/**
 * How the secrets are protected, as the window shows it.
 *
 * - `checking`: the keyring has not been asked yet; secrets are sealed, nothing is known to be wrong.
 * - `ready`: the key is at hand: from the operating system's keyring, or by a passphrase or the recovery key.
 * - `locked`: the key is not at hand now; with `appLock` because Tenantry was locked, otherwise because the keyring does
 *   not answer, and trying again may help.
 * - `needs_recovery`: the keyring has no or another key than the one that sealed the secrets.
 * - `unprotected`: this machine has no keyring, and there is no passphrase; secrets are held in memory until the app is
 *   closed.
 * - `damaged`: the vault file cannot be read or is not there any more; nothing is written.
 */
export type Protection = 'checking' | 'ready' | 'locked' | 'needs_recovery' | 'unprotected' | 'damaged';

/** What is wrong with a vault file that cannot be used. */
export type Damage = 'missing' | 'unreadable' | 'altered' | 'newer_version';

/**
 * Why Tenantry is locked: a person locked it, nobody used it for a while, the computer went to sleep or its screen was
 * locked, or it has just started and only a passphrase opens it.
 */
export const lockReasons = ['person', 'idle', 'suspend', 'screen', 'start'] as const;

/** See {@link lockReasons}. */
export type LockReason = (typeof lockReasons)[number];

/** What opens the vault, by its envelope. */
export interface WaysToOpen {
  /** The operating system's keyring. */
  readonly os: boolean;
  readonly passphrase: boolean;
  readonly recovery: boolean;
}

/** The vault's status. */
export interface VaultStatus {
  readonly protection: Protection;
  /** The operating system's protector, by its own name (`gnome_libsecret`, `kwallet5`, `dpapi`, `keychain`). */
  readonly protector?: string;
  /** Set with `damaged`. */
  readonly damage?: Damage;
  /** Where the vault file lies: an absolute path. */
  readonly file: string;
  readonly ways: WaysToOpen;
  /** Set while Tenantry shows and hands out nothing until somebody opens it. */
  readonly appLock?: LockReason;
  /** Set where the organisation asks for a passphrase and there is none yet: nothing else goes on before there is. */
  readonly passphraseDue?: true;
  /** Set with `appLock` where Touch ID opens it too. */
  readonly touchId?: true;
}

/** Whether main answers nothing but what opens the vault. */
export function isShut({ appLock, passphraseDue }: Pick<VaultStatus, 'appLock' | 'passphraseDue'>): boolean {
  return appLock !== undefined || passphraseDue === true;
}
