import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What the library calls a file that is being written, until it takes the place of the old one (atomically 2, temp.js). */
const unfinished = /\.jsonl?\.tmp-\d{10}[0-9a-f]{6}$/;

/**
 * Removes what processes that were killed while they wrote have left in a folder of the app's: new files that never
 * came into the place of the old ones. To be called before this process writes anything there.
 * @param folder an absolute path; it may not be there yet.
 */
export function removeUnfinishedFiles(folder: string): void {
  try {
    for (const name of readdirSync(folder)) {
      if (unfinished.test(name)) rmSync(join(folder, name));
    }
  } catch {
    // Nothing to look at, or nothing may be removed: they are in nobody's way, and the next start tries again.
  }
}
