import { readFile, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import type { VaultRecord } from '../../src/main/vault/vault-file';
import type { Entra } from '../entra';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { draftInput, record, refused, unreached } from '../support/builders';
import type { Desk } from '../support/desk';
import { writeVault } from '../support/many-connections';
import { nativeDialog, chooseInSystem } from '../support/native-dialog';
import { startNotifications, type Notifications } from '../support/notifications';
import { connect, enter, fact, finding, link, type Entry } from './form';
import { expect, practice, test } from './fixtures';

const day = 24 * 60 * 60_000;

/** The day so many days from now, `YYYY-MM-DD` in UTC. */
const dayIn = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);

/** Six tenants: one in each band, and one whose date nobody knows. */
const kept = {
  'Adatum, expired': -3,
  'Bellows, in 5': 5,
  'Coho, in 12': 12,
  'Datum, in 25': 25,
  'Fourth Coffee, in 200': 200,
  'Graphic, unknown': undefined,
} as const;

test.describe('the day on which a secret expires', () => {
  // The app is at home elsewhere: Graph does not tell the date, and a person has to.
  test.beforeEach(({ entra }) => {
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.home = false;
  });

  test('is one of the portal’s usual choices at a click, in the form', async ({ entra, page }) => {
    const date = page.getByLabel('Secret expires');
    for (const days of [90, 180, 365, 730]) {
      await page.getByRole('button', { name: `In ${days} days` }).click();
      await expect(date).toHaveValue(dayIn(days));
    }
    await page.getByRole('button', { name: 'In 180 days' }).click();
    await link(page, contoso(entra));
    expect(await expiresAt(page)).toBe(`${dayIn(180)}T00:00:00.000Z`);
  });

  test('is typed, pointed out where it has passed, and not taken in halves', async ({ entra, page }) => {
    const date = page.getByLabel('Secret expires');
    await enter(page, contoso(entra));
    await date.focus();
    await page.keyboard.type('12');
    await connect(page);
    await expect(date).toBeFocused();
    await expect(date).toHaveAccessibleDescription(/Enter a date as year, month and day\./);

    await date.fill(dayIn(-1));
    await date.blur();
    await expect(date).toHaveAccessibleDescription(/This day has passed\./);
    await date.fill(dayIn(20));
    await connect(page);
    await page.getByRole('button', { name: 'Go to tenants' }).click();
    await expect(cell(page, 'Contoso')).toHaveText('In 20 days');
  });

  test('is changed and forgotten in the details', async ({ entra, page }) => {
    await link(page, contoso(entra));
    await row(page, 'Contoso').click();
    await details(page).getByRole('button', { name: 'Enter the date' }).click();
    const form = details(page).getByRole('form', { name: 'Secret expires' });
    await form.getByRole('button', { name: 'In 90 days' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => expiresAt(page)).toBe(`${dayIn(90)}T00:00:00.000Z`);

    await details(page).getByRole('button', { name: 'Change the date' }).click();
    await form.getByLabel('Secret expires').fill(dayIn(9));
    await page.keyboard.press('Enter');
    await expect(cell(page, 'Contoso')).toHaveText('In 9 days');

    await details(page).getByRole('button', { name: 'Change the date' }).click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    const date = form.getByLabel('Secret expires');
    await expect(date).toHaveAccessibleDescription(/Enter a date as year, month and day\./);
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(date).toBeFocused();
    expect(await expiresAt(page), 'half a date does not delete the kept one').toBe(
      `${dayIn(9)}T00:00:00.000Z`,
    );
    await form.getByRole('button', { name: 'Cancel' }).click();

    await details(page).getByRole('button', { name: 'Change the date' }).click();
    await form.getByRole('button', { name: 'Not known' }).click();
    await expect(cell(page, 'Contoso')).toHaveText('Not known');
    expect(await expiresAt(page)).toBeUndefined();
  });
});

test('a date that has passed is pointed out beside what was proved, right after linking', async ({
  entra,
  page,
}) => {
  practice(entra, 'Contoso', 'Contoso Directory Sync').app.home = false;
  await enter(page, contoso(entra));
  await page.getByLabel('Secret expires').fill(dayIn(-1));
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Contoso is kept, but needs attention' })).toBeVisible();
  await expect(finding(page)).toContainText('The client secret has expired by its date');
  await expect(fact(page, 'Granted permissions')).toContainText('Directory.Read.All');
});

test.describe('a linked tenant whose secret’s date has passed', () => {
  // The app is at home elsewhere: Graph does not tell the date, and a person has to.
  test.beforeEach(async ({ entra, page }) => {
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.home = false;
    await link(page, contoso(entra));
    await expect(row(page, 'Contoso')).toContainText('Linked');
  });

  test('needs attention in the list, its filters and its details, where a new secret is offered', async ({
    page,
  }) => {
    await row(page, 'Contoso').click();
    await setDate(page, dayIn(-3));
    await expect(row(page, 'Contoso')).toContainText('Needs attention');
    await expect(row(page, 'Contoso')).toContainText('Secret expired');
    await expect(row(page, 'Contoso')).not.toContainText('Linked');
    await expect(finding(details(page))).toHaveCount(1);
    await expect(finding(details(page))).toContainText('The client secret has expired by its date');
    await expect(details(page).getByText('Needs attention', { exact: true })).toBeVisible();
    await expect(details(page).getByText('Linked', { exact: true })).toHaveCount(0);
    // What was learnt before is not forgotten for a date.
    await expect(fact(details(page), 'Granted permissions')).toContainText('Directory.Read.All');

    await page.getByRole('search').getByRole('button', { name: 'State' }).click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Needs attention' })).toContainText('1');
    await expect(page.getByRole('menuitemcheckbox', { name: 'Linked' })).toContainText('0');
    await page.keyboard.press('Escape');

    const replace = details(page).getByRole('button', { name: 'Replace secret' });
    await expect(replace).toHaveCount(1);
    await finding(details(page)).getByRole('button', { name: 'Replace secret' }).click();
    await expect(details(page).getByLabel('New client secret', { exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(replace).toBeFocused();

    await setDate(page, dayIn(200));
    await expect(row(page, 'Contoso')).toContainText('Linked');
    await expect(finding(details(page))).toHaveCount(0);
  });

  test('is shown so from that day on, though nothing was verified since', async ({ page }) => {
    await setDate(page, dayIn(2));
    await page.clock.install();
    await page.reload();
    await expect(row(page, 'Contoso')).toContainText('Linked');
    await page.clock.fastForward(3 * day);
    await expect(row(page, 'Contoso')).toContainText('Needs attention');
    await expect(row(page, 'Contoso')).not.toContainText('Linked');
  });
});

test('a secret that Microsoft calls expired is called so in its column, too, where no date is known', async ({
  desk,
  launch,
}) => {
  const { check: expired } = refused('secret_expired');
  const attention = { state: 'attention' as const };
  const { check: since } = unreached();
  writeVault(
    desk.userDataDir,
    [
      record({ name: 'Adatum', ...attention, lastCheck: expired }),
      record({
        name: 'Bellows',
        ...attention,
        lastCheck: { ...since, standing: { at: expired.at, finding: expired.finding } },
      }),
      record({ name: 'Coho', ...attention, lastCheck: refused('wrong_secret').check }),
    ],
    [],
  );
  const { page } = await launch();
  await expect(cell(page, 'Adatum')).toHaveText('Expired');
  await expect(cell(page, 'Adatum').locator('svg')).toHaveCount(1);
  await expect(cell(page, 'Bellows')).toHaveText('Expired');
  await expect(cell(page, 'Coho')).toHaveText('Not known');
});

test.describe('a list of secrets that expire', () => {
  test.beforeEach(({ desk }) => {
    writeVault(desk.userDataDir, keptRecords(), []);
  });

  test('says when, and marks what has expired and what expires within 7, 14 and 30 days', async ({
    page,
  }) => {
    const words = {
      'Adatum, expired': 'Expired 3 days ago',
      'Bellows, in 5': 'In 5 days',
      'Coho, in 12': 'In 12 days',
      'Datum, in 25': 'In 25 days',
      'Graphic, unknown': 'Not known',
    };
    for (const [name, text] of Object.entries(words)) await expect(cell(page, name)).toHaveText(text);
    await expect(cell(page, 'Fourth Coffee')).toHaveText(/\d{4}/);

    // Not by its colour alone: a mark stands beside it.
    for (const name of ['Adatum', 'Bellows', 'Coho', 'Datum']) {
      await expect(cell(page, name).locator('svg')).toHaveCount(1);
    }
    for (const name of ['Fourth Coffee', 'Graphic'])
      await expect(cell(page, name).locator('svg')).toHaveCount(0);
    const colour = (name: string): Promise<string> =>
      cell(page, name).evaluate((shown) => getComputedStyle(shown.firstElementChild ?? shown).color);
    const [expired, soon, later] = [await colour('Adatum'), await colour('Coho'), await colour('Fourth')];
    expect(new Set([expired, soon, later]).size, 'colours').toBe(3);
    expect(await colour('Bellows')).toBe(expired);
    expect(await colour('Datum')).toBe(soon);
  });

  test('is counted in the window, and shown at a click', async ({ page }) => {
    await page.getByRole('button', { name: '1 expired, 3 within 30 days' }).click();
    await expect(page.getByText('4 of 6 tenants')).toBeVisible();
    expect(await names(page)).toEqual(['Adatum, expired', 'Bellows, in 5', 'Coho, in 12', 'Datum, in 25']);
  });

  test('is narrowed to a span', async ({ page }) => {
    const chip = page.getByRole('search').getByRole('button', { name: /^Secret expires/ });
    const choose = (text: string): Promise<void> =>
      page.getByRole('menuitemcheckbox', { name: text }).click();
    await chip.click();
    await expect(page.getByRole('menuitemcheckbox', { name: 'Within 14 days' })).toContainText('2');
    await choose('Within 14 days');
    await expect.poll(() => names(page)).toEqual(['Bellows, in 5', 'Coho, in 12']);
    await choose('Expired');
    await expect.poll(() => names(page)).toEqual(['Adatum, expired', 'Bellows, in 5', 'Coho, in 12']);
    await choose('Expired');
    await choose('Within 14 days');
    await choose('Not known');
    await expect.poll(() => names(page)).toEqual(['Graphic, unknown']);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await expect(page.getByText('6 tenants')).toBeVisible();
  });

  test('is sorted by it, what is not known last either way', async ({ page }) => {
    const inOrder = Object.keys(kept);
    const dated = inOrder.slice(0, -1);
    const head = page.getByRole('columnheader', { name: 'Secret expires' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await expect.poll(() => names(page)).toEqual(inOrder);
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect.poll(() => names(page)).toEqual([...dated.reverse(), 'Graphic, unknown']);
  });

  test('is exported as a calendar that a calendar reads', async ({ desk, page, ownScreen }) => {
    const file = path.join(desk.home, 'secrets expire.ics');
    await exportAll(page, 'Calendar (.ics)');
    await chooseInSystem(ownScreen, saveTitle, file);
    await expect(page.getByText('5 dates were exported.').last()).toBeVisible();
    expect(await modeOf(file)).toBe('600');

    const calendar = new ICAL.Component(ICAL.parse(await readFile(file, 'utf8')) as unknown[]);
    const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
    const found = events.map(({ summary, startDate }) => [summary, startDate.toString()]);
    const expected = Object.entries(kept).flatMap(([name, days]) =>
      days === undefined ? [] : [[`Client secret of ${name} expires`, dayIn(days)]],
    );
    expect(found.sort()).toEqual(expected.sort());
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });

  test('is exported as a table that a spreadsheet reads, for what is selected only', async ({
    desk,
    page,
    ownScreen,
  }) => {
    const file = path.join(desk.home, 'expiry.csv');
    for (const name of ['Coho', 'Graphic']) {
      await row(page, name)
        .getByRole('checkbox', { name: `Select ${name}` })
        .click();
    }
    await openExport(page, 'Table (.csv)');
    await chooseInSystem(ownScreen, saveTitle, file);
    await expect(page.getByText('2 dates were exported.').last()).toBeVisible();
    expect(await modeOf(file)).toBe('600');

    const rows = parse(await readFile(file), { bom: true, columns: true });
    expect(rows).toEqual([
      expect.objectContaining({
        Name: 'Coho, in 12',
        'Secret expires': dayIn(12),
        'Days left': '12',
        Cloud: 'Global',
        Service: 'Microsoft Graph',
        State: 'Waiting',
      }),
      expect.objectContaining({ Name: 'Graphic, unknown', 'Secret expires': '', 'Days left': '' }),
    ]);
  });

  test('is not exported where the dialog is cancelled', async ({ desk, page, ownScreen }) => {
    await exportAll(page, 'Table (.csv)');
    const dialog = await nativeDialog(ownScreen, saveTitle);
    await dialog.press('Escape');
    await dialog.gone();
    // The window is there again, and asks again where it is asked to.
    await openExport(page, 'Table (.csv)');
    const file = path.join(desk.home, 'second.csv');
    await chooseInSystem(ownScreen, saveTitle, file);
    await expect(page.getByText('6 dates were exported.').last()).toBeVisible();
    expect(existsSync(path.join(desk.home, 'tenantry-secret-expiry.csv'))).toBe(false);
  });
});

test.describe('announces in the system’s own notifications what expires', () => {
  let notifications: Notifications;
  test.beforeEach(async ({ desk }) => {
    notifications = await startNotifications(desk);
  });
  test.afterEach(async () => {
    await notifications.stop();
  });

  const notice = {
    title: '3 client secrets expire within 30 days, 1 client secret has expired',
    body: expect.stringMatching(/^Next: Bellows, in 5, on .+\.$/) as unknown,
  };

  test('once a day, also after a restart, and brings the window up when it is clicked', async ({
    desk,
    launch,
  }) => {
    await keepWithSecrets(desk, launch);

    const first = await launch();
    await expect.poll(() => notifications.announced()).toEqual([notice]);
    await test.step('a click shows the window', async () => {
      const window = await first.electronApp.browserWindow(first.page);
      const isVisible = (): Promise<boolean> =>
        window.evaluate((shown: { isVisible(): boolean }) => shown.isVisible());
      await window.evaluate((shown: { hide(): void }) => {
        shown.hide();
      });
      await expect.poll(isVisible).toBe(false);
      await notifications.clickLast();
      await expect.poll(isVisible).toBe(true);
    });
    await first.close();

    await test.step('not a second time on the same day', async () => {
      const again = await launch();
      await settled(again.page);
      await notifications.caughtUp();
      expect(notifications.announced()).toHaveLength(1);
      await again.close();
    });

    await test.step('but on the next', async () => {
      await lastAnnounced(desk, dayIn(-1));
      const next = await launch();
      await expect.poll(() => notifications.announced()).toHaveLength(2);
      await next.close();
    });
  });

  test('not where the person has switched it off', async ({ desk, launch }) => {
    await keepWithSecrets(desk, launch);
    const first = await launch();
    await expect.poll(() => notifications.announced()).toHaveLength(1);
    await first.page.getByRole('button', { name: 'Settings' }).click();
    const choice = first.page.getByRole('switch', { name: 'Announce secrets that expire soon' });
    await expect(choice).toBeChecked();
    await choice.click();
    await expect(choice).not.toBeChecked();
    await first.close();

    await lastAnnounced(desk, dayIn(-1));
    const second = await launch();
    await settled(second.page);
    await notifications.caughtUp();
    expect(notifications.announced()).toHaveLength(1);
    const answer = await ask(second.page, 'settings', 'get', {});
    expect(answer).toMatchObject({ ok: true, value: { expiryNotices: false } });
  });

  test('not where nothing expires soon', async ({ desk, launch, entra }) => {
    const app = await launch();
    await link(app.page, contoso(entra));
    await app.close();
    const { page } = await launch();
    await settled(page);
    await notifications.caughtUp();
    expect(notifications.announced()).toEqual([]);
    expect(existsSync(path.join(desk.userDataDir, 'vault.json'))).toBe(true);
  });
});

/** Keeps the six with their secrets, without asking Microsoft: what has no secret here is not announced. */
async function keepWithSecrets(desk: Desk, launch: () => Promise<Launched>): Promise<void> {
  const app = await launch();
  const { page } = app;
  await settled(page);
  for (const [name, days] of Object.entries(kept)) {
    const secretExpiresAt = days === undefined ? '' : dayIn(days);
    const answer = await ask(page, 'connections', 'save', draftInput({ name, secretExpiresAt }));
    expect(answer).toMatchObject({ ok: true });
  }
  await app.close();
  expect(existsSync(path.join(desk.userDataDir, 'vault.json'))).toBe(true);
}

/** The keyring has answered, after which notices are looked for at once. */
async function settled(page: Page): Promise<void> {
  const protection = async (): Promise<string | undefined> => {
    const answer = await ask(page, 'vault', 'status', {});
    return answer.ok ? answer.value.protection : undefined;
  };
  await expect.poll(protection).toBe('ready');
}

/** Has the app believe that it announced something on this day last. It must not be running. */
async function lastAnnounced(desk: Desk, date: string): Promise<void> {
  const file = path.join(desk.userDataDir, 'settings.json');
  const settings = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  expect(settings['lastExpiryNotice']).toBe(dayIn(0));
  await writeFile(file, JSON.stringify({ ...settings, lastExpiryNotice: date }));
}

const saveTitle = 'Export when secrets expire';

async function exportAll(page: Page, format: string): Promise<void> {
  await page.getByRole('checkbox', { name: 'Select all shown' }).click();
  await openExport(page, format);
}

/** Asks for the export of what is selected. The window is wide enough for words or not: the button is named either way. */
async function openExport(page: Page, format: string): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: format }).click();
}

function keptRecords(): VaultRecord[] {
  return Object.entries(kept).map(([name, days]) =>
    record({ name, ...(days === undefined ? {} : { secretExpiresAt: `${dayIn(days)}T00:00:00.000Z` }) }),
  );
}

async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

/** Has the only secret expire on this day. */
async function setDate(page: Page, secretExpiresAt: string): Promise<void> {
  const list = await ask(page, 'connections', 'list', {});
  const id = list.ok ? list.value.connections[0]?.id : undefined;
  expect(await ask(page, 'connections', 'update', { id, secretExpiresAt })).toMatchObject({ ok: true });
}

/** When the only secret expires. */
async function expiresAt(page: Page): Promise<string | undefined> {
  const answer = await ask(page, 'connections', 'list', {});
  return answer.ok ? answer.value.connections[0]?.credential.expiresAt : undefined;
}

/** The names of the shown rows, in their order. */
async function names(page: Page): Promise<string[]> {
  const rows = page.locator('[data-row]');
  const texts = await rows.evaluateAll((all) =>
    all.map((shown) => ({
      at: Number(shown.getAttribute('aria-rowindex')),
      name: shown.querySelector('[role="gridcell"][aria-colindex="2"]')?.textContent ?? '',
    })),
  );
  return texts.sort((one, other) => one.at - other.at).map(({ name }) => name);
}

/** What a row says of its secret's end. */
function cell(page: Page, name: string): Locator {
  return row(page, name).locator('[role="gridcell"][aria-colindex="9"]');
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
