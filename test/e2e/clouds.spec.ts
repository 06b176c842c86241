import type { Locator, Page } from '@playwright/test';
import type { CustomCloud, NationalCloudId } from '../../src/shared/clouds';
import { core as en } from '../../src/shared/messages/en/core';
import { serviceIds, type ServiceId } from '../../src/shared/services';
import {
  app as newApp,
  clouds as simulated,
  tenant,
  type CloudId,
  type Entra,
  type RecordedRequest,
  type Tenant,
} from '../entra';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import { contosoCloud, guid, olderSecretValue, secretValue } from '../support/builders';
import { hasNativeDialog, nativeDialog, type NativeDialog } from '../support/native-dialog';
import type { Screen } from '../support/screen';
import { searchText } from '../support/search-bytes';
import { connect, enter, fact, fields, tokenRequests } from './form';
import { expect, practice, test } from './fixtures';
import { expectNowhere } from './secrecy';

/** What main's question is called, and what is read in it. */
const question = 'Send to another cloud';

test.describe('links a tenant of each national cloud by the form, through that cloud’s hosts and no other', () => {
  /** Sources: Microsoft Learn, "National clouds" and "Microsoft Graph national cloud deployments". */
  const national: Readonly<
    Record<NationalCloudId, { name: string; short: string; hosts: readonly string[] }>
  > = {
    global: {
      name: 'Global',
      short: 'Global',
      hosts: ['graph.microsoft.com', 'login.microsoftonline.com'],
    },
    usgov: {
      name: 'US Government (GCC High)',
      short: 'GCC High',
      hosts: ['graph.microsoft.us', 'login.microsoftonline.us'],
    },
    'usgov-dod': {
      name: 'US Government (DoD)',
      short: 'DoD',
      hosts: ['dod-graph.microsoft.us', 'login.microsoftonline.us'],
    },
    china: {
      name: 'China (21Vianet)',
      short: 'China',
      hosts: ['login.partner.microsoftonline.cn', 'microsoftgraph.chinacloudapi.cn'],
    },
  };

  for (const [cloud, { name, short, hosts }] of Object.entries(national)) {
    test(cloud, async ({ entra, page, ownScreen }) => {
      const home = add(entra, cloud as CloudId);
      await fields(page).cloud.selectOption({ label: name });
      await enter(page, entryOf(home));
      await connect(page);
      await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
      expect(hostsIn(entra.simulator.requests)).toEqual(hosts);
      expect(hostsIn(entra.proxy.carried)).toEqual(hosts);
      expect(await hasNativeDialog(ownScreen, question), 'a question about a known cloud').toBe(false);
      await page.getByRole('button', { name: 'Go to tenants' }).click();
      await expect(row(page, 'Proseware')).toContainText(short);
    });
  }
});

