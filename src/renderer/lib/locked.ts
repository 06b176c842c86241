import { createStore, useStore } from './store';

/** Whether Tenantry is locked, for what must leave the document by itself. */
export const locked = createStore(false);

/** See {@link locked}. */
export function useLocked(): boolean {
  return useStore(locked);
}
