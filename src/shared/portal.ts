import { clouds, type CloudId } from './clouds';
import { isGuid } from './fields/guid';
import { readTenant } from './fields/tenant';

/**
 * The portal pages that the guide and the findings lead to, as fragments of the Microsoft Entra admin
 * center. `app` is the page's fragment for one app, `any` where the client ID is not known yet.
 *
 * Source of the fragments: links in Microsoft's own documentation and tools, for example
 * `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/<client id>`.
 */
const pages = {
  tenant_overview: { any: '#view/Microsoft_AAD_IAM/TenantOverview.ReactView' },
  app_registrations: {
    any: '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    app: (id) => `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Overview/appId/${id}`,
  },
  certificates_and_secrets: {
    any: '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    app: (id) => `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Credentials/appId/${id}`,
  },
  api_permissions: {
    any: '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    app: (id) => `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/CallAnAPI/appId/${id}`,
  },
  authentication: {
    any: '#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
    app: (id) => `#view/Microsoft_AAD_RegisteredApps/ApplicationMenuBlade/~/Authentication/appId/${id}`,
  },
  // The page of one enterprise app needs its object ID, which nobody has entered: the list finds it by the client ID.
  enterprise_applications: {
    any: '#view/Microsoft_AAD_IAM/StartboardApplicationsMenuBlade/~/AppAppsPreview',
  },
  conditional_access: { any: '#view/Microsoft_AAD_ConditionalAccess/ConditionalAccessBlade/~/Policies' },
} as const satisfies Record<string, { any: string; app?: (clientId: string) => string }>;

/** A portal page by its stable name. */
export type PortalPage = keyof typeof pages;

/** All portal pages. */
export const portalPages = Object.keys(pages) as [PortalPage, ...PortalPage[]];

/** A link as the renderer may ask for it: it names a page, never an address. */
export interface PortalLink {
  readonly page: PortalPage;
  readonly cloud: CloudId;
  /** The typed client ID, where it is a GUID: the link then leads to that app. */
  readonly clientId?: string | undefined;
}

/**
 * The address of a portal page.
 * @returns an https URL on the cloud's Microsoft Entra admin center; undefined for a custom cloud, whose
 *   portal nobody knows.
 */
export function portalUrl({ page, cloud, clientId }: PortalLink): string | undefined {
  if (cloud === 'custom') return undefined;
  const fragments: { any: string; app?: (clientId: string) => string } = pages[page];
  const fragment =
    clientId !== undefined && isGuid(clientId) && fragments.app
      ? fragments.app(clientId.toLowerCase())
      : fragments.any;
  return `https://${clouds[cloud].entraPortal}/${fragment}`;
}

/**
 * The page on which an administrator of a tenant grants an app, by name, what its registration asks for. It is the
 * sign-in host's and not the portal's: it can be sent to somebody who has never seen the app. Source: Microsoft Learn,
 * "Grant tenant-wide admin consent to an application", the URL for granting it.
 * @param app its tenant is a GUID or a domain.
 * @returns undefined for a custom cloud, whose page nobody knows, and for what is no tenant or no app.
 */
export function consentUrl(app: {
  readonly cloud: CloudId;
  readonly tenant: string;
  readonly clientId: string;
}): string | undefined {
  const { cloud, tenant, clientId } = app;
  if (cloud === 'custom' || !isGuid(clientId) || !isTenant(tenant)) return undefined;
  return `https://${clouds[cloud].authority}/${tenant}/adminconsent?client_id=${clientId.toLowerCase()}`;
}

function isTenant(text: string): boolean {
  const { problem, value } = readTenant(text);
  return problem === undefined && value === text;
}

/** The hosts that a link may lead to, whatever stands behind them: the portals of the cloud table. */
export const portalHosts: readonly string[] = [
  ...new Set(Object.values(clouds).flatMap((cloud) => [cloud.entraPortal, cloud.azurePortal])),
];

/** The hosts of the consent page, to which a link may lead for that alone. */
const consentHosts: readonly string[] = Object.values(clouds).map(({ authority }) => authority);

/** Whether a link may lead to a page: of a portal any, of a sign-in host the consent page. */
export function isLinkTarget({ hostname, pathname }: Pick<URL, 'hostname' | 'pathname'>): boolean {
  if (portalHosts.includes(hostname)) return true;
  return consentHosts.includes(hostname) && /^\/[^/]+\/adminconsent$/.test(pathname);
}
