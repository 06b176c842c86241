import type { BridgeError, ErrorCode, Handlers } from '../../shared/bridge';
import { hostsOf, type CloudChoice } from '../../shared/clouds';
import { fail, ok } from '../../shared/result';
import type { VerifyProgress, VerifySummary } from '../../shared/verify-run';
import type { Credentials } from '../entra/exchange';
import type { Verification } from '../entra/verify';
import type { VaultRecord } from '../vault/vault-file';
import { announce, credentialsOf, find, remember, whyNotAsked, type Context } from './context';
import { judged } from './new-connection';
import { ResultBatch, writingLater } from './result-batch';
import type { UnderWay } from './under-way';
import { VerifyQueue, type Attempt, type Attempting, type Verdict } from './verify-queue';
import { summaryOf } from './verify-summary';

/** Causes that mean: Microsoft asks to wait. */
const throttling = 'throttled';

/** In a run over no more than this, each verification may cost one request more. */
const fewEnough = 10;

/** What proving kept connections offers the rest of main. */
export interface VerifyKept {
  /** Verifies one kept connection now, past the queue, and keeps the result. */
  readonly verifyOne: (
    record: VaultRecord,
    credentials: Credentials,
  ) => Promise<{ ok: true; value: Verification } | { ok: false; error: BridgeError }>;
  /** Verifies connections that nobody is waiting for. @returns the verdicts by id. */
  readonly verifyInBackground: (ids: readonly string[]) => Promise<Map<string, Verdict>>;
  /** Whether anything is asked of Microsoft, or its answer not on disk yet: linking and a new secret too. */
  readonly isBusy: () => boolean;
  /** Ends all that is under way, also what nobody waits for, for when Tenantry is locked. What comes later is verified. */
  readonly letGo: () => void;
  /**
   * Ends all verifications for good. Linking and a new secret that is being tried are waited for; what
   * Microsoft has answered is on disk when the promise resolves.
   */
  readonly stop: () => Promise<void>;
}

/** A verification and what it was asked with. */
export interface KeptResult {
  readonly credentials: Credentials;
  readonly verification: Verification;
}

/** What proving kept connections offers those who ask for more than that. */
export interface Proving extends VerifyKept {
  /** Asks with something else than what is kept, at the same pace and in the same run. */
  readonly proveApart: (ids: readonly string[], attempt: Attempting) => Promise<Map<string, Verdict>>;
}

/**
 * Proving what is kept, one or many.
 * @param parts `underWay`: what is waited for when the app quits; `newSecrets`: proved ones on their way to
 * the disk, which are written at once where a run is cancelled.
 */
