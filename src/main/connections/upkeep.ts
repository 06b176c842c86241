import { createHash } from 'node:crypto';
import type { NetworkStatus } from '../../shared/network';
import type { Reverify } from '../../shared/settings-choices';
import { lastJudgement } from '../../shared/last-judgement';
import type { ActivityNotes } from '../history/activity-record';
import type { Vault } from '../vault/vault';
import type { VaultRecord } from '../vault/vault-file';
import { nameOf } from './context';
import { inParallel } from './in-parallel';
import type { VerifyKept } from './verify-kept';
import type { Verdict } from './verify-queue';

/** How often the upkeep looks for something to do, in milliseconds. */
const lookEveryMs = 60_000;

/** Nothing is verified by schedule so soon after the start, in milliseconds. */
const quietStartMs = 2 * 60_000;

/** How long a linked tenant's judgement counts, in milliseconds. */
const intervals: Readonly<Record<Reverify, number>> = {
  off: Number.POSITIVE_INFINITY,
  daily: 24 * 60 * 60_000,
  weekly: 7 * 24 * 60 * 60_000,
};

/** By this part of the interval tenants are verified earlier, each by its own part, so that they spread out. */
const spread = 0.25;

/** After a time away everything may be due: it is worked off over about this many looks. */
const looksToCatchUp = 60;

/** But so many are always verified in one look. */
const fewest = 10;

/** Handed over to be verified at once: more than are asked about at once, so that a slow tenant's leave room. */
const atOnce = 32;

/** After a try that reached nobody, the next one waits at least this long, in milliseconds; it doubles. */
const firstRetryMs = 30_000;

/** See {@link firstRetryMs}. */
const longestRetryMs = 60 * 60_000;

/** What the upkeep works with. */
export interface UpkeepParts {
  readonly vault: Pick<Vault, 'connections' | 'credentialStatus' | 'status'>;
  readonly verify: VerifyKept['verifyInBackground'];
  readonly activity: Pick<ActivityNotes, 'note'>;
  readonly network: () => NetworkStatus;
  readonly reverify: () => Reverify;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Verifies by itself: what waits, as soon as Microsoft can be reached, and linked tenants on their schedule,
 * so that a revoked secret is known before a job fails. Never while the vault is locked, never while
 * offline.
 */
export class Upkeep {
  readonly #parts: UpkeepParts;
  readonly #startedAt: number;
  /** When a waiting connection that was tried in vain may be tried again. */
  readonly #retryAt = new Map<string, { at: number; tries: number }>();
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  /** The network came back during a look, which may have tried in vain before. */
  #lookAgain = false;
  #stopped = false;

  constructor(parts: UpkeepParts) {
    this.#parts = parts;
    this.#startedAt = parts.now();
  }

  /** Looks now, and every minute from then on. */
  start(): void {
    this.#timer ??= setInterval(() => void this.look(), lookEveryMs).unref();
    void this.look();
  }

  /** Ends for good: nothing new is asked, also by a look that is under way. */
  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Microsoft can be reached again: what was tried in vain is tried now. */
  networkIsBack(): void {
    this.#retryAt.clear();
    if (this.#working) this.#lookAgain = true;
    else void this.look();
  }

  /** Verifies what is to be verified now. Looks that overlap become one. */
  look(): Promise<void> {
    this.#working ??= this.#work().finally(() => (this.#working = undefined));
    return this.#working;
  }

  async #work(): Promise<void> {
    for (let again = true; again; again = this.#isToLookAgain()) await this.#pass();
  }

  #isToLookAgain(): boolean {
    const again = this.#lookAgain;
    this.#lookAgain = false;
    if (again) this.#retryAt.clear();
    return again;
  }

