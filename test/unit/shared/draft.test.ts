import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  changesSchema,
  draftSchema,
  gapOf,
  newSecretForManySchema,
  newSecretSchema,
  problemOf,
} from '../../../src/shared/draft';
import { longestNotes } from '../../../src/shared/fields/notes';
import { mostLabels } from '../../../src/shared/label-colors';
import { draftInput, guid, secretValue } from '../../support/builders';

const typed = (value: string) => ({ kind: 'secret' as const, value });

function parsed(input: unknown) {
  return draftSchema.parse(input);
}

function refusal(input: unknown, schema: z.ZodType = draftSchema) {
  const result = schema.safeParse(input);
  return result.success ? 'accepted' : problemOf(result.error);
}

describe('A draft', () => {
  it('comes out cleaned, field by field', () => {
    const tenant = guid();
    const clientId = guid();
    const secret = secretValue();
    const input = draftInput({
      name: ' Contoso ',
      tenant: `https://login.microsoftonline.com/${tenant.toUpperCase()}/v2.0`,
      clientId: ` {${clientId}}`,
      credential: typed(`${secret}\r\n`),
      service: 'custom',
      scope: ' api://x/.default',
      secretExpiresAt: '2026-09-01',
      labels: [' gold ', 'managed  service'],
      notes: 'one\r\ntwo\n',
    });
    expect(parsed(input)).toEqual({
      name: 'Contoso',
      cloud: 'global',
      tenant,
      clientId,
      credential: { kind: 'secret', value: secret },
      service: 'custom',
      scope: 'api://x/.default',
      secretExpiresAt: '2026-09-01T00:00:00.000Z',
      labels: ['gold', 'managed service'],
      notes: 'one\ntwo',
    });
  });

  it('comes with the hosts of a custom cloud and the options of its service, cleaned', () => {
    const input = draftInput({
      cloud: 'custom',
      customCloud: { authority: 'https://Login.Example.com/', graph: ' graph.example.com' },
      service: 'dataverse',
      serviceOptions: { environmentUrl: 'https://contoso.crm4.dynamics.com/main.aspx' },
    });
    expect(parsed(input)).toMatchObject({
      customCloud: { authority: 'login.example.com', graph: 'graph.example.com' },
      serviceOptions: { environmentUrl: 'contoso.crm4.dynamics.com' },
    });
  });

  it('may name a secret that main holds instead of a typed one', () => {
    const credential = { kind: 'held' as const, handle: guid() };
    expect(parsed(draftInput({ credential })).credential).toEqual(credential);
  });

  it.each([
    [{ tenant: '' }, 'tenant', 'empty'],
    [{ tenant: 'common' }, 'tenant', 'tenant_shared_endpoint'],
    [{ tenant: 'x' }, 'tenant', 'tenant_shape'],
    [{ clientId: '' }, 'clientId', 'empty'],
    [{ clientId: 'x' }, 'clientId', 'client_id_shape'],
    [{ credential: typed('') }, 'clientSecret', 'empty'],
    [{ credential: typed('********') }, 'clientSecret', 'secret_masked'],
    [{ name: 'a\nb' }, 'name', 'name_control_characters'],
    [{ service: 'custom' as const }, 'scope', 'empty'],
    [{ service: 'custom' as const, scope: 'User.Read' }, 'scope', 'scope_shape'],
    [{ cloud: 'custom' as const }, 'customAuthority', 'empty'],
    [{ customCloud: { authority: 'a.example', graph: 'g.example' } }, 'customAuthority', 'empty'],
    [
      { cloud: 'custom' as const, customCloud: { authority: 'a.example', graph: '' } },
      'customGraph',
      'empty',
    ],
    [
      {
        cloud: 'custom' as const,
        customCloud: { authority: 'login.microsoftonline.com', graph: 'g.example' },
      },
      'customAuthority',
      'host_of_national_cloud',
    ],
    [{ service: 'business-central' as const }, 'environmentName', 'empty'],
    [
      { service: 'business-central' as const, serviceOptions: { environmentName: 'a b' } },
      'environmentName',
      'environment_name_shape',
    ],
    [{ service: 'dataverse' as const, serviceOptions: {} }, 'environmentUrl', 'empty'],
    [
      { service: 'dataverse' as const, serviceOptions: { environmentUrl: 'contoso' } },
      'environmentUrl',
      'environment_url_shape',
    ],
    [
      {
        cloud: 'china' as const,
        service: 'business-central' as const,
        serviceOptions: { environmentName: 'x' },
      },
      'service',
      'service_not_in_cloud',
    ],
    [{ secretExpiresAt: '2026-02-30' }, 'secretExpiresAt', 'date_shape'],
    [{ labels: ['gold', 'a,b'] }, 'labels', 'label_shape'],
    [
      { labels: Array.from({ length: mostLabels + 1 }, (_, index) => `l${index}`) },
      'labels',
      'too_many_labels',
    ],
    [{ notes: 'x'.repeat(longestNotes + 1) }, 'notes', 'too_long'],
    [{ notes: 'x'.repeat(longestNotes * 3) }, 'notes', 'too_long'],
    [{ tenant: 'x'.repeat(5000) }, 'tenant', 'too_long'],
    [{ credential: typed('x'.repeat(5000)) }, 'clientSecret', 'too_long'],
  ])('with %j is refused: the field %s has the problem %s', (given, field, problem) => {
    expect(refusal(draftInput(given))).toEqual({ field, problem });
  });

  it('is refused with the first field that is wrong, in the order of the form', () => {
    const input = draftInput({ tenant: 'x', clientId: 'x', credential: typed('') });
    expect(refusal(input)).toEqual({ field: 'tenant', problem: 'tenant_shape' });
  });

  it.each([
    ['a cloud that does not exist', { cloud: 'mars' }, { field: 'cloud' }],
    ['a service that does not exist', { service: 'x' }, { field: 'service' }],
    ['a number for a text', { tenant: 7 }, { field: 'tenant' }],
    ['no secret', { credential: undefined }, { field: 'clientSecret' }],
    ['another kind of secret', { credential: { kind: 'x' } }, { field: 'clientSecret' }],
    ['a handle of another shape', { credential: { kind: 'held', handle: 'x' } }, { field: 'clientSecret' }],
    ['a key too many', { certificate: 'x' }, {}],
    ['a key too many in its cloud', { customCloud: { port: 1 } }, { field: 'customAuthority' }],
    [
      'a key too many in the secret',
      { credential: { ...typed(secretValue()), x: 1 } },
      { field: 'clientSecret' },
    ],
  ])('with %s is refused', (_what, given, problem) => {
    expect(refusal({ ...draftInput(), ...given })).toEqual(problem);
  });

  it.each([null, undefined, 'x', 7, [], () => 1])('is not %s', (input) => {
    expect(refusal(input)).toEqual({});
  });

  it('is refused where the secret stands in another field too, in any case', () => {
    const secret = `abc.defghij.klmno`;
    const credential = typed(secret);
    const refused = (given: Parameters<typeof draftInput>[0]) =>
      refusal(draftInput({ credential, ...given }));
    expect(refused({ tenant: secret })).toEqual({ field: 'tenant', problem: 'contains_secret' });
    expect(refused({ name: `x ${secret.toUpperCase()}` })).toEqual({
      field: 'name',
      problem: 'contains_secret',
    });
    expect(refused({ service: 'custom', scope: `api://${secret}/.default` })).toEqual({
      field: 'scope',
      problem: 'contains_secret',
    });
    for (const [field, given] of [
      ['labels', { labels: ['gold', secret] }],
      ['notes', { notes: `It is ${secret}, says J. Doe` }],
      ['customGraph', { cloud: 'custom', customCloud: { authority: 'a.example', graph: secret } }],
      ['environmentName', { serviceOptions: { environmentName: 'abcdefghijklmno' } }],
    ] as const) {
      const credential = typed(field === 'environmentName' ? 'abcdefghijklmno' : secret);
      expect(refusal(draftInput({ credential, ...given } as Parameters<typeof draftInput>[0]))).toEqual({
        field,
        problem: 'contains_secret',
      });
    }
    expect(refused({ name: 'abc.def' })).toBe('accepted');
  });

  it('is refused where a secret of today’s shape stands in the wrong field, whatever the secret is', () => {
    for (const field of ['tenant', 'clientId', 'name'] as const) {
      expect(refusal(draftInput({ [field]: secretValue() }))).toEqual({ field, problem: 'contains_secret' });
    }
  });

  it('is not refused for a GUID in two fields: that is a mix-up, and the form points it out', () => {
    const id = guid();
    expect(refusal(draftInput({ tenant: id, clientId: id, credential: typed(id) }))).toBe('accepted');
  });
});

