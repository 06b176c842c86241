import { armor, Decrypter } from 'age-encryption';
import { Refusal } from './refusal';

const binaryStart = 'age-encryption.org/';
const armorStart = '-----BEGIN AGE ENCRYPTED FILE-----';

/**
 * More work than this (log2 of scrypt's N) is asked for by no program: it is 5 seconds and 1 GB already, and doubles
 * with each step.
 */
const mostWork = 20;

/** A header is longer only with hundreds of recipients, in bytes. */
const longestHeader = 256 * 1024;

/** Whether bytes are a file in the binary age format (age-encryption.org/v1), whole or not. */
export function isAge(bytes: Uint8Array): boolean {
  return latin1(bytes, binaryStart.length) === binaryStart;
}

/**
 * The binary form of a file in age's ASCII armor.
 * @returns undefined for any other text.
 * @throws {@link Refusal} `damaged`.
 */
export function unarmored(text: string): Uint8Array | undefined {
  if (!text.trimStart().startsWith(armorStart)) return undefined;
  try {
    return armor.decode(text);
  } catch {
    throw new Refusal('damaged'); // all that the decoder throws for
  }
}

/**
 * Decrypts a file in the binary age format.
 * @returns the plain bytes, or `passphrase` where it takes one that was not given, or was wrong. A change to the few
 *   bytes that hold the sealed key cannot be told from a wrong passphrase.
 * @throws {@link Refusal} `damaged`, `not_by_passphrase`, or `took_too_long` for one that asks for endless work.
 */
export async function decrypted(
  bytes: Uint8Array,
  passphrase: string | undefined,
): Promise<{ readonly plain: Uint8Array } | { readonly wrong: boolean }> {
  judgeHeader(bytes);
  if (passphrase === undefined) return { wrong: false };
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    return { plain: await decrypter.decrypt(bytes) };
  } catch (error) {
    // The library has no codes for its errors.
    if (error instanceof Error && error.message.startsWith('no identity matched')) return { wrong: true };
    throw new Refusal('damaged');
  }
}

/** Looks at the header before any work is done for it. */
function judgeHeader(bytes: Uint8Array): void {
  const [version, ...lines] = latin1(bytes, longestHeader).split('\n');
  const end = lines.findIndex((line) => line.startsWith('---'));
  if (version !== 'age-encryption.org/v1' || end < 0) throw new Refusal('damaged');
  const stanzas = lines.slice(0, end).filter((line) => line.startsWith('-> '));
  const [, kind, , work = ''] = stanzas[0]?.split(' ') ?? [];
  if (kind !== 'scrypt') throw new Refusal(kind === undefined ? 'damaged' : 'not_by_passphrase');
  if (/^[1-9]\d*$/.test(work) && Number(work) > mostWork) throw new Refusal('took_too_long');
}

function latin1(bytes: Uint8Array, longest: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longest)).toString('latin1');
}
