import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { DocumentStore, FileStore } from '../vault/document-store';
import { keptFile, type WholeFile } from '../vault/kept-file';
import { lockReasons } from '../../shared/vault-status';
import type { SigningMarker } from '../history/activity-heads';
import type { LockMemory, VaultMarker } from '../vault/vault-parts';

type Document = Record<string, unknown>;

/**
 * A file kept by electron-store: a document to read and write, or a text.
 * @param folder an absolute path.
 * @param name the file's name without `.json`.
 */
export function documentStore(folder: string, name: string): DocumentStore & FileStore {
  return keptFile(join(folder, `${name}.json`), (options) => {
    const made = new ElectronStore<WholeFile>({ ...options, cwd: folder, name });
    // electron-store answers any page that asks where its files lie; nobody here asks.
    ipcMain.removeAllListeners('electron-store-get-data');
    return made;
  });
}

/** Remembers in the settings file that a vault was made. */
export function vaultMarker(settings: DocumentStore): VaultMarker {
  return flagIn(settings, 'hasVault');
}

/** Remembers in the settings file that the activity record was signed: its head is missed from then on. */
export function activityMarker(settings: DocumentStore): SigningMarker {
  return flagIn(settings, 'hasActivity');
}

function flagIn(settings: DocumentStore, flag: 'hasVault' | 'hasActivity') {
  const read = (): Document => (settings.read() as Document | undefined) ?? {};
  return {
    exists: () => read()[flag] === true,
    set: () => {
      const document = read();
      if (document[flag] !== true) settings.write({ ...document, format: 1, [flag]: true });
    },
  };
}

/** Remembers in the settings file that Tenantry was locked. */
export function lockMemory(settings: DocumentStore): LockMemory {
  const read = (): Document => (settings.read() as Document | undefined) ?? {};
  return {
    get() {
      try {
        const { locked } = read();
        return lockReasons.find((reason) => reason === locked);
      } catch {
        return 'start'; // nobody can tell that it was not locked
      }
    },
    set(reason) {
      const { locked, ...document } = read();
      if (locked !== reason)
        settings.write({ ...document, ...(reason === undefined ? {} : { locked: reason }) });
    },
  };
}
