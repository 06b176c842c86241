import { readFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { VaultContent } from '../../src/main/vault/vault-file';
import type { Protection, VaultStatus } from '../../src/shared/vault-status';
import { ask } from '../support/ask';
import { makeDesk, type Desk } from '../support/desk';
import { launchTenantry } from '../support/app';
import { practice, type Practice } from '../support/practice';
import { readVaultFile } from '../support/vault-reading';
import { expect, onScreen, test } from './fixtures';

/** A passphrase that a person might choose. */
const passphrase = 'seven large brown bears swim';

const keyrings = (desk: Desk): string => path.join(desk.home, '.local', 'share', 'keyrings');

test.describe('with a passphrase, a keyring that is', () => {
  test('replaced costs nothing: the passphrase opens every secret, in the bin too, and the new keyring the next start', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    const kept = await filled(first.page, entra);
    await first.close();
    const before = contentOnDisk(desk);
    await desk.keyring.replace();

    const second = await launch();
    await expectProtection(second.page, 'needs_recovery');
    expect(await ask(second.page, 'connections', 'revealSecret', { id: kept.listed[0]?.id })).toMatchObject({
      ok: false,
    });
    // Until it is opened, what is linked is held for the session.
    const late = practice(entra, 'Fabrikam Public Sector');
    const linked = await keep(second.page, late);
    expect(linked.status).toBe('session');
    expect(await ask(second.page, 'vault', 'unlock', { passphrase: 'not this one at all' })).toEqual({
      ok: false,
      error: { code: 'wrong_entry' },
    });
    expect(contentOnDisk(desk).envelope).toEqual(before.envelope);
    const opened = await open(second.page);
    expect(opened).toMatchObject({ protection: 'ready', ways: { os: true, passphrase: true } });
    await expectAll(second.page, [...kept.listed, { ...late, id: linked.id }]);
    await second.close();

    const after = contentOnDisk(desk);
    expect(after.envelope?.keyId, 'the data key is the same').toBe(before.envelope?.keyId);
    for (const connection of after.connections) expect(connection.secret, connection.name).toBeDefined();
    const { page } = await launch();
    await expectProtection(page, 'ready');
    expect(await ask(page, 'connections', 'restore', { ids: [kept.binned.id] })).toMatchObject({ ok: true });
    await expectAll(page, [kept.binned, { ...late, id: linked.id }]);
  });

  test('gone leaves the passphrase, and once it is back it opens as before: no wrap has changed', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    const kept = await filled(first.page, entra);
    await first.close();
    const before = contentOnDisk(desk);
    await desk.keyring.stop();

    const second = await launch();
    await expectProtection(second.page, 'locked');
    await open(second.page);
    await expectAll(second.page, kept.listed);
    await second.close();
    expect(contentOnDisk(desk).envelope).toEqual(before.envelope);

    await desk.keyring.start();
    const { page } = await launch();
    await expectProtection(page, 'ready');
    await expectAll(page, kept.listed);
    expect(contentOnDisk(desk).envelope).toEqual(before.envelope);
  });

  test('locked, and cannot ask, leaves the passphrase; the next start finds it unlocked and opens by itself', async ({
    entra,
    desk,
    launch,
  }) => {
    const first = await launch();
    const kept = await filled(first.page, entra);
    await first.close();
    const before = contentOnDisk(desk);
    await desk.keyring.lock();

    const second = await launch();
    await expectProtection(second.page, 'locked');
    await open(second.page);
    await expectAll(second.page, kept.listed);
    await second.close();
    expect(contentOnDisk(desk).envelope).toEqual(before.envelope);

    await desk.keyring.stop();
    await desk.keyring.start();
    const { page } = await launch();
    await expectProtection(page, 'ready');
    await expectAll(page, kept.listed);
  });
});

test('on another machine, with another keyring, the passphrase opens the copied vault with every secret', async ({
  entra,
  desk,
  launch,
  ownScreen,
}) => {
  const first = await launch();
  const kept = await filled(first.page, entra);
  await first.close();

  const other = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url });
  try {
    await mkdir(other.userDataDir, { recursive: true, mode: 0o700 });
    await cp(vaultFile(desk), vaultFile(other));
    const app = await launchTenantry({ desk: onScreen(other, ownScreen) });
    try {
      await expectProtection(app.page, 'needs_recovery');
      await open(app.page);
      await expectAll(app.page, kept.listed);
    } finally {
      await app.close();
    }
    expect(contentOnDisk(other).envelope?.keyId).toBe(contentOnDisk(desk).envelope?.keyId);
    const again = await launchTenantry({ desk: onScreen(other, ownScreen) });
    try {
      await expectProtection(again.page, 'ready');
      await expectAll(again.page, kept.listed);
    } finally {
      await again.close();
    }
  } finally {
    await other.stop();
  }
});

