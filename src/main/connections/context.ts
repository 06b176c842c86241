import { setImmediate } from 'node:timers/promises';
import type { Answer, BridgeError, ErrorCode, Events } from '../../shared/bridge';
import type { CloudChoice } from '../../shared/clouds';
import type { Check } from '../../shared/connection';
import type { Finding } from '../../shared/finding';
import type { Policy } from '../../shared/policy';
import { fail, ok } from '../../shared/result';
import type { Credentials } from '../entra/exchange';
import type { PermissionsReading } from '../entra/permissions';
import type { Verification, VerifyOptions } from '../entra/verify';
import type { ActivityRecord } from '../history/activity-record';
import type { CheckHistory } from '../history/check-history';
import type { Vault } from '../vault/vault';
import type { Changed } from '../vault/vault-parts';
import type { VaultContent, VaultRecord } from '../vault/vault-file';
import type { ClipboardLoan } from './clipboard-loan';
import { viewOf } from './connection-view';
import type { TokenCache } from './token-cache';

/** What the use cases work with. */
export interface Context {
  readonly vault: Vault;
  /** What the organisation has settled. */
  readonly policy: Policy;
  /** Proves credentials by a token exchange. It is let go when the signal is aborted. */
  readonly verify: (
    credentials: Credentials,
    options?: VerifyOptions & { readonly signal?: AbortSignal },
  ) => Promise<Verification>;
  /** What is wrong with cloud or tenant, found without a secret; undefined where nothing is, or nobody answers. */
  readonly preflight: (credentials: Credentials) => Promise<Finding | undefined>;
  /**
   * Whether the hosts of a cloud may be asked: always those of the table, others once the person has agreed
   * in a dialog of main. Only a person is asked; in the background the answer is then no.
   */
  readonly mayAsk: (choice: CloudChoice, asker: 'person' | 'background') => Promise<boolean>;
  /** The GUID that a look-up has found for a tenant as it was entered, in this cloud. */
  readonly tenantIdOf: (choice: CloudChoice, tenant: string) => string | undefined;
  readonly tokens: TokenCache;
  /** The last verifications of each connection. */
  readonly history: Pick<CheckHistory, 'note' | 'of' | 'tidy'>;
  /** Takes note of what happened, and tells it. */
  readonly activity: Pick<ActivityRecord, 'note' | 'record' | 'list' | 'exportsOf'>;
  /** Says outside of the window that a secret is shown in it. @param name of its connection. */
  readonly announceReveal: (name: string) => void;
  /** Opens a link in the system's browser, or puts it on the clipboard. @returns whether it was done. */
  readonly showLink: (url: string, how: 'open' | 'copy') => Promise<boolean>;
  /** Learns what an app may do. */
  readonly readPermissions: (credentials: Credentials) => Promise<PermissionsReading>;
  readonly clipboard: ClipboardLoan;
  /** Tells the window what has changed. */
  readonly publish: (change: Events['connections.changed']) => void;
  /** Tells the window all labels. */
  readonly publishLabels: (labels: Events['labels.changed']) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The kept connection of an id. */
export function find({ vault }: Pick<Context, 'vault'>, id: string): Answer<VaultRecord> {
  const record = byId(vault.connections).get(id);
  return record ? ok(record) : fail({ code: 'not_found' });
}

/** Made once for each content of the vault: a run over all connections must not walk all of them for each. */
const indexes = new WeakMap<readonly VaultRecord[], ReadonlyMap<string, VaultRecord>>();

function byId(connections: readonly VaultRecord[]): ReadonlyMap<string, VaultRecord> {
  const known = indexes.get(connections);
  if (known) return known;
  const index = new Map(connections.map((record) => [record.id, record]));
  indexes.set(connections, index);
  return index;
}

/**
 * Changes what is kept; see {@link Vault.change}. Whether a change can be made is judged when its turn comes: another
 * one may be on its way to the disk.
 */
export async function change<Value>(
  { vault }: Pick<Context, 'vault'>,
  make: (content: VaultContent) => Answer<Changed<Value>>,
): Promise<Answer<Value>> {
  const changed = await vault.change(make);
  if (changed.ok || changed.error !== 'storage_failed') return changed as Answer<Value>;
  return fail(vaultError({ vault }, changed.error));
}

/** A failure of the vault's as the window is told it: with why its file could not be written, where that is known. */
export function vaultError<Code extends ErrorCode>(
  { vault }: Pick<Context, 'vault'>,
  code: Code,
): BridgeError & { readonly code: Code } {
  const storage = code === 'storage_failed' ? vault.storageFault : undefined;
  return { code, ...(storage === undefined ? {} : { storage }) };
}

/** Why the hosts of a cloud were not asked: the organisation forbids it, or the person did not agree. */
export function whyNotAsked(
  { policy }: Pick<Context, 'policy'>,
  { cloud }: Pick<CloudChoice, 'cloud'>,
): BridgeError {
  return { code: cloud === 'custom' && policy.forbidCustomClouds ? 'policy' : 'cancelled' };
}

/** What a connection's token is asked for with. */
export function credentialsWith(record: VaultRecord, clientSecret: string): Credentials {
  const { cloud, customCloud, tenant, clientId, scope } = record;
  return {
    cloud,
    ...(customCloud === undefined ? {} : { customCloud }),
    tenant: tenant.entered,
    clientId,
    clientSecret,
    scope,
  };
}

/** The same with the connection's own secret, opened. */
export async function credentialsOf(
  { vault }: Pick<Context, 'vault'>,
  record: VaultRecord,
): Promise<Answer<Credentials>> {
  const secret = await vault.openSecret(record);
  return secret.ok ? ok(credentialsWith(record, secret.value)) : fail({ code: secret.error });
}

/** Tells the window of kept connections that are new or changed, and of those that are gone. */
export function announce({ vault, publish }: Context, ids: readonly string[]): void {
  const wanted = new Set(ids);
  const upserted = vault.connections
    .filter(({ id }) => wanted.has(id))
    .map((record) => viewOf(record, vault));
  for (const { id } of upserted) wanted.delete(id);
  publish({ upserted, removed: [...wanted], revision: vault.revision });
}

/** So many connections are told of at once: a few milliseconds' work. */
const announcedAtOnce = 250;

/** The same for thousands: in parts, with main's turn between two. */
export async function announceInParts(context: Context, ids: readonly string[]): Promise<void> {
  for (let begin = 0; begin < ids.length; begin += announcedAtOnce) {
    announce(context, ids.slice(begin, begin + announcedAtOnce));
    await setImmediate();
  }
}

/** Adds a verification to the connection's history, as it is kept: not one that says nothing of it any more. */
export function remember(context: Pick<Context, 'vault' | 'history'>, id: string, { at }: Check): void {
  const record = find(context, id);
  if (record.ok && record.value.lastCheck?.at === at) context.history.note(id, record.value.lastCheck);
}

/** The name that an entry of the activity record has: that of the one connection that it is about. */
export function nameOf(records: readonly VaultRecord[]): { readonly name?: string } {
  const [first] = records;
  return first && records.length === 1 ? { name: first.name } : {};
}
