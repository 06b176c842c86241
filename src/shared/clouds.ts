/**
 * Microsoft's national clouds: which hosts belong to each.
 *
 * Sources: Microsoft Learn, "Microsoft Entra authentication & national clouds" (authorities, portals),
 * "Microsoft Graph national cloud deployments" (Graph hosts), "Microsoft Entra frequently asked
 * questions" (the three admin center hosts). Microsoft 365 GCC uses the global hosts; GCC High and DoD
 * share authority and portals and differ in the Graph host.
 *
 * A new cloud is one row here and its two names in each message catalogue.
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

/** The stable name of a national cloud, as stored and exported. */
export type CloudId = keyof typeof clouds;

/** All cloud ids, in the order in which a person meets them. */
export const cloudIds = Object.keys(clouds) as [CloudId, ...CloudId[]];

/**
 * The cloud that a host name belongs to.
 * @param host a host name in any case, without port.
 * @returns the first cloud whose authority, alias, Graph or portal host it is (US Government's shared
 *   hosts answer `usgov`), or undefined for any other host.
 */
export function cloudOfHost(host: string): CloudId | undefined {
  const wanted = host.toLowerCase();
  return cloudIds.find((id) => {
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
export function cloudOfEnvironment(name: string): CloudId | undefined {
  const wanted = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return cloudIds.find((id) => (clouds[id] as Cloud).environmentNames.includes(wanted));
}
