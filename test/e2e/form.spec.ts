import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { secretValue } from '../entra';
import { withClipboard } from './clipboard';
import { connect, enter, fact, fields, tokenRequests } from './form';
import { expect, practice, test } from './fixtures';
import { tabTo } from './keys';

type TextField = 'tenant' | 'clientId' | 'name';

const tenantId = '7c1f0a52-3b6d-4c1e-9a57-0d2f64c1b801';
const clientId = '1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af101';
const secret = secretValue('form');

test('takes values as they are copied', async ({ page }) => {
  /** What is typed or pasted into a field, what then stands there, and what the form says about it. */
  const copies: readonly {
    readonly what: string;
    readonly field: TextField;
    readonly typed: string;
    readonly value: string;
    readonly says?: string;
    readonly cloud?: string;
  }[] = [
    {
      what: 'spaces around a tenant ID',
      field: 'tenant',
      typed: `  ${tenantId}\t`,
      value: tenantId,
      says: 'Spaces or invisible characters were removed.',
    },
    {
      what: 'characters of no width in a client ID',
      field: 'clientId',
      typed: `\u200B${clientId.slice(0, 8)}\u2060${clientId.slice(8)}\uFEFF`,
      value: clientId,
      says: 'Spaces or invisible characters were removed.',
    },
    {
      what: 'spaces around a name',
      field: 'name',
      typed: ' Contoso ',
      value: 'Contoso',
      says: 'Spaces or invisible characters were removed.',
    },
    { what: 'a tenant ID in upper case', field: 'tenant', typed: tenantId.toUpperCase(), value: tenantId },
    { what: 'a client ID in upper case', field: 'clientId', typed: clientId.toUpperCase(), value: clientId },
    { what: 'a domain', field: 'tenant', typed: 'Contoso.OnMicrosoft.com', value: 'contoso.onmicrosoft.com' },
    {
      what: 'a sign-in URL',
      field: 'tenant',
      typed: `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`,
      value: tenantId,
      says: 'Taken from the pasted URL.',
      cloud: 'global',
    },
    {
      what: 'a sign-in URL of US Government',
      field: 'tenant',
      typed: 'https://login.microsoftonline.us/fabrikam.us/v2.0',
      value: 'fabrikam.us',
      says: 'Cloud chosen from the pasted URL.',
      cloud: 'usgov',
    },
    {
      what: 'a portal URL of China',
      field: 'tenant',
      typed: `https://portal.azure.cn/#@${tenantId}/resource/subscriptions`,
      value: tenantId,
      says: 'Cloud chosen from the pasted URL.',
      cloud: 'china',
    },
    {
      what: 'a portal URL with the app’s ID',
      field: 'clientId',
      typed: `https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${clientId}`,
      value: clientId,
      says: 'Taken from the pasted URL.',
    },
  ];

  const form = fields(page);
  for (const { what, field, typed, value, says, cloud } of copies) {
    await test.step(what, async () => {
      await form.cloud.selectOption({ label: 'Global' });
      await form[field].fill(typed);
      await form[field].blur();
      await expect(form[field]).toHaveValue(value);
      if (says !== undefined) await expect(page.getByText(says)).toBeVisible();
      if (cloud !== undefined) await expect(form.cloud).toHaveValue(cloud);
      await expect(form[field]).not.toHaveAttribute('aria-invalid', 'true');
      await form[field].fill('');
    });
  }

  await test.step('spaces around a secret', async () => {
    await form.clientSecret.fill(` ${secret}\u200B `);
    await form.clientSecret.blur();
    await expect(form.clientSecret).toHaveValue(secret);
    await expect(page.getByText('Spaces or invisible characters were removed.')).toBeVisible();
  });
});

test('chooses the cloud as soon as a URL of it is pasted', async ({ app, page }) => {
  await paste(app, 'tenant', 'https://login.microsoftonline.us/fabrikam.us/v2.0');
  await expect(fields(page).cloud).toHaveValue('usgov');
  await expect(page.getByText('Cloud chosen from the pasted URL.')).toBeVisible();
});

