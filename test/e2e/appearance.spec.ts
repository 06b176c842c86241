import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { windowBackgrounds } from '../../src/main/app/window-backgrounds';
import { core as en } from '../../src/shared/messages/en/core';
import type { Launched } from '../support/app';
import type { Desk } from '../support/desk';
import { expect, test } from './fixtures';
import { isOfProposal, layoutFlaws } from './layout';

const words = en.settings;

test.describe('the theme', () => {
  test('is changed at once and survives a restart', async ({ launch }) => {
    const first = await launch({ colorScheme: null });
    await expect(first.page.getByRole('heading', { name: en.form.firstTitle })).toBeVisible();
    expect(await shownTheme(first.page)).toBe('light');
    await openSettings(first.page);
    for (const theme of ['dark', 'light', 'dark'] as const) {
      await first.page.getByRole('radio', { name: words.themes[theme] }).click();
      await expect.poll(() => shownTheme(first.page)).toBe(theme);
      expect((await colourOf(first)).toLowerCase()).toBe(windowBackgrounds[theme]);
    }
    await first.close();

    const second = await launch({ colorScheme: null });
    await expect(second.page.getByRole('heading', { name: en.form.firstTitle })).toBeVisible();
    expect(await shownTheme(second.page)).toBe('dark');
    await openSettings(second.page);
    await expect(second.page.getByRole('radio', { name: words.themes.dark })).toBeChecked();
    // Xvfb’s system is light.
    await second.page.getByRole('radio', { name: words.themes.system }).click();
    await expect.poll(() => shownTheme(second.page)).toBe('light');
  });

  test('is there from the first pixel on: dark windows begin without a white flash', async ({
    desk,
    launch,
    ownScreen,
  }) => {
    await writeData(desk, 'settings.json', JSON.stringify({ format: 1, settings: { theme: 'dark' } }));
    const [white, dark] = [0xffffff, 0x292929];
    const seen = { samples: 0, mostWhite: 0, mostDark: 0 };
    const watched = new AbortController();
    const watch = (async () => {
      while (!watched.signal.aborted) {
        const colours = ownScreen.colours();
        seen.samples += 1;
        seen.mostWhite = Math.max(seen.mostWhite, colours.get(white) ?? 0);
        seen.mostDark = Math.max(seen.mostDark, colours.get(dark) ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 15));
      }
    })();
    const { page } = await launch({ colorScheme: null });
    await expect(page.getByRole('heading', { name: en.form.firstTitle })).toBeVisible();
    await expect.poll(() => ownScreen.colours().get(dark) ?? 0).toBeGreaterThan(300_000);
    watched.abort();
    await watch;
    expect(seen.samples).toBeGreaterThan(10);
    // Words are white, too; a window would be a million pixels.
    expect(seen.mostWhite).toBeLessThan(60_000);
  });
});

