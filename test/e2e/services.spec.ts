import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import type { DraftInput } from '../../src/shared/draft';
import type { NationalCloudId } from '../../src/shared/clouds';
import { serviceIds, type ServiceId } from '../../src/shared/services';
import { app, tenant, type Entra, type RecordedRequest, type Tenant } from '../entra';
import { ask } from '../support/ask';
import { withClipboard } from './clipboard';
import { connect, enter, fact, fields, guide, tokenRequests } from './form';
import { expect, practice, test } from './fixtures';

/** An API of the tenant's own, for "Another API". */
const ownApi = 'api://reports.contoso.example';

/**
 * Which scope each service of each cloud has to ask for, written out once more: a wrong row in the product's
 * table fails here. A service that is not named is not in that cloud.
 *
 * Sources: Microsoft Learn, "Microsoft Graph national cloud deployments"; "Embed Power BI content for
 * national/regional clouds"; "Using Service-to-Service (S2S) Authentication" (Business Central); "Use OAuth
 * authentication with Microsoft Dataverse"; "Service endpoints overview" (finance and operations apps); the
 * audiences of Azure CLI's cloud table.
 */
const scopes: Readonly<Record<NationalCloudId, Readonly<Partial<Record<ServiceId, string>>>>> = {
  global: {
    graph: 'https://graph.microsoft.com/.default',
    sharepoint: 'https://graph.microsoft.com/.default',
    intune: 'https://graph.microsoft.com/.default',
    'power-bi': 'https://analysis.windows.net/powerbi/api/.default',
    'business-central': 'https://api.businesscentral.dynamics.com/.default',
    'dynamics-finance': 'https://contoso.operations.eu.dynamics.com/.default',
    dataverse: 'https://contoso.crm4.dynamics.com/.default',
    'azure-resource-manager': 'https://management.azure.com/.default',
    'key-vault': 'https://vault.azure.net/.default',
    'log-analytics': 'https://api.loganalytics.io/.default',
    custom: 'api://reports.contoso.example/.default',
  },
  usgov: {
    graph: 'https://graph.microsoft.us/.default',
    sharepoint: 'https://graph.microsoft.us/.default',
    intune: 'https://graph.microsoft.us/.default',
    'power-bi': 'https://high.analysis.usgovcloudapi.net/powerbi/api/.default',
    'dynamics-finance': 'https://contoso.operations.gov.example/.default',
    dataverse: 'https://contoso.crm.microsoftdynamics.us/.default',
    'azure-resource-manager': 'https://management.usgovcloudapi.net/.default',
    'key-vault': 'https://vault.usgovcloudapi.net/.default',
    'log-analytics': 'https://api.loganalytics.us/.default',
    custom: 'api://reports.contoso.example/.default',
  },
  'usgov-dod': {
    graph: 'https://dod-graph.microsoft.us/.default',
    sharepoint: 'https://dod-graph.microsoft.us/.default',
    intune: 'https://dod-graph.microsoft.us/.default',
    'power-bi': 'https://mil.analysis.usgovcloudapi.net/powerbi/api/.default',
    'dynamics-finance': 'https://contoso.operations.gov.example/.default',
    dataverse: 'https://contoso.crm.appsplatform.us/.default',
    'azure-resource-manager': 'https://management.usgovcloudapi.net/.default',
    'key-vault': 'https://vault.usgovcloudapi.net/.default',
    'log-analytics': 'https://api.loganalytics.us/.default',
    custom: 'api://reports.contoso.example/.default',
  },
  china: {
    graph: 'https://microsoftgraph.chinacloudapi.cn/.default',
    sharepoint: 'https://microsoftgraph.chinacloudapi.cn/.default',
    intune: 'https://microsoftgraph.chinacloudapi.cn/.default',
    'power-bi': 'https://analysis.chinacloudapi.cn/powerbi/api/.default',
    'dynamics-finance': 'https://contoso.operations.dynamics.cn/.default',
    dataverse: 'https://contoso.crm.dynamics.cn/.default',
    'azure-resource-manager': 'https://management.chinacloudapi.cn/.default',
    'key-vault': 'https://vault.azure.cn/.default',
    'log-analytics': 'https://api.loganalytics.azure.cn/.default',
    custom: 'api://reports.contoso.example/.default',
  },
};

const authorities: Readonly<Record<NationalCloudId, string>> = {
  global: 'login.microsoftonline.com',
  usgov: 'login.microsoftonline.us',
  'usgov-dod': 'login.microsoftonline.us',
  china: 'login.partner.microsoftonline.cn',
};

/** Their tokens name what the app may do, so that one without says that nothing was granted yet. */
const namesRoles: readonly ServiceId[] = ['graph', 'sharepoint', 'intune', 'business-central', 'custom'];

