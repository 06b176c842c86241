import { join } from 'node:path';
import { app, session } from 'electron';
import { languageFor } from '../shared/messages/languages';
import { Speech } from '../shared/messages/speech';
import { cleanEnvironment } from './app/command-line';
import { leaveMemoryOutOfCoreDumps, refuseCores } from './app/core-dumps';
import { graphicsSwitches } from './app/graphics';
import { enableSandbox, refuseForbiddenSwitches, stopOnFault } from './app/guards';
import { setIdentity } from './app/identity';
import { chromiumLanguage, keptLanguage } from './app/kept-language';
import { keepsLongList } from './app/long-list';
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
const testRuntime = isTestRuntime({
  name: app.getName(),
  running: process.versions.electron,
  built: __ELECTRON_VERSION__,
});
setIdentity();
const systemLanguage = languageFor(app.getPreferredSystemLanguages());
const chosenLanguage = keptLanguage(app.getPath('userData'));
const spoken = speak(speech, chosenLanguage ?? systemLanguage);
await refuseForbiddenSwitches(speech, spoken);
for (const name of graphicsSwitches(process.platform)) app.commandLine.appendSwitch(name);
const fieldLanguage = chromiumLanguage(chosenLanguage, app.commandLine.hasSwitch('lang'));
if (fieldLanguage !== undefined) app.commandLine.appendSwitch('lang', fieldLanguage);
enableSandbox();
registerScheme();
guardNavigation(app);
withoutDefaultMenu();

if (app.requestSingleInstanceLock()) {
  // Asked while Electron gets ready: Windows takes its time.
  const managed = readManaged(process.platform);
  void app.whenReady().then(() => open(managed));
} else {
  app.quit();
}

/** Opens the window and builds the parts behind it. No script of its page is served before they are in their places. */
async function open(managed: ReturnType<typeof readManaged>): Promise<void> {
  guardSession(session.defaultSession);
  const window = new MainWindow({
    packaged: app.isPackaged,
    memory: WindowMemory.read(app.getPath('userData')),
  });
  app.on('second-instance', () => {
    window.focus();
  });
  const longList = keepsLongList(app.getPath('userData'));
  const built = (bundle: string): string => join(import.meta.dirname, '..', bundle);
  const pageServed = serveScheme(
    session.defaultSession,
    { window: built('renderer'), guide: built('guide') },
    {
      about: async () => {
        await spoken;
        return { language: speech.language, longList };
      },
      scripts: () => parts,
    },
  );
  // With its page served, another process begins to make it, and main is free to read what it takes to answer it.
  const parts = pageServed.then(async () => {
    const { build } = await import('./parts');
    return build({ window, speech, systemLanguage, managed: await managed, testRuntime });
  });
  await Promise.all([parts, window.load()]);
}
