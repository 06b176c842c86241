/** Where the focus goes. */
export type Goal = 'next' | 'previous' | 'pageDown' | 'pageUp' | 'first' | 'last';

/** What a key means to a row that has the focus, after the grid and listbox patterns of the ARIA practices guide. */
export type KeyMeaning =
  | { readonly does: 'move'; readonly goal: Goal; readonly extends: boolean }
  | { readonly does: 'select' | 'extend' | 'selectAll' | 'open' | 'menu' | 'rename' | 'remove' | 'escape' };

/** A key as the browser tells it. */
interface Key {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/**
 * What a key means.
 * @param onRow the row itself has the focus, and not the button in it, which keeps Enter and Space for itself.
 * @returns undefined where the key means nothing here.
 */
export function meaningOf(pressed: Key, onRow: boolean): KeyMeaning | undefined {
  const { key, shiftKey, altKey } = pressed;
  if (altKey) return undefined;
  if (pressed.ctrlKey || pressed.metaKey) return withCommandKey(key, shiftKey);
  const goal = goals[key];
  if (goal !== undefined) return { does: 'move', goal, extends: shiftKey };
  if (key === 'F10') return shiftKey ? { does: 'menu' } : undefined;
  if (key === ' ') return onRow ? { does: shiftKey ? 'extend' : 'select' } : undefined;
  if (key === 'Enter') return onRow ? { does: 'open' } : undefined;
  const does = others[key];
  return does === undefined ? undefined : { does };
}

/** The index of a goal, within the rows. */
export function indexOfGoal(goal: Goal, index: number, rows: number, rowsInSight: number): number {
  // One row of the page before stays in sight.
  const page = Math.max(1, rowsInSight - 1);
  const to: Record<Goal, number> = {
    next: index + 1,
    previous: index - 1,
    pageDown: index + page,
    pageUp: index - page,
    first: 0,
    last: rows - 1,
  };
  return Math.max(0, Math.min(to[goal], rows - 1));
}

const goals: Partial<Record<string, Goal>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  Home: 'first',
  End: 'last',
};

const others: Partial<Record<string, 'menu' | 'rename' | 'remove' | 'escape'>> = {
  ContextMenu: 'menu',
  F2: 'rename',
  Delete: 'remove',
  Escape: 'escape',
};

function withCommandKey(key: string, shiftKey: boolean): KeyMeaning | undefined {
  const goal = goals[key];
  if (goal === 'first' || goal === 'last') return { does: 'move', goal, extends: shiftKey };
  return key.toLowerCase() === 'a' && !shiftKey ? { does: 'selectAll' } : undefined;
}
