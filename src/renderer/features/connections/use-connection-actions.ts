import { useMemo } from 'react';
import type { Connection } from '../../../shared/connection';
import type { Messages } from '../../../shared/messages';
import { answered, bridge } from '../../lib/bridge';
import { useMessages } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { useBulkVerify } from '../../lib/use-bulk-verify';

/** What can be done to kept connections at once, without asking further. Each says what came of it. */
export interface ConnectionActions {
  readonly verify: (connections: readonly Connection[]) => Promise<void>;
  readonly copySecret: (connection: Connection) => Promise<void>;
  readonly copyToken: (connection: Connection) => Promise<void>;
  /** Pins to the top of the list, or lets go. */
  readonly pin: (connections: readonly Connection[], pinned: boolean) => Promise<void>;
  /** Moves to the bin; one undo brings all of them back. */
  readonly remove: (connections: readonly Connection[]) => Promise<void>;
  /** Writes when the secrets expire to a file that the person names in main's dialog. */
  readonly exportExpiries: (connections: readonly Connection[], format: 'ics' | 'csv') => Promise<void>;
}

/** See {@link ConnectionActions}. They keep their identity. */
export function useConnectionActions(): ConnectionActions {
  const messages = useMessages();
  const toasts = useToasts();
  const { verify } = useBulkVerify();
  return useMemo(() => {
    const { list, details, expiry } = messages;

    return {
      verify: (connections) => verify(idsOf(connections)),
      copySecret: async ({ id }) => {
        const answer = await answered(bridge.connections.copySecret({ id }));
        toasts.answer(
          answer,
          answer.ok ? list.secretCopied(Math.round(answer.value.clearsAfterMs / 1000)) : undefined,
        );
      },
      copyToken: async ({ id }) => {
        const answer = await answered(bridge.connections.copyToken({ id }));
        toasts.answer(
          answer,
          answer.ok ? list.tokenCopied(Math.round(answer.value.clearsAfterMs / 1000)) : undefined,
        );
      },
      pin: async (connections, pinned) => {
        if (connections.length === 0) return;
        const answer = await answered(bridge.connections.pin({ ids: idsOf(connections), pinned }));
        if (!answer.ok) toasts.answer(answer);
        // One is seen where it was pressed.
        else if (connections.length > 1) {
          toasts.say(pinned ? details.pinned(connections.length) : details.unpinned(connections.length));
        }
      },
      remove: async (connections) => {
        const [first] = connections;
        if (first === undefined) return;
        const ids = idsOf(connections);
        const answer = await answered(bridge.connections.remove({ ids }));
        if (!answer.ok) {
          toasts.answer(answer);
          return;
        }
        const isOne = connections.length === 1;
        const { removed } = answer.value;
        const text = (shown: Messages) =>
          isOne ? shown.list.removed(first.name) : shown.details.removedMany(removed);
        toasts.offerUndo(text, () => {
          void answered(bridge.connections.restore({ ids })).then((back) => {
            const many = back.ok ? details.restoredMany(back.value.restored) : undefined;
            toasts.answer(back, isOne ? list.restored(first.name) : many);
          });
        });
      },
      exportExpiries: async (connections, format) => {
        if (connections.length === 0) return;
        const answer = await answered(bridge.expiries.export({ ids: idsOf(connections), format }));
        if (!answer.ok) toasts.answer(answer);
        else if ('exported' in answer.value) toasts.say(expiry.exported(answer.value.exported));
      },
    };
  }, [messages, toasts, verify]);
}

function idsOf(connections: readonly Connection[]): string[] {
  return connections.map(({ id }) => id);
}
