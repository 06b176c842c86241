import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { secret as newSecret, type Entra, type Fault } from '../entra';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { connect, enter, fact, finding, link, tokenRequests, type Entry } from './form';
import { expect, practice, test } from './fixtures';
import {
  clientIds,
  clientsOf,
  connectionsOf,
  everythingVerified,
  goToTenants,
  linkAll,
  makeCustomers,
  mostAtOnce,
  notice,
  offlineChip,
  row,
  statesOf,
} from './many';

/** How long it may take until the app has asked by itself and was answered, in milliseconds: at first it asks often. */
const soon = 30_000;

/** A way in which Microsoft cannot be reached. */
interface Outage {
  readonly when: string;
  readonly begins: (entra: Entra) => Promise<void> | void;
  readonly ends: (entra: Entra) => Promise<void> | void;
  /** What the window says is wrong. */
  readonly title: string;
}

const outages: readonly Outage[] = [
  {
    when: 'the proxy refuses connections',
    begins: ({ proxy }) => proxy.offline(true, 'refuseConnection'),
    ends: ({ proxy }) => proxy.offline(false),
    title: 'No connection through the proxy of this network',
  },
  {
    when: 'names cannot be looked up',
    begins: ({ proxy }) => proxy.offline(true, 'dnsFailure'),
    ends: ({ proxy }) => proxy.offline(false),
    title: 'No connection through the proxy of this network',
  },
  {
    when: 'connections are dropped',
    begins: ({ proxy }) => proxy.offline(true, 'drop'),
    ends: ({ proxy }) => proxy.offline(false),
    title: 'The connection was cut',
  },
  {
    when: 'a captive portal answers with its own page',
    begins: always({ kind: 'html' }),
    ends: ({ simulator }) => {
      simulator.faults.clear();
    },
    title: 'A web page answered instead of Microsoft',
  },
];

