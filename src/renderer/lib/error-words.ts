import type { BridgeError } from '../../shared/bridge';
import type { Messages } from '../../shared/messages';

/** Why a call was not carried out, as exactly as is known. */
export function errorWords(
  { code, finding, retryAfterSeconds }: BridgeError,
  { app, errors, findings }: Messages,
): string {
  if (code === 'exchange_failed' && finding !== undefined) return findings[finding.id].title;
  if (code === 'rate_limited' && retryAfterSeconds !== undefined) return app.waitToRetry(retryAfterSeconds);
  return errors[code];
}
