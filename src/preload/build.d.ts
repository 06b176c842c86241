/** The contract's calls, `group.name`; the build puts them in. */
declare const __CALLS__: readonly string[];

/** The contract's events; the build puts them in. */
declare const __EVENTS__: readonly string[];
