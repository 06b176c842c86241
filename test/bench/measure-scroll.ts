import { setTimeout as sleep } from 'node:timers/promises';
import type { JSHandle, Page } from '@playwright/test';
import { figure, type Figure } from './figures';
import { quantile } from './statistics';

/** A wheel that was given a good turn: some lines at a time, in pixels. */
const wheelStep = 480;

/**
 * The time between frames while the whole list is scrolled through by the wheel, from the first row to the last. The
 * page draws at every chance meanwhile, so that a frame that comes late shows as a long one. Ends at the first row.
 */
export async function measureScroll(
  page: Page,
  connections: number,
): Promise<{ figures: Figure[]; frames: number[] }> {
  const scroller = await page.getByRole('grid').evaluateHandle((grid) => {
    const own = [...grid.querySelectorAll('*')];
    const around: Element[] = [];
    for (let each: Element | null = grid; each; each = each.parentElement) around.push(each);
    const found = [...around, ...own].find(
      (each) =>
        each.scrollHeight > each.clientHeight * 2 && /auto|scroll/.test(getComputedStyle(each).overflowY),
    );
    if (!found) throw new Error('Nothing scrolls the list');
    return found;
  });
  const place = await scroller.evaluate((element) => {
    element.scrollTop = 0;
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  await page.mouse.move(place.x, place.y);

  const watch = await watchFrames(page);
  while (
    await scroller.evaluate((element) => element.scrollTop + element.clientHeight < element.scrollHeight - 1)
  ) {
    for (let step = 0; step < 8; step += 1) await page.mouse.wheel(0, wheelStep);
  }
  const frames = await watch.evaluate((held) => held.end());
  await scroller.evaluate((element) => {
    element.scrollTop = 0;
  });
  return {
    figures: [
      figure('scroll', 'longest', connections, Math.max(...frames)),
      figure('scroll', 'p99', connections, quantile(frames, 0.99)),
    ],
    frames,
  };
}

/**
 * The time between frames of a page at rest, in milliseconds: what is long among these is the machine's doing.
 * @param forMs how long to look, in milliseconds.
 */
export async function framesAtRest(page: Page, forMs: number): Promise<number[]> {
  const watch = await watchFrames(page);
  await sleep(forMs);
  return watch.evaluate((held) => held.end());
}

/** Has the page draw at every chance, and remembers the time between frames until `end`. */
function watchFrames(page: Page): Promise<JSHandle<{ end(): number[] }>> {
  return page.evaluateHandle(() => {
    const frames: number[] = [];
    let last: number | undefined;
    let over = false;
    const next = (now: number) => {
      if (last !== undefined) frames.push(now - last);
      last = now;
      if (!over) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    return {
      end() {
        over = true;
        return frames;
      },
    };
  });
}
