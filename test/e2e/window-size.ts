import type { Launched } from '../support/app';

/** Of Electron's BrowserWindow, what is used here; Playwright leaves it untyped. */
interface ResizableWindow {
  setMinimumSize(width: number, height: number): void;
  setContentSize(width: number, height: number): void;
}

/** How much room the content has, in its own pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Gives the window another size, and waits until the page has it. */
export async function resize({ electronApp, page }: Launched, room: Room): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate((shown: ResizableWindow, { width, height }) => {
    shown.setMinimumSize(width, height);
    shown.setContentSize(width, height);
  }, room);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, room);
}
