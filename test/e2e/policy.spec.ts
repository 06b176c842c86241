import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { strictPolicy, type Policy, type PolicyStatus } from '../../src/shared/policy';
import type { VaultStatus } from '../../src/shared/vault-status';
import { ask } from '../support/ask';
import { contosoCloud, draftInput, secretValue } from '../support/builders';
import type { Desk } from '../support/desk';
import { nativeDialog } from '../support/native-dialog';
import { whyNoPolicy, withPolicy } from '../support/starter';
import { expect, test } from './fixtures';
import { makeCustomers, saveAll } from './many';

/** Where administrators put it on Linux: the real place, in a mount namespace of the app's own. */
const place = '/etc/tenantry/policy.json';

const passphrase = 'nine purple tenants hum softly';

test.beforeAll(async () => {
  const reason = await whyNoPolicy();
  test.skip(reason !== undefined, reason);
});

const settles = (desk: Desk, policy: Policy) => withPolicy(desk, { text: JSON.stringify(policy) });

test('a policy in the system’s place is applied and told; without one everything is free', async ({
  desk,
  launch,
}) => {
  const policy: Policy = { forbidSecretExports: true, updates: false };
  const managed = await launch(await settles(desk, policy));
  expect(await policyOf(managed.page)).toEqual({ kind: 'applied', place, policy });
  await managed.close();

  const nothing = await launch(await settles(desk, {}));
  expect(await policyOf(nothing.page)).toEqual({ kind: 'applied', place, policy: {} });
});

test('exports with secrets are refused, to a file and to the clipboard; without secrets they go out', async ({
  entra,
  desk,
  launch,
}) => {
  const { page, electronApp } = await launch(await settles(desk, { forbidSecretExports: true }));
  const [customer] = makeCustomers(entra, 1);
  if (!customer) throw new Error('A customer expected');
  const ids = await saveAll(page, [customer]);
  await electronApp.evaluate(({ clipboard }) => clipboard.writeText('what was there'));

  const refused = { ok: false, error: { code: 'policy' } };
  const request = { ids, format: 'dotenv' };
  expect(await ask(page, 'transfer', 'exportToFile', { ...request, secrets: true })).toEqual(refused);
  expect(await ask(page, 'transfer', 'exportToClipboard', { ...request, secrets: true })).toEqual(refused);
  const bundle = { ids, format: 'bundle', secrets: true, passphrase };
  expect(await ask(page, 'transfer', 'exportToFile', bundle)).toEqual(refused);
  const read = () => electronApp.evaluate(({ clipboard }) => clipboard.readText());
  expect(await read()).toBe('what was there');

  const plain = await ask(page, 'transfer', 'exportToClipboard', { ...request, secrets: false });
  expect(plain).toMatchObject({ ok: true, value: { kind: 'exported' } });
  expect(await read()).toContain(customer.app.clientId);
});

test('a required passphrase is due before anything else, takes the keyring’s wrap away, and is asked at each start', async ({
  entra,
  desk,
  launch,
  ownScreen,
}) => {
  const before = await launch();
  const [id] = await saveAll(before.page, makeCustomers(entra, 1));
  expect(await wraps(desk)).toEqual(['os']);
  await before.close();

  const managed = await settles(desk, { requirePassphrase: true });
  const first = await launch(managed);
  expect(await statusOf(first.page)).toMatchObject({ passphraseDue: true });
  for (const [group, name, input] of [
    ['connections', 'list', {}],
    ['connections', 'revealSecret', { id }],
    ['labels', 'list', {}],
    ['activity', 'list', {}],
  ] as const) {
    const answer = await ask(first.page, group, name as never, input);
    expect(answer, `${group}.${name}`).toEqual({ ok: false, error: { code: 'locked' } });
  }
  await expect.poll(async () => (await statusOf(first.page)).protection).toBe('ready');
  const setting = ask(first.page, 'vault', 'setPassphrase', { passphrase, only: false });
  const { title } = enVault.dialogs.questions.require_passphrase;
  // The keyring will not open the vault any more: main asks, where no page can answer.
  const question = await nativeDialog(ownScreen, title);
  await question.press('Tab', 'Return');
  expect(await setting).toMatchObject({ ok: true, value: { ways: { os: false, passphrase: true } } });
  expect(await wraps(desk)).toEqual(['passphrase']);
  expect(await ask(first.page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });
  await first.close();

  const { page } = await launch(managed);
  await expect.poll(() => statusOf(page)).toMatchObject({ protection: 'locked', appLock: 'start' });
  expect(await ask(page, 'connections', 'list', {})).toEqual({ ok: false, error: { code: 'locked' } });
  expect(await ask(page, 'vault', 'unlock', { passphrase })).toMatchObject({ ok: true });
  expect(await ask(page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });
});

