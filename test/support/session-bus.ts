import { writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { endChild, runChild, startChild } from './child';

/** A D-Bus session bus of our own. It starts no service by itself, unless one is named in `services`. */
export interface SessionBus {
  readonly address: string;
  /** Calls a method by dbus-send and answers with what that prints. Rejects when the call fails. */
  call(destination: string, objectPath: string, method: string, ...args: string[]): Promise<string>;
  hasOwner(name: string): Promise<boolean>;
  stop(): Promise<void>;
}

/** A service that the bus may start on demand. */
export interface BusService {
  readonly name: string;
  readonly program: string;
}

/**
 * Starts a bus whose socket and configuration lie in `folder`. The system's own services are unknown to it: the
 * keyring must not come back by itself after a test has stopped it.
 * @param as a command line that starts the program behind it as another user; left out: as ourselves.
 */
export async function startSessionBus(
  folder: string,
  env: Record<string, string>,
  services: readonly BusService[] = [],
  as: readonly string[] = [],
): Promise<SessionBus> {
  const socket = path.join(folder, 'bus');
  const config = path.join(folder, 'bus.conf');
  for (const { name, program } of services) {
    await writeFile(path.join(folder, `${name}.service`), `[D-BUS Service]\nName=${name}\nExec=${program}\n`);
  }
  await writeFile(config, busConfig(socket, folder));

  const [program = '', ...args] = [
    ...as,
    ...['dbus-daemon', `--config-file=${config}`, '--nofork', '--nopidfile'],
  ];
  const daemon = startChild(program, args, { env, stdio: 'ignore' });
  let failure: Error | undefined;
  daemon.once('error', (error) => (failure = error));
  for (let waited = 0; !(await listens(socket)); waited += 10) {
    if (failure) throw new Error(`dbus-daemon did not start: ${failure.message}`);
    if (waited > 5000 || daemon.exitCode !== null) throw new Error('dbus-daemon did not start');
    await sleep(10);
  }

  const address = `unix:path=${socket}`;
  const call: SessionBus['call'] = (destination, objectPath, method, ...rest) => {
    const asked = [`--bus=${address}`, '--print-reply', `--dest=${destination}`, objectPath, method, ...rest];
    // A bus answers its own user only.
    const [program = '', ...args] = [...as, 'dbus-send', ...asked];
    return runChild(program, args, { env });
  };
  return {
    address,
    call,
    hasOwner: async (name) => {
      const bus = 'org.freedesktop.DBus';
      return (await call(bus, '/', `${bus}.NameHasOwner`, `string:${name}`)).includes('boolean true');
    },
    stop: () => endChild(daemon),
  };
}

/** Whether something answers there: a socket has its file before that. */
function listens(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket);
    connection.once('connect', () => {
      connection.destroy();
      resolve(true);
    });
    connection.once('error', () => {
      resolve(false);
    });
  });
}

function busConfig(socket: string, serviceFolder: string): string {
  return `<busconfig>
  <type>session</type>
  <listen>unix:path=${socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>${serviceFolder}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
`;
}