test.describe('asks in a dialog of the system’s before anything goes to a sovereign cloud', () => {
  const bleu = { authority: 'login.sovcloud-identity.fr', graph: 'graph.svc.sovcloud.fr' };

  test('names both hosts in full, sends nothing on Cancel, and everything to these hosts on Send', async ({
    entra,
    app,
    page,
    ownScreen,
  }) => {
    const home = add(entra, 'france-bleu');
    const entry = entryOf(home);
    const asked = await watchQuestions(app);
    const form = fields(page);
    await form.cloud.selectOption({ label: 'France (Bleu)' });
    await expect(page.getByTestId('cloud-hosts')).toContainText(
      `Sign-in: ${bleu.authority} · Graph: ${bleu.graph}`,
    );
    await expect(page.getByTestId('cloud-hosts')).toContainText(
      'Before anything is sent to these hosts, Tenantry asks you in a dialog of its own.',
    );
    await expect(page.getByTestId('scope')).toHaveText(`Scope: https://${bleu.graph}/.default`);
    await enter(page, entry);

    // Escape, and Return before anything else was pressed, mean the same.
    for (const key of ['Escape', 'Return']) {
      await test.step(`${key} cancels: nothing is sent, and nothing is lost`, async () => {
        await answer(page, ownScreen, [key]);
        await expect(page.getByText('Canceled.')).toBeVisible();
        expect(entra.simulator.requests, 'requests').toEqual([]);
        expect([...entra.proxy.carried, ...entra.proxy.missed], 'connections').toEqual([]);
        await expect(form.clientId).toHaveValue(entry.clientId);
        await expect(form.cloud).toHaveValue('france-bleu');
        await expect(form.clientSecret).toHaveValue('');
        await expect(form.clientSecret).toHaveAttribute('placeholder', 'Held for the next try');
        await expectNowhere(app, entry.clientSecret);
      });
    }
    expect(await asked()).toEqual(
      [bleu, bleu].map((hosts) => questionAbout(hosts, en.dialogs.cloudSovereign('France (Bleu)'))),
    );

    await test.step('Send sends the held secret once, and only there', async () => {
      await answer(page, ownScreen, ['Tab', 'Return']);
      await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
      expectOnePost(entra, bleu.authority, home, entry.clientSecret);
      expect(hostsIn(entra.simulator.requests)).toEqual([bleu.graph, bleu.authority]);
      expect(hostsIn(entra.proxy.carried)).toEqual([bleu.graph, bleu.authority]);
      await page.getByRole('button', { name: 'Go to tenants' }).click();
      await row(page, 'Proseware').click();
      await expect(fact(details(page), 'Sign-in host')).toHaveText(bleu.authority);
      await expect(fact(details(page), 'Microsoft Graph host')).toHaveText(bleu.graph);
    });
  });

  test('once for these hosts, also after a restart, and again for others', async ({
    entra,
    launch,
    ownScreen,
  }) => {
    const [bleuHome, delosHome] = [add(entra, 'france-bleu'), add(entra, 'germany-delos')];
    const first = await launch();
    await fields(first.page).cloud.selectOption({ label: 'France (Bleu)' });
    await enter(first.page, entryOf(bleuHome));
    await answer(first.page, ownScreen, ['Tab', 'Return']);
    await expect(first.page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();

    await test.step('the next tenant there is linked without a question', async () => {
      const asked = await watchQuestions(first);
      await first.page.getByRole('button', { name: 'Link another tenant' }).click();
      await fields(first.page).cloud.selectOption({ label: 'France (Bleu)' });
      await enter(first.page, entryOf(add(entra, 'france-bleu')));
      await connect(first.page);
      await expect(first.page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
      expect(await asked()).toEqual([]);
    });
    await first.close();

    const second = await launch();
    const { page } = second;
    const asked = await watchQuestions(second);
    await test.step('nor is there one after a restart', async () => {
      const before = tokenRequests(entra).length;
      await page.getByRole('button', { name: 'Verify all' }).click();
      await expect.poll(() => tokenRequests(entra).length).toBe(before + 2);
      await page.getByRole('button', { name: 'Link a tenant' }).click();
      await fields(page).cloud.selectOption({ label: 'France (Bleu)' });
      await enter(page, entryOf(add(entra, 'france-bleu')));
      await connect(page);
      await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
      expect(await asked()).toEqual([]);
    });

    await test.step('another cloud’s hosts are asked about', async () => {
      await page.getByRole('button', { name: 'Link another tenant' }).click();
      await fields(page).cloud.selectOption({ label: 'Germany (Delos)' });
      await enter(page, entryOf(delosHome));
      await answer(page, ownScreen, ['Escape']);
      await expect(page.getByText('Canceled.')).toBeVisible();
      expect(hostsIn(entra.proxy.carried)).toEqual([bleu.graph, bleu.authority]);
      expect(await asked()).toHaveLength(1);
    });

    await test.step('and so is the known sign-in host with another Graph host', async () => {
      await fields(page).cloud.selectOption({ label: 'Another cloud' });
      await host(page, 'Sign-in host').fill(bleu.authority);
      await host(page, 'Microsoft Graph host').fill('graph.elsewhere.example');
      await answer(page, ownScreen, ['Escape']);
      await expect(page.getByText('Canceled.')).toBeVisible();
      expect((await asked()).at(-1)).toEqual(
        questionAbout(
          { authority: bleu.authority, graph: 'graph.elsewhere.example' },
          en.dialogs.cloudUnknown,
        ),
      );
      expect(hostsIn(entra.proxy.carried)).toEqual([bleu.graph, bleu.authority]);
    });
  });
});

test('asks the right API for each service that a sovereign cloud has, and for no other', async ({
  entra,
  page,
  ownScreen,
}) => {
  const hosts = { authority: 'login.sovcloud-identity.fr', graph: 'graph.svc.sovcloud.fr' };
  // Environments there have no documented addresses.
  const environment = 'contoso.environments.sovereign.example';
  const scopes: Readonly<Partial<Record<ServiceId, string>>> = {
    graph: 'https://graph.svc.sovcloud.fr/.default',
    sharepoint: 'https://graph.svc.sovcloud.fr/.default',
    intune: 'https://graph.svc.sovcloud.fr/.default',
    'dynamics-finance': `https://${environment}/.default`,
    dataverse: `https://${environment}/.default`,
    custom: 'https://management.sovcloud-api.fr/.default',
  };
  const home = add(entra, 'france-bleu');
  home.apis = [{ appId: guid(), uri: `https://${environment}`, tokenVersion: 2 }];
  const { tenant: entered, clientId, clientSecret } = entryOf(home);
  const linking = (service: ServiceId) =>
    ask(page, 'connections', 'link', {
      cloud: 'custom',
      customCloud: hosts,
      tenant: entered,
      clientId,
      credential: { kind: 'secret', value: clientSecret },
      service,
      ...(service === 'business-central' ? { serviceOptions: { environmentName: 'production' } } : {}),
      ...(service === 'dynamics-finance' || service === 'dataverse'
        ? { serviceOptions: { environmentUrl: environment } }
        : {}),
      ...(service === 'custom' ? { scope: scopes.custom } : {}),
    });
  await expect(page.getByRole('heading', { name: 'Link your first tenant' })).toBeVisible();
  const first = linking('graph');
  await (await nativeDialog(ownScreen, question)).press('Tab', 'Return');
  expect(await first).toMatchObject({ ok: true });

  for (const service of serviceIds) {
    await test.step(service, async () => {
      const before = tokenRequests(entra).length;
      const answered = await linking(service);
      const scope = scopes[service];
      if (scope === undefined) {
        const error = { code: 'invalid_input', field: 'service', problem: 'service_not_in_cloud' };
        expect(answered).toMatchObject({ ok: false, error });
        expect(tokenRequests(entra)).toHaveLength(before);
        return;
      }
      expect(answered).toMatchObject({ ok: true, value: { service, scope, customCloud: hosts } });
      const asked = tokenRequests(entra).slice(before);
      expect(asked.map((request) => [request.host, request.form['scope']])).toEqual([
        [hosts.authority, scope],
      ]);
    });
  }
  expect(hostsIn(entra.proxy.carried)).toEqual([hosts.graph, hosts.authority]);
});

test('links a tenant of a cloud that nobody knows, once both its hosts were entered and agreed to', async ({
  entra,
  app,
  page,
  ownScreen,
}) => {
  const home = add(entra, 'contoso-sovereign');
  const asked = await watchQuestions(app);
  const form = fields(page);
  await form.cloud.selectOption({ label: 'Another cloud' });
  const [authority, graph] = [host(page, 'Sign-in host'), host(page, 'Microsoft Graph host')];
  await enter(page, entryOf(home));

  await test.step('both hosts are needed, and a known cloud’s are refused', async () => {
    await connect(page);
    await expect(authority).toBeFocused();
    await expect(authority).toHaveAccessibleDescription(/Enter a value\./);
    await authority.fill('login.microsoftonline.us');
    await authority.blur();
    await expect(authority).toHaveAccessibleDescription(
      /This host belongs to a cloud in the list\. Choose that cloud instead\./,
    );
    await authority.fill('not a host');
    await expect(authority).toHaveAccessibleDescription(/Enter a host name/);
    await connect(page);
    expect(entra.proxy.carried).toEqual([]);
    expect(await asked()).toEqual([]);
  });

  await test.step('the host of a pasted URL is taken, and shown in full', async () => {
    await authority.fill(`https://${contosoCloud.authority.toUpperCase()}/common/oauth2/v2.0/authorize`);
    await graph.fill(contosoCloud.graph);
    await graph.blur();
    await expect(page.getByTestId('cloud-hosts')).toContainText(
      `Sign-in: ${contosoCloud.authority} · Graph: ${contosoCloud.graph}`,
    );
    await expect(page.getByTestId('scope')).toHaveText(`Scope: https://${contosoCloud.graph}/.default`);
  });

  await test.step('Cancel sends nothing', async () => {
    await answer(page, ownScreen, ['Escape']);
    await expect(page.getByText('Canceled.')).toBeVisible();
    expect(entra.proxy.carried).toEqual([]);
    expect(await asked()).toEqual([questionAbout(contosoCloud, en.dialogs.cloudUnknown)]);
  });

  await test.step('Send links', async () => {
    await answer(page, ownScreen, ['Tab', 'Return']);
    await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
    expectOnePost(entra, contosoCloud.authority, home, entryOf(home).clientSecret);
    // Nobody else was asked whether this host is a sign-in host.
    expect(hostsIn(entra.proxy.carried)).toEqual([contosoCloud.graph, contosoCloud.authority]);
  });

  await test.step('and the list shows whose it is', async () => {
    await page.getByRole('button', { name: 'Go to tenants' }).click();
    await expect(row(page, 'Proseware')).toContainText(contosoCloud.authority);
  });
});

test.describe('a domain typed as tenant', () => {
  test('is looked up when its field is left, and its GUID is shown', async ({ entra, page }) => {
    const { tenant: contoso } = practice(entra, 'Contoso');
    const form = fields(page);
    await form.tenant.fill('Contoso.com');
    expect(entra.simulator.requests, 'while it is typed').toEqual([]);
    await form.tenant.blur();
    await expect(form.tenant).toHaveAccessibleDescription(
      new RegExp(`Tenant ${contoso.id}, found in Global\\.`),
    );
    expect(entra.simulator.requests.map(lookUp)).toEqual([
      'GET https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration',
    ]);
    expect(entra.simulator.requests[0]?.body).toBe('');
  });

  test('that lives in another cloud is told with its correction, one click away', async ({ entra, page }) => {
    const { tenant: fabrikam, app, secret } = practice(entra, 'Fabrikam Public Sector');
    const form = fields(page);
    await form.tenant.fill('fabrikam.us');
    await form.clientId.fill(app.clientId);
    await expect(form.tenant).toHaveAccessibleDescription(/This tenant lives in another cloud\./);
    await page.getByRole('button', { name: 'Switch to US Government (GCC High)' }).click();
    await expect(form.cloud).toHaveValue('usgov');
    await expect(form.tenant).toBeFocused();
    await expect(form.tenant).toHaveAccessibleDescription(
      new RegExp(`Tenant ${fabrikam.id}, found in US Government \\(GCC High\\)\\.`),
    );
    expect(tokenRequests(entra), 'nothing was sent but the question').toEqual([]);

    await form.clientSecret.fill(secret);
    await connect(page);
    await expect(page.getByRole('heading', { name: 'Fabrikam Public Sector is linked' })).toBeVisible();
    expect(hostsIn(tokenRequests(entra))).toEqual(['login.microsoftonline.us']);
  });

  test('that nobody has is told, and can still be tried', async ({ page }) => {
    const form = fields(page);
    await form.tenant.fill('nobody-has-this.com');
    await form.tenant.blur();
    await expect(form.tenant).toHaveAccessibleDescription(
      /No tenant with this domain was found in this cloud\./,
    );
    await expect(page.getByRole('button', { name: 'Connect', exact: true })).toBeEnabled();
  });

  test('is not asked about while Microsoft cannot be reached, but as soon as it can be again', async ({
    entra,
    page,
  }) => {
    const lookups = (): string[] =>
      entra.simulator.requests.map(lookUp).filter((line) => line.includes('contoso.com'));
    // A captive portal: its requests can be read, unlike those of a network that is gone.
    entra.simulator.faults.standing({ kind: 'html' });
    expect(await ask(page, 'network', 'retry', {})).toMatchObject({ ok: true, value: { state: 'offline' } });
    await expect(page.getByText('Offline. The tenant will be kept as waiting')).toBeVisible();

    const form = fields(page);
    await form.tenant.fill('contoso.com');
    await form.tenant.blur();
    const before = entra.simulator.requests.length;
    await ask(page, 'network', 'retry', {});
    expect(entra.simulator.requests.length, 'asks whether Microsoft is there').toBeGreaterThan(before);
    expect(lookups()).toEqual([]);

    entra.simulator.faults.clear();
    await ask(page, 'network', 'retry', {});
    await expect(form.tenant).toHaveAccessibleDescription(/found in Global\./);
    expect(lookups()).toHaveLength(1);
  });
});

test('what is no domain under a known top never leaves the machine, a secret pasted into the tenant’s field least of all', async ({
  entra,
  page,
}) => {
  const secrets = [secretValue(), olderSecretValue(), secretValue().toLowerCase()];
  const others = [
    `${secretValue().replace(/[^a-zA-Z0-9]/g, 'x')}.local`,
    'dc01.contoso.internal',
    'contoso.notatop',
    'com',
    '192.0.2.17',
    guid(),
  ];
  const form = fields(page);
  for (const text of [...secrets, ...others]) {
    await form.tenant.fill(text);
    await form.clientId.focus();
    await expect(form.clientId).toBeFocused();
  }
  for (const secret of secrets.slice(0, 2)) {
    await form.tenant.fill(secret);
    await form.tenant.blur();
    await expect(form.tenant).toHaveAccessibleDescription(/This looks like the client secret\./);
  }
  expect(entra.simulator.requests, 'requests').toEqual([]);

  // One that may be asked about comes after all of them: what was on its way has arrived by then.
  await form.tenant.fill('contoso.com');
  await form.tenant.blur();
  await expect(form.tenant).toHaveAccessibleDescription(/found in Global\./);
  expect(entra.simulator.requests.map(lookUp)).toEqual([
    'GET https://login.microsoftonline.com/contoso.com/v2.0/.well-known/openid-configuration',
  ]);
  const { carried, missed, refused } = entra.proxy;
  const arrived = JSON.stringify([entra.simulator.requests, carried, missed, refused]);
  const sought = [...secrets, ...others.filter((text) => text !== 'com')].map((value, index) => ({
    name: `text ${index + 1}`,
    value,
  }));
  expect(searchText(arrived, 'what reached the network', sought)).toEqual([]);
  expect(
    searchText(arrived, 'what reached the network', [{ name: 'domain', value: 'contoso.com' }]),
  ).not.toEqual([]);
});

/** Presses Connect and answers main's question by keys. */
async function answer(page: Page, ownScreen: Screen, keys: readonly string[]): Promise<void> {
  await connect(page);
  const dialog: NativeDialog = await nativeDialog(ownScreen, question);
  // As long as nobody has answered, the form waits.
  await expect(page.getByRole('button', { name: 'Asking Microsoft for a token…' })).toBeVisible();
  await dialog.press(...keys);
  await dialog.gone();
}

/** Notes what main asks in dialogs of the system's; the dialogs themselves open as ever. */
async function watchQuestions({ electronApp }: Launched): Promise<() => Promise<unknown[]>> {
  await electronApp.evaluate(({ dialog }) => {
    const shared = globalThis as unknown as { questions: unknown[] };
    shared.questions = [];
    const show = dialog.showMessageBox.bind(dialog) as (...args: unknown[]) => Promise<never>;
    dialog.showMessageBox = (...args: unknown[]) => {
      const { message, detail, buttons } = args.at(-1) as Record<string, unknown>;
      shared.questions.push({ message, detail, buttons });
      return show(...args);
    };
  });
  return () => electronApp.evaluate(() => (globalThis as unknown as { questions: unknown[] }).questions);
}

function questionAbout({ authority, graph }: CustomCloud, reason: string): unknown {
  return {
    message: `Send the client secret to ${authority}?`,
    detail: `Sign-in host: ${authority}\nMicrosoft Graph host: ${graph}\n\n${reason}`,
    buttons: ['Send', 'Cancel'],
  };
}

function expectOnePost(entra: Entra, authority: string, home: Tenant, secret: string): void {
  const posts = entra.simulator.requests.filter(({ method }) => method === 'POST');
  expect(posts.map(({ host, path }) => `${host}${path}`)).toEqual([
    `${authority}/${home.id}/oauth2/v2.0/token`,
  ]);
  expect(posts[0]?.form['client_secret'] === secret, 'the secret of the form').toBe(true);
  const rest = entra.simulator.requests.filter(({ method }) => method !== 'POST');
  expect(searchText(JSON.stringify(rest), 'the other requests', [{ name: 'secret', value: secret }])).toEqual(
    [],
  );
}

/** A tenant of a cloud with one good app. */
function add(entra: Entra, cloud: CloudId): Tenant {
  const added = tenant({
    displayName: 'Proseware',
    cloud,
    domains: [`proseware.${simulated[cloud].domainSuffix}`],
    apps: [newApp()],
  });
  entra.simulator.directory.tenants.push(added);
  return added;
}

function entryOf({ id, apps }: Tenant) {
  const [only] = apps;
  return { tenant: id, clientId: only?.clientId ?? '', clientSecret: only?.secrets[0]?.value ?? '' };
}

/** The hosts of requests, each once, in order. */
function hostsIn(requests: readonly { readonly host: string }[]): string[] {
  return [...new Set(requests.map(({ host: asked }) => asked))].sort();
}

function lookUp({ method, host: asked, path }: RecordedRequest): string {
  return `${method} https://${asked}${path}`;
}

function host(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true });
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(name) });
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}
