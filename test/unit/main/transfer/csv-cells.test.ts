import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { byteOrderMark, csvRow, harmless, unharmed } from '../../../../src/main/transfer/csv-cells';
import { nastySecrets } from '../../../support/nasty-secrets';

/** All texts of up to five of the characters that matter here. */
const texts = upTo(5, ["'", '=', '-', '＝', '\t', '\r', '\n', ' ', 'a', '"']);

describe('A cell of a table', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '＋1', '－1', '＠1'])(
    'is no formula any more with %j in it',
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it.each(['Contoso', "O'Neill", "'quoted'", 'a=1', ' =1', '', "'"])(
    'stays as it is with %j in it',
    (text) => {
      expect(harmless(text)).toBe(text);
    },
  );

  it('never begins like a formula, whatever the text is', () => {
    const formulas = texts.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(harmless(text)));
    expect(formulas).toEqual([]);
  });

  it('gives every text back exactly', () => {
    const lost = [...texts, ...nastySecrets(1000)].filter((text) => unharmed(harmless(text)) !== text);
    expect(lost).toEqual([]);
  });

  it('is left alone where it cannot have been made harmless', () => {
    for (const cell of ["'", "''", "'a", 'a', '', '=1']) expect(unharmed(cell)).toBe(cell);
  });
});

it('A row is read back as it was by a reader of RFC 4180', () => {
  const rows = chunks(
    texts.filter((text) => text !== ''),
    20,
  );
  const table = byteOrderMark + rows.map((row) => csvRow(row)).join('');
  const read: string[][] = parse(table, { bom: true, recordDelimiter: '\r\n', relaxColumnCount: true });
  expect(read.map((row) => row.map(unharmed))).toEqual(rows);
});

function upTo(length: number, alphabet: readonly string[]): string[] {
  if (length === 0) return [''];
  const shorter = upTo(length - 1, alphabet);
  const longest = shorter.filter((text) => text.length === length - 1);
  return [...shorter, ...longest.flatMap((text) => alphabet.map((character) => text + character))];
}

function chunks(list: readonly string[], size: number): string[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  );
}
