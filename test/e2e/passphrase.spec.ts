import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import type { Envelope } from '../../src/main/vault/envelope';
import { ask } from '../support/ask';
import type { Desk } from '../support/desk';
import { nativeDialog } from '../support/native-dialog';
import { practice, type Practice } from '../support/practice';
import { searchFolder } from '../support/search-bytes';
import { readVaultFile } from '../support/vault-reading';
import { expect, test } from './fixtures';

const passphrase = 'ribbon otter quill lantern';
const locked = { ok: false, error: { code: 'locked' } };

test.describe('with a keyring', () => {
  test('a changed keyring loses nothing: the passphrase opens the vault, and the new keyring from then on', async ({
    entra,
    desk,
    launch,
  }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch();
    const { id } = await keep(first.page, contoso);
    expect(await setPassphrase(first.page)).toMatchObject({
      ok: true,
      value: { ways: { passphrase: true } },
    });
    await first.close();
    await desk.keyring.replace();

    const second = await launch();
    await expectStatus(second.page, { protection: 'needs_recovery' });
    const before = await readFile(vaultFile(desk), 'utf8');
    expect(await unlock(second.page, 'ribbon otter quill lanterns')).toEqual({
      ok: false,
      error: { code: 'wrong_entry' },
    });
    expect(await readFile(vaultFile(desk), 'utf8')).toBe(before);
    expect(await unlock(second.page, passphrase)).toMatchObject({ ok: true, value: { protection: 'ready' } });
    await expectSecret(second.page, id, contoso);
    await second.close();

    const { page } = await launch();
    await expectStatus(page, { protection: 'ready' });
    await expectSecret(page, id, contoso);
  });

  test('the passphrase alone: main asks, the file holds no wrap by the keyring, and it is asked for at start', async ({
    entra,
    desk,
    launch,
    ownScreen,
  }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch();
    const { id } = await keep(first.page, contoso);
    const { title } = enVault.dialogs.questions.require_passphrase;
    const refused = setPassphrase(first.page, true);
    await (await nativeDialog(ownScreen, title)).press('Escape');
    expect(await refused).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await wrapsOnDisk(desk)).toEqual(['os']);

    const agreed = setPassphrase(first.page, true);
    await (await nativeDialog(ownScreen, title)).press('Tab', 'Return');
    expect(await agreed).toMatchObject({ ok: true, value: { ways: { os: false, passphrase: true } } });
    expect(await wrapsOnDisk(desk)).toEqual(['passphrase']);
    await first.close();

    const { page } = await launch();
    await expectStatus(page, { protection: 'locked', appLock: 'start' });
    expect(await ask(page, 'connections', 'revealSecret', { id })).toEqual(locked);
    expect(await unlock(page, passphrase)).toMatchObject({ ok: true });
    await expectSecret(page, id, contoso);
  });

  test('what was locked stays so over a restart, and hands out nothing', async ({ entra, launch }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch();
    const { id } = await keep(first.page, contoso);
    await setPassphrase(first.page);
    expect(await ask(first.page, 'vault', 'lock', {})).toMatchObject({ value: { appLock: 'person' } });
    await expectNothing(first.page, id);
    await first.close();

    const { page } = await launch();
    await expectStatus(page, { protection: 'locked', appLock: 'person' });
    await expectNothing(page, id);
    await unlock(page, passphrase);
    await expectSecret(page, id, contoso);
  });

  test('a recovery key is saved to a sheet that only its owner may read, and opens the vault', async ({
    entra,
    desk,
    launch,
    ownScreen,
  }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch();
    const { id } = await keep(first.page, contoso);
    await setPassphrase(first.page);
    const made = await ask(first.page, 'vault', 'makeRecoveryKey', {});
    if (!made.ok) throw new Error('No recovery key.');
    const { handle, key } = made.value;
    const saving = ask(first.page, 'vault', 'saveRecoveryKey', { handle });
    const { dialogTitle, file } = enVault.dialogs.recoverySheet;
    const dialog = await nativeDialog(ownScreen, dialogTitle);
    const sheet = path.join(desk.home, file);
    await dialog.press('ctrl+a');
    await dialog.type(sheet);
    await dialog.press('Return');
    await dialog.gone();
    expect(await saving).toEqual({ ok: true, value: { saved: true } });
    const text = await readFile(sheet, 'utf8');
    for (const part of [...key.split('-'), desk.userDataDir]) expect(text).toContain(part);
    expect(((await stat(sheet)).mode & 0o777).toString(8)).toBe('600');
    expect(
      await ask(first.page, 'vault', 'keepRecoveryKey', { handle, lastGroup: key.slice(-4) }),
    ).toMatchObject({
      ok: true,
      value: { ways: { recovery: true } },
    });
    await ask(first.page, 'vault', 'lock', {});
    await first.close();
    expect(first.output).not.toContain(key.slice(0, 9));

    const { page } = await launch();
    await expectStatus(page, { appLock: 'person' });
    expect(
      await ask(page, 'vault', 'unlock', { recoveryKey: key.toLowerCase().replaceAll('-', ' ') }),
    ).toMatchObject({
      ok: true,
    });
    await expectSecret(page, id, contoso);
  });
});

