import type { Answer, Bridge, BridgeError, ErrorCode } from '../../shared/bridge';
import type { StorageFault } from '../../shared/storage-fault';
import { createStore, type Store } from './store';
import { withoutLater, type KeptCall, type KeptInput } from './unsaved-calls';

/** A change that main could not write. It is kept here, and nowhere on a disk. */
export type UnsavedChange = {
  readonly [Call in KeptCall]: { readonly call: Call; readonly input: KeptInput<Call> };
}[KeptCall];

/** What could not be written. */
export interface Unsaved {
  /** In the order in which it was asked for. */
  readonly changes: readonly UnsavedChange[];
  /** Why the last one could not be written, where the system says so. */
  readonly storage?: StorageFault;
}

/** What came of asking again. */
export interface Retried {
  readonly refused: readonly BridgeError[];
  readonly stopped?: BridgeError;
}

/** A bridge whose changes are kept where they could not be written, and what it has kept. */
export interface KeepingBridge {
  readonly bridge: Bridge;
  readonly store: Store<Unsaved>;
  /**
   * Asks for all of them again, in their order, until one cannot be written or is not answered: that one and what
   * follows it are kept. Never rejects.
   * @returns `refused`: why some are not possible any more; these are not kept. `stopped`: why it went no further,
   * where that is not the disk, whose reason is in the store.
   */
  readonly retry: () => Promise<Retried>;
  readonly discard: () => void;
}

const nothing: Unsaved = { changes: [] };

/** Refusals that asking again does not change. */
const lasting: readonly ErrorCode[] = ['not_found', 'invalid_input', 'policy'];

type Caller = (input: unknown) => Promise<Answer<unknown>>;

/**
 * Keeps each change that could not be written, so that it can be asked for again: only what is no secret, and what no
 * form holds. What is asked for later takes the place of what was asked for earlier.
 * @param raw the bridge as the preload has it.
 */
export function keepingUnsaved(raw: Bridge): KeepingBridge {
  const store = createStore(nothing);
  const caller = (call: KeptCall): Caller => {
    const [group, name] = call.split('.') as [Exclude<keyof Bridge, 'on'>, string];
    const calls = raw[group] as unknown as Readonly<Record<string, Caller | undefined>>;
    return calls[name] ?? (() => Promise.reject(new Error(`There is no call ${call}.`)));
  };

  const set = (unsaved: Unsaved): void => {
    const before = store.get().changes.length;
    store.set(unsaved);
    // Main asks before it quits. Where it cannot be told, it quits as it would without this.
    if (unsaved.changes.length !== before) {
      void raw.app.unsaved({ count: unsaved.changes.length }).catch(() => undefined);
    }
  };

  const noted = (change: UnsavedChange, answer: Answer<unknown>): void => {
    if (!answer.ok && answer.error.code !== 'storage_failed') return;
    const { changes } = store.get();
    if (answer.ok && changes.length === 0) return;
    const earlier = withoutLater(changes, change);
    if (answer.ok) set({ ...store.get(), changes: earlier });
    else set(because(answer.error, [...earlier, change]));
  };

  const keeping =
    <Call extends KeptCall>(call: Call) =>
    async (input: KeptInput<Call>): Promise<never> => {
      const answer = await caller(call)(input);
      noted({ call, input } as UnsavedChange, answer);
      return answer as never;
    };

  /** A call that breaks says no more about its change than a fault inside the app does. */
  const asked = async ({ call, input }: UnsavedChange): Promise<Answer<unknown>> => {
    try {
      return await caller(call)(input);
    } catch {
      return { ok: false, error: { code: 'internal' } };
    }
  };

  const retry = async (): Promise<Retried> => {
    const refused: BridgeError[] = [];
    for (let change = store.get().changes[0]; change; change = store.get().changes[0]) {
      const tried = change;
      const answer = await asked(tried);
      if (!answer.ok && answer.error.code === 'storage_failed') {
        set(because(answer.error, store.get().changes));
        break;
      }
      if (!answer.ok && !lasting.includes(answer.error.code)) return { refused, stopped: answer.error };
      if (!answer.ok) refused.push(answer.error);
      set({ ...store.get(), changes: store.get().changes.filter((each) => each !== tried) });
    }
    return { refused };
  };

  return {
    store,
    retry,
    discard: () => {
      set(nothing);
    },
    bridge: {
      ...raw,
      connections: {
        ...raw.connections,
        update: keeping('connections.update'),
        label: keeping('connections.label'),
        pin: keeping('connections.pin'),
        remove: keeping('connections.remove'),
        restore: keeping('connections.restore'),
        purge: keeping('connections.purge'),
      },
      labels: { ...raw.labels, change: keeping('labels.change'), remove: keeping('labels.remove') },
      settings: { ...raw.settings, set: keeping('settings.set') },
      clouds: { ...raw.clouds, forget: keeping('clouds.forget') },
    },
  };
}

function because({ storage }: BridgeError, changes: readonly UnsavedChange[]): Unsaved {
  return { changes, ...(storage === undefined ? {} : { storage }) };
}
