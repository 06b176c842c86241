import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, runChild, startChild } from './child';
import type { Desk } from './desk';

/** What a program has asked the system to announce. */
export interface Announced {
  readonly title: string;
  readonly body: string;
}

/** The notifications of a desk: a real notification daemon, and somebody who watches what it is told. */
export interface Notifications {
  /** Everything announced so far, in its order. */
  announced(): readonly Announced[];
  /** Asks the daemon something and waits until that was seen: what was sent before it has then been seen too. */
  caughtUp(): Promise<void>;
  /** Does what a click on the notification does that was announced last. */
  clickLast(): Promise<void>;
  stop(): Promise<void>;
}

const service = 'org.freedesktop.Notifications';
const objectPath = '/org/freedesktop/Notifications';
const patience = 10_000;

/**
 * Starts dunst on the desk's session bus and display, and dbus-monitor beside it. Rejects when one of them is not
 * installed or does not start.
 */
export async function startNotifications({ env }: Pick<Desk, 'env'>): Promise<Notifications> {
  const own = { ...env };
  const address = own['DBUS_SESSION_BUS_ADDRESS'] ?? '';
  const watch = ['Notify', 'GetServerInformation'].map(
    (member) => `type='method_call',interface='${service}',member='${member}'`,
  );
  const monitor = startChild('dbus-monitor', ['--address', address, ...watch], {
    env: own,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let seen = '';
  monitor.stdout?.on('data', (part: Buffer) => {
    seen += part.toString('utf8');
  });
  // The desk's own settings: none, so that nothing of this machine's reaches the test.
  const daemon = startChild('dunst', ['-conf', '/dev/null'], { env: own, stdio: 'ignore' });
  let failure: Error | undefined;
  for (const child of [monitor, daemon])
    child.once('error', (error) => {
      failure = error;
    });

  const call = (method: string, ...args: string[]): Promise<string> => {
    const to = [`--bus=${address}`, '--print-reply', `--dest=${service}`, objectPath];
    return runChild('dbus-send', [...to, method, ...args], { env: own });
  };
  const answers = async (): Promise<boolean> => {
    try {
      await call(`${service}.GetServerInformation`);
      return true;
    } catch {
      return false; // not yet there
    }
  };
  const stop = async (): Promise<void> => {
    await Promise.all([endChild(daemon), endChild(monitor)]);
  };
  const until = async (isSo: () => boolean | Promise<boolean>, otherwise: string): Promise<void> => {
    const end = Date.now() + patience;
    while (!(await isSo())) {
      if (failure) throw failure;
      if (Date.now() > end) throw new Error(otherwise);
      await sleep(20);
    }
  };

  try {
    // A monitor loses its own name at the moment from which on it sees everything.
    await until(() => seen.includes('member=NameLost'), 'dbus-monitor did not start');
    await until(answers, 'The notification daemon did not start');
  } catch (error) {
    await stop();
    throw error;
  }

  const questions = (): number => seen.split('member=GetServerInformation').length - 1;
  return {
    announced: () => announcedIn(seen),
    caughtUp: async () => {
      const before = questions();
      await call(`${service}.GetServerInformation`);
      await until(() => questions() > before, 'dbus-monitor has stopped');
    },
    clickLast: async () => {
      await call('org.dunstproject.cmd0.NotificationAction', 'uint32:0');
    },
    stop,
  };
}

/** The calls of Notify in what dbus-monitor prints: the program, an id, an icon, the title and the body first. */
function announcedIn(seen: string): Announced[] {
  const call =
    /member=Notify\n {3}string "[^]*?"\n {3}uint32 \d+\n {3}string "[^]*?"\n {3}string "([^]*?)"\n {3}string "([^]*?)"\n {3}array/g;
  return [...seen.matchAll(call)].map(([, title = '', body = '']) => ({ title, body }));
}
