import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { core as en } from '../../src/shared/messages/en/core';
import { transfer as enTransfer } from '../../src/shared/messages/en/transfer';
import { formatIds, factsOf, type FormatId } from '../../src/shared/transfer/formats';
import type { Entra } from '../entra';
import type { Launched } from '../support/app';
import { record } from '../support/builders';
import { manyRecords, writeVault } from '../support/many-connections';
import { hasNativeDialog, nativeDialog, chooseInSystem, type NativeDialog } from '../support/native-dialog';
import type { Screen } from '../support/screen';
import { expectAccessible, expectFocusKept, expectFocusSeen } from './accessibility';
import { withClipboard } from './clipboard';
import { expect, test } from './fixtures';
import { activate, pick, tabTo, watchPointer } from './keys';
import { layoutFlaws } from './layout';
import { goToTenants, makeCustomers, notice, row, saveAll, type Customer } from './many';
import { expectNowhere } from './secrecy';

const { formats, exportDialog: words, dialogs } = enTransfer;

/** What stands in a preview where a secret will stand. */
const mask = '********';

/** One format of each group, with the rest of what makes it different. */
const oneOfEach = [
  'dotenv',
  'azure_cli',
  'kubernetes',
  'appsettings',
  'postman',
  'rclone',
] as const satisfies FormatId[];

test.describe('a connection goes out as the preview said, without its secret and with it, readable by its owner only:', () => {
  for (const format of oneOfEach) {
    test(`${formats[format].name}, of the group “${enTransfer.groups[factsOf(format).group]}”`, async ({
      entra,
      app,
      page,
      desk,
      ownScreen,
    }) => {
      const [customer] = await keep(page, entra, 1);
      if (!customer) throw new Error('A customer expected');

      await openExport(page, customer.name);
      await choose(page, format);
      const without = await previewText(page);
      expect(without).toContain(customer.app.clientId);
      expect(without).not.toContain(mask);
      const plain = path.join(desk.home, 'without');
      await save(page);
      await saveAs(ownScreen, format, plain);
      await expect(notice(page, words.exported(1, formats[format].name))).toBeVisible();
      await expect(notice(page, plain)).toBeVisible();
      expect(await readFile(plain, 'utf8')).toBe(without);
      expect(await modeOf(plain)).toBe('600');
      await expect(dialog(page)).toBeHidden();

      await openExport(page, customer.name);
      await expect(option(page, format), 'the last format is chosen').toHaveAttribute(
        'aria-selected',
        'true',
      );
      await includeSecrets(page);
      await expect.poll(() => previewText(page)).toContain(mask);
      const masked = await previewText(page);
      await expectNowhere(app, customer.secret);
      const open = path.join(desk.home, 'secrets');
      await save(page);
      await saveAs(ownScreen, format, open);
      await confirm(ownScreen, 'Tab', 'Return');
      await expect(notice(page, open)).toBeVisible();
      expect(await readFile(open, 'utf8')).toBe(masked.replaceAll(mask, customer.secret));
      expect(await modeOf(open)).toBe('600');
      await expectNowhere(app, customer.secret);

      await row(page, customer.name).click();
      await page.getByRole('button', { name: en.history.title }).click();
      const acts = page.getByRole('list', { name: en.history.title }).getByRole('listitem');
      await expect(acts).toHaveCount(2);
      for (const [index, secrets] of [true, false].entries()) {
        const words = en.history.exported(formats[format].name, { secrets, way: 'file' });
        await expect(acts.nth(index)).toContainText(words);
      }
    });
  }

  for (const format of formatIds.filter((each) => factsOf(each).secrets === 'never')) {
    test(`${formats[format].name}, which has no choice of secrets`, async ({
      entra,
      page,
      desk,
      ownScreen,
    }) => {
      const customers = await keep(page, entra, 2);
      await openForAll(page);
      await choose(page, format);
      await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
      await expect(dialog(page).getByText('Never carries secrets.')).toBeVisible();
      const text = await previewText(page);
      const file = path.join(desk.home, 'never');
      await save(page);
      await saveAs(ownScreen, format, file);
      await expect(notice(page, words.exported(2, formats[format].name))).toBeVisible();
      expect(timeless(await readFile(file, 'utf8'))).toBe(timeless(text));
      for (const { app: client } of customers) expect(text).toContain(client.clientId);
      expect(await modeOf(file)).toBe('600');
    });
  }
});

