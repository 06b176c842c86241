import { once } from 'node:events';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { deletedVariables } from '../../src/main/app/policies';
import { core as en } from '../../src/shared/messages/en/core';
import { CHECKOUT, runtimeExecutable } from '../support/app';
import { startChild } from '../support/child';
import { practice } from '../support/practice';
import { connect, enter } from './form';
import { expect, test } from './fixtures';

const form = (page: Page) => page.getByRole('button', { name: en.form.connect, exact: true });

test('a second start ends at once and brings the first window to the front', async ({ app, desk, page }) => {
  await expect(form(page)).toBeVisible();
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.hide();
  });
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const second = startChild(await runtimeExecutable(), [CHECKOUT, ...root], {
    cwd: desk.home,
    env: { ...desk.env },
    stdio: 'ignore',
  });
  const [code] = (await once(second, 'exit')) as [number | null];
  expect(code).toBe(0);
  const windows = () =>
    app.electronApp.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((shown) => shown.isVisible()),
    );
  await expect.poll(windows).toEqual([true]);
});

test('what could weaken the app is gone from its environment before anything else', async ({
  entra,
  desk,
  launch,
}) => {
  const keys = path.join(desk.home, 'tls-keys');
  const dangerous = {
    SNAP: '/snap/tenantry/1',
    SSLKEYLOGFILE: keys,
    MSAL_FORCE_REGION: 'westus',
    NODE_EXTRA_CA_CERTS: path.join(desk.home, 'none.pem'),
    NODE_OPTIONS: '--no-warnings',
  };
  expect(Object.keys(dangerous).sort()).toEqual(Object.keys(deletedVariables).sort());
  const app = await launch({ desk: { env: { ...desk.env, ...dangerous } } });
  const left = await app.electronApp.evaluate(
    (_electron, names) => names.filter((name) => process.env[name] !== undefined),
    Object.keys(dangerous),
  );
  expect(left).toEqual([]);

  const { tenant, app: client, secret } = practice(entra, 'Contoso');
  await enter(app.page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
  await connect(app.page);
  await expect(app.page.getByRole('heading', { name: 'Contoso is linked' })).toBeVisible();
  const hosts = new Set(entra.simulator.requests.map(({ host }) => host));
  expect([...hosts].sort()).toEqual(['graph.microsoft.com', 'login.microsoftonline.com']);
  await app.close();
  expect(existsSync(keys), 'a file with the keys of TLS connections').toBe(false);
});
