import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { stampOf } from './backup-name';
import { copyDurably, ownFolder, syncFolder } from './durable-file';
import { secondNameOf } from './kept-file';

/**
 * Copies the vault's file, whole, into a folder of its own beside it: `set-aside/20261129T003000Z`. Each copy is read
 * back and compared. Nothing here ever changes or deletes what was set aside: it opens by what opened it then.
 * @param file an absolute path.
 * @param folders absolute paths of folders whose files are copied with it, where they are there.
 * @returns the folder; undefined where there was nothing to set aside.
 * @throws when it could not be copied whole: nothing new is left then.
 */
export async function setAside(
  file: string,
  now: number,
  folders: readonly string[] = [],
): Promise<string | undefined> {
  const home = dirname(file);
  const there = folders.filter((folder) => existsSync(folder));
  // A process that was killed may have left the last whole file under its second name only.
  const files = [file, secondNameOf(file)].filter((path) => existsSync(path));
  if (files.length + there.length === 0) return undefined;
  await ownFolder(join(home, 'set-aside'));
  const made = await newFolder(join(home, 'set-aside', stampOf(now)));
  try {
    for (const path of files) await copyProved(path, join(made, basename(path)));
    for (const folder of there) {
      const copy = join(made, basename(folder));
      await mkdir(copy, { mode: 0o700 });
      for (const entry of await readdir(folder, { withFileTypes: true })) {
        if (entry.isFile()) await copyProved(join(folder, entry.name), join(copy, entry.name));
      }
    }
    await syncFolder(join(home, 'set-aside'));
    return made;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Moves one file into such a folder, whatever is in it.
 * @param home an absolute path: of the folder that the vault's file is in.
 * @throws when that cannot be done: it is where it was then.
 */
export async function moveAside(path: string, home: string, now: number): Promise<void> {
  await ownFolder(join(home, 'set-aside'));
  const made = await newFolder(join(home, 'set-aside', stampOf(now)));
  try {
    await rename(path, join(made, basename(path)));
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
  await syncFolder(made);
}

async function copyProved(from: string, to: string): Promise<void> {
  await copyDurably(from, to);
  const [original, copy] = await Promise.all([readFile(from), readFile(to)]);
  if (!original.equals(copy)) throw new Error(`${from} could not be copied whole.`);
}

/** Makes a folder that was not there: this one, or the first with a number behind it. */
async function newFolder(path: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const free = count === 1 ? path : `${path}-${count}`;
    try {
      await mkdir(free, { mode: 0o700 });
      return free;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
