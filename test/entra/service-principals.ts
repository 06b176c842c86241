import type { App, Directory, Tenant } from './directory';
import { guidOf } from './guid';
import { resourcesOf, type Resource } from './resources';

/** A service principal of a tenant: a client app's, or an API's. */
export interface ServicePrincipal {
  /** Object ID. */
  readonly id: string;
  readonly appId: string;
  readonly displayName: string;
  readonly enabled: boolean;
  /** ID of the tenant that the app is registered in. */
  readonly owner: string;
  /** The client app that it stands for, if any. */
  readonly app?: App;
  /** The API that it stands for, if any. A client app that is registered as an own API too has both. */
  readonly resource?: Resource;
}

/** All of a tenant's: those of its client apps that have one here, then those of Microsoft's and its own APIs. */
export function servicePrincipalsOf(tenant: Tenant, directory: Directory): readonly ServicePrincipal[] {
  const resources = resourcesOf(tenant);
  const ofApps = tenant.apps.flatMap((app): ServicePrincipal[] => {
    if (app.servicePrincipalId === null) return [];
    const resource = resources.find(({ appId }) => appId === app.clientId);
    return [
      {
        id: app.servicePrincipalId,
        appId: app.clientId,
        displayName: app.displayName,
        enabled: app.enabled,
        owner: app.home ? tenant.id : homeOf(app, directory),
        app,
        ...(resource ? { resource } : {}),
      },
    ];
  });
  const others = resources.filter(({ appId }) => !tenant.apps.some(({ clientId }) => clientId === appId));
  return [...ofApps, ...others.map((resource) => ofResource(resource, tenant))];
}

function ofResource(resource: Resource, tenant: Tenant): ServicePrincipal {
  const isOwn = tenant.apis.some(({ appId }) => appId === resource.appId);
  return {
    id: guidOf('service principal', tenant.id, resource.appId),
    appId: resource.appId,
    displayName: resource.displayName,
    enabled: true,
    owner: isOwn ? tenant.id : microsoftServices,
    resource,
  };
}

/** Where an app that is a guest here is at home; a tenant of its own where the directory does not hold that one. */
function homeOf({ clientId }: App, { tenants }: Directory): string {
  const home = tenants.find(({ apps }) => apps.some((each) => each.home && each.clientId === clientId));
  return home?.id ?? guidOf('home tenant', clientId);
}

/** The tenant "Microsoft Services" of the global cloud, owner of the first-party apps; here that of every cloud. */
const microsoftServices = 'f8cdef31-a31e-4b4a-93e4-5f571e91255a';
