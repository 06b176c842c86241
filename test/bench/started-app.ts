import type { ChildProcess } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import path from 'node:path';
import { CHECKOUT, isSandboxUsable } from '../support/app';
import { endChild, startChild } from '../support/child';
import type { Desk } from '../support/desk';
import type { Screen } from '../support/screen';

const longestStartMs = 30_000;
/** Between two looks at the screen, in milliseconds; a look takes a fraction of one. */
const lookEveryMs = 4;
/** More colours than a band without text has: the greys of the letters alone are more. */
const coloursWithoutText = 8;

/** An app that was started as a person starts it: nothing is attached to it. */
export interface StartedApp {
  readonly pid: number;
  /** When its process was started, by this process's `performance.now`. */
  readonly began: number;
  /** From then until it stood there, in milliseconds. */
  readonly elapsedMs: number;
  stop(): Promise<void>;
}

/** Where and on what it is started. */
export interface Starting {
  /** The Electron that starts it. */
  readonly executable: string;
  readonly desk: Pick<Desk, 'env' | 'home'>;
  readonly screen: Screen;
}

/**
 * Starts Tenantry and waits until its window stands on the screen with its content: rows of the list, or, with none,
 * the form. Seen from outside, in the screen's own memory. Rejects when it does not show.
 */
export async function startTenantry(starting: Starting): Promise<StartedApp> {
  return started(starting, CHECKOUT, async (_app, soFar) => {
    while (!hasContent(starting.screen)) {
      if (soFar() > longestStartMs) throw new Error('The window did not show');
      await sleep(lookEveryMs);
    }
    return soFar();
  });
}

/**
 * Starts the hello-world of `test/bench/hello` in the same way, and waits until it says that its window is ready to
 * show. It says so by the clock that counts since the machine's start (`CLOCK_MONOTONIC`), as this process's
 * `process.hrtime` does: when the line is read does not matter.
 */
export async function startHello(starting: Starting): Promise<StartedApp> {
  const began = process.hrtime.bigint();
  return started(starting, path.join(CHECKOUT, 'test', 'bench', 'hello'), async (app) => {
    for await (const line of app.stdout ?? []) {
      const ready = /^(\d+)\n/.exec(String(line))?.[1];
      if (ready !== undefined) return Number(BigInt(ready) - began) / 1e6;
    }
    throw new Error('The hello-world ended');
  });
}

async function started(
  { executable, desk, screen }: Starting,
  folder: string,
  shown: (app: ChildProcess, soFar: () => number) => Promise<number>,
): Promise<StartedApp> {
  const args = [folder, ...(isSandboxUsable() ? [] : ['--no-sandbox'])];
  const began = performance.now();
  const app = startChild(executable, args, {
    cwd: desk.home,
    env: { ...desk.env, DISPLAY: screen.name },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const stop = () => endChild(app, 5000);
  try {
    const elapsedMs = await shown(app, () => performance.now() - began);
    return { pid: app.pid ?? 0, began, elapsedMs, stop };
  } catch (error) {
    await stop();
    throw error;
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
