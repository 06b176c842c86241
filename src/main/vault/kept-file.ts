import { existsSync, linkSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import type { DocumentStore, FileStore } from './document-store';

/** A whole file, as electron-store's library (conf) is handed it. */
export interface WholeFile {
  /** What was read. */
  text?: string;
  /** What is to be written. */
  bytes?: Uint8Array;
  /**
   * The library's own bookkeeping, which nothing here uses. Before each write it reads and parses the old
   * file to carry this over, unless the new document has it already (conf 15, the setter of `store`).
   */
  __internal__?: Record<string, never>;
}

/** What is used of electron-store: reading and writing the whole document. */
export interface Keeper {
  store: WholeFile;
}

/** The options that make electron-store keep a file word for word, readable by its owner only. */
export interface KeeperOptions {
  readonly configFileMode: number;
  readonly clearInvalidConfig: false;
  readonly accessPropertiesByDotNotation: false;
  readonly serialize: (file: WholeFile) => string;
  readonly deserialize: (text: string) => WholeFile;
}

/**
 * A file kept by electron-store, or by the library beneath it.
 * @param file an absolute path.
 * @param open makes the keeper of that file; called when it is first read or written.
 */
export function keptFile(file: string, open: (options: KeeperOptions) => Keeper): DocumentStore & FileStore {
  let keeper: Keeper | undefined;
  let readAtOpening: string | undefined;
  const options: KeeperOptions = {
    configFileMode: 0o600,
    clearInvalidConfig: false,
    accessPropertiesByDotNotation: false,
    // The library writes whatever it gets; bytes save it from encoding megabytes that are encoded already.
    serialize: ({ bytes }) => bytes as unknown as string,
    deserialize: (text) => {
      if (!keeper) readAtOpening = text;
      return { text };
    },
  };

  const readText = (): string | undefined => {
    if (!existsSync(file)) return undefined;
    if (keeper) return keeper.store.text;
    // Opening reads the file: no need to read it again.
    keeper = open(options);
    const text = readAtOpening;
    readAtOpening = undefined;
    return text;
  };
  const writeBytes = (bytes: Uint8Array): void => {
    const writer = (keeper ??= open(options));
    readAtOpening = undefined;
    replaceWhole(file, bytes.length, () => {
      writer.store = { bytes, __internal__: {} };
    });
  };

  return {
    file,
    readText,
    writeBytes,
    read: () => {
      const text = readText();
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    write: (document) => {
      writeBytes(Buffer.from(JSON.stringify(document), 'utf8'));
    },
  };
}

/**
 * Writes a file, and puts the old one back where the disk took a part of the new one only: on a disk that is
 * nearly full the system writes what fits and says how much that was, and the library beneath electron-store
 * does not look (atomically 2). Until the new file is whole, the old one has a second name.
 * @throws when it could not be written whole.
 */
function replaceWhole(file: string, size: number, write: () => void): void {
  const existed = existsSync(file);
  const real = existed ? realpathSync(file) : file;
  const before = `${real}.before`;
  const spared = existed && secondName(real, before);
  try {
    write();
    if (statSync(real).size === size) return;
    if (spared) renameSync(before, real);
    if (!existed) rmSync(real);
    throw new Error(`${file} could not be written whole.`);
  } finally {
    rmSync(before, { force: true });
  }
}

/** @returns false on a file system without second names (FAT): there the failure is told, and that is all. */
function secondName(file: string, name: string): boolean {
  try {
    rmSync(name, { force: true });
    linkSync(file, name);
    return true;
  } catch {
    return false; // see above; a disk that refuses more than this refuses the write as well
  }
}
