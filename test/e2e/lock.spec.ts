import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { secretValue, type Entra } from '../entra';
import { ask } from '../support/ask';
import { takeHeapSnapshot } from '../support/heap-snapshot';
import { fields, link } from './form';
import { expect, practice, test } from './fixtures';
import { expectNowhere } from './secrecy';

const passphrase = 'seven quiet otters paint the harbour';
const screen = (page: Page): Locator => page.getByTestId('lock-screen');
const entry = (page: Page): Locator => page.getByLabel(enVault.lock.passphrase, { exact: true });
const unlock = (page: Page): Locator => page.getByRole('button', { name: enVault.lock.unlock, exact: true });
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) });

/** For what follows a passphrase: deriving its key takes seconds of one core, on purpose, and tests share the cores. */
const derived = expect.configure({ timeout: 40_000 });

test('locked by its keys, the document holds nothing of the app, and main answers nothing', async ({
  entra,
  app,
}) => {
  const { page } = app;
  const contoso = await linkContoso(page, entra);
  await setPassphrase(page);
  await row(page, 'Contoso').click();
  await page.getByRole('button', { name: en.list.reveal }).click();
  await expect(page.getByTestId('revealed-secret')).toHaveText(contoso.secret);

  await page.keyboard.press('Control+l');
  await expect(screen(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: enVault.lock.title })).toBeVisible();
  await expect(page.getByText(enVault.lock.reasons.person())).toBeVisible();
  await expect(entry(page)).toBeFocused();
  for (const name of ['Contoso', contoso.tenant.id, contoso.app.clientId, contoso.secret]) {
    await expectNowhere(app, name);
  }
  expect(await page.title()).toBe('Tenantry');
  const heap = await takeHeapSnapshot(page);
  expect(heap.search([{ name: 'the secret', value: contoso.secret }])).toEqual([]);

  const locked = { ok: false, error: { code: 'locked' } };
  expect(await ask(page, 'connections', 'list', {})).toEqual(locked);
  expect(await ask(page, 'labels', 'list', {})).toEqual(locked);
  for (const key of ['Control+,', 'Control+n', 'F5']) await page.keyboard.press(key);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await open(page);
  await expect(page.getByRole('region', { name: en.list.details('Contoso') })).toBeVisible();
  await expect(page.getByTestId('revealed-secret')).toHaveCount(0);
});

test('what was begun is there again afterwards, and a typed secret is not', async ({ entra, app }) => {
  const { page } = app;
  await linkContoso(page, entra);
  await setPassphrase(page);
  await page.getByRole('button', { name: 'Link a tenant' }).click();
  const typed = secretValue();
  await fields(page).tenant.fill('fabrikam.com');
  await fields(page).name.fill('Fabrikam, its second tenant');
  await fields(page).clientSecret.pressSequentially(typed);
  await fields(page).name.focus();

  await page.keyboard.press('Control+l');
  await expect(screen(page)).toBeVisible();
  await expectNowhere(app, typed);
  await expectNowhere(app, 'fabrikam');
  const heap = await takeHeapSnapshot(page);
  expect(heap.search([{ name: 'the typed secret', value: typed }])).toEqual([]);

  await open(page);
  await expect(fields(page).tenant).toHaveValue('fabrikam.com');
  await expect(fields(page).name).toHaveValue('Fabrikam, its second tenant');
  await expect(fields(page).name).toBeFocused();
  await expect(fields(page).clientSecret).toHaveValue('');
  await expect(page.getByText(en.form.secretCleared)).toBeVisible();
  await fields(page).clientSecret.fill(typed);
  await expect(page.getByText(en.form.secretCleared)).toHaveCount(0);
});

test('a form behind the list loses its typed secret too', async ({ entra, app }) => {
  const { page } = app;
  await linkContoso(page, entra);
  await setPassphrase(page);
  await page.getByRole('button', { name: 'Link a tenant' }).click();
  const typed = secretValue();
  await fields(page).clientSecret.pressSequentially(typed);
  await page.getByRole('button', { name: en.app.back }).click();
  await expect(row(page, 'Contoso')).toBeVisible();

  await page.keyboard.press('Control+l');
  await expect(screen(page)).toBeVisible();
  await expectNowhere(app, typed);
  await open(page);
  await page.getByRole('button', { name: 'Link a tenant' }).click();
  await expect(fields(page).clientSecret).toHaveValue('');
  await expect(page.getByText(en.form.secretCleared)).toBeVisible();
});

