import { setImmediate } from 'node:timers/promises';
import type { ActivityEntry, ActivityIntegrity, ActivityKind } from '../../shared/activity';
import type { PastExport } from '../../shared/past-export';
import { packedAbout, packedId, type ActivityAbout } from './activity-about';
import {
  chainKeys,
  chainLine,
  readChainLine,
  type ActivityKey,
  type ChainKeys,
  type Place,
} from './activity-chain';
import { ActivityHeads, type SigningMarker } from './activity-heads';
import { exportsIn, lastLine, linesAfter } from './activity-lines';
import { ActivityReading } from './activity-reading';
import { earlierExport } from './earlier-exports';
import { withinLimit, type Waiting } from './activity-waiting';
import type { LineFile } from './line-file';

export type { ActivityAbout } from './activity-about';

/** Takes note of what happened. */
export interface ActivityNotes {
  /** It is on disk soon; nothing fails for it. */
  note(kind: ActivityKind, about?: ActivityAbout): void;
  /** The same. @returns whether it is on disk. */
  record(kind: ActivityKind, about?: ActivityAbout): Promise<boolean>;
}

/** What the record is made of. */
export interface ActivityRecordParts {
  readonly file: LineFile;
  /** Of the sealed head. */
  readonly head: LineFile;
  /** Tells, beside both files, that there was a head once. */
  readonly signed?: SigningMarker;
  /** The vault's data key; undefined while it is not at hand. */
  readonly key: () => ActivityKey | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Is told that it could not be read or written. */
  readonly onFault: (error: unknown) => void;
  /** The record of exports of earlier versions, which is taken over once. */
  readonly earlier?: { readonly file: LineFile; readonly remove: () => Promise<void> };
  /** From this size on the older half is let go, in bytes. */
  readonly tidyFrom?: number;
}

/** Thirty exports of 10,000 connections, or some 40,000 other entries. In bytes. */
const usualLimit = 8_000_000;

/** Lines that are looked at before main has its turn. */
const linesAtOnce = 200;

/**
 * What happened, in a file of its own beside the vault: a line for each entry, written at its end. No secret is in it,
 * no path and no text that a person entered, but for the names of connections. The lines are a chain: each one's link
 * holds the line and all before it, under a key that only the vault has; the last link is sealed in a file beside it.
 * While the vault is not open, entries are written with links that anybody could make; the next entry under the key
 * holds them. Putting both files back to what they were once is not found; an entry's number tells.
 */
export class ActivityRecord implements ActivityNotes {
  readonly #parts: ActivityRecordParts;
  readonly #heads: ActivityHeads;
  readonly #reading: ActivityReading;
  #waiting: Waiting[] = [];
  /** The last entry on disk, as far as it is known; undefined before the file was read, or after a fault. */
  #last: Place | undefined;
  /** The last entry that this process has written whole. */
  #written: Place | undefined;
  /** Whether the file ends amid a line. */
  #isTorn = false;
  #turn: Promise<unknown> = Promise.resolve();
  #batch: Promise<boolean> | undefined;
  /** Those among what waits that earlier versions have kept. */
  readonly #taken = new Set<Waiting>();
  #isTakenOver = false;
  #pending = 0;

  constructor(parts: ActivityRecordParts) {
    this.#parts = parts;
    this.#heads = new ActivityHeads(parts.head, parts.signed);
    this.#reading = new ActivityReading(parts.file);
  }

  /** Whether something is on its way to the disk. */
  get isWriting(): boolean {
    return this.#pending > 0;
  }

  note(kind: ActivityKind, about?: ActivityAbout): void {
    void this.record(kind, about);
  }

