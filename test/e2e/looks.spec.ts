import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { pseudoLanguage } from '../../src/shared/messages/languages';
import type { DraftInput } from '../../src/shared/draft';
import type { Bridge } from '../../src/shared/bridge';
import { secret as newSecret, secretValue, type Entra } from '../entra';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { record } from '../support/builders';
import { manyRecords, writeVault } from '../support/many-connections';
import { mountSmallDisk, noSmallDisk } from '../support/small-disk';
import { whyNoPolicy, withPolicy } from '../support/starter';
import { connect, enter, fields, finding, link, type Entry } from './form';
import { expect, practice, test } from './fixtures';
import { otherLanguages, speakInWindow } from './languages';
import { isOfProposal, layoutFlaws } from './layout';
import { goToTenants, makeCustomers, offlineChip, saveAll } from './many';
import { resize } from './window-size';

const folder = path.resolve('out/test/screens');
/** How much room the content has, in its own pixels. Zooming in makes it less than the window's least size. */
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 600 },
  { width: 720, height: 600 },
];

// Pictures of all languages take their time.
if (process.env['TENANTRY_PICTURES'] === 'languages') test.describe.configure({ timeout: 15 * 60_000 });

test.describe('nothing is cut off and nothing overlaps, in light and dark, in every size:', () => {
  test('the form', async ({ entra, app, page }) => {
    await expect(fields(page).tenant).toBeFocused();
    await look(app, 'form-empty');

    await connect(page);
    await look(app, 'form-empty-refused');

    await enter(page, contoso(entra));
    await fields(page).name.fill('Contoso, head office');
    await look(app, 'form-filled');

    await fields(page).service.selectOption({ label: 'Another API' });
    await fields(page).cloud.selectOption({ label: 'US Government (GCC High)' });
    await fields(page).scope.fill('https://graph.microsoft.com');
    await fields(page).scope.blur();
    await look(app, 'form-scope-refused');
  });

  test('the form’s remarks', async ({ entra, app, page }) => {
    const { tenant, secretId } = practice(entra, 'Contoso');
    await fields(page).tenant.fill('common');
    await fields(page).clientId.fill('Contoso Directory Sync');
    await fields(page).clientSecret.fill(secretId);
    await fields(page).name.fill(' Contoso ');
    await fields(page).name.blur();
    await look(app, 'form-problems');

    await fields(page).tenant.fill(` https://login.partner.microsoftonline.cn/${tenant.id}/v2.0 `);
    await fields(page).clientId.fill(tenant.id);
    await fields(page).clientSecret.fill('"an older secret"');
    await fields(page).clientSecret.blur();
    await look(app, 'form-notes');
  });

  test('the form with an attempt under way', async ({ entra, app, page }) => {
    entra.simulator.faults.next({ fault: { kind: 'hang' }, match: { method: 'POST' } });
    await enter(page, { ...contoso(entra), clientSecret: secretValue() });
    await connect(page);
    await expect(page.getByRole('button', { name: 'Asking Microsoft for a token…' })).toBeVisible();
    await look(app, 'form-connecting');
  });

  test('what came of an attempt', async ({ entra, app, page }) => {
    await enter(page, fabrikam(entra));
    await connect(page);
    await expect(finding(page)).toBeVisible();
    await look(app, 'failure-wrong-cloud');
    await finding(page).getByRole('button', { name: 'Details' }).click();
    await look(app, 'failure-wrong-cloud-details');

    await page.reload();
    await enter(page, { ...contoso(entra), clientSecret: practice(entra, 'Contoso').secretId });
    await connect(page);
    await expect(finding(page)).toBeVisible();
    await look(app, 'failure-secret-id');

    await page.reload();
    const description = `AADSTS12345: ${'A reason that nobody has met before. '.repeat(8)}`;
    const body = JSON.stringify({
      error: 'invalid_client',
      error_description: description,
      error_codes: [12345],
    });
    entra.simulator.faults.next({ fault: { kind: 'reply', status: 400, body }, match: { method: 'POST' } });
    await enter(page, contoso(entra));
    await connect(page);
    await finding(page).getByRole('button', { name: 'Details' }).click();
    await look(app, 'failure-unknown-details');
  });

  test('what is kept', async ({ entra, app, page }) => {
    await enter(page, contoso(entra));
    await connect(page);
    await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
    await look(app, 'linked');

    await page.getByRole('button', { name: 'Link another tenant' }).click();
    await enter(page, entryOf(entra, 'Contoso', 'Contoso Reporting'));
    await connect(page);
    await expect(finding(page)).toBeVisible();
    await look(app, 'linked-without-consent');

    await page.getByRole('button', { name: 'Link another tenant' }).click();
    entra.simulator.faults.next({
      fault: { kind: 'throttled', retryAfter: 90, as: 'json' },
      match: { method: 'POST' },
    });
    await enter(page, contoso(entra));
    await fields(page).name.fill(longName);
    await connect(page);
    await expect(page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
    await look(app, 'kept-waiting');
  });

  test('the permissions of an app, and what of them is missing', async ({ entra, app, page }) => {
    const { app: client } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    client.roles = ['RoleManagement.ReadWrite.Directory', 'Mail.Send', 'Files.Read.All', 'User.Read.All'];
    client.requested = {
      graph: [...client.roles, 'DeviceManagementManagedDevices.PrivilegedOperations.All'],
    };
    await link(page, contoso(entra));
    await page.getByRole('row').nth(1).click();
    await page.getByRole('button', { name: 'History' }).click();
    await page.getByRole('button', { name: 'Permissions…' }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText('Read from the app’s tokens')).toBeVisible();
    await look(app, 'permissions');
    await dialog.getByRole('button', { name: 'Choose' }).click();
    await dialog.getByLabel('Needed permissions').fill('User.Read.All\nGroup.ReadWrite.All\nnot one');
    await look(app, 'permissions-needed');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByTestId('missing-permissions')).toBeVisible();
    await look(app, 'permissions-missing');
    await page.keyboard.press('Escape');
    await look(app, 'details-history');
  });

  test('the list and the details', async ({ entra, app, page }) => {
    await fillList(page, entra);
    await expect(page.getByText('6 tenants')).toBeVisible();
    await look(app, 'list');

    await page.getByRole('button', { name: /^Actions for Contoso$/ }).click();
    await expect(page.getByRole('menu')).toBeVisible();
    await look(app, 'list-menu');
    await page.keyboard.press('Escape');

    await open(page, /Fabrikam/);
    await look(app, 'details');

    await details(page).getByRole('button', { name: 'Close' }).click();
    await open(page, /Woodgrove/);
    await finding(details(page)).getByRole('button', { name: 'Details' }).click();
    await look(app, 'details-attention');

    await finding(details(page)).getByRole('button', { name: 'Replace secret' }).click();
    await details(page).getByLabel('New client secret', { exact: true }).fill(secretValue());
    await page.keyboard.press('Enter');
    await expect(finding(details(page))).toHaveCount(2);
    await look(app, 'details-replace-refused');
    await details(page).getByRole('button', { name: 'Close' }).click();

    await open(page, /Very Long/);
    await details(page).getByRole('button', { name: 'Show secret' }).click();
    await expect(page.getByTestId('revealed-secret')).not.toHaveText('');
    await look(app, 'details-long-name-revealed');
    await details(page).getByRole('button', { name: 'Hide', exact: true }).click();
    await details(page)
      .getByRole('button', { name: /^Rename / })
      .click();
    await look(app, 'details-rename');
    await page.keyboard.press('Escape');
    await details(page).getByRole('button', { name: 'Close' }).click();

    await page.getByRole('row', { name: /^Contoso reporting/ }).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => opacityOf(page.getByRole('button', { name: 'Undo' }))).toBe(1);
    // Ending animations would end the notice, whose time is one.
    await look(app, 'list-removed', 'allow');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  });

  test('many tenants, narrowed, selected and with what opens over them', async ({ desk, launch }) => {
    test.slow();
    const records = manyRecords(300, { now: Date.now() });
    writeVault(desk.userDataDir, [...records, record({ name: longName, labels: ['Gold', 'Healthcare'] })]);
    const app = await launch();
    const { page } = app;
    await expect(page.getByText('301 tenants', { exact: true })).toBeVisible();
    await look(app, 'many');
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: 'Compact' }).click();
    await look(app, 'many-view-menu');
    await page.keyboard.press('Escape');
    await look(app, 'many-compact');
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: 'Comfortable' }).click();
    await page.keyboard.press('Escape');

    await page.getByRole('search').getByRole('button', { name: 'Secret expires' }).click();
    await look(app, 'many-filter');
    await page.getByRole('menuitemcheckbox', { name: /^Expired/ }).click();
    await page.getByRole('menuitemcheckbox', { name: /^Within 30 days/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('columnheader', { name: 'Secret expires' }).getByRole('button').click();
    await look(app, 'many-expiring');

    await page.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('Control+A');
    await look(app, 'many-selected');
    await page.keyboard.press('ContextMenu');
    await expect(page.getByRole('menu')).toBeVisible();
    await look(app, 'many-selected-menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('searchbox').fill('nobody is called this');
    await look(app, 'many-none-fit');
  });

  test('labels, the bin and the settings', async ({ desk, launch }) => {
    test.slow();
    writeVault(desk.userDataDir, [...manyRecords(4, { now: Date.now() }), record({ name: longName })]);
    const app = await launch();
    const { page } = app;
    const dialog = page.getByRole('dialog');
    await expect(page.getByText('5 tenants', { exact: true })).toBeVisible();
    await page.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Labels…' }).click();
    await dialog.getByRole('button', { name: 'Change the label Gold' }).click();
    await look(app, 'labels');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await page.getByRole('button', { name: 'Settings' }).click();
    await look(app, 'settings');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('heading', { name: 'No tenant linked yet' })).toBeVisible();
    await page.getByRole('button', { name: 'Open the bin' }).click();
    await dialog.getByRole('option', { name: longName }).click();
    await look(app, 'bin', 'allow');
    await dialog.getByRole('button', { name: 'Empty the bin' }).click();
    await look(app, 'bin-question', 'allow');
  });

  test('a verification of many, its summary, and being offline', async ({ entra, app, page }) => {
    test.slow();
    const customers = makeCustomers(entra, 12);
    const [hanging, ...others] = customers;
    if (!hanging) throw new Error('Twelve customers expected');
    for (const { app: client } of others.slice(0, 6)) client.enabled = false;
    for (const { app: client } of others.slice(6, 8)) client.secrets = [newSecret()];
    await saveAll(page, customers);
    await goToTenants(page);
    entra.simulator.faults.next({
      fault: { kind: 'hang' },
      match: { path: `/${hanging.tenant.id}/oauth2/v2.0/token` },
      times: Infinity,
    });
    await page.getByRole('button', { name: 'Verify all' }).click();
    await expect(page.getByTestId('verify-bar')).toContainText('11 of 12');
    await look(app, 'verifying');
    await page.getByTestId('verify-bar').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('verify-summary')).toBeVisible();
    await look(app, 'summary');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

    await entra.proxy.offline(true);
    await ask(page, 'network', 'retry', {});
    await offlineChip(page).click();
    await look(app, 'offline');
  });

  test('the form with everything that it can ask for', async ({ app, page }) => {
    await fields(page).cloud.selectOption({ label: 'Another cloud' });
    await page.getByRole('button', { name: 'Labels and notes' }).click();
    await page.getByRole('combobox', { name: 'Labels' }).fill('Gold, Pilot, A label with a very long name,');
    await page.getByRole('textbox', { name: 'Notes' }).scrollIntoViewIfNeeded();
    await look(app, 'form-everything');
    await fields(page).cloud.selectOption({ label: 'Global' });
    await fields(page).service.selectOption({ label: 'Business Central' });
    await page.getByRole('textbox', { name: 'Environment name' }).scrollIntoViewIfNeeded();
    await look(app, 'form-service');
  });

  test('the empty list', async ({ entra, app, page }) => {
    await enter(page, contoso(entra));
    await connect(page);
    await page.getByRole('button', { name: 'Go to tenants' }).click();
    await page.getByRole('row', { name: /Contoso/ }).focus();
    await page.keyboard.press('Delete');
    await expect(page.getByRole('heading', { name: 'No tenant linked yet' })).toBeVisible();
    await look(app, 'list-empty');
  });

  test.describe('without a keyring', () => {
    test.use({ deskOptions: { keyring: 'none' } });

    test('the banner that says so', async ({ entra, app, page }) => {
      await expect(page.getByTestId('vault-bar')).toBeVisible();
      await look(app, 'vault-unprotected');
      await enter(page, contoso(entra));
      await connect(page);
      await expect(page.getByText('In memory until you quit', { exact: true })).toBeVisible();
      await look(app, 'vault-unprotected-linked');
    });
  });

  test('what opens the vault, and the window while it is locked', async ({ entra, app, page }) => {
    test.slow();
    await enter(page, contoso(entra));
    await connect(page);
    await expect(page.getByTestId('protection-offer')).toBeVisible();
    await look(app, 'protection-offer');
    await page.getByRole('button', { name: enVault.offer.recovery }).click();
    await expect(page.getByTestId('recovery-key').locator('span')).toHaveCount(8);
    await look(app, 'protection-recovery');
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+l');
    await page.getByLabel(enVault.passphrase.next, { exact: true }).fill('password1');
    await expect(page.getByText(enVault.passphrase.strengths.weak)).toBeVisible();
    await page.getByRole('button', { name: enVault.passphrase.set, exact: true }).click();
    await look(app, 'protection-passphrase');
    await page.keyboard.press('Escape');

    const passphrase = 'seven quiet otters paint the harbour';
    await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
    await page.getByTestId('vault-chip').click();
    await look(app, 'vault-lockable');
    await page.getByRole('button', { name: en.app.protection }).click();
    await look(app, 'protection');
    for (const [button, name] of [
      [enVault.protect.askAtStart, 'protection-require'],
      [enVault.protect.remove, 'protection-remove'],
    ] as const) {
      await page.getByRole('button', { name: new RegExp(`^${button.replace('…', '')}`) }).click();
      await expect(page.getByLabel(enVault.passphrase.current, { exact: true })).toBeVisible();
      await look(app, name);
      await page.keyboard.press('Escape');
      await page.getByTestId('vault-chip').click();
      await page.getByRole('button', { name: en.app.protection }).click();
    }
    await page.keyboard.press('Escape');

    await page.keyboard.press('Control+l');
    const field = page.getByLabel(enVault.lock.passphrase, { exact: true });
    await field.fill('not it');
    await page.keyboard.press('Enter');
    await expect(page.getByText(enVault.lock.wrongPassphrase)).toBeVisible();
    await look(app, 'locked');
  });

  test('a keyring that changed, and the vaults of before', async ({ entra, desk, launch }) => {
    const before = await launch();
    await saveAll(before.page, makeCustomers(entra, 3));
    await before.close();
    await desk.keyring.replace();
    const app = await launch();
    await expect(app.page.getByTestId('vault-bar')).toBeVisible();
    await look(app, 'vault-recovery');
    await app.page.getByRole('button', { name: enVault.versions.open }).click();
    await expect(
      app.page.getByRole('dialog').getByRole('button', { name: enVault.versions.begin }),
    ).toBeVisible();
    await look(app, 'versions');
  });

  test.describe('a full disk', () => {
    test.skip(noSmallDisk !== undefined, noSmallDisk);
    test.use({ expectedProblems: [/.*/] });

    test('a change that cannot be saved', async ({ entra, desk, launch }) => {
      const disk = await mountSmallDisk(desk.userDataDir);
      try {
        const app = await launch();
        await saveAll(app.page, makeCustomers(entra, 3));
        await goToTenants(app.page);
        await disk.fill();
        await app.page.getByRole('row', { name: /Customer 001/ }).focus();
        await app.page.keyboard.press('Delete');
        await expect(app.page.getByTestId('unsaved-bar')).toBeVisible();
        await look(app, 'unsaved');
        await app.close();
      } finally {
        await disk.remove();
      }
    });
  });

  test.describe('an organisation’s policy', () => {
    test.beforeAll(async () => {
      const reason = await whyNoPolicy();
      test.skip(reason !== undefined, reason);
    });

    test('what is managed, and a passphrase that is due', async ({ entra, desk, launch }) => {
      const text = JSON.stringify({ forbidSecretExports: true, lockAfterMinutes: 7, updates: false });
      const managed = await launch(await withPolicy(desk, { text }));
      await saveAll(managed.page, makeCustomers(entra, 2));
      await managed.page.keyboard.press('Control+,');
      await expect(managed.page.getByRole('dialog')).toBeVisible();
      await look(managed, 'settings-managed');
      await managed.close();

      const strict = await launch(await withPolicy(desk, { text: '{"requirePassphrase":"yes"}' }));
      await expect(strict.page.getByLabel(enVault.passphrase.next, { exact: true })).toBeVisible();
      await look(strict, 'passphrase-due');
    });
  });

  test('what is running, the licences, and how the window looks', async ({ app, page }) => {
    test.slow();
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: 'Settings' }).click();
    await look(app, 'settings-appearance', 'disabled', dialog.getByText(/Ctrl\+0/));
    await dialog.getByRole('button', { name: 'About Tenantry…' }).click();
    await expect(dialog.getByText(/^Version /)).toBeVisible();
    await look(app, 'about');
    await dialog.getByRole('button', { name: 'Licenses…' }).click();
    await expect(dialog.getByRole('button', { name: /^zod / })).toBeVisible();
    await look(app, 'licences');
    await dialog.getByRole('searchbox').fill('react');
    await dialog.getByRole('button', { name: /^react-dom / }).click();
    await look(app, 'licences-open');
  });

  test('the main views in high contrast, and zoomed to 200 %', async ({ desk, launch }) => {
    test.setTimeout(300_000);
    const first = await launch();
    await expect(fields(first.page).tenant).toBeFocused();
    await lookOtherwise(first, 'form');
    for (const step of [
      'Get the Client ID',
      'Create a client secret',
      'Grant permissions',
      'Enter and connect',
    ]) {
      await first.page.getByRole('button', { name: new RegExp(step) }).click();
      await lookInHighContrast(first, `guide-${step.split(' ').pop()}`);
    }
    await first.page.getByTestId('vault-chip').click();
    await lookOtherwise(first, 'vault-chip');
    await first.close();

    writeVault(desk.userDataDir, [...manyRecords(12, { now: Date.now() }), record({ name: longName })]);
    const app = await launch();
    const { page } = app;
    const dialog = page.getByRole('dialog');
    await expect(page.getByText('13 tenants', { exact: true })).toBeVisible();
    await lookOtherwise(app, 'list');
    await page.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('Control+A');
    await lookOtherwise(app, 'list-selected');
    await page.keyboard.press('Escape');
    await page.getByRole('row').nth(2).locator('[aria-colindex="2"]').click();
    await expect(details(page)).toBeVisible();
    await lookOtherwise(app, 'details');
    await page.keyboard.press('Escape');
    for (const name of ['Settings', 'Open the bin', 'Activity']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(dialog).toBeVisible();
      await lookOtherwise(app, name.toLowerCase().replaceAll(' ', '-'));
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
    await page.getByRole('button', { name: 'Settings' }).click();
    await dialog.getByRole('button', { name: 'About Tenantry…' }).click();
    await expect(dialog.getByText(/^Version /)).toBeVisible();
    await lookOtherwise(app, 'about');
    await dialog.getByRole('button', { name: 'Licenses…' }).click();
    await expect(dialog.getByRole('button', { name: /^zod / })).toBeVisible();
    await lookOtherwise(app, 'licences');
  });

  test('how the secrets are kept', async ({ app, page }) => {
    await page.getByRole('button', { name: 'Secrets encrypted' }).click();
    await expect(page.getByText('Secrets are encrypted on this computer')).toBeVisible();
    await look(app, 'vault-ready');
  });
});

