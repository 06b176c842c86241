import type { Page } from '@playwright/test';
import { putBrowserOn } from './browser';
import { fields, guide } from './form';
import { expect, practice, test } from './fixtures';

test('follows the field that the person is at', async ({ page }) => {
  const form = fields(page);
  await form.service.selectOption({ label: 'Another API' });
  for (const [field, step] of [
    ['tenant', 'Find the Tenant ID'],
    ['clientId', 'Get the Client ID'],
    ['clientSecret', 'Create a client secret'],
    ['name', 'Enter and connect'],
    ['cloud', 'Enter and connect'],
    ['service', 'Enter and connect'],
    ['scope', 'Enter and connect'],
  ] as const) {
    await form[field].focus();
    await expect(guide(page).step).toContainText(step);
    await expect(guide(page).step.getByRole('button')).toHaveAttribute('aria-expanded', 'true');
    await expect(guide(page).step).toBeInViewport();
    await expect(stepButtons(page).and(page.locator('[aria-expanded="true"]'))).toHaveCount(1);
  }
});

test('opens each step by the keyboard, with its picture and its lines', async ({ page }) => {
  for (const [title, picture, line] of [
    ['Get the Client ID', /“Application \(client\) ID” marked/, 'copy Application (client) ID'],
    ['Create a client secret', /“Value” marked/, 'Copy the Value at once.'],
    ['Grant permissions', /“Grant admin consent” marked/, 'Choose Grant admin consent.'],
    ['Enter and connect', /button “Connect” marked/, 'Press Connect.'],
    ['Find the Tenant ID', /“Tenant ID” marked/, 'Copy Tenant ID'],
  ] as const) {
    const button = stepButtons(page).filter({ hasText: title });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(button).toHaveAttribute('aria-expanded', 'true');
    await expect(button).toBeFocused();
    await expect(guide(page).pane.getByRole('img', { name: picture })).toBeVisible();
    await expect(guide(page).pane.getByRole('listitem').filter({ hasText: line })).toBeVisible();
  }
});

test('shows the line that a failure points at, also in a small window', async ({ entra, launch }) => {
  const { page } = await launch({ size: { width: 900, height: 600 } });
  const { tenant, app, secret, secretId } = practice(entra, 'Contoso');
  for (const [values, line] of [
    [[tenant.id, app.clientId, secretId], 'Not the Secret ID beside it'],
    [[tenant.id, tenant.id, secret], 'copy Application (client) ID'],
    [[app.clientId, app.clientId, secret], 'Copy Tenant ID under Basic information'],
  ] as const) {
    const [tenantId, clientId, clientSecret] = values;
    await fields(page).tenant.fill(tenantId);
    await fields(page).clientId.fill(clientId);
    await fields(page).clientSecret.fill(clientSecret);
    await page.keyboard.press('Enter');
    await expect(guide(page).line).toContainText(line);
    await expect(guide(page).line).toBeInViewport({ ratio: 1 });
    await expect(page.getByTestId('finding')).toBeInViewport();
  }
});

test('stays at the step that the person opened, until the form moves on', async ({ page }) => {
  await fields(page).tenant.focus();
  await stepButtons(page).filter({ hasText: 'Grant permissions' }).click();
  await fields(page).clientId.focus();
  await expect(guide(page).step).toContainText('Get the Client ID');
});

test.describe('opens the portal’s page in the system’s browser', () => {
  const clientId = '1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af101';
  const apps = '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade';
  const app = (page: string): string =>
    `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/${page}/appId/${clientId}`;

  /** Of each step: its link before the client ID is known, and with it. */
  const links = [
    {
      step: 'Find the Tenant ID',
      link: 'Open the tenant’s Overview',
      fragment: '#view/Microsoft_AAD_IAM/TenantOverview.ReactView',
      ofApp: {
        link: 'Open the tenant’s Overview',
        fragment: '#view/Microsoft_AAD_IAM/TenantOverview.ReactView',
      },
    },
    {
      step: 'Get the Client ID',
      link: 'Open App registrations',
      fragment: apps,
      ofApp: { link: 'Open App registrations', fragment: app('Overview') },
    },
    {
      step: 'Create a client secret',
      link: 'Open App registrations',
      fragment: apps,
      ofApp: { link: 'Open Certificates & secrets', fragment: app('Credentials') },
    },
    {
      step: 'Grant permissions',
      link: 'Open App registrations',
      fragment: apps,
      ofApp: { link: 'Open API permissions', fragment: app('CallAnAPI') },
    },
  ];

  for (const [cloud, host] of [
    ['Global', 'entra.microsoft.com'],
    ['US Government (GCC High)', 'entra.microsoft.us'],
    ['US Government (DoD)', 'entra.microsoft.us'],
    ['China (21Vianet)', 'entra.microsoftonline.cn'],
  ] as const) {
    test(`of ${cloud}, and of the typed app`, async ({ desk, launch }) => {
      const browser = await putBrowserOn(desk);
      const { page } = await launch({ desk: { env: browser.env } });
      await fields(page).cloud.selectOption({ label: cloud });

      const expected: string[] = [];
      const follow = async (step: string, link: string, fragment: string): Promise<void> => {
        await openStep(page, step);
        await guide(page).pane.getByRole('button', { name: link }).click();
        expected.push(`https://${host}/${fragment}`);
        await expect.poll(() => browser.opened()).toEqual(expected);
      };
      for (const { step, link, fragment } of links) await follow(step, link, fragment);
      await fields(page).clientId.fill(clientId.toUpperCase());
      for (const { step, ofApp } of links) await follow(step, ofApp.link, ofApp.fragment);
    });
  }

  test('of the app that lacks consent, from the diagnosis', async ({ entra, desk, launch }) => {
    const browser = await putBrowserOn(desk);
    const { page } = await launch({ desk: { env: browser.env } });
    const contoso = practice(entra, 'Contoso', 'Contoso Reporting');
    await fields(page).tenant.fill(contoso.tenant.id);
    await fields(page).clientId.fill(contoso.app.clientId);
    await fields(page).clientSecret.fill(contoso.secret);
    await page.keyboard.press('Enter');
    await page.getByTestId('finding').getByRole('button', { name: 'Open API permissions' }).click();
    await expect
      .poll(() => browser.opened())
      .toEqual([
        `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${contoso.app.clientId}`,
      ]);
  });
});

test('works without a network: nothing is asked of anybody', async ({ entra, page }) => {
  await entra.proxy.offline(true);
  for (const title of [
    'Get the Client ID',
    'Create a client secret',
    'Grant permissions',
    'Enter and connect',
  ]) {
    await openStep(page, title);
    await expect(guide(page).pane.getByRole('img')).toBeVisible();
  }
  expect(entra.proxy.missed).toEqual([]);
  expect(entra.proxy.carried).toEqual([]);
  expect(entra.proxy.refused).toEqual([]);
});

function stepButtons(page: Page): ReturnType<Page['locator']> {
  return guide(page).pane.getByRole('heading', { level: 3 }).getByRole('button');
}

async function openStep(page: Page, title: string): Promise<void> {
  const button = stepButtons(page).filter({ hasText: title });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await expect(button).toHaveAttribute('aria-expanded', 'true');
}
