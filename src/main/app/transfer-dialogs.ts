import { extname } from 'node:path';
import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import type { TransferMessages } from '../../shared/messages';
import { factsOf } from '../../shared/transfer/formats';
import type { SecretsQuestion, SuggestedTarget } from '../connections/export';
import { askInMain, mainWindow } from './dialogs';

/**
 * Asks the person where an export goes.
 * @returns the absolute path of the file, or of the folder that is to be made; undefined where they have changed their
 *   mind.
 */
export async function chooseExportTarget(
  { name, format }: SuggestedTarget,
  { dialogs, formats }: TransferMessages,
): Promise<string | undefined> {
  const formatName = formats[format].name;
  const extension = extname(name).slice(1);
  const options: SaveDialogOptions = {
    title: dialogs.exportTitle(formatName),
    defaultPath: name,
    filters:
      extension === ''
        ? []
        : [{ name: extension === 'zip' ? dialogs.archive : formatName, extensions: [extension] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  };
  const window = mainWindow();
  const { canceled, filePath } = await (window
    ? dialog.showSaveDialog(window, options)
    : dialog.showSaveDialog(options));
  return canceled || filePath === '' ? undefined : filePath;
}

/**
 * Asks whether secrets may go out. The place is named in full.
 * @returns true for “Export secrets”; the Enter and Escape keys mean “Cancel”.
 */
export async function confirmSecrets(
  { count, format, path }: SecretsQuestion,
  { dialogs }: TransferMessages,
): Promise<boolean> {
  const isEncrypted = factsOf(format).passphrase === true;
  const [agree, cancel] = [0, 1];
  const chosen = await askInMain({
    type: 'warning',
    title: dialogs.secretsTitle,
    message: isEncrypted ? dialogs.encryptedQuestion(count) : dialogs.secretsQuestion(count),
    detail:
      path === undefined
        ? dialogs.toClipboard
        : isEncrypted
          ? dialogs.toEncryptedFile(path)
          : dialogs.toFile(path),
    buttons: [dialogs.export, dialogs.cancel],
    defaultId: cancel,
    cancelId: cancel,
    noLink: true,
  });
  return chosen === agree;
}

/** Asks the person for a file to import. @returns its absolute path; undefined where they have changed their mind. */
export async function chooseImportFile({ dialogs }: TransferMessages): Promise<string | undefined> {
  const options: OpenDialogOptions = {
    title: dialogs.importTitle,
    filters: [{ name: dialogs.allKinds, extensions: ['*'] }],
    properties: ['openFile'],
  };
  const window = mainWindow();
  const { canceled, filePaths } = await (window
    ? dialog.showOpenDialog(window, options)
    : dialog.showOpenDialog(options));
  return canceled ? undefined : filePaths[0];
}
