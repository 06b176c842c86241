import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { app, ipcMain, powerMonitor, webContents, type IpcMainInvokeEvent } from 'electron';
import type { Handlers } from '../shared/bridge';
import { cloudOfHost, clouds, hostsOf, type CloudId } from '../shared/clouds';
import type { ActivityMessages, Messages, TransferMessages, VaultMessages } from '../shared/messages';
import type { Language } from '../shared/messages/languages';
import type { Speech } from '../shared/messages/speech';
import type { PolicyStatus } from '../shared/policy';
import { portalUrl } from '../shared/portal';
import { fail, ok } from '../shared/result';
import type { Settings } from '../shared/settings';
import { aboutTenantry } from './app/about';
import { systemClipboard } from './app/clipboard';
import { askAboutCloud } from './app/cloud-consent';
import { lockByItself } from './app/app-lock';
import { chooseActivityFile, chooseExpiriesFile } from './app/dialogs';
import { activityMarker, documentStore, lockMemory, vaultMarker } from './app/document-stores';
import { entraTransport } from './app/entra-session';
import { sayGoodbye } from './app/goodbye';
import { GuideWindow } from './app/guide-window';
import { osKeyProtector } from './app/key-protector';
import { askBeforeLeaving } from './app/leaving';
import { openLink } from './app/links';
import { log, noteFault } from './app/log';
import { setMenu } from './app/menu';
import { notify } from './app/notifications';
import { canRecognise, recognise } from './app/presence';
import { askProxyCredentials } from './app/proxy-dialog';
import { speak } from './app/speaking';
import { showTheme } from './app/theme';
import { chooseExportTarget, chooseImportFile, confirmSecrets } from './app/transfer-dialogs';
import { updating } from './app/updating';
import { confirmVaultChange, saveRecoverySheet } from './app/vault-dialogs';
import type { MainWindow } from './app/window';
import { serve } from './bridge/serve';
import { activityHandlers, notingSettings } from './connections/activity';
import { OldBin } from './connections/bin';
import { ClipboardLoan } from './connections/clipboard-loan';
import { connectionHandlers } from './connections/connections';
import type { Context } from './connections/context';
import { CredentialNews } from './connections/credential-news';
import { diagnosticsText } from './connections/diagnostics';
import { expiriesExport } from './connections/expiries';
import { ExpiryNotices } from './connections/expiry-notices';
import { labelling } from './connections/labels';
import { protecting, type VaultAbout, type VaultQuestion } from './connections/protecting';
import { TokenCache } from './connections/token-cache';
import { transferring } from './connections/transfer';
import { Upkeep } from './connections/upkeep';
import { versions } from './connections/versions';
import { probeAuthorities } from './entra/discovery';
import { TenantLookups } from './entra/lookup';
import { NetworkWatch } from './entra/network-watch';
import { readPermissions } from './entra/permissions';
import { preflight } from './entra/preflight';
import { ProxySignIn } from './entra/proxy-sign-in';
import { evidenceOf } from './entra/reachability';
import { verify } from './entra/verify';
import { ActivityRecord } from './history/activity-record';
import { CheckHistory } from './history/check-history';
import { lineFile } from './history/line-file';
import { ConfirmedClouds } from './settings/confirmed-clouds';
import { KeptSettings } from './settings/settings';
import { readBoundedFile } from './transfer/bounded-file';
import { writePrivateFile } from './transfer/private-file';
import { WorkInThread } from './transfer/work-in-thread';
import { Backups } from './vault/backups';
import { EarlierVaults } from './vault/earlier-vaults';
import { PassphrasesInThread } from './vault/passphrases-in-thread';
import { removeUnfinishedFiles } from './vault/unfinished-files';
import { Vault } from './vault/vault';

/** What stands before the parts are built. */
export interface Beginning {
  /** Hidden until its page reports that it can be used. */
  readonly window: MainWindow;
  readonly speech: Speech;
  /** The best one for the system's languages. */
  readonly systemLanguage: Language;
  readonly managed: PolicyStatus;
  readonly testRuntime: boolean;
}

/**
 * Builds the parts, puts them together and answers the window from then on.
 * @returns when all is in its place and the person's language is spoken. Rejects where the app cannot go on.
 */
