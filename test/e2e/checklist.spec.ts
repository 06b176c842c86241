import { readdirSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { load } from 'js-yaml';
import { contentSecurityPolicy, webPreferences } from '../../src/main/app/policies';
import { channels, contract } from '../../src/shared/bridge';
import { nationalCloudIds } from '../../src/shared/clouds';
import { core as en } from '../../src/shared/messages/en/core';
import { portalHosts, portalPages } from '../../src/shared/portal';
import { proxySignInChannels } from '../../src/shared/proxy-sign-in';
import { CHECKOUT } from '../support/app';
import { ask } from '../support/ask';
import { recordNavigations } from '../support/navigations';
import { practice } from '../support/practice';
import { allProcesses, processTree, statusOf } from '../support/processes';
import { connect, enter, fields } from './form';
import { expect, test } from './fixtures';

/*
 * The checklist of Electron's documentation ("Security"), point by point and by its numbers, against the running app.
 * What belongs to the packaged app only is in packaged.spec.ts, what a page does that was taken over in
 * hijacked.spec.ts.
 */

const origin = 'tenantry-app://window';
const pageUrl = `${origin}/index.html`;
const form = (page: Page) => page.getByRole('button', { name: en.form.connect, exact: true });

/** What the window's page may do, as Electron says it. */
function preferencesOf(electronApp: ElectronApplication): Promise<Record<string, unknown>> {
  return electronApp.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as { getLastWebPreferences(): Record<string, unknown> };
    return contents.getLastWebPreferences();
  });
}

/** The arguments of the app and of all its processes. */
const commandLines = (pid: number): string =>
  processTree(pid)
    .map(({ commandLine }) => commandLine)
    .join('\n');

test('1. only what is bundled is loaded', async ({ app, page }) => {
  await app.electronApp.evaluate(({ session }) => {
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    session.defaultSession.webRequest.onSendHeaders(({ url }) => asked.push(url));
  });
  await page.reload();
  await expect(form(page)).toBeVisible();
  // Who begins to fill it in has the list's code fetched as well.
  await fields(page).tenant.fill('a');
  const asked = () => app.electronApp.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
  await expect.poll(asked).toContainEqual(expect.stringContaining('/tenants-view-'));
  const loaded = await page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...[...document.scripts].map(({ src }) => src),
    ...[...document.querySelectorAll('link')].map(({ href }) => href),
  ]);
  expect(loaded.length).toBeGreaterThan(3);
  for (const url of [...loaded, ...(await asked())]) expect(url).toMatch(/^tenantry-app:\/\/window\//);
});

test('2, 4. the page runs in the sandbox and knows no Node and no Electron, neither does a frame of its', async ({
  app,
  page,
}) => {
  const known = await page.evaluate(() =>
    [
      'require',
      'process',
      'module',
      'exports',
      'Buffer',
      'global',
      '__dirname',
      'electron',
      'ipcRenderer',
    ].filter((name) => name in globalThis),
  );
  expect(known).toEqual([]);
  const inFrame = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inner = frame.contentWindow ?? {};
    const found = ['require', 'process', 'module', 'Buffer', 'tenantry'].filter((name) => name in inner);
    frame.remove();
    return found;
  });
  expect(inFrame).toEqual([]);

  const pid = await app.electronApp.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  );
  const renderer = allProcesses().find((candidate) => candidate.pid === pid);
  expect(renderer?.commandLine).toContain('--type=renderer');
  // Root cannot have Chromium's sandbox; for everybody else the kernel's filter is on.
  if (process.getuid?.() !== 0 && pid !== undefined) expect(statusOf(pid)['Seccomp']).toBe('2');
});

