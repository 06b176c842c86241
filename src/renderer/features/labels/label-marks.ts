import type { Connection } from '../../../shared/connection';
import { labelColors, sameLabel, type LabelColor } from '../../../shared/label-colors';
import type { Label } from '../../../shared/labels';

/** Whether all, some or none of the chosen connections carry a label. */
export type Mark = 'all' | 'some' | 'none';

/** What the person chose; a label that is not in it stays as it is. By the label's name in lower case. */
export type Marks = ReadonlyMap<string, Mark>;

/** What is asked of main. */
export interface LabelChange {
  readonly add: string[];
  readonly remove: string[];
}

/** How a label stands on connections now. */
export function markOf(connections: readonly Pick<Connection, 'labels'>[], name: string): Mark {
  const carrying = connections.filter(({ labels }) => labels.some((one) => sameLabel(one, name))).length;
  if (carrying === 0) return 'none';
  return carrying === connections.length ? 'all' : 'some';
}

/** The mark after it is pressed. Where only some carried the label, that is one of the choices. */
export function nextMark(now: Mark, initial: Mark): Mark {
  if (now === 'some') return 'all';
  if (now === 'all') return 'none';
  return initial === 'some' ? 'some' : 'all';
}

/** A name as it stands in {@link Marks}. */
export function keyOf(name: string): string {
  return name.toLocaleLowerCase('en');
}

/** What has to be asked of main for the marks to hold. */
export function changeFor(
  connections: readonly Pick<Connection, 'labels'>[],
  labels: readonly Pick<Label, 'name'>[],
  marks: Marks,
): LabelChange {
  const wanted = labels.filter(({ name }) => {
    const mark = marks.get(keyOf(name));
    return mark !== undefined && mark !== 'some' && mark !== markOf(connections, name);
  });
  const names = (mark: Mark) =>
    wanted.filter(({ name }) => marks.get(keyOf(name)) === mark).map(({ name }) => name);
  return { add: names('all'), remove: names('none') };
}

/** A colour for a new label: the one that the fewest labels have. Grey comes last. */
export function freshColor(labels: readonly Label[]): LabelColor {
  const [grey, ...others] = labelColors;
  let [fewest, best]: [number, LabelColor] = [Infinity, grey];
  for (const color of [...others, grey]) {
    const count = labels.filter((label) => label.color === color).length;
    if (count < fewest) [fewest, best] = [count, color];
  }
  return best;
}

/** How many connections carry each label, by its name in lower case. */
export function carriers(connections: readonly Pick<Connection, 'labels'>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of connections) {
    for (const name of labels) counts.set(keyOf(name), (counts.get(keyOf(name)) ?? 0) + 1);
  }
  return counts;
}
