import { setImmediate } from 'node:timers/promises';
import type { VaultContent, VaultRecord } from './vault-file';

type Part = VaultContent['connections'][number] | VaultContent['bin'][number];

/** So many records are encoded together: few enough that a change encodes little, enough that thousands are few blocks. */
const blockSize = 128;

/**
 * A content as JSON, in UTF-8, in pieces that follow each other. Records are never altered and most of them are in one
 * content after the other, so the bytes of each block of them are kept as long as its first record is: of thousands,
 * a change encodes its own block.
 */
export function contentBytes({ envelope, labels, connections, bin }: VaultContent): Uint8Array[] {
  return [
    encoded(`{"envelope":${JSON.stringify(envelope)},"labels":${JSON.stringify(labels)},"connections":[`),
    ...separated(connections),
    encoded('],"bin":['),
    ...separated(bin),
    encoded(']}'),
  ];
}

/**
 * The bytes of a block of records or of entries of the bin, separated as in JSON; from then on they are kept.
 * @param parts those of a content from a multiple of {@link blockSize} on, up to the next one.
 */
function blockBytes(parts: readonly Part[]): Uint8Array {
  const [first] = parts;
  if (!first) return encoded('');
  const known = kept.get(first);
  if (known?.parts.length === parts.length && known.parts.every((part, index) => part === parts[index])) {
    return known.bytes;
  }
  const bytes = encoded(parts.map((part) => JSON.stringify(part)).join());
  kept.set(first, { parts, bytes });
  return bytes;
}

/** Encodes records block by block, as the file will have them, with main's turn between two. */
export async function encodeAhead(
  connections: readonly VaultRecord[],
  also: (record: VaultRecord) => void = () => undefined,
): Promise<void> {
  for (let begin = 0; begin < connections.length; begin += blockSize) {
    const block = connections.slice(begin, begin + blockSize);
    block.forEach(also);
    blockBytes(block);
    await setImmediate();
  }
}

const kept = new WeakMap<Part, { readonly parts: readonly Part[]; readonly bytes: Uint8Array }>();

const comma = encoded(',');

function separated(parts: readonly Part[]): Uint8Array[] {
  const all: Uint8Array[] = [];
  for (let begin = 0; begin < parts.length; begin += blockSize) {
    if (begin > 0) all.push(comma);
    all.push(blockBytes(parts.slice(begin, begin + blockSize)));
  }
  return all;
}

function encoded(text: string): Uint8Array {
  return Buffer.from(text, 'utf8');
}
