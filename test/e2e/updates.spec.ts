import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { dump } from 'js-yaml';
import { core as en } from '../../src/shared/messages/en/core';
import { updates as enUpdates } from '../../src/shared/messages/en/updates';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import type { UpdateFault, UpdatesStatus } from '../../src/shared/updates';
import { runtimeExecutable, type Launched, type LaunchOptions } from '../support/app';
import { ask } from '../support/ask';
import { whyNoPolicy, withPolicy } from '../support/starter';
import { startFeedServer, type FeedServer } from '../support/updating/feed-server';
import { fileName, manifestOf, signedRelease, type ReleaseOptions } from '../support/updating/release';
import { buildUpdatingApp, runningVersion, type UpdatingApp } from '../support/updating/updating-app';
import { expectAccessible } from './accessibility';
import { expect, test as base } from './fixtures';

const channelFile = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

interface UpdateParts {
  feed: FeedServer;
  /** The file that stands in for the AppImage that Tenantry was started from: electron-updater replaces a file. */
  appImage: string;
  /** Starts Tenantry as an AppImage's runtime does. */
  start: (options?: Partial<LaunchOptions>) => Promise<Launched>;
  /** Puts a signed release, and its file, on the feed. */
  offer: (release: ReleaseOptions) => void;
}

const test = base.extend<UpdateParts, { updating: UpdatingApp }>({
  updating: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
    async ({}, use) => {
      const updating = await buildUpdatingApp();
      await use(updating);
      await updating.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  feed: async ({ updating }, use) => {
    const feed = await startFeedServer();
    await updating.setFeed(feed.url);
    await use(feed);
    await feed.stop();
  },

  deskOptions: async ({ feed }, use) => {
    await use({ keyring: 'none', caPem: feed.caPem });
  },

  appImage: async ({ desk }, use) => {
    const file = path.join(desk.home, 'Tenantry.AppImage');
    await writeFile(file, 'the old one', { mode: 0o755 });
    await use(file);
  },

  start: async ({ launch, desk, updating, appImage }, use) => {
    const APPDIR = path.dirname(await runtimeExecutable());
    await use((options = {}) =>
      launch({
        appDir: updating.appDir,
        desk: { env: { ...desk.env, APPIMAGE: appImage, APPDIR } },
        ...options,
      }),
    );
  },

  offer: async ({ feed, updating }, use) => {
    await use((release) => {
      const { file = Buffer.from('an AppImage') } = release;
      feed.replies.set(`/${channelFile}`, {
        body: signedRelease(channelFile, { ...release, file }, updating),
      });
      feed.replies.set(`/${fileName}`, { body: file });
    });
  },
});

// One after another, so that it is built once and has one feed at a time.
test.describe.configure({ mode: 'default' });

test('a newer version is found on request, told in plain text, and nothing about the person is sent', async ({
  feed,
  desk,
  start,
  offer,
}) => {
  const notes = 'Faster.\n\n<img src=x onerror="document.title=\'taken\'"> <b>bold</b>';
  offer({ version: '1.2.0', notes });
  const { page } = await start();
  expect(await statusOf(page)).toEqual({ state: 'idle' });
  expect(feed.requests).toEqual([]);

  await checkNow(page);
  const dialog = page.getByRole('dialog', { name: enUpdates.available('1.2.0') });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByTestId('update-notes')).toHaveText(notes, { useInnerText: true });
  await expect(dialog.getByTestId('update-notes').locator('*')).toHaveCount(0);
  await expect(page).toHaveTitle('Tenantry');

  expect(feed.requests.map(({ method, path: asked }) => `${method} ${asked}`)).toEqual([
    `GET /${channelFile}`,
  ]);
  // All of it, as docs/updates.md tells it.
  const sent = {
    host: new URL(feed.url).host,
    connection: 'keep-alive',
    'user-agent': 'Tenantry',
    'accept-encoding': 'identity',
    'cache-control': 'no-cache',
    'sec-fetch-dest': 'empty',
    'sec-fetch-mode': 'no-cors',
    'sec-fetch-site': 'none',
  };
  expect(feed.requests[0]?.headers).toEqual(sent);
  expect(feed.requests[0]?.query).toMatch(/^noCache=[0-9a-z]+$/);
  expect(await readdir(desk.userDataDir)).not.toContain('.updaterId');

  await dialog.getByRole('button', { name: enUpdates.download, exact: true }).click();
  await expect(page.getByRole('dialog', { name: enUpdates.ready('1.2.0') })).toBeVisible();
  expect(feed.requests.slice(1)).toEqual([
    { method: 'GET', path: `/${fileName}`, query: '', headers: { ...sent, accept: '*/*' } },
  ]);
});

