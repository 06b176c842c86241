import { setImmediate } from 'node:timers/promises';
import type { ActivityEntry } from '../../shared/activity';
import { entryOf } from './activity-about';
import { ChainCheck, readChainLine, type ChainKeys, type ChainLine, type ChainStart } from './activity-chain';
import type { LineFile } from './line-file';

/** Lines that are looked at before main has its turn: a few milliseconds' work. */
const linesAtOnce = 100;

/** What was read is held so long after somebody looked at it, in milliseconds. */
const heldForMs = 60_000;

/** What was read. Each part has followed the lines as far as it was asked for. */
interface Held {
  readonly text: string;
  readonly lines: ChainLine[];
  readonly entries: ActivityEntry[];
  readAs: number;
  check?: {
    readonly keyId: string;
    readonly start: ChainStart;
    readonly check: ChainCheck;
    followed: number;
  };
}

/** The lines of a record, read from the disk each time, but worked on only as far as they are new. */
export class ActivityReading {
  readonly #file: LineFile;
  #held: Held = nothing();
  #timer: NodeJS.Timeout | undefined;

  constructor(file: LineFile) {
    this.#file = file;
  }

  /** All lines as they are now. What else is asked for then goes by these. */
  async lines(): Promise<readonly ChainLine[]> {
    const text = await this.#file.read();
    const { text: known, ...before } = this.#held;
    const isLonger = text.startsWith(known) && (known === '' || known.endsWith('\n'));
    const held: Held = { ...(isLonger ? before : nothing()), text };
    for (let start = isLonger ? known.length : 0, count = 0; start < text.length; count += 1) {
      if (count % linesAtOnce === linesAtOnce - 1) await setImmediate();
      const found = text.indexOf('\n', start);
      const end = found < 0 ? text.length : found;
      const line = readChainLine(text.slice(start, end));
      if (line) held.lines.push(line);
      start = end + 1;
    }
    this.#held = held;
    return held.lines;
  }

  /** What the lines say. */
  async entries(): Promise<readonly ActivityEntry[]> {
    const held = this.#held;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.letGo();
    }, heldForMs).unref();
    for (; held.readAs < held.lines.length; held.readAs += 1) {
      const line = held.lines[held.readAs];
      const entry = line && entryOf(line);
      if (entry) held.entries.push(entry);
      if (held.readAs % linesAtOnce === linesAtOnce - 1) await setImmediate();
    }
    return held.entries;
  }

  /** Forgets what was read. */
  letGo(): void {
    this.#held = nothing();
  }

  /** Whether the lines are a chain from there on. @param end the number of the last one that is looked at. */
  async check(keys: ChainKeys, start: ChainStart, end = Infinity): Promise<ChainCheck> {
    const held = this.#held;
    if (end < Infinity) return checkedTo(end, held.lines, new ChainCheck(keys, start));
    const known = held.check;
    const isSame =
      known?.keyId === keys.id &&
      known.start.number === start.number &&
      known.start.previous === start.previous;
    const checked = isSame
      ? known
      : { keyId: keys.id, start, check: new ChainCheck(keys, start), followed: 0 };
    held.check = checked;
    for (; checked.followed < held.lines.length; checked.followed += 1) {
      const line = held.lines[checked.followed];
      if (line) checked.check.follow(line);
      if (checked.followed % linesAtOnce === linesAtOnce - 1) await setImmediate();
    }
    return checked.check;
  }
}

async function checkedTo(end: number, lines: readonly ChainLine[], check: ChainCheck): Promise<ChainCheck> {
  for (const [index, line] of lines.entries()) {
    if (line.number > end) break;
    check.follow(line);
    if (index % linesAtOnce === linesAtOnce - 1) await setImmediate();
  }
  return check;
}

function nothing(): Held {
  return { text: '', lines: [], entries: [], readAs: 0 };
}
