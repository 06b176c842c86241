import { fail, ok, type Result } from '../../shared/result';
import { decodeBody } from './decode-body';
import { ServerClock } from './server-clock';
import { TimeLimit } from './time-limit';

/** The part of a fetch that is used: Chromium's network stack in the app, Node's in tests. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchReply>;

/** See {@link Fetch}. */
export interface FetchInit {
  readonly method: 'GET' | 'POST';
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly signal: AbortSignal;
  readonly redirect: 'error';
  readonly credentials: 'omit';
  /** Says that a person is being asked something: until the promise is settled, no time passes. */
  readonly pause: (until: Promise<unknown>) => void;
}

/** See {@link Fetch}. */
export interface FetchReply {
  readonly status: number;
  readonly headers: { forEach(visit: (value: string, name: string) => void): void };
  readonly body: { getReader(): ByteReader } | null;
}

/** A stream's reader, as far as it is used. */
export interface ByteReader {
  read(): Promise<{ done: boolean; value?: Uint8Array | undefined }>;
  cancel(): Promise<void>;
}

/** An answer, whatever it says. */
export interface HttpReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** From sending to the last byte, in milliseconds. */
  readonly durationMs: number;
}

/** Why there was no answer. */
export type TransportKind =
  | 'offline'
  | 'name_not_resolved'
  | 'connection_refused'
  | 'proxy_unreachable'
  | 'proxy_credentials'
  | 'certificate_untrusted'
  | 'certificate_expired'
  | 'certificate_wrong_name'
  | 'clock_wrong'
  | 'tls_outdated'
  | 'timed_out'
  | 'connection_cut'
  | 'redirected'
  | 'reply_unreadable'
  | 'aborted'
  | 'host_refused';

/** A request that got no answer, or none that was let in. */
export interface TransportFailure {
  readonly kind: TransportKind;
  /** Chromium's name of the error without `net::`, where it gave one. */
  readonly transport?: string;
  /** In milliseconds. */
  readonly durationMs: number;
}

/**
 * Chromium's network errors by what they mean for a person; the first match counts.
 * Source: Chromium, net/base/net_error_list.h.
 */
const netErrors: readonly (readonly [RegExp, TransportKind])[] = [
  [/^ERR_(PROXY_AUTH|PROXY_AUTHENTICATION|UNEXPECTED_PROXY_AUTH)/, 'proxy_credentials'],
  [/^ERR_(PROXY|TUNNEL|MANDATORY_PROXY|PAC|NO_SUPPORTED_PROXIES|SOCKS)/, 'proxy_unreachable'],
  [/^ERR_CERT_DATE_INVALID/, 'certificate_expired'],
  [/^ERR_CERT_COMMON_NAME_INVALID/, 'certificate_wrong_name'],
  [/^ERR_CERT/, 'certificate_untrusted'],
  [/^ERR_SSL_(VERSION_OR_CIPHER_MISMATCH|OBSOLETE_VERSION|UNSUPPORTED)/, 'tls_outdated'],
  [/^ERR_(TIMED_OUT|CONNECTION_TIMED_OUT)/, 'timed_out'],
  [
    /^ERR_(SSL|BAD_SSL|CONNECTION_RESET|CONNECTION_CLOSED|CONNECTION_ABORTED|EMPTY_RESPONSE|HTTP2|QUIC|SOCKET|CONTENT_LENGTH|INCOMPLETE)/,
    'connection_cut',
  ],
  [/^ERR_(INVALID|CONTENT_DECODING|RESPONSE|UNSAFE|TOO_MANY)/, 'reply_unreadable'],
  [/^ERR_(NAME_NOT_RESOLVED|NAME_RESOLUTION|DNS)/, 'name_not_resolved'],
  [/^ERR_CONNECTION_REFUSED/, 'connection_refused'],
  [/^ERR_(INTERNET_DISCONNECTED|ADDRESS|CONNECTION_FAILED|NETWORK)/, 'offline'],
];

/** What a transport is made of. */
export interface TransportParts {
  readonly fetch: Fetch;
  /** Whether a host may be asked; all others are refused before anything is sent. */
  readonly allows: (host: string) => boolean;
  /** For one request as a whole, in milliseconds. */
  readonly timeoutMs?: number;
  /** Longest answer, in bytes. */
  readonly maxBytes?: number;
  /** Is told what came of each request that was sent, and to whom: what it says of the network is judged elsewhere. */
  readonly onOutcome?: (outcome: Result<HttpReply, TransportFailure>, host: string) => void;
  /** This computer's clock, in milliseconds since 1970: a wrong one makes good certificates look expired. */
  readonly now?: () => number;
  /** A moment that has surely passed: when the app was built. */
  readonly notBefore?: number;
}

/** What sends requests: the transport, or a part of it that ends with a signal. */
export type Sender = Pick<Transport, 'send'>;

/** A request to one of the allowed hosts. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Shortens the timeout, in milliseconds. */
  readonly timeoutMs?: number;
  /** Ends the request when it is aborted: its failure is then `aborted`. */
  readonly signal?: AbortSignal;
}

