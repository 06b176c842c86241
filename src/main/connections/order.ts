import type { Answer, Handlers } from '../../shared/bridge';
import { mostLabels } from '../../shared/label-colors';
import type { Label } from '../../shared/labels';
import { fail, ok } from '../../shared/result';
import type { VaultRecord } from '../vault/vault-file';
import { announce, change, type Context } from './context';
import { announceLabels, newNamesHoldSecret, spelled, withLabels } from './labels';

/** Putting many connections in order at once: each call is one change set, and says nothing of their secrets. */
export function ordering(context: Context): Pick<Handlers['connections'], 'label' | 'pin'> {
  const { vault } = context;

  return {
    label: ({ ids, add, remove }) =>
      reorder(context, ids, (chosen) => {
        if (newNamesHoldSecret(context, add, chosen)) {
          return fail({ code: 'invalid_input', field: 'labels', problem: 'contains_secret' });
        }
        const labels = withLabels(vault.labels, add);
        const added = spelled(labels, add);
        const removed = new Set(spelled(labels, remove));
        const changed: VaultRecord[] = [];
        for (const record of chosen) {
          const names = [...new Set([...record.labels.filter((name) => !removed.has(name)), ...added])];
          if (names.length > mostLabels) {
            return fail({ code: 'invalid_input', field: 'labels', problem: 'too_many_labels' });
          }
          if (!sameNames(names, record.labels)) changed.push({ ...record, labels: names });
        }
        return ok({ changed, labels });
      }),

    pin: ({ ids, pinned }) =>
      reorder(context, ids, (chosen) => {
        const others = chosen.filter((record) => record.pinned !== pinned);
        return ok({ changed: others.map((record) => ({ ...record, pinned })), labels: vault.labels });
      }),
  };
}

/** Records that are otherwise now, and the labels that they need. */
interface Reordered {
  readonly changed: readonly VaultRecord[];
  readonly labels: Label[];
}

/** @param make gets the connections of these ids, as far as they are there when the change's turn comes. */
async function reorder(
  context: Context,
  ids: readonly string[],
  make: (chosen: readonly VaultRecord[]) => Answer<Reordered>,
): Promise<Answer<{ changed: number }>> {
  const before = context.vault.labels;
  const wanted = new Set(ids);
  const kept = await change(context, (content) => {
    const chosen = content.connections.filter(({ id }) => wanted.has(id));
    if (chosen.length === 0) return fail({ code: 'not_found' });
    const made = make(chosen);
    if (!made.ok) return made;
    const { changed, labels } = made.value;
    if (changed.length === 0) return ok({ content, value: [] });
    const updatedAt = new Date(context.now()).toISOString();
    const byId = new Map(changed.map((record) => [record.id, { ...record, updatedAt }]));
    const connections = content.connections.map((record) => byId.get(record.id) ?? record);
    return ok({ content: { ...content, labels, connections }, value: [...byId.keys()] });
  });
  if (!kept.ok) return kept;
  if (kept.value.length > 0) {
    announceLabels(context, before);
    announce(context, kept.value);
  }
  return ok({ changed: kept.value.length });
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
