import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { zipSync } from 'fflate';
import type { Connection } from '../../src/shared/connection';
import { core as en } from '../../src/shared/messages/en/core';
import { transfer as enTransfer } from '../../src/shared/messages/en/transfer';
import { largestImport, type ImportKind } from '../../src/shared/transfer/import';
import { secretValue } from '../entra';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { guid } from '../support/builders';
import { takeHeapSnapshot } from '../support/heap-snapshot';
import {
  documentOf,
  encrypted,
  environmentOf,
  importFiles,
  sample,
  tableOf,
  type Sample,
} from '../support/import-samples';
import { manyRecords, writeVault } from '../support/many-connections';
import { nativeDialog, chooseInSystem } from '../support/native-dialog';
import { expectAccessible, expectFocusKept, expectFocusSeen } from './accessibility';
import { withClipboard } from './clipboard';
import { dragOf, drop } from './drop';
import { expect, test } from './fixtures';
import { activate, pick, tabTo, watchPointer } from './keys';
import { layoutFlaws } from './layout';
import { connectionsOf, goToTenants, makeCustomers, notice, row, saveAll, type Customer } from './many';
import { expectNowhere } from './secrecy';

const { importDialog: words, importProblems, kinds, dialogs } = enTransfer;

test.describe('a file of each kind is looked at, imported, and waits to be verified:', () => {
  for (const [kind, { file, secret, write }] of Object.entries(importFiles)) {
    test(kinds[kind as ImportKind], async ({ app, page, desk }) => {
      const contoso = sample('Contoso');
      await open(page);
      await drop(page, await fileOf(desk.home, file, write(contoso)));
      await expect(review(page)).toBeVisible();
      await expect(dialog(page).getByText(words.found(1, file))).toBeVisible();
      await expect(dialog(page).getByText(kinds[kind as ImportKind], { exact: true })).toBeVisible();
      await expect(reviewRow(page, 'Contoso')).toContainText(contoso.clientId);
      await expect(reviewRow(page, 'Contoso')).toContainText(words.cloudAndSecret('Global', secret));
      await expectNowhere(app, contoso.secret);
      expect(await connectionsOf(page), 'a look changes nothing').toEqual([]);

      await importAll(page, 1);
      await expect(dialog(page).getByText(words.imported(1, 0))).toBeVisible();
      await expect(dialog(page).getByText(words.missingSecrets(1))).toHaveCount(secret ? 0 : 1);
      const [kept] = await connectionsOf(page);
      expect(kept).toMatchObject({
        name: 'Contoso',
        tenant: { entered: contoso.tenant },
        clientId: contoso.clientId,
        state: 'waiting',
        credential: { status: secret ? 'kept' : 'missing' },
      });
      await expectNowhere(app, contoso.secret);

      await dialog(page).getByRole('button', { name: words.close }).last().click();
      await expect(row(page, 'Contoso')).toContainText(en.states.waiting);
    });
  }

  test('an encrypted bundle, with secrets, once its passphrase is right', async ({ app, page, desk }) => {
    const both = [sample('Contoso'), sample('Fabrikam')];
    const passphrase = 'three small words';
    const bundle = await encrypted(JSON.stringify(documentOf(both, true)), passphrase);
    await open(page);
    await drop(page, await fileOf(desk.home, 'tenantry.age', bundle));
    const field = dialog(page).getByLabel(words.passphrase, { exact: true });
    await expect(field).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText(words.emptyPassphrase)).toBeVisible();

    for (const wrong of ['two small words', 'Three small words']) {
      await page.keyboard.type(wrong);
      await page.keyboard.press('Enter');
      await expect(dialog(page).getByText(words.wrongPassphrase)).toBeVisible();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('');
    }
    await page.keyboard.type(passphrase);
    await expect(dialog(page).getByText(words.wrongPassphrase)).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText(words.found(2, 'tenantry.age'))).toBeVisible();
    await importAll(page, 2);
    await expect(dialog(page).getByText(words.imported(2, 0))).toBeVisible();
    for (const { secret } of both) await expectNowhere(app, secret);
    await expectNowhere(app, passphrase);
    const statuses = (await connectionsOf(page)).map(({ credential }) => credential.status);
    expect(statuses).toEqual(['kept', 'kept']);
  });

  test('several of them in an archive, each named by its file', async ({ page, desk }) => {
    const archive = zipSync({
      'a.env': Buffer.from(environmentOf(sample('Contoso'))),
      'b.json': Buffer.from(importFiles.azure_cli.write(sample('Fabrikam'))),
    });
    await open(page);
    await drop(page, await fileOf(desk.home, 'all.zip', archive));
    await expect(reviewRow(page, 'Fabrikam')).toContainText('b.json');
    await expect(review(page).getByRole('columnheader', { name: words.file })).toBeVisible();
    await importAll(page, 2);
    await expect(dialog(page).getByText(words.imported(2, 0))).toBeVisible();
  });
});

