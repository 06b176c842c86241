import { bridge } from '../../lib/bridge';
import { takeAnswered, vaultNow } from '../../lib/vault-store';
import { showVaultDialog } from './vault-dialog-store';

/** Locks Tenantry; where there is no passphrase to open it again, one can be set. */
export async function lockNow(): Promise<void> {
  const answer = await takeAnswered(bridge.vault.lock({}));
  if (answer.ok || answer.error.code !== 'no_passphrase') return;
  // A vault that cannot be read has nothing to lock.
  if (vaultNow()?.damage !== undefined) return;
  showVaultDialog({ kind: 'protection', page: 'passphrase', toLock: true });
}
