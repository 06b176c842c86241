import type { Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import {
  deferredForMs,
  type Update,
  type UpdateFault,
  type UpdatesOff,
  type UpdatesStatus,
} from '../../shared/updates';
import { faultOf } from './fault-of';
import type { Feed, Offer } from './feed';
import { judgeManifest, type Judging } from './judge-manifest';
import { compareVersions } from './version';

/** What is remembered over restarts. */
export interface UpdateMemory {
  /** The newest version that was offered with a good signature: nothing older is taken afterwards. */
  readonly newest?: string | undefined;
  /** The version that the person does not want. */
  readonly skipped?: string | undefined;
  /** Until when the person wants to be left alone, ISO 8601 in UTC. */
  readonly deferredUntil?: string | undefined;
}

/** What updating needs. */
export interface UpdatesParts extends Pick<Judging, 'channelFile' | 'fileEnding' | 'keys' | 'current'> {
  /** Why there are none; undefined where they may be looked for. Asked once, when it is first needed. */
  readonly whyOff: () => UpdatesOff | undefined;
  /** The feed. Loaded when it is first needed. */
  readonly feed: () => Promise<Feed>;
  readonly memory: { get(): UpdateMemory; set(change: UpdateMemory): void };
  /** Whether the person wants Tenantry to look by itself. */
  readonly wanted: () => boolean;
  /** Whether there is a network at all, as the system says. */
  readonly isOnline: () => boolean;
  /** Whether anything would be lost by ending now. */
  readonly isBusy: () => boolean;
  readonly publish: (status: UpdatesStatus) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, so that not all look at once. */
  readonly random?: () => number;
}

/** The first look, after the start; then once a day. In milliseconds. */
const firstLookMs = 5 * 60_000;
const everyMs = 24 * 3_600_000;

/** The next look where there is no network now, in milliseconds. */
const withoutNetworkMs = 3_600_000;

/** By how much each of these may be longer, as a part of it. */
const spread = 0.2;

/** What is known of an update beside what the window is told. */
interface Found {
  /** What was judged: only its file is downloaded. */
  readonly offer: Offer;
  readonly update: Update;
  readonly hashes: readonly string[];
}

/** Where a look would take away what the person has begun. */
const beyondLooking: readonly UpdatesStatus['state'][] = ['downloading', 'ready', 'installing'];

/**
 * Looking for updates, and bringing them in: nothing is downloaded and nothing installed unless the person asks for it.
 * What it does by itself is one question a day.
 */
export class Updates {
  readonly #parts: UpdatesParts;
  #status: UpdatesStatus | undefined;
  #found: Found | undefined;
  #looking: Promise<void> | undefined;
  #installing: Promise<boolean> | undefined;
  #nextLook: NodeJS.Timeout | undefined;
  #endOfDeferral: NodeJS.Timeout | undefined;

  constructor(parts: UpdatesParts) {
    this.#parts = parts;
  }

  /** How far it is. */
  get status(): UpdatesStatus {
    this.#status ??= firstStatus(this.#parts.whyOff());
    return this.#status;
  }

  /** Begins to look by itself, some minutes from now. */
  start(): void {
    if (this.status.state !== 'off') this.#lookIn(firstLookMs);
  }

  /** Looks no more by itself. */
  stop(): void {
    clearTimeout(this.#nextLook);
    clearTimeout(this.#endOfDeferral);
  }

  /** The calls of the contract. Each answers with how far it is then. */
  readonly handlers: Handlers['updates'] = {
    status: () => ok(this.status),
    check: async () => {
      await this.#look(true);
      return ok(this.status);
    },
    download: async () => {
      await this.#download();
      return ok(this.status);
    },
    install: async () => {
      if (!this.#installing) {
        if (this.status.state !== 'ready') return ok(this.status);
        if (this.#parts.isBusy()) return fail({ code: 'busy' });
        this.#installing = this.#install().finally(() => {
          this.#installing = undefined;
        });
      }
      return (await this.#installing) ? ok(this.status) : fail({ code: 'busy' });
    },
    defer: () => {
      this.#defer();
      return ok(this.status);
    },
    skip: () => {
      const found = this.#waiting();
      if (found) {
        this.#parts.memory.set({ skipped: found.update.version });
        this.#set({ state: 'idle' });
      }
      return ok(this.status);
    },
  };

  #set(status: UpdatesStatus): void {
    clearTimeout(this.#endOfDeferral);
    this.#status = status;
    this.#parts.publish(status);
  }

  #lookIn(ms: number): void {
    const { random = Math.random, wanted, isOnline } = this.#parts;
    clearTimeout(this.#nextLook);
    this.#nextLook = setTimeout(
      () => {
        if (!isOnline()) {
          this.#lookIn(withoutNetworkMs);
          return;
        }
        this.#lookIn(everyMs);
        if (wanted()) void this.#look(false);
      },
      ms * (1 + spread * random()),
    );
    // Nobody waits for it where the app ends.
    this.#nextLook.unref();
  }

  /** What the person can still decide about; undefined while something is under way. */
  #waiting(): Found | undefined {
    const isWaiting = ['available', 'deferred', 'ready', 'failed'].includes(this.status.state);
    return isWaiting ? this.#found : undefined;
  }

  /** @param asked the person asked for it: they see that it is under way, and a version that they had skipped. */
  async #look(asked: boolean): Promise<void> {
    if (this.status.state === 'off' || beyondLooking.includes(this.status.state)) return;
    this.#looking ??= this.#lookOnce(asked).finally(() => {
      this.#looking = undefined;
    });
    await this.#looking;
  }

  async #lookOnce(asked: boolean): Promise<void> {
    const { feed, memory, now, ...judging } = this.#parts;
    if (asked) this.#set({ state: 'checking' });
    let offer: Offer;
    try {
      offer = await (await feed()).look();
    } catch (error) {
      this.#refuse(faultOf(error), asked);
      return;
    }
    // The person went on with what was known before.
    if (beyondLooking.includes(this.status.state)) return;
    const { newest, skipped, deferredUntil } = memory.get();
    const judged = judgeManifest(offer.manifest, { ...judging, newest });
    if (judged.kind === 'refused') {
      this.#refuse(judged.fault, asked);
      return;
    }
    if (judged.kind === 'none') {
      this.#found = undefined;
      this.#set({ state: 'idle', checkedAt: new Date(now()).toISOString() });
      return;
    }
    const { update, hashes } = judged;
    if (newest === undefined || compareVersions(update.version, newest) > 0) {
      memory.set({ newest: update.version });
    }
    this.#found = { offer, update, hashes };
    if (asked) this.#set({ state: 'available', update });
    else if (skipped === update.version)
      this.#set({ state: 'idle', checkedAt: new Date(now()).toISOString() });
    else this.#showFrom(update, deferredUntil);
  }

  /** What fails by itself takes nothing away that was known before. */
  #refuse(fault: UpdateFault, asked: boolean): void {
    if (!asked && this.#found !== undefined) return;
    this.#found = undefined;
    this.#set({ state: 'failed', fault });
  }

  /** Shows an update once the person's “Later” is over; a clock that was set back does not make it longer. */
  #showFrom(update: Update, until: string | undefined): void {
    const left = until === undefined ? 0 : Date.parse(until) - this.#parts.now();
    if (until === undefined || !(left > 0 && left <= deferredForMs)) {
      this.#set({ state: 'available', update });
      return;
    }
    this.#set({ state: 'deferred', update, until });
    this.#endOfDeferral = setTimeout(() => {
      this.#set({ state: 'available', update });
    }, left);
    this.#endOfDeferral.unref();
  }

  #defer(): void {
    const found = this.#waiting();
    if (!found) return;
    const until = new Date(this.#parts.now() + deferredForMs).toISOString();
    this.#parts.memory.set({ deferredUntil: until });
    this.#showFrom(found.update, until);
  }

  async #download(): Promise<void> {
    const found = this.#waiting();
    if (!found || this.status.state === 'ready') return;
    const { offer, update, hashes } = found;
    this.#set({ state: 'downloading', update, percent: 0 });
    try {
      await offer.download(hashes, update.size, (percent) => {
        this.#set({ state: 'downloading', update, percent });
      });
      this.#set({ state: 'ready', update });
    } catch (error) {
      this.#set({ state: 'failed', fault: faultOf(error), update });
    }
  }

  /** @returns false where something began while the new one was laid ready. */
  async #install(): Promise<boolean> {
    const found = this.#waiting();
    if (!found) return true;
    const { update, hashes } = found;
    this.#set({ state: 'installing', update });
    try {
      const feed = await this.#parts.feed();
      await feed.prepare(hashes);
      if (this.#parts.isBusy()) {
        await feed.discard();
        this.#set({ state: 'ready', update });
        return false;
      }
      feed.restart(() => {
        this.#set({ state: 'ready', update });
      });
    } catch (error) {
      this.#set({ state: 'failed', fault: faultOf(error), update });
    }
    return true;
  }
}

function firstStatus(reason: UpdatesOff | undefined): UpdatesStatus {
  return reason === undefined ? { state: 'idle' } : { state: 'off', reason };
}
