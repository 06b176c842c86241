import type { FieldName } from '../../src/shared/fields/field';
import type { ImportedConnection, ImportReading, ReadRow } from '../../src/main/transfer/import/reading';
import type { VaultRecord } from '../../src/main/vault/vault-file';
import { guid } from './builders';

const all: readonly FieldName[] = [
  'name',
  'tenant',
  'clientId',
  'cloud',
  'service',
  'scope',
  'labels',
  'notes',
];

/** A connection as an import brings it. */
export function imported(given: Partial<ImportedConnection> = {}): ImportedConnection {
  return {
    name: 'Fabrikam',
    cloud: 'global',
    tenant: { entered: guid() },
    clientId: guid(),
    service: 'graph',
    scope: 'https://graph.microsoft.com/.default',
    labels: [],
    notes: '',
    told: all,
    ...given,
  };
}

/** A kept connection as an import brings it again. */
export function importedAgain(
  { id, name, cloud, tenant, clientId, service, scope, labels, notes }: VaultRecord,
  given: Partial<ImportedConnection> = {},
): ImportedConnection {
  return imported({ id, name, cloud, tenant, clientId, service, scope, labels, notes, ...given });
}

/** A reading with a row for each connection, from line 1 on. */
export function readingOf(
  connections: readonly ImportedConnection[],
  wrong: readonly ReadRow[] = [],
): Extract<ImportReading, { kind: 'rows' }> {
  const rows = connections.map((connection, index) => ({ place: { line: index + 1 }, connection }));
  return { kind: 'rows', source: 'tenantry', rows: [...rows, ...wrong], labels: [] };
}
