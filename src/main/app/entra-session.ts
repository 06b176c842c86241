import { session } from 'electron';
import { clouds } from '../../shared/clouds';
import { Transport, type Fetch, type TransportParts } from '../entra/transport';
import { silenceSpellChecker } from './session-guard';

/** The hosts of the cloud table, which main may always talk to. */
const tableHosts: ReadonlySet<string> = new Set(
  Object.values(clouds).flatMap((cloud) => [cloud.authority, cloud.graph]),
);

/** What the way to Microsoft is told. */
interface EntraTransportParts extends Pick<TransportParts, 'onOutcome'> {
  /** Whether a host outside of the table was agreed to by the person. */
  readonly isConfirmed: (host: string) => boolean;
}

/**
 * The way to Microsoft: Chromium's network stack (the system's proxy, sign-in to it, trusted authorities)
 * in a session of its own that keeps nothing.
 */
export function entraTransport({ isConfirmed, onOutcome }: EntraTransportParts): Transport {
  const entra = session.fromPartition('entra', { cache: false });
  silenceSpellChecker(entra);
  entra.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  const fetch: Fetch = (url, init) => entra.fetch(url, init);
  return new Transport({
    fetch,
    allows: (host) => tableHosts.has(host) || isConfirmed(host),
    ...(onOutcome ? { onOutcome } : {}),
  });
}
