import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * What may be expected to fail comes back as a value: `reason` says in words what is wrong and what to do.
 * @typedef {{ ok: true } | { ok: false, reason: string }} Outcome
 */

/**
 * Says what set-up does, on standard error: standard output belongs to the steps and the results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * The command line of a program from node_modules, as Node and its script, so that it runs alike on every system.
 * @param {string} packageName
 * @param {string} [binName] where the package has several programs
 * @returns {string[]} Node's path and the script's path; throws when the package is not installed
 */
export function localTool(packageName, binName = packageName) {
  const folder = path.join(root, 'node_modules', packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[binName];
  if (!script) throw new Error(`${packageName} has no program named ${binName}`);
  return [process.execPath, path.join(folder, script)];
}

/**
 * Where runtimes are kept: the user's cache folder, outside the checkout.
 * @param {NodeJS.ProcessEnv} [env]
 * @param {NodeJS.Platform} [platform]
 * @returns {string} an absolute path; the folder need not exist
 */
export function cacheFolder(env = process.env, platform = process.platform) {
  const home = homedir();
  const bases = {
    darwin: path.join(home, 'Library', 'Caches'),
    win32: env['LOCALAPPDATA'] ?? path.join(home, 'AppData', 'Local'),
    // An empty or relative value is to be ignored (XDG Base Directory Specification).
    linux: path.isAbsolute(env['XDG_CACHE_HOME'] ?? '') ? env['XDG_CACHE_HOME'] : path.join(home, '.cache'),
  };
  const base = platform === 'darwin' || platform === 'win32' ? bases[platform] : bases.linux;
  return path.join(base ?? home, 'tenantry');
}

/**
 * Whether this process is root (or, on Windows, which has no root: false).
 * @returns {boolean}
 */
export function isRoot() {
  return process.getuid?.() === 0;
}
