import type { Page } from '@playwright/test';
import { core as de } from '../../src/shared/messages/de/core';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import type { Launched } from '../support/app';
import { copyApp, type AppCopy } from '../support/app-copy';
import { ask } from '../support/ask';
import { expectAccessible } from './accessibility';
import { expect, practice, test as base } from './fixtures';
import { enter, fields, link } from './form';
import { speakInWindow } from './languages';

/** Electron's window, as far as it is used here; Playwright leaves it untyped. */
interface TellableWindow {
  readonly webContents: { send(channel: string, payload: unknown): void };
}

const test = base.extend<{ copy: AppCopy }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  copy: async ({}, use) => {
    const copy = await copyApp();
    await use(copy);
    await copy.remove();
  },
});

const fault = (page: Page) => page.getByTestId('part-fault');
const reload = (page: Page) => fault(page).getByRole('button', { name: en.fault.reload });
const back = (page: Page) => page.getByRole('button', { name: en.app.back });
const settings = (page: Page) => page.getByRole('dialog', { name: en.settings.title });

test.describe('where a part of the window cannot be loaded', () => {
  // What Chromium and React say of it on the console.
  test.use({ expectedProblems: [/^Failed to load resource|^fault: NotFetched$/] });

  for (const { what, missing } of [
    { what: 'its own file', missing: 'settings-dialog-' },
    {
      what: 'a file that it shares with others',
      missing: 'shared~summary-dialog~import-dialog~settings-dialog~',
    },
    { what: 'its words', missing: 'vault-' },
  ]) {
    test(`a dialog whose part is missing (${what}) says so, keeps the form, and opens after a reload once it is there`, async ({
      copy,
      entra,
      launch,
    }) => {
      const putBack = await copy.takeAway(missing);
      const { page } = await launch({ appDir: copy.appDir });
      const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
      const entry = { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
      await enter(page, entry);

      await page.keyboard.press('Control+,');
      await expect(fault(page)).toContainText(en.fault.missing.title);
      await expect(fault(page)).toContainText(en.fault.missing.text);
      await expect(reload(page)).toBeFocused();
      await expect(fields(page).tenant).toHaveValue(tenant.id);
      await expect(fields(page).clientSecret).toHaveValue(secret);

      await putBack();
      await page.keyboard.press('Enter');
      await expect(fault(page)).toHaveCount(0);
      await expect(fields(page).tenant).toHaveValue('');
      await page.keyboard.press('Control+,');
      await expect(settings(page)).toBeVisible();
    });
  }

  test('the message follows the language, and can be closed', async ({ copy, launch }) => {
    const app = await launch({ appDir: copy.appDir });
    const { page } = app;
    await expect(fields(page).tenant).toBeVisible();
    await copy.takeAway('settings-dialog-');
    await page.keyboard.press('Control+,');
    await expect(fault(page)).toBeVisible();
    await expectAccessible(page, 'the message of a part that is missing');
    await speakInWindow(app, 'de');
    await expect(fault(page)).toContainText(de.fault.missing.text);
    await fault(page).getByRole('button', { name: de.list.close }).click();
    await expect(fault(page)).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: de.fields.tenant.label })).toBeVisible();
  });

  test('from within another dialog it is told in a notice, and that dialog stays', async ({
    copy,
    launch,
  }) => {
    const { page } = await launch({ appDir: copy.appDir });
    await expect(fields(page).tenant).toBeVisible();
    await copy.takeAway('versions-dialog-');
    await page.keyboard.press('Control+,');
    await settings(page).getByRole('button', { name: enVault.versions.open }).click();
    await expect(page.getByText(en.fault.missing.title, { exact: true })).toBeVisible();
    await expect(fault(page)).toHaveCount(0);
    await expect(settings(page)).toBeVisible();
    await expect(settings(page).locator(':focus')).toHaveCount(1);
  });

  test('without the list’s part the window is there, says so in the list’s place, and shows the list after a reload', async ({
    copy,
    entra,
    launch,
  }) => {
    const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch({ appDir: copy.appDir });
    await link(first.page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
    await first.close();

    const putBack = await copy.takeAway('tenants-view-');
    const { page } = await launch({ appDir: copy.appDir });
    await expect(fault(page)).toContainText(en.fault.missing.title);
    await page.keyboard.press('Control+n');
    await expect(fields(page).tenant).toBeVisible();
    await fields(page).tenant.fill(tenant.id);
    await back(page).click();
    await putBack();
    await reload(page).click();
    await expect(page.getByRole('row', { name: /Contoso/ })).toBeVisible();
  });

  test('without the lock screen’s part Tenantry locks all the same, and opens after a reload once it is there', async ({
    copy,
    entra,
    launch,
  }) => {
    const putBack = await copy.takeAway('lock-screen-');
    const { page } = await launch({ appDir: copy.appDir });
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
    const passphrase = 'seven quiet otters paint the harbour';
    await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
    await page.keyboard.press('Control+l');
    await expect(fault(page)).toContainText(en.fault.missing.title);
    await expect(page.getByText('Contoso')).toHaveCount(0);

    await putBack();
    await reload(page).click();
    await page.getByLabel(enVault.lock.passphrase, { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /Contoso/ })).toBeVisible();
  });
});

test.describe('where the window cannot be drawn', () => {
  test.use({ expectedProblems: [/^fault: TypeError$/] });

  test('a fault in the list leaves the form as it was entered', async ({ app, entra, page }) => {
    const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
    await page.keyboard.press('Control+n');
    await fields(page).tenant.fill(tenant.id);
    await fields(page).clientSecret.fill(secret);
    await tellConnection(app, { id: 'broken', name: 'Broken' });
    await back(page).click();
    await expect(fault(page)).toContainText(en.fault.broken.title);
    await page.keyboard.press('Control+n');
    await expect(fields(page).clientSecret).toHaveValue(secret);
  });

  test('a fault in everything says what is lost, shows nothing else, and a reload goes on', async ({
    app,
    entra,
    page,
  }) => {
    const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
    await tellVault(app);
    const whole = page.getByTestId('window-fault');
    await expect(whole).toContainText(en.fault.window.title);
    await expect(whole).toContainText(en.fault.window.text);
    expect((await page.locator('#root').innerText()).split('\n').filter((line) => line !== '')).toEqual([
      en.fault.window.title,
      en.fault.window.text,
      en.fault.reload,
    ]);
    await expectAccessible(page, 'the window that cannot be drawn');
    await whole.getByRole('button', { name: en.fault.reload }).click();
    await expect(page.getByRole('row', { name: /Contoso/ })).toBeVisible();
  });
});

/** Lets the window believe in a connection that is none. */
async function tellConnection({ electronApp, page }: Launched, bogus: object): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate((told: TellableWindow, upserted) => {
    told.webContents.send('connections.changed', { upserted: [upserted], removed: [], revision: 1e9 });
  }, bogus);
}

/** Lets the window believe in a vault that is none. */
async function tellVault({ electronApp, page }: Launched): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate((told: TellableWindow) => {
    told.webContents.send('vault.changed', {});
  });
}