test('3. the page and the preload have worlds of their own', async ({ app, page }) => {
  expect(await preferencesOf(app.electronApp)).toMatchObject({ contextIsolation: true });
  // What the page does to the language's own objects does not reach the preload's.
  const answer = await page.evaluate(async () => {
    const stolen: unknown[] = [];
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it gets a function as its `this` again below
    const invoke = Function.prototype.call;
    Function.prototype.call = function (...given: unknown[]) {
      stolen.push(given);
      return Reflect.apply(invoke, this, given) as unknown;
    };
    Object.defineProperty(Object.prototype, 'sender', {
      get: () => 'page',
      set: (value) => stolen.push(value),
    });
    const { tenantry } = globalThis as unknown as {
      tenantry: { vault: { status(input: object): Promise<{ ok: boolean }> } };
    };
    // The page itself calls while this waits, with elements that hold the whole page in circles: what was met is
    // written without nodes, and every object once.
    const written = (given: unknown) => {
      const met = new WeakSet();
      return JSON.stringify([given], (_name, value: unknown) => {
        if (typeof value !== 'object' || value === null) return value;
        if (value instanceof Node || value === globalThis || met.has(value)) return undefined;
        met.add(value);
        return value;
      });
    };
    const before = stolen.length;
    const { ok } = await tenantry.vault.status({});
    const seen = stolen.slice(before).filter((given) => written(given).includes('vault.status'));
    // The trap works: what the page calls itself is seen.
    const own = stolen.length;
    ((what: object) => what).call(document.body, { call: 'vault.status' });
    const caught = stolen.slice(own).filter((given) => written(given).includes('vault.status')).length;
    return { ok, seen: seen.map(written), caught };
  });
  expect(answer).toEqual({ ok: true, seen: [], caught: 1 });
});

test.describe('a page that asks for more', () => {
  test.use({ expectedProblems: [/./] });

  test('5. is granted no permission, neither when it asks nor when it looks, and no device', async ({
    page,
  }) => {
    const states = await page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'midi',
        'clipboard-read',
        'clipboard-write',
        'persistent-storage',
        'background-sync',
        'screen-wake-lock',
        'display-capture',
        'idle-detection',
        'window-management',
        'local-fonts',
        'storage-access',
      ];
      const answers = await Promise.all(
        names.map(async (name) => {
          try {
            const { state } = await navigator.permissions.query({ name: name as PermissionName });
            return [name, state] as const;
          } catch {
            return [name, 'unknown here'] as const;
          }
        }),
      );
      return answers.filter(([, state]) => state === 'granted');
    });
    expect(states).toEqual([]);

    const granted = await page.evaluate(async () => {
      const device = navigator as unknown as Record<
        'usb' | 'hid' | 'serial' | 'bluetooth',
        Record<'requestDevice' | 'requestPort', (options: object) => Promise<unknown>> | undefined
      >;
      const attempts: Record<string, () => Promise<unknown> | undefined> = {
        camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
        microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        'clipboard read': () => navigator.clipboard.readText(),
        'clipboard write': () => navigator.clipboard.writeText('x'),
        midi: () => navigator.requestMIDIAccess(),
        wakeLock: () => navigator.wakeLock.request('screen'),
        fullscreen: () => document.documentElement.requestFullscreen(),
        usb: () => device.usb?.requestDevice({ filters: [] }),
        hid: () =>
          device.hid?.requestDevice({ filters: [] }).then((found) => {
            if (Array.isArray(found) && found.length === 0) throw new Error('none');
          }),
        serial: () => device.serial?.requestPort({}),
        bluetooth: () => device.bluetooth?.requestDevice({ acceptAllDevices: true }),
        notification: async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
        },
        geolocation: () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject);
          }),
        storage: async () => {
          if (!(await navigator.storage.persist())) throw new Error('denied');
        },
      };
      const late = (): Promise<never> =>
        new Promise((_resolve, reject) => {
          setTimeout(() => {
            reject(new Error('no answer'));
          }, 3000);
        });
      const got: string[] = [];
      await Promise.all(
        Object.entries(attempts).map(async ([name, attempt]) => {
          try {
            const asked = attempt();
            if (asked === undefined) return;
            await Promise.race([asked, late()]);
            got.push(name);
          } catch {
            // denied
          }
        }),
      );
      return got;
    });
    expect(granted).toEqual([]);
  });
});

