import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { CHECKOUT, isUserSandboxUsable, runtimeExecutable } from './app';
import { runChild, startChild } from './child';
import { startKeyring } from './keyring';
import type { Screen } from './screen';
import { startSessionBus } from './session-bus';
import { trustAuthority } from './trust-store';

/** Tenantry as it is given out, but around the Electron that the tests run on, and so under another name. */
export interface Packaged {
  /** The folder with all that was made. */
  readonly output: string;
  /** What was printed about it. */
  readonly report: string;
  readonly executable: string;
  /** The folder with the app's archive. */
  readonly resources: string;
  readonly asar: string;
  /** Removes it. */
  stop(): Promise<void>;
}

/** Packages the built app by `npm run dist -- --dir`, in some seconds and without a network. */
export async function packageTenantry(): Promise<Packaged> {
  const output = await mkdtemp(path.join(tmpdir(), 'tenantry-package-'));
  try {
    const report = await runChild(
      'npm',
      [
        ...['run', '--silent', '--prefix', CHECKOUT, 'dist', '--'],
        ...['--dir', '--prepared', `--output=${output}`],
      ],
      {
        env: {
          PATH: process.env['PATH'] ?? '',
          HOME: process.env['HOME'] ?? output,
          ELECTRON_OVERRIDE_DIST_PATH: path.dirname(await runtimeExecutable()),
        },
      },
    );
    // Another user is to start it.
    await chmod(output, 0o755);
    const folder = path.join(output, 'linux-unpacked');
    const resources = path.join(folder, 'resources');
    return {
      output,
      report,
      executable: path.join(folder, 'tenantry-TEST'),
      resources,
      asar: path.join(resources, 'app.asar'),
      stop: () => rm(output, { recursive: true, force: true }),
    };
  } catch (error) {
    await rm(output, { recursive: true, force: true });
    throw error;
  }
}

/**
 * The names of Electron's fuses as electron-builder writes them, in the order of the wire.
 * Source: electron/electron, `build/fuses/fuses.json5`.
 */
const fuses = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
] as const;

/** Stands before the fuses in the program file. Source: Electron's documentation, "Electron Fuses". */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';

/**
 * Reads the fuses of a program file, past the library that sets them: after the sentinel come the wire's version, its
 * length, and one character for each fuse, `1` for on.
 */
export function readFuses(executable: string): Record<string, boolean> {
  const bytes = readFileSync(executable);
  const at = bytes.indexOf(sentinel, 0, 'latin1');
  if (at < 0) throw new Error(`${executable} has no fuses.`);
  const start = at + sentinel.length;
  const [version, length = 0] = bytes.subarray(start);
  if (version !== 1 || length < fuses.length) throw new Error('The fuses have another layout.');
  const wire = bytes.subarray(start + 2, start + 2 + length).toString('latin1');
  return Object.fromEntries(fuses.map((name, index) => [name, wire[index] === '1']));
}

/** Nobody in particular, who is on every Linux. */
const nobody = 65_534;

/** A started packaged app. It can only be looked at from outside. */
export interface Started {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  readonly output: string;
  /** Its exit code; null where a signal ended it. */
  readonly exited: Promise<number | null>;
}

/** An ordinary user of this machine, who can start the packaged app: it has no exception for root. */
export interface OrdinaryUser {
  readonly home: string;
  /** Where the app keeps its files. */
  readonly userDataDir: string;
  start(
    executable: string,
    options: { args?: readonly string[]; env?: Record<string, string>; screen: Screen },
  ): Started;
  /** Ends what was started and removes the user's files. */
  stop(): Promise<void>;
}

/** Why there is no ordinary user with Chromium's sandbox here; undefined where there is. */
export function noOrdinaryUser(): string | undefined {
  if (!isUserSandboxUsable()) return 'ordinary users may not make namespaces here, which the sandbox needs';
  if (process.getuid?.() !== 0) return undefined;
  return existsSync('/usr/bin/setpriv') ? undefined : 'setpriv is not there to start it as an ordinary user';
}

export interface UserOptions {
  /** The authority that the user trusts beside the public ones, as PEM. Left out: none. */
  readonly caPem?: string;
  /** The proxy in the user's environment, such as `http://127.0.0.1:8080`. Left out: none. */
  readonly proxyUrl?: string;
  /** Whether the user has a session bus and an unlocked keyring. Left out: neither. */
  readonly keyring?: boolean;
}

/** Ourselves; where we are root, nobody. */
export async function ordinaryUser(options: UserOptions = {}): Promise<OrdinaryUser> {
  const { caPem, proxyUrl, keyring = false } = options;
  const isRoot = process.getuid?.() === 0;
  const home = await mkdtemp(path.join(tmpdir(), 'tenantry-user-'));
  const run = path.join(home, 'run');
  for (const name of ['run', 'tmp']) await mkdir(path.join(home, name), { mode: 0o700 });
  const become = isRoot
    ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--inh-caps=-all']
    : [];
  const environment: Record<string, string> = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    HOME: home,
    TMPDIR: path.join(home, 'tmp'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_RUNTIME_DIR: run,
    // As on the test desk: Chromium then asks the keyring, and takes the proxy from the environment.
    XDG_CURRENT_DESKTOP: 'XFCE',
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    ...(proxyUrl === undefined ? {} : { https_proxy: proxyUrl }),
  };
  const ending: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of ending.reverse()) await end();
    // Its helper processes end by themselves once their parent is gone, and may write until then.
    await rm(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };

  try {
    if (caPem !== undefined) await trustAuthority(home, caPem, environment);
    if (isRoot) await runChild('chown', ['-R', `${nobody}:${nobody}`, home], { env: environment });
    if (keyring) {
      const bus = await startSessionBus(run, environment, [], become);
      ending.push(() => bus.stop());
      environment['DBUS_SESSION_BUS_ADDRESS'] = bus.address;
      const held = await startKeyring(bus, environment, home, become);
      ending.push(() => held.stop());
    }
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    home,
    userDataDir: path.join(home, '.config', 'Tenantry'),
    start(executable, { args = [], env = {}, screen }) {
      const [program = '', ...rest] = [...become, executable, ...args];
      const child = startChild(program, rest, {
        cwd: home,
        env: { ...environment, DISPLAY: screen.name, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      ending.push(() => killed(child));
      let output = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
      }
      return {
        child,
        get output() {
          return output;
        },
        exited: once(child, 'exit').then(([code]) => code as number | null),
      };
    },
    stop,
  };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
