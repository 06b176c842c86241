/** Why a backup was made. */
export const backupReasons = ['daily', 'migration', 'restore'] as const;

/** See {@link backupReasons}. */
export type BackupReason = (typeof backupReasons)[number];

/** What a kept vault would change, compared with what there is now. Names are those of connections. */
export interface VaultDifference {
  /** In it and not in today's vault. */
  readonly added: readonly string[];
  /** In today's vault and not in it. */
  readonly removed: readonly string[];
  /** In both, and not the same. */
  readonly changed: readonly string[];
  /** How many are the same. */
  readonly same: number;
}

/** An earlier or damaged vault that can be put in the present one's place. */
export interface VaultVersion {
  /** Names it in `vault.restore`. */
  readonly id: string;
  /** `backup`: a whole earlier file · `damaged`: what is still readable of the present, damaged file. */
  readonly kind: 'backup' | 'damaged';
  /** When it was made; ISO 8601 in UTC. */
  readonly at: string;
  /** Set with `backup`. */
  readonly reason?: BackupReason;
  /** How many connections it has. */
  readonly connections: number;
  /** How many of those have a secret, sealed. */
  readonly secrets: number;
  /** Whether its secrets are sealed with another key than today's vault: opening it then takes that vault's own ways. */
  readonly otherKey: boolean;
  readonly difference: VaultDifference;
}
