import { daysUntil } from '../../shared/expiry';
import type { Messages } from '../../shared/messages';
import { byteOrderMark, csvRow } from './csv-cells';
import type { ExpiryEntry } from './expiry-entry';

type Column = keyof Messages['expiryFile']['columns'];

/** The columns in their order, and what stands in each. */
const columns: readonly (readonly [Column, (entry: ExpiryEntry, now: number) => string | number])[] = [
  ['name', ({ name }) => name],
  ['tenant', ({ tenant }) => tenant],
  ['tenantId', ({ tenantId }) => tenantId ?? ''],
  ['clientId', ({ clientId }) => clientId],
  ['cloud', ({ cloud }) => cloud],
  ['service', ({ service }) => service],
  ['state', ({ state }) => state],
  ['secretExpires', ({ expiresAt }) => expiresAt?.slice(0, 10) ?? ''],
  ['daysLeft', ({ expiresAt }, now) => (expiresAt === undefined ? '' : daysUntil(expiresAt, now))],
];

/**
 * A table (RFC 4180) of when secrets expire, for spreadsheets.
 * @param entries those without a date have an empty one.
 * @param now milliseconds since 1970.
 * @returns the text of the file in parts, a row each.
 */
export function* expiriesCsv(
  entries: Iterable<ExpiryEntry>,
  words: Messages['expiryFile'],
  now: number,
): Generator<string> {
  yield byteOrderMark + csvRow(columns.map(([column]) => words.columns[column]));
  for (const entry of entries) yield csvRow(columns.map(([, cellOf]) => cellOf(entry, now)));
}
