import type { ErrorCode } from '../../shared/bridge';
import type { FindingId } from '../../shared/finding';
import type { VerifyProgress } from '../../shared/verify-run';
import { Pace } from './pace';
import { WaitingLine } from './waiting-line';

/** Who wants a verification: what a person asked for goes first and is counted in the progress. */
export type Asker = 'person' | 'background';

/** What came of one verification. */
export type Verdict =
  | { readonly kind: 'ok' }
  | { readonly kind: 'failed' | 'unreachable'; readonly finding: FindingId }
  | { readonly kind: 'skipped'; readonly code: ErrorCode }
  /** Ended by the person: not asked, or let go without a judgement. */
  | { readonly kind: 'cancelled' };

/** One try, not kept yet. */
export interface Attempt {
  readonly verdict: Verdict;
  /** Where Microsoft asks to wait: how long, in seconds; `undefined` where it does not say. */
  readonly throttled?: { readonly retryAfterSeconds: number | undefined };
  /** Keeps the result. @returns why it could not be kept. */
  readonly settle?: () => Promise<ErrorCode | undefined>;
}

/** Asks Microsoft about a connection; must end soon after the signal is aborted. Never throws for what a network may do. */
export type Attempting = (id: string, signal: AbortSignal) => Promise<Attempt>;

/** What the queue is made of. */
export interface VerifyQueueParts {
  /** The verification of a connection as it is kept. */
  readonly attempt: Attempting;
  /** The tenant that a connection asks, as one text: what throttles one connection throttles its neighbours. */
  readonly tenantOf: (id: string) => string;
  /** Is told how far the person's verifications are, ten times a second at most. */
  readonly onProgress: (progress: VerifyProgress) => void;
  /** Milliseconds that only go forward. */
  readonly now: () => number;
}

/** Verifications of one tenant under way at once, so that a slow tenant leaves room for the others. */
const mostPerTenant = 2;

/** Tries of one connection that Microsoft throttles, before it counts as not reached. */
const mostTries = 3;

/** How long to wait where Microsoft throttles without saying for how long, in seconds (Entra's usual answer). */
const usualWaitSeconds = 60;

/** A person's run does not wait longer than this for a throttled tenant, in seconds. */
const longestWaitSeconds = 120;

/** How often the progress is told, in milliseconds. */
const progressEveryMs = 100;

/** The figures of what a person has asked for since the queue was last idle. */
interface Run {
  total: number;
  verified: number;
  failed: number;
  unverified: number;
  cancelled: number;
  startedAt: number;
}

interface Job {
  /** What joins it: the connection's id, or its own where it has an attempt of its own. */
  readonly key: string;
  readonly id: string;
  readonly attempt: Attempting;
  readonly tenant: string;
  asker: Asker;
  /** `settling`: judged, and being written. */
  phase: 'waiting' | 'running' | 'settling';
  tries: number;
  abort: AbortController | undefined;
  readonly verdict: Promise<Verdict>;
  readonly resolve: (verdict: Verdict) => void;
}

/**
 * Verifies many connections: as many at once as the pace allows, few per tenant, what a person asked for
 * first. A tenant that Microsoft throttles waits as long as Microsoft says and holds up no other.
 */
export class VerifyQueue {
  readonly #parts: VerifyQueueParts;
  readonly #pace: Pace;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting = { person: new WaitingLine<Job>(), background: new WaitingLine<Job>() };
  readonly #running = new Set<Job>();
  readonly #runningPerTenant = new Map<string, number>();
  /** Until when a tenant is left alone, and what that means for a connection of it. */
  readonly #held = new Map<string, { readonly until: number; readonly verdict: Verdict }>();
  #wake: NodeJS.Timeout | undefined;
  #run: Run = { ...emptyRun };
  #toldAt = -progressEveryMs;
  #tell: NodeJS.Timeout | undefined;
  #askedApart = 0;
  #stopped = false;

  constructor(parts: VerifyQueueParts) {
    this.#parts = parts;
    this.#pace = new Pace(parts.now);
  }

  /** Asks about connections. @returns the verdicts by id, when all are there. */
  async ask(ids: readonly string[], asker: Asker): Promise<Map<string, Verdict>> {
    if (asker === 'person') this.#beginRun();
    return this.#verdicts([...new Set(ids)].map((id) => this.#job(id, id, asker, this.#parts.attempt)));
  }

  /**
   * The same for a person who asks with something else than what is kept: nothing joins it, and what is under
   * way when the app quits is not given up, because what it tries is nowhere else.
   */
  async askApart(ids: readonly string[], attempt: Attempting): Promise<Map<string, Verdict>> {
    this.#beginRun();
    this.#askedApart += 1;
    const suffix = ` ${String(this.#askedApart)}`;
    return this.#verdicts([...new Set(ids)].map((id) => this.#job(id + suffix, id, 'person', attempt)));
  }

