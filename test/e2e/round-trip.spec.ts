import path from 'node:path';
import type { Page } from '@playwright/test';
import type {} from '../../src/renderer/lib/bridge';
import type { Connection } from '../../src/shared/connection';
import { transfer as enTransfer } from '../../src/shared/messages/en/transfer';
import type { ImportRow } from '../../src/shared/transfer/import';
import { launchTenantry } from '../support/app';
import { contosoCloud, secretValue } from '../support/builders';
import { makeDesk } from '../support/desk';
import { chooseInSystem, nativeDialog } from '../support/native-dialog';
import { expect, onScreen, practice, test } from './fixtures';

const { dialogs, formats } = enTransfer;
const passphrase = 'a passphrase for the way';

test('a bundle takes all connections to another machine with another keyring: the same ids, names, labels, notes, dates and secrets, waiting to be proved there', async ({
  entra,
  page,
  desk,
  ownScreen,
}) => {
  const { tenant, app, secret } = practice(entra, 'Contoso');
  const secrets = new Map<string, string>();
  const keep = async (draft: Parameters<typeof window.tenantry.connections.save>[0]): Promise<Connection> => {
    const kept = await page.evaluate((given) => window.tenantry.connections.save(given), draft);
    if (!kept.ok) throw new Error(kept.error.code);
    if (draft.credential.kind === 'secret') secrets.set(kept.value.id, draft.credential.value);
    return kept.value;
  };
  const proved = await keep({
    name: 'Contoso, “Düsseldorf” 日本',
    cloud: 'global',
    tenant: tenant.id,
    clientId: app.clientId,
    service: 'graph',
    credential: { kind: 'secret', value: secret },
    labels: ['Retail', 'Größte'],
    notes: 'First line\n=second, "quoted"\n\ttabbed',
    secretExpiresAt: '2027-06-30',
  });
  const own = await keep({
    name: 'A cloud of its own',
    cloud: 'custom',
    customCloud: contosoCloud,
    tenant: 'fabrikam.com',
    clientId: app.clientId,
    service: 'custom',
    scope: 'api://example/.default',
    credential: { kind: 'secret', value: `-${secretValue()}'"$\\` },
  });
  await page.evaluate(
    async ([first, second]) => {
      await window.tenantry.connections.pin({ ids: [first], pinned: true });
      await window.tenantry.labels.change({ name: 'Retail', color: 'purple' });
      await window.tenantry.connections.update({ id: first, neededRoles: ['User.Read.All'] });
      await window.tenantry.connections.verify({ ids: [first] });
      await window.tenantry.connections.update({ id: second, notes: 'Ask first.' });
    },
    [proved.id, own.id] as const,
  );
  const before = await listed(page);
  expect(before.find(({ id }) => id === proved.id)).toMatchObject({
    state: 'linked',
    appName: app.displayName,
  });

  const file = path.join(desk.home, 'tenants.age');
  const exporting = page.evaluate(
    ([ids, given]) =>
      window.tenantry.transfer.exportToFile({
        ids: [...ids],
        format: 'bundle',
        secrets: true,
        passphrase: given,
      }),
    [before.map(({ id }) => id), passphrase] as const,
  );
  await chooseInSystem(ownScreen, dialogs.exportTitle(formats.bundle.name), file);
  await (await nativeDialog(ownScreen, dialogs.secretsTitle)).press('Tab', 'Return');
  expect(await exporting).toMatchObject({ ok: true, value: { kind: 'exported', connections: 2 } });

  const otherDesk = await makeDesk({ caPem: entra.caPem, proxyUrl: entra.proxy.url });
  const other = await launchTenantry({ desk: onScreen(otherDesk, ownScreen) });
  try {
    expect(otherDesk.userDataDir).not.toBe(desk.userDataDir);
    const choosing = other.page.evaluate(() => window.tenantry.transfer.chooseFile({}));
    await chooseInSystem(ownScreen, dialogs.importTitle, file);
    const asked = await choosing;
    if (!asked.ok || asked.value.kind !== 'passphrase')
      throw new Error(`A passphrase is asked for, not ${JSON.stringify(asked)}`);
    const looked = await other.page.evaluate((source) => window.tenantry.transfer.inspect(source), {
      handle: asked.value.handle,
      passphrase,
    });
    if (!looked.ok || looked.value.kind !== 'rows') throw new Error('There are rows.');
    expect(looked.value.rowsText).not.toContain(secret);
    const rows = JSON.parse(looked.value.rowsText) as ImportRow[];
    expect(rows.map(({ verdict }) => verdict)).toEqual(['new', 'new']);
    const imported = await other.page.evaluate((input) => window.tenantry.transfer.importAll(input), {
      handle: looked.value.handle,
      choices: rows.map(({ proposed }) => proposed),
    });
    expect(imported).toMatchObject({ ok: true, value: { withoutSecret: 0 } });

    const after = await listed(other.page);
    const waiting = before.map(({ lastCheck: _proved, ...kept }) => ({ ...kept, state: 'waiting' }));
    expect(after).toEqual(waiting);
    const labels = (shown: Page) => shown.evaluate(() => window.tenantry.labels.list({}));
    expect(await labels(other.page)).toEqual(await labels(page));
    for (const { id } of after) {
      const revealed = await other.page.evaluate((of) => window.tenantry.connections.revealSecret(of), {
        id,
      });
      expect(revealed).toMatchObject({ ok: true, value: { value: secrets.get(id) } });
    }
    // Sealed there with a key of that keyring, it is proved at once.
    await other.page.evaluate((ids) => window.tenantry.connections.verify({ ids }), [proved.id]);
    expect((await listed(other.page)).find(({ id }) => id === proved.id)?.state).toBe('linked');
  } finally {
    await other.close();
    await otherDesk.stop();
  }
});

async function listed(page: Page): Promise<Connection[]> {
  const answer = await page.evaluate(() => window.tenantry.connections.list({}));
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value.connections;
}
