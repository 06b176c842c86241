import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { core as en } from '../../src/shared/messages/en/core';
import { transfer as enTransfer } from '../../src/shared/messages/en/transfer';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { app, daysFrom, secret, secretValue, tenant, type App, type Entra } from '../entra';
import { ask } from '../support/ask';
import { whyNoPolicy, withPolicy } from '../support/starter';
import { connect, enter, fields, finding } from './form';
import { drop } from './drop';
import { expect, practice, test } from './fixtures';
import { picture } from './guide-picture';
import { goToTenants, linkAll, row } from './many';

/*
 * The pictures of the user guide (docs/guide), taken on the way that it describes. Each run goes that way and holds
 * what the window shows against what the pictures show.
 */

const size = { width: 900, height: 600 };

/** Deriving a passphrase's key takes seconds of one core, on purpose. */
const derived = expect.configure({ timeout: 40_000 });
const passphrase = 'seven quiet otters paint the harbour';

test('the guide’s pictures of linking', async ({ entra, launch }) => {
  const { page } = await launch({ size });
  const { tenant: contoso, app: client, secret: value, secretId } = practice(entra, 'Contoso');
  await expect(fields(page).tenant).toBeFocused();
  await picture(page, 'link-form', whole(page));

  await enter(page, { tenant: contoso.id, clientId: client.clientId, clientSecret: secretId });
  await connect(page);
  await expect(finding(page)).toBeVisible();
  await picture(page, 'link-refused', whole(page));

  await fields(page).clientSecret.fill(value);
  await connect(page);
  await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  await page.getByTestId('protection-offer').getByRole('button', { name: enVault.offer.later }).click();
  await picture(page, 'linked', page.getByRole('region', { name: 'Contoso is linked' }));

  await page.getByRole('button', { name: en.linked.toList }).click();
  await row(page, 'Contoso').click();
  await page.getByRole('button', { name: en.appPermissions.open }).first().click();
  const permissions = page.getByRole('dialog');
  await permissions.getByRole('button', { name: en.appPermissions.choose }).click();
  await permissions.getByLabel(en.appPermissions.neededLabel).fill('User.Read.All\nGroup.ReadWrite.All');
  await permissions.getByRole('button', { name: en.list.save }).click();
  await expect(permissions.getByTestId('missing-permissions')).toBeVisible();
  await picture(page, 'permissions', permissions);
});

test('the guide’s pictures of a provider’s 300 tenants', async ({ entra, desk, launch }) => {
  test.slow();
  const { page } = await launch({ size });
  const file = path.join(desk.home, 'customers.csv');
  await writeFile(file, tableOf(makeProvider(entra)));
  await page.getByRole('button', { name: en.importing.open }).click();
  const words = enTransfer.importDialog;
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: words.chooseFile })).toBeVisible();
  await drop(page, file);
  await expect(dialog.getByText(words.columnsTitle('customers.csv'))).toBeVisible();
  for (const [field, column] of Object.entries(columns)) {
    const select = dialog.getByRole('combobox', { name: new RegExp(`^${field}`) });
    const option = select.locator('option', { hasText: new RegExp(`^${column}`) });
    await select.selectOption((await option.getAttribute('value')) ?? '');
  }
  await picture(page, 'import-columns', dialog);
  await dialog.getByRole('button', { name: words.continue }).click();
  await expect(dialog.getByText(words.found(302, 'customers.csv'))).toBeVisible();
  await picture(page, 'import-review', dialog);

  await dialog.getByRole('button', { name: words.importSome(300) }).click();
  await dialog.getByRole('button', { name: words.verify(300) }).click({ timeout: 60_000 });
  const summary = page.getByRole('dialog').filter({ has: page.getByTestId('verify-summary') });
  await expect(summary).toBeVisible({ timeout: 120_000 });
  await picture(page, 'summary', summary);
  await summary.getByRole('button', { name: en.list.close }).last().click();
  await expect(summary).toBeHidden();

  await page.getByRole('search').getByRole('button', { name: en.filters.expiry }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Expired/ }).click();
  await page.getByRole('menuitemcheckbox', { name: /^Within 30 days/ }).click();
  await page.keyboard.press('Escape');
  await unfocus(page);
  await picture(page, 'list', whole(page));
  await row(page, 'Adventure Works Bath').click();
  await picture(page, 'details', page.getByRole('region', { name: /^Details of / }));
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: en.filters.clear }).click();

  await page.getByRole('searchbox').press('ArrowDown');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Control+E');
  await dialog.getByRole('option', { name: new RegExp(`^${enTransfer.formats.dotenv.name}`) }).click();
  const preview = dialog.getByRole('region', { name: enTransfer.exportDialog.preview });
  await expect(preview).toContainText('AZURE_TENANT_ID');
  await picture(page, 'export', dialog);
  await dialog.getByRole('option', { name: new RegExp(`^${enTransfer.formats.bundle.name}`) }).click();
  await dialog.getByRole('checkbox').click();
  await page.getByRole('button', { name: enTransfer.exportDialog.include, exact: true }).click();
  await expect(preview).toContainText('********');
  await picture(page, 'bundle', dialog);
});

