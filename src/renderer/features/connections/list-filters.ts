import type { CloudId } from '../../../shared/clouds';
import type { Connection } from '../../../shared/connection';
import { expiryBand, type ExpiryBand } from '../../../shared/expiry';

/** `unreachable`: the last check reached nobody, whatever the state is. */
export const stateFilters = ['attention', 'waiting', 'linked', 'unreachable'] as const;

/** See {@link stateFilters}. */
export type StateFilter = (typeof stateFilters)[number];

/** How soon a secret expires; each span contains the shorter ones, but not what has expired. */
export const expiryFilters = ['expired', 'within_7', 'within_14', 'within_30', 'unknown'] as const;

/** See {@link expiryFilters}. */
export type ExpiryFilter = (typeof expiryFilters)[number];

/** What the list is narrowed to. Within one kind any value will do, and every kind must fit. */
export interface Filters {
  readonly states: readonly StateFilter[];
  readonly clouds: readonly CloudId[];
  /** Names of labels. */
  readonly labels: readonly string[];
  readonly expiry: readonly ExpiryFilter[];
  /** Exactly these connections, by id; what a summary of verifications points at. */
  readonly only?: ReadonlySet<string>;
}

/** The kinds of filters that a person chooses. */
export type FilterKind = Exclude<keyof Filters, 'only'>;

/** Narrows nothing. */
export const noFilters: Filters = { states: [], clouds: [], labels: [], expiry: [] };

/** The filters of one kind that a connection fits. */
export function fitting(kind: FilterKind, connection: Connection, now: number): readonly string[] {
  if (kind === 'states') {
    const { state, lastCheck } = connection;
    return lastCheck?.outcome === 'unreachable' ? [state, 'unreachable'] : [state];
  }
  if (kind === 'clouds') return [connection.cloud];
  if (kind === 'labels') return connection.labels.map(labelKey);
  return spansOf[expiryBand(connection.credential.expiresAt, now)];
}

/** What stands for a label where filters are compared: labels differ by more than their case. */
export function labelKey(name: string): string {
  return name.toLocaleLowerCase('en');
}

/** Whether any filter is chosen. */
export function isFiltered({ states, clouds, labels, expiry, only }: Filters): boolean {
  return [states, clouds, labels, expiry].some(({ length }) => length > 0) || only !== undefined;
}

/**
 * The test that these filters are.
 * @param now milliseconds since 1970.
 * @param except a kind to leave out, for counting what each of its values would show.
 */
export function filterTest(
  filters: Filters,
  now: number,
  except?: FilterKind,
): (connection: Connection) => boolean {
  const kinds = (['states', 'clouds', 'labels', 'expiry'] as const)
    .filter((kind) => kind !== except && filters[kind].length > 0)
    .map((kind) => ({
      kind,
      chosen: new Set<string>(kind === 'labels' ? filters.labels.map(labelKey) : filters[kind]),
    }));
  return (connection) =>
    filters.only?.has(connection.id) !== false &&
    kinds.every(({ kind, chosen }) => fitting(kind, connection, now).some((value) => chosen.has(value)));
}

const spansOf: Record<ExpiryBand, readonly ExpiryFilter[]> = {
  expired: ['expired'],
  within_7: ['within_7', 'within_14', 'within_30'],
  within_14: ['within_14', 'within_30'],
  within_30: ['within_30'],
  later: [],
  unknown: ['unknown'],
};
