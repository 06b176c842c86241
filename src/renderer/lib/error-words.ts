import type { BridgeError } from '../../shared/bridge';
import type { Messages } from '../../shared/messages';

/** Why a call was not carried out, as exactly as is known. */
export function errorWords(
  { code, finding, problem, retryAfterSeconds, storage }: BridgeError,
  { app, errors, findings, problems, storage: storageWords }: Messages,
): string {
  if (code === 'exchange_failed' && finding !== undefined) return findings[finding.id].title;
  if (code === 'invalid_input' && problem !== undefined) return problems[problem];
  if (code === 'rate_limited' && retryAfterSeconds !== undefined) return app.waitToRetry(retryAfterSeconds);
  if (code === 'storage_failed' && storage !== undefined) return storageWords[storage];
  return errors[code];
}
