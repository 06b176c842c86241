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

/**
 * What is read out: the start, every quarter and the end, and nothing in between, so that a screen reader
 * does not talk through the whole run.
 * @returns `heard` itself when there is nothing to say.
 */
export function hear(heard: Heard, progress: VerifyProgress, { verifyRun }: Messages): Heard {
  const running = isRunOfMany(progress);
  if (!running) {
    if (!heard.running) return heard;
    return { running, quarter: 0, words: verifyRun.summary(progress.verified, progress.total) };
  }
  if (!heard.running) return { running, quarter: 0, words: verifyRun.started(progress.total) };
  const quarter = Math.floor((4 * doneOf(progress)) / progress.total);
  if (quarter <= heard.quarter || quarter >= 4) return heard;
  return { running, quarter, words: verifyRun.percent(quarter * 25) };
}