test('“Later” is quiet for a day and is remembered; “Skip this version” for that version', async ({
  desk,
  start,
  offer,
}) => {
  offer({ version: '1.2.0' });
  const { page } = await start();
  await checkNow(page);
  await page.getByRole('button', { name: enUpdates.later, exact: true }).click();
  await expect(page.getByTestId('update-said')).toHaveText(enUpdates.deferred('1.2.0'));
  const deferred = await statusOf(page);
  if (deferred.state !== 'deferred') throw new Error(`It is ${deferred.state}`);
  expect(Date.parse(deferred.until) - Date.now()).toBeGreaterThan(23.9 * 3_600_000);
  await expect(page.getByTestId('update-chip')).toHaveCount(0);
  expect(await remembered(desk.userDataDir)).toEqual({ newest: '1.2.0', deferredUntil: deferred.until });

  await page.getByRole('button', { name: enUpdates.show, exact: true }).click();
  await page.getByRole('button', { name: enUpdates.skip, exact: true }).click();
  await expect.poll(() => statusOf(page)).toEqual({ state: 'idle' });
  expect(await remembered(desk.userDataDir)).toMatchObject({ skipped: '1.2.0' });
  // Who asks is told all the same.
  await page.getByRole('button', { name: enUpdates.checkNow }).click();
  await expect(page.getByRole('dialog', { name: enUpdates.available('1.2.0') })).toBeVisible();
});

test.describe('is refused, and the file is not even asked for:', () => {
  const release: ReleaseOptions = { version: '1.2.0' };

  test('a description without a signature', async ({ feed, appImage, start }) => {
    feed.replies.set(`/${channelFile}`, { body: dump(manifestOf(release)) });
    await expectRefused(await start(), feed, appImage, 'signature_wrong');
  });

  test('one that was changed after it was signed', async ({ feed, appImage, start, updating }) => {
    const signed = signedRelease(channelFile, release, updating);
    feed.replies.set(`/${channelFile}`, { body: signed.replace('Faster starts', 'Slower starts') });
    await expectRefused(await start(), feed, appImage, 'signature_wrong');
  });

  test('one that is signed by another key', async ({ feed, appImage, start, updating }) => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const { keyId } = updating;
    feed.replies.set(`/${channelFile}`, { body: signedRelease(channelFile, release, { keyId, privateKey }) });
    await expectRefused(await start(), feed, appImage, 'signature_wrong');
  });

  test('one that was signed for another system', async ({ feed, appImage, start, updating }) => {
    feed.replies.set(`/${channelFile}`, { body: signedRelease('latest-mac.yml', release, updating) });
    await expectRefused(await start(), feed, appImage, 'signature_wrong');
  });

  test('a page that is no description', async ({ feed, appImage, start }) => {
    feed.replies.set(`/${channelFile}`, { body: '<html><p>Sign in to this network</p></html>' });
    await expectRefused(await start(), feed, appImage, 'feed_unreadable');
  });

  test('one that another host would answer', async ({ feed, appImage, start }) => {
    const headers = { location: `${feed.elsewhere.url}${channelFile}` };
    feed.replies.set(`/${channelFile}`, { status: 302, headers });
    await expectRefused(await start(), feed, appImage, 'feed_unreadable');
    expect(feed.elsewhere.requests).toEqual([]);
  });
});

test('nothing older is taken: not what is older than the running version, and not an earlier offer once more', async ({
  start,
  offer,
}) => {
  const { page } = await start();
  for (const version of ['1.0.9', runningVersion]) {
    offer({ version });
    expect(await check(page), version).toMatchObject({ state: 'idle' });
  }
  offer({ version: '1.3.0' });
  expect(await check(page)).toMatchObject({ state: 'available' });
  offer({ version: '1.2.0' });
  expect(await check(page)).toEqual({ state: 'failed', fault: 'older' });
});

test('a feed that is not there is no network, and takes nothing away', async ({ feed, start }) => {
  await feed.stop();
  const { page } = await start();
  await checkNow(page);
  await expect(page.getByTestId('update-said')).toHaveText(enUpdates.faults.no_network);
});

