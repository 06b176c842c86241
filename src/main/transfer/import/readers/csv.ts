import { looksLikeSecretValue } from '../../../../shared/fields/client-secret';
import { isGuid } from '../../../../shared/fields/guid';
import { mostRows, type ColumnMapping, type ImportField } from '../../../../shared/transfer/import';
import { unharmed } from '../../csv-cells';
import type { Content } from '../content';
import { csvRecords, type CsvRecord } from '../csv-records';
import type { Learnt, RawRow, RowProblem } from '../raw-row';
import { Refusal } from '../refusal';
import { mappingOf, ownColumnsIn, type OwnColumn } from '../table-columns';
import { columnsOf } from '../table-samples';
import { telling, type ImportReader } from './reader';

const delimiters = [',', ';', '\t'] as const;

/** More columns than this are no table of connections. */
const mostColumns = 1000;

/** A table as it begins. */
interface Beginning {
  readonly delimiter: string;
  /** Where its first row begins, in UTF-16 units. */
  readonly from: number;
  readonly first: readonly string[];
  readonly found: ColumnMapping;
}

/**
 * A table with a row for each connection, separated by commas, semicolons or tabs. Its columns are found by their
 * headers, unless a person has said what they are.
 */
export const csv: ImportReader = (content, { mapping: byHand }) => {
  if (content.syntax === 'json' || content.syntax === 'xml') return undefined;
  const beginning = beginningOf(content, byHand !== undefined);
  if (!beginning) return undefined;

  const { delimiter, from, first, found } = beginning;
  const hasHeader = !first.some((cell) => isGuid(cell.trim()) || looksLikeSecretValue(cell.trim()));
  const header = hasHeader ? first : first.map((_cell, index) => String(index + 1));
  const detected = hasHeader ? found : {};
  const mapping = Object.fromEntries(
    Object.entries(byHand ?? detected).filter(([, column]) => column < header.length),
  ) as ColumnMapping;

  const records = recordsOf(content, delimiter, from, hasHeader);
  const columns = columnsOf(
    header,
    records.map(({ cells }) => cells),
    detected,
    mapping.clientSecret ?? detected.clientSecret,
  );
  if (mapping.tenant === undefined || mapping.clientId === undefined) {
    return { unknownColumns: { columns, mapping } };
  }
  const own = hasHeader ? ownColumnsIn(header, mapping) : {};
  return {
    rows: records.map((record) => rowOf(record, header.length, mapping, own)),
    table: { columns, mapping },
  };
};

/** The table that a text is, with the delimiter by which most of its headers are known. */
function beginningOf(content: Content, isKnown: boolean): Beginning | undefined {
  const hint = /^sep=([,;|\t])(?:\r\n|\r|\n)/i.exec(content.text);
  const from = hint?.[0].length ?? 0;
  const candidates = hint?.[1] === undefined ? delimiters : [hint[1]];
  const [best] = candidates
    .flatMap((delimiter): (Beginning & { readonly score: number })[] => {
      const first = firstRecords(content, delimiter, from, 1)[0]?.cells ?? [];
      if (first.length < 2 || first.length > mostColumns) return [];
      const found = mappingOf(first);
      return [
        {
          delimiter,
          from,
          first,
          found,
          score: Object.keys(found).length + first.length / (mostColumns + 1),
        },
      ];
    })
    .toSorted((one, other) => other.score - one.score);
  if (!best) return undefined;
  const isOurs = isKnown || best.found.tenant !== undefined || best.found.clientId !== undefined;
  return isOurs || hasIds(content, best) ? best : undefined;
}

/** Whether the next rows look like connections: as many cells, and one of them an ID. Prose has commas, too. */
function hasIds(content: Content, { delimiter, from, first }: Beginning): boolean {
  return firstRecords(content, delimiter, from, 5).some(
    ({ cells }) => cells.length === first.length && cells.some((cell) => isGuid(cell.trim())),
  );
}

function firstRecords({ text, lines }: Content, delimiter: string, from: number, count: number): CsvRecord[] {
  const records: CsvRecord[] = [];
  try {
    for (const record of csvRecords(text, delimiter, lines, from)) {
      records.push(record);
      if (records.length === count) break;
    }
  } catch (error) {
    // Another delimiter may fit; if none does, the reading of all rows says so.
    if (!(error instanceof Refusal)) throw error;
  }
  return records;
}

function recordsOf(
  { text, lines }: Content,
  delimiter: string,
  from: number,
  hasHeader: boolean,
): CsvRecord[] {
  const records: CsvRecord[] = [];
  let isHeader = hasHeader;
  for (const record of csvRecords(text, delimiter, lines, from)) {
    if (!isHeader && record.cells.some((cell) => cell.trim() !== '')) records.push(record);
    isHeader = false;
    if (records.length > mostRows) throw new Refusal('too_many_rows');
  }
  return records;
}

function rowOf(
  { cells, line }: CsvRecord,
  columns: number,
  mapping: ColumnMapping,
  own: Partial<Record<OwnColumn, number>>,
): RawRow {
  const cellOf = (column: number | undefined): string | undefined =>
    column === undefined ? undefined : telling(cells[column]);
  const texts = Object.fromEntries(
    (Object.entries(mapping) as [ImportField, number][]).map(([field, column]) => {
      const cell = cellOf(column);
      // Tenantry's own tables carry no secrets, so that none has an apostrophe of theirs.
      return [field, cell === undefined || field === 'clientSecret' ? cell : unharmed(cell)];
    }),
  ) as Partial<Record<ImportField, string>>;
  const ownText = (column: OwnColumn): string | undefined => {
    const cell = cellOf(own[column]);
    return cell === undefined ? undefined : unharmed(cell);
  };
  const isCut = texts.clientSecret !== undefined && cells.slice(columns).some((cell) => cell.trim() !== '');
  return {
    place: { line },
    said: { ...texts, authority: ownText('authority'), graph: ownText('graph') },
    learnt: learntOf(ownText('tenantId'), ownText('tenantName'), ownText('appName')),
    ...(isCut ? { problem: cutSecret } : {}),
  };
}

/** A row with more cells than there are columns: its secret has the delimiter in it, without quotes, and would be cut. */
const cutSecret: RowProblem = { field: 'clientSecret', problem: 'secret_cut' };

function learntOf(
  tenantId: string | undefined,
  displayName: string | undefined,
  appName: string | undefined,
): Learnt {
  return {
    ...(tenantId !== undefined && isGuid(tenantId) ? { tenantId: tenantId.toLowerCase() } : {}),
    ...(displayName === undefined ? {} : { displayName }),
    ...(appName === undefined ? {} : { appName }),
  };
}
