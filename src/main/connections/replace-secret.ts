import type { Answer, BridgeError, ErrorCode, Handlers } from '../../shared/bridge';
import { sameCloud } from '../../shared/clouds';
import type { Connection } from '../../shared/connection';
import type { Finding } from '../../shared/finding';
import { fail, ok } from '../../shared/result';
import { findingFor } from '../entra/diagnose';
import type { Credentials } from '../entra/exchange';
import type { Verification } from '../entra/verify';
import type { SecretChange } from '../vault/vault-parts';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import {
  announce,
  credentialsWith,
  find,
  nameOf,
  remember,
  vaultError,
  whyNotAsked,
  type Context,
} from './context';
import type { HeldSecrets } from './held-secrets';
import { judged } from './new-connection';
import { ResultBatch } from './result-batch';
import type { UnderWay } from './under-way';
import { attemptOf, sameQuestion, skipped, type Proving } from './verify-kept';
import type { Attempt, Verdict } from './verify-queue';

/** The others wait for the first tenant's answer no longer than this, in milliseconds: it may hang. */
const headStartMs = 2000;

/** Proved secrets on their way to the disk. The answer has the ids of those that took the old one's place. */
export type NewSecretBatch = ResultBatch<SecretChange, ReadonlySet<string>>;

/** See {@link NewSecretBatch}. */
export function newSecretBatch(context: Context): NewSecretBatch {
  return new ResultBatch(async (changes) => {
    const kept = await context.vault.replaceSecrets(changes);
    if (kept.ok && kept.value.size > 0) announce(context, [...kept.value]);
    return kept;
  });
}

/** What replacing works with. */
interface ReplacingParts {
  readonly proveApart: Proving['proveApart'];
  readonly newSecrets: NewSecretBatch;
  readonly underWay: UnderWay;
}

/** A new secret for what is kept: verified first, so that a wrong one never takes the place of one that works. */
export function replacing(
  context: Context,
  held: HeldSecrets,
  { proveApart, newSecrets, underWay }: ReplacingParts,
): Pick<Handlers['connections'], 'replaceSecret' | 'replaceSecrets'> {
  return {
    async replaceSecret({ id, credential, secretExpiresAt }): Promise<Answer<Connection>> {
      const secret = held.open(credential);
      if (!secret.ok) return secret;
      const found = find(context, id);
      if (!found.ok) return found;
      if (!(await context.mayAsk(found.value, 'person'))) {
        return fail(withHandle(whyNotAsked(context, found.value), secret.value));
      }
      const replaced = await underWay.during(() => replace(found.value, secret.value, secretExpiresAt));
      if (replaced.ok) {
        noteReplaced([replaced.value]);
        return ok(viewOf(replaced.value, context.vault));
      }
      return fail(isSecretsFault(replaced.error) ? replaced.error : withHandle(replaced.error, secret.value));
    },

    async replaceSecrets({ ids, credential, secretExpiresAt }) {
      const secret = held.open(credential);
      if (!secret.ok) return secret;
      const wanted = new Set(ids);
      const records = context.vault.connections.filter(({ id }) => wanted.has(id));
      const [first] = records;
      if (!first) return fail({ code: 'not_found' });
      // A secret belongs to one app: for another one it must not even be tried.
      if (!records.every((record) => isSameApp(record, first))) {
        return fail({ code: 'invalid_input', field: 'clientId', held: held.hold(secret.value) });
      }
      if (!(await context.mayAsk(first, 'person'))) {
        return fail(withHandle(whyNotAsked(context, first), secret.value));
      }
      const answers = await underWay.during(() => replaceMany(records, secret.value, secretExpiresAt));
      const known = new Set(records.map(({ id }) => id));
      const gone = [...wanted].filter((id) => !known.has(id));
      const refused = [
        ...answers.flatMap(({ id, error }) => (error ? [{ id, error }] : [])),
        ...gone.map((id) => ({ id, error: { code: 'not_found' as const } })),
      ];
      const replaced = answers.filter(({ error }) => !error).map(({ id }) => id);
      noteReplaced(records.filter(({ id }) => replaced.includes(id)));
      const again = refused.some(({ error }) => !isSecretsFault(error));
      return ok({
        replaced,
        refused,
        ...(again ? { held: held.hold(secret.value) } : {}),
      });
    },
  };

  function noteReplaced(records: readonly VaultRecord[]): void {
    if (records.length === 0) return;
    context.activity.note('secret_replaced', { ids: records.map(({ id }) => id), ...nameOf(records) });
  }

  /**
   * @param asked the connection as it was when the person was asked.
   * @param expiresAt ISO 8601; empty or undefined: nobody knows it.
   */
  async function replace(
    asked: VaultRecord,
    secret: string,
    expiresAt: string | undefined,
  ): Promise<Answer<VaultRecord>> {
    const question = questionOf(asked, secret);
    if (!question.ok) return question;
    const credentials = question.value;
    const verification = await newSecrets.during(() => context.verify(credentials, { thorough: true }));
    const refusal = refusalOf(asked.id, verification);
    if (refusal) return fail(refusal);
    const code = await settle(asked.id, credentials, verification, expiresAt);
    return code === undefined ? find(context, asked.id) : fail(vaultError(context, code));
  }

  /** The same for connections of one app, in the run that the window shows. @returns `error` where the old one stays. */
  async function replaceMany(
    records: readonly VaultRecord[],
    secret: string,
    expiresAt: string | undefined,
  ): Promise<{ readonly id: string; readonly error?: BridgeError }[]> {
    const asked = new Map(records.map((record) => [record.id, record]));
    const refusals = new Map<string, BridgeError>();
    const replaced = new Set<string>();
    const prove = provingOneSecret(context);

    async function attempt(id: string, signal: AbortSignal): Promise<Attempt> {
      const record = asked.get(id);
      if (!record) return skipped('not_found');
      // Counted from here, so that those that wait for the first one's answer are written together with it.
      return newSecrets.during(async () => {
        const verification = await prove(() => questionOf(record, secret), signal);
        if (!verification.ok) return skipped(verification.error.code);
        const { proof, credentials } = verification.value;
        const refusal = refusalOf(id, proof);
        if (refusal) {
          refusals.set(id, refusal);
          return attemptOf(proof);
        }
        return {
          ...attemptOf(proof),
          settle: async () => {
            const code = await settle(id, credentials, proof, expiresAt);
            if (code === undefined) replaced.add(id);
            return code;
          },
        };
      });
    }

    const verdicts = await proveApart([...asked.keys()], attempt);
    return [...verdicts].map(([id, verdict]) =>
      replaced.has(id) ? { id } : { id, error: errorOf(verdict, refusals.get(id)) },
    );
  }

  /** It may have been edited since, while others had their turn: the secret is not for another app. */
  function questionOf(asked: VaultRecord, secret: string): Answer<Credentials> {
    const found = find(context, asked.id);
    if (!found.ok) return found;
    return isSameApp(found.value, asked)
      ? ok(credentialsWith(found.value, secret))
      : fail({ code: 'cancelled' });
  }

  /** Why a secret is not kept in place of the old one. */
  function refusalOf(id: string, { check }: Verification): BridgeError | undefined {
    const { outcome, finding } = check;
    if (!finding || outcome === 'ok') return undefined;
    const record = find(context, id);
    const nothingToLose = record.ok && context.vault.credentialStatus(record.value) === 'missing';
    return outcome === 'unreachable' && nothingToLose ? undefined : { code: 'exchange_failed', finding };
  }

  /** Puts a proved secret in the old one's place. @returns why it could not. */
  async function settle(
    id: string,
    credentials: Credentials,
    verification: Verification,
    expiresAt: string | undefined,
  ): Promise<ErrorCode | undefined> {
    const kept = await newSecrets.add(id, {
      secret: credentials.clientSecret,
      change: (current) => {
        if (!sameQuestion(current, credentials)) return undefined;
        const { secretExpiresAt: _old, expiryFromMicrosoft: _oldOnes, ...rest } = current;
        const date = expiresAt === undefined || expiresAt === '' ? {} : { secretExpiresAt: expiresAt };
        return { ...judged({ ...rest, ...date }, verification), updatedAt: verification.check.at };
      },
    });
    if (!kept.ok) return kept.error;
    if (kept.value.has(id)) {
      remember(context, id, verification.check);
      return undefined;
    }
    return find(context, id).ok ? 'cancelled' : 'not_found';
  }

  function errorOf(verdict: Verdict, refusal: BridgeError | undefined): BridgeError {
    if (verdict.kind === 'cancelled') return { code: 'cancelled' };
    if (verdict.kind === 'skipped') return vaultError(context, verdict.code);
    if (refusal) return refusal;
    // Not asked: its tenant is left alone, because Microsoft asked another one of it to wait.
    return verdict.kind === 'ok'
      ? { code: 'internal' }
      : { code: 'exchange_failed', finding: findingFor(verdict.finding, context.now()) };
  }

  function withHandle(error: BridgeError, secret: string): BridgeError {
    return { ...error, held: held.hold(secret) };
  }
}

