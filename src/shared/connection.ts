import { z } from 'zod';
import { cloudIds } from './clouds';
import { findingSchema } from './finding';
import { serviceIds } from './services';

/**
 * `waiting`: kept, never judged yet · `linked`: the last judgement was a success · `attention`: the last
 * judgement was a failure that retrying will not cure.
 */
export const connectionStates = ['waiting', 'linked', 'attention'] as const;

/** See {@link connectionStates}. */
export type ConnectionState = (typeof connectionStates)[number];

/**
 * `ok` · `failed` · `unreachable`: network, throttling or a fault of the service. The last is no judgement,
 * so the connection's state stays what it was.
 */
export const checkOutcomes = ['ok', 'failed', 'unreachable'] as const;

/** See {@link checkOutcomes}. */
export type CheckOutcome = (typeof checkOutcomes)[number];

const judgementFields = {
  /** When the answer came, ISO 8601 in UTC. */
  at: z.string(),
  /** What is wrong; after a success, what is worth knowing (consent missing). */
  finding: findingSchema.optional(),
  /** Granted application roles as the token named them; informational. Absent when it could not be read. */
  roles: z.array(z.string()).optional(),
  /** How long the token lives, in seconds. */
  tokenSeconds: z.number().int().nonnegative().optional(),
};

/** One verification: a token was asked for, and this came of it. */
export const checkSchema = z.strictObject({
  ...judgementFields,
  outcome: z.enum(checkOutcomes),
  /** From sending the request to the answer, in milliseconds. */
  durationMs: z.number().nonnegative(),
  /** With `unreachable`: what the last judgement said. It still stands. */
  standing: z.strictObject(judgementFields).optional(),
});

/** See {@link checkSchema}. */
export type Check = z.infer<typeof checkSchema>;

/** What a verification said of a connection. */
export type Judgement = NonNullable<Check['standing']>;

/** What is kept of a connection beside its secret: the same on disk and in the window. */
export const connectionFieldsSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  cloud: z.enum(cloudIds),
  /** The hosts, with the cloud `custom`. */
  customCloud: z.strictObject({ authority: z.string(), graph: z.string() }).optional(),
  tenant: z.strictObject({
    /** The GUID or domain that was entered; tokens are asked for under exactly this. */
    entered: z.string(),
    /** The tenant's GUID, once a token or discovery told it. */
    id: z.string().optional(),
    /** The organisation's name, where the app may read it. */
    displayName: z.string().optional(),
    /** Its verified domains, the default one first, where the app may read them. */
    domains: z.array(z.string()).optional(),
  }),
  clientId: z.string(),
  /** The app's name, where the token or its registration told it. */
  appName: z.string().optional(),
  /** Permissions that this app is to have, as somebody has chosen them; what of them is missing is shown. */
  neededRoles: z.array(z.string()).optional(),
  service: z.enum(serviceIds),
  /** What the service asks for beside the credentials; see `ServiceOptions`. */
  serviceOptions: z
    .strictObject({ environmentName: z.string().optional(), environmentUrl: z.string().optional() })
    .optional(),
  scope: z.string(),
  /** Names of labels; their colours are kept once for all connections. */
  labels: z.array(z.string()),
  pinned: z.boolean(),
  notes: z.string(),
  state: z.enum(connectionStates),
  lastCheck: checkSchema.optional(),
  /** ISO 8601 in UTC. */
  createdAt: z.string(),
  /** ISO 8601 in UTC. */
  updatedAt: z.string(),
});

/** See {@link connectionFieldsSchema}. */
export type ConnectionFields = z.infer<typeof connectionFieldsSchema>;

/**
 * `kept`: sealed on disk · `session`: held in memory only, because nothing protects it on disk · `missing`:
 * none · `unreadable`: sealed, but the key does not open it here and now.
 */
export type CredentialStatus = 'kept' | 'session' | 'missing' | 'unreadable';

/** A connection as the window sees it. It carries no secret. */
export interface Connection extends ConnectionFields {
  /** True where it was linked, and needs attention because its secret's date has passed. Only the window says it. */
  readonly expiredByDate?: true;
  readonly credential: {
    readonly kind: 'secret';
    readonly status: CredentialStatus;
    /** When the secret expires, ISO 8601 in UTC. */
    readonly expiresAt?: string;
    /** True where Microsoft has named that date, and not a person. */
    readonly expiryFromMicrosoft?: true;
  };
}
