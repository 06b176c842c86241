import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';

/**
 * What the window may load: our own bundle and nothing else; styles also with the nonce of this load, which
 * Fluent's style engine gets.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}

/** What a page of the user guide may load: the guide's own pictures and style sheet. No script. */
export const guideContentSecurityPolicy = [
  "default-src 'none'",
  "img-src 'self'",
  "style-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The window's page runs sandboxed, apart from the preload, without Node. All of it is said, also what is default. */
export const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  // The spell checker would fetch dictionaries, and on some systems send words out.
  spellcheck: false,
  navigateOnDragDrop: false,
  safeDialogs: true,
  enableWebSQL: false,
} as const satisfies WebPreferences;

/** The user guide's pages run as the window's do, and no script runs in them at all. */
export const guideWebPreferences = {
  ...webPreferences,
  javascript: false,
  devTools: false,
} as const satisfies WebPreferences;

/** The window before anybody has moved it, in pixels. */
export const windowOptions = {
  width: 1280,
  height: 800,
  minWidth: 760,
  minHeight: 520,
  show: false,
  title: 'Tenantry',
  autoHideMenuBar: true,
} as const satisfies BrowserWindowConstructorOptions;

/** The permissions that a page may ask for and that are granted: none. Copying goes through main. */
export const grantedPermissions: readonly string[] = [];

/**
 * The command-line switches that the packaged app accepts, with the reason for each. Every other one makes
 * it exit before anything is shown, because many of Chromium's switches weaken what protects secrets.
 */
export const acceptedSwitches: Readonly<Record<string, string>> = {
  'disable-gpu': 'graphics drivers that fail',
  'force-device-scale-factor': 'displays whose scale is not detected',
  'high-dpi-support': 'displays whose scale is not detected',
  lang: 'another language than the system’s',
  'ozone-platform': 'choosing X11 or Wayland',
  'ozone-platform-hint': 'choosing X11 or Wayland',
  updated: 'said by the Windows installer to the program that it has just updated; it does nothing here',
};

/** The environment variables that are deleted before anything else, with the reason for each. */
export const deletedVariables: Readonly<Record<string, string>> = {
  SNAP: 'makes the store write without atomicity',
  SSLKEYLOGFILE: 'makes Chromium write the keys of its connections to a file',
  MSAL_FORCE_REGION: 'makes MSAL send the secret to another host',
  NODE_EXTRA_CA_CERTS: 'adds authorities that the system does not know',
  NODE_OPTIONS: 'loads code into this process and its children',
};
