import { existsSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { type Keyring, startKeyring } from './keyring';
import { type BusService, type SessionBus, startSessionBus } from './session-bus';
import { trustAuthority } from './trust-store';

export interface DeskOptions {
  /** The authority that the app shall trust beside the public ones, as PEM. Left out: none. */
  readonly caPem?: string;
  /** The proxy for everything the app sends, such as `http://127.0.0.1:8080`. Left out: none. */
  readonly proxyUrl?: string;
  /** `unlocked` (when left out), `locked`, or `none`: no session bus at all, so nothing to keep a key. */
  readonly keyring?: 'unlocked' | 'locked' | 'none';
  /**
   * Whether a locked keyring can put up its dialog. When left out it cannot, and asking it fails at once;
   * with the dialog, asking waits for someone to answer.
   */
  readonly prompter?: boolean;
}

/** A throw-away user of this machine: a home folder, a session bus, a keyring, a trust store. Linux only. */
export interface Desk {
  /** The whole environment for the app; nothing of ours is in it that is not named here. */
  readonly env: Readonly<Record<string, string>>;
  readonly home: string;
  /** Where the app keeps its files. */
  readonly userDataDir: string;
  /** On a desk with the keyring `none`, its functions reject. */
  readonly keyring: Keyring;
  /** Ends what the desk has started and removes all of its files. */
  stop(): Promise<void>;
}

const PROMPTER: BusService = {
  name: 'org.gnome.keyring.SystemPrompter',
  program: '/usr/libexec/gcr-prompter',
};

/** Sets a desk up, in about a quarter of a second. Rejects, and leaves nothing behind, when a part does not start. */
export async function makeDesk(options: DeskOptions = {}): Promise<Desk> {
  if (process.platform !== 'linux') throw new Error('The test desk needs Linux.');
  const { keyring: keyringMode = 'unlocked' } = options;
  const folder = await mkdtemp(path.join(tmpdir(), 'tenantry-desk-'));
  const home = path.join(folder, 'home');
  const env = deskEnv(folder, home, options.proxyUrl);
  const sweep = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', sweep);
  let bus: SessionBus | undefined;
  let keyring = noKeyring;
  const stop = async (): Promise<void> => {
    if (keyring !== noKeyring) await keyring.stop();
    await bus?.stop();
    // A helper process of the app may outlive its window by a moment, and write.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.off('exit', sweep);
  };

  try {
    for (const name of ['home', 'run', 'tmp']) await mkdir(path.join(folder, name), { mode: 0o700 });
    if (options.caPem !== undefined) await trustAuthority(home, options.caPem, env);
    if (keyringMode !== 'none') {
      bus = await startSessionBus(path.join(folder, 'run'), env, options.prompter ? [PROMPTER] : []);
      env['DBUS_SESSION_BUS_ADDRESS'] = bus.address;
      keyring = await startKeyring(bus, env, home);
      if (keyringMode === 'locked') await keyring.lock();
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { env, home, userDataDir: path.join(home, '.config', 'Tenantry'), keyring, stop };
}

function deskEnv(folder: string, home: string, proxyUrl: string | undefined): Record<string, string> {
  return {
    PATH: process.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    HOME: home,
    TMPDIR: path.join(folder, 'tmp'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_RUNTIME_DIR: path.join(folder, 'run'),
    // Chromium then uses libsecret, as on GNOME. On GNOME itself it would also take the proxy from the desktop's
    // settings and overlook https_proxy.
    XDG_CURRENT_DESKTOP: 'XFCE',
    // Without an address, programs would start a bus by themselves.
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    ...displayEnv(),
    ...(proxyUrl === undefined ? {} : { http_proxy: proxyUrl, https_proxy: proxyUrl }),
  };
}

/** The display is the only thing that the desk shares with us. */
function displayEnv(): Record<string, string> {
  const { DISPLAY, WAYLAND_DISPLAY, XDG_RUNTIME_DIR, XAUTHORITY } = process.env;
  const cookies = XAUTHORITY ?? path.join(homedir(), '.Xauthority');
  return {
    ...(DISPLAY === undefined ? {} : { DISPLAY }),
    ...(existsSync(cookies) ? { XAUTHORITY: cookies } : {}),
    ...(WAYLAND_DISPLAY === undefined
      ? {}
      : { WAYLAND_DISPLAY: path.resolve(XDG_RUNTIME_DIR ?? '/', WAYLAND_DISPLAY) }),
  };
}

const missing = (): Promise<never> => Promise.reject(new Error('This desk has no keyring.'));
const noKeyring: Keyring = { stop: missing, start: missing, replace: missing, lock: missing };
