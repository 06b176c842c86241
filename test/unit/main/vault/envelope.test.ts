import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createEnvelope,
  envelopeSchema,
  openByPassphrase,
  openByRecoveryKey,
  openEnvelope,
  opensCheck,
  waysOf,
  withoutWrap,
  withPassphrase,
  withRecoveryKey,
} from '../../../../src/main/vault/envelope';
import type { KeyProtector } from '../../../../src/main/vault/key-protector';
import { newRecoveryKey } from '../../../../src/main/vault/recovery-key';
import { fail, ok } from '../../../../src/shared/result';
import { MemoryProtector } from '../../../support/memory-protector';
import { quickPassphrases } from '../../../support/quick-access';

/** Of the practice envelope that is kept beside this test. */
const RECOVERY_KEY_OF_THE_FILE = 'W7HB-G4J1-EEBB-H5B3-858A-XT94-P324-26YG';

async function made(protector: KeyProtector) {
  const created = await createEnvelope(protector, 'memory');
  if (!created.ok) throw new Error('The envelope was not made.');
  return created.value;
}

describe('The data key’s envelope', () => {
  it('gives the key back, and does not show it', async () => {
    const protector = new MemoryProtector();
    const { key, envelope } = await made(protector);
    expect(key).toHaveLength(32);
    expect(await openEnvelope(protector, envelope)).toEqual(ok({ key: Buffer.from(key), envelope }));
    expect(JSON.stringify(envelope)).not.toContain(Buffer.from(key).toString('base64'));
    expect(envelopeSchema.parse(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope);
    expect(envelope.wraps).toMatchObject([{ kind: 'os', protector: 'memory' }]);
  });

  it('is not made where nothing protects, nor where what protects does not give the key back', async () => {
    const absent = new MemoryProtector();
    absent.mode = 'absent';
    expect(await createEnvelope(absent, 'memory')).toEqual(fail('absent'));
    const forgetful = new MemoryProtector();
    forgetful.mode = 'lost';
    expect(await createEnvelope(forgetful, 'memory')).toEqual(fail('absent'));
  });

  it('is lost where the keyring has another key: its check tells, though nothing failed', async () => {
    const protector = new MemoryProtector();
    const { envelope } = await made(protector);
    protector.renew();
    expect(await openEnvelope(protector, envelope)).toEqual(fail('lost'));
  });

  it.each(['lost', 'unavailable'] as const)('is %s where the keyring says so', async (mode) => {
    const protector = new MemoryProtector();
    const { envelope } = await made(protector);
    protector.mode = mode;
    expect(await openEnvelope(protector, envelope)).toEqual(fail(mode));
  });

  it('is lost where the keyring gives back something that is no key', async () => {
    const protector = new MemoryProtector();
    const { envelope } = await made(protector);
    for (const length of [0, 16, 33]) {
      const odd: KeyProtector = {
        state: () => protector.state(),
        wrap: (key) => protector.wrap(key),
        unwrap: () => Promise.resolve(ok({ key: new Uint8Array(length), stale: false })),
      };
      expect(await openEnvelope(odd, envelope)).toEqual(fail('lost'));
    }
  });

  it('opens by each of three ways, and by nothing else', async () => {
    const protector = new MemoryProtector();
    const { key, envelope: first } = await made(protector);
    const recoveryKey = newRecoveryKey();
    const second = await withPassphrase({ key, envelope: first }, 'ribbon otter quill', quickPassphrases);
    const envelope = withRecoveryKey({ key, envelope: second }, recoveryKey);
    expect(envelopeSchema.parse(JSON.parse(JSON.stringify(envelope)))).toEqual(envelope);
    expect(waysOf(envelope)).toEqual({ os: true, passphrase: true, recovery: true });
    const wanted = Buffer.from(key);
    expect(await openEnvelope(protector, envelope)).toMatchObject({ ok: true, value: { key: wanted } });
    expect(await openByPassphrase(envelope, 'ribbon otter quill', quickPassphrases)).toEqual(wanted);
    expect(await openByPassphrase(envelope, 'ribbon otter quilt', quickPassphrases)).toBeUndefined();
    expect(openByRecoveryKey(envelope, recoveryKey.toLowerCase())).toEqual(wanted);
    expect(openByRecoveryKey(envelope, newRecoveryKey())).toBeUndefined();
    expect(openByRecoveryKey(envelope, 'no recovery key')).toBeUndefined();
    expect(JSON.stringify(envelope)).not.toContain(wanted.toString('base64'));
  });

  it('takes a new wrap in the place of the one of its kind, which opens nothing any more', async () => {
    const protector = new MemoryProtector();
    const keyed = await made(protector);
    const before = await withPassphrase(keyed, 'the first one', quickPassphrases);
    const after = await withPassphrase(
      { key: keyed.key, envelope: before },
      'the second one',
      quickPassphrases,
    );
    expect(after.wraps.map(({ kind }) => kind)).toEqual(['os', 'passphrase']);
    expect(await openByPassphrase(after, 'the first one', quickPassphrases)).toBeUndefined();
    expect(await openByPassphrase(after, 'the second one', quickPassphrases)).toEqual(Buffer.from(keyed.key));
  });

  it('does not let its last wrap be taken away', async () => {
    const { envelope } = await made(new MemoryProtector());
    expect(() => withoutWrap(envelope, 'os')).toThrow('The last wrap');
  });

  it('does not open where a wrap of it was put into another one’s place', async () => {
    const protector = new MemoryProtector();
    const [one, other] = [await made(protector), await made(protector)];
    const wrapped = await withPassphrase(one, 'the same words', quickPassphrases);
    const moved = { ...other.envelope, wraps: wrapped.wraps };
    expect(await openByPassphrase(moved, 'the same words', quickPassphrases)).toBeUndefined();
  });

  it('of today’s format with all three ways opens as long as there is this format', async () => {
    const envelope = envelopeSchema.parse(
      JSON.parse(await readFile(join(import.meta.dirname, 'files/envelope-1.json'), 'utf8')),
    );
    expect(waysOf(envelope)).toEqual({ os: true, passphrase: true, recovery: true });
    const byPassphrase = await openByPassphrase(envelope, 'ribbon otter quill lantern', quickPassphrases);
    expect(byPassphrase && opensCheck(byPassphrase, envelope)).toBe(true);
    expect(openByRecoveryKey(envelope, RECOVERY_KEY_OF_THE_FILE)).toEqual(byPassphrase);
  });

  it('is renewed where the system retires what it was wrapped with', async () => {
    const protector = new MemoryProtector();
    const { key, envelope } = await made(protector);
    protector.stale = true;
    const opened = await openEnvelope(protector, envelope);
    expect(opened).toMatchObject({ ok: true, value: { key: Buffer.from(key) } });
    expect(opened.ok && opened.value.envelope).not.toBe(envelope);
    expect(protector.wraps).toBe(2);

    protector.mode = 'absent';
    expect(await openEnvelope(protector, envelope), 'the old wrap does meanwhile').toMatchObject({
      ok: true,
      value: { envelope },
    });
  });

  it('opens under its own id only', async () => {
    const protector = new MemoryProtector();
    const one = await made(protector);
    const other = await made(protector);
    const mixed = { ...one.envelope, keyId: other.envelope.keyId };
    expect(await openEnvelope(protector, mixed)).toEqual(fail('lost'));
  });
});
