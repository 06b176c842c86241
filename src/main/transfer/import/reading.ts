import type { ConnectionFields } from '../../../shared/connection';
import type { FieldName, FieldProblem } from '../../../shared/fields/field';
import type { Label } from '../../../shared/labels';
import type {
  ColumnMapping,
  ImportColumn,
  ImportKind,
  ImportPlace,
  ImportProblem,
} from '../../../shared/transfer/import';

/** What there is to read: a file's bytes with its name, or a pasted text. */
export type ImportInput =
  { readonly bytes: Uint8Array; readonly name?: string } | { readonly text: string; readonly name?: string };

/** What the person has said about it since. */
export interface ReadOptions {
  /** For an encrypted bundle. */
  readonly passphrase?: string;
  /** For a table, where the headers did not tell. */
  readonly mapping?: ColumnMapping;
}

/** A connection as an import brings it, every field read by the same readers as the form's. */
export interface ImportedConnection {
  /** Its id where it comes from, in Tenantry's own document. */
  readonly id?: string;
  /** Empty where nothing names it. */
  readonly name: string;
  readonly cloud: ConnectionFields['cloud'];
  readonly customCloud?: ConnectionFields['customCloud'];
  readonly tenant: ConnectionFields['tenant'];
  readonly clientId: string;
  readonly service: ConnectionFields['service'];
  readonly serviceOptions?: ConnectionFields['serviceOptions'];
  readonly scope: string;
  readonly labels: readonly string[];
  readonly notes: string;
  readonly pinned?: boolean;
  readonly appName?: string;
  readonly neededRoles?: readonly string[];
  readonly secretExpiresAt?: string;
  readonly expiryFromMicrosoft?: true;
  readonly createdAt?: string;
  readonly updatedAt?: string;
  readonly secret?: string;
  /** Fields that the import says something about; of the others a kept connection keeps what it has. */
  readonly told: readonly FieldName[];
}

/** One row of an import: a connection, or what is wrong with it. */
export type ReadRow =
  | { readonly place: ImportPlace; readonly connection: ImportedConnection }
  | {
      readonly place: ImportPlace;
      readonly problems: readonly { readonly field: FieldName; readonly problem: FieldProblem }[];
      /** What can be shown of it, without secrets. */
      readonly shown: { readonly name: string; readonly tenant: string; readonly clientId: string };
    };

/** What came of reading. */
export type ImportReading =
  | {
      readonly kind: 'rows';
      readonly source: ImportKind;
      readonly rows: readonly ReadRow[];
      /** The colours of labels, where the import tells them. */
      readonly labels: readonly Label[];
      readonly table?: { readonly columns: readonly ImportColumn[]; readonly mapping: ColumnMapping };
    }
  | { readonly kind: 'passphrase'; readonly wrong: boolean }
  | {
      readonly kind: 'columns';
      readonly columns: readonly ImportColumn[];
      readonly mapping: ColumnMapping;
    }
  | { readonly kind: 'refused'; readonly problem: ImportProblem; readonly place?: ImportPlace };
