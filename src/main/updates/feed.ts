import type { UpdateFault } from '../../shared/updates';

/** Where updates come from, and what puts them in place. Its methods throw {@link FeedFault} where they fail. */
export interface Feed {
  /** Asks for the newest description. @returns its content, as a YAML reader gives it; not to be believed yet. */
  look(): Promise<unknown>;
  /**
   * Downloads the file of the description that {@link look} answered last, and checks it.
   * @param hashes SHA-512 in Base64: what the file may be.
   * @param largest bytes after which it is given up.
   * @param onProgress is told how much of it is there, from 0 to 100.
   */
  download(hashes: readonly string[], largest: number, onProgress: (percent: number) => void): Promise<void>;
  /** All of installing that can fail while Tenantry still runs: checks the file once more and lays it ready. */
  prepare(hashes: readonly string[]): Promise<void>;
  /** Ends Tenantry, puts the new one in its place, and starts it. What can hold the end back still can. */
  restart(): void;
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
