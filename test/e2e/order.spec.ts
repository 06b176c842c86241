import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { DraftInput } from '../../src/shared/draft';
import { composeVaultFile, type VaultContent } from '../../src/main/vault/vault-file';
import type { Entra } from '../entra';
import { ask } from '../support/ask';
import { draftInput, record, secretValue } from '../support/builders';
import type { Desk } from '../support/desk';
import { writeVault } from '../support/many-connections';
import { searchFolder } from '../support/search-bytes';
import { readVaultFile } from '../support/vault-reading';
import { distance, fillOf } from './fills';
import { connect, enter, fields, link, tokenRequests, type Entry } from './form';
import { expect, practice, test } from './fixtures';

const day = 24 * 60 * 60_000;

test.describe('labels', () => {
  test.beforeEach(({ desk }) => {
    keepNamed(desk, ['Adatum', 'Bellows', 'Coho', 'Datum']);
  });

  test('are made with a colour, given to many at once, and searched by', async ({ launch }) => {
    const app = await launch();
    const { page } = app;
    await select(page, 'Adatum', 'Bellows');
    await page.getByRole('button', { name: 'Labels…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Labels of 2 tenants' });
    await expect(findLabel(dialog)).toBeFocused();
    await findLabel(dialog).fill('Gold');
    await dialog.getByRole('button', { name: 'New label “Gold”' }).click();
    await expect(dialog.getByRole('checkbox', { name: 'Gold' })).toBeChecked();
    await recolour(dialog, 'Gold', 'Green');
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(notice(page, 'The labels of 2 tenants were changed.')).toBeVisible();
    expect(await labels(page)).toEqual([{ name: 'Gold', color: 'green' }]);

    await test.step('the filter shows who carries it', async () => {
      await page.keyboard.press('Escape');
      const chip = page.getByRole('search').getByRole('button', { name: /^Label/ });
      await chip.click();
      await page.getByRole('menuitemcheckbox', { name: 'Gold' }).click();
      await expect.poll(() => names(page)).toEqual(['Adatum', 'Bellows']);
      await page.keyboard.press('Escape');
    });
    await app.close();

    await test.step('and all of it is there after a restart', async () => {
      const { page: later } = await launch();
      for (const name of ['Adatum', 'Bellows']) await expect(row(later, name)).toContainText('Gold');
      for (const name of ['Coho', 'Datum']) await expect(row(later, name)).not.toContainText('Gold');
      expect(await labels(later)).toEqual([{ name: 'Gold', color: 'green' }]);
    });
  });

  test('that only some carry are left, given to all, or taken off all', async ({ page }) => {
    const carrying = (name: string): Promise<string[]> => carriers(page, name);
    await give(page, ['Adatum'], 'Gold', 'Pilot', 'Archive');
    await select(page, 'Adatum', 'Bellows', 'Coho');
    await page.getByRole('button', { name: 'Labels…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Labels of 3 tenants' });
    const mark = (name: string): Locator => dialog.getByRole('checkbox', { name });
    for (const name of ['Gold', 'Pilot', 'Archive'])
      await expect(mark(name)).toBeChecked({ indeterminate: true });

    await mark('Gold').click();
    await expect(mark('Gold')).toBeChecked();
    await mark('Pilot').click();
    await mark('Pilot').click();
    await expect(mark('Pilot')).not.toBeChecked();
    for (let times = 0; times < 3; times += 1) await mark('Archive').click();
    await expect(mark('Archive')).toBeChecked({ indeterminate: true });
    await dialog.getByRole('button', { name: 'Apply' }).click();
    await expect(notice(page, 'The labels of 3 tenants were changed.')).toBeVisible();
    expect(await carrying('Gold')).toEqual(['Adatum', 'Bellows', 'Coho']);
    expect(await carrying('Pilot')).toEqual([]);
    expect(await carrying('Archive')).toEqual(['Adatum']);
  });

  test('are renamed, recoloured and deleted for all that carry them', async ({ page }) => {
    await give(page, ['Adatum', 'Bellows'], 'Gold');
    await give(page, ['Bellows'], 'Pilot');
    await choose(page, 'Datum', 'Labels…');
    const dialog = page.getByRole('dialog', { name: 'Labels of Datum' });

    await test.step('a name that is taken is refused', async () => {
      await dialog.getByRole('button', { name: 'Change the label Gold' }).click();
      const form = dialog.getByRole('form', { name: 'Change the label Gold' });
      const [apply, save, cancel] = [
        await fillOf(dialog.getByRole('button', { name: 'Apply' })),
        await fillOf(form.getByRole('button', { name: 'Save' })),
        await fillOf(form.getByRole('button', { name: 'Cancel' })),
      ];
      expect(apply, 'the dialog’s own is the primary one').not.toBe(cancel);
      expect(save).toBe(cancel);
      const name = form.getByRole('textbox', { name: 'New name of Gold' });
      await name.fill('PILOT');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(name).toHaveAccessibleDescription(/There is a label with this name already\./);
      await name.fill('Platinum');
      await form.getByRole('button', { name: 'Save' }).click();
      await expect(dialog.getByRole('checkbox', { name: 'Platinum' })).toBeVisible();
    });
    await recolour(dialog, 'Platinum', 'Purple');
    expect(await carriers(page, 'Platinum')).toEqual(['Adatum', 'Bellows']);
    expect(await labels(page)).toContainEqual({ name: 'Platinum', color: 'purple' });

    await test.step('a deleted one is taken off, and the tenants stay', async () => {
      await dialog.getByRole('button', { name: 'Change the label Pilot' }).click();
      const form = dialog.getByRole('form', { name: 'Change the label Pilot' });
      await form.getByRole('button', { name: 'Delete the label' }).click();
      await expect(form).toContainText('It is taken off 1 tenant. The tenant itself stays.');
      await form.getByRole('button', { name: 'Delete the label' }).click();
      await expect(dialog.getByRole('checkbox', { name: 'Pilot' })).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await expect(row(page, 'Bellows')).toContainText('Platinum');
      await expect(row(page, 'Bellows')).not.toContainText('Pilot');
      expect((await labels(page)).map(({ name }) => name)).toEqual(['Platinum']);
    });
  });
});

