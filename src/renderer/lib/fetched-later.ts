import { useEffect, useState, type ComponentType } from 'react';
import { lazyPart } from './lazy-part';

/** A component whose code is fetched when it is first needed. */
export interface FetchedLater<Props> {
  /** Fetches the code, once. Resolves when the component can be drawn; where it cannot be fetched, drawing it says so. */
  readonly fetch: () => Promise<void>;
  /** The component; suspends where its code is not there yet. */
  readonly View: ComponentType<Props>;
}

/**
 * Like React's `lazy`, but what was fetched before it is drawn is drawn at once. `lazy` shows the fallback for a moment
 * even then, and React holds back what comes within 300 ms after a fallback (`FALLBACK_THROTTLE_MS`, react-dom 19).
 */
export function fetchedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): FetchedLater<Props> {
  let fetching: Promise<{ default: ComponentType<Props> }> | undefined;
  let fetched: { default: ComponentType<Props> } | undefined;
  const fetch = () => (fetching ??= load().then((component) => (fetched = { default: component })));
  return {
    fetch: () =>
      fetch().then(
        () => undefined,
        () => undefined,
      ),
    View: lazyPart(() => (fetched ? atOnce(fetched) : fetch())),
  };
}

/** Whether the component's code is there; it is fetched where it is wanted. */
export function useFetched(later: Pick<FetchedLater<never>, 'fetch'>, wanted: boolean): boolean {
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (wanted)
      void later.fetch().then(() => {
        setDone(true);
      });
  }, [later, wanted]);
  return done;
}

/** A promise of a value that is there: it tells at once, as no real one does. */
function atOnce<Value>(value: Value): Promise<Value> {
  const then = (tell: (told: Value) => unknown) => Promise.resolve(tell(value));
  return { then } as Promise<Value>;
}
