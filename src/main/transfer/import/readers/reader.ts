import type { Content } from '../content';
import type { Found } from '../raw-row';
import type { ReadOptions } from '../reading';

/**
 * Reads one kind of import.
 * @returns what it has found; undefined where the content is of another kind.
 */
export type ImportReader = (content: Content, options: Pick<ReadOptions, 'mapping'>) => Found | undefined;

/** A text that says something; one that is empty says nothing. */
export function telling(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text;
}
