import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  Transport,
  type Fetch,
  type FetchInit,
  type HttpRequest,
} from '../../../../src/main/entra/transport';
import { noon } from '../../../support/builders';
import { allows, fetched } from './support';

const url = 'https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token';
const get: HttpRequest = { method: 'GET', url };

/** A fetch that never answers, until it is aborted. */
const never: Fetch = (_url, { signal }) =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(new Error('The operation was aborted'));
    });
  });

function failing(error: unknown) {
  // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- a fetch may throw anything
  return new Transport({ fetch: () => Promise.reject(error), allows });
}

describe('A request', () => {
  it('goes out without cookies and without following redirects, and its answer comes back whole', async () => {
    const seen: [string, FetchInit][] = [];
    const transport = new Transport({
      allows,
      fetch: (...call) => {
        seen.push(call);
        return Promise.resolve(fetched(400, ['{"a":', '"ü"}'], { 'X-Ms-Request-Id': 'x' }));
      },
    });
    const answer = await transport.send({ method: 'POST', url, body: 'a=1', headers: { 'x-y': 'z' } });
    expect(answer).toEqual({
      ok: true,
      value: {
        status: 400,
        headers: { 'x-ms-request-id': 'x' },
        body: '{"a":"ü"}',
        durationMs: expect.any(Number) as number,
      },
    });
    expect(seen).toHaveLength(1);
    expect(seen[0]?.[0]).toBe(url);
    expect(seen[0]?.[1]).toMatchObject({
      method: 'POST',
      body: 'a=1',
      headers: { accept: 'application/json', 'x-y': 'z' },
      redirect: 'error',
      credentials: 'omit',
    });
  });

  it('may have an answer without a body, and characters that arrive in two pieces', async () => {
    const bodiless = new Transport({
      allows,
      fetch: () => Promise.resolve({ status: 204, headers: new Headers(), body: null }),
    });
    expect(await bodiless.send(get)).toMatchObject({ ok: true, value: { status: 204, body: '' } });

    const [first, second] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü').subarray(1)];
    const pieces = [first, second];
    const split = new Transport({
      allows,
      fetch: () =>
        Promise.resolve({
          status: 200,
          headers: new Headers(),
          body: {
            getReader: () => ({
              read: () => {
                const value = pieces.shift();
                return Promise.resolve({ done: value === undefined, value });
              },
              cancel: () => Promise.resolve(),
            }),
          },
        }),
    });
    expect(await split.send(get)).toMatchObject({ ok: true, value: { body: 'ü' } });
  });

  it.each([
    'https://example.com/x',
    'http://login.microsoftonline.com/x',
    'https://login.microsoftonline.com:8443/x',
    'https://user@login.microsoftonline.com/x',
    'https://:pass@login.microsoftonline.com/x',
    'https://login.microsoftonline.com.example.com/x',
    'https://login.microsoftonline.com@example.com/x',
    'ftp://login.microsoftonline.com/x',
  ])('to anything but a listed host over https is refused before anything is sent: %s', async (address) => {
    const fetch = vi.fn<Fetch>();
    const transport = new Transport({ fetch, allows });
    expect(await transport.send({ method: 'GET', url: address })).toEqual({
      ok: false,
      error: { kind: 'host_refused', durationMs: 0 },
    });
    expect(fetch).not.toHaveBeenCalled();
  });

  it('ends with an answer that is larger than the cap, and stops reading it', async () => {
    const cancel = vi.fn(() => Promise.resolve());
    let reads = 0;
    let request: AbortSignal | undefined;
    const transport = new Transport({
      allows,
      maxBytes: 10,
      fetch: (_url, { signal }) => {
        request = signal;
        return Promise.resolve({
          status: 200,
          headers: new Headers(),
          body: {
            getReader: () => ({
              read: () => {
                reads += 1;
                return Promise.resolve({ done: false, value: new Uint8Array(6) });
              },
              cancel,
            }),
          },
        });
      },
    });
    expect(await transport.send(get)).toMatchObject({ ok: false, error: { kind: 'reply_unreadable' } });
    expect(reads).toBe(2);
    expect(cancel).toHaveBeenCalledOnce();
    expect(request?.aborted, 'the request is ended').toBe(true);

    const within = new Transport({
      allows,
      maxBytes: 10,
      fetch: () => Promise.resolve(fetched(200, ['x'.repeat(10)])),
    });
    expect(await within.send(get)).toMatchObject({ ok: true });
  });
});

