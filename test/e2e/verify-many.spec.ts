import type { Locator, Page } from '@playwright/test';
import { app as makeApp, secret as newSecret, tenant as makeTenant, type Entra } from '../entra';
import { ask } from '../support/ask';
import { tokenRequests } from './form';
import { expect, test } from './fixtures';
import {
  clientIds,
  clientsOf,
  connectionsOf,
  goToTenants,
  joinCustomer,
  makeCustomers,
  mostAtOnce,
  notice,
  row,
  saveAll,
  statesOf,
  verifyProgress,
  type Customer,
  type Open,
} from './many';

/** How long a request may take before the app gives it up, in milliseconds: what hangs ends after that. */
const timeLimitMs = 15_000;

/** A run may have to wait for a request that hangs, in milliseconds. */
const wholeRun = timeLimitMs + 30_000;

test('verifies 300 tenants, some of them ill, throttled or hanging, and leads on from what came of it', async ({
  entra,
  page,
}) => {
  test.slow();
  const provider = makeProvider(entra);
  const { all, hanging, large, throttled, wrong, expired, disabled } = provider;
  const ill = [...wrong, ...expired, ...disabled];
  expect(all).toHaveLength(300);
  expect(ill).toHaveLength(15);
  await test.step('the provider has kept them all', async () => {
    await saveAll(page, all);
    await goToTenants(page);
    await expect(page.getByText('300 tenants', { exact: true })).toBeVisible();
    expect(await statesOf(page)).toEqual({ waiting: 300 });
  });

  const thinksMs = 100;
  const retryAfter = 2;
  const { faults } = entra.simulator;
  faults.standing({ kind: 'latency', ms: thinksMs });
  faults.next({ fault: { kind: 'hang' }, match: { path: pathOf(hanging) }, times: Infinity });
  for (const customer of throttled) {
    faults.next({ fault: { kind: 'throttled', retryAfter }, match: { path: pathOf(customer) } });
  }

  await test.step('one that hangs holds up no other: all others are done while it is waited for', async () => {
    await page.getByRole('button', { name: 'Verify all' }).click();
    await expect(bar(page)).toContainText(/\d+ of 300/);
    await expect(bar(page)).toContainText('299 of 300', { timeout: timeLimitMs });
    for (const figure of ['284 in order', '15 need attention', '1 remaining']) {
      await expect(bar(page)).toContainText(figure);
    }
    expect((await verifyProgress(page)).running).toHaveLength(1);
  });

  await test.step('their results are in the rows by then', async () => {
    await expect(row(page, hanging.name)).toContainText('Verifying…');
    await expect(row(page, 'Customer 002')).toContainText('Linked');
    await search(page, wrong[0]?.name ?? '');
    await expect(row(page, wrong[0]?.name ?? '')).toContainText('Needs attention');
    await search(page, '');
    await expect(bar(page)).toBeVisible();
  });

  await test.step('the summary groups what failed by its cause', async () => {
    await expect(summary(page)).toBeVisible({ timeout: wholeRun });
    await expect(bar(page)).toBeHidden();
    await expect(
      summary(page).getByRole('heading', { name: '284 in order, 15 need attention, 1 not checked' }),
    ).toBeVisible();
    await expect(groups(page)).toHaveCount(4);
    await expect(group(page, 'Secret rejected')).toContainText('6 tenants');
    await expect(group(page, 'Secret expired')).toContainText('5 tenants');
    await expect(group(page, 'App disabled')).toContainText('4 tenants');
    await expect(group(page, 'Microsoft did not answer in time')).toContainText('1 tenant');
    expect(await statesOf(page)).toEqual({ linked: 284, attention: 15, waiting: 1 });
  });

  await test.step('each was asked once, and the throttled ones again when Microsoft allowed it', () => {
    const asked = tokenRequests(entra);
    expect(clientsOf(asked)).toEqual(clientIds([...all, ...throttled]));
    for (const { app } of throttled) {
      const [first, second] = asked.filter(({ form }) => form['client_id'] === app.clientId);
      const waited = (second?.at.getTime() ?? 0) - (first?.at.getTime() ?? 0);
      expect(waited).toBeGreaterThanOrEqual(retryAfter * 1000);
    }
  });

  await test.step('at most 32 were under way at once, and 2 of one tenant', () => {
    const begun = tokenRequests(entra).find(({ path }) => path.includes(pathOf(hanging)));
    const others = tokenRequests(entra).filter((request) => request !== begun);
    expect(others.filter(({ at }) => begun && at > begun.at).length, 'after the hanging one').toBeGreaterThan(
      200,
    );
    for (const { at } of others) {
      expect(at.getTime()).toBeLessThan((begun?.at.getTime() ?? 0) + timeLimitMs);
    }
    const wasThrottled = new Set<string>();
    const open = others.map(({ at, form, path }): Open & { readonly path: string } => {
      const client = form['client_id'] ?? '';
      const isFirst = throttled.some(({ app }) => app.clientId === client) && !wasThrottled.has(client);
      if (isFirst) wasThrottled.add(client);
      return { at, path, forMs: isFirst ? 0 : thinksMs - 5 };
    });
    const whole = begun ? [...open, { at: begun.at, forMs: timeLimitMs }] : open;
    expect(mostAtOnce(whole)).toBeGreaterThan(8);
    expect(mostAtOnce(whole)).toBeLessThanOrEqual(32);
    const ofLarge = open.filter(({ path }) => path.includes(pathOf(large)));
    expect(ofLarge).toHaveLength(6);
    expect(mostAtOnce(ofLarge)).toBeLessThanOrEqual(2);
  });

  await test.step('“Verify” of a group asks exactly those', async () => {
    const before = tokenRequests(entra).length;
    await group(page, 'Secret rejected').getByRole('button', { name: 'Verify' }).click();
    await expect(summary(page).getByRole('heading', { name: '0 in order, 6 need attention' })).toBeVisible();
    expect(clientsOf(tokenRequests(entra).slice(before))).toEqual(clientIds(wrong));
    await expect(groups(page)).toHaveCount(1);
  });

  await test.step('“Show in the list” shows exactly those', async () => {
    await groups(page).getByRole('button', { name: 'Show in the list' }).click();
    await expect(summary(page)).toBeHidden();
    await expect(page.getByText('6 of 300 tenants')).toBeVisible();
    for (const { name } of wrong) await expect(row(page, name)).toContainText('Needs attention');
    await expect(page.locator('[data-row]')).toHaveCount(6);
  });

  await test.step('and once they were put right there, they become linked', async () => {
    for (const { app, secret } of wrong) app.secrets = [newSecret({ value: secret })];
    const before = tokenRequests(entra).length;
    await row(page, wrong[0]?.name ?? '').focus();
    await page.keyboard.press('Control+a');
    await bulk(page).getByRole('button', { name: 'Verify', exact: true }).click();
    await expect(notice(page, '6 tenants are verified.')).toBeVisible();
    for (const { name } of wrong) await expect(row(page, name)).toContainText('Linked');
    expect(clientsOf(tokenRequests(entra).slice(before))).toEqual(clientIds(wrong));
    expect(await statesOf(page)).toEqual({ linked: 290, attention: 9, waiting: 1 });
  });
});

