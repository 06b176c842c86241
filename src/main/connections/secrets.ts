import type { Handlers } from '../../shared/bridge';
import { fail, ok } from '../../shared/result';
import { clipboardMs } from './clipboard-loan';
import { credentialsOf, find, type Context } from './context';
import { RateLimit } from './rate-limit';
import type { UnderWay } from './under-way';
import type { VerifyKept } from './verify-kept';

/** How long a revealed secret may be shown, in milliseconds. */
const revealMs = 30_000;

/** Reveals that are allowed in {@link revealSpanMs}: a hijacked window gets no bulk of secrets. */
const mostReveals = 5;

/** See {@link mostReveals}. In milliseconds. */
const revealSpanMs = 60_000;

/** Handing a secret or a token to the person. Copies go through main and never reach the window. */
export function secretsAndTokens(
  context: Context,
  { verifyOne }: Pick<VerifyKept, 'verifyOne'>,
  underWay: UnderWay,
): Pick<Handlers['connections'], 'revealSecret' | 'copySecret' | 'copyToken'> {
  const reveals = new RateLimit({ most: mostReveals, spanMs: revealSpanMs, now: context.now });

  return {
    async revealSecret({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const secret = await context.vault.openSecret(record.value);
      if (!secret.ok) return fail({ code: secret.error });
      const waitMs = reveals.take();
      if (waitMs > 0) return fail({ code: 'rate_limited', retryAfterSeconds: Math.ceil(waitMs / 1000) });
      return ok({ value: secret.value, forMs: revealMs });
    },

    async copySecret({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const secret = await context.vault.openSecret(record.value);
      if (!secret.ok) return fail({ code: secret.error });
      await context.clipboard.lend(secret.value);
      return ok({ clearsAfterMs: clipboardMs });
    },

    async copyToken({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const credentials = await credentialsOf(context, record.value);
      if (!credentials.ok) return credentials;
      const cached = context.tokens.find(credentials.value);
      if (cached) {
        await context.clipboard.lend(cached.accessToken);
        return ok({ clearsAfterMs: clipboardMs, tokenSeconds: cached.seconds });
      }
      return underWay.during(async () => {
        const verified = await verifyOne(record.value, credentials.value);
        if (!verified.ok) return fail(verified.error);
        const { token, check } = verified.value;
        if (!token) {
          return fail({ code: 'exchange_failed', ...(check.finding ? { finding: check.finding } : {}) });
        }
        await context.clipboard.lend(token.accessToken);
        return ok({ clearsAfterMs: clipboardMs, tokenSeconds: token.seconds });
      });
    },
  };
}
