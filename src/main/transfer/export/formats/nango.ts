import type { ServiceId } from '../../../../shared/services';
import type { RefusalReason } from '../../../../shared/transfer/export';
import type { ExportEntry, ExportFormat, FileWords } from '../format';

/**
 * The body of Nango's `POST /connections`. Its token is one that has run out long ago, so that Nango asks for its first
 * one itself. The tenant goes as it was entered where its ID is not known: Nango puts it into the token endpoint's
 * address, which takes both.
 * Source: NangoHQ/nango, server, postConnection.ts and connectionCredentialsOauth2CCSchema; providers.yaml.
 */
export const nango: ExportFormat = {
  refusal: commonRefusal,
  *write(entries, { words }) {
    for (const entry of entries) yield bodyOf(entry, words, pendingToken);
  },
};

/** The same with the entry's access token, which Nango uses until it runs out; without one, as {@link nango}. */
export const nangoLive: ExportFormat = {
  refusal: (entry) =>
    commonRefusal(entry) ?? ((entry.token?.text.real.length ?? 0) > longestToken ? 'too_long' : undefined),
  *write(entries, { words }) {
    for (const entry of entries) {
      const { token } = entry;
      yield bodyOf(
        entry,
        words,
        token ? { token: token.text.shown, expires_at: token.expiresAt } : pendingToken,
      );
    }
  },
};

/** In UTF-16 units, both by Nango's schema. */
const longestSecret = 2048;
const longestToken = 4096;

/** Nango takes a token without a date for one that never runs out: both are needed. */
const pendingToken = { token: 'pending-refresh', expires_at: '1970-01-01T00:00:00.000Z' };

function commonRefusal({ connection, secret }: ExportEntry): RefusalReason | undefined {
  // No national cloud's authority stands in any of its providers.
  if (connection.cloud !== 'global') return 'cloud_unknown_to_tool';
  return secret && secret.real.length > longestSecret ? 'too_long' : undefined;
}

function bodyOf(
  { connection, secret, slug }: ExportEntry,
  words: FileWords,
  token: typeof pendingToken,
): string {
  const { service, serviceOptions, tenant } = connection;
  const provider: Provider = providers[service] ?? { key: 'microsoft-oauth2-cc' };
  const body = {
    provider_config_key: provider.key,
    connection_id: slug,
    connection_config: {
      tenantId: tenant.id ?? tenant.entered,
      ...(provider.option && { [provider.option]: serviceOptions?.[provider.option] }),
      ...(provider.setsScope ? {} : { oauth_scopes: connection.scope }),
    },
    credentials: {
      type: 'OAUTH2_CC',
      client_id: connection.clientId,
      client_secret: secret?.shown ?? words.placeholder,
      ...token,
    },
    metadata: { displayName: connection.name },
    tags: tagsOf(connection.labels),
  };
  return `${JSON.stringify(body, undefined, 2)}\n`;
}

/** Nango takes ten tags, each with a name of ASCII letters, so that a label is a tag's value. */
function tagsOf(labels: readonly string[]): Readonly<Record<string, string>> {
  const named = labels.slice(0, 9).map((label, index) => [`label_${index + 1}`, label] as const);
  return { source: 'tenantry', ...Object.fromEntries(named) };
}

interface Provider {
  /** Also the name of the integration, unless whoever set it up in Nango has given it another. */
  readonly key: string;
  readonly option?: 'environmentName' | 'environmentUrl';
  /** It makes the scope of the environment; another one would be added to it. */
  readonly setsScope?: true;
}

/** Services that Nango has a provider of its own for. */
const providers: Partial<Record<ServiceId, Provider>> = {
  sharepoint: { key: 'sharepoint-online-oauth2-cc' },
  intune: { key: 'microsoft-intune' },
  'power-bi': { key: 'microsoft-power-bi-oauth2-cc' },
  'business-central': { key: 'microsoft-business-central', option: 'environmentName' },
  'dynamics-finance': {
    key: 'microsoft-dynamics-365-finance-and-operations-cc',
    option: 'environmentUrl',
    setsScope: true,
  },
};
