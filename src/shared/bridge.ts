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
import type { Language } from './messages/languages';
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
import type { Licences, Versions } from './about';
import { activityKinds, activityPage, type ActivityPage } from './activity';
import { longestVaultPassphrase, type NewRecoveryKey, type PassphraseStrength } from './passphrase';
import type { PolicyStatus } from './policy';
import type { StorageFault } from './storage-fault';
import type { UpdatesStatus } from './updates';
import type { VaultStatus } from './vault-status';
import type { VaultVersion } from './vault-version';
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
  | 'wrong_entry'
  | 'no_passphrase'
  | 'weak_passphrase'
  | 'busy'
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
  /** With `storage_failed`: why, where the system says so. */
  readonly storage?: StorageFault;
}

/** What every call answers. */
export type Answer<Value> = Result<Value, BridgeError>;

/** One call: its input's schema, and its output's type. */
export interface CallSpec<Input extends z.ZodType = z.ZodType, Output = unknown> {
  readonly input: Input;
  /** Never set: it carries the output's type. */
  readonly output?: Output;
  /** Whether it is answered while Tenantry is locked: only what shows no connection and hands out nothing. */
  readonly whileLocked?: true;
}

function call<Output>() {
  return <Input extends z.ZodType>(input: Input): CallSpec<Input, Output> => ({ input });
}