test.describe('what is to be imported comes', () => {
  test('from main’s dialog, and its “Cancel” leaves all as it was', async ({ page, desk, ownScreen }) => {
    const file = await fileOf(desk.home, 'contoso.env', environmentOf(sample('Contoso')));
    await open(page);
    await dialog(page).getByRole('button', { name: words.chooseFile }).click();
    const chooser = await nativeDialog(ownScreen, dialogs.importTitle);
    await chooser.press('Escape');
    await chooser.gone();
    await expect(dialog(page).getByRole('button', { name: words.chooseFile })).toBeEnabled();

    await dialog(page).getByRole('button', { name: words.chooseFile }).click();
    await chooseInSystem(ownScreen, dialogs.importTitle, file);
    await expect(dialog(page).getByText(words.found(1, 'contoso.env'))).toBeVisible();
    await expect(dialog(page).getByText(words.found(1, 'contoso.env'))).toBeFocused();
  });

  test('from the clipboard, wherever the focus is; of the text nothing stays in the page', async ({
    app,
    page,
  }) => {
    const contoso = sample('Contoso');
    await open(page);
    await expect(dialog(page).getByRole('button', { name: words.chooseFile })).toBeFocused();
    await paste(app, environmentOf(contoso));
    await expect(dialog(page).getByText(words.found(1, undefined))).toBeVisible();
    await expectNowhere(app, contoso.secret);

    await dialog(page).getByRole('button', { name: words.anotherFile }).click();
    const fabrikam = sample('Fabrikam');
    await area(page).focus();
    await paste(app, environmentOf(fabrikam));
    await expect(review(page)).toBeVisible();
    await dialog(page).getByRole('button', { name: words.anotherFile }).click();
    await expect(area(page)).toHaveValue('');
    await area(page).focus();
    await page.keyboard.press('Control+Z');
    await expect(area(page)).toHaveValue('');
    await expectNowhere(app, fabrikam.secret);
  });

  test('from the keyboard, and a paste in between goes where it is typed', async ({ app, page }) => {
    const contoso = sample('Contoso');
    const [first = '', ...others] = environmentOf(contoso).split('\n');
    await open(page);
    await area(page).focus();
    await page.keyboard.type(first);
    await page.keyboard.press('Enter');
    await paste(app, others.join('\n'));
    await expect(area(page)).toHaveValue(environmentOf(contoso));
    await dialog(page).getByRole('button', { name: words.readText }).click();
    await expect(dialog(page).getByText(words.found(1, undefined))).toBeVisible();
    await expectNowhere(app, contoso.secret);
  });

  test('from a drag onto the window, which shows where it goes', async ({ entra, page, desk }) => {
    await saveAll(page, makeCustomers(entra, 1));
    await goToTenants(page);
    const file = await fileOf(desk.home, 'contoso.env', environmentOf(sample('Contoso')));
    const drag = await dragOf(page, [file]);
    await drag('dragEnter');
    await drag('dragOver');
    await expect(page.getByTestId('drop-hint')).toContainText(en.importing.dropTitle);
    // Dragged out of the window, where it ends unseen.
    await page.mouse.move(400, 400);
    await expect(page.getByTestId('drop-hint')).toHaveCount(0);

    await drag('dragEnter');
    await drag('dragOver');
    await drag('drop');
    await expect(page.getByTestId('drop-hint')).toHaveCount(0);
    await expect(dialog(page).getByText(words.found(1, 'contoso.env'))).toBeVisible();
    expect(page.url(), 'the page stays').toContain('index.html');
  });

  test('from a drag of several files, of which only the first is taken', async ({ page, desk }) => {
    const first = await fileOf(desk.home, 'first.env', environmentOf(sample('Contoso')));
    const second = await fileOf(desk.home, 'second.env', environmentOf(sample('Fabrikam')));
    await expect(page.getByRole('button', { name: en.importing.open })).toBeVisible();
    await drop(page, first, second);
    await expect(dialog(page).getByText(words.severalDropped('first.env'))).toBeVisible();
    await expect(reviewRow(page, 'Contoso')).toBeVisible();
    await expect(reviewRow(page, 'Fabrikam')).toHaveCount(0);
  });

  test('from no drag while another dialog is open, nor while rows are looked at', async ({ page, desk }) => {
    const file = await fileOf(desk.home, 'contoso.env', environmentOf(sample('Contoso')));
    const other = await fileOf(desk.home, 'fabrikam.env', environmentOf(sample('Fabrikam')));
    await page.getByRole('button', { name: en.settings.title }).click();
    const settings = page.getByRole('dialog', { name: en.settings.title });
    await expect(settings).toBeVisible();
    await drop(page, file);
    await expect(settings).toBeVisible();
    await expect(dialog(page)).toHaveCount(0);
    await page.keyboard.press('Escape');

    await drop(page, file);
    await expect(reviewRow(page, 'Contoso')).toBeVisible();
    await drop(page, other);
    await expect(reviewRow(page, 'Contoso')).toBeVisible();
    expect(page.url()).toContain('index.html');
  });
});

