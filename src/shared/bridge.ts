import { z } from 'zod';
import { cloudIds, nationalCloudIds, type CustomCloud, type NationalCloudId } from './clouds';
import type { Command } from './commands';
import type { Connection } from './connection';
import {
  changesSchema,
  draftSchema,
  idsField,
  labelField,
  labelsField,
  mostConnections,
  newSecretForManySchema,
  newSecretSchema,
} from './draft';
import type { FieldName, FieldProblem } from './fields/field';
import { readTenant } from './fields/tenant';
import type { Finding } from './finding';
import { labelColors } from './label-colors';
import type { Label } from './labels';
import type { NetworkStatus } from './network';
import type { AppPermissions } from './app-permissions';
import type { PastCheck } from './past-check';
import type { PastExport } from './past-export';
import { portalPages } from './portal';
import type { Result } from './result';
import { settingsChangeSchema, type Settings } from './settings';
import type { Exported, ExportPreview } from './transfer/export';
import { formatIds, longestPassphrase, packings, shortestPassphrase } from './transfer/formats';
import {
  importFields,
  largestImport,
  rowChoices,
  type Imported,
  type Inspection,
  type TransferProgress,
} from './transfer/import';
import type { VaultStatus } from './vault-status';
import type { VerifyProgress, VerifySummary } from './verify-run';

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
const someConnections = z.strictObject({ ids: idsField });

/**
 * What looking a tenant up without credentials came to.
 *
 * - `found`: with its GUID, and with the cloud that it says it lives in, where that is one of ours.
 * - `not_found`: the asked cloud answered that it knows no such tenant.
 * - `unreached`: Microsoft was asked and no answer of its came.
 * - `not_asked`: nothing was sent, because the text is no domain under a known top.
 */
export type TenantLookup =
  | { readonly kind: 'found'; readonly tenantId: string; readonly cloud?: NationalCloudId }
  | { readonly kind: 'not_found' }
  | { readonly kind: 'unreached' }
  | { readonly kind: 'not_asked' };

/** A removed connection, as long as it can be restored. */
export interface RemovedConnection {
  readonly connection: Connection;
  /** ISO 8601 in UTC. */
  readonly removedAt: string;
  /** When it is purged by itself, ISO 8601 in UTC. */
  readonly purgedAt: string;
}

/** What came of one new secret for several connections. */
export interface ReplacedSecrets {
  readonly replaced: readonly string[];
  /** These keep their old secret. */
  readonly refused: readonly { readonly id: string; readonly error: BridgeError }[];
  /** Names the secret that main holds, where some could not be asked about now. */
  readonly held?: string;
}

/** A secret on loan to the window: it takes it away again when the time is over. */
export interface Loan {
  readonly value: string;
  /** How long it may be shown, in milliseconds. */
  readonly forMs: number;
}

/** What is to be exported, and as what. */
const exportRequest = z.strictObject({
  ids: idsField,
  format: z.enum(formatIds),
  /** Whether secrets go out with it. */
  secrets: z.boolean(),
});

const passphraseField = z.string().max(longestPassphrase);

const columnIndex = z.number().int().min(0).max(1000);

/** What is to be looked at: a pasted text, a dropped file, or once more what main holds. */
const importSource = z.union([
  z.strictObject({ text: z.string().max(largestImport) }),
  z.strictObject({ bytes: z.instanceof(Uint8Array), name: z.string().max(1024) }),
  z.strictObject({
    handle: z.uuid(),
    passphrase: passphraseField.optional(),
    mapping: z.partialRecord(z.enum(importFields), columnIndex).optional(),
  }),
]);

