/** The middle one of some values. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The value that a share of all does not exceed, between two neighbours where it lies between them.
 * @param share from 0 to 1.
 * @throws without values: nothing was measured.
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) throw new Error('Nothing was measured');
  return below + (above - below) * (place - Math.floor(place));
}
