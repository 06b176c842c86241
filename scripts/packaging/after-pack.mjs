import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getAppUpdatePublishConfiguration } from 'app-builder-lib/out/publish/PublishManager.js';
import { dump } from 'js-yaml';
import { TEST_NAME } from './package-folder.mjs';

/**
 * Finishes a package before it is signed.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ packager, appOutDir, arch }) {
  const resources = packager.getResourcesDir(appOutDir);
  // electron-builder leaves the runtime's own default app beside ours where the runtime is a folder, and nothing in a
  // package may be an app but `app.asar`.
  await rm(path.join(resources, 'default_app.asar'), { force: true });
  await nameFeed(path.join(resources, 'app-update.yml'), packager, arch);
}

/**
 * Writes where updates come from. electron-builder does that for Windows and macOS only where it makes an installer or a
 * disk image in the same run, while ours are made of the packaged and signed folder afterwards; for Linux it always does.
 * Source: app-builder-lib 26.17, `PublishManager`'s `onAfterPack`.
 * @param {string} file
 * @param {import('electron-builder').AfterPackContext['packager']} packager
 * @param {import('electron-builder').AfterPackContext['arch']} arch
 */
async function nameFeed(file, packager, arch) {
  // Nobody updates a test package, and least of all to what is none.
  const isTest = packager.appInfo.productName === TEST_NAME;
  const feed = isTest ? null : await getAppUpdatePublishConfiguration(packager, null, arch, false);
  if (feed === null) await rm(file, { force: true });
  else await writeFile(file, dump(feed));
}
