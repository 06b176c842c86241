import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Connection } from '../../../shared/connection';
import type { Settings } from '../../../shared/settings';
import type { ListColumn } from '../../../shared/settings-choices';
import { useMessages } from '../../lib/language';
import { useNow } from '../../lib/now';
import { changeSettings, useSettings } from '../../lib/settings-store';
import { noFilters, type FilterKind, type Filters } from './list-filters';
import { createListModel, type ListModel } from './list-model';
import { allOf, noSelection, noneOf, rangedTo, stillThere, toggled } from './selection';

/** What the list shows of the connections, and what of it is selected. */
export function useList(connections: readonly Connection[]) {
  const messages = useMessages();
  const [model] = useState(() => createListModel(messages));
  const { layout } = useSettings();
  const now = useNow();
  const [search, setSearch] = useState('');
  const [filters, setFilters] = useState<Filters>(noFilters);
  useSearchPrepared(connections, model);

  const { sort } = layout;
  const rows = useMemo(
    () => model.rowsOf(connections, { search, filters, sort, now }),
    [model, connections, search, filters, sort, now],
  );

  const latest = useRef({ connections, search, filters, now });
  useLayoutEffect(() => {
    latest.current = { connections, search, filters, now };
  }, [connections, search, filters, now]);
  const countsOf = useCallback(
    (kind: FilterKind) => model.countsOf(latest.current.connections, latest.current, kind),
    [model],
  );

  const clearFilters = useCallback(() => {
    setSearch('');
    setFilters(noFilters);
  }, []);

  return {
    rows,
    search,
    setSearch,
    filters,
    setFilters,
    clearFilters,
    countsOf,
    layout,
    /** What is searched, filtered and sorted by, as one text. */
    question: JSON.stringify([search, filters, filters.only?.size, sort.column, sort.descending]),
    ...useSelection(connections, rows),
  };
}

/** Changes how the list is laid out, here and after a restart. */
export function changeLayout(layout: Settings['layout']): void {
  void changeSettings({ layout });
}

/** The layout sorted by a column; by the same one, the other way round. */
export function sortedBy(layout: Settings['layout'], column: ListColumn): Settings['layout'] {
  const { sort } = layout;
  return { ...layout, sort: { column, descending: sort.column === column && !sort.descending } };
}

function useSelection(connections: readonly Connection[], rows: readonly Connection[]) {
  const [chosen, setChosen] = useState(noSelection);
  const selection = useMemo(() => {
    if (chosen.ids.size === 0) return chosen;
    const there = new Set(connections.map(({ id }) => id));
    return stillThere(chosen, (id) => there.has(id));
  }, [chosen, connections]);
  const selected = useMemo(
    () => (selection.ids.size === 0 ? [] : connections.filter(({ id }) => selection.ids.has(id))),
    [selection, connections],
  );
  const shown = useMemo(() => {
    if (selected.length === 0) return selected;
    const there = new Set(rows.map(({ id }) => id));
    return selected.filter(({ id }) => there.has(id));
  }, [selected, rows]);
  return {
    selectedIds: selection.ids,
    /** In the order of their names. */
    selected,
    /** Those of them that are shown: only they are acted on. */
    selectedShown: shown,
    select: (id: string, how: 'toggle' | 'range', from: string) => {
      setChosen(how === 'toggle' ? toggled(selection, id) : rangedTo(selection, rows, id, from));
    },
    selectAll: (all: boolean) => {
      setChosen(all ? allOf(selection, rows) : noneOf(selection, rows));
    },
    selectNone: () => {
      setChosen(noSelection);
    },
  };
}

/** Prepares the search while there is nothing else to do, so that the first key is as quick as the next. */
function useSearchPrepared(connections: readonly Connection[], { prepare }: ListModel): void {
  useEffect(() => {
    let next = 0;
    const work = (deadline: IdleDeadline) => {
      while (next < connections.length && deadline.timeRemaining() > 1) {
        for (const connection of connections.slice(next, next + 50)) prepare(connection);
        next += 50;
      }
      if (next < connections.length) idle = requestIdleCallback(work);
    };
    let idle = requestIdleCallback(work);
    return () => {
      cancelIdleCallback(idle);
    };
  }, [connections, prepare]);
}
