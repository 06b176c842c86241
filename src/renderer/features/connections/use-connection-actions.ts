import { useMemo } from 'react';
import type { Answer } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import { answered, bridge } from '../../lib/bridge';
import { useToasts, type Telling } from '../../lib/toasts';
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
  const toasts = useToasts();
  const { verify } = useBulkVerify();
  return useMemo(() => {
    return {
      verify: (connections) => verify(idsOf(connections)),
      copySecret: async ({ id }) => {
        const answer = await answered(bridge.connections.copySecret({ id }));
        toasts.answer(answer, ({ list }) => list.secretCopied(clearsAfterSeconds(answer)));
      },
      copyToken: async ({ id }) => {
        const answer = await answered(bridge.connections.copyToken({ id }));
        toasts.answer(answer, ({ list }) => list.tokenCopied(clearsAfterSeconds(answer)));
      },
      pin: async (connections, pinned) => {
        if (connections.length === 0) return;
        const answer = await answered(bridge.connections.pin({ ids: idsOf(connections), pinned }));
        if (!answer.ok) toasts.answer(answer);
        // One is seen where it was pressed.
        else if (connections.length > 1) {
          toasts.say(({ details }) =>
            pinned ? details.pinned(connections.length) : details.unpinned(connections.length),
          );
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
        const text: Telling = ({ list, details }) =>
          isOne ? list.removed(first.name) : details.removedMany(removed);
        toasts.offerUndo(text, () => {
          void answered(bridge.connections.restore({ ids })).then((back) => {
            toasts.answer(back, ({ list, details }) =>
              isOne ? list.restored(first.name) : details.restoredMany(back.ok ? back.value.restored : 0),
            );
          });
        });
      },
      exportExpiries: async (connections, format) => {
        if (connections.length === 0) return;
        const answer = await answered(bridge.expiries.export({ ids: idsOf(connections), format }));
        if (!answer.ok) toasts.answer(answer);
        else if ('exported' in answer.value) {
          const { exported } = answer.value;
          toasts.say(({ expiry }) => expiry.exported(exported));
        }
      },
    };
  }, [toasts, verify]);
}

/** When what was copied leaves the clipboard, in whole seconds. */
function clearsAfterSeconds(answer: Answer<{ readonly clearsAfterMs: number }>): number {
  return answer.ok ? Math.round(answer.value.clearsAfterMs / 1000) : 0;
}

function idsOf(connections: readonly Connection[]): string[] {
  return connections.map(({ id }) => id);
}