test('where nothing opens the vault and a passphrase is due, an empty vault can be begun and get its passphrase', async ({
  entra,
  desk,
  launch,
  ownScreen,
}) => {
  const before = await launch();
  const [customer] = makeCustomers(entra, 1);
  if (!customer) throw new Error('A customer expected');
  await saveAll(before.page, [customer]);
  await before.close();
  await desk.keyring.replace();

  const { page } = await launch(await settles(desk, { requirePassphrase: true }));
  await expect(page.getByText(enVault.due.noWay)).toBeVisible();
  await page.getByRole('button', { name: enVault.versions.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: enVault.versions.begin }).click();
  const question = await nativeDialog(ownScreen, enVault.dialogs.questions.start_empty.title);
  await question.press('Tab', 'Return');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByLabel(enVault.passphrase.next, { exact: true })).toBeVisible();
  expect(await statusOf(page)).toMatchObject({ passphraseDue: true, ways: { os: false } });
});

test('a settled idle time is shown and cannot be changed; the person’s own counts again without a policy', async ({
  desk,
  launch,
}) => {
  const before = await launch();
  await ask(before.page, 'settings', 'set', { lockAfterMinutes: 60 });
  await before.close();

  const managed = await launch(await settles(desk, { lockAfterMinutes: 7 }));
  const minutes = { ok: true, value: { lockAfterMinutes: 7 } };
  expect(await ask(managed.page, 'settings', 'get', {})).toMatchObject(minutes);
  const longer = { lockAfterMinutes: 120 };
  const refused = { ok: false, error: { code: 'policy' } };
  expect(await ask(managed.page, 'settings', 'set', longer)).toEqual(refused);
  expect(await ask(managed.page, 'settings', 'set', { expiryNotices: false })).toMatchObject(minutes);
  await managed.close();

  const { page } = await launch();
  expect(await ask(page, 'settings', 'get', {})).toMatchObject({
    ok: true,
    value: { lockAfterMinutes: 60, expiryNotices: false },
  });
});

test('a cloud outside of the table is not asked, and nobody is asked about it', async ({
  entra,
  desk,
  launch,
}) => {
  const { page } = await launch(await settles(desk, { forbidCustomClouds: true }));
  const credential = { kind: 'secret', value: secretValue() } as const;
  const custom = { cloud: 'custom', customCloud: contosoCloud, credential } as const;
  expect(await ask(page, 'connections', 'link', draftInput(custom))).toMatchObject({
    ok: false,
    error: { code: 'policy' },
  });
  const kept = await ask(page, 'connections', 'save', draftInput(custom));
  if (!kept.ok) throw new Error(kept.error.code);
  const verified = await ask(page, 'connections', 'verify', { ids: [kept.value.id] });
  expect(verified).toMatchObject({ ok: true });
  expect(JSON.stringify(verified)).toContain('"policy"');
  expect(entra.simulator.requests).toEqual([]);
  expect(entra.proxy.carried).toEqual([]);
});

test.describe('a policy that cannot be used makes the strictest rules hold, and is told:', () => {
  for (const [what, file, told] of [
    [
      'a wrong part',
      { text: '{"requirePassphrase":"yes"}' },
      { fault: 'not_understood', part: 'requirePassphrase' },
    ],
    ['no JSON', { text: 'requirePassphrase=true' }, { fault: 'not_json' }],
    ['one that everybody may write', { text: '{}', mode: 0o666 }, { fault: 'writable_by_others' }],
  ] as const) {
    test(what, async ({ desk, launch }) => {
      const { page } = await launch(await withPolicy(desk, file));
      expect(await policyOf(page)).toEqual({ kind: 'malformed', place, ...told, policy: strictPolicy });
      expect(await statusOf(page)).toMatchObject({ passphraseDue: true });
      expect(await ask(page, 'settings', 'get', {})).toMatchObject({
        value: { lockAfterMinutes: strictPolicy.lockAfterMinutes },
      });
    });
  }
});

async function policyOf(page: Page): Promise<PolicyStatus> {
  const answer = await ask(page, 'policy', 'get', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

async function statusOf(page: Page): Promise<VaultStatus> {
  const answer = await ask(page, 'vault', 'status', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}

/** What opens the vault, as its file says. */
async function wraps(desk: Desk): Promise<string[]> {
  const text = await readFile(path.join(desk.userDataDir, 'vault.json'), 'utf8');
  const { envelope } = (JSON.parse(text) as { content: { envelope: { wraps: { kind: string }[] } } }).content;
  return envelope.wraps.map(({ kind }) => kind);
}