test.describe('the window', () => {
  test('comes back where it was and as large', async ({ desk, launch }) => {
    const first = await launch();
    await place(first, { x: 210, y: 130, width: 940, height: 660 });
    await first.close();
    const kept = JSON.parse(await readFile(path.join(desk.userDataDir, 'window.json'), 'utf8')) as object;
    expect(kept).toMatchObject({ bounds: { x: 210, y: 130, width: 940, height: 660 }, fullScreen: false });

    const second = await launch();
    await expect.poll(() => boundsOf(second)).toEqual({ x: 210, y: 130, width: 940, height: 660 });
  });

  test('is where it was left before the app was killed', async ({ desk, launch }) => {
    const first = await launch();
    await place(first, { x: 50, y: 60, width: 800, height: 600 });
    await expect
      .poll(() => readFile(path.join(desk.userDataDir, 'window.json'), 'utf8').catch(() => ''))
      .toContain('"x":50');
    process.kill(first.pid, 'SIGKILL');
    await first.close();
    const second = await launch();
    await expect.poll(() => boundsOf(second)).toEqual({ x: 50, y: 60, width: 800, height: 600 });
  });

  for (const [where, bounds] of [
    ['a display that is gone', { x: 5200, y: -900, width: 1280, height: 800 }],
    ['negative coordinates', { x: -3000, y: 100, width: 900, height: 600 }],
    ['a larger display', { x: 0, y: 0, width: 3800, height: 2100 }],
  ] as const) {
    test(`that was on ${where} comes back whole`, async ({ desk, launch }) => {
      const kept = { bounds, maximized: false, fullScreen: false, zoom: 1 };
      await writeData(desk, 'window.json', JSON.stringify(kept));
      const app = await launch();
      const shown = await boundsOf(app);
      const room = await app.electronApp.evaluate(({ screen }) => screen.getPrimaryDisplay().workArea);
      if (!shown) throw new Error('No window');
      expect(shown.x).toBeGreaterThanOrEqual(room.x);
      expect(shown.y).toBeGreaterThanOrEqual(room.y);
      expect(shown.x + shown.width).toBeLessThanOrEqual(room.x + room.width);
      expect(shown.y + shown.height).toBeLessThanOrEqual(room.y + room.height);
    });
  }

  test('begins in the middle where its file is damaged', async ({ desk, launch }) => {
    await writeData(desk, 'window.json', '{"bounds":{"x":"left"');
    const app = await launch();
    expect(await boundsOf(app)).toEqual({ x: 160, y: 200, width: 1280, height: 800 });
  });

  test('that somebody lost comes back when the app is started once more', async ({ app }) => {
    await place(app, { x: 4000, y: 3000, width: 900, height: 600 });
    await app.electronApp.evaluate(({ app: electron }) => {
      electron.emit('second-instance');
    });
    await expect.poll(() => boundsOf(app)).toEqual({ x: 700, y: 600, width: 900, height: 600 });
  });
});

test.describe('the zoom', () => {
  test('follows the menu and Ctrl with the wheel, and survives a restart', async ({ launch }) => {
    const first = await launch();
    await expect(first.page.getByRole('heading', { name: en.form.firstTitle })).toBeVisible();
    await zoomByMenu(first, 'zoomin');
    await expect.poll(() => zoomOf(first)).toBeCloseTo(1.095, 2);
    await first.electronApp.evaluate(({ webContents }) => {
      for (const page of webContents.getAllWebContents()) page.emit('zoom-changed', {}, 'in');
    });
    await expect.poll(() => zoomOf(first)).toBeCloseTo(1.2, 2);
    await first.close();

    const second = await launch();
    await expect.poll(() => zoomOf(second)).toBeCloseTo(1.2, 2);
    await zoomByMenu(second, 'resetzoom');
    await expect.poll(() => zoomOf(second)).toBe(1);
  });

  test('by the wheel ends before nothing can be read', async ({ app }) => {
    for (const direction of ['in', 'out'] as const) {
      await app.electronApp.evaluate(({ webContents }, to) => {
        for (let turns = 0; turns < 60; turns += 1) {
          for (const page of webContents.getAllWebContents()) page.emit('zoom-changed', {}, to);
        }
      }, direction);
      const zoom = await zoomOf(app);
      if (direction === 'in') expect(zoom).toBeLessThan(3.5);
      else expect(zoom).toBeGreaterThan(0.45);
    }
  });
});

test.describe('nothing moves where the system asks for that:', () => {
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    test(`with “${reducedMotion}”`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion });
      // What began with the start, before less motion was asked for, ends first.
      await page.waitForFunction(() => document.getAnimations().length === 0);
      await page.evaluate(watchMotion);
      await page.getByRole('button', { name: /Get the Client ID/ }).click();
      await page.getByRole('button', { name: 'Labels and notes' }).click();
      await openSettings(page);
      await page.getByRole('switch').first().click();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      await page.getByTestId('vault-chip').click();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: en.bin.open }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
      const moved = await page.evaluate(
        () => (globalThis as unknown as { motion: { seen: string[] } }).motion.seen,
      );
      if (reducedMotion === 'reduce') expect(moved).toEqual([]);
      else expect(moved.length).toBeGreaterThan(0);
    });
  }
});

