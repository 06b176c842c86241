import { setImmediate } from 'node:timers/promises';
import type { ActivityEntry } from '../../shared/activity';
import { mostPastExports, type PastExport } from '../../shared/past-export';
import { entryOf, isAmong } from './activity-about';
import { readChainLine, type ChainLine } from './activity-chain';

/** The lines at the end of a record's text that have a greater number, the first one first. */
export function linesAfter(text: string, number: number): ChainLine[] {
  const found: ChainLine[] = [];
  for (let end = text.length; end > 0;) {
    const start = text.lastIndexOf('\n', end - 1);
    const line = readChainLine(text.slice(start + 1, end));
    if (line && line.number <= number) break;
    if (line) found.push(line);
    end = start;
  }
  return found.reverse();
}

/** The last line of a record's text; what was cut off at its end is none. */
export function lastLine(text: string): ChainLine | undefined {
  for (let end = text.length; end > 0;) {
    const start = text.lastIndexOf('\n', end - 1);
    const line = readChainLine(text.slice(start + 1, end));
    if (line) return line;
    end = start;
  }
  return undefined;
}

/**
 * The exports of a connection, the last one first.
 * @param packed its id, see `packedId`.
 */
export async function exportsIn(text: string, packed: string): Promise<PastExport[]> {
  const found: PastExport[] = [];
  for (let at = text.lastIndexOf(packed); at >= 0 && found.length < mostPastExports;) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = text.indexOf('\n', at);
    const line = readChainLine(text.slice(start, end < 0 ? undefined : end));
    const entry = line && isAmong(packed, line) ? entryOf(line) : undefined;
    if (entry?.kind === 'exported') found.push(pastExport(entry));
    await setImmediate();
    at = start === 0 ? -1 : text.lastIndexOf(packed, start - 1);
  }
  return found;
}

function pastExport({ at, facts }: ActivityEntry): PastExport {
  return {
    at,
    format: String(facts['format']),
    way: facts['way'] === 'clipboard' ? 'clipboard' : 'file',
    secrets: facts['secrets'] === true,
  };
}
