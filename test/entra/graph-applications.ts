import { requestedRoles, roleId } from './app-roles';
import type { App, Tenant } from './directory';
import { graphTime, keyedByAppId, readsApplications, type Call, type Entity } from './graph-call';
import { resourcesOf } from './resources';

/** `/applications(appId='…')`: an app's registration, which only its home tenant has. */
export const applicationCall: Call = {
  path: new RegExp(String.raw`^/v1\.0/applications${keyedByAppId}$`, 'i'),
  type: 'microsoft.graph.application',
  roles: readsApplications,
  isOwn: (key, { clientId }) => key.toLowerCase() === clientId,
  answersWith: 'object',
  context: 'applications/$entity',
  find: (tenant, clientId) => {
    const app = tenant.apps.find((each) => each.home && each.clientId === clientId.toLowerCase());
    return app && [applicationOf(app, tenant)];
  },
};

function applicationOf(app: App, tenant: Tenant): Entity {
  return {
    id: app.objectId,
    appId: app.clientId,
    displayName: app.displayName,
    signInAudience: 'AzureADMyOrg',
    publisherDomain: tenant.domains[0],
    keyCredentials: [],
    requiredResourceAccess: requiredResourceAccessOf(app, tenant),
    passwordCredentials: app.secrets.map((secret) => ({
      customKeyIdentifier: null,
      displayName: secret.displayName,
      endDateTime: graphTime(secret.expiresAt),
      hint: secret.value.slice(0, 3),
      keyId: secret.keyId,
      secretText: null,
      startDateTime: graphTime(secret.startsAt),
    })),
  };
}

/** A resource that the tenant does not have is named by its app ID. */
function requiredResourceAccessOf(app: App, tenant: Tenant) {
  const resources = resourcesOf(tenant);
  return Object.entries(requestedRoles(app))
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => ({
      resourceAppId: resources.find((resource) => resource.name === name)?.appId ?? name,
      resourceAccess: values.map((value) => ({ id: roleId(name, value), type: 'Role' })),
    }));
}
