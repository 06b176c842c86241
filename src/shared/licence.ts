/** Under which terms a package is part of Tenantry. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  /** As the package states it: mostly an SPDX expression, for example `MIT`. */
  readonly licence: string;
  /** The terms, whole. */
  readonly text: string;
}
