import type { Locator, Page } from '@playwright/test';
import type { ConnectionState } from '../../src/shared/connection';
import { expiryBand } from '../../src/shared/expiry';
import { core as en } from '../../src/shared/messages/en/core';
import type { ListColumn } from '../../src/shared/settings-choices';
import type { VaultRecord } from '../../src/main/vault/vault-file';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { manyRecords, writeVault } from '../support/many-connections';
import { expect, test } from './fixtures';
import { connectionsOf, notice } from './many';

const count = 10_000;
const records = manyRecords(count, { now: Date.now() });

/** All columns have room. */
const wide = { width: 1500, height: 900 };

test.describe('10,000 tenants', () => {
  let app: Launched;
  let page: Page;

  test.beforeEach(async ({ desk, launch }) => {
    test.slow();
    writeVault(desk.userDataDir, records);
    app = await launchWide(launch);
    ({ page } = app);
  });

  test('are all there for a screen reader, and few of them in the document', async () => {
    const grid = page.getByRole('grid', { name: 'Tenants' });
    await expect(grid).toHaveAttribute('aria-rowcount', String(count + 1));
    await expect(grid).toHaveAttribute('aria-colcount', '10');
    const inOrder = namesBy('name', false);
    await page.getByRole('searchbox').press('ArrowDown');

    for (const key of ['Home', 'PageDown', 'PageDown', 'End', 'PageUp', 'ArrowUp', 'Home']) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-row]:focus')).toBeInViewport({ ratio: 1 });
      const shown = await shownRows(page);
      expect(shown.length).toBeLessThan(60);
      expect(shown.length).toBeGreaterThan(10);
      expect(shown.map(({ name }) => name)).toEqual(shown.map(({ index }) => inOrder[index]));
    }
  });

  test('are found by any of their texts, at once, and are all back when it is cleared', async () => {
    const domainOwner = records.find(({ tenant }) => tenant.entered.endsWith('.onmicrosoft.com'));
    const [one] = records.slice(7_321);
    if (!one || !domainOwner) throw new Error('A record of each kind expected');
    const carrying = (label: string): number => records.filter(({ labels }) => labels.includes(label)).length;
    const named = (part: string): number => records.filter(({ name }) => name.includes(part)).length;
    const noting = (part: string): number => records.filter(({ notes }) => notes.includes(part)).length;

    const searches: readonly (readonly [what: string, typed: string, finds: number])[] = [
      ['a name', one.name, 1],
      ['words of a name, in any order and case', one.name.toUpperCase().split(' ').reverse().join(' '), 1],
      ['a domain', domainOwner.tenant.entered, 1],
      ['a part of a tenant ID', (one.tenant.id ?? '').slice(0, 13), 1],
      ['a part of a client ID', one.clientId.slice(-12), 1],
      ['a client ID', one.clientId, 1],
      ['a label', 'Healthcare', carrying('Healthcare')],
      ['a label without its umlaut', 'offentliche', carrying('Öffentliche Hand')],
      ['a note', 'ticket system', noting('ticket system')],
      ['an umlaut', 'bäckerei', named('Bäckerei')],
      ['the same without it', 'backerei grossl', named('Bäckerei Größl')],
      ['another one without it', 'zurich', named('Zürich')],
      ['Chinese', '上海', named('上海')],
      ['Arabic', 'القاهرة', named('القاهرة')],
    ];
    for (const [what, typed, finds] of searches) {
      await test.step(what, async () => {
        expect(finds, `tenants with ${what}`).toBeGreaterThan(0);
        await page.getByRole('searchbox').fill(typed);
        await expect(status(page)).toHaveText(`${inNumber(finds)} of 10,000 tenants`);
        await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(finds + 1));
        if (finds > 1) return;
        const owner = typed === domainOwner.tenant.entered ? domainOwner : one;
        expect(await shownRows(page)).toMatchObject([{ index: 0, name: owner.name }]);
      });
    }

    await test.step('each letter narrows what is found', async () => {
      await page.getByRole('searchbox').fill('');
      let before = count;
      for (const letter of 'malmo') {
        await page.getByRole('searchbox').pressSequentially(letter);
        const typed = await page.getByRole('searchbox').inputValue();
        await expect(status(page)).toHaveText(/ of 10,000 tenants$/);
        const found = await rowCount(page);
        expect(found, typed).toBeLessThanOrEqual(before);
        before = found;
      }
      expect(before).toBe(named('Malmö'));
      for (let letters = 0; letters < 4; letters += 1) await page.keyboard.press('Backspace');
      await expect.poll(() => rowCount(page)).toBeGreaterThan(before);
      await page.keyboard.press('Escape');
      await expect(status(page)).toHaveText('10,000 tenants');
      await expect(page.getByRole('searchbox')).toBeFocused();
    });

    await test.step('what is found nowhere is said', async () => {
      await page.getByRole('searchbox').fill('nobody is called this');
      await expect(page.getByRole('heading', { name: 'No tenants match' })).toBeVisible();
      const all = page.getByRole('checkbox', { name: 'Select all shown' });
      await expect(all, 'there is nothing to select').toBeDisabled();
      // The box has one of the same name, without words.
      await page.getByRole('button').filter({ hasText: 'Clear search' }).click();
      await expect(status(page)).toHaveText('10,000 tenants');
      await expect(all).toBeEnabled();
    });
  });

  test('are narrowed by state, cloud, label and expiry, with how many each would show', async () => {
    const isUnreached = ({ lastCheck }: VaultRecord): boolean => lastCheck?.outcome === 'unreachable';
    const bandOf = ({ secretExpiresAt }: VaultRecord): string => expiryBand(secretExpiresAt, Date.now());
    const expectShown = async (fits: (record: VaultRecord) => boolean): Promise<void> => {
      await expect(status(page)).toHaveText(`${inNumber(records.filter(fits).length)} of 10,000 tenants`);
    };

    await test.step('one kind at a time, any of its values', async () => {
      await filter(page, 'State', 'Needs attention');
      await expectShown((record) => stateOf(record) === 'attention');
      await filter(page, 'State', 'Waiting');
      await expectShown((record) => stateOf(record) !== 'linked');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await filter(page, 'State', 'Not verified at the last check');
      await expectShown(isUnreached);
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await filter(page, 'Cloud', 'China (21Vianet)');
      await expectShown(({ cloud }) => cloud === 'china');
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await filter(page, 'Label', '学校');
      await expectShown(({ labels }) => labels.includes('学校'));
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await filter(page, 'Secret expires', 'Within 14 days');
      await expectShown((record) => ['within_7', 'within_14'].includes(bandOf(record)));
      await filter(page, 'Secret expires', 'Expired');
      await expectShown((record) => ['expired', 'within_7', 'within_14'].includes(bandOf(record)));
      await page.getByRole('button', { name: 'Clear filters' }).click();
      await expect(status(page)).toHaveText('10,000 tenants');
    });

    await test.step('several kinds and the search, all of them', async () => {
      const isGold = ({ labels }: VaultRecord): boolean => labels.includes('Gold');
      const isGlobal = ({ cloud }: VaultRecord): boolean => cloud === 'global';
      const isKnown = (record: VaultRecord): boolean => bandOf(record) !== 'unknown';
      await filter(page, 'Label', 'Gold');
      await filter(page, 'Cloud', 'Global');
      await filter(page, 'Secret expires', 'Not known');
      await expectShown((record) => isGold(record) && isGlobal(record) && !isKnown(record));
      await page.getByRole('searchbox').fill('köln');
      const inCologne = ({ name }: VaultRecord): boolean => name.includes('Köln');
      const fits = (record: VaultRecord): boolean =>
        isGold(record) && isGlobal(record) && !isKnown(record) && inCologne(record);
      await expectShown(fits);
      await expect(filterButton(page, 'Label')).toHaveText('Label: Gold');

      await filterButton(page, 'State').click();
      for (const state of ['linked', 'attention'] as const) {
        const would = records.filter((record) => fits(record) && stateOf(record) === state).length;
        await expect(value(page, en.states[state])).toContainText(inNumber(would));
      }
      await page.keyboard.press('Escape');
      await filterButton(page, 'Label').click();
      const silver = records.filter(
        (record) =>
          record.labels.includes('Silber') && isGlobal(record) && !isKnown(record) && inCologne(record),
      );
      await expect(value(page, 'Silber')).toContainText(inNumber(silver.length));
      await page.keyboard.press('Escape');
    });
  });

  test('are sorted by every column, both ways, what is pinned first', async () => {
    for (const column of Object.keys(keys) as ListColumn[]) {
      await test.step(column, async () => {
        const head = page.getByRole('columnheader', { name: en.list[column], exact: true });
        // The list is in the order of the names at first.
        for (const descending of column === 'name' ? [true, false] : [false, true]) {
          await head.getByRole('button').click();
          await expect(head).toHaveAttribute('aria-sort', descending ? 'descending' : 'ascending');
          const inOrder = namesBy(column, descending);
          await expect.poll(() => namesAt(page, 0, 10)).toEqual(inOrder.slice(0, 10));
          await page.getByRole('searchbox').focus();
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('End');
          await expect.poll(() => namesAt(page, count - 10, count)).toEqual(inOrder.slice(-10));
        }
      });
    }
    await expect(page.locator('[aria-sort]')).toHaveCount(1);
  });

  test('are selected by the keyboard alone, removed, and all brought back', async () => {
    const search = page.getByRole('searchbox');
    await test.step('all that are shown', async () => {
      await page.keyboard.press('Control+F');
      await expect(search).toBeFocused();
      await page.keyboard.type('contoso');
      await page.keyboard.press('ArrowDown');
      const found = await rowCount(page);
      await page.keyboard.press('Control+A');
      await expect(status(page)).toHaveText(`${inNumber(found)} selected`);
      await page.keyboard.press('Control+F');
      await page.keyboard.press('Escape');
      await expect(search).toHaveValue('');
      await page.keyboard.press('ArrowDown');
      await expect(status(page)).toHaveText(`${inNumber(found)} selected`);
      await page.keyboard.press('Escape');
      await expect(status(page)).toHaveText('10,000 tenants');
    });

    await test.step('one by one, and a page', async () => {
      await page.keyboard.press('Home');
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Space');
      await expect(status(page)).toHaveText('2 selected');
      await page.keyboard.press('Space');
      await expect(status(page)).toHaveText('1 selected');
      await page.keyboard.press('Escape');

      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+PageDown');
      const index = await focusedIndex(page);
      expect(index).toBeGreaterThan(5);
      await expect(status(page)).toHaveText(`${index + 1} selected`);
      await page.keyboard.press('Shift+ArrowUp');
      await expect(status(page)).toHaveText(`${index} selected`);
      await page.keyboard.press('Escape');
    });

    await test.step('to the end', async () => {
      await page.keyboard.press('Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Shift+End');
      await expect(status(page)).toHaveText('9,999 selected');
      expect(await focusedIndex(page)).toBe(count - 1);
      await page.keyboard.press('Shift+Home');
      await page.keyboard.press('Control+A');
      await expect(status(page)).toHaveText('10,000 selected');
    });

    await test.step('removed, and brought back', async () => {
      const before = await connectionsOf(page);
      await page.keyboard.press('Delete');
      await expect(notice(page, '10,000 tenants were moved to the bin.')).toBeVisible();
      expect(await connectionsOf(page)).toEqual([]);
      await page.keyboard.press('Control+M');
      await page.keyboard.press('Tab');
      await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(notice(page, '10,000 tenants are back.')).toBeVisible();
      await expect(status(page)).toHaveText('10,000 tenants');
      const after = await connectionsOf(page);
      expect(byId(after)).toEqual(byId(before));
    });
  });

  test('keep the focus where it is while the list changes', async () => {
    const inOrder = namesBy('name', false);
    await page.getByRole('searchbox').press('ArrowDown');
    await page.keyboard.press('End');
    for (let times = 0; times < 4; times += 1) await page.keyboard.press('PageUp');
    const index = await focusedIndex(page);
    const focused = records.find(({ name }) => name === inOrder[index]);
    if (!focused) throw new Error('The focused record is not known');
    const isFocused = page.locator(`[data-row="${focused.id}"]:focus`);
    await expect(isFocused).toBeVisible();

    await test.step('others come, go and change their places', async () => {
      const others = inOrder
        .slice(index - 3, index)
        .map((name) => records.find((record) => record.name === name)?.id ?? '');
      await ask(page, 'connections', 'remove', { ids: others });
      await expect(isFocused).toHaveAttribute('aria-rowindex', String(index + 2 - 3));
      await ask(page, 'connections', 'restore', { ids: others });
      await expect(isFocused).toHaveAttribute('aria-rowindex', String(index + 2));
      await ask(page, 'connections', 'update', { id: others[0], name: '龠 the last of all' });
      await expect(isFocused).toHaveAttribute('aria-rowindex', String(index + 1));
    });

    await test.step('its own row goes to another place', async () => {
      await ask(page, 'connections', 'pin', { ids: [focused.id], pinned: true });
      const pinned = records.filter((record) => record.pinned).length;
      await expect
        .poll(async () => Number(await isFocused.getAttribute('aria-rowindex')))
        .toBeLessThanOrEqual(pinned + 2);
      await page.keyboard.press('ArrowDown');
      await expect(page.locator('[data-row]:focus')).toBeInViewport();
    });

    await test.step('its own row goes', async () => {
      const row = page.locator('[data-row]:focus');
      const id = await row.getAttribute('data-row');
      const at = await focusedIndex(page);
      const next = await page.locator(`[data-row][aria-rowindex="${at + 3}"]`).getAttribute('data-row');
      await ask(page, 'connections', 'remove', { ids: [id] });
      await expect(page.locator(`[data-row="${next}"]`)).toBeFocused();
    });
  });

  test('are laid out after a restart as they were before', async ({ launch }) => {
    await page.getByRole('columnheader', { name: 'State' }).getByRole('button').click();
    await page.getByRole('columnheader', { name: 'State' }).getByRole('button').click();
    await page.getByRole('button', { name: 'View' }).click();
    await page.getByRole('menuitemradio', { name: 'Compact' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Service' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => rowHeight(page)).toBe(36);
    const before = await namesAt(page, 0, 15);
    await app.close();

    ({ page } = await launchWide(launch));
    await expect(page.getByRole('columnheader', { name: 'State' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await expect(page.getByRole('columnheader', { name: 'Service' })).toHaveCount(0);
    expect(await rowHeight(page)).toBe(36);
    expect(await namesAt(page, 0, 15)).toEqual(before);
    expect(before).toEqual(namesBy('state', true).slice(0, 15));
  });
});

/** Starts the app, and makes its window wide once all is read: while it reads, its main process answers late. */
async function launchWide(launch: () => Promise<Launched>): Promise<Launched> {
  const launched = await launch();
  await expect(status(launched.page)).toHaveText('10,000 tenants');
  await expect(async () => {
    await launched.electronApp.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, wide);
    expect(await launched.page.evaluate(() => innerWidth)).toBe(wide.width);
  }).toPass({ timeout: 10_000 });
  return launched;
}

/** How many tenants are shown or selected. */
function status(page: Page): Locator {
  return page.locator('#tenants-title + [role="status"]');
}

function inNumber(number: number): string {
  return new Intl.NumberFormat('en').format(number);
}

/** The rows in the document: their places from 0, and their names. */
function shownRows(page: Page): Promise<{ index: number; name: string }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('[data-row]')]
      .map((row) => ({
        index: Number(row.getAttribute('aria-rowindex')) - 2,
        name: row.querySelector('[aria-colindex="2"]')?.textContent ?? '',
      }))
      .sort((one, other) => one.index - other.index),
  );
}

