import type { Connection } from '../../../../src/shared/connection';
import { record } from '../../../support/builders';

/** A kept connection as the window sees it. */
export function connection(given: Partial<Connection> = {}): Connection {
  return { ...record(), credential: { kind: 'secret', status: 'kept' }, ...given };
}
