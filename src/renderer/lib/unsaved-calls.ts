import type { Bridge } from '../../shared/bridge';

/** The calls whose changes are kept where they could not be written: none carries a secret. */
interface KeptInputs {
  'connections.update': Parameters<Bridge['connections']['update']>[0];
  'connections.label': Parameters<Bridge['connections']['label']>[0];
  'connections.pin': Parameters<Bridge['connections']['pin']>[0];
  'connections.remove': Ids;
  'connections.restore': Ids;
  'connections.purge': Ids;
  'labels.change': Parameters<Bridge['labels']['change']>[0];
  'labels.remove': Parameters<Bridge['labels']['remove']>[0];
  'settings.set': Parameters<Bridge['settings']['set']>[0];
  'clouds.forget': Parameters<Bridge['clouds']['forget']>[0];
}

interface Ids {
  readonly ids: string[];
}

/** See {@link KeptInputs}. */
export type KeptCall = keyof KeptInputs;

/** What a call is asked with. */
export type KeptInput<Call extends KeptCall> = KeptInputs[Call];

type Change = {
  readonly [Call in KeptCall]: { readonly call: Call; readonly input: KeptInputs[Call] };
}[KeptCall];

/**
 * Changes without what a later one decides anew: asked for again, an earlier one must not undo it.
 * @returns what is left of each, in their order; those that are as they were are the same objects.
 */
export function withoutLater(changes: readonly Change[], later: Change): readonly Change[] {
  return changes.flatMap((change) => left(change, later));
}

function left(earlier: Change, later: Change): readonly Change[] {
  if (isPlace(earlier) && isPlace(later)) return withoutIds(earlier, later.input.ids);
  if (earlier.call === 'connections.pin' && later.call === 'connections.pin') {
    return withoutIds(earlier, later.input.ids);
  }
  if (earlier.call === 'connections.label' && later.call === 'connections.label') {
    return withoutNames(earlier, later.input);
  }
  if (earlier.call === 'connections.update' && later.call === 'connections.update') {
    if (earlier.input.id !== later.input.id) return [earlier];
    const changed = withoutKeys(earlier.input, later.input);
    return Object.keys(changed).length === 0
      ? []
      : [{ ...earlier, input: { ...changed, id: earlier.input.id } }];
  }
  if (earlier.call === 'settings.set' && later.call === 'settings.set') {
    const input = withoutKeys(earlier.input, later.input);
    return Object.keys(input).length === 0 ? [] : [{ ...earlier, input }];
  }
  if (earlier.call === 'labels.change' && later.call === 'labels.change') {
    if (earlier.input.name !== later.input.name) return [earlier];
    const { name } = earlier.input;
    const changed = withoutKeys(earlier.input, later.input);
    return Object.keys(changed).length === 0 ? [] : [{ ...earlier, input: { ...changed, name } }];
  }
  if (
    later.call === 'labels.remove' &&
    (earlier.call === 'labels.change' || earlier.call === 'labels.remove')
  ) {
    return earlier.input.name === later.input.name ? [] : [earlier];
  }
  if (earlier.call === 'clouds.forget' && later.call === 'clouds.forget') {
    const isSame =
      earlier.input.authority === later.input.authority && earlier.input.graph === later.input.graph;
    return isSame ? [] : [earlier];
  }
  return [earlier];
}

type Place = Extract<Change, { call: 'connections.remove' | 'connections.restore' | 'connections.purge' }>;

/** Where a connection is: in the list, in the bin, or gone. */
function isPlace(change: Change): change is Place {
  return ['connections.remove', 'connections.restore', 'connections.purge'].includes(change.call);
}

function withoutIds(change: Change & { readonly input: Ids }, decided: readonly string[]): Change[] {
  const taken = new Set(decided);
  const ids = change.input.ids.filter((id) => !taken.has(id));
  if (ids.length === change.input.ids.length) return [change];
  return ids.length === 0 ? [] : [{ ...change, input: { ...change.input, ids } } as Change];
}

/** For connections of both, the later one decides on the labels that it names; for the others nothing changes. */
function withoutNames(
  change: Extract<Change, { call: 'connections.label' }>,
  later: KeptInputs['connections.label'],
): Change[] {
  const { ids, add, remove } = change.input;
  const common = new Set(later.ids.filter((id) => ids.includes(id)));
  const decided = new Set([...later.add, ...later.remove]);
  const undecided = (name: string): boolean => !decided.has(name);
  if (common.size === 0 || [...add, ...remove].every(undecided)) return [change];
  const parts = [
    { ids: ids.filter((id) => !common.has(id)), add, remove },
    { ids: [...common], add: add.filter(undecided), remove: remove.filter(undecided) },
  ];
  return parts
    .filter((part) => part.ids.length > 0 && part.add.length + part.remove.length > 0)
    .map((input) => ({ call: change.call, input }));
}

/** An object without the keys that another one has too. */
function withoutKeys<Of extends object>(object: Of, other: object): Partial<Of> {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !(key in other))) as Partial<Of>;
}
