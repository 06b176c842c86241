import { sameCloud, type CloudChoice } from '../../../shared/clouds';
import type { Connection } from '../../../shared/connection';

/** What the form has of a tenant and its app. */
interface Wanted {
  readonly clientId: string;
  /** The tenant as it was entered, and its GUID where that is known. */
  readonly tenants: readonly string[];
  readonly cloud: CloudChoice;
}

/** A kept connection of the same app to the same tenant in the same cloud. */
export function alreadyLinked(
  connections: readonly Connection[],
  { clientId, tenants, cloud }: Wanted,
): Connection | undefined {
  return connections.find(
    (connection) =>
      connection.clientId === clientId &&
      (tenants.includes(connection.tenant.entered) ||
        (connection.tenant.id !== undefined && tenants.includes(connection.tenant.id))) &&
      sameCloud(connection, cloud),
  );
}
