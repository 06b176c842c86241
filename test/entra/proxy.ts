import { createServer, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { simulatedHosts } from './hosts';

/** How the network is gone: `refuseConnection` closes the proxy's port, so that not even it can be reached;
 * `dnsFailure` is a proxy that cannot look names up (503); `drop` ends every connection without a word; `hang`
 * takes connections and never answers. */
export type OfflineMode = 'refuseConnection' | 'dnsFailure' | 'drop' | 'hang';

/** What somebody asked the proxy for. */
export interface ProxyRequest {
  readonly at: Date;
  /** `CONNECT`, or the method of a plain HTTP request. */
  readonly method: string;
  /** Host and port, or the whole address of a plain HTTP request. */
  readonly target: string;
  /** Host without the port, lower-case. */
  readonly host: string;
}

/** What a proxy is made with. */
export interface ProxyOptions {
  readonly simulatorPort: number;
  /** Hosts to carry, on port 443; the simulator's by default. */
  readonly hosts?: readonly string[];
}

/** A company's proxy, as far as the app can tell. */
export interface Proxy {
  /** For `https_proxy`: `http://127.0.0.1:` and the port. */
  readonly url: string;
  readonly port: number;
  /** Tunnels opened to the simulator, oldest first. */
  readonly carried: ProxyRequest[];
  /** What was asked for and is none of the carried hosts. A test that finds something here should fail. */
  readonly refused: ProxyRequest[];
  /** What failed because the proxy was offline. */
  readonly missed: ProxyRequest[];
  /** What was turned away for want of a sign-in, or with a wrong one. */
  readonly unauthorised: ProxyRequest[];
  /** Asks everybody for a sign-in from here on (Basic), or, with undefined, nobody any more. Open tunnels stay. */
  demandSignIn(account: { readonly username: string; readonly password: string } | undefined): void;
  /**
   * Takes the network away, `refuseConnection` unless said otherwise, or gives it back. Open tunnels are destroyed.
   * Resolves when it is in effect.
   */
  offline(on: boolean, mode?: OfflineMode): Promise<void>;
  /** Closes the port and destroys every connection. */
  stop(): Promise<void>;
}

/**
 * Starts a CONNECT proxy on loopback that carries the given hosts' port 443 to the simulator, answers 403 to
 * everything else, plain HTTP included, and writes both down.
 */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const hosts = new Set(options.hosts ?? simulatedHosts);
  const carried: ProxyRequest[] = [];
  const refused: ProxyRequest[] = [];
  const missed: ProxyRequest[] = [];
  const unauthorised: ProxyRequest[] = [];
  let demanded: string | undefined;
  const sockets = new Set<Duplex>();
  let gone: OfflineMode | undefined;

  const server = createServer((request, response) => {
    refused.push(asked(request, plainHost(request)));
    response.writeHead(403, { connection: 'close', 'content-type': 'text/plain' });
    response.end('This proxy carries Microsoft hosts over TLS only.');
  });
  server.on('connection', (socket) => {
    keep(sockets, socket);
  });
  server.on('connect', (request: IncomingMessage, client: Duplex, head: Buffer) => {
    const { host, port } = targetOf(request.url ?? '');
    const entry = asked(request, host);
    if (!hosts.has(host) || port !== 443) {
      refused.push(entry);
      end(client, '403 Forbidden');
      return;
    }
    if (demanded !== undefined && request.headers['proxy-authorization'] !== demanded) {
      unauthorised.push(entry);
      end(client, '407 Proxy Authentication Required', [
        'Proxy-Authenticate: Basic realm="Practice network"',
      ]);
      return;
    }
    if (gone) {
      missed.push(entry);
      fail(client, gone);
      return;
    }
    carried.push(entry);
    carry(client, head, options.simulatorPort, sockets);
  });

  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve();
      });
      sockets.forEach((socket) => socket.destroy());
    });

  await listen(0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    carried,
    refused,
    missed,
    unauthorised,
    demandSignIn(account) {
      demanded =
        account && `Basic ${Buffer.from(`${account.username}:${account.password}`).toString('base64')}`;
    },
    async offline(on, mode = 'refuseConnection') {
      gone = on ? mode : undefined;
      const shut = on && mode === 'refuseConnection';
      if (shut && server.listening) await close();
      if (!shut && !server.listening) await listen(port);
      sockets.forEach((socket) => socket.destroy());
    },
    stop: close,
  };
}

function carry(client: Duplex, head: Buffer, port: number, sockets: Set<Duplex>): void {
  const upstream = connect({ port, host: '127.0.0.1', noDelay: true }, () => {
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    upstream.write(head);
    client.pipe(upstream).pipe(client);
  });
  keep(sockets, upstream);
  // A tunnel ends as a whole: whichever side goes, and however, the other goes with it.
  client.on('close', () => upstream.destroy());
  upstream.on('close', () => client.destroy());
}

function keep(sockets: Set<Duplex>, socket: Duplex): void {
  sockets.add(socket);
  socket.on('close', () => sockets.delete(socket));
  // A reset is an ordinary end here; 'close' follows and cleans up.
  socket.on('error', () => socket.destroy());
}

function fail(client: Duplex, mode: OfflineMode): void {
  if (mode === 'hang') return;
  if (mode === 'dnsFailure') {
    end(client, '503 Service Unavailable');
    return;
  }
  client.destroy();
}

function end(client: Duplex, status: string, headers: readonly string[] = []): void {
  const lines = [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', 'Connection: close'];
  client.end(`${lines.join('\r\n')}\r\n\r\n`);
}

function asked(request: IncomingMessage, host: string): ProxyRequest {
  return { at: new Date(), method: request.method ?? '', target: request.url ?? '', host };
}

function targetOf(authority: string): { host: string; port: number } {
  const colon = authority.lastIndexOf(':');
  return { host: authority.slice(0, colon).toLowerCase(), port: Number(authority.slice(colon + 1)) };
}

function plainHost(request: IncomingMessage): string {
  const url = request.url ?? '';
  const host = URL.canParse(url) ? new URL(url).hostname : (request.headers.host ?? '');
  return host.replace(/:\d+$/, '').toLowerCase();
}
