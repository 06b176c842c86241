import { expect, type Page } from '@playwright/test';
import type { Entra } from '../../test/entra/index';
import { connect, enter, fields } from '../../test/e2e/form';
import { makeCustomers, saveAll } from '../../test/e2e/many';
import { practice } from '../../test/support/practice';

/** What a step works with: the app's window and the practice tenants behind it. */
export interface Stage {
  readonly page: Page;
  readonly entra: Entra;
}

/** One thing that the demo shows. It has failed when `run` rejects; a screenshot is taken after it. */
export interface Step {
  /** A sentence for the person who watches; the screenshot is named after it. */
  readonly name: string;
  run(stage: Stage): Promise<void>;
}

/** How many customers {@link sampleSteps} add. */
const sampleCustomers = 300;

/** What follows with `--sample`: the list of a service provider, of whom some have something to see to. */
export const sampleSteps: readonly Step[] = [
  {
    name: `A provider’s ${sampleCustomers} customers are in the list`,
    run: async ({ page, entra }) => {
      await page.keyboard.press('Escape');
      const customers = makeCustomers(entra, sampleCustomers);
      for (const { app } of customers.slice(0, 3)) app.enabled = false;
      for (const { app } of customers.slice(3, 8)) app.secrets = [];
      await saveAll(page, customers);
      await expect(page.getByText(`${sampleCustomers + 3} tenants`, { exact: true })).toBeVisible();
    },
  },
  {
    name: 'All are verified, and those that fail are told by cause',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Verify all' }).click();
      await expect(page.getByTestId('verify-summary')).toBeVisible({ timeout: 60_000 });
    },
  },
];

/** The demo, from top to bottom. Each step starts where the one before it ended; the first failure ends the demo. */
export const steps: readonly Step[] = [
  {
    name: 'Tenantry opens with the form and its guide',
    run: async ({ page }) => {
      await expect(page.getByRole('heading', { name: 'Link your first tenant' })).toBeVisible();
      await expect(page.getByRole('complementary', { name: 'Guide' })).toBeVisible();
    },
  },
  {
    name: 'The Secret ID is entered in place of the secret, and the form warns',
    run: async ({ page, entra }) => {
      const { tenant, app, secretId } = practice(entra, 'Contoso', 'Contoso Directory Sync');
      await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secretId });
      await expect(page.getByText('This looks like the Secret ID')).toBeVisible();
    },
  },
  {
    name: 'Microsoft refuses, and the window says what to copy instead',
    run: async ({ page }) => {
      await connect(page);
      await expect(page.getByTestId('finding')).toContainText(
        'This looks like the Secret ID, not the secret',
      );
      await expect(fields(page).clientSecret).toBeFocused();
    },
  },
  {
    name: 'With the Value instead, Contoso is linked',
    run: async ({ page, entra }) => {
      const { secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
      await fields(page).clientSecret.fill(secret);
      await connect(page);
      await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
    },
  },
  {
    name: 'Fabrikam is linked in the US Government cloud',
    run: async ({ page, entra }) => {
      const { tenant, app, secret } = practice(entra, 'Fabrikam Public Sector');
      await page.getByRole('button', { name: 'Link another tenant' }).click();
      await fields(page).cloud.selectOption({ label: 'US Government (GCC High)' });
      await enter(page, {
        tenant: tenant.domains[0] ?? tenant.id,
        clientId: app.clientId,
        clientSecret: secret,
      });
      await connect(page);
      await expect(page.getByRole('heading', { name: /is linked$/ })).toBeVisible();
    },
  },
  {
    name: 'Woodgrove is linked, with a warning that admin consent is missing',
    run: async ({ page, entra }) => {
      const { tenant, app, secret } = practice(entra, 'Woodgrove Bank', 'Woodgrove Records');
      await page.getByRole('button', { name: 'Link another tenant' }).click();
      await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
      await fields(page).name.fill('Woodgrove Bank');
      await connect(page);
      await expect(page.getByText('Linked, but the app has no permissions yet')).toBeVisible();
    },
  },
  {
    name: 'All three tenants are in the list',
    run: async ({ page }) => {
      await page.getByRole('button', { name: 'Go to tenants' }).click();
      await expect(page.getByRole('row').filter({ hasText: 'Linked' })).toHaveCount(3);
    },
  },
  {
    name: 'What Contoso’s app may do is told in words, with what nobody has granted yet',
    run: async ({ page }) => {
      await page.getByRole('row', { name: /Contoso/ }).click();
      await page.getByRole('button', { name: 'Permissions…' }).click();
      await expect(page.getByRole('dialog')).toContainText('Not granted');
    },
  },
];
