import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, ipcMain, powerMonitor, session, type IpcMainInvokeEvent } from 'electron';
import type { Handlers } from '../shared/bridge';
import { cloudOfHost, clouds, hostsOf, type CloudId } from '../shared/clouds';
import { catalogues, languageFor } from '../shared/messages';
import { transferCatalogues } from '../shared/messages/transfer';
import { portalUrl } from '../shared/portal';
import { fail, ok } from '../shared/result';
import { systemClipboard } from './app/clipboard';
import { askAboutCloud } from './app/cloud-consent';
import { cleanEnvironment } from './app/command-line';
import { chooseExpiriesFile } from './app/dialogs';
import { documentStore, vaultMarker } from './app/document-stores';
import { entraTransport } from './app/entra-session';
import { sayGoodbye } from './app/goodbye';
import { enableSandbox, refuseForbiddenSwitches, stopOnFault } from './app/guards';
import { setIdentity } from './app/identity';
import { osKeyProtector } from './app/key-protector';
import { openLink } from './app/links';
import { log } from './app/log';
import { setMenu } from './app/menu';
import { guardNavigation } from './app/navigation-guard';
import { notify } from './app/notifications';
import { askProxyCredentials } from './app/proxy-dialog';
import { registerScheme, serveScheme } from './app/scheme';
import { guardSession } from './app/session-guard';
import { chooseExportTarget, chooseImportFile, confirmSecrets } from './app/transfer-dialogs';
import { MainWindow } from './app/window';
import { serve } from './bridge/serve';
import { OldBin } from './connections/bin';
import { ClipboardLoan } from './connections/clipboard-loan';
import { connectionHandlers } from './connections/connections';
import type { Context } from './connections/context';
import { CredentialNews } from './connections/credential-news';
import { expiriesExport } from './connections/expiries';
import { ExpiryNotices } from './connections/expiry-notices';
import { labelling } from './connections/labels';
import { TokenCache } from './connections/token-cache';
import { transferring } from './connections/transfer';
import { Upkeep } from './connections/upkeep';
import { probeAuthorities } from './entra/discovery';
import { TenantLookups } from './entra/lookup';
import { NetworkWatch } from './entra/network-watch';
import { readPermissions } from './entra/permissions';
import { preflight } from './entra/preflight';
import { ProxySignIn } from './entra/proxy-sign-in';
import { evidenceOf } from './entra/reachability';
import { verify } from './entra/verify';
import { CheckHistory } from './history/check-history';
import { ExportHistory } from './history/export-history';
import { lineFile } from './history/line-file';
import { ConfirmedClouds } from './settings/confirmed-clouds';
import { KeptSettings } from './settings/settings';
import { readBoundedFile } from './transfer/bounded-file';
import { writePrivateFile } from './transfer/private-file';
import { WorkInThread } from './transfer/work-in-thread';
import { Vault } from './vault/vault';

// Before anything else: what must not act on this process or its children.
cleanEnvironment(process.env);
const language = languageFor(app.getPreferredSystemLanguages());
const messages = catalogues[language];
refuseForbiddenSwitches(messages);
stopOnFault(messages);
setIdentity();
enableSandbox();
registerScheme();
guardNavigation(app);

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(run);
} else {
  app.quit();
}

