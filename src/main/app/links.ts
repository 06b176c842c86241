import { shell } from 'electron';
import { isLinkTarget } from '../../shared/portal';

/**
 * Opens a link in the system's browser. The only place that may.
 * @returns false, and opens nothing, unless it is https, to a portal of the cloud table or the consent page of a
 *   sign-in host of it, without credentials and without a port.
 */
export async function openLink(url: string): Promise<boolean> {
  if (!isPortalUrl(url)) return false;
  await shell.openExternal(url);
  return true;
}

/** See {@link openLink}. */
export function isPortalUrl(url: string): boolean {
  try {
    const target = new URL(url);
    const { protocol, port, username, password } = target;
    const isPlain = protocol === 'https:' && port === '' && username === '' && password === '';
    return isPlain && isLinkTarget(target);
  } catch {
    return false; // no URL at all
  }
}
