import type { Session } from 'electron';
import { grantedPermissions } from './policies';
import { bundledOrigins } from './scheme';

/** The discard port of this computer, where nothing listens. */
const nowhere = 'socks5://127.0.0.1:9';

/** Holds the window's session: no network at all, no permission, no spell checker. */
export function guardSession(session: Session): void {
  silenceSpellChecker(session);
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) });
  });
  // WebRTC asks neither the policy nor the handler above. What is left to it, TCP, ends at a proxy that is not there.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: nowhere, proxyBypassRules: '<-loopback>' });
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(grantedPermissions.includes(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => grantedPermissions.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/**
 * Every session, also one without a window, fetches a dictionary from Google soon after it was made. Without
 * languages there is none to fetch; to be called in the same turn that makes the session.
 */
export function silenceSpellChecker(session: Session): void {
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** Our own origins, and the browser's inspector, which exists in development only. */
function isLocal(url: string): boolean {
  const { protocol, host } = new URL(url);
  return bundledOrigins.includes(`${protocol}//${host}`) || protocol === 'devtools:' || protocol === 'data:';
}
