import type { Connection } from '../../../shared/connection';

/** The chosen rows, by id. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The row that a range begins at: the last one chosen by itself. */
  readonly anchor?: string;
  /** What was chosen before the range that is being drawn, so that drawing it back lets its rows go again. */
  readonly base: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** Nothing is chosen. */
export const noSelection: Selection = { ids: none, base: none };

/** One row more, or one less. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, base: next };
}

/**
 * The range up to a row.
 * @param rows what is shown, in its order.
 * @param from where it begins when no row was chosen yet.
 */
export function rangedTo(
  selection: Selection,
  rows: readonly Connection[],
  id: string,
  from: string,
): Selection {
  const indexOf = (wanted: string | undefined) => rows.findIndex((row) => row.id === wanted);
  const anchored = indexOf(selection.anchor) >= 0;
  const anchor = anchored && selection.anchor !== undefined ? selection.anchor : from;
  const ends = [indexOf(anchor), indexOf(id)];
  const range = rows.slice(Math.min(...ends), Math.max(...ends) + 1);
  const base = anchored ? selection.base : selection.ids;
  return { ids: new Set([...base, ...range.map((row) => row.id)]), anchor, base };
}

/** All rows that are shown, beside what was chosen before. */
export function allOf({ ids }: Selection, rows: readonly Connection[]): Selection {
  const next = new Set([...ids, ...rows.map((row) => row.id)]);
  return { ids: next, base: next };
}

/** Without the rows that are shown. */
export function noneOf({ ids }: Selection, rows: readonly Connection[]): Selection {
  const next = new Set(ids);
  for (const { id } of rows) next.delete(id);
  return { ids: next, base: next };
}

/** Without the rows that are gone; the same selection where all are there. */
export function stillThere(selection: Selection, isThere: (id: string) => boolean): Selection {
  if ([...selection.ids].every(isThere)) return selection;
  const kept = (ids: ReadonlySet<string>) => new Set([...ids].filter(isThere));
  return { ...selection, ids: kept(selection.ids), base: kept(selection.base) };
}

/**
 * What something is done to that is asked for without naming it: the selection where the row with the focus is part
 * of it, or else that row; without a row, the selection.
 * @param selected those of the selection that are shown: what nobody sees is never acted on.
 */
export function actedOn(
  focused: Connection | undefined,
  selected: readonly Connection[],
): readonly Connection[] {
  if (focused === undefined || selected.some(({ id }) => id === focused.id)) return selected;
  return [focused];
}
