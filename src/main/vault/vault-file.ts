import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { checkSchema, connectionFieldsSchema } from '../../shared/connection';
import { labelSchema } from '../../shared/labels';
import { fail, ok, type Result } from '../../shared/result';
import type { Damage } from '../../shared/vault-status';
import { contentBytes } from './content-bytes';
import { envelopeSchema } from './envelope';
import { sealedSchema } from './seal';
import { fileFormat, upgraded } from './upgrades';

/** A connection as it is kept: what the window sees, and its sealed secret. */
const recordSchema = connectionFieldsSchema.extend({
  secret: sealedSchema.optional(),
  /** When the secret expires, ISO 8601 in UTC. */
  secretExpiresAt: z.string().optional(),
  /** Where Microsoft has named that date, and not a person. */
  expiryFromMicrosoft: z.literal(true).optional(),
  // The window's names of causes and guide lines change with versions: a check that is not understood any
  // more is no reason to lose a tenant.
  lastCheck: checkSchema.optional().catch(undefined),
});

/** See {@link recordSchema}. */
export type VaultRecord = z.infer<typeof recordSchema>;

const binEntrySchema = z.strictObject({ removedAt: z.string(), connection: recordSchema });

const contentSchema = z.strictObject({
  envelope: envelopeSchema.nullable(),
  /** Connections name labels; one that stands here only is a label that nothing carries yet. */
  labels: z.array(labelSchema),
  connections: z.array(recordSchema),
  bin: z.array(binEntrySchema),
});

/** All that the vault keeps. It and its parts are never altered: a change makes new ones. */
export type VaultContent = z.infer<typeof contentSchema>;

/** A vault before anything was entered. */
export const emptyContent: VaultContent = { envelope: null, labels: [], connections: [], bin: [] };

/**
 * Throws for a change that could not be read again. One bad value would make the whole file unreadable at
 * the next start, so what is new in a content is checked before it is written.
 */
export function checkChange(before: VaultContent, after: VaultContent): void {
  const { connections, bin } = contentSchema.parse({
    ...after,
    connections: newIn(before.connections, after.connections).filter((record) => !checked.has(record)),
    bin: newIn(before.bin, after.bin),
  });
  if (!haveHosts(connections, bin)) throw new Error('A custom cloud without hosts');
}

/** Records that were checked ahead; they are never altered. */
const checked = new WeakSet<VaultRecord>();

/**
 * Checks some of the records of a change ahead, so that a change of thousands is not checked at one go.
 * @throws for one that could not be read again.
 */
export function checkRecords(records: readonly VaultRecord[]): void {
  if (!haveHosts(recordsSchema.parse(records), [])) throw new Error('A custom cloud without hosts');
  for (const record of records) checked.add(record);
}

const recordsSchema = z.array(recordSchema);

/** A record that stands by itself; undefined for what is none. */
export function recordIn(value: unknown): VaultRecord | undefined {
  const read = recordSchema.safeParse(value);
  return read.success && haveHosts([read.data], []) ? read.data : undefined;
}

/** The same for an entry of the bin. */
export function binEntryIn(value: unknown): VaultContent['bin'][number] | undefined {
  const read = binEntrySchema.safeParse(value);
  return read.success && haveHosts([], [read.data]) ? read.data : undefined;
}

/** All records of a content, those in the bin after the others. */
export function recordsOf({ connections, bin }: Pick<VaultContent, 'connections' | 'bin'>): VaultRecord[] {
  return [...connections, ...bin.map(({ connection }) => connection)];
}

/**
 * Without the hosts of a cloud of its own nobody could tell where a secret may be sent. Not a part of the
 * record's schema, where it would double the time that thousands take to be read.
 */
function haveHosts(connections: VaultContent['connections'], bin: VaultContent['bin']): boolean {
  return recordsOf({ connections, bin }).every(
    ({ cloud, customCloud }) => cloud !== 'custom' || customCloud !== undefined,
  );
}

function newIn<Part>(before: readonly Part[], after: readonly Part[]): readonly Part[] {
  if (after === before) return [];
  const known = new Set(before);
  return after.filter((part) => !known.has(part));
}