test.describe('a file that cannot be read', () => {
  test('is named with the place and the reason, and another one can be chosen', async ({ page, desk }) => {
    await open(page);
    await drop(page, await fileOf(desk.home, 'bad.json', '{\n  "tenant": "contoso.com",\n  oops\n}'));
    const alert = dialog(page).getByRole('alert');
    await expect(alert).toContainText(words.refused('bad.json', words.place({ line: 3, column: 3 })));
    await expect(alert).toContainText(importProblems.bad_json);

    await drop(page, await fileOf(desk.home, 'notes.txt', 'Remember the milk.'));
    await expect(alert).toContainText(importProblems.unknown_kind);
    await drop(page, await fileOf(desk.home, 'empty.csv', ''));
    await expect(alert).toContainText(importProblems.empty);
    await drop(page, await fileOf(desk.home, 'good.env', environmentOf(sample('Contoso'))));
    await expect(review(page)).toBeVisible();
    await expect(alert).toHaveCount(0);
  });

  test('is not even read where it is too large', async ({ page, desk }) => {
    await open(page);
    await drop(page, await fileOf(desk.home, 'large.csv', Buffer.alloc(largestImport + 1, 'a')));
    await expect(dialog(page).getByRole('alert')).toContainText(importProblems.too_large);
  });

  test('may be a folder', async ({ page, desk }) => {
    await open(page);
    await drop(page, desk.home);
    await expect(dialog(page).getByRole('alert')).toContainText(words.unreadable);
  });
});