test('a run that is cancelled half-way ends at once, keeps what was judged, and goes on with the rest', async ({
  entra,
  page,
}) => {
  const customers = makeCustomers(entra, 300);
  await saveAll(page, customers);
  await goToTenants(page);
  const { faults } = entra.simulator;
  // Half of them are answered; whoever comes after that is left hanging, so that the run cannot end by itself.
  faults.next({ fault: { kind: 'latency', ms: 20 }, times: 150 });
  faults.next({ fault: { kind: 'hang' }, times: Infinity });
  await page.getByRole('button', { name: 'Verify all' }).click();
  await expect(bar(page)).toContainText('150 of 300', { timeout: timeLimitMs });
  await expect(bar(page)).toContainText('150 remaining');
  await expect.poll(() => tokenRequests(entra).length).toBe(150 + 32);

  await test.step('the button answers at once, and the run has ended before anything could time out', async () => {
    expect(await msUntilCancelIsSeen(page)).toBeLessThan(500);
    await expect(summary(page)).toBeVisible({ timeout: 5_000 });
    await expect(bar(page)).toBeHidden();
  });

  await test.step('nothing more is sent', async () => {
    faults.clear();
    // An answer to a later question shows that whatever was sent before it has arrived.
    await ask(page, 'network', 'retry', {});
    expect(tokenRequests(entra)).toHaveLength(150 + 32);
    expect(await verifyProgress(page)).toMatchObject({ state: 'idle', running: [] });
  });

  await test.step('what was judged stays judged, and the summary says how many were not checked', async () => {
    await expect(summary(page).getByRole('heading', { name: '150 in order, 150 not checked' })).toBeVisible();
    await expect(summary(page)).toContainText('150 tenants were not checked because you canceled.');
    await expect(groups(page)).toHaveCount(0);
    expect(await statesOf(page)).toEqual({ linked: 150, waiting: 150 });
  });

  await test.step('“Verify the rest” goes on with exactly those', async () => {
    const waiting = (await connectionsOf(page)).filter(({ state }) => state === 'waiting');
    const before = tokenRequests(entra).length;
    await summary(page).getByRole('button', { name: 'Verify the rest' }).click();
    await expect(notice(page, '150 tenants are verified.')).toBeVisible({ timeout: wholeRun });
    expect(clientsOf(tokenRequests(entra).slice(before))).toEqual(
      waiting.map(({ clientId }) => clientId).sort(),
    );
    expect(await statesOf(page)).toEqual({ linked: 300 });
  });
});