export async function build({
  window,
  speech,
  systemLanguage,
  managed,
  testRuntime,
}: Beginning): Promise<void> {
  const folder = app.getPath('userData');
  removeUnfinishedFiles(folder);
  const settingsFile = documentStore(folder, 'settings');
  const speakAsChosen = ({ language }: Settings): Promise<void> =>
    speak(speech, language === 'system' ? systemLanguage : language);
  const settings = new KeptSettings(
    settingsFile,
    (all) => {
      showTheme(all.theme);
      window.hideFromCapture(all.hiddenFromCapture);
      window.send('settings.changed', all);
      void speakAsChosen(all);
    },
    managed.policy,
  );
  showTheme(settings.current.theme);
  const spoken = speakAsChosen(settings.current);
  const guide = new GuideWindow();
  window.hideFromCapture(settings.current.hiddenFromCapture);
  const words = (): Messages => speech.messages;
  const transferWords = (): Promise<TransferMessages> => speech.load('transfer');
  const leaving = askBeforeLeaving(words);
  const now = (): number => Date.now();
  const credentialNews = new CredentialNews();
  const passphrases = new PassphrasesInThread(join(import.meta.dirname, 'passphrase-worker.js'));
  const vaultFile = documentStore(folder, 'vault');
  const backups = new Backups({ file: vaultFile.file, now });
  const marker = vaultMarker(settingsFile);
  const vault = new Vault({
    store: vaultFile,
    // Where the settings are lost as well, a backup still tells that there was a vault.
    marker: { ...marker, exists: () => marker.exists() || backups.exist() },
    follower: backups,
    protector: osKeyProtector(process.platform),
    access: {
      passphrases,
      lockMemory: lockMemory(settingsFile),
      passphraseRequired: () => managed.policy.requirePassphrase === true,
      touchId: () => canRecognise(process.platform),
    },
    onStatus: (status) => {
      log('vault', { protection: status.protection });
      window.send('vault.changed', status);
      credentialNews.tell(context);
      void upkeep.look();
    },
  });
  // In pieces, while the page is being made.
  void vault.open();

  const customClouds = new ConfirmedClouds({
    ask: (cloud) => askAboutCloud(cloud, speech.messages),
    remembered: settings.confirmedClouds,
    forbidden: managed.policy.forbidCustomClouds === true,
  });
  const proxySignIn = new ProxySignIn((question) => askProxyCredentials(question, speech.messages));
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
    onFault: noteFault('history'),
  });
  const earlierExports = join(folder, 'exports.jsonl');
  const activity = new ActivityRecord({
    file: lineFile(join(folder, 'activity.jsonl'), { flush: true }),
    head: lineFile(join(folder, 'activity-head.json')),
    signed: activityMarker(settingsFile),
    key: () => {
      const id = vault.content.envelope?.keyId;
      return vault.key && id !== undefined ? { id, bytes: vault.key } : undefined;
    },
    now,
    earlier: { file: lineFile(earlierExports), remove: () => rm(earlierExports, { force: true }) },
    onFault: noteFault('activity'),
  });
  const clipboard = new ClipboardLoan(systemClipboard);
  const context: Context = {
    vault,
    policy: managed.policy,
    clipboard,
    now,
    tokens: new TokenCache(now, () => !vault.isShut),
    history,
    activity,
    announceReveal: (name) => {
      const announce = ({ revealTitle, revealText }: ActivityMessages): void => {
        notify(revealTitle, revealText(name), () => {
          window.focus();
        });
      };
      void speech.load('activity').then(announce, noteFault('activity'));
    },
    showLink: async (url, how) => {
      if (how === 'open') return openLink(url);
      await systemClipboard.write(url);
      return true;
    },
    readPermissions: (credentials) => readPermissions(credentials, transport),
    publish: (change) => {
      // The window asks for all of them when it is opened again.
      if (!vault.isShut) window.send('connections.changed', change);
    },
    publishLabels: (labels) => {
      if (!vault.isShut) window.send('labels.changed', labels);
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
  const workers = new WorkInThread(join(import.meta.dirname, 'transfer-worker.js'));
  const transfer = transferring(context, {
    chooseTarget: async (suggested) => chooseExportTarget(suggested, await transferWords()),
    confirmSecrets: async (question) => confirmSecrets(question, await transferWords()),
    encrypt: (plain, passphrase, signal) => workers.encrypt(plain, passphrase, { signal }),
    tokenFor,
    copyText: (text) => systemClipboard.write(text),
    words: transferWords,
    chooseFile: async () => chooseImportFile(await transferWords()),
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
    activity,
    reverify: () => settings.current.reverify,
    now,
  });
  const vaultWords = (): Promise<VaultMessages> => speech.load('vault');
  const confirm = async (question: VaultQuestion, about?: VaultAbout): Promise<boolean> =>
    confirmVaultChange(question, await vaultWords(), about);
  const protection = protecting(context, {
    confirm,
    judge: (passphrase) => passphrases.judge(passphrase),
    saveRecoveryKey: async (key) => saveRecoverySheet(key, vaultFile.file, await vaultWords()),
    touchId: async () => recognise(process.platform, (await vaultWords()).dialogs.touchIdReason),
    onLocked: () => {
      transfer.run.stop();
      kept.letGo();
      context.tokens.clear();
      void clipboard.takeBack().catch(() => undefined);
    },
    onOpened: () => {
      void upkeep.look();
    },
  });
  lockByItself({
    lock: protection.lock,
    settings: () => settings.current,
    app,
    webContents,
    powerMonitor,
    platform: process.platform,
    clocks: [now, () => performance.now()],
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
    messages: words,
    now,
  });

  const updates = updating({
    policy: managed.policy,
    proxySignIn,
    memory: settings.updateMemory,
    wanted: () => settings.current.lookForUpdates,
    isBusy: () => leaving.unsaved > 0 || transfer.run.isBusy || kept.isBusy(),
    publish: (status) => {
      window.send('updates.changed', status);
    },
    now,
  });

  // Each looks at all connections: main has its turn between two.
  const chores = [
    () => {
      if (vault.status().protection !== 'damaged') void backups.settle(() => vault.content.envelope);
    },
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
    () => {
      updates.start();
    },
  ];

  const handlers: Handlers = {
    connections,
    labels: labelling(context),
    expiries: expiriesExport(context, {
      chooseFile: (format) => chooseExpiriesFile(format, speech.messages),
      writeFile: writePrivateFile,
      messages: words,
    }),
    transfer: transfer.handlers,
    settings: notingSettings(settings.handlers, activity, (note) => app.on('before-quit', note)),
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
      ...protection.handlers,
      ...versions(context, {
        confirm,
        earlier: new EarlierVaults({ file: vaultFile.file, backups, now }),
      }),
    },
    activity: activityHandlers(context, {
      chooseFile: async (format) => chooseActivityFile(format, await speech.load('activity')),
      writeFile: writePrivateFile,
      words: async () => ({
        record: await speech.load('activity'),
        formats: (await transferWords()).formats,
      }),
    }),
    policy: { get: () => ok(managed) },
    about: aboutTenantry({
      folder: import.meta.dirname,
      copyText: (text) => systemClipboard.write(text),
      diagnostics: (computer) =>
        diagnosticsText(vault, {
          ...computer,
          language: speech.language,
          zoomPercent: window.zoomPercent,
          settings: settings.current,
          policy: managed,
          network: network.status,
        }),
    }),
    updates: updates.handlers,
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
          testRuntime,
        }),
      unsaved({ count }) {
        leaving.note(count);
        return ok({ count });
      },
      usable() {
        // A page that has begun anew keeps nothing.
        leaving.note(0);
        window.show();
        // The page began with what was kept, which the settings may not have taken.
        window.send('language.changed', { language: speech.language });
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
    isShut: () => vault.isShut,
    report: (call, error) => {
      log('fault', { call, error });
    },
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
      activity.isWriting,
    end: async () => {
      transfer.run.stop();
      upkeep.stop();
      network.stop();
      updates.stop();
      await Promise.all([clipboard.takeBack(), kept.stop(), transfer.run.settled()]);
      // A token that was under way to the clipboard has reached it by now, and what is to be kept the vault.
      await Promise.all([clipboard.takeBack(), vault.written(), history.written(), activity.written()]);
    },
  });

  const showMenu = (): void => {
    setMenu(
      process.platform,
      speech.messages,
      (command) => {
        window.send('command', { command });
      },
      () => {
        guide.open();
      },
    );
  };
  speech.onChange(() => {
    showMenu();
    window.send('language.changed', { language: speech.language });
  });
  await spoken;
  showMenu();
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
