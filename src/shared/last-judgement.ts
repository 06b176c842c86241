import type { Check, Judgement } from './connection';

/*
 * Apart from the schemas, because the window uses it too and must not load zod: besides its size, zod tries
 * whether it may compile code, which the window's policy forbids and reports.
 */

/** The last judgement of a connection: the last check's, or, where that reached nobody, the one before. */
export function lastJudgement(check: Check | undefined): Judgement | undefined {
  return check?.outcome === 'unreachable' ? check.standing : check;
}
