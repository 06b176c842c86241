import { daysUntil } from '../../shared/expiry';
import type { Messages } from '../../shared/messages';
import type { ExpiryEntry } from './expiry-entry';

type Column = keyof Messages['expiryFile']['columns'];

/** A text, or a number of our own. */
type Cell = string | number;

/** The columns in their order, and what stands in each. */
const columns: readonly (readonly [Column, (entry: ExpiryEntry, now: number) => Cell])[] = [
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

/** Without it spreadsheets take the file for one in the system's old code page. */
const byteOrderMark = '\uFEFF';

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
  yield byteOrderMark + row(columns.map(([column]) => words.columns[column]));
  for (const entry of entries) yield row(columns.map(([, cellOf]) => cellOf(entry, now)));
}

function row(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

function written(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const harmless = withoutFormula(cell);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/**
 * A tenant’s name comes from outside: as a formula, a spreadsheet would carry it out.
 * Source: OWASP, "CSV Injection".
 */
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
