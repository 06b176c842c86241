import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A folder that only its owner may enter (mode 0700); made where it is not there. */
export async function ownFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await chmod(folder, 0o700);
}

/**
 * Copies a file, byte for byte, for its owner only (mode 0600): it is whole and on disk when this resolves.
 * @throws when it cannot be read or written: nothing is there then that was not before.
 */
export async function copyDurably(from: string, to: string): Promise<void> {
  await durably(to, (aside) => copyFile(from, aside, constants.COPYFILE_EXCL));
}

/** The same with bytes of our own. What was there is replaced in one step. */
export async function writeDurably(to: string, bytes: Uint8Array): Promise<void> {
  await durably(to, (aside) => writeFile(aside, bytes, { mode: 0o600, flag: 'wx' }));
}

async function durably(to: string, make: (aside: string) => Promise<void>): Promise<void> {
  const aside = join(dirname(to), `.${basename(to)}.tmp`);
  await rm(aside, { force: true });
  try {
    await make(aside);
    await chmod(aside, 0o600);
    await synced(aside, 'r+');
    await rename(aside, to);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  await syncFolder(dirname(to));
}

/** Makes the names in a folder last. Windows keeps them by itself, and opens no folder. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform !== 'win32') await synced(folder, 'r');
}

async function synced(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Takes away what a process that was killed has left half written in a folder by {@link writeDurably}. */
export async function sweepHalfWritten(folder: string): Promise<void> {
  const names = await readdir(folder);
  const left = names.filter((name) => name.startsWith('.vault-') && name.endsWith('.json.tmp'));
  for (const name of left) await rm(join(folder, name), { force: true });
}
