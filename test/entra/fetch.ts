import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';

/** Where the requests go through, and whom they trust. */
export interface Passage {
  /** The proxy's address. */
  readonly url: string;
  /** The authority to trust, PEM; the machine's own are not. */
  readonly caPem: string;
}

/**
 * A `fetch` that goes through the CONNECT proxy with a full certificate check, for tests that run the product's
 * parts in plain Node, whose own fetch knows no proxy. It covers what those need: method, headers, a text body,
 * `signal`, `redirect` (`error` and `manual`; `follow` is refused), and a streamed answer. HTTP/1.1, no cookies,
 * a connection for each request. As with Node's own, failure to reach the server is a `TypeError` whose `cause` has
 * the code, and an aborted request rejects with the signal's reason.
 */
export function fetchThrough(passage: Passage): typeof fetch {
  return async (input, init = {}) => {
    const url = new URL(input instanceof Request ? input.url : input);
    const { signal, redirect = 'follow' } = init;
    signal?.throwIfAborted();
    try {
      const socket = await tunnel(passage.url, url.hostname, signal);
      const answer = await ask(url, socket, passage.caPem, init);
      const status = answer.statusCode ?? 0;
      if (status >= 300 && status < 400 && redirect !== 'manual') {
        answer.destroy();
        throw new Error(`unexpected redirect (${redirect})`);
      }
      return responseOf(answer, status);
    } catch (cause) {
      signal?.throwIfAborted();
      throw new TypeError('fetch failed', { cause });
    }
  };
}

/**
 * Opens a tunnel to port 443 of `host`.
 *
 * @returns the bare socket, on which TLS is still to begin.
 * @throws if the proxy cannot be reached or does not answer 200; the error then has `code` `EPROXY` and `status`.
 */
export function tunnel(proxyUrl: string, host: string, signal?: AbortSignal | null): Promise<Socket> {
  const { hostname, port } = new URL(proxyUrl);
  return new Promise((resolve, reject) => {
    const asked = httpRequest({
      host: hostname,
      port,
      method: 'CONNECT',
      path: `${host}:443`,
      headers: { host: `${host}:443` },
      ...(signal ? { signal } : {}),
    });
    asked.on('error', reject);
    asked.on('connect', (answer, socket) => {
      const status = answer.statusCode ?? 0;
      if (status === 200) {
        resolve(socket);
        return;
      }
      socket.destroy();
      const refusal = new Error(`The proxy answered ${status}.`);
      reject(Object.assign(refusal, { code: 'EPROXY', status }));
    });
    asked.end();
  });
}

function ask(url: URL, socket: Socket, caPem: string, init: RequestInit): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { signal, method = 'GET', body } = init;
    const asked = httpsRequest(url, {
      method,
      // A URLSearchParams body gets its content type here, as fetch would give it.
      headers: { ...formType(body), ...Object.fromEntries(new Headers(init.headers)) },
      agent: false,
      ca: caPem,
      servername: url.hostname,
      ...({ socket } as object),
    });
    asked.on('error', reject);
    asked.on('response', (answer) => {
      // An abort on the way through the body reaches its reader with the signal's reason.
      signal?.addEventListener('abort', () => answer.destroy(signal.reason as Error), { once: true });
      resolve(answer);
    });
    asked.on('close', () => socket.destroy());
    signal?.addEventListener('abort', () => asked.destroy(signal.reason as Error), { once: true });
    asked.end(bodyText(body));
  });
}

function formType(body: RequestInit['body']): Record<string, string> {
  return body instanceof URLSearchParams ? { 'content-type': 'application/x-www-form-urlencoded' } : {};
}

function bodyText(body: RequestInit['body']): string | undefined {
  if (body === undefined || body === null) return undefined;
  if (typeof body === 'string' || body instanceof URLSearchParams) return String(body);
  throw new TypeError('fetchThrough sends text and form parameters only');
}

function responseOf(answer: IncomingMessage, status: number): Response {
  const headers = new Headers();
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    headers.append(answer.rawHeaders[index] ?? '', answer.rawHeaders[index + 1] ?? '');
  }
  const bodiless = [204, 205, 304].includes(status);
  if (bodiless) answer.resume();
  const body = bodiless ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
  return new Response(body, { status, statusText: answer.statusMessage ?? '', headers });
}
