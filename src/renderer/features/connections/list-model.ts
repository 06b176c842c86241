import type { Connection } from '../../../shared/connection';
import type { Messages } from '../../../shared/messages';
import { filterTest, fitting, isFiltered, type FilterKind, type Filters } from './list-filters';
import { createOrder, type Sort } from './list-order';
import { createSearch, wordsOf } from './list-search';

/** What of the connections is to be shown, and in which order. */
export interface ListQuery {
  /** As typed. */
  readonly search: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Everything that the list works out of the connections. */
export interface ListModel {
  /**
   * The connections to show, in their order.
   * @param connections in the order of their names. The same list is answered from memory, and one that differs
   *   in a few only is not sorted anew.
   */
  readonly rowsOf: (connections: readonly Connection[], query: ListQuery) => readonly Connection[];
  /** How many rows each value of a kind of filter would show, the other filters and the search being as they are. */
  readonly countsOf: (
    connections: readonly Connection[],
    query: Omit<ListQuery, 'sort'>,
    kind: FilterKind,
  ) => ReadonlyMap<string, number>;
  /** Prepares a connection for being searched, so that the first key finds it done. */
  readonly prepare: (connection: Connection) => void;
}

/** A model of the list in the language of these messages. */
export function createListModel(messages: Messages): ListModel {
  const inOrder = createOrder(messages);
  const search = createSearch(messages);

  return {
    prepare: search.prepare,
    rowsOf: (connections, { search: text, filters, sort, now }) => {
      const found = search.found(inOrder(connections, sort), text);
      return isFiltered(filters) ? found.filter(filterTest(filters, now)) : found;
    },
    countsOf: (connections, { search: text, filters, now }, kind) => {
      const counts = new Map<string, number>();
      for (const connection of search.found(connections, text).filter(filterTest(filters, now, kind))) {
        for (const value of fitting(kind, connection, now)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      return counts;
    },
  };
}

/** Whether anything is searched or filtered, so that some connections may not be shown. */
export function isNarrowed({ search, filters }: Pick<ListQuery, 'search' | 'filters'>): boolean {
  return wordsOf(search).length > 0 || isFiltered(filters);
}
