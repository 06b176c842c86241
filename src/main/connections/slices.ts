import { setImmediate } from 'node:timers/promises';

/** Main is held no longer than this at one go by work that can be divided, in milliseconds. */
const sliceMs = 8;

/** Told in between how far a long piece of work is; throws to end it. */
export type Between = (done: number) => void;

/**
 * Goes through items with main's turn in between, whenever a slice of time is over.
 * @param between is called before each such turn.
 * @returns what `take` made of each item, in their order.
 */
export async function inSlices<Item, Value>(
  items: Iterable<Item>,
  take: (item: Item, index: number) => Value,
  between: Between = () => undefined,
): Promise<Value[]> {
  const values: Value[] = [];
  let begun = performance.now();
  for (const item of items) {
    values.push(take(item, values.length));
    if (performance.now() - begun < sliceMs) continue;
    between(values.length);
    await setImmediate();
    begun = performance.now();
  }
  between(values.length);
  return values;
}