test('verifies what is selected, and nothing else', async ({ entra, page }) => {
  const customers = makeCustomers(entra, 12);
  const chosen = customers.filter((_, index) => [1, 4, 9].includes(index));
  await saveAll(page, customers);
  await goToTenants(page);
  for (const { name } of chosen) await page.getByRole('checkbox', { name: `Select ${name}` }).check();
  await expect(page.getByText('3 selected')).toBeVisible();
  await bulk(page).getByRole('button', { name: 'Verify', exact: true }).click();
  await expect(notice(page, '3 tenants are verified.')).toBeVisible();
  expect(clientsOf(tokenRequests(entra))).toEqual(clientIds(chosen));
  for (const { name } of customers) {
    const isChosen = chosen.some((each) => each.name === name);
    await expect(row(page, name)).toContainText(isChosen ? 'Linked' : 'Waiting');
  }
});

test('closing the window in the middle of a run loses no result and waits for none', async ({
  entra,
  launch,
}) => {
  const customers = makeCustomers(entra, 80);
  const first = await launch();
  await saveAll(first.page, customers);
  await goToTenants(first.page);
  const { faults } = entra.simulator;
  faults.next({ fault: { kind: 'latency', ms: 20 }, times: 40 });
  faults.next({ fault: { kind: 'hang' }, times: Infinity });
  await first.page.getByRole('button', { name: 'Verify all' }).click();
  await expect(bar(first.page)).toContainText('40 of 80', { timeout: timeLimitMs });

  const process = first.electronApp.process();
  const gone = new Promise<number | null>((resolve) => process.once('exit', resolve));
  const closing = Date.now();
  const window = await first.electronApp.browserWindow(first.page);
  await window.evaluate((shown: { close(): void }) => {
    setTimeout(() => {
      shown.close();
    });
  });
  expect(await gone, 'how it ended').toBe(0);
  expect(Date.now() - closing, 'not after what hangs').toBeLessThan(10_000);
  await first.close();

  faults.clear();
  const { page } = await launch();
  expect(await statesOf(page)).toEqual({ linked: 40, waiting: 40 });
  await page.getByRole('button', { name: 'Verify all' }).click();
  await expect(notice(page, '80 tenants are verified.')).toBeVisible({ timeout: wholeRun });
});

