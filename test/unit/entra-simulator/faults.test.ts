import { performance } from 'node:perf_hooks';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { app, tenant, type Fault, type Tenant } from '../../entra';
import { askToken, failureOf, get, goodForm, running } from './support';

const home = tenant({ apps: [app()] });
const directory = { tenants: [home] };
const entra = running({ directory });
afterEach(() => {
  entra().simulator.faults.clear();
});

/** The code of a `TimeoutError`, a DOMException. */
const timedOut = /^23$/;

const ask = (signal?: AbortSignal) =>
  askToken(entra(), home.id, goodForm(directory), signal ? { signal } : {});
const order = (fault: Fault, more = {}) => {
  entra().simulator.faults.next({ fault, ...more });
};

describe('a fault', () => {
  it('is met once unless said otherwise, in the order of the queue', async () => {
    order({ kind: 'outage', status: 503 });
    order({ kind: 'outage', status: 500 }, { times: 2 });
    expect(entra().simulator.faults.pending).toBe(3);
    const statuses = [];
    for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([503, 500, 500, 200]);
  });

  it('goes on until it is cleared, when told to', async () => {
    order({ kind: 'html' }, { times: Infinity });
    expect((await ask()).text).toContain('<html');
    expect((await ask()).text).toContain('<html');
    entra().simulator.faults.clear();
    expect((await ask()).body).toHaveProperty('access_token');
  });

  it.each([
    [{ host: 'graph.microsoft.com' }, 200],
    [{ host: 'login.microsoftonline.com' }, 503],
    [{ path: '/oauth2/v2.0/token' }, 503],
    [{ path: /openid-configuration$/ }, 200],
    [{ method: 'GET' }, 200],
  ])('is for those who match %o', async (match, status) => {
    order({ kind: 'outage', status: 503 }, { match });
    expect((await ask()).status).toBe(status);
  });
});

describe('the troubles of some tenants', () => {
  const crowd = Array.from({ length: 300 }, () => tenant({ apps: [app()] }));
  const pathOf = ({ id }: Tenant) => ({ match: { path: `/${id}/` } });
  const askFor = (one: Tenant, signal?: AbortSignal) =>
    askToken(entra(), one.id, goodForm({ tenants: [one] }), signal ? { signal } : {});
  beforeAll(() => {
    directory.tenants.push(...crowd);
  });

  it('are met by those tenants only, in any order of asking', async () => {
    for (const one of crowd) order({ kind: 'throttled', retryAfter: 1 }, pathOf(one));
    expect((await ask()).status).toBe(200);
    expect(entra().simulator.faults.pending).toBe(300);
    for (const one of crowd.slice(290).reverse()) expect((await askFor(one)).status).toBe(429);
    for (const one of crowd.slice(290)) expect((await askFor(one)).status).toBe(200);
    expect(entra().simulator.faults.pending).toBe(290);
  });

  it('hold up no other tenant', async () => {
    const [hanging, good] = crowd as [Tenant, Tenant];
    order({ kind: 'hang' }, pathOf(hanging));
    const waiting = failureOf(askFor(hanging, AbortSignal.timeout(400)));
    expect((await askFor(good)).status).toBe(200);
    expect(await waiting).toMatch(timedOut);
  });

  it('come before what stands for the whole service, whichever was ordered first', async () => {
    const [early, late, good] = crowd as [Tenant, Tenant, Tenant];
    order({ kind: 'outage', status: 503 }, pathOf(early));
    entra().simulator.faults.standing({ kind: 'latency', ms: 120 }, { path: '/oauth2/v2.0/token' });
    order({ kind: 'outage', status: 503 }, pathOf(late));
    expect([(await askFor(early)).status, (await askFor(late)).status]).toEqual([503, 503]);
    for (let turn = 0; turn < 2; turn += 1) {
      const start = performance.now();
      expect((await askFor(good)).status).toBe(200);
      expect(performance.now() - start).toBeGreaterThan(110);
    }
  });

  it('are over when cleared, what stands included', async () => {
    entra().simulator.faults.standing({ kind: 'outage', status: 503 });
    expect((await ask()).status).toBe(503);
    entra().simulator.faults.clear();
    expect((await ask()).status).toBe(200);
  });
});

