import type { Answer } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import type { VaultRecord } from '../vault/vault-file';
import { credentialsOf, type Context } from './context';
import type { UnderWay } from './under-way';
import type { VerifyKept } from './verify-kept';

/** An access token that lives. */
export interface LiveToken {
  readonly accessToken: string;
  /** How long it lives from now on, in seconds. */
  readonly seconds: number;
}

/** A token of a kept connection: one that was asked for and still lives, or a new one, which verifies the connection. */
export async function liveToken(
  context: Context,
  { verifyOne }: Pick<VerifyKept, 'verifyOne'>,
  underWay: UnderWay,
  record: VaultRecord,
): Promise<Answer<LiveToken>> {
  const credentials = await credentialsOf(context, record);
  if (!credentials.ok) return credentials;
  const cached = context.tokens.find(credentials.value);
  if (cached) return ok(cached);
  return underWay.during(async () => {
    const verified = await verifyOne(record, credentials.value);
    if (!verified.ok) return fail(verified.error);
    const { token, check } = verified.value;
    if (token) return ok(token);
    return fail({ code: 'exchange_failed', ...(check.finding ? { finding: check.finding } : {}) });
  });
}
