/** What a spreadsheet takes for a formula's beginning. Source: OWASP, "CSV Injection". */
const formulaStart = '[=+\\-@\\t\\r\\n＝＋－＠]';

const harmful = new RegExp(`^'*${formulaStart}`);
const madeHarmless = new RegExp(`^'+${formulaStart}`);

/**
 * The text as a cell that no spreadsheet carries out: with an apostrophe in front of what would be a formula. A text
 * that looks as if it had its apostrophe already gets one more, so that {@link unharmed} gives every text back exactly.
 */
export function harmless(text: string): string {
  return harmful.test(text) ? `'${text}` : text;
}

/** The text that {@link harmless} was given. A cell that it cannot have written is returned as it is. */
export function unharmed(cell: string): string {
  return madeHarmless.test(cell) ? cell.slice(1) : cell;
}

/** A row of RFC 4180, with its line break. Numbers are the app's own and stay numbers. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(',')}\r\n`;
}

/** Begins the file: without it spreadsheets take it for one in the system's old code page. */
export const byteOrderMark = '\uFEFF';

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
