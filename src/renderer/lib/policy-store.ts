import type { PolicyStatus } from '../../shared/policy';
import { answered, bridge } from './bridge';
import { createStore, useStore } from './store';

const store = createStore<PolicyStatus>({ kind: 'none', place: '', policy: {} });

/** Reads what the organisation has settled. It does not change while Tenantry runs. */
export async function startPolicy(): Promise<void> {
  const answer = await answered(bridge.policy.get({}));
  if (answer.ok) store.set(answer.value);
}

/** What the organisation has settled; nothing until main has said it. */
export function usePolicy(): PolicyStatus {
  return useStore(store);
}
