import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { secret as newSecret, secretValue, type Entra } from '../entra';
import { record } from '../support/builders';
import { makeDesk } from '../support/desk';
import { writeVault } from '../support/many-connections';
import { withClipboard } from './clipboard';
import { distance, fillOf } from './fills';
import { connect, enter, fact, fields, finding, link, tokenRequests, type Entry } from './form';
import { expect, onScreen, practice, test } from './fixtures';
import { expectNowhere } from './secrecy';

test('lists each tenant with its state, its cloud and when it was last verified', async ({ entra, page }) => {
  await link(page, contoso(entra));
  await expect(row(page, 'Contoso')).toContainText('Linked');
  await expect(row(page, 'Contoso')).toContainText('Global');
  await expect(row(page, 'Contoso')).toContainText('now');

  await page.getByRole('button', { name: 'Link a tenant' }).click();
  await enter(page, { ...contoso(entra), clientId: randomUUID() });
  await fields(page).name.fill('Not yet verified');
  await connect(page);
  await page.getByRole('button', { name: 'Keep without connecting' }).click();
  await page.getByRole('button', { name: 'Go to tenants' }).click();
  await expect(page.getByText('2 tenants')).toBeVisible();
  await expect(row(page, 'Not yet verified')).toContainText('Waiting');
  await expect(row(page, 'Not yet verified')).toContainText('Never');
});

test.describe('verifies again', () => {
  test('and finds that all is still well', async ({ entra, page }) => {
    await link(page, contoso(entra));
    await choose(page, 'Contoso', 'Verify');
    await expect(notice(page, 'Contoso is verified.')).toBeVisible();
    expect(tokenRequests(entra)).toHaveLength(2);
  });

  test('and finds what has changed at Microsoft', async ({ entra, page }) => {
    await link(page, contoso(entra));
    const { app } = practice(entra, 'Contoso', 'Contoso Directory Sync');
    const [good] = app.secrets;
    if (!good) throw new Error('The practice app has no secret');

    await test.step('the secret was replaced there', async () => {
      app.secrets = [newSecret()];
      await choose(page, 'Contoso', 'Verify');
      await expect(notice(page, 'Contoso needs attention.')).toBeVisible();
      await expect(row(page, 'Contoso')).toContainText('Needs attention');
      await expect(row(page, 'Contoso')).toContainText('Secret rejected');
    });

    await test.step('the app was disabled', async () => {
      app.secrets = [good];
      app.enabled = false;
      await choose(page, 'Contoso', 'Verify');
      await expect(row(page, 'Contoso')).toContainText('App disabled');
    });

    await test.step('its consent was withdrawn', async () => {
      app.enabled = true;
      app.roles = [];
      await choose(page, 'Contoso', 'Verify');
      await expect(row(page, 'Contoso')).toContainText('Linked');
      await expect(row(page, 'Contoso')).toContainText('No permissions yet');
      await row(page, 'Contoso').click();
      await expect(finding(details(page))).toContainText('Grant admin consent');
    });
  });

  test('and leaves the state as it was when Microsoft cannot be reached', async ({ entra, page }) => {
    await link(page, contoso(entra));
    await entra.proxy.offline(true);
    await choose(page, 'Contoso', 'Verify');
    await expect(notice(page, 'Contoso could not be verified now.')).toBeVisible();
    await expect(row(page, 'Contoso')).toContainText('Linked');
    await expect(row(page, 'Contoso')).toContainText('Last try failed');

    await entra.proxy.offline(false);
    await page.getByRole('button', { name: 'Verify all' }).click();
    await expect(row(page, 'Contoso')).not.toContainText('Last try failed');
    await expect(row(page, 'Contoso')).toContainText('Linked');
  });

  test('and does not forget what was wrong when Microsoft cannot be reached since', async ({
    entra,
    page,
  }) => {
    await link(page, contoso(entra));
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.enabled = false;
    await choose(page, 'Contoso', 'Verify');
    await expect(row(page, 'Contoso')).toContainText('App disabled');

    await entra.proxy.offline(true);
    await choose(page, 'Contoso', 'Verify');
    await expect(row(page, 'Contoso')).toContainText('Last try failed');
    await expect(row(page, 'Contoso')).toContainText('App disabled');
    await row(page, 'Contoso').click();
    await expect(details(page).getByTestId('finding')).toHaveCount(2);
    await expect(details(page)).toContainText('The app is disabled in this tenant');
  });
});