test('the check of the layout finds what it is there for', async ({ page }) => {
  await expect(fields(page).tenant).toBeFocused();
  expect(await layoutFlaws(page)).toEqual([]);
  await page.evaluate(() => {
    const [connectButton] = document.querySelectorAll<HTMLElement>('button[type="submit"]');
    const [title] = document.querySelectorAll<HTMLElement>('h1');
    const [tenant, clientId] = document.querySelectorAll<HTMLInputElement>('form input');
    if (!connectButton || !title || !tenant || !clientId) throw new Error('The form is not there');
    connectButton.style.marginLeft = '3000px';
    Object.assign(title.style, { overflow: 'hidden', width: '40px', whiteSpace: 'nowrap' });
    tenant.placeholder = tenant.placeholder.repeat(3);
    clientId.style.transform = 'translateY(-80px)';
  });
  expect((await layoutFlaws(page)).join('\n')).toMatch(
    /scrolls sideways[^]*“Connect” reaches beyond[^]*“Link your first tenant” is cut off[^]*does not fit into its field[^]* overlap/,
  );
});

const longName =
  'Very Long Tenant Name of an International Consolidated Holding, Subsidiary for Northern and Eastern Europe (production)';

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}

/** Opens a row's details by its name: what else is in the row does something of its own. */
async function open(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('row', { name }).locator('[aria-colindex="2"]').click();
  await expect(details(page)).toBeVisible();
}

