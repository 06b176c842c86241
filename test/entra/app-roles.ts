import type { App, Tenant } from './directory';
import { guidOf } from './guid';

/** Values of app roles (application permissions), by the resource's name as in `App.resourceRoles`. */
export type RolesByResource = Readonly<Record<string, readonly string[]>>;

/** What an administrator has consented to, Microsoft Graph first. */
export function grantedRoles(app: App): RolesByResource {
  return { graph: app.roles, ...app.resourceRoles };
}

/** What the registration asks for. */
export function requestedRoles(app: App): RolesByResource {
  return app.requested ?? grantedRoles(app);
}

/** The roles that a resource has in a tenant: those that any of its apps asks for or has been granted. */
export function rolesAt(tenant: Tenant, resource: string): readonly string[] {
  const named = tenant.apps.flatMap((app) =>
    [grantedRoles(app), requestedRoles(app)].flatMap((roles) => roles[resource] ?? []),
  );
  return [...new Set(named)];
}

/**
 * ID of an app role: Microsoft's own where the table below has it, else a GUID derived from both names, the same in
 * every tenant and every run.
 *
 * @param resource its name, as in `App.resourceRoles`.
 */
export function roleId(resource: string, value: string): string {
  return published[resource]?.[value]?.id ?? guidOf('app role', resource, value);
}

/** What the portal calls an app role; its value where the table below does not have it. */
export function roleTitle(resource: string, value: string): string {
  return published[resource]?.[value]?.title ?? value;
}

/** Source: Microsoft Graph permissions reference; for SharePoint the appRoles of its service principal. */
const published: Readonly<Record<string, Readonly<Record<string, { id: string; title: string }>>>> = {
  graph: {
    'Application.Read.All': { id: '9a5d68dd-52b0-4cc2-bd40-abcf44ac3a30', title: 'Read all applications' },
    'AuditLog.Read.All': { id: 'b0afded3-3588-46d8-8b3d-9842eff778da', title: 'Read all audit log data' },
    'Directory.Read.All': { id: '7ab1d382-f21e-4acd-a863-ba3e13f7da61', title: 'Read directory data' },
    'Group.Read.All': { id: '5b567255-7703-4780-807c-7be8301ae99b', title: 'Read all groups' },
    'Mail.Read': { id: '810c84a8-4a9e-49e6-bf7d-12d183f40d01', title: 'Read mail in all mailboxes' },
    'Mail.Send': { id: 'b633e1c5-b582-4048-a93e-9f11b44c7e96', title: 'Send mail as any user' },
    'Organization.Read.All': {
      id: '498476ce-e0fe-48b0-b801-37ba7e2685c6',
      title: 'Read organization information',
    },
    'Sites.FullControl.All': {
      id: 'a82116e5-55eb-4c41-a434-62fe8a61c773',
      title: 'Have full control of all site collections',
    },
    'User.Read.All': { id: 'df021288-bdef-4463-88db-98f22de89214', title: "Read all users' full profiles" },
  },
  sharepoint: {
    'Sites.Read.All': {
      id: 'd13f72ca-a275-4b96-b789-48ebcc4da984',
      title: 'Read items in all site collections',
    },
  },
};