/** The names in these places, as far as they are in the document. */
async function namesAt(page: Page, from: number, to: number): Promise<string[]> {
  const shown = await shownRows(page);
  return shown.filter(({ index }) => index >= from && index < to).map(({ name }) => name);
}

/** How many rows the list tells of. */
async function rowCount(page: Page): Promise<number> {
  return Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
}

async function focusedIndex(page: Page): Promise<number> {
  return Number(await page.locator('[data-row]:focus').getAttribute('aria-rowindex')) - 2;
}

async function rowHeight(page: Page): Promise<number | undefined> {
  return (await page.locator('[data-row]').first().boundingBox())?.height;
}

function filterButton(page: Page, kind: string): Locator {
  return page.getByRole('search').getByRole('button', { name: new RegExp(`^${kind}`) });
}

/** A value in the open filter. */
function value(page: Page, name: string): Locator {
  return page.getByRole('menuitemcheckbox').filter({ has: page.getByText(name, { exact: true }) });
}

async function filter(page: Page, kind: string, name: string): Promise<void> {
  await filterButton(page, kind).click();
  await value(page, name).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('menu')).toBeHidden();
}

/** What was linked needs attention once its secret's date has passed. */
function stateOf({ state, secretExpiresAt }: VaultRecord): ConnectionState {
  const isOver = expiryBand(secretExpiresAt, Date.now()) === 'expired';
  return state === 'linked' && isOver ? 'attention' : state;
}

