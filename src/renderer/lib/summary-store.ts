import type { VerifySummary } from '../../shared/verify-run';
import { createStore, useStore } from './store';

/** A summary, and which one it is: what is done in one does not belong to the next. */
interface ShownSummary {
  readonly number: number;
  readonly summary: VerifySummary;
}

/** What came of the last run that needs attention, until it is closed. */
const shown = createStore<ShownSummary | undefined>(undefined);
let last = 0;

/** Shows a summary, or none. */
export function showSummary(summary: VerifySummary | undefined): void {
  if (summary !== undefined) last += 1;
  shown.set(summary && { number: last, summary });
}

/** The summary to show, with its number. */
export function useSummary(): ShownSummary | undefined {
  return useStore(shown);
}