test('shows whose menu is open, wherever the pointer is', async ({ desk, launch }) => {
  writeVault(
    desk.userDataDir,
    ['Adatum', 'Bellows'].map((name) => record({ name })),
  );
  const { page } = await launch();
  const plain = await fillOf(row(page, 'Bellows'));
  const button = row(page, 'Adatum').getByRole('button', { name: en.list.actionsFor('Adatum') });
  const ways: readonly (readonly [by: string, opens: () => Promise<void>])[] = [
    ['its button', () => button.click()],
    ['the other mouse button', () => row(page, 'Adatum').click({ button: 'right' })],
    ['the keyboard', () => page.keyboard.press('ContextMenu')],
  ];
  for (const [by, opens] of ways) {
    await test.step(by, async () => {
      await opens();
      await page.getByRole('menuitem', { name: en.list.remove }).hover();
      expect(await fillOf(row(page, 'Bellows'))).toBe(plain);
      await expect.poll(() => fillOf(row(page, 'Adatum'))).not.toBe(plain);
      await expect(button).toHaveAttribute('aria-expanded', 'true');
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
      await expect.poll(() => fillOf(row(page, 'Adatum'))).toBe(plain);
    });
  }
});

test('marks what is open or selected more than what is below the pointer', async ({ desk, launch }) => {
  writeVault(
    desk.userDataDir,
    ['Adatum', 'Bellows', 'Coho', 'Datum'].map((name) => record({ name })),
  );
  const { page } = await launch();
  await row(page, 'Adatum').click();
  await row(page, 'Datum').click({ modifiers: ['Control'] });
  await row(page, 'Bellows').hover();
  for (const colorScheme of ['light', 'dark'] as const) {
    await test.step(colorScheme, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const plain = await fillOf(row(page, 'Coho'));
      const hovered = distance(await fillOf(row(page, 'Bellows')), plain);
      expect(hovered).toBeGreaterThan(0);
      expect(distance(await fillOf(row(page, 'Adatum')), plain), 'open').toBeGreaterThan(hovered);
      expect(distance(await fillOf(row(page, 'Datum')), plain), 'selected').toBeGreaterThan(hovered);
    });
  }
});

test('renames by the menu and by F2, and keeps the old name on Escape', async ({ entra, page }) => {
  await link(page, contoso(entra));
  await choose(page, 'Contoso', 'Rename');
  await expect(page.getByRole('textbox', { name: 'Rename Contoso' })).toBeFocused();
  await page.keyboard.type('Head office');
  await page.keyboard.press('Enter');
  await expect(row(page, 'Head office')).toBeVisible();

  await row(page, 'Head office').focus();
  await page.keyboard.press('F2');
  await expect(page.getByRole('textbox', { name: 'Rename Head office' })).toBeFocused();
  await page.keyboard.type('Branch');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Rename Head office' })).toBeHidden();
  await expect(row(page, 'Head office')).toBeVisible();
  await expect(page.getByRole('row', { name: /Branch/ })).toHaveCount(0);
});

test('replaces the secret in place, once the new one is proven', async ({ entra, app: launched, page }) => {
  await link(page, contoso(entra));
  const { app } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const wrong = secretValue();
  await choose(page, 'Contoso', 'Replace secret');
  const form = page.getByRole('form', { name: 'Replace the secret of Contoso' });
  const field = form.getByLabel('New client secret', { exact: true });
  await expect(field).toBeFocused();

  await test.step('a wrong one is refused, and the old one still works', async () => {
    await field.fill(wrong);
    await page.keyboard.press('Enter');
    await expect(finding(form)).toContainText('Microsoft does not accept this client secret');
    await expect(field).toHaveValue('');
    await expect(field).toBeFocused();
    await expectNowhere(launched, wrong);
    await choose(page, 'Contoso', 'Verify');
    await expect(notice(page, 'Contoso is verified.')).toBeVisible();
  });

  await test.step('a right one takes its place', async () => {
    const right = newSecret();
    app.secrets = [right];
    await choose(page, 'Contoso', 'Replace secret');
    await field.fill(right.value);
    await page.keyboard.press('Enter');
    await expect(notice(page, 'The secret of Contoso was replaced.')).toBeVisible();
    await expect(form).toBeHidden();
    await choose(page, 'Contoso', 'Verify');
    await expect(notice(page, 'Contoso is verified.')).toBeVisible();
    expect(tokenRequests(entra).at(-1)?.form['client_secret']).toBe(right.value);
    await expectNowhere(launched, right.value);
  });
});

