import { setTimeout as sleep } from 'node:timers/promises';
import { runtimeExecutable } from '../support/app';
import type { Desk } from '../support/desk';
import { startScreen } from '../support/screen';
import { figure, type Measured } from './figures';
import { startTenantry, type Starting } from './started-app';
import { median } from './statistics';

/** Starts by number of connections, after one that does not count and fills the caches. */
const rounds = 11;
/** The app goes on with what it does after a start, such as asking the keyring, before it is closed. */
const settleMs = 1500;

/**
 * From starting the process until its window stands on the screen with its content. The app shows the window when its
 * page has reported that it takes keys.
 *
 * @param desks by number of connections, 0 among them.
 */
export async function measureStart(desks: ReadonlyMap<number, Desk>): Promise<Measured> {
  const executable = await runtimeExecutable();
  const screen = await startScreen({ width: 1280, height: 800 });
  const taken = new Map([...desks.keys()].map((connections) => [connections, [] as number[]]));
  try {
    for (let round = 0; round <= rounds; round += 1) {
      for (const [connections, desk] of desks) {
        const elapsed = await startOnce({ executable, desk, screen });
        if (round > 0) taken.get(connections)?.push(elapsed);
      }
    }
  } finally {
    await screen.stop();
  }
  const medians = new Map([...taken].map(([connections, values]) => [connections, median(values)]));
  const none = medians.get(0) ?? NaN;
  return {
    name: 'start',
    figures: [
      ...[...medians].map(([connections, value]) => figure('start', 'median', connections, value)),
      ...[...medians]
        .filter(([connections]) => connections > 0)
        .map(([connections, value]) => figure('start', 'ratio', connections, value / none)),
    ],
    samples: Object.fromEntries([...taken].map(([connections, values]) => [`${connections} (ms)`, values])),
  };
}

async function startOnce(starting: Starting): Promise<number> {
  const app = await startTenantry(starting);
  try {
    await sleep(settleMs);
    return app.elapsedMs;
  } finally {
    await app.stop();
  }
}
