import { z } from 'zod';

/**
 * How a passphrase becomes a key: scrypt (RFC 7914) with these parameters. The bounds keep an edited file from taking
 * all memory: n × r × 128 bytes are used, here 1 GiB at most.
 */
export const kdfSchema = z.strictObject({
  name: z.literal('scrypt'),
  /** The cost in memory and time: a power of two. */
  n: z
    .number()
    .int()
    .min(2 ** 14)
    .max(2 ** 20)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  /** How often it is done: more time at the same memory. */
  p: z.number().int().min(1).max(64),
  /** 16 random bytes. */
  salt: z.base64(),
});

/** See {@link kdfSchema}. */
export type Kdf = z.infer<typeof kdfSchema>;

/**
 * Makes keys from passphrases, slowly on purpose and away from the thread that serves the window. A passphrase counts
 * in its Unicode form NFKC, so that it is the same on every keyboard.
 */
export interface PassphraseKeys {
  /** A key of 32 bytes with new parameters, such that this machine takes half a second of one core at least. */
  make(passphrase: string): Promise<{ readonly kdf: Kdf; readonly key: Uint8Array }>;
  /** The key of known parameters. */
  derive(passphrase: string, kdf: Kdf): Promise<Uint8Array>;
}