test('refuses what cannot work, in the field and before anything is sent', async ({ entra, page }) => {
  const mistakes: readonly {
    readonly what: string;
    readonly field: TextField;
    readonly typed: string;
    readonly says: string;
  }[] = [
    {
      what: 'common as the tenant',
      field: 'tenant',
      typed: 'common',
      says: 'This names all tenants at once.',
    },
    {
      what: 'organizations as the tenant',
      field: 'tenant',
      typed: 'Organizations',
      says: 'This names all tenants at once.',
    },
    {
      what: 'the tenant of personal accounts',
      field: 'tenant',
      typed: '9188040d-6c67-4c5b-b112-36a304b66dad',
      says: 'This is the tenant of personal Microsoft accounts.',
    },
    {
      what: 'a GUID of zeros',
      field: 'tenant',
      typed: '00000000-0000-0000-0000-000000000000',
      says: 'This is a placeholder.',
    },
    {
      what: 'a portal URL without a tenant',
      field: 'tenant',
      typed: 'https://portal.azure.com/#home',
      says: 'There is no tenant in this URL.',
    },
    {
      what: 'a tenant’s display name',
      field: 'tenant',
      typed: 'Contoso Ltd',
      says: 'Enter the tenant’s GUID, or one of its domains.',
    },
    {
      what: 'a name as the client ID',
      field: 'clientId',
      typed: 'Contoso Sync',
      says: 'Enter a GUID: the “Application (client) ID”',
    },
    { what: 'a name that is too long', field: 'name', typed: 'a'.repeat(121), says: 'This is too long.' },
  ];

  const form = fields(page);
  const good = { tenant: tenantId, clientId, name: '' };
  await enter(page, { ...good, clientSecret: secret });
  for (const { what, field, typed, says } of mistakes) {
    await test.step(what, async () => {
      await form[field].fill(typed);
      await form[field].press('Enter');
      await expect(page.getByText(says)).toBeVisible();
      await expect(form[field]).toBeFocused();
      await expect(form[field]).toHaveAttribute('aria-invalid', 'true');
      await expect(form.clientSecret).toHaveValue(secret);
      await form[field].fill(good[field]);
      await expect(form[field]).not.toHaveAttribute('aria-invalid', 'true');
    });
  }
  expect(entra.simulator.requests).toEqual([]);
});

test('asks for what is missing, field by field', async ({ entra, page }) => {
  const form = fields(page);
  for (const field of ['tenant', 'clientId', 'clientSecret'] as const) {
    await connect(page);
    await expect(form[field]).toBeFocused();
    await expect(form[field]).toHaveAttribute('aria-invalid', 'true');
    await form[field].fill({ tenant: tenantId, clientId, clientSecret: '' }[field]);
  }
  expect(entra.simulator.requests).toEqual([]);
});

test.describe('points out, without refusing,', () => {
  test('the same GUID in two fields', async ({ page }) => {
    const form = fields(page);
    await form.tenant.fill(tenantId);
    await form.clientId.fill(tenantId.toUpperCase());
    await expect(page.getByText(en.notes.same_as_tenant)).toBeVisible();
    await form.clientId.fill(clientId);
    await expect(page.getByText(en.notes.same_as_tenant)).toBeHidden();
    await form.clientSecret.fill(clientId);
    await expect(page.getByText('This is the same GUID as the Client ID.')).toBeVisible();
  });

  const oddSecrets = [
    {
      what: 'an unusual shape',
      typed: 'an-older-secret+of/1999',
      says: 'Unlike the secrets Entra makes today.',
    },
    { what: 'quotation marks', typed: `"${secret}"`, says: 'There are quotation marks around the value.' },
    { what: 'a space inside', typed: 'one part another', says: 'There is a space inside.' },
  ];
  for (const { what, typed, says } of oddSecrets) {
    test(`a secret with ${what}, quietly: only once it is complete`, async ({ page }) => {
      await fields(page).clientSecret.pressSequentially(typed);
      await expect(page.getByText(says)).toBeHidden();
      await fields(page).clientSecret.blur();
      await expect(page.getByText(says)).toBeVisible();
      await expect(fields(page).clientSecret).not.toHaveAttribute('aria-invalid', 'true');
    });
  }
});

test('hides the secret, and shows it while the person wants to see it', async ({ page }) => {
  const field = fields(page).clientSecret;
  await field.fill(secret);
  await expect(field).toHaveAttribute('type', 'password');
  await page.getByRole('button', { name: 'Show the secret' }).click();
  await expect(field).toHaveAttribute('type', 'text');
  await expect(field).toHaveValue(secret);
  await page.getByRole('button', { name: 'Hide the secret' }).click();
  await expect(field).toHaveAttribute('type', 'password');
});

