import { showVaultDialog, useVaultDialog } from './vault-dialog-store';
import { lazyWith } from '../../lib/lazy-with';

const ProtectionDialog = lazyWith(['vault'], () =>
  import('./protection-dialog').then((module) => module.ProtectionDialog),
);
const OpenDialog = lazyWith(['vault'], () => import('./open-dialog').then((module) => module.OpenDialog));
const VersionsDialog = lazyWith(['vault'], () =>
  import('./versions-dialog').then((module) => module.VersionsDialog),
);

interface VaultDialogsProps {
  /** Another vault has come into the present one's place. */
  readonly onReplaced: () => void;
}

/** The dialog about the vault that is open, whoever has opened it. */
export function VaultDialogs({ onReplaced }: VaultDialogsProps) {
  const shown = useVaultDialog();
  if (shown?.kind === 'protection') {
    return <ProtectionDialog key={`${shown.page} ${shown.recovered}`} shown={shown} onClose={close} />;
  }
  if (shown?.kind === 'open') return <OpenDialog onClose={close} />;
  if (shown?.kind === 'versions') return <VersionsDialog onReplaced={onReplaced} onClose={close} />;
  return null;
}

function close(): void {
  showVaultDialog(undefined);
}
