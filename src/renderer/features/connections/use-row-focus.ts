import type { Virtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Connection } from '../../../shared/connection';
import { isDialogOpen, takeFocus } from '../../lib/open-dialog';

interface RowFocusOptions {
  readonly rows: readonly Connection[];
  readonly scrollRef: RefObject<HTMLElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** The row that had the focus last. */
  readonly lastFocused: string | undefined;
  /** Makes a row the one that exists whether it is in sight or not. */
  readonly setLastFocused: (id: string) => void;
}

/**
 * Moves the focus between rows of which most do not exist, and on to the next row when the one with the focus goes.
 * While a dialog is open, a row becomes the one to reach and does not get the focus.
 * @returns a function that moves the focus to the row at an index and scrolls it into sight.
 */
export function useRowFocus({ rows, scrollRef, virtualizer, lastFocused, setLastFocused }: RowFocusOptions) {
  /** A row that is to have the focus and does not exist yet. */
  const awaited = useRef<string>(undefined);

  const focusAt = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    // Once it is the one to reach, it exists: at once, unless this is asked for while the list is being drawn.
    flushSync(() => {
      setLastFocused(row.id);
    });
    const element = rowElement(scrollRef.current, row.id);
    takeFocus(element, { preventScroll: true });
    awaited.current = element ? undefined : row.id;
    virtualizer.scrollToIndex(index, { align: 'auto' });
  };

  useLayoutEffect(() => {
    if (awaited.current === undefined) return;
    const element = rowElement(scrollRef.current, awaited.current);
    if (!element) return;
    const index = rows.findIndex(({ id }) => id === awaited.current);
    awaited.current = undefined;
    takeFocus(element, { preventScroll: true });
    virtualizer.scrollToIndex(index, { align: 'auto' });
  });

  const shownBefore = useRef(rows);
  useLayoutEffect(() => {
    const before = shownBefore.current;
    shownBefore.current = rows;
    if (before === rows) return;
    const active = document.activeElement;
    const focusIsLost = active === document.body;
    const isHere = () => !isDialogOpen() && isLostOrWithin(scrollRef.current);
    if (lastFocused === undefined || !isHere()) return;
    const next = rowAfter(before, rows, lastFocused);
    const isGone = next?.id !== lastFocused;
    // Rows change their places within the same elements, and the focus goes with its row.
    const hasMoved = active?.closest<HTMLElement>('[data-row]')?.dataset['row'] !== lastFocused;
    if (next === undefined || !(isGone || (hasMoved && !focusIsLost))) return;
    setLastFocused(next.id);
    // It exists with the next drawing. By then the person may have gone on to something else.
    requestAnimationFrame(() => {
      if (isHere()) rowElement(scrollRef.current, next.id)?.focus({ preventScroll: true });
    });
  }, [rows, lastFocused, setLastFocused, scrollRef]);

  return focusAt;
}

/** Whether the focus is in the list, or nowhere: what had it may have gone. */
function isLostOrWithin(list: HTMLElement | null): boolean {
  const { activeElement, body } = document;
  return activeElement === body || list?.contains(activeElement) === true;
}

/** The element of a row, where it exists. */
export function rowElement(list: HTMLElement | null, id: string): HTMLElement | undefined {
  return list?.querySelector<HTMLElement>(`[data-row="${id}"]`) ?? undefined;
}

/** The row itself, or, where it is gone, the one that follows it; undefined where it was not there before. */
function rowAfter(
  before: readonly Connection[],
  rows: readonly Connection[],
  focused: string,
): Connection | undefined {
  const still = rows.find(({ id }) => id === focused);
  if (still) return still;
  const index = before.findIndex(({ id }) => id === focused);
  if (index < 0) return undefined;
  const there = new Set(rows.map(({ id }) => id));
  return before.slice(index).find(({ id }) => there.has(id)) ?? rows.at(-1);
}
