import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { DocumentStore, FileStore } from '../vault/document-store';
import { keptFile, type WholeFile } from '../vault/kept-file';
import type { VaultMarker } from '../vault/vault';

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
  const read = (): Document => (settings.read() as Document | undefined) ?? {};
  return {
    exists: () => read()['hasVault'] === true,
    set: () => {
      const document = read();
      if (document['hasVault'] !== true) settings.write({ ...document, format: 1, hasVault: true });
    },
  };
}
