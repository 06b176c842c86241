import { Encrypter } from 'age-encryption';

/** What age itself takes for a passphrase (log2 of scrypt's N): about a second of one core, and 256 MB. */
const workFactor = 18;

/**
 * Encrypts with a passphrase, in the age format (age-encryption.org/v1): the `age` program opens it as well. Takes about
 * a second of one core: to be called in a worker.
 */
export async function encryptWithPassphrase(plain: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(workFactor);
  return encrypter.encrypt(plain);
}
