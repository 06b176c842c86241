import { useEffect, useRef, useState } from 'react';
import type { ActivityEntry, ActivityIntegrity } from '../../../shared/activity';
import type { BridgeError } from '../../../shared/bridge';
import { answered, bridge } from '../../lib/bridge';
import { requestOf, type ActivityFilter } from './activity-filter';

/** What is shown of the record. */
export interface ShownActivity {
  /** The latest first. */
  readonly entries: readonly ActivityEntry[];
  /** How many match. */
  readonly total: number;
  readonly integrity: ActivityIntegrity;
}

/** The record as it is looked at. */
export interface ActivityView {
  /** Undefined before the first answer. */
  readonly shown: ShownActivity | undefined;
  readonly error: BridgeError | undefined;
  readonly loadMore: () => void;
  readonly retry: () => void;
}

/** What matches a filter, the latest first, page after page. */
export function useActivity(filter: ActivityFilter): ActivityView {
  const [shown, setShown] = useState<ShownActivity>();
  const [error, setError] = useState<BridgeError>();
  const [tries, setTries] = useState(0);
  const isLoadingMore = useRef(false);
  const asked = useRef(0);

  useEffect(() => {
    const number = (asked.current += 1);
    void answered(bridge.activity.list(requestOf(filter))).then((answer) => {
      if (number !== asked.current) return;
      setError(answer.ok ? undefined : answer.error);
      if (answer.ok) setShown(answer.value);
    });
    return () => {
      asked.current += 1;
    };
  }, [filter, tries]);

  const loadMore = () => {
    const entries = shown?.entries ?? [];
    const before = entries.at(-1)?.number;
    if (before === undefined || isLoadingMore.current) return;
    isLoadingMore.current = true;
    const number = asked.current;
    void answered(bridge.activity.list({ ...requestOf(filter), before })).then((answer) => {
      isLoadingMore.current = false;
      if (number !== asked.current) return;
      setError(answer.ok ? undefined : answer.error);
      if (answer.ok) setShown({ ...answer.value, entries: [...entries, ...answer.value.entries] });
    });
  };

  return {
    shown,
    error,
    loadMore,
    retry: () => {
      setTries(tries + 1);
    },
  };
}
