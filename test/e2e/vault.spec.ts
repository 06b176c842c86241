import { existsSync } from 'node:fs';
import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { composeVaultFile, type VaultContent } from '../../src/main/vault/vault-file';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import type { Damage, Protection } from '../../src/shared/vault-status';
import { daysFrom, type Entra } from '../entra';
import { CHECKOUT, runtimeExecutable } from '../support/app';
import { ask } from '../support/ask';
import { endChild, startChild } from '../support/child';
import type { Desk } from '../support/desk';
import { practice, type Practice } from '../support/practice';
import { allProcesses } from '../support/processes';
import { searchFolder } from '../support/search-bytes';
import { readVaultFile } from '../support/vault-reading';
import { connect, enter, fields } from './form';
import { expect, test } from './fixtures';

const bar = (page: Page): Locator => page.getByTestId('vault-bar');
const row = (page: Page, name: string): Locator => page.getByRole('row', { name: new RegExp(name) });
/** A toast; its text is also read out by an invisible region. */
const toast = (page: Page, text: string): Locator => page.getByText(text).last();

test.describe('with a keyring', () => {
  test('a restart finds everything again, and the secret opens', async ({ entra, launch }) => {
    const first = await launch();
    await linkByHand(first.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await expectProtection(first.page, 'ready');
    const before = await connections(first.page);
    await first.close();

    const { page } = await launch();
    await expect(row(page, 'Contoso')).toContainText('Linked');
    expect(await connections(page)).toEqual(before);
    const asked = entra.simulator.requests.length;
    await openDetails(page, 'Contoso');
    await expect(page.getByText(en.credentialStatus.kept, { exact: true })).toBeVisible();
    await page.getByRole('button', { name: en.list.verify, exact: true }).click();
    await expect(toast(page, en.list.verified('Contoso'))).toBeVisible();
    expect(tokenRequests(entra, asked)).toHaveLength(1);
  });

  test('only this user may read the files and the folder', async ({ entra, desk, page }) => {
    await linkByHand(page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    expect(await modeOf(vaultFile(desk))).toBe('600');
    expect(await modeOf(settingsFile(desk))).toBe('600');
    expect(await modeOf(desk.userDataDir)).toBe('700');
  });

  test('the window shows what became of a removed tenant after a restart: it is gone', async ({
    entra,
    launch,
  }) => {
    const first = await launch();
    const { id } = await keep(first.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await keep(first.page, practice(entra, 'Contoso', 'Contoso Backup'));
    await ask(first.page, 'connections', 'remove', { ids: [id] });
    await first.close();

    const { page } = await launch();
    await expect(row(page, 'Contoso')).toHaveCount(1);
    expect(await ask(page, 'connections', 'restore', { ids: [id] })).toEqual({
      ok: true,
      value: { restored: 1 },
    });
    expect(await ask(page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });
  });
});

test.describe('a secret whose record was edited on disk, with the checksum made right, does not open', () => {
  /** Each edit gets the content with two records of the same tenant, and leads the first one's secret astray. */
  const edits: Record<string, (content: VaultContent, entra: Entra) => VaultContent> = {
    'when it points at another tenant': (content, entra) =>
      withFirst(content, { tenant: { entered: practice(entra, 'Woodgrove Bank').tenant.id } }),
    'when it points at a domain in place of the tenant’s GUID': (content) =>
      withFirst(content, { tenant: { entered: 'contoso.com' } }),
    'when it points at another client': (content, entra) =>
      withFirst(content, { clientId: practice(entra, 'Woodgrove Bank').app.clientId }),
    'when it points at another cloud’s host': (content) => withFirst(content, { cloud: 'china' }),
    'when it has another id': (content) => withFirst(content, { id: '00000000-0000-4000-8000-000000000001' }),
    'when it stands in another record': (content) => {
      const [first, second] = content.connections;
      if (!first?.secret || !second?.secret) throw new Error('Two secrets expected');
      return {
        ...content,
        connections: [
          { ...first, secret: second.secret },
          { ...second, secret: first.secret },
        ],
      };
    },
    'when its sealed text was changed': (content) => {
      const [first] = content.connections;
      if (!first?.secret) throw new Error('A secret expected');
      const data = Buffer.from(first.secret.data, 'base64');
      data[0] = (data[0] ?? 0) ^ 1;
      return withFirst(content, { secret: { ...first.secret, data: data.toString('base64') } });
    },
  };

  for (const [name, edit] of Object.entries(edits)) {
    test(name, async ({ entra, desk, launch }) => {
      const setUp = await launch();
      await keep(setUp.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
      // Of one that expires soon a notice would be written down.
      const other = practice(entra, 'Contoso', 'Contoso Backup');
      for (const secret of other.app.secrets) secret.expiresAt = daysFrom(new Date(), 300);
      await keep(setUp.page, other);
      await setUp.close();
      await rewrite(vaultFile(desk), (content) => edit(content, entra));
      const edited = await filesOf(desk);
      const asked = entra.simulator.requests.length;

      const app = await launch();
      const { page } = app;
      await expectProtection(page, 'ready');
      const [victim] = await connectionsOnDisk(desk);
      if (!victim) throw new Error('A record expected');
      await page.locator(`[data-row="${victim.id}"]`).click();
      await expect(page.getByText(en.credentialStatus.unreadable, { exact: true })).toBeVisible();
      const details = page.getByRole('region', { name: /^Details of/ });
      await expect(details.getByRole('button', { name: en.list.verify })).toHaveAttribute(
        'aria-disabled',
        'true',
      );
      await expect(details.getByRole('button', { name: en.list.reveal })).toHaveCount(0);

      const { id } = victim;
      expect(await ask(page, 'connections', 'verify', { ids: [id] })).toMatchObject({
        ok: true,
        value: { verified: [], groups: [], skipped: [{ id, code: 'secret_unreadable' }] },
      });
      const unreadable = { ok: false, error: { code: 'secret_unreadable' } };
      expect(await ask(page, 'connections', 'revealSecret', { id })).toEqual(unreadable);
      expect(await ask(page, 'connections', 'copySecret', { id })).toEqual(unreadable);
      expect(await ask(page, 'connections', 'copyToken', { id })).toEqual(unreadable);
      expect(credentialRequests(entra, asked), 'requests').toEqual([]);
      await app.close();
      expect(await filesOf(desk)).toEqual(edited);
    });
  }
});

test.describe('a vault file that cannot be used is told, and never written to', () => {
  const damages: Record<string, { damage: Damage; harm: (bytes: Buffer) => Buffer | undefined }> = {
    'edited, without its checksum': {
      damage: 'altered',
      harm: (bytes) => Buffer.from(bytes.toString('utf8').replace('"Contoso"', '"Cont0so"')),
    },
    'cut in half': { damage: 'unreadable', harm: (bytes) => bytes.subarray(0, bytes.length / 2) },
    emptied: { damage: 'unreadable', harm: () => Buffer.alloc(0) },
    'overwritten with zeros': { damage: 'unreadable', harm: (bytes) => Buffer.alloc(bytes.length) },
    'JSON of another kind': { damage: 'unreadable', harm: () => Buffer.from('[]') },
    'JSON that is null': { damage: 'unreadable', harm: () => Buffer.from('null') },
    'another program’s JSON': { damage: 'unreadable', harm: () => Buffer.from('{"window":{"width":5}}') },
    'of a newer version': {
      damage: 'newer_version',
      harm: (bytes) => Buffer.from(bytes.toString('utf8').replace('"format":4', '"format":5')),
    },
    deleted: { damage: 'missing', harm: () => undefined },
  };

  for (const [name, { damage, harm }] of Object.entries(damages)) {
    test(name, async ({ entra, desk, launch }) => {
      const setUp = await launch();
      await keep(setUp.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
      await setUp.close();
      const whole = await readFile(vaultFile(desk));
      const harmed = harm(whole);
      if (harmed) await writeFile(vaultFile(desk), harmed);
      else await rm(vaultFile(desk));
      const before = await filesOf(desk);

      const app = await launch();
      await expectDamage(app.page, damage, desk);
      await enter(app.page, entryOf(practice(entra, 'Contoso', 'Contoso Backup')));
      await connect(app.page);
      await expect(app.page.getByText(en.errors.storage_failed)).toBeVisible();
      await expect(bar(app.page).getByRole('button', { name: en.app.retry })).toHaveCount(0);
      await ask(app.page, 'vault', 'retry', {});
      await expectDamage(app.page, damage, desk);
      await app.close();
      expect(await filesOf(desk)).toEqual(before);

      await writeFile(vaultFile(desk), whole);
      const { page } = await launch();
      await expect(row(page, 'Contoso')).toContainText('Linked');
      await expectProtection(page, 'ready');
    });
  }
});

test.describe('without a keyring', () => {
  test.use({ deskOptions: { keyring: 'none' } });

  test('it says so, links, holds the secret for the session and writes nothing of it', async ({
    entra,
    desk,
    launch,
  }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const app = await launch();
    const { page } = app;
    await expectTrouble(page, 'unprotected');
    await linkByHand(page, contoso);
    await expect(page.getByText(en.credentialStatus.session, { exact: true })).toBeVisible();
    await expect(page.getByText(en.linked.sessionText)).toBeVisible();

    await page.getByRole('button', { name: en.linked.toList }).click();
    await openDetails(page, 'Contoso');
    await page.getByRole('button', { name: en.list.verify, exact: true }).click();
    await expect(toast(page, en.list.verified('Contoso'))).toBeVisible();
    await page.getByRole('button', { name: en.list.reveal }).click();
    await expect(page.getByTestId('revealed-secret')).toHaveText(contoso.secret);
    await expectNoSecretOnDisk(desk, contoso.secret);
    await app.close();
    await expectNoSecretOnDisk(desk, contoso.secret);

    const again = await launch();
    await expectTrouble(again.page, 'unprotected');
    await expect(row(again.page, 'Contoso')).toContainText('Linked');
    await openDetails(again.page, 'Contoso');
    await expect(again.page.getByText(en.credentialStatus.missing, { exact: true })).toBeVisible();
    const asked = entra.simulator.requests.length;
    const [known] = await connections(again.page);
    expect(await ask(again.page, 'connections', 'verify', { ids: [known?.id] })).toMatchObject({
      value: { verified: [], groups: [], skipped: [{ code: 'secret_missing' }] },
    });
    expect(credentialRequests(entra, asked)).toEqual([]);
  });

  test('a secret can be entered again for a tenant that lost it', async ({ entra, desk, launch }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch();
    await keep(first.page, contoso);
    await first.close();

    const { page } = await launch();
    await openDetails(page, 'Contoso');
    const words = en.list.enterSecret.missing;
    await page.getByRole('button', { name: words.action }).click();
    await page.getByLabel(en.list.newSecret, { exact: true }).fill(contoso.secret);
    await page
      .getByRole('form', { name: words.title('Contoso') })
      .getByRole('button', { name: words.action })
      .click();
    await expect(page.getByText(en.credentialStatus.session, { exact: true })).toBeVisible();
    await expectNoSecretOnDisk(desk, contoso.secret);
  });
});

test.describe('when the keyring is not what it was', () => {
  test('another keyring: nothing is overwritten, and with the old one back everything opens', async ({
    entra,
    desk,
    launch,
  }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const keyrings = path.join(desk.home, '.local', 'share', 'keyrings');
    const aside = path.join(path.dirname(desk.home), 'tmp', 'keyrings');
    const first = await launch();
    const { id } = await keep(first.page, contoso);
    await first.close();
    await cp(keyrings, aside, { recursive: true });
    await desk.keyring.replace();
    const before = await filesOf(desk);

    const second = await launch();
    await expectTrouble(second.page, 'needs_recovery');
    await expect(bar(second.page)).toContainText(enVault.bar.backups);
    await expect(row(second.page, 'Contoso')).toContainText('Linked');
    await openDetails(second.page, 'Contoso');
    await expect(second.page.getByText(en.credentialStatus.unreadable, { exact: true })).toBeVisible();
    const asked = entra.simulator.requests.length;
    expect(await ask(second.page, 'connections', 'verify', { ids: [id] })).toMatchObject({
      value: { verified: [], groups: [], skipped: [{ id, code: 'secret_unreadable' }] },
    });
    expect(credentialRequests(entra, asked)).toEqual([]);
    // As the text says it: sign in properly and try again.
    const ways = bar(second.page).getByRole('button');
    await expect(ways).toHaveText([en.app.retry, enVault.versions.open]);
    const fills = await ways.evaluateAll((all) => all.map((way) => getComputedStyle(way).backgroundColor));
    expect(fills[0], 'the first is the primary one').not.toBe(fills[1]);
    expect(fills[1]).toBe('rgb(255, 255, 255)');
    await bar(second.page).getByRole('button', { name: en.app.retry }).click();
    await expectTrouble(second.page, 'needs_recovery');
    await second.close();
    expect(await filesOf(desk)).toEqual(before);

    await desk.keyring.stop();
    await rm(keyrings, { recursive: true });
    await cp(aside, keyrings, { recursive: true });
    await desk.keyring.start();
    const { page } = await launch();
    await expectProtection(page, 'ready');
    expect(await ask(page, 'connections', 'verify', { ids: [id] })).toMatchObject({ value: { skipped: [] } });
    const loan = await ask(page, 'connections', 'revealSecret', { id });
    expect(loan.ok && loan.value.value === contoso.secret).toBe(true);
  });

  test('another keyring: linking holds the new secret in memory, and the old envelope stays', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    await keep(first.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await first.close();
    const envelope = (await contentOnDisk(desk)).envelope;
    expect(envelope).not.toBeNull();
    const sealed = (await contentOnDisk(desk)).connections[0]?.secret;
    await desk.keyring.replace();

    const second = await launch();
    await expectTrouble(second.page, 'needs_recovery');
    const backup = practice(entra, 'Contoso', 'Contoso Backup');
    const kept = await ask(second.page, 'connections', 'link', draftOf(backup));
    expect(kept).toMatchObject({ ok: true, value: { credential: { status: 'session' } } });
    await second.close();
    const after = await contentOnDisk(desk);
    expect(after.envelope).toEqual(envelope);
    expect(after.connections).toHaveLength(2);
    expect(after.connections[0]?.secret).toEqual(sealed);
    expect(after.connections[1]?.secret).toBeUndefined();
    await expectNoSecretOnDisk(desk, backup.secret);
  });

  test('a locked keyring that cannot ask: the app says so, keeps everything, and opens it once unlocked', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    const { id } = await keep(first.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await first.close();
    const before = await filesOf(desk);
    await desk.keyring.lock();

    const second = await launch();
    await expectTrouble(second.page, 'locked');
    await expect(row(second.page, 'Contoso')).toContainText('Linked');
    const asked = entra.simulator.requests.length;
    expect(await ask(second.page, 'connections', 'verify', { ids: [id] })).toMatchObject({
      value: { verified: [], groups: [], skipped: [{ id, code: 'locked' }] },
    });
    expect(credentialRequests(entra, asked)).toEqual([]);
    await bar(second.page).getByRole('button', { name: en.app.retry }).click();
    await expectTrouble(second.page, 'locked');
    await second.close();
    expect(await filesOf(desk)).toEqual(before);

    await desk.keyring.stop();
    await desk.keyring.start();
    const { page } = await launch();
    await expectProtection(page, 'ready');
    expect(await ask(page, 'connections', 'verify', { ids: [id] })).toMatchObject({ value: { skipped: [] } });
  });

  test('“Try again” opens everything once the keyring is unlocked, without a restart', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    await keep(first.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await first.close();
    await desk.keyring.lock();

    const { page, electronApp } = await launch();
    const asks = await electronApp.evaluate(({ safeStorage }) => 'encryptStringAsync' in safeStorage);
    test.skip(
      !asks,
      'This runtime has the synchronous safeStorage only, which asks a keyring once per process.',
    );
    await expectTrouble(page, 'locked');
    await desk.keyring.stop();
    await desk.keyring.start();
    await bar(page).getByRole('button', { name: en.app.retry }).click();
    await expectProtection(page, 'ready');
    await openDetails(page, 'Contoso');
    await expect(page.getByText(en.credentialStatus.kept, { exact: true })).toBeVisible();
  });

  test('a keyring that goes away while the app runs: what is open stays open, and is found after a restart', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    const { id } = await keep(first.page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await desk.keyring.stop();
    const backup = await keep(first.page, practice(entra, 'Contoso', 'Contoso Backup'));
    expect(await ask(first.page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });
    await first.close();

    await desk.keyring.start();
    const { page } = await launch();
    await expectProtection(page, 'ready');
    expect(await ask(page, 'connections', 'verify', { ids: [id, backup.id] })).toMatchObject({
      value: { skipped: [] },
    });
  });
});

test.describe('a locked keyring that asks the person', () => {
  test.use({ deskOptions: { keyring: 'locked', prompter: true } });
  const prompter = '/usr/libexec/gcr-prompter';
  if (!existsSync(prompter)) console.log(`Skipped: no ${prompter} (Debian package gcr).`);
  test.skip(!existsSync(prompter), `No ${prompter}: it comes with the Debian package gcr.`);

  test('the window is painted before anybody answers', async ({ desk, ownScreen }) => {
    // While the prompt is open, main may stand still, so it is asked nothing: the screen itself is looked at.
    const child = startChild(await runtimeExecutable(), [CHECKOUT, ...rootNeeds()], {
      cwd: desk.home,
      env: desk.env,
      stdio: 'ignore',
    });
    try {
      const prompt = () =>
        allProcesses().find(
          ({ commandLine, environment }) =>
            commandLine.startsWith(prompter) && environment.includes(`HOME=${desk.home}\0`),
        );
      await expect.poll(prompt, { message: 'the keyring asks', timeout: 20_000 }).toBeDefined();
      const painted = () => {
        const colours = ownScreen.colours();
        return { button: (colours.get(connectButton) ?? 0) > 1000, variety: colours.size > 100 };
      };
      await expect
        .poll(painted, { message: 'the form is on the screen' })
        .toEqual({ button: true, variety: true });
      expect(prompt(), 'still unanswered').toBeDefined();
      expect(child.exitCode).toBeNull();
    } finally {
      await endChild(child);
    }
  });
});

/** Fluent's brand colour in its light theme: the button "Connect". */
const connectButton = 0x0f6cbd;

/** Chromium starts for root only so. */
function rootNeeds(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

const vaultFile = (desk: Desk): string => path.join(desk.userDataDir, 'vault.json');
const settingsFile = (desk: Desk): string => path.join(desk.userDataDir, 'settings.json');

async function modeOf(file: string): Promise<string> {
  return ((await stat(file)).mode & 0o777).toString(8);
}

/** Both files word for word; undefined for one that is not there. */
async function filesOf(desk: Desk): Promise<Record<string, string | undefined>> {
  const read = (file: string) => (existsSync(file) ? readFile(file, 'utf8') : Promise.resolve(undefined));
  return { vault: await read(vaultFile(desk)), settings: await read(settingsFile(desk)) };
}

async function contentOnDisk(desk: Desk): Promise<VaultContent> {
  const read = readVaultFile(await readFile(vaultFile(desk), 'utf8'));
  if (!read.ok) throw new Error(`The vault file is ${read.error}`);
  return read.value.content;
}

async function connectionsOnDisk(desk: Desk): Promise<VaultContent['connections']> {
  return (await contentOnDisk(desk)).connections;
}

/** Changes a vault file as someone would who knows its format: the checksum is made right again. */
async function rewrite(file: string, change: (content: VaultContent) => VaultContent): Promise<void> {
  const read = readVaultFile(await readFile(file, 'utf8'));
  if (!read.ok) throw new Error(`The vault file is ${read.error}`);
  const { content, revision } = read.value;
  await writeFile(file, composeVaultFile(change(content), revision));
}

function withFirst(
  content: VaultContent,
  change: Partial<VaultContent['connections'][number]>,
): VaultContent {
  const [first, ...others] = content.connections;
  if (!first) throw new Error('A record expected');
  return { ...content, connections: [{ ...first, ...change }, ...others] };
}

function entryOf({ tenant, app, secret }: Practice) {
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
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

/** Links through the form. */
async function linkByHand(page: Page, what: Practice): Promise<void> {
  await enter(page, entryOf(what));
  await connect(page);
  await expect(page.getByRole('heading', { name: /is linked$/ })).toBeVisible();
}

/** Links past the form, where that is only what a test needs first. */
async function keep(page: Page, what: Practice): Promise<{ id: string }> {
  const kept = await ask(page, 'connections', 'link', draftOf(what));
  if (!kept.ok) throw new Error(`Not linked: ${kept.error.code}`);
  return { id: kept.value.id };
}

async function connections(page: Page) {
  const list = await ask(page, 'connections', 'list', {});
  if (!list.ok) throw new Error(`No list: ${list.error.code}`);
  return list.value.connections;
}

async function openDetails(page: Page, name: string): Promise<void> {
  await row(page, name).click();
  await expect(page.getByRole('region', { name: en.list.details(name) })).toBeVisible();
}

async function expectProtection(page: Page, protection: Protection): Promise<void> {
  await expect(page.getByTestId('vault-chip')).toHaveAttribute('data-protection', protection);
}

async function expectTrouble(page: Page, protection: Protection): Promise<void> {
  await expectProtection(page, protection);
  await expect(bar(page)).toContainText(en.protection[protection].title);
  await expect(bar(page)).toContainText(en.protection[protection].text);
}

async function expectDamage(page: Page, damage: Damage, desk: Desk): Promise<void> {
  await expectTrouble(page, 'damaged');
  await expect(bar(page)).toContainText(en.damage[damage]);
  await expect(bar(page)).toContainText(vaultFile(desk));
  await expect(fields(page).tenant).toBeVisible();
}

function tokenRequests(entra: Entra, from: number) {
  return entra.simulator.requests.slice(from).filter(({ path }) => path.endsWith('/oauth2/v2.0/token'));
}

/** What was asked besides the question whether Microsoft is there, which is asked at start and names nobody. */
function credentialRequests(entra: Entra, from: number) {
  return entra.simulator.requests
    .slice(from)
    .filter(
      ({ method, path, body }) =>
        !(method === 'GET' && path === '/common/v2.0/.well-known/openid-configuration' && body === ''),
    );
}

async function expectNoSecretOnDisk(desk: Desk, secret: string): Promise<void> {
  const { sightings, files } = await searchFolder(path.dirname(desk.home), [
    { name: 'the secret', value: secret },
  ]);
  expect(files).toBeGreaterThan(5);
  expect(sightings).toEqual([]);
}
