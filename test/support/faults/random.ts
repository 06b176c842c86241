/** Numbers that are as good as random and the same for the same seed (mulberry32), so that a run can be had again. */
export interface Random {
  /** At least 0, and less than 1. */
  next(): number;
  /** A whole number, at least 0 and less than `below`. */
  below(below: number): number;
  /** One of them; undefined where there are none. */
  oneOf<Value>(values: readonly Value[]): Value | undefined;
}

/** @param seed a whole number. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return { next, below, oneOf: (values) => values[below(values.length)] };
}