test.describe('an encrypted bundle', () => {
  const passphrase = 'correct horse battery staple';

  test('opens with its passphrase, which has to be long and entered twice, and is nowhere afterwards', async ({
    entra,
    app,
    page,
    desk,
    ownScreen,
  }) => {
    const customers = await keep(page, entra, 3);
    await openForAll(page);
    await choose(page, 'bundle');
    const first = page.getByLabel('Passphrase', { exact: true });
    const repeat = page.getByLabel('Repeat the passphrase', { exact: true });
    await expect(dialog(page).getByText('The passphrase cannot be recovered.')).toBeVisible();
    await expect(dialog(page).getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);

    await save(page);
    await expect(first).toBeFocused();
    await expect(first).toHaveAccessibleDescription(/Enter at least 12 characters\./);
    await first.fill(passphrase);
    await repeat.fill(passphrase.toUpperCase());
    await save(page);
    await expect(repeat).toBeFocused();
    await expect(repeat).toHaveAccessibleDescription(/This is not the same passphrase\./);
    expect(await hasNativeDialog(ownScreen, titleOf('bundle'))).toBe(false);

    await dialog(page).getByRole('button', { name: 'Show the passphrase' }).last().click();
    await expect(repeat).toHaveAttribute('type', 'text');
    await repeat.fill(passphrase);
    await includeSecrets(page);
    await repeat.press('Enter');
    const file = path.join(desk.home, 'all.age');
    await saveAs(ownScreen, 'bundle', file);
    await confirm(ownScreen, 'Tab', 'Return');
    await expect(notice(page, words.exported(3, formats.bundle.name))).toBeVisible();
    expect(await modeOf(file)).toBe('600');

    const bytes = await readFile(file);
    for (const { secret, app: client } of customers) {
      expect(bytes.includes(secret)).toBe(false);
      expect(bytes.includes(client.clientId)).toBe(false);
    }
    const opened = await decrypted(bytes, passphrase);
    for (const { secret } of customers) expect(opened).toContain(secret);
    await expect(decrypted(bytes, `${passphrase}.`)).rejects.toThrow();
    await expectNowhere(app, passphrase);

    await openForAll(page);
    await expect(first, 'not kept for the next time').toHaveValue('');
  });
});

test.describe('several connections of a format with a file for each go out', () => {
  test('as a folder that only its owner enters', async ({ entra, page, desk, ownScreen }) => {
    const customers = await keep(page, entra, 5);
    await openForAll(page);
    await choose(page, 'dotenv');
    await expect(dialog(page).getByRole('button', { name: 'Copy', exact: true })).toHaveCount(0);
    await expect(preview(page)).toContainText('And 2 more files');
    const shown = await preview(page).locator('pre').allTextContents();
    await expect(dialog(page).getByRole('radio', { name: 'A folder' })).toBeChecked();
    const folder = path.join(desk.home, 'env files');
    await save(page);
    await saveAs(ownScreen, 'dotenv', folder);
    await expect(notice(page, words.exported(5, formats.dotenv.name))).toBeVisible();

    const names = (await readdir(folder)).sort();
    expect(names).toHaveLength(customers.length);
    expect(await modeOf(folder)).toBe('700');
    const texts = await Promise.all(names.map((name) => readFile(path.join(folder, name), 'utf8')));
    expect(texts.slice(0, 3)).toEqual(shown);
    for (const name of names) expect(await modeOf(path.join(folder, name))).toBe('600');
  });

  test('as a zip file, with their secrets', async ({ entra, page, desk, ownScreen }) => {
    const customers = await keep(page, entra, 2);
    await openForAll(page);
    await choose(page, 'github_actions');
    await dialog(page).getByRole('radio', { name: 'A zip file' }).click();
    await includeSecrets(page);
    const file = path.join(desk.home, 'all.zip');
    await save(page);
    await saveAs(ownScreen, 'github_actions', file);
    await confirm(ownScreen, 'Tab', 'Return');
    await expect(notice(page, file)).toBeVisible();
    expect(await modeOf(file)).toBe('600');
    const files = Object.values(unzipSync(await readFile(file))).map((bytes) =>
      Buffer.from(bytes).toString('utf8'),
    );
    expect(files).toHaveLength(2);
    for (const { secret } of customers) expect(files.join()).toContain(secret);
  });
});

