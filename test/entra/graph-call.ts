import type { Directory, Tenant } from './directory';

/** An object of Graph's, by its properties. */
export type Entity = Readonly<Record<string, unknown>>;

/** Who calls, by its token. */
export interface Caller {
  readonly tenant: Tenant;
  readonly roles: readonly string[];
  readonly clientId: string;
  /** Object ID of its service principal. */
  readonly principalId: string;
}

/** A call of Microsoft Graph v1.0 that reads. */
export interface Call {
  /** Its first group is the key, if there is one. */
  readonly path: RegExp;
  readonly type: string;
  /** Application permissions, any one of which is enough. */
  readonly roles: readonly string[];
  /** Whether the key names the caller itself, which it may read without any permission. */
  readonly isOwn?: (key: string, caller: Caller) => boolean;
  /** Whether the answer is a list, in pages, or one object. */
  readonly answersWith: 'list' | 'object';
  /** What `@odata.context` says behind `$metadata#`. */
  readonly context: string;
  /** Names that `$select` may use; without it those of the first entity found, so a list that may be empty needs it. */
  readonly properties?: readonly string[];
  /** What the tenant has under the key in the path; undefined where it has no such thing. */
  readonly find: (tenant: Tenant, key: string, directory: Directory) => readonly Entity[] | undefined;
}

/** A GUID as a group of a path. */
export const guid = '([0-9a-f-]{36})';

/** An alternate key in a path, e.g. `(appId='…')`, its quotes encoded or not. */
export const keyedByAppId = String.raw`\(appId=(?:'|%27)${guid}(?:'|%27)\)`;

/** Permissions that read everything in the directory. */
export const readsDirectory: readonly string[] = ['Directory.Read.All', 'Directory.ReadWrite.All'];

/**
 * Permissions that read applications and service principals, whoever owns them: the reference of "Get
 * servicePrincipal" says so of `Application.ReadWrite.OwnedBy` too.
 */
export const readsApplications: readonly string[] = [
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Application.ReadWrite.OwnedBy',
  ...readsDirectory,
];

/** A moment as Graph writes it, in UTC, to the second. */
export function graphTime(moment: Date): string {
  return moment.toISOString().replace(/\.\d+Z$/, 'Z');
}
