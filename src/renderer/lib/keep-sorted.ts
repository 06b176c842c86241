/**
 * A sorted list with some more items put in their places. Comparing is what costs when names are compared as
 * people read them, so each new item is sought by halves instead of walking through the list.
 * @param sorted in the order of `compare`.
 * @param added in any order.
 * @returns a new list; `sorted` itself where nothing is added.
 */
export function withAdded<Item>(
  sorted: readonly Item[],
  added: readonly Item[],
  compare: (one: Item, other: Item) => number,
): readonly Item[] {
  if (added.length === 0) return sorted;
  if (added.length > sorted.length / 4) return [...sorted, ...added].sort(compare);
  const merged: Item[] = [];
  let taken = 0;
  for (const item of [...added].sort(compare)) {
    const place = placeOf(item, sorted, taken, compare);
    for (; taken < place; taken += 1) merged.push(sorted[taken] as Item);
    merged.push(item);
  }
  for (; taken < sorted.length; taken += 1) merged.push(sorted[taken] as Item);
  return merged;
}

/** The index before which an item belongs: behind all that are not greater. */
function placeOf<Item>(
  item: Item,
  sorted: readonly Item[],
  from: number,
  compare: (one: Item, other: Item) => number,
): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(sorted[middle] as Item, item) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
