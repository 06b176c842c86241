import type { RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { MutableResponse, OAuth2Service } from 'oauth2-mock-server';
import type { Adapter, ClientMetadata } from 'oidc-provider';
import { createAuthority } from '../entra/authority';
import { fetchThrough } from '../entra/fetch';
import { startProxy, type Proxy } from '../entra/proxy';

/** A token endpoint that no one here wrote, in the place of Entra's, for every tenant. */
export interface ForeignServer {
  readonly proxy: Proxy;
  /** A `fetch` through the proxy that trusts the test authority, for parts of the product run in plain Node. */
  readonly fetch: typeof fetch;
  /** Closes both ports and destroys every connection. */
  stop(): Promise<void>;
}

/** oidc-provider: it judges what it is sent. */
export interface JudgingServer extends ForeignServer {
  /** Makes a client known. Whether it is one that the server can have is judged when it asks for a token. */
  register(client: ClientMetadata): void;
  /** What the server itself broke at. A test that finds something here should fail. */
  readonly faults: readonly Error[];
}

/** An answer that is given instead of a token. */
export interface Replay {
  readonly status: number;
  /** An object is written as JSON by the server; a text goes out as it is. */
  readonly body: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** oauth2-mock-server: it gives everybody a token, unless it is told what to say. */
export interface ReplayingServer extends ForeignServer {
  /** The server's own service, for its events. */
  readonly service: OAuth2Service;
  /**
   * Answers the next token request with this.
   * @returns the form of that request as the server read it; without a field until there was one.
   */
  replay(answer: Replay): Readonly<Record<string, string>>;
}

/** Where Entra has its token endpoint: both servers let theirs be put there. */
const tokenPath = '/:tenant/oauth2/v2.0/token';

/** Whom the tokens are from, as the servers need to be told. */
const issuerUrl = 'https://login.microsoftonline.com';

/**
 * Starts oidc-provider with keys and a store that are for tests only.
 * @param scopes what may be asked for.
 * @param tokenSeconds lifetime of its tokens.
 * @param clientCredentials false for a server that does not know the grant.
 */
export async function startOidcProvider({
  scopes,
  tokenSeconds = 3599,
  clientCredentials = true,
}: {
  readonly scopes: readonly string[];
  readonly tokenSeconds?: number;
  readonly clientCredentials?: boolean;
}): Promise<JudgingServer> {
  const clients = new Map<string, ClientMetadata>();
  const faults: Error[] = [];
  const provider = await withoutStartNotices(async () => {
    const { Provider } = await import('oidc-provider');
    return new Provider(issuerUrl, {
      adapter: () => adapterOf(clients),
      scopes: [...scopes],
      routes: { token: tokenPath },
      ttl: { ClientCredentials: tokenSeconds },
      features: { clientCredentials: { enabled: clientCredentials }, devInteractions: { enabled: false } },
    });
  });
  provider.on('server_error', (_context: unknown, fault: Error) => {
    faults.push(fault);
  });
  const answer = provider.callback();
  return {
    // What goes wrong on its way it answers and tells itself.
    ...(await startForeign((request, response) => void answer(request, response))),
    register: (client) => clients.set(client.client_id, client),
    faults,
  };
}

/** Starts oauth2-mock-server with an RSA key of its own. */
export async function startOAuth2MockServer(): Promise<ReplayingServer> {
  const { OAuth2Issuer, OAuth2Service } = await import('oauth2-mock-server');
  const issuer = new OAuth2Issuer();
  issuer.url = issuerUrl;
  await issuer.keys.generate('RS256');
  const service = new OAuth2Service(issuer, { token: tokenPath });
  return {
    ...(await startForeign(service.requestHandler)),
    service,
    replay: ({ status, body, headers = {} }) => {
      const form: Record<string, string> = {};
      service.once('beforeResponse', (answer: MutableResponse, { body: sent, res }: ExpressRequest) => {
        Object.assign(form, sent);
        res.set(headers);
        answer.statusCode = status;
        // The server writes nothing but JSON: for a page or a plain text, its way to write is replaced.
        if (typeof body === 'string') res.json = () => res.send(body);
        else answer.body = { ...body };
      });
      return form;
    },
  };
}

/** A request as Express hands it to the server's events, as far as it is used. */
interface ExpressRequest {
  readonly body: Readonly<Record<string, string>>;
  readonly res: {
    set(headers: Readonly<Record<string, string>>): unknown;
    send(body: string): unknown;
    json: (body: unknown) => unknown;
  };
}

/** Where oidc-provider finds its clients. Nobody shows it a token again, so it keeps none. */
function adapterOf(clients: ReadonlyMap<string, ClientMetadata>): Adapter {
  const nothing = () => Promise.resolve(undefined);
  return {
    find: (id) => Promise.resolve(clients.get(id)),
    findByUid: nothing,
    findByUserCode: nothing,
    upsert: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}

/** Puts a server behind TLS with a certificate of the test authority, and that behind the proxy. */
async function startForeign(answer: RequestListener): Promise<ForeignServer> {
  const { leaf, caPem } = await createAuthority();
  const server = createServer({ cert: leaf.cert, key: leaf.key }, answer);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // The hosts of all clouds: a tenant that one does not know is looked for in the others.
  const proxy = await startProxy({ simulatorPort: (server.address() as AddressInfo).port });
  return {
    proxy,
    fetch: fetchThrough({ url: proxy.url, caPem }),
    stop: async () => {
      await proxy.stop();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
}

/** What oidc-provider says at such a start: of Node 20, and of its keys. */
const startNotices: readonly string[] = [
  'oidc-provider WARNING: Unsupported runtime.',
  'oidc-provider WARNING: quick start development-only signing keys are used',
];

/** Makes something without these notices; whatever else is said on the way is said. */
async function withoutStartNotices<Made>(make: () => Promise<Made>): Promise<Made> {
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!startNotices.some((notice) => String(said[0]).includes(notice))) warn(...said);
  };
  try {
    return await make();
  } finally {
    console.warn = warn;
  }
}