/** Of Electron's BrowserWindow, what is used here; Playwright leaves it untyped. */
interface ResizableWindow {
  setMinimumSize(width: number, height: number): void;
  setContentSize(width: number, height: number): void;
}

/** Whether pictures of all languages are wanted: it takes minutes. Their layout is checked in any case. */
const picturesOfAll = process.env['TENANTRY_PICTURES'] === 'languages';

/** The least window: what has room there in another language has it everywhere. */
const least = { width: 900, height: 600 };

/**
 * Takes a screenshot of each look, and asserts that each is in order, in every language.
 * @param inView is scrolled into view in each.
 */
async function look(
  app: Launched,
  name: string,
  animations: 'allow' | 'disabled' = 'disabled',
  inView?: Locator,
): Promise<void> {
  const { page } = app;
  const flaws: string[] = [];
  for (const size of sizes) {
    await resize(app, size);
    await inView?.scrollIntoViewIfNeeded();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const file = `${name}-${colorScheme}-${size.width}x${size.height}.png`;
      await page.screenshot({ path: path.join(folder, file), animations });
      if (colorScheme === 'light') flaws.push(...(await layoutFlaws(page)).map((flaw) => `${file}: ${flaw}`));
    }
  }
  await resize(app, least);
  for (const language of otherLanguages) {
    await speakInWindow(app, language);
    const found = await layoutFlaws(page);
    flaws.push(
      ...found
        .filter((flaw) => language !== pseudoLanguage || !isOfProposal(flaw))
        .map((flaw) => `${name} in ${language}: ${flaw}`),
    );
    if (!picturesOfAll) continue;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: path.join(folder, language, `${name}-${colorScheme}.png`), animations });
    }
  }
  await speakInWindow(app, 'en');
  expect.soft(flaws).toEqual([]);
}

