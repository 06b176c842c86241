import { describe, expect, it } from 'vitest';
import { clouds, nationalCloudIds, type CloudChoice } from '../../../../src/shared/clouds';
import { mayReadRegistrations, readRegistration } from '../../../../src/main/entra/registration';
import { Transport, type Fetch } from '../../../../src/main/entra/transport';
import { contosoCloud, guid, noon, secretValue } from '../../../support/builders';
import { fetched } from './support';

const clientId = guid();
const clientSecret = 'abcDEFghi';

/** What is read of the registration at noon, through a fetch. */
function reading(fetch: Fetch, choice: CloudChoice = { cloud: 'global' }) {
  const transport = new Transport({ fetch, allows: () => true });
  return readRegistration({ choice, accessToken: 'the-token', transport }, clientId, clientSecret, noon);
}

/** The same where Graph answers with this body. */
const answered = (status: number, body: unknown) =>
  reading(() => Promise.resolve(fetched(status, [typeof body === 'string' ? body : JSON.stringify(body)])));

/** A secret of the registration as Graph shows it, with the hint of the one in use. */
function password(given: Record<string, unknown> = {}) {
  return {
    customKeyIdentifier: null,
    displayName: 'backup',
    keyId: guid(),
    hint: 'abc',
    startDateTime: '2026-01-01T08:00:00Z',
    endDateTime: '2026-09-01T10:00:00Z',
    secretText: null,
    ...given,
  };
}

/** When the secret in use expires, where the registration has these. */
async function expiryAmong(...passwordCredentials: unknown[]) {
  const { secretExpiresAt } = await answered(200, { displayName: 'Backup', passwordCredentials });
  return secretExpiresAt;
}

describe('An app’s registration', () => {
  const choices: [string, CloudChoice, string][] = [
    ...nationalCloudIds.map((cloud): [string, CloudChoice, string] => [
      cloud,
      { cloud },
      clouds[cloud].graph,
    ]),
    ['a cloud of one’s own', { cloud: 'custom', customCloud: contosoCloud }, contosoCloud.graph],
  ];

  it.each(choices)(
    'is asked for at the Graph of its cloud, which is told nothing of the secret (%s)',
    async (_what, choice, host) => {
      const asked: unknown[] = [];
      await reading((url, { method, headers, body }) => {
        asked.push({ url, method, headers, body });
        return Promise.resolve(fetched(404, []));
      }, choice);
      expect(asked).toEqual([
        {
          url: `https://${host}/v1.0/applications(appId='${clientId}')?$select=displayName,passwordCredentials`,
          method: 'GET',
          headers: { accept: 'application/json', authorization: 'Bearer the-token' },
          body: undefined,
        },
      ]);
    },
  );

  it('tells the app’s name, and when the secret in use expires', async () => {
    const told = { displayName: ' Backup ', passwordCredentials: [password()] };
    expect(await answered(200, told)).toEqual({
      displayName: 'Backup',
      secretExpiresAt: '2026-09-01T10:00:00.000Z',
    });
  });

  it.each([
    [403, { error: { code: 'Authorization_RequestDenied' } }],
    [403, { displayName: 'Backup', passwordCredentials: [password()] }],
    [404, { displayName: 'Backup', passwordCredentials: [password()] }],
    [429, { displayName: 'Backup' }],
    [503, { displayName: 'Backup' }],
    [200, {}],
    [200, { displayName: 7, passwordCredentials: [password()] }],
    [200, [{ displayName: 'Backup' }]],
    [200, null],
    [200, '<html>'],
    [200, '{"displayName":"Backup"'],
    [200, ''],
  ])('is not known, and nothing more, where Graph answers %d %j', async (status, body) => {
    expect(await answered(status, body)).toEqual({});
  });

  it('is not known where Graph cannot be reached', async () => {
    expect(await reading(() => Promise.reject(new Error('net::ERR_CONNECTION_RESET')))).toEqual({});
  });

  it.each([
    ['is empty', ''],
    ['has a control character', 'Backup\u0007'],
    ['has a line break', 'Back\r\nup'],
    ['has the shape of a secret', secretValue()],
    ['is null', null],
    ['is absent', undefined],
  ])('has no name where it %s, and the date is told', async (_what, displayName) => {
    const told = { displayName, passwordCredentials: [password()] };
    expect(await answered(200, told)).toEqual({ secretExpiresAt: '2026-09-01T10:00:00.000Z' });
  });

  it.each([
    ['are null', null],
    ['are absent', undefined],
    ['are no list', password()],
    ['are a list of texts', ['abc']],
    ['have a hint that is no text in one place', [password(), password({ hint: 7 })]],
    ['have a date that is no text in one place', [password(), password({ endDateTime: 1_788_256_800 })]],
  ])('tells no date where its secrets %s, and the name is told', async (_what, passwordCredentials) => {
    expect(await answered(200, { displayName: 'Backup', passwordCredentials })).toEqual({
      displayName: 'Backup',
    });
  });
});

