import { setImmediate } from 'node:timers/promises';
import {
  isSignedBy,
  type ChainCheck,
  type ChainFault,
  type ChainKeys,
  type ChainLine,
  type ChainStart,
  type Place,
} from './activity-chain';
import { sealHead, unsealHead, type Head, type HeadReading } from './activity-head';
import type { LineFile } from './line-file';

/** What the record is found to be when a key comes to it. */
export interface Found {
  readonly lines: readonly ChainLine[];
  readonly last: Place;
  /** Follows the lines from there on, to this number. */
  readonly check: (start: ChainStart, end?: number) => Promise<ChainCheck>;
}

/** How the record goes on. */
export interface Settled {
  /** What the next entry follows. */
  readonly last: Place;
  /** Whether what is there was written under another key. */
  readonly isRekeyed: boolean;
}

/** Remembers, outside of the record's own files, that entries were signed once: without a head it is not whole then. */
export interface SigningMarker {
  exists(): boolean;
  /** @throws where it cannot be written. */
  set(): void;
}

/** Lines that are looked at before main has its turn. */
const linesAtOnce = 100;

/** The record's head, as it lies sealed on disk. */
export class ActivityHeads {
  readonly #file: LineFile;
  readonly #marker: SigningMarker | undefined;
  #current: { readonly keyId: string; readonly head: Head } | undefined;

  constructor(file: LineFile, marker?: SigningMarker) {
    this.#file = file;
    this.#marker = marker;
  }

  /** Undefined before it was settled under a key. */
  get current(): Head | undefined {
    return this.#current?.head;
  }

  /** Whether it is settled under this key. */
  isOf({ id }: ChainKeys): boolean {
    return this.#current?.keyId === id;
  }

  /** Whether there is none on disk. */
  async isNone(): Promise<boolean> {
    return (await this.#file.size()) === 0;
  }

  /** Reads the head, compares the record with it, and writes the one that the record goes on from. */
  async settle(keys: ChainKeys, found: Found): Promise<Settled> {
    const reading = unsealHead(await this.#file.read(), keys);
    const settled = await this.#settleBy(reading, keys, found);
    try {
      this.#marker?.set();
    } catch {
      // The record itself matters more; the next start tries again.
    }
    return settled;
  }

  async #settleBy(reading: HeadReading, keys: ChainKeys, found: Found): Promise<Settled> {
    const { last, lines } = found;
    const from = lines[0]?.number ?? 1;
    const after: Head = { ...last, from, since: last.number + 1, before: last.link };
    // One that was taken away is an altered one.
    const altered: Head = { ...after, broken: { kind: 'altered', number: from } };
    switch (reading.kind) {
      case 'head':
        return this.#goOn(keys, found, reading.head);
      case 'none':
        if (this.#marker?.exists() !== true && !lines.some((line) => line.isSigned)) {
          return this.#goOn(keys, found, { ...last, ...startOf(lines[0]) });
        }
        break;
      case 'ended': {
        const broken = reading.head.broken ?? (await faultBefore(reading.head, found));
        await this.#keep(keys, broken ? { ...after, broken } : after);
        return { last, isRekeyed: true };
      }
      case 'foreign':
        // A key that has signed has left its head: one that names another key instead was not written by Tenantry.
        if (await hasSigned(keys, lines)) break;
        await this.#keep(keys, after);
        return { last, isRekeyed: true };
      case 'altered':
    }
    await this.#keep(keys, altered);
    return { last, isRekeyed: false };
  }

  /** From the head that there is, or where the record is not as it says, from a new one that tells so. */
  async #goOn(keys: ChainKeys, { last, check }: Found, head: Head): Promise<Settled> {
    const checked = await check({ number: head.since, previous: head.before });
    const fault = checked.faultAt([head]);
    if (!fault) {
      await this.#keep(keys, { ...head, ...last });
      return { last, isRekeyed: false };
    }
    const number = Math.max(last.number, head.number);
    const next: Place = { number, link: last.link };
    const broken: ChainFault = head.broken ?? fault;
    await this.#keep(keys, { ...next, from: head.from, since: number + 1, before: last.link, broken });
    return { last: next, isRekeyed: false };
  }

  /** The last entry on disk is now this one. */
  async write(keys: ChainKeys, { number, link }: Place): Promise<void> {
    const head = this.#current?.head;
    if (head) await this.#keep(keys, { ...head, number, link });
  }

  /** What stands before this entry is let go. @param before the link before it. */
  async beginAt(keys: ChainKeys, number: number, before: string): Promise<void> {
    const head = this.#current?.head;
    if (!head) return;
    const { broken, ...rest } = head;
    const isTold = broken !== undefined && broken.number >= number;
    await this.#keep(keys, {
      ...rest,
      from: number,
      ...(number > head.since ? { since: number, before } : {}),
      ...(isTold ? { broken } : {}),
    });
  }

  async #keep(keys: ChainKeys, { number, link, from, since, before, broken }: Head): Promise<void> {
    const head: Head = { number, link, from, since, before, ...(broken ? { broken } : {}) };
    await this.#file.replace(sealHead(head, keys, await this.#file.read()));
    this.#current = { keyId: keys.id, head };
  }
}

/** What is wrong with the part that a key has ended with this head; undefined also where that part was let go. */
async function faultBefore(head: Head, { lines, check }: Found): Promise<ChainFault | undefined> {
  const first = lines[0];
  if (!first || first.number > head.number) return undefined;
  const start =
    first.number > head.since
      ? { number: first.number + 1, previous: first.link }
      : { number: head.since, previous: head.before };
  const checked = await check(start, head.number);
  return checked.faultAt([head]);
}

/** Whether any of the lines was signed under this key. */
async function hasSigned(keys: ChainKeys, lines: readonly ChainLine[]): Promise<boolean> {
  for (const [index, line] of lines.entries()) {
    if (index % linesAtOnce === linesAtOnce - 1) await setImmediate();
    const before = lines[index - 1];
    if (before || line.number === 1) {
      if (isSignedBy(keys, line, before?.link ?? '')) return true;
    }
  }
  return false;
}

/** Where a record begins that was written without a key so far. Of one that has let go, the link before is not known. */
function startOf(first: ChainLine | undefined): Pick<Head, 'from' | 'since' | 'before'> {
  if (!first || first.number === 1) return { from: 1, since: 1, before: '' };
  return { from: first.number, since: first.number + 1, before: first.link };
}
