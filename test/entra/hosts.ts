/**
 * The clouds the simulator plays: the national ones (Microsoft 365 GCC (moderate) is part of `global`), the sovereign
 * ones of France, Germany and Singapore's government, and one that no list of Microsoft's knows.
 */
export type CloudId =
  | 'global'
  | 'usgov'
  | 'usgov-dod'
  | 'china'
  | 'france-bleu'
  | 'germany-delos'
  | 'singapore-government'
  | 'contoso-sovereign';

/** One cloud: its host names and what its discovery documents say about it. */
export interface Cloud {
  /** Host of the token endpoint. */
  readonly authority: string;
  /** Other hosts that answer as the same authority. */
  readonly authorityAliases: readonly string[];
  /** Host of Microsoft Graph. */
  readonly graph: string;
  /** Host of Azure Resource Manager; clouds that share their authority share it as well. */
  readonly resourceManager?: string;
  /** Host in the issuer of v1.0 tokens. */
  readonly tokenIssuer: string;
  /** Ending of the domain every tenant of the cloud is created with. */
  readonly domainSuffix: string;
  /** `cloud_instance_name` in the discovery document. */
  readonly instanceName: string;
  /** `cloud_graph_host_name` in the discovery document: the retired Azure AD Graph. */
  readonly legacyGraph: string;
  /** `rbac_url` in the discovery document. */
  readonly rbacUrl: string;
  /** `tenant_region_scope`, and `tenant_region_sub_scope` where the cloud has one. */
  readonly region: { readonly scope: string; readonly subScope?: string };
  /** Whether Microsoft's instance discovery lists the authority; where it does not, only its own hosts know its tenants. */
  readonly listed: boolean;
}

/**
 * The clouds' hosts, kept apart from the product's own table on purpose: a wrong row there must fail here.
 *
 * Sources: Microsoft Entra, "National clouds" (authority hosts); Microsoft Graph, "National cloud deployments"
 * (Graph hosts, and the Chinese alias); Azure CLI's cloud table (Resource Manager); CISA ScubaGear's Power Platform
 * provider (region scopes). For the sovereign
 * clouds Microsoft has documented nothing yet: authority and Graph hosts are those of MSAL Node
 * (`AuthorityMetadata.ts`), everything else in their rows is made up in the same manner.
 */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global: {
    authority: 'login.microsoftonline.com',
    authorityAliases: [],
    graph: 'graph.microsoft.com',
    resourceManager: 'management.azure.com',
    tokenIssuer: 'sts.windows.net',
    domainSuffix: 'onmicrosoft.com',
    instanceName: 'microsoftonline.com',
    legacyGraph: 'graph.windows.net',
    rbacUrl: 'https://pas.windows.net',
    region: { scope: 'NA' },
    listed: true,
  },
  usgov: {
    authority: 'login.microsoftonline.us',
    authorityAliases: [],
    graph: 'graph.microsoft.us',
    resourceManager: 'management.usgovcloudapi.net',
    tokenIssuer: 'sts.windows.net',
    domainSuffix: 'onmicrosoft.us',
    instanceName: 'microsoftonline.us',
    legacyGraph: 'graph.windows.net',
    rbacUrl: 'https://pasff.usgovcloudapi.net',
    region: { scope: 'USGov', subScope: 'DODCON' },
    listed: true,
  },
  'usgov-dod': {
    authority: 'login.microsoftonline.us',
    authorityAliases: [],
    graph: 'dod-graph.microsoft.us',
    resourceManager: 'management.usgovcloudapi.net',
    tokenIssuer: 'sts.windows.net',
    domainSuffix: 'onmicrosoft.us',
    instanceName: 'microsoftonline.us',
    legacyGraph: 'graph.windows.net',
    rbacUrl: 'https://pasff.usgovcloudapi.net',
    region: { scope: 'USGov', subScope: 'DOD' },
    listed: true,
  },
  china: {
    authority: 'login.partner.microsoftonline.cn',
    authorityAliases: ['login.chinacloudapi.cn'],
    graph: 'microsoftgraph.chinacloudapi.cn',
    resourceManager: 'management.chinacloudapi.cn',
    tokenIssuer: 'sts.chinacloudapi.cn',
    domainSuffix: 'partner.onmschina.cn',
    instanceName: 'partner.microsoftonline.cn',
    legacyGraph: 'graph.chinacloudapi.cn',
    rbacUrl: 'https://pas.chinacloudapi.cn',
    region: { scope: 'AS' },
    listed: true,
  },
  'france-bleu': sovereign('fr'),
  'germany-delos': sovereign('de'),
  'singapore-government': sovereign('sg'),
  'contoso-sovereign': {
    authority: 'login.cloud.contoso-sovereign.example',
    authorityAliases: [],
    graph: 'graph.cloud.contoso-sovereign.example',
    tokenIssuer: 'login.cloud.contoso-sovereign.example',
    domainSuffix: 'tenants.contoso-sovereign.example',
    instanceName: 'cloud.contoso-sovereign.example',
    legacyGraph: 'graph.cloud.contoso-sovereign.example',
    rbacUrl: 'https://pas.cloud.contoso-sovereign.example',
    region: { scope: 'Contoso' },
    listed: false,
  },
};

/** A sovereign cloud run by a partner of Microsoft's, by its top-level domain. */
function sovereign(top: 'fr' | 'de' | 'sg'): Cloud {
  return {
    authority: `login.sovcloud-identity.${top}`,
    authorityAliases: [],
    graph: `graph.svc.sovcloud.${top}`,
    tokenIssuer: `login.sovcloud-identity.${top}`,
    domainSuffix: `tenants.sovcloud.${top}`,
    instanceName: `sovcloud-identity.${top}`,
    legacyGraph: `graph.svc.sovcloud.${top}`,
    rbacUrl: `https://pas.sovcloud-api.${top}`,
    region: { scope: top.toUpperCase() },
    listed: true,
  };
}

/** Every authority and Graph host; the proxy carries these and, unless it is told to, no other. */
export const simulatedHosts: readonly string[] = [
  ...new Set(
    Object.values(clouds).flatMap((cloud) => [cloud.authority, ...cloud.authorityAliases, cloud.graph]),
  ),
];

/** Hosts of Azure Resource Manager. The product has no business there: the proxy carries them for other tools only. */
export const resourceManagerHosts: readonly string[] = [
  ...new Set(Object.values(clouds).flatMap(({ resourceManager }) => resourceManager ?? [])),
];

/** Whether `host` is a token endpoint of `cloud`, under its own name or an alias. */
export function isAuthorityOf(cloud: CloudId, host: string): boolean {
  return clouds[cloud].authority === host || clouds[cloud].authorityAliases.includes(host);
}

/** Whether `host` is a token endpoint of any cloud. */
export function isAuthority(host: string): boolean {
  return Object.keys(clouds).some((cloud) => isAuthorityOf(cloud as CloudId, host));
}

/** Whether `host` is Microsoft Graph in any cloud. */
export function isGraph(host: string): boolean {
  return Object.values(clouds).some((cloud) => cloud.graph === host);
}

/** Whether `host` is Azure Resource Manager in any cloud. */
export function isResourceManager(host: string): boolean {
  return resourceManagerHosts.includes(host);
}
