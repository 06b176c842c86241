import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** The list's name, as `sha256sum -c` expects nothing else of it. */
export const CHECKSUMS = 'SHA256SUMS';

/** What electron-builder leaves for itself beside what it makes. */
const NOTES = [/^builder-/, /\.blockmap$/, /\.ya?ml$/];

/**
 * @param {string} folder
 * @returns {Promise<string[]>} the names of the files in it that are given out, sorted
 */
export async function givenOut(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name !== CHECKSUMS && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .filter((name) => !NOTES.some((note) => note.test(name)))
    .sort();
}

/**
 * Writes the SHA-256 of each file that is given out, in the form that `sha256sum -c` and `shasum -a 256 -c` read.
 * @param {string} folder
 * @returns {Promise<string[]>} the names in the list
 */
export async function writeChecksums(folder) {
  const names = await givenOut(folder);
  const lines = [];
  for (const name of names) lines.push(`${await sha256(path.join(folder, name))}  ${name}\n`);
  await writeFile(path.join(folder, CHECKSUMS), lines.join(''));
  return names;
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
