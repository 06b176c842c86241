import { describe, expect, it } from 'vitest';
import { createEnvelope, envelopeSchema, openEnvelope } from '../../../../src/main/vault/envelope';
import type { KeyProtector } from '../../../../src/main/vault/key-protector';
import { fail, ok } from '../../../../src/shared/result';
import { MemoryProtector } from '../../../support/memory-protector';

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

  it('opens by any of its wraps; one that may open later counts more than one that never will', async () => {
    const protector = new MemoryProtector();
    const { envelope } = await made(protector);
    const [wrap] = envelope.wraps;
    if (!wrap) throw new Error('There is no wrap.');
    const stale = { ...wrap, wrapped: Buffer.alloc(32).toString('base64') };
    expect((await openEnvelope(protector, { ...envelope, wraps: [stale, wrap] })).ok).toBe(true);

    const answers = [fail('unavailable' as const), fail('lost' as const)];
    const tired: KeyProtector = {
      state: () => protector.state(),
      wrap: (key) => protector.wrap(key),
      unwrap: () => Promise.resolve(answers.shift() ?? fail('lost')),
    };
    expect(await openEnvelope(tired, { ...envelope, wraps: [stale, wrap] })).toEqual(fail('unavailable'));
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
