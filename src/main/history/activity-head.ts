import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { ChainKeys } from './activity-chain';

/** NIST SP 800-38D recommends this length for GCM. In bytes. */
const nonceBytes = 12;

/** A link, or nothing before the first entry. */
const linkField = z.string().max(50);
const numberField = z.number().int().nonnegative();

const headSchema = z.strictObject({
  /** The last entry that was on disk. */
  number: numberField,
  link: linkField,
  /** The first entry that counts: those before it were let go. */
  from: numberField,
  /** The first entry that this key can tell about, and the link before it. */
  since: numberField,
  before: linkField,
  /** What was found to be wrong. It is told as long as the record goes back there. */
  broken: z.strictObject({ kind: z.enum(['altered', 'cut']), number: numberField }).optional(),
});

/** What is known of the record beside its lines. */
export type Head = z.infer<typeof headSchema>;

const sealedSchema = z.strictObject({
  /** The data key that it is sealed under. */
  keyId: z.string().max(100),
  nonce: z.base64(),
  tag: z.base64(),
  data: z.base64(),
});

type SealedHead = z.infer<typeof sealedSchema>;

/** The heads of so many other keys are kept, the last ones. */
const mostEarlier = 20;

const fileSchema = sealedSchema.extend({
  format: z.literal(1),
  /** The last heads of keys before, the latest first, by which each can tell where it ended. */
  earlier: z.array(sealedSchema).optional(),
});

/**
 * What stands in a head's file: `foreign` was sealed under another data key, `ended` too, with this key's own last head
 * beside it.
 */
export type HeadReading =
  | { readonly kind: 'none' | 'foreign' | 'altered' }
  | { readonly kind: 'head' | 'ended'; readonly head: Head };

/**
 * The text of the head's file: the head, sealed with AES-256-GCM.
 * @param before the file's text so far; heads of other keys are carried over.
 */
export function sealHead(head: Head, { id, head: key }: ChainKeys, before: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(boundTo(id));
  const data = Buffer.concat([cipher.update(JSON.stringify(head), 'utf8'), cipher.final()]);
  const earlier = headsIn(before)
    .filter(({ keyId }) => keyId !== id)
    .slice(0, mostEarlier);
  return JSON.stringify({
    format: 1,
    keyId: id,
    nonce: nonce.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
    ...(earlier.length > 0 ? { earlier } : {}),
  } satisfies z.infer<typeof fileSchema>);
}

/** @param text of the head's file; empty where there is none. */
export function unsealHead(text: string, keys: ChainKeys): HeadReading {
  if (text === '') return { kind: 'none' };
  const [last, ...earlier] = headsIn(text);
  if (!last) return { kind: 'altered' };
  if (last.keyId === keys.id) return unsealed(last, keys, 'head');
  const own = earlier.find(({ keyId }) => keyId === keys.id);
  return own ? unsealed(own, keys, 'ended') : { kind: 'foreign' };
}

function unsealed(
  { nonce, tag, data }: SealedHead,
  { id, head: key }: ChainKeys,
  kind: 'head' | 'ended',
): HeadReading {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'), { authTagLength: 16 })
      .setAAD(boundTo(id))
      .setAuthTag(Buffer.from(tag, 'base64'));
    const plain = Buffer.concat([decipher.update(Buffer.from(data, 'base64')), decipher.final()]);
    return { kind, head: headSchema.parse(JSON.parse(plain.toString('utf8'))) };
  } catch {
    return { kind: 'altered' }; // not what was sealed
  }
}

/** The last head and those of other keys before it; none where the file is no such file. */
function headsIn(text: string): SealedHead[] {
  try {
    const { format: _format, earlier = [], ...last } = fileSchema.parse(JSON.parse(text));
    return [last, ...earlier];
  } catch {
    return [];
  }
}

function boundTo(keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['tenantry/activity-head', '1', keyId]), 'utf8');
}