test.describe('a tenant that is linked without a network waits, and is linked by itself, when', () => {
  for (const outage of outages) {
    test(outage.when, async ({ entra, page }) => {
      await outage.begins(entra);
      await enter(page, contoso(entra));
      await connect(page);
      await expect(page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
      await expect(page.getByText('It is not verified yet. Tenantry tries again by itself.')).toBeVisible();
      await expect(finding(page)).toContainText(outage.title);

      await page.getByRole('button', { name: 'Go to tenants' }).click();
      await expect(onlyRow(page)).toContainText('Waiting');
      await expect(onlyRow(page)).toContainText('Last try failed');
      await expect(offlineChip(page)).toBeVisible({ timeout: soon });
      await offlineChip(page).click();
      const why = page.getByRole('group', { name: outage.title });
      await expect(why).toContainText(
        '1 tenant waits and is verified by itself when Microsoft answers again.',
      );
      await page.keyboard.press('Escape');
      await expect(why).toBeHidden();

      // From here on nobody touches the window.
      await outage.ends(entra);
      await expect(onlyRow(page)).toContainText('Linked', { timeout: soon });
      await expect(onlyRow(page)).not.toContainText('Last try failed');
      await expect(offlineChip(page)).toBeHidden();
    });
  }

  test('the form has said so beforehand', async ({ entra, page }) => {
    await entra.proxy.offline(true);
    await ask(page, 'network', 'retry', {});
    await expect(page.getByText('Offline. The tenant will be kept as waiting')).toBeVisible();
    await entra.proxy.offline(false);
    await expect(page.getByText('Offline. The tenant will be kept as waiting')).toBeHidden({ timeout: soon });
  });
});

test.describe('a linked tenant stays linked, and says that it could not be verified,', () => {
  const trials: readonly (Outage & { readonly offline: boolean })[] = [
    ...outages
      .filter(({ when }) => when !== 'names cannot be looked up')
      // One dropped connection may be one server's trouble: that it is the network shows a little later.
      .map((outage) => ({ ...outage, when: `while ${outage.when}`, offline: true })),
    {
      when: 'while Microsoft’s service has a fault (503)',
      begins: always({ kind: 'outage', status: 503 }),
      ends: ({ simulator }) => {
        simulator.faults.clear();
      },
      title: 'Microsoft’s sign-in service has a fault',
      offline: false,
    },
    {
      when: 'while Microsoft’s front door answers with a page (503)',
      begins: always({
        kind: 'reply',
        status: 503,
        headers: { 'content-type': 'text/html' },
        body: '<!doctype html><title>Service unavailable</title><h1>Our services aren’t available right now</h1>',
      }),
      ends: ({ simulator }) => {
        simulator.faults.clear();
      },
      title: 'Microsoft’s sign-in service has a fault',
      offline: false,
    },
  ];

  for (const trial of trials) {
    test(trial.when, async ({ entra, page }) => {
      await link(page, contoso(entra));
      await trial.begins(entra);
      await row(page, 'Contoso').click();
      await details(page).getByRole('button', { name: 'Verify' }).click();
      await expect(notice(page, 'Contoso could not be verified now.')).toBeVisible();
      await expect(row(page, 'Contoso')).toContainText('Linked');
      await expect(row(page, 'Contoso')).toContainText('Last try failed');

      await expect(details(page).getByText('Linked', { exact: true })).toBeVisible();
      await expect(finding(details(page))).toContainText(trial.title);
      await expect(fact(details(page), 'Granted permissions')).toContainText('Directory.Read.All');
      if (trial.offline) {
        await expect(offlineChip(page)).toBeVisible({ timeout: soon });
        await offlineChip(page).click();
        await expect(page.getByText('Linked tenants stay as they are.')).toBeVisible();
        await page.keyboard.press('Escape');
      } else {
        // It was answered, so there is no reason to ask whether anybody is there.
        expect(await networkState(page)).toBe('online');
        await expect(offlineChip(page)).toBeHidden();
      }
      await expect(row(page, 'Contoso')).toContainText('Linked');
      expect(await connectionsOf(page)).toMatchObject([
        { state: 'linked', lastCheck: { outcome: 'unreachable', standing: { tokenSeconds: 3599 } } },
      ]);

      await trial.ends(entra);
      await expect(offlineChip(page)).toBeHidden({ timeout: soon });
      await details(page).getByRole('button', { name: 'Verify' }).click();
      await expect(row(page, 'Contoso')).not.toContainText('Last try failed');
      await expect(finding(details(page))).toHaveCount(0);
    });
  }
});

test('a start without a network waits for nothing, and what waits is verified when it is there', async ({
  entra,
  launch,
}) => {
  const customers = makeCustomers(entra, 4);
  const [waiting, ...others] = customers;
  // The digits of a name may stand in another one's IDs.
  const third = customers[2]?.tenant.id ?? '';
  const first = await launch();
  await linkAll(first.page, others);
  await entra.proxy.offline(true);
  await linkAll(first.page, waiting ? [waiting] : []);
  await first.close();

  // The harshest network is one that takes everything and answers nothing.
  await entra.proxy.offline(true, 'hang');
  const { page } = await launch();
  await expect(row(page, 'Customer 001')).toContainText(/Waiting|Verifying…/);
  await expect(row(page, 'Customer 002')).toContainText('Linked');
  await page.getByRole('searchbox', { name: 'Search tenants' }).fill(third);
  await expect(page.getByText('1 of 4 tenants')).toBeVisible();
  await expect(row(page, 'Customer 003')).toContainText('Linked');
  await page.getByRole('button', { name: 'Clear search' }).click();
  await expect(row(page, 'Customer 001')).toBeVisible();
  // Whether Microsoft is there was not even known by then.
  expect(await networkState(page)).toBe('unknown');

  await expect.poll(() => entra.proxy.missed.length, { timeout: soon }).toBeGreaterThan(0);
  await entra.proxy.offline(false);
  await expect(row(page, 'Customer 001')).toContainText('Linked', { timeout: soon });
  expect(clientsOf(tokenRequests(entra))).toEqual(clientIds(customers));
});

test('several that wait are verified by themselves, a few at a time, each in its place', async ({
  entra,
  page,
}) => {
  // All of them are in view: a row that is scrolled away is not in the page.
  const customers = makeCustomers(entra, 12);
  const wrong = customers.filter((_, index) => index % 5 === 2);
  await entra.proxy.offline(true);
  await linkAll(page, customers);
  await goToTenants(page);
  await expect(row(page, 'Customer 001')).toContainText('Waiting');
  await expect(offlineChip(page)).toBeVisible();
  const order = await names(page);

  for (const { app } of wrong) app.secrets = [newSecret()];
  const thinksMs = 400;
  entra.simulator.faults.standing({ kind: 'latency', ms: thinksMs });
  await entra.proxy.offline(false);
  await expect
    .poll(() => statesOf(page), { timeout: soon })
    .toEqual({ linked: customers.length - wrong.length, attention: wrong.length });

  for (const { name } of customers) {
    const isWrong = wrong.some((each) => each.name === name);
    await expect(row(page, name)).toContainText(isWrong ? 'Needs attention' : 'Linked');
  }
  expect(await names(page), 'the order of the rows').toEqual(order);
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(clientsOf(tokenRequests(entra))).toEqual(clientIds(customers));
  // The question whether Microsoft is there may be under way beside them.
  const open = tokenRequests(entra).map(({ at }) => ({ at, forMs: thinksMs - 5 }));
  expect(mostAtOnce(open)).toBeGreaterThan(1);
  expect(mostAtOnce(open)).toBeLessThanOrEqual(4);
});

test('what was kept without connecting is left alone', async ({ entra, page }) => {
  const { clientId: _known, ...entry } = contoso(entra);
  const unknown = randomUUID();
  await enter(page, { ...entry, clientId: unknown });
  await connect(page);
  await page.getByRole('textbox', { name: 'Name' }).fill('Kept unasked');
  await page.getByRole('button', { name: 'Keep without connecting' }).click();
  await page.getByRole('button', { name: 'Go to tenants' }).click();
  const refused = tokenRequests(entra).length;
  const [customer] = makeCustomers(entra, 1);
  if (!customer) throw new Error('A customer expected');

  await entra.proxy.offline(true);
  await linkAll(page, [customer]);
  await expect(row(page, customer.name)).toContainText('Waiting');
  await entra.proxy.offline(false);
  await expect(row(page, customer.name)).toContainText('Linked', { timeout: soon });
  await everythingVerified(page);
  await expect(row(page, 'Kept unasked')).toContainText('Waiting');
  await expect(row(page, 'Kept unasked')).toContainText('Never');
  expect(clientsOf(tokenRequests(entra).slice(refused))).toEqual(clientIds([customer]));
});

test('“Try again” asks at once', async ({ entra, page }) => {
  await entra.proxy.offline(true, 'dnsFailure');
  await ask(page, 'network', 'retry', {});
  await expect(offlineChip(page)).toBeVisible();
  // By itself it asks after 3, 5, 5, 10 … seconds: after the third time there is room for a person.
  await expect.poll(() => entra.proxy.missed.length, { timeout: soon }).toBe(4);
  await offlineChip(page).click();
  const tryAgain = page.getByRole('button', { name: 'Try again' });
  await tryAgain.click();
  await expect.poll(() => entra.proxy.missed.length, { timeout: 4_000 }).toBe(5);
  await expect(offlineChip(page)).toBeVisible();

  await entra.proxy.offline(false);
  await tryAgain.click();
  await expect(offlineChip(page)).toBeHidden({ timeout: 4_000 });
  expect(entra.simulator.requests).toMatchObject([{ path: '/common/v2.0/.well-known/openid-configuration' }]);
});

test.describe('a linked tenant is verified on its schedule', () => {
  test('by itself, so that a revoked secret is known before a job fails', async ({ entra, app, page }) => {
    test.slow();
    await link(page, contoso(entra));
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.secrets = [newSecret()];
    await sleepFor(app, 2);
    // It looks once a minute whether something is due.
    await expect(row(page, 'Contoso')).toContainText('Needs attention', { timeout: 90_000 });
    await expect(row(page, 'Contoso')).toContainText('Secret rejected');
    expect(tokenRequests(entra)).toHaveLength(2);
  });

  test('and not where the person has turned that off', async ({ entra, app, page }) => {
    await link(page, contoso(entra));
    practice(entra, 'Contoso', 'Contoso Directory Sync').app.secrets = [newSecret()];
    await chooseSchedule(page, 'Off');
    await sleepFor(app, 2);
    await networkComesBack(entra, page);
    expect(tokenRequests(entra)).toHaveLength(1);
    await expect(row(page, 'Contoso')).toContainText('Linked');

    // The same with the schedule shows that it would have been asked about.
    await chooseSchedule(page, 'Daily');
    await networkComesBack(entra, page);
    await expect(row(page, 'Contoso')).toContainText('Needs attention');
    expect(tokenRequests(entra)).toHaveLength(2);
  });

  test('and not before it is due', async ({ entra, app, page }) => {
    await link(page, contoso(entra));
    await chooseSchedule(page, 'Weekly');
    await sleepFor(app, 2);
    await networkComesBack(entra, page);
    expect(tokenRequests(entra)).toHaveLength(1);
    await sleepFor(app, 7);
    await networkComesBack(entra, page);
    expect(tokenRequests(entra)).toHaveLength(2);
    await expect(row(page, 'Contoso')).toContainText('Linked');
  });
});

test('while the keyring does not answer nothing is asked', async ({ entra, desk, launch }) => {
  const [linked, waiting] = makeCustomers(entra, 2);
  if (!linked || !waiting) throw new Error('Two customers expected');
  const first = await launch();
  await linkAll(first.page, [linked]);
  await entra.proxy.offline(true);
  await linkAll(first.page, [waiting]);
  await first.close();
  await entra.proxy.offline(false);
  await desk.keyring.lock();
  const before = tokenRequests(entra).length;

  const second = await launch();
  await expect(second.page.getByTestId('vault-chip')).toHaveAttribute('data-protection', 'locked');
  await expect(row(second.page, waiting.name)).toContainText('Waiting');
  await sleepFor(second, 2);
  await networkComesBack(entra, second.page);
  expect(tokenRequests(entra)).toHaveLength(before);
  await expect(row(second.page, waiting.name)).toContainText('Waiting');
  await second.close();

  await desk.keyring.stop();
  await desk.keyring.start();
  const { page } = await launch();
  await expect(row(page, waiting.name)).toContainText('Linked');
  expect(clientsOf(tokenRequests(entra).slice(before))).toEqual(clientIds([waiting]));
});

/** Every request meets it, until the faults are cleared. */
function always(fault: Fault): Outage['begins'] {
  return ({ simulator }) => {
    simulator.faults.next({ fault, times: Infinity });
  };
}

function contoso(entra: Entra): Required<Entry> {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}

/** The first row below the head: a tenant that was never reached has no name of its own yet. */
function onlyRow(page: Page): Locator {
  return page.getByRole('row').nth(1);
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}

/** The names in the list, from the top. */
async function names(page: Page): Promise<(string | undefined)[]> {
  const texts = await page.locator('[data-row]').allInnerTexts();
  return texts.map((text) => text.split('\n')[0]);
}

async function networkState(page: Page): Promise<string> {
  const status = await ask(page, 'network', 'status', {});
  if (!status.ok) throw new Error(status.error.code);
  return status.value.state;
}

/** Takes the network away and gives it back. With that the app looks for what is to be verified, and does it. */
async function networkComesBack(entra: Entra, page: Page): Promise<void> {
  await entra.proxy.offline(true);
  await ask(page, 'network', 'retry', {});
  await expect.poll(() => networkState(page)).toBe('offline');
  await entra.proxy.offline(false);
  await ask(page, 'network', 'retry', {});
  await expect.poll(() => networkState(page)).toBe('online');
  await everythingVerified(page);
}

/** Chooses in the settings how often linked tenants are verified. */
async function chooseSchedule(page: Page, choice: 'Off' | 'Daily' | 'Weekly'): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('radio', { name: choice }).check();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
}

/** Puts the clock of the app's computer forward, as if it had slept with its lid closed. */
async function sleepFor({ electronApp }: Launched, days: number): Promise<void> {
  await electronApp.evaluate((_electron, ms) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + ms;
  }, days * 86_400_000);
}
