import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { guideContentSecurityPolicy } from '../../src/main/app/policies';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { readGuide } from '../../scripts/docs/guide/build';
import { ask } from '../support/ask';
import { CHECKOUT, type Launched } from '../support/app';
import { nativeDialog } from '../support/native-dialog';
import type { Screen } from '../support/screen';
import { openGuide } from '../support/user-guide';
import { expectAccessible, expectFocusSeen } from './accessibility';
import { expect, test } from './fixtures';
import { layoutFlaws } from './layout';

/*
 * The user guide inside the app: main's own window, whose pages have no script. Playwright looks into them all the same,
 * as a debugger does.
 */

const origin = 'tenantry-app://guide';
const firstPage = `${origin}/index.html`;
const appTitle = 'Tenantry';
const guideTitle = 'Tenantry user guide';

test('F1 opens it at its first page, and a second F1 brings the same window to the front', async ({
  app,
  ownScreen,
}) => {
  const guide = await openByKey(app, ownScreen);
  await expect(guide.getByRole('heading', { level: 1, name: 'Tenantry user guide' })).toBeVisible();
  expect(guide.url()).toBe(firstPage);
  await expect(guide).toHaveTitle('Tenantry user guide');

  await goTo(guide, 'Link a tenant');
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('tenantry-app://guide/'))
      ?.hide();
  });
  await press(ownScreen, appTitle, 'F1');
  await expect.poll(() => shown(app.electronApp)).toEqual([true, true]);
  expect(guide.url(), 'as it was').toBe(`${origin}/link.html`);
});

test('the menu opens it, and Escape and Ctrl+W close it and nothing else', async ({ app, ownScreen }) => {
  for (const keys of ['Escape', 'ctrl+w']) {
    const guide = await openByMenu(app);
    await expect(guide.getByRole('heading', { level: 1 })).toBeVisible();
    await Promise.all([guide.waitForEvent('close'), press(ownScreen, guideTitle, keys)]);
    expect(await shown(app.electronApp)).toEqual([true]);
  }
});

test('it opens while Tenantry is locked, and without a network', async ({ entra, app, page, ownScreen }) => {
  await expect(page.getByRole('main')).not.toBeEmpty();
  await ask(page, 'vault', 'setPassphrase', {
    passphrase: 'seven quiet otters paint the harbour',
    only: false,
  });
  await entra.proxy.offline(true);
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: enVault.lock.title })).toBeVisible();
  const guide = await openByKey(app, ownScreen);
  await goTo(guide, 'Recover');
  await expect(page.getByRole('heading', { name: enVault.lock.title })).toBeVisible();
});

