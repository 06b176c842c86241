import type { Locator, Page } from '@playwright/test';
import type { FindingId } from '../../src/shared/finding';
import { core as en } from '../../src/shared/messages/en/core';
import type { Entra, Fault, RecordedRequest } from '../entra';
import { ask } from '../support/ask';
import { practice, type Practice } from '../support/practice';
import { connect, enter } from './form';
import { expect, test } from './fixtures';

const contoso = (entra: Entra): Practice => practice(entra, 'Contoso', 'Contoso Directory Sync');
const tokenPath = '/oauth2/v2.0/token';

test('asks over HTTP/2, with the values in the body and nowhere else', async ({ entra, page }) => {
  await send(page, contoso(entra));
  await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  const { requests } = entra.simulator;
  expect(requests.map(({ protocol }) => protocol)).toEqual(requests.map(() => 'h2'));
  const [token] = tokenRequests(entra);
  expect(token?.method).toBe('POST');
  expect(token?.query).not.toHaveProperty('client_secret');
  expect(JSON.stringify([token?.headers, token?.query, token?.path])).not.toContain(contoso(entra).secret);
});

test.describe('a wrong certificate: refused before anything is sent', () => {
  const findings = {
    untrusted: 'certificate_untrusted',
    wrongName: 'certificate_wrong_name',
    expired: 'certificate_expired',
  } as const;
  for (const certificate of Object.keys(findings) as (keyof typeof findings)[]) {
    test(certificate, async ({ entra, page }) => {
      entra.simulator.faults.next({ fault: { kind: 'badCertificate', certificate }, times: Infinity });
      await send(page, contoso(entra));
      await expectFinding(page, findings[certificate]);
      await page.getByTestId('finding').getByRole('button', { name: en.finding.details }).click();
      await expect(page.getByTestId('finding')).toContainText('ERR_CERT');
      expect(entra.simulator.requests).toEqual([]);
      expect(entra.proxy.carried.length).toBeGreaterThan(0);
    });
  }

  test('also for a tenant that was linked before, and it stays linked', async ({ entra, page }) => {
    await send(page, contoso(entra));
    await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
    entra.simulator.faults.next({
      fault: { kind: 'badCertificate', certificate: 'untrusted' },
      times: Infinity,
    });
    const before = entra.simulator.requests.length;
    await page.getByRole('button', { name: en.linked.toList }).click();
    await page.getByRole('row', { name: /Contoso/ }).click();
    await page.getByRole('button', { name: en.list.verify, exact: true }).click();
    await expectFinding(page, 'certificate_untrusted');
    await expect(page.getByRole('row', { name: /Contoso/ })).toContainText(en.states.linked);
    expect(entra.simulator.requests.slice(before)).toEqual([]);

    entra.simulator.faults.clear();
    await page.getByRole('button', { name: en.list.verify, exact: true }).click();
    await expect(page.getByTestId('finding')).toHaveCount(0);
  });
});

test.describe('a redirect is not followed', () => {
  const targets = ['https://attacker.example/collect', 'https://graph.microsoft.com/collect'];
  for (const to of targets) {
    for (const status of [302, 307] as const) {
      test(`${status} to ${new URL(to).hostname}`, async ({ entra, page }) => {
        // Standing: the question whether Microsoft is there, which follows, meets it as well.
        entra.simulator.faults.standing({ kind: 'redirect', to, status });
        await send(page, contoso(entra));
        await expectFinding(page, 'redirected');
        expect(tokenRequests(entra)).toHaveLength(1);
        const asked = new Set(entra.simulator.requests.map(({ host }) => host));
        expect([...asked]).toEqual(['login.microsoftonline.com']);
        expect(entra.proxy.carried.map(({ host }) => host)).not.toContain(new URL(to).hostname);
        expect(entra.proxy.refused).toEqual([]);
      });
    }
  }
});

test.describe('an answer that does not arrive whole', () => {
  const faults: Record<string, { fault: Fault; finding: FindingId }> = {
    'is larger than the cap': { fault: { kind: 'hugeBody', bytes: 20_000_000 }, finding: 'reply_unreadable' },
    'is cut before its head': { fault: { kind: 'cut', during: 'head' }, finding: 'connection_cut' },
    'is cut in its body': { fault: { kind: 'cut', during: 'body' }, finding: 'connection_cut' },
  };
  for (const [name, { fault, finding }] of Object.entries(faults)) {
    test(name, async ({ entra, page }) => {
      // Chromium may try once more by itself after a cut.
      entra.simulator.faults.next({ fault, match: { path: tokenPath }, times: Infinity });
      await send(page, contoso(entra));
      await expectFinding(page, finding);

      entra.simulator.faults.clear();
      if ((await connections(page)).length === 0) await connect(page);
      await expect
        .poll(async () => {
          const [kept] = await connections(page);
          // What waits is asked again by itself: that question may be under way, and be cut as well.
          if (kept) await ask(page, 'connections', 'verify', { ids: [kept.id] });
          return kept?.state;
        })
        .toBe('linked');
    });
  }
});

