import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import type { KeyProtector, UnwrapFailure } from './key-protector';
import { keyBytes, seal, sealedSchema, unseal } from './seal';

/**
 * The data key's envelope. `check` proves that an unwrapped key is the right one: the operating system's
 * ciphertext is not authenticated everywhere. Other kinds of wraps will stand beside `os`.
 */
export const envelopeSchema = z.strictObject({
  format: z.literal(1),
  keyId: z.uuid(),
  check: sealedSchema,
  wraps: z
    .array(z.strictObject({ kind: z.literal('os'), protector: z.string(), wrapped: z.base64() }))
    .min(1),
});

/** See {@link envelopeSchema}. */
export type Envelope = z.infer<typeof envelopeSchema>;

/** What the check seals. Its content does not matter, only that it opens. */
const checkText = 'tenantry';

function checkContext(keyId: string): readonly string[] {
  return ['tenantry/key-check', '1', keyId];
}

/**
 * Makes a new data key and its envelope. Only to be called where no envelope exists.
 * @returns the key and its envelope; a failure where nothing protects it, or what protects does not give it back.
 */
export async function createEnvelope(
  protector: KeyProtector,
  protectorName: string,
): Promise<Result<{ key: Uint8Array; envelope: Envelope }, 'absent'>> {
  const key = randomBytes(keyBytes);
  const keyId = randomUUID();
  const wrapped = await protector.wrap(key);
  if (!wrapped.ok) return wrapped;
  const envelope: Envelope = {
    format: 1,
    keyId,
    check: seal(key, checkText, checkContext(keyId)),
    wraps: [{ kind: 'os', protector: protectorName, wrapped: wrapped.value }],
  };
  // A wrap that does not open now would lose everything at the next start.
  const proof = await openEnvelope(protector, envelope);
  return proof.ok ? ok({ key, envelope }) : fail('absent');
}

/**
 * Opens the data key.
 * @returns the key and the envelope, renewed where the system retires what the key was wrapped with;
 *   `unavailable` where the protector does not answer now, `lost` where no wrap gives the right key.
 */
export async function openEnvelope(
  protector: KeyProtector,
  envelope: Envelope,
): Promise<Result<{ key: Uint8Array; envelope: Envelope }, UnwrapFailure>> {
  let failure: UnwrapFailure = 'lost';
  for (const wrap of envelope.wraps) {
    const unwrapped = await protector.unwrap(wrap.wrapped);
    if (unwrapped.ok && opensCheck(unwrapped.value.key, envelope)) {
      const { key, stale } = unwrapped.value;
      const renewed = stale ? await protector.wrap(key) : undefined;
      if (!renewed?.ok) return ok({ key, envelope });
      const wraps = envelope.wraps.map((each) =>
        each === wrap ? { ...wrap, wrapped: renewed.value } : each,
      );
      return ok({ key, envelope: { ...envelope, wraps } });
    }
    if (!unwrapped.ok && unwrapped.error === 'unavailable') failure = 'unavailable';
  }
  return fail(failure);
}

function opensCheck(key: Uint8Array, envelope: Envelope): boolean {
  return key.length === keyBytes && unseal(key, envelope.check, checkContext(envelope.keyId)) === checkText;
}
