import { createHash } from 'node:crypto';
import { grantedRoles, roleId, rolesAt, roleTitle } from './app-roles';
import type { Directory, Tenant } from './directory';
import { graphTime, guid, keyedByAppId, readsApplications, type Call, type Entity } from './graph-call';
import { servicePrincipalsOf, type ServicePrincipal } from './service-principals';

/** The two ways to name a service principal in a path. */
const addresses = [
  { path: keyedByAppId, key: 'appId' },
  { path: `/${guid}`, key: 'id' },
] as const;

const assignmentProperties = [
  'id',
  'deletedDateTime',
  'appRoleId',
  'createdDateTime',
  'principalDisplayName',
  'principalId',
  'principalType',
  'resourceDisplayName',
  'resourceId',
] as const;

/** `/servicePrincipals(appId='…')` and `/servicePrincipals/{id}`, and the `appRoleAssignments` of either. */
export const servicePrincipalCalls: readonly Call[] = addresses.flatMap(({ path, key }): Call[] => {
  const address = String.raw`^/v1\.0/servicePrincipals${path}`;
  const findIn = (tenant: Tenant, named: string, directory: Directory) =>
    servicePrincipalsOf(tenant, directory).find((each) => each[key] === named.toLowerCase());
  return [
    {
      path: new RegExp(`${address}$`, 'i'),
      type: 'microsoft.graph.servicePrincipal',
      roles: readsApplications,
      isOwn: (named, { clientId, principalId }) => [clientId, principalId].includes(named.toLowerCase()),
      answersWith: 'object',
      context: 'servicePrincipals/$entity',
      find: (tenant, named, directory) => {
        const found = findIn(tenant, named, directory);
        return found && [servicePrincipal(found, tenant)];
      },
    },
    {
      path: new RegExp(`${address}/appRoleAssignments$`, 'i'),
      type: 'microsoft.graph.appRoleAssignment',
      roles: readsApplications,
      answersWith: 'list',
      context: 'appRoleAssignments',
      properties: assignmentProperties,
      find: (tenant, named, directory) => {
        const found = findIn(tenant, named, directory);
        return found && assignments(found, tenant, directory);
      },
    },
  ];
});

function servicePrincipal(principal: ServicePrincipal, tenant: Tenant): Entity {
  const { resource } = principal;
  return {
    id: principal.id,
    appId: principal.appId,
    displayName: principal.displayName,
    accountEnabled: principal.enabled,
    appOwnerOrganizationId: principal.owner,
    servicePrincipalNames: [principal.appId, ...(resource?.uri === undefined ? [] : [resource.uri])],
    appRoles: resource ? rolesAt(tenant, resource.name).map((value) => appRole(resource.name, value)) : [],
  };
}

function appRole(resource: string, value: string): Entity {
  return {
    allowedMemberTypes: ['Application'],
    description: `Allows the app to use ${value} without a signed-in user.`,
    displayName: roleTitle(resource, value),
    id: roleId(resource, value),
    isEnabled: true,
    origin: 'Application',
    value,
  };
}

/** One for each role that has been granted; what is granted at an API that is gone has gone with it. */
function assignments(principal: ServicePrincipal, tenant: Tenant, directory: Directory): readonly Entity[] {
  if (!principal.app) return [];
  const resources = servicePrincipalsOf(tenant, directory);
  return Object.entries(grantedRoles(principal.app)).flatMap(([name, values]) => {
    const resource = resources.find((each) => each.resource?.name === name);
    if (!resource) return [];
    return values.map((value) => assignment(principal, resource, roleId(name, value), tenant.createdAt));
  });
}

/** @param since when it was granted; no consent's date is kept, so all are as old as the tenant. */
function assignment(
  principal: ServicePrincipal,
  resource: ServicePrincipal,
  appRoleId: string,
  since: Date,
): Record<(typeof assignmentProperties)[number], unknown> {
  const names = [principal.id, resource.id, appRoleId].join('\n');
  return {
    id: createHash('sha256').update(names).digest('base64url'),
    deletedDateTime: null,
    appRoleId,
    createdDateTime: graphTime(since),
    principalDisplayName: principal.displayName,
    principalId: principal.id,
    principalType: 'ServicePrincipal',
    resourceDisplayName: resource.displayName,
    resourceId: resource.id,
  };
}
