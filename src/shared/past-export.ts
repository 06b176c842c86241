/** An export as it is remembered. */
export interface PastExport {
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** A format's id; one of an earlier version may be known no more. */
  readonly format: string;
  readonly way: 'file' | 'clipboard';
  /** Whether its secret went out with it. */
  readonly secrets: boolean;
}

/** How many exports of a connection are shown. */
export const mostPastExports = 20;
