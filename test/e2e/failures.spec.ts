import { randomUUID } from 'node:crypto';
import type { FindingId } from '../../src/shared/finding';
import { findingRows } from '../../src/main/entra/findings';
import { secretValue, type Entra, type Fault } from '../entra';
import { withClipboard } from './clipboard';
import type { Locator } from '@playwright/test';
import {
  connect,
  enter,
  expectWhollyInView,
  fact,
  fields,
  finding,
  guide,
  tokenRequests,
  type Entry,
} from './form';
import { expect, practice, test } from './fixtures';
import { speakInWindow } from './languages';
import { expectNowhere, spellingsOf } from './secrecy';
import { resize } from './window-size';

/** The exchange, and not the question before it whether the tenant is there. */
const ofTokens = { method: 'POST' } as const;

type FieldName = keyof ReturnType<typeof fields>;

/** What a person did, or what happened to them, and what the window should then say. */
interface Failure {
  readonly when: string;
  /** What is entered; a good tenant, app and secret where it is left out. */
  readonly entry?: (entra: Entra) => Entry;
  /** The scope of another API. */
  readonly scope?: string;
  readonly fault?: Fault;
  readonly id: FindingId;
  readonly title: string;
  /** Where Microsoft names one. */
  readonly code?: number;
  /** It is found before anything is sent. */
  readonly unsent?: true;
  /** The field to correct. */
  readonly field?: FieldName;
  readonly step: string;
  readonly line?: string;
  /** The button that comes first. */
  readonly action?: string;
}

const permanent: readonly Failure[] = [
  {
    when: 'the secret is wrong',
    id: 'wrong_secret',
    action: 'Open Certificates & secrets',
    entry: (entra) => ({ ...good(entra), clientSecret: secretValue() }),
    title: 'Microsoft does not accept this client secret',
    code: 7000215,
    field: 'clientSecret',
    step: 'Create a client secret',
    line: 'Copy the Value at once.',
  },
  {
    when: 'the Secret ID was pasted as the secret',
    id: 'secret_id_pasted',
    action: 'Open Certificates & secrets',
    entry: (entra) => ({ ...good(entra), clientSecret: practice(entra, 'Contoso').secretId }),
    title: 'This looks like the Secret ID, not the secret',
    code: 7000215,
    field: 'clientSecret',
    step: 'Create a client secret',
    line: 'Not the Secret ID beside it',
  },
  {
    when: 'the secret has expired',
    id: 'secret_expired',
    action: 'Open Certificates & secrets',
    entry: (entra) => entryOf(entra, 'Woodgrove Bank', 'Woodgrove Audit'),
    title: 'The client secret has expired',
    code: 7000222,
    field: 'clientSecret',
    step: 'Create a client secret',
    line: 'choose New client secret',
  },
  {
    when: 'the tenant does not know the app',
    id: 'app_unknown',
    action: 'Open App registrations',
    entry: (entra) => ({ ...good(entra), clientId: randomUUID() }),
    title: 'This app is not known in this tenant',
    code: 700016,
    field: 'clientId',
    step: 'Get the Client ID',
    line: 'copy Application (client) ID',
  },
  {
    when: 'no cloud knows the tenant',
    id: 'tenant_unknown',
    action: 'Open the tenant’s Overview',
    entry: (entra) => ({ ...good(entra), tenant: randomUUID() }),
    title: 'This tenant does not exist in the chosen cloud',
    code: 90002,
    unsent: true,
    field: 'tenant',
    step: 'Find the Tenant ID',
    line: 'Copy Tenant ID under Basic information',
  },
  {
    when: 'the tenant lives in another cloud',
    id: 'wrong_cloud',
    action: 'Switch to US Government (GCC High) and retry',
    entry: (entra) => entryOf(entra, 'Fabrikam Public Sector'),
    title: 'This tenant lives in another cloud',
    unsent: true,
    field: 'cloud',
    step: 'Enter and connect',
    line: 'Choose the cloud the tenant lives in',
  },
  {
    when: 'only the exchange tells that the tenant is unknown',
    id: 'tenant_unknown',
    action: 'Open the tenant’s Overview',
    fault: { kind: 'code', code: 90002 },
    title: 'This tenant does not exist in the chosen cloud',
    code: 90002,
    field: 'tenant',
    step: 'Find the Tenant ID',
    line: 'Copy Tenant ID under Basic information',
  },
  {
    when: 'the app is registered as a public client',
    id: 'app_public_client',
    action: 'Open Authentication',
    fault: { kind: 'code', code: 700025 },
    title: 'The app is registered as a public client, which cannot use a secret',
    code: 700025,
    field: 'clientId',
    step: 'Get the Client ID',
  },
  {
    when: 'the app is disabled in the tenant',
    id: 'app_disabled',
    action: 'Open Enterprise applications',
    entry: (entra) => entryOf(entra, 'Woodgrove Bank', 'Woodgrove Onboarding'),
    title: 'The app is disabled in this tenant',
    code: 7000112,
    field: 'clientId',
    step: 'Get the Client ID',
  },
  {
    when: 'Conditional Access blocks the app',
    id: 'conditional_access',
    action: 'Open Conditional Access',
    entry: (entra) => entryOf(entra, 'Woodgrove Bank', 'Woodgrove Payments Export'),
    title: 'A Conditional Access policy blocks this app here',
    code: 53003,
    step: 'Enter and connect',
    line: 'Press Connect.',
  },
  {
    when: 'the tenant does not know the API of the scope',
    id: 'resource_unknown',
    action: 'Open API permissions',
    scope: 'api://0b5e8d4f-2a61-4c39-9f70-6d1c3e5a7b90/.default',
    title: 'The tenant does not know this API',
    code: 500011,
    field: 'scope',
    step: 'Grant permissions',
    line: 'Open API permissions',
  },
  ...([70011, 1002012] as const).map((code): Failure => ({
    when: `Microsoft does not accept the scope (${code})`,
    id: 'scope_invalid',
    scope: 'api://practice/.default',
    fault: { kind: 'code', code },
    title: 'Microsoft does not accept this scope',
    code,
    field: 'scope',
    step: 'Enter and connect',
    line: 'Enter the three values',
  })),
];

