import { describe, expect, it } from 'vitest';
import { exportWriters } from '../../../../../src/main/transfer/export/formats';
import { writtenBy } from '../../../../support/export-entry';
import { secretValue } from '../../../../support/builders';
import { entriesNamed } from '../export/support';
import { clientId, rowsIn } from './support';

describe('Reading an import', () => {
  it('takes 10,000 connections of Tenantry', async () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `Tenant ${index}`);
    const bytes = Buffer.from(writtenBy(exportWriters.json, entriesNamed(names)));
    expect((await rowsIn(bytes)).rows).toHaveLength(10_000);
  });

  it('takes a table of 5,000 rows', async () => {
    const row = (index: number) =>
      `Tenant ${index},tenant${index}.com,${clientId},${secretValue(String(index))},2026-12-31,"a, b"`;
    const rows = Array.from({ length: 5000 }, (_, index) => row(index)).join('\n');
    const bytes = Buffer.from(`name,tenant,client id,client secret,expires,labels\n${rows}`);
    expect((await rowsIn(bytes)).rows).toHaveLength(5000);
  });
});
