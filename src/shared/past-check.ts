import type { CheckOutcome } from './connection';
import type { FindingId } from './finding';

/** A verification as it is remembered: what came of it, and nothing more. */
export interface PastCheck {
  /** When the answer came, ISO 8601 in UTC. */
  readonly at: string;
  readonly outcome: CheckOutcome;
  readonly finding?: FindingId;
  /** From sending the request to the answer, in milliseconds. */
  readonly durationMs: number;
}

/** How many verifications of a connection are remembered. */
export const mostPastChecks = 20;