test('keeps spell checkers and autofill away from every field', async ({ page }) => {
  await fields(page).service.selectOption({ label: 'Another API' });
  for (const name of ['tenant', 'clientId', 'clientSecret', 'name', 'scope'] as const) {
    await expect(fields(page)[name]).toHaveAttribute('autocomplete', 'off');
    await expect(fields(page)[name]).toHaveAttribute('spellcheck', 'false');
  }
  for (const attribute of ['data-1p-ignore', 'data-bwignore', 'data-lpignore']) {
    await expect(fields(page).clientSecret).toHaveAttribute(attribute, 'true');
  }
});

test.describe('fills all fields from one pasted block', () => {
  const values = { tenant: tenantId, clientId, clientSecret: secret };

  /** Blocks as other tools print them, and what of them is for the form. */
  const blocks: readonly {
    readonly what: string;
    readonly text: string;
    readonly fills: number;
    readonly name?: string;
    readonly cloud?: string;
  }[] = [
    {
      what: 'JSON of az ad sp create-for-rbac',
      text: JSON.stringify(
        { appId: clientId, displayName: 'Contoso Sync', password: secret, tenant: tenantId },
        null,
        2,
      ),
      fills: 4,
      name: 'Contoso Sync',
    },
    {
      what: 'the same with a name that the Azure CLI made up, which is left out',
      text: JSON.stringify({
        appId: clientId,
        displayName: 'azure-cli-2026-03-02-10-15-00',
        password: secret,
        tenant: tenantId,
      }),
      fills: 3,
    },
    {
      what: 'JSON of az ad sp create-for-rbac --sdk-auth',
      text: JSON.stringify({
        clientId,
        clientSecret: secret,
        subscriptionId: randomUUID(),
        tenantId,
        activeDirectoryEndpointUrl: 'https://login.microsoftonline.us',
        resourceManagerEndpointUrl: 'https://management.usgovcloudapi.net/',
      }),
      fills: 3,
      cloud: 'usgov',
    },
    {
      what: 'AZURE_ lines of an .env file',
      text: `AZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET='${secret}'\n`,
      fills: 3,
    },
    {
      what: 'ARM_ lines of a shell',
      text: `export ARM_TENANT_ID="${tenantId}"\nexport ARM_CLIENT_ID="${clientId}"\nexport ARM_CLIENT_SECRET="${secret}"\nexport ARM_ENVIRONMENT="china"\n`,
      fills: 3,
      cloud: 'china',
    },
    {
      what: 'a message of a colleague',
      text: `Hello,\r\n\r\nTenant ID: ${tenantId}\r\nClient ID: ${clientId}\r\nClient Secret: ${secret}\r\n\r\nRegards`,
      fills: 3,
    },
  ];

  test('as other tools and people write it', async ({ app, page }) => {
    for (const { what, text, fills, name, cloud } of blocks) {
      await test.step(what, async () => {
        await expect(fields(page).tenant).toBeFocused();
        await page.reload();
        await paste(app, 'tenant', text);
        await expect(page.getByText(`${fills} fields filled from the pasted text.`)).toBeVisible();
        for (const field of ['tenant', 'clientId', 'clientSecret'] as const) {
          await expect(fields(page)[field]).toHaveValue(values[field]);
        }
        await expect(fields(page).name).toHaveValue(name ?? '');
        await expect(fields(page).cloud).toHaveValue(cloud ?? 'global');
        expect(await page.evaluate(() => document.body.innerText)).not.toContain(secret);
      });
    }
  });

  test('pasted into the secret’s field', async ({ app, page }) => {
    await paste(
      app,
      'clientSecret',
      `AZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET=${secret}`,
    );
    for (const field of ['tenant', 'clientId', 'clientSecret'] as const) {
      await expect(fields(page)[field]).toHaveValue(values[field]);
    }
  });

  test('and links with what was pasted', async ({ entra, app, page }) => {
    const good = practice(entra, 'Contoso', 'Contoso Directory Sync');
    await paste(
      app,
      'tenant',
      JSON.stringify({ appId: good.app.clientId, password: good.secret, tenant: good.tenant.id }),
    );
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  });
});

test('leaves a plain text in the field it was pasted into', async ({ app, page }) => {
  await paste(app, 'tenant', 'contoso.onmicrosoft.com');
  await expect(fields(page).tenant).toHaveValue('contoso.onmicrosoft.com');
  await expect(fields(page).clientId).toHaveValue('');
  await expect(page.getByText(/filled from the pasted text/)).toBeHidden();
});

