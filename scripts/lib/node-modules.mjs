import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './checkout.mjs';
import { npm } from './npm.mjs';
import { tail } from './run.mjs';

/** The oldest Node that runs the build (Vite 8 asks for it). */
const OLDEST_NODE = [20, 19];
const LIMIT = 15 * 60_000;

/**
 * Installs node_modules by `npm ci`, unless what is there was installed from this very package-lock.json.
 * @returns {Promise<import('./checkout.mjs').Outcome>}
 */
export async function installNodeModules() {
  if (!isNodeNewEnough(process.versions.node)) {
    return {
      ok: false,
      reason: `Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.versions.node}.`,
    };
  }
  const wanted = stampFor(readFileSync(path.join(root, 'package-lock.json')));
  if (!isInstallNeeded(readStamp(), wanted)) return { ok: true };

  say('Installing node_modules …');
  const { code, output, timedOut } = await npm(
    ['ci', '--include=dev', '--no-audit', '--no-fund'],
    root,
    LIMIT,
  );
  if (code !== 0) {
    const why = timedOut ? `npm ci did not end within ${LIMIT / 60_000} minutes` : 'npm ci failed';
    return { ok: false, reason: `${why}:\n${npmErrors(output)}` };
  }
  writeFileSync(stampFile(), `${wanted}\n`);
  return { ok: true };
}

/**
 * @param {string} version such as `20.19.0`
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * What an install is known by: the lock file's hash and the system, as some packages hold native code.
 * @param {Buffer | string} lock the content of package-lock.json
 * @param {string} [system]
 * @returns {string}
 */
export function stampFor(lock, system = `${process.platform}-${process.arch}`) {
  return `${createHash('sha256').update(lock).digest('hex')} ${system}`;
}

/**
 * @param {string | undefined} found the stamp in node_modules; undefined when there is none
 * @param {string} wanted
 * @returns {boolean}
 */
export function isInstallNeeded(found, wanted) {
  return found?.trim() !== wanted;
}

/**
 * npm says what is wrong in its first error lines and then explains itself at length.
 * @param {string} output
 */
function npmErrors(output) {
  const errors = output.split('\n').filter((line) => /^npm (error|ERR!) \S/.test(line));
  return errors.length > 0 ? errors.slice(0, 12).join('\n') : tail(output);
}

function stampFile() {
  return path.join(root, 'node_modules', '.tenantry-installed');
}

function readStamp() {
  return existsSync(stampFile()) ? readFileSync(stampFile(), 'utf8') : undefined;
}
