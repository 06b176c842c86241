import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { ReleaseKeys } from '../../../../src/main/updates/release-keys';

/** A key of the tests' own, as a row of the product's table and to sign with. */
export function madeKey(keyId = 'test-1'): { keyId: string; keys: ReleaseKeys; privateKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32);
  return { keyId, keys: { [keyId]: raw.toString('base64') }, privateKey };
}