test.describe('notes', () => {
  test('are kept through a restart', async ({ desk, launch }) => {
    keepNamed(desk, ['Adatum']);
    const text = 'Renewal goes through their ticket system.\nAsk for Frau Müller.';
    const first = await launch();
    await row(first.page, 'Adatum').click();
    await details(first.page).getByRole('button', { name: 'Add notes' }).click();
    await details(first.page).getByRole('textbox', { name: 'Notes' }).fill(text);
    await details(first.page).getByRole('button', { name: 'Save' }).click();
    await expect(details(first.page).getByText('Ask for Frau Müller.')).toBeVisible();
    await first.close();

    const { page } = await launch();
    await row(page, 'Adatum').click();
    await expect(details(page).getByText('Ask for Frau Müller.')).toBeVisible();
    expect(await notesOf(page)).toEqual([text]);
    // They are found by the search, too.
    await page.getByRole('searchbox', { name: 'Search tenants' }).fill('frau müller');
    await expect.poll(() => names(page)).toEqual(['Adatum']);
  });

  test('that hold a secret are refused, and never reach the disk', async ({ desk, page, entra }) => {
    const entry = contoso(entra);
    await test.step('beside the secret in the form', async () => {
      await enter(page, entry);
      await page.getByRole('button', { name: 'Labels and notes' }).click();
      const notes = page.getByRole('textbox', { name: 'Notes' });
      await notes.fill(`It is ${entry.clientSecret} for now`);
      await connect(page);
      await expect(notes).toHaveAccessibleDescription(/This looks like the client secret\./);
      expect(tokenRequests(entra)).toEqual([]);
      await notes.fill('');
      await connect(page);
      await page.getByRole('button', { name: 'Go to tenants' }).click();
    });

    await test.step('and any other in the details', async () => {
      const value = secretValue();
      await row(page, 'Contoso').click();
      await details(page).getByRole('button', { name: 'Add notes' }).click();
      const notes = details(page).getByRole('textbox', { name: 'Notes' });
      await notes.fill(`next: ${value}`);
      await details(page).getByRole('button', { name: 'Save' }).click();
      await expect(notes).toHaveAccessibleDescription(/This looks like the client secret\./);
      expect(await notesOf(page)).toEqual(['']);
      const sought = [
        { name: 'typed', value },
        { name: 'linked', value: entry.clientSecret },
      ];
      const { sightings, files } = await searchFolder(desk.userDataDir, sought);
      expect(sightings).toEqual([]);
      expect(files).toBeGreaterThan(1);
      await details(page).getByRole('button', { name: 'Cancel' }).click();
    });
  });
});

