import { createHash } from 'node:crypto';
import { z } from 'zod';
import { checkSchema, connectionFieldsSchema } from '../../shared/connection';
import { fail, ok, type Result } from '../../shared/result';
import type { Damage } from '../../shared/vault-status';
import { envelopeSchema } from './envelope';
import { sealedSchema } from './seal';

/** The version of the vault file that this app writes. */
const fileFormat = 1;

/** A connection as it is kept: what the window sees, and its sealed secret. */
const recordSchema = connectionFieldsSchema.extend({
  secret: sealedSchema.optional(),
  // The window's names of causes and guide lines change with versions: a check that is not understood any
  // more is no reason to lose a tenant.
  lastCheck: checkSchema.optional().catch(undefined),
});

/** See {@link recordSchema}. */
export type VaultRecord = z.infer<typeof recordSchema>;

/**
 * Throws for a record that could not be read again. One bad value would make the whole file unreadable at
 * the next start, so each new record is checked before it is written.
 */
export function checkRecord(record: VaultRecord): void {
  recordSchema.parse(record);
}

const contentSchema = z.strictObject({
  envelope: envelopeSchema.nullable(),
  connections: z.array(recordSchema),
  bin: z.array(z.strictObject({ removedAt: z.string(), connection: recordSchema })),
});

/** All that the vault keeps. */
export type VaultContent = z.infer<typeof contentSchema>;

/** A vault before anything was entered. */
export const emptyContent: VaultContent = { envelope: null, connections: [], bin: [] };

const fileSchema = z.strictObject({
  format: z.literal(fileFormat),
  revision: z.number().int().nonnegative(),
  checksum: z.string(),
  content: z.unknown(),
});

/** The file's document for a content. */
export function composeVaultFile(content: VaultContent, revision: number): Record<string, unknown> {
  return { format: fileFormat, revision, checksum: checksumOf(content, revision), content };
}

/** Reads the file's document; what is wrong with it otherwise. */
export function readVaultFile(
  document: unknown,
): Result<{ content: VaultContent; revision: number }, Damage> {
  const format = z.looseObject({ format: z.number() }).safeParse(document);
  if (format.success && format.data.format > fileFormat) return fail('newer_version');
  const file = fileSchema.safeParse(document);
  if (!file.success) return fail('unreadable');
  const { checksum, content, revision } = file.data;
  if (checksum !== checksumOf(content, revision)) return fail('altered');
  const parsed = contentSchema.safeParse(content);
  return parsed.success ? ok({ content: parsed.data, revision }) : fail('unreadable');
}

/** Against accidents, not attackers: those meet the seal of each secret. */
function checksumOf(content: unknown, revision: number): string {
  return createHash('sha256')
    .update(`${revision}\n${JSON.stringify(content)}`)
    .digest('hex');
}
