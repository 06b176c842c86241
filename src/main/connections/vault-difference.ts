import { isDeepStrictEqual } from 'node:util';
import type { VaultDifference } from '../../shared/vault-version';
import type { VaultContent, VaultRecord } from '../vault/vault-file';

/**
 * What another vault would change, connection by connection. What a verification leaves behind is no difference: after
 * each of them every connection would be another one.
 */
export function differenceOf(
  kept: Pick<VaultContent, 'connections'>,
  present: Pick<VaultContent, 'connections'>,
): VaultDifference {
  const there = new Map(present.connections.map((record) => [record.id, record]));
  const added: string[] = [];
  const changed: string[] = [];
  let same = 0;
  for (const record of kept.connections) {
    const now = there.get(record.id);
    there.delete(record.id);
    if (!now) added.push(record.name);
    else if (isDeepStrictEqual(entered(record), entered(now))) same += 1;
    else changed.push(record.name);
  }
  return { added, removed: [...there.values()].map(({ name }) => name), changed, same };
}

function entered({ lastCheck: _check, state: _state, updatedAt: _at, ...record }: VaultRecord) {
  return record;
}
