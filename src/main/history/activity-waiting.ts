import { packedAbout } from './activity-about';
import type { ActivityKind } from '../../shared/activity';

/** What waits to be written while it cannot be is no more than this. */
const mostWaiting = 1000;

/** An entry that is not on disk yet. */
export interface Waiting {
  readonly at: string;
  readonly kind: ActivityKind;
  readonly about: object;
  /** Set where it stands for so many that were lost. */
  readonly lost?: number;
}

/**
 * What waits after a write has failed: of too many the oldest are lost, and an entry in their place says how many.
 * @param kept those that are not counted, and not lost.
 */
export function withinLimit(waiting: readonly Waiting[], kept: ReadonlySet<Waiting>): Waiting[] {
  const own = waiting.filter((entry) => !kept.has(entry));
  if (own.length <= mostWaiting) return [...waiting];
  const count = own.length - mostWaiting + 1;
  const lost = own.slice(0, count).reduce((sum, entry) => sum + (entry.lost ?? 1), 0);
  const at = own[count - 1]?.at ?? '';
  const about = packedAbout('entries_lost', { facts: { lost } });
  return [
    ...waiting.filter((entry) => kept.has(entry)),
    { at, kind: 'entries_lost', about, lost },
    ...own.slice(count),
  ];
}