test('its pages lead to each other and to their parts, and back by the keyboard', async ({
  app,
  ownScreen,
}) => {
  const guide = await openByMenu(app);
  await guide.getByRole('main').getByRole('link', { name: 'Move to a new machine' }).click();
  await guide.getByRole('link', { name: 'The computer is broken or gone' }).click();
  await expect(guide).toHaveURL(`${origin}/recover.html#the-computer-is-broken-or-gone`);
  await expect(guide.getByRole('heading', { name: 'The computer is broken or gone' })).toBeInViewport();
  await expect(guide.getByRole('navigation').getByRole('link', { name: 'Recover' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await press(ownScreen, `Recover – ${guideTitle}`, 'alt+Left');
  await expect(guide).toHaveURL(`${origin}/move.html`);
  await press(ownScreen, `Move to a new machine – ${guideTitle}`, 'alt+Right');
  await expect(guide.getByRole('heading', { level: 1, name: 'Recover' })).toBeVisible();
});

test('every page is there, with every picture, and says what it may load', async ({ app }) => {
  const { pages } = await readGuide(CHECKOUT);
  const guide = await openByMenu(app);
  let pictures = 0;
  for (const { file, title } of pages) {
    await goTo(guide, title);
    await expect(guide).toHaveURL(`${origin}/${file}`);
    const widths = await guide.evaluate(async () => {
      const all = [...document.images];
      await Promise.all(all.map((image) => image.decode()));
      return all.map(({ naturalWidth }) => naturalWidth);
    });
    for (const width of widths) expect(width).toBeGreaterThan(100);
    pictures += widths.length;
  }
  expect(pictures).toBeGreaterThan(10);
  const policies = await app.electronApp.evaluate(
    async ({ session }, urls) =>
      Promise.all(
        urls.map(async (url) =>
          (await session.defaultSession.fetch(url)).headers.get('content-security-policy'),
        ),
      ),
    pages.map(({ file }) => `${origin}/${file}`),
  );
  expect(new Set(policies)).toEqual(new Set([guideContentSecurityPolicy]));
});

test('it asks nobody for anything but its own files', async ({ entra, app }) => {
  await app.electronApp.evaluate(({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => asked.push(url));
  });
  const guide = await openByMenu(app);
  await goTo(guide, 'Import 300 tenants');
  const asked = await app.electronApp.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  expect(asked).toContain(`${origin}/import.html`);
  // The app's own window may still be loading.
  for (const url of asked) expect(url).toMatch(/^tenantry-app:\/\/(guide|window)\//);
  expect(entra.simulator.requests).toEqual([]);
});

test.describe('what is tried with it', () => {
  test.use({ expectedProblems: [/./] });

  test('it has no bridge, and runs no script that a page brings', async ({ app }) => {
    const guide = await openByMenu(app);
    expect(
      await guide.evaluate(() => ['tenantry', 'require', 'process'].filter((name) => name in window)),
    ).toEqual([]);
    const ran = await guide.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { textContent: 'window.ran = true' });
      const image = document.createElement('img');
      image.setAttribute('onerror', 'window.ran = true');
      image.src = 'none.png';
      document.body.append(script, image);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
    await expect.poll(() => guide.evaluate(() => 'ran' in window)).toBe(false);
    const preferences = await app.electronApp.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
        webContents.getURL().startsWith('tenantry-app://guide/'),
      );
      const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webviewTag: false,
    });
    expect(preferences['preload'] ?? '').toBe('');
  });

  test('it stays within its origin, and the window does not get there', async ({ app, page }) => {
    const guide = await openByMenu(app);
    const elsewhere = [
      'https://example.com/',
      'tenantry-app://window/index.html',
      'tenantry-app://dialog/proxy-sign-in.html',
      'tenantry-app://guide.other/index.html',
      'tenantry-app://guide@other/index.html',
    ];
    const seenBy = await watch(app.electronApp, origin);
    for (const [index, url] of elsewhere.entries()) {
      await follow(guide, url);
      // One that follows at once would take its place before main was asked.
      await expect.poll(async () => (await seenBy()).wanted.length, { message: url }).toBe(index + 1);
    }
    // These the page itself refuses.
    for (const url of ['file:///etc/passwd', 'data:text/html,x']) await follow(guide, url);
    await follow(guide, `${origin}/link.html`);
    await expect(guide).toHaveURL(`${origin}/link.html`);
    const { reached } = await seenBy();
    expect(reached).toEqual([`${origin}/link.html`]);
    expect(await shown(app.electronApp)).toEqual([true, true]);

    const ofWindow = await watch(app.electronApp, 'tenantry-app://window');
    await page.evaluate((url) => {
      location.href = url;
    }, firstPage);
    await expect.poll(async () => (await ofWindow()).wanted).toEqual([firstPage]);
    expect(await ask(page, 'app', 'info', {})).toMatchObject({ ok: true });
    expect((await ofWindow()).reached).toEqual([]);
  });
});

test('the app ends with its own window, also while the guide is open', async ({ app, page }) => {
  await openByMenu(app);
  const ended = app.electronApp.waitForEvent('close');
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find(({ webContents }) => webContents.getURL().startsWith('tenantry-app://window/'))
      ?.close();
  });
  await ended;
  expect(page.isClosed()).toBe(true);
});

