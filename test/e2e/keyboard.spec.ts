import type { Locator, Page } from '@playwright/test';
import { secret as newSecret, type Entra } from '../entra';
import { ask } from '../support/ask';
import { manyRecords, writeVault } from '../support/many-connections';
import { hasNativeDialog, nativeDialog } from '../support/native-dialog';
import { draftInput, record } from '../support/builders';
import { withClipboard } from './clipboard';
import { fields, tokenRequests, type Entry } from './form';
import { expect, practice, test } from './fixtures';
import { activate, pick, tabTo, watchPointer } from './keys';
import {
  clientIds,
  clientsOf,
  connectionsOf,
  makeCustomers,
  notice,
  offlineChip,
  row,
  saveAll,
  type Customer,
} from './many';

/*
 * Nothing here uses a mouse: there is no click in this file, and each test ends by asking the window whether any
 * pointer did anything.
 */

test('links a tenant with everything that can be entered, and the next one like it', async ({
  entra,
  page,
}) => {
  const pointer = await watchPointer(page);
  const { tenant, clientId, clientSecret } = contoso(entra);
  await expect(fields(page).tenant).toBeFocused();
  await page.keyboard.type(tenant);
  await tabTo(page, fields(page).clientId);
  await page.keyboard.type(clientId);
  await tabTo(page, fields(page).clientSecret);
  await page.keyboard.type(clientSecret);
  await tabTo(page, fields(page).name);
  await page.keyboard.type('Head office');
  await tabTo(page, page.getByRole('button', { name: 'In 90 days' }));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Secret expires')).not.toHaveValue('');
  await tabTo(page, fields(page).service);
  await page.keyboard.press('ArrowDown');
  await expect(fields(page).service).toHaveValue('sharepoint');
  await activate(page, page.getByRole('button', { name: 'Labels and notes' }));
  await tabTo(page, page.getByRole('combobox', { name: 'Labels' }));
  await page.keyboard.type('Gold');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Pilot,');
  await tabTo(page, page.getByRole('textbox', { name: 'Notes' }));
  await page.keyboard.type('Two administrators.');
  await activate(page, page.getByRole('button', { name: 'Connect' }));
  await expect(page.getByRole('heading', { name: 'Head office is linked' })).toBeFocused();
  await activate(page, page.getByRole('button', { name: 'Go to tenants' }));
  await expect(row(page, 'Head office')).toBeFocused();
  expect(await connectionsOf(page)).toMatchObject([
    { name: 'Head office', service: 'sharepoint', labels: ['Gold', 'Pilot'], notes: 'Two administrators.' },
  ]);

  await test.step('the next one begins with the same service and labels', async () => {
    await page.keyboard.press('Shift+F10');
    await pick(page, 'Link another like this');
    await expect(page.getByText('Begun with the cloud, service and labels of Head office.')).toBeVisible();
    await expect(fields(page).tenant).toBeFocused();
    await expect(fields(page).service).toHaveValue('sharepoint');
    await page.keyboard.type(tenant);
    await tabTo(page, fields(page).clientId);
    await page.keyboard.type(clientId);
    await expect(page.getByText('Already linked as Head office.')).toBeVisible();
    await tabTo(page, fields(page).clientSecret);
    await page.keyboard.type(clientSecret);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeFocused();
    await activate(page, page.getByRole('button', { name: 'Go to tenants' }));
    await expect(row(page, '^Contoso')).toBeFocused();
    await expect(row(page, '^Contoso')).toContainText('Gold');
  });

  await test.step('and the form opens by its keys, and is left', async () => {
    await page.keyboard.press('Control+N');
    await expect(fields(page).tenant).toBeFocused();
    await activate(page, page.getByRole('button', { name: 'Back to tenants' }));
    await expect(page.locator('[data-row]:focus')).toBeVisible();
  });
  expect(await pointer()).toBe(0);
});

