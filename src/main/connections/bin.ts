import type { Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { VaultContent } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, change, type Context } from './context';

/** How long a removed connection can be restored, in milliseconds. */
const binMs = 30 * 24 * 60 * 60_000;

/** How often what is past that is looked for, in milliseconds. */
const lookEveryMs = 60 * 60_000;

/** Removing, and what can still be done about it. */
export function bin(
  context: Context,
): Pick<Handlers['connections'], 'remove' | 'restore' | 'listRemoved' | 'purge'> {
  const { vault } = context;

  return {
    async remove({ ids }) {
      const wanted = new Set(ids);
      const removed = await change(context, (content) => {
        const gone = content.connections.filter(({ id }) => wanted.has(id));
        if (gone.length === 0) return fail({ code: 'not_found' });
        const removedAt = new Date(context.now()).toISOString();
        return ok({
          content: {
            ...content,
            connections: content.connections.filter(({ id }) => !wanted.has(id)),
            bin: [
              ...unexpired(content.bin, context.now()),
              ...gone.map((connection) => ({ removedAt, connection })),
            ],
          },
          value: { removed: gone.length },
        });
      });
      if (removed.ok) announce(context, ids);
      return removed;
    },

    async restore({ ids }) {
      const wanted = new Set(ids);
      const restored = await change(context, (content) => {
        const back = unexpired(content.bin, context.now()).filter(({ connection }) =>
          wanted.has(connection.id),
        );
        if (back.length === 0) return fail({ code: 'not_found' });
        return ok({
          content: {
            ...content,
            connections: [...content.connections, ...back.map(({ connection }) => connection)].sort(
              (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt),
            ),
            bin: content.bin.filter(({ connection }) => !wanted.has(connection.id)),
          },
          value: { restored: back.length },
        });
      });
      if (restored.ok) announce(context, ids);
      return restored;
    },

    listRemoved() {
      const removed = unexpired(vault.bin, context.now()).map(({ connection, removedAt }) => ({
        connection: viewOf(connection, vault),
        removedAt,
        purgedAt: new Date(Date.parse(removedAt) + binMs).toISOString(),
      }));
      return ok({
        removed: removed.sort((one, other) => Date.parse(other.removedAt) - Date.parse(one.removedAt)),
      });
    },

    async purge({ ids }) {
      const wanted = new Set(ids);
      const purged = await change(context, (content) => {
        const purged = content.bin.filter(({ connection }) => wanted.has(connection.id)).length;
        if (purged === 0) return fail({ code: 'not_found' });
        const left = unexpired(content.bin, context.now()).filter(
          ({ connection }) => !wanted.has(connection.id),
        );
        return ok({ content: { ...content, bin: left }, value: { purged } });
      });
      if (purged.ok) void context.history.tidy();
      return purged;
    },
  };
}

/**
 * Drops what was removed long ago, with its sealed secrets, for good.
 * Where it cannot be written now, the next look tries again.
 */
export class OldBin {
  readonly #parts: Pick<Context, 'vault' | 'now' | 'history'>;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: Pick<Context, 'vault' | 'now' | 'history'>) {
    this.#parts = parts;
  }

  /** Looks now, and every hour from then on. */
  start(): void {
    this.#timer ??= setInterval(() => void this.empty(), lookEveryMs).unref();
    void this.empty();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Drops what is past its time now. */
  async empty(): Promise<void> {
    const { vault, now, history } = this.#parts;
    const before = vault.bin.length;
    await vault.commit((content) => {
      const left = unexpired(content.bin, now());
      return left.length === content.bin.length ? content : { ...content, bin: left };
    });
    if (vault.bin.length < before) await history.tidy();
  }
}

function unexpired(entries: VaultContent['bin'], now: number): VaultContent['bin'] {
  return entries.filter(({ removedAt }) => Date.parse(removedAt) > now - binMs);
}
