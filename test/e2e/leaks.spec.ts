import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import {
  app as makeApp,
  secret as makeSecret,
  secretValue,
  tenant as makeTenant,
  type Entra,
} from '../entra';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import type { Desk } from '../support/desk';
import { takeHeapSnapshot } from '../support/heap-snapshot';
import { nativeDialog } from '../support/native-dialog';
import { processTree } from '../support/processes';
import { searchBytes, searchFolder, searchText, spellings, type Sought } from '../support/search-bytes';
import { connect, fields } from './form';
import { expect, practice, test } from './fixtures';
import { connectionsOf, goToTenants, joinCustomer, saveAll } from './many';

const linked = (page: Page): Locator => page.getByRole('heading', { name: 'Contoso is linked' });
const finding = (page: Page, id: keyof typeof en.findings): Locator =>
  page.getByTestId('finding').and(page.locator(`[data-finding="${id}"]`));

/** A toast; its text is also read out by an invisible region. */
const toast = (page: Page, text: string): Locator => page.getByText(text).last();

test.describe('the search itself', () => {
  test('sees a value in every spelling, whole and in pieces, in files and in their names', async () => {
    const value = secretValue();
    const folder = await mkdtemp(path.join(tmpdir(), 'tenantry-search-'));
    try {
      for (const { how, bytes } of spellings(value)) {
        const around = Buffer.concat([Buffer.from('\0"before '), bytes, Buffer.from(' after"\0')]);
        expect(searchBytes(around, 'here', [{ name: 'value', value }]), how).not.toEqual([]);
      }
      for (const before of ['', 'a', 'ab']) {
        const inside = Buffer.from(`${before}${value}&more`).toString('base64');
        expect(searchText(inside, 'here', [{ name: 'value', value }]), `after ${before}`).not.toEqual([]);
      }
      await writeFile(path.join(folder, 'half'), value.slice(7, 24));
      await writeFile(path.join(folder, `${value.slice(20)}.log`), '');
      const { sightings, files } = await searchFolder(folder, [{ name: 'value', value }]);
      expect(files).toBe(2);
      expect(sightings.some(({ place }) => place.endsWith('half'))).toBe(true);
      expect(sightings.some(({ place }) => place.startsWith('the name of'))).toBe(true);
      expect(searchText(secretValue(), 'here', [{ name: 'value', value }])).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test('sees a secret that a script in the page holds, and says who holds it', async ({ page }) => {
    const secret = secretValue();
    const sought = [{ name: 'secret', value: secret }];
    const field = fields(page).clientSecret;
    await type(field, secret);
    const before = await takeHeapSnapshot(page);
    await field.evaluate((input: HTMLInputElement) => {
      Object.assign(globalThis, { heldOnPurpose: { inside: { text: input.value } } });
    });
    const held = await takeHeapSnapshot(page);
    expect(held.search(sought)).not.toEqual([]);
    expect(held.retainers(secret).join('\n')).toContain('heldOnPurpose');
    // A field's own text is the document's, not the heap's: only what scripts hold is seen here.
    expect(before.retainers(secret).join('\n')).not.toContain('heldOnPurpose');

    await field.evaluate(() => Reflect.deleteProperty(globalThis, 'heldOnPurpose'));
    await type(field, 'nothing of value');
    expect((await takeHeapSnapshot(page)).retainers(secret)).toEqual([]);
  });
});

test('a secret and its token are in no file, no output and no process, from the first key to after quitting', async ({
  entra,
  desk,
  launch,
}) => {
  const good = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const refused = secretValue();
  const held = practice(entra, 'Woodgrove Bank', 'Woodgrove Payments Export');
  const app = await launch();
  const { page } = app;
  const look = async (when: string, apps: readonly Launched[]): Promise<void> => {
    const sought = [
      { name: 'the secret', value: good.secret },
      { name: 'the refused secret', value: refused },
      { name: 'the held secret', value: held.secret },
      ...tokens(entra),
    ];
    await expectNowhereOutside(desk, apps, sought, when);
  };

  await type(fields(page).tenant, good.tenant.id);
  await type(fields(page).clientId, good.app.clientId);
  await type(fields(page).clientSecret, refused);
  await look('typed', [app]);
  await connect(page);
  await expect(finding(page, 'wrong_secret')).toBeVisible();
  await look('refused', [app]);

  await type(fields(page).tenant, held.tenant.id);
  await type(fields(page).clientId, held.app.clientId);
  await type(fields(page).clientSecret, held.secret);
  await connect(page);
  await expect(finding(page, 'conditional_access')).toBeVisible();
  await expect(page.getByText(en.form.secretHeld)).toBeVisible();
  await look('held for the next try', [app]);

  await type(fields(page).tenant, good.tenant.id);
  await type(fields(page).clientId, good.app.clientId);
  await type(fields(page).clientSecret, good.secret);
  await connect(page);
  await expect(linked(page)).toBeVisible();
  expect(tokens(entra)).not.toEqual([]);
  await look('linked', [app]);

  await page.getByRole('button', { name: en.linked.toList }).click();
  await revealAndHide(page, good.secret);
  await look('revealed and hidden', [app]);
  await app.close();
  await look('quit', [app]);

  const again = await launch();
  await openDetails(again.page);
  await again.page.getByRole('button', { name: en.list.verify, exact: true }).click();
  await expect(toast(again.page, en.list.verified('Contoso'))).toBeVisible();
  await look('restarted and verified', [app, again]);
  await again.close();
  await look('quit again', [app, again]);
});

test('a secret is in no label, no exported file and no setting', async ({
  entra,
  desk,
  app: launched,
  ownScreen,
}) => {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const { page } = launched;
  await link(page, tenant.id, app.clientId, secret);
  await page.getByRole('button', { name: en.linked.toList }).click();

  await openDetails(page);
  await page.getByRole('button', { name: en.labels.edit }).click();
  const labels = page.getByRole('dialog', { name: en.labels.title(1, 'Contoso') });
  await type(labels.getByPlaceholder(en.labels.find), secret);
  await page.keyboard.press('Enter');
  await expect(labels).toContainText(en.problems.contains_secret);
  await labels.getByRole('button', { name: en.list.cancel }).click();

  const [kept] = await connectionsOf(page);
  const ids = [kept?.id];
  await ask(page, 'connections', 'update', { id: kept?.id, secretExpiresAt: '2031-05-01' });
  const written = [];
  for (const format of ['csv', 'ics']) {
    const file = path.join(desk.home, `dates.${format}`);
    const exported = ask(page, 'expiries', 'export', { ids, format });
    const dialog = await nativeDialog(ownScreen, en.dialogs.expiriesTitle);
    await dialog.press('ctrl+a');
    await dialog.type(file);
    await dialog.press('Return');
    expect(await exported).toEqual({ ok: true, value: { exported: 1 } });
    written.push(file);
  }
  await ask(page, 'settings', 'set', { reverify: 'weekly' });
  written.push(path.join(desk.userDataDir, 'settings.json'));
  for (const file of written) expect(await readFile(file, 'utf8')).not.toBe('');
  const sought = [{ name: 'the secret', value: secret }, ...tokens(entra)];
  await expectNowhereOutside(desk, [launched], sought, 'exported');
  await launched.close();
  await expectNowhereOutside(desk, [launched], sought, 'quit');
});

test.describe('nothing of a secret stays in the window', () => {
  test('after a typed secret was accepted', async ({ entra, page, app }) => {
    const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await type(fields(page).tenant, tenant.id);
    await type(fields(page).clientId, client.clientId);
    await type(fields(page).clientSecret, secret);
    await connect(page);
    await expect(linked(page)).toBeVisible();
    await expectForgotten(page, [{ name: 'the secret', value: secret }, ...tokens(entra)]);

    await page.getByRole('button', { name: en.linked.toList }).click();
    await openDetails(page);
    await expectForgotten(page, [{ name: 'the secret', value: secret }, ...tokens(entra)]);
    expect(
      searchText(await titles(app.electronApp), 'titles', [{ name: 'the secret', value: secret }]),
    ).toEqual([]);
  });

  test('after a secret was shown while it was typed', async ({ entra, page }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await type(fields(page).tenant, tenant.id);
    await type(fields(page).clientId, app.clientId);
    await page.getByRole('button', { name: en.form.showSecret }).click();
    await type(fields(page).clientSecret, secret);
    await expect(fields(page).clientSecret).toHaveAttribute('type', 'text');
    await connect(page);
    await expect(linked(page)).toBeVisible();
    await expectForgotten(page, [{ name: 'the secret', value: secret }]);
  });

  test('after the secret was refused, and undoing brings nothing back', async ({ entra, page }) => {
    const { tenant, app } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const secret = secretValue();
    await type(fields(page).tenant, tenant.id);
    await type(fields(page).clientId, app.clientId);
    await type(fields(page).clientSecret, secret);
    await connect(page);
    await expect(finding(page, 'wrong_secret')).toBeVisible();
    await expect(fields(page).clientSecret).toHaveValue('');
    await expectForgotten(page, [{ name: 'the secret', value: secret }]);

    await fields(page).clientSecret.focus();
    for (let time = 0; time < 3; time += 1) await page.keyboard.press('Control+Z');
    await expect(fields(page).clientSecret).toHaveValue('');
  });

  test('while main holds it for the next try, and after that try', async ({ entra, page }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const other = practice(entra, 'Woodgrove Bank');
    await type(fields(page).tenant, other.tenant.id);
    await type(fields(page).clientId, app.clientId);
    await type(fields(page).clientSecret, secret);
    await connect(page);
    await expect(finding(page, 'app_unknown')).toBeVisible();
    await expect(page.getByText(en.form.secretHeld)).toBeVisible();
    await expectForgotten(page, [{ name: 'the secret', value: secret }]);

    await type(fields(page).tenant, tenant.id);
    await connect(page);
    await expect(linked(page)).toBeVisible();
    await expectForgotten(page, [{ name: 'the secret', value: secret }]);
  });

  test('of a form that waits while the list is shown, once it is sent; on disk it never is', async ({
    entra,
    desk,
    page,
    app: launched,
  }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, tenant.id, app.clientId, secret);
    await page.getByRole('button', { name: en.linked.another }).click();
    await expect(fields(page).tenant).toBeFocused();
    const unsent = secretValue();
    const sought = [{ name: 'the unsent secret', value: unsent }];
    await type(fields(page).tenant, tenant.id);
    await type(fields(page).clientId, app.clientId);
    await type(fields(page).clientSecret, unsent);
    await page.getByRole('button', { name: en.app.back }).click();
    await expect(page.getByRole('row', { name: /Contoso/ })).toBeVisible();
    await expectNowhereOutside(desk, [launched], sought, 'waiting');

    await page.getByRole('button', { name: en.app.linkTenant }).click();
    await expect(fields(page).clientSecret).toHaveValue(/^.{40}$/);
    await expect(fields(page).clientSecret).toHaveAttribute('type', 'password');
    await connect(page);
    await expect(finding(page, 'wrong_secret')).toBeVisible();
    await expectForgotten(page, sought);
    await page.getByRole('button', { name: en.app.back }).click();
    await expect(page.getByRole('row', { name: /Contoso/ })).toBeVisible();
    await expectForgotten(page, sought);
    await expectNowhereOutside(desk, [launched], sought, 'sent');
  });

  test('after it was shown and hidden again', async ({ entra, page }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, tenant.id, app.clientId, secret);
    await page.getByRole('button', { name: en.linked.toList }).click();
    await revealAndHide(page, secret);
    await expectForgotten(page, [{ name: 'the secret', value: secret }]);
  });

  test('after details that showed it were closed', async ({ entra, page }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, tenant.id, app.clientId, secret);
    await page.getByRole('button', { name: en.linked.toList }).click();
    await openDetails(page);
    await page.getByRole('button', { name: en.list.reveal }).click();
    await expect(page.getByTestId('revealed-secret')).toHaveText(/^.{40}$/);
    await page.getByRole('button', { name: en.list.close }).click();
    await expect(page.getByTestId('revealed-secret')).toHaveCount(0);
    await expectForgotten(page, [{ name: 'the secret', value: secret }]);
  });

  test('after it was replaced, neither the refused nor the new one', async ({ entra, page }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await link(page, tenant.id, app.clientId, secret);
    await page.getByRole('button', { name: en.linked.toList }).click();
    await openDetails(page);
    await page.getByRole('button', { name: en.list.enterSecret.there.action }).click();
    const field = page.getByLabel(en.list.newSecret, { exact: true });
    const submit = page
      .getByRole('form', { name: en.list.enterSecret.there.title('Contoso') })
      .getByRole('button', { name: en.list.enterSecret.there.action });

    const wrong = secretValue();
    await type(field, wrong);
    await submit.click();
    await expect(finding(page, 'wrong_secret')).toBeVisible();
    const next = secretValue();
    const [first] = app.secrets;
    if (!first) throw new Error('The practice app has no secret');
    app.secrets.push({ ...first, value: next });
    await type(field, next);
    await submit.click();
    await expect(toast(page, en.list.enterSecret.there.done('Contoso'))).toBeVisible();
    await expectForgotten(page, [
      { name: 'the first secret', value: secret },
      { name: 'the refused secret', value: wrong },
      { name: 'the new secret', value: next },
    ]);
  });

  test('while main holds one for many tenants, once it is theirs, and beside a summary', async ({
    entra,
    desk,
    page,
    app: launched,
  }) => {
    const { clientId } = makeApp();
    const [slow, other] = ['Adatum', 'Bellows'].map((name, index) => {
      const client = makeApp({ clientId, roles: ['Organization.Read.All'], home: index === 0 });
      return joinCustomer(entra, name, makeTenant({ displayName: name, apps: [] }), client);
    });
    if (!slow || !other) throw new Error('Two customers expected');
    await saveAll(page, [slow, other]);
    await goToTenants(page);
    const added = makeSecret();
    for (const { app } of [slow, other]) app.secrets.push(added);
    const sought = [{ name: 'the new secret', value: added.value }];
    const outage = { kind: 'outage', status: 503 } as const;
    entra.simulator.faults.next({ fault: outage, match: { path: `/${slow.tenant.id}/` } });

    const selectAll = async (): Promise<void> => {
      await page.getByRole('row', { name: /Adatum/ }).focus();
      await page.keyboard.press('Control+A');
    };
    await selectAll();
    await page.getByRole('button', { name: en.verifyRun.replaceSecret }).click();
    const dialog = page.getByRole('dialog', { name: en.replaceMany.title(2) });
    await type(dialog.getByLabel(en.list.newSecret, { exact: true }), added.value);
    await page.keyboard.press('Enter');
    await expect(dialog).toContainText(en.form.secretHeld);
    await expectForgotten(page, sought);
    await expectNowhereOutside(desk, [launched], sought, 'held');
    await dialog.getByRole('button', { name: en.replaceMany.retry(1) }).click();
    await expect(toast(page, en.replaceMany.replaced(2))).toBeVisible();

    other.app.enabled = false;
    await selectAll();
    await page
      .getByRole('group', { name: 'Selection' })
      .getByRole('button', { name: en.list.verify, exact: true })
      .click();
    await expect(page.getByTestId('verify-summary')).toContainText(en.findings.app_disabled.title);
    expect(tokens(entra)).not.toEqual([]);
    await expectForgotten(page, [...sought, ...tokens(entra)]);
    await expectNowhereOutside(desk, [launched], [...sought, ...tokens(entra)], 'summed up');
  });

  test('after a block with all values was pasted and sent', async ({ entra, desk, app: launched }) => {
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const { page, electronApp } = launched;
    const sought = [{ name: 'the pasted secret', value: secret }];
    const notations = [
      JSON.stringify({ appId: app.clientId, displayName: 'Sync', password: secret, tenant: tenant.id }),
      `AZURE_TENANT_ID=${tenant.id}\nAZURE_CLIENT_ID=${app.clientId}\nAZURE_CLIENT_SECRET="${secret}"\n`,
      `Tenant ID: ${tenant.id}\nClient ID: ${app.clientId}\nClient Secret: ${secret}`,
    ];
    for (const notation of notations) {
      await electronApp.evaluate(({ clipboard }, text) => clipboard.writeText(text), notation);
      await fields(page).tenant.click();
      await page.keyboard.press('Control+V');
      await expect(page.getByText(/fields filled from the pasted text/)).toBeVisible();
      await expect(fields(page).clientSecret).toHaveValue(/^.{40}$/);
      await electronApp.evaluate(({ clipboard }) => {
        clipboard.clear();
      });
      await connect(page);
      await expect(page.getByText(en.linked.roles)).toBeVisible();
      await expectForgotten(page, sought);
      await page.getByRole('button', { name: en.linked.another }).click();
    }
    await expectNowhereOutside(desk, [launched], sought, 'pasted');
  });
});

