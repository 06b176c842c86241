import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMarked } from './runtime-marker.mjs';

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * The executable inside an unpacked Electron distribution, as the electron package names it in its path.txt.
 * @param {NodeJS.Platform} [platform]
 */
export function executableName(platform = process.platform) {
  return EXECUTABLES[platform] ?? 'electron';
}

/**
 * The Electron that the user names by a folder.
 * @param {string | undefined} dir the value of ELECTRON_OVERRIDE_DIST_PATH
 * @returns {import('./runtime.mjs').Resolved | undefined} undefined when nothing is named
 */
export function overrideRuntime(dir) {
  if (!dir) return undefined;
  const executable = path.join(dir, executableName());
  if (!existsSync(executable)) {
    return {
      ok: false,
      reason: `ELECTRON_OVERRIDE_DIST_PATH names ${dir}, but there is no ${executableName()} in it.`,
    };
  }
  const kind = isMarked(dir) ? 'registry' : 'override';
  return { ok: true, runtime: { kind, dir, executable, version: readVersion(dir) } };
}

/**
 * @param {string} dir an unpacked Electron distribution
 * @returns {string} such as `45.4.1`, or `unknown`
 */
export function readVersion(dir) {
  const file = path.join(dir, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
}
