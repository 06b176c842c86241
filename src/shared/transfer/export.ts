/**
 * Why a connection cannot go out in a format. Each has its words in the catalogue.
 *
 * - `secret_missing`, `secret_unreadable`: it is to carry its secret, and there is none to be had.
 * - `cloud_unknown_to_tool`: the tool has no name for the connection's cloud.
 * - `token_failed`: a token was wanted, and Microsoft gave none.
 * - all others: a value of the connection has something in it that the format cannot carry, however it is written.
 */
export const refusalReasons = [
  'secret_missing',
  'secret_unreadable',
  'cloud_unknown_to_tool',
  'token_failed',
  'line_break',
  'edge_spaces',
  'mixed_quotes',
  'trailing_backslash',
  'double_backslash',
  'tool_notation',
  'template_braces',
  'dollar_brace',
  'not_composed',
  'too_long',
  'too_large',
  'too_many',
] as const;

/** See {@link refusalReasons}. */
export type RefusalReason = (typeof refusalReasons)[number];

/** A connection that cannot go out, and why. */
export interface ExportRefusal {
  readonly id: string;
  readonly name: string;
  readonly reason: RefusalReason;
}

/** What a format would write, with every secret masked. */
export interface ExportPreview {
  /** The first files, whole or cut off. */
  readonly files: readonly {
    readonly name: string;
    readonly text: string;
    /** Whether there is more of it. */
    readonly cut: boolean;
  }[];
  /** How many files there will be. */
  readonly fileCount: number;
  /** Nothing is written while there are any. */
  readonly refused: readonly ExportRefusal[];
}

/** What came of an export. */
export type Exported =
  | {
      readonly kind: 'exported';
      readonly connections: number;
      readonly files: number;
      /** The file or folder that was made; absent for the clipboard. */
      readonly path?: string;
      /** For the clipboard, where main takes the text away again: after so many milliseconds. */
      readonly clearsAfterMs?: number;
    }
  | { readonly kind: 'cancelled' }
  /** Nothing was written. */
  | { readonly kind: 'refused'; readonly refused: readonly ExportRefusal[] };