/** A call that is answered while Tenantry is locked, too. */
function openCall<Output>() {
  return <Input extends z.ZodType>(input: Input): CallSpec<Input, Output> => ({ input, whileLocked: true });
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

const vaultPassphraseField = z.string().min(1).max(longestVaultPassphrase);

/** What opens a vault that its keyring does not open, or that was locked. */
const entrySchema = z.union([
  z.strictObject({ passphrase: vaultPassphraseField }),
  z.strictObject({ recoveryKey: z.string().min(1).max(200) }),
  z.strictObject({ touchId: z.literal(true) }),
]);

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

const activityRequest = z.strictObject({
  kinds: z.array(z.enum(activityKinds)).max(activityKinds.length).optional(),
  /** Part of a connection's name. */
  text: z.string().max(200).optional(),
  /** The first and the last day, `YYYY-MM-DD`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  before: z.number().int().positive().optional(),
  /** Entries of a page; {@link activityPage} where it is left out. */
  limit: z.number().int().min(1).max(activityPage).optional(),
});

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
    get: openCall<Settings>()(nothing),
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
    status: openCall<NetworkStatus>()(nothing),
    /** Asks Microsoft now whether it is there. */
    retry: openCall<NetworkStatus>()(nothing),
    /** The same, and main asks for the sign-in to a proxy again, also where the person had declined. */
    signInToProxy: openCall<NetworkStatus>()(nothing),
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
    status: openCall<VaultStatus>()(nothing),
    /** Asks the keyring once more. */
    retry: openCall<VaultStatus>()(nothing),
    /** Takes the key out of memory until somebody opens the vault again; `no_passphrase` where nobody could. */
    lock: openCall<VaultStatus>()(nothing),
    /** Opens the vault; `wrong_entry` where it is not the right one, `rate_limited` after several of those. */
    unlock: openCall<VaultStatus>()(entrySchema),
    /** How hard a passphrase is to guess. */
    judgePassphrase: openCall<PassphraseStrength>()(z.strictObject({ passphrase: vaultPassphraseField })),
    /**
     * Gives the vault a passphrase, or another one. Main asks where that takes away what opens the vault now.
     * @param current the passphrase that there is; left out by who has opened the vault by the recovery key.
     * @param only whether the keyring alone does not open the vault any more.
     */
    setPassphrase: openCall<VaultStatus>()(
      z.strictObject({
        passphrase: vaultPassphraseField,
        current: vaultPassphraseField.optional(),
        only: z.boolean(),
      }),
    ),
    /** Whether the keyring alone opens the vault, or the passphrase is asked for at each start. */
    requirePassphrase: call<VaultStatus>()(
      z.strictObject({ current: vaultPassphraseField, only: z.boolean() }),
    ),
    /** Takes the passphrase away; the keyring opens the vault then. */
    removePassphrase: call<VaultStatus>()(z.strictObject({ current: vaultPassphraseField })),
    /** Makes a recovery key. It counts when it is kept. */
    makeRecoveryKey: call<NewRecoveryKey>()(nothing),
    /** Writes a made recovery key, with what it is for, to a file that the person names in main's dialog. */
    saveRecoveryKey: call<{ saved: boolean }>()(z.strictObject({ handle: z.uuid() })),
    /** Takes it into use, in the place of an earlier one. @param lastGroup shows that the person has it. */
    keepRecoveryKey: call<VaultStatus>()(z.strictObject({ handle: z.uuid(), lastGroup: z.string().max(20) })),
    removeRecoveryKey: call<VaultStatus>()(nothing),
    /**
     * Earlier vaults, and what is readable of a damaged one; the latest first. While Tenantry is locked `locked`; not
     * where a passphrase is due and the vault cannot be opened: going back is the only way then.
     */
    versions: openCall<{ versions: VaultVersion[] }>()(nothing),
    /** Puts one of them in the present one's place, which is kept beside it; main asks before. */
    restore: openCall<VaultStatus>()(z.strictObject({ id: z.string().max(100) })),
    /** Moves the vault aside, whole, and begins an empty one; main asks before. */
    startEmpty: openCall<VaultStatus>()(nothing),
  },
  activity: {
    /** A page of what happened, the latest first; `before` is the number of the last entry that is shown already. */
    list: call<ActivityPage>()(activityRequest),
    /** Writes all that matches to a file that the person names in main's dialog. */
    export: call<{ exported: number } | { cancelled: true }>()(
      activityRequest.omit({ before: true }).extend({ format: z.enum(['json', 'csv']) }),
    ),
  },
  policy: {
    /** What the organisation has settled. */
    get: openCall<PolicyStatus>()(nothing),
  },
  updates: {
    /** How far looking for updates is; nothing is asked for that. */
    status: openCall<UpdatesStatus>()(nothing),
    /** Asks the feed now. Answers when it has answered. */
    check: call<UpdatesStatus>()(nothing),
    /** Downloads what was found. Answers when it is there; how far it is comes as `updates.changed`. */
    download: call<UpdatesStatus>()(nothing),
    /** Ends Tenantry and starts the new one; `busy` while something would be lost by that. */
    install: call<UpdatesStatus>()(nothing),
    /** Says nothing of what was found for a day. */
    defer: call<UpdatesStatus>()(nothing),
    /** Says nothing of this version any more. */
    skip: call<UpdatesStatus>()(nothing),
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
  about: {
    versions: call<Versions>()(nothing),
    licences: call<Licences>()(nothing),
    /** Shows the files with Electron's and Chromium's licences in the system's file manager. */
    showRuntimeLicences: call<{ shown: true }>()(nothing),
    /** Copies what helps to find a fault: versions, states, counts and codes, and nothing that somebody entered. */
    copyDiagnostics: call<{ copied: true }>()(nothing),
  },
  app: {
    info: openCall<{ version: string; electron: string; platform: string; testRuntime: boolean }>()(nothing),
    /** The window says that its first screen is painted and its fields accept keys. */
    usable: openCall<{ shown: true }>()(nothing),
    /** How many changes the window keeps that could not be written: main asks before they end with the app. */
    unsaved: openCall<{ count: number }>()(z.strictObject({ count: z.number().int().min(0).max(1_000_000) })),
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
  /** The words are from now on of this language. */
  'language.changed': { readonly language: Language };
  'labels.changed': { labels: Label[] };
  'updates.changed': UpdatesStatus;
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
  'language.changed',
  'labels.changed',
  'updates.changed',
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