test.describe('a table', () => {
  const contoso = sample('Contoso');
  const table = `Klant;Huurder;Toepassing;Geheim\nContoso;${contoso.tenant};${contoso.clientId};${contoso.secret}\n`;

  test('whose headers do not tell is mapped by hand, without a look at its secrets', async ({
    app,
    page,
    desk,
  }) => {
    await open(page);
    await drop(page, await fileOf(desk.home, 'kunden.csv', table));
    await expect(dialog(page).getByText(words.columnsTitle('kunden.csv'))).toBeVisible();
    await expectNowhere(app, contoso.secret);

    await dialog(page).getByRole('button', { name: words.continue }).click();
    await expect(dialog(page).getByText(words.columnNeeded)).toHaveCount(2);
    await expect(column(page, 'Tenant')).toBeFocused();

    for (const [field, header] of Object.entries({
      Tenant: 'Huurder',
      'Client ID': 'Toepassing',
      Name: 'Klant',
      'Client secret': 'Geheim',
    })) {
      await chooseColumn(page, field, header);
    }
    await expectNowhere(app, contoso.secret);
    await dialog(page).getByRole('button', { name: words.continue }).click();
    await expect(reviewRow(page, 'Contoso')).toContainText(words.cloudAndSecret('Global', true));

    await test.step('its columns can be changed, and left as they were', async () => {
      await dialog(page).getByRole('button', { name: words.changeColumns }).click();
      await chooseColumn(page, 'Client secret', words.noColumn);
      await dialog(page).getByRole('button', { name: words.back }).click();
      await expect(reviewRow(page, 'Contoso')).toContainText(words.cloudAndSecret('Global', true));
      await dialog(page).getByRole('button', { name: words.changeColumns }).click();
      await chooseColumn(page, 'Client secret', words.noColumn);
      await dialog(page).getByRole('button', { name: words.continue }).click();
      await expect(reviewRow(page, 'Contoso')).toContainText(words.cloudAndSecret('Global', false));
    });
  });

  test('has its wrong rows with their reasons, and those that repeat another', async ({ page, desk }) => {
    const lines = [
      'Name,Tenant ID,Client ID',
      `Contoso,${contoso.tenant},${contoso.clientId}`,
      `Shared,common,${guid()}`,
      `Broken,${guid()},not-a-guid`,
      `Again,${contoso.tenant},${contoso.clientId}`,
    ];
    await open(page);
    await drop(page, await fileOf(desk.home, 'tenants.csv', lines.join('\n')));
    await expect(reviewRow(page, 'Shared')).toContainText(
      words.problem(en.fields.tenant.label, en.problems.tenant_shared_endpoint),
    );
    await expect(reviewRow(page, 'Broken')).toContainText(en.problems.client_id_shape);
    await expect(reviewRow(page, 'Broken').getByRole('combobox')).toHaveCount(0);
    await expect(reviewRow(page, 'Again')).toContainText(words.repeats(words.place({ line: 2 })));
    await expect(choiceOf(page, 'Again')).toHaveValue('skip');

    await filter(page, words.counts.wrong(2)).click();
    await expect(reviewRows(page)).toHaveCount(2);
    await filter(page, words.counts.new(2)).click();
    await expect(reviewRow(page, 'Broken')).toHaveCount(0);
    await filter(page, words.all(4)).click();
    await expect(reviewRows(page)).toHaveCount(4);
    await importAll(page, 1);
    await expect(dialog(page).getByText(words.imported(1, 0))).toBeVisible();
    expect((await connectionsOf(page)).map(({ name }) => name)).toEqual(['Contoso']);
  });
});

test.describe('what is here already', () => {
  test('is kept, replaced or doubled, as is chosen for each', async ({ entra, app, page, desk }) => {
    const customers = makeCustomers(entra, 4);
    await saveAll(page, customers);
    await goToTenants(page);
    const secrets = customers.map(() => secretValue());
    const rows = customers.map(({ app: { clientId }, tenant, name, secret }, index) => ({
      // The last one is as it is here.
      secret: index === 3 ? secret : (secrets[index] ?? ''),
      tenant: tenant.id,
      clientId,
      name,
    }));
    const added = sample('Woodgrove');
    await open(page);
    await drop(page, await fileOf(desk.home, 'all.csv', tableOf([...rows, added])));

    const changing = customers.slice(0, 3).map(({ name }) => name);
    for (const name of changing) {
      await expect(reviewRow(page, name)).toContainText(words.differs([en.fields.clientSecret.label]));
      await expect(choiceOf(page, name)).toHaveValue('skip');
    }
    await expect(reviewRow(page, 'Customer 004')).toContainText(words.verdicts.same);
    await expect(foot(page)).toContainText(words.tally(1, 0, 4));

    const [, second = '', third = ''] = changing;
    await choiceOf(page, second).selectOption('replace');
    await choiceOf(page, third).selectOption('both');
    await expect(foot(page)).toContainText(words.tally(2, 1, 2));
    await importAll(page, 3);
    await expect(dialog(page).getByText(words.imported(2, 1))).toBeVisible();
    await dialog(page).getByRole('button', { name: words.close }).last().click();

    const kept = await connectionsOf(page);
    expect(kept.map(({ name }) => name).sort()).toEqual(
      [...customers.map(({ name }) => name), third, 'Woodgrove'].sort(),
    );
    expect(await secretsOf(page, kept, 'Customer 001')).toEqual([customers[0]?.secret]);
    expect(await secretsOf(page, kept, second)).toEqual([secrets[1]]);
    expect(await secretsOf(page, kept, third)).toEqual([customers[2]?.secret, secrets[2]].sort());
    for (const secret of secrets) await expectNowhere(app, secret);
  });

  test('is replaced all at once, and seen that it is', async ({ entra, page, desk }) => {
    const customers = makeCustomers(entra, 3);
    await saveAll(page, customers);
    await goToTenants(page);
    await open(page);
    await drop(page, await fileOf(desk.home, 'all.csv', tableOf(withNewSecrets(customers))));
    const all = dialog(page).getByRole('radiogroup', { name: words.forAllChanges(3) });
    await expect(all.getByRole('radio', { name: words.choiceFor('changes', 'skip') })).toBeChecked();
    await expect(button(page, words.importSome(0))).toBeDisabled();

    await all.getByRole('radio', { name: words.choiceFor('changes', 'replace') }).click();
    await expect(choiceOf(page, 'Customer 002')).toHaveValue('replace');
    await choiceOf(page, 'Customer 002').selectOption('skip');
    await expect(all.getByRole('radio', { checked: true })).toHaveCount(0);
    await all.getByRole('radio', { name: words.choiceFor('changes', 'replace') }).click();
    await importAll(page, 3);
    await expect(dialog(page).getByText(words.imported(0, 3))).toBeVisible();
    expect(await connectionsOf(page)).toHaveLength(3);
  });
});

