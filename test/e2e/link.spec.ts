import { connect, enter, fields } from './form';
import { expect, practice, test } from './fixtures';

test('links a tenant: proven by Microsoft, listed, its secret encrypted', async ({ entra, page }) => {
  const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await connect(page);

  await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  await expect(page.getByText('Directory.Read.All')).toBeVisible();
  await expect(page.getByText('60 minutes')).toBeVisible();
  await expect(page.getByText('Encrypted on this computer')).toBeVisible();

  await page.getByRole('button', { name: 'Go to tenants' }).click();
  await expect(page.getByRole('row', { name: /Contoso/ })).toContainText('Linked');
  await expect(fields(page).clientSecret).toHaveCount(0);
});
