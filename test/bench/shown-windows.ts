import { endChild, startChild } from '../support/child';
import type { Screen } from '../support/screen';

/** Tells when windows are shown on a screen. */
export interface ShownWindows {
  /**
   * When the first window was shown since this was last called, by this process's `performance.now`. Throws where none
   * was.
   */
  first(): number;
  stop(): Promise<void>;
}

/** Watches a screen by the X server's own events (`MapNotify`), from outside of the app: xev prints them as they come. */
export function watchShown(screen: Screen): ShownWindows {
  // Its output is a pipe, which it would fill before it hands anything on.
  const watcher = startChild('stdbuf', ['-oL', 'xev', '-root', '-event', 'substructure'], {
    env: { ...process.env, DISPLAY: screen.name },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let at: number | undefined;
  watcher.stdout?.on('data', (chunk: Buffer) => {
    if (at === undefined && chunk.includes('MapNotify event')) at = performance.now();
  });
  return {
    first: () => {
      if (at === undefined) throw new Error('No window was shown');
      const first = at;
      at = undefined;
      return first;
    },
    stop: () => endChild(watcher),
  };
}