test.describe('the clipboard', () => {
  test('gets a text without secrets and keeps it', async ({ entra, app, page, ownScreen }) => {
    await keep(page, entra, 2);
    await openForAll(page);
    await choose(page, 'kubernetes');
    const text = await previewText(page);
    await withClipboard(app, async (clipboard) => {
      await copy(page);
      await expect(notice(page, words.copied(2, formats.kubernetes.name))).toBeVisible();
      expect(await clipboard.read()).toBe(text);
    });
    expect(await hasNativeDialog(ownScreen, dialogs.secretsTitle)).toBe(false);
  });

  test('gets secrets only where main’s question is answered with yes, and loses them after 30 seconds', async ({
    entra,
    app,
    page,
    ownScreen,
  }) => {
    test.slow();
    const customers = await keep(page, entra, 2);
    await openForAll(page);
    await choose(page, 'rclone');
    await includeSecrets(page);
    await withClipboard(app, async (clipboard) => {
      await copy(page);
      await confirm(ownScreen, 'Escape');
      await expect(button(page, 'Copy')).toBeEnabled();
      expect(await clipboard.read()).toBe('');

      await copy(page);
      await confirm(ownScreen, 'Tab', 'Return');
      await expect(notice(page, 'Copied. Cleared from the clipboard in 30 seconds.')).toBeVisible();
      const copiedAt = Date.now();
      const text = await clipboard.read();
      for (const { secret, app: client } of customers) {
        expect(text).toContain(client.clientId);
        expect(text).toContain(secret);
      }
      await expect.poll(() => clipboard.read(), { timeout: 40_000 }).toBe('');
      expect(Date.now() - copiedAt).toBeGreaterThan(28_000);
    });
  });
});

test('nothing is written where main’s question, or its choice of a file, is cancelled', async ({
  entra,
  page,
  desk,
  ownScreen,
}) => {
  await keep(page, entra, 1);
  await openForAll(page);
  await choose(page, 'kubernetes');
  await includeSecrets(page);
  const before = await filesOf(desk.home);
  const file = path.join(desk.home, 'never.yaml');

  await save(page);
  await expect(button(page, 'Save…')).toBeDisabled();
  const choice = await nativeDialog(ownScreen, titleOf('kubernetes'));
  await choice.press('Escape');
  await choice.gone();
  await expect(button(page, 'Save…')).toBeEnabled();

  await save(page);
  await saveAs(ownScreen, 'kubernetes', file);
  await confirm(ownScreen, 'Escape');
  await expect(button(page, 'Save…')).toBeEnabled();
  // Enter means “Cancel” there as well.
  await save(page);
  await saveAs(ownScreen, 'kubernetes', file);
  await confirm(ownScreen, 'Return');
  await expect(button(page, 'Save…')).toBeEnabled();
  expect(existsSync(file)).toBe(false);
  expect(await filesOf(desk.home)).toEqual(before);
  await expect(secretsBox(page), 'and the dialog is as it was').toBeChecked();
});

