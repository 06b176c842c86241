import { Readable } from 'node:stream';
import { net, type AuthInfo, type IncomingMessage, type Session } from 'electron';
import type { ProxyAnswer, ProxySignIn } from '../entra/proxy-sign-in';
import type { Fetch, FetchReply } from '../entra/transport';

/** What Chromium calls a proxy's question that nobody answered. */
const notSignedIn = 'net::ERR_PROXY_AUTH_REQUESTED';

/**
 * Sends through Chromium's network stack. Not by the session's own `fetch`: that tells nobody when a proxy asks for a
 * sign-in (seen on Electron 33: it fails with `ERR_TUNNEL_CONNECTION_FAILED`, or answers 407 as if it were the host).
 */
export function chromiumFetch(session: Session, signIn: Pick<ProxySignIn, 'credentialsFor'>): Fetch {
  return (url, { method, headers, body, signal, redirect, credentials, pause }) =>
    new Promise((resolve, reject) => {
      const request = net.request({ session, url, method, redirect, credentials });
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
      const end = (): void => {
        request.abort();
        reject(new Error('net::ERR_ABORTED'));
      };
      // Never taken away: the signal lives no longer than the request, whose `close` comes once it is sent already.
      signal.addEventListener('abort', end);

      let tried: ProxyAnswer | undefined;
      let declined = false;
      request.on('login', (challenge: AuthInfo, answer: (username?: string, password?: string) => void) => {
        // Microsoft's hosts never ask so; what is not a proxy's is nobody's to answer.
        if (!challenge.isProxy) {
          answer();
          return;
        }
        const credentials = signIn.credentialsFor(challenge, tried?.serial);
        pause(credentials);
        const go = (given: ProxyAnswer | undefined): void => {
          if (signal.aborted) return;
          tried = given;
          declined = given === undefined;
          if (given) answer(given.username, given.password);
          else answer();
        };
        credentials.then(go, () => {
          go(undefined); // the question could not be asked
        });
      });
      request.on('response', (response) => {
        if (declined) {
          request.abort();
          reject(new Error(notSignedIn));
        } else resolve(replyOf(response));
      });
      request.on('error', (error) => {
        reject(declined ? new Error(notSignedIn) : error);
      });
      request.end(body);
    });
}

function replyOf(response: IncomingMessage): FetchReply {
  // Electron's types leave out that it is Node's stream.
  const stream = response as unknown as Readable;
  return {
    status: response.statusCode,
    headers: {
      forEach: (visit) => {
        for (const [name, value] of Object.entries(response.headers)) visit([value].flat().join(', '), name);
      },
    },
    body: Readable.toWeb(stream),
  };
}
