/** The Electron version that this build is pinned to; the build puts it in. */
declare const __ELECTRON_VERSION__: string;
/** When this was built, in milliseconds since 1970; the build puts it in. */
declare const __BUILT_AT__: number;
