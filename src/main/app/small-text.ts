import { readFileSync, statSync } from 'node:fs';

/**
 * A small text that a start waits for.
 * @param file an absolute path.
 * @param largest in bytes; what is larger is none of ours and is not read.
 * @returns undefined where it is not there, may not be read, or is too large.
 */
export function readSmallText(file: string, largest: number): string | undefined {
  try {
    return statSync(file).size > largest ? undefined : readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
