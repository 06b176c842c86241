import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { unharmed } from '../../../../../src/main/transfer/csv-cells';
import type { ExportEntry } from '../../../../../src/main/transfer/export/format';
import { csv } from '../../../../../src/main/transfer/export/formats/csv';
import { exportEntry, writtenBy } from '../../../../support/export-entry';
import { nastySecrets } from '../../../../support/nasty-secrets';
import {
  asVaultRecord,
  cloudCases,
  entriesNamed,
  entriesWith,
  fullConnection,
  nastyNames,
  sealedMark,
} from './support';

/** The rows as a reader of RFC 4180 takes them, by their headers. */
function rowsOf(entries: readonly ExportEntry[]): Record<string, string>[] {
  return parse(writtenBy(csv, entries), { bom: true, recordDelimiter: '\r\n', columns: true });
}

describe('The inventory', () => {
  it('has a column for everything that a person needs to know', () => {
    const connection = fullConnection();
    expect(rowsOf([exportEntry(connection)])).toEqual([
      {
        Name: 'Contoso',
        Tenant: 'contoso.com',
        'Tenant ID': connection.tenant.id,
        'Tenant name': "'=Contoso, Ltd",
        'Client ID': connection.clientId,
        'App name': 'Backup',
        Cloud: 'custom',
        'Authority host': 'login.cloud.contoso-sovereign.example',
        'Graph host': 'graph.cloud.contoso-sovereign.example',
        Service: 'dataverse',
        'Environment URL': 'contoso.crm4.dynamics.com',
        'Environment name': 'production',
        Scope: 'https://contoso.crm4.dynamics.com/.default',
        Labels: 'Customer, EU west',
        'Secret expires': '2026-09-01',
        State: 'linked',
        Notes: 'First line\n"second", line',
      },
    ]);
  });

  it('begins with the mark that makes spreadsheets read UTF-8, and ends each row with CR LF', () => {
    const text = writtenBy(csv, entriesNamed(['a', 'b']));
    expect(Buffer.from(text).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(text.match(/\r\n/g)).toHaveLength(3);
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('names each cloud, and hosts only for one that is not known by its name', () => {
    const rows = rowsOf(cloudCases.map(({ authority: _a, graph: _g, ...choice }) => exportEntry(choice)));
    expect(rows.map(({ Cloud, 'Authority host': authority }) => [Cloud, authority])).toEqual([
      ['global', ''],
      ['usgov', ''],
      ['usgov-dod', ''],
      ['china', ''],
      ['custom', 'login.cloud.contoso-sovereign.example'],
    ]);
  });

  it('carries every name, and none as a formula', () => {
    const names = [...nastyNames, ...nastySecrets(200).filter((text) => !text.includes('\t'))];
    const cells = rowsOf(entriesNamed(names)).map(({ Name }) => Name ?? '');
    expect(cells.map(unharmed)).toEqual(names);
    expect(cells.filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  it('never has a secret, also where the entry has one', () => {
    const secrets = nastySecrets(200);
    const entries = entriesWith(secrets);
    const without = entries.map(({ secret: _secret, ...entry }) => entry);
    expect(writtenBy(csv, entries)).toBe(writtenBy(csv, without));
    const sealed = { ...exportEntry(), connection: asVaultRecord(fullConnection()) };
    expect(writtenBy(csv, [sealed])).not.toContain(sealedMark);
  });
});
