import { existsSync } from 'node:fs';
import { link, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { writeFile } from 'atomically';
import { backupName } from './backup-name';
import type { DocumentStore, FileStore } from './document-store';
import { ownFolder, syncFolder } from './durable-file';

/** A whole file, as electron-store's library (conf) is handed it. */
export interface WholeFile {
  /** What was read, or is to be written. */
  text?: string;
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
    serialize: ({ text = '' }) => text,
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
  return {
    file,
    readText,
    writeBytes: (bytes) => writeWhole(file, bytes),
    read: () => {
      const text = readText();
      return text === undefined ? undefined : (JSON.parse(text) as unknown);
    },
    write: (document) => {
      const writer = (keeper ??= open(options));
      readAtOpening = undefined;
      writer.store = { text: JSON.stringify(document), __internal__: {} };
    },
  };
}

/** How long a file that another program holds on to is waited for, in milliseconds. */
const patienceMs = 1000;

/**
 * Writes a file by the library beneath electron-store, in the form that leaves main free: with thousands of
 * connections the disk takes longer than a frame. The old file is put back where the disk took a part of the new one
 * only: on a disk that is nearly full the system writes what fits and says how much that was, and the library does not
 * look (atomically 2). Until the new file is whole, the old one has a second name. A second name that a killed process
 * has left may be that of the only whole file: it becomes a backup.
 * @throws when it could not be written whole.
 */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const existed = existsSync(file);
  const real = existed ? await realpath(file) : file;
  const before = secondNameOf(real);
  if (existsSync(before)) await letGoOfLeft(real, before);
  const spared = existed && (await secondName(real, before));
  try {
    await writeFile(file, bytes, { mode: 0o600, timeout: patienceMs });
  } catch (error) {
    // The library puts the new file in place when it is written: the old one is there still.
    if (spared && (await isSameFile(real, before))) await rm(before, { force: true });
    throw error;
  }
  if ((await stat(real)).size === bytes.length) {
    if (spared) await rm(before, { force: true });
    return;
  }
  if (spared) await rename(before, real);
  if (!existed) await rm(real);
  throw Object.assign(new Error(`${file} could not be written whole.`), { code: 'ENOSPC' });
}

/** The name that the old file has beside its own while a new one is written. */
export function secondNameOf(file: string): string {
  return `${file}.before`;
}

/** @returns false on a file system without second names (FAT): there the failure is told, and that is all. */
async function secondName(file: string, name: string): Promise<boolean> {
  try {
    await link(file, name);
    return true;
  } catch {
    return false; // see above; a disk that refuses more than this refuses the write as well
  }
}

/** Frees the second name that a killed process has left. @throws where what it names could not be kept. */
async function letGoOfLeft(file: string, left: string): Promise<void> {
  if (existsSync(file) && (await isSameFile(file, left))) {
    await rm(left);
    return;
  }
  const folder = join(dirname(file), 'backups');
  await ownFolder(folder);
  let at = (await stat(left)).mtimeMs;
  while (existsSync(join(folder, backupName(at, 'restore')))) at += 1000;
  await rename(left, join(folder, backupName(at, 'restore')));
  await syncFolder(folder);
}

/** Whether two names are those of one file. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [{ dev, ino }, second] = await Promise.all([
    stat(one, { bigint: true }),
    stat(other, { bigint: true }),
  ]);
  return dev === second.dev && ino === second.ino;
}
