import { BrowserWindow, dialog, type MessageBoxOptions, type SaveDialogOptions } from 'electron';
import type { ActivityMessages, Messages } from '../../shared/messages';

/**
 * Asks the person where an export of the expiry dates goes.
 * @returns the file's absolute path; undefined where they have changed their mind.
 */
export async function chooseExpiriesFile(
  format: 'ics' | 'csv',
  messages: Messages,
): Promise<string | undefined> {
  const { dialogs } = messages;
  return chooseFile({
    title: dialogs.expiriesTitle,
    defaultPath: `tenantry-secret-expiry.${format}`,
    filters: [{ name: dialogs.formats[format], extensions: [format] }],
  });
}

/** The same for an export of the activity record. */
export async function chooseActivityFile(
  format: 'json' | 'csv',
  { exportTitle, file }: ActivityMessages,
): Promise<string | undefined> {
  return chooseFile({
    title: exportTitle,
    defaultPath: `${file.name}.${format}`,
    filters: [{ name: file.formats[format], extensions: [format] }],
  });
}

/** Asks where a file goes. @returns its absolute path; undefined where the person has changed their mind. */
export async function chooseFile(asked: SaveDialogOptions): Promise<string | undefined> {
  const options: SaveDialogOptions = {
    ...asked,
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = mainWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? undefined : filePath;
}

/** Shows a question of main's, which no page can answer, over the window. @returns the chosen button's number. */
export async function askInMain(options: MessageBoxOptions): Promise<number> {
  const window = mainWindow();
  const { response } = await (window
    ? dialog.showMessageBox(window, options)
    : dialog.showMessageBox(options));
  return response;
}

/** The app's window, which is the first that is made; all others are dialogs over it, and the user guide. */
export function mainWindow() {
  return BrowserWindow.getAllWindows().sort((one, other) => one.id - other.id)[0];
}
