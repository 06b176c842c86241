import type { Messages } from '../../../shared/messages';
import type { VerifyProgress } from '../../../shared/verify-run';

/** How far a run was when something was last read out about it. */
export interface Heard {
  /** A run of more than one is under way. */
  readonly running: boolean;
  /** Whole quarters that are done. */
  readonly quarter: number;
  /** What was read out last. */
  readonly words: string;
}

/** Before any run. */
export const nothingHeard: Heard = { running: false, quarter: 0, words: '' };

/** Those of a run that are done with, judged or not. */
export function doneOf({ verified, failed, unverified }: VerifyProgress): number {
  return verified + failed + unverified;
}

/** Whether a run of more than one is under way: a single one is seen in its row. */
export function isRunOfMany({ state, total }: VerifyProgress): boolean {
  return state !== 'idle' && total > 1;
}

/** What became of how many, as a headline: those that are well always, the others where there are any. */
export function outcomeInWords(
  { verified, failed, unverified }: Pick<VerifyProgress, 'verified' | 'failed' | 'unverified'>,
  { verifyRun }: Pick<Messages, 'verifyRun'>,
): string {
  const parts = [verifyRun.verified(verified)];
  if (failed > 0) parts.push(verifyRun.failed(failed));
  if (unverified > 0) parts.push(verifyRun.unverified(unverified));
  return verifyRun.summary(parts);
}

/**
 * What is read out: the start, every quarter and the end, and nothing in between, so that a screen reader
 * does not talk through the whole run.
 * @returns `heard` itself when there is nothing new; the same words when there is nothing to say.
 */
export function hear(heard: Heard, progress: VerifyProgress, messages: Messages): Heard {
  const { verifyRun } = messages;
  const { state, total, verified, failed, unverified, cancelled } = progress;
  if (!heard.running) {
    if (!isRunOfMany(progress)) return heard;
    return { running: true, quarter: 0, words: verifyRun.started(total) };
  }
  if (state === 'idle') {
    const end = [outcomeInWords({ verified, failed, unverified }, messages)];
    if (cancelled > 0) end.push(verifyRun.cancelled(cancelled));
    return { ...nothingHeard, words: end.join('. ') };
  }
  const quarter = Math.floor((4 * doneOf(progress)) / total);
  if (quarter > heard.quarter && quarter < 4) {
    return { running: true, quarter, words: verifyRun.percent(quarter * 25) };
  }
  return heard;
}