test('the guide’s pictures of protection', async ({ entra, launch }) => {
  test.slow();
  const { page } = await launch({ size });
  const { tenant: contoso, app: client, secret: value } = practice(entra, 'Contoso');
  await enter(page, { tenant: contoso.id, clientId: client.clientId, clientSecret: value });
  await connect(page);
  await page.getByRole('button', { name: en.linked.toList }).click();
  await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
  await page.getByTestId('vault-chip').click();
  await page.getByRole('button', { name: en.app.protection }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(enVault.protect.passphraseSet)).toBeVisible();
  await picture(page, 'protection', dialog);
  await dialog.getByRole('button', { name: 'Make the recovery key' }).click();
  const key = dialog.getByTestId('recovery-key');
  await derived(key.locator('span')).toHaveCount(8);
  await picture(page, 'recovery-key', dialog, [key]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  await page.keyboard.press('Control+l');
  await expect(page.getByRole('heading', { name: enVault.lock.title })).toBeVisible();
  await picture(page, 'locked', whole(page));
});

test('the guide’s picture of what an organisation settles', async ({ entra, desk, launch }) => {
  const reason = await whyNoPolicy();
  test.skip(reason !== undefined, reason);
  const text = JSON.stringify({ forbidSecretExports: true, lockAfterMinutes: 10, updates: false });
  const { page } = await launch({ size, ...(await withPolicy(desk, { text })) });
  const { tenant: contoso, app: client, secret: value } = practice(entra, 'Contoso');
  await linkAll(page, [{ name: 'Contoso', tenant: contoso, app: client, secret: value }]);
  await goToTenants(page);
  await ask(page, 'vault', 'setPassphrase', { passphrase, only: false });
  await page.keyboard.press('Control+,');
  await expect(page.getByTestId('policy-notice')).toBeVisible();
  await unfocus(page);
  await picture(page, 'settings-managed', page.getByRole('dialog'));
});

function whole(page: Page): Locator {
  return page.locator('body');
}

/** Takes the focus's frame off what was pressed last. */
async function unfocus(page: Page): Promise<void> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
  });
}

/** Microsoft's fictitious companies. */
const companies = [
  'Adatum',
  'Adventure Works',
  'Alpine Ski House',
  'Bellows College',
  'City Power & Light',
  'Coho Winery',
  'Fabrikam',
  'First Up Consultants',
  'Fourth Coffee',
  'Graphic Design Institute',
  'Humongous Insurance',
  'Lamna Healthcare',
  'Liberty Delivery',
  'Litware',
  'Lucerne Publishing',
  'Margie’s Travel',
  'Munson’s Pickles',
  'Nod Publishers',
  'Northwind Traders',
  'Proseware',
  'Relecloud',
  'School of Fine Art',
  'Southridge Video',
  'Tailspin Toys',
  'Trey Research',
  'VanArsdel',
  'Wide World Importers',
  'Wingtip Toys',
  'Woodgrove Bank',
  'World Wide Music',
];
const towns = [
  'Aberdeen',
  'Bath',
  'Cardiff',
  'Derby',
  'Exeter',
  'Glasgow',
  'Hull',
  'Leeds',
  'Oxford',
  'York',
];

/** What the columns of the provider's table hold. Their names say nothing to Tenantry, so that they are asked for. */
const columns = {
  Name: 'Company',
  Tenant: 'Directory',
  'Client ID': 'Registration',
  'Client secret': 'Password',
  'Secret expires': 'Until',
  Labels: 'Group',
};

interface Line {
  readonly name: string;
  readonly tenantId: string;
  readonly clientId: string;
  readonly secret: string;
  readonly until: Date;
  readonly label: string;
}

/** Puts a provider's customers into the simulator, a few of them ill. @returns what the provider has noted of them. */
function makeProvider(entra: Entra): Line[] {
  return companies.flatMap((company, first) =>
    towns.map((town, second): Line => {
      const name = `${company} ${town}`;
      const number = first * towns.length + second;
      const value = secretValue(name);
      // An eighth of the year apart, and some of them gone.
      const until = daysFrom(new Date(), 25 + ((number * 37) % 300));
      const { expiresAt, client } = stateOf(number, until);
      const made = app({
        clientId: guidOf(`${name} app`),
        displayName: 'Operations',
        roles: ['User.Read.All'],
        secrets: [secret({ value, startsAt: daysFrom(expiresAt, -365), expiresAt })],
        ...client,
      });
      entra.simulator.directory.tenants.push(
        tenant({ id: guidOf(name), displayName: company, apps: [made] }),
      );
      return {
        name,
        tenantId: guidOf(name),
        clientId: made.clientId,
        secret: number % 90 === 41 ? secretValue(`${name}, an old one`) : value,
        until: expiresAt,
        label: town < 'F' ? 'Managed' : 'Advised',
      };
    }),
  );
}

/** Every fiftieth app is ill, in one of three ways. */
function stateOf(number: number, until: Date): { readonly expiresAt: Date; readonly client: Partial<App> } {
  if (number % 50 === 11) return { expiresAt: daysFrom(new Date(), -9), client: {} };
  if (number % 100 === 23) return { expiresAt: until, client: { enabled: false } };
  return { expiresAt: until, client: {} };
}

/** The provider's table, with two lines in it that nobody looked at. */
function tableOf(lines: readonly Line[]): string {
  const rows = lines.map(({ name, tenantId, clientId, secret: value, until, label }) => [
    name,
    tenantId,
    clientId,
    value,
    until.toISOString().slice(0, 10),
    label,
  ]);
  rows.splice(1, 0, ['Adatum head office', 'common', guidOf('head office'), '', '', 'Managed']);
  rows.splice(4, 0, ['Adatum test', guidOf('Adatum Aberdeen'), 'Operations', '', '', 'Managed']);
  const quoted = [Object.values(columns), ...rows].map((cells) =>
    cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
  );
  return `${quoted.join('\r\n')}\r\n`;
}

/** A GUID of version 4's form, the same for the same text. */
function guidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
}