test.describe('secrets are a choice', () => {
  test('that is off, is asked about, and is off again for another format', async ({ entra, page }) => {
    await keep(page, entra, 2);
    await openForAll(page);
    await choose(page, 'kubernetes');
    await expect(secretsBox(page)).not.toBeChecked();
    expect(await previewText(page)).not.toContain(mask);

    await secretsBox(page).click();
    const question = dialog(page).getByRole('group', { name: 'Include 2 client secrets?' });
    await expect(question).toContainText('anybody who reads the file can sign in with them');
    await expect(question).toContainText('other programs can read them for 30 seconds');
    await expect(question.getByRole('button', { name: 'Leave them out' })).toBeFocused();
    await expect(secretsBox(page), 'before it is answered').not.toBeChecked();
    for (const name of ['Save…', 'Copy']) await expect(button(page, name)).toBeDisabled();

    await test.step('Escape answers the question, and does not close the dialog', async () => {
      await page.keyboard.press('Escape');
      await expect(question).toBeHidden();
      await expect(secretsBox(page)).toBeFocused();
      await expect(secretsBox(page)).not.toBeChecked();
      await expect(button(page, 'Save…')).toBeEnabled();
    });

    await includeSecrets(page);
    await expect(secretsBox(page)).toBeFocused();
    await choose(page, 'rclone');
    await expect(secretsBox(page)).not.toBeChecked();
    await choose(page, 'kubernetes');
    await expect(secretsBox(page)).not.toBeChecked();

    await choose(page, 'bundle');
    await secretsBox(page).click();
    await expect(question).toContainText('encrypted with the passphrase');
    await expect(question).not.toContainText('other programs');
  });

  test('that is not there where no connection has one', async ({ desk, launch }) => {
    writeVault(desk.userDataDir, [record({ name: 'Without' })], []);
    const { page } = await launch();
    await openExport(page, 'Without');
    await choose(page, 'dotenv');
    await expect(dialog(page).getByText('None of these has a client secret here.')).toBeVisible();
    await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
  });
});

test('what cannot be carried is named with its reason, and the others go out without it', async ({
  entra,
  desk,
  launch,
  ownScreen,
}) => {
  writeVault(desk.userDataDir, [record({ name: 'Without a secret' })], []);
  const { page } = await launch();
  await expect(row(page, 'Without a secret')).toBeVisible();
  const customers = makeCustomers(entra, 2);
  await saveAll(page, customers);
  await expect(page.getByText('3 tenants')).toBeVisible();

  await openForAll(page);
  await choose(page, 'kubernetes');
  await expect(secretsBox(page, 'Include 2 client secrets')).not.toBeChecked();
  await expect(dialog(page).getByTestId('refused')).toHaveCount(0);
  await includeSecrets(page);
  const refused = dialog(page).getByTestId('refused');
  await expect(refused).toContainText('1 of 3 cannot be carried');
  await expect(refused).toContainText('It has no secret.');
  await expect(refused).toContainText('Without a secret');
  for (const name of ['Save…', 'Copy']) await expect(button(page, name)).toBeDisabled();

  await refused.getByRole('button', { name: 'Export the other 2' }).click();
  await expect(page.getByRole('heading', { name: 'Export 2 of 3 connections' })).toBeVisible();
  await expect(button(page, 'Save…')).toBeFocused();
  await expect(refused).toHaveCount(0);

  await test.step('or come back', async () => {
    await expect(dialog(page).getByText('1 is left out.')).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Bring them back' }).click();
    await expect(refused).toContainText('1 of 3 cannot be carried');
    await refused.getByRole('button', { name: 'Export the other 2' }).click();
  });

  const file = path.join(desk.home, 'two.yaml');
  await save(page);
  await saveAs(ownScreen, 'kubernetes', file);
  await confirm(ownScreen, 'Tab', 'Return');
  await expect(notice(page, words.exported(2, formats.kubernetes.name))).toBeVisible();
  const text = await readFile(file, 'utf8');
  for (const { secret } of customers) expect(text).toContain(secret);
  expect(text).not.toContain('Without a secret');
});

test('where it cannot be written, that is said, and it can be tried elsewhere', async ({
  entra,
  page,
  desk,
  ownScreen,
}) => {
  await keep(page, entra, 1);
  await openForAll(page);
  await choose(page, 'json');
  await save(page);
  // No file can be made there, not even by root.
  await saveAs(ownScreen, 'json', '/proc/contoso.json');
  await expect(dialog(page).getByRole('alert')).toContainText('It could not be written there.');
  const file = path.join(desk.home, 'shorter.json');
  await save(page);
  await saveAs(ownScreen, 'json', file);
  await expect(notice(page, file)).toBeVisible();
});

