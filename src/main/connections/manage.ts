import type { Handlers } from '../../shared/bridge';
import type { Changes } from '../../shared/draft';
import { fail, ok } from '../../shared/result';
import { scopeFor } from '../../shared/services';
import type { VaultContent, VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, find, type Context } from './context';
import { named } from './new-connection';

/** How long a removed connection can be restored, in milliseconds. */
const binMs = 30 * 24 * 60 * 60_000;

/** Keeping the list in order: everything that needs no network and no secret. */
export function managing(
  context: Context,
): Pick<Handlers['connections'], 'list' | 'get' | 'update' | 'remove' | 'restore'> {
  const { vault } = context;

  return {
    list() {
      return ok({
        connections: vault.connections.map((record) => viewOf(record, vault)),
        revision: vault.revision,
      });
    },

    get({ id }) {
      const record = find(context, id);
      return record.ok ? ok(viewOf(record.value, vault)) : record;
    },

    async update(changes) {
      const before = find(context, changes.id);
      if (!before.ok) return before;
      const after = changed(before.value, changes, context.now());
      if (!after) return fail({ code: 'invalid_input', field: 'scope', problem: 'empty' });
      const kept = await vault.keep(after);
      if (!kept.ok) return fail({ code: kept.error });
      announce(context, [changes.id]);
      return ok(viewOf(after, vault));
    },

    remove({ ids }) {
      const wanted = new Set(ids);
      const gone = vault.connections.filter(({ id }) => wanted.has(id));
      if (gone.length === 0) return fail({ code: 'not_found' });
      const removedAt = new Date(context.now()).toISOString();
      const kept = vault.commit((content) => ({
        ...content,
        connections: content.connections.filter(({ id }) => !wanted.has(id)),
        bin: [
          ...unexpired(content.bin, context.now()),
          ...gone.map((connection) => ({ removedAt, connection })),
        ],
      }));
      if (!kept.ok) return fail({ code: kept.error });
      announce(context, ids);
      return ok({ removed: gone.length });
    },

    restore({ ids }) {
      const wanted = new Set(ids);
      const back = unexpired(vault.bin, context.now()).filter(({ connection }) => wanted.has(connection.id));
      if (back.length === 0) return fail({ code: 'not_found' });
      const kept = vault.commit((content) => ({
        ...content,
        connections: [...content.connections, ...back.map(({ connection }) => connection)].sort(
          (one, other) => one.createdAt.localeCompare(other.createdAt),
        ),
        bin: content.bin.filter(({ connection }) => !wanted.has(connection.id)),
      }));
      if (!kept.ok) return fail({ code: kept.error });
      announce(context, ids);
      return ok({ restored: back.length });
    },
  };
}

/**
 * A record with changes. Where the secret may be sent is part of what it is bound to: with another cloud,
 * tenant or client ID the old secret is dropped. With another question the old judgement goes too.
 * @returns undefined when the service needs a scope and none is there.
 */
function changed(record: VaultRecord, changes: Changes, now: number): VaultRecord | undefined {
  const cloud = changes.cloud ?? record.cloud;
  const tenant = changes.tenant ?? record.tenant.entered;
  const clientId = changes.clientId ?? record.clientId;
  const service = changes.service ?? record.service;
  const scope = scopeFor(
    service,
    cloud,
    changes.scope ?? (record.service === service ? record.scope : undefined),
  );
  if (scope === undefined) return undefined;

  const elsewhere =
    cloud !== record.cloud || tenant !== record.tenant.entered || clientId !== record.clientId;
  const requestioned = elsewhere || scope !== record.scope;
  const { secret, lastCheck, ...rest } = record;
  return named({
    ...rest,
    ...(elsewhere || secret === undefined ? {} : { secret }),
    ...(requestioned ? { state: 'waiting' as const } : lastCheck === undefined ? {} : { lastCheck }),
    name: changes.name ?? record.name,
    cloud,
    tenant: tenant === record.tenant.entered && cloud === record.cloud ? record.tenant : { entered: tenant },
    clientId,
    service,
    scope,
    updatedAt: new Date(now).toISOString(),
  });
}

/**
 * Drops what was removed long ago, with its sealed secrets, for good.
 * Where it cannot be written now, the next start tries again.
 */
export function emptyOldBin({ vault, now }: Pick<Context, 'vault' | 'now'>): void {
  vault.commit((content) => {
    const bin = unexpired(content.bin, now());
    return bin.length === content.bin.length ? content : { ...content, bin };
  });
}

function unexpired(bin: VaultContent['bin'], now: number): VaultContent['bin'] {
  return bin.filter(({ removedAt }) => Date.parse(removedAt) > now - binMs);
}