  record(kind: ActivityKind, about: ActivityAbout = {}): Promise<boolean> {
    this.#waiting.push({ at: this.#at(), kind, about: packedAbout(kind, about) });
    // All that is noted before it begins is written at once.
    this.#batch ??= this.#inTurn(async () => {
      this.#batch = undefined;
      await this.#writeWaiting();
      return true;
    }, false);
    return this.#batch;
  }

  /** All entries, the oldest first, and whether the record is whole. */
  list(): Promise<{ readonly entries: readonly ActivityEntry[]; readonly integrity: ActivityIntegrity }> {
    return this.#inTurn(
      async () => {
        await this.#flush();
        const keys = this.#keys();
        if (keys) await this.#settle(keys);
        await this.#reading.lines();
        const head = this.#heads.current;
        const entries = (await this.#reading.entries()).filter(({ number }) => number >= (head?.from ?? 0));
        return { entries, integrity: await this.#integrity(keys) };
      },
      { entries: [], integrity: { kind: 'unknown' } },
    );
  }

  /** The exports of a connection, the last one first. */
  exportsOf(id: string): Promise<PastExport[]> {
    return this.#inTurn(async () => {
      await this.#flush();
      const packed = packedId(id);
      return packed === undefined ? [] : exportsIn(await this.#parts.file.read(), packed);
    }, []);
  }

  /** Resolves when all that was noted by now is on disk, or could not be written. */
  async written(): Promise<void> {
    await this.#turn;
  }

  /** One after another; a failure is told and ends nothing. */
  #inTurn<Value>(task: () => Promise<Value>, otherwise: Value): Promise<Value> {
    this.#pending += 1;
    const turn = this.#turn
      .then(task)
      .catch((error: unknown) => {
        this.#parts.onFault(error);
        return otherwise;
      })
      .finally(() => (this.#pending -= 1));
    this.#turn = turn;
    return turn;
  }

  #keys(): ChainKeys | undefined {
    const key = this.#parts.key();
    return key && chainKeys(key);
  }

  async #load(): Promise<Place> {
    if (this.#last) return this.#last;
    const text = await this.#parts.file.read();
    const last = lastLine(text);
    this.#isTorn = text !== '' && !text.endsWith('\n');
    this.#forgetWritten(text);
    this.#last = last ? { number: last.number, link: last.link } : { number: 0, link: '' };
    this.#written ??= this.#last;
    await this.#takeOver(text).catch(this.#parts.onFault);
    return this.#last;
  }

  /** What was on disk before a fault came is not written again. */
  #forgetWritten(text: string): void {
    const { number } = this.#written ?? { number: Infinity };
    for (const line of linesAfter(text, number)) {
      const next = this.#waiting[0];
      if (next && line.body.endsWith(JSON.stringify([next.at, next.kind, next.about]).slice(1, -1))) {
        this.#waiting.shift();
      }
    }
  }

  /** Makes the head fit for this key before anything is written under it: what is wrong by then stays told. */
  async #settle(keys: ChainKeys): Promise<void> {
    const last = await this.#load();
    if (this.#heads.isOf(keys)) return;
    const settled = await this.#heads.settle(keys, {
      lines: await this.#reading.lines(),
      last,
      check: (start, end) => this.#reading.check(keys, start, end),
    });
    this.#last = settled.last;
    this.#reading.letGo();
    if (settled.isRekeyed) {
      this.#waiting.unshift({ at: this.#at(), kind: 'record_rekeyed', about: {} });
      await this.#write();
    }
  }

  async #integrity(keys: ChainKeys | undefined): Promise<ActivityIntegrity> {
    const head = this.#heads.current;
    if (!keys || !head) return { kind: 'unknown' };
    if (head.broken) return head.broken;
    const checked = await this.#reading.check(keys, { number: head.since, previous: head.before });
    const fault = checked.faultAt([head, ...(this.#written ? [this.#written] : [])]);
    return fault ?? { kind: 'whole', ...(head.since > head.from ? { since: head.since } : {}) };
  }

  #at(): string {
    return new Date(this.#parts.now()).toISOString();
  }

  async #writeWaiting(): Promise<void> {
    try {
      await this.#write();
    } catch (error) {
      this.#waiting = withinLimit(this.#waiting, this.#taken);
      throw error;
    }
  }

  async #write(): Promise<void> {
    const keys = this.#keys();
    if (keys) await this.#settle(keys);
    const last = await this.#load();
    const entries = this.#waiting.slice();
    if (entries.length === 0) return this.#letGoOfEarlier();
    let place = last;
    const lines = entries.map(({ at, kind, about }) => {
      const number = place.number + 1;
      const { line, link } = chainLine([number, at, kind, about], place.link, keys);
      place = { number, link };
      return `${line}\n`;
    });
    // What it holds may end amid a line if this fails: it is read again then.
    this.#last = undefined;
    await this.#parts.file.append(`${this.#isTorn ? '\n' : ''}${lines.join('')}`);
    this.#waiting.splice(0, entries.length);
    [this.#last, this.#written, this.#isTorn] = [place, place, false];
    if (keys) await this.#heads.write(keys, place);
    await this.#letGoOfEarlier();
    await this.#letGoOfOld(keys);
  }

  async #letGoOfOld(keys: ChainKeys | undefined): Promise<void> {
    const { file, tidyFrom = usualLimit } = this.#parts;
    if ((await file.size()) <= tidyFrom) return;
    // Where there is a head, it tells where the record begins: without its key nobody can say so.
    if (!keys && !(await this.#heads.isNone())) return;
    const lines = (await file.read()).split('\n').filter((line) => line !== '');
    let size = 0;
    const from = lines.findLastIndex((line) => (size += Buffer.byteLength(line) + 1) > tidyFrom / 2) + 1;
    const first = lines.slice(from).map(readChainLine).find(Boolean);
    const before = lines.slice(0, from).map(readChainLine).findLast(Boolean);
    if (!first || !before) return;
    if (keys) await this.#heads.beginAt(keys, first.number, before.link);
    await file.replace(`${lines.slice(from).join('\n')}\n`);
  }

  /** Puts the exports that earlier versions have kept before all that waits. */
  async #takeOver(text: string): Promise<void> {
    this.#waiting = this.#waiting.filter((entry) => !this.#taken.has(entry));
    this.#taken.clear();
    const earlier = (await this.#parts.earlier?.file.read()) ?? '';
    for (const [index, line] of earlier.split('\n').entries()) {
      if (index % linesAtOnce === 0) await setImmediate();
      const found = earlierExport(line);
      // It may have been killed before the earlier file was removed.
      if (!found || text.includes(`"${found.at}","exported",`)) continue;
      this.#taken.add({ at: found.at, kind: 'exported', about: packedAbout('exported', found.about) });
    }
    this.#waiting.unshift(...this.#taken);
    this.#isTakenOver = earlier === '';
  }

  async #letGoOfEarlier(): Promise<void> {
    if (this.#isTakenOver) return;
    await this.#parts.earlier?.remove();
    this.#taken.clear();
    this.#isTakenOver = true;
  }

  /** Writes what waits; where it cannot, what is there can still be shown. */
  async #flush(): Promise<void> {
    try {
      await this.#load();
      await this.#writeWaiting();
    } catch (error) {
      this.#parts.onFault(error);
    }
  }
}
