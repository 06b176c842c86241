import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { isRoot, say } from './checkout.mjs';
import { tail } from './run.mjs';
import { aptGet, offeredPackages } from './system-packages.mjs';

/**
 * A program that reads what is exported, and that a machine may do without: its tests are skipped then.
 *
 * - `names`: the Debian package that brings it; empty where Debian has none. As in SYSTEM_PACKAGES.
 * - `programs`: where to look for it, by path or along PATH; whoever installed it, the first one found counts.
 * - `proof`: arguments with which the program must succeed, where being found is not enough.
 * @typedef {{ names: readonly string[], programs: readonly string[], proof?: readonly string[] }} Consumer
 */

export const CONSUMERS = Object.freeze({
  age: { names: ['age'], programs: ['age'] },
  azure_cli: { names: ['azure-cli'], programs: ['az'] },
  dash: { names: ['dash'], programs: ['dash'] },
  // Debian's older releases have the client only together with a daemon, which no test should bring.
  docker: { names: ['docker-cli'], programs: ['docker'] },
  // It conflicts with Kubernetes' own package, kubectl.
  kubectl: { names: ['kubernetes-client'], programs: ['kubectl'] },
  python: { names: ['python3'], programs: ['/usr/bin/python3', 'python3'] },
  python_dotenv: {
    names: ['python3-dotenv'],
    // Debian's own Python first: another one along PATH does not see Debian's packages.
    programs: ['/usr/bin/python3', 'python3'],
    proof: ['-c', 'import dotenv'],
  },
  rclone: { names: ['rclone'], programs: ['rclone'] },
  terraform: { names: [], programs: ['terraform'] },
});

/** @typedef {keyof typeof CONSUMERS} ConsumerId */

/**
 * @param {Consumer} consumer
 * @param {string} [searchPath] what PATH is
 * @returns {string | undefined} the absolute path of its program, or undefined where there is none
 */
export function findConsumer({ programs, proof }, searchPath = process.env['PATH'] ?? '') {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== '');
  return programs
    .flatMap((program) =>
      path.isAbsolute(program) ? [program] : folders.map((folder) => path.join(folder, program)),
    )
    .find((file) => isExecutable(file) && (!proof || spawnSync(file, proof).status === 0));
}

/**
 * @param {ConsumerId} id
 * @returns {string} why its tests are skipped
 */
export function whyMissing(id) {
  /** @type {Consumer} */
  const { names, programs } = CONSUMERS[id];
  const program = String(programs.at(-1));
  return names.length === 0
    ? `No ${program} on this machine.`
    : `No ${id === 'python_dotenv' ? 'dotenv for Python' : program} on this machine: it comes with the Debian package ${names.join(' or ')}.`;
}

/**
 * Installs the consumers that a Debian-like system does not have, as root; does nothing anywhere else. One that cannot
 * be installed is left out with a word: its tests are skipped.
 */
export async function installConsumers() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query') || !isRoot()) return;
  const missing = installable(CONSUMERS, (consumer) => findConsumer(consumer) !== undefined);
  if (missing.length === 0) return;
  say('Updating the list of system packages …');
  // A list that is out of date may do; whether it does shows in the install.
  await aptGet(['update']);
  const offered = await offeredPackages(missing);
  for (const { names } of missing) {
    const name = names.find((candidate) => offered.has(candidate));
    if (name === undefined) continue;
    say(`Installing ${name}, to test exports with …`);
    const { code, output } = await aptGet(['install', '-y', '--no-install-recommends', name]);
    if (code !== 0) say(`Without it: apt-get install ${name} failed:\n${tail(output, 5)}`);
  }
}

/**
 * @param {Readonly<Record<string, Consumer>>} table
 * @param {(consumer: Consumer) => boolean} isHere
 * @returns {Consumer[]} those that are not here and have a package
 */
export function installable(table, isHere) {
  return Object.values(table).filter((consumer) => consumer.names.length > 0 && !isHere(consumer));
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
