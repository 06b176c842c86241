import { describe, expect, it } from 'vitest';
import { fieldsWithSecret } from '../../../../src/shared/fields/repeated-secret';

describe('The fields that give a secret away', () => {
  it('come in the order of the form', () => {
    const secret = 'Correct-Horse';
    const values = { scope: secret, clientId: 'x', tenant: secret.toLowerCase(), name: `a ${secret}` };
    expect(fieldsWithSecret(values, secret)).toEqual(['name', 'tenant', 'scope']);
    expect(fieldsWithSecret({ name: undefined }, secret)).toEqual([]);
  });

  it('are not looked for with a secret so short that it could be there by chance', () => {
    expect(fieldsWithSecret({ name: 'contoso' }, 'contoso')).toEqual([]);
  });
});