test('an answer that never comes, or comes a byte at a time, is given up after 15 seconds', async ({
  entra,
  page,
}) => {
  const backup = practice(entra, 'Contoso', 'Contoso Backup');
  const woodgrove = practice(entra, 'Woodgrove Bank', 'Woodgrove Payments Export');
  entra.simulator.faults.next({
    fault: { kind: 'hang' },
    match: { method: 'POST', path: backup.tenant.id },
  });
  entra.simulator.faults.next({
    fault: { kind: 'drip', everyMs: 200 },
    match: { method: 'POST', path: woodgrove.tenant.id },
  });
  const began = Date.now();
  const started = performance.now();
  const answers = await Promise.all(
    [backup, woodgrove].map((what) => ask(page, 'connections', 'link', draftOf(what))),
  );
  const seconds = (performance.now() - started) / 1000;
  expect(answers).toMatchObject([
    { ok: true, value: { state: 'waiting', lastCheck: { finding: { id: 'timed_out' } } } },
    { ok: true, value: { state: 'waiting', lastCheck: { finding: { id: 'timed_out' } } } },
  ]);
  expect(seconds).toBeGreaterThan(14.5);
  expect(seconds).toBeLessThan(25);
  // Once given up they wait, and are asked again by themselves.
  const untilGivenUp = tokenRequests(entra).filter(({ at }) => at.getTime() < began + 14_500);
  expect(untilGivenUp).toHaveLength(2);
});

test.describe('a proxy in the way', () => {
  test('that is gone is named, and the tenant is kept until it is back', async ({ entra, page }) => {
    await entra.proxy.offline(true);
    await send(page, contoso(entra));
    await expectFinding(page, 'proxy_unreachable');
    expect(entra.simulator.requests).toEqual([]);

    await entra.proxy.offline(false);
    const [kept] = await connections(page);
    await ask(page, 'connections', 'verify', { ids: [kept?.id] });
    expect(await connections(page)).toMatchObject([{ state: 'linked' }]);
  });

  test('that finds no host is named', async ({ entra, page }) => {
    await entra.proxy.offline(true, 'dnsFailure');
    await send(page, contoso(entra));
    await expectFinding(page, 'proxy_unreachable');
    expect(entra.simulator.requests).toEqual([]);
  });

  test('that hangs up is a cut connection or a proxy that does not answer, and nothing is sent', async ({
    entra,
    page,
  }) => {
    await entra.proxy.offline(true, 'drop');
    await send(page, contoso(entra));
    await expect(findingBar(page)).toHaveAttribute('data-finding', /^(proxy_unreachable|connection_cut)$/);
    expect(entra.simulator.requests).toEqual([]);
  });
});

test('keeps no cookie, whatever an answer sets', async ({ entra, page, app }) => {
  entra.simulator.faults.next({
    fault: {
      kind: 'reply',
      status: 400,
      headers: {
        'content-type': 'application/json',
        'set-cookie': 'fpc=remember-me; Path=/; Max-Age=86400; Secure; HttpOnly; SameSite=None',
      },
      body: JSON.stringify({ error: 'invalid_client', error_codes: [7000222], error_description: 'no' }),
    },
    match: { path: tokenPath },
  });
  await send(page, contoso(entra));
  await expectFinding(page, 'secret_expired');
  expect(await ask(page, 'connections', 'link', draftOf(contoso(entra)))).toMatchObject({ ok: true });

  expect(tokenRequests(entra)).toHaveLength(2);
  for (const { headers } of entra.simulator.requests) expect(headers).not.toHaveProperty('cookie');
  const cookies = await app.electronApp.evaluate(async ({ session }) => {
    const all = [session.defaultSession, session.fromPartition('entra', { cache: false })];
    return (await Promise.all(all.map((each) => each.cookies.get({})))).flat();
  });
  expect(cookies).toEqual([]);
});

test('an app that is left alone asks nobody anything', async ({ entra, page }) => {
  await expect(page.getByRole('button', { name: en.form.connect, exact: true })).toBeVisible();
  // Ten seconds in which nothing happens: that is what is measured.
  await page.waitForTimeout(10_000);
  expect(entra.proxy.carried).toEqual([]);
  expect(entra.proxy.missed).toEqual([]);
  expect(entra.proxy.refused).toEqual([]);
});

async function send(page: Page, { tenant, app, secret }: Practice): Promise<void> {
  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await connect(page);
}

function findingBar(page: Page): Locator {
  return page.getByTestId('finding');
}

async function expectFinding(page: Page, id: FindingId): Promise<void> {
  await expect(findingBar(page)).toHaveAttribute('data-finding', id);
  await expect(findingBar(page)).toContainText(en.findings[id].title);
  await expect(findingBar(page)).toContainText(en.findings[id].remedy);
}

function tokenRequests(entra: Entra): RecordedRequest[] {
  return entra.simulator.requests.filter(({ path }) => path.endsWith(tokenPath));
}

async function connections(page: Page) {
  const list = await ask(page, 'connections', 'list', {});
  if (!list.ok) throw new Error(`No list: ${list.error.code}`);
  return list.value.connections;
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
