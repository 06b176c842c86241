import { describe, expect, it } from 'vitest';
import { listColumns } from '../../../../src/shared/settings-choices';
import {
  columnCount,
  columnIndex,
  columnsThatFit,
  gridTemplate,
} from '../../../../src/renderer/features/connections/list-columns';

describe('The columns', () => {
  it('are all there in a wide list', () => {
    expect(columnsThatFit(1320, [])).toEqual(listColumns);
  });

  it('make way one by one, the least important first, and the name never', () => {
    const left = [1320, 1200, 1000, 900, 800, 700, 500, 300, 0].map((width) => columnsThatFit(width, []));
    for (const [index, columns] of left.entries()) {
      const wider = left[index - 1] ?? listColumns;
      expect(wider).toEqual(expect.arrayContaining([...columns]));
    }
    expect(left[1]).toEqual(listColumns.filter((each) => each !== 'tenant'));
    expect(left.at(-3)).toEqual(['name', 'state']);
    expect(left.at(-1)).toEqual(['name']);
  });

  it('leave out what the person does not want, but the name', () => {
    expect(columnsThatFit(1320, ['cloud', 'name'])).toEqual(listColumns.filter((each) => each !== 'cloud'));
  });

  it('keep their numbers when others are not shown, between the two that are no data', () => {
    expect(listColumns.map(columnIndex)).toEqual(listColumns.map((_, index) => index + 2));
    expect(columnCount).toBe(listColumns.length + 2);
  });

  it('are laid out between the box and the button of each row', () => {
    expect(gridTemplate(['name', 'state'])).toMatch(/^28px minmax\(.+\) minmax\(.+\) 32px$/);
  });
});
