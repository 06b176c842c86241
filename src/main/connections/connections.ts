import type { Handlers } from '../../shared/bridge';
import type { Context } from './context';
import { linking } from './link';
import { managing } from './manage';
import { secretsAndTokens } from './secrets';
import { verifying } from './verify-kept';

/** All that the window can ask of connections, by the contract. */
export function connectionHandlers(context: Context): Handlers['connections'] {
  const { verifyOne, ...verification } = verifying(context);
  return {
    ...managing(context),
    ...linking(context),
    ...verification,
    ...secretsAndTokens(context, { verifyOne }),
  };
}
