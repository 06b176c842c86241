import type { VaultContent } from './vault-file';

/**
 * A content as JSON, in UTF-8. Records are never altered and most of them are in one content after the other,
 * so the bytes of each are kept as long as the record is: of thousands, a change encodes its own.
 */
export function contentBytes({ envelope, labels, connections, bin }: VaultContent): Buffer {
  return Buffer.concat([
    text(`{"envelope":${JSON.stringify(envelope)},"labels":${JSON.stringify(labels)},"connections":[`),
    ...separated(connections),
    text('],"bin":['),
    ...separated(bin),
    text(']}'),
  ]);
}

/** The bytes of a record or of an entry of the bin; from then on they are kept. */
export function bytesOf(part: VaultContent['connections'][number] | VaultContent['bin'][number]): Uint8Array {
  const known = kept.get(part);
  if (known) return known;
  const bytes = text(JSON.stringify(part));
  kept.set(part, bytes);
  return bytes;
}

const kept = new WeakMap<object, Uint8Array>();

const comma = text(',');

function separated(parts: readonly Parameters<typeof bytesOf>[0][]): Uint8Array[] {
  const all: Uint8Array[] = [];
  for (const part of parts) {
    if (all.length > 0) all.push(comma);
    all.push(bytesOf(part));
  }
  return all;
}

function text(value: string): Buffer {
  return Buffer.from(value, 'utf8');
}
