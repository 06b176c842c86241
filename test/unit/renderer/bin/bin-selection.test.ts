import { describe, expect, it } from 'vitest';
import { movedTo, nothingChosen, toggled, within } from '../../../../src/renderer/features/bin/bin-selection';

const ids = ['a', 'b', 'c', 'd', 'e'];

describe('In the bin', () => {
  it('an entry is chosen and let go by pressing it, and the keyboard stands there', () => {
    const once = toggled(nothingChosen, 'b');
    expect([...once.chosen]).toEqual(['b']);
    expect(once.active).toBe('b');
    expect([...toggled(once, 'b').chosen]).toEqual([]);
  });

  it.each([
    ['ArrowDown', 'b', 'c'],
    ['ArrowDown', 'e', 'e'],
    ['ArrowDown', undefined, 'a'],
    ['ArrowUp', 'b', 'a'],
    ['ArrowUp', 'a', 'a'],
    ['PageDown', 'a', 'd'],
    ['PageDown', 'd', 'e'],
    ['PageUp', 'c', 'a'],
    ['Home', 'd', 'a'],
    ['End', 'a', 'e'],
    ['x', 'a', undefined],
  ])('%s leads from %s to %s', (key, active, expected) => {
    expect(movedTo(key, { chosen: new Set(), active }, ids, 3)).toBe(expected);
  });

  it('what was brought back is no longer chosen', () => {
    const selection = { chosen: new Set(['a', 'b']), active: 'a' };
    expect(within(selection, ['b', 'c'])).toEqual({ chosen: new Set(['b']), active: undefined });
  });
});
