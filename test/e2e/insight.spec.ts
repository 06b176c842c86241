import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { permissions as enPermissions } from '../../src/shared/messages/en/permissions';
import { secret, secretValue, type Entra } from '../entra';
import { putBrowserOn } from './browser';
import { withClipboard } from './clipboard';
import { connect, enter, fact, finding, guide, link } from './form';
import { expect, practice, test } from './fixtures';

const words = en.appPermissions;

/** An app of a tenant, as it is entered. */
function entryOf(entra: Entra, tenantName: string, appName: string) {
  const { tenant, app, secret: clientSecret } = practice(entra, tenantName, appName);
  return { tenant: tenant.id, clientId: app.clientId, clientSecret };
}

async function openDetails(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).click();
}

test.describe('after a success', () => {
  test('says what Graph tells of tenant and app, the date of the very secret among them', async ({
    entra,
    page,
  }) => {
    const { app } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    // Another secret with another date, as after a rotation.
    const [used] = app.secrets;
    app.secrets.push(secret({ value: secretValue('another'), expiresAt: new Date('2031-01-01') }));
    await enter(page, entryOf(entra, 'Contoso', 'Contoso Directory Sync'));
    await connect(page);
    await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
    await expect(fact(page, en.linked.appName)).toHaveText('Contoso Directory Sync');
    const day = en.expiry.inWords(used?.expiresAt.toISOString() ?? '', Date.now());
    await expect(fact(page, en.linked.secretExpires)).toHaveText(day);

    await page.getByRole('button', { name: en.linked.toList }).click();
    await openDetails(page, /Contoso/);
    await expect(fact(page, en.linked.domains)).toHaveText('contoso.com and contoso.onmicrosoft.com');
    await expect(page.getByText(en.expiry.fromMicrosoft)).toBeVisible();
    await expect(finding(page)).toHaveCount(0);
  });

  test('tells the date without any permission, by the app’s own registration', async ({ entra, page }) => {
    const { app } = practice(entra, 'Contoso', 'Contoso Reporting');
    await enter(page, entryOf(entra, 'Contoso', 'Contoso Reporting'));
    await connect(page);
    const day = en.expiry.inWords(app.secrets[0]?.expiresAt.toISOString() ?? '', Date.now());
    await expect(fact(page, en.linked.secretExpires)).toHaveText(day);
    await expect(finding(page)).toContainText(en.findings.consent_missing.title);
  });

  test('warns of a secret that expires soon, and leads to where a new one is made', async ({
    entra,
    page,
  }) => {
    await enter(page, entryOf(entra, 'Contoso', 'Contoso Backup'));
    await connect(page);
    await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
    await expect(finding(page)).toContainText(en.findings.secret_expires_soon.title);
    await expect(
      finding(page).getByRole('button', { name: en.guide.links.certificates_and_secrets }),
    ).toBeVisible();
    await expect(guide(page).step).toContainText('Create a client secret');
    await expect(guide(page).line).toContainText('choose New client secret');
    await expect(fact(page, en.linked.secretExpires)).toHaveText('In 12 days');
  });

  test('says nothing of all this where Graph does not answer', async ({ entra, page }) => {
    entra.simulator.faults.standing({ kind: 'outage', status: 503 }, { host: 'graph.microsoft.com' });
    await enter(page, entryOf(entra, 'Contoso', 'Contoso Directory Sync'));
    await connect(page);
    await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
    await expect(finding(page)).toHaveCount(0);
    await expect(fact(page, en.linked.secretExpires)).toHaveCount(0);
  });
});

test('shows the last verifications of a tenant, also after a restart', async ({ entra, launch }) => {
  const first = await launch();
  const { page } = first;
  const entry = entryOf(entra, 'Contoso', 'Contoso Directory Sync');
  await link(page, entry);
  await openDetails(page, /Contoso/);
  const { app } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  app.enabled = false;
  await page.getByRole('button', { name: en.list.verify, exact: true }).click();
  await expect(finding(page)).toContainText(en.findings.app_disabled.title);
  entra.simulator.faults.next({ fault: { kind: 'outage', status: 503 }, match: { method: 'POST' } });
  await page.getByRole('button', { name: en.list.verify, exact: true }).click();
  await expect(finding(page)).toHaveCount(2);

  const told = [
    en.findings.service_fault.title,
    en.findings.app_disabled.title,
    en.history.outcomes.ok,
  ] as const;
  await expectHistory(page, told);
  await first.close();
  const again = await launch();
  await openDetails(again.page, /Contoso/);
  await expectHistory(again.page, told);
});

async function expectHistory(page: Page, told: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: en.history.title }).click();
  const rows = page.getByRole('list', { name: en.history.title }).getByRole('listitem');
  await expect(rows).toHaveCount(told.length);
  for (const [index, title] of told.entries()) {
    await expect(rows.nth(index)).toContainText(title);
    await expect(rows.nth(index)).toContainText(/\d+ ms|\d+\.\d s/);
  }
}

