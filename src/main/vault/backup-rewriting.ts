import { open, readFile } from 'node:fs/promises';
import { encodeAhead } from './content-bytes';
import { writeDurably } from './durable-file';
import { envelopeSchema, type Envelope } from './envelope';
import { envelopeIn } from './salvage';
import { composeVaultFile, readInPieces, type VaultContent } from './vault-file';

/** The envelope stands in this much of a file's beginning, with room for one ten times as large. In bytes. */
const headBytes = 64 * 1024;

/** What came of rewriting a backup. */
export type Rewriting = 'done' | 'damaged' | 'newer_version';

/**
 * Changes a backup in place, where `change` gives another content for it.
 * @returns what it is where it cannot be read: nothing was done then.
 * @throws when the system refused.
 */
export async function rewrite(
  path: string,
  change: (content: VaultContent) => VaultContent,
): Promise<Rewriting> {
  const reading = await readInPieces(await readFile(path, 'utf8'));
  if (!reading.ok) return reading.error === 'newer_version' ? 'newer_version' : 'damaged';
  const { content, revision } = reading.value;
  const changed = change(content);
  if (changed === content) return 'done';
  await encodeAhead(changed.connections);
  await writeDurably(path, composeVaultFile(changed, revision));
  return 'done';
}

/** Without connections, in the list and in the bin. @returns the content itself where none of them is in it. */
export function without(content: VaultContent, ids: ReadonlySet<string>): VaultContent {
  const connections = content.connections.filter(({ id }) => !ids.has(id));
  const bin = content.bin.filter(({ connection }) => !ids.has(connection.id));
  const isSameStill = connections.length === content.connections.length && bin.length === content.bin.length;
  return isSameStill ? content : { ...content, connections, bin };
}

/** Whether two envelopes are the same, letter by letter. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Whether something that opened an envelope does not open the later one of the same key: a way is gone, or the
 * passphrase or recovery key is another. A keyring that wraps the key anew takes nothing back.
 */
export function takesBack(earlier: Envelope, later: Envelope): boolean {
  if (earlier.keyId !== later.keyId) return false;
  return earlier.wraps.some((wrap) => {
    const next = later.wraps.find(({ kind }) => kind === wrap.kind);
    return !next || (wrap.kind !== 'os' && !isSame(wrap, next));
  });
}

/** How a file with this envelope goes on behind its checksum. */
export function headWith(envelope: Envelope): string {
  return `"content":{"envelope":${JSON.stringify(envelope)},`;
}

/** The beginning of a file, as text. */
export async function headOf(path: string): Promise<string> {
  const handle = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return buffer.subarray(0, bytesRead).toString('utf8');
  } finally {
    await handle.close();
  }
}

/** The envelope in a vault's file; undefined where there is none, or none that is understood. */
export async function envelopeOf(path: string): Promise<Envelope | undefined> {
  return envelopeSchema.safeParse(envelopeIn(await headOf(path))).data;
}
