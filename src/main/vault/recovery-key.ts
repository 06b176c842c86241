import { createHash, hkdfSync, randomBytes } from 'node:crypto';
import { base32crockford } from '@scure/base';
import { recoveryGroup } from '../../shared/passphrase';
import { keyBytes } from './seal';

/** Random bytes of a recovery key: 144 bits, which nobody guesses, so that no slow derivation is needed. */
const randomLength = 18;

/** Bytes that tell a typing error from a wrong key. */
const checkLength = 2;

/**
 * Makes a recovery key for a person to write down: 32 characters in Crockford's base 32, which has no letter that looks
 * like a digit, in groups of four.
 */
export function newRecoveryKey(): string {
  const random = randomBytes(randomLength);
  const text = base32crockford.encode(Buffer.concat([random, checkOf(random)]));
  return (text.match(new RegExp(`.{${recoveryGroup}}`, 'g')) ?? []).join('-');
}

/**
 * What a recovery key stands for, as a person has typed it: in any case, with any spaces and hyphens, and with the
 * letters O, I and L for the digits that they look like.
 * @returns undefined for what is no recovery key.
 */
export function readRecoveryKey(typed: string): Uint8Array | undefined {
  let bytes: Uint8Array;
  try {
    bytes = base32crockford.decode(typed.replace(/[\s\u2010-\u2015-]/g, '').toUpperCase());
  } catch {
    return undefined; // a character or a length that no key has
  }
  if (bytes.length !== randomLength + checkLength) return undefined;
  const random = bytes.subarray(0, randomLength);
  return checkOf(random).equals(bytes.subarray(randomLength)) ? random : undefined;
}

/** The key of 32 bytes that wraps the data key. @returns undefined for what is no recovery key. */
export function recoveryWrappingKey(typed: string, salt: Uint8Array): Uint8Array | undefined {
  const bytes = readRecoveryKey(typed);
  return bytes && new Uint8Array(hkdfSync('sha256', bytes, salt, 'tenantry/recovery-key/1', keyBytes));
}

/** The last group of a key, as it is to be typed to show that the person has it. */
export function isLastGroup(typed: string, key: string): boolean {
  const plain = (text: string): string =>
    text.replace(/[\s-]/g, '').toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return plain(typed) === plain(key).slice(-recoveryGroup);
}

function checkOf(random: Uint8Array): Buffer {
  return createHash('sha256')
    .update('tenantry/recovery-key-check')
    .update(random)
    .digest()
    .subarray(0, checkLength);
}