test.describe('what was imported', () => {
  test('is verified at once, where the person wants it', async ({ entra, page, desk }) => {
    const customers = makeCustomers(entra, 3);
    await open(page);
    await drop(page, await fileOf(desk.home, 'all.csv', tableOf(customers.map(sampleOf))));
    await importAll(page, 3);
    await expect(dialog(page).getByText(words.notVerified(3))).toBeVisible();
    await button(page, words.verify(3)).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(notice(page, en.verifyRun.allVerified(3))).toBeVisible();
    for (const { name } of customers) await expect(row(page, name)).toContainText(en.states.linked);
  });

  test('without a secret gets one in its details', async ({ entra, app, page, desk }) => {
    const [customer] = makeCustomers(entra, 1);
    if (!customer) throw new Error('A customer expected');
    await open(page);
    const text = JSON.stringify(documentOf([sampleOf(customer)], false));
    await drop(page, await fileOf(desk.home, 'tenantry.json', text));
    await importAll(page, 1);
    await expect(dialog(page).getByText(words.missingSecrets(1))).toBeVisible();
    await expect(button(page, words.verify(1)), 'nothing to ask with').toHaveCount(0);
    await dialog(page).getByRole('button', { name: words.close }).last().click();

    await row(page, customer.name).click();
    await expect(page.getByText(en.credentialStatus.missing)).toBeVisible();
    const { action, title, done } = en.list.enterSecret.missing;
    await page.getByRole('button', { name: action }).click();
    const form = page.getByRole('form', { name: title(customer.name) });
    await form.getByLabel(en.list.newSecret, { exact: true }).fill(customer.secret);
    await form.getByRole('button', { name: action }).click();
    await expect(notice(page, done(customer.name))).toBeVisible();
    await expect(row(page, customer.name)).toContainText(en.states.linked);
    await expect(page.getByText(en.credentialStatus.kept)).toBeVisible();
    await expectNowhere(app, customer.secret);
  });
});

/** By keys: a click waits until nothing moves any more, and by then it may be written. */
const waysToCancel: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  'by its button': async (page) => {
    await button(page, words.cancel).press('Enter');
  },
  'by closing the dialog': async (page) => {
    await page.keyboard.press('Escape');
    const question = page.getByRole('alertdialog', { name: words.stopTitle });
    await expect(question.getByRole('button', { name: words.goOn })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
  },
};

