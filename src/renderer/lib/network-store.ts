import type { NetworkStatus } from '../../shared/network';
import { answered, bridge } from './bridge';
import { followed } from './followed';

const network = followed<'network.changed', NetworkStatus>(
  { state: 'unknown', since: new Date().toISOString() },
  'network.changed',
  (status) => status,
  () => bridge.network.status({}),
);

/** Follows the network's state. What the system says of its network card is a hint, and raises the question. */
export async function startNetwork(): Promise<void> {
  for (const hint of ['online', 'offline']) window.addEventListener(hint, () => void retryNetwork());
  await network.start();
}

/** Whether Microsoft can be reached, as main judges it. */
export const useNetwork = network.use;

/** Asks Microsoft now whether it is there. */
export async function retryNetwork(): Promise<void> {
  const answer = await answered(bridge.network.retry({}));
  if (answer.ok) network.store.set(answer.value);
}

/** Asks again, and lets main ask for the sign-in to a proxy. @returns whether Microsoft can be reached then. */
export async function signInToProxy(): Promise<boolean> {
  const answer = await answered(bridge.network.signInToProxy({}));
  if (answer.ok) network.store.set(answer.value);
  return answer.ok && answer.value.state === 'online';
}
