import { nothing } from './content-changes';
import { contextOf, contextText } from './record-binding';
import { seal } from './seal';
import { recordsOf, type VaultContent, type VaultRecord } from './vault-file';

/** Secrets that nothing protects on disk. They end with the process, and are bound like sealed ones. */
export class SessionSecrets {
  /** By record id. */
  readonly #held = new Map<string, { secret: string; context: string }>();

  get isEmpty(): boolean {
    return this.#held.size === 0;
  }

  hold(record: VaultRecord, secret: string): void {
    this.#held.set(record.id, { secret, context: contextText(record) });
  }

  /** A connection's secret; undefined where none is held, or one that was bound to something else. */
  of(record: VaultRecord): string | undefined {
    const held = this.#held.get(record.id);
    return held?.context === contextText(record) ? held.secret : undefined;
  }

  /** Whether one is held for anything of a content. */
  isFor(content: VaultContent): boolean {
    return recordsOf(content).some((record) => this.of(record) !== undefined);
  }

  /**
   * Seals what is held, in the bin too.
   * @param key undefined seals nothing.
   * @param except ids of those that are left as they are.
   * @returns the content itself where nothing is to be sealed.
   */
  sealedInto(
    content: VaultContent,
    key: Uint8Array | undefined,
    except: ReadonlySet<string> = nothing,
  ): VaultContent {
    if (!key || !content.envelope || this.isEmpty || !this.isFor(content)) return content;
    const sealed = (record: VaultRecord): VaultRecord => {
      const secret = except.has(record.id) ? undefined : this.of(record);
      return secret === undefined ? record : { ...record, secret: seal(key, secret, contextOf(record)) };
    };
    return {
      ...content,
      connections: content.connections.map(sealed),
      bin: content.bin.map((entry) => {
        const connection = sealed(entry.connection);
        return connection === entry.connection ? entry : { ...entry, connection };
      }),
    };
  }

  /** Forgets some, by their ids. */
  drop(ids: Iterable<string>): void {
    for (const id of ids) this.#held.delete(id);
  }

  /**
   * What is sealed on disk needs no place in memory.
   * @param content as it was written with a key: without one, none of what is held is sealed.
   */
  dropSealed(content: VaultContent): void {
    if (this.isEmpty) return;
    this.drop(
      recordsOf(content)
        .filter(({ secret }) => secret)
        .map(({ id }) => id),
    );
  }

  /** A secret ends with the connection, in the bin or not, that it is bound to. */
  dropUnbound(content: VaultContent): void {
    if (this.isEmpty) return;
    const bound = new Set(
      recordsOf(content)
        .filter((record) => this.of(record) !== undefined)
        .map(({ id }) => id),
    );
    this.drop([...this.#held.keys()].filter((id) => !bound.has(id)));
  }
}
