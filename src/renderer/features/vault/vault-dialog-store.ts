import { createStore, useStore } from '../../lib/store';

/** The pages of the protection dialog. */
export type ProtectionPage = 'ways' | 'passphrase' | 'recovery' | 'require' | 'keyring' | 'remove';

/** A dialog about the vault, which many places open. */
export type VaultDialog =
  | {
      readonly kind: 'protection';
      /** Where it begins; at the ways that open the vault where left out. */
      readonly page?: ProtectionPage;
      /** The recovery key has opened the vault: a new passphrase needs no old one. */
      readonly recovered?: true;
      /** Somebody wanted to lock Tenantry, which needs a passphrase. */
      readonly toLock?: true;
    }
  | { readonly kind: 'open' }
  | { readonly kind: 'versions' };

const shown = createStore<VaultDialog | undefined>(undefined);

/** Opens a dialog about the vault, or closes it. */
export const showVaultDialog = shown.set;

/** The dialog about the vault that is open. */
export function useVaultDialog(): VaultDialog | undefined {
  return useStore(shown);
}
