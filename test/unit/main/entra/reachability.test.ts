import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FindingId } from '../../../../src/shared/finding';
import { fail, ok } from '../../../../src/shared/result';
import { probeAuthorities } from '../../../../src/main/entra/discovery';
import { evidenceOf, type Evidence } from '../../../../src/main/entra/reachability';
import { Transport, type TransportKind } from '../../../../src/main/entra/transport';
import { startEntra, type Entra, type Fault } from '../../../entra';
import { allows, electronFetch, reply } from './support';

const page = '<!doctype html><title>Welcome to the hotel</title>';
const answered = (status: number, body: unknown) => evidenceOf(ok(reply(status, body)));
const failed = (kind: TransportKind) => evidenceOf(fail({ kind, durationMs: 5 }));

describe('An answer', () => {
  it.each([
    [200, { access_token: 'x' }],
    [200, { issuer: 'x' }],
    [400, { error: 'invalid_tenant' }],
    [401, { error: 'invalid_client' }],
    [403, { error: { code: 'Authorization_RequestDenied' } }],
    [429, { error: 'temporarily_unavailable' }],
    [500, { error: 'server_error' }],
    [503, { error: 'temporarily_unavailable' }],
    [200, []],
  ])('%d in JSON is Microsoft’s, whatever it says: %j', (status, body) => {
    expect(answered(status, body)).toEqual({ reached: true });
  });

  it.each([
    [200, page],
    [200, ''],
    [200, 'Success'],
    [200, '{"issuer":'],
    [302, page],
    [403, page],
    [404, ''],
    [511, page],
    [511, { captive: true }],
  ])('%d that is no JSON of Microsoft’s is somebody else’s: %j', (status, body) => {
    expect(answered(status, body)).toEqual({ reached: false, cause: 'captive_portal' });
  });

  it.each([
    [429, 'Too many requests'],
    [500, page],
    [502, page],
    [503, page],
    [504, ''],
  ])('%d that is no JSON says nothing: Microsoft’s front doors and portals answer so: %j', (status, body) => {
    expect(answered(status, body)).toBeUndefined();
  });

  it.each([page, '', { error: 'proxy_authentication_required' }])(
    '407 is a proxy’s, in whatever form: %j',
    (body) => {
      expect(answered(407, body)).toEqual({ reached: false, cause: 'proxy_credentials' });
    },
  );
});

describe('No answer', () => {
  it.each([
    ['offline', 'offline'],
    ['proxy_unreachable', 'proxy_unreachable'],
    ['proxy_credentials', 'proxy_credentials'],
    ['name_not_resolved', 'name_not_resolved'],
    ['connection_refused', 'connection_refused'],
    ['certificate_untrusted', 'certificate_untrusted'],
    ['certificate_expired', 'certificate_expired'],
    ['certificate_wrong_name', 'certificate_wrong_name'],
    ['clock_wrong', 'clock_wrong'],
    ['tls_outdated', 'tls_outdated'],
    ['redirected', 'redirected'],
    ['reply_unreadable', 'reply_unreadable'],
    ['timed_out', 'timed_out'],
    ['connection_cut', 'connection_cut'],
  ] as [TransportKind, FindingId][])('(%s) means %s', (kind, cause) => {
    expect(failed(kind)).toEqual({ reached: false, cause });
  });

  it.each(['aborted', 'host_refused'] as const)('(%s) is our own doing and says nothing', (kind) => {
    expect(failed(kind)).toBeUndefined();
  });
});

describe('A probe', () => {
  let entra: Entra;
  beforeAll(async () => {
    entra = await startEntra({ directory: { tenants: [] } });
  });
  afterEach(async () => {
    entra.simulator.faults.clear();
    await entra.proxy.offline(false);
  });
  afterAll(async () => entra.stop());

  /** What probing Microsoft shows. */
  async function probed(timeoutMs = 2000): Promise<(Evidence | undefined)[]> {
    const seen: (Evidence | undefined)[] = [];
    const transport = new Transport({
      fetch: electronFetch(entra),
      allows,
      timeoutMs,
      onOutcome: (outcome) => seen.push(evidenceOf(outcome)),
    });
    await probeAuthorities(['login.microsoftonline.com'], transport);
    return seen;
  }

  it('names no tenant and sends no credentials, and is answered by Microsoft', async () => {
    expect(await probed()).toEqual([{ reached: true }]);
    expect(entra.simulator.requests).toMatchObject([
      { method: 'GET', path: '/common/v2.0/.well-known/openid-configuration', body: '' },
    ]);
    expect(entra.simulator.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it.each([
    [{ kind: 'html' }, { reached: false, cause: 'captive_portal' }],
    [{ kind: 'throttled', retryAfter: 5 }, { reached: true }],
    [{ kind: 'throttled', retryAfter: 5, as: 'text' }, undefined],
    [{ kind: 'outage', status: 503 }, { reached: true }],
    [{ kind: 'reply', status: 503, body: page }, undefined],
    [{ kind: 'hang' }, { reached: false, cause: 'timed_out' }],
    [
      { kind: 'cut', during: 'body' },
      { reached: false, cause: 'connection_cut' },
    ],
    [
      { kind: 'badCertificate', certificate: 'untrusted' },
      { reached: false, cause: 'certificate_untrusted' },
    ],
    [
      { kind: 'redirect', to: 'https://hotel.example/' },
      { reached: false, cause: 'redirected' },
    ],
  ] as [Fault, Evidence | undefined][])('that meets %j is judged', async (fault, evidence) => {
    entra.simulator.faults.next({ fault });
    expect(await probed(400)).toEqual([evidence]);
  });

  it('without a network is judged', async () => {
    await entra.proxy.offline(true);
    expect(await probed()).toEqual([{ reached: false, cause: 'proxy_unreachable' }]);
  });
});
