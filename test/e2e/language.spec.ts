import type { Page } from '@playwright/test';
import { core as de } from '../../src/shared/messages/de/core';
import { transfer as deTransfer } from '../../src/shared/messages/de/transfer';
import { vault as deVault } from '../../src/shared/messages/de/vault';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { core as ja } from '../../src/shared/messages/ja/core';
import type { Desk } from '../support/desk';
import { ask } from '../support/ask';
import type { Launched } from '../support/app';
import { nativeDialog } from '../support/native-dialog';
import { expect, practice, test } from './fixtures';
import { fields, link } from './form';
import { speakInWindow } from './languages';

test('the system’s language is spoken: by the window, the menu and the page itself', async ({
  desk,
  launch,
}) => {
  const app = await launch({ desk: preferring(desk, 'ja_JP.UTF-8') });
  await expect(app.page.getByRole('heading', { name: ja.form.firstTitle })).toBeVisible();
  expect(await app.page.evaluate(() => document.documentElement.lang)).toBe('ja');
  expect(await menuLabels(app)).toContain(ja.menu.file);
});

test('a system’s language that Tenantry does not speak gives way to English', async ({ desk, launch }) => {
  const app = await launch({ desk: preferring(desk, 'nl_NL.UTF-8') });
  await expect(app.page.getByRole('heading', { name: en.form.firstTitle })).toBeVisible();
});

test('another language holds at once, loses nothing that was entered, and holds after a restart', async ({
  app,
  desk,
  entra,
  page,
  launch,
}) => {
  const { tenant, secret } = practice(entra, 'Contoso');
  await fields(page).tenant.fill(tenant.id);
  await fields(page).clientSecret.fill(secret);
  await page.keyboard.press('Control+,');
  const choice = page.getByRole('dialog').getByRole('combobox', { name: en.settings.language });
  await choice.selectOption({ label: 'Deutsch' });

  await expect(page.getByRole('heading', { name: de.settings.title })).toBeVisible();
  expect(await menuLabels(app)).toContain(de.menu.file);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: de.form.firstTitle })).toBeVisible();
  await expect(page.getByLabel(de.fields.tenant.label, { exact: true })).toHaveValue(tenant.id);
  await expect(page.getByLabel(de.fields.clientSecret.label, { exact: true })).toHaveValue(secret);
  expect(await shownInEnglish(page)).toEqual([]);

  await app.close();
  const again = await launch({ desk });
  await expect(again.page.getByRole('heading', { name: de.form.firstTitle })).toBeVisible();
  expect(await menuLabels(again)).toContain(de.menu.file);
  // Chromium's own fields, such as those for dates, go by this.
  expect(await again.page.evaluate(() => navigator.language)).toBe('de');
});

test('what stands there already follows the language: messages of the vault’s forms, and a form that is open', async ({
  app,
  entra,
  page,
}) => {
  const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await link(page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
  await page.getByRole('row').nth(1).locator('[aria-colindex="2"]').click();
  await page.getByRole('button', { name: en.list.enterSecret.there.action }).click();
  await expect(page.getByText(en.list.enterSecret.there.text)).toBeVisible();
  await speakInWindow(app, 'de');
  await expect(page.getByText(de.list.enterSecret.there.text)).toBeVisible();
  await expect(page.getByRole('button', { name: de.list.enterSecret.there.action })).toBeVisible();
  await speakInWindow(app, 'en');

  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: enVault.passphrase.set, exact: true }).click();
  await expect(page.getByText(enVault.passphrase.empty)).toBeVisible();
  await speakInWindow(app, 'de');
  await expect(page.getByText(deVault.passphrase.empty)).toBeVisible();
  await page.keyboard.press('Escape');

  const passphrase = 'seven quiet otters paint the harbour';
  await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
  await page.keyboard.press('Control+l');
  await page.getByLabel(deVault.lock.passphrase, { exact: true }).fill('not it');
  await page.keyboard.press('Enter');
  await expect(page.getByText(deVault.lock.wrongPassphrase)).toBeVisible();
  await speakInWindow(app, 'en');
  await expect(page.getByText(enVault.lock.wrongPassphrase)).toBeVisible();
});

test('notices that are shown follow the language, those too whose words are loaded with their dialog', async ({
  app,
  entra,
  page,
}) => {
  const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await link(page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
  const notice = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await page.getByRole('row', { name: /Contoso/ }).focus();
  await page.keyboard.press('F5');
  await expect(notice(en.list.verified('Contoso'))).toBeVisible();
  await speakInWindow(app, 'de');
  await expect(notice(de.list.verified('Contoso'))).toBeVisible();
  await speakInWindow(app, 'en');

  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog');
  const passphrase = 'seven quiet otters paint the harbour';
  await dialog.getByLabel(enVault.passphrase.next, { exact: true }).fill(passphrase);
  await dialog.getByLabel(enVault.passphrase.repeat, { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: enVault.passphrase.set, exact: true }).click();
  await expect(notice(enVault.passphrase.done)).toBeVisible();
  await speakInWindow(app, 'de');
  await expect(notice(deVault.passphrase.done)).toBeVisible();
});

test('main’s own dialogs speak the language that was chosen', async ({ page, ownScreen }) => {
  await ask(page, 'settings', 'set', { language: 'de' });
  const choosing = ask(page, 'transfer', 'chooseFile', {});
  const dialog = await nativeDialog(ownScreen, deTransfer.dialogs.importTitle);
  await dialog.press('Escape');
  await dialog.gone();
  expect(await choosing).toMatchObject({ ok: true });
});

/** Texts of the form that only English has. */
async function shownInEnglish(page: Page): Promise<string[]> {
  const text = await page.locator('body').innerText();
  return [en.form.intro, en.form.connect, en.guide.title, en.guide.lines['tenant.copy'].split('**')[0] ?? '']
    .map((each) => each.trim())
    .filter((each) => text.split('\n').includes(each));
}

function menuLabels({ electronApp }: Launched): Promise<string[]> {
  return electronApp.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).map(({ label }) => label),
  );
}

function preferring(desk: Desk, language: string): Pick<Desk, 'env'> {
  return { env: { ...desk.env, LANGUAGE: language, LANG: language } };
}
