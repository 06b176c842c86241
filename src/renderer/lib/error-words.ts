import type { BridgeError } from '../../shared/bridge';
import type { Messages } from '../../shared/messages';

/** Why a call was not carried out, as exactly as is known. */
export function errorWords(
  { code, finding, problem, retryAfterSeconds }: BridgeError,
  { app, errors, findings, problems }: Messages,
): string {
  if (code === 'exchange_failed' && finding !== undefined) return findings[finding.id].title;
  if (code === 'invalid_input' && problem !== undefined) return problems[problem];
  if (code === 'rate_limited' && retryAfterSeconds !== undefined) return app.waitToRetry(retryAfterSeconds);
  return errors[code];
}