test('a download that is not the signed file is thrown away, and can be tried again', async ({
  feed,
  desk,
  appImage,
  start,
  offer,
}) => {
  const file = Buffer.from('the new one, whole');
  offer({ version: '1.2.0', file });
  feed.replies.set(`/${fileName}`, { body: Buffer.from('the new one, other') });
  const { page } = await start();
  await checkNow(page);
  await page.getByRole('button', { name: enUpdates.download, exact: true }).click();
  await expect(page.getByTestId('update-trouble')).toHaveText(enUpdates.faults.hash_wrong);
  expect(await readFile(appImage, 'utf8')).toBe('the old one');
  expect(await readdir(downloads(desk.home))).toEqual([]);

  feed.replies.set(`/${fileName}`, { body: file });
  await page.getByRole('button', { name: enUpdates.download, exact: true }).click();
  await expect(page.getByRole('button', { name: enUpdates.install, exact: true })).toBeFocused();
});

test('a file that is larger than its description says is given up on the way', async ({
  feed,
  start,
  offer,
}) => {
  offer({ version: '1.2.0', file: Buffer.alloc(1000) });
  feed.replies.set(`/${fileName}`, { body: Buffer.alloc(3_000_000) });
  const { page } = await start();
  await check(page);
  expect(await ask(page, 'updates', 'download', {})).toMatchObject({
    ok: true,
    value: { state: 'failed', fault: 'feed_unreadable' },
  });
});

test('an update is installed when the person says so: the file is replaced and the new one started', async ({
  desk,
  appImage,
  start,
  offer,
}) => {
  const told = path.join(desk.home, 'the-new-one-ran');
  const file = Buffer.from(`#!/bin/sh\necho "ran with '$APPIMAGE' and '$APPDIR'" > '${told}'\n`);
  offer({ version: '1.2.0', file });
  const { page, electronApp } = await start();
  await checkNow(page);
  await page.getByRole('button', { name: enUpdates.download, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: enUpdates.ready('1.2.0') });
  await expect(dialog).toBeVisible();
  await expectAccessible(page, 'the dialog about an update');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  const chip = page.getByTestId('update-chip');
  await expect(chip).toHaveText(enUpdates.ready('1.2.0'));
  expect(await readFile(appImage, 'utf8')).toBe('the old one');

  // Not while something would be lost.
  await ask(page, 'app', 'unsaved', { count: 1 });
  await chip.click();
  const install = page.getByRole('button', { name: enUpdates.install, exact: true });
  await install.click();
  await expect(page.getByTestId('update-trouble')).toHaveText(en.errors.busy);
  expect(await readFile(appImage, 'utf8')).toBe('the old one');
  await ask(page, 'app', 'unsaved', { count: 0 });

  const ended = once(electronApp.process(), 'exit');
  await install.click();
  await ended;
  expect(await readFile(appImage)).toEqual(file);
  expect((await stat(appImage)).mode & 0o777).toBe(0o755);
  expect((await readdir(desk.home)).filter((name) => name.endsWith('.new'))).toEqual([]);
  // Without what names the mount of the old one.
  await expect.poll(() => (existsSync(told) ? readFile(told, 'utf8') : '')).toBe("ran with '' and ''\n");
});

test('while it installs, nothing else is offered', async ({ start, offer }) => {
  offer({ version: '1.2.0' });
  const { page, electronApp } = await start();
  await checkNow(page);
  await page.getByRole('button', { name: enUpdates.download, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: enUpdates.ready('1.2.0') });
  await expect(dialog.getByRole('button', { name: enUpdates.later, exact: true })).toBeVisible();
  const ready = await statusOf(page);
  if (ready.state !== 'ready') throw new Error(`It is ${ready.state}`);
  // As main tells it; it ends soon after, and is not waited for here.
  await electronApp.evaluate(
    ({ BrowserWindow }, status) => {
      BrowserWindow.getAllWindows()[0]?.webContents.send('updates.changed', status);
    },
    { ...ready, state: 'installing' } satisfies UpdatesStatus,
  );
  const button = dialog.getByRole('button', { name: enUpdates.installing });
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  for (const name of [enUpdates.later, enUpdates.skip]) {
    await expect(dialog.getByRole('button', { name, exact: true })).toHaveCount(0);
  }
});