test('finds, sorts, selects, pins and lays out', async ({ desk, launch }) => {
  writeVault(desk.userDataDir, manyRecords(100, { now: Date.now() }));
  const { page } = await launch({ size: { width: 1400, height: 800 } });
  const pointer = await watchPointer(page);
  await expect(counted(page)).toHaveText('100 tenants');

  await test.step('search', async () => {
    await page.keyboard.press('Control+F');
    await expect(page.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('contoso');
    await expect(counted(page)).toHaveText(/^\d+ of 100 tenants$/);
    await page.keyboard.press('ArrowDown');
    await expect(firstRow(page)).toBeFocused();
    await page.keyboard.press('Control+F');
    await page.keyboard.press('Escape');
    await expect(counted(page)).toHaveText('100 tenants');
  });

  await test.step('filters', async () => {
    await activate(page, page.getByRole('search').getByRole('button', { name: 'State' }));
    await pick(page, 'Linked');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('search').getByRole('button', { name: 'State: Linked' })).toBeFocused();
    await activate(page, page.getByRole('search').getByRole('button', { name: 'Label' }));
    await pick(page, 'Gold');
    await page.keyboard.press('Escape');
    await expect(counted(page)).toHaveText(/^\d+ of 100 tenants$/);
    await activate(page, page.getByRole('button', { name: 'Clear filters' }));
    await expect(counted(page)).toHaveText('100 tenants');
    await page.keyboard.press('Control+F');
  });

  await test.step('sort', async () => {
    await tabTo(page, page.getByRole('columnheader', { name: 'Name' }).getByRole('button'));
    for (const column of ['Tenant', 'Cloud']) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('columnheader', { name: column }).getByRole('button')).toBeFocused();
    }
    for (const direction of ['ascending', 'descending']) {
      await page.keyboard.press('Enter');
      await expect(page.getByRole('columnheader', { name: 'Cloud' })).toHaveAttribute('aria-sort', direction);
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await expect(counted(page)).toHaveText('100 selected');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-row]:focus')).toBeVisible();
  });

  await test.step('move and open', async () => {
    await page.keyboard.press('End');
    await expect(page.locator('[data-row][aria-rowindex="101"]')).toBeFocused();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await expect(firstRow(page)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(details(page)).toBeVisible();
    const name = await details(page).getAttribute('aria-label');
    await page.keyboard.press('ArrowDown');
    await expect(details(page)).not.toHaveAttribute('aria-label', name ?? '');
    await page.keyboard.press('Escape');
    await expect(details(page)).toBeHidden();
    await expect(page.locator('[data-row][aria-rowindex="3"]')).toBeFocused();
  });

  await test.step('select and pin', async () => {
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+Space');
    await expect(counted(page)).toHaveText('3 selected');
    const pinned = async (): Promise<number> =>
      (await connectionsOf(page)).filter((connection) => connection.pinned).length;
    const before = await pinned();
    await page.keyboard.press('ContextMenu');
    await pick(page, 'Pin');
    await expect(notice(page, '3 tenants are pinned.')).toBeVisible();
    expect(await pinned()).toBe(before + 3);
    await tabTo(page, page.getByRole('group', { name: 'Selection' }).getByRole('button', { name: 'Unpin' }));
    await page.keyboard.press('Enter');
    await expect.poll(pinned).toBe(before);
    await activate(page, page.getByRole('button', { name: 'Clear selection' }));
    await expect(counted(page)).toHaveText('100 tenants');
    await expect(page.locator('[data-row]:focus')).toBeVisible();
  });

  await test.step('density and columns', async () => {
    await activate(page, page.getByRole('button', { name: 'View' }));
    await pick(page, 'Compact');
    await pick(page, 'Service');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'Service' })).toHaveCount(0);
    await expect.poll(async () => (await page.locator('[data-row]').first().boundingBox())?.height).toBe(36);
  });
  expect(await pointer()).toBe(0);
});

