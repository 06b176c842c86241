import { existsSync } from 'node:fs';
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { activity as enActivity } from '../../src/shared/messages/en/activity';
import { core as en } from '../../src/shared/messages/en/core';
import { ask } from '../support/ask';
import { chooseInSystem } from '../support/native-dialog';
import { startNotifications } from '../support/notifications';
import { searchFolder } from '../support/search-bytes';
import { expectAccessible, expectFocusKept, expectFocusSeen } from './accessibility';
import { withClipboard } from './clipboard';
import { expect, practice, test } from './fixtures';
import { link } from './form';
import { layoutFlaws } from './layout';
import { connectionsOf } from './many';

const words = enActivity;

test('everything that was done is told, the latest first, also after a restart, and no secret is in it', async ({
  entra,
  desk,
  launch,
  ownScreen,
}) => {
  const notifications = await startNotifications(desk);
  try {
    const first = await launch();
    const { page } = first;
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const imported = `imported-${secret.slice(0, 3)}-Qx8.Vt7~Zp3`;
    await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
    await page.getByRole('row', { name: /Contoso/ }).click();
    await page.getByRole('button', { name: en.list.reveal }).click();
    await expect(page.getByTestId('revealed-secret')).toHaveText(secret);
    await notifications.caughtUp();
    await expect
      .poll(() => notifications.announced())
      .toEqual([{ title: words.revealTitle, body: words.revealText('Contoso') }]);
    const [kept] = await connectionsOf(page);
    const id = kept?.id ?? '';
    await withClipboard(first, async () => {
      expect(await ask(page, 'connections', 'copySecret', { id })).toMatchObject({ ok: true });
      expect(await ask(page, 'connections', 'copyToken', { id })).toMatchObject({ ok: true });
      const out = { ids: [id], format: 'shell', secrets: false } as const;
      expect(await ask(page, 'transfer', 'exportToClipboard', out)).toMatchObject({ ok: true });
    });
    const text = `TENANT_ID=${tenant.id}\nCLIENT_ID=6f1c2f6e-7f0b-4f4e-9f57-2d0f6f1d1c11\nCLIENT_SECRET=${imported}\n`;
    const looked = await ask(page, 'transfer', 'inspect', { text });
    if (!looked.ok || looked.value.kind !== 'rows') throw new Error('Rows expected');
    const { handle } = looked.value;
    expect(await ask(page, 'transfer', 'importAll', { handle, choices: ['add'] })).toMatchObject({
      ok: true,
    });
    await ask(page, 'connections', 'update', { id, notes: 'Ask first.' });
    await ask(page, 'settings', 'set', { reverify: 'weekly' });
    await ask(page, 'connections', 'verify', { ids: [id] });
    await ask(page, 'connections', 'remove', { ids: [id] });

    const told = [
      /^Moved to the bin$/,
      /^Verified$/,
      /^Setting changed: verify again, from daily to weekly$/,
      /^Changed: notes$/,
      /^Imported 1 tenant: 1 new$/,
      /^Exported as .+ without secrets, to the clipboard$/,
      /^Access token copied$/,
      /^Secret copied$/,
      /^Secret shown$/,
      /^Linked$/,
    ];
    await openActivity(page);
    await expectTold(page, told);
    await expect(row(page, 'revealed').getByRole('cell').nth(2)).toHaveText('Contoso');
    await expect(row(page, 'revealed').getByRole('cell').nth(0)).toHaveText(/^Today, /);
    await expect(dialog(page)).toContainText(words.integrity.whole);
    await first.close();

    const { page: again } = await launch();
    await openActivity(again);
    await expectTold(again, told);
    await expect(dialog(again)).toContainText(words.integrity.whole);

    await test.step('by kind, name and day', async () => {
      await dialog(again).getByRole('button', { name: words.kinds, exact: true }).click();
      await again.getByRole('menuitemcheckbox', { name: words.groups.secrets }).click();
      await again.keyboard.press('Escape');
      await expectTold(again, [/^Access token copied$/, /^Secret copied$/, /^Secret shown$/]);
      await dialog(again).getByRole('searchbox').fill('fabrikam');
      await expect(dialog(again)).toContainText(words.nothingFound);
      await dialog(again).getByRole('searchbox').press('Escape');
      await expectTold(again, [/^Access token copied$/, /^Secret copied$/, /^Secret shown$/]);
      await dialog(again).getByLabel(words.to).fill('2020-01-01');
      await expect(dialog(again)).toContainText(words.nothingFound);
      await dialog(again).getByRole('button', { name: words.clear }).click();
      await expectTold(again, told);
    });

    await test.step('exported as a table and as JSON, to its owner only', async () => {
      const table = path.join(desk.home, 'activity.csv');
      await exportAs(again, words.formats.csv);
      await chooseInSystem(ownScreen, words.exportTitle, table);
      await expect.poll(() => existsSync(table)).toBe(true);
      const rows = parse<Record<string, string>>(await readFile(table), { bom: true, columns: true });
      expect(rows.map((each) => each[words.file.columns.what])).toHaveLength(told.length);
      expect((await stat(table)).mode & 0o777).toBe(0o600);
      const json = path.join(desk.home, 'activity.json');
      await exportAs(again, words.formats.json);
      await chooseInSystem(ownScreen, words.exportTitle, json);
      await expect.poll(() => existsSync(json)).toBe(true);
      expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject({
        integrity: { kind: 'whole' },
        entries: { length: told.length },
      });
    });

    const { sightings, files } = await searchFolder(desk.home, [
      { name: 'secret', value: secret },
      { name: 'imported secret', value: imported },
    ]);
    expect(files).toBeGreaterThan(3);
    expect(sightings).toEqual([]);
    for (const name of ['activity.jsonl', 'activity-head.json']) {
      expect((await stat(path.join(desk.userDataDir, name))).mode & 0o777).toBe(0o600);
    }
  } finally {
    await notifications.stop();
  }
});

