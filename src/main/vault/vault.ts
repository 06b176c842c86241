import { setImmediate } from 'node:timers/promises';
import { hostsOf } from '../../shared/clouds';
import type { CredentialStatus } from '../../shared/connection';
import { fail, ok, type Result } from '../../shared/result';
import type { Damage, Protection, VaultStatus } from '../../shared/vault-status';
import { blockBytes, blockSize } from './content-bytes';
import type { FileStore } from './document-store';
import { createEnvelope, openEnvelope, type Envelope } from './envelope';
import type { KeyProtector } from './key-protector';
import { seal, secretContext, unseal, type Sealed, type SecretBinding } from './seal';
import {
  checkChange,
  checkRecords,
  composeVaultFile,
  emptyContent,
  readingVaultFile,
  type VaultContent,
  type VaultRecord,
} from './vault-file';

/** Remembers, outside of the vault's own file, that there is a vault: a missing file is then a fault. */
export interface VaultMarker {
  exists(): boolean;
  set(): void;
}

/** Why a change was not kept. Nothing has changed then, in memory or on disk. */
export type CommitFailure = 'storage_failed';

/** A change of what is kept, and what its maker is to know of it. */
export interface Changed<Value> {
  readonly content: VaultContent;
  readonly value: Value;
}

/** Another secret for a kept connection. */
export interface SecretChange {
  readonly secret: string;
  /** Gets the connection and returns it changed; undefined gives up. */
  readonly change: (record: VaultRecord) => VaultRecord | undefined;
}

/** A connection that is to be kept, new or in the place of the one with its id. */
export interface Keeping {
  readonly record: VaultRecord;
  /** Absent keeps the secret as it is, or keeps none. */
  readonly secret?: string;
}

/** Many connections that are to be kept at once, and the labels that there are with them. */
export interface KeepingMany {
  readonly given: readonly Keeping[];
  readonly labels: VaultContent['labels'];
}

/** How a change of many is followed, and ended before it is written. */
export interface KeepingOptions {
  /** Whether there are secrets among them: only then the keyring is asked. */
  readonly secrets: boolean;
  readonly signal?: AbortSignal;
  /** Is told how many are ready to be written. */
  readonly onPrepared?: (count: number) => void;
}

/** Why a secret cannot be had. */
export type SecretFailure = 'secret_missing' | 'secret_unreadable' | 'locked';

/** What a vault is made of. */
export interface VaultParts {
  readonly store: FileStore;
  readonly marker: VaultMarker;
  readonly protector: KeyProtector;
  /** Called after each change of the status. */
  readonly onStatus?: (status: VaultStatus) => void;
}

/**
 * Keeps connections and their secrets. Read once into memory, written as a whole once per change set; new
 * state is adopted only when it is on disk. What cannot be read is never overwritten, and no new data key is
 * made while an envelope exists.
 */
export class Vault {
  readonly #parts: VaultParts;
  #content: VaultContent = emptyContent;
  #revision = 0;
  #damage: Damage | undefined;
  #loaded = false;
  /** The file, as far as it is read. */
  #reading: ReturnType<typeof readingVaultFile> | undefined;
  #protection: Protection = 'checking';
  #protectorName: string | undefined;
  #key: Uint8Array | undefined;
  #unlocking: Promise<VaultStatus> | undefined;
  /** The first data key, until its envelope is on disk: two connections linked at once must not make two. */
  #creating: Promise<Sealing | undefined> | undefined;
  /** Ends when the changes asked for by now have had their turns. */
  #turn: Promise<unknown> = Promise.resolve();
  #turns = 0;
  readonly #verdicts = new WeakMap<Sealed, { context: string; opens: boolean }>();
  /** Secrets that nothing protects on disk, by record id. They end with the process. */
  readonly #sessionSecrets = new Map<string, { secret: string; context: string }>();

  constructor(parts: VaultParts) {
    this.#parts = parts;
  }

  /** All kept connections, in the order in which they were linked. */
  get connections(): readonly VaultRecord[] {
    return this.#load().connections;
  }

  /** All labels there are, with their colours. */
  get labels(): VaultContent['labels'] {
    return this.#load().labels;
  }

  /** The removed connections that can be restored. */
  get bin(): VaultContent['bin'] {
    return this.#load().bin;
  }

  /** Whether secrets can be used now: sealed ones with their key, or those of this session. */
  get isOpen(): boolean {
    return !this.#damage && (this.#protection === 'ready' || this.#protection === 'unprotected');
  }

  /** Counts the change sets. */
  get revision(): number {
    this.#load();
    return this.#revision;
  }