test.describe('without a keyring', () => {
  test.use({ deskOptions: { keyring: 'none' } });

  test('a passphrase keeps the secrets over a restart: locked then, nothing is answered before it is entered', async ({
    entra,
    desk,
    launch,
  }) => {
    const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const first = await launch();
    const { id } = await keep(first.page, contoso);
    await expectStatus(first.page, { protection: 'unprotected' });
    expect(await setPassphrase(first.page)).toMatchObject({ ok: true, value: { protection: 'ready' } });
    await first.close();
    expect(await wrapsOnDisk(desk)).toEqual(['passphrase']);
    const found = await searchFolder(path.dirname(desk.home), [
      { name: 'the secret', value: contoso.secret },
      { name: 'the passphrase', value: passphrase },
    ]);
    expect(found.sightings).toEqual([]);

    const { page } = await launch();
    await expectStatus(page, { protection: 'locked', appLock: 'start' });
    await expectNothing(page, id);
    expect(await unlock(page, passphrase)).toMatchObject({ ok: true, value: { protection: 'ready' } });
    await expectSecret(page, id, contoso);
  });

  test('wrong entries are slowed down, also for a script that has taken the page over', async ({
    entra,
    launch,
  }) => {
    const { page } = await launch();
    await keep(page, practice(entra, 'Contoso', 'Contoso Directory Sync'));
    await setPassphrase(page);
    await ask(page, 'vault', 'lock', {});
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => unlock(page, `guess number ${index}`)),
    );
    const codes = answers.map((answer) => (answer.ok ? 'ok' : answer.error.code));
    expect(codes.filter((code) => code === 'wrong_entry').length).toBeLessThanOrEqual(3);
    expect(codes.filter((code) => code === 'rate_limited').length).toBeGreaterThanOrEqual(17);
    expect(codes).not.toContain('ok');
  });
});

const vaultFile = (desk: Desk): string => path.join(desk.userDataDir, 'vault.json');

async function wrapsOnDisk(desk: Desk): Promise<Envelope['wraps'][number]['kind'][]> {
  const read = readVaultFile(await readFile(vaultFile(desk), 'utf8'));
  if (!read.ok) throw new Error(`The vault file is ${read.error}`);
  return read.value.content.envelope?.wraps.map(({ kind }) => kind) ?? [];
}

async function keep(page: Page, { tenant, app, secret }: Practice): Promise<{ id: string }> {
  const kept = await ask(page, 'connections', 'link', {
    tenant: tenant.id,
    clientId: app.clientId,
    credential: { kind: 'secret', value: secret },
    cloud: tenant.cloud,
    service: 'graph',
  });
  if (!kept.ok) throw new Error(`Not linked: ${kept.error.code}`);
  return { id: kept.value.id };
}

function setPassphrase(page: Page, only = false) {
  return ask(page, 'vault', 'setPassphrase', { passphrase, only });
}

function unlock(page: Page, entry: string) {
  return ask(page, 'vault', 'unlock', { passphrase: entry });
}

/** The keyring is asked once the window is there: its answer is waited for. */
async function expectStatus(page: Page, wanted: object): Promise<void> {
  await expect.poll(() => ask(page, 'vault', 'status', {})).toMatchObject({ ok: true, value: wanted });
}

async function expectSecret(page: Page, id: string, { secret }: Practice): Promise<void> {
  const loan = await ask(page, 'connections', 'revealSecret', { id });
  expect(loan.ok && loan.value.value === secret).toBe(true);
}

async function expectNothing(page: Page, id: string): Promise<void> {
  const answers = [
    await ask(page, 'connections', 'list', {}),
    await ask(page, 'connections', 'listText', {}),
    await ask(page, 'connections', 'revealSecret', { id }),
    await ask(page, 'connections', 'copySecret', { id }),
    await ask(page, 'connections', 'verify', { ids: [id] }),
    await ask(page, 'transfer', 'preview', { ids: [id], format: 'json', secrets: true }),
  ];
  expect(answers).toEqual(answers.map(() => locked));
}
