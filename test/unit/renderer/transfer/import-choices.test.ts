import { describe, expect, it } from 'vitest';
import {
  choiceForChanges,
  countVerdicts,
  proposedChoices,
  shownIndices,
  tally,
  withChoice,
  withChoiceForChanges,
} from '../../../../src/renderer/features/transfer/import-choices';
import { changingRow, importRow, sameRow, wrongRow } from './import-support';

const rows = [importRow(), changingRow(), sameRow(), wrongRow(), changingRow()];

describe('What is done with a row', () => {
  it('is what main proposes, until a person chooses', () => {
    expect(proposedChoices(rows)).toEqual(['add', 'skip', 'skip', 'skip', 'skip']);
    expect(proposedChoices([importRow({ repeats: 0, proposed: 'skip' })])).toEqual(['skip']);
  });

  it('is never what cannot be chosen for it', () => {
    expect(proposedChoices([wrongRow({ proposed: 'add' }), sameRow({ proposed: 'replace' })])).toEqual([
      'skip',
      'skip',
    ]);
  });

  it('is chosen for one row, and the others stay', () => {
    const before = proposedChoices(rows);
    expect(withChoice(before, 1, 'both')).toEqual(['add', 'both', 'skip', 'skip', 'skip']);
    expect(before[1]).toBe('skip');
  });

  it('is chosen at once for all that change, and for no other', () => {
    const chosen = withChoiceForChanges(rows, proposedChoices(rows), 'replace');
    expect(chosen).toEqual(['add', 'replace', 'skip', 'skip', 'replace']);
  });

  it('is told for all that change where it is the same for all', () => {
    const before = proposedChoices(rows);
    expect(choiceForChanges(rows, before)).toBe('skip');
    expect(choiceForChanges(rows, withChoice(before, 1, 'replace'))).toBeUndefined();
    expect(choiceForChanges(rows, withChoiceForChanges(rows, before, 'both'))).toBe('both');
    expect(choiceForChanges([importRow()], ['add'])).toBeUndefined();
  });
});

describe('An import', () => {
  it('is counted by what its rows are', () => {
    expect(countVerdicts(rows)).toEqual({ new: 1, changes: 2, same: 1, wrong: 1 });
    expect(countVerdicts([])).toEqual({ new: 0, changes: 0, same: 0, wrong: 0 });
  });

  it('is counted by what would be done: a second one is added, too', () => {
    expect(tally(['add', 'replace', 'both', 'skip', 'skip'])).toEqual({
      added: 2,
      replaced: 1,
      leftOut: 2,
    });
  });

  it('shows all rows, or those of one verdict, each by its number', () => {
    expect(shownIndices(rows, 'all')).toEqual([0, 1, 2, 3, 4]);
    expect(shownIndices(rows, 'changes')).toEqual([1, 4]);
    expect(shownIndices([importRow()], 'wrong')).toEqual([]);
  });
});
