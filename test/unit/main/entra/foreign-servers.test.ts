import { createHash } from 'node:crypto';
import type { ClientMetadata } from 'oidc-provider';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkSchema } from '../../../../src/shared/connection';
import type { Credentials } from '../../../../src/main/entra/exchange';
import { Transport } from '../../../../src/main/entra/transport';
import { verify } from '../../../../src/main/entra/verify';
import { credentials, guid, noon, secretValue } from '../../../support/builders';
import {
  startOAuth2MockServer,
  startOidcProvider,
  type ForeignServer,
  type JudgingServer,
  type Replay,
  type ReplayingServer,
} from '../../../support/foreign-token-server';
import { allows } from './support';

/**
 * Our simulator answers as we believe that Entra does. These two servers were written by others, for others: what
 * they understand of a request, and what we understand of their answers, nobody here has made to fit.
 */

const graph = 'https://graph.microsoft.com/.default';

/** Secrets that a wrong encoding changes: each has at least one sign that means something in a form or a URL. */
const awkwardSecrets = [
  '+&%=~"\'\\ #',
  ' begins and ends with a space ',
  'a+b c%20d%2Be%',
  '&client_id=another&grant_type=password',
  '=base64+/==',
  '[a]@b:c+d?e&f=g%h"i\'j\\k;l,m',
  '<b>!$()*^`{|}</b>\\',
];

/** Secrets of any printable ASCII, 12 to 64 characters long: the same ones in every run. */
const generatedSecrets = Array.from({ length: 30 }, (_, index) => {
  const bytes = createHash('sha512').update(`secret ${index}`).digest();
  const length = 12 + ((bytes[0] ?? 0) % 53);
  return [...bytes.subarray(0, length)].map((byte) => String.fromCharCode(0x20 + (byte % 95))).join('');
});

/** Proves credentials at a foreign server; says whom that made the app ask, too. */
async function proving(server: ForeignServer, sent: Credentials) {
  const before = server.proxy.carried.length;
  const transport = new Transport({ fetch: server.fetch, allows });
  const verification = await verify(sent, transport, () => noon);
  const { check } = verification;
  expect(checkSchema.parse(JSON.parse(JSON.stringify(check)))).toEqual(check);
  if (check.finding) expectNoSecret(check.finding, sent.clientSecret);
  return { ...verification, asked: server.proxy.carried.slice(before).map(({ host }) => host) };
}

function expectNoSecret(finding: object, secret: string): void {
  const written = JSON.stringify(finding).toLowerCase();
  const spellings = [
    secret,
    encodeURIComponent(secret),
    new URLSearchParams({ v: secret }).toString().slice(2),
    Buffer.from(secret).toString('base64').replace(/=+$/, ''),
  ];
  for (const spelling of spellings) {
    expect(written).not.toContain(JSON.stringify(spelling.toLowerCase()).slice(1, -1));
  }
}

