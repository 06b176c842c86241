import { listColumns, type ListColumn } from '../../../shared/settings-choices';

/** How much room a column takes. */
interface ColumnRoom {
  /** Its least width, in pixels. */
  readonly least: number;
  /** Its part of what is left, against that of the others. */
  readonly share: number;
}

const rooms: Record<ListColumn, ColumnRoom> = {
  name: { least: 140, share: 4 },
  tenant: { least: 130, share: 1.6 },
  cloud: { least: 72, share: 0.2 },
  service: { least: 120, share: 0.8 },
  labels: { least: 110, share: 1.4 },
  state: { least: 144, share: 2 },
  lastVerified: { least: 116, share: 0.1 },
  secretExpires: { least: 160, share: 0.1 },
};

/** The width in which most names are told apart, in pixels. */
const nameWish = 280;

/** These make way for the name where it has less than it wishes, the first one first: half an ID says little. */
const lessThanTheName: readonly ListColumn[] = ['tenant', 'service', 'labels', 'cloud', 'lastVerified'];

/** These go only where there is no room at all. The name never goes. */
const asMuchAsTheName: readonly ListColumn[] = ['secretExpires', 'state'];

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
  for (const column of lessThanTheName) {
    if (leastWidth([...wanted]) + nameWish - rooms.name.least <= width) break;
    wanted.delete(column);
  }
  for (const column of asMuchAsTheName) {
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