  #beginRun(): void {
    if (this.progress().state === 'running') return;
    this.#run = { ...emptyRun, startedAt: this.#parts.now() };
  }

  async #verdicts(jobs: readonly Job[]): Promise<Map<string, Verdict>> {
    this.#fill();
    this.#progressed();
    return new Map(await Promise.all(jobs.map(async (job) => [job.id, await job.verdict] as const)));
  }

  /**
   * Ends all that a person asked for, at once. What Microsoft has judged already stays judged, and is done
   * when it is written.
   * @returns how many had no verdict yet.
   */
  cancel(): number {
    const ended = [...this.#jobs.values()].filter(
      ({ asker, phase }) => asker === 'person' && phase !== 'settling',
    );
    this.#waiting.person.clear();
    this.#letGo(ended);
    return ended.length;
  }

  /** The same for all that anybody asked for. What is asked for later is verified. */
  letGo(): void {
    for (const line of Object.values(this.#waiting)) line.clear();
    this.#letGo([...this.#jobs.values()].filter(({ phase }) => phase !== 'settling'));
  }

  /** Ends everything for good, for an app that quits. */
  stop(): void {
    this.#stopped = true;
    for (const line of Object.values(this.#waiting)) line.clear();
    const isToEnd = ({ phase, id, key }: Job): boolean =>
      phase === 'waiting' || (phase === 'running' && key === id);
    this.#letGo([...this.#jobs.values()].filter(isToEnd));
  }

  /** Whether anything is waiting or under way. */
  get isBusy(): boolean {
    return this.#jobs.size > 0;
  }

  progress(): VerifyProgress {
    const { total, verified, failed, unverified, cancelled } = this.#run;
    const remaining = total - verified - failed - unverified - cancelled;
    const secondsLeft = remaining === 0 ? undefined : this.#secondsLeft(remaining);
    return {
      state: remaining === 0 ? 'idle' : 'running',
      total,
      verified,
      failed,
      unverified,
      cancelled,
      running: [...this.#running].map(({ id }) => id),
      heldTenants: this.#waiting.person.parkedTenants.length,
      ...(secondsLeft === undefined ? {} : { secondsLeft }),
    };
  }

  /** The job of a connection: the one that is there already, or a new one. */
  #job(key: string, id: string, asker: Asker, attempt: Attempting): Job {
    const known = this.#jobs.get(key);
    if (known) {
      if (asker === 'person' && known.asker === 'background') this.#promote(known);
      return known;
    }
    let resolve: (verdict: Verdict) => void = () => undefined;
    const verdict = new Promise<Verdict>((settle) => (resolve = settle));
    const job: Job = {
      key,
      id,
      attempt,
      tenant: this.#parts.tenantOf(id),
      asker,
      phase: 'waiting',
      tries: 0,
      abort: undefined,
      verdict,
      resolve,
    };
    this.#jobs.set(key, job);
    if (asker === 'person') this.#run.total += 1;
    const held = this.#holdOf(job.tenant);
    if (this.#stopped) this.#finish(job, { kind: 'cancelled' });
    else if (held && !isWorthWaiting(held.until - this.#parts.now(), asker)) this.#finish(job, held.verdict);
    else this.#waiting[asker].add(job, held !== undefined);
    return job;
  }

  /** Ends jobs without a verdict. */
  #letGo(jobs: readonly Job[]): void {
    for (const job of jobs) {
      job.abort?.abort();
      this.#finish(job, { kind: 'cancelled' });
    }
    this.#planWake();
    this.#progressed();
  }

  #promote(job: Job): void {
    job.asker = 'person';
    this.#run.total += 1;
    if (job.phase !== 'waiting') return;
    this.#waiting.background.remove(job);
    this.#waiting.person.add(job, false);
  }

  /** Starts as many as there is room for. */
  #fill(): void {
    while (this.#running.size < this.#pace.room) {
      const job = this.#next('person') ?? this.#next('background');
      if (!job) break;
      void this.#start(job);
    }
  }

  /** Takes the first job whose tenant may be asked now. */
  #next(asker: Asker): Job | undefined {
    if (asker === 'background' && this.#running.size >= this.#pace.backgroundRoom) return undefined;
    return this.#waiting[asker].take((tenant) => (this.#runningPerTenant.get(tenant) ?? 0) < mostPerTenant);
  }

  async #start(job: Job): Promise<void> {
    const abort = new AbortController();
    job.abort = abort;
    job.phase = 'running';
    job.tries += 1;
    this.#running.add(job);
    this.#count(job.tenant, 1);
    this.#progressed();
    let attempt: Attempt;
    try {
      attempt = await job.attempt(job.id, abort.signal);
    } catch {
      // A fault inside the app, which its log names: one connection must not stop the others.
      attempt = { verdict: { kind: 'skipped', code: 'internal' } };
    }
    this.#running.delete(job);
    this.#count(job.tenant, -1);
    if (!abort.signal.aborted) this.#judge(job, attempt);
    this.#fill();
    this.#progressed();
  }

  #judge(job: Job, { verdict, throttled, settle }: Attempt): void {
    this.#pace.note(job.tenant, howItWent(verdict, throttled !== undefined));
    if (throttled) {
      const waitMs = this.#hold(job.tenant, throttled.retryAfterSeconds ?? usualWaitSeconds, verdict);
      if (!this.#stopped && job.tries < mostTries && isWorthWaiting(waitMs, job.asker)) {
        job.phase = 'waiting';
        this.#waiting[job.asker].add(job, true);
        this.#planWake();
        return;
      }
    }
    job.phase = 'settling';
    if (!settle) {
      this.#finish(job, verdict);
      return;
    }
    // The next one starts while this one is being written.
    void settle().then(
      (code) => {
        this.#finish(job, code === undefined ? verdict : { kind: 'skipped', code });
      },
      () => {
        this.#finish(job, { kind: 'skipped', code: 'internal' });
      },
    );
  }

  #finish(job: Job, verdict: Verdict): void {
    if (this.#jobs.get(job.key) !== job) return;
    this.#jobs.delete(job.key);
    if (job.asker === 'person') {
      if (verdict.kind === 'ok') this.#run.verified += 1;
      else if (verdict.kind === 'failed') this.#run.failed += 1;
      else if (verdict.kind === 'cancelled') this.#run.cancelled += 1;
      else this.#run.unverified += 1;
    }
    job.resolve(verdict);
    this.#progressed();
  }

  #count(tenant: string, by: number): void {
    const count = (this.#runningPerTenant.get(tenant) ?? 0) + by;
    if (count === 0) this.#runningPerTenant.delete(tenant);
    else this.#runningPerTenant.set(tenant, count);
  }

  /**
   * Leaves a tenant alone. What is not worth the wait ends with the verdict of the one that was told to.
   * @returns how long it is left alone from now on, in milliseconds.
   */
  #hold(tenant: string, seconds: number, verdict: Verdict): number {
    const now = this.#parts.now();
    for (const [name, { until }] of this.#held) if (until <= now) this.#release(name);
    const until = Math.max(now + seconds * 1000, this.#held.get(tenant)?.until ?? 0);
    this.#held.set(tenant, { until, verdict });
    for (const asker of ['person', 'background'] as const) {
      if (isWorthWaiting(until - now, asker)) this.#waiting[asker].park(tenant);
      else for (const job of this.#waiting[asker].takeTenant(tenant)) this.#finish(job, verdict);
    }
    this.#planWake();
    return until - now;
  }

  #release(tenant: string): void {
    this.#held.delete(tenant);
    this.#waiting.person.unpark(tenant);
  }

  #holdOf(tenant: string): { readonly until: number; readonly verdict: Verdict } | undefined {
    const held = this.#held.get(tenant);
    return held && held.until > this.#parts.now() ? held : undefined;
  }

  /** Goes on by itself when the first tenant that is waited for may be asked again. */
  #planWake(): void {
    clearTimeout(this.#wake);
    this.#wake = undefined;
    const ends = this.#waiting.person.parkedTenants.map((tenant) => this.#held.get(tenant)?.until ?? 0);
    if (ends.length === 0) return;
    const waitMs = Math.max(0, Math.min(...ends) - this.#parts.now());
    this.#wake = setTimeout(() => {
      const now = this.#parts.now();
      for (const tenant of this.#waiting.person.parkedTenants) {
        if ((this.#held.get(tenant)?.until ?? 0) <= now) this.#release(tenant);
      }
      this.#planWake();
      this.#fill();
      this.#progressed();
    }, waitMs);
  }

  /** By the pace so far, and at least as long as the longest wait that Microsoft asked for. */
  #secondsLeft(remaining: number): number | undefined {
    const { verified, failed, unverified, startedAt } = this.#run;
    const done = verified + failed + unverified;
    const now = this.#parts.now();
    const waits = this.#waiting.person.parkedTenants.map(
      (tenant) => (this.#held.get(tenant)?.until ?? now) - now,
    );
    const longestWait = Math.max(0, ...waits);
    if (done === 0) return longestWait === 0 ? undefined : Math.ceil(longestWait / 1000);
    const byPace = (remaining * (now - startedAt)) / done;
    return Math.ceil(Math.max(byPace, longestWait) / 1000);
  }

  /** Tells the progress: at once where the last time is long enough ago, or as soon as it is. */
  #progressed(): void {
    if (this.#tell) return;
    const waitMs = Math.max(0, this.#toldAt + progressEveryMs - this.#parts.now());
    this.#tell = setTimeout(() => {
      this.#tell = undefined;
      this.#toldAt = this.#parts.now();
      this.#parts.onProgress(this.progress());
    }, waitMs);
  }
}

/** Nobody waits for what nobody asked for, and a person only for a while. */
function isWorthWaiting(waitMs: number, asker: Asker): boolean {
  return asker === 'person' && waitMs <= longestWaitSeconds * 1000;
}

/** Every judgement came in time, whatever it says. */
function howItWent({ kind }: Verdict, throttled: boolean): Parameters<Pace['note']>[1] {
  if (throttled) return 'congested';
  return kind === 'ok' || kind === 'failed' ? 'fine' : 'other';
}

const emptyRun: Run = { total: 0, verified: 0, failed: 0, unverified: 0, cancelled: 0, startedAt: 0 };
