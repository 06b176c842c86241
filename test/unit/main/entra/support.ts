import { clouds } from '../../../../src/shared/clouds';
import type { Fetch, FetchReply, HttpReply } from '../../../../src/main/entra/transport';
import type { Entra } from '../../../entra';

const tableHosts: readonly string[] = Object.values(clouds).flatMap(({ authority, graph }) => [
  authority,
  graph,
]);

/** Allows the hosts of the cloud table, and no other. */
export const allows = (host: string): boolean => tableHosts.includes(host);

/** An answer as the transport gives it on. */
export function reply(status: number, body: unknown, headers: Record<string, string> = {}): HttpReply {
  return { status, headers, body: typeof body === 'string' ? body : JSON.stringify(body), durationMs: 7 };
}

/** What a fetch gives: a body in pieces, which may end in an error. */
export function fetched(
  status: number,
  pieces: readonly (string | Error)[],
  headers: Record<string, string> = {},
): FetchReply {
  const queue = [...pieces];
  return {
    status,
    headers: new Headers(headers),
    body: {
      getReader: () => ({
        read: () => {
          const piece = queue.shift();
          if (piece instanceof Error) return Promise.reject(piece);
          return Promise.resolve(
            piece === undefined ? { done: true } : { done: false, value: Buffer.from(piece) },
          );
        },
        cancel: () => Promise.resolve(),
      }),
    },
  };
}

/** How Chromium calls what Node's network reports by these codes. */
const chromiumNames: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ERR_PROXY_CONNECTION_FAILED',
  EPROXY: 'ERR_TUNNEL_CONNECTION_FAILED',
  ECONNRESET: 'ERR_CONNECTION_RESET',
  ABORT_ERR: 'ERR_ABORTED',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'ERR_CERT_AUTHORITY_INVALID',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'ERR_CERT_AUTHORITY_INVALID',
  SELF_SIGNED_CERT_IN_CHAIN: 'ERR_CERT_AUTHORITY_INVALID',
  ERR_TLS_CERT_ALTNAME_INVALID: 'ERR_CERT_COMMON_NAME_INVALID',
  CERT_HAS_EXPIRED: 'ERR_CERT_DATE_INVALID',
};

function asChromium(error: unknown): Error {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  if (message.includes('redirect'))
    return new Error("Attempted to redirect, but redirect policy was 'error'");
  return new Error(`net::${chromiumNames[code] ?? `ERR_FAILED (${code} ${message})`}`);
}

/** The simulator's fetch, over real HTTPS; what goes wrong is named as Electron's fetch names it. */
export function electronFetch(entra: Entra): Fetch {
  return async (url, init) => {
    const answer = await entra.fetch(url, init).catch((error: unknown) => {
      throw asChromium(error);
    });
    const { status, headers, body } = answer;
    if (!body) return { status, headers, body };
    const getReader = () => {
      const reader = body.getReader();
      return {
        read: () =>
          reader.read().catch((error: unknown) => {
            throw asChromium(error);
          }),
        cancel: () => reader.cancel(),
      };
    };
    return { status, headers, body: { getReader } };
  };
}