test('a pinned tenant stands on top in every order, also after a restart, until it is let go', async ({
  desk,
  launch,
}) => {
  keepNamed(desk, ['Adatum', 'Bellows', 'Coho']);
  const first = await launch();
  await choose(first.page, 'Coho', 'Pin');
  await expect.poll(() => names(first.page)).toEqual(['Coho', 'Adatum', 'Bellows']);
  await expect(row(first.page, 'Coho').getByRole('img', { name: 'Pinned' })).toBeVisible();
  const byName = first.page.getByRole('columnheader', { name: 'Name' });
  await byName.getByRole('button').click();
  await expect(byName).toHaveAttribute('aria-sort', 'descending');
  await expect.poll(() => names(first.page)).toEqual(['Coho', 'Bellows', 'Adatum']);
  await first.close();

  const { page } = await launch();
  await expect.poll(() => names(page)).toEqual(['Coho', 'Bellows', 'Adatum']);
  await select(page, 'Bellows', 'Adatum');
  await page.getByRole('button', { name: 'Pin', exact: true }).click();
  await expect(notice(page, '2 tenants are pinned.')).toBeVisible();
  await choose(page, 'Coho', 'Unpin');
  await expect.poll(() => names(page)).toEqual(['Bellows', 'Adatum', 'Coho']);
});

test('a duplicate begins with the cloud, the service and the labels, and with nothing else', async ({
  entra,
  page,
}) => {
  const { tenant, app, secret } = practice(entra, 'Fabrikam Public Sector');
  await keep(page, {
    name: 'First customer',
    cloud: 'usgov',
    service: 'power-bi',
    labels: ['Gold', 'Pilot'],
    notes: 'Only about the first one',
    secretExpiresAt: '2031-04-05',
  });
  await page.getByRole('button', { name: 'Back to tenants' }).click();
  await choose(page, 'First customer', 'Link another like this');

  const form = fields(page);
  await expect(page.getByText('Begun with the cloud, service and labels of First customer.')).toBeVisible();
  await expect(form.tenant).toBeFocused();
  await expect(form.cloud).toHaveValue('usgov');
  await expect(form.service).toHaveValue('power-bi');
  const chosen = page.getByLabel('Labels of this tenant');
  await expect(chosen).toContainText('Gold');
  await expect(chosen).toContainText('Pilot');
  const empty = [form.tenant, form.clientId, form.clientSecret, form.name, page.getByLabel('Secret expires')];
  for (const field of [...empty, page.getByRole('textbox', { name: 'Notes' })])
    await expect(field).toHaveValue('');
  expect(await count(page), 'nothing is kept yet').toBe(1);

  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await form.name.fill('Second customer');
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Second customer is linked' })).toBeVisible();
  expect(tokenRequests(entra).map((request) => request.form['scope'])).toEqual([
    'https://high.analysis.usgovcloudapi.net/powerbi/api/.default',
  ]);
  expect(await carriers(page, 'Gold')).toEqual(['First customer', 'Second customer']);
});

