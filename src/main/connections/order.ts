import type { Answer, Handlers } from '../../shared/bridge';
import { mostLabels } from '../../shared/label-colors';
import type { Label } from '../../shared/labels';
import { fail, ok } from '../../shared/result';
import type { VaultRecord } from '../vault/vault-file';
import { announce, type Context } from './context';
import { announceLabels, newNamesHoldSecret, spelled, withLabels } from './labels';

/** Putting many connections in order at once: each call is one change set, and says nothing of their secrets. */
export function ordering(context: Context): Pick<Handlers['connections'], 'label' | 'pin'> {
  const { vault } = context;

  return {
    label({ ids, add, remove }) {
      const chosen = chosenOf(context, ids);
      if (!chosen.ok) return chosen;
      if (newNamesHoldSecret(context, add, chosen.value)) {
        return fail({ code: 'invalid_input', field: 'labels', problem: 'contains_secret' });
      }
      const labels = withLabels(vault.labels, add);
      const added = spelled(labels, add);
      const removed = new Set(spelled(labels, remove));
      const changed: VaultRecord[] = [];
      for (const record of chosen.value) {
        const names = [...new Set([...record.labels.filter((name) => !removed.has(name)), ...added])];
        if (names.length > mostLabels) {
          return fail({ code: 'invalid_input', field: 'labels', problem: 'too_many_labels' });
        }
        if (!sameNames(names, record.labels)) changed.push({ ...record, labels: names });
      }
      return keep(context, changed, labels);
    },

    pin({ ids, pinned }) {
      const chosen = chosenOf(context, ids);
      if (!chosen.ok) return chosen;
      const changed = chosen.value.filter((record) => record.pinned !== pinned);
      return keep(
        context,
        changed.map((record) => ({ ...record, pinned })),
        vault.labels,
      );
    },
  };
}

/** The connections of these ids, as far as they are there. */
function chosenOf({ vault }: Context, ids: readonly string[]): Answer<VaultRecord[]> {
  const wanted = new Set(ids);
  const chosen = vault.connections.filter(({ id }) => wanted.has(id));
  return chosen.length === 0 ? fail({ code: 'not_found' }) : ok(chosen);
}

function keep(
  context: Context,
  changed: readonly VaultRecord[],
  labels: Label[],
): Answer<{ changed: number }> {
  if (changed.length === 0) return ok({ changed: 0 });
  const updatedAt = new Date(context.now()).toISOString();
  const byId = new Map(changed.map((record) => [record.id, { ...record, updatedAt }]));
  const before = context.vault.labels;
  const kept = context.vault.commit((content) => ({
    ...content,
    labels,
    connections: content.connections.map((record) => byId.get(record.id) ?? record),
  }));
  if (!kept.ok) return fail({ code: kept.error });
  announceLabels(context, before);
  announce(context, [...byId.keys()]);
  return ok({ changed: changed.length });
}

function sameNames(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((name, index) => name === other[index]);
}
