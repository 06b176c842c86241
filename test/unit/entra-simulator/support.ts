import type { INetworkModule, NetworkResponse } from '@azure/msal-node';
import { afterAll, beforeAll } from 'vitest';
import { createAuthority, startEntra, type Directory, type Entra, type EntraOptions } from '../../entra';

/** What the tests read of an answer: the members of every body they look at. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

const authority = createAuthority();

/** Starts a simulator with its proxy for a file's tests; `entra()` is it. */
export function running(options: (() => EntraOptions) | EntraOptions = {}): () => Entra {
  let entra: Entra | undefined;
  beforeAll(async () => {
    const given = typeof options === 'function' ? options() : options;
    entra = await startEntra({ authority: await authority, ...given });
  });
  afterAll(async () => entra?.stop());
  return () => {
    if (!entra) throw new Error('The simulator is used before it runs.');
    return entra;
  };
}

/** The network of Microsoft's library, over the simulator. */
export function msalNetwork(entra: () => Entra): INetworkModule {
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options?.headers),
    sendPostRequestAsync: (url, options) => send('POST', url, options?.headers, options?.body),
  };

  async function send<Body>(
    method: string,
    url: string,
    headers: HeadersInit = {},
    body?: string,
  ): Promise<NetworkResponse<Body>> {
    const answer = await entra().fetch(url, { method, headers, ...(body === undefined ? {} : { body }) });
    return {
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: (await answer.json()) as Body,
    };
  }
}

/** A good form for the first app of the first tenant, with what is given put in; undefined leaves a field out. */
export function goodForm(directory: Directory, changes: Record<string, string | undefined> = {}) {
  const app = directory.tenants[0]?.apps[0];
  const form = {
    grant_type: 'client_credentials',
    client_id: app?.clientId,
    client_secret: app?.secrets[0]?.value,
    scope: 'https://graph.microsoft.com/.default',
    ...changes,
  };
  return Object.fromEntries(Object.entries(form).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}

/** Asks for a token as the product does. */
export async function askToken(
  entra: Entra,
  tenant: string,
  form: Record<string, string>,
  options: { host?: string; headers?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Answer> {
  const host = options.host ?? 'login.microsoftonline.com';
  return read(
    await entra.fetch(`https://${host}/${encodeURIComponent(tenant)}/oauth2/v2.0/token`, {
      method: 'POST',
      headers: options.headers ?? {},
      body: new URLSearchParams(form),
      redirect: 'manual',
      ...(options.signal ? { signal: options.signal } : {}),
    }),
  );
}

/** Gets an address, with a token if there is one. */
export async function get(entra: Entra, url: string, token?: string): Promise<Answer> {
  return read(await entra.fetch(url, token ? { headers: { authorization: `Bearer ${token}` } } : {}));
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = (response.headers.get('content-type') ?? '').startsWith('application/json');
  const body: unknown = isJson ? JSON.parse(text) : {};
  return { status: response.status, headers: response.headers, text, body: body as Answer['body'] };
}

/** The claims of a JWT, unverified. */
export function claimsOf(answer: Answer): Record<string, unknown> {
  const [, claims = ''] = String(answer.body['access_token']).split('.');
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as Record<string, unknown>;
}

/** The code of what made a fetch fail. */
export async function failureOf(attempt: Promise<unknown>): Promise<string> {
  const error: unknown = await attempt.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return String((cause as { code?: unknown } | undefined)?.code ?? cause);
}