test('offers once to replace a secret that is refused: where that is said', async ({ entra, page }) => {
  await link(page, contoso(entra));
  await row(page, 'Contoso').click();
  const replace = details(page).getByRole('button', { name: 'Replace secret' });
  const inSection = details(page)
    .getByRole('region', { name: 'Client secret' })
    .getByRole('button', { name: 'Replace secret' });
  await expect(inSection).toBeVisible();
  await expect(replace).toHaveCount(1);

  practice(entra, 'Contoso', 'Contoso Directory Sync').app.secrets = [newSecret()];
  await details(page).getByRole('button', { name: 'Verify' }).click();
  await expect(finding(details(page))).toContainText('Microsoft does not accept this client secret');
  await expect(finding(details(page)).getByRole('button', { name: 'Replace secret' })).toBeVisible();
  await expect(replace).toHaveCount(1);

  await replace.click();
  await expect(details(page).getByLabel('New client secret', { exact: true })).toBeFocused();
  await expect(finding(details(page)).getByRole('button', { name: 'Replace secret' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(finding(details(page)).getByRole('button', { name: 'Replace secret' })).toBeFocused();
});

test.describe('shows the secret', () => {
  test('until it is hidden', async ({ entra, app, page }) => {
    const entry = contoso(entra);
    await link(page, entry);
    await expectNowhere(app, entry.clientSecret);
    await row(page, 'Contoso').click();
    await details(page).getByRole('button', { name: 'Show secret' }).click();
    await expect(page.getByTestId('revealed-secret')).toHaveText(entry.clientSecret);
    await expect(page.getByRole('timer')).toHaveText(/^Hidden again in (30|2\d) seconds$/);
    await page.getByRole('button', { name: 'Hide', exact: true }).click();
    await expectNowhere(app, entry.clientSecret);
  });

  test('for 30 seconds at most', async ({ entra, app, page }) => {
    const entry = contoso(entra);
    await link(page, entry);
    await row(page, 'Contoso').click();
    await page.clock.install();
    await details(page).getByRole('button', { name: 'Show secret' }).click();
    // The time counts from when it is seen.
    await expect(page.getByTestId('revealed-secret')).toHaveText(entry.clientSecret);
    await page.clock.runFor(29_000);
    await expect(page.getByTestId('revealed-secret')).toHaveText(entry.clientSecret);
    await page.clock.runFor(1_500);
    await expect(page.getByTestId('revealed-secret')).toBeHidden();
    await expectNowhere(app, entry.clientSecret);
  });

  test('no longer than its details are open', async ({ entra, app, page }) => {
    const entry = contoso(entra);
    await link(page, entry);
    await row(page, 'Contoso').click();
    await details(page).getByRole('button', { name: 'Show secret' }).click();
    await expect(page.getByTestId('revealed-secret')).toHaveText(entry.clientSecret);
    await details(page).getByRole('button', { name: 'Close' }).click();
    await expectNowhere(app, entry.clientSecret);
  });

  test('five times a minute, and no more', async ({ entra, app, page }) => {
    const entry = contoso(entra);
    await link(page, entry);
    await row(page, 'Contoso').click();
    for (let times = 0; times < 5; times += 1) {
      await details(page).getByRole('button', { name: 'Show secret' }).click();
      await expect(page.getByTestId('revealed-secret')).toHaveText(entry.clientSecret);
      await page.getByRole('button', { name: 'Hide', exact: true }).click();
    }
    await details(page).getByRole('button', { name: 'Show secret' }).click();
    await expect(
      notice(page, /^That was too often in a short time\. Wait (\d+ seconds?|1 minute), then try again\.$/),
    ).toBeVisible();
    await expectNowhere(app, entry.clientSecret);
  });
});

test.describe('copies', () => {
  test('the secret and an access token, without showing them to the window', async ({ entra, app, page }) => {
    const entry = contoso(entra);
    await link(page, entry);
    await withClipboard(app, async (clipboard) => {
      await choose(page, 'Contoso', 'Copy secret');
      await expect(notice(page, 'Secret copied. The clipboard is cleared in 30 seconds.')).toBeVisible();
      expect(await clipboard.read()).toBe(entry.clientSecret);

      await choose(page, 'Contoso', 'Copy access token');
      await expect(notice(page, 'Token copied. The clipboard is cleared in 30 seconds.')).toBeVisible();
      const token = await clipboard.read();
      expect(claimsOf(token)).toMatchObject({ appid: entry.clientId, tid: entry.tenant });
      await expectNowhere(app, token);
    });
    await expectNowhere(app, entry.clientSecret);
    // The token of the link is still good: nobody was asked for another.
    expect(tokenRequests(entra)).toHaveLength(1);
  });

  test('for 30 seconds, and then takes back what is its own and nothing else', async ({
    entra,
    launch,
    ownScreen,
  }) => {
    test.slow();
    // The clipboard is the screen's, and both apps are on it.
    const otherDesk = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url });
    try {
      const [first, second] = await Promise.all([launch(), launch({ desk: onScreen(otherDesk, ownScreen) })]);
      const entry = contoso(entra);
      await link(first.page, entry);
      await link(second.page, fabrikam(entra));
      await withClipboard(first, async (clipboard) => {
        await choose(first.page, 'Contoso', 'Copy secret');
        await expect.poll(() => clipboard.read()).toBe(entry.clientSecret);
        const copiedFirst = Date.now();
        // Time between the two copies is what tells their ends apart.
        await expect.poll(() => Date.now() - copiedFirst, { timeout: 10_000 }).toBeGreaterThan(5_000);
        await choose(second.page, 'Fabrikam', 'Copy secret');
        const other = fabrikam(entra).clientSecret;
        await expect.poll(() => clipboard.read()).toBe(other);
        const copiedSecond = Date.now();

        await expect.poll(() => Date.now() - copiedFirst, { timeout: 40_000 }).toBeGreaterThan(31_000);
        expect(await clipboard.read(), 'what was copied since').toBe(other);
        await expect.poll(() => clipboard.read(), { timeout: 10_000 }).toBe('');
        expect(Date.now() - copiedSecond).toBeGreaterThan(29_000);
      });
      await second.close();
    } finally {
      await otherDesk.stop();
    }
  });

  test('and takes it back before it quits', async ({ entra, app, page }) => {
    await link(page, contoso(entra));
    await withClipboard(app, async (clipboard) => {
      await choose(page, 'Contoso', 'Copy secret');
      await expect.poll(() => clipboard.read()).toBe(contoso(entra).clientSecret);
      await app.electronApp.evaluate((electron) => {
        electron.app.on('will-quit', (event) => {
          event.preventDefault();
          void Promise.resolve(electron.clipboard.readText()).then((text) => {
            process.stderr.write(`at the end the clipboard holds ${text.length} characters\n`);
            electron.app.exit();
          });
        });
      });
      await app.close();
      expect(app.output).toContain('at the end the clipboard holds 0 characters');
    });
  });
});

test('removes a tenant, and brings it back with its secret on Undo', async ({ entra, page }) => {
  await link(page, contoso(entra));
  await row(page, 'Contoso').focus();
  await page.keyboard.press('Delete');
  await expect(notice(page, 'Contoso was moved to the bin.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No tenant linked yet' })).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(notice(page, 'Contoso is back.')).toBeVisible();
  await choose(page, 'Contoso', 'Verify');
  await expect(notice(page, 'Contoso is verified.')).toBeVisible();
});

