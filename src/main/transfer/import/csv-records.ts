import type { Lines } from './lines';
import { Refusal } from './refusal';

/** A row of a table. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** Where it begins, from 1. */
  readonly line: number;
}

/**
 * The rows of a table (RFC 4180), with any delimiter and any line breaks. Rows may be of any length; a quote inside of a
 * cell that does not begin with one is a character like others, and so is white space around a quoted cell nothing.
 * Lines without any cell are left out.
 * @param delimiter one character.
 * @throws {@link Refusal} `bad_csv` at the quote that is not closed, or behind whose closing there is more.
 */
export function* csvRecords(text: string, delimiter: string, lines: Lines, from = 0): Generator<CsvRecord> {
  const plainEnd = new RegExp(`[\\r\\n\\x${delimiter.charCodeAt(0).toString(16).padStart(2, '0')}]`, 'g');
  for (let at = from; at < text.length;) {
    const { line } = lines.placeOf(at);
    const cells: string[] = [];
    for (let isOpen = true; isOpen;) {
      const cell = cellAt(text, at, delimiter, plainEnd, lines);
      cells.push(cell.value);
      isOpen = text.startsWith(delimiter, cell.end) && cell.end < text.length;
      at = isOpen ? cell.end + 1 : cell.end + (text.startsWith('\r\n', cell.end) ? 2 : 1);
    }
    if (cells.length > 1 || cells[0] !== '') yield { cells, line };
  }
}

function cellAt(
  text: string,
  from: number,
  delimiter: string,
  plainEnd: RegExp,
  lines: Lines,
): { readonly value: string; readonly end: number } {
  let start = from;
  while (text.charAt(start) === ' ') start += 1;
  if (text.charAt(start) !== '"') {
    plainEnd.lastIndex = from;
    const end = plainEnd.exec(text)?.index ?? text.length;
    return { value: text.slice(from, end), end };
  }
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text.charAt(close + 1) === '"') close = text.indexOf('"', close + 2);
  let end = close + 1;
  while (text.charAt(end) === ' ') end += 1;
  const isEnd = end >= text.length || text.startsWith(delimiter, end) || /[\r\n]/.test(text.charAt(end));
  if (close < 0 || !isEnd) throw new Refusal('bad_csv', { line: lines.placeOf(start).line });
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}
