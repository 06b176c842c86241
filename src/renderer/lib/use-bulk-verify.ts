import { useEffect, useMemo, useRef } from 'react';
import type { VerifySummary } from '../../shared/verify-run';
import { answered, bridge } from './bridge';
import { markVerifying, useConnections } from './connections-store';
import { useToasts } from './toasts';
import { showSummary } from './summary-store';

/** Verifies connections and says what came of it. */
export interface BulkVerify {
  /** Ids of those to ask about; one is answered by a notice, more by a notice or the summary. */
  readonly verify: (ids: readonly string[]) => Promise<void>;
}

/** See {@link BulkVerify}. It keeps its identity. */
export function useBulkVerify(): BulkVerify {
  const toasts = useToasts();
  const { connections } = useConnections();
  const latest = useRef(connections);
  useEffect(() => {
    latest.current = connections;
  }, [connections]);

  return useMemo(() => {
    const verifyOne = async (id: string) => {
      markVerifying([id], true);
      const answer = await answered(bridge.connections.verify({ ids: [id] }));
      markVerifying([id], false);
      if (answer.ok) sayOne(id, answer.value);
      else toasts.answer(answer);
    };

    const sayOne = (id: string, { verified, groups, skipped: [skipped] }: VerifySummary) => {
      const name = latest.current.find((connection) => connection.id === id)?.name;
      if (skipped !== undefined) toasts.answer({ ok: false, error: { code: skipped.code } });
      else if (name === undefined) return;
      else if (verified.length > 0) toasts.say(({ list }) => list.verified(name));
      else if (groups[0]?.outcome === 'failed') toasts.say(({ list }) => list.verifyFailed(name), 'warning');
      else if (groups.length > 0) toasts.say(({ list }) => list.verifyUnreachable(name), 'warning');
    };

    const verifyMany = async (ids: readonly string[]) => {
      showSummary(undefined);
      const answer = await answered(bridge.connections.verify({ ids: [...ids] }));
      if (!answer.ok) toasts.answer(answer);
      else if (isWell(answer.value)) {
        const { length } = answer.value.verified;
        toasts.say(({ verifyRun }) => verifyRun.allVerified(length));
      } else showSummary(answer.value);
    };

    return {
      verify: async (ids) => {
        const [only] = ids;
        if (only === undefined) return;
        await (ids.length === 1 ? verifyOne(only) : verifyMany(ids));
      },
    };
  }, [toasts]);
}

function isWell({ groups, skipped, remaining }: VerifySummary): boolean {
  return groups.length === 0 && skipped.length === 0 && remaining.length === 0;
}
