import { z } from 'zod';
import type { ActivityEntry, ActivityFacts, ActivityKind } from '../../shared/activity';
import type { ChainLine } from './activity-chain';

/** What an entry of the activity record is about. */
export interface ActivityAbout {
  readonly ids?: readonly string[];
  /** Of the connection, where it is about one. */
  readonly name?: string;
  readonly facts?: ActivityFacts;
}

/** Of more connections only their number is kept, but for an export: a connection tells its exports. */
const mostIds = 100;

/** A part of the facts is never longer, in UTF-16 units. */
const longestText = 300;

/** What stands in a line: ids without gaps, 22 letters each; how many; a name; facts. */
const aboutSchema = z.object({
  ids: z.string().optional(),
  count: z.number().int().nonnegative().optional(),
  name: z.string().optional(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});

const lineSchema = z.tuple([z.number(), z.iso.datetime(), z.string(), aboutSchema]);

/** Letters of an id: 16 bytes in base64url. A UUID as it is written has 36. */
const idLetters = 22;

/** An id as it stands in a line; undefined for one that is no UUID. */
export function packedId(id: string): string | undefined {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return bytes.length === 16 ? bytes.toString('base64url') : undefined;
}

/** What is written of an entry's subject. */
export function packedAbout(kind: ActivityKind, { ids, name, facts }: ActivityAbout): object {
  const packed =
    ids && (kind === 'exported' || ids.length <= mostIds) ? ids.map((id) => packedId(id) ?? '').join('') : '';
  return {
    ...(packed === '' ? {} : { ids: packed }),
    ...(ids ? { count: ids.length } : {}),
    ...(name === undefined ? {} : { name }),
    ...(facts ? { facts: shortened(facts) } : {}),
  };
}

function shortened(facts: ActivityFacts): ActivityFacts {
  return Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.slice(0, longestText) : value,
    ]),
  );
}

/** Whether a packed id is among those of a line. */
export function isAmong(packed: string, line: ChainLine): boolean {
  if (!line.body.includes(packed)) return false;
  const ids = partsOf(line)?.[3].ids ?? '';
  for (let at = ids.indexOf(packed); at >= 0; at = ids.indexOf(packed, at + 1)) {
    if (at % idLetters === 0) return true;
  }
  return false;
}

/** @returns undefined for a line that says nothing that can be shown. */
export function entryOf(line: ChainLine): ActivityEntry | undefined {
  const parts = partsOf(line);
  if (!parts) return undefined;
  const [, at, kind, { count, name, facts = {} }] = parts;
  return {
    number: line.number,
    at,
    kind,
    ...(count === undefined ? {} : { connections: count }),
    ...(name === undefined ? {} : { name }),
    facts,
    ...(line.isSigned ? {} : { unsigned: true }),
  };
}

function partsOf({ body }: ChainLine): z.infer<typeof lineSchema> | undefined {
  try {
    const read = lineSchema.safeParse(JSON.parse(`${body}]`));
    return read.success ? read.data : undefined;
  } catch {
    return undefined; // edited
  }
}
