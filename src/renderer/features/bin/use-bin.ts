import { useCallback, useEffect, useState } from 'react';
import type { Answer, RemovedConnection } from '../../../shared/bridge';
import { answered, bridge } from '../../lib/bridge';
import { useConnections } from '../../lib/connections-store';

/** What is in the bin, and what can be done with it. */
export interface Bin {
  readonly status: 'loading' | 'ready' | 'failed';
  /** The last removed first. */
  readonly removed: readonly RemovedConnection[];
  readonly restore: (ids: readonly string[]) => Promise<Answer<{ restored: number }>>;
  readonly purge: (ids: readonly string[]) => Promise<Answer<{ purged: number }>>;
}

/** See {@link Bin}. It is read again whenever the list has changed: something may have been removed. */
export function useBin(): Bin {
  const { connections } = useConnections();
  const [read, setRead] = useState<Pick<Bin, 'status' | 'removed'>>({ status: 'loading', removed: [] });
  const reload = useCallback(async () => {
    const answer = await answered(bridge.connections.listRemoved({}));
    setRead(
      answer.ok ? { status: 'ready', removed: answer.value.removed } : { status: 'failed', removed: [] },
    );
  }, []);
  const count = connections.length;
  useEffect(() => {
    let gone = false;
    void answered(bridge.connections.listRemoved({})).then((answer) => {
      if (gone) return;
      setRead(
        answer.ok ? { status: 'ready', removed: answer.value.removed } : { status: 'failed', removed: [] },
      );
    });
    return () => {
      gone = true;
    };
  }, [count]);

  return {
    ...read,
    restore: async (ids) => {
      const answer = await answered(bridge.connections.restore({ ids: [...ids] }));
      await reload();
      return answer;
    },
    purge: async (ids) => {
      const answer = await answered(bridge.connections.purge({ ids: [...ids] }));
      await reload();
      return answer;
    },
  };
}