test('finds everything again after a restart', async ({ entra, launch }) => {
  const first = await launch();
  await link(first.page, contoso(entra));
  await first.page.getByRole('button', { name: 'Link a tenant' }).click();
  await link(first.page, fabrikam(entra));
  await choose(first.page, 'Contoso', 'Rename');
  await first.page.keyboard.type('Head office');
  await first.page.keyboard.press('Enter');
  await expect(row(first.page, 'Head office')).toBeVisible();
  await first.close();

  const { page } = await launch();
  await expect(row(page, 'Head office')).toContainText('Linked');
  await expect(row(page, 'Fabrikam')).toContainText('GCC High');
  await row(page, 'Head office').click();
  await expect(fact(details(page), 'Client ID')).toHaveText(contoso(entra).clientId);
  await page.getByRole('button', { name: 'Verify all' }).click();
  await expect.poll(() => tokenRequests(entra).length).toBe(4);
  await expect(row(page, 'Head office')).toContainText('Linked');
  await expect(row(page, 'Fabrikam')).toContainText('Linked');
});

test('runs once: a second start brings the first window to the front', async ({ app, launch }) => {
  const window = await app.electronApp.browserWindow(app.page);
  await window.evaluate((shown: { hide(): void }) => {
    shown.hide();
  });
  const isVisible = (): Promise<boolean> =>
    window.evaluate((shown: { isVisible(): boolean }) => shown.isVisible());
  await expect.poll(isVisible).toBe(false);

  await expect(launch()).rejects.toThrow('did not open a window');
  await expect.poll(isVisible).toBe(true);
  expect(app.electronApp.windows()).toHaveLength(1);
});

function contoso(entra: Entra): Required<Entry> {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}

/** Entered by a sign-in URL, which chooses the cloud. */
function fabrikam(entra: Entra): Required<Entry> {
  const { tenant, app, secret } = practice(entra, 'Fabrikam Public Sector');
  const url = `https://login.microsoftonline.us/${tenant.id}`;
  return { tenant: url, clientId: app.clientId, clientSecret: secret };
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(name) });
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}

/** A notice at the window's foot. Its text stands a second time where screen readers listen, before it. */
function notice(page: Page, text: string | RegExp): Locator {
  return page.getByText(text).last();
}

/** Opens a row's menu and chooses from it. */
async function choose(page: Page, name: string, item: string): Promise<void> {
  await row(page, name)
    .getByRole('button', { name: /^Actions for / })
    .click();
  await page.getByRole('menuitem', { name: item }).click();
}

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}
