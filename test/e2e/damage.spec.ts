import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { ask } from '../support/ask';
import type { Desk } from '../support/desk';
import { nativeDialog } from '../support/native-dialog';
import { practice, type Practice } from '../support/practice';
import type { Screen } from '../support/screen';
import { expect, test } from './fixtures';

/** Words of main's dialogs; they are asked for by the start of their titles. */
const { questions } = enVault.dialogs;

test('what is readable of a damaged vault is put in its place, and the damaged file is kept aside, whole', async ({
  entra,
  desk,
  ownScreen,
  launch,
}) => {
  const first = await launch();
  const contoso = practice(entra, 'Contoso', 'Contoso Directory Sync');
  const { id } = await keep(first.page, contoso);
  await keep(first.page, practice(entra, 'Contoso', 'Contoso Backup'));
  await first.close();
  const whole = await readFile(vaultFile(desk), 'utf8');
  const damaged = whole.slice(0, whole.lastIndexOf('"clientId"'));
  await writeFile(vaultFile(desk), damaged);

  const { page } = await launch();
  const found = await ask(page, 'vault', 'versions', {});
  expect(found).toMatchObject({
    value: {
      versions: [
        { id: 'damaged', kind: 'damaged', connections: 1, secrets: 1, otherKey: false },
        { kind: 'backup', reason: 'daily', connections: 1, secrets: 1, otherKey: false },
      ],
    },
  });

  const refused = ask(page, 'vault', 'restore', { id: 'damaged' });
  await (await asked(ownScreen, questions.restore.title)).press('Escape');
  expect(await refused).toEqual({ ok: false, error: { code: 'cancelled' } });
  expect(await readFile(vaultFile(desk), 'utf8')).toBe(damaged);

  const restored = ask(page, 'vault', 'restore', { id: 'damaged' });
  // “Cancel” has the focus: nobody agrees by the Enter key alone.
  await (await asked(ownScreen, questions.restore.title)).press('Tab', 'Return');
  expect(await restored).toMatchObject({ ok: true, value: { protection: 'ready' } });
  expect(await ask(page, 'connections', 'revealSecret', { id })).toMatchObject({
    ok: true,
    value: { value: contoso.secret },
  });
  const [aside = ''] = await readdir(path.join(desk.userDataDir, 'set-aside'));
  const copy = path.join(desk.userDataDir, 'set-aside', aside, 'vault.json');
  expect(await readFile(copy, 'utf8')).toBe(damaged);
});

const vaultFile = (desk: Desk): string => path.join(desk.userDataDir, 'vault.json');

function asked(screen: Screen, title: string) {
  return nativeDialog(screen, title);
}

async function keep(page: Page, { tenant, app, secret }: Practice): Promise<{ id: string }> {
  const kept = await ask(page, 'connections', 'link', {
    cloud: 'global',
    tenant: tenant.id,
    clientId: app.clientId,
    credential: { kind: 'secret', value: secret },
    service: 'graph',
  });
  if (!kept.ok) throw new Error(`Not linked: ${kept.error.code}`);
  return { id: kept.value.id };
}