const fileSchema = z.strictObject({
  format: z.number().int().min(1).max(fileFormat),
  revision: z.number().int().nonnegative(),
  checksum: z.string(),
  content: z.unknown(),
});

type VaultFile = z.infer<typeof fileSchema>;

/** The file for a content: its bytes, ready to be written. */
export function composeVaultFile(content: VaultContent, revision: number): Buffer {
  const pieces = contentBytes(content);
  const checksum = checksumOf(`${fileFormat}\n${revision}\n`, pieces);
  const head = headOf({ format: fileFormat, revision, checksum });
  return Buffer.concat([Buffer.from(head, 'utf8'), ...pieces, Buffer.from(end, 'utf8')]);
}

/** What came of reading a file. */
export type VaultReading = Result<{ content: VaultContent; revision: number; format: number }, Damage>;

/**
 * Reads the file's text; what is wrong with it otherwise. An earlier format is brought to today's. In pieces of
 * some milliseconds, also for thousands of connections: main has its turn between two.
 */
export function* readingVaultFile(text: string): Generator<undefined, VaultReading> {
  const document = parsed(text);
  yield;
  const format = z.looseObject({ format: z.number() }).safeParse(document);
  if (format.success && format.data.format > fileFormat) return fail('newer_version');
  const file = fileSchema.safeParse(document);
  if (!file.success) return fail('unreadable');
  if (!isAsWritten(file.data, text)) return fail('altered');
  yield;
  const content = yield* readingContent(upgraded(file.data.content, file.data.format));
  const { revision, format: written } = file.data;
  return content ? ok({ content, revision, format: written }) : fail('unreadable');
}

/** The same, with main's turn between two pieces. */
export async function readInPieces(text: string): Promise<VaultReading> {
  const reading = readingVaultFile(text);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
    await setImmediate();
  }
}

/** The content before its many parts are looked at. */
const frameSchema = contentSchema.extend({ connections: z.array(z.unknown()), bin: z.array(z.unknown()) });

function* readingContent(content: unknown): Generator<undefined, VaultContent | undefined> {
  const frame = frameSchema.safeParse(content);
  if (!frame.success) return undefined;
  const connections = yield* readingParts(frame.data.connections, recordSchema);
  const bin = yield* readingParts(frame.data.bin, binEntrySchema);
  if (!connections || !bin || !haveHosts(connections, bin)) return undefined;
  return { ...frame.data, connections, bin };
}

/** Records that are read before main has its turn: a few milliseconds' work. */
const readAtOnce = 250;

function* readingParts<Part>(
  parts: readonly unknown[],
  schema: z.ZodType<Part>,
): Generator<undefined, Part[] | undefined> {
  const read: Part[] = [];
  for (const part of parts) {
    const result = schema.safeParse(part);
    if (!result.success) return undefined;
    read.push(result.data);
    if (read.length % readAtOnce === 0) yield;
  }
  return read;
}

/** @returns undefined for what is no JSON; no document is that. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // cut, empty or something else: the caller says `unreadable`
  }
}

/**
 * Whether the file is word for word what the app wrote. The checksum covers the content's text as it stands
 * in the file; in format 1 it covered what JSON.stringify made of the content.
 */
function isAsWritten(file: VaultFile, text: string): boolean {
  const { format, revision, checksum, content } = file;
  if (format === 1) return checksum === checksumOf(`${revision}\n`, [JSON.stringify(content)]);
  const head = headOf(file);
  if (!text.startsWith(head) || !text.endsWith(end)) return false;
  return checksum === checksumOf(`${format}\n${revision}\n`, [text.slice(head.length, -end.length)]);
}

/** All of the file that stands before its content. */
function headOf({ format, revision, checksum }: Omit<VaultFile, 'content'>): string {
  return `{"format":${format},"revision":${revision},"checksum":${JSON.stringify(checksum)},"content":`;
}

/** All of it that stands behind its content. */
const end = '}';

/** Against accidents, not attackers: those meet the seal of each secret. */
function checksumOf(context: string, pieces: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256').update(context);
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
}
