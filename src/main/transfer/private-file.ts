import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file that only its owner may read (mode 0600), whole or not at all. One that is there already is
 * replaced, and its mode with it.
 * @param file an absolute path.
 * @throws when it cannot be written: what was there is then what it was.
 */
export async function writePrivateFile(file: string, text: string): Promise<void> {
  const aside = join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
  try {
    await writeFile(aside, text, { mode: 0o600, flag: 'wx' });
    await rename(aside, file);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}
