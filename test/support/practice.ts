import type { App, Entra, Tenant } from '../entra';

/** What a person needs to link a practice app. */
export interface Practice {
  readonly tenant: Tenant;
  readonly app: App;
  /** The secret's Value. */
  readonly secret: string;
  /** The Secret ID, which people paste by mistake. */
  readonly secretId: string;
}

/**
 * One app of a practice tenant, with its first secret.
 * @param appName the tenant's first app when left out.
 * @throws when there is none of these names.
 */
export function practice(entra: Entra, tenantName: string, appName?: string): Practice {
  const tenant = entra.simulator.directory.tenants.find(({ displayName }) => displayName === tenantName);
  const app = tenant?.apps.find(({ displayName }) => appName === undefined || displayName === appName);
  const [secret] = app?.secrets ?? [];
  if (!tenant || !app || !secret) throw new Error(`No such practice app: ${tenantName}, ${appName ?? 'any'}`);
  return { tenant, app, secret: secret.value, secretId: secret.keyId };
}