test('6, 8, 9, 10, 11. nothing is loosened: not by a preference, not by a switch', async ({ app, page }) => {
  const preferences = await preferencesOf(app.electronApp);
  // Electron does not tell all of them; what it tells is what the policy says, the weighty ones among it.
  const told = Object.entries(webPreferences).filter(([name]) => name in preferences);
  expect(preferences).toMatchObject(Object.fromEntries(told));
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
  });
  // Where none are asked for, some runtimes leave them out and others tell an empty text.
  expect(preferences['enableBlinkFeatures'] ?? '').toBe('');

  await expect(form(page)).toBeVisible();
  const lines = commandLines(app.pid);
  expect(lines).toContain('--type=renderer');
  for (const loosened of [
    'disable-web-security',
    'allow-running-insecure-content',
    'enable-experimental-web-platform-features',
    'enable-blink-features',
    'disable-site-isolation',
    'ignore-certificate-errors',
    'nodeIntegration',
  ]) {
    expect(lines).not.toContain(loosened);
  }
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
  const guide = readdirSync(path.join(CHECKOUT, 'out', 'guide')).filter((name) => name.endsWith('.html'));
  const pages = [
    'renderer/index.html',
    'renderer/proxy-sign-in.html',
    ...guide.map((name) => `guide/${name}`),
  ].map((name) => readFileSync(path.join(CHECKOUT, 'out', name), 'utf8'));
  expect(pages.length).toBeGreaterThan(10);
  for (const text of pages) expect(text).not.toMatch(/allowpopups|<webview|http:/i);
  const spelling = await app.electronApp.evaluate(({ session }) =>
    session.defaultSession.isSpellCheckerEnabled(),
  );
  expect(spelling).toBe(false);
});

test('7. the policy comes as a header, with another nonce at each load', async ({ page }) => {
  const nonces: string[] = [];
  await expect(form(page)).toBeVisible();
  for (let load = 0; load < 3; load += 1) {
    const response = await page.reload();
    const policy = (await response?.headerValue('content-security-policy')) ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
    expect(policy).toBe(contentSecurityPolicy(nonce));
    expect(Buffer.from(nonce, 'base64').length).toBeGreaterThanOrEqual(16);
    nonces.push(nonce);
    await expect(form(page)).toBeVisible();
  }
  expect(new Set(nonces).size).toBe(nonces.length);
});

test('12. no page is embedded, not even where a window would let it', async ({ app, page }) => {
  const kind = await page.evaluate(() => document.createElement('webview').constructor.name);
  expect(kind).toBe('HTMLElement');
  const attached = await app.electronApp.evaluate(async ({ BrowserWindow }) => {
    const loose = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    const asked = new Promise<boolean>((resolve) => {
      loose.webContents.on('will-attach-webview', (event) => {
        resolve(event.defaultPrevented);
      });
    });
    let ever = false;
    loose.webContents.on('did-attach-webview', () => (ever = true));
    await loose.loadURL('data:text/html,<webview src="data:text/html,inside"></webview>');
    const prevented = await asked;
    await loose.webContents.executeJavaScript('new Promise((done) => setTimeout(done, 200))');
    loose.destroy();
    return { prevented, ever };
  });
  expect(attached).toEqual({ prevented: true, ever: false });
  await expect.poll(() => app.electronApp.windows().length).toBe(1);
});

