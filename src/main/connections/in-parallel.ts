/**
 * Runs a task for each item, a few at a time, in order of the items.
 * @param limit tasks under way at once, at least 1.
 * @returns the results in the order of the items. The first exception ends it.
 */
export async function inParallel<Item, Value>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Value>,
): Promise<Value[]> {
  const results = new Array<Value>(items.length);
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  return results;
}
