import type { UpdateFault } from '../../shared/updates';

/** A description that a feed answered, and the way to the file that it names. */
export interface Offer {
  /** The description's content, as a YAML reader gives it; not to be believed yet. */
  readonly manifest: unknown;
  /**
   * Downloads the file that this very description names, whatever the feed has said since, and checks it.
   * @param hashes SHA-512 in Base64: what the file may be.
   * @param largest bytes after which it is given up.
   * @param onProgress is told how much of it is there, from 0 to 100.
   * @throws FeedFault where it fails.
   */
  download(hashes: readonly string[], largest: number, onProgress: (percent: number) => void): Promise<void>;
}

/** Where updates come from, and what puts them in place. Its methods throw {@link FeedFault} where they fail. */
export interface Feed {
  /** Asks for the newest description. */
  look(): Promise<Offer>;
  /** All of installing that can fail while Tenantry still runs: checks the file once more and lays it ready. */
  prepare(hashes: readonly string[]): Promise<void>;
  /** Takes away what {@link prepare} has laid ready. */
  discard(): Promise<void>;
  /**
   * Ends Tenantry, puts the new one in its place, and starts it. What can hold the end back still can.
   * @param onHeldBack is told where it did: nothing is laid ready then.
   */
  restart(onHeldBack: () => void): void;
}

/** Why a feed did not do what it was asked for. */
export class FeedFault extends Error {
  readonly fault: UpdateFault;

  constructor(fault: UpdateFault, options?: ErrorOptions) {
    super(fault, options);
    this.name = 'FeedFault';
    this.fault = fault;
  }
}
