/** The Electron version that this build is pinned to; the build puts it in. */
declare const __ELECTRON_VERSION__: string;
