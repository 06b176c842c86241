import { z } from 'zod';
import type { ActivityAbout } from './activity-about';

const lineSchema = z.tuple([
  z.iso.datetime(),
  z.string(),
  z.enum(['file', 'clipboard']),
  z.boolean(),
  z.array(z.string()),
]);

/** An export of the record that versions before this one kept for them alone. */
export interface EarlierExport {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly about: ActivityAbout;
}

/**
 * A line of the earlier record: `[at, format, way, secrets, ids]`.
 * @returns undefined for a line that was cut off.
 */
export function earlierExport(line: string): EarlierExport | undefined {
  try {
    const [at, format, way, secrets, ids] = lineSchema.parse(JSON.parse(line));
    return { at, about: { ids, facts: { format, way, secrets } } };
  } catch {
    return undefined;
  }
}