describe('The time limit', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function endsAfter(ms: number, transport: Transport, request: HttpRequest = get) {
    let answer: unknown;
    void transport.send(request).then((value) => (answer = value));
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(answer).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'timed_out' } });
  }

  it('is 15 seconds for a server that never answers', async () => {
    await endsAfter(15_000, new Transport({ fetch: never, allows }));
  });

  it('can be shortened for one request, and not be lengthened', async () => {
    const transport = new Transport({ fetch: never, allows, timeoutMs: 5000 });
    await endsAfter(3000, transport, { ...get, timeoutMs: 3000 });
    await endsAfter(5000, transport, { ...get, timeoutMs: 60_000 });
  });

  it('holds for a body that stalls after its head', async () => {
    const transport = new Transport({
      allows,
      fetch: () =>
        Promise.resolve({
          status: 200,
          headers: new Headers(),
          body: { getReader: () => ({ read: () => new Promise(() => undefined), cancel: vi.fn() }) },
        }),
    });
    await endsAfter(15_000, transport);
  });

  it('leaves no timer behind', async () => {
    await new Transport({ allows, fetch: () => Promise.resolve(fetched(200, [])) }).send(get);
    await failing(new Error('net::ERR_FAILED')).send(get);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('What the network did', () => {
  it.each([
    ['ERR_INTERNET_DISCONNECTED', 'offline'],
    ['ERR_NAME_NOT_RESOLVED', 'name_not_resolved'],
    ['ERR_NAME_RESOLUTION_FAILED', 'name_not_resolved'],
    ['ERR_DNS_TIMED_OUT', 'name_not_resolved'],
    ['ERR_ADDRESS_UNREACHABLE', 'offline'],
    ['ERR_CONNECTION_REFUSED', 'connection_refused'],
    ['ERR_CONNECTION_FAILED', 'offline'],
    ['ERR_NETWORK_CHANGED', 'offline'],
    ['ERR_NETWORK_ACCESS_DENIED', 'offline'],
    ['ERR_FAILED', 'offline'],
    ['ERR_PROXY_CONNECTION_FAILED', 'proxy_unreachable'],
    ['ERR_TUNNEL_CONNECTION_FAILED', 'proxy_unreachable'],
    ['ERR_MANDATORY_PROXY_CONFIGURATION_FAILED', 'proxy_unreachable'],
    ['ERR_PAC_SCRIPT_FAILED', 'proxy_unreachable'],
    ['ERR_NO_SUPPORTED_PROXIES', 'proxy_unreachable'],
    ['ERR_SOCKS_CONNECTION_FAILED', 'proxy_unreachable'],
    ['ERR_PROXY_AUTH_UNSUPPORTED', 'proxy_credentials'],
    ['ERR_PROXY_AUTH_REQUESTED', 'proxy_credentials'],
    ['ERR_UNEXPECTED_PROXY_AUTH', 'proxy_credentials'],
    ['ERR_CERT_AUTHORITY_INVALID', 'certificate_untrusted'],
    ['ERR_CERT_DATE_INVALID', 'certificate_expired'],
    ['ERR_CERT_COMMON_NAME_INVALID', 'certificate_wrong_name'],
    ['ERR_SSL_PROTOCOL_ERROR', 'connection_cut'],
    ['ERR_BAD_SSL_CLIENT_AUTH_CERT', 'connection_cut'],
    ['ERR_CERTIFICATE_TRANSPARENCY_REQUIRED', 'certificate_untrusted'],
    ['ERR_TIMED_OUT', 'timed_out'],
    ['ERR_CONNECTION_TIMED_OUT', 'timed_out'],
    ['ERR_CONNECTION_RESET', 'connection_cut'],
    ['ERR_CONNECTION_CLOSED', 'connection_cut'],
    ['ERR_CONNECTION_ABORTED', 'connection_cut'],
    ['ERR_EMPTY_RESPONSE', 'connection_cut'],
    ['ERR_HTTP2_PROTOCOL_ERROR', 'connection_cut'],
    ['ERR_QUIC_PROTOCOL_ERROR', 'connection_cut'],
    ['ERR_SOCKET_NOT_CONNECTED', 'connection_cut'],
    ['ERR_CONTENT_LENGTH_MISMATCH', 'connection_cut'],
    ['ERR_INCOMPLETE_CHUNKED_ENCODING', 'connection_cut'],
    ['ERR_INVALID_HTTP_RESPONSE', 'reply_unreadable'],
    ['ERR_CONTENT_DECODING_FAILED', 'reply_unreadable'],
    ['ERR_RESPONSE_HEADERS_TOO_BIG', 'reply_unreadable'],
  ])('as Chromium calls it %s is %s for a person', async (name, kind) => {
    const expected = {
      ok: false,
      error: { kind, transport: name, durationMs: expect.any(Number) as number },
    };
    expect(await failing(new Error(`net::${name}`)).send(get)).toEqual(expected);
    const wrapped = new TypeError('fetch failed', { cause: new Error(`net::${name} at x`) });
    expect(await failing(wrapped).send(get)).toEqual(expected);
  });

  it.each([
    ['a redirect', new Error("Attempted to redirect, but redirect policy was 'error'"), 'redirected'],
    ['an error without a name', new Error('No network'), 'offline'],
    ['a cause that is no error', new Error('x', { cause: 'net::ERR_TIMED_OUT' }), 'offline'],
    ['no error at all', 'net::ERR_TIMED_OUT', 'offline'],
    ['nothing', undefined, 'offline'],
  ])('is told for %s too, and no text of it is passed on', async (_what, error, kind) => {
    expect(await failing(error).send(get)).toEqual({
      ok: false,
      error: { kind, durationMs: expect.any(Number) as number },
    });
  });

  it('is told where the body ends in it', async () => {
    const transport = new Transport({
      allows,
      fetch: () => Promise.resolve(fetched(200, ['{"a"', new Error('net::ERR_CONNECTION_RESET')])),
    });
    expect(await transport.send(get)).toMatchObject({ ok: false, error: { kind: 'connection_cut' } });
  });
});

describe('A request that is given up', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('ends at once, as given up and not as a fault of the network, and leaves nothing behind', async () => {
    const giveUp = new AbortController();
    const removed = vi.spyOn(giveUp.signal, 'removeEventListener');
    let sent: AbortSignal | undefined;
    const transport = new Transport({
      allows,
      fetch: (address, init) => {
        sent = init.signal;
        return never(address, init);
      },
    });
    const answer = transport.until(giveUp.signal).send(get);
    await vi.advanceTimersByTimeAsync(5);
    giveUp.abort();
    expect(sent?.aborted).toBe(true);
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'aborted' } });
    expect(vi.getTimerCount()).toBe(0);
    expect(removed).toHaveBeenCalledOnce();
  });

  it('ends also where its body stalls', async () => {
    const giveUp = new AbortController();
    const transport = new Transport({
      allows,
      fetch: () =>
        Promise.resolve({
          status: 200,
          headers: new Headers(),
          body: { getReader: () => ({ read: () => new Promise(() => undefined), cancel: vi.fn() }) },
        }),
    });
    const answer = transport.until(giveUp.signal).send(get);
    await vi.advanceTimersByTimeAsync(5);
    giveUp.abort();
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'aborted' } });
  });

  it('before it was sent is not sent', async () => {
    const fetch = vi.fn<Fetch>();
    const outcomes = vi.fn();
    const transport = new Transport({ allows, fetch, onOutcome: outcomes });
    const answer = await transport.until(AbortSignal.abort()).send(get);
    expect(answer).toEqual({ ok: false, error: { kind: 'aborted', durationMs: 0 } });
    expect(fetch).not.toHaveBeenCalled();
    expect(outcomes).not.toHaveBeenCalled();
  });

  it('leaves others alone that another signal ends', async () => {
    const giveUp = new AbortController();
    const transport = new Transport({ allows, fetch: never, timeoutMs: 1000 });
    const other = transport.until(new AbortController().signal).send(get);
    void transport.until(giveUp.signal).send(get);
    giveUp.abort();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await other).toMatchObject({ ok: false, error: { kind: 'timed_out' } });
  });
});