test.describe('an import of 20,000 rows', () => {
  test.beforeEach(({ desk }) => {
    test.slow();
    writeVault(desk.userDataDir, manyRecords(50));
  });

  test('is looked at, filtered and gone through by the keys', async ({ page, desk }) => {
    const samples = Array.from({ length: 20_000 }, (_, index) => sample(`Customer ${index}`));
    await open(page);
    await drop(page, await fileOf(desk.home, 'all.csv', tableOf(samples)));
    await expect(dialog(page).getByText(words.found(20_000, 'all.csv'))).toBeVisible({ timeout: 60_000 });
    expect(await reviewRows(page).count()).toBeLessThan(60);
    await review(page).locator('[data-row="0"]').focus();
    await page.keyboard.press('End');
    await expect(review(page).locator('[data-row="19999"]')).toBeFocused();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Home');
    await expect(review(page).locator('[data-row="0"]')).toBeFocused();
  });

  for (const [how, cancel] of Object.entries(waysToCancel)) {
    test(`is cancelled while it is written, ${how}, and everything stays as it was`, async ({
      page,
      desk,
    }) => {
      const before = await connectionsOf(page);
      const samples = Array.from({ length: 20_000 }, (_, index) => sample(`Customer ${index}`));
      await open(page);
      await drop(page, await fileOf(desk.home, 'all.csv', tableOf(samples)));
      await expect(dialog(page).getByText(words.found(20_000, 'all.csv'))).toBeVisible({ timeout: 60_000 });
      await button(page, words.importSome(20_000)).press('Enter');
      await cancel(page);
      await expect(dialog(page).getByText(words.cancelled)).toBeVisible({ timeout: 30_000 });
      expect(await connectionsOf(page)).toEqual(before);
      await expect(button(page, words.importSome(20_000)), 'it can be tried again').toBeEnabled();
    });
  }

  test('asks before the dialog is closed while it is written, and goes on meanwhile', async ({
    page,
    desk,
  }) => {
    const samples = Array.from({ length: 20_000 }, (_, index) => sample(`Customer ${index}`));
    await open(page);
    await drop(page, await fileOf(desk.home, 'all.csv', tableOf(samples)));
    await expect(dialog(page).getByText(words.found(20_000, 'all.csv'))).toBeVisible({ timeout: 60_000 });
    await button(page, words.importSome(20_000)).press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('alertdialog', { name: words.stopTitle })).toBeVisible();
    await expect(dialog(page).getByText(words.imported(20_000, 0))).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    expect(await connectionsOf(page)).toHaveLength(20_050);
  });
});