/** The whole contract between the window and main. A new call is one row here and its handler. */
export const contract = {
  connections: {
    /** All kept connections and the revision they belong to. */
    list: call<{ connections: Connection[]; revision: number }>()(nothing),
    /**
     * The same, with the connections as one text in JSON. Between the preload's world and the page's, objects
     * are copied property by property: 5,000 connections take 200 ms so, and 20 ms as a text.
     */
    listText: call<{ text: string; revision: number }>()(nothing),
    /** Verifies, then keeps. Keeps nothing when the failure is permanent; keeps as `waiting` when Microsoft could not be reached. */
    link: call<Connection>()(draftSchema),
    /** Keeps without verifying. */
    save: call<Connection>()(draftSchema),
    /** Changes what is kept. A change of cloud, tenant or client ID drops the secret. */
    update: call<Connection>()(changesSchema),
    /** Verifies the new secret, then keeps it in place of the old one. */
    replaceSecret: call<Connection>()(newSecretSchema),
    /**
     * The same for connections of one app in one cloud: each is verified, and each that passes gets it. Counted
     * in `verify.progress`; `cancelVerify` ends it, and those that were not tried are refused as `cancelled`.
     */
    replaceSecrets: call<ReplacedSecrets>()(newSecretForManySchema),
    /** Adds and takes off labels. A label that is new gets the next colour. */
    label: call<{ changed: number }>()(
      z.strictObject({ ids: idsField, add: labelsField, remove: labelsField }),
    ),
    /** Pins connections to the top of the list, or lets them go. */
    pin: call<{ changed: number }>()(z.strictObject({ ids: idsField, pinned: z.boolean() })),
    /** Moves connections to the bin. */
    remove: call<{ removed: number }>()(someConnections),
    /** Brings connections back from the bin. */
    restore: call<{ restored: number }>()(someConnections),
    /** What is in the bin, the last removed first. */
    listRemoved: call<{ removed: RemovedConnection[] }>()(nothing),
    /** Takes connections, with their sealed secrets, out of the bin for good. */
    purge: call<{ purged: number }>()(someConnections),
    /**
     * Asks for a new token for each. Answers when all are done or the run was cancelled; results arrive one by
     * one as `connections.changed`, the figures as `verify.progress`. What is asked for while a run is under
     * way joins it.
     */
    verify: call<VerifySummary>()(someConnections),
    /** Ends what the person has asked to verify, at once, a new secret for many too: what is under way is let go, without a judgement. */
    cancelVerify: call<{ cancelled: number }>()(nothing),
    /** How far it is, for a window that has begun anew. */
    verifyProgress: call<VerifyProgress>()(nothing),
    /** The last verifications and exports, the latest first; see `mostPastChecks` and `mostPastExports`. */
    history: call<{ checks: PastCheck[]; exports: PastExport[] }>()(oneConnection),
    /** What the app may do, asked for now. Nothing of it is kept. */
    permissions: call<AppPermissions>()(oneConnection),
    /**
     * The page on which an administrator of the tenant grants what the app asks for: opens it in the system's
     * browser, or puts its address on the clipboard, for somebody else to open.
     */
    consent: call<{ done: true }>()(z.strictObject({ id: z.uuid(), how: z.enum(['open', 'copy']) })),
    /** The secret itself, on loan: at most 5 a minute. */
    revealSecret: call<Loan>()(oneConnection),
    /** Puts the secret on the clipboard; main takes it away again. */
    copySecret: call<{ clearsAfterMs: number }>()(oneConnection),
    /** Puts an access token on the clipboard; main takes it away again. */
    copyToken: call<{ clearsAfterMs: number; tokenSeconds: number }>()(oneConnection),
  },
  labels: {
    /** All labels with their colours, in the order of their names. */
    list: call<{ labels: Label[] }>()(nothing),
    /** Gives a label a colour, another name, or both; every connection that carries it follows. */
    change: call<{ labels: Label[] }>()(
      z.strictObject({ name: labelField, to: labelField.optional(), color: z.enum(labelColors).optional() }),
    ),
    /** Takes a label off every connection. */
    remove: call<{ labels: Label[] }>()(z.strictObject({ name: labelField })),
  },
  expiries: {
    /** Writes when the secrets of these connections expire to a file that the person names in main's dialog. */
    export: call<{ exported: number } | { cancelled: true }>()(
      z.strictObject({ ids: idsField, format: z.enum(['ics', 'csv']) }),
    ),
  },
  transfer: {
    /** What a format would write for these connections, with every secret masked. */
    preview: call<ExportPreview>()(exportRequest),
    /**
     * Writes to a file or folder that the person names in main's dialog. With secrets main asks once more, where no
     * page can answer.
     */
    exportToFile: call<Exported>()(
      exportRequest.extend({
        packing: z.enum(packings).optional(),
        passphrase: passphraseField.min(shortestPassphrase).optional(),
      }),
    ),
    /** Puts the text on the clipboard; where it carries secrets, main asks before and takes it away again. */
    exportToClipboard: call<Exported>()(exportRequest),
    /** Lets the person choose a file in main's dialog, and looks at it. */
    chooseFile: call<Inspection>()(nothing),
    /** Looks at what might be imported. Changes nothing. */
    inspect: call<Inspection>()(importSource),
    /** Carries the choices out, one for each row: all of them in one write, or none. */
    importAll: call<Imported>()(
      z.strictObject({ handle: z.uuid(), choices: z.array(z.enum(rowChoices)).max(mostConnections) }),
    ),
    /** Ends an export, a look or an import that is under way; what is written already is not undone. */
    cancel: call<{ cancelled: boolean }>()(nothing),
    /** Forgets what main holds of a look. */
    discard: call<{ discarded: boolean }>()(z.strictObject({ handle: z.uuid() })),
  },
  settings: {
    get: call<Settings>()(nothing),
    /** Changes what is given, and answers with all. */
    set: call<Settings>()(settingsChangeSchema),
  },
  clouds: {
    /** The clouds outside of the table that the person has agreed to send secrets to, in the order of agreeing. */
    confirmed: call<{ clouds: CustomCloud[] }>()(nothing),
    /** Takes the agreement back: the next time that these hosts would be asked, the person is asked first. */
    forget: call<{ clouds: CustomCloud[] }>()(
      z.strictObject({ authority: z.string().max(4096), graph: z.string().max(4096) }),
    ),
  },
  network: {
    status: call<NetworkStatus>()(nothing),
    /** Asks Microsoft now whether it is there. */
    retry: call<NetworkStatus>()(nothing),
    /** The same, and main asks for the sign-in to a proxy again, also where the person had declined. */
    signInToProxy: call<NetworkStatus>()(nothing),
  },
  tenants: {
    /**
     * Looks a tenant up without credentials, by its domain: nothing else is sent, and only where it is a
     * domain under a known top, so that a secret in the wrong field stays here.
     */
    discover: call<TenantLookup>()(
      z.strictObject({
        cloud: z.enum(nationalCloudIds),
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
  /** At most ten a second while a run is under way, and once at its end. */
  'verify.progress': VerifyProgress;
  'network.changed': NetworkStatus;
  /** At most ten a second while an export or import is under way. */
  'transfer.progress': TransferProgress;
  'settings.changed': Settings;
  'labels.changed': { labels: Label[] };
  /** The person chose it in the application menu. */
  command: { command: Command };
}

/** The names of the events. */
export const eventNames = [
  'connections.changed',
  'vault.changed',
  'verify.progress',
  'network.changed',
  'transfer.progress',
  'settings.changed',
  'labels.changed',
  'command',
] as const satisfies (keyof Events)[];

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
