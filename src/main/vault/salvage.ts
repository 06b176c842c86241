import { labelSchema } from '../../shared/labels';
import { envelopeSchema, type Envelope } from './envelope';
import { fileFormat, upgraded } from './upgrades';
import { binEntryIn, recordIn, type VaultContent, type VaultRecord } from './vault-file';

/** Of a larger file nothing is read: ten times what 10,000 connections take. In characters. */
export const largestSalvage = 64 * 1024 * 1024;

/** Records that are read before main has its turn: a few milliseconds' work. */
const readAtOnce = 250;

/** Parts of a vault's file as they were found, not checked yet. */
interface Found {
  readonly envelope: unknown;
  readonly labels: readonly unknown[];
  readonly connections: readonly unknown[];
  readonly bin: readonly unknown[];
}

/**
 * Reads what is readable of a file that is damaged: every record that is whole, wherever it stands, and nothing that is
 * not. Whether a record is as it was written nobody can tell; its secret can, which opens only where all that it is
 * bound to is. Time and memory go with the file's size, whatever is in it. In pieces of some milliseconds.
 * @param now is taken for when a connection was removed, where the file does not tell any more. Milliseconds since 1970.
 * @returns undefined where there is nothing to be had. The envelope may be damaged: see {@link envelopeFor}.
 */
export function* salvaging(text: string, now: number): Generator<undefined, VaultContent | undefined> {
  if (text.length > largestSalvage) return undefined;
  const removedAt = new Date(now).toISOString();
  const found = inDocument(text, removedAt) ?? (yield* inText(text, removedAt));
  yield;
  const { envelope, labels, connections, bin } = upgraded(found, formatOf(text)) as Found;
  const seen = new Set<string>();
  const isNew = ({ id }: VaultRecord): boolean => !seen.has(id) && seen.add(id).size > 0;
  const content: VaultContent = {
    envelope: envelopeSchema.nullable().catch(null).parse(envelope),
    labels: labels.flatMap((label) => labelSchema.safeParse(label).data ?? []),
    connections: (yield* passing(connections, recordIn)).filter(isNew),
    bin: (yield* passing(bin, binEntryIn)).filter(({ connection }) => isNew(connection)),
  };
  return content.connections.length + content.bin.length > 0 ? content : undefined;
}

function* passing<Part>(
  parts: readonly unknown[],
  read: (part: unknown) => Part | undefined,
): Generator<undefined, Part[]> {
  const passed: Part[] = [];
  for (const [index, part] of parts.entries()) {
    const whole = read(part);
    if (whole !== undefined) passed.push(whole);
    if (index % readAtOnce === 0) yield;
  }
  return passed;
}