test('it is reached from everywhere: for a row, for the selection, and for all that is shown', async ({
  entra,
  app,
  page,
}) => {
  const [, second] = await keep(page, entra, 3);
  if (!second) throw new Error('Three customers expected');
  const isOpenAs = async (title: string): Promise<void> => {
    await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    await expect(option(page, 'bundle')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  };

  await row(page, 'Customer 002')
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Export…', exact: true }).click();
  await isOpenAs('Export Customer 002');
  await expect(row(page, 'Customer 002').getByRole('button', { name: /^Actions for/ })).toBeFocused();

  await page.keyboard.press('Control+E');
  await isOpenAs('Export 3 connections');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Export…', exact: true }).click();
  await isOpenAs('Export 3 connections');
  await expect(page.getByRole('button', { name: 'More' })).toBeFocused();

  // Parts of a name may stand in another one's ID.
  await page.getByRole('searchbox').fill(second.app.clientId);
  await expect(page.getByText('1 of 3 tenants')).toBeVisible();
  await chooseInMenu(app, 'export');
  await isOpenAs('Export Customer 002');
  await page.getByRole('searchbox').fill('');

  for (const name of ['Customer 001', 'Customer 003']) {
    await row(page, name)
      .getByRole('checkbox', { name: `Select ${name}` })
      .click();
  }
  await page.keyboard.press('Control+E');
  await isOpenAs('Export 2 connections');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Connections…' }).click();
  await isOpenAs('Export 2 connections');
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused();
});

test('it is done by the keyboard alone', async ({ entra, app, page, desk, ownScreen }) => {
  const [customer] = await keep(page, entra, 2);
  if (!customer) throw new Error('A customer expected');
  const pointer = await watchPointer(page);
  await page.keyboard.press('Control+F');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ContextMenu');
  await pick(page, 'Export…');

  await expect(option(page, 'bundle')).toBeFocused();
  await test.step('formats by the arrow keys, and by the letters of their names', async () => {
    await page.keyboard.press('ArrowDown');
    await expect(option(page, 'json')).toBeFocused();
    await expect(option(page, 'json')).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('End');
    await expect(option(page, 'csv')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(option(page, 'csv')).toBeFocused();
    await page.keyboard.press('Home');
    await expect(option(page, 'bundle')).toBeFocused();
    await page.keyboard.type('kub');
    await expect(option(page, 'kubernetes')).toBeFocused();
    await expect(preview(page)).toContainText('apiVersion');
  });

  await tabTo(page, secretsBox(page));
  await page.keyboard.press('Space');
  await activate(page, page.getByRole('button', { name: 'Include secrets' }));
  await expect(secretsBox(page)).toBeChecked();
  await tabTo(page, preview(page));
  await activate(page, button(page, 'Save…'));
  const file = path.join(desk.home, 'keys.yaml');
  await saveAs(ownScreen, 'kubernetes', file);
  await confirm(ownScreen, 'Tab', 'Return');
  await expect(notice(page, file)).toBeVisible();
  expect(await readFile(file, 'utf8')).toContain(customer.secret);
  await expect(row(page, customer.name), 'the focus is where it came from').toBeFocused();
  expect(await pointer()).toBe(0);
  await expectNowhere(app, customer.secret);
});

test('axe finds nothing, the focus is seen and stays inside, in each of its states', async ({
  entra,
  desk,
  launch,
}) => {
  test.slow();
  writeVault(desk.userDataDir, [record({ name: 'Without a secret' })], []);
  const { page } = await launch();
  await expect(row(page, 'Without a secret')).toBeVisible();
  await saveAll(page, makeCustomers(entra, 4));
  await openForAll(page);
  await choose(page, 'bundle');
  await save(page);
  await expectAccessible(page, 'the export of a bundle');
  expect(await expectFocusSeen(page, 'the export of a bundle')).toEqual(
    expect.arrayContaining(['Include 4 client secrets', 'Passphrase', 'Save…', 'Cancel']),
  );
  await expectFocusKept(page, dialog(page));

  await choose(page, 'dotenv');
  await expect(preview(page)).toContainText('more files');
  await expectAccessible(page, 'the export of several files');
  await secretsBox(page).click();
  await expectAccessible(page, 'the question about secrets');
  await expectFocusSeen(page, 'the question about secrets');
  await page.getByRole('button', { name: 'Include secrets' }).click();
  await expect(dialog(page).getByTestId('refused')).toBeVisible();
  await expectAccessible(page, 'an export that is refused');
  await expectFocusSeen(page, 'an export that is refused');
});

test('nothing is cut off and nothing overlaps, in light and dark, in every size', async ({
  desk,
  launch,
  entra,
}) => {
  test.slow();
  const long =
    'The Very Long Established Company for Import, Export, Forwarding and Storage of Goods of Every Kind';
  writeVault(desk.userDataDir, [record({ name: long })], []);
  const launched = await launch();
  const { page } = launched;
  await expect(row(page, 'The Very Long')).toBeVisible();
  await saveAll(page, makeCustomers(entra, 2));
  await openForAll(page);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 900, height: 600 },
    // A window that is zoomed in.
    { width: 720, height: 600 },
  ]) {
    await resize(launched, size);
    for (const format of formatIds) {
      await choose(page, format);
      await expectNoFlaws(page, `${formats[format].name} at ${size.width}`);
    }
    await choose(page, 'dotenv');
    await secretsBox(page).click();
    await expectNoFlaws(page, `the question at ${size.width}`);
    await page.getByRole('button', { name: 'Include secrets' }).click();
    await expect(dialog(page).getByTestId('refused')).toBeVisible();
    await expectNoFlaws(page, `what is refused at ${size.width}`);
  }
});

