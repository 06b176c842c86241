import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { transfer as enTransfer } from '../../src/shared/messages/en/transfer';
import type { Launched } from '../support/app';
import { ask } from '../support/ask';
import type { Desk } from '../support/desk';
import { nativeDialog, chooseInSystem } from '../support/native-dialog';
import { processTree, type Process } from '../support/processes';
import { searchFolder } from '../support/search-bytes';
import { withCores } from '../support/starter';
import { expect, test } from './fixtures';
import { makeCustomers, saveAll } from './many';

test('no process of the app leaves memory in a core dump, from its start on', async ({
  app,
  page,
  entra,
}) => {
  await saveAll(page, makeCustomers(entra, 1));
  const filters = processTree(app.pid).flatMap((running) => filterOf(running));
  expect(filters.length).toBeGreaterThan(3);
  expect(filters.filter(({ filter }) => filter !== '00000000')).toEqual([]);
});

test('crashes of the page and of main leave no core, though the system would write one of any size', async ({
  desk,
  entra,
  launch,
}) => {
  const pattern = readFileSync('/proc/sys/kernel/core_pattern', 'utf8').trim();
  test.skip(pattern.startsWith('|') || pattern.includes('/'), `cores go elsewhere here: ${pattern}`);
  test.skip(!existsSync('/usr/bin/prlimit'), 'util-linux is not installed: a core holds registers then');
  const app = await launch(await withCores(desk));
  const [customer] = makeCustomers(entra, 1);
  if (!customer) throw new Error('A customer expected');
  const [id] = await saveAll(app.page, [customer]);
  expect(await ask(app.page, 'connections', 'revealSecret', { id })).toMatchObject({ ok: true });

  const page = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  if (page === undefined) throw new Error('A window expected');
  process.kill(page, 'SIGSEGV');
  await expect.poll(() => isRunning(page)).toBe(false);
  process.kill(app.pid, 'SIGSEGV');
  await expect.poll(() => isRunning(app.pid)).toBe(false);
  expect(await cores(desk)).toEqual([]);
  const sought = [{ name: 'the secret', value: customer.secret }];
  expect((await searchFolder(path.dirname(desk.home), sought)).sightings).toEqual([]);
  await expectNoReports(desk);
});

test('no crash reporter runs, and crashes of the page and of main leave no report', async ({ desk, app }) => {
  const names = processTree(app.pid).map(({ name, commandLine }) => `${name} ${commandLine}`);
  expect(names.filter((name) => /crashpad|crash-handler|breakpad/i.test(name))).toEqual([]);
  await app.electronApp.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
  });
  process.kill(app.pid, 'SIGSEGV');
  await expect.poll(() => isRunning(app.pid)).toBe(false);
  await expectNoReports(desk);
});

test('what is exported with secrets is in no title and in no list of recent files but by its place', async ({
  desk,
  app,
  page,
  entra,
  ownScreen,
}) => {
  const [customer] = makeCustomers(entra, 1);
  if (!customer) throw new Error('A customer expected');
  const ids = await saveAll(page, [customer]);
  const file = path.join(desk.home, 'exported.env');
  const { formats, dialogs } = enTransfer;
  const exported = ask(page, 'transfer', 'exportToFile', { ids, format: 'dotenv', secrets: true });
  await chooseInSystem(ownScreen, dialogs.exportTitle(formats.dotenv.name), file);
  const question = await nativeDialog(ownScreen, dialogs.secretsTitle);
  await question.press('Tab', 'Return');
  expect(await exported).toMatchObject({ ok: true, value: { kind: 'exported' } });

  const titles = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.getTitle()),
  );
  expect(titles).toEqual(['Tenantry']);
  const sought = [{ name: 'the secret', value: customer.secret }];
  const { sightings } = await searchFolder(path.dirname(desk.home), sought);
  expect(sightings.filter(({ place }) => !place.includes('exported.env'))).toEqual([]);
  const recent = await readFile(path.join(desk.home, '.local/share/recently-used.xbel'), 'utf8').catch(
    () => '',
  );
  expect(recent).not.toContain(customer.app.clientId);
});

test('a copied secret carries the mark that clipboard histories heed, where the runtime can write it', async ({
  app,
  page,
  entra,
}) => {
  const version = await app.electronApp.evaluate(() => process.versions.electron);
  test.skip(Number.parseInt(version) < 44, `Electron ${version} writes a text or a mark, never both`);
  const [id] = await saveAll(page, makeCustomers(entra, 1));
  expect(await ask(page, 'connections', 'copySecret', { id })).toMatchObject({ ok: true });
  const mark = 'electron application/osclipboard;format="x-kde-passwordManagerHint"';
  const has = await app.electronApp.evaluate(({ clipboard }, format) => clipboard.has(format), mark);
  expect(has).toBe(true);
});

/** What the kernel leaves in a core of a process; nothing where it writes none, because the process is sandboxed. */
function filterOf({ pid, name, commandLine }: Process): { readonly filter: string; readonly of: string }[] {
  try {
    const filter = readFileSync(`/proc/${pid}/coredump_filter`, 'utf8').trim();
    return [{ filter, of: `${name} ${commandLine.slice(0, 120)}` }];
  } catch {
    return [];
  }
}

/** The cores in the folder in which the app was started. */
async function cores({ home }: Desk): Promise<string[]> {
  const names = await readdir(home);
  return names.filter((name) => /^core(?:\.\d+)?$/.test(name)).map((name) => path.join(home, name));
}

async function expectNoReports(desk: Desk): Promise<void> {
  const names = await readdir(path.dirname(desk.home), { recursive: true });
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => /\.dmp$|\.dump$|minidump/i.test(name))).toEqual([]);
}

function isRunning(pid: Launched['pid']): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
