import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, tail } from './run.mjs';
import { readVersion } from './runtime-override.mjs';

const LIMIT = 20_000;
const REMEMBERED_FOR = 24 * 60 * 60_000;

/**
 * The official Electron, when electron's own installer has put it into node_modules. It counts as present by the
 * installer's own test: `dist/version` is the package's version and `path.txt`, written last, is there.
 * @param {string} electronPackage node_modules/electron
 * @returns {import('./runtime.mjs').Runtime | undefined}
 */
export function presentOfficial(electronPackage) {
  const pathFile = path.join(electronPackage, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const dir = path.join(electronPackage, 'dist');
  const executable = path.join(dir, readFileSync(pathFile, 'utf8'));
  const version = readVersion(dir);
  if (version !== packageVersion(electronPackage) || !existsSync(executable)) return undefined;
  return { kind: 'official', dir, executable, version };
}

/**
 * Fetches the official Electron by electron's own installer, which checks it against the hashes in the package.
 * A failure is remembered in the cache folder.
 * @param {string} electronPackage node_modules/electron
 * @param {string} cache
 * @param {(line: string) => void} say
 * @returns {Promise<import('./runtime.mjs').Resolved>}
 */
export async function fetchOfficial(electronPackage, cache, say) {
  const version = packageVersion(electronPackage);
  say(`Fetching Electron ${version} (for ${LIMIT / 1000} s at most) …`);
  const installer = path.join(electronPackage, 'install.js');
  const { code, output, timedOut } = await run(process.execPath, [installer], { limit: LIMIT });
  const runtime = code === 0 ? presentOfficial(electronPackage) : undefined;
  if (runtime) return { ok: true, runtime };

  const why = timedOut ? `not done within ${LIMIT / 1000} s` : firstError(output);
  /** @type {Failure} */
  const failure = { version, at: new Date().toISOString(), why };
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  writeFileSync(failureFile(cache), `${JSON.stringify(failure, null, 2)}\n`);
  return { ok: false, reason: describe(failure) };
}

/**
 * Why the last try to fetch this version failed, within the last 24 hours. Deleting the file
 * `official-electron-failed.json` in the cache folder forgets it.
 * @param {string} electronPackage node_modules/electron
 * @param {string} cache
 * @param {number} now milliseconds since 1970
 * @returns {string | undefined} undefined when a try is worthwhile
 */
export function recallFailure(electronPackage, cache, now) {
  if (!existsSync(failureFile(cache))) return undefined;
  const failure = parseFailure(readFileSync(failureFile(cache), 'utf8'));
  if (failure === undefined || failure.version !== packageVersion(electronPackage)) return undefined;
  const age = now - Date.parse(failure.at);
  return age >= 0 && age < REMEMBERED_FOR ? describe(failure) : undefined;
}

/** @typedef {{ version: string, at: string, why: string }} Failure */

/** @param {Failure} failure */
function describe({ version, at, why }) {
  return `Electron ${version} could not be fetched (${at}: ${why}).`;
}

/**
 * @param {string} text
 * @returns {Failure | undefined} undefined for anything else than a note of ours: then a try is worthwhile
 */
function parseFailure(text) {
  try {
    /** @type {Partial<Failure> | null} */
    const note = JSON.parse(text);
    const { version, at, why } = note ?? {};
    return version && at && why ? { version, at, why } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** @param {string} output what the installer printed */
function firstError(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.find((line) => /error/i.test(line)) ?? (tail(output, 1) || 'no reason given');
}

/** @param {string} electronPackage */
function packageVersion(electronPackage) {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8'));
  return version;
}

/** @param {string} cache */
function failureFile(cache) {
  return path.join(cache, 'official-electron-failed.json');
}
