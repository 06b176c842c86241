import { shell } from 'electron';
import { portalHosts } from '../../shared/portal';

/**
 * Opens a link in the system's browser. The only place that may.
 * @returns false, and opens nothing, unless it is https, to a portal of the cloud table, without credentials
 *   and without a port.
 */
export async function openLink(url: string): Promise<boolean> {
  if (!isPortalUrl(url)) return false;
  await shell.openExternal(url);
  return true;
}

/** See {@link openLink}. */
export function isPortalUrl(url: string): boolean {
  try {
    const { protocol, hostname, port, username, password } = new URL(url);
    return (
      protocol === 'https:' &&
      port === '' &&
      username === '' &&
      password === '' &&
      portalHosts.includes(hostname)
    );
  } catch {
    return false; // no URL at all
  }
}
