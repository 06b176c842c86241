import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CHECKOUT } from '../support/app';
import type { Figure, Measured } from './figures';
import type { Machine } from './machine';

const folder = path.join(CHECKOUT, 'out', 'bench');
const docs = path.join(CHECKOUT, 'docs', 'performance.md');

/** One line for the terminal: what was measured, how much, the limit, and whether it holds. */
export function lineOf(figure: Figure): string {
  const { title, connections, value, limit, holds } = cellsOf(figure);
  return `  ${title.padEnd(48)}${connections.padStart(7)}${value.padStart(12)}   ${limit.padEnd(16)}${holds}`.trimEnd();
}

/** Writes `out/bench/<name>.json`: the figures, the single values, the machine and the time. */
export async function writeMeasured(measured: Measured, machine: Machine): Promise<void> {
  await mkdir(folder, { recursive: true });
  const document = { ...measured, machine, at: new Date().toISOString() };
  await writeFile(path.join(folder, `${measured.name}.json`), `${JSON.stringify(document, null, 2)}\n`);
}

/** Puts machine and figures between the marks in `docs/performance.md`. Rejects when the marks are not there. */
export async function writeDocs(figures: readonly Figure[], machine: Machine): Promise<void> {
  const text = await readFile(docs, 'utf8');
  const place = /(<!-- begin of figures -->\n)[^]*(<!-- end of figures -->)/;
  if (!place.test(text)) throw new Error(`${docs} has no place for the figures`);
  const day = new Date().toISOString().slice(0, 10);
  const section = `\nMeasured on ${day}: ${machine.words}.\n\n${tableOf(figures.map(cellsOf))}\n\n`;
  await writeFile(
    docs,
    text.replace(place, (_all, begin: string, end: string) => begin + section + end),
  );
}

interface Cells {
  readonly title: string;
  readonly connections: string;
  readonly value: string;
  readonly limit: string;
  readonly holds: string;
}

function cellsOf({ title, connections, unit, value, limit, holds }: Figure): Cells {
  return {
    title,
    connections: connections.toLocaleString('en-GB'),
    value: `${value.toFixed(decimals[unit])} ${unit}`,
    limit: limit === undefined ? '' : `at most ${limit} ${unit}`,
    holds: holds === undefined ? '' : holds ? 'holds' : 'DOES NOT HOLD',
  };
}

const decimals = { ms: 1, s: 2, kB: 0, MB: 1, '×': 2, '%': 2 } as const;

const headings: Cells = {
  title: 'What',
  connections: 'Connections',
  value: 'Figure',
  limit: 'Limit',
  holds: 'Holds',
};

/** A table as Prettier lays it out, so that a new run leaves nothing to format. */
function tableOf(rows: readonly Cells[]): string {
  const columns = Object.keys(headings) as (keyof Cells)[];
  const widths = columns.map((column) =>
    Math.max(...[headings, ...rows].map((row) => row[column].length), 3),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join(' | ')} |`;
  return [
    line(columns.map((column) => headings[column])),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map((row) => line(columns.map((column) => row[column]))),
  ].join('\n');
}
