import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/result';
import type { WaysToOpen } from '../../shared/vault-status';
import type { KeyProtector, UnwrapFailure } from './key-protector';
import { kdfSchema, type PassphraseKeys } from './passphrase-keys';
import { recoveryWrappingKey } from './recovery-key';
import { keyBytes, seal, sealedSchema, unseal } from './seal';

const osWrapSchema = z.strictObject({ kind: z.literal('os'), protector: z.string(), wrapped: z.base64() });

const passphraseWrapSchema = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: kdfSchema,
  /** The data key in base64, sealed under what the passphrase derives to. */
  sealed: sealedSchema,
});

const recoveryWrapSchema = z.strictObject({
  kind: z.literal('recovery'),
  salt: z.base64(),
  /** The data key in base64, sealed under what the recovery key derives to. */
  sealed: sealedSchema,
});

/**
 * The data key's envelope: the key wrapped in one or several ways, at most one of each kind; without an `os` wrap only
 * a passphrase or the recovery key opens it. `check` proves that an unwrapped key is the right one: the operating
 * system's ciphertext is not authenticated everywhere.
 */
export const envelopeSchema = z.strictObject({
  format: z.literal(1),
  keyId: z.uuid(),
  check: sealedSchema,
  wraps: z
    .array(z.discriminatedUnion('kind', [osWrapSchema, passphraseWrapSchema, recoveryWrapSchema]))
    .min(1),
});

/** See {@link envelopeSchema}. */
export type Envelope = z.infer<typeof envelopeSchema>;

type Wrap = Envelope['wraps'][number];

/** A data key and its envelope. */
export interface Keyed {
  readonly key: Uint8Array;
  readonly envelope: Envelope;
}

/** What the check seals. Its content does not matter, only that it opens. */
const checkText = 'tenantry';

function checkContext(keyId: string): readonly string[] {
  return ['tenantry/key-check', '1', keyId];
}

function wrapContext(kind: 'passphrase' | 'recovery', keyId: string): readonly string[] {
  return ['tenantry/key-wrap', '1', kind, keyId];
}

/** A new data key without any wrap yet: not to be kept before it has one. */
function newKey(): Keyed {
  const key = randomBytes(keyBytes);
  const keyId = randomUUID();
  return { key, envelope: { format: 1, keyId, check: seal(key, checkText, checkContext(keyId)), wraps: [] } };
}

/**
 * Makes a new data key and its envelope, wrapped by the operating system. Only to be called where no envelope exists.
 * @returns the key and its envelope; a failure where nothing protects it, or what protects does not give it back.
 */
export async function createEnvelope(
  protector: KeyProtector,
  protectorName: string,
): Promise<Result<Keyed, 'absent'>> {
  const made = newKey();
  const envelope = await withOsWrap(made, protector, protectorName);
  return envelope ? ok({ key: made.key, envelope }) : fail('absent');
}

/** The same, wrapped by a passphrase. */
export async function createEnvelopeFor(passphrase: string, keys: PassphraseKeys): Promise<Keyed> {
  const made = newKey();
  return { key: made.key, envelope: await withPassphrase(made, passphrase, keys) };
}

/** Which ways open an envelope; none where there is none. */
export function waysOf(envelope: Envelope | null): WaysToOpen {
  const has = (kind: Wrap['kind']): boolean => envelope?.wraps.some((wrap) => wrap.kind === kind) ?? false;
  return { os: has('os'), passphrase: has('passphrase'), recovery: has('recovery') };
}

/**
 * Opens the data key by the operating system's keyring.
 * @returns the key and the envelope, renewed where the system retires what the key was wrapped with;
 *   `unavailable` where the protector does not answer now, `lost` where no wrap gives the right key.
 */
export async function openEnvelope(
  protector: KeyProtector,
  envelope: Envelope,
): Promise<Result<Keyed, UnwrapFailure>> {
  const wrap = envelope.wraps.find((each) => each.kind === 'os');
  if (!wrap) return fail('lost');
  const unwrapped = await protector.unwrap(wrap.wrapped);
  if (!unwrapped.ok) return unwrapped;
  const { key, stale } = unwrapped.value;
  if (!opensCheck(key, envelope)) return fail('lost');
  const renewed = stale ? await protector.wrap(key) : undefined;
  if (!renewed?.ok) return ok({ key, envelope });
  return ok({ key, envelope: withWrap(envelope, { ...wrap, wrapped: renewed.value }) });
}

/**
 * Opens the data key by a passphrase.
 * @returns undefined where it is not the right one, or the envelope has no such wrap.
 */
