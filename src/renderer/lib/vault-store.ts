import type { VaultStatus } from '../../shared/vault-status';
import { answered, bridge } from './bridge';
import { createStore, useStore } from './store';

const store = createStore<VaultStatus | undefined>(undefined);

/** Reads the vault's status once and follows its changes from then on. */
export async function startVault(): Promise<void> {
  bridge.on('vault.changed', (status) => {
    store.set(status);
  });
  const answer = await answered(bridge.vault.status({}));
  if (answer.ok && store.get() === undefined) store.set(answer.value);
}

/** How the secrets are protected; undefined until main has said so. */
export function useVault(): VaultStatus | undefined {
  return useStore(store);
}

/** Asks the keyring once more. */
export async function retryVault(): Promise<void> {
  const answer = await answered(bridge.vault.retry({}));
  if (answer.ok) store.set(answer.value);
}