test('twenty tenants are removed at once, and brought back by one Undo', async ({ desk, launch }) => {
  const twenty = Array.from({ length: 20 }, (_, index) => `Batch ${String(index + 1).padStart(2, '0')}`);
  keepNamed(desk, ['Adatum', ...twenty, 'Zulu']);
  const { page } = await launch();
  await page.getByRole('searchbox', { name: 'Search tenants' }).fill('batch');
  await expect(page.getByText('20 of 22 tenants')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all shown' }).click();
  await page.getByRole('group', { name: 'Selection' }).getByRole('button', { name: 'Remove' }).click();
  await expect(notice(page, '20 tenants were moved to the bin.')).toBeVisible();
  expect(await count(page)).toBe(2);
  expect(await binned(page)).toHaveLength(20);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(notice(page, '20 tenants are back.')).toBeVisible();
  expect(await count(page)).toBe(22);
  expect(await binned(page)).toEqual([]);
  await expect(page.getByText('20 of 22 tenants')).toBeVisible();
});

test.describe('the bin', () => {
  test('brings back what is chosen, deletes for good what is chosen, and is emptied', async ({
    desk,
    page,
  }) => {
    const [adatum, bellows, coho] = [
      await keep(page, { name: 'Adatum' }),
      await keep(page, { name: 'Bellows' }),
      await keep(page, { name: 'Coho' }),
    ];
    await keep(page, { name: 'Datum' });
    const sealed = await sealedSecrets(desk);
    await ask(page, 'connections', 'remove', { ids: [adatum, bellows, coho] });
    const isSealedOnDisk = async (id: string): Promise<boolean> => {
      const value = sealed.get(id) ?? '';
      expect(value.length).toBeGreaterThan(20);
      return (await searchFolder(desk.userDataDir, [{ name: id, value }])).sightings.length > 0;
    };

    await page.getByRole('button', { name: 'Open the bin' }).click();
    const bin = page.getByRole('dialog', { name: 'Bin' });
    const entry = (name: string): Locator => bin.getByRole('option', { name: new RegExp(name) });
    await expect(bin.getByRole('option')).toHaveCount(3);
    await expect(entry('Adatum')).toContainText('Deleted for good in 30 days');

    await test.step('one is restored, with its secret', async () => {
      await entry('Adatum').click();
      await entry('Bellows').hover();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        const ground = await fillOf(bin);
        const hovered = distance(await fillOf(entry('Bellows')), ground);
        expect(distance(await fillOf(entry('Adatum')), ground), colorScheme).toBeGreaterThan(hovered);
      }
      await bin.getByRole('button', { name: 'Restore' }).click();
      await expect(notice(page, '1 tenant is back.')).toBeVisible();
      await expect(bin.getByRole('option')).toHaveCount(2);
      expect(await ask(page, 'connections', 'revealSecret', { id: adatum })).toMatchObject({ ok: true });
    });

    await test.step('one is deleted for good, and its secret is gone from the disk', async () => {
      expect(await isSealedOnDisk(bellows)).toBe(true);
      await entry('Bellows').click();
      await bin.getByRole('button', { name: 'Delete for good' }).click();
      const sure = page.getByRole('alertdialog', { name: 'Delete 1 tenant for good?' });
      await sure.getByRole('button', { name: 'Cancel' }).click();
      await expect(bin.getByRole('option')).toHaveCount(2);
      await bin.getByRole('button', { name: 'Delete for good' }).click();
      await sure.getByRole('button', { name: 'Delete for good' }).click();
      await expect(notice(page, '1 tenant was deleted for good.')).toBeVisible();
      await expect.poll(() => isSealedOnDisk(bellows)).toBe(false);
      expect(await isSealedOnDisk(coho), 'the others').toBe(true);
      expect(await ask(page, 'connections', 'restore', { ids: [bellows] })).toMatchObject({ ok: false });
    });

    await test.step('and the rest at once', async () => {
      await bin.getByRole('button', { name: 'Empty the bin' }).click();
      const sure = page.getByRole('alertdialog', { name: 'Empty the bin?' });
      await sure.getByRole('button', { name: 'Delete it' }).click();
      await expect(bin.getByText('The bin is empty')).toBeVisible();
      await expect.poll(() => isSealedOnDisk(coho)).toBe(false);
      expect(await isSealedOnDisk(adatum), 'what is kept').toBe(true);
    });
  });

  test('forgets what has been in it for 30 days at the next start', async ({ desk, launch }) => {
    const first = await launch();
    const [old, young] = [await keep(first.page, { name: 'Old' }), await keep(first.page, { name: 'Young' })];
    const sealed = await sealedSecrets(desk);
    await ask(first.page, 'connections', 'remove', { ids: [old, young] });
    await first.close();
    const removedBefore = (days: number): string => new Date(Date.now() - days * day).toISOString();
    await rewrite(desk, (content) => ({
      ...content,
      bin: content.bin.map((entry) => ({
        ...entry,
        removedAt: removedBefore(entry.connection.id === old ? 30.01 : 29.9),
      })),
    }));

    const { page } = await launch();
    const inFile = async (): Promise<string[]> =>
      (await read(desk)).bin.map(({ connection }) => connection.id);
    await expect.poll(inFile).toEqual([young]);
    expect(await binned(page)).toEqual([young]);
    const { sightings } = await searchFolder(desk.userDataDir, [
      { name: 'old', value: sealed.get(old) ?? '?' },
    ]);
    expect(sightings).toEqual([]);
    expect(await ask(page, 'connections', 'restore', { ids: [old] })).toMatchObject({ ok: false });
  });
});