test.describe('says what is wrong and leads to the field and the step of the guide, when', () => {
  for (const failure of permanent) {
    test(failure.when, async ({ entra, app, page }) => {
      const { clientSecret = '', ...entry } = failure.entry?.(entra) ?? good(entra);
      await enter(page, { ...entry, clientSecret });
      if (failure.scope !== undefined) await enterScope(page, failure.scope);
      if (failure.fault) entra.simulator.faults.next({ fault: failure.fault, match: ofTokens });
      await connect(page);

      await expect(finding(page)).toContainText(failure.title);
      await expect(finding(page)).toHaveAttribute('data-finding', failure.id);
      await expectLeadsTo(page, failure);
      if (failure.action !== undefined) {
        await expect(finding(page).getByRole('button').first()).toHaveText(failure.action);
      }
      expect(tokenRequests(entra)).toHaveLength(failure.unsent ? 0 : 1);
      await expectNowhere(app, clientSecret);

      const [request] = tokenRequests(entra);
      await finding(page).getByRole('button', { name: 'Details' }).click();
      if (failure.code === undefined) {
        await expect(fact(page, 'Time')).toBeVisible();
        await expect(fact(page, 'Code')).toHaveCount(0);
        return;
      }
      await expect(fact(page, 'Code')).toHaveText(`AADSTS${failure.code}`);
      await expect(fact(page, 'Correlation ID')).toHaveText(
        failure.unsent ? /^[0-9a-f-]{36}$/ : (request?.form['client-request-id'] ?? 'none sent'),
      );
      await expect(fact(page, 'Trace ID')).toHaveText(/^[0-9a-f-]{36}$/);

      const copied = await copyDetails(app);
      expect(copied).toContain(failure.title);
      expect(copied).toContain(`Code: AADSTS${failure.code}`);
      expect(copied).toContain(`Trace ID: ${await fact(page, 'Trace ID').innerText()}`);
      expect(copied).toContain(`Correlation ID: ${await fact(page, 'Correlation ID').innerText()}`);

      expect(copied).not.toContain(clientSecret);
      await expectNowhere(app, clientSecret);
    });
  }
});

