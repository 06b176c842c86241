import type { ErrorCode } from './bridge';
import type { FindingId } from './finding';

/** How far the verifications are that the person asked for, those of a new secret for many among them. */
export interface VerifyProgress {
  /** `idle`: nothing is under way; the figures are those of the last run. */
  readonly state: 'running' | 'idle';
  readonly total: number;
  /** Judged a success. */
  readonly verified: number;
  /** Judged a failure. */
  readonly failed: number;
  /** Not judged: Microsoft was not reached, or the secret could not be had. */
  readonly unverified: number;
  /** Ended by the person without a judgement. With the three above they make up the total when the run ends. */
  readonly cancelled: number;
  /** Ids that Microsoft is being asked about now; background verifications included. */
  readonly running: readonly string[];
  /** Tenants that Microsoft asked to wait for. */
  readonly heldTenants: number;
  /** Estimated from the pace so far; absent until there is one. */
  readonly secondsLeft?: number;
}

/** Failures of a run that have one cause. */
export interface VerifyGroup {
  /** `failed`: judged; `unreachable`: not judged. */
  readonly outcome: 'failed' | 'unreachable';
  readonly finding: FindingId;
  readonly ids: readonly string[];
}

/** What came of a run. */
export interface VerifySummary {
  /** The person ended it before it was done; `remaining` are those that were not asked about. */
  readonly cancelled: boolean;
  readonly verified: readonly string[];
  /** Largest group first; judged failures before the others. */
  readonly groups: readonly VerifyGroup[];
  /** Not asked about, because the secret or the connection is not there, or the result could not be written. */
  readonly skipped: readonly { readonly id: string; readonly code: ErrorCode }[];
  readonly remaining: readonly string[];
}
