import type { Answer, Handlers } from '../../shared/bridge';
import { fieldsWithSecret, shortestTelling } from '../../shared/fields/repeated-secret';
import { labelColors, sameLabel, type LabelColor } from '../../shared/label-colors';
import type { Label } from '../../shared/labels';
import { fail, ok } from '../../shared/result';
import type { VaultContent, VaultRecord } from '../vault/vault-file';
import { announce, change, type Context } from './context';

/** The labels as such: their names and colours. Which connection carries which is `order.ts`. */
export function labelling(context: Context): Handlers['labels'] {
  const { vault } = context;

  /**
   * Makes other labels of them, as they are when the change's turn comes.
   * @param made the new labels, and by which names those that carried one of this name carry others now.
   */
  async function keep(made: (labels: Label[]) => Answer<NewLabels>): Promise<Answer<{ labels: Label[] }>> {
    const kept = await change(context, (content) => {
      const answer = made(content.labels);
      if (!answer.ok) return answer;
      const { labels, name, inPlace } = answer.value;
      if (inPlace[0] === name) return ok({ content: { ...content, labels }, value: [] });
      const followed = (record: VaultRecord): VaultRecord =>
        record.labels.includes(name)
          ? {
              ...record,
              labels: record.labels.flatMap((carried) => (carried === name ? inPlace : [carried])),
            }
          : record;
      const carriers = content.connections.filter(({ labels: carried }) => carried.includes(name));
      const connections = content.connections.map(followed);
      // What comes back from the bin has the names of today.
      const bin = content.bin.map((entry) => followedInBin(entry, followed));
      return ok({ content: { ...content, labels, connections, bin }, value: carriers.map(({ id }) => id) });
    });
    if (!kept.ok) return kept;
    const labels = sorted(vault.labels);
    context.publishLabels({ labels });
    if (kept.value.length > 0) announce(context, kept.value);
    return ok({ labels });
  }

  return {
    list: () => ok({ labels: sorted(vault.labels) }),

    change: ({ name, to, color }) =>
      keep((labels) => {
        const label = labels.find((candidate) => sameLabel(candidate.name, name));
        if (!label) return fail({ code: 'not_found' });
        const changed: Label = { name: to ?? label.name, color: color ?? label.color };
        const others = labels.filter((candidate) => candidate !== label);
        if (others.some((other) => sameLabel(other.name, changed.name))) {
          return fail({ code: 'invalid_input', field: 'labels' });
        }
        const carriers = vault.connections.filter((record) => record.labels.includes(label.name));
        if (to !== undefined && newNamesHoldSecret(context, [to], carriers)) {
          return fail({ code: 'invalid_input', field: 'labels', problem: 'contains_secret' });
        }
        const after = labels.map((candidate) => (candidate === label ? changed : candidate));
        return ok({ labels: after, name: label.name, inPlace: [changed.name] });
      }),

    remove: ({ name }) =>
      keep((labels) => {
        const label = labels.find((candidate) => sameLabel(candidate.name, name));
        if (!label) return fail({ code: 'not_found' });
        return ok({
          labels: labels.filter((candidate) => candidate !== label),
          name: label.name,
          inPlace: [],
        });
      }),
  };
}

/** Labels after a change, and what those that carried one of them carry in its place. */
interface NewLabels {
  readonly labels: Label[];
  /** The one that is another now, or none. */
  readonly name: string;
  readonly inPlace: readonly string[];
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
export async function adoptLabels(context: Context, names: readonly string[]): Promise<string[]> {
  const before = context.vault.labels;
  const labelled = (labels: Label[]): Label[] => withLabels(labels, names);
  await context.vault.commit((content) => {
    const labels = labelled(content.labels);
    return labels === content.labels ? content : { ...content, labels };
  });
  announceLabels(context, before);
  return spelled(labelled(context.vault.labels), names);
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
