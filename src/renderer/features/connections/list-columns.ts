import { listColumns, type ListColumn } from '../../../shared/settings-choices';

/** How much room a column takes. */
interface ColumnRoom {
  /** Its least width, in pixels. */
  readonly least: number;
  /** Its part of what is left, against that of the others. */
  readonly share: number;
}

const rooms: Record<ListColumn, ColumnRoom> = {
  name: { least: 140, share: 2.6 },
  tenant: { least: 130, share: 1.8 },
  cloud: { least: 72, share: 0.2 },
  service: { least: 120, share: 0.8 },
  labels: { least: 110, share: 1.5 },
  state: { least: 140, share: 1.4 },
  lastVerified: { least: 104, share: 0.1 },
  secretExpires: { least: 148, share: 0.1 },
};

/** Where there is not room for all, these go first. The name never goes. */
const leastImportant: readonly ListColumn[] = [
  'service',
  'labels',
  'cloud',
  'lastVerified',
  'tenant',
  'secretExpires',
  'state',
];

/** The boxes that select rows, in pixels. */
const selectWidth = 28;

/** The buttons that open rows' menus, in pixels. */
const actionsWidth = 32;

/** Between two columns, in pixels. */
export const columnGap = 12;

/** At both ends of a row, in pixels. */
export const rowPadding = 8;

/** The number of all columns, shown or not: what `aria-colindex` counts. */
export const columnCount = listColumns.length + 2;

/** Where a column stands among all columns, from 1; the box that selects is the first. */
export function columnIndex(column: ListColumn): number {
  return listColumns.indexOf(column) + 2;
}

/**
 * The columns that a list of this width has room for, in their order.
 * @param width in pixels.
 * @param hidden those that the person does not want.
 */
export function columnsThatFit(width: number, hidden: readonly ListColumn[]): readonly ListColumn[] {
  const wanted = new Set(listColumns.filter((column) => column === 'name' || !hidden.includes(column)));
  for (const column of leastImportant) {
    if (leastWidth([...wanted]) <= width) break;
    wanted.delete(column);
  }
  return listColumns.filter((column) => wanted.has(column));
}

/** The columns as CSS lays them out. */
export function gridTemplate(columns: readonly ListColumn[]): string {
  const shown = columns.map((column) => `minmax(${rooms[column].least}px, ${rooms[column].share}fr)`);
  return `${selectWidth}px ${shown.join(' ')} ${actionsWidth}px`;
}

function leastWidth(columns: readonly ListColumn[]): number {
  const widths = columns.reduce((sum, column) => sum + rooms[column].least, 0);
  return widths + selectWidth + actionsWidth + (columns.length + 1) * columnGap + 2 * rowPadding;
}
