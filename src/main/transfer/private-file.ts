import { randomUUID } from 'node:crypto';
import { lstat, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Readable and writable by its owner only; and only made anew, never an existing file, also not through a link. */
const exclusively = { mode: 0o600, flag: 'wx' } as const;

/**
 * Writes a file that only its owner may read (mode 0600), whole or not at all. One that is there already is
 * replaced, and its mode with it.
 * @param file an absolute path.
 * @param content its text or its bytes, whole or in pieces.
 * @throws when it cannot be written: what was there is then what it was.
 */
export async function writePrivateFile(
  file: string,
  content: string | Uint8Array | readonly Uint8Array[],
): Promise<void> {
  const aside = join(dirname(file), `.${randomUUID()}.tmp`);
  try {
    await writeFile(aside, content, exclusively);
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Files that are written side by side. */
const writtenAtOnce = 16;

/**
 * Makes a folder that only its owner may enter (mode 0700) and writes files into it, all of them or none. Where there is
 * one of that name already, the new one gets a number: nothing is put among other files.
 * @param folder an absolute path.
 * @param files each with its name, without folders, unlike each other.
 * @param between is told how many are written; throws to end it.
 * @returns the folder's path.
 * @throws when it cannot be written: no folder is left behind then.
 */
export async function writePrivateFolder(
  folder: string,
  files: Iterable<{ readonly name: string; readonly text: string }>,
  between: (done: number) => void = () => undefined,
): Promise<string> {
  const made = await newFolder(folder);
  try {
    let done = 0;
    const queue = files[Symbol.iterator]();
    const writer = async (): Promise<void> => {
      for (let next = queue.next(); next.done !== true; next = queue.next()) {
        await writeFile(join(made, next.value.name), next.value.text, exclusively);
        between((done += 1));
      }
    };
    const written = await Promise.allSettled(Array.from({ length: writtenAtOnce }, writer));
    const failed = written.find((outcome) => outcome.status === 'rejected');
    if (failed) throw failed.reason;
    return made;
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    throw error;
  }
}

async function newFolder(folder: string): Promise<string> {
  const path = await freePath(folder);
  await mkdir(path, { mode: 0o700 });
  return path;
}

/** A path at which there is nothing: this one, or the first with a number behind it. */
export async function freePath(path: string): Promise<string> {
  for (let count = 2, free = path; ; count += 1) {
    if (!(await exists(free))) return free;
    free = `${path} ${count}`;
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch {
    return false; // whoever makes something there is told why it does not work
  }
}
