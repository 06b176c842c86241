import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { checkOutcomes, type Check } from '../../shared/connection';
import { findingIds } from '../../shared/finding';
import { mostPastChecks, type PastCheck } from '../../shared/past-check';
import type { LineFile } from './line-file';

/** What the history is made of. */
export interface CheckHistoryParts {
  readonly file: LineFile;
  /** The ids of what is kept, in the bin too: of others nothing is remembered. Undefined where nobody can tell now. */
  readonly kept: () => ReadonlySet<string> | undefined;
  /** Is told that it could not be read or written. It is no part of what is kept: nothing else fails for it. */
  readonly onFault: (error: unknown) => void;
  /** From this size on the file is tidied, in bytes. */
  readonly tidyFrom?: number;
}

/** 5,000 connections with 20 verifications each are about this. In bytes. */
const usualLimit = 10_000_000;

/** Lines that are looked at before main has its turn. */
const linesAtOnce = 5000;

/**
 * The last verifications of each connection: time, outcome, cause, duration. A file of its own beside the vault, because
 * with thousands of connections it is larger than all else, and losing it loses nothing that was entered. A line for
 * each verification, written at its end; nothing of it is held in memory. No secret is in it, nor any name.
 */
export class CheckHistory {
  readonly #parts: CheckHistoryParts;
  #tidyFrom: number;
  #unwritten: string[] = [];
  #turn: Promise<void> = Promise.resolve();
  #pending = 0;

  constructor(parts: CheckHistoryParts) {
    this.#parts = parts;
    this.#tidyFrom = parts.tidyFrom ?? usualLimit;
  }

  /** Remembers a verification. It is on disk soon; see {@link written}. */
  note(id: string, { at, outcome, durationMs, finding }: Check): void {
    const line = JSON.stringify([id, at, outcome, Math.round(durationMs), ...(finding ? [finding.id] : [])]);
    this.#unwritten.push(line);
    if (this.#unwritten.length === 1) void this.#inTurn(() => this.#write());
  }

  /** The verifications of a connection, the last one first. */
  async of(id: string): Promise<PastCheck[]> {
    await this.#turn;
    const text = await this.#parts.file.read();
    const start = startOf(id);
    const found: PastCheck[] = [];
    for (let at = text.lastIndexOf(start); at >= 0 && found.length < mostPastChecks;) {
      const end = text.indexOf('\n', at);
      const check = checkOf(text.slice(at, end < 0 ? undefined : end));
      if (check && (at === 0 || text[at - 1] === '\n')) found.push(check);
      at = at === 0 ? -1 : text.lastIndexOf(start, at - 1);
    }
    return found;
  }

  /** Forgets what is not kept any more, and what is older than the last {@link mostPastChecks} of a connection. */
  tidy(): Promise<void> {
    return this.#inTurn(() => this.#rewrite());
  }

  /** Whether something that was noted is not on disk yet. */
  get isWriting(): boolean {
    return this.#pending > 0;
  }

  /** Resolves when all that was noted is on disk, or could not be written. */
  written(): Promise<void> {
    return this.#turn;
  }

  /** One after another; a failure is told and ends nothing. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    this.#turn = this.#turn
      .then(task)
      .catch(this.#parts.onFault)
      .finally(() => {
        this.#pending -= 1;
      });
    return this.#turn;
  }

  async #write(): Promise<void> {
    const lines = this.#unwritten;
    this.#unwritten = [];
    const { file } = this.#parts;
    // It begins with an end of line, because the last one may have been cut when the process was killed.
    await file.append(`\n${lines.join('\n')}\n`);
    if ((await file.size()) < this.#tidyFrom) return;
    await this.#rewrite();
    this.#tidyFrom = Math.max(this.#tidyFrom, 2 * (await file.size()));
  }

  async #rewrite(): Promise<void> {
    const { file } = this.#parts;
    const kept = this.#parts.kept();
    const lines = (await file.read()).split('\n');
    const counts = new Map<string, number>();
    const left: string[] = [];
    for (let index = lines.length - 1; index >= 0; index -= 1) {
      if (index % linesAtOnce === 0) await setImmediate();
      const line = lines[index] ?? '';
      const id = idOf(line);
      if (id === undefined || kept?.has(id) === false) continue;
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      if (count <= mostPastChecks) left.push(line);
    }
    await file.replace(
      left
        .reverse()
        .map((line) => `${line}\n`)
        .join(''),
    );
  }
}

/** How a connection's lines begin. */
function startOf(id: string): string {
  return `["${id}",`;
}

function idOf(line: string): string | undefined {
  return /^\["([0-9a-f-]{36})",.*\]$/.exec(line)?.[1];
}

/** A line: id, time, outcome, duration in milliseconds, and the cause where there was one. */
const lineSchema = z.union([
  z.tuple([z.string(), z.iso.datetime(), z.enum(checkOutcomes), z.number()]),
  z.tuple([z.string(), z.iso.datetime(), z.enum(checkOutcomes), z.number(), z.string()]),
]);

/** @returns undefined for a line that was cut or altered. A cause that a later version named is left out. */
function checkOf(line: string): PastCheck | undefined {
  const read = lineSchema.safeParse(parsed(line));
  if (!read.success) return undefined;
  const [, at, outcome, durationMs, finding] = read.data;
  const known = findingIds.find((id) => id === finding);
  return { at, outcome, durationMs, ...(known === undefined ? {} : { finding: known }) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined; // the process was killed while it wrote
  }
}