test('of secrets, passphrases and pasted texts nothing is left in the page’s memory', async ({
  app,
  page,
  desk,
}) => {
  test.slow();
  const [pasted, dropped, bundled] = [sample('Contoso'), sample('Fabrikam'), sample('Woodgrove')];
  // No words, which the page has of its own.
  const passphrase = secretValue();
  await open(page);
  await paste(app, environmentOf(pasted));
  await expect(review(page)).toBeVisible();
  await button(page, words.anotherFile).click();
  await drop(page, await fileOf(desk.home, 'dropped.env', environmentOf(dropped)));
  await expect(review(page)).toBeVisible();
  await button(page, words.anotherFile).click();
  const bundle = await encrypted(JSON.stringify(documentOf([bundled], true)), passphrase);
  await drop(page, await fileOf(desk.home, 'tenantry.age', bundle));
  await dialog(page).getByLabel(words.passphrase, { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await expect(review(page)).toBeVisible();
  await importAll(page, 1);
  await expect(dialog(page).getByText(words.imported(1, 0))).toBeVisible();

  const sought = [
    { name: 'the pasted secret', value: pasted.secret },
    { name: 'the dropped secret', value: dropped.secret },
    { name: 'the bundled secret', value: bundled.secret },
    { name: 'the passphrase', value: passphrase },
  ];
  const snapshot = await takeHeapSnapshot(page);
  expect(snapshot.search(sought)).toEqual([]);
  for (const { value } of sought) await expectNowhere(app, value);
});

test.describe('the dialog', () => {
  test('is opened from the list, the empty list, the first form and the application menu', async ({
    entra,
    app,
    page,
  }) => {
    await page.getByRole('button', { name: en.importing.open }).click();
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: en.importing.open })).toBeFocused();

    await saveAll(page, makeCustomers(entra, 1));
    await goToTenants(page);
    await page.getByRole('button', { name: en.list.more, exact: true }).click();
    await page.getByRole('menuitem', { name: en.importing.open }).click();
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);

    await app.electronApp.evaluate(({ Menu }, label) => {
      const items = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? [];
      items.find((item) => item.label === label)?.click();
    }, en.menu.commands.import);
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);

    await row(page, 'Customer 001').click({ button: 'right' });
    await page.getByRole('menuitem', { name: en.list.remove }).click();
    await page.getByRole('main').getByRole('button', { name: en.importing.open }).click();
    await expect(dialog(page)).toBeVisible();
  });

  test('closed before the import lets main forget what it has read', async ({ page, desk }) => {
    await open(page);
    await drop(page, await fileOf(desk.home, 'contoso.env', environmentOf(sample('Contoso'))));
    await expect(review(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    expect(await connectionsOf(page)).toEqual([]);
    await open(page);
    await expect(button(page, words.chooseFile)).toBeVisible();
  });

  test('is gone through by the keyboard alone', async ({ entra, app, page }) => {
    const customers = makeCustomers(entra, 2);
    await saveAll(page, customers);
    await goToTenants(page);
    const pointer = await watchPointer(page);
    await activate(page, page.getByRole('button', { name: en.list.more, exact: true }));
    await pick(page, en.importing.open);
    await expect(button(page, words.chooseFile)).toBeFocused();
    const added = sample('Woodgrove');
    await paste(app, tableOf([...withNewSecrets(customers), added]));
    await expect(dialog(page).getByText(words.found(3, undefined))).toBeFocused();

    await tabTo(page, filter(page, words.counts.changes(2)));
    await page.keyboard.press('Space');
    await expect(reviewRows(page)).toHaveCount(2);
    await tabTo(page, reviewRow(page, 'Customer 001'));
    await page.keyboard.press('ArrowDown');
    await expect(reviewRow(page, 'Customer 002')).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(choiceOf(page, 'Customer 002')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(choiceOf(page, 'Customer 002')).toHaveValue('replace');
    await tabTo(page, button(page, words.importSome(2)));
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText(words.imported(1, 1))).toBeFocused();
    await tabTo(page, button(page, words.verify(2)));
    expect(await pointer()).toBe(0);
  });

  test('is the same for everybody, in each of its steps', async ({ entra, app, page, desk }) => {
    test.slow();
    const customers = makeCustomers(entra, 2);
    await saveAll(page, customers);
    await goToTenants(page);
    await open(page);
    await expectAccessible(page, 'choosing a file');
    await expectFocusSeen(page, 'choosing a file');
    await expectFocusKept(page, dialog(page));

    await drop(page, await fileOf(desk.home, 'bad.json', '{ oops'));
    await expect(dialog(page).getByRole('alert')).not.toBeEmpty();
    await expectAccessible(page, 'a refused file');

    const bundle = await encrypted(
      JSON.stringify(documentOf([sample('Contoso')], true)),
      'a long passphrase',
    );
    await drop(page, await fileOf(desk.home, 'tenantry.age', bundle));
    await expect(dialog(page).getByLabel(words.passphrase, { exact: true })).toBeFocused();
    await page.keyboard.type('wrong');
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByText(words.wrongPassphrase)).toBeVisible();
    await expectAccessible(page, 'a wrong passphrase');
    await expectFocusSeen(page, 'a wrong passphrase');
    await button(page, words.anotherFile).click();

    const unknown = `Kunde;Mandant;App\nContoso;${guid()};${guid()}\n`;
    await drop(page, await fileOf(desk.home, 'kunden.csv', unknown));
    await button(page, words.continue).click();
    await expectAccessible(page, 'the columns of a table');
    await expectFocusSeen(page, 'the columns of a table');
    await button(page, words.anotherFile).click();

    const mixed = [...withNewSecrets(customers), { ...sample('Broken'), clientId: 'x' }, sample('New')];
    await paste(app, tableOf(mixed));
    await expect(review(page)).toBeVisible();
    await expectAccessible(page, 'the rows of an import');
    await expectFocusSeen(page, 'the rows of an import');
    await expectFocusKept(page, dialog(page));
    await importAll(page, 1);
    await expect(dialog(page).getByText(words.imported(1, 0))).toBeVisible();
    await expectAccessible(page, 'the end of an import');
  });

  test('has room in windows of all sizes, in each of its steps', async ({ entra, app, page, desk }) => {
    test.slow();
    const customers = makeCustomers(entra, 2);
    await saveAll(page, customers);
    await goToTenants(page);
    await open(page);
    await expectNoFlaws(app, 'choosing a file');
    await drop(page, await fileOf(desk.home, 'bad.json', '{ oops'));
    await expect(dialog(page).getByRole('alert')).toBeVisible();
    await expectNoFlaws(app, 'a refused file');

    const unknown = `Kunde mit einer sehr langen Überschrift;Mandant;App\nA;${guid()};${guid()}\n`;
    await drop(page, await fileOf(desk.home, 'kunden.csv', unknown));
    await chooseColumn(page, 'Name', 'Kunde');
    await button(page, words.continue).click();
    await expectNoFlaws(app, 'the columns of a table');
    await button(page, words.anotherFile).click();

    const long =
      'The Very Long Established Company for Import and Export and Forwarding and Storage of Goods';
    const mixed = [
      ...withNewSecrets(customers),
      sample(long),
      { ...sample('Broken'), tenant: 'common', clientId: 'x' },
    ];
    await paste(app, tableOf(mixed));
    await expect(review(page)).toBeVisible();
    await expectNoFlaws(app, 'the rows of an import');
    await expect(button(page, words.importSome(1))).toBeInViewport();
    await importAll(page, 1);
    await expect(dialog(page).getByText(words.imported(1, 0))).toBeVisible();
    await expectNoFlaws(app, 'the end of an import');
  });
});

