import { setImmediate } from 'node:timers/promises';
import type { CredentialStatus } from '../../shared/connection';
import { fail, ok, type Result } from '../../shared/result';
import {
  isShut,
  type Damage,
  type LockReason,
  type Protection,
  type VaultStatus,
} from '../../shared/vault-status';
import type { StorageFault } from '../../shared/storage-fault';
import { encodeAhead } from './content-bytes';
import { enveloped, nothing, purgedBy, withRecords } from './content-changes';
import {
  createEnvelope,
  createEnvelopeFor,
  openByPassphrase,
  openByRecoveryKey,
  openEnvelope,
  opensCheck,
  waysOf,
  withOsWrap,
  withoutOs,
  withoutWrap,
  withPassphrase,
  withRecoveryKey,
  withWrapOf,
  type Envelope,
  type Keyed,
} from './envelope';
import { contextOf, contextText } from './record-binding';
import { seal, unseal, type Sealed } from './seal';
import { SessionSecrets } from './session-secrets';
import { storageFaultOf } from './storage-fault-of';
import { fileFormat } from './upgrades';
import {
  checkChange,
  checkRecords,
  composeVaultFile,
  emptyContent,
  readingVaultFile,
  type VaultContent,
  type VaultRecord,
} from './vault-file';
import type {
  Entry,
  ProtectFailure,
  CommitFailure,
  KeepFailure,
  Changed,
  SecretChange,
  KeepingMany,
  KeepingOptions,
  SecretFailure,
  VaultParts,
} from './vault-parts';

/**
 * Keeps connections and their secrets. Read once into memory, written as a whole once per change set; new
 * state is adopted only when it is on disk. What cannot be read is never overwritten, and no new data key is
 * made while an envelope exists.
 */
export class Vault {
  readonly #parts: VaultParts;
  #content: VaultContent = emptyContent;
  #revision = 0;
  /** The format of the file on disk; undefined where there is none that was read or written. */
  #format: number | undefined;
  #fault: StorageFault | undefined;
  #damage: Damage | undefined;
  #loaded = false;
  /** The file, as far as it is read. */
  #reading: ReturnType<typeof readingVaultFile> | undefined;
  #protection: Protection = 'checking';
  #protectorName: string | undefined;
  #key: Uint8Array | undefined;
  #appLock: LockReason | undefined;
  /** Whether the keyring has answered with a key that is not the vault's. */
  #osIsLost = false;
  /**
   * Counts how often it was locked, opened by a person, or made another vault: what began before has nothing to say any
   * more.
   */
  #sittings = 0;
  /** What seals with a key that it was given before: until then a key that was locked away is not wiped. */
  #sealers = 0;
  #unlocking: Promise<VaultStatus> | undefined;
  /** The first data key, until its envelope is on disk: two connections linked at once must not make two. */
  #creating: Promise<Keyed | undefined> | undefined;
  /** Ends when the changes asked for by now have had their turns. */
  #turn: Promise<unknown> = Promise.resolve();
  #turns = 0;
  readonly #verdicts = new WeakMap<Sealed, { context: string; opens: boolean }>();
  readonly #held = new SessionSecrets();

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
    if (this.#damage || this.isShut) return false;
    return this.#protection === 'ready' || this.#protection === 'unprotected';
  }

  /** Whether nothing of it is to be shown or handed out until somebody opens it. */
  get isShut(): boolean {
    return isShut(this.status());
  }

  /** Whether the organisation lets the keyring alone open nothing. */
  get passphraseRequired(): boolean {
    return this.#parts.access.passphraseRequired();
  }

  /** The data key, for what else is kept under it; undefined while it is not at hand. */
  get key(): Uint8Array | undefined {
    return this.#key;
  }

  /** All that is kept, with its envelope, and whether it could be read. */
  get content(): VaultContent {
    return this.#load();
  }

  /** Counts the change sets. */
  get revision(): number {
    this.#load();
    return this.#revision;
  }

