import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures';

/** Presses Tab until a control has the focus; 60 times at most. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await pressTo(page, 'Tab', control, 60);
}

/** Opens what a control opens, or does what it does, by the Tab and Enter keys. */
export async function activate(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Chooses from the open menu by the arrow and Enter keys. */
export async function pick(page: Page, name: string | RegExp): Promise<void> {
  const item = page.getByRole('menu').locator('[role^="menuitem"]').filter({ hasText: name });
  await expect(page.getByRole('menu')).toBeVisible();
  await expect(page.getByRole('menu').locator(':focus')).toBeVisible();
  if (!(await hasFocus(page, item))) await pressTo(page, 'ArrowDown', item, 20);
  await page.keyboard.press('Enter');
}

/** Counts what a pointer does in the window from now on. @returns how often it did anything. */
export async function watchPointer(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const watched = { times: 0 };
    Object.assign(globalThis, { pointerWatch: watched });
    for (const kind of ['pointerdown', 'mousedown', 'wheel']) {
      addEventListener(
        kind,
        () => {
          watched.times += 1;
        },
        { capture: true, passive: true },
      );
    }
  });
  return () =>
    page.evaluate(() => (globalThis as unknown as { pointerWatch: { times: number } }).pointerWatch.times);
}

async function hasFocus(page: Page, control: Locator): Promise<boolean> {
  return (await page.locator(':focus').and(control).count()) > 0;
}

async function pressTo(page: Page, key: string, control: Locator, most: number): Promise<void> {
  await expect(control.first()).toBeVisible();
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await hasFocus(page, control)) return;
  }
  throw new Error(`The key ${key} does not reach ${control.toString()}.`);
}