test('proposes a name from the domain, and lists the tenant under it', async ({ entra, page }) => {
  const { tenant, app, secret: value } = practice(entra, 'Contoso', 'Contoso Reporting');
  await enter(page, { tenant: 'contoso.onmicrosoft.com', clientId: app.clientId, clientSecret: value });
  await expect(fields(page).name).toHaveAttribute('placeholder', 'Contoso');
  await expect(page.getByText('Proposed from the tenant: Contoso')).toBeVisible();
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  await expect(fact(page, 'Tenant ID')).toHaveText(tenant.id);
});

test('takes the person’s own name for the tenant', async ({ entra, page }) => {
  const { tenant, app, secret: value } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: value });
  await fields(page).name.fill('Head office');
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Head office is linked' })).toBeVisible();
});

test('asks for the scope of another API, and gets a token for it', async ({ entra, page }) => {
  const { tenant, app, secret: value } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: value });
  await expect(fields(page).scope).toBeHidden();
  await fields(page).service.selectOption({ label: 'Another API' });

  for (const [typed, says] of [
    ['https://contoso.sharepoint.com', 'Enter the URI of one API with /.default at the end.'],
    ['https://a.example/.default https://b.example/.default', 'Enter one scope.'],
  ] as const) {
    await fields(page).scope.fill(typed);
    await fields(page).scope.press('Enter');
    await expect(page.getByText(says)).toBeVisible();
    await expect(fields(page).scope).toBeFocused();
  }
  await fields(page).scope.fill('https://contoso.sharepoint.com/.default');
  await fields(page).scope.press('Enter');
  await expect(page.getByRole('heading', { name: /^[^ ]+ is linked$/ })).toBeVisible();
  await expect(page.getByText('Sites.Read.All')).toBeVisible();
  expect(tokenRequests(entra).map(({ form }) => form['scope'])).toEqual([
    expect.stringContaining('https://contoso.sharepoint.com/.default'),
  ]);
});

test('needs no mouse: a tenant is linked by the keyboard alone', async ({ entra, page }) => {
  const { tenant, app, secret: value } = practice(entra, 'Fabrikam Public Sector');
  const form = fields(page);
  await expect(form.tenant).toBeFocused();
  await page.keyboard.type(tenant.id);
  await tabToNamed(page, 'Client ID');
  await page.keyboard.type(app.clientId);
  await tabToNamed(page, 'Client secret');
  await page.keyboard.type(value);
  await tabToNamed(page, 'Show the secret');
  await page.keyboard.press('Space');
  await expect(form.clientSecret).toHaveAttribute('type', 'text');
  await tabToNamed(page, 'Cloud');
  await page.keyboard.type('US Government (GCC');
  await expect(form.cloud).toHaveValue('usgov');
  await tabToNamed(page, 'Service');
  await tabToNamed(page, 'Connect');
  await page.keyboard.press('Space');

  await expect(page.getByRole('heading', { name: 'Fabrikam Public Sector is linked' })).toBeFocused();
  await tabToNamed(page, 'Go to tenants');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /Fabrikam Public Sector/ })).toBeFocused();
});

test('is seen where the focus is, also in a small window', async ({ launch }) => {
  const { page } = await launch({ size: { width: 900, height: 600 } });
  await expect(fields(page).tenant).toBeFocused();
  await fields(page).service.selectOption({ label: 'Another API' });
  await fields(page).tenant.focus();
  for (const name of ['Client ID', 'Client secret', 'Name', 'Cloud', 'Service', 'Scope', 'Connect']) {
    await tabToNamed(page, name);
    const isSeen = (): Promise<boolean> =>
      page.evaluate(() => {
        const focused = document.activeElement;
        const { left, top, bottom } = focused?.getBoundingClientRect() ?? new DOMRect();
        return [top + 2, bottom - 2].every((y) => focused?.contains(document.elementFromPoint(left + 8, y)));
      });
    await expect.poll(isSeen, { message: `“${name}” is seen whole` }).toBe(true);
  }
});

/** Copies a text for real and pastes it into a field with the keys. */
async function paste(
  app: Parameters<typeof withClipboard>[0] & { page: Page },
  field: 'tenant' | 'clientSecret',
  text: string,
): Promise<void> {
  await withClipboard(app, async (clipboard) => {
    await clipboard.write(text);
    await fields(app.page)[field].focus();
    await app.page.keyboard.press('Control+V');
    await expect(fields(app.page)[field]).not.toHaveValue('');
  });
}

/** Presses Tab until the control of this name has the focus. */
async function tabToNamed(page: Page, name: string): Promise<void> {
  await tabTo(
    page,
    page.getByLabel(name, { exact: true }).or(page.getByRole('button', { name, exact: true })),
  );
}