test.describe('asks the right API for each service that a cloud has, and for no other', () => {
  for (const cloud of Object.keys(scopes) as NationalCloudId[]) {
    test(cloud, async ({ entra, page }) => {
      const home = add(entra, cloud, { roles: [] });
      for (const service of serviceIds) {
        await test.step(service, async () => {
          const before = tokenRequests(entra).length;
          const answer = await ask(page, 'connections', 'link', draftFor(home, cloud, service));
          const scope = scopes[cloud][service];
          if (scope === undefined) {
            expect(answer).toMatchObject({
              ok: false,
              error: { code: 'invalid_input', field: 'service', problem: 'service_not_in_cloud' },
            });
            expect(tokenRequests(entra).slice(before), 'requests').toEqual([]);
            return;
          }
          expect(answer).toMatchObject({ ok: true, value: { cloud, service, scope, state: 'linked' } });
          expect(tokenRequests(entra).slice(before).map(asked)).toEqual([
            { host: authorities[cloud], path: `/${home.id}/oauth2/v2.0/token`, scope },
          ]);
          // Where access is given inside the service, a token without roles lacks nothing.
          const finding = answer.ok ? answer.value.lastCheck?.finding?.id : 'none';
          expect(finding).toBe(namesRoles.includes(service) ? 'consent_missing' : undefined);
        });
      }
    });
  }
});

test('shows the scope before connecting, as cloud and service are chosen', async ({ page }) => {
  const form = fields(page);
  for (const [cloud, service, scope] of [
    ['Global', 'Microsoft Graph', scopes.global.graph],
    ['Global', 'Power BI', scopes.global['power-bi']],
    ['US Government (DoD)', 'Power BI', scopes['usgov-dod']['power-bi']],
    ['China (21Vianet)', 'Key Vault', scopes.china['key-vault']],
    ['China (21Vianet)', 'Intune', scopes.china.intune],
  ] as const) {
    await form.cloud.selectOption({ label: cloud });
    await form.service.selectOption({ label: service });
    await expect(page.getByTestId('scope')).toHaveText(`Scope: ${scope}`);
  }
});

test('links Power BI of GCC High by the form, with the scope that it showed', async ({ entra, page }) => {
  const home = add(entra, 'usgov');
  await fields(page).cloud.selectOption({ label: 'US Government (GCC High)' });
  await fields(page).service.selectOption({ label: 'Power BI' });
  await enterAll(page, home);
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
  await expect(fact(page, 'Service')).toHaveText('Power BI');
  expect(tokenRequests(entra).map(asked)).toEqual([
    {
      host: 'login.microsoftonline.us',
      path: `/${home.id}/oauth2/v2.0/token`,
      scope: 'https://high.analysis.usgovcloudapi.net/powerbi/api/.default',
    },
  ]);
});

test('asks for the environment of Business Central, and keeps its name through a restart', async ({
  entra,
  launch,
}) => {
  const home = add(entra, 'global', { resourceRoles: { 'business-central': ['API.ReadWrite.All'] } });
  const first = await launch();
  const { page } = first;
  await fields(page).service.selectOption({ label: 'Business Central' });
  const name = page.getByRole('textbox', { name: 'Environment name' });
  await enterAll(page, home);

  await test.step('without a name nothing is sent', async () => {
    await connect(page);
    await expect(name).toBeFocused();
    await expect(name).toHaveAccessibleDescription(/Enter a value\./);
    await name.fill('two words');
    await connect(page);
    await expect(name).toHaveAccessibleDescription(/Use letters, digits, hyphens and underscores only\./);
    expect(tokenRequests(entra)).toEqual([]);
  });

  await test.step('the name is no part of the scope, and of what is kept', async () => {
    await name.fill('Sandbox-EU');
    await expect(page.getByTestId('scope')).toHaveText(`Scope: ${scopes.global['business-central']}`);
    await connect(page);
    await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
    expect(tokenRequests(entra).map(({ form }) => form['scope'])).toEqual([
      scopes.global['business-central'],
    ]);
  });
  await first.close();

  const { page: later } = await launch();
  await row(later, 'Proseware').click();
  await expect(fact(details(later), 'Service')).toHaveText('Business Central');
  await expect(fact(details(later), 'Environment name')).toHaveText('Sandbox-EU');
  await expect(fact(details(later), 'Granted permissions')).toContainText('API.ReadWrite.All');
});

