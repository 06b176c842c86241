import { statSync } from 'node:fs';
import { join } from 'node:path';

/** A vault of this size has some tens of connections, in bytes; an empty one is far smaller. */
const long = 50_000;

/**
 * Whether a start will show a list that takes main a while to read, by the size of the vault's file alone.
 * @param folder the folder of the vault, an absolute path.
 * @returns false where there is no vault, or it may not be looked at. Only a hint.
 */
export function keepsLongList(folder: string): boolean {
  try {
    return statSync(join(folder, 'vault.json')).size > long;
  } catch {
    return false;
  }
}
