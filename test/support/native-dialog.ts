import { setTimeout as sleep } from 'node:timers/promises';
import { runChild } from './child';
import type { Screen } from './screen';

/** Looks, 50 ms apart and without a break, at which a dialog must have had the keyboard. */
const looksUntilSettled = 4;

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
  // A window that is mapped may not take the focus yet, and the app's own window may take it back while it opens:
  // a key pressed between would go there. So the dialog has the keyboard once it kept it over a few looks.
  let keptFor = 0;
  const takeKeyboard = (): Promise<unknown> =>
    until(
      async () => {
        keptFor = (await focused(screen)) === id ? keptFor + 1 : 0;
        if (keptFor === 0) await xdotool(screen, 'windowfocus', id).catch(() => undefined);
        return keptFor >= looksUntilSettled || undefined;
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

/** How long a dialog may take to close once a file is named, in milliseconds. */
const closingMs = 1500;

/**
 * Names a file in the system's dialog for saving or opening one. Where its field for a path is opened by the path's
 * first letters, some that come too soon are lost, and what was left of them would choose another file: so nothing is
 * confirmed before the field is read back.
 * @param file an absolute path.
 */
export async function chooseInSystem(screen: Screen, title: string, file: string): Promise<void> {
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
      await dialog.press('ctrl+a');
      if ((await selected(screen)) !== file) {
        // Opens the field for a path, whatever has the keyboard now.
        await dialog.press('ctrl+l');
        return undefined;
      }
      await dialog.press('Return');
      return (await isGone()) || undefined;
    },
    `The dialog “${title}” did not take ${file}`,
    20_000,
  );
}

/** The text that is selected on the screen; empty where none is. */
async function selected(screen: Screen): Promise<string> {
  return await onScreen(screen, 'xclip', '-o', '-selection', 'primary').catch(() => '');
}

/** The window that has the keyboard; empty where none has. */
async function focused(screen: Screen): Promise<string> {
  return (await xdotool(screen, 'getwindowfocus', '-f').catch(() => '')).trim();
}

/** Whether a dialog with this title is on the screen now. */
export async function hasNativeDialog(screen: Screen, title: string): Promise<boolean> {
  return (await windowsTitled(screen, title)).length > 0;
}

/** The titles of all windows that are on the screen now and have one. */
export async function windowNames(screen: Screen): Promise<string[]> {
  const ids = await windowsNamed(screen, '.');
  const names = await Promise.all(
    ids.map((id) => xdotool(screen, 'getwindowname', id).catch(() => '')), // closed meanwhile
  );
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function windowsTitled(screen: Screen, title: string): Promise<string[]> {
  // xdotool takes an extended regular expression.
  return windowsNamed(screen, `^${title.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
}

async function windowsNamed(screen: Screen, pattern: string): Promise<string[]> {
  for (;;) {
    try {
      const found = await xdotool(screen, 'search', '--onlyvisible', '--name', pattern);
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

function xdotool(screen: Screen, ...args: string[]): Promise<string> {
  return onScreen(screen, 'xdotool', ...args);
}

function onScreen({ name }: Screen, program: string, ...args: string[]): Promise<string> {
  const { PATH = '/usr/local/bin:/usr/bin:/bin' } = process.env;
  return runChild(program, args, { env: { PATH, DISPLAY: name, LANG: 'C.UTF-8' } });
}