export async function openByPassphrase(
  envelope: Envelope,
  passphrase: string,
  keys: PassphraseKeys,
): Promise<Uint8Array | undefined> {
  const wrap = envelope.wraps.find((each) => each.kind === 'passphrase');
  if (!wrap) return undefined;
  const wrapping = await keys.derive(passphrase, wrap.kdf);
  return opened(envelope, wrapping, wrap);
}

/** Opens the data key by a recovery key, as a person has typed it. @returns undefined where it is not the right one. */
export function openByRecoveryKey(envelope: Envelope, recoveryKey: string): Uint8Array | undefined {
  const wrap = envelope.wraps.find((each) => each.kind === 'recovery');
  const wrapping = wrap && recoveryWrappingKey(recoveryKey, Buffer.from(wrap.salt, 'base64'));
  return wrap && wrapping ? opened(envelope, wrapping, wrap) : undefined;
}

function opened(
  envelope: Envelope,
  wrapping: Uint8Array,
  { kind, sealed }: Exclude<Wrap, { kind: 'os' }>,
): Uint8Array | undefined {
  const text = unseal(wrapping, sealed, wrapContext(kind, envelope.keyId));
  const key = text === undefined ? undefined : Buffer.from(text, 'base64');
  return key && opensCheck(key, envelope) ? key : undefined;
}

/** With a wrap by the operating system, new or in the old one's place; undefined where nothing protects. */
export async function withOsWrap(
  { key, envelope }: Keyed,
  protector: KeyProtector,
  protectorName: string,
): Promise<Envelope | undefined> {
  const wrapped = await protector.wrap(key);
  if (!wrapped.ok) return undefined;
  const made = withWrap(envelope, { kind: 'os', protector: protectorName, wrapped: wrapped.value });
  // A wrap that does not open now would lose everything at the next start.
  const proof = await openEnvelope(protector, made);
  return proof.ok ? made : undefined;
}

/** With a wrap by a passphrase, new or in the old one's place. */
export async function withPassphrase(
  { key, envelope }: Keyed,
  passphrase: string,
  keys: PassphraseKeys,
): Promise<Envelope> {
  const { kdf, key: wrapping } = await keys.make(passphrase);
  return withWrap(envelope, {
    kind: 'passphrase',
    kdf,
    sealed: wrappedBy(wrapping, key, 'passphrase', envelope),
  });
}

/** With a wrap by a recovery key, new or in the old one's place. @throws for what is no recovery key. */
export function withRecoveryKey({ key, envelope }: Keyed, recoveryKey: string): Envelope {
  const salt = randomBytes(16);
  const wrapping = recoveryWrappingKey(recoveryKey, salt);
  if (!wrapping) throw new TypeError('Not a recovery key');
  return withWrap(envelope, {
    kind: 'recovery',
    salt: salt.toString('base64'),
    sealed: wrappedBy(wrapping, key, 'recovery', envelope),
  });
}

/** Without a kind of wrap. @throws where none would be left: nothing opened it then. */
export function withoutWrap(envelope: Envelope, kind: Wrap['kind']): Envelope {
  const wraps = envelope.wraps.filter((wrap) => wrap.kind !== kind);
  if (wraps.length === 0) throw new Error('The last wrap of a data key cannot be taken away');
  return { ...envelope, wraps };
}

/** With the wrap of one kind from an envelope that was made of the same key, new or in the old one's place. */
export function withWrapOf(kind: 'os' | 'passphrase', made: Envelope, kept: Envelope): Envelope {
  const others = kept.wraps.filter((wrap) => wrap.kind !== kind);
  return { ...kept, wraps: [...others, ...made.wraps.filter((wrap) => wrap.kind === kind)] };
}

/** Without a wrap by the keyring, where another one is left. */
export function withoutOs(envelope: Envelope): Envelope {
  return waysOf(envelope).os ? withoutWrap(envelope, 'os') : envelope;
}

function wrappedBy(
  wrapping: Uint8Array,
  key: Uint8Array,
  kind: 'passphrase' | 'recovery',
  { keyId }: Envelope,
) {
  return seal(wrapping, Buffer.from(key).toString('base64'), wrapContext(kind, keyId));
}

function withWrap(envelope: Envelope, made: Wrap): Envelope {
  return { ...envelope, wraps: [...envelope.wraps.filter(({ kind }) => kind !== made.kind), made] };
}

/** Whether a key is the one of an envelope. */
export function opensCheck(key: Uint8Array, envelope: Envelope): boolean {
  return key.length === keyBytes && unseal(key, envelope.check, checkContext(envelope.keyId)) === checkText;
}
