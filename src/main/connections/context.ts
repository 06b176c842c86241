import type { Answer, Events } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { Credentials } from '../entra/exchange';
import type { Verification } from '../entra/verify';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';
import type { ClipboardLoan } from './clipboard-loan';
import { viewOf } from './connection-view';
import type { TokenCache } from './token-cache';

/** What the use cases work with. */
export interface Context {
  readonly vault: Vault;
  /** Proves credentials by a token exchange. */
  readonly verify: (credentials: Credentials) => Promise<Verification>;
  readonly tokens: TokenCache;
  readonly clipboard: ClipboardLoan;
  /** Tells the window what has changed. */
  readonly publish: (change: Events['connections.changed']) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The kept connection of an id. */
export function find({ vault }: Pick<Context, 'vault'>, id: string): Answer<VaultRecord> {
  const record = vault.connections.find((candidate) => candidate.id === id);
  return record ? ok(record) : fail({ code: 'not_found' });
}

/** What a connection's token is asked for with. */
export function credentialsWith(record: VaultRecord, clientSecret: string): Credentials {
  const { cloud, tenant, clientId, scope } = record;
  return { cloud, tenant: tenant.entered, clientId, clientSecret, scope };
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
