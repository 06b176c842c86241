/** What was typed to find something in a list, and when. */
export interface TypeAhead {
  readonly typed: string;
  /** Milliseconds, of any clock. */
  readonly at: number;
}

/** Letters that follow each other faster than this, in milliseconds, are one beginning. */
const pause = 700;

/** Nothing typed yet. */
export const nothingTyped: TypeAhead = { typed: '', at: -Infinity };

/** One letter more, or a new beginning after a pause. */
export function typedOn({ typed, at }: TypeAhead, letter: string, now: number): TypeAhead {
  return { typed: now - at < pause ? typed + letter : letter, at: now };
}

/**
 * What is meant by what was typed: the next item whose name, or a word of it, begins so. The same letter once more
 * goes on to the next one.
 * @param names of all items, in their order.
 * @param from the index of the present one.
 * @returns its index; undefined where none begins so.
 */
export function foundBy({ typed }: TypeAhead, names: readonly string[], from: number): number | undefined {
  const lower = typed.toLowerCase();
  const first = lower.charAt(0);
  const isRepeated = lower.length > 1 && lower === first.repeat(lower.length);
  return (
    next(names, lower, lower.length === 1 ? from + 1 : from) ??
    (isRepeated ? next(names, first, from + 1) : undefined)
  );
}

function next(names: readonly string[], beginning: string, from: number): number | undefined {
  const indices = names.map((_, step) => (from + step) % names.length);
  const begins = (how: (name: string) => boolean) =>
    indices.find((index) => how((names[index] ?? '').toLowerCase()));
  return (
    begins((name) => name.startsWith(beginning)) ??
    begins((name) => wordsOf(name).some((rest) => rest.startsWith(beginning)))
  );
}

/** The name from each of its words on. */
function wordsOf(name: string): string[] {
  return [...name.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index }) => name.slice(index));
}
