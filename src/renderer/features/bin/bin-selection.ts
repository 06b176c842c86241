/** Which entries of the bin are chosen, and where the keyboard stands. */
export interface BinSelection {
  readonly chosen: ReadonlySet<string>;
  /** The entry that the keyboard stands on. */
  readonly active: string | undefined;
}

/** Nothing chosen. */
export const nothingChosen: BinSelection = { chosen: new Set(), active: undefined };

/** Chooses an entry or lets it go, and stands on it. */
export function toggled({ chosen }: BinSelection, id: string): BinSelection {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return { chosen: next, active: id };
}

/**
 * Where a key leads to.
 * @param page entries that are seen at once.
 * @returns undefined for a key that moves nothing.
 */
export function movedTo(
  key: string,
  { active }: BinSelection,
  ids: readonly string[],
  page: number,
): string | undefined {
  const at = active === undefined ? -1 : ids.indexOf(active);
  const steps: Partial<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: ids.length - 1,
  };
  const index = steps[key];
  return index === undefined ? undefined : ids[Math.min(Math.max(index, 0), ids.length - 1)];
}

/** Without what is not there any more. */
export function within({ chosen, active }: BinSelection, ids: readonly string[]): BinSelection {
  const there = new Set(ids);
  return {
    chosen: new Set([...chosen].filter((id) => there.has(id))),
    active: active !== undefined && there.has(active) ? active : undefined,
  };
}