test('what opens the vault is nowhere: not after it was set, not while Tenantry is locked, not once it is open again', async ({
  entra,
  desk,
  app: launched,
}) => {
  const { page, electronApp } = launched;
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const passphrase = 'seven quiet otters paint the harbour';
  await link(page, tenant.id, app.clientId, secret);
  await page.getByRole('button', { name: en.linked.toList }).click();
  await page.keyboard.press('Control+l');
  const dialog = page.getByRole('dialog');
  await type(dialog.getByLabel(enVault.passphrase.next, { exact: true }), passphrase);
  await type(dialog.getByLabel(enVault.passphrase.repeat, { exact: true }), passphrase);
  await dialog.getByRole('button', { name: enVault.passphrase.set, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const made = await ask(page, 'vault', 'makeRecoveryKey', {});
  if (!made.ok) throw new Error(made.error.code);
  const { handle, key } = made.value;
  const kept = await ask(page, 'vault', 'keepRecoveryKey', { handle, lastGroup: key.slice(-4) });
  expect(kept).toMatchObject({ ok: true, value: { ways: { passphrase: true, recovery: true } } });
  const sought = [
    { name: 'the secret', value: secret },
    { name: 'the passphrase', value: passphrase },
    { name: 'the recovery key', value: key },
    { name: 'the recovery key, plain', value: key.replaceAll('-', '') },
  ];
  await expectForgotten(page, sought);
  await expectNowhereOutside(desk, [launched], sought, 'set');

  await openDetails(page);
  await page.getByRole('button', { name: en.list.reveal }).click();
  // Not by a pattern: the page's engine remembers the last text that one has matched.
  await expect
    .poll(async () => (await page.getByTestId('revealed-secret').textContent()) === secret)
    .toBe(true);
  const [first] = await connectionsOf(page);
  expect(await ask(page, 'connections', 'copySecret', { id: first?.id })).toMatchObject({ ok: true });
  const copied = () => electronApp.evaluate(({ clipboard }) => clipboard.readText());
  expect(searchText(await copied(), 'the clipboard', sought)).not.toEqual([]);
  await page.keyboard.press('Control+l');
  await expect(page.getByTestId('lock-screen')).toBeVisible();
  await expect.poll(async () => searchText(await copied(), 'the clipboard', sought)).toEqual([]);
  await expectForgotten(page, sought);
  await expectNowhereOutside(desk, [launched], sought, 'locked');

  await type(page.getByLabel(enVault.lock.passphrase, { exact: true }), passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Contoso/ })).toBeVisible();
  await expectForgotten(page, sought);
  const names = await readdir(desk.userDataDir, { recursive: true });
  for (const file of ['vault.json', 'settings.json', 'activity.jsonl', 'backups'])
    expect(names).toContain(file);
  await launched.close();
  await expectNowhereOutside(desk, [launched], sought, 'quit');
});