  status(): VaultStatus {
    const { envelope } = this.#load();
    const ways = waysOf(envelope);
    const appLock = this.#damage ? undefined : this.#appLock;
    const { passphraseRequired } = this;
    const passphraseDue = !this.#damage && passphraseRequired && !ways.passphrase;
    const touchId = appLock !== undefined && ways.os && !passphraseRequired && this.#parts.access.touchId?.();
    return {
      protection: this.#damage ? 'damaged' : this.#protection,
      ...(this.#protectorName === undefined ? {} : { protector: this.#protectorName }),
      ...(this.#damage === undefined ? {} : { damage: this.#damage }),
      file: this.#parts.store.file,
      ways,
      ...(appLock === undefined ? {} : { appLock }),
      ...(touchId ? { touchId } : {}),
      ...(passphraseDue ? { passphraseDue } : {}),
    };
  }

  /**
   * Asks the protector for the data key. May wait for the person; asking again while it waits joins the
   * same question. Secrets that were held for the session are sealed when the answer is a key.
   */
  unlock(): Promise<VaultStatus> {
    this.#unlocking ??= this.#unlockWhatIsThere().finally(() => (this.#unlocking = undefined));
    return this.#unlocking;
  }

  /** Begins anew where another vault has come into this one's place meanwhile. */
  async #unlockWhatIsThere(): Promise<VaultStatus> {
    for (;;) {
      const sitting = this.#sittings;
      const status = await this.#unlock();
      if (this.#isIn(sitting) || this.#protection !== 'checking') return status;
    }
  }

  async #unlock(): Promise<VaultStatus> {
    const { envelope } = this.#load();
    if (this.#damage) return this.status();
    if (this.#key) {
      // There may be some that could not be written when the key came.
      await this.#sealSessionSecrets();
      return this.status();
    }
    if (this.#appLock && this.#protection !== 'checking') return this.status();
    const shut = this.#appLock ?? this.#lockAtStart();
    if (shut) {
      this.#appLock = shut;
      return this.#became('locked', undefined);
    }
    const sitting = this.#sittings;
    const state = await this.#parts.protector.state();
    // A keyring that answers at once has stopped main meanwhile: whoever waits has a turn before all that follows.
    await setImmediate();
    const isThere = state.kind !== 'absent';
    const opened = isThere && envelope ? await openEnvelope(this.#parts.protector, envelope) : undefined;
    // Locked, or opened by a person, while the keyring was being asked.
    if (!this.#isIn(sitting) || this.#keyed()) return this.status();
    if (opened?.ok) this.#key = opened.value.key;
    await this.#prepare();
    if (!this.#isIn(sitting)) return this.status();
    this.#osIsLost = opened?.ok === false && opened.error === 'lost';
    if (!isThere) return this.#became(envelope ? 'locked' : 'unprotected', undefined);
    if (opened && !opened.ok)
      return this.#became(opened.error === 'lost' ? 'needs_recovery' : 'locked', state.name);
    const renewed = opened?.value.envelope;
    // Where it cannot be written the old wrap still opens; the next start renews it.
    if (renewed && renewed !== envelope)
      await this.#changeEnvelope((kept) => (waysOf(kept).os ? withWrapOf('os', renewed, kept) : kept));
    if (!this.#isIn(sitting)) return this.status();
    this.#became('ready', state.name);
    await this.#sealSessionSecrets();
    return this.status();
  }

  /** Why the keyring is not even asked: only a person opens this vault now. */
  #lockAtStart(): LockReason | undefined {
    const { os, passphrase } = waysOf(this.#content.envelope);
    if (!passphrase) return os || !this.#content.envelope ? undefined : 'start';
    if (!os || this.passphraseRequired) return 'start';
    return this.#protection === 'checking' ? this.#parts.access.lockMemory.get() : undefined;
  }

  /**
   * Takes the key out of memory until somebody opens the vault again, also over a restart.
   * @returns `no_passphrase` where nobody could, or where there is nothing to lock yet.
   */
  lock(reason: LockReason): Result<VaultStatus, 'no_passphrase'> {
    const { envelope } = this.#load();
    if (this.#damage || !waysOf(envelope).passphrase) return fail('no_passphrase');
    if (this.#appLock) {
      // Who is opening it just now has begun before. Nobody using it says nothing against them.
      if (reason !== 'idle') this.#sittings += 1;
      return ok(this.status());
    }
    this.#forgetKey();
    this.#appLock = reason;
    this.#remember(reason);
    return ok(this.#became('locked', this.#protectorName));
  }

  #forgetKey(): void {
    this.#sittings += 1;
    const key = this.#key;
    this.#key = undefined;
    this.#creating = undefined;
    if (!key) return;
    void this.written().then(() => {
      if (this.#sealers === 0 && this.#key !== key) key.fill(0);
    });
  }

  #remember(reason: LockReason | undefined): void {
    try {
      this.#parts.access.lockMemory.set(reason);
    } catch {
      // It is locked all the same, until the app is started again.
    }
  }

  /**
   * Opens the vault by what a person has entered. A wrap that the keyring has lost is made anew with it.
   * @returns `wrong_entry` where it does not open the vault; `locked` where it was locked once more meanwhile.
   */
  async openWith(entry: Entry): Promise<Result<VaultStatus, 'wrong_entry' | 'locked'>> {
    const { envelope } = this.#load();
    if (this.#damage || !envelope) return fail('wrong_entry');
    const sitting = this.#sittings;
    const key = await this.#keyOf(envelope, entry);
    if (!key) return fail('wrong_entry');
    if (!this.#isIn(sitting)) {
      key.fill(0);
      return this.#key ? ok(this.status()) : fail('locked');
    }
    this.#key ??= key;
    this.#beginSitting();
    await this.#prepare();
    if (!this.#isIn(sitting + 1)) return fail('locked');
    this.#became('ready', this.#protectorName);
    if (this.passphraseRequired) {
      await this.#changeEnvelope((kept) => (waysOf(kept).passphrase ? withoutOs(kept) : kept));
    } else if (this.#osIsLost) await this.#wrapBySystem();
    await this.#sealSessionSecrets();
    return ok(this.status());
  }

  #beginSitting(): void {
    this.#sittings += 1;
    this.#appLock = undefined;
    this.#remember(undefined);
  }

  #isIn(sitting: number): boolean {
    return sitting === this.#sittings;
  }

  /**
   * Opens what was locked by the keyring, for a person whom the system recognises.
   * @param recognise asks the system.
   * @returns `wrong_entry` where it did not recognise them; `locked` where it was locked once more meanwhile.
   */
  async openByPresence(
    recognise: () => Promise<boolean>,
  ): Promise<Result<VaultStatus, 'wrong_entry' | 'locked'>> {
    const sitting = this.#sittings;
    if (!this.status().touchId || !(await recognise())) return fail('wrong_entry');
    if (!this.#isIn(sitting)) return fail('locked');
    this.#beginSitting();
    return ok(await this.unlock());
  }

  /** Whether this opens the vault; nothing changes. */
  async isRight(entry: Entry): Promise<boolean> {
    const { envelope } = this.#load();
    const key = envelope ? await this.#keyOf(envelope, entry) : undefined;
    key?.fill(0);
    return key !== undefined;
  }

  async #keyOf(envelope: Envelope, entry: Entry): Promise<Uint8Array | undefined> {
    return 'passphrase' in entry
      ? openByPassphrase(envelope, entry.passphrase, this.#parts.access.passphrases)
      : openByRecoveryKey(envelope, entry.recoveryKey);
  }

  /**
   * Gives the vault a passphrase, or another one. Where nothing protects, this makes the data key, and what was held
   * for the session is sealed.
   * @param only whether the keyring alone does not open the vault any more.
   */
  async setPassphrase(passphrase: string, only: boolean): Promise<Result<VaultStatus, ProtectFailure>> {
    const { passphrases } = this.#parts.access;
    if (!this.#key) await this.unlock();
    const { envelope } = this.#load();
    if (this.#damage) return fail('storage_failed');
    if (!this.#key && envelope) return fail('locked');
    const sitting = this.#sittings;
    const base: Keyed | undefined = await this.#sealing();
    const isOnly = only || this.passphraseRequired;
    return this.#whileSealing(async () => {
      const made = base
        ? { key: base.key, envelope: await withPassphrase(base, passphrase, passphrases) }
        : await createEnvelopeFor(passphrase, passphrases);
      const change = (kept: Envelope): Envelope => {
        const changed = withWrapOf('passphrase', made.envelope, kept);
        return isOnly ? withoutOs(changed) : changed;
      };
      return this.#protect(made, change, sitting);
    });
  }

  /** Whether the keyring alone opens the vault, or only a passphrase: then no wrap by the keyring remains. */
  async requirePassphrase(only: boolean): Promise<Result<VaultStatus, ProtectFailure>> {
    const keyed = this.#keyed();
    if (!keyed) return fail('locked');
    if (!only) return this.passphraseRequired ? fail('policy') : this.#wrapBySystem();
    return waysOf(keyed.envelope).passphrase ? this.#protect(keyed, withoutOs) : fail('unprotected');
  }

  /** Takes the passphrase away; `unprotected` where the keyring cannot take its place. */
  async removePassphrase(): Promise<Result<VaultStatus, ProtectFailure>> {
    if (this.passphraseRequired) return fail('policy');
    return this.#wrapBySystem((kept) => withoutWrap(kept, 'passphrase'));
  }

  /** Takes a recovery key into use, in the place of an earlier one. */
  async setRecoveryKey(recoveryKey: string): Promise<Result<VaultStatus, ProtectFailure>> {
    if (!this.#key) await this.unlock();
    const keyed = this.#keyed() ?? (await this.#sealing());
    if (!keyed) return fail(this.#content.envelope ? 'locked' : 'unprotected');
    return this.#protect(keyed, (kept) => withRecoveryKey({ ...keyed, envelope: kept }, recoveryKey));
  }

  /** Takes the recovery key away; `unprotected` where neither a passphrase nor the keyring opens the vault then. */
  async removeRecoveryKey(): Promise<Result<VaultStatus, ProtectFailure>> {
    const keyed = this.#keyed();
    if (!keyed) return fail('locked');
    const without = (kept: Envelope): Envelope => withoutWrap(kept, 'recovery');
    return waysOf(keyed.envelope).passphrase ? this.#protect(keyed, without) : this.#wrapBySystem(without);
  }

  #keyed(): Keyed | undefined {
    const { envelope } = this.#load();
    return this.#key && envelope && !this.#damage ? { key: this.#key, envelope } : undefined;
  }

  /**
   * Wraps the key by the keyring, anew where it was before: one that is there already may be of another keyring.
   * @param also what changes with it, in the same write.
   * @returns `unprotected` where the keyring does not protect it.
   */
  async #wrapBySystem(
    also: (envelope: Envelope) => Envelope = (envelope) => envelope,
  ): Promise<Result<VaultStatus, ProtectFailure>> {
    const keyed = this.#keyed();
    if (!keyed) return fail('locked');
    return this.#whileSealing(async () => {
      const sitting = this.#sittings;
      const { protector } = this.#parts;
      const state = await protector.state();
      const made = state.kind === 'absent' ? undefined : await withOsWrap(keyed, protector, state.name);
      if (state.kind === 'absent' || !made) return fail('unprotected');
      const changed = await this.#protect(keyed, (kept) => also(withWrapOf('os', made, kept)), sitting);
      if (!changed.ok) return changed;
      this.#osIsLost = false;
      return ok(this.#appLock ? this.status() : this.#became('ready', state.name));
    });
  }

  /**
   * Changes the ways that open the vault.
   * @param keyed the data key, and its envelope where there is none yet.
   * @param change gets the envelope as it is when its turn comes.
   * @param sitting when this began.
   */
  async #protect(
    { key, envelope }: Keyed,
    change: (envelope: Envelope) => Envelope,
    sitting = this.#sittings,
  ): Promise<Result<VaultStatus, ProtectFailure>> {
    const changed = await this.#inTurn(async () => {
      const content = this.#load();
      const before = content.envelope ?? envelope;
      // Locked meanwhile, or another vault has come into this one's place: its ways are its own.
      if (!this.#isIn(sitting) || !opensCheck(key, before)) return fail('locked' as const);
      return this.#commit({ ...content, envelope: change(before) });
    });
    if (!changed.ok) return changed;
    if (this.#isIn(sitting)) {
      this.#key = key;
      this.#became('ready', this.#protectorName);
      await this.#sealSessionSecrets();
    }
    return ok(this.status());
  }

  async #changeEnvelope(change: (envelope: Envelope) => Envelope): Promise<void> {
    await this.commit((content) => {
      if (!content.envelope) return content;
      const envelope = change(content.envelope);
      return envelope === content.envelope ? content : { ...content, envelope };
    });
  }

  /**
   * Puts another content in the place of all that there is, also of a file that cannot be read: who calls it has kept
   * that aside, whole. With another key the vault is then as after a start.
   * @param make is called when its turn comes.
   */
  async replaceAll<Refusal>(
    make: () => Promise<Result<VaultContent, Refusal>>,
  ): Promise<Result<VaultStatus, Refusal | CommitFailure>> {
    const replaced = await this.#inTurn(async () => {
      const before = this.#load();
      const made = await make();
      if (!made.ok) return made;
      checkChange(emptyContent, made.value);
      const revision = this.#revision + 1;
      try {
        await this.#parts.store.writeBytes(composeVaultFile(made.value, revision));
      } catch (error) {
        this.#fault = storageFaultOf(error);
        return fail('storage_failed' as const);
      }
      this.#content = made.value;
      this.#revision = revision;
      this.#format = fileFormat;
      this.#damage = undefined;
      this.#mark();
      this.#held.dropUnbound(made.value);
      // Before anything else has its turn: neither is the old key the new content's, nor what it has opened.
      const isOther = made.value.envelope?.keyId !== before.envelope?.keyId;
      if (isOther || !this.#key) {
        this.#forgetKey();
        this.#osIsLost = false;
        this.#protection = 'checking';
      }
      if (isOther) {
        this.#appLock = undefined;
        this.#remember(undefined);
      }
      if (made.value.envelope) await this.#parts.follower?.rewrap(made.value.envelope);
      return ok(undefined);
    });
    if (!replaced.ok) return replaced;
    return ok(await this.unlock());
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
    const after = this.#held.sealedInto(changed, key, resealed);
    if (after === before) return ok(undefined);
    checkChange(before, after);
    const revision = this.#revision + 1;
    const { follower, store } = this.#parts;
    try {
      if (this.#format !== undefined) await follower?.beforeWrite(this.#format);
      const purged = purgedBy(before, after);
      if (purged.size > 0) await follower?.purge(purged);
      await store.writeBytes(composeVaultFile(after, revision));
    } catch (error) {
      this.#fault = storageFaultOf(error);
      return fail('storage_failed'); // disk full, read-only, locked: the file is what it was
    }
    this.#fault = undefined;
    this.#content = after;
    this.#revision = revision;
    this.#format = fileFormat;
    this.#mark();
    this.#held.drop(resealed);
    if (key) this.#held.dropSealed(after);
    this.#held.dropUnbound(after);
    if (after.envelope && after.envelope !== before.envelope) await follower?.rewrap(after.envelope);
    return ok(undefined);
  }

  /** Why the last write failed, as far as the system said so; undefined after one that did not. */
  get storageFault(): StorageFault | undefined {
    return this.#fault;
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
  async keep(record: VaultRecord, secret?: string): Promise<Result<void, KeepFailure>> {
    if (secret === undefined) return this.commit((content) => withRecords(content, [record]));
    if (!this.#key) await this.unlock();
    const sealing = await this.#sealing();
    // It was locked while Microsoft was being asked: whoever holds the secret goes on holding it.
    if (!sealing && this.#appLock) return fail('locked');
    return this.#whileSealing(() => this.#inTurn(() => this.#keepSecrets([{ record, secret }], sealing)));
  }

  /** While this goes on, a key that is locked away is let go and not wiped: something may still be sealed with it. */
  async #whileSealing<Value>(task: () => Promise<Value>): Promise<Value> {
    this.#sealers += 1;
    return task().finally(() => (this.#sealers -= 1));
  }

  /**
   * Only in turn: what was to seal with, while it is this vault's still. Another vault may have come into its place; what
   * is sealed with another key would be lost.
   */
  #still(offered: Keyed | undefined): Keyed | undefined {
    return offered && opensCheck(offered.key, this.#content.envelope ?? offered.envelope)
      ? offered
      : undefined;
  }

  /** A key that has proved itself, unless Tenantry was locked meanwhile. */
  #adopt(key: Uint8Array): void {
    if (!this.#appLock) this.#key = key;
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
  ): Promise<Result<ReadonlySet<string>, KeepFailure>> {
    if (!this.#key) await this.unlock();
    const sealing = await this.#sealing();
    if (!sealing && this.#appLock) return fail('locked');
    const work = async (): Promise<Result<ReadonlySet<string>, CommitFailure>> => {
      const changed = this.connections.flatMap((current) => {
        const given = wanted.get(current.id);
        const record = given?.change(current);
        return given && record ? [{ record, secret: given.secret }] : [];
      });
      if (changed.length === 0) return ok(new Set());
      const kept = await this.#keepSecrets(changed, sealing);
      return kept.ok ? ok(new Set(changed.map(({ record }) => record.id))) : kept;
    };
    return this.#whileSealing(() => this.#inTurn(work));
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
    const offered = secrets ? await this.#sealing() : undefined;
    const work = async (): Promise<Result<Made, Refusal | CommitFailure | 'cancelled'>> => {
      const before = this.#load();
      const sealing = this.#still(offered);
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
      if (sealing) this.#adopt(sealing.key);
      else
        for (const { record, secret } of withSecret)
          if (secret !== undefined) this.#held.hold(record, secret);
      return ok(made);
    };
    return this.#whileSealing(() => this.#inTurn(work));
  }

  /** Only in turn. */
  async #keepSecrets(
    given: readonly { readonly record: VaultRecord; readonly secret: string }[],
    offered: Keyed | undefined,
  ): Promise<Result<void, CommitFailure>> {
    const content = this.#load();
    const sealing = this.#still(offered);
    if (!sealing) {
      const records = given.map(({ record }) => record);
      const kept = await this.#commit(withRecords(content, records));
      if (kept.ok) for (const { record, secret } of given) this.#held.hold(record, secret);
      return kept;
    }
    const { key, envelope } = sealing;
    const sealed = given.map(({ record, secret }) => ({
      ...record,
      secret: seal(key, secret, contextOf(record)),
    }));
    const resealed = new Set(given.map(({ record }) => record.id));
    const kept = await this.#commit(withRecords(enveloped(content, envelope), sealed), resealed);
    if (kept.ok) this.#adopt(key);
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
    if (this.isShut) return fail('locked');
    const held = this.#held.of(record);
    if (held !== undefined) return ok(held);
    if (!record.secret) return fail('secret_missing');
    if (!this.#key) return fail(this.#protection === 'needs_recovery' ? 'secret_unreadable' : 'locked');
    const secret = unseal(this.#key, record.secret, contextOf(record));
    return secret === undefined ? fail('secret_unreadable') : ok(secret);
  }

  /** How a connection's secret is kept, as far as is known now; while the key is awaited, as `kept`. */
  credentialStatus(record: VaultRecord): CredentialStatus {
    if (this.#held.of(record) !== undefined) return 'session';
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
      this.#format = step.value.value.format;
      // Before anybody asks: what only a person opens shows nothing until then.
      this.#appLock = this.#lockAtStart();
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
  async #sealing(): Promise<Keyed | undefined> {
    const { envelope } = this.#load();
    if (this.#key && envelope) return { key: this.#key, envelope };
    if (envelope || this.#damage || this.#protection !== 'ready' || this.isShut) return undefined;
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

  async #sealSessionSecrets(): Promise<void> {
    if (this.#held.isEmpty) return;
    const sealing = await this.#sealing();
    if (sealing && this.#held.isFor(this.#content)) await this.#sealHeld(sealing);
    this.#parts.onStatus?.(this.status());
  }

  /** One change set, however many there are. */
  #sealHeld(offered: Keyed): Promise<void> {
    const work = async (): Promise<void> => {
      const sealing = this.#still(offered);
      if (!sealing) return;
      const { key, envelope } = sealing;
      const kept = await this.#commit(this.#held.sealedInto(enveloped(this.#load(), envelope), key));
      if (!kept.ok) return;
      this.#adopt(key);
      this.#held.dropSealed(this.#content);
    };
    return this.#whileSealing(() => this.#inTurn(work));
  }
}

/** Records of a change that are sealed and checked before the window has its turn: a few milliseconds' work. */
const preparedAtOnce = 100;