test.describe('one new secret for many tenants of one app', () => {
  test('is verified in each before it takes the old one’s place, and only where it is accepted', async ({
    entra,
    page,
  }) => {
    const customers = makeOneApp(entra, 5);
    const [slow] = customers;
    const refusing = customers[4];
    if (!slow || !refusing) throw new Error('Five customers expected');
    const ids = await saveAll(page, customers);
    await goToTenants(page);
    const added = newSecret();
    for (const { app } of customers) if (app !== refusing.app) app.secrets.push(added);
    entra.simulator.faults.next({ fault: { kind: 'hang' }, match: { path: pathOf(slow) } });

    await row(page, slow.name).focus();
    await page.keyboard.press('Control+a');
    await bulk(page).getByRole('button', { name: 'Replace secret…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Replace the secret of 5 tenants' });
    await expect(dialog).toContainText(`App: ${slow.app.clientId}`);
    await dialog.getByLabel('New client secret', { exact: true }).fill(added.value);
    await page.keyboard.press('Enter');

    await test.step('each tenant is asked; until it has answered it keeps the old one', async () => {
      await expect.poll(() => clientsOf(tokenRequests(entra))).toHaveLength(5);
      expect(tenantsAsked(entra)).toEqual(customers.map(({ tenant: { id } }) => id).sort());
      for (const { form } of tokenRequests(entra)) expect(form['client_secret']).toBe(added.value);
      expect(await ask(page, 'connections', 'revealSecret', { id: ids[0] })).toMatchObject({
        value: { value: slow.secret },
      });
    });

    await test.step('where it was refused or not judged the old one stays, and can be tried again', async () => {
      await expect(dialog).toContainText('These keep their old secret', { timeout: wholeRun });
      await expect(dialog).toContainText('The secret of 3 tenants was replaced.');
      await expect(cause(dialog, 'Microsoft does not accept this client secret')).toContainText(
        refusing.name,
      );
      await expect(cause(dialog, 'Microsoft did not answer in time')).toContainText(slow.name);
      await expect(dialog).toContainText('The secret you entered is held for the next try.');
      await dialog.getByRole('button', { name: 'Try 2 tenants again' }).click();
      await expect(dialog).toContainText('The secret of 4 tenants was replaced.');
      await expect(cause(dialog, 'Microsoft did not answer in time')).toHaveCount(0);
      await dialog.getByRole('button', { name: 'Done' }).click();
    });

    await test.step('from then on each tenant is asked with the secret it has', async () => {
      const before = tokenRequests(entra).length;
      await row(page, slow.name).focus();
      await page.keyboard.press('Control+a');
      await bulk(page).getByRole('button', { name: 'Verify', exact: true }).click();
      await expect(notice(page, '5 tenants are verified.')).toBeVisible();
      for (const { form, path } of tokenRequests(entra).slice(before)) {
        const isOld = path.includes(pathOf(refusing));
        expect(form['client_secret']).toBe(isOld ? refusing.secret : added.value);
      }
    });
  });

  test('is not offered for tenants of different apps, and refused past the window', async ({
    entra,
    page,
  }) => {
    const ids = await saveAll(page, makeCustomers(entra, 3));
    await goToTenants(page);
    await row(page, 'Customer 001').focus();
    await page.keyboard.press('Control+a');
    const button = bulk(page).getByRole('button', { name: 'Replace secret…' });
    await expect(button).toHaveAttribute('aria-disabled', 'true');
    await expect(button).toHaveAccessibleDescription(
      'One secret fits only tenants of the same app in the same cloud.',
    );

    const credential = { kind: 'secret', value: newSecret().value };
    expect(await ask(page, 'connections', 'replaceSecrets', { ids, credential })).toMatchObject({
      ok: false,
      error: { code: 'invalid_input', field: 'clientId' },
    });
    expect(tokenRequests(entra)).toEqual([]);
  });
});