describe('Changes of a kept connection', () => {
  it('need an id and nothing else', () => {
    const id = guid();
    expect(changesSchema.parse({ id })).toEqual({ id });
    expect(changesSchema.parse({ id, name: ' ', tenant: 'Contoso.com' })).toEqual({
      id,
      name: '',
      tenant: 'contoso.com',
    });
  });

  it.each([
    [{ tenant: 'x' }, { field: 'tenant', problem: 'tenant_shape' }],
    [{ scope: 'x' }, { field: 'scope', problem: 'scope_shape' }],
    [{ clientSecret: 'x' }, {}],
    [{ id: 'x' }, {}],
  ])('are refused: %j', (given, problem) => {
    expect(refusal({ id: guid(), ...given }, changesSchema)).toEqual(problem);
  });
});

describe('What a draft still needs', () => {
  it('is nothing where a scope follows', () => {
    expect(gapOf({ cloud: 'global', service: 'graph' })).toBeUndefined();
    expect(gapOf({ cloud: 'global', service: 'custom', scope: 'api://x/.default' })).toBeUndefined();
  });

  it('is asked for hosts first, then options, then the scope', () => {
    const service = 'dynamics-finance' as const;
    expect(gapOf({ cloud: 'custom', service })?.field).toBe('customAuthority');
    expect(gapOf({ cloud: 'global', service })?.field).toBe('environmentUrl');
    expect(gapOf({ cloud: 'global', service: 'custom' })?.field).toBe('scope');
  });
});

