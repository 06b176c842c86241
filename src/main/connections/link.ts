import type { Answer, Handlers } from '../../shared/bridge';
import type { Connection } from '../../shared/connection';
import type { Draft } from '../../shared/draft';
import { fieldsWithSecret } from '../../shared/fields/repeated-secret';
import { fail, ok } from '../../shared/result';
import type { VaultRecord } from '../vault/vault-file';
import { viewOf } from './connection-view';
import { announce, credentialsWith, type Context } from './context';
import { HeldSecrets } from './held-secrets';
import { judged, named, recordOf } from './new-connection';

/** Linking: from a draft to a kept connection. */
export function linking(context: Context): Pick<Handlers['connections'], 'link' | 'save'> {
  const held = new HeldSecrets(context.now);

  return {
    async link(draft) {
      const secret = secretOf(draft, held);
      if (!secret.ok) return secret;
      // A file that cannot be used takes nothing: then nothing is sent either.
      if (context.vault.status().protection === 'damaged') {
        return fail({ code: 'storage_failed', held: held.hold(secret.value) });
      }
      const record = recordOf(draft, context.now());
      const credentials = credentialsWith(record, secret.value);
      const verification = await context.verify(credentials);
      const { outcome, finding } = verification.check;
      if (outcome === 'failed' && finding) {
        const retyping = finding.field === 'clientSecret';
        return fail({
          code: 'exchange_failed',
          finding,
          ...(finding.field === undefined ? {} : { field: finding.field }),
          ...(retyping ? {} : { held: held.hold(secret.value) }),
        });
      }
      const { token } = verification;
      if (token) context.tokens.keep(credentials, token.accessToken, token.seconds);
      return keep(context, held, named(judged(record, verification)), secret.value);
    },

    save(draft) {
      const secret = secretOf(draft, held);
      if (!secret.ok) return secret;
      return keep(context, held, named(recordOf(draft, context.now())), secret.value);
    },
  };
}

function secretOf({ credential, ...draft }: Draft, held: HeldSecrets): Answer<string> {
  if (credential.kind === 'secret') return ok(credential.value);
  const secret = held.take(credential.handle);
  if (secret === undefined) return fail({ code: 'secret_missing', field: 'clientSecret' });
  // Typed secrets were compared when the draft was parsed; a held one is known only here.
  const [field] = fieldsWithSecret(draft, secret);
  if (field === undefined) return ok(secret);
  return fail({ code: 'invalid_input', field, problem: 'contains_secret', held: held.hold(secret) });
}

async function keep(
  context: Context,
  held: HeldSecrets,
  record: VaultRecord,
  secret: string,
): Promise<Answer<Connection>> {
  const kept = await context.vault.keep(record, secret);
  if (!kept.ok) return fail({ code: kept.error, held: held.hold(secret) });
  announce(context, [record.id]);
  const stored = context.vault.connections.find(({ id }) => id === record.id) ?? record;
  return ok(viewOf(stored, context.vault));
}