/** Builds the parts and opens the window. */
async function run(): Promise<void> {
  guardSession(session.defaultSession);
  serveScheme(session.defaultSession, join(import.meta.dirname, '../renderer'));

  const window = new MainWindow({ packaged: app.isPackaged });
  setMenu(process.platform, messages, (command) => {
    window.send('command', { command });
  });
  const now = (): number => Date.now();
  const folder = app.getPath('userData');
  const settingsFile = documentStore(folder, 'settings');
  const settings = new KeptSettings(settingsFile, (all) => {
    window.send('settings.changed', all);
  });
  const credentialNews = new CredentialNews();
  const vault = new Vault({
    store: documentStore(folder, 'vault'),
    marker: vaultMarker(settingsFile),
    protector: osKeyProtector(process.platform),
    onStatus: (status) => {
      log('vault', { protection: status.protection });
      window.send('vault.changed', status);
      credentialNews.tell(context);
      void upkeep.look();
    },
  });
  // In pieces, while the window is being made.
  void vault.open();

  const customClouds = new ConfirmedClouds({
    ask: (cloud) => askAboutCloud(cloud, messages),
    remembered: settings.confirmedClouds,
  });
  const proxySignIn = new ProxySignIn((question) => askProxyCredentials(question, messages));
  const transport = entraTransport({
    isConfirmed: (host) => customClouds.isConfirmedHost(host),
    proxySignIn,
    onOutcome: (outcome, host) => {
      const evidence = cloudOfHost(host) === undefined ? undefined : evidenceOf(outcome);
      if (evidence) network.note(evidence);
    },
  });
  const network = new NetworkWatch({
    now,
    probe: () => probeAuthorities(authoritiesToProbe(vault), transport),
    onChange: (status) => {
      log('network', { state: status.state, cause: status.cause });
      window.send('network.changed', status);
      if (status.state === 'online') upkeep.networkIsBack();
    },
  });

  const lookups = new TenantLookups(transport);
  const history = new CheckHistory({
    file: lineFile(join(folder, 'history.jsonl')),
    kept: () => (vault.isOpen ? keptIds(vault) : undefined),
    onFault: (error) => {
      log('fault', { call: 'history', error: error instanceof Error ? error.name : typeof error });
    },
  });
  const exportHistory = new ExportHistory({
    file: lineFile(join(folder, 'exports.jsonl')),
    onFault: (error) => {
      log('fault', { call: 'exports', error: error instanceof Error ? error.name : typeof error });
    },
  });
  const clipboard = new ClipboardLoan(systemClipboard);
  const context: Context = {
    vault,
    clipboard,
    now,
    tokens: new TokenCache(now),
    history,
    exportHistory,
    showLink: async (url, how) => {
      if (how === 'open') return openLink(url);
      await systemClipboard.write(url);
      return true;
    },
    readPermissions: (credentials) => readPermissions(credentials, transport),
    publish: (change) => {
      window.send('connections.changed', change);
    },
    publishLabels: (labels) => {
      window.send('labels.changed', labels);
    },
    preflight: (credentials) => preflight(credentials, transport, now),
    tenantIdOf: lookups.idOf,
    mayAsk: (choice, asker) => customClouds.mayAsk(choice, asker),
    verify: async (credentials, { signal, ...options } = {}) => {
      const sender = signal ? transport.until(signal) : transport;
      const verification = await verify(credentials, sender, now, options);
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

  const {
    handlers: connections,
    kept,
    tokenFor,
  } = connectionHandlers(context, (progress) => {
    window.send('verify.progress', progress);
  });
  const transferWords = transferCatalogues[language];
  const workers = new WorkInThread(join(import.meta.dirname, 'transfer-worker.js'));
  const transfer = transferring(context, {
    chooseTarget: (suggested) => chooseExportTarget(suggested, transferWords),
    confirmSecrets: (question) => confirmSecrets(question, transferWords),
    encrypt: (plain, passphrase, signal) => workers.encrypt(plain, passphrase, { signal }),
    tokenFor,
    copyText: (text) => systemClipboard.write(text),
    words: transferWords,
    chooseFile: () => chooseImportFile(transferWords),
    readFile: readBoundedFile,
    read: (input, options, following) => workers.read(input, options, following),
    onProgress: (progress) => {
      window.send('transfer.progress', progress);
    },
  });
  const upkeep = new Upkeep({
    vault,
    verify: (ids) => kept.verifyInBackground(ids),
    network: () => network.status,
    reverify: () => settings.current.reverify,
    now,
  });
  const oldBin = new OldBin(context);
  const expiryNotices = new ExpiryNotices({
    vault,
    wanted: () => settings.current.expiryNotices,
    lastDay: settings.lastExpiryNotice,
    notify: (title, body) => {
      notify(title, body, () => {
        window.focus();
      });
    },
    messages,
    now,
  });

  // Each looks at all connections: main has its turn between two.
  const chores = [
    () => {
      oldBin.start();
    },
    () => {
      upkeep.start();
    },
    () => {
      network.start(() => vault.isOpen && vault.connections.some(isInTable));
    },
    () => {
      expiryNotices.start();
    },
  ];

  const handlers: Handlers = {
    connections,
    labels: labelling(context),
    expiries: expiriesExport(context, {
      chooseFile: (format) => chooseExpiriesFile(format, messages),
      writeFile: writePrivateFile,
      messages,
    }),
    transfer: transfer.handlers,
    settings: settings.handlers,
    clouds: customClouds.handlers,
    network: {
      status: () => ok(network.status),
      retry: async () => ok(await network.retry()),
      async signInToProxy() {
        proxySignIn.allowAgain();
        const status = await network.retry();
        // A question that was under way may have been answered before: then it is asked once more.
        return ok(status.cause === 'proxy_credentials' ? await network.retry() : status);
      },
    },
    tenants: {
      discover: async (question) => ok(await lookups.lookUp(question)),
    },
    vault: {
      status: () => ok(vault.status()),
      retry: async () => ok(await vault.unlock()),
    },
    guide: {
      async open(link) {
        const url = portalUrl(link);
        const opened = url !== undefined && (await openLink(url));
        return opened ? ok({ opened: true }) : fail({ code: 'policy' });
      },
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
          .then(async () => {
            for (const begin of chores) {
              await setImmediate();
              begin();
            }
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
  // Sleep takes the network away without a word.
  powerMonitor.on('resume', () => void network.retry());
  sayGoodbye({
    isBusy: () =>
      transfer.run.isBusy ||
      clipboard.lent ||
      kept.isBusy() ||
      vault.isWriting ||
      history.isWriting ||
      exportHistory.isWriting,
    end: async () => {
      transfer.run.stop();
      upkeep.stop();
      network.stop();
      await Promise.all([clipboard.takeBack(), kept.stop(), transfer.run.settled()]);
      // A token that was under way to the clipboard has reached it by now, and what is to be kept the vault.
      await Promise.all([clipboard.takeBack(), vault.written(), history.written(), exportHistory.written()]);
    },
  });

  await window.load();
}

/** The sign-in hosts that show whether Microsoft is there: those of what is kept, or the global one. */
function authoritiesToProbe({ connections }: Pick<Vault, 'connections'>): readonly string[] {
  const kept = new Set(connections.filter(isInTable).map((record) => hostsOf(record).authority));
  return kept.size > 0 ? [...kept] : [clouds.global.authority];
}

/** Of all that can still be verified, or brought back. */
function keptIds({ connections, bin }: Pick<Vault, 'connections' | 'bin'>): ReadonlySet<string> {
  return new Set([...connections, ...bin.map(({ connection }) => connection)].map(({ id }) => id));
}

/** A cloud of the person's own says nothing of Microsoft's. */
function isInTable({ cloud }: { readonly cloud: CloudId }): boolean {
  return cloud !== 'custom';
}