  status(): VaultStatus {
    this.#load();
    return {
      protection: this.#damage ? 'damaged' : this.#protection,
      ...(this.#protectorName === undefined ? {} : { protector: this.#protectorName }),
      ...(this.#damage === undefined ? {} : { damage: this.#damage }),
      file: this.#parts.store.file,
    };
  }

  /**
   * Asks the protector for the data key. May wait for the person; asking again while it waits joins the
   * same question. Secrets that were held for the session are sealed when the answer is a key.
   */
  unlock(): Promise<VaultStatus> {
    this.#unlocking ??= this.#unlock().finally(() => (this.#unlocking = undefined));
    return this.#unlocking;
  }

  async #unlock(): Promise<VaultStatus> {
    const { envelope } = this.#load();
    if (this.#damage) return this.status();
    if (this.#key) {
      // There may be some that could not be written when the key came.
      await this.#sealSessionSecrets();
      return this.status();
    }
    const state = await this.#parts.protector.state();
    // A keyring that answers at once has stopped main meanwhile: whoever waits has a turn before all that follows.
    await setImmediate();
    const isThere = state.kind !== 'absent';
    const opened = isThere && envelope ? await openEnvelope(this.#parts.protector, envelope) : undefined;
    if (opened?.ok) this.#key = opened.value.key;
    await this.#prepare();
    if (!isThere) return this.#became(envelope ? 'locked' : 'unprotected', undefined);
    if (opened && !opened.ok)
      return this.#became(opened.error === 'lost' ? 'needs_recovery' : 'locked', state.name);
    const renewed = opened?.value.envelope;
    // Where it cannot be written the old wrap still opens; the next start renews it.
    if (renewed && renewed !== envelope) await this.commit((content) => ({ ...content, envelope: renewed }));
    this.#became('ready', state.name);
    await this.#sealSessionSecrets();
    return this.status();
  }

  /**
   * Does for each record what the first list and the first change would otherwise do for all of them at once:
   * tries its secret where there is the key, encodes it. A few at a time, so that the window is served in between.
   */
  async #prepare(): Promise<void> {
    const key = this.#key;
    await encodeAhead(this.connections, (record) => {
      if (key && record.secret) this.#opens(key, record.secret, record);
    });
  }

  #became(protection: Protection, protectorName: string | undefined): VaultStatus {
    this.#protection = protection;
    this.#protectorName = protectorName;
    const status = this.status();
    this.#parts.onStatus?.(status);
    return status;
  }

  /**
   * Changes what is kept, as one change set, when those before it are on disk. What is held for the session is
   * sealed with it where there is a key by now, so that what comes back from the bin does not end with the
   * process.
   * @param make gets the content as it is when its turn comes, and must not alter it. It returns the new one,
   *   or the same where nothing is to be written, with what its caller is to know; or why nothing changes.
   * @throws for a change that could not be read again: a fault of this app, and nothing is written.
   */
  change<Value, Refusal>(
    make: (content: VaultContent) => Result<Changed<Value>, Refusal>,
  ): Promise<Result<Value, Refusal | CommitFailure>> {
    return this.#inTurn(async () => {
      const made = make(this.#load());
      if (!made.ok) return made;
      const kept = await this.#commit(made.value.content);
      return kept.ok ? ok(made.value.value) : kept;
    });
  }

  /** The same for a change that nothing can speak against, and that nobody asks about. */
  commit(change: (content: VaultContent) => VaultContent): Promise<Result<void, CommitFailure>> {
    return this.change((content) => ok({ content: change(content), value: undefined }));
  }

  /** Whether a change is on its way to the disk. */
  get isWriting(): boolean {
    return this.#turns > 0;
  }

  /** Resolves when all changes made by now are on disk, or could not be written. */
  async written(): Promise<void> {
    await this.#turn;
  }

