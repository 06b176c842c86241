/**
 * Why this Tenantry never looks for updates by itself or on request: the organisation forbids it; it is no packaged build
 * on its own runtime; another program keeps it up to date, or somebody by hand; the build names no feed or no release key.
 */
export type UpdatesOff = 'policy' | 'not_packaged' | 'other_installer' | 'not_configured';

/**
 * Why looking, downloading or installing did not work. Stable: the window's words and tests go by these.
 *
 * - `no_network`: the feed was not reached, or was cut off.
 * - `feed_unreadable`: what answered is no feed of Tenantry's.
 * - `signature_wrong`: what the feed offers is not signed by a release key that this build knows.
 * - `hash_wrong`: the downloaded file is not the signed one.
 * - `older`: the feed offers less than it did before.
 * - `disk_full`: there is no room for the download.
 * - `not_allowed`: the system does not let the program be replaced.
 */
export type UpdateFault =
  'no_network' | 'feed_unreadable' | 'signature_wrong' | 'hash_wrong' | 'older' | 'disk_full' | 'not_allowed';

/** A newer Tenantry, as its signed description has it. */
export interface Update {
  /** `major.minor.patch`. */
  readonly version: string;
  /** What is new, as plain text; empty where nothing is said. */
  readonly notes: string;
  /** ISO 8601 in UTC. */
  readonly releasedAt: string;
  /** What is downloaded, in bytes. */
  readonly size: number;
}

/** How far updating is. */
export type UpdatesStatus =
  | { readonly state: 'off'; readonly reason: UpdatesOff }
  /** Nothing newer is known; `checkedAt`, ISO 8601 in UTC, is when the feed last said so. */
  | { readonly state: 'idle'; readonly checkedAt?: string }
  | { readonly state: 'checking' }
  | { readonly state: 'available'; readonly update: Update }
  /** The person wants to be left alone until then, ISO 8601 in UTC. */
  | { readonly state: 'deferred'; readonly update: Update; readonly until: string }
  /** `percent` from 0 to 100. */
  | { readonly state: 'downloading'; readonly update: Update; readonly percent: number }
  /** Downloaded and checked; installed when the person says so. */
  | { readonly state: 'ready'; readonly update: Update }
  /** It is laid ready, and Tenantry ends; nothing of it can be put off any more. */
  | { readonly state: 'installing'; readonly update: Update }
  /** `update` is set where one is known all the same. */
  | { readonly state: 'failed'; readonly fault: UpdateFault; readonly update?: Update };

/** How long “Later” holds, in milliseconds. */
export const deferredForMs = 24 * 3_600_000;
