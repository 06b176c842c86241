// npm run dist: makes Tenantry's packages for this system, in dist/, with a bill of materials and checksums.
// `-- --dir` makes only the folder (and, on Linux, the .tar.gz), which needs nothing of the network but node_modules and
// an Electron. Around any other Electron than the official one, a test package comes of it, and no installer.
// For tests: `--prepared` takes node_modules and out/ as they are, `--output=FOLDER` is a place other than dist/.
import { readFileSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder, root, say } from './lib/checkout.mjs';
import { installNodeModules } from './lib/node-modules.mjs';
import { recallFailure } from './lib/runtime-official.mjs';
import { describeRuntime, resolveRuntime } from './lib/runtime.mjs';
import { buildQuietly, orExit } from './lib/set-up.mjs';
import { archiveFolder } from './packaging/archive.mjs';
import { electronBuilder } from './packaging/builder.mjs';
import { CHECKSUMS, writeChecksums } from './packaging/checksums.mjs';
import { packageFolder } from './packaging/package-folder.mjs';
import { distReport, whyNoInstallers, whyUnsigned } from './packaging/report.mjs';
import { writeSbom } from './packaging/sbom.mjs';
import { isPackagedHere, PLATFORM_SWITCH, SYSTEM_NAME, TARGETS } from './packaging/targets.mjs';

const DIST = path.join(root, 'dist');
const { values: wanted } = parseArgs({
  options: {
    dir: { type: 'boolean', default: false },
    prepared: { type: 'boolean', default: false },
    output: { type: 'string', default: DIST },
  },
});
const output = path.resolve(wanted.output);
const { platform, arch } = process;

/** @type {{ name: string, version: string, devDependencies: { electron: string } }} */
const told = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** @type {{ name: string, reason: string }[]} */
const notMade = [];

if (!wanted.prepared) orExit(await installNodeModules());
const { runtime } = orExit(await resolveRuntime({ allowRegistry: true }));
const official = runtime.kind === 'official';
say(describeRuntime(runtime));
if (!wanted.prepared) orExit(await buildQuietly());

// What was made before must not be in the list; in a place of somebody's own nothing is deleted.
if (output === DIST) await rm(output, { recursive: true, force: true });
await mkdir(output, { recursive: true });
if ((await readdir(output)).length > 0) orExit({ ok: false, reason: `${output} is not empty.` });
say('Packaging …');
const { packaged } = orExit(await packageFolder({ runtime: runtime.dir, official, output }));
if (platform === 'linux') {
  const file = path.join(output, `${packaged.name}-${told.version}-linux-${arch}.tar.gz`);
  note('.tar.gz', await archiveFolder(packaged.folder, file));
}
if (!wanted.dir) await makeInstallers();
const materials = path.join(output, `${packaged.name}-${told.version}-${systemName()}.cdx.json`);
const product = { name: told.name, version: told.version, electron: runtime.version };
note('bill of materials', await writeSbom(materials, product));
const files = await writeChecksums(output);
const report = distReport({
  where: output === DIST ? 'dist/' : output,
  folder: path.relative(output, packaged.folder),
  program: path.basename(packaged.executable),
  files: [...files, CHECKSUMS],
  notMade,
  name: packaged.name,
  official,
  unsigned: whyUnsigned(platform, process.env),
});
process.stdout.write(`${report}\n`);
process.exitCode = notMade.length === 0 ? 0 : 1;

/** Makes them of the packaged folder one by one: where the tool for one cannot be had, the others are made. */
async function makeInstallers() {
  const targets = TARGETS[platform] ?? [];
  if (!official || !isPackagedHere(platform)) {
    const names = targets.map(({ name }) => name).join(', ');
    const electron = path.join(root, 'node_modules', 'electron');
    const failure = recallFailure(electron, cacheFolder(), Date.now());
    notMade.push({ name: names, reason: whyNoInstallers(told.devDependencies.electron, failure) });
    return;
  }
  for (const { target, name } of targets) {
    say(`Making the ${name} …`);
    const args = [PLATFORM_SWITCH[platform], target, '--prepackaged', packaged.folder];
    if (platform === 'darwin') args.push('--universal');
    note(name, await electronBuilder(args, { 'directories.output': output, ...origin() }));
  }
}

function systemName() {
  return isPackagedHere(platform) ? SYSTEM_NAME[platform] : platform;
}

/** Who gives the packages out, which Debian's and RPM's name: a release's workflow says it. */
function origin() {
  const { TENANTRY_HOMEPAGE: homepage = 'https://tenantry.invalid', TENANTRY_MAINTAINER: maintainer } =
    process.env;
  return {
    'extraMetadata.homepage': homepage,
    ...(maintainer === undefined ? {} : { 'linux.maintainer': maintainer }),
  };
}

/**
 * @param {string} name
 * @param {import('./lib/checkout.mjs').Outcome} outcome
 */
function note(name, outcome) {
  if (!outcome.ok) notMade.push({ name, reason: outcome.reason });
}
