import type { DocumentStore, FileStore } from '../../src/main/vault/document-store';
import type { VaultMarker } from '../../src/main/vault/vault-parts';

/** A document that is kept in memory as the text a file would hold, on a disk that can be full. */
export class MemoryStore implements DocumentStore, FileStore {
  readonly file = '/home/tester/vault.json';
  /** The file's content; undefined where there is no file. */
  text: string | undefined;
  /** True makes each write fail and change nothing. */
  full = false;
  writes = 0;

  read(): unknown {
    return this.text === undefined ? undefined : (JSON.parse(this.text) as unknown);
  }

  write(document: Record<string, unknown>): void {
    this.#keep(JSON.stringify(document));
  }

  readText(): string | undefined {
    return this.text;
  }

  async writeBytes(bytes: Uint8Array): Promise<void> {
    await Promise.resolve(); // as on a disk, others have their turn meanwhile
    this.#keep(Buffer.from(bytes).toString('utf8'));
  }

  #keep(text: string): void {
    if (this.full) throw new Error('ENOSPC: no space left on device');
    this.text = text;
    this.writes += 1;
  }

  /** The document as a test looks at it. */
  get document(): { revision: number; content: Record<string, unknown[]> & { envelope: unknown } } {
    return JSON.parse(this.text ?? 'null') as MemoryStore['document'];
  }
}

/** Remembers in memory that there is a vault. */
export class MemoryMarker implements VaultMarker {
  present = false;

  exists(): boolean {
    return this.present;
  }

  set(): void {
    this.present = true;
  }
}
