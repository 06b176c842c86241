import type { BridgeError, Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { Credentials } from '../entra/exchange';
import type { Verification } from '../entra/verify';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, credentialsOf, find, type Context } from './context';
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

  const verifyOne: VerifyOne['verifyOne'] = async (record, credentials) => {
    const verification = await batch.during(() => context.verify(credentials));
    const { token } = verification;
    if (token) context.tokens.keep(credentials, token.accessToken, token.seconds);
    const kept = await batch.add(record.id, { credentials, verification });
    return kept.ok ? ok(verification) : fail({ code: kept.error });
  };

  return {
    verifyOne,

    async verify({ ids }) {
      const outcomes = await inParallel([...new Set(ids)], atOnce, async (id): Promise<Outcome> => {
        const record = find(context, id);
        if (!record.ok) return { id, error: record.error };
        const credentials = credentialsOf(context, record.value);
        if (!credentials.ok) return { id, error: credentials.error };
        const verified = await verifyOne(record.value, credentials.value);
        return verified.ok ? { id } : { id, error: verified.error };
      });
      const verified = new Set(outcomes.flatMap(({ id, error }) => (error ? [] : [id])));
      return ok({
        connections: context.vault.connections
          .filter(({ id }) => verified.has(id))
          .map((record) => viewOf(record, context.vault)),
        skipped: outcomes.flatMap(({ id, error }) => (error ? [{ id, code: error.code }] : [])),
      });
    },

    async replaceSecret({ id, clientSecret }) {
      const found = find(context, id);
      if (!found.ok) return found;
      const record = found.value;
      const credentials: Credentials = {
        cloud: record.cloud,
        tenant: record.tenant.entered,
        clientId: record.clientId,
        clientSecret,
        scope: record.scope,
      };
      const verification = await context.verify(credentials);
      const { outcome, finding } = verification.check;
      const nothingToLose = context.vault.credentialStatus(record) === 'missing';
      if (finding && (outcome === 'failed' || (outcome === 'unreachable' && !nothingToLose))) {
        return fail({ code: 'exchange_failed', finding });
      }
      const current = find(context, id);
      if (!current.ok) return current;
      if (!sameQuestion(current.value, credentials)) return fail({ code: 'cancelled' });
      const updated = { ...judged(current.value, verification), updatedAt: verification.check.at };
      const kept = await context.vault.keep(updated, clientSecret);
      if (!kept.ok) return fail({ code: kept.error });
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

interface Outcome {
  readonly id: string;
  readonly error?: BridgeError;
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
