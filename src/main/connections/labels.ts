import type { Handlers } from '../../shared/bridge';
import { fieldsWithSecret, shortestTelling } from '../../shared/fields/repeated-secret';
import { labelColors, sameLabel, type LabelColor } from '../../shared/label-colors';
import type { Label } from '../../shared/labels';
import { fail, ok } from '../../shared/result';
import type { VaultContent, VaultRecord } from '../vault/vault-file';
import { announce, type Context } from './context';

/** The labels as such: their names and colours. Which connection carries which is `order.ts`. */
export function labelling(context: Context): Handlers['labels'] {
  const { vault } = context;

  /** Gives the content new labels, and what carried the one of this name gets others in its place. */
  function keep(labels: Label[], name: string, inPlace: readonly string[]) {
    const followed = (record: VaultRecord): VaultRecord =>
      record.labels.includes(name)
        ? { ...record, labels: record.labels.flatMap((carried) => (carried === name ? inPlace : [carried])) }
        : record;
    const renamed = inPlace[0] !== name;
    const carriers = vault.connections
      .filter((record) => renamed && record.labels.includes(name))
      .map(({ id }) => id);
    const kept = vault.commit((content) => ({
      ...content,
      labels,
      ...(renamed
        ? {
            connections: content.connections.map(followed),
            // What comes back from the bin has the names of today.
            bin: content.bin.map((entry) => followedInBin(entry, followed)),
          }
        : {}),
    }));
    if (!kept.ok) return fail({ code: kept.error });
    context.publishLabels({ labels: sorted(labels) });
    if (carriers.length > 0) announce(context, carriers);
    return ok({ labels: sorted(labels) });
  }

  return {
    list: () => ok({ labels: sorted(vault.labels) }),

    change({ name, to, color }) {
      const label = vault.labels.find((candidate) => sameLabel(candidate.name, name));
      if (!label) return fail({ code: 'not_found' });
      const changed: Label = { name: to ?? label.name, color: color ?? label.color };
      const others = vault.labels.filter((candidate) => candidate !== label);
      if (others.some((other) => sameLabel(other.name, changed.name))) {
        return fail({ code: 'invalid_input', field: 'labels' });
      }
      const carriers = vault.connections.filter((record) => record.labels.includes(label.name));
      if (to !== undefined && newNamesHoldSecret(context, [to], carriers)) {
        return fail({ code: 'invalid_input', field: 'labels', problem: 'contains_secret' });
      }
      const labels = vault.labels.map((candidate) => (candidate === label ? changed : candidate));
      return keep(labels, label.name, [changed.name]);
    },

    remove({ name }) {
      const label = vault.labels.find((candidate) => sameLabel(candidate.name, name));
      if (!label) return fail({ code: 'not_found' });
      const labels = vault.labels.filter((candidate) => candidate !== label);
      return keep(labels, label.name, []);
    },
  };
}

/**
 * The labels there are once these are among them. One that is new gets the colour that the fewest have.
 * @returns the same array where none is new.
 */
export function withLabels(labels: Label[], names: readonly string[]): Label[] {
  return names.reduce<Label[]>(
    (known, name) =>
      known.some((label) => sameLabel(label.name, name))
        ? known
        : [...known, { name, color: nextColor(known) }],
    labels,
  );
}

/**
 * Whether a name that no label has yet gives a kept secret away: labels lie there in the clear.
 * @param first the connections whose secrets are the likeliest to have been pasted; of the others as many are
 *   compared as take a moment.
 */
export function newNamesHoldSecret(
  { vault }: Pick<Context, 'vault'>,
  names: readonly string[],
  first: readonly VaultRecord[],
): boolean {
  const isNew = (name: string): boolean => !vault.labels.some((label) => sameLabel(label.name, name));
  const labels = names.filter((name) => name.length >= shortestTelling && isNew(name)).join('\n');
  if (labels === '') return false;
  const compared = new Set([...first.slice(0, mostCompared), ...vault.connections.slice(0, mostCompared)]);
  return [...compared].some((record) => {
    const secret = vault.secretOf(record);
    return secret.ok && fieldsWithSecret({ labels }, secret.value).length > 0;
  });
}

/** Secrets that are opened for a comparison: a few milliseconds' work. */
const mostCompared = 300;

/** Names as the labels are spelled, each once. A name that no label has stays as it is. */
export function spelled(labels: readonly Label[], names: readonly string[]): string[] {
  const found = names.map((name) => labels.find((label) => sameLabel(label.name, name))?.name ?? name);
  return found.filter((name, index) => found.findIndex((other) => sameLabel(other, name)) === index);
}

/**
 * Makes the labels that a connection about to be kept brings along. Where they cannot be written, the
 * connection cannot be either, and its keeper says so.
 * @returns their names as the labels are spelled.
 */
export function adoptLabels(context: Context, names: readonly string[]): string[] {
  const before = context.vault.labels;
  const labels = withLabels(before, names);
  if (labels !== before) context.vault.commit((content) => ({ ...content, labels }));
  announceLabels(context, before);
  return spelled(labels, names);
}

/** Tells the window of the labels, where they are not what they were. */
export function announceLabels({ vault, publishLabels }: Context, before: readonly Label[]): void {
  if (vault.labels !== before) publishLabels({ labels: sorted(vault.labels) });
}

function sorted(labels: readonly Label[]): Label[] {
  return [...labels].sort((one, other) => byName.compare(one.name, other.name));
}

const byName = new Intl.Collator('en', { numeric: true });

function nextColor(labels: readonly Label[]): LabelColor {
  const uses = (color: LabelColor): number => labels.filter((label) => label.color === color).length;
  return labelColors.reduce((best, color) => (uses(color) < uses(best) ? color : best));
}

type BinEntry = VaultContent['bin'][number];

function followedInBin(entry: BinEntry, followed: (record: VaultRecord) => VaultRecord): BinEntry {
  const connection = followed(entry.connection);
  return connection === entry.connection ? entry : { ...entry, connection };
}
