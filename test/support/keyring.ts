import type { ChildProcess } from 'node:child_process';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, startChild } from './child';
import type { SessionBus } from './session-bus';

/** A real gnome-keyring on the desk's own bus. Chromium asks it for its key once per start of the app. */
export interface Keyring {
  /** Ends the keyring: the bus has no secret service until `start` or `replace`. */
  stop(): Promise<void>;
  /** Starts it again, unlocked, with what it held before. */
  start(): Promise<void>;
  /** Starts another one, unlocked and empty, as on a machine that was set up anew. */
  replace(): Promise<void>;
  /** Locks it. Asking it for something then needs a prompt. `stop` and `start` unlock it. */
  lock(): Promise<void>;
}

const SECRETS = 'org.freedesktop.secrets';
const PASSWORD = 'practice';

/**
 * The keyring of the home folder in `env`, started and unlocked.
 * @param as a command line that starts the program behind it as another user; left out: as ourselves.
 */
export async function startKeyring(
  bus: SessionBus,
  env: Record<string, string>,
  home: string,
  as: readonly string[] = [],
): Promise<Keyring> {
  let daemon: ChildProcess | undefined;

  const stop = async (): Promise<void> => {
    if (daemon) await endChild(daemon);
    daemon = undefined;
  };
  const start = async (): Promise<void> => {
    await stop();
    daemon = await startDaemon(bus, env, as);
  };
  const keyring: Keyring = {
    stop,
    start,
    replace: async () => {
      await stop();
      await rm(path.join(home, '.local', 'share', 'keyrings'), { recursive: true, force: true });
      await start();
    },
    lock: async () => {
      const service = 'org.freedesktop.Secret.Service';
      await bus.call(
        SECRETS,
        '/org/freedesktop/secrets',
        `${service}.Lock`,
        `array:objpath:${LOGIN_COLLECTION}`,
      );
    },
  };
  await start();
  return keyring;
}

/** The collection that unlocking with a password makes, and that programs use unless they name another. */
const LOGIN_COLLECTION = '/org/freedesktop/secrets/collection/login';

async function startDaemon(
  bus: SessionBus,
  env: Record<string, string>,
  as: readonly string[],
): Promise<ChildProcess> {
  const [program = '', ...args] = [
    ...as,
    ...['gnome-keyring-daemon', '--foreground', '--unlock', '--components=secrets'],
  ];
  const daemon = startChild(program, args, { env, stdio: ['pipe', 'ignore', 'ignore'] });
  let failure: Error | undefined;
  daemon.once('error', (error) => (failure = error));
  daemon.stdin?.once('error', (error) => (failure ??= error));
  // A newline would become part of the password.
  daemon.stdin?.end(PASSWORD);
  for (let waited = 0; !(await bus.hasOwner(SECRETS)); waited += 30) {
    if (failure) throw new Error(`gnome-keyring-daemon did not start: ${failure.message}`);
    if (waited > 5000 || daemon.exitCode !== null) throw new Error('gnome-keyring-daemon did not start');
    await sleep(30);
  }
  return daemon;
}
