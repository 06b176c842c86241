import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { clouds, nationalCloudIds, type CloudChoice } from '../../../../src/shared/clouds';
import { mayReadOrganisation, mostDomains, readOrganisation } from '../../../../src/main/entra/organisation';
import { Transport, type Fetch, type FetchInit } from '../../../../src/main/entra/transport';
import { contosoCloud, guid, secretValue } from '../../../support/builders';
import { fetched } from './support';

/** What is read of the organisation through a fetch. */
function reading(fetch: Fetch, choice: CloudChoice = { cloud: 'global' }) {
  const transport = new Transport({ fetch, allows: () => true });
  return readOrganisation({ choice, accessToken: 'the-token', transport });
}

/** The same where Graph answers with this body. */
const answered = (status: number, body: unknown) =>
  reading(() => Promise.resolve(fetched(status, [typeof body === 'string' ? body : JSON.stringify(body)])));

const organisation = (given: Record<string, unknown>) => ({ value: [{ id: guid(), ...given }] });
const domains = (...names: unknown[]) => ({ verifiedDomains: names.map((name) => ({ name })) });

describe('The organisation', () => {
  const choices: [string, CloudChoice, string][] = [
    ...nationalCloudIds.map((cloud): [string, CloudChoice, string] => [
      cloud,
      { cloud },
      clouds[cloud].graph,
    ]),
    ['a cloud of one’s own', { cloud: 'custom', customCloud: contosoCloud }, contosoCloud.graph],
  ];

  it.each(choices)(
    'is asked for at the Graph of its cloud, by one request (%s)',
    async (_what, choice, host) => {
      const asked: [string, Pick<FetchInit, 'method' | 'headers' | 'body'>][] = [];
      await reading((url, { method, headers, body }) => {
        asked.push([url, { method, headers, ...(body === undefined ? {} : { body }) }]);
        return Promise.resolve(fetched(404, []));
      }, choice);
      expect(asked).toEqual([
        [
          `https://${host}/v1.0/organization?$select=id,displayName,verifiedDomains`,
          { method: 'GET', headers: { accept: 'application/json', authorization: 'Bearer the-token' } },
        ],
      ]);
    },
  );

  it('has a name and domains, as Graph tells them', async () => {
    const told = organisation({ displayName: ' Contoso ', ...domains('contoso.com') });
    expect(await answered(200, told)).toEqual({ displayName: 'Contoso', domains: ['contoso.com'] });
  });

  it('is the first, where Graph tells of several', async () => {
    const [one] = organisation({ displayName: 'Contoso' }).value;
    const [other] = organisation({ displayName: 'Fabrikam', ...domains('fabrikam.com') }).value;
    expect(await answered(200, { value: [one, other] })).toEqual({ displayName: 'Contoso' });
  });

  it.each([
    [403, { error: { code: 'Authorization_RequestDenied' } }],
    [403, organisation({ displayName: 'Contoso' })],
    [404, organisation({ displayName: 'Contoso' })],
    [429, organisation({ displayName: 'Contoso' })],
    [503, organisation({ displayName: 'Contoso' })],
    [206, organisation({ displayName: 'Contoso' })],
    [200, { value: [] }],
    [200, { value: [null] }],
    [200, { value: { displayName: 'Contoso' } }],
    [200, { displayName: 'Contoso' }],
    [200, [organisation({ displayName: 'Contoso' })]],
    [200, null],
    [200, '<html>'],
    [200, '{"value":[{"displayName":"Contoso"'],
    [200, ''],
  ])('is not known, and nothing more, where Graph answers %d %j', async (status, body) => {
    expect(await answered(status, body)).toEqual({});
  });

  it('is not known where Graph cannot be reached', async () => {
    expect(await reading(() => Promise.reject(new Error('net::ERR_NAME_NOT_RESOLVED')))).toEqual({});
  });
});

