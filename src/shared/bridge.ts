import { z } from 'zod';
import { cloudIds } from './clouds';
import type { Connection } from './connection';
import { changesSchema, draftSchema, newSecretSchema } from './draft';
import type { FieldName, FieldProblem } from './fields/field';
import { readTenant } from './fields/tenant';
import type { Finding } from './finding';
import { portalPages } from './portal';
import type { Result } from './result';
import type { VaultStatus } from './vault-status';

/** Why a call was not carried out. Stable: the window's words and tests go by these. */
export type ErrorCode =
  | 'invalid_input'
  | 'not_found'
  | 'secret_missing'
  | 'secret_unreadable'
  | 'locked'
  | 'unprotected'
  | 'storage_failed'
  | 'policy'
  | 'rate_limited'
  | 'cancelled'
  | 'exchange_failed'
  | 'internal';

/** A failure as it crosses the bridge. */
export interface BridgeError {
  readonly code: ErrorCode;
  /** The field to correct. */
  readonly field?: FieldName;
  /** With `invalid_input`: what is wrong with the field. */
  readonly problem?: FieldProblem;
  /** With `exchange_failed`: the diagnosis. */
  readonly finding?: Finding;
  /** From `link` and `save`: names the secret that main holds for the next attempt. */
  readonly held?: string;
  /** With `rate_limited`: seconds until the next try is allowed. */
  readonly retryAfterSeconds?: number;
}

/** What every call answers. */
export type Answer<Value> = Result<Value, BridgeError>;

/** One call: its input's schema, and its output's type. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input;
  /** Never set: it carries the output's type. */
  readonly output?: Output;
}

function call<Output>() {
  return <Input extends z.ZodType>(input: Input): CallSpec<Input, Output> => ({ input });
}

const nothing = z.strictObject({});
const oneConnection = z.strictObject({ id: z.uuid() });
const someConnections = z.strictObject({ ids: z.array(z.uuid()).min(1).max(10_000) });

/** What discovery without credentials says of a tenant. */
export interface DiscoveredTenant {
  readonly tenantId: string;
  /** The cloud that the tenant says it lives in, where that is one of ours. */
  readonly cloud?: (typeof cloudIds)[number];
}

/** A secret on loan to the window: it takes it away again when the time is over. */
export interface Loan {
  readonly value: string;
  /** How long it may be shown, in milliseconds. */
  readonly forMs: number;
}

/** The whole contract between the window and main. A new call is one row here and its handler. */
export const contract = {
  connections: {
    /** All kept connections and the revision they belong to. */
    list: call<{ connections: Connection[]; revision: number }>()(nothing),
    get: call<Connection>()(oneConnection),
    /** Verifies, then keeps. Keeps nothing when the failure is permanent; keeps as `waiting` when Microsoft could not be reached. */
    link: call<Connection>()(draftSchema),
    /** Keeps without verifying. */
    save: call<Connection>()(draftSchema),
    /** Changes what is kept. A change of cloud, tenant or client ID drops the secret. */
    update: call<Connection>()(changesSchema),
    /** Verifies the new secret, then keeps it in place of the old one. */
    replaceSecret: call<Connection>()(newSecretSchema),
    /** Moves connections to the bin. */
    remove: call<{ removed: number }>()(someConnections),
    /** Brings connections back from the bin. */
    restore: call<{ restored: number }>()(someConnections),
    /** Asks for a new token for each; results also arrive as `connections.changed`. `skipped` could not be asked. */
    verify: call<{ connections: Connection[]; skipped: { id: string; code: ErrorCode }[] }>()(
      someConnections,
    ),
    /** The secret itself, on loan: at most 5 a minute. */
    revealSecret: call<Loan>()(oneConnection),
    /** Puts the secret on the clipboard; main takes it away again. */
    copySecret: call<{ clearsAfterMs: number }>()(oneConnection),
    /** Puts an access token on the clipboard; main takes it away again. */
    copyToken: call<{ clearsAfterMs: number; tokenSeconds: number }>()(oneConnection),
  },
  tenants: {
    /** Looks a tenant up without credentials. It tells Microsoft the tenant's name, and nothing else. */
    discover: call<DiscoveredTenant | null>()(
      z.strictObject({
        cloud: z.enum(cloudIds),
        tenant: z
          .string()
          .max(4096)
          .refine((raw) => readTenant(raw).problem === undefined)
          .transform((raw) => readTenant(raw).value),
      }),
    ),
  },
  vault: {
    status: call<VaultStatus>()(nothing),
    /** Asks the keyring once more. */
    retry: call<VaultStatus>()(nothing),
  },
  guide: {
    /** Opens a portal page in the system's browser. */
    open: call<{ opened: true }>()(
      z.strictObject({
        page: z.enum(portalPages),
        cloud: z.enum(cloudIds),
        clientId: z.string().max(100).optional(),
      }),
    ),
  },
  clipboard: {
    /** Copies the details of a diagnosis for a support request. */
    copyText: call<{ copied: true }>()(z.strictObject({ text: z.string().min(1).max(20_000) })),
  },
  app: {
    info: call<{ version: string; electron: string; platform: string; testRuntime: boolean }>()(nothing),
    /** The window says that its first screen is painted and its fields accept keys. */
    usable: call<{ shown: true }>()(nothing),
  },
} as const satisfies Record<string, Record<string, CallSpec>>;

/** The contract's type. */
export type Contract = typeof contract;

/** What main tells the window unasked. A new event is one row here. */
export interface Events {
  'connections.changed': { upserted: Connection[]; removed: string[]; revision: number };
  'vault.changed': VaultStatus;
}

/** The names of the events. */
export const eventNames = ['connections.changed', 'vault.changed'] as const satisfies (keyof Events)[];

/** `window.tenantry`, derived from the contract. */
export type Bridge = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group]]: Contract[Group][Name] extends CallSpec<
      infer Input,
      infer Output
    >
      ? (input: z.input<Input>) => Promise<Answer<Output>>
      : never;
  };
} & {
  /** Listens to an event; the returned function ends it. */
  on<Name extends keyof Events>(event: Name, listener: (payload: Events[Name]) => void): () => void;
};

/** The use case behind each call: parsed input in, answer out. Both main and its test double implement it. */
export type Handlers = {
  readonly [Group in keyof Contract]: {
    readonly [Name in keyof Contract[Group]]: Contract[Group][Name] extends CallSpec<
      infer Input,
      infer Output
    >
      ? (input: z.output<Input>) => Promise<Answer<Output>> | Answer<Output>
      : never;
  };
};

/** The channel of a call between the processes. */
export function channelOf(group: string, name: string): string {
  return `${group}.${name}`;
}

/** Every channel of the contract, in order. */
export const channels: readonly string[] = Object.entries(contract).flatMap(([group, calls]) =>
  Object.keys(calls).map((name) => channelOf(group, name)),
);
