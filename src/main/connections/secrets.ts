import type { Handlers } from '../../shared/bridge';
import { clipboardMs } from '../../shared/clipboard';
import { fail, ok } from '../../shared/result';
import { find, type Context } from './context';
import { liveToken } from './live-token';
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
      const { name } = record.value;
      // On disk before it leaves main. Where it cannot be written it is shown all the same, since a full disk must lock
      // nobody out: the system's notice comes in any case, and the entry is written as soon as that works.
      await context.activity.record('revealed', { ids: [id], name });
      context.announceReveal(name);
      return ok({ value: secret.value, forMs: revealMs });
    },

    async copySecret({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const secret = await context.vault.openSecret(record.value);
      if (!secret.ok) return fail({ code: secret.error });
      await context.clipboard.lend(secret.value);
      context.activity.note('copied_secret', { ids: [id], name: record.value.name });
      return ok({ clearsAfterMs: clipboardMs });
    },

    async copyToken({ id }) {
      const record = find(context, id);
      if (!record.ok) return record;
      const token = await liveToken(context, { verifyOne }, underWay, record.value);
      if (!token.ok) return token;
      await context.clipboard.lend(token.value.accessToken);
      context.activity.note('copied_token', { ids: [id], name: record.value.name });
      return ok({ clearsAfterMs: clipboardMs, tokenSeconds: token.value.seconds });
    },
  };
}