  async #pass(): Promise<void> {
    if (!this.#mayAsk()) return;
    const { vault } = this.#parts;
    this.#forgetGone();
    const waiting = vault.connections.filter((record) => this.#waits(record)).map(({ id }) => id);
    const verdicts = new Map<string, Verdict>();
    await inParallel([...waiting, ...this.#due()], atOnce, async (id) => {
      // The network may fail, and the vault be locked, before the last one is reached.
      const verdict = this.#mayAsk() ? await this.#verify(id) : undefined;
      if (verdict) verdicts.set(id, verdict);
    });
    this.#note(verdicts);
  }

  /** One entry for a look. One that has reached nobody has verified nothing. */
  #note(verdicts: ReadonlyMap<string, Verdict>): void {
    const of = (kind: Verdict['kind']): string[] =>
      [...verdicts].filter(([, verdict]) => verdict.kind === kind).map(([id]) => id);
    const [right, failed, unreached] = [of('ok'), of('failed'), of('unreachable')];
    if (right.length + failed.length === 0) return;
    const ids = [...right, ...failed, ...unreached];
    const records = this.#parts.vault.connections.filter(({ id }) => id === ids[0]);
    this.#parts.activity.note('verified', {
      ids,
      ...(ids.length === 1 ? nameOf(records) : {}),
      facts: { ok: right.length, failed: failed.length, unreached: unreached.length, byItself: true },
    });
  }

  async #verify(id: string): Promise<Verdict | undefined> {
    const verdict = (await this.#parts.verify([id])).get(id);
    if (verdict?.kind === 'ok' || verdict?.kind === 'failed') this.#retryAt.delete(id);
    else this.#postpone(id, this.#parts.now());
    return verdict;
  }

  #mayAsk(): boolean {
    if (this.#stopped) return false;
    const { protection } = this.#parts.vault.status();
    if (protection !== 'ready' && protection !== 'unprotected') return false;
    return this.#parts.network().state !== 'offline';
  }

  #forgetGone(): void {
    if (this.#retryAt.size === 0) return;
    const there = new Set(this.#parts.vault.connections.map(({ id }) => id));
    for (const id of this.#retryAt.keys()) if (!there.has(id)) this.#retryAt.delete(id);
  }

  /** Kept without a judgement because Microsoft could not be reached. What was kept unasked is left alone. */
  #waits(record: VaultRecord): boolean {
    return (
      record.state === 'waiting' &&
      record.lastCheck?.outcome === 'unreachable' &&
      this.#isUsable(record) &&
      this.#isReady(record)
    );
  }

  #due(): string[] {
    const { vault, reverify, now } = this.#parts;
    const interval = intervals[reverify()];
    if (!Number.isFinite(interval) || now() - this.#startedAt < quietStartMs) return [];
    const linked = vault.connections.filter(({ state }) => state === 'linked');
    const due = linked
      .map((record) => ({ record, at: dueAt(record, interval) }))
      .filter(({ record, at }) => at <= now() && this.#isUsable(record) && this.#isReady(record))
      .sort((one, other) => one.at - other.at);
    return due
      .slice(0, Math.max(fewest, Math.ceil(linked.length / looksToCatchUp)))
      .map(({ record }) => record.id);
  }

  #isUsable(record: VaultRecord): boolean {
    const status = this.#parts.vault.credentialStatus(record);
    return status === 'kept' || status === 'session';
  }

  #isReady({ id }: VaultRecord): boolean {
    return (this.#retryAt.get(id)?.at ?? 0) <= this.#parts.now();
  }

  #postpone(id: string, now: number): void {
    const tries = this.#retryAt.get(id)?.tries ?? 0;
    this.#retryAt.set(id, {
      at: now + Math.min(firstRetryMs * 2 ** tries, longestRetryMs),
      tries: tries + 1,
    });
  }
}

/** When a linked tenant's judgement is too old, in milliseconds since 1970. */
function dueAt(record: VaultRecord, interval: number): number {
  const judgedAt = Date.parse(lastJudgement(record.lastCheck)?.at ?? record.createdAt);
  return judgedAt + interval * (1 - spread * partOf(record.id));
}

/** A number from 0 to 1 that is a connection's own and always the same. */
function partOf(id: string): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) / 0xffffffff;
}