test('dialogs, menus and notices leave the document too, and locking does not wait for them', async ({
  entra,
  app,
}) => {
  const { page } = app;
  await linkContoso(page, entra);
  await setPassphrase(page);
  await page.getByRole('button', { name: 'Open the bin' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+l');
  await expect(screen(page)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await open(page);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await row(page, 'Contoso').focus();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await ask(page, 'vault', 'lock', {});
  await expect(screen(page)).toBeVisible();
  await expect(page.getByRole('menu')).toHaveCount(0);
  await expectNowhere(app, 'Contoso');
  await open(page);
  await expect(row(page, 'Contoso')).toBeVisible();
});

test('wrong entries are told, and after several of them there is a wait', async ({ entra, page }) => {
  await linkContoso(page, entra);
  await setPassphrase(page);
  await page.keyboard.press('Control+l');
  await unlock(page).click();
  await expect(page.getByText(enVault.lock.emptyPassphrase)).toBeVisible();
  await expect(async () => {
    await entry(page).fill('not it');
    await page.keyboard.press('Enter');
    await expect(page.getByText(enVault.lock.wrongPassphrase)).toBeVisible();
    await expect(entry(page)).toBeFocused();
  }).toPass();
  await expect(async () => {
    await entry(page).fill('not it either');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Too many wrong entries/)).toBeVisible({ timeout: 5_000 });
  }).toPass({ timeout: 60_000 });
  await expect(unlock(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(unlock(page)).not.toHaveAttribute('aria-disabled', 'true', { timeout: 60_000 });
  await open(page);
});

test('a vault that only a passphrase opens asks at start, before any name is shown', async ({
  entra,
  desk,
  launch,
}) => {
  const first = await launch();
  await linkContoso(first.page, entra);
  await setPassphrase(first.page);
  await ask(first.page, 'vault', 'lock', {});
  await first.close();

  const again = await launch();
  const { page } = again;
  await expect(screen(page)).toBeVisible();
  await expect(entry(page)).toBeFocused();
  await expectNowhere(again, 'Contoso');
  expect(await ask(page, 'connections', 'list', {})).toMatchObject({ error: { code: 'locked' } });
  await open(page);
  await expect(row(page, 'Contoso')).toContainText('Linked');
  const settings = await readFile(path.join(desk.userDataDir, 'settings.json'), 'utf8');
  expect(settings).not.toContain(passphrase);
});

test('the recovery key opens it in any spelling, and a new passphrase is proposed', async ({
  entra,
  page,
}) => {
  await linkContoso(page, entra);
  await setPassphrase(page);
  const key = await makeRecoveryKey(page);
  await page.keyboard.press('Control+l');
  await page.getByRole('button', { name: enVault.lock.useRecovery }).click();
  const field = page.getByLabel(enVault.lock.recoveryKey, { exact: true });
  await field.fill('0000-0000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(enVault.lock.wrongRecovery)).toBeVisible();
  await field.fill(` ${key.toLowerCase().replaceAll('-', ' ')} `);
  await page.keyboard.press('Enter');
  await derived(screen(page)).toHaveCount(0);
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(enVault.passphrase.recoveredText)).toBeVisible();
  await expect(dialog.getByLabel(enVault.passphrase.current, { exact: true })).toHaveCount(0);
  await dialog.getByRole('button', { name: enVault.passphrase.later }).click();
  await expect(row(page, 'Contoso')).toBeVisible();
});

test('without a passphrase, locking offers to set one; a weak one and two that differ are refused', async ({
  entra,
  page,
}) => {
  await linkContoso(page, entra);
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(enVault.passphrase.toLockText)).toBeVisible();
  const next = dialog.getByLabel(enVault.passphrase.next, { exact: true });
  const repeat = dialog.getByLabel(enVault.passphrase.repeat, { exact: true });
  const set = dialog.getByRole('button', { name: enVault.passphrase.set, exact: true });
  await expect(next).toBeFocused();
  await next.fill('password1');
  await expect(dialog.getByText(enVault.passphrase.strengths.weak)).toBeVisible();
  await set.click();
  await expect(dialog.getByText(en.errors.weak_passphrase)).toBeVisible();
  await next.fill(passphrase);
  await expect(dialog.getByText(enVault.passphrase.strengths.strong)).toBeVisible();
  await repeat.fill('another one');
  await set.click();
  await expect(dialog.getByText(enVault.passphrase.differs)).toBeVisible();
  await repeat.fill(passphrase);
  await set.click();
  await derived(dialog).toHaveCount(0);
  await expect(page.getByText(enVault.passphrase.done).last()).toBeVisible();
  await page.keyboard.press('Control+l');
  await open(page);
});

test('what is typed into a dialog stays in it, also when the list is only just being shown behind it', async ({
  entra,
  page,
}) => {
  await linkContoso(page, entra);
  await page.keyboard.press('Control+l');
  const next = page.getByRole('dialog').getByLabel(enVault.passphrase.next, { exact: true });
  await expect(next).toBeFocused();
  // Keys go to what has the focus at that moment, as a person's do.
  await page.keyboard.type(passphrase, { delay: 20 });
  await expect(next).toHaveValue(passphrase);
  await expect(next).toBeFocused();

  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(row(page, 'Contoso')).toBeFocused();
});

async function linkContoso(page: Page, entra: Entra) {
  const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const { tenant, app, secret } = contoso;
  await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await expect(row(page, 'Contoso')).toBeVisible();
  return contoso;
}

async function setPassphrase(page: Page): Promise<void> {
  expect(await ask(page, 'vault', 'setPassphrase', { passphrase, only: false })).toMatchObject({ ok: true });
}

async function makeRecoveryKey(page: Page): Promise<string> {
  const made = await ask(page, 'vault', 'makeRecoveryKey', {});
  if (!made.ok) throw new Error(made.error.code);
  const { handle, key } = made.value;
  const kept = await ask(page, 'vault', 'keepRecoveryKey', { handle, lastGroup: key.slice(-4) });
  expect(kept).toMatchObject({ ok: true });
  return key;
}

async function open(page: Page): Promise<void> {
  await entry(page).fill(passphrase);
  await page.keyboard.press('Enter');
  await derived(screen(page)).toHaveCount(0);
}
