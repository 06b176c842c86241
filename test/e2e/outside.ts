import { setTimeout as sleep } from 'node:timers/promises';
import type { Locator, Page } from '@playwright/test';
import { difference, type Screen } from '../support/screen';
import { expect } from './fixtures';

/** A caret that blinks, and the like: pictures that differ by less than this show the same. A share of the screen. */
const same = 0.002;

/**
 * What stands on a screen once it stands still. Rejects after 20 s.
 * @param stillMs how long it must stand still, in milliseconds.
 */
export async function stillPicture(screen: Screen, stillMs = 300): Promise<Buffer> {
  let before = screen.picture();
  await expect
    .poll(
      async () => {
        await sleep(stillMs);
        const now = screen.picture();
        const moved = difference(before, now);
        before = now;
        return moved;
      },
      { timeout: 20_000, message: 'the screen stands still' },
    )
    .toBeLessThan(same);
  return before;
}

/** Expects that a screen comes to show one of several known pictures, and none of the others. Within 30 s. */
export async function expectPicture<Name extends string>(
  screen: Screen,
  name: Name,
  known: Readonly<Record<Name, Buffer>>,
): Promise<void> {
  await expect
    .poll(
      () => {
        const picture = screen.picture();
        const fits = Object.entries<Buffer>(known).filter(([, each]) => difference(picture, each) < same);
        return fits.map(([each]) => each);
      },
      { timeout: 30_000, message: `the screen shows ${name}` },
    )
    .toEqual([name]);
}

/** How often Tab is pressed until a control has the focus. It has it afterwards. */
export async function tabsTo(page: Page, control: Locator): Promise<number> {
  for (let presses = 1; presses <= 60; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(':focus').and(control).count()) > 0) return presses;
  }
  throw new Error(`Tab does not reach ${control.toString()}.`);
}
