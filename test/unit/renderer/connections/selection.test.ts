import { describe, expect, it } from 'vitest';
import {
  actedOn,
  allOf,
  noSelection,
  noneOf,
  rangedTo,
  stillThere,
  toggled,
  type Selection,
} from '../../../../src/renderer/features/connections/selection';
import { connection } from './support';

const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => connection({ id }));
const ids = (selection: Selection): string[] => [...selection.ids].sort();

describe('The selection', () => {
  it('takes a row in, and lets it go again', () => {
    const one = toggled(noSelection, 'b');
    expect(ids(one)).toEqual(['b']);
    expect(ids(toggled(one, 'b'))).toEqual([]);
  });

  it('draws a range from the row that was chosen last, in either direction', () => {
    const anchored = toggled(noSelection, 'c');
    expect(ids(rangedTo(anchored, rows, 'e', 'a'))).toEqual(['c', 'd', 'e']);
    expect(ids(rangedTo(anchored, rows, 'a', 'a'))).toEqual(['a', 'b', 'c']);
  });

  it('begins a range at the row that had the focus where none was chosen', () => {
    expect(ids(rangedTo(noSelection, rows, 'd', 'b'))).toEqual(['b', 'c', 'd']);
  });

  it('lets rows go when the range is drawn back, and keeps what was chosen before', () => {
    const before = toggled(toggled(noSelection, 'a'), 'c');
    const far = rangedTo(before, rows, 'e', 'c');
    expect(ids(far)).toEqual(['a', 'c', 'd', 'e']);
    expect(ids(rangedTo(far, rows, 'd', 'c'))).toEqual(['a', 'c', 'd']);
  });

  it('begins anew where the range’s first row is not shown any more', () => {
    const anchored = toggled(noSelection, 'a');
    const left = rows.slice(1);
    expect(ids(rangedTo(anchored, left, 'd', 'c'))).toEqual(['a', 'c', 'd']);
  });

  it('takes in all that are shown, beside what was chosen before, and lets go only what is shown', () => {
    const hidden = toggled(noSelection, 'z');
    const all = allOf(hidden, rows);
    expect(ids(all)).toEqual(['a', 'b', 'c', 'd', 'e', 'z']);
    expect(ids(noneOf(all, rows))).toEqual(['z']);
  });

  it('forgets rows that are gone, and is the same where none is', () => {
    const both = toggled(toggled(noSelection, 'a'), 'b');
    expect(ids(stillThere(both, (id) => id !== 'a'))).toEqual(['b']);
    expect(stillThere(both, () => true)).toBe(both);
  });
});

describe('What is acted on', () => {
  const [a, b, c] = [connection({ id: 'a' }), connection({ id: 'b' }), connection({ id: 'c' })];

  it('is the selection where the row with the focus is part of it', () => {
    expect(actedOn(a, [a, b])).toEqual([a, b]);
  });

  it('is the row with the focus alone where others are selected', () => {
    expect(actedOn(c, [a, b])).toEqual([c]);
    expect(actedOn(c, [])).toEqual([c]);
  });

  it('is the selection where no row has had the focus yet', () => {
    expect(actedOn(undefined, [a, b])).toEqual([a, b]);
    expect(actedOn(undefined, [])).toEqual([]);
  });
});
