import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ipcMain } from 'electron';
import ElectronStore from 'electron-store';
import type { DocumentStore } from '../vault/document-store';
import type { VaultMarker } from '../vault/vault';

type Document = Record<string, unknown>;

/**
 * A document kept by electron-store.
 * @param folder an absolute path.
 * @param name the file's name without `.json`.
 */
export function documentStore(folder: string, name: string): DocumentStore {
  const file = join(folder, `${name}.json`);
  let opened: ElectronStore<Document> | undefined;
  // Opening reads the file, and throws for one that is no JSON: not before somebody asks for it.
  const open = (): ElectronStore<Document> => {
    const made = new ElectronStore<Document>({
      cwd: folder,
      name,
      configFileMode: 0o600,
      clearInvalidConfig: false,
      accessPropertiesByDotNotation: false,
      serialize: (document) => JSON.stringify(document),
    });
    // electron-store answers any page that asks where its files lie; nobody here asks.
    ipcMain.removeAllListeners('electron-store-get-data');
    return made;
  };
  const store = (): ElectronStore<Document> => (opened ??= open());
  return {
    file,
    read: () => (existsSync(file) ? store().store : undefined),
    write: (document) => {
      store().store = document;
    },
  };
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
