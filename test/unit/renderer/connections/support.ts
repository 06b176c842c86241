import type { Check, Connection } from '../../../../src/shared/connection';
import { record } from '../../../support/builders';

/** A connection as the window gets it. */
export function connection(given: Partial<Connection> = {}): Connection {
  return { ...record(), credential: { kind: 'secret', status: 'kept' }, ...given };
}

/** Its secret expires then. */
export function expiring(expiresAt: string, given: Partial<Connection> = {}): Connection {
  return connection({ credential: { kind: 'secret', status: 'kept', expiresAt }, ...given });
}

/** A check that found nothing wrong. */
export function check(given: Partial<Check> = {}): Check {
  return { at: '2026-03-02T12:00:00.000Z', outcome: 'ok', durationMs: 100, ...given };
}

/** Names, in the order of the rows. */
export function namesOf(rows: readonly Connection[]): string[] {
  return rows.map(({ name }) => name);
}
