import type { Answer, BridgeError, Handlers } from '../../shared/bridge';
import { sameCloud } from '../../shared/clouds';
import type { Connection } from '../../shared/connection';
import { fail, ok } from '../../shared/result';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, credentialsWith, find, type Context } from './context';
import type { HeldSecrets } from './held-secrets';
import { inParallel } from './in-parallel';
import { judged } from './new-connection';
import { sameQuestion } from './verify-kept';

/** Verifications under way at once for one secret of many connections. */
const atOnce = 8;

/** A new secret for what is kept: verified first, so that a wrong one never takes the place of one that works. */
export function replacing(
  context: Context,
  held: HeldSecrets,
): Pick<Handlers['connections'], 'replaceSecret' | 'replaceSecrets'> {
  /**
   * @param asked the connection as it was when the person was asked.
   * @param expiresAt ISO 8601; empty or undefined: nobody knows it.
   */
  async function replace(
    asked: VaultRecord,
    secret: string,
    expiresAt: string | undefined,
  ): Promise<Answer<VaultRecord>> {
    const { id } = asked;
    const found = find(context, id);
    if (!found.ok) return found;
    const record = found.value;
    // It may have been edited since, while others had their turn: the secret is not for another app.
    if (!isSameApp(record, asked)) return fail({ code: 'cancelled' });
    const credentials = credentialsWith(record, secret);
    const verification = await context.verify(credentials);
    const { outcome, finding } = verification.check;
    const nothingToLose = context.vault.credentialStatus(record) === 'missing';
    if (finding && (outcome === 'failed' || (outcome === 'unreachable' && !nothingToLose))) {
      return fail({ code: 'exchange_failed', finding });
    }
    const kept = await context.vault.replaceSecret(id, secret, (current) => {
      if (!sameQuestion(current, credentials)) return undefined;
      const { secretExpiresAt: _old, ...rest } = judged(current, verification);
      return {
        ...rest,
        ...(expiresAt === undefined || expiresAt === '' ? {} : { secretExpiresAt: expiresAt }),
        updatedAt: verification.check.at,
      };
    });
    if (!kept.ok) {
      if (kept.error !== 'gone') return fail({ code: kept.error });
      return fail({ code: find(context, id).ok ? 'cancelled' : 'not_found' });
    }
    announce(context, [id]);
    return find(context, id);
  }

  return {
    async replaceSecret({ id, credential, secretExpiresAt }): Promise<Answer<Connection>> {
      const secret = held.open(credential);
      if (!secret.ok) return secret;
      const found = find(context, id);
      if (!found.ok) return found;
      if (!(await context.mayAsk(found.value, 'person'))) {
        return fail(withHandle({ code: 'cancelled' }, secret.value));
      }
      const replaced = await replace(found.value, secret.value, secretExpiresAt);
      if (replaced.ok) return ok(viewOf(replaced.value, context.vault));
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
        return fail(withHandle({ code: 'cancelled' }, secret.value));
      }
      const answers = await inParallel(records, atOnce, async (record) => ({
        id: record.id,
        answer: await replace(record, secret.value, secretExpiresAt),
      }));
      const known = new Set(records.map(({ id }) => id));
      const gone = [...wanted].filter((id) => !known.has(id));
      const refused = [
        ...answers.flatMap(({ id, answer }) => (answer.ok ? [] : [{ id, error: answer.error }])),
        ...gone.map((id) => ({ id, error: { code: 'not_found' as const } })),
      ];
      const again = refused.some(({ error }) => !isSecretsFault(error));
      return ok({
        replaced: answers.filter(({ answer }) => answer.ok).map(({ id }) => id),
        refused,
        ...(again ? { held: held.hold(secret.value) } : {}),
      });
    },
  };

  function withHandle(error: BridgeError, secret: string): BridgeError {
    return { ...error, held: held.hold(secret) };
  }
}

function isSameApp(one: VaultRecord, other: VaultRecord): boolean {
  return one.clientId === other.clientId && sameCloud(one, other);
}

/** Whether another secret is needed: holding this one would be of no use. */
function isSecretsFault({ finding, code }: BridgeError): boolean {
  return finding?.field === 'clientSecret' || code === 'not_found';
}