test.describe('how it looks', () => {
  const titles = [guideTitle, 'Import 300 tenants', 'Export for each tool'];

  test('is right in light and dark, wide and narrow', async ({ app }) => {
    test.slow();
    const guide = await openByMenu(app);
    for (const title of titles) {
      await goTo(guide, title);
      for (const [width, height] of [
        [900, 600],
        [480, 600],
      ] as const) {
        await resize(app.electronApp, guide, width, height);
        for (const colorScheme of ['light', 'dark'] as const) {
          await guide.emulateMedia({ colorScheme });
          const name = `user guide, ${title}, ${colorScheme}, ${width}x${height}`;
          await guide.screenshot({ path: path.join(CHECKOUT, 'out/test/screens', `${name}.png`) });
          // It scrolls as a whole.
          const flaws = (await layoutFlaws(guide)).filter(
            (flaw) => !/pixels high$|window's foot$/.test(flaw),
          );
          expect.soft(flaws, name).toEqual([]);
        }
      }
      await resize(app.electronApp, guide, 900, 600);
    }
  });

  test('leaves nothing for axe to find, and shows where the focus is', async ({ app }) => {
    test.slow();
    await seen(app, 1);
    const guide = await withScripts(app);
    for (const title of [...titles, 'What can go wrong, and what to do']) {
      await goTo(guide, title);
      await expectAccessible(guide, title);
    }
    await goTo(guide, 'Recover');
    expect((await expectFocusSeen(guide, 'Recover')).length).toBeGreaterThan(10);
  });
});

/** Opens it by the real F1 key. */
async function openByKey(app: Launched, screen: Screen): Promise<Page> {
  await seen(app, 1);
  const [guide] = await Promise.all([app.electronApp.waitForEvent('window'), press(screen, appTitle, 'F1')]);
  await seen(app, 2);
  return guide;
}

async function openByMenu(app: Launched): Promise<Page> {
  await seen(app, 1);
  const guide = await openGuide(app);
  await seen(app, 2);
  return guide;
}

/** Waits until so many windows can be seen. */
async function seen({ electronApp }: Launched, count: number): Promise<void> {
  await expect.poll(() => shown(electronApp)).toEqual(new Array(count).fill(true));
}

/** Presses keys in the window of this title, as a keyboard does: what Playwright presses does not reach main. */
async function press(screen: Screen, title: string, keys: string): Promise<void> {
  const window = await nativeDialog(screen, title);
  await window.press(keys);
}

/** Goes to a page by the list of all pages. */
async function goTo(guide: Page, title: string): Promise<void> {
  await guide.getByRole('navigation').getByRole('link', { name: title, exact: true }).click();
  await expect(guide.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
}

/** Follows a link that was not there, as a page that was taken over would have it. */
async function follow(guide: Page, url: string): Promise<void> {
  await guide
    .evaluate((href) => {
      const link = Object.assign(document.createElement('a'), { href, textContent: 'x' });
      document.querySelector('main')?.prepend(link);
      link.click();
      link.remove();
    }, url)
    .catch((error: unknown) => {
      // It went there before the answer was back.
      if (!String(error).includes('because of a navigation')) throw error;
    });
}

/** Writes down, in main, where the page of an origin wanted to go, and where it went. */
async function watch(
  electronApp: ElectronApplication,
  of: string,
): Promise<() => Promise<{ wanted: string[]; reached: string[] }>> {
  const record = await electronApp.evaluateHandle(({ BrowserWindow }, start) => {
    const seen = { wanted: [] as string[], reached: [] as string[] };
    const contents = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith(start),
    )?.webContents;
    contents?.on('will-frame-navigate', ({ url }) => seen.wanted.push(url));
    contents?.on('did-navigate', (_event, url) => seen.reached.push(url));
    return seen;
  }, `${of}/`);
  return () => record.jsonValue();
}

/** The same page in a window of the test's own that has scripts: axe needs its timers. */
async function withScripts({ electronApp }: Launched): Promise<Page> {
  const [twin] = await Promise.all([
    electronApp.waitForEvent('window'),
    electronApp.evaluate(async ({ BrowserWindow }, url) => {
      await new BrowserWindow({ width: 900, height: 600 }).loadURL(url);
    }, firstPage),
  ]);
  return twin;
}

/** Which of the app's windows can be seen, the first that was made first. */
function shown(electronApp: ElectronApplication): Promise<boolean[]> {
  return electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()
      .sort((one, other) => one.id - other.id)
      .map((window) => window.isVisible()),
  );
}

async function resize(
  electronApp: ElectronApplication,
  guide: Page,
  width: number,
  height: number,
): Promise<void> {
  await electronApp.evaluate(
    ({ BrowserWindow }, [toWidth, toHeight]) => {
      BrowserWindow.getAllWindows()
        .find(({ webContents }) => webContents.getURL().startsWith('tenantry-app://guide/'))
        ?.setContentSize(toWidth, toHeight);
    },
    [width, height] as const,
  );
  await expect.poll(() => guide.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}
