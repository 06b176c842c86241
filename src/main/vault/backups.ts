import { existsSync, readdirSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupReason } from '../../shared/vault-version';
import { backupName, readBackupName, type BackupName } from './backup-name';
import { envelopeOf, headOf, headWith, isSame, rewrite, takesBack, without } from './backup-rewriting';
import { copyDurably, ownFolder, sweepHalfWritten } from './durable-file';
import type { Envelope } from './envelope';
import { secondNameOf } from './kept-file';
import { moveAside } from './set-aside';
import { fileFormat } from './upgrades';
import type { VaultFollower } from './vault-parts';
import { readInPieces, type VaultContent } from './vault-file';

/** What backups are made of. */
export interface BackupsParts {
  /** The vault's file, as an absolute path; the backups lie in the folder `backups` beside it. */
  readonly file: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** So many are kept. */
export const keptBackups = 10;

/** What the system refused is tried again after so long, in milliseconds. */
const retryMs = 60_000;

const dayMs = 24 * 60 * 60_000;

/**
 * Copies of the vault's file, the last ten: one before its format changes, one before the first change of a day (UTC),
 * one before another vault is put in its place. They open nothing that the vault no longer does: connections that are
 * purged are taken out of them, and they get each new envelope of their key. A backup that is damaged cannot be rewritten
 * so: where it may still hold what was purged, or open by what the vault took back, it is removed; one of a newer version
 * is set aside then. Files in the folder that are not backups are left alone.
 */
export class Backups implements VaultFollower {
  readonly folder: string;
  readonly #parts: BackupsParts;
  readonly #startedAt: number;
  /** Ends when what was asked for by now is done: nothing is rewritten by two at once. */
  #turn: Promise<unknown> = Promise.resolve();
  /** The day of the last backup that was made or seen, counted from 1970. */
  #lastDay: number | undefined;
  /** Whether the present file, of an earlier format, has its copy: a write that failed does not make another. */
  #isMigrationSafe = false;
  /** The vault's envelopes that a backup may still have, as far as this process has seen them. */
  #seen: Envelope[] = [];
  /** The envelope that not every backup could be given yet. */
  #owed: Envelope | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(parts: BackupsParts) {
    this.#parts = parts;
    this.#startedAt = parts.now();
    this.folder = join(dirname(parts.file), 'backups');
  }

  /** Whether there is any, or a file that a killed process has left under its second name. */
  exist(): boolean {
    if (existsSync(secondNameOf(this.#parts.file))) return true;
    return existsSync(this.folder) && readdirSync(this.folder).some((name) => readBackupName(name));
  }

  /** What there is, the latest first. */
  async list(): Promise<BackupName[]> {
    const found = (await namesIn(this.folder)).flatMap((name) => readBackupName(name) ?? []);
    return found.sort((one, other) => other.at - one.at || (other.name < one.name ? -1 : 1));
  }

  /** What a backup holds; undefined for one that is not there, or is not whole. */
  async read(name: string): Promise<VaultContent | undefined> {
    if (!readBackupName(name)) return undefined;
    try {
      const reading = await readInPieces(await readFile(join(this.folder, name), 'utf8'));
      return reading.ok ? reading.value.content : undefined;
    } catch {
      return undefined; // gone meanwhile, or not readable: it cannot be offered
    }
  }

  /**
   * Copies the present file, byte for byte.
   * @param sparing names a backup that is in use: it is not let go for the new one.
   * @throws when that cannot be done.
   */
  keep(reason: BackupReason, sparing?: string): Promise<void> {
    return this.#inTurn(() => this.#copy(reason, sparing));
  }

  beforeWrite(format: number): Promise<void> {
    return this.#inTurn(async () => {
      // The file was read whole: what a killed process left beside it is an older one, and may hold what was purged since.
      await sweepBeside(this.#parts.file, this.#startedAt);
      await this.#see();
      await this.#payOwed();
      if (format < fileFormat) {
        if (!this.#isMigrationSafe) await this.#copy('migration');
        this.#isMigrationSafe = true;
        return;
      }
      try {
        if (!(await this.#hasTodays())) await this.#copy('daily');
      } catch {
        // The change itself matters more; the next one tries again.
      }
    });
  }

  purge(ids: ReadonlySet<string>): Promise<void> {
    return this.#inTurn(async () => {
      await sweepBeside(this.#parts.file, this.#startedAt);
      await this.#rewriteAll(
        (content) => without(content, ids),
        () => true,
      );
    });
  }

  rewrap(envelope: Envelope): Promise<void> {
    return this.#inTurn(async () => {
      this.#owed = envelope;
      await this.#payOwed();
    });
  }

  /**
   * Brings to an end what a killed process has begun: backups that still have an earlier envelope of the vault's key get
   * the present one, and what was half written is taken away.
   * Not to be called while the vault is damaged.
   * @param present gives the vault's envelope as it is when its turn comes; null where there is none.
   */
  async settle(present: () => Envelope | null): Promise<void> {
    try {
      await this.#inTurn(async () => {
        await sweepBeside(this.#parts.file, this.#startedAt);
        const envelope = present();
        if (envelope) this.#seen.push(envelope);
        if (existsSync(this.folder)) await sweepHalfWritten(this.folder);
        if (!envelope || !(await this.#hasEarlier(envelope))) return;
        this.#owed = envelope;
        await this.#payOwed();
      });
    } catch {
      // The next start tries again.
    }
  }

  async #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    const turn = this.#turn.then(task);
    this.#turn = turn.catch(() => undefined); // its caller is told
    return turn;
  }

  async #copy(reason: BackupReason, sparing?: string): Promise<void> {
    const { file, now } = this.#parts;
    if (!existsSync(file)) return;
    await ownFolder(this.folder);
    let at = now();
    const taken = new Set((await this.list()).map((backup) => backup.at));
    while (taken.has(Math.floor(at / 1000) * 1000)) at += 1000;
    const name = backupName(at, reason);
    await copyDurably(file, join(this.folder, name));
    this.#lastDay = dayOf(at);
    await this.#rotate([name, sparing]);
  }