test('a downloaded file that was changed on the disk is not installed; quitting installs nothing unasked', async ({
  desk,
  appImage,
  start,
  offer,
}) => {
  offer({ version: '1.2.0', file: Buffer.from('the new one') });
  const app = await start();
  const { page } = app;
  await check(page);
  expect(await ask(page, 'updates', 'download', {})).toMatchObject({ value: { state: 'ready' } });
  await writeFile(path.join(downloads(desk.home), fileName), 'another one');
  expect(await ask(page, 'updates', 'install', {})).toMatchObject({
    value: { state: 'failed', fault: 'hash_wrong', update: { version: '1.2.0' } },
  });
  expect(await ask(page, 'updates', 'download', {})).toMatchObject({ value: { state: 'ready' } });
  await app.close();
  expect(await readFile(appImage, 'utf8')).toBe('the old one');
  expect((await readdir(desk.home)).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test('where the organisation forbids updates, none is asked for, whoever asks', async ({
  feed,
  desk,
  start,
  offer,
}) => {
  const reason = await whyNoPolicy();
  test.skip(reason !== undefined, reason);
  offer({ version: '1.2.0' });
  const { page } = await start(await withPolicy(desk, { text: JSON.stringify({ updates: false }) }));
  const off = { state: 'off', reason: 'policy' };
  expect(await check(page)).toEqual(off);
  for (const name of ['download', 'install', 'defer', 'skip'] as const) {
    expect(await ask(page, 'updates', name, {})).toEqual({ ok: true, value: off });
  }
  expect(await ask(page, 'settings', 'set', { lookForUpdates: true })).toMatchObject({
    error: { code: 'policy' },
  });
  await page.getByRole('button', { name: en.settings.title }).click();
  const look = page.getByRole('switch', { name: enUpdates.look });
  await expect(look).toBeDisabled();
  await expect(look).not.toBeChecked();
  await expect(page.getByRole('dialog')).toContainText(`${enVault.policy.managed} ${enUpdates.lookText}`);
  await expect(page.getByTestId('update-said')).toHaveText(enUpdates.off.policy);
  await expect(page.getByRole('button', { name: enUpdates.checkNow })).toHaveCount(0);
  expect(feed.requests).toEqual([]);
});

test('a program that is no AppImage is left to what installed it', async ({ feed, desk, start, offer }) => {
  offer({ version: '1.2.0' });
  const { page } = await start({ desk });
  expect(await check(page)).toEqual({ state: 'off', reason: 'other_installer' });
  expect(feed.requests).toEqual([]);
});

test('the product’s own build has no release key, no feed and no packaging here: it asks nobody', async ({
  page,
}) => {
  expect(await check(page)).toEqual({ state: 'off', reason: 'not_packaged' });
});

async function statusOf(page: Page): Promise<UpdatesStatus> {
  const answer = await ask(page, 'updates', 'status', {});
  if (!answer.ok) throw new Error(`No status: ${answer.error.code}`);
  return answer.value;
}

/** Opens the settings and asks. */
async function checkNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: en.settings.title }).click();
  await page.getByRole('button', { name: enUpdates.checkNow }).click();
}

async function check(page: Page): Promise<UpdatesStatus> {
  const answer = await ask(page, 'updates', 'check', {});
  if (!answer.ok) throw new Error(`No answer: ${answer.error.code}`);
  return answer.value;
}

async function expectRefused(
  { page }: Launched,
  feed: FeedServer,
  appImage: string,
  fault: UpdateFault,
): Promise<void> {
  feed.replies.set(`/${fileName}`, { body: 'an AppImage' });
  await checkNow(page);
  await expect(page.getByTestId('update-said')).toHaveText(enUpdates.faults[fault]);
  expect(await statusOf(page)).toEqual({ state: 'failed', fault });
  await expect(page.getByTestId('update-chip')).toHaveCount(0);
  expect(await ask(page, 'updates', 'download', {})).toMatchObject({ value: { state: 'failed', fault } });
  expect(feed.requests.map(({ path: asked }) => asked)).not.toContain(`/${fileName}`);
  expect(await readFile(appImage, 'utf8')).toBe('the old one');
}

/** Where electron-updater puts what it downloads. */
function downloads(home: string): string {
  return path.join(home, '.cache', 'tenantry-updater', 'pending');
}

async function remembered(folder: string): Promise<unknown> {
  const document = JSON.parse(await readFile(path.join(folder, 'settings.json'), 'utf8')) as {
    updates?: unknown;
  };
  return document.updates;
}
