import type { BridgeError, ErrorCode, Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { Credentials } from '../entra/exchange';
import type { Verification } from '../entra/verify';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, credentialsOf, credentialsWith, find, type Context } from './context';
import { inParallel } from './in-parallel';
import { judged } from './new-connection';
import { ResultBatch } from './result-batch';

/** Verifications under way at once. */
const atOnce = 8;

/** Proving what is kept: again, or with a new secret. */
export function verifying(
  context: Context,
): Pick<Handlers['connections'], 'verify' | 'replaceSecret'> & VerifyOne {
  const batch = new ResultBatch((verifications) => {
    const kept = context.vault.commit((content) => ({
      ...content,
      connections: content.connections.map((record) => {
        const result = verifications.get(record.id);
        return result && sameQuestion(record, result.credentials) && sameSecret(record, result.credentials)
          ? judged(record, result.verification)
          : record;
      }),
    }));
    if (kept.ok) announce(context, [...verifications.keys()]);
    return kept;
  });

  /** The secret may have been replaced meanwhile: a judgement of the old one says nothing of the new one. */
  function sameSecret(record: VaultRecord, { clientSecret }: Credentials): boolean {
    const secret = context.vault.secretOf(record);
    return secret.ok && secret.value === clientSecret;
  }

  /** Asks Microsoft, and hands the result to the batch without waiting for the disk. */
  const prove = async (record: VaultRecord, credentials: Credentials): Promise<Proof> => {
    const verification = await batch.during(() => context.verify(credentials));
    const { token } = verification;
    if (token) context.tokens.keep(credentials, token.accessToken, token.seconds);
    return { verification, kept: batch.add(record.id, { credentials, verification }) };
  };

  /** Starts one of many. The proof comes in an object, so that awaiting it does not await the disk too. */
  const start = async (id: string): Promise<Started> => {
    const record = find(context, id);
    if (!record.ok) return { id, error: record.error };
    const credentials = await credentialsOf(context, record.value);
    if (!credentials.ok) return { id, error: credentials.error };
    const { kept } = await prove(record.value, credentials.value);
    return { id, kept };
  };

  return {
    async verifyOne(record, credentials) {
      const { verification, kept } = await prove(record, credentials);
      const written = await kept;
      return written.ok ? ok(verification) : fail({ code: written.error });
    },

    async verify({ ids }) {
      const started = await inParallel([...new Set(ids)], atOnce, start);
      const verified = new Set<string>();
      const skipped: { id: string; code: ErrorCode }[] = [];
      for (const { id, error, kept } of started) {
        const written = await kept;
        if (error) skipped.push({ id, code: error.code });
        else if (written && !written.ok) skipped.push({ id, code: written.error });
        else verified.add(id);
      }
      const connections = context.vault.connections.filter(({ id }) => verified.has(id));
      return ok({ connections: connections.map((record) => viewOf(record, context.vault)), skipped });
    },

    async replaceSecret({ id, clientSecret }) {
      const found = find(context, id);
      if (!found.ok) return found;
      const record = found.value;
      const credentials = credentialsWith(record, clientSecret);
      const verification = await context.verify(credentials);
      const { outcome, finding } = verification.check;
      const nothingToLose = context.vault.credentialStatus(record) === 'missing';
      if (finding && (outcome === 'failed' || (outcome === 'unreachable' && !nothingToLose))) {
        return fail({ code: 'exchange_failed', finding });
      }
      const kept = await context.vault.replaceSecret(id, clientSecret, (current) =>
        sameQuestion(current, credentials)
          ? { ...judged(current, verification), updatedAt: verification.check.at }
          : undefined,
      );
      if (!kept.ok) {
        if (kept.error !== 'gone') return fail({ code: kept.error });
        return fail({ code: find(context, id).ok ? 'cancelled' : 'not_found' });
      }
      announce(context, [id]);
      const stored = find(context, id);
      return stored.ok ? ok(viewOf(stored.value, context.vault)) : stored;
    },
  };
}

/** Verifies one kept connection and keeps the result. */
export interface VerifyOne {
  readonly verifyOne: (
    record: VaultRecord,
    credentials: Credentials,
  ) => Promise<{ ok: true; value: Verification } | { ok: false; error: BridgeError }>;
}

type Kept = ReturnType<ResultBatch['add']>;

interface Proof {
  readonly verification: Verification;
  readonly kept: Kept;
}

interface Started {
  readonly id: string;
  readonly error?: BridgeError;
  readonly kept?: Kept;
}

/** Whether a result still answers what the connection asks: it may have been edited meanwhile. */
function sameQuestion(record: VaultRecord, { cloud, tenant, clientId, scope }: Credentials): boolean {
  return (
    record.cloud === cloud &&
    record.tenant.entered === tenant &&
    record.clientId === clientId &&
    record.scope === scope
  );
}