test('without a passphrase, a lost keyring’s data key is never made anew: the old one opens all once it is back', async ({
  entra,
  desk,
  launch,
}) => {
  const aside = path.join(path.dirname(desk.home), 'tmp', 'keyrings');
  const first = await launch();
  const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const { id } = await keep(first.page, contoso);
  await first.close();
  const { envelope } = contentOnDisk(desk);
  await cp(keyrings(desk), aside, { recursive: true });
  await desk.keyring.replace();

  const second = await launch();
  await expectProtection(second.page, 'needs_recovery');
  expect(await ask(second.page, 'vault', 'setPassphrase', { passphrase, only: false })).toEqual({
    ok: false,
    error: { code: 'locked' },
  });
  await second.close();
  expect(contentOnDisk(desk).envelope).toEqual(envelope);

  await desk.keyring.stop();
  await rm(keyrings(desk), { recursive: true });
  await cp(aside, keyrings(desk), { recursive: true });
  await desk.keyring.start();
  const { page } = await launch();
  await expectProtection(page, 'ready');
  await expectAll(page, [{ ...contoso, id }]);
});

const vaultFile = (desk: Desk): string => path.join(desk.userDataDir, 'vault.json');

function contentOnDisk(desk: Desk): VaultContent {
  const read = readVaultFile(readFileSync(vaultFile(desk), 'utf8'));
  if (!read.ok) throw new Error(`The vault file is ${read.error}`);
  return read.value.content;
}

type Kept = Practice & { readonly id: string };

/** A vault with two tenants, one in the bin, and a passphrase. */
async function filled(
  page: Page,
  entra: Parameters<typeof practice>[0],
): Promise<{ listed: readonly Kept[]; binned: Kept }> {
  const [one, other, binned] = [
    practice(entra, 'Contoso', 'Contoso Directory Sync'),
    practice(entra, 'Contoso', 'Contoso Backup'),
    practice(entra, 'Fabrikam Public Sector'),
  ];
  const listed = [
    { ...one, id: (await keep(page, one)).id },
    { ...other, id: (await keep(page, other)).id },
  ];
  const { id } = await keep(page, binned);
  expect(await ask(page, 'connections', 'remove', { ids: [id] })).toMatchObject({ ok: true });
  expect(await ask(page, 'vault', 'setPassphrase', { passphrase, only: false })).toMatchObject({ ok: true });
  return { listed, binned: { ...binned, id } };
}

async function keep(page: Page, { tenant, app, secret }: Practice): Promise<{ id: string; status: string }> {
  const linked = await ask(page, 'connections', 'link', {
    tenant: tenant.id,
    clientId: app.clientId,
    credential: { kind: 'secret', value: secret },
    cloud: tenant.cloud,
    service: 'graph',
  });
  if (!linked.ok) throw new Error(`Not linked: ${linked.error.code}`);
  return { id: linked.value.id, status: linked.value.credential.status };
}

async function open(page: Page): Promise<VaultStatus> {
  const opened = await ask(page, 'vault', 'unlock', { passphrase });
  if (!opened.ok) throw new Error(`Not opened: ${opened.error.code}`);
  expect(opened.value.protection).toBe('ready');
  return opened.value;
}

/** Each secret is the one that was entered, and Microsoft takes it. */
async function expectAll(page: Page, kept: readonly Kept[]): Promise<void> {
  const ids = kept.map(({ id }) => id);
  expect(await ask(page, 'connections', 'verify', { ids })).toMatchObject({
    ok: true,
    value: { verified: ids, skipped: [] },
  });
  for (const { id, secret } of kept) {
    const loan = await ask(page, 'connections', 'revealSecret', { id });
    // Not compared by `expect`, which would print it.
    expect(loan.ok && loan.value.value === secret, `the secret of ${id}`).toBe(true);
  }
}

async function expectProtection(page: Page, protection: Protection): Promise<void> {
  await expect
    .poll(async () => {
      const status = await ask(page, 'vault', 'status', {});
      return status.ok ? status.value.protection : status.error.code;
    })
    .toBe(protection);
}