describe('At a server that judges (oidc-provider)', () => {
  let server: JudgingServer;
  beforeAll(async () => {
    server = await startOidcProvider({ scopes: [graph, 'other'], tokenSeconds: 1234 });
  });
  afterEach(() => {
    expect(server.faults).toEqual([]);
    expect(server.proxy.refused).toEqual([]);
  });
  afterAll(async () => server.stop());

  /** Registers a client, and gives what its token is asked for with. */
  function registered(given: Partial<ClientMetadata> = {}, at = server): Credentials {
    const sent = credentials({ clientSecret: given.client_secret ?? secretValue() });
    at.register({
      client_id: sent.clientId,
      client_secret: sent.clientSecret,
      token_endpoint_auth_method: 'client_secret_post',
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      ...given,
    });
    return sent;
  }

  it('the right secret gives a token, by one exchange; of its roles nothing is said, as it shows none', async () => {
    const { check, token, tenantId, asked } = await proving(server, registered());
    expect(check).toEqual({
      at: '2026-03-02T12:00:00.000Z',
      outcome: 'ok',
      tokenSeconds: 1234,
      durationMs: expect.any(Number) as number,
    });
    expect(token).toEqual({ accessToken: expect.stringMatching(/^[\w-]{43}$/) as string, seconds: 1234 });
    expect(tenantId).toBeUndefined();
    expect(asked).toEqual(['login.microsoftonline.com']);
  });

  it('a wrong secret is told by OAuth’s `error` alone', async () => {
    const wrong = { ...registered(), clientSecret: secretValue() };
    const { check, token, asked } = await proving(server, wrong);
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: {
        id: 'client_refused',
        field: 'clientSecret',
        guide: { step: 'secret', line: 'secret.value' },
        status: 401,
        codes: [],
        microsoftSays: 'client authentication failed',
      },
    });
    expect(token).toBeUndefined();
    expect(asked).toEqual(['login.microsoftonline.com']);
  });

  it('a secret is right to the last character, and to its capitals', async () => {
    const right = registered({ client_secret: 'Abcdefghijklmnop' });
    for (const clientSecret of [
      'Abcdefghijklmno',
      'Abcdefghijklmnop ',
      ' Abcdefghijklmnop',
      'abcdefghijklmnop',
    ]) {
      const { check } = await proving(server, { ...right, clientSecret });
      expect(check.finding?.id, clientSecret).toBe('client_refused');
    }
    expect((await proving(server, right)).check.outcome).toBe('ok');
  });

  it('an unknown client gets the same answer as a wrong secret, and so the same finding', async () => {
    const { check } = await proving(server, { ...registered(), clientId: guid() });
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: { id: 'client_refused', field: 'clientSecret', status: 401, codes: [] },
    });
  });

  it('a wrong secret of a GUID’s shape is taken for the Secret ID, and a right one is not', async () => {
    const right = registered({ client_secret: guid() });
    const { check } = await proving(server, { ...right, clientSecret: guid() });
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: {
        id: 'secret_id_pasted',
        field: 'clientSecret',
        guide: { step: 'secret', line: 'secret.not_secret_id' },
        codes: [],
      },
    });
    expect((await proving(server, right)).check.outcome).toBe('ok');
  });

  it('a secret that has run out is refused with the server’s own words, which are shown', async () => {
    const { check } = await proving(server, registered({ client_secret_expires_at: 1 }));
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: {
        id: 'client_refused',
        field: 'clientSecret',
        status: 400,
        microsoftSays: 'could not authenticate the client - its client secret is expired',
      },
    });
  });

  it.each(awkwardSecrets)(
    'the secret %j arrives as it was entered, and nothing like it does',
    async (secret) => {
      const right = registered({ client_secret: secret });
      expect((await proving(server, right)).check.outcome).toBe('ok');
      const misread = [
        secret.replaceAll('+', ' '),
        secret.replaceAll('%', '%25'),
        decodeURIComponent(secret.replace(/%(?![0-9a-f]{2})/gi, '%25')),
        encodeURIComponent(secret),
        secret.trim(),
        secret.slice(0, -1),
      ];
      for (const clientSecret of misread.filter((other) => other !== secret)) {
        const { check } = await proving(server, { ...right, clientSecret });
        expect(check.finding?.id, clientSecret).toBe('client_refused');
      }
    },
  );

  it('30 secrets of any printable ASCII arrive as they were entered', async () => {
    // They have all of it between them.
    expect(new Set(generatedSecrets.join('')).size).toBe(95);
    for (const secret of generatedSecrets) {
      const right = registered({ client_secret: secret });
      expect((await proving(server, right)).check.outcome, secret).toBe('ok');
      const { check } = await proving(server, { ...right, clientSecret: `${secret}.` });
      expect(check.finding?.id, secret).toBe('client_refused');
    }
  });

  // RFC 6749, appendix A.2: a secret is of printable ASCII. How others arrive, the second server shows.
  it.each(['päßwörd-日本-longer', 'tabulator\tin-it'])(
    'the secret %j is none that the server could have: its `error` is one of no row, and its words are shown',
    async (secret) => {
      const { check } = await proving(server, registered({ client_secret: secret }));
      expect(check).toMatchObject({
        outcome: 'failed',
        finding: { id: 'unknown', status: 400, codes: [], microsoftSays: 'invalid client_secret value' },
      });
      expect(check.finding).not.toHaveProperty('field');
    },
  );

  it('a right secret with a letter outside ASCII too many is a wrong secret', async () => {
    const right = registered();
    const { check } = await proving(server, { ...right, clientSecret: `${right.clientSecret}é` });
    expect(check.finding?.id).toBe('client_refused');
  });

  it('a client that may not use the grant is told that the request is refused', async () => {
    const person = registered({
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: ['https://app.example/signed-in'],
    });
    const { check } = await proving(server, person);
    // RFC 6749, section 5.2, has `unauthorized_client` for it; this server says `invalid_request`.
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: {
        id: 'request_refused',
        status: 400,
        codes: [],
        microsoftSays: 'requested grant type is not allowed for this client',
      },
    });
  });

  it('a server that does not know the grant refuses the request, even with the right secret', async () => {
    const other = await startOidcProvider({ scopes: [graph], clientCredentials: false });
    try {
      const sent = registered(
        {
          grant_types: ['authorization_code'],
          response_types: ['code'],
          redirect_uris: ['https://app.example/signed-in'],
        },
        other,
      );
      const { check } = await proving(other, sent);
      expect(check).toMatchObject({
        outcome: 'failed',
        finding: {
          id: 'request_refused',
          status: 400,
          codes: [],
          microsoftSays: 'unsupported grant_type requested',
        },
      });
      expect(other.faults).toEqual([]);
    } finally {
      await other.stop();
    }
  });

  it('a scope that the client may not ask for is the scope’s fault', async () => {
    const { check } = await proving(server, registered({ scope: 'other' }));
    expect(check).toMatchObject({
      outcome: 'failed',
      finding: { id: 'scope_invalid', field: 'scope', status: 400, codes: [] },
    });
    expect((await proving(server, registered({ scope: graph }))).check.outcome).toBe('ok');
  });
});

