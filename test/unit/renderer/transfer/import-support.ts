import type { ImportRow } from '../../../../src/shared/transfer/import';
import { guid } from '../../../support/builders';

/** A row of an import: a new connection with its secret. */
export function importRow(given: Partial<ImportRow> = {}): ImportRow {
  return {
    place: {},
    verdict: 'new',
    name: 'Contoso',
    tenant: guid(),
    clientId: guid(),
    cloud: 'global',
    secret: true,
    proposed: 'add',
    ...given,
  };
}

/** A row for a connection that is kept and differs. */
export function changingRow(given: Partial<ImportRow> = {}): ImportRow {
  return importRow({
    verdict: 'changes',
    kept: { id: guid(), name: 'Contoso' },
    changed: ['clientSecret'],
    proposed: 'skip',
    ...given,
  });
}

/** A row for a connection that is kept as it is. */
export function sameRow(given: Partial<ImportRow> = {}): ImportRow {
  return importRow({ verdict: 'same', kept: { id: guid(), name: 'Contoso' }, proposed: 'skip', ...given });
}

/** A row that cannot be imported. */
export function wrongRow(given: Partial<ImportRow> = {}): ImportRow {
  return importRow({
    verdict: 'wrong',
    problems: [{ field: 'clientId', problem: 'client_id_shape' }],
    proposed: 'skip',
    secret: false,
    ...given,
  });
}
