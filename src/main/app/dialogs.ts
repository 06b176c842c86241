import { BrowserWindow, dialog, type MessageBoxOptions, type SaveDialogOptions } from 'electron';
import type { Messages } from '../../shared/messages';

/**
 * Asks the person where an export of the expiry dates goes.
 * @returns the file's absolute path; undefined where they have changed their mind.
 */
export async function chooseExpiriesFile(
  format: 'ics' | 'csv',
  messages: Messages,
): Promise<string | undefined> {
  const { dialogs } = messages;
  const options: SaveDialogOptions = {
    title: dialogs.expiriesTitle,
    defaultPath: `tenantry-secret-expiry.${format}`,
    filters: [{ name: dialogs.formats[format], extensions: [format] }],
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

/** The app's one window; all others are dialogs over it. */
export function mainWindow() {
  return BrowserWindow.getAllWindows().find((window) => window.getParentWindow() === null);
}
