import { runtimeExecutable } from '../support/app';
import { makeDesk } from '../support/desk';
import { startScreen } from '../support/screen';
import { figure, type Measured } from './figures';
import { memoryAtRest } from './resting';
import { watchShown } from './shown-windows';
import { startHello, startTenantry, type StartedApp, type Starting } from './started-app';
import { median } from './statistics';

/** Of each of the two, after one that does not count and fills the caches. */
const rounds = 15;

interface Taken {
  readonly startMs: number[];
  /** Until its page has reported that it can be used: the app shows its window then. */
  readonly reportedMs: number[];
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
  const shown = watchShown(screen);
  const tenantry: Taken = { startMs: [], reportedMs: [], memory: [] };
  const hello: Taken = { startMs: [], reportedMs: [], memory: [] };
  try {
    for (let round = 0; round <= rounds; round += 1) {
      const turns = [
        [hello, helloDesk, startHello],
        [tenantry, ours, startTenantry],
      ] as const;
      for (const [taken, desk, start] of turns) {
        const { began, startMs, memory } = await takeOnce(start, { executable, desk, screen });
        const reportedMs = shown.first() - began;
        if (round === 0) continue;
        taken.startMs.push(startMs);
        taken.reportedMs.push(reportedMs);
        taken.memory.push(memory);
      }
    }
  } finally {
    await Promise.all([ours.stop(), helloDesk.stop(), shown.stop()]);
    await screen.stop();
  }
  const megabytes = ({ memory }: Taken) => memory.map((bytes) => bytes / 1e6);
  const readyToShow = median(hello.startMs);
  return {
    name: 'hello',
    figures: [
      figure('hello', 'start', 0, median(tenantry.reportedMs) / readyToShow),
      figure('hello', 'onScreen', 0, median(tenantry.startMs) / readyToShow),
      figure('hello', 'reportedMs', 0, median(tenantry.reportedMs)),
      figure('hello', 'startMs', 0, median(tenantry.startMs)),
      figure('hello', 'helloStartMs', 0, readyToShow),
      figure('hello', 'memory', 0, median(tenantry.memory) / median(hello.memory)),
      figure('hello', 'megabytes', 0, median(megabytes(tenantry))),
      figure('hello', 'helloMegabytes', 0, median(megabytes(hello))),
    ],
    samples: {
      'Tenantry’s start, until it reports that it can be used (ms)': tenantry.reportedMs,
      'Tenantry’s start, until it stands on the screen (ms)': tenantry.startMs,
      'hello-world’s start (ms)': hello.startMs,
      'Tenantry’s memory (MB)': megabytes(tenantry),
      'hello-world’s memory (MB)': megabytes(hello),
    },
  };
}

async function takeOnce(
  start: (starting: Starting) => Promise<StartedApp>,
  starting: Starting,
): Promise<{ began: number; startMs: number; memory: number }> {
  const app = await start(starting);
  try {
    return { began: app.began, startMs: app.elapsedMs, memory: await memoryAtRest(app.pid) };
  } finally {
    await app.stop();
  }
}
