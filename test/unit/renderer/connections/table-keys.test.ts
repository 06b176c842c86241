import { describe, expect, it } from 'vitest';
import { indexOfGoal, meaningOf } from '../../../../src/renderer/features/connections/table-keys';

/** A key with none of the others held. */
function key(name: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', true>> = {}) {
  return { key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held };
}

describe('A key in the list', () => {
  it('moves, and with Shift extends the selection', () => {
    expect(meaningOf(key('ArrowDown'), true)).toEqual({ does: 'move', goal: 'next', extends: false });
    expect(meaningOf(key('PageUp', { shiftKey: true }), true)).toEqual({
      does: 'move',
      goal: 'pageUp',
      extends: true,
    });
    expect(meaningOf(key('End', { ctrlKey: true }), true)).toEqual({
      does: 'move',
      goal: 'last',
      extends: false,
    });
  });

  it.each([
    ['Enter', {}, 'open'],
    [' ', {}, 'select'],
    [' ', { shiftKey: true }, 'extend'],
    ['a', { ctrlKey: true }, 'selectAll'],
    ['A', { metaKey: true }, 'selectAll'],
    ['F2', {}, 'rename'],
    ['Delete', {}, 'remove'],
    ['Escape', {}, 'escape'],
    ['ContextMenu', {}, 'menu'],
    ['F10', { shiftKey: true }, 'menu'],
  ] as const)('%s %o does “%s”', (name, held, does) => {
    expect(meaningOf(key(name, held), true)).toEqual({ does });
  });

  it.each([
    ['a letter', key('a')],
    ['F10 alone', key('F10')],
    ['anything with Alt', key('ArrowDown', { altKey: true })],
    ['an arrow with Ctrl', key('ArrowDown', { ctrlKey: true })],
    ['Ctrl+F, which is the menu’s', key('f', { ctrlKey: true })],
  ])('means nothing when it is %s', (_, pressed) => {
    expect(meaningOf(pressed, true)).toBeUndefined();
  });

  it('leaves Enter and Space to the button in a row', () => {
    expect(meaningOf(key('Enter'), false)).toBeUndefined();
    expect(meaningOf(key(' '), false)).toBeUndefined();
    expect(meaningOf(key('ArrowDown'), false)).toMatchObject({ does: 'move' });
  });

  it('ends at the first and the last row, and keeps a row of the page before in sight', () => {
    expect(indexOfGoal('next', 9, 10, 4)).toBe(9);
    expect(indexOfGoal('previous', 0, 10, 4)).toBe(0);
    expect(indexOfGoal('pageDown', 2, 10, 4)).toBe(5);
    expect(indexOfGoal('pageUp', 2, 10, 4)).toBe(0);
    expect(indexOfGoal('last', 2, 10, 4)).toBe(9);
    expect(indexOfGoal('pageDown', 2, 10, 0)).toBe(3);
  });
});