test('10,000 connections do not hold the window up, and can be given up', async ({
  desk,
  launch,
  ownScreen,
}) => {
  test.slow();
  writeVault(desk.userDataDir, manyRecords(10_000));
  const { page } = await launch();
  await expect(page.getByText('10,000 tenants')).toBeVisible();
  await page.keyboard.press('Control+E');
  await expect(page.getByRole('heading', { name: 'Export 10,000 connections' })).toBeVisible();
  await choose(page, 'csv');
  await expect(preview(page)).toContainText('The rest is not shown.');
  const stall = await longestStall(page, async () => {
    await option(page, 'csv').focus();
    for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowUp');
    await page.keyboard.press('End');
    await expect(preview(page)).toContainText('The rest is not shown.');
  });
  expect(stall, 'in milliseconds').toBeLessThan(500);

  const file = path.join(desk.home, 'all.csv');
  await save(page);
  await saveAs(ownScreen, 'csv', file);
  await expect(notice(page, words.exported(10_000, formats.csv.name))).toBeVisible({ timeout: 30_000 });
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(10_000);

  await test.step('a folder of as many files is given up, and nothing of it is left', async () => {
    await page.keyboard.press('Control+E');
    await choose(page, 'shell');
    const folder = path.join(desk.home, 'shells');
    await save(page);
    await saveAs(ownScreen, 'shell', folder);
    await expect(dialog(page).getByRole('progressbar')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page), 'Escape does not close it meanwhile').toBeVisible();
    await button(page, 'Cancel').click();
    await expect(button(page, 'Save…')).toBeEnabled({ timeout: 30_000 });
    expect(existsSync(folder)).toBe(false);
  });
});

/** Keeps customers with their secrets, without asking Microsoft, and goes to the list. */
async function keep(page: Page, entra: Entra, count: number): Promise<Customer[]> {
  const customers = makeCustomers(entra, count);
  await saveAll(page, customers);
  await goToTenants(page);
  await expect(row(page, 'Customer 001')).toBeVisible();
  return customers;
}

async function openExport(page: Page, name: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: /^Actions for/ })
    .click();
  await page.getByRole('menuitem', { name: 'Export…', exact: true }).click();
  await expect(dialog(page)).toBeVisible();
}

/** For all that the list shows. */
async function openForAll(page: Page): Promise<void> {
  await page.keyboard.press('Control+E');
  await expect(dialog(page)).toBeVisible();
}

