import { createHash, randomBytes } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~-';

/**
 * A client secret of today's shape: 40 characters of the URL-unreserved alphabet, the fourth to sixth of which
 * mark the generation (rule SEC101/156 of microsoft/security-utilities). It is put together at run time, so that
 * no file holds a value that a secret scanner would report.
 *
 * @param seed the same seed gives the same value; without one the value is random.
 */
export function secretValue(seed?: string): string {
  const bytes = seed === undefined ? randomBytes(64) : createHash('sha512').update(seed).digest();
  const characters = [...bytes].map((byte) => alphabet[byte % alphabet.length]).join('');
  return `${characters.slice(0, 3)}${generation}${characters.slice(3, 37)}`;
}

const generation = ['8', 'Q', '~'].join('');
