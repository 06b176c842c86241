import { showVaultDialog, useVaultDialog } from './vault-dialog-store';
import { FetchedPart } from '../../components/fetched-part';
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
  if (!shown) return null;
  return (
    <FetchedPart key={shown.kind === 'protection' ? shown.page : shown.kind} onClose={close}>
      {shown.kind === 'protection' && (
        <ProtectionDialog key={`${shown.page} ${shown.recovered}`} shown={shown} onClose={close} />
      )}
      {shown.kind === 'open' && <OpenDialog onClose={close} />}
      {shown.kind === 'versions' && <VersionsDialog onReplaced={onReplaced} onClose={close} />}
    </FetchedPart>
  );
}

function close(): void {
  showVaultDialog(undefined);
}
