import { cleanText } from '../fields/clean-text';
import { containsSecretValue } from '../fields/client-secret';
import { isGuid } from '../fields/guid';
import { longestPermission, mostPermissions } from './limits';

/** What is wrong with a list as a whole. */
export type PermissionListProblem = 'contains_secret' | 'too_many';

/** What was read from a typed or pasted list. */
export interface PermissionList {
  /** The permissions as they were written, in order, each once in any case; {@link mostPermissions} at most. */
  readonly values: readonly string[];
  /**
   * What could not be read, for the person to see and for nothing else: it may be anything. Each cut at
   * {@link longestPermission}, and no more of them than of permissions.
   */
  readonly unread: readonly string[];
  readonly problem?: PermissionListProblem;
}

/**
 * Words that stand alone in the portal's table of permissions (the columns "Type" and "Admin consent required")
 * and are no permissions.
 */
const portalWords: ReadonlySet<string> = new Set(['application', 'delegated', 'yes', 'no']);

/**
 * Reads a list of permissions, separated by white space, commas, semicolons, quotation marks or the brackets of
 * JSON; or lines of the portal's table, of which the first column counts.
 *
 * A role that is a plain word, such as `Admin`, is taken where it stands alone between commas, quotation marks
 * or line ends; among other words it might be anything.
 */
export function readPermissionList(raw: string): PermissionList {
  const { value: text } = cleanText(raw);
  if (containsSecretValue(text)) return { values: [], unread: [], problem: 'contains_secret' };
  const values = new Map<string, string>();
  const unread = new Set<string>();
  for (const part of text.split(/[\r\n]+/).flatMap(partsOfLine)) {
    if (part.unread !== undefined && unread.size < mostPermissions) {
      unread.add(part.unread.slice(0, longestPermission));
    }
    if (part.value === undefined || values.has(part.value.toLowerCase())) continue;
    if (values.size === mostPermissions) {
      return { values: [...values.values()], unread: [...unread], problem: 'too_many' };
    }
    values.set(part.value.toLowerCase(), part.value);
  }
  return { values: [...values.values()], unread: [...unread] };
}

/** One permission, or one piece of text that is none. */
interface Part {
  readonly value?: string;
  readonly unread?: string;
}

function partsOfLine(line: string): Part[] {
  const [first = '', ...columns] = line.split('\t').map((cell) => cell.trim());
  if (columns.length === 0) return first.split(/[,;"'`“”‘’[\]]+/).flatMap(partsOfItem);
  return [...partsOfItem(first), ...columns.filter(isUnmistakable).map((value) => ({ value }))];
}

/** What stands between two separators: one word, or several with white space between them. */
function partsOfItem(item: string): Part[] {
  const words = item
    .trim()
    .split(/\s+/)
    .map(withoutFullStops)
    .filter((word) => word !== '');
  const [first, ...rest] = words;
  if (first === undefined || (rest.length === 0 && portalWords.has(first.toLowerCase()))) return [];
  if (rest.length === 0) return [isPermission(first) ? { value: first } : { unread: first }];
  // A permission and what the portal says of it, or several permissions; otherwise prose.
  if (!isUnmistakable(first)) return [{ unread: words.join(' ') }];
  return words.flatMap((word): Part[] => {
    if (isUnmistakable(word)) return [{ value: word }];
    return /[._]/.test(word) ? [{ unread: word }] : [];
  });
}

/** A word as it stands at the end of a sentence. What is too long to be a permission is left alone. */
function withoutFullStops(word: string): string {
  return word.length > longestPermission ? word : word.replace(/^\.+|\.+$/g, '');
}

/** Whether a text may be a permission's value. A GUID has its characters, and is an ID. */
function isPermission(text: string): boolean {
  return (
    text.length <= longestPermission &&
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?$/.test(text) &&
    !isGuid(text)
  );
}

/** Whether a text can hardly be anything else, even among other words. */
function isUnmistakable(text: string): boolean {
  return isPermission(text) && /[._]/.test(text);
}