test('zoomed to 200 % in a small window, the form loses nothing', async ({ app, page }) => {
  const window = await app.electronApp.browserWindow(page);
  await window.evaluate((shown: ZoomedWindow) => {
    shown.setMinimumSize(400, 300);
    shown.setContentSize(900, 600);
    shown.webContents.setZoomFactor(2);
  });
  await page.waitForFunction(() => innerWidth === 450);
  // What an empty field proposes may end early: its label and its hint do not.
  const flaws = (await layoutFlaws(page)).filter((flaw) => !isOfProposal(flaw));
  expect(flaws).toEqual([]);
  for (const name of [en.fields.tenant.label, en.fields.clientId.label, en.fields.clientSecret.label]) {
    await page.getByLabel(name, { exact: true }).focus();
    await expect(page.getByLabel(name, { exact: true })).toBeInViewport({ ratio: 1 });
  }
});

/** Of Electron's BrowserWindow, what is used here; Playwright leaves it untyped. */
interface ZoomedWindow {
  setMinimumSize(width: number, height: number): void;
  setContentSize(width: number, height: number): void;
  readonly webContents: { setZoomFactor(factor: number): void };
}

interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: words.title, exact: true }).click();
  await expect(page.getByRole('dialog', { name: words.title })).toBeVisible();
}

/** Writes a file of the app's before it is started. */
async function writeData({ userDataDir }: Desk, name: string, text: string): Promise<void> {
  await mkdir(userDataDir, { recursive: true });
  await writeFile(path.join(userDataDir, name), text);
}

/** By what the page's own background is. */
function shownTheme(page: Page): Promise<string> {
  return page.evaluate(() => {
    const provider = document.querySelector('.fui-FluentProvider');
    const light = provider && getComputedStyle(provider).backgroundColor === 'rgb(255, 255, 255)';
    const { colorScheme } = document.documentElement.style;
    return light === (colorScheme === 'light') ? colorScheme : 'mixed';
  });
}

function colourOf({ electronApp }: Launched): Promise<string> {
  return electronApp.evaluate(({ BrowserWindow }) =>
    String(BrowserWindow.getAllWindows()[0]?.getBackgroundColor()),
  );
}

async function place({ electronApp }: Launched, bounds: Bounds): Promise<void> {
  const isVisible = () =>
    electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible());
  await expect.poll(isVisible).toBe(true);
  await electronApp.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to);
  }, bounds);
  await expect.poll(() => boundsOf({ electronApp })).toEqual(bounds);
}

function boundsOf({ electronApp }: Pick<Launched, 'electronApp'>): Promise<Bounds | undefined> {
  return electronApp.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
}

function zoomOf({ electronApp }: Launched): Promise<number> {
  return electronApp.evaluate(
    ({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor() ?? 0,
  );
}

/** Chooses a command of the application menu by its role. */
async function zoomByMenu({ electronApp }: Launched, role: 'zoomin' | 'resetzoom'): Promise<void> {
  await electronApp.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const window = BrowserWindow.getAllWindows()[0];
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    const item = items.find((each) => (each.role as string | undefined)?.toLowerCase() === wanted);
    item?.click({}, window, window?.webContents);
  }, role);
}

/** Runs in the page: takes note of everything that moves for longer than an eye needs to see it. */
function watchMotion(): void {
  const seen = new Set<string>();
  const motion = { seen: [] as string[] };
  Object.assign(globalThis, { motion });
  const look = (): void => {
    for (const animation of document.getAnimations()) {
      const { duration = 0 } = animation.effect?.getComputedTiming() ?? {};
      if (typeof duration !== 'number' || duration <= 10) continue;
      const { target } = animation.effect as KeyframeEffect;
      seen.add(`${target?.tagName ?? ''}.${target?.className ?? ''} ${duration} ms`);
    }
    motion.seen = [...seen];
    requestAnimationFrame(look);
  };
  look();
}
