import { knownObjectOf, knownPartOf } from './objects';

/** One application permission. */
export interface Permission {
  /** As the token, Microsoft or a person wrote it. */
  readonly value: string;
  /** What it says. Absent where the value does not keep to Microsoft's naming: then nothing is guessed. */
  readonly meaning?: PermissionMeaning;
}

/** What a permission says by Microsoft's naming. */
export interface PermissionMeaning {
  /** What it acts on: in Microsoft's spelling where it is known, otherwise as it was written. */
  readonly object: string;
  readonly operation: PermissionOperation;
  /** How far it reaches; absent where the value does not say so, or names a part instead. */
  readonly reach?: PermissionReach;
  /** The constraint where it names a part of the object, for example `Directory`. */
  readonly part?: string;
}

/**
 * Microsoft's names of operations. Sources: Microsoft Learn, "Overview of Microsoft Graph permissions" (the
 * pattern resource.operation.constraint) and "Microsoft Graph permissions reference" (the names in use).
 */
const operationNames = {
  Read: 'read',
  ReadBasic: 'read_basic',
  Write: 'write',
  ReadWrite: 'read_write',
  ReadWriteBasic: 'read_write_basic',
  ReadUpdate: 'read_update',
  FullControl: 'full_control',
  Manage: 'manage',
  Send: 'send',
  Create: 'create',
  Delete: 'delete',
  Remove: 'delete',
  DeleteRestore: 'delete_restore',
  ManageDeletion: 'delete_restore',
  EnableDisable: 'enable_disable',
  EnableDisableAccount: 'enable_disable',
  RevokeSessions: 'revoke_sessions',
  Export: 'export',
  ImportExport: 'import_export',
  Invite: 'invite',
  PrivilegedOperations: 'privileged',
  // What may be done is given with each thing that is selected.
  SelectedOperations: 'access',
} as const satisfies Record<string, string>;

/** What a permission lets an app do. `access`: what may be done is said elsewhere, for each thing selected. */
export type PermissionOperation = (typeof operationNames)[keyof typeof operationNames];

/** Microsoft's names of constraints that say how far a permission reaches. Same sources. */
const reachNames = {
  All: 'all',
  OwnedBy: 'owned_by',
  Selected: 'selected',
  Shared: 'shared',
  AppFolder: 'app_folder',
  CreatedByApp: 'created_by_app',
  ManagedBy: 'managed_by',
  WhereInstalled: 'where_installed',
} as const satisfies Record<string, string>;

/** How far a permission reaches. `all`: to everything of its kind in the tenant. */
export type PermissionReach = (typeof reachNames)[keyof typeof reachNames];

/**
 * Objects whose permissions without a constraint act on every mailbox when an app has them; an app has no
 * mailbox of its own. An Exchange administrator may narrow that, which a token does not say. Sources: Microsoft
 * Graph permissions reference (for example Mail.Read as an application permission: "in all mailboxes");
 * Microsoft Learn, "Role Based Access Control for Applications in Exchange Online".
 */
const ofEverybody: ReadonlySet<string> = new Set([
  'Mail',
  'Calendars',
  'Contacts',
  'MailboxSettings',
  'MailboxConfigItem',
]);

/** Values that are well known and do not keep to the naming. */
const namedOtherwise: ReadonlyMap<string, PermissionMeaning> = new Map([
  // Exchange Web Services with full access to all mailboxes. Source: Microsoft Learn, "Authenticate an EWS
  // application by using OAuth".
  ['full_access_as_app', { object: 'Mailbox', operation: 'full_control', reach: 'all' }],
]);

const operations = readerOf(operationNames);
const reaches = readerOf(reachNames);

/**
 * Reads an application permission by Microsoft's naming, `Resource.Operation.Constraint`, in any case.
 * @param value for example `User.Read.All`; any text is accepted.
 * @returns the value as it was given, with its meaning where it keeps to the naming. A custom API may name its
 *   roles likewise and mean something else by them.
 */
export function readPermission(value: string): Permission {
  const meaning = namedOtherwise.get(value.toLowerCase()) ?? meaningOf(value);
  return meaning === undefined ? { value } : { value, meaning };
}

function meaningOf(value: string): PermissionMeaning | undefined {
  const names = value.split('.');
  const [first = '', second = '', constraint] = names;
  if (names.length > 3 || !names.every((name) => /^[A-Za-z][A-Za-z0-9-]*$/.test(name))) return undefined;
  const object = knownObjectOf(first) ?? first;

  // `Sites.Selected`: what may be done with each is given elsewhere.
  if (constraint === undefined && reaches(second) === 'selected') {
    return { object, operation: 'access', reach: 'selected' };
  }
  const operation = operations(second);
  if (operation === undefined) return undefined;
  if (constraint === undefined) {
    return ofEverybody.has(object) ? { object, operation, reach: 'all' } : { object, operation };
  }
  const reach = reaches(constraint);
  if (reach !== undefined) return { object, operation, reach };
  return { object, operation, part: knownPartOf(object, constraint)?.split('.')[1] ?? constraint };
}

function readerOf<Meaning>(names: Record<string, Meaning>): (name: string) => Meaning | undefined {
  const meanings = new Map(Object.entries(names).map(([name, meaning]) => [name.toLowerCase(), meaning]));
  return (name) => meanings.get(name.toLowerCase());
}
