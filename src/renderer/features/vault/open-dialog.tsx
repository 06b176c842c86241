import { Text } from '@fluentui/react-components';
import { useEffect } from 'react';
import { AppDialog } from '../../components/app-dialog';
import { reloadConnections } from '../../lib/connections-store';
import { usePart } from '../../lib/language';
import { useToasts } from '../../lib/toasts';
import { useVault } from '../../lib/vault-store';
import { OpenForm } from './open-form';
import { showVaultDialog } from './vault-dialog-store';

/** Opens a vault that its keyring does not open, by what a person enters. */
export function OpenDialog({ onClose }: { readonly onClose: () => void }) {
  const { bar: words } = usePart('vault');
  const toasts = useToasts();
  const vault = useVault();
  const isOpen = vault?.protection === 'ready';
  useEffect(() => {
    // The keyring may have answered meanwhile.
    if (isOpen) onClose();
  }, [isOpen, onClose]);
  if (!vault) return null;
  return (
    <AppDialog title={words.openTitle} size="small" onClose={onClose}>
      <Text>{words.openText}</Text>
      <OpenForm
        vault={vault}
        words={words}
        onOpened={(by) => {
          void reloadConnections();
          toasts.say((_, part) => part('vault').bar.opened);
          if (by === 'recovery') showVaultDialog({ kind: 'protection', page: 'passphrase', recovered: true });
          else onClose();
        }}
      />
    </AppDialog>
  );
}
