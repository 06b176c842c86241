import type { Answer, Events } from '../../shared/bridge';
import { answered, bridge } from './bridge';
import { createStore, useStore, type Store } from './store';

/** Something that main holds and the window shows. */
export interface Followed<Value> {
  /** Reads it once and follows its changes from then on. */
  readonly start: () => Promise<void>;
  /** Reads it once more: it may not have been answered before. */
  readonly reload: () => Promise<void>;
  /** The value, followed; `initial` until main has said it. */
  readonly use: () => Value;
  readonly store: Store<Value>;
}

/**
 * Follows what main tells by one call and one event. An event that overtakes the call's answer counts.
 * @param event its name.
 * @param take the value out of the event's payload.
 * @param read asks for the value.
 */
export function followed<Name extends keyof Events, Value>(
  initial: Value,
  event: Name,
  take: (payload: Events[Name]) => Value,
  read: () => Promise<Answer<Value>>,
): Followed<Value> {
  const store = createStore(initial);
  let told = false;
  const reload = async () => {
    const answer = await answered(read());
    if (answer.ok) store.set(answer.value);
  };
  return {
    store,
    reload,
    use: () => useStore(store),
    start: async () => {
      bridge.on(event, (payload) => {
        told = true;
        store.set(take(payload));
      });
      const answer = await answered(read());
      if (answer.ok && !told) store.set(answer.value);
    },
  };
}