describe('At a server that repeats what it is told (oauth2-mock-server)', () => {
  let server: ReplayingServer;
  beforeAll(async () => {
    server = await startOAuth2MockServer();
  });
  afterEach(() => {
    // Whatever was to be repeated has been asked for.
    expect(server.service.listenerCount('beforeResponse')).toBe(0);
    expect(server.proxy.refused).toEqual([]);
  });
  afterAll(async () => server.stop());

  const replayed = async (answer: Replay, sent = credentials()) => {
    server.replay(answer);
    return proving(server, sent);
  };

  describe('a token', () => {
    it('that says nothing of a tenant, an app or roles is a success without permissions', async () => {
      const { check, token, tenantId, organisation, asked } = await proving(server, credentials());
      expect(check).toMatchObject({
        outcome: 'ok',
        roles: [],
        tokenSeconds: 3600,
        finding: { id: 'consent_missing', guide: { step: 'permissions', line: 'permissions.consent' } },
      });
      expect({ tenantId, organisation }).toEqual({ tenantId: undefined, organisation: undefined });
      // Without a role that lets the app read it, Graph is not asked for the organisation.
      expect(asked).toEqual(['login.microsoftonline.com']);

      const [header, claims] = jwtParts(token?.accessToken ?? '');
      expect(header).toMatchObject({ alg: 'RS256', typ: 'JWT' });
      expect(claims).toMatchObject({ iss: 'https://login.microsoftonline.com', scope: graph });
      for (const name of ['tid', 'appid', 'azp', 'roles']) expect(claims).not.toHaveProperty(name);
    });

    /** The server's own token, with these claims beside its own. */
    const withClaims = async (claims: Record<string, unknown>, sent: Credentials) => {
      server.service.once('beforeTokenSigning', ({ payload }: { payload: object }) => {
        Object.assign(payload, claims);
      });
      return proving(server, sent);
    };

    it('of the tenant and the app that were entered tells its roles', async () => {
      const sent = credentials();
      const claims = { tid: sent.tenant, appid: sent.clientId, roles: ['Mail.Send', 'Mail.Read'] };
      const { check, tenantId } = await withClaims(claims, sent);
      expect(check).toMatchObject({ outcome: 'ok', roles: ['Mail.Read', 'Mail.Send'] });
      expect(check).not.toHaveProperty('finding');
      expect(tenantId).toBe(sent.tenant);
    });

    it.each([
      ['another tenant', { tid: guid() }, 'other_tenant'],
      ['another app', { appid: guid() }, 'other_app'],
      ['another app, in a v2.0 token,', { azp: guid() }, 'other_app'],
    ])('of %s is no success', async (_what, claims, id) => {
      const { check, token } = await withClaims(claims, credentials());
      expect(check).toMatchObject({ outcome: 'failed', finding: { id } });
      expect(token).toBeUndefined();
    });

    it.each([
      ['a number as text', '3599', 3599],
      ['a number with a fraction', 3599.9, 3599],
      ['words', 'an hour', 0],
    ])('may have as its lifetime %s', async (_what, expires_in, seconds) => {
      const body = { token_type: 'Bearer', expires_in, access_token: 'opaque' };
      const { check, token } = await replayed({ status: 200, body });
      expect(check).toMatchObject({ outcome: 'ok', tokenSeconds: seconds });
      expect(token).toEqual({ accessToken: 'opaque', seconds });
    });
  });

  it('each secret is read as it was entered, whatever its letters, beside the rest of the form', async () => {
    const others = ['päßwörd-日本-🔑', '\u00a0no-break\u00a0', 'tabulator\tin-it', '\uff0b\uff06\uff05'];
    for (const clientSecret of [...awkwardSecrets, ...generatedSecrets, ...others]) {
      const sent = credentials({ clientSecret });
      const form = server.replay({ status: 401, body: { error: 'invalid_client' } });
      expect((await proving(server, sent)).check.finding?.id, clientSecret).toBe('client_refused');
      expect(form).toMatchObject({
        grant_type: 'client_credentials',
        client_id: sent.clientId,
        client_secret: clientSecret,
        scope: graph,
      });
    }
  });

  /** Entra's error body; the text ends as Microsoft has written it until about 2023, or since. */
  function entraError(
    error: string,
    sentence: string,
    { separator = ' ', more = {} }: { separator?: string; more?: object } = {},
  ) {
    const [traceId, correlationId] = [guid(), guid()];
    const end = [
      `Trace ID: ${traceId}`,
      `Correlation ID: ${correlationId}`,
      'Timestamp: 2026-03-02 12:00:00Z',
    ];
    const body = {
      error,
      error_description: [sentence, ...end].join(separator),
      timestamp: '2026-03-02 12:00:00Z',
      trace_id: traceId,
      correlation_id: correlationId,
      ...more,
    };
    return { body, traceId, correlationId };
  }

  describe.each([
    ['line breaks', '\r\n'],
    ['spaces', ' '],
  ])('an error of Entra’s, its text set with %s,', (_name, separator) => {
    it('that the secret is wrong names the secret, and both IDs', async () => {
      const { body, traceId, correlationId } = entraError(
        'invalid_client',
        'AADSTS7000215: Invalid client secret provided. Send the value, and not the ID.',
        { separator, more: { error_codes: [7000215] } },
      );
      const { check, asked } = await replayed({ status: 401, body });
      expect(check.outcome).toBe('failed');
      expect(check.finding).toMatchObject({
        id: 'wrong_secret',
        field: 'clientSecret',
        codes: [7000215],
        status: 401,
        traceId,
        correlationId,
      });
      expect(check.finding).not.toHaveProperty('microsoftSays');
      expect(asked).toEqual(['login.microsoftonline.com']);
    });

    it('that the secret is wrong names the Secret ID, where one was sent', async () => {
      const { body } = entraError('invalid_client', 'AADSTS7000215: Invalid client secret.', { separator });
      const { check } = await replayed({ status: 401, body }, credentials({ clientSecret: guid() }));
      expect(check.finding).toMatchObject({ id: 'secret_id_pasted', codes: [7000215] });
    });

    it('that the app is unknown names the app', async () => {
      const { body } = entraError(
        'unauthorized_client',
        'AADSTS700016: Application with identifier was not found in the directory.',
        { separator, more: { error_codes: [700016], error_uri: 'https://login.microsoftonline.com/error' } },
      );
      const { check } = await replayed({ status: 400, body });
      expect(check.finding).toMatchObject({ id: 'app_unknown', field: 'clientId', codes: [700016] });
    });

    it.each([
      ['with its number beside the text', { error_codes: [90002] }],
      ['with its number in the text only', {}],
    ])(
      'that the tenant is unknown, %s, names the tenant, after the other clouds were asked',
      async (_n, more) => {
        const { body } = entraError('invalid_request', 'AADSTS90002: Tenant not found.', { separator, more });
        const { check, asked } = await replayed({ status: 400, body });
        expect(check.finding).toMatchObject({ id: 'tenant_unknown', field: 'tenant', codes: [90002] });
        expect(asked[0]).toBe('login.microsoftonline.com');
        expect(asked.slice(1).sort()).toEqual([
          'login.microsoftonline.us',
          'login.partner.microsoftonline.cn',
        ]);
      },
    );

    it('with two numbers keeps both', async () => {
      const { body } = entraError(
        'invalid_client',
        'AADSTS70002: Error validating credentials. AADSTS50012: Invalid client secret is provided.',
        { separator, more: { error_codes: [70002, 50012] } },
      );
      const { check } = await replayed({ status: 401, body });
      expect(check.finding).toMatchObject({ id: 'wrong_secret', codes: [70002, 50012] });
    });

    it('with a number that is new shows its text without the IDs, and without the secret that it quotes', async () => {
      const sent = credentials();
      const { body } = entraError('invalid_client', `AADSTS7999999: '${sent.clientSecret}' is not liked.`, {
        separator,
        more: { error_codes: [7999999] },
      });
      const { check } = await replayed({ status: 401, body }, sent);
      expect(check.finding).toMatchObject({
        id: 'client_refused',
        codes: [7999999],
        microsoftSays: "AADSTS7999999: '…' is not liked.",
      });
    });
  });

  it.each([200, 403])('a web page with the status %d is a network that wants a sign-in', async (status) => {
    const { check, token } = await replayed({
      status,
      body: '<!doctype html><title>Welcome to the hotel</title>',
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    expect(check).toMatchObject({
      outcome: 'unreachable',
      finding: { id: 'captive_portal', status, codes: [] },
    });
    expect(token).toBeUndefined();
  });

  it('a plain text with the status 429 is no judgement, and says how long to wait', async () => {
    const { check } = await replayed({
      status: 429,
      body: 'Too many requests',
      headers: { 'content-type': 'text/plain', 'retry-after': '60' },
    });
    expect(check).toMatchObject({
      outcome: 'unreachable',
      finding: { id: 'throttled', status: 429, retryAfterSeconds: 60, retry: 'later' },
    });
  });

  it('an answer that is neither a token nor an error is none that can be read', async () => {
    const { check, token } = await replayed({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3599 },
    });
    expect(check).toMatchObject({ outcome: 'unreachable', finding: { id: 'reply_unreadable', status: 200 } });
    expect(token).toBeUndefined();
  });
});

/** Header and claims of a JWT. */
function jwtParts(token: string): Record<string, unknown>[] {
  const [header = '', claims = ''] = token.split('.');
  return [header, claims].map(
    (part) => JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>,
  );
}
