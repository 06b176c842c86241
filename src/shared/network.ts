import type { FindingId } from './finding';

/**
 * Whether Microsoft can be reached, judged by what its hosts answered and not by the network card: behind a
 * sign-in page of a hotel the card is connected and Microsoft is not there.
 *
 * - `unknown`: nobody has asked yet.
 * - `online`: the last answer was Microsoft's, whatever it said.
 * - `offline`: the last attempts reached nobody, or something else answered in Microsoft's place.
 */
export type NetworkState = 'unknown' | 'online' | 'offline';

/** See {@link NetworkState}. */
export interface NetworkStatus {
  readonly state: NetworkState;
  /** With `offline`: why, as the last attempt found. */
  readonly cause?: FindingId;
  /** When it became so, ISO 8601 in UTC. */
  readonly since: string;
}
