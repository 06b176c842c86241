import type { ElectronApplication } from '@playwright/test';

/** Tells how long the main process did nothing else. */
export interface MainWatch {
  /** The longest time since the last call, in milliseconds, in which main answered to nothing. */
  longest(): Promise<number>;
}

/** Between two signs of life, in milliseconds: a block is told too long by this at most. */
const signOfLifeMs = 2;

/**
 * Has main give a sign of life every {@link signOfLifeMs} and remembers the longest time without one: since the
 * window was shown, where it is not shown yet.
 */
export async function watchMain(electronApp: ElectronApplication): Promise<MainWatch> {
  const watch = await electronApp.evaluateHandle(({ BrowserWindow }, everyMs) => {
    let last = performance.now();
    let longest = 0;
    setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, everyMs);
    BrowserWindow.getAllWindows()[0]?.once('show', () => {
      longest = 0;
    });
    return {
      take() {
        const taken = longest;
        longest = 0;
        return taken;
      },
    };
  }, signOfLifeMs);
  return { longest: () => watch.evaluate((held) => held.take()) };
}
