import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { extractFile, listPackage } from '@electron/asar';
import { load } from 'js-yaml';
import { acceptedSwitches } from '../../src/main/app/policies';
import { core as en } from '../../src/shared/messages/en/core';
import { isSandboxUsable, CHECKOUT, runtimeExecutable } from '../support/app';
import { ask } from '../support/ask';
import { runChild, startChild } from '../support/child';
import { nativeDialog, windowNames } from '../support/native-dialog';
import {
  noOrdinaryUser,
  ordinaryUser,
  packageTenantry,
  readFuses,
  type OrdinaryUser,
  type Packaged,
  type Started,
} from '../support/packaged';
import { processTree, statusOf } from '../support/processes';
import { difference, type Screen } from '../support/screen';
import { searchFolder } from '../support/search-bytes';
import { openGuide } from '../support/user-guide';
import { fields, tokenRequests } from './form';
import { expect, practice, test as base } from './fixtures';
import { expectPicture, stillPicture, tabsTo } from './outside';

const test = base.extend<{ user: OrdinaryUser }, { packaged: Packaged }>({
  packaged: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
    async ({}, use) => {
      const packaged = await packageTenantry();
      await use(packaged);
      await packaged.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  // eslint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs off this pattern
  user: async ({}, use) => {
    const user = await ordinaryUser();
    await use(user);
    await user.stop();
  },
});

// One after another, so that it is packaged once.
test.describe.configure({ mode: 'default' });

test('what `npm run dist -- --dir` makes around another Electron than the official one is a test package', async ({
  packaged,
}) => {
  const { version } = JSON.parse(await readFile(path.join(CHECKOUT, 'package.json'), 'utf8')) as {
    version: string;
  };
  const files = [
    'SHA256SUMS',
    `tenantry-TEST-${version}-linux-${process.arch}.tar.gz`,
    `tenantry-TEST-${version}-linux.cdx.json`,
  ];
  const made = await readdir(packaged.output);
  expect(made.filter((name) => !name.startsWith('builder-')).sort()).toEqual(
    [...files, 'linux-unpacked'].sort(),
  );
  for (const name of files) expect(packaged.report).toContain(name);
  expect(packaged.report).toContain('tenantry-TEST is for practice and tests only');
  expect(packaged.report).not.toContain('Not made');

  // Read by the programs of those who get them.
  const env = { PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8' };
  const checked = await runChild(
    'sh',
    ['-c', 'cd "$1" && sha256sum --strict -c SHA256SUMS', 'sh', packaged.output],
    { env },
  );
  expect(checked.trim().split('\n').sort()).toEqual(files.slice(1).map((name) => `${name}: OK`));
  const archive = path.join(packaged.output, files[1] ?? '');
  const listed = (await runChild('tar', ['-tzf', archive], { env })).trim().split('\n');
  const folder = (await readdir(path.dirname(packaged.executable), { recursive: true })).length;
  expect(listed).toHaveLength(folder + 1);
  expect(listed).toContain(`tenantry-TEST-${version}-linux-${process.arch}/resources/app.asar`);
});

test('the fuses of the packaged program are those of its configuration, every one', async ({ packaged }) => {
  const { electronFuses } = load(await readFile(path.join(CHECKOUT, 'electron-builder.yml'), 'utf8')) as {
    electronFuses: Record<string, boolean>;
  };
  expect(readFuses(packaged.executable)).toEqual(electronFuses);
  expect(electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
    onlyLoadAppFromAsar: true,
    enableEmbeddedAsarIntegrityValidation: true,
    enableCookieEncryption: false,
  });
  // The runtime before packaging has others: what is read here was set by packaging.
  expect(readFuses(await runtimeExecutable())).not.toEqual(electronFuses);
});

test('the package holds the three bundles, the user guide and nothing else: no source, no map, no test, no dependency', async ({
  packaged,
}) => {
  expect(await readdir(packaged.resources), 'no other app beside it').toEqual(['app.asar']);
  // Around it is the runtime, under another name, and nothing else.
  const runtime = await readdir(path.dirname(await runtimeExecutable()));
  const around = await readdir(path.dirname(packaged.executable));
  const renamed: Record<string, string> = { electron: 'tenantry-TEST', LICENSE: 'LICENSE.electron.txt' };
  expect(around.sort()).toEqual(runtime.map((name) => renamed[name] ?? name).sort());
  const inside = listPackage(packaged.asar, { isPack: false }).map((name) => name.slice(1));
  const built = await Promise.all(
    ['main', 'preload', 'renderer', 'guide'].map(async (bundle) => {
      const names = await readdir(path.join(CHECKOUT, 'out', bundle), { recursive: true });
      return [`out/${bundle}`, ...names.map((name) => `out/${bundle}/${name}`)];
    }),
  );
  expect(inside.sort()).toEqual(['out', 'package.json', ...built.flat()].sort());
  const kinds = new Set(inside.map((name) => path.extname(name)));
  expect([...kinds].sort()).toEqual(['', '.cjs', '.css', '.html', '.js', '.json', '.png', '.svg']);

  for (const name of inside.filter((each) => path.extname(each) !== '' && !each.endsWith('.json'))) {
    const text = extractFile(packaged.asar, name).toString('utf8');
    expect(text.includes('sourceMappingURL'), name).toBe(false);
    expect(text.includes(CHECKOUT), name).toBe(false);
    expect(text.includes('Woodgrove'), `a practice tenant in ${name}`).toBe(false);
  }
  // Of the guide there are pages, pictures and one style sheet: nothing that runs.
  const guide = inside.filter((name) => name.startsWith('out/guide/') && path.extname(name) !== '');
  expect(guide).toContain('out/guide/index.html');
  for (const name of guide)
    expect(name).toMatch(/^out\/guide\/([a-z-]+\.html|guide\.css|pictures\/[a-z-]+\.png)$/);

  // Whatever main starts a thread from has to be inside: nothing tells before it is needed.
  const main = await readFile(path.join(CHECKOUT, 'src', 'main', 'parts.ts'), 'utf8');
  const threads = [...main.matchAll(/'([a-z-]+-worker\.js)'/g)].map(([, name]) => `out/main/${name}`);
  expect(threads.length).toBeGreaterThan(0);
  expect(inside).toEqual(expect.arrayContaining(threads));

  const told = JSON.parse(extractFile(packaged.asar, 'package.json').toString('utf8')) as object;
  expect(Object.keys(told)).not.toContain('devDependencies');
  expect(Object.keys(told)).not.toContain('scripts');
  // By this name it shows its banner on any Electron, whatever version that claims.
  expect(told).toMatchObject({ name: 'tenantry', productName: 'tenantry-TEST' });
});

test.describe('the packaged archive in an Electron that tests can attach to', () => {
  test.use({ deskOptions: { keyring: 'none' } });

  test('opens its window and the user guide, and runs its threads out of the archive', async ({
    packaged,
    launch,
  }) => {
    const app = await launch({ appDir: packaged.asar });
    const { page } = app;
    expect(await ask(page, 'app', 'info', {})).toMatchObject({ ok: true, value: { testRuntime: true } });
    const banner = page.getByRole('region', { name: en.app.testRuntimeTitle });
    await expect(banner).toHaveText(en.app.testRuntime);
    await expect(banner.getByRole('button'), 'nothing takes it away').toHaveCount(0);
    const guide = await openGuide(app);
    await expect(guide.getByRole('heading', { level: 1, name: 'Tenantry user guide' })).toBeVisible();
    // Reading an import: in one thread.
    const looked = await ask(page, 'transfer', 'inspect', { text: 'AZURE_TENANT_ID=contoso.com' });
    expect(looked).toMatchObject({ ok: true });
    // Judging a passphrase: in another.
    const judged = await ask(page, 'vault', 'judgePassphrase', {
      passphrase: 'correct horse battery staple',
    });
    expect(judged).toMatchObject({ ok: true, value: { enough: true } });
  });
});

test.describe('the packaged app, started by an ordinary user', () => {
  const reason = noOrdinaryUser();
  test.skip(reason !== undefined, reason);

  test('opens one window whose page is in Chromium’s sandbox', async ({ packaged, user, ownScreen }) => {
    const started = user.start(packaged.executable, { screen: ownScreen });
    await opened(started, ownScreen);
    const tree = processTree(started.child.pid ?? 0);
    const renderers = tree.filter(({ commandLine }) => commandLine.includes('--type=renderer'));
    expect(renderers).not.toEqual([]);
    for (const { pid } of renderers) expect(statusOf(pid)['Seccomp']).toBe('2');
    expect(existsSync(path.join(user.userDataDir, 'session'))).toBe(true);
  });

  test('is not started with a switch that could weaken it, and shows nothing then', async ({
    packaged,
    user,
    ownScreen,
  }) => {
    for (const args of forbidden) {
      const started = user.start(packaged.executable, { args, screen: ownScreen });
      const seen: string[] = [];
      while (started.child.exitCode === null && started.child.signalCode === null) {
        seen.push(...(await windowNames(ownScreen)));
        await Promise.race([started.exited, sleep(50)]);
      }
      expect(await started.exited, args.join(' ')).toBe(2);
      expect(seen, args.join(' ')).toEqual([]);
      expect(existsSync(user.userDataDir), args.join(' ')).toBe(false);
    }
  });

  test('is started with every switch that is accepted', async ({ packaged, user, ownScreen }) => {
    const values: Record<string, string> = {
      'force-device-scale-factor': '=1',
      'high-dpi-support': '=1',
      lang: '=en-US',
      'ozone-platform': '=x11',
      'ozone-platform-hint': '=x11',
    };
    const args = Object.keys(acceptedSwitches).map((name) => `--${name}${values[name] ?? ''}`);
    await opened(user.start(packaged.executable, { args, screen: ownScreen }), ownScreen);
  });

  test('runs no code that an environment variable brings', async ({ packaged, user, ownScreen }) => {
    const script = path.join(user.home, 'foreign.cjs');
    const written = path.join(user.home, 'tmp', 'foreign-ran');
    const code = `require('node:fs').writeFileSync(${JSON.stringify(written)}, 'x');`;
    await writeFile(script, code, { mode: 0o644 });
    // The unpackaged runtime does what they say: it can be seen here.
    const asNode = startChild(await runtimeExecutable(), [script], {
      env: { ELECTRON_RUN_AS_NODE: '1', PATH: process.env['PATH'] },
      stdio: 'ignore',
    });
    await once(asNode, 'exit');
    expect(existsSync(written)).toBe(true);
    await rm(written);

    const started = user.start(packaged.executable, {
      screen: ownScreen,
      // A file that is only named is nothing to it, neither as a script.
      args: [script],
      env: { ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${script}` },
    });
    await opened(started, ownScreen);
    expect(existsSync(written)).toBe(false);
  });

  test('ends at once when it is started a second time, and the first goes on', async ({
    packaged,
    user,
    ownScreen,
  }) => {
    const first = user.start(packaged.executable, { screen: ownScreen });
    await opened(first, ownScreen);
    const second = user.start(packaged.executable, { screen: ownScreen });
    expect(await second.exited).toBe(0);
    expect(first.child.exitCode).toBeNull();
    expect(await windowNames(ownScreen)).toEqual(['Tenantry']);
  });

  test('is opened by a link or a bundle, and takes nothing from them', async ({
    packaged,
    user,
    ownScreen,
  }) => {
    const bundle = path.join(user.home, 'tenants.age');
    await writeFile(bundle, 'age-encryption.org/v1\n', { mode: 0o644 });
    const link = 'tenantry://link?tenant=contoso.com&client_id=11111111-2222-3333-4444-555555555555#import';
    const first = user.start(packaged.executable, { screen: ownScreen });
    await opened(first, ownScreen);
    // Only then it is known that there is no keyring, and a bar says so: it comes with its own code.
    await expect.poll(() => first.output, { timeout: 20_000 }).toContain('unprotected');
    const plain = await stillPicture(ownScreen, 1500);
    for (const argument of [link, bundle]) {
      const second = user.start(packaged.executable, { args: [argument], screen: ownScreen });
      expect(await second.exited, argument).toBe(0);
      expect(difference(plain, await stillPicture(ownScreen)), argument).toBeLessThan(0.002);
    }
    first.child.kill('SIGTERM');
    await first.exited;
    const opening = user.start(packaged.executable, { args: [link, bundle], screen: ownScreen });
    await opened(opening, ownScreen);
    await expectPicture(ownScreen, 'as without them', { 'as without them': plain });
    expect(await windowNames(ownScreen)).toEqual(['Tenantry']);
  });
});

test.describe('the packaged app, used by an ordinary user', () => {
  const reason = noOrdinaryUser();
  test.skip(reason !== undefined, reason);

  test('links a tenant by its keyboard through a company’s proxy, and knows it at the next start', async ({
    packaged,
    launch,
    entra,
    ownScreen,
  }) => {
    test.setTimeout(180_000);
    const { tenant, app, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');

    // The same archive where it can be asked: how each state looks, and how many tabs lie between two fields.
    const { known, tabs } = await test.step('by the same archive, attached to', async () => {
      const first = await launch({ appDir: packaged.asar });
      const { page } = first;
      await expect(fields(page).tenant).toBeFocused();
      const form = await stillPicture(ownScreen);
      await page.keyboard.type(tenant.id);
      const toClientId = await tabsTo(page, fields(page).clientId);
      await page.keyboard.type(app.clientId);
      const toSecret = await tabsTo(page, fields(page).clientSecret);
      await page.keyboard.type(secret);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: 'Contoso is linked' })).toBeFocused();
      const linked = await stillPicture(ownScreen);
      await first.close();
      const second = await launch({ appDir: packaged.asar });
      await expect(second.page.locator('[data-row]')).toContainText('Contoso');
      const list = await stillPicture(ownScreen);
      await second.close();
      return { known: { form, linked, list }, tabs: { toClientId, toSecret } };
    });

    const user = await ordinaryUser({ caPem: entra.caPem, proxyUrl: entra.proxy.url, keyring: true });
    try {
      const before = tokenRequests(entra).length;
      await test.step('links it', async () => {
        const started = user.start(packaged.executable, { screen: ownScreen });
        const window = await nativeDialog(ownScreen, 'Tenantry');
        await expectPicture(ownScreen, 'form', known);
        // No switch and no port: its command line is its own path.
        const [main] = processTree(started.child.pid ?? 0).filter(({ pid }) => pid === started.child.pid);
        expect(main?.commandLine.replace(/\0+$/, '')).toBe(packaged.executable);
        await window.type(tenant.id);
        await window.press(...Array<string>(tabs.toClientId).fill('Tab'));
        await window.type(app.clientId);
        await window.press(...Array<string>(tabs.toSecret).fill('Tab'));
        await window.type(secret);
        await window.press('Return');
        await expectPicture(ownScreen, 'linked', known);
        const asked = tokenRequests(entra).slice(before);
        expect(asked.map(({ path: asking }) => asking)).toEqual([`/${tenant.id}/oauth2/v2.0/token`]);
        expect(asked[0]?.form).toMatchObject({ client_id: app.clientId, client_secret: secret });
        await window.press('ctrl+q');
        expect(await started.exited).toBe(0);
      });

      await test.step('has kept it, without the secret in any file', async () => {
        const vault = await readFile(path.join(user.userDataDir, 'vault.json'), 'utf8');
        for (const kept of ['Contoso', tenant.id, app.clientId]) expect(vault).toContain(kept);
        const { sightings, files } = await searchFolder(user.home, [{ name: 'the secret', value: secret }]);
        expect(sightings).toEqual([]);
        expect(files).toBeGreaterThan(5);
      });

      await test.step('and knows it again', async () => {
        const started = user.start(packaged.executable, { screen: ownScreen });
        const window = await nativeDialog(ownScreen, 'Tenantry');
        await expectPicture(ownScreen, 'list', known);
        // The key comes out of the keyring: the kept secret opens, and is asked with once more.
        const asked = tokenRequests(entra).length;
        await window.press('shift+F5');
        await expect.poll(() => tokenRequests(entra).length).toBe(asked + 1);
        expect(tokenRequests(entra).at(-1)?.form).toMatchObject({ client_secret: secret });
        await window.press('ctrl+q');
        expect(await started.exited).toBe(0);
      });
    } finally {
      await user.stop();
    }
  });
});

test('nobody is let into the packaged app as root without a sandbox', async ({
  packaged,
  ownScreen,
  desk,
}) => {
  test.skip(process.getuid?.() !== 0 || isSandboxUsable(), 'only root is without a sandbox');
  const child = startChild(packaged.executable, ['--no-sandbox'], {
    env: { ...desk.env, DISPLAY: ownScreen.name },
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  expect(code).toBe(2);
  expect(existsSync(desk.userDataDir)).toBe(false);
});

/** Command lines that open a way in, take a protection away, or send what is said to Microsoft elsewhere. */
const forbidden: readonly (readonly string[])[] = [
  ['--remote-debugging-port=0'],
  ['--remote-debugging-pipe'],
  ['--host-resolver-rules=MAP * 127.0.0.1'],
  ['--inspect=0'],
  ['--inspect-brk=0'],
  ['--no-sandbox'],
  ['--ignore-certificate-errors'],
  ['--proxy-server=127.0.0.1:1'],
  ['--user-data-dir=/tmp/elsewhere'],
  ['--password-store=basic'],
  ['--js-flags=--expose-gc'],
  ['--ssl-key-log-file=/tmp/keys'],
  ['--lang=en-US', '--disable-web-security'],
  ['--LOAD-EXTENSION=/tmp'],
  ['-r', '/tmp/x.cjs'],
];

/** Waits until the app's window is on the screen. */
async function opened(started: Started, screen: Screen): Promise<void> {
  await expect
    .poll(
      async () => {
        if (started.child.exitCode !== null) throw new Error(`It ended. It printed:\n${started.output}`);
        return await windowNames(screen);
      },
      { timeout: 30_000 },
    )
    .toEqual(['Tenantry']);
}
