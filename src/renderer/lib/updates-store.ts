import type { UpdatesStatus } from '../../shared/updates';
import { bridge } from './bridge';
import { followed } from './followed';
import { createStore, useStore } from './store';

const updates = followed<'updates.changed', UpdatesStatus>(
  { state: 'idle' },
  'updates.changed',
  (status) => status,
  () => bridge.updates.status({}),
);

/** Follows how far looking for updates is. */
export const startUpdates = updates.start;

/** How far looking for updates is. */
export const useUpdates = updates.use;

const dialog = createStore(false);

/** Opens the dialog about an update, or closes it. */
export const showUpdateDialog = dialog.set;

/** Whether it is open. */
export function useUpdateDialog(): boolean {
  return useStore(dialog);
}