/** Looks at it in high contrast, and zoomed. */
async function lookOtherwise(app: Launched, name: string): Promise<void> {
  await lookInHighContrast(app, name);
  await lookZoomed(app, name);
}

/** Takes screenshots in the high contrast of either kind: black on white, and white on black. */
async function lookInHighContrast({ electronApp, page }: Launched, name: string): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate((shown: ResizableWindow) => {
    shown.setContentSize(1100, 700);
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, forcedColors: 'active', reducedMotion: 'reduce' });
    await page.screenshot({ path: path.join(folder, `contrast-${name}-${colorScheme}.png`) });
  }
  // By way of dark, which has everything drawn anew: Chromium would keep the colour of some words.
  for (const colorScheme of ['dark', 'light'] as const)
    await page.emulateMedia({ colorScheme, forcedColors: 'none' });
}

/** Takes a screenshot with as much room as a window of 900 by 600 has at 200 %, and asserts that it is in order. */
async function lookZoomed({ electronApp, page }: Launched, name: string): Promise<void> {
  const window = await electronApp.browserWindow(page);
  await window.evaluate((shown: ResizableWindow) => {
    shown.setMinimumSize(450, 300);
    shown.setContentSize(450, 300);
  });
  await page.waitForFunction(() => innerWidth === 450 && innerHeight === 300);
  const file = `zoomed-${name}.png`;
  await page.screenshot({ path: path.join(folder, file) });
  // What an empty field proposes may end early: its label and its hint do not.
  const flaws = (await layoutFlaws(page)).filter((flaw) => !isOfProposal(flaw));
  expect.soft(flaws.map((flaw) => `${file}: ${flaw}`)).toEqual([]);
  await window.evaluate((shown: ResizableWindow) => {
    shown.setContentSize(1100, 700);
  });
  await page.waitForFunction(() => innerWidth === 1100);
}

