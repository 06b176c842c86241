import { describe, expect, it } from 'vitest';
import { findingSchema, type FindingId } from '../../../../src/shared/finding';
import { core as en } from '../../../../src/shared/messages/en/core';
import { diagnose, findingFor } from '../../../../src/main/entra/diagnose';
import type { Exchange } from '../../../../src/main/entra/exchange';
import { findingOfCodes, findingOfError, findingRows } from '../../../../src/main/entra/findings';
import type { TransportKind } from '../../../../src/main/entra/transport';
import { credentials, guid, noon, secretValue } from '../../../support/builders';
import { reply } from './support';

const rows = Object.entries(findingRows) as [FindingId, (typeof findingRows)[FindingId]][];
const everyCode = rows.flatMap(([id, { codes = [] }]) => codes.map((code) => [code, id] as const));
const everyError = rows.flatMap(([id, { errors = [] }]) => errors.map((error) => [error, id] as const));

function refusal(
  status: number,
  body: unknown,
  headers?: Record<string, string>,
): Exclude<Exchange, { kind: 'token' }> {
  return { kind: 'refused', reply: reply(status, body, headers) };
}

const entraError = (code: number, error = 'invalid_request', text = 'Words of Microsoft.') => ({
  error,
  error_description: `AADSTS${code}: ${text} Trace ID: ${guid()} Correlation ID: ${guid()} Timestamp: x`,
  error_codes: [code],
});

describe('The table of findings', () => {
  it('gives each code and each OAuth error to one row only', () => {
    expect(new Set(everyCode.map(([code]) => code)).size).toBe(everyCode.length);
    expect(new Set(everyError.map(([error]) => error)).size).toBe(everyError.length);
    expect(everyCode.length).toBeGreaterThan(40);
  });

  it('leads each judgement to a field or to a step of the guide', () => {
    for (const [, { judges, field, guide }] of rows) {
      if (judges) expect(field ?? guide).toBeDefined();
    }
  });

  it('sends nobody back to a field where Microsoft was not asked', () => {
    for (const [, { judges, field, retry }] of rows) {
      if (judges) continue;
      expect(field).toBeUndefined();
      expect(retry).not.toBe('never');
    }
  });

  it('is recognised by the first code that has a row', () => {
    expect(findingOfCodes([1, 2, 90002, 7000215])).toBe('tenant_unknown');
    expect(findingOfCodes([1])).toBeUndefined();
    expect(findingOfCodes([])).toBeUndefined();
    expect(findingOfError('x')).toBeUndefined();
  });
});

