import { safeStorage } from 'electron';
import type { KeyProtector } from '../vault/key-protector';
import { osProtector, type TextEncryption } from '../vault/os-protector';

/** safeStorage's asynchronous calls, which Electron has from 42 on. */
interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>;
}

/** safeStorage's synchronous calls: the only ones up to 41, deprecated in 45, gone in 46. */
interface SyncSafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/**
 * The operating system's key store behind safeStorage: the asynchronous calls where the runtime has them,
 * otherwise the synchronous ones. Those may block main while a keyring's prompt is open, which is why nobody
 * calls this before the window is visible.
 */
export function osKeyProtector(platform: NodeJS.Platform): KeyProtector {
  const encryption =
    'encryptStringAsync' in safeStorage ? asynchronous(safeStorage) : synchronous(safeStorage);
  return osProtector(encryption, platform, () => protectorName(platform));
}

function asynchronous(storage: AsyncSafeStorage): TextEncryption {
  return {
    isAvailable: () => storage.isAsyncEncryptionAvailable(),
    encrypt: (text) => storage.encryptStringAsync(text),
    async decrypt(encrypted) {
      const { result, shouldReEncrypt } = await storage.decryptStringAsync(encrypted);
      return { text: result, stale: shouldReEncrypt };
    },
  };
}

/** Each call is made in a promise, so that what it throws is a rejection. */
function synchronous(storage: SyncSafeStorage): TextEncryption {
  const later = <Value>(act: () => Value): Promise<Value> =>
    new Promise((resolve) => {
      resolve(act());
    });
  return {
    isAvailable: () => later(() => storage.isEncryptionAvailable()),
    encrypt: (text) => later(() => storage.encryptString(text)),
    decrypt: (encrypted) => later(() => ({ text: storage.decryptString(encrypted), stale: false })),
  };
}

function protectorName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  return safeStorage.getSelectedStorageBackend();
}
