import type { ErrorCode, ReplacedSecrets } from '../../../shared/bridge';
import type { Connection } from '../../../shared/connection';
import type { FindingId } from '../../../shared/finding';

/** Connections that keep their old secret, for one cause: what Microsoft said, or why it was not asked. */
export interface RefusedGroup {
  readonly cause:
    | { readonly kind: 'finding'; readonly id: FindingId; readonly later: boolean }
    | { readonly kind: 'error'; readonly code: ErrorCode };
  readonly connections: readonly Connection[];
}

/** The refused, grouped by cause, the largest group first. Those that are gone since are left out. */
export function refusedGroups(
  refused: ReplacedSecrets['refused'],
  connections: readonly Connection[],
): readonly RefusedGroup[] {
  const byId = new Map(connections.map((connection) => [connection.id, connection]));
  const groups = new Map<string, { cause: RefusedGroup['cause']; connections: Connection[] }>();
  for (const { id, error } of refused) {
    const connection = byId.get(id);
    if (connection === undefined) continue;
    const key = error.finding?.id ?? `error:${error.code}`;
    const group = groups.get(key);
    if (group) group.connections.push(connection);
    else {
      const cause: RefusedGroup['cause'] = error.finding
        ? { kind: 'finding', id: error.finding.id, later: error.finding.retry === 'later' }
        : { kind: 'error', code: error.code };
      groups.set(key, { cause, connections: [connection] });
    }
  }
  return [...groups.values()].sort((a, b) => b.connections.length - a.connections.length);
}
