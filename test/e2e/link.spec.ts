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

test('the caret blinks no longer for who has not touched the window for ten seconds', async ({ page }) => {
  const field = fields(page).tenant;
  await expect(field).toBeFocused();
  await page.clock.install();
  const marked = () => page.evaluate(() => document.documentElement.dataset['caret']);
  await field.press('a');
  await page.clock.fastForward(9_500);
  expect(await marked()).toBeUndefined();
  await page.clock.fastForward(600);
  expect(await marked()).toBe('rests');
  // Before Chromium 140 no caret can be held still.
  const held = await field.evaluate((input) => {
    const known = CSS.supports('caret-animation', 'manual');
    return { known, animation: getComputedStyle(input).getPropertyValue('caret-animation') };
  });
  expect(held.animation).toBe(held.known ? 'manual' : '');
  await field.press('b');
  expect(await marked()).toBeUndefined();
  await expect(field).toHaveValue('ab');
});
