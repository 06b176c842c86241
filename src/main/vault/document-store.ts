/**
 * Where a small document lies: one file, read and written as a whole. The app keeps it with electron-store,
 * tests with the library beneath it.
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

/**
 * The same for a document of many megabytes, whose owner puts its text together and takes it apart: word for
 * word, so that neither happens twice.
 */
export interface FileStore {
  /** The file, as an absolute path. */
  readonly file: string;
  /**
   * Reads the file.
   * @returns its text, or undefined where there is no file.
   * @throws when there is a file but it cannot be read: nothing is changed then.
   */
  readText(): string | undefined;
  /**
   * Writes the file, atomically and with mode 0600, while the process goes on: it is on disk when this resolves.
   * @param bytes all of it, in UTF-8; they must not change meanwhile.
   * @throws when it cannot be written: the file is then what it was.
   */
  writeBytes(bytes: Uint8Array): Promise<void>;
}
