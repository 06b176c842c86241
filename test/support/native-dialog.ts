import { setTimeout as sleep } from 'node:timers/promises';
import { runChild } from './child';
import type { Screen } from './screen';

/** A dialog of the system's own, which no page can see: on Linux a window of GTK's. */
export interface NativeDialog {
  /** Presses keys one after another, by their X names, such as `Escape`, `Tab` or `ctrl+a`. */
  press(...keys: string[]): Promise<void>;
  /** Types a text where the dialog has its focus. */
  type(text: string): Promise<void>;
  /** Resolves once its window is gone. Rejects after `patience` milliseconds. */
  gone(patience?: number): Promise<void>;
}

/**
 * Waits for a dialog with this title and gives it the keyboard: a screen of our own has no window manager
 * that would. Rejects after `patience` milliseconds, or when xdotool is not installed.
 */
export async function nativeDialog(screen: Screen, title: string, patience = 20_000): Promise<NativeDialog> {
  const windows = (): Promise<string[]> => windowsTitled(screen, title);
  const id = await until(async () => (await windows())[0], `The dialog “${title}” did not open`, patience);
  // A window that is mapped may not take the focus yet, and the app's own window may take it back while it opens.
  const takeKeyboard = (): Promise<unknown> =>
    until(
      async () => {
        await xdotool(screen, 'windowfocus', id).catch(() => undefined);
        return (await focused(screen)) === id || undefined;
      },
      `The dialog “${title}” did not take the keyboard`,
      patience,
    );
  await takeKeyboard();
  return {
    press: async (...keys) => {
      for (const key of keys) {
        await takeKeyboard();
        await xdotool(screen, 'key', '--clearmodifiers', key);
      }
    },
    type: async (text) => {
      await takeKeyboard();
      await xdotool(screen, 'type', '--clearmodifiers', text);
    },
    gone: async (goneWithin = patience) => {
      await until(
        async () => !(await windows()).includes(id) || undefined,
        `The dialog “${title}” did not close`,
        goneWithin,
      );
    },
  };
}

/**
 * Names a file that is not there yet in the system's dialog for saving.
 * @param file an absolute path.
 */
export async function saveInSystem(screen: Screen, title: string, file: string): Promise<void> {
  const dialog = await nativeDialog(screen, title);
  await dialog.press('ctrl+a');
  await dialog.type(file);
  await dialog.press('Return');
  await dialog.gone();
}

/** How long a dialog may take to close once a file is named, in milliseconds. */
const closingMs = 1500;

/**
 * Opens a file by its path in the system's dialog for that. Where the path's first letters open a field for it, some
 * that come too soon are lost, and no key tells: it is typed until the dialog is gone.
 * @param file an absolute path.
 */
export async function openInSystem(screen: Screen, title: string, file: string): Promise<void> {
  const dialog = await nativeDialog(screen, title);
  const isGone = (): Promise<boolean> =>
    dialog.gone(closingMs).then(
      () => true,
      () => false,
    );
  await until(
    async () => {
      await dialog.press('ctrl+a');
      await dialog.type(file);
      await dialog.press('Return');
      return (await isGone()) || undefined;
    },
    `The dialog “${title}” did not open ${file}`,
    20_000,
  );
}

/** The window that has the keyboard; empty where none has. */
async function focused(screen: Screen): Promise<string> {
  return (await xdotool(screen, 'getwindowfocus', '-f').catch(() => '')).trim();
}

/** Whether a dialog with this title is on the screen now. */
export async function hasNativeDialog(screen: Screen, title: string): Promise<boolean> {
  return (await windowsTitled(screen, title)).length > 0;
}

async function windowsTitled(screen: Screen, title: string): Promise<string[]> {
  for (;;) {
    try {
      const found = await xdotool(screen, 'search', '--onlyvisible', '--name', `^${title}$`);
      return found.split('\n').filter((line) => line !== '');
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      // It exits with 1 where nothing is found, and says nothing then.
      if (message === 'xdotool failed: ') return [];
      // Any window of the screen may close while it looks: it looks again.
      if (!message.includes('BadWindow')) throw error;
    }
  }
}

async function until<Value>(
  look: () => Promise<Value | undefined>,
  otherwise: string,
  patience: number,
): Promise<Value> {
  const end = Date.now() + patience;
  for (;;) {
    const value = await look();
    if (value !== undefined) return value;
    if (Date.now() > end) throw new Error(otherwise);
    await sleep(50);
  }
}

function xdotool({ name }: Screen, ...args: string[]): Promise<string> {
  const { PATH = '/usr/local/bin:/usr/bin:/bin' } = process.env;
  return runChild('xdotool', args, { env: { PATH, DISPLAY: name, LANG: 'C.UTF-8' } });
}