/**
 * Types as a person does. The text goes to the browser as keys: no script of the test holds it in the page, as one
 * would with Playwright's own `fill`.
 */
async function type(field: Locator, text: string): Promise<void> {
  await field.click();
  await field.page().keyboard.press('Control+A');
  await field.page().keyboard.type(text);
}

async function link(page: Page, tenant: string, clientId: string, secret: string): Promise<void> {
  await type(fields(page).tenant, tenant);
  await type(fields(page).clientId, clientId);
  await type(fields(page).clientSecret, secret);
  await connect(page);
  await expect(linked(page)).toBeVisible();
}

async function openDetails(page: Page): Promise<void> {
  await page.getByRole('row', { name: /Contoso/ }).click();
  await expect(page.getByRole('region', { name: en.list.details('Contoso') })).toBeVisible();
}

/** Shows the secret, sees that it is the right one, and hides it. The comparison leaves nothing in the page. */
async function revealAndHide(page: Page, secret: string): Promise<void> {
  await openDetails(page);
  await page.getByRole('button', { name: en.list.reveal }).click();
  const shown = page.getByTestId('revealed-secret');
  await expect(shown).toHaveText(/^.{40}$/);
  expect((await shown.textContent()) === secret).toBe(true);
  await page.getByRole('button', { name: en.list.hide, exact: true }).click();
  await expect(shown).toHaveCount(0);
}

