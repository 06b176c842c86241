import type { ExpiryEntry } from '../../../../src/main/transfer/expiry-entry';
import { guid } from '../../../support/builders';

/** A connection whose secret expires on 1 September 2026. */
export function expiryEntry(given: Partial<ExpiryEntry> = {}): ExpiryEntry {
  return {
    id: guid(),
    name: 'Contoso',
    tenant: guid(),
    clientId: guid(),
    cloud: 'Global',
    service: 'Microsoft Graph',
    state: 'Linked',
    expiresAt: '2026-09-01T00:00:00.000Z',
    portalUrl: 'https://entra.microsoft.com/#view/Example/appId/1',
    ...given,
  };
}
