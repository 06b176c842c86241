import type { Check, Connection } from '../../../src/shared/connection';
import type { Finding } from '../../../src/shared/finding';
import { guid } from '../../support/builders';

/** A connection as the window sees it: linked, with a kept secret. */
export function connection(given: Partial<Connection> = {}): Connection {
  return {
    id: guid(),
    name: 'Contoso',
    cloud: 'global',
    tenant: { entered: guid() },
    clientId: guid(),
    service: 'graph',
    scope: 'https://graph.microsoft.com/.default',
    labels: [],
    pinned: false,
    notes: '',
    state: 'linked',
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    credential: { kind: 'secret', status: 'kept' },
    ...given,
  };
}

/** A check that judged a failure of this cause. */
export function failedBy(id: Finding['id'], given: Partial<Finding> = {}): Check {
  const at = '2026-03-02T12:00:00.000Z';
  return { at, outcome: 'failed', durationMs: 90, finding: { id, at, retry: 'never', codes: [], ...given } };
}
