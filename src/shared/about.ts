import type { Licence } from './licence';

/** What is running. */
export interface Versions {
  readonly tenantry: string;
  /** When it was built, ISO 8601 in UTC. */
  readonly builtAt: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  /** The operating system with its version and the processor's kind, for example `Debian GNU/Linux 12, x64`. */
  readonly system: string;
}

/** Under which terms Tenantry and all that it is made of can be used. */
export interface Licences {
  /** Of Tenantry itself and of every package in it, by name. */
  readonly packages: readonly Licence[];
  /** Whether Electron's and Chromium's own files lie beside the program, as they do in every package. */
  readonly runtime: boolean;
}
