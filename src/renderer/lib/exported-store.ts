import { createStore, useStore } from './store';

const count = createStore(0);

/** Tells those who show what was exported that there is more of it. */
export function tellExported(): void {
  count.set(count.get() + 1);
}

/** How often something was exported since the window was opened. */
export function useExportedCount(): number {
  return useStore(count);
}
