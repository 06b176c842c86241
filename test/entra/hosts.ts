/** The national clouds the simulator plays. Microsoft 365 GCC (moderate) is part of `global`. */
export type CloudId = 'global' | 'usgov' | 'usgov-dod' | 'china';

/** One national cloud: its host names and what its discovery documents say about it. */
export interface Cloud {
  /** Host of the token endpoint. */
  readonly authority: string;
  /** Other hosts that answer as the same authority. */
  readonly authorityAliases: readonly string[];
  /** Host of Microsoft Graph. */
  readonly graph: string;
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
}

/**
 * The clouds' hosts, kept apart from the product's own table on purpose: a wrong row there must fail here.
 *
 * Sources: Microsoft Entra, "National clouds" (authority hosts); Microsoft Graph, "National cloud deployments"
 * (Graph hosts, and the Chinese alias); CISA ScubaGear's Power Platform provider (region scopes).
 */
export const clouds: Readonly<Record<CloudId, Cloud>> = {
  global: {
    authority: 'login.microsoftonline.com',
    authorityAliases: [],
    graph: 'graph.microsoft.com',
    tokenIssuer: 'sts.windows.net',
    domainSuffix: 'onmicrosoft.com',
    instanceName: 'microsoftonline.com',
    legacyGraph: 'graph.windows.net',
    rbacUrl: 'https://pas.windows.net',
    region: { scope: 'NA' },
  },
  usgov: {
    authority: 'login.microsoftonline.us',
    authorityAliases: [],
    graph: 'graph.microsoft.us',
    tokenIssuer: 'sts.windows.net',
    domainSuffix: 'onmicrosoft.us',
    instanceName: 'microsoftonline.us',
    legacyGraph: 'graph.windows.net',
    rbacUrl: 'https://pasff.usgovcloudapi.net',
    region: { scope: 'USGov', subScope: 'DODCON' },
  },
  'usgov-dod': {
    authority: 'login.microsoftonline.us',
    authorityAliases: [],
    graph: 'dod-graph.microsoft.us',
    tokenIssuer: 'sts.windows.net',
    domainSuffix: 'onmicrosoft.us',
    instanceName: 'microsoftonline.us',
    legacyGraph: 'graph.windows.net',
    rbacUrl: 'https://pasff.usgovcloudapi.net',
    region: { scope: 'USGov', subScope: 'DOD' },
  },
  china: {
    authority: 'login.partner.microsoftonline.cn',
    authorityAliases: ['login.chinacloudapi.cn'],
    graph: 'microsoftgraph.chinacloudapi.cn',
    tokenIssuer: 'sts.chinacloudapi.cn',
    domainSuffix: 'partner.onmschina.cn',
    instanceName: 'partner.microsoftonline.cn',
    legacyGraph: 'graph.chinacloudapi.cn',
    rbacUrl: 'https://pas.chinacloudapi.cn',
    region: { scope: 'AS' },
  },
};

/** Every host the simulator answers for; the proxy carries these and no other. */
export const microsoftHosts: readonly string[] = [
  ...new Set(
    Object.values(clouds).flatMap((cloud) => [cloud.authority, ...cloud.authorityAliases, cloud.graph]),
  ),
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
