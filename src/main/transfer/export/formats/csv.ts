import { byteOrderMark, csvRow } from '../../csv-cells';
import type { ExportedConnection, ExportFormat, FileWords } from '../format';

/** The columns in their order, and what stands in each: stable names where there is one, so that it can be read back. */
const columns: readonly (readonly [
  keyof FileWords['columns'],
  (connection: ExportedConnection) => string,
])[] = [
  ['name', ({ name }) => name],
  ['tenant', ({ tenant }) => tenant.entered],
  ['tenantId', ({ tenant }) => tenant.id ?? ''],
  ['tenantName', ({ tenant }) => tenant.displayName ?? ''],
  ['clientId', ({ clientId }) => clientId],
  ['appName', ({ appName }) => appName ?? ''],
  ['cloud', ({ cloud }) => cloud],
  ['authority', ({ customCloud }) => customCloud?.authority ?? ''],
  ['graph', ({ customCloud }) => customCloud?.graph ?? ''],
  ['service', ({ service }) => service],
  ['environmentUrl', ({ serviceOptions }) => serviceOptions?.environmentUrl ?? ''],
  ['environmentName', ({ serviceOptions }) => serviceOptions?.environmentName ?? ''],
  ['scope', ({ scope }) => scope],
  // No label has a comma in its name; where there is one, a semicolon separates nothing.
  [
    'labels',
    ({ labels }) => labels.join(', ') + (labels.length === 1 && labels[0]?.includes(';') ? ',' : ''),
  ],
  ['secretExpires', ({ secretExpiresAt }) => secretExpiresAt?.slice(0, 10) ?? ''],
  ['state', ({ state }) => state],
  ['notes', ({ notes }) => notes],
];

/** A table (RFC 4180, UTF-8 with its mark) for spreadsheets and for Tenantry. Carries everything but secrets. */
export const csv: ExportFormat = {
  *write(entries, { words }) {
    yield byteOrderMark + csvRow(columns.map(([column]) => words.columns[column]));
    for (const { connection } of entries) yield csvRow(columns.map(([, cellOf]) => cellOf(connection)));
  },
};
