import type { LabelColor } from '../../shared/label-colors';
import { sameLabel } from '../../shared/label-colors';
import type { Label } from '../../shared/labels';
import { bridge } from './bridge';
import { followed } from './followed';

const labels = followed<'labels.changed', readonly Label[]>(
  [],
  'labels.changed',
  (payload) => payload.labels,
  async () => {
    const answer = await bridge.labels.list({});
    return answer.ok ? { ok: true, value: answer.value.labels } : answer;
  },
);

/** See {@link useLabels}. */
export const startLabels = labels.start;

/** Reads them again, once Tenantry was opened. */
export const reloadLabels = labels.reload;

/** All labels with their colours, in the order of their names. */
export const useLabels = labels.use;

/** The colour of a label; one that is not in the table (from an import) is grey. */
export function colorOf(all: readonly Label[], name: string): LabelColor {
  return all.find((label) => sameLabel(label.name, name))?.color ?? 'grey';
}