test.describe('a page that wants to go elsewhere', () => {
  test.use({ expectedProblems: [/./] });

  test('13. is kept where it is, by what a URL means and not by how it begins', async ({ app, page }) => {
    await expect(form(page)).toBeVisible();
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    const seen = await recordNavigations(app.electronApp);
    const asked: string[] = [];
    for (const url of lookalikes) {
      const before = (await seen()).attempted.length;
      await page.evaluate((target) => {
        location.href = target;
      }, url);
      await expect
        .poll(async () => (await seen()).attempted.length, { message: url })
        .toBeGreaterThan(before);
      asked.push(...(await seen()).attempted.slice(before));
    }
    expect(asked.some((url) => url.startsWith(`${origin}.`))).toBe(true);
    expect(await seen()).toMatchObject({ left: [], windows: 1 });
    expect(page.url()).toBe(pageUrl);
    expect(await page.evaluate(() => (globalThis as { stillHere?: boolean }).stillHere)).toBe(true);
  });

  test('14. opens no window: not by a script, not by a link, not by a person’s keys', async ({
    app,
    page,
  }) => {
    await expect(form(page)).toBeVisible();
    const seen = await recordNavigations(app.electronApp);
    for (const url of ['https://attacker.example/', pageUrl, 'about:blank', '']) {
      const opened = await page.evaluate(
        (target) =>
          ['', 'noopener', 'popup,width=100', 'nodeIntegration=yes,contextIsolation=no,sandbox=no'].map(
            (features) => window.open(target, '_blank', features) !== null,
          ),
        url,
      );
      expect(opened, url).toEqual([false, false, false, false]);
      await page.evaluate((href) => {
        const link = Object.assign(document.createElement('a'), { href, textContent: 'x', id: 'other' });
        link.style.cssText = 'position: fixed; inset: 0; z-index: 9999';
        document.body.append(link);
      }, url);
      for (const modifiers of [['Shift'], ['Control'], ['Control', 'Shift']] as const) {
        await page.mouse.move(100, 100);
        for (const key of modifiers) await page.keyboard.down(key);
        await page.mouse.click(100, 100);
        await page.mouse.click(100, 100, { button: 'middle' });
        for (const key of modifiers) await page.keyboard.up(key);
      }
      await page.evaluate(() => document.querySelector('#other')?.remove());
    }
    expect(await ask(page, 'app', 'info', {})).toMatchObject({ ok: true });
    expect(await seen()).toMatchObject({ left: [], windows: 1 });
  });
});

/**
 * Addresses that begin like the app's own, or are its own to a reader who is in a hurry. A port and credentials are not
 * among them: Chromium takes them out of an address of this scheme, which then is the page's own.
 */
const lookalikes = [
  `${origin}.attacker.example/index.html`,
  `${origin}@attacker.example/index.html`,
  `${origin}-/index.html`,
  `${origin}%2eattacker.example/index.html`,
  `${origin}/index.html?next=https://attacker.example/`,
  `${origin}/index.html/../assets/index.js`,
  `${origin}/index.html%00`,
  `${origin}/INDEX.html`,
  'tenantry-app://dialog/index.html',
  'tenantry-app://dialog/proxy-sign-in.html',
  'tenantry-apps://window/index.html',
  'https://window/index.html',
  `https://attacker.example/${pageUrl}`,
  `https://attacker.example/#${pageUrl}`,
  `blob:${origin}/7c1f0a52-3b6d-4c1e-9a57-0d2f64c1b801`,
];

test('15. one function opens links in the browser', async () => {
  const folder = path.join(CHECKOUT, 'src');
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.tsx?$/.test(name));
  const users = files.filter((name) =>
    readFileSync(path.join(folder, name), 'utf8').includes('openExternal'),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(users).toEqual(['main/app/links.ts']);
});

