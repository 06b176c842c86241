import { join } from 'node:path';
import { app, session } from 'electron';
import { languageFor } from '../shared/messages/languages';
import { Speech } from '../shared/messages/speech';
import { cleanEnvironment } from './app/command-line';
import { leaveMemoryOutOfCoreDumps, refuseCores } from './app/core-dumps';
import { enableSandbox, refuseForbiddenSwitches, stopOnFault } from './app/guards';
import { setIdentity } from './app/identity';
import { withoutDefaultMenu } from './app/menu';
import { guardNavigation } from './app/navigation-guard';
import { registerScheme, serveScheme } from './app/scheme';
import { guardSession } from './app/session-guard';
import { speak } from './app/speaking';
import { isTestRuntime } from './app/test-runtime';
import { MainWindow } from './app/window';
import { WindowMemory } from './app/window-memory';
import { readManaged } from './settings/managed';

// Electron waits for the end of this file before it starts anything of its own: here stands only what must be before
// anything else, and the window, whose page other processes make while the parts behind it are read and built.

// First of all: what must not act on this process or its children.
const started = leaveMemoryOutOfCoreDumps(process.platform);
refuseCores(process.platform, [String(process.pid), ...started]);
cleanEnvironment(process.env);
const speech = new Speech();
stopOnFault(speech);
const systemLanguage = languageFor(app.getPreferredSystemLanguages());
const spoken = speak(speech, systemLanguage);
await refuseForbiddenSwitches(speech, spoken);
const testRuntime = isTestRuntime({
  name: app.getName(),
  running: process.versions.electron,
  built: __ELECTRON_VERSION__,
});
setIdentity();
enableSandbox();
registerScheme();
guardNavigation(app);
withoutDefaultMenu();

if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(open);
} else {
  app.quit();
}

/** Opens the window and builds the parts behind it. Its page is not served before they are in their places. */
async function open(): Promise<void> {
  guardSession(session.defaultSession);
  const window = new MainWindow({
    packaged: app.isPackaged,
    memory: WindowMemory.read(app.getPath('userData')),
  });
  const managed = readManaged(process.platform);
  const parts = import('./parts').then(async ({ build }) =>
    build({ window, speech, systemLanguage, managed: await managed, testRuntime }),
  );
  const built = (bundle: string): string => join(import.meta.dirname, '..', bundle);
  serveScheme(session.defaultSession, { window: built('renderer'), guide: built('guide') }, async () => {
    await parts;
    return speech.language;
  });
  await Promise.all([parts, window.load()]);
}
