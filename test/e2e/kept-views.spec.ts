import type { Page } from '@playwright/test';
import { expect, practice, test } from './fixtures';
import { fields, link } from './form';
import { goToTenants, makeCustomers, row, saveAll } from './many';

test('a visit to the form leaves the list as it was searched, selected and scrolled', async ({
  entra,
  page,
}) => {
  await saveAll(page, makeCustomers(entra, 60));
  await goToTenants(page);
  const search = page.getByRole('searchbox', { name: 'Search tenants' });
  await search.fill('customer');
  const rows = page.locator('[data-row]');
  await rows.first().click({ modifiers: ['ControlOrMeta'] });
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.keyboard.press('End');
  await expect.poll(() => scrolled(page)).toBeGreaterThan(500);
  const before = await scrolled(page);

  await page.keyboard.press('Control+n');
  await expect(fields(page).tenant).toBeFocused();
  await page.keyboard.press('F5');
  await page.getByRole('button', { name: 'Back to tenants' }).click();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(search).toHaveValue('customer');
  await expect.poll(() => scrolled(page)).toBe(before);
  await expect(page.locator('[data-row]:focus')).toHaveCount(1);
});

test('a tenant that was just linked is shown, whatever the list was searched and filtered for', async ({
  entra,
  page,
}) => {
  const customers = makeCustomers(entra, 60);
  await saveAll(page, customers);
  await goToTenants(page);
  const search = page.getByRole('searchbox', { name: 'Search tenants' });
  // The digits of a name may stand in another one's IDs.
  await search.fill(customers[0]?.tenant.id ?? '');
  await page.getByRole('button', { name: 'State' }).first().click();
  await page.getByRole('menuitemcheckbox', { name: /Waiting/ }).click();
  await page.keyboard.press('Escape');
  await expect(row(page, 'Customer 002')).toHaveCount(0);

  await page.getByRole('button', { name: 'Link a tenant' }).click();
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await expect(row(page, 'Contoso')).toBeFocused();
  await expect(search).toHaveValue('');
  await expect(row(page, 'Customer 002')).toBeVisible();
});

test('a form that holds something is given up only when the person says so', async ({ entra, page }) => {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await link(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await page.getByRole('button', { name: 'Link a tenant' }).click();
  await fields(page).tenant.fill('fabrikam.com');
  await fields(page).clientSecret.fill('shown only once');
  await page.getByRole('button', { name: 'Back to tenants' }).click();

  await duplicate(page);
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Link a tenant' }).click();
  await expect(fields(page).tenant).toHaveValue('fabrikam.com');
  await expect(fields(page).clientSecret).toHaveValue('shown only once');
  await page.getByRole('button', { name: 'Back to tenants' }).click();

  await duplicate(page);
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(fields(page).tenant).toBeFocused();
  await expect(fields(page).tenant).toHaveValue('');
  await expect(fields(page).clientSecret).toHaveValue('');
});

test('what is selected and filtered out is never acted on', async ({ entra, page }) => {
  const customers = makeCustomers(entra, 3);
  await saveAll(page, customers);
  await goToTenants(page);
  await row(page, 'Customer 001').click({ modifiers: ['ControlOrMeta'] });
  await row(page, 'Customer 002').click({ modifiers: ['ControlOrMeta'] });
  await page.getByRole('searchbox', { name: 'Search tenants' }).fill(customers[2]?.tenant.id ?? '');
  await expect(page.getByText('0 of 2 selected are shown')).toBeVisible();
  await expect(
    page.getByRole('group', { name: 'Selection' }).getByRole('button', { name: 'Remove' }),
  ).toBeDisabled();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, 'Customer 003')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByText('Customer 003 was moved to the bin.').last()).toBeVisible();
  await page.getByRole('button').filter({ hasText: 'Clear search' }).click();
  await expect(row(page, 'Customer 001')).toBeVisible();
  await expect(row(page, 'Customer 002')).toBeVisible();
});

/** How far the list is scrolled, in pixels. */
function scrolled(page: Page): Promise<number> {
  return page
    .getByRole('grid')
    .evaluate((grid) => grid.querySelector('[role=rowgroup]:last-child')?.scrollTop ?? -1);
}

async function duplicate(page: Page): Promise<void> {
  await row(page, 'Contoso')
    .getByRole('button', { name: /^Actions for / })
    .click();
  await page.getByRole('menuitem', { name: 'Link another like this' }).click();
}
