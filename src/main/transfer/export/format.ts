import type { CustomCloud } from '../../../shared/clouds';
import type { ConnectionFields } from '../../../shared/connection';
import type { Label } from '../../../shared/labels';
import type { TransferMessages } from '../../../shared/messages';
import type { RefusalReason } from '../../../shared/transfer/export';

/**
 * A text that must not be seen: a secret or a token. A writer judges by `real` how the text must be quoted and whether
 * it can be carried, and writes `shown`. In an export both are the same; in a preview `shown` is a mask of
 * asterisks, so that a preview cannot give a secret away, whatever the writer does.
 */
export interface SensitiveText {
  readonly real: string;
  readonly shown: string;
}

/** A kept connection as exports see it. */
export type ExportedConnection = ConnectionFields & {
  /** When the secret expires, ISO 8601 in UTC. */
  readonly secretExpiresAt?: string | undefined;
  /** Where Microsoft has named that date, and not a person. */
  readonly expiryFromMicrosoft?: true | undefined;
};

/** A connection that is to go out. */
export interface ExportEntry {
  readonly connection: ExportedConnection;
  /** The hosts of its cloud. */
  readonly hosts: CustomCloud;
  /** Its name in lower-case ASCII letters, digits and single hyphens, at most 50 characters; no two entries share one. */
  readonly slug: string;
  /** The same for variables: `CONTOSO_PROD`; begins with a letter. */
  readonly prefix: string;
  /** Absent in an export without secrets. */
  readonly secret?: SensitiveText;
  /** In a format with a live token. */
  readonly token?: { readonly text: SensitiveText; /** ISO 8601 in UTC. */ readonly expiresAt: string };
}

/** Words that stand inside of exported files. */
export type FileWords = TransferMessages['file'];

/** What a writer may need beside the entries. */
export interface WriteOptions {
  readonly words: FileWords;
  /** Whether the export is about more than one connection: names get a prefix then, in formats that go by prefixes. */
  readonly several: boolean;
  /** All labels with their colours, those among them that the entries carry. */
  readonly labels: readonly Label[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** How a format is written. Its facts stand in `shared/transfer/formats`. */
export interface ExportFormat {
  /** Why an entry cannot be carried; undefined where it can. Absent for formats that carry everything. */
  readonly refusal?: (entry: ExportEntry) => RefusalReason | undefined;
  /**
   * Writes one file, in parts.
   * @param entries one of them where the format makes a file for each.
   */
  readonly write: (entries: readonly ExportEntry[], options: WriteOptions) => Iterable<string>;
  /** The file's name, where it is more than the connection's slug and the extension. */
  readonly fileName?: (entry: ExportEntry) => string;
}
