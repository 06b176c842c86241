import { join } from 'node:path';
import { app, ipcMain, session, type IpcMainInvokeEvent } from 'electron';
import type { Handlers } from '../shared/bridge';
import { catalogues, languageFor } from '../shared/messages';
import { portalUrl } from '../shared/portal';
import { fail, ok } from '../shared/result';
import { systemClipboard } from './app/clipboard';
import { cleanEnvironment } from './app/command-line';
import { documentStore, vaultMarker } from './app/document-stores';
import { entraTransport } from './app/entra-session';
import { enableSandbox, refuseForbiddenSwitches, stopOnFault } from './app/guards';
import { setIdentity } from './app/identity';
import { osKeyProtector } from './app/key-protector';
import { openLink } from './app/links';
import { log } from './app/log';
import { setMenu } from './app/menu';
import { guardNavigation } from './app/navigation-guard';
import { registerScheme, serveScheme } from './app/scheme';
import { guardSession } from './app/session-guard';
import { MainWindow } from './app/window';
import { serve } from './bridge/serve';
import { ClipboardLoan } from './connections/clipboard-loan';
import { connectionHandlers } from './connections/connections';
import { announce, type Context } from './connections/context';
import { emptyOldBin } from './connections/manage';
import { TokenCache } from './connections/token-cache';
import { discover } from './entra/discovery';
import { verify } from './entra/verify';
import { Vault } from './vault/vault';

// Before anything else: what must not act on this process or its children.
cleanEnvironment(process.env);
const messages = catalogues[languageFor(app.getPreferredSystemLanguages())];
refuseForbiddenSwitches(messages);
stopOnFault(messages);
setIdentity();
enableSandbox();
registerScheme();
setMenu(process.platform);
guardNavigation(app);

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(run);
} else {
  app.quit();
}

/** A clipboard that does not answer must not keep the app from quitting. In milliseconds. */
const longestGoodbyeMs = 1000;

/** Builds the parts and opens the window. */
async function run(): Promise<void> {
  guardSession(session.defaultSession);
  serveScheme(session.defaultSession, join(import.meta.dirname, '../renderer'));

  const window = new MainWindow({ packaged: app.isPackaged });
  const folder = app.getPath('userData');
  const vault = new Vault({
    store: documentStore(folder, 'vault'),
    marker: vaultMarker(documentStore(folder, 'settings')),
    protector: osKeyProtector(process.platform),
    onStatus: (status) => {
      log('vault', { protection: status.protection });
      window.send('vault.changed', status);
      announce(
        context,
        vault.connections.map(({ id }) => id),
      );
    },
  });
  const transport = entraTransport();
  const clipboard = new ClipboardLoan(systemClipboard);
  const now = (): number => Date.now();
  const context: Context = {
    vault,
    clipboard,
    now,
    tokens: new TokenCache(now),
    publish: (change) => {
      window.send('connections.changed', change);
    },
    verify: async (credentials) => {
      const verification = await verify(credentials, transport, now);
      const { outcome, finding, durationMs } = verification.check;
      log('verified', {
        outcome,
        finding: finding?.id,
        codes: finding?.codes.join('+'),
        trace: finding?.traceId,
        durationMs,
      });
      return verification;
    },
  };

  const handlers: Handlers = {
    connections: connectionHandlers(context),
    tenants: {
      async discover({ cloud, tenant }) {
        const answer = await discover(cloud, tenant, transport);
        if (answer.kind !== 'found') return ok(null);
        const { kind: _kind, ...found } = answer;
        return ok(found);
      },
    },
    vault: {
      status: () => ok(vault.status()),
      retry: async () => ok(await vault.unlock()),
    },
    guide: {
      open: async (link) =>
        (await openLink(portalUrl(link))) ? ok({ opened: true }) : fail({ code: 'policy' }),
    },
    clipboard: {
      async copyText({ text }) {
        await systemClipboard.write(text);
        return ok({ copied: true });
      },
    },
    app: {
      info: () =>
        ok({
          version: app.getVersion(),
          electron: process.versions.electron,
          platform: process.platform,
          testRuntime: process.versions.electron !== __ELECTRON_VERSION__,
        }),
      usable() {
        window.show();
        // Not before the window is there to see: a keyring may ask the person, and main then stands still.
        void window
          .painted()
          .then(() => vault.unlock())
          .then(() => {
            emptyOldBin(context);
          });
        return ok({ shown: true });
      },
    },
  };

  serve<IpcMainInvokeEvent>({
    server: ipcMain,
    handlers,
    isTrusted: (event) => window.isSender(event),
    report: (call, error) => {
      log('fault', { call, error });
    },
  });

  app.on('second-instance', () => {
    window.focus();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('before-quit', (event) => {
    if (!clipboard.lent) return;
    event.preventDefault();
    const late = new Promise((resolve) => setTimeout(resolve, longestGoodbyeMs));
    void Promise.race([clipboard.takeBack().catch(() => undefined), late]).then(() => {
      app.quit();
    });
  });

  await window.load();
}