describe('Whoever watches the network', () => {
  it('is told what came of each request that was sent, by which host, and of no other', async () => {
    const outcomes: unknown[] = [];
    const onOutcome = (...told: unknown[]) => outcomes.push(told);
    const good = new Transport({
      allows,
      onOutcome,
      fetch: () => Promise.resolve(fetched(400, ['{}'])),
    });
    const answer = await good.send(get);
    const failure = await new Transport({
      allows,
      onOutcome,
      fetch: () => Promise.reject(new Error('net::ERR_CONNECTION_RESET')),
    }).send(get);
    await good.send({ method: 'GET', url: 'https://example.com/' });
    const host = 'login.microsoftonline.com';
    expect(outcomes).toEqual([
      [answer, host],
      [failure, host],
    ]);
  });
});

describe('A certificate that looks expired', () => {
  const expired = new Error('net::ERR_CERT_DATE_INVALID');

  /** An answer of Microsoft's, then a certificate that is not valid by this computer's clock. */
  async function afterAnswer(now: () => number): Promise<string | undefined> {
    const date = new Date(noon).toUTCString();
    const answers = [() => Promise.resolve(fetched(200, ['{}'], { date })), () => Promise.reject(expired)];
    const transport = new Transport({ fetch: () => (answers.shift() ?? fail)(), allows, now });
    await transport.send(get);
    const second = await transport.send(get);
    return second.ok ? undefined : second.error.kind;
  }
  const fail = () => Promise.reject(expired);

  it('is the clock’s doing where Microsoft has named another time', async () => {
    expect(await afterAnswer(() => noon - 3 * 365 * 86_400_000)).toBe('clock_wrong');
  });

  it('is the certificate’s doing where the clock is right', async () => {
    expect(await afterAnswer(() => noon)).toBe('certificate_expired');
  });
});
