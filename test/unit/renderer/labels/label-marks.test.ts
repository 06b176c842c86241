import { describe, expect, it } from 'vitest';
import {
  carriers,
  changeFor,
  freshColor,
  markOf,
  nextMark,
} from '../../../../src/renderer/features/labels/label-marks';
import { labelColors } from '../../../../src/shared/label-colors';

const both = [{ labels: ['Gold', 'EU'] }, { labels: ['gold'] }];

describe('The mark of a label', () => {
  it('tells whether all, some or none carry it, whatever the case of its name', () => {
    expect(markOf(both, 'GOLD')).toBe('all');
    expect(markOf(both, 'EU')).toBe('some');
    expect(markOf(both, 'US')).toBe('none');
  });

  it('goes through all choices and back, “some” only where it was so', () => {
    expect(nextMark('some', 'some')).toBe('all');
    expect(nextMark('all', 'some')).toBe('none');
    expect(nextMark('none', 'some')).toBe('some');
    expect(nextMark('none', 'none')).toBe('all');
    expect(nextMark('none', 'all')).toBe('all');
  });
});

describe('What is asked of main', () => {
  const labels = [{ name: 'Gold' }, { name: 'EU' }, { name: 'US' }];

  it('is only what changes something', () => {
    const marks = new Map([
      ['gold', 'none'],
      ['eu', 'all'],
      ['us', 'none'],
    ] as const);
    expect(changeFor(both, labels, marks)).toEqual({ add: ['EU'], remove: ['Gold'] });
  });

  it('is nothing where nothing was pressed, or everything was pressed back', () => {
    expect(changeFor(both, labels, new Map())).toEqual({ add: [], remove: [] });
    expect(changeFor(both, labels, new Map([['eu', 'some'] as const]))).toEqual({ add: [], remove: [] });
  });
});

it('A new label gets the colour that the fewest have, grey last', () => {
  const used = labelColors.map((color) => ({ name: color, color }));
  expect(freshColor([])).toBe('red');
  expect(freshColor(used.filter(({ color }) => color !== 'teal'))).toBe('teal');
  expect(freshColor(used.filter(({ color }) => color !== 'grey'))).toBe('grey');
});

it('Labels are counted whatever the case of their names', () => {
  expect([...carriers(both)]).toEqual([
    ['gold', 2],
    ['eu', 1],
  ]);
});
