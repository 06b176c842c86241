import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that keeps its identity and does what the last drawing said, so that what is handed it need not be
 * drawn again. For events only: it must not be called while drawing.
 */
export function useStable<Args extends readonly unknown[], Result>(
  latest: (...args: Args) => Result,
): (...args: Args) => Result {
  const ref = useRef(latest);
  useLayoutEffect(() => {
    ref.current = latest;
  });
  return useCallback((...args: Args) => ref.current(...args), []);
}
