import type { Envelope } from './envelope';
import { recordsOf, type VaultContent, type VaultRecord } from './vault-file';

/** No ids. */
export const nothing: ReadonlySet<string> = new Set();

/** With records that are new or changed. */
export function withRecords(content: VaultContent, records: readonly VaultRecord[]): VaultContent {
  const left = new Map(records.map((record) => [record.id, record]));
  const changed = content.connections.map((candidate) => {
    const record = left.get(candidate.id);
    left.delete(candidate.id);
    return record ?? candidate;
  });
  return { ...content, connections: [...changed, ...left.values()] };
}

/** With an envelope, where it has none yet: the one that is there may have been renewed. */
export function enveloped(content: VaultContent, envelope: Envelope): VaultContent {
  return content.envelope ? content : { ...content, envelope };
}

/** Ids that a change takes away for good: neither in the list nor in the bin any more. */
export function purgedBy(before: VaultContent, after: VaultContent): ReadonlySet<string> {
  if (before.connections === after.connections && before.bin === after.bin) return nothing;
  // The usual change leaves all of them in their places.
  const isInPlace = (record: VaultRecord, index: number): boolean =>
    after.connections[index]?.id === record.id;
  if (before.bin === after.bin && before.connections.every(isInPlace)) return nothing;
  const left = new Set(idsOf(after));
  return new Set(idsOf(before).filter((id) => !left.has(id)));
}

function idsOf(content: VaultContent): string[] {
  return recordsOf(content).map(({ id }) => id);
}
