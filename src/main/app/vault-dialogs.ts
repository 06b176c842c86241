import { hostname } from 'node:os';
import { dirname } from 'node:path';
import type { BridgeError } from '../../shared/bridge';
import type { VaultMessages } from '../../shared/messages';
import { fail, ok, type Result } from '../../shared/result';
import type { VaultAbout, VaultQuestion } from '../connections/protecting';
import { recoverySheet } from '../connections/recovery-sheet';
import { writePrivateFile } from '../transfer/private-file';
import { storageErrorOf } from '../vault/storage-fault-of';
import { askInMain, chooseFile } from './dialogs';

/**
 * Asks whether something that opens the vault, or the vault itself, is to be taken away.
 * @param about the vault that is to take its place, which is named.
 * @returns true where the person agrees; the Enter and Escape keys mean “Cancel”.
 */
export async function confirmVaultChange(
  question: VaultQuestion,
  { dialogs }: VaultMessages,
  about?: VaultAbout,
): Promise<boolean> {
  const { title, text, agree } = dialogs.questions[question];
  const [agreed, cancel] = [0, 1];
  const chosen = await askInMain({
    type: 'warning',
    title,
    message: title,
    detail: about ? `${dialogs.about(new Date(about.at), about.connections)}\n\n${text}` : text,
    buttons: [agree, dialogs.cancel],
    defaultId: cancel,
    cancelId: cancel,
    noLink: true,
  });
  return chosen === agreed;
}

/**
 * Lets the person name a file and writes a sheet with the recovery key to it, readable by its owner only. The key stands
 * in neither the file's name nor the dialog.
 * @param file the vault's, an absolute path.
 * @returns whether it was written: false where the person has changed their mind.
 */
export async function saveRecoverySheet(
  key: string,
  file: string,
  words: VaultMessages,
): Promise<Result<boolean, BridgeError>> {
  const { dialogTitle, file: name, kind } = words.dialogs.recoverySheet;
  const chosen = await chooseFile({
    title: dialogTitle,
    defaultPath: name,
    filters: [{ name: kind, extensions: ['txt'] }],
  });
  if (chosen === undefined) return ok(false);
  const date = new Date().toLocaleDateString('sv-SE'); // the person's own day, as YYYY-MM-DD
  try {
    await writePrivateFile(
      chosen,
      recoverySheet({ key, folder: dirname(file), computer: hostname(), date }, words),
    );
    return ok(true);
  } catch (error) {
    return fail(storageErrorOf(error));
  }
}
