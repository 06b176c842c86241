import type { ImportRow, RowChoice, RowVerdict } from '../../../shared/transfer/import';

/** The verdicts, in the order in which a person meets them. */
export const verdicts = ['new', 'changes', 'same', 'wrong'] as const satisfies readonly RowVerdict[];

/** Which rows are shown. */
export type ShownRows = RowVerdict | 'all';

/** What a person can have done with a row of each verdict. A wrong one can only be left out. */
export const choicesOf: Readonly<Record<RowVerdict, readonly RowChoice[]>> = {
  new: ['add', 'skip'],
  changes: ['skip', 'replace', 'both'],
  same: ['skip', 'both'],
  wrong: [],
};

/** What is done with each row unless the person chooses otherwise: as main proposes, where it can be chosen. */
export function proposedChoices(rows: readonly ImportRow[]): readonly RowChoice[] {
  return rows.map(({ verdict, proposed }) => (choicesOf[verdict].includes(proposed) ? proposed : 'skip'));
}

/** The choices with another one for one row. */
export function withChoice(
  choices: readonly RowChoice[],
  index: number,
  choice: RowChoice,
): readonly RowChoice[] {
  return choices.with(index, choice);
}

/** The choices with one for all rows that would change what is kept. */
export function withChoiceForChanges(
  rows: readonly ImportRow[],
  choices: readonly RowChoice[],
  choice: RowChoice,
): readonly RowChoice[] {
  return choices.map((before, index) => (rows[index]?.verdict === 'changes' ? choice : before));
}

/** What is chosen for all rows that would change what is kept; undefined where it is not the same for all. */
export function choiceForChanges(
  rows: readonly ImportRow[],
  choices: readonly RowChoice[],
): RowChoice | undefined {
  const chosen = new Set(choices.filter((_, index) => rows[index]?.verdict === 'changes'));
  const [only] = chosen;
  return chosen.size === 1 ? only : undefined;
}

/** How many rows there are of each verdict. */
export function countVerdicts(rows: readonly ImportRow[]): Readonly<Record<RowVerdict, number>> {
  const counts = { new: 0, changes: 0, same: 0, wrong: 0 };
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

/** What importing would do now. */
export interface Tally {
  readonly added: number;
  readonly replaced: number;
  readonly leftOut: number;
}

/** See {@link Tally}. */
export function tally(choices: readonly RowChoice[]): Tally {
  let [added, replaced, leftOut] = [0, 0, 0];
  for (const choice of choices) {
    if (choice === 'skip') leftOut += 1;
    else if (choice === 'replace') replaced += 1;
    else added += 1;
  }
  return { added, replaced, leftOut };
}

/** The indices of the rows that are shown, in their order. */
export function shownIndices(rows: readonly ImportRow[], shown: ShownRows): readonly number[] {
  return rows.flatMap(({ verdict }, index) => (shown === 'all' || shown === verdict ? [index] : []));
}
