import type { ConnectionFields } from '../../../shared/connection';
import type { FieldName, FieldProblem } from '../../../shared/fields/field';
import type { Label } from '../../../shared/labels';
import type { ColumnMapping, ImportColumn, ImportPlace } from '../../../shared/transfer/import';

/**
 * What a row says of a connection, as it stood there. A field that is left out is not told; an empty text says that
 * there is none.
 */
export interface Said {
  readonly name?: string | undefined;
  readonly tenant?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** A cloud by any of its names. */
  readonly cloud?: string | undefined;
  /** The host that tokens come from, or a URL on it. */
  readonly authority?: string | undefined;
  /** The host of Microsoft Graph, or a URL on it. */
  readonly graph?: string | undefined;
  /** A service by its id or its name. */
  readonly service?: string | undefined;
  readonly scope?: string | undefined;
  readonly environmentUrl?: string | undefined;
  readonly environmentName?: string | undefined;
  readonly secretExpiresAt?: string | undefined;
  /** As one text they are separated by commas or semicolons. */
  readonly labels?: string | readonly string[] | undefined;
  readonly notes?: string | undefined;
}

/** What Tenantry has learnt of a connection, and people have not typed. */
export interface Learnt extends Partial<
  Pick<ConnectionFields, 'id' | 'pinned' | 'appName' | 'neededRoles' | 'createdAt' | 'updatedAt'>
> {
  readonly tenantId?: string;
  readonly displayName?: string;
  readonly domains?: string[];
  readonly expiryFromMicrosoft?: true;
}

/** A problem of a field. */
export interface RowProblem {
  readonly field: FieldName;
  readonly problem: FieldProblem;
}

/** A row as its reader found it, before its fields are read. */
export interface RawRow {
  readonly place: ImportPlace;
  readonly said: Said;
  readonly learnt?: Learnt;
  /** What the reader itself has found: such a row cannot be imported. */
  readonly problem?: RowProblem;
}

/** The columns of a table, and what they are taken for. */
export interface Table {
  readonly columns: readonly ImportColumn[];
  readonly mapping: ColumnMapping;
}

/** What a reader has found in an import of its kind. */
export type Found =
  | { readonly rows: readonly RawRow[]; readonly labels?: readonly Label[]; readonly table?: Table }
  /** A table in which tenant or client are not known. */
  | { readonly unknownColumns: Table };
