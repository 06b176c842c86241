import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-node';
import { z } from 'zod';
import { hostsOf, type CloudChoice } from '../../shared/clouds';
import { parseJson } from './json';
import type { HttpReply, Sender, TransportFailure } from './transport';

/** What a token is asked for with. */
export interface Credentials extends CloudChoice {
  /** GUID or domain. */
  readonly tenant: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** `<resource>/.default`. */
  readonly scope: string;
}

/** What came of asking for a token. */
export type Exchange =
  | {
      readonly kind: 'token';
      readonly accessToken: string;
      readonly seconds: number;
      readonly durationMs: number;
    }
  | { readonly kind: 'refused'; readonly reply: HttpReply }
  | { readonly kind: 'unreached'; readonly failure: TransportFailure };

/**
 * Asks Entra for a token by the client credentials grant (Microsoft Learn, "OAuth 2.0 client credentials
 * flow"), through MSAL with our transport beneath it: a new client each time, so that no cache and no
 * back-off of an earlier call answers. The diagnosis reads the raw reply and never MSAL's composite text.
 *
 * MSAL is loaded with the first exchange: the first screen does not need it.
 */
export async function exchange(credentials: Credentials, transport: Sender): Promise<Exchange> {
  const { ConfidentialClientApplication, LogLevel } = await import('@azure/msal-node');
  const network = new MsalNetwork(transport);
  const { authority } = hostsOf(credentials);
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: credentials.clientId,
      clientSecret: credentials.clientSecret,
      authority: `https://${authority}/${credentials.tenant}`,
      knownAuthorities: [authority],
      ...(credentials.cloud === 'custom'
        ? { authorityMetadata: metadataOf(authority, credentials.tenant) }
        : {}),
    },
    system: {
      networkClient: network,
      loggerOptions: { piiLoggingEnabled: false, logLevel: LogLevel.Error, loggerCallback: () => undefined },
    },
  });
  try {
    const result = await client.acquireTokenByClientCredential({
      scopes: [credentials.scope],
      azureRegion: 'DisableMsalForceRegion',
      skipCache: true,
    });
    const { last } = network;
    const token = result && last.kind === 'reply' ? tokenOf(last.reply) : undefined;
    if (token) return { kind: 'token', ...token };
  } catch (error) {
    // MSAL throws for every refusal; what was refused and why stands in the reply that the network kept.
    if (network.last.kind === 'nothing_sent') throw error;
  }
  const { last } = network;
  if (last.kind === 'failure') return { kind: 'unreached', failure: last.failure };
  if (last.kind === 'reply') return { kind: 'refused', reply: last.reply };
  throw new Error('MSAL answered without asking');
}

/**
 * What discovery would say of a host that MSAL does not know: it would otherwise ask that host first, and
 * tokens come from the same place in every cloud.
 */
function metadataOf(authority: string, tenant: string): string {
  const base = `https://${authority}/${tenant}`;
  return JSON.stringify({
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  });
}

/** The part of an answer that makes it a success. MSAL takes any object for one, and so for a token without any. */
const tokenSchema = z.looseObject({ access_token: z.string().min(1), expires_in: z.unknown().optional() });

function tokenOf({
  body,
  durationMs,
}: HttpReply): Omit<Extract<Exchange, { kind: 'token' }>, 'kind'> | undefined {
  const parsed = tokenSchema.safeParse(jsonOr(body));
  if (!parsed.success) return undefined;
  const { access_token: accessToken, expires_in: lifetime } = parsed.data;
  return { accessToken, seconds: secondsOf(lifetime), durationMs };
}

/** Lifetime of a token in whole seconds: a number or a numeric string, 0 for anything else. */
function secondsOf(lifetime: unknown): number {
  const seconds = Math.floor(Number(lifetime));
  return Number.isSafeInteger(seconds) && seconds > 0 ? seconds : 0;
}

type LastAnswer =
  | { readonly kind: 'nothing_sent' }
  | { readonly kind: 'reply'; readonly reply: HttpReply }
  | { readonly kind: 'failure'; readonly failure: TransportFailure };

/** MSAL's network over our transport. It keeps the raw answer, which MSAL's errors lose. */
class MsalNetwork implements INetworkModule {
  readonly #transport: Sender;
  last: LastAnswer = { kind: 'nothing_sent' };

  constructor(transport: Sender) {
    this.#transport = transport;
  }

  sendGetRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('GET', url, options);
  }

  sendPostRequestAsync<T>(url: string, options?: NetworkRequestOptions): Promise<NetworkResponse<T>> {
    return this.#send('POST', url, options);
  }

  async #send<T>(
    method: 'GET' | 'POST',
    url: string,
    options?: NetworkRequestOptions,
  ): Promise<NetworkResponse<T>> {
    const answer = await this.#transport.send({
      method,
      url,
      headers: options?.headers ?? {},
      ...(options?.body === undefined ? {} : { body: options.body }),
    });
    if (!answer.ok) {
      this.last = { kind: 'failure', failure: answer.error };
      throw new Error('No answer');
    }
    this.last = { kind: 'reply', reply: answer.value };
    const { status, headers, body } = answer.value;
    return { status, headers: { ...headers }, body: jsonOr(body) as T };
  }
}

/** The parsed body; an empty object for one that is no JSON object, which MSAL then refuses by its own. */
function jsonOr(body: string): object {
  const parsed = parseJson(body);
  return typeof parsed === 'object' && parsed !== null ? parsed : {};
}
