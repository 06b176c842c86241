import { constants } from 'node:crypto';
import { createSecureServer } from 'node:http2';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { createSecureContext, type SecureContext, type Server, type TlsOptions } from 'node:tls';
import { createAuthority, type Authority } from './authority';
import type { Directory } from './directory';
import { answerInstanceDiscovery, answerOpenIdConfiguration } from './discovery';
import { record, type Exchange } from './exchange';
import type { Occasion } from './failure';
import { faultQueue, type Faults } from './faults';
import { answerGraph } from './graph';
import { isAuthority, isGraph, isResourceManager } from './hosts';
import { json, text, type Reply } from './reply';
import type { RecordedRequest } from './request-log';
import { answerResourceManager } from './resource-manager';
import { send, sendFaulty } from './send';
import { todaysStyle, type Style } from './style';
import { decodeTenant } from './tenant-lookup';
import { answerToken } from './token-endpoint';
import { createMint, type Mint, type Signatures } from './tokens';

/** What a simulator is made with. */
export interface SimulatorOptions {
  /** Tenants, apps and secrets; kept and read as it is, so that a test may change it on the way. */
  readonly directory: Directory;
  /** The service's time, for tokens and expiry; the machine's by default. */
  readonly clock?: () => Date;
  /** Whose certificates it shows, e.g. to share one trust store between several runs; a new authority by default. */
  readonly authority?: Authority;
  /** What it speaks over TLS: both by default; the client chooses among what is left. */
  readonly protocols?: readonly Protocol[];
  /** How tokens are signed; `rsa` by default. `unverifiable` saves the half of a request's cost, for measurements. */
  readonly signatures?: Signatures;
}

/** An application protocol, as ALPN names it. */
export type Protocol = 'h2' | 'http/1.1';

/** Entra and Graph on loopback. */
export interface Simulator {
  /** TCP port on 127.0.0.1. */
  readonly port: number;
  readonly authority: Authority;
  /** Read anew for each request. */
  readonly directory: Directory;
  /** Every request so far that arrived whole, oldest first. They contain secrets. */
  readonly requests: RecordedRequest[];
  readonly faults: Faults;
  /** How answers are worded; may be changed at any time. */
  readonly style: Style;
  /** Closes the port and destroys every connection. */
  stop(): Promise<void>;
}

/**
 * Starts an HTTPS server on loopback that speaks HTTP/2 and HTTP/1.1 and answers, by the request's host name, as the
 * token endpoints, the discovery, the Graph and the Resource Manager of every cloud do. Fails only if no port can be had.
 */
export async function startSimulator(options: SimulatorOptions): Promise<Simulator> {
  const authority = options.authority ?? (await createAuthority());
  const clock = options.clock ?? (() => new Date());
  const mint = await createMint(options.signatures);
  const style = todaysStyle();
  const requests: RecordedRequest[] = [];
  const connections = new Map<number, Socket>();
  const closeConnections = () => {
    connections.forEach((socket) => socket.destroy());
  };
  const faults = faultQueue(closeConnections);
  const contexts = secureContexts(authority);

  async function serve(exchange: Exchange): Promise<void> {
    const request = await record(exchange);
    if (!request) return;
    requests.push(request);
    const occasion: Occasion = { request, now: clock(), style };
    const answer = () => route({ ...occasion, now: clock() }, options.directory, mint);
    const fault = faults.takeFor(request);
    if (!fault) {
      send(exchange, answer());
      return;
    }
    const cut = () => connections.get(exchange.request.socket.remotePort ?? 0)?.destroy();
    await sendFaulty(fault, { exchange, occasion, answer, cut });
  }

  const server = serverFor(options.protocols ?? ['h2', 'http/1.1'], {
    ...authority.leaf,
    // Without tickets no session is resumed: each connection shows its certificate, so that a change takes effect.
    secureOptions: constants.SSL_OP_NO_TICKET,
    SNICallback: (host: string, done: (error: null, context: SecureContext) => void) => {
      const bad = faults.takeCertificate(host);
      done(null, bad === undefined ? contexts.good : contexts[bad]);
    },
  });
  server.on('connection', (socket: Socket) => {
    // Answers are small and of several writes: held back until the last is acknowledged, each would be 40 ms late.
    socket.setNoDelay(true);
    keep(connections, socket);
  });
  // Each kind of server hands out its own kind of both; `Exchange` is the union of the two.
  server.on('request', (request: Exchange['request'], response: Exchange['response']) => {
    void serve({ request, response });
  });

  return {
    port: await listen(server),
    authority,
    directory: options.directory,
    requests,
    faults,
    style,
    stop: () => {
      const closed = new Promise<void>((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
      closeConnections();
      return closed;
    },
  };
}

/** Where requests go. A path is tried on the authority's hosts or on Graph's, never on both. */
function route(occasion: Occasion, directory: Directory, mint: Mint): Reply {
  const { request, now } = occasion;
  if (isGraph(request.host)) return answerGraph(request, now, directory, mint);
  if (isResourceManager(request.host)) return answerResourceManager(request, now, directory, mint);
  if (!isAuthority(request.host)) return text(421, 'Misdirected request');
  for (const { method, path, answer } of authorityRoutes) {
    const tenant = path.exec(request.path);
    if (!tenant) continue;
    if (method !== request.method) return { ...text(405, ''), headers: { allow: method } };
    return answer(occasion, decodeTenant(tenant[1] ?? ''), directory, mint);
  }
  return text(404, '');
}

interface Route {
  readonly method: string;
  /** Its first group is the tenant. */
  readonly path: RegExp;
  readonly answer: (occasion: Occasion, tenant: string, directory: Directory, mint: Mint) => Reply;
}

const authorityRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/common\/discovery\/instance$/, answer: answerInstanceDiscovery },
  { method: 'POST', path: /^\/([^/]*)\/oauth2\/v2\.0\/token$/, answer: answerToken },
  {
    method: 'GET',
    path: /^\/([^/]*)\/v2\.0\/\.well-known\/openid-configuration$/,
    answer: answerOpenIdConfiguration,
  },
  {
    method: 'GET',
    path: /^\/([^/]*)\/discovery\/v2\.0\/keys$/,
    answer: (_occasion, _tenant, _directory, mint) => json(200, mint.jwks),
  },
];

function serverFor(protocols: readonly Protocol[], options: TlsOptions): Server {
  if (!protocols.includes('h2')) return createHttpsServer(options);
  return createSecureServer({ ...options, allowHTTP1: protocols.includes('http/1.1') });
}

function secureContexts({ leaf, bad }: Authority) {
  return {
    good: createSecureContext(leaf),
    untrusted: createSecureContext(bad.untrusted),
    wrongName: createSecureContext(bad.wrongName),
    expired: createSecureContext(bad.expired),
  };
}

function keep(connections: Map<number, Socket>, socket: Socket): void {
  const port = socket.remotePort ?? 0;
  connections.set(port, socket);
  socket.on('close', () => connections.delete(port));
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
