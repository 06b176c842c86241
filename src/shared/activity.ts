/**
 * What the activity record tells. A new kind is a word here, one in the catalogue, and the place that notes it.
 */
export const activityKinds = [
  'linked',
  'updated',
  'secret_replaced',
  'verified',
  'revealed',
  'copied_secret',
  'copied_token',
  'exported',
  'imported',
  'removed',
  'restored',
  'purged',
  'unlocked',
  'unlock_failed',
  'locked',
  'passphrase_set',
  'passphrase_removed',
  'recovery_key_made',
  'recovery_key_removed',
  'vault_restored',
  'vault_started_anew',
  'settings',
  'record_rekeyed',
  'entries_lost',
] as const;

/** See {@link activityKinds}. */
export type ActivityKind = (typeof activityKinds)[number];

/** The kinds that a person looks for together. */
export const activityGroups = {
  secrets: ['revealed', 'copied_secret', 'copied_token', 'secret_replaced'],
  tenants: ['linked', 'updated', 'removed', 'restored', 'purged'],
  verifications: ['verified'],
  transfer: ['exported', 'imported'],
  vault: [
    'unlocked',
    'unlock_failed',
    'locked',
    'passphrase_set',
    'passphrase_removed',
    'recovery_key_made',
    'recovery_key_removed',
    'vault_restored',
    'vault_started_anew',
    'record_rekeyed',
    'entries_lost',
  ],
  settings: ['settings'],
} as const satisfies Record<string, readonly ActivityKind[]>;

/** See {@link activityGroups}. */
export type ActivityGroup = keyof typeof activityGroups;

/** Facts of an entry: short codes, counts and names of settings or formats, never a value that a person entered. */
export type ActivityFacts = Readonly<Record<string, string | number | boolean>>;

/** Something that happened, as it is remembered. */
export interface ActivityEntry {
  /** Its place in the record, from 1 on. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** One of a later version may be known no more. */
  readonly kind: string;
  /** How many connections it is about; absent where it is about none. */
  readonly connections?: number;
  /** Of the connection, where it is about one: its name at that time. */
  readonly name?: string;
  readonly facts: ActivityFacts;
  /** Set where it was written while the vault was not open: it is held by the entries after it only. */
  readonly unsigned?: true;
}

/**
 * Whether the record is whole.
 *
 * - `whole`: every entry is as it was written, and none is missing; those before `since`, where it is set, were written
 *   under another key, by which nobody can tell any more.
 * - `unknown`: the vault is not open, so nobody can tell.
 * - `altered`: the entry with this number was edited or taken out, or something was put in its place.
 * - `cut`: entries at its end, from this number on, are missing.
 */
export type ActivityIntegrity =
  | { readonly kind: 'whole'; readonly since?: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'altered'; readonly number: number }
  | { readonly kind: 'cut'; readonly number: number };

/** A page of the record, the latest first. */
export interface ActivityPage {
  readonly entries: readonly ActivityEntry[];
  /** How many match, on all pages. */
  readonly total: number;
  readonly integrity: ActivityIntegrity;
}

/** Entries of a page. */
export const activityPage = 200;
