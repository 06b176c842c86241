import { armor, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { beforeAll, describe, expect, it } from 'vitest';
import { secretValue } from '../../../../support/builders';
import { clientId, connectionsIn, readFile, tenantId } from './support';

const passphrase = 'correct horse battery';
const secret = secretValue('encrypted');
const plain = `AZURE_TENANT_ID=${tenantId}\nAZURE_CLIENT_ID=${clientId}\nAZURE_CLIENT_SECRET=${secret}\n`;
const expected = [{ tenant: { entered: tenantId }, clientId, secret }];
const damaged = { kind: 'refused', problem: 'damaged' };

/** Encrypts with less work than the app does, so that tests are quick. */
async function encrypted(content: string | Uint8Array): Promise<Uint8Array> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  encrypter.setScryptWorkFactor(8);
  return encrypter.encrypt(content);
}

let bytes: Uint8Array;
/** Where the sealed payload begins: behind the header's last line. */
let payload: number;
beforeAll(async () => {
  bytes = await encrypted(plain);
  payload = bytes.indexOf(10, Buffer.from(bytes).indexOf('\n---') + 1) + 1;
});

describe('A file that is encrypted with a passphrase', () => {
  it('asks for it, and says when it was wrong', async () => {
    expect(await readFile(bytes)).toEqual({ kind: 'passphrase', wrong: false });
    expect(await readFile(bytes, { passphrase: 'another passphrase' })).toEqual({
      kind: 'passphrase',
      wrong: true,
    });
    expect(await readFile(bytes, { passphrase: '' })).toEqual({ kind: 'passphrase', wrong: true });
    expect(await connectionsIn(bytes, { passphrase })).toMatchObject(expected);
  });

  it.each<[string, (text: string) => string | Uint8Array]>([
    ['as it is', (text) => text],
    ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['with white space around it', (text) => `\n ${text}\n\n`],
    ['in UTF-16', (text) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
  ])('may be armored: %s', async (_how, made) => {
    const text = made(armor.encode(bytes));
    expect(await readFile(text)).toEqual({ kind: 'passphrase', wrong: false });
    expect(await connectionsIn(text, { passphrase })).toMatchObject(expected);
  });

  it('is damaged, wherever it is cut off', async () => {
    for (let length = 19; length < bytes.length; length += 3) {
      const cut = await readFile(bytes.slice(0, length), { passphrase });
      expect({ length, cut }).toEqual({ length, cut: damaged });
    }
    const long = await encrypted('x'.repeat(200_000));
    for (const length of [payload + 16 + 65_552, payload + 16 + 2 * 65_552, long.length - 1]) {
      expect(await readFile(long.slice(0, length), { passphrase })).toEqual(damaged);
    }
    expect(await readFile(armor.encode(bytes).slice(0, -20), { passphrase })).toEqual(damaged);
    // Damage to the header is told before a passphrase is asked for.
    expect(await readFile(bytes.slice(0, payload - 60))).toEqual(damaged);
  });

  it('is damaged where a byte of it is altered, or one follows it', async () => {
    const altered = (at: number): Uint8Array => bytes.with(at, (bytes[at] ?? 0) ^ 1);
    for (const at of [payload - 10, payload, payload + 15, payload + 16, payload + 60, bytes.length - 1]) {
      expect({ at, result: await readFile(altered(at), { passphrase }) }).toEqual({ at, result: damaged });
    }
    expect(await readFile(Buffer.concat([bytes, Buffer.from('x')]), { passphrase })).toEqual(damaged);
    // The sealed key itself: nobody can tell that from a wrong passphrase.
    const sealedKey = Buffer.from(bytes).indexOf('\n', Buffer.from(bytes).indexOf('scrypt')) + 1;
    const text = Buffer.from(bytes);
    text[sealedKey] = text[sealedKey] === 65 ? 66 : 65;
    expect(await readFile(text, { passphrase })).toEqual({ kind: 'passphrase', wrong: true });
  });

  it('is given up where it asks for more work than any program does', async () => {
    for (const work of ['21', '30', '64', '99999999999999999999']) {
      const header = Buffer.from(bytes)
        .toString('latin1')
        .replace(/(-> scrypt \S+) 8/, `$1 ${work}`);
      const start = performance.now();
      expect(await readFile(Buffer.from(header, 'latin1'), { passphrase })).toEqual({
        kind: 'refused',
        problem: 'took_too_long',
      });
      expect(performance.now() - start).toBeLessThan(500);
    }
    for (const work of ['0', '-1', '1e3', '', 'x']) {
      const header = Buffer.from(bytes)
        .toString('latin1')
        .replace(/(-> scrypt \S+) 8/, `$1 ${work}`);
      expect(await readFile(Buffer.from(header, 'latin1'), { passphrase })).toEqual(damaged);
    }
  });

  it('is of a later version of age where it says so, and counts as damaged', async () => {
    const later = Buffer.from(Buffer.from(bytes).toString('latin1').replace('/v1', '/v2'), 'latin1');
    expect(await readFile(later, { passphrase })).toEqual(damaged);
  });

  it('has inside what may be a file by itself: nothing, too, and no second one', async () => {
    expect(await readFile(await encrypted(''), { passphrase })).toEqual({
      kind: 'refused',
      problem: 'empty',
    });
    expect(await readFile(await encrypted('Dear all'), { passphrase })).toEqual({
      kind: 'refused',
      problem: 'unknown_kind',
    });
    expect(await readFile(await encrypted(bytes), { passphrase })).toEqual({
      kind: 'refused',
      problem: 'unknown_kind',
    });
  });
});

describe('A file that is encrypted for a key', () => {
  it('is refused, because no passphrase opens it', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(await identityToRecipient(await generateX25519Identity()));
    const file = await encrypter.encrypt(plain);
    const refusal = { kind: 'refused', problem: 'not_by_passphrase' };
    expect(await readFile(file)).toEqual(refusal);
    expect(await readFile(armor.encode(file), { passphrase })).toEqual(refusal);
  });
});
