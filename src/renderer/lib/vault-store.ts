import type { Answer } from '../../shared/bridge';
import { isShut, type VaultStatus } from '../../shared/vault-status';
import { answered, bridge } from './bridge';
import { reloadConnections } from './connections-store';
import { reloadLabels } from './labels-store';
import { locked } from './locked';
import { clearStage } from './stage';
import { createStore, useStore } from './store';
import { reloadVerifyProgress } from './verify-store';

const store = createStore<VaultStatus | undefined>(undefined);

/** Reads the vault's status once and follows its changes from then on. */
export async function startVault(): Promise<void> {
  bridge.on('vault.changed', take);
  const answer = await answered(bridge.vault.status({}));
  if (answer.ok && store.get() === undefined) take(answer.value);
}

/** How the secrets are protected; undefined until main has said so. */
export function useVault(): VaultStatus | undefined {
  return useStore(store);
}

/** The same, read once. */
export const vaultNow = store.get;

/** Reads it once more: the first secret that is kept brings the keyring into use. */
export async function reloadVault(): Promise<void> {
  takeAnswer(await answered(bridge.vault.status({})));
}

/** Asks the keyring once more. */
export async function retryVault(): Promise<void> {
  takeAnswer(await answered(bridge.vault.retry({})));
}

/** Waits for a call that changes how the vault is protected, and shows what it has become. */
export async function takeAnswered(pending: Promise<Answer<VaultStatus>>): Promise<Answer<VaultStatus>> {
  return takeAnswer(await answered(pending));
}

function takeAnswer(answer: Answer<VaultStatus>): Answer<VaultStatus> {
  if (answer.ok) take(answer.value);
  return answer;
}

/** What is locked leaves the document before anything else happens; what was not answered before is read when it opens. */
function take(status: VaultStatus): void {
  const before = store.get();
  const wasShut = before !== undefined && isShut(before);
  if (isShut(status)) clearStage();
  else locked.set(false);
  store.set(status);
  if (!wasShut || isShut(status)) return;
  void reloadConnections();
  void reloadLabels();
  void reloadVerifyProgress();
}
