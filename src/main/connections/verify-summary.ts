import type { VerifyGroup, VerifySummary } from '../../shared/verify-run';
import type { Verdict } from './verify-queue';

/** A run's verdicts as the person reads them: successes, failures by cause, and what was not asked about. */
export function summaryOf(verdicts: ReadonlyMap<string, Verdict>): VerifySummary {
  const verified: string[] = [];
  const remaining: string[] = [];
  const skipped: VerifySummary['skipped'][number][] = [];
  const groups = new Map<string, VerifyGroup & { ids: string[] }>();
  for (const [id, verdict] of verdicts) {
    if (verdict.kind === 'ok') verified.push(id);
    else if (verdict.kind === 'cancelled') remaining.push(id);
    else if (verdict.kind === 'skipped') skipped.push({ id, code: verdict.code });
    else {
      const { kind: outcome, finding } = verdict;
      const key = `${outcome} ${finding}`;
      const group = groups.get(key) ?? { outcome, finding, ids: [] };
      groups.set(key, group);
      group.ids.push(id);
    }
  }
  return {
    cancelled: remaining.length > 0,
    verified,
    groups: [...groups.values()].sort(
      (one, other) => rank(one) - rank(other) || other.ids.length - one.ids.length,
    ),
    skipped,
    remaining,
  };
}

function rank({ outcome }: VerifyGroup): number {
  return outcome === 'failed' ? 0 : 1;
}