async function choose(page: Page, format: FormatId): Promise<void> {
  await option(page, format).click();
  await expect(option(page, format)).toHaveAttribute('aria-selected', 'true');
}

/** Ticks the box, and answers the question that it opens. */
async function includeSecrets(page: Page): Promise<void> {
  await secretsBox(page).click();
  await page.getByRole('button', { name: 'Include secrets' }).click();
  await expect(secretsBox(page)).toBeChecked();
}

async function save(page: Page): Promise<void> {
  await button(page, 'Save…').click();
}

async function copy(page: Page): Promise<void> {
  await button(page, 'Copy').click();
}

/** Types a path into the system's dialog, as that of a file or folder that is not there yet. */
function saveAs(screen: Screen, format: FormatId, file: string): Promise<void> {
  return chooseInSystem(screen, titleOf(format), file);
}

/** Answers main's question about secrets by keys. */
async function confirm(screen: Screen, ...keys: readonly string[]): Promise<void> {
  const question: NativeDialog = await nativeDialog(screen, dialogs.secretsTitle);
  await question.press(...keys);
  await question.gone();
}

/** Of the system's dialog. A dot in it stands for any sign, which does no harm. */
function titleOf(format: FormatId): string {
  return dialogs.exportTitle(formats[format].name);
}

/** Chooses a line of the application menu. */
async function chooseInMenu({ electronApp }: Launched, command: 'export'): Promise<void> {
  const label = { export: '&Export…' }[command];
  await electronApp.evaluate(({ Menu }, wanted) => {
    const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
    items.find((item) => item.label === wanted)?.click();
  }, label);
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^Export / });
}

function option(page: Page, format: FormatId): Locator {
  return page.getByRole('option', { name: formats[format].name, exact: true });
}

function secretsBox(page: Page, name: string | RegExp = /^Include /): Locator {
  return dialog(page).getByRole('checkbox', { name });
}

function button(page: Page, name: string): Locator {
  return dialog(page).getByRole('button', { name, exact: true });
}

function preview(page: Page): Locator {
  return dialog(page).getByRole('region', { name: 'Preview' });
}

/** The text of the one file. */
async function previewText(page: Page): Promise<string> {
  await expect(preview(page)).toHaveAttribute('aria-busy', 'false');
  const text = await preview(page).locator('pre').textContent();
  return text ?? '';
}

/** Without the moment at which it was written. */
function timeless(text: string): string {
  return text.replace(/"exportedAt": "[^"]+"/, '');
}

async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

/** All files of a person's home that are not of the system's or the app's own. */
async function filesOf(home: string): Promise<string[]> {
  const names = await readdir(home);
  return names.filter((name) => !name.startsWith('.')).sort();
}

async function decrypted(bytes: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(bytes, 'text');
}

/** Gives the content this size, in pixels, also where it is smaller than a person can make it. */
async function resize(
  { electronApp, page }: Launched,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  interface Sized {
    setMinimumSize(width: number, height: number): void;
    setContentSize(width: number, height: number): void;
  }
  const window = await electronApp.browserWindow(page);
  await window.evaluate((shown: Sized, { width, height }) => {
    shown.setMinimumSize(width, height);
    shown.setContentSize(width, height);
  }, size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

async function expectNoFlaws(page: Page, view: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(preview(page)).toHaveAttribute('aria-busy', 'false');
    expect.soft(await layoutFlaws(page), `${view}, ${colorScheme}`).toEqual([]);
  }
}

/** The longest time, in milliseconds, for which the window does not draw while something is done. */
async function longestStall(page: Page, during: () => Promise<void>): Promise<number> {
  await page.evaluate(() => {
    const watch = { longest: 0, last: performance.now(), ended: false };
    Object.assign(globalThis, { stallWatch: watch });
    const look = (now: number): void => {
      watch.longest = Math.max(watch.longest, now - watch.last);
      watch.last = now;
      if (!watch.ended) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await during();
  return page.evaluate(() => {
    const { stallWatch: watch } = globalThis as unknown as {
      stallWatch: { longest: number; ended: boolean };
    };
    watch.ended = true;
    return watch.longest;
  });
}
