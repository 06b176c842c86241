import { homedir } from 'node:os';
import { join } from 'node:path';
import { app } from 'electron';

/** The name of the folder with the vault. It never changes: keyrings and DPAPI go by it. */
const dataFolder = 'Tenantry';

/**
 * Where the vault lies: under Local and not Roaming on Windows, because a roamed vault could not be opened
 * on another computer; elsewhere where the system keeps such data.
 */
export function dataPath(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, appData: string): string {
  if (platform !== 'win32') return join(appData, dataFolder);
  return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), dataFolder);
}

/** By what Windows knows whose notifications and windows are whose: electron-builder.yml's, as the shortcuts have it. */
const appId = 'app.tenantry.desktop';

/** Sets the app's name and folder. Must be called before anything asks for either. */
export function setIdentity(): void {
  const userData = dataPath(process.platform, process.env, app.getPath('appData'));
  app.setName('Tenantry');
  if (process.platform === 'win32') app.setAppUserModelId(appId);
  app.setPath('userData', userData);
  // Chromium's own files do not lie between ours.
  app.setPath('sessionData', join(userData, 'session'));
}