test('15. the guide opens pages of Microsoft’s portals, and no address that the page may name', async ({
  app,
  page,
}) => {
  await app.electronApp.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    // The browser is the only thing that stands for itself here: none is started.
    shell.openExternal = (url) => {
      opened.push(url);
      return Promise.resolve();
    };
  });
  const opened = () => app.electronApp.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  const oddIds = ['', 'x', '../..', '#', '@attacker.example', '//attacker.example', '%2f%2fattacker.example'];
  let asked = 0;
  for (const cloud of nationalCloudIds) {
    for (const portalPage of portalPages) {
      for (const clientId of [undefined, ...oddIds, '1b7d5c0e-8f42-4e0b-8a86-3c9e5d7af101']) {
        const answer = await ask(page, 'guide', 'open', {
          page: portalPage,
          cloud,
          ...(clientId === undefined ? {} : { clientId }),
        });
        expect(answer).toEqual({ ok: true, value: { opened: true } });
        asked += 1;
      }
    }
  }
  const urls = (await opened()).map((url) => new URL(url));
  expect(urls).toHaveLength(asked);
  for (const { protocol, hostname, username, port, href } of urls) {
    expect({ protocol, username, port }).toEqual({ protocol: 'https:', username: '', port: '' });
    expect(portalHosts).toContain(hostname);
    expect(href).not.toContain('attacker');
  }

  for (const foreign of [
    { page: 'https://attacker.example/', cloud: 'global' },
    { page: 'https://entra.microsoft.com/', cloud: 'global' },
    { page: 'file:///etc/passwd', cloud: 'global' },
    { page: '__proto__', cloud: 'global' },
    { page: 'constructor', cloud: 'global' },
    { page: portalPages[0], cloud: 'toString' },
    { page: portalPages[0], cloud: 'global', url: 'https://attacker.example/' },
  ]) {
    expect(await ask(page, 'guide', 'open', foreign)).toMatchObject({ error: { code: 'invalid_input' } });
  }
  // Nobody knows the portal of a cloud that is not in the table.
  for (const portalPage of portalPages) {
    const answer = await ask(page, 'guide', 'open', { page: portalPage, cloud: 'custom' });
    expect(answer).toMatchObject({ error: { code: 'policy' } });
  }
  expect(await opened()).toHaveLength(asked);
});

/**
 * The majors of Electron that get security fixes, which are the latest three, as of a day: what is right changes every
 * eight weeks, and no test can ask. Who pins another major has to look the list up anew, for it is not in it. A list
 * that has become old is told of and fails nothing: a build that was right yesterday must not be wrong today.
 * Source: electronjs.org, "Electron Releases", "Timeline".
 */
const supported = { asOf: '2026-11-29', majors: [43, 44, 45] };

/** How long the list is believed, in days: two of Electron's majors. */
const listDays = 112;