/** The format that the file says; today's where it says none that there was. */
function formatOf(text: string): number {
  const format = Number(/^\{\s{0,99}"format"\s{0,9}:\s{0,9}(\d{1,3})\b/.exec(text)?.[1]);
  return format >= 1 && format <= fileFormat ? format : fileFormat;
}

/** Of a file that is JSON still: somebody edited it, or a value is another one. */
function inDocument(text: string, removedAt: string): Found | undefined {
  const content = memberOf(parsed(text), 'content');
  const [connections, bin] = [memberOf(content, 'connections'), memberOf(content, 'bin')];
  if (!Array.isArray(connections) || !Array.isArray(bin)) return undefined;
  const labels = memberOf(content, 'labels');
  return {
    envelope: memberOf(content, 'envelope') ?? null,
    labels: Array.isArray(labels) ? (labels as unknown[]) : [],
    connections: connections as unknown[],
    bin: bin.map((entry: unknown) =>
      binEntryIn(entry) ? entry : { removedAt, connection: memberOf(entry, 'connection') },
    ),
  };
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}

/**
 * How a record begins, with as much white space as a program that lays JSON out puts there. Nothing that a person entered looks so: in a text of JSON each quotation mark has a backslash
 * before it.
 */
const recordStart = /\{\s{0,99}"id"\s{0,9}:\s{0,9}"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"/gi;

/** What stands right before a record that is in the bin; not longer than {@link headLength} characters. */
const binHead =
  /\{\s{0,99}"removedAt"\s{0,9}:\s{0,9}"([^"\\]{1,40})"\s{0,9},\s{0,99}"connection"\s{0,9}:\s{0,9}$/;

const headLength = 400;

/**
 * Of any text: each record is looked for by its beginning, so that a mark that is missing costs the record in which it is
 * missing, and none after it.
 */
function* inText(text: string, removedAt: string): Generator<undefined, Found> {
  const binStart = text.search(/"bin"\s{0,9}:\s{0,9}\[/);
  const starts = [...text.matchAll(recordStart)].map(({ index }) => index);
  yield;
  const connections: unknown[] = [];
  const bin: unknown[] = [];
  for (const [order, start] of starts.entries()) {
    if (order % readAtOnce === 0) yield;
    const record = parsed(objectAt(text, start, starts[order + 1] ?? text.length));
    if (record === undefined) continue;
    const head = binHead.exec(text.slice(Math.max(0, start - headLength), start));
    if (head) bin.push({ removedAt: head[1], connection: record });
    else if (binStart >= 0 && start > binStart) bin.push({ removedAt, connection: record });
    else connections.push(record);
  }
  const first = starts[0] ?? text.length;
  return { envelope: envelopeIn(text), labels: labelsIn(text.slice(0, first)), connections, bin };
}

/** The envelope that stands in a text, not checked yet; nothing where it is cut, or not there. */
export function envelopeIn(text: string): unknown {
  const at = text.search(/"envelope"\s{0,9}:\s{0,9}\{/);
  return at < 0 ? null : parsed(objectAt(text, text.indexOf('{', at), text.length));
}

function labelsIn(text: string): unknown[] {
  const label =
    /\{\s{0,99}"name"\s{0,9}:\s{0,9}"(?:[^"\\]|\\.){0,300}"\s{0,9},\s{0,99}"color"\s{0,9}:\s{0,9}"[a-z]{1,20}"\s{0,99}\}/g;
  return [...text.matchAll(label)].flatMap(([found]) => parsed(found) ?? []);
}

/** The text of the object that begins at `start`, as far as it ends before `limit`; empty where it does not. */
function objectAt(text: string, start: number, limit: number): string {
  let depth = 0;
  for (let at = start; at < limit; at += 1) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at, limit);
    else if (character === '{' || character === '[') depth += 1;
    else if (character === '}' || character === ']') depth -= 1;
    if (depth === 0) return text.slice(start, at + 1);
  }
  return '';
}

function endOfString(text: string, start: number, limit: number): number {
  let at = start + 1;
  while (at < limit && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined; // damaged just there
  }
}

/**
 * The envelope for what was salvaged. A backup's is whole by its checksum, and was brought up to date with every change;
 * so it is taken where it is of the same key, also where the file's own names the key wrongly. Without one, the file's
 * own is all there is.
 * @param found the file's own; null where it cannot be read.
 * @param text the damaged file.
 * @param backups envelopes of backups, the latest first.
 */
export function envelopeFor(
  found: Envelope | null,
  text: string,
  backups: readonly Envelope[],
): Envelope | null {
  const isOfIt = ({ keyId, check }: Envelope): boolean =>
    found
      ? found.keyId === keyId || found.check.tag === check.tag
      : text.includes(keyId) || text.includes(check.tag);
  return backups.find(isOfIt) ?? found ?? backups[0] ?? null;
}

/**
 * Salvaged parts with the envelope that opens them. Without any, nothing would ever open their secrets, and a new key
 * must not stand beside them: they are left out, and what is missing is told.
 */
export function withEnvelope(content: VaultContent, envelope: Envelope | null): VaultContent {
  if (envelope) return { ...content, envelope };
  const bare = ({
    secret: _sealed,
    secretExpiresAt: _date,
    expiryFromMicrosoft: _namedIt,
    ...record
  }: VaultRecord): VaultRecord => record;
  return {
    ...content,
    envelope,
    connections: content.connections.map(bare),
    bin: content.bin.map((entry) => ({ ...entry, connection: bare(entry.connection) })),
  };
}