test('the causes above and below are of every field, every class and every owner', () => {
  const shown = [...permanent, ...passing].map(({ id }) => findingRows[id]);
  for (const part of ['field', 'retry', 'owner'] as const) {
    const all = new Set(Object.values(findingRows).map((row) => row[part]));
    const here = new Set(shown.map((row) => row[part]));
    expect(
      [...all].filter((value) => !here.has(value)),
      part,
    ).toEqual([]);
  }
});

/** What keeps Microsoft from judging: the tenant is kept, and waits. */
interface Obstacle {
  readonly when: string;
  readonly id: FindingId;
  readonly happens: (entra: Entra) => void | Promise<void>;
  readonly title: string;
  /** A label of the details and what stands there. */
  readonly detail: readonly [label: string, text: string | RegExp];
  /** What the button says that tries again. */
  readonly waits?: string | RegExp;
  /** Nothing reaches Microsoft. */
  readonly cutOff?: true;
}

const passing: readonly Obstacle[] = [
  {
    when: 'Microsoft asks to slow down',
    id: 'throttled',
    happens: fault({ kind: 'throttled', retryAfter: 30, as: 'json' }),
    title: 'Microsoft asks to slow down',
    detail: ['Code', 'AADSTS90055'],
    waits: /^Try again in (30|2\d) s$/,
  },
  {
    when: 'Microsoft asks to slow down, in plain text',
    id: 'throttled',
    happens: fault({ kind: 'throttled', retryAfter: 120, as: 'text' }),
    title: 'Microsoft asks to slow down',
    detail: ['HTTP status', '429'],
    waits: 'Try again in 2 min',
  },
  {
    when: 'there is no network: the proxy is gone',
    id: 'proxy_unreachable',
    happens: ({ proxy }) => proxy.offline(true, 'refuseConnection'),
    title: 'No connection through the proxy of this network',
    detail: ['Network error', 'ERR_PROXY_CONNECTION_FAILED'],
    cutOff: true,
  },
  {
    when: 'there is no network behind the proxy',
    id: 'proxy_unreachable',
    happens: ({ proxy }) => proxy.offline(true, 'dnsFailure'),
    title: 'No connection through the proxy of this network',
    detail: ['Network error', 'ERR_TUNNEL_CONNECTION_FAILED'],
    cutOff: true,
  },
  {
    when: 'there is no network: connections are dropped',
    id: 'connection_cut',
    happens: ({ proxy }) => proxy.offline(true, 'drop'),
    title: 'The connection was cut',
    detail: ['Network error', /^ERR_/],
    cutOff: true,
  },
  {
    when: 'the network wants a sign-in and answers with its own page',
    id: 'captive_portal',
    // It answers whatever is asked, also whether Microsoft is there.
    happens: ({ simulator }) => {
      simulator.faults.standing({ kind: 'html' });
    },
    title: 'A web page answered instead of Microsoft',
    detail: ['HTTP status', '200'],
  },
  {
    when: 'Microsoft’s service has a fault',
    id: 'service_fault',
    happens: fault({ kind: 'outage', status: 503 }),
    title: 'Microsoft’s sign-in service has a fault',
    detail: ['Code', 'AADSTS90033'],
  },
];

