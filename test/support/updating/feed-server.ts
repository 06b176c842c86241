import { createServer } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { generate } from 'selfsigned';

/** What the feed was asked. */
export interface FeedRequest {
  readonly method: string;
  /** Without what comes after a question mark. */
  readonly path: string;
  /** What comes after it. */
  readonly query: string;
  readonly headers: IncomingHttpHeaders;
}

/** What it answers for one path. */
export interface FeedReply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** A server of updates on loopback, over real HTTPS. */
export interface FeedServer {
  /** With a slash at its end. */
  readonly url: string;
  /** The authority to trust, PEM. */
  readonly caPem: string;
  /** Everything that was asked, oldest first. */
  readonly requests: FeedRequest[];
  /** Another host that the same authority vouches for, and what it was asked. It answers 404 to all. */
  readonly elsewhere: { readonly url: string; readonly requests: FeedRequest[] };
  /** What there is, by path; 404 for all else. */
  readonly replies: Map<string, FeedReply>;
  stop(): Promise<void>;
}

const hour = 3_600_000;

/** Starts one on a free port, with an authority of its own. */
export async function startFeedServer(): Promise<FeedServer> {
  const valid = {
    notBeforeDate: new Date(Date.now() - hour),
    notAfterDate: new Date(Date.now() + 24 * hour),
  };
  const keys = { keyType: 'ec', curve: 'P-256', algorithm: 'sha256' } as const;
  const root = await generate([{ name: 'commonName', value: 'Tenantry Test Feed Authority' }], {
    ...keys,
    ...valid,
    extensions: [
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
    ],
  });
  const leaf = await generate([{ name: 'commonName', value: 'localhost' }], {
    ...keys,
    ...valid,
    ca: { key: root.private, cert: root.cert },
    extensions: [
      { name: 'basicConstraints', cA: false, critical: true },
      { name: 'keyUsage', digitalSignature: true, critical: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  const replies = new Map<string, FeedReply>();
  const tls = { key: leaf.private, cert: `${leaf.cert}\n${root.cert}` };
  const [feed, elsewhere] = [await listen(tls, replies), await listen(tls, new Map())];
  return {
    url: feed.url,
    caPem: root.cert,
    requests: feed.requests,
    elsewhere,
    replies,
    stop: async () => {
      await Promise.all([feed.stop(), elsewhere.stop()]);
    },
  };
}

async function listen(tls: { key: string; cert: string }, replies: ReadonlyMap<string, FeedReply>) {
  const requests: FeedRequest[] = [];
  const server = createServer(tls, (request, response) => {
    const [path = '/', query = ''] = (request.url ?? '/').split('?');
    requests.push({ method: request.method ?? '', path, query, headers: request.headers });
    const { status = 200, headers = {}, body = '' } = replies.get(path) ?? { status: 404 };
    response.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers });
    response.end(body);
  });
  const sockets = new Set<Duplex>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/`,
    requests,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const socket of sockets) socket.destroy();
      }),
  };
}
