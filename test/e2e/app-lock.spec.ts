import type { Page } from '@playwright/test';
import type { VaultStatus } from '../../src/shared/vault-status';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { expect, test } from './fixtures';
import { makeCustomers, saveAll } from './many';

const passphrase = 'nine purple tenants hum softly';

/**
 * Without a desktop that sleeps and locks, Electron’s event stands in for the system’s: from there on all is real.
 */
async function tell({ electronApp }: Launched, event: 'suspend' | 'lock-screen' | 'resume'): Promise<void> {
  await electronApp.evaluate(({ powerMonitor }, name) => powerMonitor.emit(name), event);
}

test.describe('with Electron’s event in the place of the system’s', () => {
  for (const [event, reason] of [
    ['suspend', 'suspend'],
    ['lock-screen', 'screen'],
  ] as const) {
    test(`“${event}” locks: nothing is handed out before the passphrase`, async ({ entra, app, page }) => {
      const [id] = await saveAll(page, makeCustomers(entra, 1));
      await protect(page);
      expect(await ask(page, 'connections', 'copySecret', { id })).toMatchObject({ ok: true });
      await tell(app, event);

      expect(await statusOf(page)).toMatchObject({ protection: 'locked', appLock: reason });
      const shut = { ok: false, error: { code: 'locked' } };
      for (const call of ['revealSecret', 'copySecret', 'copyToken'] as const) {
        expect(await ask(page, 'connections', call, { id }), call).toEqual(shut);
      }
      const clipboard = () => app.electronApp.evaluate(({ clipboard: system }) => system.readText());
      await expect.poll(clipboard, 'what was lent to the clipboard').toBe('');

      expect(await ask(page, 'vault', 'unlock', { passphrase })).toMatchObject({ ok: true });
      expect(await ask(page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });
    });
  }

  test('neither locks where the person does not want it, and none where there is no passphrase', async ({
    entra,
    app,
    page,
  }) => {
    await saveAll(page, makeCustomers(entra, 1));
    await tell(app, 'suspend');
    expect((await statusOf(page)).appLock).toBeUndefined();

    await protect(page);
    await ask(page, 'settings', 'set', { lockWithScreen: false });
    await tell(app, 'suspend');
    await tell(app, 'lock-screen');
    expect((await statusOf(page)).appLock).toBeUndefined();
  });
});

test('with main’s clock put forward by the test: it locks after the chosen minutes without use, a key counts as use', async ({
  entra,
  app,
  page,
}) => {
  await saveAll(page, makeCustomers(entra, 1));
  await protect(page);
  await ask(page, 'settings', 'set', { lockAfterMinutes: 2 });

  await putForward(app, 100_000);
  await page.keyboard.press('Shift');
  await putForward(app, 100_000);
  await tell(app, 'resume'); // it looks at once
  expect((await statusOf(page)).appLock).toBeUndefined();

  await putForward(app, 30_000);
  await tell(app, 'resume');
  expect(await statusOf(page)).toMatchObject({ protection: 'locked', appLock: 'idle' });
});

test('it stays locked over a restart', async ({ entra, app, page, launch }) => {
  await saveAll(page, makeCustomers(entra, 1));
  await protect(page);
  await tell(app, 'suspend');
  await app.close();
  const again = await launch();
  await expect.poll(() => statusOf(again.page)).toMatchObject({ protection: 'locked', appLock: 'suspend' });
});

/** Gives the vault a passphrase; the keyring goes on opening it. */
async function protect(page: Page): Promise<void> {
  await expect.poll(async () => (await statusOf(page)).protection).toBe('ready');
  const set = await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
  expect(set).toMatchObject({ ok: true });
}

async function putForward({ electronApp }: Launched, ms: number): Promise<void> {
  await electronApp.evaluate((_electron, by) => {
    const before = Date.now;
    Date.now = () => before() + by;
  }, ms);
}

async function statusOf(page: Page): Promise<VaultStatus> {
  const answer = await ask(page, 'vault', 'status', {});
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value;
}
