import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; the component follows its changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => {
        list.removeEventListener('change', listener);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}

/** Below this width two panes do not fit side by side at full size. */
export const narrow = '(max-width: 900px)';

/** Below this width, as with a zoomed window, panes stand one above the other. */
export const veryNarrow = '(max-width: 720px)';

/** Below this width details lie over the list instead of beside it. */
export const detailsOverlay = '(max-width: 1200px)';