/**
 * Sends requests to Microsoft, and to nobody else: https, listed hosts, no cookies, no redirects, a time
 * limit and a size cap. Never throws for what a network may do.
 */
export class Transport {
  readonly #fetch: Fetch;
  readonly #allowsHost: (host: string) => boolean;
  readonly #timeoutMs: number;
  readonly #maxBytes: number;
  readonly #onOutcome: TransportParts['onOutcome'];
  readonly #clock: ServerClock;

  constructor({
    fetch,
    allows,
    timeoutMs = 15_000,
    maxBytes = 1_000_000,
    onOutcome,
    now = Date.now,
    notBefore = 0,
  }: TransportParts) {
    this.#clock = new ServerClock(now, () => performance.now(), notBefore);
    this.#fetch = fetch;
    this.#allowsHost = allows;
    this.#timeoutMs = timeoutMs;
    this.#maxBytes = maxBytes;
    this.#onOutcome = onOutcome;
  }

  async send(request: HttpRequest): Promise<Result<HttpReply, TransportFailure>> {
    if (!this.#allows(request.url)) return fail({ kind: 'host_refused', durationMs: 0 });
    if (request.signal?.aborted === true) return fail({ kind: 'aborted', durationMs: 0 });
    const outcome = await this.#exchange(request);
    this.#onOutcome?.(outcome, new URL(request.url).hostname);
    return outcome;
  }

  /** The same, with every request ended when the signal is aborted. */
  until(signal: AbortSignal): Sender {
    return { send: (request) => this.send({ ...request, signal }) };
  }

  async #exchange(request: HttpRequest): Promise<Result<HttpReply, TransportFailure>> {
    const timeout = new AbortController();
    const end = (): void => {
      timeout.abort();
    };
    const limit = new TimeLimit(Math.min(request.timeoutMs ?? this.#timeoutMs, this.#timeoutMs), end);
    const elapsed = (): number => limit.elapsedMs;
    request.signal?.addEventListener('abort', end);
    try {
      const reply = await this.#fetch(request.url, {
        method: request.method,
        headers: { accept: 'application/json', ...request.headers },
        ...(request.body === undefined ? {} : { body: request.body }),
        signal: timeout.signal,
        redirect: 'error',
        credentials: 'omit',
        pause: (until) => {
          limit.pause(until);
        },
      });
      const body = await this.#text(reply, timeout.signal);
      if (body === undefined) {
        // Electron goes on receiving an answer that is only left unread, and what shares its connection waits.
        end();
        return fail({ kind: 'reply_unreadable', durationMs: elapsed() });
      }
      const headers = headersOf(reply);
      this.#clock.note(headers['date']);
      return ok({ status: reply.status, headers, body, durationMs: elapsed() });
    } catch (error) {
      if (request.signal?.aborted === true) return fail({ kind: 'aborted', durationMs: elapsed() });
      const failure = failureOf(error, timeout.signal.aborted);
      const { kind } = failure;
      const cause = kind === 'certificate_expired' && this.#clock.isOff ? 'clock_wrong' : kind;
      return fail({ ...failure, kind: cause, durationMs: elapsed() });
    } finally {
      limit.end();
      request.signal?.removeEventListener('abort', end);
    }
  }

  #allows(url: string): boolean {
    const { protocol, hostname, port, username, password } = new URL(url);
    return (
      protocol === 'https:' && port === '' && username === '' && password === '' && this.#allowsHost(hostname)
    );
  }

  /** The whole body as text, or undefined where it is larger than the cap. */
  async #text(reply: FetchReply, signal: AbortSignal): Promise<string | undefined> {
    if (!reply.body) return '';
    const reader = reply.body.getReader();
    // A stream that stalls after the head ends with the time limit too.
    const stalled = new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => {
        reject(new Error('net::ERR_TIMED_OUT'));
      });
    });
    const chunks: Uint8Array[] = [];
    let bytes = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), stalled]);
      if (done || !value) break;
      bytes += value.byteLength;
      if (bytes > this.#maxBytes) {
        await reader.cancel();
        return undefined;
      }
      chunks.push(value);
    }
    return decodeBody(Buffer.concat(chunks), headersOf(reply)['content-type']);
  }
}

function headersOf(reply: FetchReply): Record<string, string> {
  const headers: Record<string, string> = {};
  reply.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return headers;
}

/** What an exception of a fetch means. Its text is read for the error's name only and never passed on. */
function failureOf(error: unknown, timedOut: boolean): { kind: TransportKind; transport?: string } {
  const text = error instanceof Error ? `${error.message} ${causeOf(error)}` : '';
  const name = /\bERR_[A-Z0-9_]+/.exec(text)?.[0];
  if (timedOut) return { kind: 'timed_out' };
  if (/redirect/i.test(text)) return { kind: 'redirected' };
  if (name === undefined) return { kind: 'offline' };
  const kind = netErrors.find(([pattern]) => pattern.test(name))?.[1] ?? 'offline';
  return { kind, transport: name };
}

function causeOf(error: Error): string {
  return error.cause instanceof Error ? error.cause.message : '';
}
