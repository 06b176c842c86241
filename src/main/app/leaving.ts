import { app } from 'electron';
import type { Messages } from '../../shared/messages';
import { askInMain, mainWindow } from './dialogs';

/** Keeps the app from ending without a question while the window holds changes that are on no disk. */
export interface Leaving {
  /** The window says how many these are. */
  note(count: number): void;
  /** How many it said last. */
  readonly unsaved: number;
}

/**
 * Asks, where no page can answer, before the window closes or the app quits. To be called once, when there is the
 * window, and before anything else that acts on the app's end: where the person goes back, nothing has ended.
 */
export function askBeforeLeaving(messages: () => Messages): Leaving {
  let count = 0;
  let agreed = false;
  let asking = false;

  const ask = async (leave: () => void): Promise<void> => {
    if (asking) return;
    asking = true;
    agreed = await mayLeave(count, messages()).finally(() => (asking = false));
    if (agreed) leave();
  };
  const hold = (event: { preventDefault(): void }, leave: () => void): void => {
    if (count === 0 || agreed) return;
    event.preventDefault();
    void ask(leave);
  };

  mainWindow()?.on('close', (event) => {
    hold(event, () => mainWindow()?.close());
  });
  app.on('before-quit', (event) => {
    hold(event, () => {
      app.quit();
    });
  });
  return {
    get unsaved() {
      return count;
    },
    note: (unsaved) => {
      count = unsaved;
      // What comes after the answer was not asked about.
      agreed = false;
    },
  };
}

/** @returns whether the person lets the changes go; the Enter and Escape keys mean “Go back”. */
async function mayLeave(count: number, { unsaved: { leave } }: Messages): Promise<boolean> {
  const [quit, back] = [0, 1];
  const chosen = await askInMain({
    type: 'warning',
    title: leave.title,
    message: leave.title,
    detail: leave.text(count),
    buttons: [leave.agree, leave.back],
    defaultId: back,
    cancelId: back,
    noLink: true,
  });
  return chosen === quit;
}
