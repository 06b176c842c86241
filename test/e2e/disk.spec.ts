import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { ask } from '../support/ask';
import type { Desk } from '../support/desk';
import { hasNativeDialog, nativeDialog } from '../support/native-dialog';
import { practice, type Practice } from '../support/practice';
import { mountSmallDisk, noSmallDisk, type SmallDisk } from '../support/small-disk';
import { test as base, expect } from './fixtures';

const test = base.extend<{ disk: SmallDisk }>({
  /** The app's data folder is a small disk of its own. */
  disk: async ({ desk }, use) => {
    const disk = await mountSmallDisk(desk.userDataDir);
    try {
      await use(disk);
    } finally {
      await disk.remove();
    }
  },
});

if (noSmallDisk !== undefined) console.log(`Skipped: a full and a read-only disk. ${noSmallDisk}`);
test.skip(noSmallDisk !== undefined, noSmallDisk);
// Chromium complains of the disk in its own words.
test.use({ expectedProblems: [/.*/] });

const bar = (page: Page): Locator => page.getByTestId('unsaved-bar');
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) });

test.describe('a disk that is full', () => {
  test('each change says so and changes nothing; kept by the window, it is saved by “Try again” once there is space', async ({
    entra,
    desk,
    disk,
    launch,
  }) => {
    const { page } = await launch();
    const { id } = await keep(page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    const second = await keep(page, practice(entra, 'Fabrikam Public Sector'));
    await expect(row(page, 'Fabrikam Public Sector')).toBeVisible();
    await disk.fill();
    const before = vaultBytes(desk);

    const full = { ok: false, error: { code: 'storage_failed', storage: 'disk_full' } };
    const backup = practice(entra, 'Contoso', 'Contoso Backup');
    const refused = await ask(page, 'connections', 'link', draftOf(backup));
    expect(refused).toMatchObject(full);
    const calls: [Parameters<typeof ask>[1], string, unknown][] = [
      ['connections', 'update', { id, notes: 'x' }],
      ['connections', 'label', { ids: [id], add: ['Retail'], remove: [] }],
      ['connections', 'remove', { ids: [id] }],
      ['connections', 'replaceSecret', { id, credential: { kind: 'secret', value: secretOf(entra) } }],
      ['vault', 'setPassphrase', { passphrase: 'seven large brown bears swim', only: false }],
    ];
    for (const [group, name, input] of calls) {
      expect(await ask(page, group, name as never, input), `${group}.${name}`).toMatchObject(full);
      expect(vaultBytes(desk).equals(before), `the file after ${group}.${name}`).toBe(true);
    }

    await rename(page, 'Contoso', 'Northwind');
    await expect(bar(page)).toContainText(en.unsaved.title(1));
    await expect(bar(page)).toContainText(en.storage.disk_full);
    await row(page, 'Fabrikam Public Sector').focus();
    await page.keyboard.press('Delete');
    await expect(bar(page)).toContainText(en.unsaved.title(2));
    await bar(page).getByRole('button', { name: en.app.retry }).click();
    await expect(bar(page)).toContainText(en.unsaved.title(2));
    expect(vaultBytes(desk).equals(before)).toBe(true);

    await disk.free();
    await bar(page).getByRole('button', { name: en.app.retry }).click();
    await expect(bar(page)).toBeHidden();
    await expect(row(page, 'Northwind')).toBeVisible();
    await expect(row(page, 'Fabrikam Public Sector')).toBeHidden();
    expect(vaultBytes(desk).equals(before)).toBe(false);
    expect(await ask(page, 'connections', 'restore', { ids: [second.id] })).toMatchObject({ ok: true });
    expect(await ask(page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });
  });

  test('the app does not end without a question while a change is not saved, and going back loses nothing', async ({
    entra,
    desk,
    disk,
    launch,
    ownScreen,
  }) => {
    const app = await launch();
    const { page } = app;
    await keep(page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await disk.fill();
    await rename(page, 'Contoso', 'Northwind');
    await expect(bar(page)).toBeVisible();

    const { leave } = en.unsaved;
    const closeWindow = () =>
      app.electronApp.evaluate(({ BrowserWindow }) => {
        for (const window of BrowserWindow.getAllWindows()) window.close();
      });
    await closeWindow();
    const first = await nativeDialog(ownScreen, leave.title);
    await first.press('Escape');
    await first.gone();
    await expect(bar(page)).toContainText(en.unsaved.title(1));

    await app.electronApp.evaluate(({ app: running }) => {
      running.quit();
    });
    const second = await nativeDialog(ownScreen, leave.title);
    await second.press('Return');
    await second.gone();
    await expect(bar(page)).toContainText(en.unsaved.title(1));

    await disk.free();
    await bar(page).getByRole('button', { name: en.app.retry }).click();
    await expect(bar(page)).toBeHidden();
    await app.close();
    expect(await hasNativeDialog(ownScreen, leave.title)).toBe(false);
    expect(vaultBytes(desk).toString('utf8')).toContain('Northwind');
  });
});

test('a disk that is read-only: it says so, changes nothing, and “Try again” saves once it is writable', async ({
  entra,
  desk,
  disk,
  launch,
}) => {
  const { page } = await launch();
  await keep(page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
  await disk.protect();
  const before = vaultBytes(desk);
  await rename(page, 'Contoso', 'Northwind');
  await expect(bar(page)).toContainText(en.storage.read_only);
  expect(vaultBytes(desk).equals(before)).toBe(true);
  await disk.unprotect();
  await bar(page).getByRole('button', { name: en.app.retry }).click();
  await expect(bar(page)).toBeHidden();
  await expect(row(page, 'Northwind')).toBeVisible();
});

test('“Discard” lets the change go, and what is in the vault stays as it was', async ({
  entra,
  desk,
  disk,
  launch,
}) => {
  const { page } = await launch();
  await keep(page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
  await disk.fill();
  const before = vaultBytes(desk);
  await rename(page, 'Contoso', 'Northwind');
  await bar(page).getByRole('button', { name: en.unsaved.discard }).click();
  await expect(bar(page)).toBeHidden();
  await expect(row(page, 'Contoso')).toBeVisible();
  expect(vaultBytes(desk).equals(before)).toBe(true);
});

function vaultBytes(desk: Desk): Buffer {
  const file = path.join(desk.userDataDir, 'vault.json');
  return existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
}

function secretOf(entra: Parameters<typeof practice>[0]): string {
  return practice(entra, 'Contoso', 'Contoso Directory Sync').secret;
}

function draftOf({ tenant, app, secret }: Practice) {
  return {
    tenant: tenant.id,
    clientId: app.clientId,
    credential: { kind: 'secret', value: secret },
    cloud: tenant.cloud,
    service: 'graph',
  };
}

/** Links past the form. */
async function keep(page: Page, what: Practice): Promise<{ id: string }> {
  const kept = await ask(page, 'connections', 'link', draftOf(what));
  if (!kept.ok) throw new Error(`Not linked: ${kept.error.code}`);
  // The first start begins with the form.
  const back = page.locator('header').getByRole('button', { name: en.app.back });
  await expect(back.or(page.getByRole('grid'))).toBeVisible();
  if (await back.isVisible()) await back.click();
  return { id: kept.value.id };
}

async function rename(page: Page, name: string, to: string): Promise<void> {
  await row(page, name).focus();
  await page.keyboard.press('F2');
  const field = page.getByRole('textbox', { name: en.list.renameTitle(name) });
  await expect(field).toBeFocused();
  await field.fill(to);
  await page.keyboard.press('Enter');
}