test.describe('takes an environment’s host from a pasted URL, and asks for that environment', () => {
  for (const { service, pasted, host } of [
    {
      service: 'Dynamics 365 and Dataverse',
      pasted: 'https://Contoso.crm4.dynamics.com/main.aspx?appid=e2c0a3f4&pagetype=entitylist#top',
      host: 'contoso.crm4.dynamics.com',
    },
    {
      service: 'Dynamics 365 Finance and Operations',
      pasted: 'https://contoso.operations.eu.dynamics.com/?cmp=USMF&mi=DefaultDashboard',
      host: 'contoso.operations.eu.dynamics.com',
    },
  ]) {
    test(service, async ({ entra, app: launched, page }) => {
      const home = add(entra, 'global', { roles: [] });
      await enterAll(page, home);
      await fields(page).service.selectOption({ label: service });
      const url = page.getByRole('textbox', { name: 'Environment URL' });
      await expect(page.getByTestId('scope')).toHaveText('');
      await withClipboard(launched, async (clipboard) => {
        await clipboard.write(pasted);
        await url.focus();
        await page.keyboard.press('ControlOrMeta+V');
      });
      await expect(url).toHaveAccessibleDescription(/Taken from the pasted URL\./);
      await expect(page.getByTestId('scope')).toHaveText(`Scope: https://${host}/.default`);
      await url.blur();
      await expect(url).toHaveValue(host);

      await connect(page);
      await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
      expect(tokenRequests(entra).map(({ form }) => form['scope'])).toEqual([`https://${host}/.default`]);
      await page.getByRole('button', { name: 'Go to tenants' }).click();
      const answer = await ask(page, 'connections', 'list', {});
      expect(answer.ok && answer.value.connections).toMatchObject([
        { serviceOptions: { environmentUrl: host }, scope: `https://${host}/.default` },
      ]);
      await row(page, home.displayName).click();
      await expect(fact(details(page), 'Environment URL')).toHaveText(host);
      await expect(fact(details(page), 'Scope')).toHaveText(`https://${host}/.default`);
    });
  }
});

test('does not offer a service where the cloud has none, and says why one that was chosen cannot stay', async ({
  entra,
  page,
}) => {
  const form = fields(page);
  const home = add(entra, 'china');
  const option = (service: string): Locator => form.service.getByRole('option', { name: service });

  await form.service.selectOption({ label: 'Business Central' });
  await expect(option('Business Central')).toBeEnabled();
  await form.cloud.selectOption({ label: 'China (21Vianet)' });
  await expect(option('Business Central')).toHaveText('Business Central (not in this cloud)');
  await expect(option('Business Central')).toBeDisabled();
  await expect(form.service).toHaveAccessibleDescription(
    /This service is not known in the chosen cloud\. Choose “Another API” and enter its scope\./,
  );
  await enterAll(page, home);
  await page.getByRole('textbox', { name: 'Environment name' }).fill('production');
  await connect(page);
  await expect(form.service).toBeFocused();
  expect(tokenRequests(entra)).toEqual([]);

  await test.step('another API takes any scope there, and the environment is forgotten', async () => {
    await form.service.selectOption({ label: 'Another API' });
    await expect(page.getByRole('textbox', { name: 'Environment name' })).toBeHidden();
    await form.scope.fill(`${ownApi}/.default`);
    // Connecting has cleared nothing: the secret was not sent.
    await connect(page);
    await expect(page.getByRole('heading', { name: 'Proseware is linked' })).toBeVisible();
    expect(tokenRequests(entra).map(asked)).toMatchObject([
      { host: 'login.partner.microsoftonline.cn', scope: `${ownApi}/.default` },
    ]);
    const answer = await ask(page, 'connections', 'list', {});
    expect(answer.ok && answer.value.connections[0]?.serviceOptions?.environmentName).toBeFalsy();
  });

  await test.step('and with a cloud that is not in the table only what its hosts tell is offered', async () => {
    await page.getByRole('button', { name: 'Link another tenant' }).click();
    await form.cloud.selectOption({ label: 'France (Bleu)' });
    const offered = await form.service.getByRole('option', { disabled: false }).allTextContents();
    expect(offered).toEqual([
      'Microsoft Graph',
      'SharePoint Online',
      'Intune',
      'Dynamics 365 Finance and Operations',
      'Dynamics 365 and Dataverse',
      'Another API',
    ]);
  });
});

