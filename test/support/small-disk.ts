import { randomBytes } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { runChild } from './child';

/** A file system of its own that is small enough to be filled: a tmpfs, mounted for one test. */
export interface SmallDisk {
  /** Fills it to the last page. */
  fill(): Promise<void>;
  /** Takes the filling out again. */
  free(): Promise<void>;
  /** Makes it read-only for whoever opens a file on it from now on. */
  protect(): Promise<void>;
  /** Takes that back. */
  unprotect(): Promise<void>;
  /** Takes it away, with all that is on it, also while a program still has files open there. */
  remove(): Promise<void>;
}

/** Why a test that needs a disk of its own cannot be made here. */
export const noSmallDisk: string | undefined =
  process.platform === 'linux' && process.getuid?.() === 0
    ? undefined
    : 'Mounting a file system of its own takes root on Linux.';

/** @param folder where it is mounted, an absolute path; made if need be, and empty. */
export async function mountSmallDisk(folder: string): Promise<SmallDisk> {
  const { PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' } = process.env;
  const run = (program: string, ...args: string[]): Promise<string> =>
    runChild(program, args, { env: { PATH } });
  const filling = path.join(folder, 'filling');
  let isProtected = false;

  await mkdir(folder, { recursive: true, mode: 0o700 });
  await run('mount', '-t', 'tmpfs', '-o', 'size=48m,mode=0700', 'tenantry-small-disk', folder);

  const unprotect = async (): Promise<void> => {
    if (!isProtected) return;
    await run('umount', '--lazy', folder);
    isProtected = false;
  };
  return {
    fill: async () => {
      const file = await open(filling, 'a');
      try {
        // Large pieces first: a piece that does not fit whole is taken in part.
        for (const size of [2 ** 20, 2 ** 12]) await untilFull(() => file.appendFile(randomBytes(size)));
      } finally {
        await file.close();
      }
    },
    free: () => rm(filling, { force: true }),
    protect: async () => {
      // A second mount over the first: what is open for writing on the first one forbids to make that read-only.
      await run('mount', '--bind', folder, folder);
      isProtected = true;
      await run('mount', '-o', 'remount,bind,ro', folder);
    },
    unprotect,
    remove: async () => {
      await unprotect();
      await run('umount', '--lazy', folder);
    },
  };
}

async function untilFull(write: () => Promise<unknown>): Promise<void> {
  try {
    for (;;) await write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
