import { runtimeExecutable } from '../support/app';
import { makeDesk, type Desk } from '../support/desk';
import { startScreen } from '../support/screen';
import { figure, type Measured } from './figures';
import { memoryAtRest, processorTimeOver } from './resting';
import { startHello, startTenantry, type StartedApp, type Starting } from './started-app';

/** How long nobody touches it, in milliseconds. */
const idleMs = 60_000;

/**
 * What time of a processor Tenantry takes while its window is shown and nobody touches it, as a share of one processor;
 * the hello-world beside it. All at once, each on a screen of its own.
 * @param desks by number of connections.
 */
export async function measureIdle(desks: ReadonlyMap<number, Desk>): Promise<Measured> {
  const executable = await runtimeExecutable();
  const helloDesk = await makeDesk();
  try {
    const [hello, ...ours] = await Promise.all([
      idleOn(startHello, { executable, desk: helloDesk }),
      ...[...desks.values()].map((desk) => idleOn(startTenantry, { executable, desk })),
    ]);
    const shares = [...desks.keys()].map((connections, index) => [connections, ours[index] ?? NaN] as const);
    return {
      name: 'idle',
      figures: [
        ...shares.map(([connections, share]) => figure('idle', 'share', connections, share)),
        figure('idle', 'hello', 0, hello),
      ],
      samples: Object.fromEntries([
        ...shares.map(([connections, share]) => [`${connections} (%)`, [share]] as const),
        ['hello-world (%)', [hello]] as const,
      ]),
    };
  } finally {
    await helloDesk.stop();
  }
}

/** @returns percent of one processor. */
async function idleOn(
  start: (starting: Starting) => Promise<StartedApp>,
  where: Omit<Starting, 'screen'>,
): Promise<number> {
  const screen = await startScreen({ width: 1280, height: 800 });
  try {
    const app = await start({ ...where, screen });
    try {
      await memoryAtRest(app.pid);
      return ((await processorTimeOver(app.pid, idleMs)) / idleMs) * 100;
    } finally {
      await app.stop();
    }
  } finally {
    await screen.stop();
  }
}
