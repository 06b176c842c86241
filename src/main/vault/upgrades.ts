/** A content as an earlier version wrote it: an object, and nothing more is known of it. */
type EarlierContent = Readonly<Record<string, unknown>>;

/**
 * What brings the content of one format to the next, in order: the first row is format 1 to 2. The result of
 * the last is checked as any content is. A new format is one more row, and nothing else.
 */
const steps: readonly ((content: EarlierContent) => EarlierContent)[] = [
  // 1 → 2: labels have colours, kept once for all connections. In format 1 nobody could set a label.
  (content) => ({ labels: [], ...content }),
  // 2 → 3: connections may say more (the app's name, domains, needed permissions, who named the expiry date), which
  // format 2 would not understand. Nothing of what was there changes.
  (content) => content,
  // 3 → 4: the data key may be wrapped by a passphrase or a recovery key, which format 3 would not open. Nothing of what
  // was there changes.
  (content) => content,
];

/** The format that this app writes. */
export const fileFormat = steps.length + 1;

/**
 * Brings a content to today's format.
 * @param content what was read; what is no object is left alone, for the check that follows.
 * @param format the format that it was written in, from 1 to {@link fileFormat}.
 */
export function upgraded(content: unknown, format: number): unknown {
  if (typeof content !== 'object' || content === null) return content;
  return steps.slice(format - 1).reduce((earlier, step) => step(earlier), content as EarlierContent);
}
