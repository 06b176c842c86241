import { constants } from 'node:fs';
import { lstat, open, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { PolicyStatus } from '../../shared/policy';
import { judgedPolicy, malformedPolicy, noPolicy } from './policy-status';

/** A policy is no larger than this, in bytes. */
const largestPolicy = 65_536;

/** The bits of a mode that let a group or everybody write. */
const writableByOthers = 0o022;

/**
 * Reads an administrator's policy from a file. It counts only where nobody but root can have written it: the file and its
 * folder are root's, and neither lets a group or everybody write.
 * @param place an absolute path.
 */
export async function readPolicyFile(place: string): Promise<PolicyStatus> {
  let file: FileHandle;
  try {
    // A pipe in its place must not keep the app from starting.
    file = await open(place, constants.O_RDONLY | constants.O_NONBLOCK);
  } catch (error) {
    return (await isThere(place, error)) ? malformedPolicy(place, 'not_readable') : noPolicy(place);
  }
  try {
    return await judgedFile(place, file);
  } catch {
    return malformedPolicy(place, 'not_readable');
  } finally {
    await file.close();
  }
}

async function judgedFile(place: string, file: FileHandle): Promise<PolicyStatus> {
  const kind = await file.stat();
  if (!kind.isFile()) return malformedPolicy(place, 'not_readable');
  if (!isRootsAlone(kind) || !isRootsAlone(await stat(dirname(place)))) {
    return malformedPolicy(place, 'writable_by_others');
  }
  const { bytesRead, buffer } = await file.read(Buffer.alloc(largestPolicy + 1));
  if (bytesRead > largestPolicy) return malformedPolicy(place, 'too_large');
  let document: unknown;
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead)));
  } catch {
    return malformedPolicy(place, 'not_json');
  }
  return judgedPolicy(place, document);
}

function isRootsAlone({ uid, mode }: { readonly uid: number; readonly mode: number }): boolean {
  return uid === 0 && (mode & writableByOthers) === 0;
}

/** Whether what could not be opened is there all the same: also a link that leads nowhere. */
async function isThere(place: string, error: unknown): Promise<boolean> {
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return true;
  return lstat(place).then(
    () => true,
    () => false,
  );
}
