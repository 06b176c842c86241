import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Takes the runtime's own default app out of a package: electron-builder leaves it beside ours where the runtime is a
 * folder, and nothing in a package may be an app but `app.asar`.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default async function afterPack({ packager, appOutDir }) {
  await rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