test.describe('the permissions of an app', () => {
  test('are shown by API in words, risky and ungranted ones marked, and what is missing', async ({
    entra,
    page,
  }) => {
    const { app } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    app.roles = ['Application.Read.All', 'RoleManagement.ReadWrite.Directory', 'Mail.Send'];
    app.requested = { graph: [...app.roles, 'AuditLog.Read.All'], sharepoint: ['Sites.Read.All'] };
    await link(page, entryOf(entra, 'Contoso', 'Contoso Directory Sync'));
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: words.open }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(words.fromDirectory)).toBeVisible();

    const graph = dialog.getByRole('region', { name: 'Microsoft Graph' }).getByRole('listitem');
    await expect(graph).toHaveCount(4);
    // What is not granted comes first, and then the riskiest.
    await expect(graph.nth(0)).toContainText('AuditLog.Read.All');
    await expect(graph.nth(0)).toContainText(words.ungranted);
    await expect(graph.nth(1)).toContainText('RoleManagement.ReadWrite.Directory');
    await expect(graph.nth(1)).toContainText(enPermissions.risks.tenant_control);
    await expect(graph.nth(1)).toContainText(enPermissions.reasons.grants_rights);
    await expect(graph.nth(2)).toContainText('Mail.Send');
    await expect(graph.nth(3)).toContainText('Application.Read.All');
    await expect(graph.nth(3)).toContainText('Read all apps');
    const sharepoint = dialog.getByRole('region', { name: 'Office 365 SharePoint Online' });
    await expect(sharepoint.getByRole('listitem')).toContainText('Sites.Read.All');

    // What it needs, and so what is missing, comes before all that it has; and Tab comes by in that order.
    const parts = dialog.getByRole('heading', { level: 3 });
    await expect(parts).toHaveText([words.neededTitle, 'Microsoft Graph', 'Office 365 SharePoint Online']);
    const tops = await parts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops).toEqual([...tops].sort((one, other) => one - other));
    await dialog.getByRole('button', { name: en.list.close }).focus();
    await page.keyboard.press('Tab');
    await expect(dialog.getByRole('button', { name: words.choose })).toBeFocused();

    await dialog.getByRole('button', { name: words.choose }).click();
    await expect(dialog.getByLabel(words.neededLabel)).toBeFocused();
    await page.keyboard.type('Mail.Send, User.Read.All; Mail.Send');
    await dialog.getByRole('button', { name: en.list.save }).click();
    const missing = dialog.getByTestId('missing-permissions');
    await expect(missing).toContainText(words.missing(1, 2));
    await expect(missing.getByRole('listitem')).toHaveCount(1);
    const counted = missing.getByText(words.missing(1, 2));
    // A line right below it would underline it.
    await expect.poll(() => gapBetween(counted, missing.getByRole('listitem'))).toBeGreaterThanOrEqual(8);
    await expect(missing.getByRole('listitem')).toContainText('User.Read.All');
    await expect(dialog.getByRole('button', { name: words.change })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name: words.open })).toBeFocused();
    await expect(fact(page, en.linked.roles)).toContainText(words.missingInShort(['User.Read.All']));
  });

  test('are those of the token, where the app may read no more, and that is said', async ({
    entra,
    page,
  }) => {
    const { app } = practice(entra, 'Contoso', 'Contoso Reporting');
    app.roles = ['User.Read.All'];
    app.requested = { graph: ['User.Read.All', 'Mail.Send'] };
    await link(page, entryOf(entra, 'Contoso', 'Contoso Reporting'));
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: words.open }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(words.fromToken('Application.Read.All'))).toBeVisible();
    const unnamed = dialog.getByText(words.unnamed(1));
    await expect(unnamed).toBeVisible();
    // A line right below it would underline it.
    await expect
      .poll(() => gapBetween(unnamed, dialog.getByRole('listitem').first()))
      .toBeGreaterThanOrEqual(8);
  });

  test('give way to the cause, where Microsoft gives no token', async ({ entra, page }) => {
    await link(page, entryOf(entra, 'Contoso', 'Contoso Directory Sync'));
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.enabled = false;
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: words.open }).click();
    await expect(finding(page.getByRole('dialog'))).toContainText(en.findings.app_disabled.title);
  });

  test('refuse a secret as a needed permission', async ({ entra, page }) => {
    const entry = entryOf(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, entry);
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: words.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: words.choose }).click();
    await dialog.getByLabel(words.neededLabel).fill(`User.Read.All ${entry.clientSecret}`);
    await expect(dialog.getByText(enPermissions.listProblems.contains_secret)).toBeVisible();
    await dialog.getByRole('button', { name: en.list.save }).click();
    await expect(dialog.getByLabel(words.neededLabel)).toBeVisible();
  });
});

test('has the consent link ready: to open, and to send to whoever may grant it', async ({
  entra,
  desk,
  launch,
}) => {
  const browser = await putBrowserOn(desk);
  const app = await launch({ desk: browser });
  const { page } = app;
  const { tenant, clientId, clientSecret } = entryOf(entra, 'Contoso', 'Contoso Reporting');
  await enter(page, { tenant, clientId, clientSecret });
  await connect(page);
  await expect(finding(page)).toContainText(en.findings.consent_missing.title);
  const url = `https://login.microsoftonline.com/${tenant}/adminconsent?client_id=${clientId}`;
  await finding(page).getByRole('button', { name: en.finding.openConsent }).click();
  await expect.poll(() => browser.opened()).toEqual([url]);
  await withClipboard(app, async (clipboard) => {
    await finding(page).getByRole('button', { name: en.finding.copyConsent }).click();
    await expect.poll(() => clipboard.read()).toBe(url);
  });
});

/** From the end of one to the beginning of what stands below it, in pixels. */
async function gapBetween(above: Locator, below: Locator): Promise<number> {
  const [end, start] = [
    await above.evaluate((shown) => shown.getBoundingClientRect().bottom),
    await below.evaluate((shown) => shown.getBoundingClientRect().top),
  ];
  return start - end;
}
