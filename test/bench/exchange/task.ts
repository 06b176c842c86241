import type { Credentials } from '../../../src/main/entra/exchange';
import type { Post } from '../repeated';

/** What `main.ts` beside this is to take the time of. */
export interface ExchangeTask {
  readonly credentials: Credentials;
  /** The verification's own request; left out where it is not known yet: then there is one verification and no more. */
  readonly post?: Post;
  /** Turns that do not count, before those that do. */
  readonly warmUp: number;
  readonly rounds: number;
}

/** In milliseconds, in the order in which they were taken. */
export interface ExchangeTimes {
  readonly verify: readonly number[];
  readonly bare: readonly number[];
}
