/**
 * Where a document lies: one file, read and written as a whole. The app keeps it with electron-store, tests
 * with the library beneath it.
 */
export interface DocumentStore {
  /** The file, as an absolute path. */
  readonly file: string;
  /**
   * Reads the document.
   * @returns its content as parsed from JSON, or undefined where there is no file.
   * @throws when there is a file but it is no JSON or cannot be read: nothing is changed then.
   */
  read(): unknown;
  /**
   * Writes the document, atomically and with mode 0600: it is on disk when this returns.
   * @throws when it cannot be written: the file is then what it was.
   */
  write(document: Record<string, unknown>): void;
}
