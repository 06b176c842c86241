import { existsSync } from 'node:fs';
import { isRoot, say } from './checkout.mjs';
import { isHeadless } from './display.mjs';
import { run, tail } from './run.mjs';

const LIMIT = 15 * 60_000;

/**
 * What Electron and the test desk need of a Debian-like system. Where a package has two names, the second is
 * the one since the 64-bit time transition (Debian 13, Ubuntu 24.04).
 * @typedef {{ names: readonly string[], why: string, headlessOnly?: boolean }} SystemPackage
 * @type {readonly SystemPackage[]}
 */
export const SYSTEM_PACKAGES = [
  { names: ['xvfb'], why: 'a display where there is none, and those of tests that need one for themselves' },
  {
    names: ['libgtk-3-0', 'libgtk-3-0t64'],
    why: 'Electron: menus and dialogs, and the X libraries behind them',
  },
  { names: ['libnss3'], why: 'Electron: the store of trusted authorities' },
  { names: ['libasound2', 'libasound2t64'], why: 'Electron: linked against it, silent or not' },
  { names: ['libgbm1'], why: 'Electron: graphics buffers' },
  { names: ['libxss1'], why: 'Electron: idle detection' },
  { names: ['libsecret-1-0'], why: 'Electron: speaks to the keyring' },
  { names: ['libnotify4'], why: 'Electron: notifications of the system' },
  { names: ['dbus'], why: 'test desk: a session bus of its own' },
  {
    names: ['dbus-x11'],
    why: 'gnome-keyring: the smaller of the two session buses that it accepts',
    headlessOnly: true,
  },
  { names: ['gnome-keyring'], why: 'test desk: a real keyring' },
  { names: ['xdotool'], why: 'test desk: presses keys in dialogs of the system, which no page can reach' },
  { names: ['xclip'], why: 'test desk: reads back what was typed into such a dialog' },
  { names: ['x11-utils'], why: 'bench: xev tells when a window is shown' },
  { names: ['dunst'], why: 'test desk: a real notification daemon' },
  { names: ['fonts-ipafont-gothic'], why: 'test desk: Japanese as it is drawn, where nothing else draws it' },
  { names: ['libnss3-tools'], why: 'test desk: certutil makes the test authority trusted' },
];

/**
 * Installs what is missing on a Debian-like system as root; as another user, says what to install.
 * Does nothing on other systems, or when everything is there.
 * @returns {Promise<import('./checkout.mjs').Outcome>}
 */
export async function installSystemPackages() {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return { ok: true };
  const missing = missingPackages(SYSTEM_PACKAGES, await installedPackages(), isHeadless());
  if (missing.length === 0) return { ok: true };
  if (!isRoot())
    return { ok: false, reason: howToInstall(chooseNames(missing, await offeredPackages(missing))) };

  say('Updating the list of system packages …');
  const update = await aptGet(['update']);
  // A list that is out of date in parts may do; whether it does shows in the install.
  if (update.code !== 0) say(tail(update.output, 5));
  const names = chooseNames(missing, await offeredPackages(missing));
  say(`Installing system packages: ${names.join(' ')} …`);
  const install = await aptGet(['install', '-y', '--no-install-recommends', ...names]);
  return install.code === 0
    ? { ok: true }
    : { ok: false, reason: `apt-get install failed:\n${tail(install.output)}` };
}

/**
 * @param {readonly SystemPackage[]} table
 * @param {ReadonlySet<string>} installed names of installed packages
 * @param {boolean} headless
 * @returns {SystemPackage[]} the rows of which no name is installed
 */
export function missingPackages(table, installed, headless) {
  return table.filter(
    (row) => (headless || !row.headlessOnly) && !row.names.some((name) => installed.has(name)),
  );
}

/**
 * @param {readonly SystemPackage[]} rows
 * @param {ReadonlySet<string>} offered names that can be installed here
 * @returns {string[]} one name per row: the one on offer, or else the first
 */
export function chooseNames(rows, offered) {
  return rows.map(({ names }) => names.find((name) => offered.has(name)) ?? String(names[0]));
}

/**
 * @param {string} text what dpkg-query printed: a package and its status on each line
 * @returns {Set<string>}
 */
export function parseInstalled(text) {
  const lines = text.split('\n').map((line) => line.split('\t'));
  return new Set(
    lines.flatMap(([name, status]) => (name && status === 'install ok installed' ? [name] : [])),
  );
}

/**
 * @param {string} text what apt-cache policy printed: a block per package, with a Candidate line
 * @returns {Set<string>} the packages that have a candidate; a purely virtual package has none
 */
export function parseOffered(text) {
  const blocks = text.matchAll(/^(\S+):\n(?:[ \t].*\n)*?[ \t]+Candidate: (.+)$/gm);
  return new Set(
    [...blocks].flatMap(([, name, candidate]) => (name && candidate !== '(none)' ? [name] : [])),
  );
}

/** @param {string[]} names */
function howToInstall(names) {
  return `These system packages are missing. Install them, then run this again:\n  sudo apt-get install --no-install-recommends ${names.join(' ')}`;
}

async function installedPackages() {
  const names = SYSTEM_PACKAGES.flatMap((row) => row.names);
  // Exits 1 when a package is unknown, and still prints the others.
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${Package}\\t${Status}\\n', ...names]);
  return parseInstalled(stdout);
}

/**
 * @param {readonly { names: readonly string[] }[]} rows
 * @returns {Promise<Set<string>>} of their names, those that can be installed here
 */
export async function offeredPackages(rows) {
  const { stdout } = await run('apt-cache', ['policy', ...rows.flatMap((row) => row.names)], {
    env: { ...process.env, LC_ALL: 'C' },
  });
  return parseOffered(stdout);
}

/**
 * Runs apt-get without questions.
 * @param {string[]} args
 */
export function aptGet(args) {
  return run('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, limit: LIMIT });
}