test('the same app in the same tenant is pointed out, and linked all the same', async ({ entra, page }) => {
  const entry = contoso(entra);
  await link(page, entry);
  await page.getByRole('button', { name: 'Link a tenant' }).click();
  const form = fields(page);

  await test.step('also where the tenant is entered by a domain of its', async () => {
    await form.tenant.fill('contoso.com');
    await form.clientId.fill(entry.clientId);
    await form.clientId.blur();
    await expect(form.clientId).toHaveAccessibleDescription(/Already linked as Contoso\./);
  });
  await test.step('not where another cloud is chosen', async () => {
    await form.tenant.fill(entry.tenant);
    await expect(form.clientId).toHaveAccessibleDescription(/Already linked as Contoso\./);
    await form.cloud.selectOption({ label: 'China (21Vianet)' });
    await expect(form.clientId).not.toHaveAccessibleDescription(/Already linked/);
    await form.cloud.selectOption({ label: 'Global' });
    await expect(form.clientId).toHaveAccessibleDescription(/Already linked as Contoso\./);
  });

  await form.clientSecret.fill(entry.clientSecret);
  await form.name.fill('Contoso once more');
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Contoso once more is linked' })).toBeVisible();
  await page.getByRole('button', { name: 'Go to tenants' }).click();
  expect(await count(page)).toBe(2);
  await row(page, 'Contoso once more').click();
  await expect(details(page)).toContainText('Also linked as');
});

test('density, order and schedule survive a restart', async ({ desk, launch }) => {
  keepNamed(desk, ['Adatum', 'Bellows']);
  const first = await launch();
  const height = (page: Page): Promise<number | undefined> =>
    row(page, 'Adatum')
      .boundingBox()
      .then((box) => box?.height);
  const before = (await height(first.page)) ?? 0;
  await first.page.getByRole('button', { name: 'View' }).click();
  await first.page.getByRole('menuitemradio', { name: 'Compact' }).click();
  await first.page.keyboard.press('Escape');
  await expect.poll(() => height(first.page)).toBeLessThan(before);
  const compact = await height(first.page);
  const byState = (page: Page): Locator => page.getByRole('columnheader', { name: 'State' });
  for (const direction of ['ascending', 'descending']) {
    await byState(first.page).getByRole('button').click();
    await expect(byState(first.page)).toHaveAttribute('aria-sort', direction);
  }
  await first.page.getByRole('button', { name: 'Settings' }).click();
  const schedule = (page: Page, name: string): Locator =>
    page.getByRole('dialog', { name: 'Settings' }).getByRole('radio', { name });
  await expect(schedule(first.page, 'Daily')).toBeChecked();
  await schedule(first.page, 'Weekly').click();
  await expect(schedule(first.page, 'Weekly')).toBeChecked();
  await first.close();

  const { page } = await launch();
  await expect(byState(page)).toHaveAttribute('aria-sort', 'descending');
  expect(await height(page)).toBe(compact);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(schedule(page, 'Weekly')).toBeChecked();
  await expect(schedule(page, 'Compact')).toBeChecked();
});

/** Has the app find tenants of these names, without secrets. It must not be running. */
function keepNamed(desk: Desk, list: readonly string[]): void {
  writeVault(
    desk.userDataDir,
    list.map((name) => record({ name })),
    [],
  );
}

/** Keeps a tenant with its secret, without asking Microsoft, once the keyring can seal it. */
async function keep(page: Page, given: Partial<DraftInput>): Promise<string> {
  const protection = async (): Promise<string | undefined> => {
    const status = await ask(page, 'vault', 'status', {});
    return status.ok ? status.value.protection : undefined;
  };
  await expect.poll(protection).toBe('ready');
  const answer = await ask(page, 'connections', 'save', draftInput(given));
  if (!answer.ok) throw new Error(`Not kept: ${answer.error.code}`);
  return answer.value.id;
}

