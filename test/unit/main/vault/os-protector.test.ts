import { describe, expect, it } from 'vitest';
import { osProtector, type TextEncryption } from '../../../../src/main/vault/os-protector';
import { fail, ok } from '../../../../src/shared/result';

/**
 * safeStorage as its documentation describes it. The real asynchronous one exists in official runtimes only;
 * the real synchronous one is met in the end-to-end tests.
 */
class DocumentedEncryption implements TextEncryption {
  available = true;
  /** The prefix of its ciphertexts. */
  mark = 'v11';
  stale = false;
  failure: Error | undefined;

  isAvailable(): Promise<boolean> {
    return Promise.resolve(this.available);
  }

  encrypt(text: string): Promise<Buffer> {
    return this.failure ? Promise.reject(this.failure) : Promise.resolve(Buffer.from(`${this.mark}${text}`));
  }

  decrypt(encrypted: Buffer): Promise<{ text: string; stale: boolean }> {
    if (this.failure) return Promise.reject(this.failure);
    return Promise.resolve({ text: encrypted.toString().slice(3), stale: this.stale });
  }
}

const key = Buffer.alloc(32, 7);
const protectorOn = (encryption: TextEncryption, platform: NodeJS.Platform = 'linux') =>
  osProtector(encryption, platform, () => 'its name');

describe('The system’s encryption', () => {
  it('protects a key and gives it back', async () => {
    const protector = protectorOn(new DocumentedEncryption());
    expect(await protector.state()).toEqual({ kind: 'protects', name: 'its name' });
    const wrapped = await protector.wrap(key);
    expect(await protector.unwrap(wrapped.ok ? wrapped.value : '')).toEqual(ok({ key, stale: false }));
  });

  it('does not protect on Linux where it uses a password that everybody knows', async () => {
    const encryption = new DocumentedEncryption();
    encryption.mark = 'v10';
    expect(await protectorOn(encryption).state()).toEqual({ kind: 'absent' });
    expect(await protectorOn(encryption).wrap(key)).toEqual(fail('absent'));
    expect(await protectorOn(encryption, 'win32').state()).toMatchObject({ kind: 'protects' });
  });

  it('says when a key should be wrapped anew', async () => {
    const encryption = new DocumentedEncryption();
    const wrapped = await protectorOn(encryption).wrap(key);
    encryption.stale = true;
    expect(await protectorOn(encryption).unwrap(wrapped.ok ? wrapped.value : '')).toEqual(
      ok({ key, stale: true }),
    );
  });

  it('that fails is lost while it is available, and may come back while it is not', async () => {
    const encryption = new DocumentedEncryption();
    const wrapped = await protectorOn(encryption).wrap(key);
    const text = wrapped.ok ? wrapped.value : '';
    encryption.failure = new Error('refused');
    expect(await protectorOn(encryption).unwrap(text)).toEqual(fail('lost'));
    expect(await protectorOn(encryption).state()).toEqual({ kind: 'absent' });
    encryption.decrypt = () => {
      encryption.available = false;
      return Promise.reject(new Error('the prompt was closed'));
    };
    expect(await protectorOn(encryption).unwrap(text)).toEqual(fail('unavailable'));
  });

  it('that rejects even the question is absent', async () => {
    const encryption = new DocumentedEncryption();
    encryption.isAvailable = () => Promise.reject(new Error('too early'));
    expect(await protectorOn(encryption).state()).toEqual({ kind: 'absent' });
  });

  it('is never fed what it would take for an empty text', async () => {
    expect(await protectorOn(new DocumentedEncryption()).unwrap('')).toEqual(fail('lost'));
  });
});
