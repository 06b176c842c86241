import { session } from 'electron';
import { clouds } from '../../shared/clouds';
import { Transport, type Fetch } from '../entra/transport';
import { silenceSpellChecker } from './session-guard';

/** The hosts of the cloud table that main talks to. */
const hosts = [...new Set(Object.values(clouds).flatMap((cloud) => [cloud.authority, cloud.graph]))];

/**
 * The way to Microsoft: Chromium's network stack (the system's proxy, sign-in to it, trusted authorities)
 * in a session of its own that keeps nothing.
 */
export function entraTransport(): Transport {
  const entra = session.fromPartition('entra', { cache: false });
  silenceSpellChecker(entra);
  entra.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  const fetch: Fetch = (url, init) => entra.fetch(url, init);
  return new Transport({ fetch, hosts });
}
