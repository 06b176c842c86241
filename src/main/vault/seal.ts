import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Length of a data key in bytes: AES-256. */
export const keyBytes = 32;

/** Length of a nonce in bytes, as NIST SP 800-38D recommends for GCM. A random one per value. */
const nonceBytes = 12;

/** A value sealed with AES-256-GCM; all parts in base64. */
export const sealedSchema = z.strictObject({
  format: z.literal(1),
  nonce: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

/** See {@link sealedSchema}. */
export type Sealed = z.infer<typeof sealedSchema>;

/** What a secret is bound to: with any of these changed it does not open. */
export interface SecretBinding {
  readonly recordId: string;
  /** The host that the secret may be sent to. */
  readonly authorityHost: string;
  readonly tenant: string;
  readonly clientId: string;
}

/**
 * Seals a text under a key, bound to `context`.
 * @param key 32 bytes.
 */
export function seal(key: Uint8Array, plaintext: string, context: readonly string[]): Sealed {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(additionalData(context));
  const data = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()]);
  return {
    format: 1,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  };
}

/**
 * Opens a sealed text.
 * @returns the text, or undefined where key, context or sealed value are not the ones it was sealed with.
 */
export function unseal(key: Uint8Array, sealed: Sealed, context: readonly string[]): string | undefined {
  const nonce = Buffer.from(sealed.nonce, 'base64');
  const tag = Buffer.from(sealed.tag, 'base64');
  if (nonce.length !== nonceBytes || tag.length !== 16) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  decipher.setAAD(additionalData(context));
  decipher.setAuthTag(tag);
  try {
    const data = Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]);
    return data.toString('utf8');
  } catch {
    return undefined; // the tag does not match: the one reason for which final() throws here
  }
}

/** The context of a secret: its kind and format, then all that it is bound to. */
export function secretContext(binding: SecretBinding): readonly string[] {
  return ['tenantry/secret', '1', binding.recordId, binding.authorityHost, binding.tenant, binding.clientId];
}

/** Unambiguous whatever the parts contain. */
function additionalData(context: readonly string[]): Buffer {
  return Buffer.from(JSON.stringify(context), 'utf8');
}
