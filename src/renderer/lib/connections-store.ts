import type { Events } from '../../shared/bridge';
import type { Connection } from '../../shared/connection';
import { asShown } from './as-shown';
import { answered, bridge } from './bridge';
import { nameOrder, textOrder } from './by-name';
import { withAdded } from './keep-sorted';
import { speech } from './language';
import { followNow } from './now';
import { createStore, useStore } from './store';

/** What the window knows of the kept connections. */
export interface ConnectionsSnapshot {
  /** `failed`: the list could not be read; the vault's status says why. */
  readonly status: 'loading' | 'ready' | 'failed';
  /** In the order of their names; see {@link asShown}. */
  readonly connections: readonly Connection[];
  /** Ids of those being verified now because this window asked for it. */
  readonly verifying: ReadonlySet<string>;
}

type Delta = Events['connections.changed'];

const store = createStore<ConnectionsSnapshot>({
  status: 'loading',
  connections: [],
  verifying: new Set(),
});
/** By the order of letters of the language that is spoken. */
let byName = nameOrder(textOrder(speech.language));

/** The revision of what is shown; deltas before it are already part of it. */
let revision = -1;
/** Deltas that came while the list was being read. */
let early: Delta[] = [];

/** Reads the list once and follows its changes from then on. */
export function startConnections(): Promise<void> {
  bridge.on('connections.changed', (delta) => {
    if (store.get().status === 'ready') apply(delta);
    else early.push(delta);
  });
  speech.onChange(() => {
    byName = nameOrder(textOrder(speech.language));
    const shown = store.get();
    store.set({ ...shown, connections: [...shown.connections].sort(byName) });
  });
  followNow((now) => {
    const before = store.get();
    const connections = asShown(before.connections, now);
    if (connections !== before.connections) store.set({ ...before, connections });
  });
  return reloadConnections();
}

/** Reads the whole list again, for example after the vault has become readable. */
export async function reloadConnections(): Promise<void> {
  const answer = await answered(bridge.connections.listText({}));
  // While Tenantry is locked there is no list; it is read when somebody has opened it.
  if (!answer.ok && answer.error.code === 'locked') return;
  if (!answer.ok) {
    store.set({ ...store.get(), status: 'failed' });
    return;
  }
  // A change may have overtaken the answer.
  const overtaken = answer.value.revision < revision;
  const connections = overtaken
    ? store.get().connections
    : asShown((JSON.parse(answer.value.text) as Connection[]).sort(byName), Date.now());
  revision = Math.max(revision, answer.value.revision);
  store.set({ ...store.get(), status: 'ready', connections });
  const waiting = early;
  early = [];
  for (const delta of waiting) apply(delta);
}

/** The list, followed. */
export function useConnections(): ConnectionsSnapshot {
  return useStore(store);
}

/** Marks connections as being verified, or as done. */
export function markVerifying(ids: readonly string[], running: boolean): void {
  const verifying = new Set(store.get().verifying);
  for (const id of ids) {
    if (running) verifying.add(id);
    else verifying.delete(id);
  }
  store.set({ ...store.get(), verifying });
}

function apply(delta: Delta): void {
  // Not of the same revision: how a secret is kept changes with the keyring, and without a change set.
  if (delta.revision < revision) return;
  revision = delta.revision;
  const before = store.get();
  const upserted = new Map(
    asShown(delta.upserted, Date.now()).map((connection) => [connection.id, connection]),
  );
  const touched = new Set([...delta.removed, ...upserted.keys()]);
  // A change set touches a few of many: the others keep their places, and nothing is compared for them.
  const untouched = before.connections.filter(({ id }) => !touched.has(id));
  store.set({
    status: before.status,
    connections: withAdded(untouched, [...upserted.values()], byName),
    verifying: without(before.verifying, touched),
  });
}

/** What has just come in is verified, whatever else is still under way. */
function without(ids: ReadonlySet<string>, done: ReadonlySet<string>): ReadonlySet<string> {
  return [...done].some((id) => ids.has(id)) ? new Set([...ids].filter((id) => !done.has(id))) : ids;
}