/** The access tokens that the app has used so far, by their signatures and by the middle of their claims. */
function tokens(entra: Entra): Sought[] {
  const used = entra.simulator.requests.flatMap(({ headers }) => {
    const token = /^Bearer (.+)$/.exec(headers['authorization'] ?? '')?.[1];
    return token === undefined ? [] : [token];
  });
  return [...new Set(used)].flatMap((token) => {
    const [, claims = '', signature = ''] = token.split('.');
    const middle = Math.floor(claims.length / 2);
    return [
      { name: 'the token’s signature', value: signature.slice(0, 40) },
      { name: 'the token’s claims', value: claims.slice(middle, middle + 40) },
    ];
  });
}

/** In no file of the desk, in nothing that the app printed, in no argument and no environment of its processes. */
async function expectNowhereOutside(
  desk: Desk,
  apps: readonly Launched[],
  sought: readonly Sought[],
  when: string,
): Promise<void> {
  const { sightings, files } = await searchFolder(path.dirname(desk.home), sought);
  expect(files, 'files searched').toBeGreaterThan(5);
  for (const { output, pid } of apps) {
    sightings.push(...searchText(output, 'the output', sought));
    for (const { name, commandLine, environment } of processTree(pid)) {
      sightings.push(...searchText(commandLine, `the arguments of ${name}`, sought));
      sightings.push(...searchText(environment, `the environment of ${name}`, sought));
    }
  }
  expect(sightings, when).toEqual([]);
}

