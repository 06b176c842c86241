import { FetchedPart } from '../../components/fetched-part';
import { lazyWith } from '../../lib/lazy-with';
import { showUpdateDialog, useUpdateDialog, useUpdates } from '../../lib/updates-store';

// Few starts find an update.
const UpdateChip = lazyWith(['updates'], () => import('./update-chip').then((module) => module.UpdateChip));
const UpdateDialog = lazyWith(['updates'], () =>
  import('./update-dialog').then((module) => module.UpdateDialog),
);

/** The place in the window's head where an update is told of; nothing while there is none. */
export function UpdateChipSlot() {
  const status = useUpdates();
  const isTold = ['available', 'downloading', 'ready', 'installing'].includes(status.state);
  return isTold ? (
    <FetchedPart optional>
      <UpdateChip />
    </FetchedPart>
  ) : null;
}

/** The dialog about an update, whoever has opened it. */
export function UpdateDialogSlot() {
  return useUpdateDialog() ? (
    <FetchedPart onClose={close}>
      <UpdateDialog />
    </FetchedPart>
  ) : null;
}

function close(): void {
  showUpdateDialog(false);
}
