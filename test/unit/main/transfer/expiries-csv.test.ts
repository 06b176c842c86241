import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { expiriesCsv } from '../../../../src/main/transfer/expiries-csv';
import { core as en } from '../../../../src/shared/messages/en/core';
import { guid, noon } from '../../../support/builders';
import { expiryEntry } from './support';

function csvOf(entries: Parameters<typeof expiriesCsv>[0]): string {
  return [...expiriesCsv(entries, en.expiryFile, noon)].join('');
}

/** The rows as a reader of RFC 4180 takes them. */
function rowsIn(csv: string): string[][] {
  return parse(csv, { bom: true, recordDelimiter: '\r\n' });
}

describe('The table', () => {
  it('has a header and a row for each connection', () => {
    const tenantId = guid();
    const entry = expiryEntry({ tenant: 'contoso.com', tenantId });
    expect(rowsIn(csvOf([entry]))).toEqual([
      [
        'Name',
        'Tenant',
        'Tenant ID',
        'Client ID',
        'Cloud',
        'Service',
        'State',
        'Secret expires',
        'Days left',
      ],
      [
        'Contoso',
        'contoso.com',
        tenantId,
        entry.clientId,
        'Global',
        'Microsoft Graph',
        'Linked',
        '2026-09-01',
        '183',
      ],
    ]);
  });

  it('lists connections without a date too, with an empty one', () => {
    const { expiresAt: _none, ...undated } = expiryEntry();
    expect(rowsIn(csvOf([undated]))[1]?.slice(-2)).toEqual(['', '']);
  });

  it('counts the days since one has expired as a number', () => {
    const rows = rowsIn(csvOf([expiryEntry({ expiresAt: '2026-02-27T00:00:00.000Z' })]));
    expect(rows[1]?.at(-1)).toBe('-3');
  });

  it('begins with the mark that makes spreadsheets read UTF-8, and ends each row with CR LF', () => {
    const csv = csvOf([expiryEntry()]);
    expect(Buffer.from(csv).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.split('\r\n')).toHaveLength(3);
  });

  it.each(['Contoso, Ltd', 'The “North”', 'Say "hello"', ' spaces ', 'Zürich 語 😀', "O'Neill"])(
    'carries the name %j through',
    (name) => {
      expect(rowsIn(csvOf([expiryEntry({ name })]))[1]?.[0]).toBe(name);
    },
  );

  it.each(['=HYPERLINK("https://example.com")', '+1', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'makes a text of the formula %j',
    (name) => {
      expect(rowsIn(csvOf([expiryEntry({ name })]))[1]?.[0]).toBe(`'${name}`);
    },
  );
});