  /** One change after another: each begins with what the one before it has left on disk. */
  async #inTurn<Value>(task: () => Promise<Value>): Promise<Value> {
    this.#turns += 1;
    const turn = this.#turn.then(task).finally(() => (this.#turns -= 1));
    this.#turn = turn.catch(() => undefined); // its caller is told
    return turn;
  }

  /**
   * Only in turn.
   * @param resealed ids of those whose secret is another one now: what is held for them is the old one.
   */
  async #commit(
    changed: VaultContent,
    resealed: ReadonlySet<string> = nothing,
  ): Promise<Result<void, CommitFailure>> {
    const before = this.#load();
    if (this.#damage) return fail('storage_failed');
    // The key may come while this is written: what is held by then was not sealed with it.
    const key = this.#key;
    const after = this.#withHeldSealed(changed, key, resealed);
    if (after === before) return ok(undefined);
    checkChange(before, after);
    const revision = this.#revision + 1;
    try {
      await this.#parts.store.writeBytes(composeVaultFile(after, revision));
    } catch {
      return fail('storage_failed'); // disk full, read-only, locked: the file is what it was
    }
    this.#content = after;
    this.#revision = revision;
    this.#mark();
    for (const id of resealed) this.#sessionSecrets.delete(id);
    if (key) this.#dropSealed();
    this.#dropUnbound();
    return ok(undefined);
  }

  /** Seals what is held for the session, in the bin too. @returns the content itself where nothing is. */
  #withHeldSealed(
    content: VaultContent,
    key: Uint8Array | undefined,
    except: ReadonlySet<string> = nothing,
  ): VaultContent {
    if (!key || !content.envelope || this.#sessionSecrets.size === 0) return content;
    if (!this.#holdsFor(content)) return content;
    const sealed = (record: VaultRecord): VaultRecord => {
      const secret = except.has(record.id) ? undefined : this.#heldFor(record);
      return secret === undefined ? record : { ...record, secret: seal(key, secret, contextOf(record)) };
    };
    return {
      ...content,
      connections: content.connections.map(sealed),
      bin: content.bin.map((entry) => {
        const connection = sealed(entry.connection);
        return connection === entry.connection ? entry : { ...entry, connection };
      }),
    };
  }

  /** Whether a secret is held for the session for anything of a content. */
  #holdsFor({ connections, bin }: VaultContent): boolean {
    const isHeld = (record: VaultRecord): boolean => this.#heldFor(record) !== undefined;
    return connections.some(isHeld) || bin.some(({ connection }) => isHeld(connection));
  }

  /** What is sealed on disk needs no place in memory. Only after a change with a key: without, none of it is sealed. */
  #dropSealed(): void {
    if (this.#sessionSecrets.size === 0) return;
    const { connections, bin } = this.#content;
    for (const { id, secret } of [...connections, ...bin.map(({ connection }) => connection)]) {
      if (secret) this.#sessionSecrets.delete(id);
    }
  }

  /** A session secret ends with the connection, in the bin or not, that it is bound to. */
  #dropUnbound(): void {
    if (this.#sessionSecrets.size === 0) return;
    const { connections, bin } = this.#content;
    const bound = new Set(
      [...connections, ...bin.map(({ connection }) => connection)]
        .filter((record) => this.#heldFor(record) !== undefined)
        .map(({ id }) => id),
    );
    for (const id of this.#sessionSecrets.keys()) if (!bound.has(id)) this.#sessionSecrets.delete(id);
  }

  /** Only once there is a file: a first write that failed must not look like a file that has gone. */
  #mark(): void {
    try {
      this.#parts.marker.set();
    } catch {
      // The change itself is on disk and counts; the next one tries again.
    }
  }

  /**
   * Keeps a connection, new or known, together with its secret. Where nothing protects the secret it is
   * held for the session and not written.
   * @param secret undefined keeps the secret as it is.
   */
  async keep(record: VaultRecord, secret?: string): Promise<Result<void, CommitFailure>> {
    if (secret === undefined) return this.commit((content) => withRecords(content, [record]));
    if (!this.#key) await this.unlock();
    const sealing = await this.#sealing();
    return this.#inTurn(() => this.#keepSecrets([{ record, secret }], sealing));
  }

  /**
   * Gives kept connections another secret, as one change set. The keyring may take as long as the person who
   * answers it, so the change is made to what each connection is by then.
   * @param wanted by connection id.
   * @returns the ids of those that have it now: neither those that are not there any more, nor those whose
   * change gave up.
   */
  async replaceSecrets(
    wanted: ReadonlyMap<string, SecretChange>,
  ): Promise<Result<ReadonlySet<string>, CommitFailure>> {
    if (!this.#key) await this.unlock();
    const sealing = await this.#sealing();
    return this.#inTurn(async () => {
      const changed = this.connections.flatMap((current) => {
        const given = wanted.get(current.id);
        const record = given?.change(current);
        return given && record ? [{ record, secret: given.secret }] : [];
      });
      if (changed.length === 0) return ok(new Set());
      const kept = await this.#keepSecrets(changed, sealing);
      return kept.ok ? ok(new Set(changed.map(({ record }) => record.id))) : kept;
    });
  }

  /**
   * Keeps many connections, with or without secrets, as one change set: all of them or none. They are sealed, checked
   * and encoded a few at a time, so that the window is served in between.
   * @param make is called when its turn comes, with what is kept by then, and may take its time. It returns why
   *   nothing is to change, where that is so.
   * @returns what `make` returned; `cancelled` where the signal came before writing began.
   */
  async keepMany<Made extends KeepingMany, Refusal>(
    make: (content: VaultContent) => Promise<Result<Made, Refusal>>,
    { secrets, signal, onPrepared }: KeepingOptions,
  ): Promise<Result<Made, Refusal | CommitFailure | 'cancelled'>> {
    if (secrets && !this.#key) await this.unlock();
    const sealing = secrets ? await this.#sealing() : undefined;
    return this.#inTurn(async () => {
      const before = this.#load();
      const answer = await make(before);
      if (!answer.ok) return answer;
      const made = answer.value;
      if (made.given.length === 0 && made.labels === before.labels) return ok(made);
      const records: VaultRecord[] = [];
      for (const { record, secret } of made.given) {
        records.push(
          sealing && secret !== undefined
            ? { ...record, secret: seal(sealing.key, secret, contextOf(record)) }
            : record,
        );
        if (records.length % preparedAtOnce > 0) continue;
        if (signal?.aborted) return fail('cancelled');
        checkRecords(records.slice(-preparedAtOnce));
        onPrepared?.(records.length);
        await setImmediate();
      }
      const content = withRecords(sealing ? enveloped(before, sealing.envelope) : before, records);
      await encodeAhead(content.connections);
      if (signal?.aborted) return fail('cancelled');
      const withSecret = made.given.filter(({ secret }) => secret !== undefined);
      const resealed = new Set(withSecret.map(({ record }) => record.id));
      const kept = await this.#commit({ ...content, labels: made.labels }, sealing ? resealed : nothing);
      if (!kept.ok) return kept;
      if (sealing) this.#key = sealing.key;
      else for (const { record, secret } of withSecret) if (secret !== undefined) this.#hold(record, secret);
      return ok(made);
    });
  }

  /** Only in turn. */
  async #keepSecrets(
    given: readonly { readonly record: VaultRecord; readonly secret: string }[],
    sealing: Sealing | undefined,
  ): Promise<Result<void, CommitFailure>> {
    const content = this.#load();
    if (!sealing) {
      const records = given.map(({ record }) => record);
      const kept = await this.#commit(withRecords(content, records));
      if (kept.ok) for (const { record, secret } of given) this.#hold(record, secret);
      return kept;
    }
    const { key, envelope } = sealing;
    const sealed = given.map(({ record, secret }) => ({
      ...record,
      secret: seal(key, secret, contextOf(record)),
    }));
    const resealed = new Set(given.map(({ record }) => record.id));
    const kept = await this.#commit(withRecords(enveloped(content, envelope), sealed), resealed);
    if (kept.ok) this.#key = key;
    return kept;
  }

  /**
   * Opens a connection's secret for use, once the keyring has answered: right after the start it may still
   * be asking the person.
   */
  async openSecret(record: VaultRecord): Promise<Result<string, SecretFailure>> {
    if (record.secret && !this.#key && this.#protection === 'checking') await this.unlock();
    return this.secretOf(record);
  }

  /** A connection's secret as far as it can be opened at once; see {@link openSecret}. */
  secretOf(record: VaultRecord): Result<string, SecretFailure> {
    const held = this.#heldFor(record);
    if (held !== undefined) return ok(held);
    if (!record.secret) return fail('secret_missing');
    if (!this.#key) return fail(this.#protection === 'needs_recovery' ? 'secret_unreadable' : 'locked');
    const secret = unseal(this.#key, record.secret, contextOf(record));
    return secret === undefined ? fail('secret_unreadable') : ok(secret);
  }

  /** How a connection's secret is kept, as far as is known now; while the key is awaited, as `kept`. */
  credentialStatus(record: VaultRecord): CredentialStatus {
    if (this.#heldFor(record) !== undefined) return 'session';
    if (!record.secret) return 'missing';
    if (this.#protection === 'checking') return 'kept';
    if (!this.#key) return 'unreadable';
    return this.#opens(this.#key, record.secret, record) ? 'kept' : 'unreadable';
  }

  /** Whether a sealed secret opens. Each is tried once: a list of thousands must not decrypt them every time. */
  #opens(key: Uint8Array, sealed: Sealed, record: VaultRecord): boolean {
    const context = contextText(record);
    const known = this.#verdicts.get(sealed);
    if (known?.context === context) return known.opens;
    const opens = unseal(key, sealed, contextOf(record)) !== undefined;
    this.#verdicts.set(sealed, { context, opens });
    return opens;
  }

  /**
   * Reads the file ahead, in pieces, so that nothing waits for all of it: to be called early, while main has
   * nothing to do. Whoever asks for something before it is read gets it, and waits for the rest.
   */
  async open(): Promise<void> {
    for (;;) {
      // First the turn of whoever called: making the window go its way takes no more than that.
      await setImmediate();
      if (this.#loaded) return;
      this.#readOn();
    }
  }

  #load(): VaultContent {
    while (!this.#loaded) this.#readOn();
    return this.#content;
  }

  /** Reads the next piece of the file. */
  #readOn(): void {
    if (!this.#reading) {
      const text = this.#readText();
      if (text === undefined) this.#loaded = true;
      else this.#reading = readingVaultFile(text);
      return;
    }
    const step = this.#reading.next();
    if (step.done !== true) return;
    this.#reading = undefined;
    this.#loaded = true;
    if (step.value.ok) {
      this.#content = step.value.value.content;
      this.#revision = step.value.value.revision;
    } else {
      this.#damage = step.value.error;
    }
  }

  #readText(): string | undefined {
    try {
      const text = this.#parts.store.readText();
      if (text === undefined && this.#parts.marker.exists()) this.#damage = 'missing';
      return text;
    } catch {
      this.#damage = 'unreadable'; // no permission, or no settings to ask: shown, and nothing is written
      return undefined;
    }
  }

  /** The key to seal with and its envelope; a new one only where there is none. Undefined where nothing protects. */
  async #sealing(): Promise<Sealing | undefined> {
    const { envelope } = this.#load();
    if (this.#key && envelope) return { key: this.#key, envelope };
    if (envelope || this.#damage || this.#protection !== 'ready') return undefined;
    this.#creating ??= createEnvelope(this.#parts.protector, this.#protectorName ?? 'unknown').then(
      (created) => {
        if (created.ok) return created.value;
        this.#creating = undefined;
        this.#became('unprotected', undefined);
        return undefined;
      },
    );
    return this.#creating;
  }

  /** A session secret is bound like a sealed one. */
  #heldFor(record: VaultRecord): string | undefined {
    const held = this.#sessionSecrets.get(record.id);
    if (!held) return undefined;
    return held.context === contextText(record) ? held.secret : undefined;
  }

  #hold(record: VaultRecord, secret: string): void {
    this.#sessionSecrets.set(record.id, { secret, context: contextText(record) });
  }

  async #sealSessionSecrets(): Promise<void> {
    if (this.#sessionSecrets.size === 0) return;
    const sealing = await this.#sealing();
    if (sealing && this.#holdsFor(this.#content)) await this.#sealHeld(sealing);
    this.#parts.onStatus?.(this.status());
  }

  /** One change set, however many there are. */
  #sealHeld({ key, envelope }: Sealing): Promise<void> {
    return this.#inTurn(async () => {
      const kept = await this.#commit(this.#withHeldSealed(enveloped(this.#load(), envelope), key));
      if (!kept.ok) return;
      this.#key = key;
      this.#dropSealed();
    });
  }
}

