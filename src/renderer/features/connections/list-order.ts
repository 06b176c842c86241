import type { Connection } from '../../../shared/connection';
import type { Messages } from '../../../shared/messages';
import type { Settings } from '../../../shared/settings';
import type { ListColumn } from '../../../shared/settings-choices';
import { nameOrder, textOrder } from '../../lib/by-name';
import { cloudWords } from '../../lib/cloud-words';
import { withAdded } from '../../lib/keep-sorted';

/** By which column, and which way. */
export type Sort = Settings['layout']['sort'];

/** Puts connections in order; see {@link createOrder}. */
export type Order = (connections: readonly Connection[], sort: Sort) => readonly Connection[];

/** What was asked for last, and the answer. */
interface Answer {
  readonly input: readonly Connection[];
  readonly sort: Sort;
  readonly sorted: readonly Connection[];
}

/** What a column is sorted by. Nothing to sort by comes last, whichever way. */
type Key = number | string | undefined;

/**
 * An order that remembers its last answer: when a few of many have changed, only they are put in their places
 * anew. What is pinned comes first, and what a column does not tell apart is in the order of the names.
 * @returns a function that takes connections in the order of their names.
 */
export function createOrder(messages: Messages): Order {
  const compareTexts = textOrder(messages.language);
  const compareNames = nameOrder(compareTexts);
  const keyOf = keysOf(messages, compareTexts);
  let last: Answer = { input: [], sort: { column: 'name', descending: false }, sorted: [] };

  const compareKeys = (a: Key, b: Key, descending: boolean): number => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    const order = typeof a === 'string' ? compareTexts(a, String(b)) : a - Number(b);
    return descending ? -order : order;
  };

  // The input is in the order of the names and sorting is stable, so that names need not be compared.
  const afresh = (
    connections: readonly Connection[],
    { column, descending }: Sort,
  ): readonly Connection[] => {
    if (column === 'name') return descending ? [...connections].reverse() : connections;
    return connections
      .map((connection) => ({ connection, key: keyOf[column](connection) }))
      .sort((a, b) => compareKeys(a.key, b.key, descending))
      .map(({ connection }) => connection);
  };

  const compareBy =
    ({ column, descending }: Sort) =>
    (one: Connection, other: Connection): number => {
      const pinned = Number(other.pinned) - Number(one.pinned);
      if (pinned !== 0) return pinned;
      if (column === 'name') return descending ? compareNames(other, one) : compareNames(one, other);
      return compareKeys(keyOf[column](one), keyOf[column](other), descending) || compareNames(one, other);
    };

  const sortedNow = (connections: readonly Connection[], sort: Sort): readonly Connection[] => {
    const known = new Set(last.sorted);
    const added = connections.filter((connection) => !known.has(connection));
    const isFew = added.length <= connections.length / 8;
    if (isFew && last.sort.column === sort.column && last.sort.descending === sort.descending) {
      const there = new Set(connections);
      return withAdded(
        last.sorted.filter((connection) => there.has(connection)),
        added,
        compareBy(sort),
      );
    }
    const inOrder = afresh(connections, sort);
    return [...inOrder.filter(({ pinned }) => pinned), ...inOrder.filter(({ pinned }) => !pinned)];
  };

  return (connections, sort) => {
    const { input, sort: by } = last;
    if (input !== connections || by.column !== sort.column || by.descending !== sort.descending) {
      last = { input: connections, sort, sorted: sortedNow(connections, sort) };
    }
    return last.sorted;
  };
}

/** What needs somebody comes first. */
const urgency: Record<Connection['state'], number> = { attention: 0, waiting: 1, linked: 2 };

function keysOf(
  messages: Messages,
  compareTexts: (one: string, other: string) => number,
): Record<ListColumn, (connection: Connection) => Key> {
  const ranked = (names: Record<string, string>): ReadonlyMap<string, number> =>
    new Map(
      Object.entries(names)
        .sort(([, a], [, b]) => compareTexts(a, b))
        .map(([id], rank) => [id, rank]),
    );
  const { clouds, sovereignClouds, services } = messages;
  const shorts = [clouds, sovereignClouds].flatMap((each) => Object.values(each).map(({ short }) => short));
  const cloudRanks = ranked(Object.fromEntries(shorts.map((short) => [short, short])));
  const names = Object.entries(services).map(([id, { name }]) => [id, name] as const);
  const serviceRanks = ranked(Object.fromEntries(names));
  return {
    // Never asked for: the input is in this order already.
    name: ({ name }) => name,
    tenant: ({ tenant }) => tenant.displayName ?? tenant.entered,
    cloud: (connection) => cloudRanks.get(cloudWords(connection, messages).short),
    service: ({ service }) => serviceRanks.get(service),
    labels: ({ labels }) => (labels.length === 0 ? undefined : labels.join('\n')),
    state: ({ state }) => urgency[state],
    // Never verified is longest ago.
    lastVerified: ({ lastCheck }) => (lastCheck === undefined ? 0 : Date.parse(lastCheck.at)),
    secretExpires: ({ credential }) =>
      credential.expiresAt === undefined ? undefined : Date.parse(credential.expiresAt),
  };
}
