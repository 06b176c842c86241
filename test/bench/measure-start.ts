import { setTimeout as sleep } from 'node:timers/promises';
import { CHECKOUT, isSandboxUsable, runtimeExecutable } from '../support/app';
import { endChild, startChild } from '../support/child';
import type { Desk } from '../support/desk';
import { startScreen, type Screen } from '../support/screen';
import { figure, type Measured } from './figures';
import { median } from './statistics';

/** Starts by number of connections, after one that does not count and fills the caches. */
const rounds = 11;
const longestStartMs = 30_000;
/** Between two looks at the screen, in milliseconds; a look takes a fraction of one. */
const lookEveryMs = 4;
/** More colours than a band without text has: the greys of the letters alone are more. */
const coloursWithoutText = 8;
/** The app goes on with what it does after a start, such as asking the keyring, before it is closed. */
const settleMs = 1500;

/**
 * From starting the process until its window stands on the screen with its content: rows of the list, or, with none,
 * the form. The app shows the window when its page has reported that it takes keys. Seen from outside, in the
 * screen's own memory: no debugger is attached.
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
        const elapsed = await startOnce(executable, desk, screen);
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

async function startOnce(executable: string, desk: Desk, screen: Screen): Promise<number> {
  const args = [CHECKOUT, ...(isSandboxUsable() ? [] : ['--no-sandbox'])];
  const began = performance.now();
  const app = startChild(executable, args, {
    cwd: desk.home,
    env: { ...desk.env, DISPLAY: screen.name },
    stdio: 'ignore',
  });
  try {
    while (!hasContent(screen)) {
      if (performance.now() - began > longestStartMs) throw new Error('The window did not show');
      await sleep(lookEveryMs);
    }
    const elapsed = performance.now() - began;
    await sleep(settleMs);
    return elapsed;
  } finally {
    await endChild(app, 5000);
  }
}

/**
 * Bands of the screen, as lines, each of which has text once the rows or the form stand there; a header, a spinner or
 * a line of tools fills some of them only.
 */
const bands = [250, 350, 450, 550].map((top) => Array.from({ length: 20 }, (_, index) => top + index * 3));

function hasContent(screen: Screen): boolean {
  return bands.every((lines) => screen.coloursOnLines(lines) > coloursWithoutText);
}
