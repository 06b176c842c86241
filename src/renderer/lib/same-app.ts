import type { Connection } from '../../shared/connection';
import { sameCloud } from '../../shared/clouds';

/** Whether connections are for one app in one cloud, so that one secret can serve them all. */
export function isOneApp(connections: readonly Connection[]): boolean {
  const [first] = connections;
  return (
    first !== undefined &&
    connections.every(
      (each) => each.clientId.toLowerCase() === first.clientId.toLowerCase() && sameCloud(each, first),
    )
  );
}

/**
 * Others that are for the same app in the same tenant and cloud.
 * @param all every kept connection, the one asked about included.
 */
export function twinsOf(connection: Connection, all: readonly Connection[]): readonly Connection[] {
  const tenant = tenantOf(connection);
  const clientId = connection.clientId.toLowerCase();
  return all.filter(
    (other) =>
      other.id !== connection.id &&
      other.clientId.toLowerCase() === clientId &&
      tenantOf(other) === tenant &&
      sameCloud(other, connection),
  );
}

/** The GUID where it is known: the same tenant may have been entered by two of its domains. */
function tenantOf({ tenant }: Connection): string {
  return (tenant.id ?? tenant.entered).toLowerCase();
}
