import type { Connection } from '../../shared/connection';
import { expiryBand } from '../../shared/expiry';
import type { Finding } from '../../shared/finding';

/**
 * Connections as they are shown: one that was linked needs attention from the moment on that its secret's date has
 * passed, whatever the last verification said.
 * @param connections as main tells them, or as they were shown before.
 * @param now milliseconds since 1970.
 * @returns the same list where nothing is to be shown otherwise; else with new objects for those that are.
 */
export function asShown(connections: readonly Connection[], now: number): readonly Connection[] {
  const shown = connections.map((connection) => oneAsShown(connection, now));
  return shown.some((connection, index) => connection !== connections[index]) ? shown : connections;
}

/** What is to be said of a connection that needs attention for its secret's date alone; see {@link asShown}. */
export function findingByDate({ credential, expiredByDate }: Connection): Finding | undefined {
  if (expiredByDate !== true || credential.expiresAt === undefined) return undefined;
  return {
    id: 'secret_expired',
    at: credential.expiresAt,
    retry: 'after_change',
    owner: 'you',
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.new' },
    page: 'certificates_and_secrets',
    codes: [],
  };
}

function oneAsShown(connection: Connection, now: number): Connection {
  const { expiredByDate = false, state, credential } = connection;
  if (!expiredByDate && state !== 'linked') return connection;
  const isExpired = expiryBand(credential.expiresAt, now) === 'expired';
  if (isExpired === expiredByDate) return connection;
  if (isExpired) return { ...connection, state: 'attention', expiredByDate: true };
  // The clock was put right.
  const { expiredByDate: _before, ...rest } = connection;
  return { ...rest, state: 'linked' };
}
