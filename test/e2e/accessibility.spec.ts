import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { secretValue, type Entra } from '../entra';
import { ask } from '../support/ask';
import { draftInput } from '../support/builders';
import type { Desk } from '../support/desk';
import { manyRecords, writeVault } from '../support/many-connections';
import { expectAccessible, expectFocusKept, expectFocusSeen } from './accessibility';
import { connect, enter, fields, finding, type Entry } from './form';
import { expect, practice, test } from './fixtures';
import { goToTenants, makeCustomers, notice, offlineChip, row, saveAll } from './many';

test.describe('axe finds nothing, in light, dark and forced colours, and the focus is seen, in', () => {
  test.beforeEach(() => {
    test.slow();
  });

  test('the form', async ({ entra, page }) => {
    const form = fields(page);
    await expect(form.tenant).toBeFocused();
    await expectAccessible(page, 'the empty form');
    expect(await expectFocusSeen(page, 'the empty form')).toEqual(
      expect.arrayContaining(['Client ID', 'Show the secret', 'Connect']),
    );

    await connect(page);
    await expect(page.getByText('Enter a value.').first()).toBeVisible();
    await expectAccessible(page, 'the form with nothing entered');

    await page.getByRole('button', { name: 'Labels and notes' }).click();
    await page.getByRole('combobox', { name: 'Labels' }).fill('Gold, Pilot,');
    await page.getByRole('textbox', { name: 'Notes' }).fill('Two administrators.');
    await expect(page.getByRole('button', { name: 'Gold' })).toBeVisible();
    await expectAccessible(page, 'the form with labels and notes');

    await form.cloud.selectOption({ label: 'France (Bleu)' });
    await expectAccessible(page, 'the form with a sovereign cloud');
    await form.cloud.selectOption({ label: 'Another cloud' });
    await page.getByRole('textbox', { name: 'Sign-in host' }).fill('not a host');
    await page.getByRole('textbox', { name: 'Sign-in host' }).blur();
    await expectAccessible(page, 'the form with another cloud');
    await expectFocusSeen(page, 'the form with everything open');

    await form.cloud.selectOption({ label: 'Global' });
    for (const service of ['Business Central', 'Dynamics 365 and Dataverse', 'Another API']) {
      await form.service.selectOption({ label: service });
      await expectAccessible(page, `the form for ${service}`);
    }
    await enter(page, { ...contoso(entra), tenant: 'common' });
    await form.name.fill(' Contoso ');
    await form.service.selectOption({ label: 'Microsoft Graph' });
    await expectAccessible(page, 'the form with remarks');
  });

  test('what comes of the form', async ({ entra, page }) => {
    await enter(page, { ...contoso(entra), clientSecret: secretValue() });
    await connect(page);
    await finding(page).getByRole('button', { name: 'Details' }).click();
    await expectAccessible(page, 'the form with a finding');
    await expectFocusSeen(page, 'the form with a finding');

    await enter(page, contoso(entra));
    await connect(page);
    await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
    await expectAccessible(page, 'the linked tenant');
    await expectFocusSeen(page, 'the linked tenant');

    await page.getByRole('button', { name: 'Link another tenant' }).click();
    await enter(page, { ...contoso(entra), clientId: randomUUID() });
    await connect(page);
    await page.getByRole('button', { name: 'Keep without connecting' }).click();
    await expect(page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
    await expectAccessible(page, 'the kept tenant');
  });

  test('a list of 300', async ({ desk, launch }) => {
    const { page } = await launchWith(300, desk, launch);
    await expectAccessible(page, 'the list');
    expect(await expectFocusSeen(page, 'the list')).toEqual(
      expect.arrayContaining(['Search tenants', 'State', 'Name', 'Verify all', 'View']),
    );

    for (const filter of ['State', 'Cloud', 'Label', 'Secret expires']) {
      await filterButton(page, filter).click();
      await expect(page.getByRole('menu')).toBeVisible();
      await expectAccessible(page, `the filter ${filter}`);
      await page.keyboard.press('Escape');
    }
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: 'Compact' }).click();
    await expectAccessible(page, 'the view’s menu over compact rows');
    await page.getByRole('menuitemradio', { name: 'Comfortable' }).click();
    await page.keyboard.press('Escape');

    await firstRow(page).focus();
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menu')).toBeVisible();
    await expectAccessible(page, 'a row’s menu');
    await page.keyboard.press('Escape');

    for (let rows = 0; rows < 3; rows += 1) await page.keyboard.press('Shift+ArrowDown');
    await expect(page.getByText('4 selected', { exact: true })).toBeVisible();
    await expectAccessible(page, 'the list with a selection');
    await expectFocusSeen(page, 'the list with a selection');
    await row(page, '').and(page.locator('[data-row][aria-selected="true"]')).first().focus();
    await page.keyboard.press('ContextMenu');
    await expectAccessible(page, 'the selection’s menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');

    await filterButton(page, 'State').click();
    await page.getByRole('menuitemcheckbox', { name: /^Linked/ }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('no tenant is called this');
    await expect(page.getByRole('heading', { name: 'No tenants match' })).toBeVisible();
    await expectAccessible(page, 'the list in which nothing fits');
    await expectFocusSeen(page, 'the list in which nothing fits');
  });

  test('the details', async ({ entra, page }) => {
    await save(page, entra, 'Contoso', ['Gold']);
    await save(page, entra, 'Contoso, once more', []);
    await goToTenants(page);
    await page.getByRole('button', { name: 'Verify all' }).click();
    await expect(row(page, 'once more')).toContainText('Linked');
    await row(page, 'once more').focus();
    await page.keyboard.press('Enter');
    await expect(details(page)).toBeVisible();
    await expectAccessible(page, 'the details');
    await expectFocusSeen(page, 'the details');

    await details(page)
      .getByRole('button', { name: /^Rename / })
      .click();
    await expectAccessible(page, 'renaming');
    await page.keyboard.press('Escape');
    await details(page).getByRole('button', { name: 'Change the date' }).click();
    await expectAccessible(page, 'the date on which the secret expires');
    await page.keyboard.press('Escape');
    await details(page).getByRole('button', { name: 'History' }).click();
    await expectAccessible(page, 'the last verifications');
    await details(page).getByRole('button', { name: 'Permissions…' }).click();
    await expect(page.getByRole('dialog')).toContainText('Read from the directory');
    await expectAccessible(page, 'the permissions');
    await page.getByRole('dialog').getByRole('button', { name: 'Choose' }).click();
    await expectAccessible(page, 'the permissions that are needed');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(details(page).getByRole('button', { name: 'Permissions…' })).toBeFocused();
    await details(page).getByRole('button', { name: 'Add notes' }).click();
    await expectAccessible(page, 'notes being written');
    await page.keyboard.press('Escape');
    await details(page).getByRole('button', { name: 'Show secret' }).click();
    await expect(page.getByTestId('revealed-secret')).not.toBeEmpty();
    await expectAccessible(page, 'the secret shown');
    await details(page).getByRole('button', { name: 'Hide', exact: true }).click();

    await details(page).getByRole('button', { name: 'Replace secret' }).click();
    await expectAccessible(page, 'the secret’s replacement');
    await page.keyboard.type(secretValue());
    await page.keyboard.press('Enter');
    await expect(finding(details(page))).toBeVisible();
    await expectAccessible(page, 'the secret’s replacement refused');
    await page.keyboard.press('Escape');
    await details(page).getByRole('button', { name: 'Close' }).click();

    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Replace secret…' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'one secret for many');
    await expectFocusSeen(page, 'one secret for many');
    await dialog.getByLabel('New client secret', { exact: true }).fill(secretValue());
    await page.keyboard.press('Enter');
    await expect(dialog.getByText('These keep their old secret')).toBeVisible();
    await expectAccessible(page, 'one secret for many, refused');
  });

  test('labels, the bin and the settings', async ({ desk, launch }) => {
    const { page } = await launchWith(60, desk, launch);
    const dialog = page.getByRole('dialog');
    await firstRow(page).focus();
    await page.keyboard.press('Control+A');
    await page.getByRole('button', { name: 'Labels…' }).click();
    await dialog.getByPlaceholder('Find a label, or name a new one').fill('New');
    await expectAccessible(page, 'the labels with a new one');
    await dialog.getByPlaceholder('Find a label, or name a new one').fill('');
    await dialog.getByRole('button', { name: 'Change the label Gold' }).click();
    await expectAccessible(page, 'a label being changed');
    await expectFocusSeen(page, 'a label being changed');
    await dialog.getByRole('button', { name: 'Delete the label' }).click();
    await expectAccessible(page, 'a label being deleted');
    await dialog.getByRole('button', { name: 'Cancel' }).last().click();
    await expect(dialog).toBeHidden();

    await page.getByRole('button', { name: 'Settings' }).click();
    await expectAccessible(page, 'the settings');
    await expectFocusSeen(page, 'the settings');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await page.getByRole('button', { name: 'Open the bin' }).click();
    await expect(dialog.getByText('The bin is empty')).toBeVisible();
    await expectAccessible(page, 'the empty bin');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await firstRow(page).focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(notice(page, '60 tenants were moved to the bin.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'No tenant linked yet' })).toBeVisible();
    await expectAccessible(page, 'the empty list with a notice');
    await expectFocusSeen(page, 'the empty list');

    await page.getByRole('button', { name: 'Open the bin' }).click();
    await dialog.getByRole('option').first().click();
    await expectAccessible(page, 'the bin');
    await expectFocusSeen(page, 'the bin');
    await dialog.getByRole('button', { name: 'Empty the bin' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await expectAccessible(page, 'the bin’s question');
  });

  test('what opens the vault, and the window while it is locked', async ({ desk, launch }) => {
    const { page } = await launchWith(3, desk, launch);
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Control+l');
    await expect(dialog.getByText(enVault.passphrase.toLockText)).toBeVisible();
    await expectAccessible(page, 'setting a passphrase');
    await expectFocusSeen(page, 'setting a passphrase');
    await page.keyboard.press('Escape');
    await page.getByTestId('vault-chip').click();
    await page.getByRole('button', { name: en.app.protection }).click();
    await expectAccessible(page, 'what opens the vault');
    await expectFocusSeen(page, 'what opens the vault');
    await dialog.getByRole('button', { name: 'Make the recovery key' }).click();
    await expect(dialog.getByTestId('recovery-key').locator('span')).toHaveCount(8);
    await expectAccessible(page, 'a recovery key');
    await expectFocusSeen(page, 'a recovery key');
    await page.keyboard.press('Escape');

    const passphrase = 'seven quiet otters paint the harbour';
    await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
    await page.keyboard.press('Control+l');
    await expect(page.getByTestId('lock-screen')).toBeVisible();
    await expectAccessible(page, 'the lock screen');
    await expectFocusSeen(page, 'the lock screen');
  });

  test('a verification of many, and its summary', async ({ entra, page }) => {
    const customers = makeCustomers(entra, 6);
    const [hanging, wrong, expired] = customers;
    if (!hanging || !wrong || !expired) throw new Error('Six customers expected');
    wrong.app.enabled = false;
    expired.app.secrets = [];
    await saveAll(page, customers);
    await goToTenants(page);
    entra.simulator.faults.next({
      fault: { kind: 'hang' },
      match: { path: `/${hanging.tenant.id}/oauth2/v2.0/token` },
      times: Infinity,
    });
    await page.getByRole('button', { name: 'Verify all' }).click();
    await expect(page.getByTestId('verify-bar')).toContainText('5 of 6');
    await expectAccessible(page, 'a verification under way');

    await page.getByTestId('verify-bar').getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByTestId('verify-summary')).toBeVisible();
    await expectAccessible(page, 'the summary');
    await expectFocusSeen(page, 'the summary');
  });

  test('the signs of how Microsoft is reached and secrets are kept', async ({ entra, page }) => {
    await page.getByRole('button', { name: 'Secrets encrypted' }).click();
    await expect(page.getByText('Secrets are encrypted on this computer')).toBeVisible();
    await expectAccessible(page, 'how secrets are kept');
    await page.keyboard.press('Escape');

    await entra.proxy.offline(true);
    await ask(page, 'network', 'retry', {});
    await offlineChip(page).click();
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expectAccessible(page, 'why Microsoft is not reached');
    await expectFocusSeen(page, 'why Microsoft is not reached');
  });

  for (const keyring of ['none', 'locked'] as const) {
    test.describe(`the window with a keyring that is ${keyring}:`, () => {
      test.use({ deskOptions: { keyring } });

      test('the bar that says so', async ({ page }) => {
        await expect(page.getByTestId('vault-bar')).toBeVisible();
        await expectAccessible(page, `the bar of a keyring that is ${keyring}`);
        await expectFocusSeen(page, `the bar of a keyring that is ${keyring}`);
      });
    });
  }

  test('the window with a vault that cannot be read', async ({ desk, launch }) => {
    writeVault(desk.userDataDir, manyRecords(2));
    await writeFile(path.join(desk.userDataDir, 'vault.json'), '{');
    const { page } = await launch();
    await expect(page.getByTestId('vault-bar')).toBeVisible();
    await expectAccessible(page, 'the bar of a vault that cannot be read');
  });
});

test.describe('the focus stays inside of a dialog, and returns to where it was:', () => {
  test('the settings and the bin, from their buttons and from a row', async ({ desk, launch }) => {
    const { page } = await launchWith(3, desk, launch);
    const dialog = page.getByRole('dialog');
    for (const name of ['Settings', 'Open the bin']) {
      const button = page.getByRole('button', { name });
      await button.focus();
      await page.keyboard.press('Enter');
      await expectFocusKept(page, dialog);
      await page.keyboard.press('Escape');
      await expect(button).toBeFocused();
    }
    await firstRow(page).focus();
    await page.keyboard.press('Control+,');
    await expectFocusKept(page, dialog);
    await page.keyboard.press('Escape');
    await expect(firstRow(page)).toBeFocused();
  });

  test('the labels, and the question within the bin', async ({ desk, launch }) => {
    const { page } = await launchWith(3, desk, launch);
    const dialog = page.getByRole('dialog');
    await firstRow(page).focus();
    await page.keyboard.press('Enter');
    const edit = details(page).getByRole('button', { name: en.labels.edit });
    await edit.focus();
    await page.keyboard.press('Enter');
    await expectFocusKept(page, dialog);
    await page.keyboard.press('Escape');
    await expect(edit).toBeFocused();

    await firstRow(page).focus();
    await page.keyboard.press('Delete');
    await expect(page.getByText('2 tenants', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: 'Open the bin' }).focus();
    await page.keyboard.press('Enter');
    const empty = dialog.getByRole('button', { name: 'Empty the bin' });
    await empty.focus();
    await page.keyboard.press('Enter');
    await expectFocusKept(page, page.getByRole('alertdialog'));
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog')).toBeHidden();
    await expect(empty).toBeFocused();
  });

  test('one secret for many, and the summary of a verification', async ({ entra, page }) => {
    await save(page, entra, 'Contoso', []);
    await save(page, entra, 'Contoso, once more', []);
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.enabled = false;
    await goToTenants(page);
    const dialog = page.getByRole('dialog');
    await firstRow(page).focus();
    await page.keyboard.press('Control+A');
    const replace = page.getByRole('button', { name: 'Replace secret…' });
    await replace.focus();
    await page.keyboard.press('Enter');
    await expectFocusKept(page, dialog);
    await page.keyboard.press('Escape');
    await expect(replace).toBeFocused();

    await firstRow(page).focus();
    await page.keyboard.press('F5');
    await expect(page.getByTestId('verify-summary')).toBeVisible();
    await expectFocusKept(page, dialog);
    await page.keyboard.press('Escape');
    await expect(firstRow(page)).toBeFocused();
  });
});

/** Starts the app on a vault of so many connections without secrets. */
async function launchWith(
  count: number,
  desk: Desk,
  launch: () => Promise<{ readonly page: Page }>,
): Promise<{ readonly page: Page }> {
  writeVault(desk.userDataDir, manyRecords(count, { now: Date.now() }));
  const launched = await launch();
  await expect(launched.page.getByText(`${count} tenants`, { exact: true })).toBeVisible();
  return launched;
}

function contoso(entra: Entra): Required<Entry> {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}

/** Keeps Contoso without asking Microsoft. */
async function save(page: Page, entra: Entra, name: string, labels: string[]): Promise<void> {
  await expect(page.getByRole('main')).not.toBeEmpty();
  const { tenant, clientId, clientSecret } = contoso(entra);
  const draft = draftInput({
    name,
    labels,
    tenant,
    clientId,
    credential: { kind: 'secret', value: clientSecret },
  });
  expect(await ask(page, 'connections', 'save', draft)).toMatchObject({ ok: true });
}

function firstRow(page: Page): Locator {
  return page.locator('[data-row][aria-rowindex="2"]');
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}

function filterButton(page: Page, name: string): Locator {
  return page.getByRole('search').getByRole('button', { name: new RegExp(`^${name}`) });
}
