import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/checkout.mjs';
import { readVersion } from '../lib/runtime-override.mjs';
import { electronBuilder } from './builder.mjs';
import { isPackagedHere, PLATFORM_SWITCH } from './targets.mjs';

/** The name of whatever is packaged around another runtime than the official one. The app knows itself by it. */
export const TEST_NAME = 'tenantry-TEST';

/**
 * A packaged app that can be started where it is.
 * @typedef {object} PackagedFolder
 * @property {string} name what the app is called: `Tenantry`, or {@link TEST_NAME}
 * @property {string} folder on macOS the app bundle
 * @property {string} executable
 * @property {string} resources the folder with the app's archive
 */

/**
 * Packages the built app into a folder. What is given out, what is tested and what installers are made of comes from
 * here.
 * @param {object} order
 * @param {string} order.runtime the folder of an unpacked Electron
 * @param {boolean} order.official whether that is the official one of package.json's version, fetched and checked by
 *   electron's own installer; everything else makes a test package
 * @param {string} order.output where the folder is made
 * @param {NodeJS.ProcessEnv} [order.env]
 * @returns {Promise<{ ok: true, packaged: PackagedFolder } | { ok: false, reason: string }>}
 */
export async function packageFolder({ runtime, official, output, env = process.env }) {
  const { platform, arch } = process;
  if (!isPackagedHere(platform)) return { ok: false, reason: `Tenantry is not made for ${platform}.` };
  // One app for both kinds of Mac needs both runtimes, which electron-builder fetches and checks.
  const universal = official && platform === 'darwin';
  const outcome = await electronBuilder(
    [PLATFORM_SWITCH[platform], 'dir', universal ? '--universal' : `--${arch}`],
    {
      'directories.output': output,
      ...(universal ? {} : { electronDist: runtime, electronVersion: readVersion(runtime) }),
      ...(official ? {} : testSettings()),
      ...(platform === 'darwin' && !signsForMac(env) ? thisMacOnly : {}),
    },
    env,
  );
  if (!outcome.ok) return outcome;
  const name = official ? productName() : TEST_NAME;
  return { ok: true, packaged: contents(path.join(output, folderName(platform, arch, universal)), name) };
}

/**
 * electron-builder's name for the folder of a system.
 * Source: app-builder-lib, `PlatformPackager.computeAppOutDir`.
 * @param {'linux' | 'darwin' | 'win32'} platform
 * @param {string} arch as Node names it
 * @param {boolean} [universal] for both kinds of Mac
 * @returns {string}
 */
export function folderName(platform, arch, universal = false) {
  const suffix = arch === 'x64' ? '' : `-${arch}`;
  if (platform === 'darwin') return universal ? 'mac-universal' : `mac${suffix}`;
  return `${platform === 'win32' ? 'win' : 'linux'}${suffix}-unpacked`;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {boolean} whether a certificate to sign a Mac app with is named; without one it is signed for this machine only
 */
export function signsForMac(env) {
  return Boolean(env['CSC_LINK']) || Boolean(env['CSC_NAME']);
}

/** A Mac starts no app without any signature; this one holds on the machine where it was made, and proves nothing. */
const thisMacOnly = { 'mac.identity': '-', 'mac.hardenedRuntime': 'false', 'mac.notarize': 'false' };

/** A test package neither replaces an installed Tenantry nor can be taken for one. */
function testSettings() {
  return {
    productName: TEST_NAME,
    executableName: TEST_NAME,
    appId: 'app.tenantry.desktop.test',
    // Also inside of it: see src/main/app/test-runtime.ts.
    'extraMetadata.productName': TEST_NAME,
  };
}

/**
 * @param {string} folder
 * @param {string} name
 * @returns {PackagedFolder}
 */
function contents(folder, name) {
  if (process.platform === 'darwin') {
    const bundle = path.join(folder, `${name}.app`);
    const inside = path.join(bundle, 'Contents');
    return {
      name,
      folder: bundle,
      executable: path.join(inside, 'MacOS', name),
      resources: path.join(inside, 'Resources'),
    };
  }
  // On Linux programs are in small letters: electron-builder takes package.json's name.
  const program =
    process.platform === 'win32' ? `${name}.exe` : name === TEST_NAME ? name : name.toLowerCase();
  return { name, folder, executable: path.join(folder, program), resources: path.join(folder, 'resources') };
}

function productName() {
  /** @type {{ productName: string }} */
  const told = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return told.productName;
}