test('16. the pinned Electron is one of the latest three majors, and said exactly', async ({ page }) => {
  const { devDependencies } = JSON.parse(await readFile(path.join(CHECKOUT, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  expect(devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(supported.majors).toContain(Number(devDependencies.electron.split('.')[0]));
  const days = (Date.now() - Date.parse(supported.asOf)) / 86_400_000;
  if (days > listDays) {
    const description = `The list of supported Electrons is of ${supported.asOf}: look whether ${devDependencies.electron} still is one.`;
    test.info().annotations.push({ type: 'warning', description });
    process.stderr.write(`${description}\n`);
  }
  // An app that runs on any other says so.
  const info = await ask(page, 'app', 'info', {});
  if (!info.ok) throw new Error(info.error.code);
  expect(info.value.testRuntime).toBe(info.value.electron !== devDependencies.electron);
});

test('17. the calls answer no other window, not even one with our page and our preload', async ({
  app,
  page,
}) => {
  const preload = path.join(CHECKOUT, 'out', 'preload', 'preload.cjs');
  const answers = await app.electronApp.evaluate(
    async ({ BrowserWindow }, { urls, ...preferences }) => {
      const results: unknown[] = [];
      for (const url of urls) {
        const foreign = new BrowserWindow({
          show: false,
          webPreferences: { ...preferences, sandbox: true },
        });
        await foreign.loadURL(url);
        const code = `Promise.all(Object.entries(window.tenantry).flatMap(([group, calls]) =>
          typeof calls === 'function' ? [] : Object.values(calls).map((call) => call({}))))`;
        results.push(await foreign.webContents.executeJavaScript(code));
        foreign.destroy();
      }
      return results;
    },
    {
      urls: [
        pageUrl,
        'tenantry-app://guide/index.html',
        'data:text/html,<title>foreign</title>',
        'about:blank',
      ],
      preload,
    },
  );
  const refused = { ok: false, error: { code: 'policy' } };
  expect(answers).toEqual([1, 2, 3, 4].map(() => channels.map(() => refused)));
  expect(await ask(page, 'app', 'info', {})).toMatchObject({ ok: true });
});

test('17. main’s dialog answers nobody but its own page, and is not there when it asks nothing', async ({
  entra,
  app,
  page,
}) => {
  const foreign = () =>
    app.electronApp.evaluate(
      async ({ BrowserWindow }, { preload, urls }) => {
        const results: unknown[] = [];
        for (const url of urls) {
          const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
          await window.loadURL(url);
          const code = `Promise.allSettled([proxySignIn.describe(), proxySignIn.drawn(1), proxySignIn.answer({
            username: 'x', password: 'y' })]).then((all) => all.map(({ status, value }) => value ?? status))`;
          results.push(...((await window.webContents.executeJavaScript(code)) as unknown[]));
          window.destroy();
        }
        return results;
      },
      {
        preload: path.join(CHECKOUT, 'out', 'preload', 'proxy-sign-in.cjs'),
        urls: ['about:blank', pageUrl, 'tenantry-app://dialog/proxy-sign-in.html'],
      },
    );
  // Nobody listens: the call itself fails.
  expect(await foreign()).toEqual(new Array(9).fill('rejected'));

  entra.proxy.demandSignIn({ username: 'anna', password: 'practice only' });
  const { tenant, app: client, secret } = practice(entra, 'Contoso', 'Contoso Directory Sync');
  await enter(page, { tenant: tenant.id, clientId: client.clientId, clientSecret: secret });
  const [dialog] = await Promise.all([app.electronApp.waitForEvent('window'), connect(page)]);
  await expect(dialog.getByRole('button', { name: en.proxySignIn.signIn })).toBeVisible();
  // It is asked and says nothing: 'fulfilled' with no value.
  expect(await foreign()).toEqual(new Array(9).fill('fulfilled'));
  await expect(dialog.getByRole('button', { name: en.proxySignIn.signIn })).toBeVisible();
  expect(entra.proxy.carried).toEqual([]);
  for (const channel of Object.values(proxySignInChannels)) expect(channels).not.toContain(channel);
  const closed = dialog.waitForEvent('close');
  await dialog.keyboard.press('Escape').catch(() => undefined);
  await closed;
});

test('17. main listens to the calls of the contract and to nothing else', async ({ app, page }) => {
  await expect(form(page)).toBeVisible();
  await ask(page, 'connections', 'list', {});
  const listening = await app.electronApp.evaluate(({ ipcMain }) => {
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, unknown> })._invokeHandlers;
    return { handlers: [...handlers.keys()], listeners: ipcMain.eventNames().map(String) };
  });
  expect(listening.handlers.sort()).toEqual([...channels].sort());
  // Electron itself listens to `error`.
  expect(listening.listeners.filter((name) => name !== 'error')).toEqual([]);
});

test('18. the scheme serves the bundle and nothing else: no way out of the folder, no other host', async ({
  app,
}) => {
  const answers = await app.electronApp.evaluate(
    async ({ session }, urls) =>
      await Promise.all(
        urls.map(async (url) => {
          try {
            const answer = await session.defaultSession.fetch(url);
            return [url, answer.status, (await answer.text()).length] as const;
          } catch {
            return [url, 'refused', 0] as const;
          }
        }),
      ),
    [pageUrl, ...escapes],
  );
  const [good, ...bad] = answers;
  expect(good?.[1]).toBe(200);
  for (const [url, status, length] of bad) {
    expect([404, 'refused'], url).toContain(status);
    expect(length, url).toBe(0);
  }
});

/** `file:` is left out: main's own fetch may read files, a page may not (see below). */
const escapes = [
  'tenantry-app://window/../main/main.js',
  'tenantry-app://window/%2e%2e/main/main.js',
  'tenantry-app://window/..%2fmain%2fmain.js',
  'tenantry-app://window/%2e%2e%2fmain%2fmain.js',
  'tenantry-app://window/%252e%252e%252fmain/main.js',
  'tenantry-app://window/..%5cmain%5cmain.js',
  'tenantry-app://window/..\\main\\main.js',
  'tenantry-app://window/assets/..%2f..%2fmain/main.js',
  'tenantry-app://window//etc/passwd',
  'tenantry-app://window/%2fetc%2fpasswd',
  'tenantry-app://window/index.html%00.js',
  'tenantry-app://window/%',
  'tenantry-app://window/',
  'tenantry-app://window/assets',
  'tenantry-app://window/none.js',
  // Each origin has its own part of the bundle.
  'tenantry-app://window/link.html',
  'tenantry-app://window/..%2fguide%2flink.html',
  'tenantry-app://dialog/link.html',
  'tenantry-app://guide/../renderer/index.html',
  'tenantry-app://guide/..%2frenderer%2findex.html',
  'tenantry-app://guide/..%2fmain%2fmain.js',
  'tenantry-app://guide/pictures',
  'tenantry-app://other/index.html',
  'tenantry-app://window.other/index.html',
  'https://login.microsoftonline.com/',
  'http://127.0.0.1:1/',
];

test('19. the fuses are set for the package; packaged.spec.ts reads them back', async () => {
  const { electronFuses } = load(await readFile(path.join(CHECKOUT, 'electron-builder.yml'), 'utf8')) as {
    electronFuses: Record<string, boolean>;
  };
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
});

test('20. the bridge is the contract, and nothing beside it', async ({ page }) => {
  const surface = await page.evaluate(() => {
    const { tenantry } = globalThis as unknown as { tenantry: Record<string, unknown> };
    return Object.fromEntries(
      Object.entries(tenantry).map(([group, calls]) => [
        group,
        typeof calls === 'function'
          ? 'function'
          : Object.entries(calls as object).map(([name, call]) => `${name}: ${typeof call}`),
      ]),
    );
  });
  expect(surface).toEqual({
    ...Object.fromEntries(
      Object.entries(contract).map(([group, calls]) => [
        group,
        Object.keys(calls).map((name) => `${name}: function`),
      ]),
    ),
    on: 'function',
  });
});

test('20. the bridge hands over payloads and no event object, and cannot be replaced', async ({
  entra,
  page,
}) => {
  const heard = page.evaluate(
    () =>
      new Promise<{ count: number; keys: string[] }>((resolve) => {
        const { tenantry } = globalThis as unknown as {
          tenantry: { on(event: string, listener: (...given: object[]) => void): () => void };
        };
        const stop = tenantry.on('connections.changed', (...given) => {
          stop();
          resolve({ count: given.length, keys: Object.keys(given[0] ?? {}).sort() });
        });
      }),
  );
  const { tenant, app, secret } = practice(entra, 'Contoso');
  await enter(page, { tenant: tenant.id, clientId: app.clientId, clientSecret: secret });
  await connect(page);
  expect(await heard).toEqual({ count: 1, keys: ['removed', 'revision', 'upserted'] });

  const refusals = await page.evaluate(() => {
    const { tenantry } = globalThis as unknown as {
      tenantry: { on(event: string, listener: () => void): void; connections: Record<string, unknown> };
    };
    const attempts: (() => unknown)[] = [
      () => {
        tenantry.on('anything', () => undefined);
      },
      () => {
        'use strict';
        (globalThis as unknown as { tenantry: unknown }).tenantry = {};
        if ((globalThis as unknown as { tenantry: unknown }).tenantry === tenantry) throw new Error('kept');
      },
      () => {
        'use strict';
        tenantry.connections['list'] = () => 'mine';
      },
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return 'allowed';
      } catch {
        return 'refused';
      }
    });
  });
  expect(refusals).toEqual(['refused', 'refused', 'refused']);
});

