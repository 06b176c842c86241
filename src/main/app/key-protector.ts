import { safeStorage } from 'electron';
import { fail, ok } from '../../shared/result';
import type { KeyProtector } from '../vault/key-protector';

/** safeStorage's asynchronous calls, which Electron has from 42 on. */
interface AsyncSafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>;
  encryptStringAsync(text: string): Promise<Buffer>;
  decryptStringAsync(encrypted: Buffer): Promise<{ result: string }>;
}

/** safeStorage's synchronous calls: the only ones up to 41, deprecated in 45, gone in 46. */
interface SyncSafeStorage {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(encrypted: Buffer): string;
}

/**
 * On Linux a ciphertext that begins so was made with a password that stands in Chromium's source: it
 * protects nothing. On other systems it is the ordinary mark.
 */
const hardCodedPassword = 'v10';

/**
 * The operating system's key store behind safeStorage: the asynchronous calls where the runtime has them,
 * otherwise the synchronous ones. Those may block main while a keyring's prompt is open, which is why nobody
 * calls this before the window is visible.
 */
export function osKeyProtector(platform: NodeJS.Platform): KeyProtector {
  const calls = asyncCalls() ?? syncCalls();
  const protects = (encrypted: Buffer): boolean =>
    platform !== 'linux' || encrypted.subarray(0, 3).toString('latin1') !== hardCodedPassword;

  return {
    async state() {
      if (!(await calls.available())) return { kind: 'absent' };
      // "Available" is not "protected": only a ciphertext tells.
      const sample = await calls.encrypt('sample');
      return sample && protects(sample)
        ? { kind: 'protects', name: protectorName(platform) }
        : { kind: 'absent' };
    },

    async wrap(key) {
      const encrypted = await calls.encrypt(Buffer.from(key).toString('base64'));
      return encrypted && protects(encrypted) ? ok(encrypted.toString('base64')) : fail('absent');
    },

    async unwrap(wrapped) {
      const encrypted = Buffer.from(wrapped, 'base64');
      // An empty ciphertext decrypts to an empty text without an error.
      if (encrypted.length === 0 || !protects(encrypted)) return fail('lost');
      if (!(await calls.available())) return fail('unavailable');
      const text = await calls.decrypt(encrypted);
      return text.ok ? ok(Buffer.from(text.value, 'base64')) : text;
    },
  };
}

type Calls = ReturnType<typeof syncCalls>;

function syncCalls() {
  const storage: SyncSafeStorage = safeStorage;
  return {
    available: async () => (await attempt(() => storage.isEncryptionAvailable())) ?? false,
    encrypt: (text: string): Promise<Buffer | undefined> => attempt(() => storage.encryptString(text)),
    decrypt: async (encrypted: Buffer) => {
      const text = await attempt(() => storage.decryptString(encrypted));
      return text === undefined ? fail('lost' as const) : ok(text);
    },
  };
}

function asyncCalls(): Calls | undefined {
  if (!('encryptStringAsync' in safeStorage)) return undefined;
  const storage = safeStorage as unknown as AsyncSafeStorage;
  return {
    available: async () => (await attempt(() => storage.isAsyncEncryptionAvailable())) ?? false,
    encrypt: (text) => attempt(() => storage.encryptStringAsync(text)),
    decrypt: async (encrypted) => {
      const text = await attempt(async () => (await storage.decryptStringAsync(encrypted)).result);
      return text === undefined ? fail('lost') : ok(text);
    },
  };
}

/** Electron tells these failures apart by their text only, so they are told apart by asking again instead. */
async function attempt<Value>(act: () => Value | Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch {
    return undefined;
  }
}

function protectorName(platform: NodeJS.Platform): string {
  if (platform === 'darwin') return 'keychain';
  if (platform === 'win32') return 'dpapi';
  return safeStorage.getSelectedStorageBackend();
}