test('reaches Power BI of Microsoft 365 GCC as its guide says: by its scope, through the global cloud', async ({
  entra,
  page,
}) => {
  const { tenant: contoso, app: sync, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await fields(page).service.selectOption({ label: 'Power BI' });
  const line = linesOf(page).filter({ hasText: 'Microsoft 365 GCC' });
  await openPermissions(page);
  const scope = /https:\/\/\S+\/\.default/.exec((await line.textContent()) ?? '')?.[0] ?? '';
  expect(scope).toBe('https://analysis.usgovcloudapi.net/powerbi/api/.default');

  await fields(page).service.selectOption({ label: 'Another API' });
  await fields(page).scope.fill(scope);
  await enter(page, { tenant: contoso.id, clientId: sync.clientId, clientSecret: secret });
  await connect(page);
  await expect(page.getByRole('heading', { name: / is linked$/ })).toBeVisible();
  expect(tokenRequests(entra).map(asked)).toMatchObject([{ host: 'login.microsoftonline.com', scope }]);
});

test('tells in the guide what is special about each service', async ({ page }) => {
  const special: Readonly<Record<string, readonly string[]>> = {
    'Microsoft Graph': ['Microsoft Graph', 'Choose Application permissions', 'Grant admin consent'],
    'SharePoint Online': ['Sites.Selected', 'takes certificates only'],
    Intune: ['begin with DeviceManagement'],
    'Power BI': [
      'Add no Power BI permissions',
      'security group',
      'Service principals can call Fabric public APIs',
      'Manage access',
    ],
    'Business Central': ['Dynamics 365 Business Central', 'Microsoft Entra Applications', 'permission sets'],
    'Dynamics 365 Finance and Operations': ['Microsoft Entra ID applications', 'User ID'],
    'Dynamics 365 and Dataverse': ['Application users', 'New app user', 'security role'],
    'Azure Resource Manager': ['the subscription or resource group', 'Reader is enough'],
    'Key Vault': ['the key vault', 'Key Vault Secrets User', 'Access policies'],
    'Log Analytics': ['the Log Analytics workspace', 'Log Analytics Reader'],
    'Another API': ['APIs my organization uses', 'inside the service'],
  };
  await expect(fields(page).service.getByRole('option')).toHaveCount(Object.keys(special).length);
  await openPermissions(page);
  for (const [service, sentences] of Object.entries(special)) {
    await fields(page).service.selectOption({ label: service });
    await openPermissions(page);
    for (const sentence of sentences)
      await expect(linesOf(page).filter({ hasText: sentence })).not.toHaveCount(0);
  }

  await test.step('and no consent where none is needed', async () => {
    for (const service of ['Azure Resource Manager', 'Dynamics 365 and Dataverse', 'Power BI']) {
      await fields(page).service.selectOption({ label: service });
      await openPermissions(page);
      await expect(linesOf(page).filter({ hasText: 'Choose Grant admin consent' })).toHaveCount(0);
    }
  });
});

/** A tenant of a cloud with one app, an API of its own, and an environment whose address is not documented. */
function add(entra: Entra, cloud: NationalCloudId, given: Parameters<typeof app>[0] = {}): Tenant {
  const api = (uri: string) => ({ appId: randomUUID(), uri, tokenVersion: 2 as const });
  const added = tenant({
    displayName: 'Proseware',
    cloud,
    apps: [app(given)],
    // Finance and operations apps have no documented addresses in the US Government clouds.
    apis: [api(ownApi), api('https://contoso.operations.gov.example')],
  });
  entra.simulator.directory.tenants.push(added);
  return added;
}

function entryOf({ id, apps }: Tenant) {
  const [only] = apps;
  return { tenant: id, clientId: only?.clientId ?? '', clientSecret: only?.secrets[0]?.value ?? '' };
}

/** The name too: only Microsoft Graph tells the tenant's own. */
async function enterAll(page: Page, home: Tenant): Promise<void> {
  await enter(page, entryOf(home));
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(home.displayName);
}

function draftFor(home: Tenant, cloud: NationalCloudId, service: ServiceId): DraftInput {
  const { tenant: entered, clientId, clientSecret } = entryOf(home);
  const environment = /^https:\/\/(.+)\/\.default$/.exec(scopes[cloud][service] ?? '')?.[1];
  return {
    cloud,
    tenant: entered,
    clientId,
    credential: { kind: 'secret', value: clientSecret },
    service,
    name: `${cloud} ${service}`,
    ...(service === 'business-central' ? { serviceOptions: { environmentName: 'production' } } : {}),
    ...((service === 'dynamics-finance' || service === 'dataverse') && environment !== undefined
      ? { serviceOptions: { environmentUrl: environment } }
      : {}),
    ...(service === 'custom' ? { scope: `${ownApi}/.default` } : {}),
  };
}

function asked({ host, path, form }: RecordedRequest) {
  return { host, path, scope: form['scope'] };
}

async function openPermissions(page: Page): Promise<void> {
  const step = guide(page).pane.getByRole('button', { name: /Grant permissions/ });
  if ((await step.getAttribute('aria-expanded')) !== 'true') await step.click();
  await expect(step).toHaveAttribute('aria-expanded', 'true');
}

function linesOf(page: Page): Locator {
  return guide(page).pane.getByRole('listitem');
}

function row(page: Page, name: string): Locator {
  return page.getByRole('row', { name: new RegExp(name) });
}

function details(page: Page): Locator {
  return page.getByRole('region', { name: /^Details of / });
}