export function verifying(
  context: Context,
  onProgress: (progress: VerifyProgress) => void,
  { underWay, newSecrets }: { underWay: UnderWay; newSecrets: Pick<ResultBatch<unknown>, 'written'> },
): Pick<Handlers['connections'], 'verify' | 'cancelVerify' | 'verifyProgress'> & Proving {
  const write = writingLater<KeptResult>(async (verifications) => {
    const kept = await context.vault.commit((content) => ({
      ...content,
      connections: content.connections.map((record) => {
        const result = verifications.get(record.id);
        return result && staleness(record, result.credentials) === undefined
          ? judged(record, result.verification)
          : record;
      }),
    }));
    if (!kept.ok) return kept;
    announce(context, [...verifications.keys()]);
    for (const [id, { verification }] of verifications) remember(context, id, verification.check);
    return kept;
  });
  const batch = new ResultBatch<KeptResult>(write);

  /**
   * Why a result says nothing of a connection any more: it may have been edited meanwhile, and its secret
   * replaced, of which a judgement of the old one says nothing.
   */
  function staleness(record: VaultRecord, credentials: Credentials): ErrorCode | undefined {
    if (!sameQuestion(record, credentials)) return 'cancelled';
    const secret = context.vault.secretOf(record);
    if (!secret.ok) return secret.error;
    return secret.value === credentials.clientSecret ? undefined : 'cancelled';
  }

  /** Hands a result to the batch. @returns why it is not kept. */
  async function settle(
    id: string,
    credentials: Credentials,
    verification: Verification,
  ): Promise<ErrorCode | undefined> {
    const { token } = verification;
    if (token) context.tokens.keep(credentials, token.accessToken, token.seconds);
    const written = await batch.add(id, { credentials, verification });
    if (!written.ok) return written.error;
    const record = find(context, id);
    return record.ok ? staleness(record.value, credentials) : record.error.code;
  }

  /**
   * Asks the person, before a run begins, about each cloud of its own that the run would ask: once, and not
   * for each of its connections. A refusal ends the questions: who refuses one wants to look first.
   */
  async function agree(ids: readonly string[]): Promise<void> {
    const wanted = new Set(ids);
    const clouds = new Map<string, CloudChoice>();
    for (const record of context.vault.connections) {
      if (record.cloud === 'custom' && wanted.has(record.id)) clouds.set(cloudKey(record), record);
    }
    for (const choice of clouds.values()) if (!(await context.mayAsk(choice, 'person'))) return;
  }

  /** Runs in which as much as can be learnt is asked for, by the ids of their connections. */
  const thorough = new Set<ReadonlySet<string>>();
  const isThorough = (id: string): boolean => [...thorough].some((run) => run.has(id));

  async function attempt(id: string, signal: AbortSignal): Promise<Attempt> {
    const record = find(context, id);
    if (!record.ok) return skipped(record.error.code);
    if (!(await context.mayAsk(record.value, 'background'))) return skipped('policy');
    const credentials = await credentialsOf(context, record.value);
    if (!credentials.ok) return skipped(credentials.error.code);
    const verification = await batch.during(() =>
      context.verify(credentials.value, { signal, thorough: isThorough(id) }),
    );
    return { ...attemptOf(verification), settle: () => settle(id, credentials.value, verification) };
  }

  const queue = new VerifyQueue({
    attempt,
    tenantOf: (id) => {
      const record = find(context, id);
      if (!record.ok) return id;
      // A domain and the tenant's GUID are one tenant, as soon as that is known.
      const { id: known, entered } = record.value.tenant;
      return `${hostsOf(record.value).authority}/${known ?? entered}`;
    },
    onProgress,
    now: () => performance.now(),
  });

  return {
    async verifyOne(record, credentials) {
      if (!(await context.mayAsk(record, 'person'))) return fail(whyNotAsked(context, record));
      const verification = await batch.during(() => context.verify(credentials));
      const code = await settle(record.id, credentials, verification);
      return code === undefined ? ok(verification) : fail({ code });
    },

    async verify({ ids }) {
      await agree(ids);
      const run = new Set(ids);
      if (ids.length <= fewEnough) thorough.add(run);
      try {
        const summary = summaryOf(await queue.ask(ids, 'person'));
        noteVerified(context, summary);
        return ok(summary);
      } finally {
        thorough.delete(run);
      }
    },
    cancelVerify() {
      const cancelled = queue.cancel();
      // What is judged already ends with its write, and so at once.
      void batch.written();
      void newSecrets.written();
      return ok({ cancelled });
    },
    verifyProgress: () => ok(queue.progress()),
    verifyInBackground: (ids) => queue.ask(ids, 'background'),

    proveApart: (ids, attempt) => queue.askApart(ids, attempt),

    letGo() {
      queue.letGo();
      void batch.written();
      void newSecrets.written();
    },

    isBusy: () => queue.isBusy || batch.isGathering || underWay.any,

    async stop() {
      queue.stop();
      await Promise.all([batch.written(), newSecrets.written(), underWay.ended()]);
    },
  };
}

/** One entry for a run that a person has asked for; none where nobody was asked. */
function noteVerified(context: Context, { verified, groups }: VerifySummary): void {
  const failed = groups.filter(({ outcome }) => outcome === 'failed').flatMap(({ ids }) => ids);
  const unreached = groups.filter(({ outcome }) => outcome === 'unreachable').flatMap(({ ids }) => ids);
  const ids = [...verified, ...failed, ...unreached];
  const [id] = ids;
  if (id === undefined) return;
  const record = find(context, id);
  context.activity.note('verified', {
    ids,
    ...(record.ok && ids.length === 1 ? { name: record.value.name } : {}),
    facts: { ok: verified.length, failed: failed.length, unreached: unreached.length },
  });
}

function cloudKey(choice: CloudChoice): string {
  const { authority, graph } = hostsOf(choice);
  return `${authority} ${graph}`;
}

/** How a verification counts in a run; how it is kept is the asker's matter. */
export function attemptOf({ check: { outcome, finding } }: Verification): Attempt {
  const throttled = finding?.id === throttling ? { retryAfterSeconds: finding.retryAfterSeconds } : undefined;
  return {
    verdict:
      outcome === 'ok' || finding === undefined ? { kind: 'ok' } : { kind: outcome, finding: finding.id },
    ...(throttled ? { throttled } : {}),
  };
}

/** What could not be asked about. */
export function skipped(code: ErrorCode): Attempt {
  return { verdict: { kind: 'skipped', code } };
}

/** Whether a result still answers what the connection asks: it may have been edited meanwhile. */
export function sameQuestion(record: VaultRecord, credentials: Credentials): boolean {
  const [asked, now] = [hostsOf(credentials), hostsOf(record)];
  return (
    asked.authority === now.authority &&
    asked.graph === now.graph &&
    record.tenant.entered === credentials.tenant &&
    record.clientId === credentials.clientId &&
    record.scope === credentials.scope
  );
}
