import { describe, expect, it } from 'vitest';
import { foundBy, nothingTyped, typedOn } from '../../../../src/renderer/features/transfer/export-type-ahead';
import { transfer as enTransfer } from '../../../../src/shared/messages/en/transfer';
import { formatIds } from '../../../../src/shared/transfer/formats';

const names = ['Apple', 'Avocado', '.env for Docker', 'Pear, red', 'Plum'];

describe('Letters that are typed in a list', () => {
  it.each([
    ['p', 'Pear, red'],
    ['pl', 'Plum'],
    ['AV', 'Avocado'],
    ['av', 'Avocado'],
    ['env', '.env for Docker'],
    ['docker', '.env for Docker'],
    ['.', '.env for Docker'],
    ['pear, r', 'Pear, red'],
    ['red', 'Pear, red'],
  ])('“%s” finds %s', (typed, found) => {
    expect(names[find(typed) ?? -1]).toBe(found);
  });

  it('go on to the next with the same letter, and round the end', () => {
    expect(find('a', 0)).toBe(1);
    expect(find('aa', 1)).toBe(0);
    expect(find('p', 4)).toBe(3);
  });

  it('stay where more of the same name is typed', () => {
    expect(find('ap', 0)).toBe(0);
  });

  it('find nothing where no word begins so', () => {
    expect(find('x')).toBeUndefined();
    expect(find('lum'), 'in the middle of a word').toBeUndefined();
  });

  it('begin anew after a pause', () => {
    const p = typedOn(nothingTyped, 'p', 1000);
    expect(typedOn(p, 'l', 1500).typed).toBe('pl');
    expect(typedOn(p, 'a', 2500).typed).toBe('a');
  });

  it('reach each format by the beginning of its name', () => {
    const all = formatIds.map((format) => enTransfer.formats[format].name);
    for (const [index, name] of all.entries()) {
      expect(all[foundBy({ typed: name, at: 0 }, all, 0) ?? -1], `the format ${index}`).toBe(name);
    }
  });
});

function find(typed: string, from = 0): number | undefined {
  return foundBy({ typed, at: 0 }, names, from);
}