/** 300 customers, five per cent of them ill in three ways, some throttled, one hanging, and six in one tenant. */
function makeProvider(entra: Entra) {
  const single = makeCustomers(entra, 294);
  const home = makeTenant({ displayName: 'Large', apps: [] });
  const ofLarge = Array.from({ length: 6 }, (_, index) =>
    joinCustomer(entra, `Large ${index + 1}`, home, makeApp({ roles: ['User.Read.All'] })),
  );
  const [hanging] = single;
  const [large] = ofLarge;
  if (!hanging || !large) throw new Error('Customers expected');
  const [wrong, expired, disabled] = [single.slice(40, 46), single.slice(120, 125), single.slice(200, 204)];
  for (const { app } of wrong) app.secrets = [newSecret()];
  for (const { app } of expired) {
    app.secrets = app.secrets.map((each) => ({ ...each, expiresAt: new Date(Date.now() - 86_400_000) }));
  }
  for (const { app } of disabled) app.enabled = false;
  return {
    // The one that hangs is asked first, so that it is in the way of all others.
    all: [...single.slice(0, 10), ...ofLarge, ...single.slice(10)],
    hanging,
    large,
    throttled: [single[20], single[90], single[180]].filter((customer) => customer !== undefined),
    wrong,
    expired,
    disabled,
  };
}

/** One multi-tenant app in tenants of its customers, with a secret that all of them take. */
function makeOneApp(entra: Entra, count: number): Customer[] {
  const shared = newSecret();
  const { clientId } = makeApp();
  return Array.from({ length: count }, (_, index) => {
    const name = `Customer ${index + 1}`;
    const client = makeApp({ clientId, secrets: [shared], roles: ['User.Read.All'], home: index === 0 });
    return joinCustomer(entra, name, makeTenant({ displayName: name, apps: [] }), client);
  });
}

/** What all requests about a customer's tenant have in their path, and no others. */
function pathOf({ tenant: { id } }: Customer): string {
  return `/${id}/`;
}

/** The tenants that were asked for a token, in the order of their IDs: once for each request. */
function tenantsAsked(entra: Entra): string[] {
  return tokenRequests(entra)
    .map(({ path }) => path.split('/')[1] ?? '')
    .sort();
}

function bar(page: Page): Locator {
  return page.getByRole('region', { name: 'Verifying tenants' });
}

function summary(page: Page): Locator {
  return page.getByRole('dialog').filter({ has: page.getByTestId('verify-summary') });
}

function groups(page: Page): Locator {
  return summary(page).getByRole('list', { name: 'By cause' }).locator(':scope > li');
}

function group(page: Page, title: string): Locator {
  return groups(page).filter({ hasText: title });
}

/** A group of those whose secret was not replaced. */
function cause(dialog: Locator, title: string): Locator {
  return dialog.getByRole('listitem').filter({ hasText: title });
}

/** What can be done to what is selected. */
function bulk(page: Page): Locator {
  return page.getByRole('group', { name: 'Selection' });
}

async function search(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search tenants' }).fill(text);
}

/**
 * Presses the run's Cancel and looks at every frame until the button has changed, or is gone with its bar.
 * @returns how long a person has waited for that, in milliseconds.
 */
function msUntilCancelIsSeen(page: Page): Promise<number> {
  return bar(page)
    .getByRole('button')
    .evaluate(
      (button) =>
        new Promise<number>((resolve) => {
          const pressed = performance.now();
          (button as HTMLButtonElement).click();
          const look = (): void => {
            if (button.isConnected && button.textContent === 'Cancel') requestAnimationFrame(look);
            else resolve(performance.now() - pressed);
          };
          requestAnimationFrame(look);
        }),
    );
}