describe('A refusal by Entra', () => {
  it.each(everyCode)('with AADSTS%d is the finding %s, whatever `error` says', (code, id) => {
    const finding = diagnose(refusal(400, entraError(code, 'x_new_error')), credentials(), noon);
    const { retry, owner, field, guide, page } = findingRows[id];
    expect(finding).toMatchObject({ id, retry, owner, codes: [code], status: 400 });
    expect(finding.field).toBe(field);
    expect(finding.page).toBe(page);
    expect(finding.guide).toEqual(guide);
    expect(finding.at).toBe('2026-03-02T12:00:00.000Z');
    expect(finding.microsoftSays).toBeUndefined();
    expect(findingSchema.parse(finding)).toEqual(finding);
  });

  it.each(everyError)('without a number is judged by its `error` %s: %s', (error, id) => {
    expect(diagnose(refusal(400, { error }), credentials(), noon).id).toBe(id);
  });

  it('of a wrong secret that is a GUID is the Secret ID, pasted from the wrong column', () => {
    const pasted = credentials({ clientSecret: guid().toUpperCase() });
    const finding = diagnose(refusal(401, entraError(7000215, 'invalid_client')), pasted, noon);
    expect(finding).toMatchObject({
      id: 'secret_id_pasted',
      field: 'clientSecret',
      guide: { step: 'secret', line: 'secret.not_secret_id' },
    });
    const expired = diagnose(refusal(401, entraError(7000222, 'invalid_client')), pasted, noon);
    expect(expired.id).toBe('secret_expired');
  });

  it('with a number that nobody knows is what `error` says, with Microsoft’s words and IDs', () => {
    const body = { ...entraError(99999999, 'invalid_client', 'A brand\r\n new reason.'), trace_id: guid() };
    const finding = diagnose(refusal(400, body), credentials(), noon);
    expect(finding).toEqual({
      ...findingFor('client_refused', noon),
      codes: [99999999],
      status: 400,
      traceId: body.trace_id,
      correlationId: expect.any(String) as string,
      microsoftSays: 'AADSTS99999999: A brand new reason.',
    });
  });

  it('with a number and an `error` that nobody knows is `unknown`', () => {
    const finding = diagnose(
      refusal(400, entraError(99999999, 'brand_new', 'Because.')),
      credentials(),
      noon,
    );
    expect(finding).toMatchObject({ id: 'unknown', codes: [99999999] });
    expect(finding.microsoftSays).toBe('AADSTS99999999: Because.');
  });

  it.each([
    [429, 7000215, 'throttled'],
    [503, 700016, 'service_fault'],
    [500, 90002, 'service_fault'],
    [503, 90055, 'throttled'],
    [429, 90033, 'service_fault'],
  ] as const)(
    'with status %d is no judgement, whatever its number %d means elsewhere',
    (status, code, id) => {
      expect(diagnose(refusal(status, entraError(code)), credentials(), noon).id).toBe(id);
    },
  );

  it.each(['temporarily_unavailable', 'server_error'])(
    'with an unknown number and `%s` is no judgement',
    (error) => {
      const { id } = diagnose(refusal(400, entraError(99999999, error)), credentials(), noon);
      expect(findingRows[id].judges).toBe(false);
    },
  );

  it.each([
    [429, 'throttled'],
    [500, 'service_fault'],
    [503, 'service_fault'],
  ] as const)('with an unknown number and the status %d is %s', (status, id) => {
    expect(diagnose(refusal(status, entraError(99999999)), credentials(), noon).id).toBe(id);
  });

  it('without anything to go by is `unknown`, and quotes nothing where there is nothing', () => {
    const withText = diagnose(refusal(400, { error_description: 'Because.' }), credentials(), noon);
    expect(withText).toMatchObject({ id: 'unknown', microsoftSays: 'Because.' });
    const without = diagnose(refusal(400, { error: 'brand_new' }), credentials(), noon);
    expect(without.id).toBe('unknown');
    expect(without.microsoftSays).toBeUndefined();
  });

  it('shows none of the values that were sent, however Microsoft quotes them', () => {
    const sent = credentials({ clientSecret: 'pass  word\t& more' });
    const text = [sent.clientSecret, sent.tenant.toUpperCase(), sent.clientId]
      .flatMap((value) => [value, encodeURIComponent(value), value.replace(/\s+/g, ' ')])
      .join("' and '");
    const finding = diagnose(refusal(400, entraError(99999999, 'x', `Not '${text}'`)), sent, noon);
    const shown = JSON.stringify(finding).toLowerCase();
    expect(finding.microsoftSays).toContain('Not ');
    for (const value of ['word', 'more', sent.tenant, sent.clientId]) expect(shown).not.toContain(value);
  });

  it('shortens a long text, and leaves no half of a secret at its end', () => {
    const sent = credentials();
    const text = `${'x '.repeat(190)}${sent.clientSecret}${'y '.repeat(4000)}`;
    const { microsoftSays = '' } = diagnose(refusal(400, entraError(99999999, 'x', text)), sent, noon);
    expect(microsoftSays.length).toBeLessThanOrEqual(400);
    expect(microsoftSays).not.toContain(sent.clientSecret.slice(0, 6));
  });

  it('that asks to wait says how long', () => {
    const finding = diagnose(
      refusal(429, entraError(90055, 'temporarily_unavailable'), { 'retry-after': '17' }),
      credentials(),
      noon,
    );
    expect(finding).toMatchObject({ id: 'throttled', retry: 'later', retryAfterSeconds: 17, status: 429 });
  });
});

describe('An answer that is not Entra’s', () => {
  it.each([
    [200, '<!doctype html><h1>Welcome to the hotel</h1>', 'captive_portal'],
    [403, '<html>blocked</html>', 'captive_portal'],
    [407, 'Proxy Authentication Required', 'proxy_credentials'],
    [407, '<html>', 'proxy_credentials'],
    [407, JSON.stringify({ error: 'invalid_client' }), 'proxy_credentials'],
    [429, 'Too Many Requests', 'throttled'],
    [429, '<html>slow down</html>', 'throttled'],
    [500, '', 'service_fault'],
    [502, '<html>Bad gateway</html>', 'service_fault'],
    [504, 'timeout', 'service_fault'],
    [200, '{"error":"inval', 'reply_unreadable'],
    [200, '{}', 'reply_unreadable'],
    [404, 'Not here', 'reply_unreadable'],
  ] as const)('with status %d and the body %j is %s', (status, body, id) => {
    const finding = diagnose(refusal(status, body), credentials(), noon);
    expect(finding).toMatchObject({ id, status, codes: [] });
    expect(finding.microsoftSays).toBeUndefined();
  });
});