describe('The day on which the secret in use expires', () => {
  const end = '2026-09-01T10:00:00.000Z';

  it('is that of the secret with its hint, among those of others', async () => {
    const others = [
      password({ hint: 'abd', endDateTime: '2027-01-01T00:00:00Z' }),
      password({ hint: 'xyz' }),
    ];
    expect(await expiryAmong(others[0], password(), others[1])).toBe(end);
  });

  it.each([
    ['there is no secret', []],
    ['no secret has its hint', [password({ hint: 'abd' })]],
    ['the hint is in other letters', [password({ hint: 'ABC' })]],
    ['the hint is the middle of the secret', [password({ hint: 'DEF' })]],
    ['the hint is empty', [password({ hint: '' })]],
    ['the hint is null', [password({ hint: null })]],
    ['the hint is absent', [password({ hint: undefined })]],
    ['the end is null', [password({ endDateTime: null })]],
    ['the end is absent', [password({ endDateTime: undefined })]],
    ['the end is no date', [password({ endDateTime: 'never' })]],
    ['the only one with its hint has expired', [password({ endDateTime: '2026-02-28T10:00:00Z' })]],
    ['the only one with its hint is not valid yet', [password({ startDateTime: '2026-03-04T10:00:00Z' })]],
  ])('is not known where %s', async (_why, passwords) => {
    expect(await expiryAmong(...passwords)).toBeUndefined();
  });

  it('is the earlier moment where two with its hint end on one day', async () => {
    const [late, early] = [
      password({ endDateTime: '2026-09-01T23:59:59Z' }),
      password({ endDateTime: '2026-09-01T00:00:00Z' }),
    ];
    expect(await expiryAmong(late, early)).toBe('2026-09-01T00:00:00.000Z');
    expect(await expiryAmong(early, late)).toBe('2026-09-01T00:00:00.000Z');
  });

  it('is not known where two with its hint end on different days', async () => {
    expect(await expiryAmong(password(), password({ endDateTime: '2026-09-02T00:00:00Z' }))).toBeUndefined();
  });

  it.each([
    ['one that has expired', { endDateTime: '2026-02-28T10:00:00Z' }],
    [
      'one that is not valid yet',
      { startDateTime: '2026-03-04T10:00:00Z', endDateTime: '2028-01-01T00:00:00Z' },
    ],
    ['one without a hint', { hint: null, endDateTime: '2028-01-01T00:00:00Z' }],
  ])('is not put in doubt by %s, though it has the same hint or none', async (_what, twin) => {
    expect(await expiryAmong(password(twin), password())).toBe(end);
    expect(await expiryAmong(password(), password(twin))).toBe(end);
  });

  it('allows for clocks that differ by a day: what may have been accepted counts', async () => {
    const justExpired = password({ endDateTime: '2026-03-01T13:00:00Z' });
    const justMade = password({ startDateTime: '2026-03-03T11:00:00Z' });
    expect(await expiryAmong(justExpired)).toBe('2026-03-01T13:00:00.000Z');
    expect(await expiryAmong(justMade)).toBe(end);
    expect(await expiryAmong(justExpired, justMade)).toBeUndefined();
  });

  it.each([null, undefined, 'at once'])(
    'is known where it is not said since when it is valid: %j',
    async (start) => {
      expect(await expiryAmong(password({ startDateTime: start }))).toBe(end);
    },
  );

  it.each([
    ['2026-09-01T10:00:00.1234567Z', '2026-09-01T10:00:00.123Z'],
    ['2026-09-01T01:00:00+02:00', '2026-08-31T23:00:00.000Z'],
    ['2299-12-31T00:00:00Z', '2299-12-31T00:00:00.000Z'],
  ])('is told in UTC, to the millisecond: %s', async (endDateTime, expiresAt) => {
    expect(await expiryAmong(password({ endDateTime }))).toBe(expiresAt);
  });
});

describe('The permission to read registrations', () => {
  it.each([
    'Application.Read.All',
    'Application.ReadWrite.All',
    'Application.ReadWrite.OwnedBy',
    'Directory.Read.All',
    'Directory.ReadWrite.All',
  ])('is had with %s, among others too', (role) => {
    expect(mayReadRegistrations([role])).toBe(true);
    expect(mayReadRegistrations(['User.Read.All', role])).toBe(true);
  });

  it.each([[[]], [['User.Read.All', 'Organization.Read.All']]])('is not had for sure with %j', (roles) => {
    expect(mayReadRegistrations(roles)).toBe(false);
  });
});
