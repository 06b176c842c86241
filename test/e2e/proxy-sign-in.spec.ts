import type { Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { secretValue, type Entra } from '../entra';
import type { Launched } from '../support/app';
import { expectAccessible } from './accessibility';
import { connect, enter, finding } from './form';
import { expect, practice, test } from './fixtures';
import { expectNowhere } from './secrecy';

const words = en.proxySignIn;
const account = { username: 'anna@practice.example', password: secretValue() };

test('a proxy’s sign-in is asked for by main, once, and again where it was refused', async ({
  entra,
  app,
  page,
}) => {
  entra.proxy.demandSignIn(account);
  await begin(page, entra);
  const [first] = await Promise.all([dialogOf(app), connect(page)]);

  await expect(first.getByRole('heading')).toHaveText(words.heading);
  await expect(first.getByText(words.question(`127.0.0.1:${entra.proxy.port}`))).toBeVisible();
  await expect(first.getByText(words.realm('Practice network'))).toBeVisible();
  await expect(first.getByText(words.noteInTheClear)).toBeVisible();
  await expect(first.getByLabel(words.username)).toBeFocused();
  await expectAccessible(first, 'the proxy’s sign-in');
  const [second] = await Promise.all([dialogOf(app), signIn(first, { ...account, password: 'wrong, once' })]);
  await expect(second.getByRole('alert')).toHaveText(words.refused);
  await expect(second.getByLabel(words.username)).toHaveValue(account.username);
  await expect(second.getByLabel(words.password)).toBeFocused();
  await expectAccessible(second, 'the proxy’s sign-in, refused');
  await signIn(second, account);

  await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  await page.getByRole('button', { name: en.linked.toList }).click();
  await page.getByRole('row', { name: /Contoso/ }).click();
  await page.getByRole('button', { name: en.list.verify, exact: true }).click();
  await expect(page.getByText(en.list.verified('Contoso')).first()).toBeVisible();
  expect(app.electronApp.windows()).toHaveLength(1);
  await expectNowhere(app, account.password);
});

test('declined, the tenant waits; signed in to from there, it is verified by itself', async ({
  entra,
  app,
  page,
}) => {
  entra.proxy.demandSignIn(account);
  await begin(page, entra);
  const [declined] = await Promise.all([dialogOf(app), connect(page)]);
  await endBy(declined, 'Escape');

  await expect(page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
  await expect(finding(page)).toContainText(en.findings.proxy_credentials.title);
  expect(entra.proxy.carried).toEqual([]);
  expect(app.electronApp.windows()).toHaveLength(1);

  const button = finding(page).getByRole('button', { name: en.finding.signInToProxy });
  const [dialog] = await Promise.all([dialogOf(app), button.click()]);
  await signIn(dialog, account);
  await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
});

test('held in memory only: asked for again after a restart, and a window that is closed meanwhile closes the question', async ({
  entra,
  launch,
}) => {
  entra.proxy.demandSignIn(account);
  const first = await launch();
  await begin(first.page, entra);
  const [dialog] = await Promise.all([dialogOf(first), connect(first.page)]);
  await signIn(dialog, account);
  await expect(first.page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  await first.close();

  // A tenant is kept: whether Microsoft is there is asked at the start.
  const second = await launch();
  await dialogAtStart(second);
  await second.close();
  const third = await launch();
  await signIn(await dialogAtStart(third), account);
  await third.page.getByRole('row', { name: /Contoso/ }).click();
  await third.page.getByRole('button', { name: en.list.verify, exact: true }).click();
  await expect(third.page.getByText(en.list.verified('Contoso')).first()).toBeVisible();
});

async function begin(page: Page, entra: Entra): Promise<void> {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
}

/** The next dialog that main opens. */
async function dialogOf({ electronApp }: Launched): Promise<Page> {
  const dialog = await electronApp.waitForEvent('window');
  await expect(dialog.getByRole('button', { name: words.signIn })).toBeVisible();
  return dialog;
}

/** The dialog that main opens by itself, which may be there already. */
async function dialogAtStart(launched: Launched): Promise<Page> {
  return launched.electronApp.windows()[1] ?? (await dialogOf(launched));
}

async function signIn(dialog: Page, { username, password }: typeof account): Promise<void> {
  await dialog.getByLabel(words.username).fill(username);
  await dialog.getByLabel(words.password).fill(password);
  await endBy(dialog, 'Enter');
}

/** Presses a key that closes the dialog: it is gone before the key is let go, which Playwright calls an error. */
async function endBy(dialog: Page, key: string): Promise<void> {
  const closed = dialog.waitForEvent('close');
  await dialog.keyboard.press(key).catch(() => undefined);
  await closed;
}