describe('a captive portal', () => {
  it('shows its page wherever one asks, as long as it lasts', async () => {
    order({ kind: 'html' }, { times: Infinity });
    const discovery = `https://login.microsoftonline.com/${home.id}/v2.0/.well-known/openid-configuration`;
    const answers = [
      await ask(),
      await get(entra(), discovery),
      await get(entra(), 'https://login.microsoftonline.com/common/discovery/instance?api-version=1.1'),
      await get(entra(), 'https://graph.microsoft.com/v1.0/organization'),
      await get(entra(), discovery),
    ];
    for (const { status, headers, text } of answers) {
      expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      expect(text).toContain('<html');
    }
    entra().simulator.faults.clear();
    expect((await get(entra(), discovery)).body).toHaveProperty('issuer');
  });
});

describe('the service', () => {
  it('throttles in JSON', async () => {
    order({ kind: 'throttled', retryAfter: 60 });
    const { status, headers, body } = await ask();
    expect([status, headers.get('retry-after')]).toEqual([429, '60']);
    expect(body['error_codes']).toEqual([90055]);
  });

  it('throttles in bare text', async () => {
    order({ kind: 'throttled', retryAfter: 7, as: 'text' });
    const { status, headers, text } = await ask();
    expect([status, headers.get('retry-after'), text]).toEqual([429, '7', 'Too Many Requests']);
  });

  it.each([
    [500, 'server_error', 90036],
    [503, 'temporarily_unavailable', 90033],
    [504, 'temporarily_unavailable', 90033],
  ] as const)('is out of order with %i', async (status, error, code) => {
    order({ kind: 'outage', status });
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ error, error_codes: [code] });
  });

  it('replays a recorded answer word for word', async () => {
    const body = '{"error":"invalid_client","error_codes":[70002,50012]}';
    order({ kind: 'reply', status: 401, headers: { 'content-type': 'application/json' }, body });
    const answer = await ask();
    expect([answer.status, answer.text]).toEqual([401, body]);
  });
});

describe('the way', () => {
  it('is slow', async () => {
    order({ kind: 'latency', ms: 120 });
    const start = performance.now();
    expect((await ask()).status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(110);
  });

  it('never answers', async () => {
    order({ kind: 'hang' });
    expect(await failureOf(ask(AbortSignal.timeout(150)))).toMatch(timedOut);
    expect(entra().simulator.requests.at(-1)?.method).toBe('POST');
  });

  it('answers too slowly to be read in time', async () => {
    order({ kind: 'drip', everyMs: 20 });
    expect(await failureOf(ask(AbortSignal.timeout(200)))).toMatch(timedOut);
  });

  it('loses the connection before the head', async () => {
    order({ kind: 'cut', during: 'head' });
    expect(await failureOf(ask())).toBe('ECONNRESET');
  });

  it('loses the connection in the middle of the body', async () => {
    order({ kind: 'cut', during: 'body' });
    const response = await entra().fetch(`https://login.microsoftonline.com/${home.id}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams(goodForm(directory)),
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it('leads elsewhere', async () => {
    order({ kind: 'redirect', to: 'https://portal.captive.example/login' });
    const { status, headers } = await ask();
    expect([status, headers.get('location')]).toEqual([302, 'https://portal.captive.example/login']);
  });

  it('brings far too much', async () => {
    order({ kind: 'hugeBody', bytes: 3_000_000 });
    const response = await entra().fetch('https://graph.microsoft.com/v1.0/organization');
    expect(response.headers.has('content-length')).toBe(false);
    expect((await response.arrayBuffer()).byteLength).toBe(3_000_000);
  });
});

describe('a server certificate', () => {
  it.each([
    ['untrusted', /SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO/],
    ['wrongName', /ERR_TLS_CERT_ALTNAME_INVALID/],
    ['expired', /CERT_HAS_EXPIRED/],
  ] as const)('is %s for one connection, and good again after it', async (certificate, code) => {
    order({ kind: 'badCertificate', certificate });
    expect(await failureOf(ask())).toMatch(code);
    expect((await ask()).status).toBe(200);
  });

  it('is wrong for one host only', async () => {
    const match = { host: 'graph.microsoft.com' };
    order({ kind: 'badCertificate', certificate: 'expired' }, { match, times: Infinity });
    expect((await ask()).status).toBe(200);
    expect(await failureOf(entra().fetch('https://graph.microsoft.com/v1.0/organization'))).toMatch(
      /CERT_HAS_EXPIRED/,
    );
  });
});
