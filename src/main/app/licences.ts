import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Licence } from '../../shared/licence';

/** Where the build writes the licences of what each bundle consists of; see `scripts/build/bundled-licences.ts`. */
const bundles = ['main', 'preload', 'renderer'].map((part) => join('..', part, 'licences.json'));

/**
 * The licences of all that Tenantry is made of, each once, by name: read when somebody asks, never at the start.
 * @param folder main's own bundle: an absolute path.
 */
export async function readLicences(folder: string): Promise<Licence[]> {
  const lists = await Promise.all(
    bundles.map(async (file) => JSON.parse(await readFile(join(folder, file), 'utf8')) as Licence[]),
  );
  const byKey = new Map(lists.flat().map((licence) => [`${licence.name}@${licence.version}`, licence]));
  return [...byKey.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/**
 * The file with Chromium's licences, beside which Electron's lies: both are part of every distribution of Electron.
 * On macOS electron-builder keeps them among the resources, elsewhere beside the program.
 * @returns an absolute path; undefined where there is none.
 */
export function runtimeLicenceFile(executable: string, resources: string): string | undefined {
  return [dirname(executable), resources]
    .map((folder) => join(folder, 'LICENSES.chromium.html'))
    .find((file) => existsSync(file));
}
