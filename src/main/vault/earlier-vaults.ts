import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { BackupReason } from '../../shared/vault-version';
import type { Backups } from './backups';
import type { Envelope } from './envelope';
import { secondNameOf } from './kept-file';
import { envelopeFor, largestSalvage, salvaging, withEnvelope } from './salvage';
import { setAside } from './set-aside';
import { readInPieces, type VaultContent } from './vault-file';

/** A vault that can be put in the present one's place. */
export interface EarlierVault {
  /** A backup's name, {@link leftId} or {@link salvagedId}. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Set where it is a backup. */
  readonly reason?: BackupReason;
  readonly content: VaultContent;
}

/** Names what is readable of the present file, where that is damaged. */
export const salvagedId = 'damaged';

/** Names the last whole file, where a process that was killed has left it under its second name only. */
export const leftId = 'vault.json.before';

/** What going back is made of. */
export interface EarlierVaultsParts {
  /** The vault's file, as an absolute path. */
  readonly file: string;
  readonly backups: Backups;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The vaults there were: whole ones in backups, and what is readable of the present file where it is damaged. */
export class EarlierVaults {
  readonly #parts: EarlierVaultsParts;

  constructor(parts: EarlierVaultsParts) {
    this.#parts = parts;
  }

  /**
   * All backups that are whole, one after another, the latest first: each may be some megabytes. The last whole file is
   * among them where only its second name is left.
   */
  async *backups(): AsyncGenerator<EarlierVault> {
    const { backups } = this.#parts;
    let left = await this.#left();
    for (const { name, at, reason } of await backups.list()) {
      if (left && left.at >= at) {
        yield left;
        left = undefined;
      }
      const content = await backups.read(name);
      if (content) yield { id: name, at, reason, content };
    }
    if (left) yield left;
  }

  /** A backup by its id; undefined where it is not there, or not whole. */
  async backup(id: string): Promise<EarlierVault | undefined> {
    if (id === leftId) return this.#left();
    const { backups } = this.#parts;
    const found = (await backups.list()).find(({ name }) => name === id);
    const content = found && (await backups.read(id));
    return found && content ? { id, at: found.at, reason: found.reason, content } : undefined;
  }

  /** What is readable of the present file; undefined where nothing is. Its labels are those that are readable. */
  async salvaged(): Promise<EarlierVault | undefined> {
    const { file, now } = this.#parts;
    const read = await this.#damagedFile();
    if (!read) return undefined;
    const salvage = salvaging(read.text, now());
    let step = salvage.next();
    while (step.done !== true) {
      await setImmediate();
      step = salvage.next();
    }
    const content = step.value;
    if (!content) return undefined;
    const envelope = envelopeFor(content.envelope, read.text, await this.#envelopes());
    return { id: salvagedId, at: (await stat(file)).mtimeMs, content: withEnvelope(content, envelope) };
  }

  /**
   * Copies the present file aside, whole.
   * @param withBackups whether the backups are copied with it: those of a vault that is left for good are let go one
   *   after another, as new ones are made.
   * @throws when that cannot be done.
   */
  async setAside(withBackups: boolean): Promise<void> {
    const { file, backups, now } = this.#parts;
    await setAside(file, now(), withBackups ? [backups.folder] : []);
  }

  /**
   * Makes a backup of the present file.
   * @param sparing names the backup that takes its place: that one is not let go for it.
   * @throws when that cannot be done.
   */
  async keepPresent(sparing?: string): Promise<void> {
    await this.#parts.backups.keep('restore', sparing);
  }

  /** The file that has a second name only; undefined where there is none, it is not whole, or it is the present one. */
  async #left(): Promise<EarlierVault | undefined> {
    const { file } = this.#parts;
    const path = secondNameOf(file);
    try {
      const [text, { mtimeMs }] = [await readFile(path, 'utf8'), await stat(path)];
      if (existsSync(file) && (await readFile(file, 'utf8')) === text) return undefined;
      const reading = await readInPieces(text);
      if (!reading.ok) return undefined;
      return { id: leftId, at: Math.floor(mtimeMs), reason: 'restore', content: reading.value.content };
    } catch {
      return undefined; // none, or not readable: it cannot be offered
    }
  }

  async #damagedFile(): Promise<{ readonly text: string } | undefined> {
    const { file } = this.#parts;
    try {
      if ((await stat(file)).size > largestSalvage) return undefined;
      return { text: await readFile(file, 'utf8') };
    } catch {
      return undefined; // no file, or none that can be read
    }
  }

  async #envelopes(): Promise<Envelope[]> {
    const found: Envelope[] = [];
    for await (const { content } of this.backups()) if (content.envelope) found.push(content.envelope);
    return found;
  }
}
