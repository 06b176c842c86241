import { app, dialog } from 'electron';
import type { Speech } from '../../shared/messages/speech';
import { forbiddenSwitch } from './command-line';
import { log } from './log';

/**
 * Ends the packaged app, before anything is shown, when it was started with a switch that could weaken what
 * protects secrets. Unpackaged builds are for development and tests, and take all switches.
 * @param spoken resolves when the person's language is spoken; waited for only where there is something to say.
 */
export async function refuseForbiddenSwitches(speech: Speech, spoken: Promise<void>): Promise<void> {
  if (!app.isPackaged) return;
  const name = forbiddenSwitch(process.argv.slice(1), process.platform);
  if (name === undefined) return;
  await spoken;
  const { messages } = speech;
  dialog.showErrorBox(messages.startup.forbiddenSwitchTitle, messages.startup.forbiddenSwitch(name));
  process.exit(2);
}

/**
 * Puts every renderer into the sandbox. As root, Chromium starts only with `--no-sandbox`, and asking for
 * the sandbox as well hangs it: tests on such machines go without, packaged apps never do.
 */
export function enableSandbox(): void {
  if (!app.isPackaged && app.commandLine.hasSwitch('no-sandbox')) return;
  app.enableSandbox();
}

/** Ends the app with calm words when main fails in a way that nobody expected. The error's text stays out. */
export function stopOnFault(speech: Speech): void {
  const stop = (error: unknown): void => {
    log('stopped', { error: error instanceof Error ? error.name : typeof error });
    const { startup } = speech.messages;
    dialog.showErrorBox(startup.stoppedTitle, startup.stopped);
    app.exit(1);
  };
  process.on('uncaughtException', stop);
  process.on('unhandledRejection', stop);
}
