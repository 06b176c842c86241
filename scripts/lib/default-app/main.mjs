// Opens the app named on the command line, as the default app of an official Electron does. It is an ES module that
// awaits the app's entry: Electron holds back its ready event for that long, so the entry runs before it.
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const target = process.argv
  .slice(1)
  .filter((argument) => !argument.startsWith('-'))
  .map((argument) => path.resolve(argument))
  .find(
    (file) => existsSync(file) && (statSync(file).isFile() || existsSync(path.join(file, 'package.json'))),
  );

try {
  if (!target) throw new Error('name a folder with a package.json, or a script, on the command line');
  await import(pathToFileURL(statSync(target).isFile() ? target : openFolder(target)).href);
} catch (error) {
  console.error('The app could not be opened:', error);
  app.exit(1);
}

/**
 * @param {string} folder
 * @returns {string} the app's entry
 */
function openFolder(folder) {
  /** @type {{ name?: string, productName?: string, version?: string, main?: string }} */
  const { name, productName, version, main } = JSON.parse(
    readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const appName = productName ?? name;
  if (appName) app.setName(appName);
  // These two are there for default apps only, and so in no type.
  const { setVersion, setAppPath } =
    /** @type {{ setVersion(version: string): void, setAppPath(folder: string): void }} */ (
      /** @type {unknown} */ (app)
    );
  if (version) setVersion.call(app, version);
  setAppPath.call(app, folder);
  return path.join(folder, main ?? 'index.js');
}
