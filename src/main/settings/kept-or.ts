import { z } from 'zod';

/**
 * Reads a value that may be missing, damaged or of another version: what the schema does not understand
 * counts as the fallback, each key of an object for itself.
 */
export function keptOr<Schema extends z.ZodType>(
  kept: unknown,
  schema: Schema,
  fallback: z.output<Schema>,
): z.output<Schema> {
  if (!(schema instanceof z.ZodObject)) {
    const read = schema.safeParse(kept);
    return read.success ? read.data : fallback;
  }
  const [values, fallbacks] = [objectOr(kept), objectOr(fallback)];
  const fields = Object.entries(schema.shape as Record<string, z.ZodType>).map(([key, field]) => [
    key,
    keptOr(values[key], field, fallbacks[key]),
  ]);
  return Object.fromEntries(fields) as z.output<Schema>;
}

/** Puts a change over what is kept, so that what it does not name stays: also what nobody here understands. */
export function changedIn(kept: unknown, change: unknown): unknown {
  if (!isObject(change)) return change;
  const values = objectOr(kept);
  const changed = Object.entries(change)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => [key, changedIn(values[key], value)]);
  return { ...values, ...Object.fromEntries(changed) };
}

function objectOr(value: unknown): Record<string, unknown> {
  return isObject(value) ? value : {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
