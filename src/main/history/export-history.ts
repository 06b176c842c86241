import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { mostPastExports, type PastExport } from '../../shared/past-export';
import type { LineFile } from './line-file';

/** An export, and which connections it was about. */
export interface ExportRecord extends PastExport {
  readonly ids: readonly string[];
}

/** What the record is made of. */
export interface ExportHistoryParts {
  readonly file: LineFile;
  /** Is told that it could not be read or written. */
  readonly onFault: (error: unknown) => void;
  /** From this size on the older half is let go, in bytes. */
  readonly tidyFrom?: number;
}

/** An export of 10,000 connections is a line of 400 KB. In bytes. */
const usualLimit = 8_000_000;

const lineSchema = z.tuple([
  z.string(),
  z.string(),
  z.enum(['file', 'clipboard']),
  z.boolean(),
  z.array(z.string()),
]);

/**
 * What was exported: when, which connections, as what, with or without secrets. A file of its own beside the vault, a
 * line for each export. No secret is in it, no name and no path.
 */
export class ExportHistory {
  readonly #parts: ExportHistoryParts;
  #turn: Promise<void> = Promise.resolve();
  #pending = 0;

  constructor(parts: ExportHistoryParts) {
    this.#parts = parts;
  }

  /** Whether something is on its way to the disk. */
  get isWriting(): boolean {
    return this.#pending > 0;
  }

  /** Remembers an export. It is on disk soon; see {@link written}. */
  note({ at, format, way, secrets, ids }: ExportRecord): void {
    const line = `${JSON.stringify([at, format, way, secrets, ids])}\n`;
    void this.#inTurn(async () => {
      const { file, tidyFrom = usualLimit } = this.#parts;
      if ((await file.size()) + line.length > tidyFrom) await this.#letGoOfOld(tidyFrom / 2);
      await file.append(line);
    });
  }

  /** The exports of a connection, the last one first. */
  async of(id: string): Promise<PastExport[]> {
    await this.#turn;
    const quoted = JSON.stringify(id);
    const found: PastExport[] = [];
    let text: string;
    try {
      text = await this.#parts.file.read();
    } catch (error) {
      this.#parts.onFault(error);
      return [];
    }
    for (const line of text.split('\n')) {
      if (!line.includes(quoted)) continue;
      const read = readLine(line);
      if (read) found.push(read);
      await setImmediate();
    }
    return found.reverse().slice(0, mostPastExports);
  }

  /** Resolves when all that was noted by now is on disk, or could not be written. */
  async written(): Promise<void> {
    await this.#turn;
  }

  async #letGoOfOld(most: number): Promise<void> {
    const { file } = this.#parts;
    const lines = (await file.read()).split('\n').filter((line) => line !== '');
    let size = 0;
    const from = lines.findLastIndex((line) => (size += line.length + 1) > most) + 1;
    await file.replace(
      lines
        .slice(from)
        .map((line) => `${line}\n`)
        .join(''),
    );
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#pending += 1;
    this.#turn = this.#turn
      .then(task)
      .catch((error: unknown) => {
        this.#parts.onFault(error);
      })
      .finally(() => (this.#pending -= 1));
    return this.#turn;
  }
}

/** @returns undefined for a line that is cut off or of a kind that is not known. */
function readLine(line: string): PastExport | undefined {
  try {
    const read = lineSchema.safeParse(JSON.parse(line));
    if (!read.success) return undefined;
    const [at, format, way, secrets] = read.data;
    return { at, format, way, secrets };
  } catch {
    return undefined; // cut off by a power failure
  }
}
