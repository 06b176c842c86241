import type { Answer, Handlers } from '../../shared/bridge';
import type { VerifyProgress } from '../../shared/verify-run';
import type { VaultRecord } from '../vault/vault-file';
import { bin } from './bin';
import type { Context } from './context';
import { HeldSecrets } from './held-secrets';
import { insight } from './insight';
import { linking } from './link';
import { liveToken, type LiveToken } from './live-token';
import { managing } from './manage';
import { ordering } from './order';
import { newSecretBatch, replacing } from './replace-secret';
import { secretsAndTokens } from './secrets';
import { UnderWay } from './under-way';
import { verifying, type VerifyKept } from './verify-kept';

/** All that the window can ask of connections, by the contract, and what the rest of main needs of them. */
export function connectionHandlers(
  context: Context,
  onProgress: (progress: VerifyProgress) => void,
): {
  readonly handlers: Handlers['connections'];
  readonly kept: VerifyKept;
  readonly tokenFor: (record: VaultRecord) => Promise<Answer<LiveToken>>;
} {
  const held = new HeldSecrets(context.now);
  const underWay = new UnderWay();
  const newSecrets = newSecretBatch(context);
  const { verifyOne, verifyInBackground, proveApart, isBusy, letGo, stop, ...verification } = verifying(
    context,
    onProgress,
    { underWay, newSecrets },
  );
  return {
    handlers: {
      ...managing(context),
      ...bin(context),
      ...ordering(context),
      ...linking(context, held, underWay),
      ...replacing(context, held, { proveApart, newSecrets, underWay }),
      ...verification,
      ...insight(context),
      ...secretsAndTokens(context, { verifyOne }, underWay),
    },
    kept: { verifyOne, verifyInBackground, isBusy, letGo, stop },
    tokenFor: (record) => liveToken(context, { verifyOne }, underWay, record),
  };
}
