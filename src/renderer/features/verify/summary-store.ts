import type { VerifySummary } from '../../../shared/verify-run';
import { createStore, useStore } from '../../lib/store';

/** What came of the last run that needs attention, until it is closed. */
const shown = createStore<VerifySummary | undefined>(undefined);

/** Shows a summary, or none. */
export const showSummary = shown.set;

/** The summary to show. */
export function useSummary(): VerifySummary | undefined {
  return useStore(shown);
}
