import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, readFile, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { app } from 'electron';
import { MacUpdater, NsisUpdater, type AppUpdater } from 'electron-updater';
import { getAppCacheDir } from 'electron-updater/out/AppAdapter';
import { load } from 'js-yaml';
import type { ProxySignIn } from '../entra/proxy-sign-in';
import { FeedFault, type Feed } from '../updates/feed';
import { readFeedConfig, type FeedConfig } from '../updates/feed-config';
import { AppImageInPlace } from './appimage-in-place';
import { FeedExecutor } from './feed-executor';
import type { Installation } from './installation-kind';
import { log } from './log';
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
  const executor = new FeedExecutor(own, signIn);
  const updater = quietUpdater(kind, feedFile, config, executor);
  let downloaded: string | undefined;

  return {
    async look() {
      // electron-updater knows no end for a question, and asks no second one while it waits.
      const late = setTimeout(() => void own.closeAllConnections(), longestLookMs);
      const result = await updater.checkForUpdates().finally(() => {
        clearTimeout(late);
      });
      if (!result) throw new FeedFault('not_allowed');
      return result.updateInfo;
    },

    async download(hashes, largest, onProgress) {
      executor.largest = largest;
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

    async prepare(hashes) {
      if (downloaded === undefined) throw new FeedFault('hash_wrong');
      await checkHash(downloaded, hashes);
      if (!(updater instanceof AppImageInPlace)) return;
      // Beside the old one, and checked there: at the end a new name is all that is missing.
      const { staged } = updater;
      try {
        await copyFile(downloaded, staged);
        await chmod(staged, 0o755);
        await checkHash(staged, hashes);
      } catch (error) {
        await rm(staged, { force: true });
        throw error;
      }
    },

    restart() {
      // At the very end, when everybody who may hold the app back has let it go.
      const install = (event: { preventDefault(): void }): void => {
        event.preventDefault();
        // The new one must not take itself for a second start of this one.
        app.releaseSingleInstanceLock();
        updater.once('error', () => {
          app.quit();
        });
        updater.quitAndInstall(true, true);
      };
      app.once('will-quit', install);
      setTimeout(() => {
        app.off('will-quit', install);
      }, longestLeavingMs).unref();
      app.quit();
    },
  };
}

/** electron-updater without what it does by itself: it downloads, installs, identifies and says nothing unasked. */
function quietUpdater(
  kind: Exclude<Installation['kind'], 'other'>,
  feedFile: string,
  config: FeedConfig,
  executor: FeedExecutor,
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
    httpExecutor: executor,
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
  updater.setFeedURL(config);
  // Failures are told by what was asked for; an error event that nobody hears would end the app.
  updater.on('error', (error) => {
    log('update', { error: (error as NodeJS.ErrnoException).code ?? error.name });
  });
  return updater;
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
