import type { LockReason, VaultStatus } from '../../shared/vault-status';
import type { FileStore } from './document-store';
import type { Envelope } from './envelope';
import type { KeyProtector } from './key-protector';
import type { PassphraseKeys } from './passphrase-keys';
import type { VaultContent, VaultRecord } from './vault-file';

/** Remembers, outside of the vault's own file, that there is a vault: a missing file is then a fault. */
export interface VaultMarker {
  exists(): boolean;
  set(): void;
}

/** Remembers, outside of the vault's own file, that Tenantry was locked: starting it again does not open it. */
export interface LockMemory {
  get(): LockReason | undefined;
  /** @throws where it cannot be written. */
  set(reason: LockReason | undefined): void;
}

/** Follows what happens to the vault's file, so that its backups open nothing that the vault no longer does. */
export interface VaultFollower {
  /**
   * Called before each write that changes a file, while that is still in its place.
   * @param format the one that it is written in.
   * @throws where the file must not be written without a copy of it, and none could be made.
   */
  beforeWrite(format: number): Promise<void>;
  /**
   * Called after that, before connections are written away for good.
   * @throws where they could not be taken out of the backups.
   */
  purge(ids: ReadonlySet<string>): Promise<void>;
  /** Called after each write of an envelope that is not the one before. Does not throw. */
  rewrap(envelope: Envelope): Promise<void>;
}

/** What opens the vault, from a person. */
export type Entry = { readonly passphrase: string } | { readonly recoveryKey: string };

/** Why the ways that open the vault did not change. */
export type ProtectFailure = CommitFailure | 'locked' | 'unprotected' | 'policy';

/** Why a change was not kept. Nothing has changed then, in memory or on disk. */
export type CommitFailure = 'storage_failed';

/** Why a secret was not kept: `locked`, because Tenantry was locked before it could be sealed. */
export type KeepFailure = CommitFailure | 'locked';

/** A change of what is kept, and what its maker is to know of it. */
export interface Changed<Value> {
  readonly content: VaultContent;
  readonly value: Value;
}

/** Another secret for a kept connection. */
export interface SecretChange {
  readonly secret: string;
  /** Gets the connection and returns it changed; undefined gives up. */
  readonly change: (record: VaultRecord) => VaultRecord | undefined;
}

/** A connection that is to be kept, new or in the place of the one with its id. */
export interface Keeping {
  readonly record: VaultRecord;
  /** Absent keeps the secret as it is, or keeps none. */
  readonly secret?: string;
}

/** Many connections that are to be kept at once, and the labels that there are with them. */
export interface KeepingMany {
  readonly given: readonly Keeping[];
  readonly labels: VaultContent['labels'];
}

/** How a change of many is followed, and ended before it is written. */
export interface KeepingOptions {
  /** Whether there are secrets among them: only then the keyring is asked. */
  readonly secrets: boolean;
  readonly signal?: AbortSignal;
  /** Is told how many are ready to be written. */
  readonly onPrepared?: (count: number) => void;
}

/** Why a secret cannot be had. */
export type SecretFailure = 'secret_missing' | 'secret_unreadable' | 'locked';

/** How people get into a vault, beside the keyring. */
export interface VaultAccess {
  readonly passphrases: PassphraseKeys;
  readonly lockMemory: LockMemory;
  /** Whether the organisation asks for a passphrase. */
  readonly passphraseRequired: () => boolean;
  /** Whether Touch ID can be asked for. */
  readonly touchId?: () => boolean;
}

/** What a vault is made of. */
export interface VaultParts {
  readonly store: FileStore;
  readonly marker: VaultMarker;
  readonly protector: KeyProtector;
  readonly access: VaultAccess;
  readonly follower?: VaultFollower;
  /** Called after each change of the status. */
  readonly onStatus?: (status: VaultStatus) => void;
}