describe('A new secret', () => {
  it('is cleaned like a first one, and its problems are of the field for secrets', () => {
    const id = guid();
    const value = secretValue();
    expect(newSecretSchema.parse({ id, credential: typed(` ${value}`) })).toEqual({
      id,
      credential: typed(value),
    });
    expect(refusal({ id, credential: typed(' ') }, newSecretSchema)).toEqual({
      field: 'clientSecret',
      problem: 'empty',
    });
  });

  it('may come with the day on which it expires', () => {
    const given = { id: guid(), credential: typed(secretValue()) };
    expect(newSecretSchema.parse({ ...given, secretExpiresAt: '2026-09-01' }).secretExpiresAt).toBe(
      '2026-09-01T00:00:00.000Z',
    );
    expect(refusal({ ...given, secretExpiresAt: 'soon' }, newSecretSchema)).toEqual({
      field: 'secretExpiresAt',
      problem: 'date_shape',
    });
  });

  it('may be for many, and not for none', () => {
    const credential = { kind: 'held', handle: guid() };
    expect(newSecretForManySchema.safeParse({ ids: [guid(), guid()], credential }).success).toBe(true);
    expect(refusal({ ids: [], credential }, newSecretForManySchema)).toEqual({});
    const tooMany = Array.from({ length: 100_001 }, guid);
    expect(refusal({ ids: tooMany, credential }, newSecretForManySchema)).toEqual({});
  });
});

it('A failure without issues has no problem to show', () => {
  expect(problemOf({ issues: [] } as unknown as z.ZodError)).toEqual({});
  const bare = { issues: [{ code: 'custom', path: ['tenant'] }] } as unknown as z.ZodError;
  expect(problemOf(bare)).toEqual({ field: 'tenant' });
});