/** Asserts that nothing is cut off and nothing overlaps, whatever the window's size; the last is one zoomed in. */
async function expectNoFlaws({ electronApp, page }: Launched, view: string): Promise<void> {
  interface Sized {
    setMinimumSize(width: number, height: number): void;
    setContentSize(width: number, height: number): void;
  }
  const window = await electronApp.browserWindow(page);
  for (const size of [
    { width: 1280, height: 800 },
    { width: 900, height: 600 },
    { width: 720, height: 600 },
    { width: 640, height: 400 },
  ]) {
    await window.evaluate((shown: Sized, { width, height }) => {
      shown.setMinimumSize(width, height);
      shown.setContentSize(width, height);
    }, size);
    await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
    const name = `import, ${view}, ${size.width}x${size.height}`;
    await page.screenshot({ path: path.resolve('out/test/screens', `${name}.png`), animations: 'disabled' });
    expect.soft(await layoutFlaws(page), name).toEqual([]);
  }
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: words.title });
}

function button(page: Page, name: string): Locator {
  return dialog(page).getByRole('button', { name, exact: true });
}

function area(page: Page): Locator {
  return dialog(page).getByLabel(words.paste);
}

function review(page: Page): Locator {
  return dialog(page).getByRole('grid', { name: words.table });
}

function reviewRows(page: Page): Locator {
  return review(page).locator('[data-row]');
}

function reviewRow(page: Page, name: string): Locator {
  return reviewRows(page).filter({ hasText: name });
}

function choiceOf(page: Page, name: string): Locator {
  return review(page).getByRole('combobox', { name: words.choiceOf(name) });
}

function filter(page: Page, name: string): Locator {
  return dialog(page).getByRole('group', { name: words.show }).getByRole('button', { name });
}

function foot(page: Page): Locator {
  return dialog(page).locator('.fui-DialogActions');
}

function column(page: Page, field: string): Locator {
  return dialog(page).getByRole('combobox', { name: new RegExp(`^${field}`) });
}

/** Chooses the column with this header for a field. */
async function chooseColumn(page: Page, field: string, header: string): Promise<void> {
  const select = column(page, field);
  const value = await select.locator('option', { hasText: new RegExp(`^${header}`) }).getAttribute('value');
  await select.selectOption(value ?? '');
}

/** Opens the dialog from the first form or from the list's menu, whichever is there. */
async function open(page: Page): Promise<void> {
  const more = page.getByRole('button', { name: en.list.more, exact: true });
  const offered = page.getByRole('button', { name: en.importing.open });
  await expect(more.or(offered)).toBeVisible();
  if (await more.isVisible()) {
    await more.click();
    await page.getByRole('menuitem', { name: en.importing.open }).click();
  } else await offered.click();
  await expect(dialog(page)).toBeVisible();
}

async function importAll(page: Page, count: number): Promise<void> {
  await button(page, words.importSome(count)).click();
}

async function fileOf(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}

/** Pastes a text where the focus is. The clipboard is empty afterwards. */
async function paste(app: Launched, text: string): Promise<void> {
  await withClipboard(app, async (clipboard) => {
    await clipboard.write(text);
    await app.page.keyboard.press('Control+V');
  });
}

function sampleOf({ name, tenant, app: { clientId }, secret }: Customer): Sample {
  return { name, tenant: tenant.id, clientId, secret };
}

function withNewSecrets(customers: readonly Customer[]): Sample[] {
  return customers.map((customer) => ({ ...sampleOf(customer), secret: secretValue() }));
}

/** The secrets that main keeps for the connections of a name, sorted. */
async function secretsOf(page: Page, kept: readonly Connection[], name: string): Promise<string[]> {
  const secrets: string[] = [];
  for (const { id } of kept.filter((each) => each.name === name)) {
    const loan = await ask(page, 'connections', 'revealSecret', { id });
    if (!loan.ok) throw new Error(loan.error.code);
    secrets.push(loan.value.value);
  }
  return secrets.sort();
}
