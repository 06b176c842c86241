import { useMemo } from 'react';
import type { Check, Connection } from '../../../shared/connection';
import { answered, bridge } from '../../lib/bridge';
import { markVerifying } from '../../lib/connections-store';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';

/** What can be done to a kept connection at once, without asking further. Each says what came of it. */
export interface ConnectionActions {
  readonly verify: (connections: readonly Connection[]) => Promise<void>;
  readonly copySecret: (connection: Connection) => Promise<void>;
  readonly copyToken: (connection: Connection) => Promise<void>;
  readonly remove: (connection: Connection) => Promise<void>;
}

/** See {@link ConnectionActions}. */
export function useConnectionActions(): ConnectionActions {
  const messages = useMessages();
  const toasts = useToasts();
  return useMemo(() => {
    const words = messages.list;

    const verify = async (connections: readonly Connection[]) => {
      const ids = connections.map(({ id }) => id);
      if (ids.length === 0) return;
      markVerifying(ids, true);
      const answer = await answered(bridge.connections.verify({ ids }));
      markVerifying(ids, false);
      if (!answer.ok) {
        toasts.answer(answer);
        return;
      }
      const { connections: asked, skipped } = answer.value;
      const [only] = asked;
      for (const code of new Set(skipped.map((each) => each.code))) {
        toasts.answer({ ok: false, error: { code } });
      }
      if (ids.length > 1) sayAllVerified(asked, skipped.length);
      else if (only) sayVerified(only);
    };

    const sayAllVerified = (asked: readonly Connection[], skipped: number) => {
      const count = (outcome: Check['outcome']) =>
        asked.filter(({ lastCheck }) => lastCheck?.outcome === outcome).length;
      const [verified, attention, unverified] = [
        count('ok'),
        count('failed'),
        count('unreachable') + skipped,
      ];
      const intent = attention + unverified > 0 ? 'warning' : 'success';
      toasts.say(words.verifiedAll(verified, attention, unverified), intent);
    };

    const sayVerified = ({ name, lastCheck }: Connection) => {
      if (lastCheck?.outcome === 'ok') toasts.say(words.verified(name));
      else if (lastCheck?.outcome === 'unreachable') toasts.say(words.verifyUnreachable(name), 'warning');
      else toasts.say(words.verifyFailed(name), 'warning');
    };

    return {
      verify,
      copySecret: async ({ id }) => {
        const answer = await answered(bridge.connections.copySecret({ id }));
        toasts.answer(
          answer,
          answer.ok ? words.secretCopied(Math.round(answer.value.clearsAfterMs / 1000)) : undefined,
        );
      },
      copyToken: async ({ id }) => {
        const answer = await answered(bridge.connections.copyToken({ id }));
        toasts.answer(
          answer,
          answer.ok ? words.tokenCopied(Math.round(answer.value.clearsAfterMs / 1000)) : undefined,
        );
      },
      remove: async ({ id, name }) => {
        const answer = await answered(bridge.connections.remove({ ids: [id] }));
        if (!answer.ok) {
          toasts.answer(answer);
          return;
        }
        toasts.offerUndo(words.removed(name), () => {
          void answered(bridge.connections.restore({ ids: [id] })).then((restored) => {
            toasts.answer(restored, words.restored(name));
          });
        });
      },
    };
  }, [messages, toasts]);
}
