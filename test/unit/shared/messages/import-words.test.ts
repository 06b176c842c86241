import { describe, expect, it } from 'vitest';
import { importDialog as words } from '../../../../src/shared/messages/en/import-dialog';

describe('A place in an import', () => {
  it.each([
    [{ line: 12, column: 3 }, 'line 12, column 3'],
    [{ line: 1200 }, 'line 1,200'],
    [{ file: 'a.json', line: 2, column: 1 }, 'a.json, line 2, column 1'],
    [{ file: 'a.json' }, 'a.json'],
    [{}, undefined],
  ])('%o is told as %s', (place, text) => {
    expect(words.place(place)).toBe(text);
  });

  it('is short in a cell', () => {
    expect(words.placeInShort({ line: 12, column: 3 })).toBe('12');
    expect(words.placeInShort({ file: 'a.json', line: 2 })).toBe('a.json, 2');
    expect(words.placeInShort({})).toBe('');
  });

  it('stands behind the file’s name where reading it was given up', () => {
    expect(words.refused('a.json', 'line 2, column 1')).toBe('a.json, line 2, column 1:');
    expect(words.refused(undefined, undefined)).toBe('The text:');
  });
});

describe('What an import came to', () => {
  it.each([
    [1, 0, 'Imported 1 connection.'],
    [12, 3, 'Imported 12 connections, replaced 3.'],
    [0, 1, 'Replaced 1 connection.'],
    [0, 4, 'Replaced 4 connections.'],
  ])('%i added and %i replaced: %s', (added, replaced, text) => {
    expect(words.imported(added, replaced)).toBe(text);
  });

  it('is told before, and only of what there is', () => {
    expect(words.tally(1, 0, 0)).toBe('1 is added');
    expect(words.tally(12, 1, 1200)).toBe('12 are added, 1 is replaced, 1,200 are left out');
    expect(words.tally(0, 0, 0)).toBe('');
  });
});

describe('A column', () => {
  it('is told by its header and its first value', () => {
    expect(words.column('Tenant', 1, 'contoso.com')).toBe('Tenant: contoso.com');
    expect(words.column('', 2, undefined)).toBe('Column 2');
  });

  it('is cut where its texts are long, and never within a character', () => {
    const long = words.column('👩‍👩‍👧'.repeat(30), 1, 'x'.repeat(40));
    expect(long).toBe(`${'👩‍👩‍👧'.repeat(23)}…: ${'x'.repeat(17)}…`);
  });
});
