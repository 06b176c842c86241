import type { Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { VaultContent, VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, change, nameOf, type Context } from './context';

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
      let gone: VaultRecord[] = [];
      const removed = await change(context, (content) => {
        gone = content.connections.filter(({ id }) => wanted.has(id));
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
      if (!removed.ok) return removed;
      announce(context, ids);
      noteOf('removed', gone);
      return removed;
    },

    async restore({ ids }) {
      const wanted = new Set(ids);
      let back: VaultRecord[] = [];
      const restored = await change(context, (content) => {
        back = unexpired(content.bin, context.now())
          .map(({ connection }) => connection)
          .filter(({ id }) => wanted.has(id));
        if (back.length === 0) return fail({ code: 'not_found' });
        return ok({
          content: {
            ...content,
            connections: [...content.connections, ...back].sort(
              (one, other) => Date.parse(one.createdAt) - Date.parse(other.createdAt),
            ),
            bin: content.bin.filter(({ connection }) => !wanted.has(connection.id)),
          },
          value: { restored: back.length },
        });
      });
      if (!restored.ok) return restored;
      announce(context, ids);
      noteOf('restored', back);
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
      let gone: VaultRecord[] = [];
      const purged = await change(context, (content) => {
        gone = content.bin.map(({ connection }) => connection).filter(({ id }) => wanted.has(id));
        if (gone.length === 0) return fail({ code: 'not_found' });
        const left = unexpired(content.bin, context.now()).filter(
          ({ connection }) => !wanted.has(connection.id),
        );
        return ok({ content: { ...content, bin: left }, value: { purged: gone.length } });
      });
      if (!purged.ok) return purged;
      void context.history.tidy();
      noteOf('purged', gone);
      return purged;
    },
  };

  function noteOf(kind: 'removed' | 'restored' | 'purged', records: readonly VaultRecord[]): void {
    context.activity.note(kind, { ids: records.map(({ id }) => id), ...nameOf(records) });
  }
}

type OldBinParts = Pick<Context, 'vault' | 'now' | 'history' | 'activity'>;

/**
 * Drops what was removed long ago, with its sealed secrets, for good.
 * Where it cannot be written now, the next look tries again.
 */
export class OldBin {
  readonly #parts: OldBinParts;
  #timer: NodeJS.Timeout | undefined;

  constructor(parts: OldBinParts) {
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
    const { vault, now, history, activity } = this.#parts;
    const before = vault.bin;
    await vault.commit((content) => {
      const left = unexpired(content.bin, now());
      return left.length === content.bin.length ? content : { ...content, bin: left };
    });
    const left = new Set(vault.bin.map(({ connection }) => connection.id));
    const gone = before.map(({ connection }) => connection).filter(({ id }) => !left.has(id));
    if (gone.length === 0) return;
    const ids = gone.map(({ id }) => id);
    activity.note('purged', { ids, ...nameOf(gone), facts: { byItself: true } });
    await history.tidy();
  }
}

function unexpired(entries: VaultContent['bin'], now: number): VaultContent['bin'] {
  return entries.filter(({ removedAt }) => Date.parse(removedAt) > now - binMs);
}
