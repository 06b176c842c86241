import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import type { Entra } from '../entra';
import { ask } from '../support/ask';
import type { Desk } from '../support/desk';
import { nativeDialog } from '../support/native-dialog';
import { link } from './form';
import { expect, practice, test } from './fixtures';

const passphrase = 'seven quiet otters paint the harbour';
const bar = (page: Page): Locator => page.getByTestId('vault-bar');
const chip = (page: Page): Locator => page.getByTestId('vault-chip');
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) });
const vaultFile = (desk: Desk): string => path.join(desk.userDataDir, 'vault.json');

/** For what follows a passphrase: deriving its key takes seconds of one core, on purpose, and tests share the cores. */
const derived = expect.configure({ timeout: 40_000 });

test('with another keyring, the passphrase opens every secret, and the new keyring opens it from then on', async ({
  entra,
  desk,
  launch,
}) => {
  const first = await launch();
  const contoso = await linkContoso(first.page, entra);
  expect(await ask(first.page, 'vault', 'setPassphrase', { passphrase, only: false })).toMatchObject({
    ok: true,
  });
  await first.close();
  await desk.keyring.replace();

  const second = await launch();
  await expect(chip(second.page)).toHaveAttribute('data-protection', 'needs_recovery');
  await bar(second.page).getByRole('button', { name: enVault.bar.enter }).click();
  const dialog = second.page.getByRole('dialog');
  const field = dialog.getByLabel(enVault.lock.passphrase, { exact: true });
  await expect(field).toBeFocused();
  await field.fill('not it');
  await second.page.keyboard.press('Enter');
  await derived(dialog.getByText(enVault.lock.wrongPassphrase)).toBeVisible();
  await field.fill(passphrase);
  await second.page.keyboard.press('Enter');
  await derived(dialog).toHaveCount(0);
  await expect(bar(second.page)).toHaveCount(0);
  await expectOpens(second.page, contoso.secret);
  await second.close();

  const { page } = await launch();
  await expect(chip(page)).toHaveAttribute('data-protection', 'ready');
  await expectOpens(page, contoso.secret);
});

test('a recovery key is made in the window, and opens a vault whose keyring is another one', async ({
  entra,
  desk,
  launch,
}) => {
  const first = await launch();
  const contoso = await linkContoso(first.page, entra);
  await chip(first.page).click();
  await first.page.getByRole('button', { name: en.app.protection }).click();
  const made = first.page.getByRole('dialog');
  await made.getByRole('button', { name: 'Make the recovery key' }).click();
  const groups = made.getByTestId('recovery-key').locator('span');
  await expect(groups).toHaveCount(8);
  const key = await groups.allTextContents();
  const last = made.getByLabel(enVault.recovery.last, { exact: true });
  const keep = made.getByRole('button', { name: enVault.recovery.keep });
  await last.fill('0000');
  await keep.click();
  await expect(made.getByText(enVault.recovery.wrongLast)).toBeVisible();
  await last.fill(key[7]?.toLowerCase() ?? '');
  await keep.click();
  await expect(made.getByText(enVault.protect.recoverySet)).toBeVisible();
  expect(await first.page.content()).not.toContain(key[0]);
  await first.close();
  await desk.keyring.replace();

  const { page } = await launch();
  await bar(page).getByRole('button', { name: enVault.bar.enterKey }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(enVault.lock.recoveryKey, { exact: true }).fill(key.join(' '));
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(enVault.passphrase.recoveredText)).toBeVisible();
  await dialog.getByRole('button', { name: enVault.passphrase.later }).click();
  await expectOpens(page, contoso.secret);
});

test.describe('without a keyring', () => {
  test.use({ deskOptions: { keyring: 'none' } });

  test('a passphrase keeps the secret on disk, and is asked for at the next start', async ({
    entra,
    launch,
  }) => {
    const first = await launch();
    const contoso = await linkContoso(first.page, entra);
    await bar(first.page).getByRole('button', { name: enVault.bar.setPassphrase }).click();
    const dialog = first.page.getByRole('dialog');
    await dialog.getByLabel(enVault.passphrase.next, { exact: true }).fill(passphrase);
    await dialog.getByLabel(enVault.passphrase.repeat, { exact: true }).fill(passphrase);
    await dialog.getByRole('button', { name: enVault.passphrase.set, exact: true }).click();
    await derived(dialog).toHaveCount(0);
    await expect(bar(first.page)).toHaveCount(0);
    await first.close();

    const { page } = await launch();
    await expect(page.getByText(enVault.lock.reasons.start())).toBeVisible();
    await page.getByLabel(enVault.lock.passphrase, { exact: true }).fill(passphrase);
    await page.keyboard.press('Enter');
    await expectOpens(page, contoso.secret);
  });
});

test('of a vault whose checksum is wrong, what is readable is offered and restored, and the file is kept', async ({
  entra,
  desk,
  launch,
  ownScreen,
}) => {
  const first = await launch();
  const contoso = await linkContoso(first.page, entra);
  await first.close();
  const damaged = (await readFile(vaultFile(desk), 'utf8')).replace('"Contoso"', '"Cont0so"');
  await writeFile(vaultFile(desk), damaged);

  const { page } = await launch();
  await bar(page).getByRole('button', { name: enVault.versions.open }).click();
  const dialog = page.getByRole('dialog');
  const readable = dialog.getByTestId('version').and(page.locator('[data-kind="damaged"]'));
  await expect(readable).toContainText(enVault.versions.content(1, 1));
  await readable.getByRole('button', { name: enVault.versions.restoreReadable }).click();
  const question = await nativeDialog(ownScreen, enVault.dialogs.questions.restore.title);
  await question.press('Tab', 'Return');
  await question.gone();
  await derived(dialog).toHaveCount(0);
  await expect(bar(page)).toHaveCount(0);
  await expect(row(page, 'Cont0so')).toBeVisible();
  await expectOpens(page, contoso.secret);
  expect(await isKeptSomewhere(desk.userDataDir, damaged)).toBe(true);
});

async function linkContoso(page: Page, entra: Entra) {
  const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const { tenant, app, secret } = contoso;
  await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await expect(row(page, 'Contoso')).toBeVisible();
  return contoso;
}

/** The one connection's secret opens, and is what it was. */
async function expectOpens(page: Page, secret: string): Promise<void> {
  await expect(page.locator('[data-row]')).toHaveCount(1);
  const id = await page.locator('[data-row]').getAttribute('data-row');
  const loan = await ask(page, 'connections', 'revealSecret', { id });
  expect(loan.ok && loan.value.value === secret).toBe(true);
}

/** Whether a file with this text is left anywhere in a folder. */
async function isKeptSomewhere(folder: string, text: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((each) => each.isFile())) {
    const kept = await readFile(path.join(entry.parentPath, entry.name), 'utf8');
    if (kept === text) return true;
  }
  return false;
}
