import type { CloudId } from '../clouds';
import type { FieldName, FieldProblem } from '../fields/field';

/** No file, and no text, is read that is larger, in bytes. */
export const largestImport = 16 * 1024 * 1024;

/** An import has at most so many rows. */
export const mostRows = 20_000;

/** What can be imported, by where it comes from. Each has its words in the catalogue. */
export const importKinds = [
  'tenantry',
  'azure_cli',
  'environment',
  'csv',
  'appsettings',
  'postman',
  'insomnia',
  'nango',
  'pptb',
  'xrmtoolbox',
] as const;

/** See {@link importKinds}. */
export type ImportKind = (typeof importKinds)[number];

/**
 * Why nothing of a file can be read. Each has its words in the catalogue.
 *
 * - `not_text`: neither text in UTF-8 or UTF-16 nor an archive.
 * - `unknown_kind`: read, and nothing in it is a connection of a kind that is known.
 * - `no_connections`: of a known kind, and empty.
 * - `too_deep`, `expands_too_far`: nested deeper, or unpacking to more, than any honest file.
 * - `newer_version`: written by a later Tenantry.
 * - `damaged`: an encrypted bundle that is cut off or altered.
 * - `not_by_passphrase`: encrypted for a key and not with a passphrase.
 * - `took_too_long`: given up, because reading it did not end.
 */
export const importProblems = [
  'empty',
  'too_large',
  'not_text',
  'bad_json',
  'bad_csv',
  'bad_yaml',
  'bad_xml',
  'bad_zip',
  'unknown_kind',
  'no_connections',
  'too_many_rows',
  'too_deep',
  'expands_too_far',
  'newer_version',
  'damaged',
  'not_by_passphrase',
  'took_too_long',
] as const;

/** See {@link importProblems}. */
export type ImportProblem = (typeof importProblems)[number];

/** Where in an import something stands. */
export interface ImportPlace {
  /** In an archive: the file's name. */
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** What a column of a table can mean. */
export const importFields = [
  'name',
  'tenant',
  'clientId',
  'clientSecret',
  'cloud',
  'service',
  'scope',
  'environmentUrl',
  'environmentName',
  'secretExpiresAt',
  'labels',
  'notes',
] as const;

/** See {@link importFields}. */
export type ImportField = (typeof importFields)[number];

/** Which column (from 0) holds which field. */
export type ColumnMapping = Partial<Record<ImportField, number>>;

/** A column of a table that is to be imported. No value of a secret's column is shown. */
export interface ImportColumn {
  readonly header: string;
  /** The first values that are not empty; masked unless they are known to be harmless. */
  readonly samples: readonly string[];
}

/**
 * What importing a row would do: `new` adds a connection; `changes`: one for the same cloud, tenant and client is kept,
 * and differs; `same`: it does not differ; `wrong`: the row cannot be imported.
 */
export type RowVerdict = 'new' | 'changes' | 'same' | 'wrong';

/** What a person can have done with a row. `both` adds it beside the one that is kept. */
export const rowChoices = ['skip', 'add', 'replace', 'both'] as const;

/** See {@link rowChoices}. */
export type RowChoice = (typeof rowChoices)[number];

/** A row of an import as the window shows it. It carries no secret. */
export interface ImportRow {
  readonly place: ImportPlace;
  readonly verdict: RowVerdict;
  readonly name: string;
  readonly tenant: string;
  readonly clientId: string;
  readonly cloud: CloudId;
  /** Whether it brings a secret. */
  readonly secret: boolean;
  /** With `changes` and `same`: the connection that is kept. */
  readonly kept?: { readonly id: string; readonly name: string };
  /** With `changes`: what differs. */
  readonly changed?: readonly FieldName[];
  /** With `wrong`: why. */
  readonly problems?: readonly { readonly field: FieldName; readonly problem: FieldProblem }[];
  /** The row (from 0) before it that is for the same cloud, tenant and client. */
  readonly repeats?: number;
  /** What is done with it unless the person chooses otherwise. */
  readonly proposed: RowChoice;
}

/** What a look at a file, or at a pasted text, came to. Nothing is changed by it. */
export type Inspection =
  | {
      readonly kind: 'rows';
      /** Names what main has read, for the import. */
      readonly handle: string;
      readonly source: ImportKind;
      /** The file's name. */
      readonly name?: string;
      /** `ImportRow[]` as JSON: thousands of objects cross to the page a lot slower than one text. */
      readonly rowsText: string;
      /** With a table: its columns and what they were taken for, to be changed by hand. */
      readonly table?: { readonly columns: readonly ImportColumn[]; readonly mapping: ColumnMapping };
    }
  /** It is encrypted. */
  | {
      readonly kind: 'passphrase';
      readonly handle: string;
      readonly name?: string;
      /** Whether one was given, and does not open it. */
      readonly wrong: boolean;
    }
  /** A table in which tenant or client were not found by the headers. */
  | {
      readonly kind: 'columns';
      readonly handle: string;
      readonly name?: string;
      readonly columns: readonly ImportColumn[];
      readonly mapping: ColumnMapping;
    }
  | {
      readonly kind: 'refused';
      readonly name?: string;
      readonly problem: ImportProblem;
      readonly place?: ImportPlace;
    }
  | { readonly kind: 'cancelled' };

/** What an import has done. */
export interface Imported {
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  /** Of these, how many have no secret. */
  readonly withoutSecret: number;
}

/** How far an export or import is. */
export interface TransferProgress {
  readonly phase: 'reading' | 'comparing' | 'writing';
  readonly done: number;
  readonly total: number;
}
