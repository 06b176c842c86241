/**
 * Microsoft's national clouds: which hosts belong to each.
 *
 * Sources: Microsoft Learn, "Microsoft Entra authentication & national clouds" (authorities, portals),
 * "Microsoft Graph national cloud deployments" (Graph hosts), "Microsoft Entra frequently asked
 * questions" (the three admin center hosts). Microsoft 365 GCC uses the global hosts; GCC High and DoD
 * share authority and portals and differ in the Graph host.
 *
 * A new national cloud is one row here and its names in each message catalogue.
 */
export const clouds = {
  global: {
    authority: 'login.microsoftonline.com',
    authorityAliases: ['login.windows.net', 'sts.windows.net', 'login.microsoft.com'],
    graph: 'graph.microsoft.com',
    entraPortal: 'entra.microsoft.com',
    azurePortal: 'portal.azure.com',
    environmentNames: ['azurecloud', 'azurepubliccloud', 'public', 'global'],
  },
  usgov: {
    authority: 'login.microsoftonline.us',
    authorityAliases: [],
    graph: 'graph.microsoft.us',
    entraPortal: 'entra.microsoft.us',
    azurePortal: 'portal.azure.us',
    environmentNames: [
      'azureusgovernment',
      'azureusgovernmentcloud',
      'azuregovernment',
      'usgovernment',
      'usgovernmentl4',
      'usgov',
    ],
  },
  'usgov-dod': {
    authority: 'login.microsoftonline.us',
    authorityAliases: [],
    graph: 'dod-graph.microsoft.us',
    entraPortal: 'entra.microsoft.us',
    azurePortal: 'portal.azure.us',
    environmentNames: ['usgovernmentl5', 'dod', 'usgovdod'],
  },
  china: {
    authority: 'login.partner.microsoftonline.cn',
    authorityAliases: ['login.chinacloudapi.cn', 'sts.chinacloudapi.cn'],
    graph: 'microsoftgraph.chinacloudapi.cn',
    entraPortal: 'entra.microsoftonline.cn',
    azurePortal: 'portal.azure.cn',
    environmentNames: ['azurechinacloud', 'china'],
  },
} as const satisfies Record<string, Cloud>;

/** One national cloud. Every host is a bare lower-case host name; all of them are reached over https only. */
export interface Cloud {
  /** Where tokens are asked for. */
  readonly authority: string;
  /** Other hosts that name the same cloud in a pasted URL or an issuer. Never asked for a token. */
  readonly authorityAliases: readonly string[];
  /** Microsoft Graph. */
  readonly graph: string;
  /** The Microsoft Entra admin center: most of the guide's links lead here. */
  readonly entraPortal: string;
  /** The Azure portal. */
  readonly azurePortal: string;
  /** What other tools call this cloud (Azure CLI, Terraform, SDKs), lower-case without separators. */
  readonly environmentNames: readonly string[];
}

/** The stable name of a national cloud. */
export type NationalCloudId = keyof typeof clouds;

/** All national clouds, in the order in which a person meets them. */
export const nationalCloudIds = Object.keys(clouds) as [NationalCloudId, ...NationalCloudId[]];

/** The stable name of a cloud, as stored and exported. `custom` comes with a {@link CustomCloud}. */
export type CloudId = NationalCloudId | 'custom';

/** All cloud ids, in the order in which a person meets them. */
export const cloudIds: readonly [CloudId, ...CloudId[]] = [...nationalCloudIds, 'custom'];

/** A cloud that is not in the table: its two hosts, bare and in lower case. Nothing is sent to them unasked. */
export interface CustomCloud {
  /** Where tokens are asked for. */
  readonly authority: string;
  /** Microsoft Graph. */
  readonly graph: string;
}

/**
 * Sovereign clouds that Microsoft's own library knows and its documentation does not list yet, so that they
 * are proposed hosts of a custom cloud and not national clouds.
 *
 * Source: @azure/msal-common 16, AuthorityMetadata.ts. A new one is one row here and its name in each
 * message catalogue.
 */
export const sovereignClouds = {
  'france-bleu': { authority: 'login.sovcloud-identity.fr', graph: 'graph.svc.sovcloud.fr' },
  'germany-delos': { authority: 'login.sovcloud-identity.de', graph: 'graph.svc.sovcloud.de' },
  'singapore-government': { authority: 'login.sovcloud-identity.sg', graph: 'graph.svc.sovcloud.sg' },
} as const satisfies Record<string, CustomCloud>;

/** The name of a sovereign cloud. Not stored: the hosts are. */
export type SovereignCloudId = keyof typeof sovereignClouds;

/** All sovereign clouds, in the order in which a person meets them. */
export const sovereignCloudIds = Object.keys(sovereignClouds) as [SovereignCloudId, ...SovereignCloudId[]];

/** A cloud as a connection or a draft names it. */
export interface CloudChoice {
  readonly cloud: CloudId;
  /** Set with `custom`, and only then. */
  readonly customCloud?: CustomCloud | undefined;
}

/**
 * The two hosts that a connection is about.
 * @throws for `custom` without hosts, which no schema lets in.
 */
export function hostsOf({ cloud, customCloud }: CloudChoice): CustomCloud {
  if (cloud !== 'custom') return clouds[cloud];
  if (!customCloud) throw new Error('A custom cloud without hosts');
  return customCloud;
}

/** Whether two choices mean the same hosts. */
export function sameCloud(one: CloudChoice, other: CloudChoice): boolean {
  const [a, b] = [hostsOf(one), hostsOf(other)];
  return one.cloud === other.cloud && a.authority === b.authority && a.graph === b.graph;
}

/** The sovereign cloud that a custom cloud's hosts are, or undefined for any other. */
export function sovereignCloudOf({ authority, graph }: CustomCloud): SovereignCloudId | undefined {
  return sovereignCloudIds.find(
    (id) => sovereignClouds[id].authority === authority && sovereignClouds[id].graph === graph,
  );
}

/**
 * The cloud that a host name belongs to.
 * @param host a host name in any case, without port.
 * @returns the first cloud whose authority, alias, Graph or portal host it is (US Government's shared
 *   hosts answer `usgov`), or undefined for any other host.
 */
export function cloudOfHost(host: string): NationalCloudId | undefined {
  const wanted = host.toLowerCase();
  return nationalCloudIds.find((id) => {
    const cloud: Cloud = clouds[id];
    return (
      [cloud.authority, cloud.graph, cloud.entraPortal, cloud.azurePortal].includes(wanted) ||
      cloud.authorityAliases.includes(wanted)
    );
  });
}

/**
 * The cloud that another tool's environment name means.
 * @param name for example `AzureUSGovernment` (Azure CLI) or `usgovernmentl5` (Terraform).
 */
export function cloudOfEnvironment(name: string): NationalCloudId | undefined {
  const wanted = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return nationalCloudIds.find((id) => (clouds[id] as Cloud).environmentNames.includes(wanted));
}
