import { describe, expect, it } from 'vitest';
import { viewToken } from '../../../../src/main/entra/token';

const token = (claims: unknown) => `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.sig`;

describe('A token', () => {
  it('shows tenant, app and granted roles of the first version', () => {
    expect(
      viewToken(token({ tid: 'AB-CD', appid: 'EF-01', azp: 'x', roles: ['B.Read', 'A.Read'], idtyp: 'app' })),
    ).toEqual({ tenantId: 'ab-cd', clientId: 'ef-01', roles: ['A.Read', 'B.Read'] });
  });

  it('shows the app of the second version by its other name', () => {
    expect(viewToken(token({ tid: 'a', azp: 'B' }))).toEqual({ tenantId: 'a', clientId: 'b', roles: [] });
  });

  it('shows what it shows, and what is of another type is as good as absent', () => {
    expect(viewToken(token({}))).toEqual({ roles: [] });
    expect(viewToken(token({ tid: 7, appid: null, roles: 'User.Read.All' }))).toEqual({ roles: [] });
    expect(viewToken(token({ roles: [7] }))).toEqual({ roles: [] });
  });

  it.each([
    ['one part', 'opaque'],
    ['nothing', ''],
    ['parts that are no JSON', 'a.b.c'],
    ['an empty part', 'a..c'],
    ['JSON that is no object', `e30.${Buffer.from('7').toString('base64url')}.x`],
    ['five encrypted parts', 'a.b.c.d.e'],
  ])('of another kind is not readable: %s', (_what, text) => {
    expect(viewToken(text)).toBeUndefined();
  });
});
