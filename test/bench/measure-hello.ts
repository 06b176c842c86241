import { runtimeExecutable } from '../support/app';
import { makeDesk } from '../support/desk';
import { startScreen } from '../support/screen';
import { figure, type Measured } from './figures';
import { memoryAtRest } from './resting';
import { startHello, startTenantry, type StartedApp, type Starting } from './started-app';
import { median } from './statistics';

/** Of each of the two, after one that does not count and fills the caches. */
const rounds = 15;

interface Taken {
  readonly startMs: number[];
  readonly memory: number[];
}

/**
 * Tenantry without connections beside the least that an Electron app can be, in turns: how long each takes to start,
 * and how much memory all of its processes take once it has come to rest.
 */
export async function measureHello(): Promise<Measured> {
  const executable = await runtimeExecutable();
  const screen = await startScreen({ width: 1280, height: 800 });
  const [ours, helloDesk] = [await makeDesk(), await makeDesk()];
  const tenantry: Taken = { startMs: [], memory: [] };
  const hello: Taken = { startMs: [], memory: [] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const turns = [
        [hello, helloDesk, startHello],
        [tenantry, ours, startTenantry],
      ] as const;
      for (const [taken, desk, start] of turns) {
        const { startMs, memory } = await takeOnce(start, { executable, desk, screen });
        if (round === 0) continue;
        taken.startMs.push(startMs);
        taken.memory.push(memory);
      }
    }
  } finally {
    await Promise.all([ours.stop(), helloDesk.stop()]);
    await screen.stop();
  }
  const megabytes = ({ memory }: Taken) => memory.map((bytes) => bytes / 1e6);
  const ratioOf = (what: keyof Taken) => median(tenantry[what]) / median(hello[what]);
  return {
    name: 'hello',
    figures: [
      figure('hello', 'start', 0, ratioOf('startMs')),
      figure('hello', 'startMs', 0, median(tenantry.startMs)),
      figure('hello', 'helloStartMs', 0, median(hello.startMs)),
      figure('hello', 'memory', 0, ratioOf('memory')),
      figure('hello', 'megabytes', 0, median(megabytes(tenantry))),
      figure('hello', 'helloMegabytes', 0, median(megabytes(hello))),
    ],
    samples: {
      'Tenantry’s start (ms)': tenantry.startMs,
      'hello-world’s start (ms)': hello.startMs,
      'Tenantry’s memory (MB)': megabytes(tenantry),
      'hello-world’s memory (MB)': megabytes(hello),
    },
  };
}

async function takeOnce(
  start: (starting: Starting) => Promise<StartedApp>,
  starting: Starting,
): Promise<{ startMs: number; memory: number }> {
  const app = await start(starting);
  try {
    return { startMs: app.elapsedMs, memory: await memoryAtRest(app.pid) };
  } finally {
    await app.stop();
  }
}