/** Answers of Microsoft, or the answer that another tenant's has made needless. */
type Prove = (
  question: () => Answer<Credentials>,
  signal: AbortSignal,
) => Promise<Answer<{ readonly proof: Verification; readonly credentials: Credentials }>>;

/**
 * Proves one secret of one app in many tenants: in the first one alone, since a secret that is wrong for the
 * app is wrong in all of them. They are then told so without being asked. A first one that hangs holds up
 * the others for {@link headStartMs} only.
 */
function provingOneSecret(context: Context): Prove {
  let first: Promise<unknown> | undefined;
  let wrong: Finding | undefined;
  let right = false;

  async function ask(credentials: Credentials, signal: AbortSignal): Promise<Verification> {
    const verification = await context.verify(credentials, { signal });
    const { outcome, finding } = verification.check;
    if (outcome === 'ok') right = true;
    if (outcome === 'failed' && finding?.field === 'clientSecret') wrong ??= finding;
    return verification;
  }

  const prove: Prove = async (question, signal) => {
    if (signal.aborted) return fail({ code: 'cancelled' });
    // Only now: while the first one had its turn, this one may have become another app's.
    const credentials = question();
    if (!credentials.ok) return credentials;
    if (wrong && !right) {
      const at = new Date(context.now()).toISOString();
      const proof: Verification = { check: { at, outcome: 'failed', finding: wrong, durationMs: 0 } };
      return ok({ proof, credentials: credentials.value });
    }
    return ok({ proof: await ask(credentials.value, signal), credentials: credentials.value });
  };

  return (question, signal) => {
    if (first) return first.then(() => prove(question, signal));
    const proving = prove(question, signal);
    first = endOrTime(proving, headStartMs);
    return proving;
  };
}

/** Resolves when a task has ended, however it did, or the time is over. */
async function endOrTime(task: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([task.catch(() => undefined), late]);
  clearTimeout(timer);
}

function isSameApp(one: VaultRecord, other: VaultRecord): boolean {
  return one.clientId === other.clientId && sameCloud(one, other);
}

/** Whether another secret is needed: holding this one would be of no use. */
function isSecretsFault({ finding, code }: BridgeError): boolean {
  return finding?.field === 'clientSecret' || code === 'not_found';
}