describe('No answer', () => {
  const kinds: Record<TransportKind, FindingId> = {
    offline: 'offline',
    name_not_resolved: 'name_not_resolved',
    connection_refused: 'connection_refused',
    certificate_expired: 'certificate_expired',
    certificate_wrong_name: 'certificate_wrong_name',
    clock_wrong: 'clock_wrong',
    tls_outdated: 'tls_outdated',
    proxy_unreachable: 'proxy_unreachable',
    proxy_credentials: 'proxy_credentials',
    certificate_untrusted: 'certificate_untrusted',
    timed_out: 'timed_out',
    connection_cut: 'connection_cut',
    redirected: 'redirected',
    reply_unreadable: 'reply_unreadable',
    aborted: 'connection_cut',
    host_refused: 'unknown',
  };

  it.each(Object.entries(kinds) as [TransportKind, FindingId][])('for the reason %s is %s', (kind, id) => {
    const failure = { kind, transport: 'ERR_SOMETHING', durationMs: 1 };
    expect(diagnose({ kind: 'unreached', failure }, credentials(), noon)).toEqual({
      ...findingFor(id, noon),
      transport: 'ERR_SOMETHING',
    });
    const bare = diagnose({ kind: 'unreached', failure: { kind, durationMs: 1 } }, credentials(), noon);
    expect(bare).not.toHaveProperty('transport');
  });
});

it('Every finding has words of its own, none of which shows a value', () => {
  const secret = secretValue();
  const words = Object.values(en.findings);
  expect(new Set(words.map(({ title }) => title)).size).toBe(rows.length);
  expect(JSON.stringify(words)).not.toContain(secret);
});

describe('What was typed and is quoted back', () => {
  const quoting = (text: string) => ({
    error: 'x_new_error',
    error_description: `AADSTS98765432: Nobody knows ${text} here.`,
    error_codes: [98_765_432],
  });
  /** Of a generation that no pattern knows. */
  const older = () => `older.${guid().slice(0, 8)}/[a]b`;

  it.each([
    ['the secret', (secret: string) => ({ clientSecret: secret })],
    ['the tenant', (secret: string) => ({ tenant: secret })],
    ['the client ID', (secret: string) => ({ clientId: secret })],
    ['the scope', (secret: string) => ({ scope: `api://${secret}/.default` })],
    ['the scope, without a scheme', (secret: string) => ({ scope: `${secret}/.default` })],
  ])('is not shown where it stood in the field of %s', (_field, put) => {
    const secret = older();
    const entered = credentials(put(secret));
    for (const spelling of [
      secret,
      encodeURIComponent(secret),
      new URLSearchParams({ v: secret }).toString().slice(2),
      Buffer.from(secret).toString('base64').replace(/=+$/, ''),
    ]) {
      const finding = diagnose(refusal(400, quoting(spelling)), entered, noon);
      expect(finding.microsoftSays).toBe('AADSTS98765432: Nobody knows … here.');
      expect(JSON.stringify(finding)).not.toContain(spelling);
    }
  });

  it('leaves the address of an API, which tells no secret', () => {
    const finding = diagnose(
      refusal(400, quoting('https://graph.microsoft.com')),
      credentials({ scope: 'https://graph.microsoft.com/.default' }),
      noon,
    );
    expect(finding.microsoftSays).toContain('https://graph.microsoft.com');
  });

  it('is not shown as an ID of Microsoft’s, where an older secret has the shape of one', () => {
    const clientSecret = guid();
    const body = { ...quoting('it'), trace_id: clientSecret.toUpperCase(), correlation_id: clientSecret };
    const finding = diagnose(
      refusal(400, body, { 'x-ms-request-id': clientSecret }),
      credentials({ clientSecret }),
      noon,
    );
    expect(JSON.stringify(finding)).not.toContain(clientSecret);
  });
});