const nothing: ReadonlySet<string> = new Set();

/** Records of a change that are sealed and checked before the window has its turn: a few milliseconds' work. */
const preparedAtOnce = 100;

/** Encodes records block by block, as the file will have them, with main's turn between two. */
async function encodeAhead(
  connections: readonly VaultRecord[],
  also: (record: VaultRecord) => void = () => undefined,
): Promise<void> {
  for (let begin = 0; begin < connections.length; begin += blockSize) {
    const block = connections.slice(begin, begin + blockSize);
    block.forEach(also);
    blockBytes(block);
    await setImmediate();
  }
}

/** With an envelope, where it has none yet: the one that is there may have been renewed. */
function enveloped(content: VaultContent, envelope: Envelope): VaultContent {
  return content.envelope ? content : { ...content, envelope };
}

/** What a secret is sealed with. */
interface Sealing {
  readonly key: Uint8Array;
  readonly envelope: Envelope;
}

/** What a record's secret is bound to. */
function contextOf(record: VaultRecord): readonly string[] {
  const binding: SecretBinding = {
    recordId: record.id,
    authorityHost: hostsOf(record).authority,
    tenant: record.tenant.entered,
    clientId: record.clientId,
  };
  return secretContext(binding);
}

/** With records that are new or changed. */
function withRecords(content: VaultContent, records: readonly VaultRecord[]): VaultContent {
  const left = new Map(records.map((record) => [record.id, record]));
  const changed = content.connections.map((candidate) => {
    const record = left.get(candidate.id);
    left.delete(candidate.id);
    return record ?? candidate;
  });
  return { ...content, connections: [...changed, ...left.values()] };
}

function contextText(record: VaultRecord): string {
  return contextOf(record).join('\n');
}