const texts = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What a column is sorted by, worked out anew from the records; what has nothing comes last either way. */
const keys: Record<ListColumn, (record: VaultRecord) => string | number | undefined> = {
  name: ({ name }) => name,
  tenant: ({ tenant }) => tenant.displayName ?? tenant.entered,
  cloud: ({ cloud }) => en.clouds[cloud].short,
  service: ({ service }) => en.services[service].name,
  labels: ({ labels }) => (labels.length > 0 ? labels.join('\n') : undefined),
  state: (record) => ['attention', 'waiting', 'linked'].indexOf(stateOf(record)),
  lastVerified: ({ lastCheck }) => (lastCheck ? Date.parse(lastCheck.at) : 0),
  secretExpires: ({ secretExpiresAt }) => (secretExpiresAt ? Date.parse(secretExpiresAt) : undefined),
};

/** The names of all records in a column's order. */
function namesBy(column: ListColumn, descending: boolean): string[] {
  const compare = (one: VaultRecord, other: VaultRecord): number => {
    if (one.pinned !== other.pinned) return one.pinned ? -1 : 1;
    const [a, b] = [keys[column](one), keys[column](other)];
    if (a === undefined || b === undefined) {
      if (a !== b) return a === undefined ? 1 : -1;
      return texts.compare(one.name, other.name);
    }
    const order = typeof a === 'string' ? texts.compare(a, String(b)) : a - Number(b);
    return (descending ? -order : order) || texts.compare(one.name, other.name);
  };
  return [...records].sort(compare).map(({ name }) => name);
}

function byId<Each extends { readonly id: string }>(connections: readonly Each[]): Each[] {
  return [...connections].sort((one, other) => (one.id < other.id ? -1 : 1));
}