test.describe('keeps the tenant, waiting, and says why it was not verified, when', () => {
  for (const obstacle of passing) {
    test(obstacle.when, async ({ entra, app, page }) => {
      const entry = good(entra);
      await enter(page, entry);
      await obstacle.happens(entra);
      await connect(page);

      await expect(page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
      await expect(page.getByText('It is not verified yet. Tenantry tries again by itself.')).toBeVisible();
      await expect(finding(page)).toContainText(obstacle.title);
      await expect(finding(page)).toHaveAttribute('data-finding', obstacle.id);
      const again = finding(page).getByRole('button').first();
      await expect(again).toHaveText(/^Try again( in \d+ (s|min))?$/);
      if (obstacle.waits !== undefined) await expect(again).toHaveText(obstacle.waits);
      await expect(guide(page).step).toContainText('Enter and connect');

      await finding(page).getByRole('button', { name: 'Details' }).click();
      const [label, text] = obstacle.detail;
      await expect(fact(page, label)).toHaveText(text);
      expect(await copyDetails(app)).toContain(`${label}: `);
      await expectNowhere(app, entry.clientSecret);
      expect(tokenRequests(entra)).toHaveLength(obstacle.cutOff ? 0 : 1);

      await page.getByRole('button', { name: 'Go to tenants' }).click();
      const row = page.getByRole('row').nth(1);
      await expect(row).toContainText('Waiting');
      await expect(row).toContainText('Last try failed');
    });
  }
});

test('keeps the tenant, waiting, while there is no network at all', async ({ entra, desk, launch }) => {
  const { https_proxy: _https, http_proxy: _http, ...env } = desk.env;
  const app = await launch({ desk: { env }, extraArgs: ['--host-resolver-rules=MAP * ~NOTFOUND'] });
  await enter(app.page, good(entra));
  await connect(app.page);

  await expect(app.page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
  await expect(finding(app.page)).toContainText('Microsoft’s address cannot be found');
  await finding(app.page).getByRole('button', { name: 'Details' }).click();
  await expect(fact(app.page, 'Network error')).toHaveText('ERR_NAME_NOT_RESOLVED');
});

test('links an app without consent, and says that it can do nothing yet', async ({ entra, app, page }) => {
  const entry = entryOf(entra, 'Contoso', 'Contoso Reporting');
  await enter(page, entry);
  await connect(page);

  await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
  await expect(finding(page)).toContainText('Linked, but the app has no permissions yet');
  await expect(finding(page).getByRole('button', { name: 'Open API permissions' })).toBeVisible();
  await expect(fact(page, 'Granted permissions')).toHaveText('None');
  await expect(guide(page).step).toContainText('Grant permissions');
  await expect(guide(page).line).toContainText('Choose Grant admin consent.');
  await expectNowhere(app, entry.clientSecret);
});

test('warns of a Secret ID before it is sent, and sends it all the same', async ({ entra, page }) => {
  const { secretId } = practice(entra, 'Contoso');
  await enter(page, { ...good(entra), clientSecret: secretId });
  await expect(page.getByText('This looks like the Secret ID. Copy the Value column instead.')).toBeVisible();
  expect(entra.simulator.requests).toEqual([]);

  await connect(page);
  await expect(finding(page)).toContainText('This looks like the Secret ID, not the secret');
});

test('corrects the cloud with one press and connects with the secret it holds, which goes to that cloud only', async ({
  entra,
  app,
  page,
}) => {
  const entry = entryOf(entra, 'Fabrikam Public Sector');
  await enter(page, entry);
  await connect(page);
  await expect(page.getByText('The secret you entered is held for the next try.')).toBeVisible();
  await finding(page).getByRole('button', { name: 'Switch to US Government (GCC High) and retry' }).click();

  await expect(page.getByRole('heading', { name: 'Fabrikam Public Sector is linked' })).toBeVisible();
  await expect(fact(page, 'Cloud')).toHaveText('US Government (GCC High)');
  expect(tokenRequests(entra).map(({ host }) => host)).toEqual(['login.microsoftonline.us']);
  await expectNowhere(app, entry.clientSecret);
});

test.describe('shows all of what came of an attempt, above the form’s buttons,', () => {
  const least = { width: 900, height: 600 };

  test('in the least window, and when it gets another size or language', async ({ entra, app, page }) => {
    await resize(app, least);
    await enter(page, entryOf(entra, 'Fabrikam Public Sector'));
    await connect(page);
    await expectWhollyInView(page, finding(page));
    await expectWhollyInView(page, fieldOf(fields(page).cloud));

    await resize(app, { width: 1280, height: 800 });
    await resize(app, least);
    await expectWhollyInView(page, finding(page));
    await speakInWindow(app, 'de');
    await expectWhollyInView(page, finding(page));
  });

  test('where motion is not wanted', async ({ entra, app, page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await resize(app, least);
    await enter(page, { ...good(entra), clientSecret: practice(entra, 'Contoso').secretId });
    await connect(page);
    await expectWhollyInView(page, finding(page));
  });

  test('and the message of a field that is wrong', async ({ entra, app, page }) => {
    await resize(app, least);
    await enter(page, good(entra));
    await enterScope(page, 'https://graph.microsoft.com');
    await fields(page).scope.press('Tab');
    await expectWhollyInView(page, fieldOf(fields(page).scope));

    await fields(page).tenant.fill('common');
    await connect(page);
    await expect(fields(page).tenant).toBeFocused();
    await expectWhollyInView(page, fieldOf(fields(page).tenant));
    await fields(page).tenant.fill(good(entra).tenant);
    await connect(page);
    await expect(fields(page).scope).toBeFocused();
    await expectWhollyInView(page, fieldOf(fields(page).scope));
  });

  function fieldOf(control: Locator): Locator {
    return control.locator('xpath=ancestor::*[@data-field]');
  }
});

test('believes who connects again all the same: Microsoft is asked then', async ({ entra, page }) => {
  const entry = entryOf(entra, 'Fabrikam Public Sector');
  await enter(page, entry);
  await connect(page);
  await expect(finding(page)).toContainText('This tenant lives in another cloud');
  expect(tokenRequests(entra)).toEqual([]);
  await connect(page);
  await expect
    .poll(() => tokenRequests(entra).map(({ host }) => host))
    .toEqual(['login.microsoftonline.com']);
  await expect(finding(page)).toContainText('This tenant lives in another cloud');
});

test('leaves the colour to what helps: the remedy first, and Connect again once the field is changed', async ({
  entra,
  page,
}) => {
  await enter(page, { ...good(entra), clientSecret: secretValue() });
  await connect(page);
  const [remedy, again] = [
    finding(page).getByRole('button', { name: 'Open Certificates & secrets' }),
    page.getByRole('button', { name: 'Connect again' }),
  ];
  const background = (button: typeof remedy) =>
    button.evaluate((element) => getComputedStyle(element).backgroundColor);
  await expect(remedy).toBeVisible();
  // A button below the pointer has another shade.
  await page.mouse.move(0, 0);
  const colour = await background(remedy);
  expect(await background(again)).not.toBe(colour);
  await fields(page).clientSecret.fill(good(entra).clientSecret);
  await expect.poll(() => background(again)).toBe(colour);
  expect(await background(remedy)).not.toBe(colour);
});

test('shows the IDs and the code that Microsoft sent', async ({ entra, app, page }) => {
  const [traceId, correlationId] = [randomUUID(), randomUUID()];
  entra.simulator.faults.next({
    match: ofTokens,
    fault: reply(`AADSTS7000215: Invalid client secret provided.`, { traceId, correlationId }, [7000215]),
  });
  await enter(page, good(entra));
  await connect(page);
  await finding(page).getByRole('button', { name: 'Details' }).click();

  await expect(fact(page, 'Code')).toHaveText('AADSTS7000215');
  await expect(fact(page, 'Trace ID')).toHaveText(traceId);
  await expect(fact(page, 'Correlation ID')).toHaveText(correlationId);
  const copied = await copyDetails(app);
  expect(copied).toContain(traceId);
  expect(copied).toContain(correlationId);
});

test('shows Microsoft’s words for a number it does not know, without the secret they repeat', async ({
  entra,
  app,
  page,
}) => {
  const secret = `p+w/${randomUUID()}&="<ö>"`;
  const echo = spellingsOf(secret).join(' and ');
  entra.simulator.faults.next({
    match: ofTokens,
    fault: reply(`AADSTS12345: The values ${echo} do not please.`, {}, [12345]),
  });
  await enter(page, { ...good(entra), clientSecret: secret });
  await connect(page);

  await expect(finding(page)).toContainText('Microsoft does not accept this app’s sign-in');
  await finding(page).getByRole('button', { name: 'Details' }).click();
  await expect(fact(page, 'Code')).toHaveText('AADSTS12345');
  await expect(fact(page, 'Microsoft says')).toHaveText(
    'AADSTS12345: The values … and … and … do not please.',
  );
  const copied = await copyDetails(app);
  for (const spelling of spellingsOf(secret)) expect(copied).not.toContain(spelling);
  await expectNowhere(app, secret);
});

test('counts the seconds until Microsoft may be asked again, and asks then with one press', async ({
  entra,
  page,
}) => {
  entra.simulator.faults.next({ fault: { kind: 'throttled', retryAfter: 4 }, match: ofTokens });
  await enter(page, good(entra));
  await connect(page);
  const button = finding(page).getByRole('button', { name: /^Try again/ });
  await expect(button).toHaveText(/^Try again in [1-4] s$/);
  await expect(button).toHaveAttribute('aria-disabled', 'true');
  await button.click({ force: true });
  expect(tokenRequests(entra)).toHaveLength(1);

  await expect(button).toHaveText('Try again');
  await button.click();
  await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
  expect(tokenRequests(entra)).toHaveLength(2);
});

test.describe('refuses a secret in the wrong field: nothing is sent and no message repeats it', () => {
  const misplaced = ['tenant', 'clientId', 'name', 'scope'] as const;

  for (const name of misplaced) {
    test(`in ${name}`, async ({ entra, app, page }) => {
      const { clientSecret, ...entry } = good(entra);
      await enter(page, { ...entry, clientSecret: secretValue() });
      if (name === 'scope') await enterScope(page, clientSecret);
      else await fields(page)[name].fill(clientSecret);
      await connect(page);

      await expect(page.getByText('This looks like the client secret. Remove it here;')).toBeVisible();
      await expect(fields(page)[name]).toBeFocused();
      await expect(fields(page)[name]).toHaveAttribute('aria-invalid', 'true');
      expect(await page.evaluate(() => document.body.innerText)).not.toContain(clientSecret);
      expect(app.output).not.toContain(clientSecret);
      expect(entra.simulator.requests).toEqual([]);
    });

    test(`in ${name} as well, though it has not the shape of today’s secrets`, async ({
      entra,
      app,
      page,
    }) => {
      const secret = `older.${randomUUID().slice(0, 8)}.example`;
      await enter(page, { ...good(entra), clientSecret: secret });
      if (name === 'scope') await enterScope(page, `api://${secret}/.default`);
      else await fields(page)[name].fill(secret);
      await connect(page);

      const said =
        name === 'clientId' ? 'Enter a GUID' : 'This looks like the client secret. Remove it here;';
      await expect(page.getByText(said)).toBeVisible();
      await expect(fields(page)[name]).toBeFocused();
      await expect(fields(page)[name]).toHaveAttribute('aria-invalid', 'true');
      expect(app.output).not.toContain(secret);
      expect(entra.simulator.requests).toEqual([]);
    });
  }
});

test('keeps every value but the secret after a failure', async ({ entra, page }) => {
  const form = fields(page);
  const { tenant, clientId, clientSecret } = good(entra);
  await enter(page, { tenant, clientId, clientSecret });
  await form.name.fill('Contoso practice');
  await form.cloud.selectOption({ label: 'China (21Vianet)' });
  await enterScope(page, 'api://practice/.default');
  await connect(page);
  await expect(finding(page)).toContainText('This tenant lives in another cloud');

  await expect(form.tenant).toHaveValue(tenant);
  await expect(form.clientId).toHaveValue(clientId);
  await expect(form.name).toHaveValue('Contoso practice');
  await expect(form.cloud).toHaveValue('china');
  await expect(form.service).toHaveValue('custom');
  await expect(form.scope).toHaveValue('api://practice/.default');
  await expect(form.clientSecret).toHaveValue('');
});

test('asks for one token for each Connect, however often it is pressed, and sends no cookie', async ({
  entra,
  page,
}) => {
  entra.simulator.faults.next({ fault: { kind: 'latency', ms: 500 }, match: ofTokens });
  const wrong = { ...good(entra), clientSecret: secretValue() };
  await enter(page, wrong);
  await page.getByRole('button', { name: 'Connect', exact: true }).dblclick();
  await expect(fields(page).clientSecret).toHaveValue('');
  await expect(finding(page)).toBeVisible();
  expect(tokenRequests(entra)).toHaveLength(1);

  entra.simulator.faults.next({ fault: { kind: 'latency', ms: 500 }, match: ofTokens });
  await fields(page).clientSecret.fill(good(entra).clientSecret);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  expect(tokenRequests(entra)).toHaveLength(2);
  // Every answer of Microsoft sets cookies, so that the second request would carry those of the first.
  for (const request of entra.simulator.requests) expect(request.headers).not.toHaveProperty('cookie');
});

test('keeps a tenant without connecting, if the person wants that', async ({ entra, page }) => {
  await enter(page, { ...good(entra), clientId: randomUUID() });
  await connect(page);
  await expect(finding(page)).toContainText('This app is not known in this tenant');
  await page.getByRole('button', { name: 'Keep without connecting' }).click();

  await expect(page.getByRole('heading', { name: / is kept, not verified yet$/ })).toBeVisible();
  await expect(page.getByText('It was kept without asking Microsoft.')).toBeVisible();
  await page.getByRole('button', { name: 'Go to tenants' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Waiting');
  await expect(page.getByRole('row').nth(1)).toContainText('Never');
  expect(tokenRequests(entra)).toHaveLength(1);
});

/** A tenant, an app and a secret that Microsoft accepts. */
function good(entra: Entra): Required<Entry> {
  return entryOf(entra, 'Contoso', 'Contoso Directory Sync');
}

function entryOf(entra: Entra, tenantName: string, appName?: string): Required<Entry> {
  const { tenant, app, secret } = practice(entra, tenantName, appName);
  return { tenant: tenant.id, clientId: app.clientId, clientSecret: secret };
}

async function enterScope(page: Parameters<typeof fields>[0], scope: string): Promise<void> {
  await fields(page).service.selectOption({ label: 'Another API' });
  await fields(page).scope.fill(scope);
}

function fault(ordered: Fault): Obstacle['happens'] {
  return ({ simulator }) => {
    simulator.faults.next({ fault: ordered, match: ofTokens });
  };
}

/** An answer of Microsoft's, word for word. */
function reply(
  description: string,
  { traceId = randomUUID(), correlationId = randomUUID() }: { traceId?: string; correlationId?: string },
  codes: readonly number[],
): Fault {
  const body = {
    error: 'invalid_client',
    error_description: `${description} Trace ID: ${traceId} Correlation ID: ${correlationId}`,
    error_codes: codes,
    trace_id: traceId,
    correlation_id: correlationId,
  };
  return {
    kind: 'reply',
    status: 401,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

async function expectLeadsTo(
  page: Parameters<typeof fields>[0],
  { field, step, line }: Pick<Failure, 'field' | 'step' | 'line'>,
): Promise<void> {
  const { step: current, line: emphasised } = guide(page);
  await expect(current).toContainText(step);
  await expect(current.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
  if (line === undefined) await expect(emphasised).toHaveCount(0);
  else await expect(emphasised).toContainText(line);
  if (field === undefined) return;
  await expect(fields(page)[field]).toBeFocused();
  await expect(fields(page)[field]).toHaveAttribute('aria-invalid', 'true');
}

/** Presses "Copy for support" and answers with what is then on the clipboard. */
function copyDetails(app: Parameters<typeof expectNowhere>[0]): Promise<string> {
  return withClipboard(app, async (clipboard) => {
    await finding(app.page).getByRole('button', { name: 'Copy for support' }).click();
    await expect.poll(() => clipboard.read()).not.toBe('');
    return clipboard.read();
  });
}