/** Gives labels to tenants, past the window. */
async function give(page: Page, to: readonly string[], ...add: string[]): Promise<void> {
  const answer = await ask(page, 'connections', 'list', {});
  if (!answer.ok) throw new Error('No list');
  const ids = answer.value.connections.filter(({ name }) => to.includes(name)).map(({ id }) => id);
  expect(await ask(page, 'connections', 'label', { ids, add, remove: [] })).toMatchObject({ ok: true });
}

async function labels(page: Page): Promise<{ name: string; color: string }[]> {
  const answer = await ask(page, 'labels', 'list', {});
  return answer.ok ? answer.value.labels : [];
}

/** The names of those that carry a label, in the order of their names. */
async function carriers(page: Page, label: string): Promise<string[]> {
  const answer = await ask(page, 'connections', 'list', {});
  const carrying = answer.ok ? answer.value.connections.filter((each) => each.labels.includes(label)) : [];
  return carrying.map(({ name }) => name).sort();
}

async function notesOf(page: Page): Promise<string[]> {
  const answer = await ask(page, 'connections', 'list', {});
  return answer.ok ? answer.value.connections.map(({ notes }) => notes) : [];
}

async function count(page: Page): Promise<number> {
  const answer = await ask(page, 'connections', 'list', {});
  return answer.ok ? answer.value.connections.length : -1;
}

/** What is in the bin, by id. */
async function binned(page: Page): Promise<string[]> {
  const answer = await ask(page, 'connections', 'listRemoved', {});
  return answer.ok ? answer.value.removed.map(({ connection }) => connection.id) : ['?'];
}

const vaultFile = (desk: Desk): string => path.join(desk.userDataDir, 'vault.json');

async function read(desk: Desk): Promise<VaultContent> {
  const reading = readVaultFile(await readFile(vaultFile(desk), 'utf8'));
  if (!reading.ok) throw new Error(`The vault file is ${reading.error}`);
  return reading.value.content;
}

/** The sealed text of each secret as it stands in the file, by the connection's id. */
async function sealedSecrets(desk: Desk): Promise<Map<string, string>> {
  const { connections } = await read(desk);
  return new Map(connections.map(({ id, secret }) => [id, secret?.data ?? '']));
}

/** Writes the file anew with another content, as the app writes it. The app must not be running. */
async function rewrite(desk: Desk, change: (content: VaultContent) => VaultContent): Promise<void> {
  const reading = readVaultFile(await readFile(vaultFile(desk), 'utf8'));
  if (!reading.ok) throw new Error(`The vault file is ${reading.error}`);
  const { content, revision } = reading.value;
  await writeFile(vaultFile(desk), composeVaultFile(change(content), revision));
}

/** The names of the shown rows, in their order. */
async function names(page: Page): Promise<string[]> {
  const texts = await page.locator('[data-row]').evaluateAll((all) =>
    all.map((shown) => ({
      at: Number(shown.getAttribute('aria-rowindex')),
      name: shown.querySelector('[role="gridcell"][aria-colindex="2"]')?.textContent ?? '',
    })),
  );
  return texts.sort((one, other) => one.at - other.at).map(({ name }) => name);
}

async function select(page: Page, ...wanted: string[]): Promise<void> {
  for (const name of wanted) await page.getByRole('checkbox', { name: `Select ${name}` }).click();
}

async function recolour(dialog: Locator, label: string, colour: string): Promise<void> {
  await dialog.getByRole('button', { name: `Change the label ${label}` }).click();
  const form = dialog.getByRole('form', { name: `Change the label ${label}` });
  await form.getByRole('radio', { name: colour }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
}

function findLabel(dialog: Locator): Locator {
  return dialog.getByRole('textbox', { name: 'Find a label, or name a new one' });
}

function contoso(entra: Entra): Required<Entry> {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(name) });
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}

/** A notice at the window's foot. Its text stands a second time where screen readers listen, before it. */
function notice(page: Page, text: string): Locator {
  return page.getByText(text).last();
}

/** Opens a row's menu and chooses from it. */
async function choose(page: Page, name: string, item: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: /^Actions for / })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}