/** How far something has faded in, with all that it stands in: 0 to 1. */
function opacityOf(element: Locator): Promise<number> {
  return element.evaluate((start) => {
    let opacity = 1;
    for (let at: Element | null = start; at; at = at.parentElement) opacity *= +getComputedStyle(at).opacity;
    return opacity;
  });
}

/** Six tenants in all states, some with very long names, kept by the window's own calls. */
async function fillList(page: Page, entra: Entra): Promise<void> {
  const drafts: DraftInput[] = [
    draftOf(contoso(entra)),
    { ...draftOf(fabrikam(entra)), cloud: 'usgov' },
    draftOf(entryOf(entra, 'Contoso', 'Contoso Reporting'), 'Contoso reporting (without consent)'),
    draftOf(contoso(entra), longName),
    draftOf({ ...contoso(entra), clientId: randomUUID() }, 'Waiting'),
    draftOf(entryOf(entra, 'Woodgrove Bank', 'Woodgrove Audit'), 'Woodgrove Bank'),
  ];
  const failed = await page.evaluate(async (all) => {
    const { connections } = (globalThis as unknown as { tenantry: Bridge }).tenantry;
    const ids: string[] = [];
    for (const draft of all) {
      const keep =
        draft.name === 'Waiting' || draft.name === 'Woodgrove Bank' ? connections.save : connections.link;
      const answer = await keep(draft);
      if (!answer.ok) return answer.error.code;
      if (draft.name === 'Woodgrove Bank') ids.push(answer.value.id);
    }
    const verified = await connections.verify({ ids });
    return verified.ok ? undefined : verified.error.code;
  }, drafts);
  expect(failed).toBeUndefined();
  await page.reload();
}

function draftOf({ tenant, clientId, clientSecret }: Required<Entry>, name?: string): DraftInput {
  return {
    cloud: 'global',
    tenant,
    clientId,
    credential: { kind: 'secret', value: clientSecret },
    service: 'graph',
    ...(name === undefined ? {} : { name }),
  };
}

function contoso(entra: Entra): Required<Entry> {
  return entryOf(entra, 'Contoso', 'Contoso Directory Sync');
}

function fabrikam(entra: Entra): Required<Entry> {
  return entryOf(entra, 'Fabrikam Public Sector');
}

function entryOf(entra: Entra, tenantName: string, appName?: string): Required<Entry> {
  const { tenant, app, secret } = practice(entra, tenantName, appName);
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}
