import { fail, ok, type Result } from '../../shared/result';
import type { KeyProtector, UnwrapFailure } from './key-protector';

/** The operating system's encryption of texts, in one form for all runtimes. Every call may reject. */
export interface TextEncryption {
  isAvailable(): Promise<boolean>;
  encrypt(text: string): Promise<Buffer>;
  /** `stale`: the system uses another key by now; what it decrypted should be encrypted again and saved. */
  decrypt(encrypted: Buffer): Promise<{ readonly text: string; readonly stale: boolean }>;
}

/**
 * On Linux a ciphertext that begins so was made with a password that stands in Chromium's source: it
 * protects nothing. On other systems it is the ordinary mark.
 */
const hardCodedPassword = 'v10';

/**
 * Protects the data key by the operating system's encryption.
 * @param name gives the protector's own name; asked only after it has answered.
 */
export function osProtector(
  encryption: TextEncryption,
  platform: NodeJS.Platform,
  name: () => string,
): KeyProtector {
  const protects = (encrypted: Buffer): boolean =>
    platform !== 'linux' || encrypted.subarray(0, 3).toString('latin1') !== hardCodedPassword;
  const available = async (): Promise<boolean> => (await attempt(() => encryption.isAvailable())) ?? false;
  const encrypt = async (text: string): Promise<Buffer | undefined> => {
    const encrypted = await attempt(() => encryption.encrypt(text));
    return encrypted && protects(encrypted) ? encrypted : undefined;
  };

  return {
    async state() {
      // "Available" is not "protected": only a ciphertext tells.
      const sample = (await available()) ? await encrypt('sample') : undefined;
      return sample ? { kind: 'protects', name: name() } : { kind: 'absent' };
    },

    async wrap(key) {
      const encrypted = await encrypt(Buffer.from(key).toString('base64'));
      return encrypted ? ok(encrypted.toString('base64')) : fail('absent');
    },

    async unwrap(wrapped): Promise<Result<{ key: Uint8Array; stale: boolean }, UnwrapFailure>> {
      const encrypted = Buffer.from(wrapped, 'base64');
      // An empty ciphertext decrypts to an empty text without an error.
      if (encrypted.length === 0 || !protects(encrypted)) return fail('lost');
      if (!(await available())) return fail('unavailable');
      const decrypted = await attempt(() => encryption.decrypt(encrypted));
      if (decrypted) return ok({ key: Buffer.from(decrypted.text, 'base64'), stale: decrypted.stale });
      // Errors differ by their text only. One that goes with "not available" may pass.
      return fail((await available()) ? 'lost' : 'unavailable');
    },
  };
}

async function attempt<Value>(act: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await act();
  } catch {
    return undefined; // the caller asks for availability to tell the reasons apart
  }
}
