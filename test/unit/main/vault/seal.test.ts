import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, sealedSchema, secretContext, unseal, type Sealed } from '../../../../src/main/vault/seal';
import { guid, secretValue } from '../../../support/builders';

const key = randomBytes(32);
const binding = {
  recordId: guid(),
  authorityHost: 'login.microsoftonline.com',
  tenant: guid(),
  clientId: guid(),
};
const context = secretContext(binding);

function flipped(base64: string): string {
  const bytes = Buffer.from(base64, 'base64');
  bytes.writeUInt8(bytes.readUInt8(0) ^ 1);
  return bytes.toString('base64');
}

describe('A sealed secret', () => {
  it('opens with the key and all that it is bound to', () => {
    for (const secret of [secretValue(), 'päss wörd 日本 😀', '']) {
      const sealed = seal(key, secret, context);
      expect(unseal(key, sealed, context)).toBe(secret);
      expect(sealedSchema.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed);
    }
  });

  it('shows nothing of the secret but its length, and looks different each time', () => {
    const secret = secretValue();
    const [one, other] = [seal(key, secret, context), seal(key, secret, context)];
    expect(one.nonce).not.toBe(other.nonce);
    expect(one.data).not.toBe(other.data);
    expect(Buffer.from(one.data, 'base64').includes(secret.slice(0, 6))).toBe(false);
  });

  it.each(Object.keys(binding) as (keyof typeof binding)[])('does not open with another %s', (part) => {
    const sealed = seal(key, secretValue(), context);
    const changed = secretContext({ ...binding, [part]: `${binding[part]}.` });
    expect(unseal(key, sealed, changed)).toBeUndefined();
  });

  it('does not open where two parts of the binding are split in another place', () => {
    const sealed = seal(key, 'x', ['a', 'b,c']);
    expect(unseal(key, sealed, ['a,b', 'c'])).toBeUndefined();
    expect(unseal(key, sealed, ['a', 'b', 'c'])).toBeUndefined();
    expect(unseal(key, seal(key, 'x', ['a"', 'b']), ['a', '"b'])).toBeUndefined();
  });

  it('does not open with another key', () => {
    expect(unseal(randomBytes(32), seal(key, 'x', context), context)).toBeUndefined();
  });

  it.each(['nonce', 'tag', 'data'] as const)('does not open when its %s was altered', (part) => {
    const sealed = seal(key, secretValue(), context);
    expect(unseal(key, { ...sealed, [part]: flipped(sealed[part]) }, context)).toBeUndefined();
  });

  it.each([
    ['a shorter tag, as GCM would accept one', (sealed: Sealed) => ({ tag: sealed.tag.slice(0, 8) })],
    ['no tag', () => ({ tag: '' })],
    ['a shorter nonce', (sealed: Sealed) => ({ nonce: sealed.nonce.slice(0, 8) })],
    ['no data', () => ({ data: '' })],
  ])('does not open with %s', (_what, change) => {
    const sealed = seal(key, secretValue(), context);
    expect(unseal(key, { ...sealed, ...change(sealed) }, context)).toBeUndefined();
  });
});
