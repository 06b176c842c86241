import type { Answer, Handlers } from '../../shared/bridge';
import type { Connection } from '../../shared/connection';
import { textsOf, type Draft } from '../../shared/draft';
import { fieldsWithSecret } from '../../shared/fields/repeated-secret';
import type { Finding } from '../../shared/finding';
import { fail, ok } from '../../shared/result';
import type { Credentials } from '../entra/exchange';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, credentialsWith, remember, vaultError, whyNotAsked, type Context } from './context';
import type { HeldSecrets } from './held-secrets';
import { adoptLabels } from './labels';
import { judged, named, recordOf } from './new-connection';
import type { UnderWay } from './under-way';

/** Linking: from a draft to a kept connection. */
export function linking(
  context: Context,
  held: HeldSecrets,
  underWay: UnderWay,
): Pick<Handlers['connections'], 'link' | 'save'> {
  const doubted = new Set<string>();

  return {
    async link(draft) {
      const secret = secretOf(draft, held);
      if (!secret.ok) return secret;
      // A file that cannot be used takes nothing: then nothing is sent either.
      if (context.vault.status().protection === 'damaged') {
        return fail({ code: 'storage_failed', held: held.hold(secret.value) });
      }
      const record = recordOf(draft, context);
      if (!(await context.mayAsk(record, 'person'))) {
        return fail({ ...whyNotAsked(context, record), held: held.hold(secret.value) });
      }
      return underWay.during(() => proveAndKeep(record, secret.value));
    },

    save(draft) {
      const secret = secretOf(draft, held);
      if (!secret.ok) return secret;
      const record = named(recordOf(draft, context));
      return underWay.during(() => keep(context, held, record, secret.value));
    },
  };

  /** What is wrong before anything is sent. Who insists is believed: what was doubted once is then asked of Microsoft. */
  async function doubtOf(credentials: Credentials): Promise<Finding | undefined> {
    const { cloud, tenant, clientId, scope } = credentials;
    const question = [cloud, tenant, clientId, scope].join(' ');
    if (doubted.delete(question)) return undefined;
    const doubt = await context.preflight(credentials);
    if (doubt) doubted.add(question);
    return doubt;
  }

  function refusal(finding: Finding, secret: string): Answer<never> {
    const retyping = finding.field === 'clientSecret';
    return fail({
      code: 'exchange_failed',
      finding,
      ...(finding.field === undefined ? {} : { field: finding.field }),
      ...(retyping ? {} : { held: held.hold(secret) }),
    });
  }

  async function proveAndKeep(record: VaultRecord, secret: string): Promise<Answer<Connection>> {
    const credentials = credentialsWith(record, secret);
    const doubt = await doubtOf(credentials);
    if (doubt) return refusal(doubt, secret);
    const verification = await context.verify(credentials, { thorough: true });
    const { outcome, finding } = verification.check;
    if (outcome === 'failed' && finding) return refusal(finding, secret);
    const { token } = verification;
    if (token) context.tokens.keep(credentials, token.accessToken, token.seconds);
    const kept = await keep(context, held, named(judged(record, verification)), secret);
    if (kept.ok) remember(context, record.id, verification.check);
    return kept;
  }
}

function secretOf(draft: Draft, held: HeldSecrets): Answer<string> {
  const secret = held.open(draft.credential);
  if (!secret.ok || draft.credential.kind === 'secret') return secret;
  // Typed secrets were compared when the draft was parsed; a held one is known only here.
  const [field] = fieldsWithSecret(textsOf(draft), secret.value);
  if (field === undefined) return secret;
  return fail({ code: 'invalid_input', field, problem: 'contains_secret', held: held.hold(secret.value) });
}

async function keep(
  context: Context,
  held: HeldSecrets,
  record: VaultRecord,
  secret: string,
): Promise<Answer<Connection>> {
  const labels = await adoptLabels(context, record.labels);
  const kept = await context.vault.keep({ ...record, labels }, secret);
  if (!kept.ok) return fail({ ...vaultError(context, kept.error), held: held.hold(secret) });
  announce(context, [record.id]);
  const { id, name, state } = record;
  context.activity.note('linked', { ids: [id], name, facts: { verified: state === 'linked' } });
  const stored = context.vault.connections.find(({ id }) => id === record.id) ?? record;
  return ok(viewOf(stored, context.vault));
}
