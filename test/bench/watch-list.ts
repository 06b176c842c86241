import type { JSHandle, Page } from '@playwright/test';

/** Lives in the page and sees what a person sees: that the list has changed, and when that was painted. */
export interface ListWatch {
  /** When a key was last pressed (the browser's own time of the event), in the page's milliseconds. */
  keyAt: number;
  /** When the list last changed, in the page's milliseconds. */
  changedAt: number;
  /** When the last change of the list since {@link ListWatch.begin} was painted; undefined when there was none. */
  paintedAt: number | undefined;
  /** Forgets what was seen. */
  begin(): void;
  /** Resolves when the list has not changed for a while, in milliseconds. */
  quiet(forMs: number): Promise<void>;
  /** Resolves when a text stands in the list, painted; false when it does not come. */
  shows(text: string): Promise<boolean>;
  /** What is on the list's visible rows. */
  text(): string;
}

/**
 * Watches the list from outside the app: changes of its rows and of its row count, through a MutationObserver; the
 * paint that shows them, by the first task after the next frame.
 */
export function watchList(page: Page): Promise<JSHandle<ListWatch>> {
  return page.evaluateHandle(() => {
    const channel = new MessageChannel();
    let waiting: (() => void)[] = [];
    channel.port1.onmessage = () => {
      const painted = waiting;
      waiting = [];
      for (const tell of painted) tell();
    };
    // The frame's own callbacks come before its layout and paint; a task that they post comes after them.
    const afterPaint = (tell: () => void) => {
      requestAnimationFrame(() => {
        waiting.push(tell);
        channel.port2.postMessage(null);
      });
    };
    const list = () => document.querySelector('[role=grid]');
    const isList = (node: Node) =>
      node instanceof Element && (node.matches('[role=grid]') || node.querySelector('[role=grid]') !== null);
    const concernsList = ({ target, addedNodes, removedNodes }: MutationRecord) =>
      list()?.contains(target) === true || [...addedNodes, ...removedNodes].some(isList);

    let unpainted = 0;
    const watch: ListWatch = {
      keyAt: 0,
      changedAt: performance.now(),
      paintedAt: undefined,
      begin() {
        watch.paintedAt = undefined;
        watch.changedAt = performance.now();
      },
      async quiet(forMs) {
        while (unpainted > 0 || performance.now() - watch.changedAt < forMs) {
          await new Promise((resolve) => setTimeout(resolve, forMs / 4));
        }
      },
      async shows(text) {
        const giveUpAt = performance.now() + 2000;
        while (!watch.text().includes(text)) {
          if (performance.now() > giveUpAt) return false;
          await new Promise<void>((resolve) => {
            requestAnimationFrame(() => {
              resolve();
            });
          });
        }
        await new Promise<void>((resolve) => {
          afterPaint(resolve);
        });
        return true;
      },
      text: () => list()?.textContent ?? '',
    };
    new MutationObserver((records) => {
      if (!records.some(concernsList)) return;
      watch.changedAt = performance.now();
      unpainted += 1;
      afterPaint(() => {
        unpainted -= 1;
        watch.paintedAt = performance.now();
      });
    }).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['aria-rowcount', 'aria-rowindex'],
    });
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        watch.keyAt = timeStamp;
      },
      { capture: true },
    );
    return watch;
  });
}
