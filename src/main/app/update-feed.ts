import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { app } from 'electron';
import { MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import { getAppCacheDir } from 'electron-updater/out/AppAdapter';
import { load } from 'js-yaml';
import type { ProxySignIn } from '../entra/proxy-sign-in';
import { FeedFault, type Feed, type Offer } from '../updates/feed';
import { readFeedConfig, type FeedConfig } from '../updates/feed-config';
import { AppImageInPlace } from './appimage-in-place';
import { FeedExecutor } from './feed-executor';
import type { Installation } from './installation-kind';
import { log } from './log';
import { stageFile } from './staged-file';
import { updateSession } from './update-session';

/** How long the question whether there is a newer version may take in all, in milliseconds. */
const longestLookMs = 120_000;

/** How long the way out may take, in milliseconds: who has gone back to Tenantry by then is not surprised later. */
const longestLeavingMs = 15_000;

/**
 * The feed by electron-updater, as quiet as it can be made. Loaded when it is first needed: it is large, and most starts
 * never look.
 * @throws FeedFault `feed_unreadable` where packaging named no feed that can be used.
 */
export async function openFeed(
  { kind, feedFile }: Installation,
  signIn: Pick<ProxySignIn, 'known'>,
): Promise<Feed> {
  const config = readFeedConfig(load(await readFile(feedFile, 'utf8')));
  if (!config || kind === 'other') throw new FeedFault('feed_unreadable');
  const own = updateSession(config);
  const executors = { look: new FeedExecutor(own, signIn), download: new FeedExecutor(own, signIn) };
  const updater = quietUpdater(kind, feedFile, config, executors);
  let downloaded: string | undefined;
  let staged: string | undefined;

  /** @param found what electron-updater downloads by. */
  const offerOf = (manifest: unknown, found: FoundUpdate | undefined): Offer => ({
    manifest,
    async download(hashes, largest, onProgress) {
      // It takes no other system, or no newer version, for an update where the description says that it is none.
      if (!found) throw new FeedFault('not_allowed');
      // A later look has put another one there, which nobody may have judged.
      Object.assign(updater, { updateInfoAndProvider: found });
      executors.download.largest = largest;
      const tell = ({ percent }: { percent: number }): void => {
        onProgress(Math.min(100, Math.round(percent)));
      };
      updater.on('download-progress', tell);
      try {
        [downloaded] = await updater.downloadUpdate();
        await checkHash(downloaded, hashes);
      } finally {
        updater.off('download-progress', tell);
      }
    },
  });

  const discard = async (): Promise<void> => {
    if (staged !== undefined) await rm(staged, { force: true });
    staged = undefined;
  };

  return {
    async look() {
      // electron-updater knows no end for a question, and asks no second one while it waits.
      const late = setTimeout(() => {
        executors.look.giveUp();
      }, longestLookMs);
      const result = await updater.checkForUpdates().finally(() => {
        clearTimeout(late);
      });
      if (!result) throw new FeedFault('not_allowed');
      const { updateInfoAndProvider: found } = updater as unknown as Looked;
      const { updateInfo } = result;
      return offerOf(updateInfo, found?.info === updateInfo ? found : undefined);
    },

    async prepare(hashes) {
      if (downloaded === undefined) throw new FeedFault('hash_wrong');
      await checkHash(downloaded, hashes);
      if (!(updater instanceof AppImageInPlace)) return;
      // Beside the old one, and checked there: at the end a new name is all that is missing.
      await stageFile(downloaded, updater.staged, (file) => checkHash(file, hashes));
      ({ staged } = updater);
    },

    discard,

    restart(onHeldBack) {
      // At the very end, when everybody who may hold the app back has let it go.
      const install = (event: { preventDefault(): void }): void => {
        event.preventDefault();
        clearTimeout(heldBack);
        // The new one must not take itself for a second start of this one.
        app.releaseSingleInstanceLock();
        updater.once('error', () => {
          app.quit();
        });
        updater.quitAndInstall(true, true);
      };
      app.once('will-quit', install);
      const heldBack = setTimeout(() => {
        app.off('will-quit', install);
        void discard().catch(logFailure).finally(onHeldBack);
      }, longestLeavingMs).unref();
      app.quit();
    },
  };
}

/** What electron-updater downloads by: a description, and the feed that it came from. */
interface FoundUpdate {
  readonly info: unknown;
}

/** Where electron-updater keeps the last description that it took for an update. Source: 6.8, `doCheckForUpdates`. */
interface Looked {
  readonly updateInfoAndProvider: FoundUpdate | null;
}

/** electron-updater without what it does by itself: it downloads, installs, identifies and says nothing unasked. */
function quietUpdater(
  kind: Exclude<Installation['kind'], 'other'>,
  feedFile: string,
  config: FeedConfig,
  executors: Readonly<Record<'look' | 'download', FeedExecutor>>,
): AppUpdater {
  const Updater = { appimage: AppImageInPlace, nsis: NsisUpdater, mac: MacUpdater }[kind];
  const updater = new Updater(undefined, {
    version: app.getVersion(),
    name: app.getName(),
    isPackaged: true,
    appUpdateConfigPath: feedFile,
    userDataPath: app.getPath('userData'),
    baseCachePath: getAppCacheDir(),
    whenReady: () => app.whenReady(),
    relaunch: () => {
      app.relaunch();
    },
    quit: () => {
      app.quit();
    },
    onQuit: () => undefined,
  });
  Object.assign(updater, {
    httpExecutor: executors.look,
    // It would make an identifier, write it to a file and send it with each question.
    stagingUserIdPromise: { value: Promise.resolve('') },
    isUserWithinRollout: () => true,
    logger: null,
    autoDownload: false,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    allowPrerelease: false,
    disableWebInstaller: true,
    // One file, whose hash is signed, instead of many ranges by a map that is not.
    disableDifferentialDownload: true,
  });
  // The feed takes the one for looks with it; what asks from here on is a download.
  updater.setFeedURL(config);
  Object.assign(updater, { httpExecutor: executors.download });
  // Failures are told by what was asked for; an error event that nobody hears would end the app.
  updater.on('error', logFailure);
  return updater;
}

function logFailure(error: NodeJS.ErrnoException): void {
  log('update', { error: error.code ?? error.name });
}

/** A file that is none of these is removed: electron-updater would take it for the download once more. */
async function checkHash(file: string | undefined, hashes: readonly string[]): Promise<void> {
  if (file === undefined) throw new FeedFault('hash_wrong');
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  if (hashes.includes(hash.digest('base64'))) return;
  await rm(file, { force: true });
  throw new FeedFault('hash_wrong');
}
