import type { Session } from 'electron';
import { grantedPermissions } from './policies';
import { origin } from './scheme';

/** Holds the window's session: no network at all, and no permission. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, callback) => {
    callback({ cancel: !isLocal(details.url) });
  });
  session.setPermissionRequestHandler((_contents, permission, callback) => {
    callback(grantedPermissions.includes(permission));
  });
  session.setPermissionCheckHandler((_contents, permission) => grantedPermissions.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}

/** Our own origin, and the browser's inspector, which exists in development only. */
function isLocal(url: string): boolean {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}` === origin || protocol === 'devtools:' || protocol === 'data:';
}
