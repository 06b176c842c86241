import { createReadStream, type Stats } from 'node:fs';
import { lstat, open, rm } from 'node:fs/promises';
import { FeedFault } from '../updates/feed';

/**
 * Copies a program to a name of its own, where it can be given the old one's name later. The file is always a new one:
 * one that was left there before is removed, and nothing is written through a link. It is on the disk before this ends,
 * so that no crash leaves a part of it under the old one's name.
 * @param staged an absolute path.
 * @param check throws where the copy is not what it should be.
 * @throws FeedFault `not_allowed` where something has that name that is no file of this user's. Whatever is thrown, no
 *   copy is left behind.
 */
export async function stageFile(
  program: string,
  staged: string,
  check: (file: string) => Promise<void>,
): Promise<void> {
  await removeStale(staged);
  const copy = await open(staged, 'wx', 0o600);
  try {
    try {
      for await (const part of createReadStream(program)) await copy.appendFile(part as Buffer);
      await copy.chmod(0o755);
      await copy.sync();
    } finally {
      await copy.close();
    }
    await check(staged);
  } catch (error) {
    await rm(staged, { force: true });
    throw error;
  }
}

async function removeStale(staged: string): Promise<void> {
  const found = await lstat(staged).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return;
  if (!isOurs(found)) throw new FeedFault('not_allowed');
  await rm(staged);
}

/** Whether it can be a copy that an earlier run left behind. */
function isOurs(found: Stats): boolean {
  return found.isFile() && (process.getuid === undefined || found.uid === process.getuid());
}