/** Neither in the document nor, after garbage collection, in the heap of the page's process. */
async function expectForgotten(page: Page, sought: readonly Sought[]): Promise<void> {
  const document = await page.evaluate(() => {
    const controls = [...window.document.querySelectorAll('input, textarea, select')] as HTMLInputElement[];
    const everything = [...window.document.querySelectorAll('*')];
    return [
      window.document.documentElement.outerHTML,
      window.document.body.innerText,
      window.document.title,
      window.location.href,
      JSON.stringify(window.history.state),
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      String(window.getSelection()),
      ...controls.flatMap(({ value, defaultValue }) => [value, defaultValue]),
      ...everything.map((element) => element.shadowRoot?.innerHTML ?? ''),
    ].join('\n');
  });
  expect(searchText(document, 'the document', sought)).toEqual([]);

  const heap = await takeHeapSnapshot(page);
  const sightings = heap.search(sought);
  const held = sightings.length === 0 ? [] : sought.flatMap(({ value }) => heap.retainers(value));
  expect({ sightings, held }, 'the heap').toEqual({ sightings: [], held: [] });
}

async function titles(electronApp: ElectronApplication): Promise<string> {
  const all = await electronApp.evaluate(({ BrowserWindow, webContents }) => [
    ...BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    ...webContents.getAllWebContents().flatMap((contents) => [contents.getTitle(), contents.getURL()]),
  ]);
  return all.join('\n');
}