test('keeps in order: names, labels, notes, the bin and the settings', async ({ desk, launch }) => {
  const names = ['Adatum', 'Bellows', 'Coho', 'Datum'];
  writeVault(
    desk.userDataDir,
    names.map((name) => record({ name })),
    [],
  );
  const { page } = await launch();
  const pointer = await watchPointer(page);
  const dialog = page.getByRole('dialog');
  const shown = (): Promise<string[]> =>
    connectionsOf(page).then((all) => all.map(({ name }) => name).sort());
  await expect(counted(page)).toHaveText('4 tenants');
  await page.keyboard.press('Control+F');
  await page.keyboard.press('ArrowDown');

  await test.step('rename', async () => {
    await page.keyboard.press('F2');
    await expect(page.getByRole('textbox', { name: 'Rename Adatum' })).toBeFocused();
    await page.keyboard.type('Aardvark');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Aardvark')).toBeFocused();
  });

  await test.step('a new label, given to two', async () => {
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    const labels = page.getByRole('group', { name: 'Selection' }).getByRole('button', { name: 'Labels…' });
    await activate(page, labels);
    await expect(dialog.getByPlaceholder('Find a label, or name a new one')).toBeFocused();
    await page.keyboard.type('Gold');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('checkbox', { name: 'Gold' })).toBeChecked();
    await activate(page, dialog.getByRole('button', { name: 'Change the label Gold' }));
    const form = dialog.getByRole('form', { name: 'Change the label Gold' });
    await expect(form.getByRole('textbox', { name: 'New name of Gold' })).toBeFocused();
    await tabTo(page, form.getByRole('radio'));
    await page.keyboard.press('ArrowRight');
    await activate(page, form.getByRole('button', { name: 'Save' }));
    await activate(page, dialog.getByRole('button', { name: 'Apply' }));
    await expect(notice(page, 'The labels of 2 tenants were changed.')).toBeVisible();
    await expect(labels).toBeFocused();
    await tabTo(page, page.locator('[data-row]'));
    await page.keyboard.press('Escape');
    await expect(counted(page)).toHaveText('4 tenants');
  });

  await test.step('notes, in the details', async () => {
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await activate(page, details(page).getByRole('button', { name: 'Add notes' }));
    await page.keyboard.type('Ask twice.');
    await page.keyboard.press('Control+Enter');
    await expect(details(page)).toContainText('Ask twice.');
    await expect(details(page).getByRole('button', { name: 'Edit notes' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(row(page, 'Aardvark')).toBeFocused();
  });

  await test.step('remove, and undo', async () => {
    await page.keyboard.press('Delete');
    await expect(notice(page, 'Aardvark was moved to the bin.')).toBeVisible();
    await expect(row(page, 'Bellows')).toBeFocused();
    await page.keyboard.press('Control+M');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(notice(page, 'Aardvark is back.')).toBeVisible();
    // The next one is reached like everything else as well, and left again.
    await page.keyboard.press('Control+F');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await tabTo(page, page.getByRole('button', { name: 'Undo' }));
    await tabTo(page, page.getByRole('searchbox'));
    await activate(page, page.getByRole('button', { name: 'Undo' }));
    await expect.poll(shown).toHaveLength(4);
    expect(await shown()).toEqual(['Aardvark', 'Bellows', 'Coho', 'Datum']);
  });

  await test.step('the bin: restore, delete for good, empty', async () => {
    await page.keyboard.press('Control+F');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'Link a tenant' })).toBeFocused();
    await activate(page, page.getByRole('button', { name: 'Open the bin' }));
    const list = dialog.getByRole('listbox', { name: 'Removed tenants' });
    await expect(list).toBeFocused();
    await expect(list.getByRole('option')).toHaveCount(4);
    await page.keyboard.press('Enter');
    await expect(notice(page, '1 tenant is back.')).toBeVisible();
    await expect(list.getByRole('option')).toHaveCount(3);
    await tabTo(page, list);
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await activate(page, dialog.getByRole('button', { name: 'Restore', exact: true }));
    await expect(notice(page, '2 tenants are back.')).toBeVisible();
    await expect(list.getByRole('option')).toHaveCount(1);
    await tabTo(page, list);
    await page.keyboard.press('Delete');
    const question = page.getByRole('alertdialog');
    await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
    await activate(page, question.getByRole('button', { name: 'Delete for good' }));
    await expect(dialog.getByText('The bin is empty')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    expect(await shown()).toHaveLength(3);

    await page.keyboard.press('Control+F');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    await expect(counted(page)).toHaveText('2 tenants');
    await activate(page, page.getByRole('button', { name: 'Open the bin' }));
    await activate(page, dialog.getByRole('button', { name: 'Empty the bin' }));
    await activate(page, question.getByRole('button', { name: 'Delete it' }));
    await expect(dialog.getByText('The bin is empty')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });

  await test.step('the settings', async () => {
    await page.keyboard.press('Control+,');
    await expect(dialog.getByRole('combobox', { name: 'Lock after' })).toBeFocused();
    await tabTo(page, dialog.getByRole('radio', { name: 'Daily' }));
    await page.keyboard.press('ArrowRight');
    await tabTo(page, dialog.getByRole('switch', { name: 'Announce secrets that expire soon' }));
    await page.keyboard.press('Space');
    await tabTo(page, dialog.getByRole('radio', { name: 'Comfortable' }));
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('radio', { name: 'Compact' })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    const settings = await ask(page, 'settings', 'get', {});
    expect(settings).toMatchObject({
      ok: true,
      value: { reverify: 'weekly', expiryNotices: false, layout: { density: 'compact' } },
    });
  });
  expect(await pointer()).toBe(0);
});

test('shows, copies and replaces secrets, of one and of many', async ({ entra, app, page }) => {
  const { app: client } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await save(page, entra, 'Contoso');
  await save(page, entra, 'Contoso, once more');
  const pointer = await watchPointer(page);
  await activate(page, page.getByRole('button', { name: 'Back to tenants' }));
  await expect(firstRow(page)).toBeFocused();

  await test.step('show and hide', async () => {
    await page.keyboard.press('Enter');
    await activate(page, details(page).getByRole('button', { name: 'Show secret' }));
    await expect(page.getByTestId('revealed-secret')).toHaveText(contoso(entra).clientSecret);
    await expect(page.getByRole('button', { name: 'Hide', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByTestId('revealed-secret')).toBeHidden();
  });

  await test.step('enter the day on which it expires', async () => {
    await activate(page, details(page).getByRole('button', { name: 'Enter the date' }));
    await activate(page, details(page).getByRole('button', { name: /90 days$/ }));
    await activate(page, details(page).getByRole('button', { name: 'Save' }));
    await expect(details(page).getByRole('button', { name: 'Change the date' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(firstRow(page)).toBeFocused();
  });

  await test.step('copy the secret and a token', async () => {
    await withClipboard(app, async (clipboard) => {
      await page.keyboard.press('Shift+F10');
      await pick(page, 'Copy secret');
      await expect.poll(() => clipboard.read()).toBe(contoso(entra).clientSecret);
      await expect(firstRow(page)).toBeFocused();
      await page.keyboard.press('ContextMenu');
      await pick(page, 'Copy access token');
      await expect.poll(() => clipboard.read()).toMatch(/^eyJ/);
      await expect(firstRow(page)).toBeFocused();
    });
  });

  await test.step('replace one', async () => {
    const next = newSecret();
    client.secrets.push(next);
    await page.keyboard.press('Shift+F10');
    await pick(page, 'Replace secret');
    await expect(details(page).getByLabel('New client secret', { exact: true })).toBeFocused();
    await page.keyboard.type(next.value);
    await page.keyboard.press('Enter');
    await expect(notice(page, 'The secret of Contoso was replaced.')).toBeVisible();
    await expect(firstRow(page)).toBeFocused();
  });

  await test.step('replace that of many', async () => {
    const last = newSecret();
    client.secrets = [last];
    await page.keyboard.press('Control+A');
    await activate(page, page.getByRole('button', { name: 'Replace secret…' }));
    await expect(page.getByRole('dialog').getByLabel('New client secret', { exact: true })).toBeFocused();
    await page.keyboard.type(last.value);
    await page.keyboard.press('Enter');
    await expect(notice(page, 'The secret of 2 tenants was replaced.')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: 'Replace secret…' })).toBeFocused();
  });
  expect(await pointer()).toBe(0);
});

test('verifies one, some and all, cancels, and acts on what came of it', async ({ entra, app, page }) => {
  const customers = makeCustomers(entra, 5);
  const [first, second, third, hanging] = customers;
  if (!first || !second || !third || !hanging) throw new Error('Five customers expected');
  await saveAll(page, customers);
  const pointer = await watchPointer(page);
  const summary = page.getByRole('dialog');
  const group = (title: string): Locator => summary.getByRole('listitem').filter({ hasText: title });
  /** Whom the app has asked about since. */
  const askedSince = (since: number): string[] => clientsOf(tokenRequests(entra).slice(since));
  await activate(page, page.getByRole('button', { name: 'Back to tenants' }));
  await expect(row(page, first.name)).toBeFocused();

  await test.step('one, and some', async () => {
    await page.keyboard.press('F5');
    await expect(notice(page, `${first.name} is verified.`)).toBeVisible();
    expect(askedSince(0)).toEqual(clientIds([first]));
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('F5');
    await expect(notice(page, '2 tenants are verified.')).toBeVisible();
    expect(askedSince(1)).toEqual(clientIds([first, second]));
    await page.keyboard.press('Escape');
  });

  await test.step('all, and cancel', async () => {
    for (const { app: ill } of [first, second]) ill.enabled = false;
    third.app.secrets = [newSecret()];
    hang(entra, hanging);
    await page.keyboard.press('Shift+F5');
    const bar = page.getByTestId('verify-bar');
    await expect(bar).toContainText('4 of 5');
    await activate(page, bar.getByRole('button', { name: 'Cancel' }));
    await expect(
      summary.getByRole('heading', { name: '1 in order, 3 need attention, 1 not checked' }),
    ).toBeVisible();
    entra.simulator.faults.clear();
  });

  const disabled = 'App disabled';
  await test.step('copy the names of a group', async () => {
    await withClipboard(app, async (clipboard) => {
      await activate(page, group(disabled).getByRole('button', { name: 'Copy the names' }));
      await expect.poll(() => clipboard.read()).toContain(second.name);
    });
  });

  await test.step('one new secret for a group', async () => {
    const next = newSecret();
    third.app.secrets = [next];
    await activate(
      page,
      group('Microsoft does not accept this client secret').getByRole('button', { name: 'Replace secret…' }),
    );
    await expect(page.getByLabel('New client secret', { exact: true })).toBeFocused();
    await page.keyboard.type(next.value);
    await page.keyboard.press('Enter');
    await expect(
      summary.getByRole('heading', { name: '2 in order, 2 need attention, 1 not checked' }),
    ).toBeVisible();
  });

  await test.step('a group once more, and in the list', async () => {
    first.app.enabled = true;
    const before = tokenRequests(entra).length;
    await activate(page, group(disabled).getByRole('button', { name: 'Verify' }));
    await expect(summary.getByRole('heading', { name: '1 in order, 1 needs attention' })).toBeVisible();
    expect(askedSince(before)).toEqual(clientIds([first, second]));
    await activate(
      page,
      group('The app is disabled in this tenant').getByRole('button', { name: 'Show in the list' }),
    );
    await expect(summary).toBeHidden();
    await expect(counted(page)).toHaveText('1 of 5 tenants');
    await expect(row(page, second.name)).toBeVisible();
    await activate(page, page.getByRole('button', { name: 'Clear filters' }));
    await expect(counted(page)).toHaveText('5 tenants');
  });

  await test.step('the rest of a cancelled run', async () => {
    second.app.enabled = true;
    hang(entra, hanging);
    await page.keyboard.press('Shift+F5');
    const bar = page.getByTestId('verify-bar');
    await expect(bar).toContainText('4 of 5');
    await activate(page, bar.getByRole('button', { name: 'Cancel' }));
    entra.simulator.faults.clear();
    const before = tokenRequests(entra).length;
    await activate(page, summary.getByRole('button', { name: 'Verify the rest' }));
    await expect(notice(page, `${hanging.name} is verified.`)).toBeVisible();
    expect(askedSince(before)).toEqual(clientIds([hanging]));
  });

  await test.step('another try when Microsoft was not reached', async () => {
    await entra.proxy.offline(true);
    await ask(page, 'network', 'retry', {});
    await expect(offlineChip(page)).toBeVisible();
    await activate(page, offlineChip(page));
    await entra.proxy.offline(false);
    await activate(page, page.getByRole('button', { name: 'Try again' }));
    await expect(offlineChip(page)).toBeHidden();
  });
  expect(await pointer()).toBe(0);
});

test('exports the days on which secrets expire, as far as the system’s dialog', async ({
  desk,
  launch,
  ownScreen,
}) => {
  const expires = (days: number): string =>
    `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T00:00:00.000Z`;
  writeVault(
    desk.userDataDir,
    [3, 30].map((days) => record({ name: `In ${days}`, secretExpiresAt: expires(days) })),
    [],
  );
  const { page } = await launch();
  const pointer = await watchPointer(page);
  const title = 'Export when secrets expire';
  await expect(counted(page)).toHaveText('2 tenants');
  await page.keyboard.press('Control+F');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+A');

  await page.keyboard.press('ContextMenu');
  await pick(page, '(.csv)');
  const fromMenu = await nativeDialog(ownScreen, title);
  await fromMenu.press('Escape');
  await fromMenu.gone();

  await activate(page, page.getByRole('button', { name: 'Export', exact: true }));
  await pick(page, 'Calendar');
  const fromBar = await nativeDialog(ownScreen, title);
  await fromBar.press('Escape');
  await fromBar.gone();
  expect(await hasNativeDialog(ownScreen, title)).toBe(false);
  expect(await pointer()).toBe(0);
});

/** Has the simulator never answer for a customer. */
function hang(entra: Entra, { tenant: { id } }: Customer): void {
  entra.simulator.faults.next({
    fault: { kind: 'hang' },
    match: { path: `/${id}/oauth2/v2.0/token` },
    times: Infinity,
  });
}

/** How many tenants are shown or selected. */
function counted(page: Page): Locator {
  return page.locator('#tenants-title + [role="status"]');
}

function firstRow(page: Page): Locator {
  return page.locator('[data-row][aria-rowindex="2"]');
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}

function contoso(entra: Entra): Required<Entry> {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}

/** Keeps Contoso under a name, without asking Microsoft. */
async function save(page: Page, entra: Entra, name: string): Promise<void> {
  await expect(page.getByRole('main')).not.toBeEmpty();
  const { tenant, clientId, clientSecret } = contoso(entra);
  const draft = draftInput({ name, tenant, clientId, credential: { kind: 'secret', value: clientSecret } });
  expect(await ask(page, 'connections', 'save', draft)).toMatchObject({ ok: true });
}
