import { session } from 'electron';
import { clouds } from '../../shared/clouds';
import type { ProxySignIn } from '../entra/proxy-sign-in';
import { Transport, type TransportParts } from '../entra/transport';
import { chromiumFetch } from './chromium-fetch';
import { silenceSpellChecker } from './session-guard';

/** The hosts of the cloud table, which main may always talk to. */
const tableHosts: ReadonlySet<string> = new Set(
  Object.values(clouds).flatMap((cloud) => [cloud.authority, cloud.graph]),
);

/** What the way to Microsoft is told. */
interface EntraTransportParts extends Pick<TransportParts, 'onOutcome'> {
  /** Whether a host outside of the table was agreed to by the person. */
  readonly isConfirmed: (host: string) => boolean;
  /** Who knows what to tell a proxy that asks for a sign-in. */
  readonly proxySignIn: Pick<ProxySignIn, 'credentialsFor'>;
}

/**
 * The way to Microsoft: Chromium's network stack (the system's proxy, sign-in to it, trusted authorities)
 * in a session of its own that keeps nothing.
 */
export function entraTransport({ isConfirmed, proxySignIn, onOutcome }: EntraTransportParts): Transport {
  const entra = session.fromPartition('entra', { cache: false });
  silenceSpellChecker(entra);
  entra.setPermissionRequestHandler((_contents, _permission, callback) => {
    callback(false);
  });
  return new Transport({
    fetch: chromiumFetch(entra, proxySignIn),
    allows: (host) => tableHosts.has(host) || isConfirmed(host),
    notBefore: __BUILT_AT__,
    ...(onOutcome ? { onOutcome } : {}),
  });
}