test('a line that was edited shows after the next start, and after all that is written since', async ({
  entra,
  desk,
  launch,
}) => {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const file = path.join(desk.userDataDir, 'activity.jsonl');
  const first = await launch();
  await link(first.page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  const [kept] = await connectionsOf(first.page);
  await ask(first.page, 'connections', 'copySecret', { id: kept?.id ?? '' });
  await first.close();

  const before = await readFile(file, 'utf8');
  await writeFile(file, before.replace('copied_secret', 'copied_token'));
  const second = await launch();
  await openActivity(second.page);
  const bar = dialog(second.page).getByRole('group').filter({ hasText: words.integrity.titles.altered });
  await expect(bar).toContainText(words.integrity.altered(2));
  await expect(dialog(second.page)).not.toContainText(words.integrity.whole);
  await expectAccessible(second.page, 'an altered record');
  await ask(second.page, 'settings', 'set', { reverify: 'off' });
  await second.close();

  // What was written since does not hide it.
  const third = await launch();
  await openActivity(third.page);
  await expect(dialog(third.page)).toContainText(words.integrity.altered(2));
});

test('lines that were cut off show after the next start', async ({ entra, desk, launch }) => {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const file = path.join(desk.userDataDir, 'activity.jsonl');
  const first = await launch();
  await link(first.page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  const [kept] = await connectionsOf(first.page);
  await ask(first.page, 'connections', 'revealSecret', { id: kept?.id ?? '' });
  await first.close();
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  expect(lines).toHaveLength(2);
  await writeFile(file, `${lines[0] ?? ''}\n`);
  const second = await launch();
  await openActivity(second.page);
  await expect(dialog(second.page)).toContainText(words.integrity.cut(2));
});

test('the view is used with the keyboard alone, in a small window, and axe finds nothing in it', async ({
  entra,
  page,
}) => {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await test.step('empty', async () => {
    await openActivity(page);
    await expect(dialog(page)).toContainText(words.empty);
    await expectAccessible(page, 'an empty record');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
  });
  await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  const [kept] = await connectionsOf(page);
  for (let count = 0; count < 230; count += 1) {
    await ask(page, 'connections', 'update', { id: kept?.id ?? '', notes: `Note ${count}` });
  }
  await page.setViewportSize({ width: 900, height: 600 });
  await openActivity(page);
  await expect(dialog(page).getByRole('status')).toHaveText(words.shown(200, 231));
  expect(await layoutFlaws(page)).toEqual([]);
  await expectAccessible(page, 'the record');
  await expectFocusKept(page, dialog(page));
  const reached = await expectFocusSeen(page, 'the record');
  expect(reached).toEqual(expect.arrayContaining([words.search, words.kinds, words.list, words.more]));
  await dialog(page).getByRole('button', { name: words.more }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByRole('status')).toHaveText(words.shown(231, 231));
  await expect(dialog(page).getByRole('region', { name: words.list })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: en.activity.open })).toBeFocused();
});

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: words.title });
}

function row(page: Page, kind: string): Locator {
  return dialog(page).locator(`tr[data-kind="${kind}"]`);
}

async function openActivity(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.activity.open }).click();
  await expect(dialog(page)).toBeVisible();
}

async function expectTold(page: Page, told: readonly RegExp[]): Promise<void> {
  const cells = dialog(page).locator('tbody tr td:nth-child(2)');
  await expect(cells).toHaveCount(told.length);
  await expect(cells).toHaveText([...told]);
}

async function exportAs(page: Page, format: string): Promise<void> {
  await dialog(page).getByRole('button', { name: words.export, exact: true }).click();
  await page.getByRole('menuitem', { name: format }).click();
}
