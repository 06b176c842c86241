import { createPublicKey, verify } from 'node:crypto';
import { z } from 'zod';
import type { ReleaseKeys } from './release-keys';
import { signedStatement } from './signed-statement';

/** What stands before the 32 bytes of an Ed25519 key in its DER form. Source: RFC 8410, section 4 and its examples. */
const derPrefix = Buffer.from('302a300506032b6570032100', 'hex');

const signatureSchema = z.object({ signature: z.object({ key: z.string(), value: z.base64() }) });

/**
 * Whether a feed's description was signed by one of the release keys.
 * @param channelFile its file name, which the signature covers as well.
 * @param manifest its content, as a YAML reader gives it.
 */
export function isSigned(
  channelFile: string,
  manifest: Readonly<Record<string, unknown>>,
  keys: ReleaseKeys,
): boolean {
  const read = signatureSchema.safeParse(manifest);
  if (!read.success) return false;
  const { key, value } = read.data.signature;
  const raw = Object.hasOwn(keys, key) ? keys[key] : undefined;
  if (raw === undefined) return false;
  const der = Buffer.concat([derPrefix, Buffer.from(raw, 'base64')]);
  try {
    const publicKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
    return verify(null, signedStatement(channelFile, manifest), publicKey, Buffer.from(value, 'base64'));
  } catch {
    return false; // it holds what cannot have been signed
  }
}