  /** @param spared those never go, also where the clock was ahead when others were made. */
  async #rotate(spared: readonly (string | undefined)[]): Promise<void> {
    const [made] = spared;
    const others = (await this.list()).filter(({ name }) => name !== made);
    for (const { name } of others.slice(keptBackups - 1)) {
      if (!spared.includes(name)) await rm(join(this.folder, name), { force: true });
    }
  }

  async #hasTodays(): Promise<boolean> {
    const today = dayOf(this.#parts.now());
    if (this.#lastDay === today) return true;
    const has = (await this.list()).some(({ at }) => dayOf(at) === today);
    if (has) this.#lastDay = today;
    return has;
  }

  /** Remembers what opens the file that is about to be replaced. */
  async #see(): Promise<void> {
    if (this.#seen.length > 0) return;
    try {
      const envelope = await envelopeOf(this.#parts.file);
      if (envelope) this.#seen.push(envelope);
    } catch {
      // No file yet, or none that can be read: nothing is known.
    }
  }

  /** Gives the backups the envelope that they are owed; where the system refuses that now, it is tried again. */
  async #payOwed(): Promise<void> {
    const envelope = this.#owed;
    if (!envelope) return;
    clearTimeout(this.#retry);
    try {
      await this.#rewrapAll(envelope);
      this.#owed = undefined;
      this.#seen = [envelope];
    } catch {
      if (!this.#seen.includes(envelope)) this.#seen.push(envelope);
      this.#retry = setTimeout(() => {
        void this.#inTurn(() => this.#payOwed());
      }, retryMs).unref();
    }
  }

  async #rewrapAll(envelope: Envelope): Promise<void> {
    const earlier = [...this.#seen];
    await this.#rewriteAll(
      (content) => {
        if (content.envelope?.keyId !== envelope.keyId || isSame(content.envelope, envelope)) return content;
        earlier.push(content.envelope);
        return { ...content, envelope };
      },
      (head) => head.includes(envelope.keyId) && earlier.some((each) => takesBack(each, envelope)),
      (head) => head.includes(headWith(envelope)),
    );
  }

  /** Whether a backup begins with another envelope of the same key. */
  async #hasEarlier(envelope: Envelope): Promise<boolean> {
    for (const { name } of await this.list()) {
      const head = await headOf(join(this.folder, name));
      if (head.includes(envelope.keyId) && !head.includes(headWith(envelope))) return true;
    }
    return false;
  }

  /**
   * Changes every backup that `change` gives another content for.
   * @param mustGo whether one with this beginning, which cannot be read, may not stay: see the class. Asked when all
   *   others are done.
   * @param isFine whether one with this beginning may stay unread.
   * @throws when the system refused one of them; the others are done then.
   */
  async #rewriteAll(
    change: (content: VaultContent) => VaultContent,
    mustGo: (head: string) => boolean,
    isFine: (head: string) => boolean = () => false,
  ): Promise<void> {
    if (!existsSync(this.folder)) return;
    await sweepHalfWritten(this.folder);
    const failures: unknown[] = [];
    const trying = async (work: () => Promise<void>): Promise<void> => {
      try {
        await work();
      } catch (error) {
        failures.push(error);
      }
    };
    const unread: (() => Promise<void>)[] = [];
    for (const { name } of await this.list()) {
      const path = join(this.folder, name);
      await trying(async () => {
        const head = await headOf(path);
        if (isFine(head)) return;
        const came = await rewrite(path, change);
        if (came !== 'done') unread.push(() => (mustGo(head) ? this.#remove(path, came) : Promise.resolve()));
      });
    }
    for (const remove of unread) await trying(remove);
    if (failures.length > 0) throw failures[0];
  }

  async #remove(path: string, why: 'damaged' | 'newer_version'): Promise<void> {
    const { file, now } = this.#parts;
    if (why === 'damaged') await rm(path);
    else await moveAside(path, dirname(file), now());
  }
}

/**
 * Takes away the old file's second name, where a process was killed while it wrote the new one (see `kept-file.ts`).
 * @param before what is younger belongs to a write that is under way; milliseconds since 1970.
 */
async function sweepBeside(file: string, before: number): Promise<void> {
  const left = secondNameOf(file);
  if (existsSync(file) && existsSync(left) && (await stat(left)).ctimeMs < before)
    await rm(left, { force: true });
}

/** The names in a folder; none where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}

function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}