describe('The organisation’s name', () => {
  it('is of reasonable length', async () => {
    const { displayName } = await answered(200, organisation({ displayName: 'x'.repeat(500) }));
    expect(displayName).toBe('x'.repeat(120));
  });

  it.each([
    ['is empty', ''],
    ['is blank', '  '],
    ['is invisible', '\u200B\u202E'],
    ['has a control character', 'Contoso\u0000'],
    ['has a line break', 'Contoso\nFabrikam'],
    ['has a control character of the second block', 'Con\u0085toso'],
    ['has a line separator', 'Con\u2028toso'],
    ['has the shape of a secret', secretValue()],
    ['is null', null],
    ['is absent', undefined],
  ])('is left out where it %s, and the domains are told', async (_what, displayName) => {
    const told = organisation({ displayName, ...domains('contoso.com') });
    expect(await answered(200, told)).toEqual({ domains: ['contoso.com'] });
  });

  it('that is no text is that of no organisation', async () => {
    expect(await answered(200, organisation({ displayName: 7, ...domains('contoso.com') }))).toEqual({});
  });
});

describe('The organisation’s domains', () => {
  it('have the default one first, and the others as they come, in lower case', async () => {
    const verifiedDomains = [
      { name: 'contoso.onmicrosoft.com', isDefault: false, isInitial: true },
      { name: 'b.Contoso.com', isDefault: null },
      { name: 'Contoso.COM', isDefault: true },
      { name: 'a.contoso.com' },
    ];
    expect(await answered(200, organisation({ verifiedDomains }))).toEqual({
      domains: ['contoso.com', 'contoso.onmicrosoft.com', 'b.contoso.com', 'a.contoso.com'],
    });
  });

  it('are twenty at most, the default one among them wherever it stands', async () => {
    const many = Array.from({ length: 25 }, (_, place) => ({
      name: `d${place}.contoso.com`,
      isDefault: place === 24,
    }));
    const told = await answered(200, organisation({ verifiedDomains: many }));
    expect(mostDomains).toBe(20);
    expect(told.domains).toEqual(['d24.contoso.com', ...many.slice(0, 19).map(({ name }) => name)]);
    const twenty = await answered(200, organisation({ verifiedDomains: many.slice(0, 20) }));
    expect(twenty.domains).toEqual(many.slice(0, 20).map(({ name }) => name));
  });

  it.each([
    '',
    ' ',
    'localhost',
    'con toso.com',
    'contoso..com',
    '.contoso.com',
    'contoso.com.',
    'contoso.com/path',
    'contoso.com:443',
    'ada@contoso.com',
    'contoso.com\n',
    'contoso.com\u0000',
    '\u202Emoc.osotnoc',
    'münchen.de',
    '<b>.contoso.com',
    `${'a'.repeat(250)}.com`,
  ])('that are none are left out: %j', async (name) => {
    const told = await answered(200, organisation(domains(name, 'contoso.com')));
    expect(told).toEqual({ domains: ['contoso.com'] });
    expect(await answered(200, organisation(domains(name)))).toEqual({});
  });

  it('may be as long and as foreign as DNS lets them be', async () => {
    const names = [`${'a'.repeat(249)}.com`, 'xn--mnchen-3ya.de', 'a-b.0.example'];
    expect(await answered(200, organisation(domains(...names)))).toEqual({ domains: names });
  });

  it.each([
    ['null', null],
    ['absent', undefined],
    ['no list', 'contoso.com'],
    ['a list of texts', ['contoso.com']],
    ['empty', []],
    ['without names', [{ isDefault: true }]],
    ['of another kind in one place', [{ name: 'contoso.com' }, { name: 7 }]],
    ['default by a word', [{ name: 'contoso.com', isDefault: 'yes' }]],
  ])('are not known where they are %s, and the name is told', async (_what, verifiedDomains) => {
    const told = organisation({ displayName: 'Contoso', verifiedDomains });
    expect(await answered(200, told)).toEqual({ displayName: 'Contoso' });
  });
});

describe('A Graph that does not answer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is waited for three seconds', async () => {
    let told: unknown;
    void reading(
      (_url, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(new Error('net::ERR_ABORTED'));
          });
        }),
    ).then((organisation) => (told = organisation));
    await vi.advanceTimersByTimeAsync(2999);
    expect(told).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(told).toEqual({});
  });
});

describe('The permission to read the organisation', () => {
  it.each([
    'Organization.Read.All',
    'Organization.ReadWrite.All',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ])('is had with %s, among others too', (role) => {
    expect(mayReadOrganisation([role])).toBe(true);
    expect(mayReadOrganisation(['User.Read.All', role])).toBe(true);
  });

  it.each([[[]], [['User.Read.All', 'Application.Read.All']]])('is not had with %j', (roles) => {
    expect(mayReadOrganisation(roles)).toBe(false);
  });
});