/** What can be reached from an object: by which keys, and whether behind a getter. */
interface Reached {
  readonly keys: readonly string[];
  readonly getter: boolean;
}

test('20. nothing of Electron’s can be reached from the bridge', async ({ page }) => {
  const { bridge, planted } = await page.evaluate(async () => {
    type Listener = (...given: unknown[]) => void;
    const { tenantry } = globalThis as unknown as {
      tenantry: Record<string, unknown> & { on(event: string, listener: Listener): () => void };
    };
    const builtIn = new Set<unknown>(
      [Object, Function, Array, Promise, String, Number, Boolean, TypeError, Error].flatMap((made) => [
        made,
        made.prototype as unknown,
      ]),
    );
    const walk = (from: unknown): Reached[] => {
      const known = new Set<unknown>([globalThis]);
      const reached: Reached[] = [];
      const visit = (value: unknown, keys: string[]): void => {
        if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return;
        if (known.has(value) || builtIn.has(value)) return;
        known.add(value);
        for (const key of Reflect.ownKeys(value)) {
          const property = Reflect.getOwnPropertyDescriptor(value, key);
          const here = [...keys, String(key)];
          // The engine's own, of an error.
          const getter = property?.get !== undefined && !(value instanceof Error && key === 'stack');
          reached.push({ keys: here, getter });
          visit(property?.value as unknown, here);
        }
        visit(Object.getPrototypeOf(value), [...keys, '[prototype]']);
      };
      visit(from, []);
      return reached;
    };

    // Everything that hangs on it: what is in it, what its functions hand out, and what they hand to a listener.
    const handed: unknown[] = [];
    const stop = tenantry.on('settings.changed', function (this: unknown, ...given) {
      handed.push(this, given);
    });
    handed.push(stop);
    const calls = tenantry as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
    handed.push(await calls['settings']?.['set']?.({ expiryNotices: false }));
    for (const wrong of [{}, null, 'x']) handed.push(await calls['connections']?.['revealSecret']?.(wrong));
    try {
      tenantry.on('anything', () => undefined);
    } catch (error) {
      handed.push(error);
    }

    // The same walk over copies on which something hangs.
    const hung: unknown[] = [
      { ipcRenderer: { invoke: () => undefined } },
      { last: { sender: {} } },
      { last: new MessageChannel().port1 },
      { last: new Event('x') },
      { export: () => undefined },
    ];
    return {
      bridge: walk({ tenantry, handed }),
      planted: hung.map((part) => walk({ tenantry: { ...tenantry, part }, handed })),
    };
  });
  expect(bridge.length).toBeGreaterThan(channels.length);
  expect(oddOf(bridge)).toEqual([]);
  expect(planted.map((reached) => oddOf(reached)[0])).toEqual([
    'tenantry.part.ipcRenderer',
    'tenantry.part.last.sender',
    expect.stringMatching(/^tenantry\.part\.last\.\[prototype\]\./),
    expect.stringMatching(/^tenantry\.part\.last\./),
    'tenantry.part.export',
  ]);
});

/** What is neither the contract's nor a payload's, nor what every function has, but has a name as Electron's things do. */
function oddOf(reached: readonly Reached[]): string[] {
  const odd = /ipc|sender|event|electron|port|frame|process|require|invoke|emit/i;
  const own = new Set(channels.map((channel) => `tenantry.${channel}`));
  const ofEveryFunction = ['length', 'name', 'arguments', 'caller', 'prototype', 'constructor'];
  return reached
    .map(({ keys, getter }) => ({ path: keys.join('.'), last: keys.at(-1) ?? '', getter }))
    .filter(({ path, last }) => !own.has(path) && !ofEveryFunction.includes(last))
    .filter(({ last, getter }) => getter || odd.test(last))
    .map(({ path }) => path);
}
