import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import type { Bridge } from '../../src/shared/bridge';
import type { Launched } from '../support/app';
import { expectAccessible, expectFocusKept, expectFocusSeen } from './accessibility';
import { withClipboard } from './clipboard';
import { expect, practice, test } from './fixtures';
import { link } from './form';
import { activate, tabTo, watchPointer } from './keys';
import { notice } from './many';

const words = en.about;

test('the menu tells about Tenantry: its versions, and the runtime’s', async ({ app, page }) => {
  await openByMenu(app);
  const about = page.getByRole('dialog', { name: words.title });
  const versions = await app.electronApp.evaluate(({ app: electron }) => ({
    tenantry: electron.getVersion(),
    electron: process.versions.electron,
    chromium: process.versions.chrome,
    node: process.versions.node,
  }));
  await expect(about.getByText(words.version(versions.tenantry))).toBeVisible();
  for (const version of [versions.electron, versions.chromium, versions.node]) {
    await expect(about.getByText(version, { exact: true })).toBeVisible();
  }
  await expect(about.getByText(/Linux \d+\.\d+/)).toBeVisible();
});

test('everything in it is reached by keys alone', async ({ app, page }) => {
  const pointer = await watchPointer(page);
  await expect(page.getByRole('heading', { name: en.form.firstTitle })).toBeVisible();
  await activate(page, page.getByRole('button', { name: en.settings.title, exact: true }));
  await activate(page, page.getByRole('button', { name: words.open }));
  const about = page.getByRole('dialog', { name: words.title });
  await expect(about.getByRole('button', { name: words.diagnostics })).toBeFocused();
  await expectFocusKept(page, about);
  await activate(page, about.getByRole('button', { name: words.licences }));

  const licences = page.getByRole('dialog', { name: words.licencesTitle });
  await expect(licences.getByRole('searchbox')).toBeFocused();
  // Asked for until the dialog has come up.
  const box = licences.locator('.fui-SearchBox');
  const text = licences.getByText(words.licencesText);
  await expect.poll(async () => Math.abs((await leftOf(text)) - (await leftOf(box)))).toBeLessThan(0.5);
  await page.keyboard.type('zod');
  const zod = licences.getByRole('button', { name: /^zod / });
  await tabTo(page, zod);
  await expect(licences.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(licences.getByText(/Permission is hereby granted/)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(about).toBeVisible();
  await expect(about.getByRole('button', { name: words.diagnostics })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(notice(page, words.copied)).toBeVisible();
  expect(await app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toContain('tenantry:');
  await page.keyboard.press('Escape');
  await expect(about).toBeHidden();
  expect(await pointer()).toBe(0);
});

test('the licences are those of what the bundles hold, each with its text', async ({ app, page }) => {
  const answer = await page.evaluate(() =>
    (globalThis as unknown as { tenantry: Bridge }).tenantry.about.licences({}),
  );
  if (!answer.ok) throw new Error(answer.error.code);
  const { packages, runtime } = answer.value;
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining(['tenantry', 'zod', '@azure/msal-node', 'react-dom', 'saxes']),
  );
  expect(names).not.toContain('electron-builder');
  for (const { name, licence, text } of packages) {
    expect(licence, name).toMatch(/^[\w.() -]+$/);
    expect(text.length, name).toBeGreaterThan(300);
  }
  expect(new Set(packages.map(({ name, version }) => `${name}@${version}`)).size).toBe(packages.length);

  // The runtime of the tests is a whole distribution of Electron.
  expect(runtime).toBe(true);
  const shown = await app.electronApp.evaluate(({ shell }) => {
    const files: string[] = [];
    shell.showItemInFolder = (file) => files.push(file);
    Object.assign(globalThis, { shownFiles: files });
    return files;
  });
  expect(shown).toEqual([]);
  await openByMenu(app);
  await page.getByRole('button', { name: words.licences }).click();
  await page.getByRole('button', { name: words.showRuntime }).click();
  await expect
    .poll(() =>
      app.electronApp.evaluate(() => (globalThis as unknown as { shownFiles: string[] }).shownFiles),
    )
    .toEqual([expect.stringMatching(/LICENSES\.chromium\.html$/)]);
});

test('diagnostics hold no secret, no ID, no name and no place', async ({ entra, desk, app, page }) => {
  const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const entry = { tenant: tenant.id, clientId: client.clientId, clientSecret: secret };
  await link(page, entry);
  await openByMenu(app);
  await withClipboard(app, async (clipboard) => {
    await page.getByRole('button', { name: words.diagnostics }).click();
    await expect(notice(page, words.copied)).toBeVisible();
    const text = await clipboard.read();
    for (const part of [/^tenantry: \d/m, /^vault: ready/m, /^tenants: 1, 1 linked/m, /^zoom: 100 %$/m])
      expect(text).toMatch(part);
    for (const hidden of [...Object.values(entry), 'Contoso', client.objectId, desk.home, desk.userDataDir]) {
      expect(text.toLowerCase()).not.toContain(hidden.toLowerCase());
    }
    expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/i);
    expect(text).not.toMatch(/onmicrosoft|\/(home|tmp|root)\//);
  });
});

test.describe('axe finds nothing and the focus is seen in', () => {
  test.beforeEach(() => {
    test.slow();
  });

  test('what tells about Tenantry, the licences, and how it looks', async ({ app, page }) => {
    await openByMenu(app);
    await expect(page.getByText(/^Version /)).toBeVisible();
    await expectAccessible(page, 'about');
    await expectFocusSeen(page, 'about');
    await page.getByRole('button', { name: words.licences }).click();
    const licences = page.getByRole('dialog', { name: words.licencesTitle });
    await licences.getByRole('searchbox').fill('react');
    await licences.getByRole('button', { name: /^react-dom / }).click();
    await expectAccessible(page, 'the licences');
    await expectFocusSeen(page, 'the licences');
  });
});

/** Chooses “About” in the application menu. */
async function openByMenu({ electronApp, page }: Launched): Promise<void> {
  await expect(header(page)).toBeVisible();
  await electronApp.evaluate(({ Menu }, label) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((item) => item.label === label)?.click();
  }, en.menu.commands.about);
  await expect(page.getByRole('dialog', { name: words.title })).toBeVisible();
}

function header(page: Page) {
  return page.getByRole('button', { name: en.settings.title, exact: true });
}

function leftOf(shown: Locator): Promise<number> {
  return shown.evaluate((element) => element.getBoundingClientRect().left);
}
