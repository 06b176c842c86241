import { appendFile, readFile, stat } from 'node:fs/promises';
import { writeFile } from 'atomically';

/** A text file that grows at its end. */
export interface LineFile {
  /** Its size in bytes; 0 where there is none. */
  size(): Promise<number>;
  /** @returns all of it; empty where there is none. */
  read(): Promise<string>;
  append(text: string): Promise<void>;
  /** Puts another content in its place, atomically. */
  replace(text: string): Promise<void>;
}

/** Readable by its owner only. */
const mode = 0o600;

/**
 * @param file an absolute path.
 * @param flush whether what is appended is on the disk itself, and not only handed to the system, when it is done.
 */
export function lineFile(file: string, { flush = false } = {}): LineFile {
  const orNone = async <Value>(asked: Promise<Value>, none: Value): Promise<Value> => {
    try {
      return await asked;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return none;
      throw error;
    }
  };
  return {
    size: () =>
      orNone(
        stat(file).then(({ size }) => size),
        0,
      ),
    read: () => orNone(readFile(file, 'utf8'), ''),
    append: (text) => appendFile(file, text, { mode, flush }),
    replace: (text) => writeFile(file, text, { mode }),
  };
}
