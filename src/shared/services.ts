import { hostsOf, type CloudChoice, type CloudId } from './clouds';

/**
 * The Microsoft services a connection can be for, the scope that each needs per cloud, and what else it asks
 * for.
 *
 * The client credentials grant takes exactly one resource followed by `/.default` (Microsoft Learn,
 * "OAuth 2.0 client credentials flow on the Microsoft identity platform"). A cloud without an entry has no
 * such service, or none that Microsoft documents; "Another API" takes any scope there.
 *
 * A new service is one row here, its words in each message catalogue and its row in `permissionLines` of the
 * guide.
 */
export const services = {
  graph: { area: 'microsoft_365', resource: graphOf, options: [], access: 'app_roles' },
  // SharePoint's own API refuses app-only tokens that were not asked for with a certificate, so that with a
  // secret its sites and files are reached through Graph. Source: Microsoft Learn, "Granting access via
  // Microsoft Entra ID App-Only".
  sharepoint: { area: 'microsoft_365', resource: graphOf, options: [], access: 'app_roles' },
  // Intune's API is part of Graph. Source: Microsoft Learn, "Working with Intune in Microsoft Graph".
  intune: { area: 'microsoft_365', resource: graphOf, options: [], access: 'app_roles' },
  // Source: Microsoft Learn, "Embed Power BI content into your application for national/regional clouds".
  // Microsoft 365 GCC signs in to the global cloud and has a Power BI of its own, at
  // analysis.usgovcloudapi.net: that one is entered as the scope of "Another API".
  'power-bi': {
    area: 'business',
    resource: perCloud({
      global: 'https://analysis.windows.net/powerbi/api',
      usgov: 'https://high.analysis.usgovcloudapi.net/powerbi/api',
      'usgov-dod': 'https://mil.analysis.usgovcloudapi.net/powerbi/api',
      china: 'https://analysis.chinacloudapi.cn/powerbi/api',
    }),
    options: [],
    access: 'in_service',
  },
  // Source: Microsoft Learn, "Using Service-to-Service (S2S) Authentication" of Business Central. The
  // environment's name is part of the API's address and not of the scope.
  'business-central': {
    area: 'business',
    resource: perCloud({ global: 'https://api.businesscentral.dynamics.com' }),
    options: ['environmentName'],
    access: 'app_roles',
  },
  // Source: Microsoft Learn, "Service endpoints overview" of finance and operations apps: the resource is
  // the environment's own address.
  'dynamics-finance': {
    area: 'business',
    resource: environmentOf,
    options: ['environmentUrl'],
    access: 'in_service',
  },
  // Source: Microsoft Learn, "Use OAuth authentication with Microsoft Dataverse".
  dataverse: { area: 'business', resource: environmentOf, options: ['environmentUrl'], access: 'in_service' },
  // Source of the three: Azure SDK, `AzureCloud` and the audiences of Azure CLI's cloud table.
  'azure-resource-manager': {
    area: 'azure',
    resource: perCloud({
      global: 'https://management.azure.com',
      usgov: 'https://management.usgovcloudapi.net',
      'usgov-dod': 'https://management.usgovcloudapi.net',
      china: 'https://management.chinacloudapi.cn',
    }),
    options: [],
    access: 'in_service',
  },
  'key-vault': {
    area: 'azure',
    resource: perCloud({
      global: 'https://vault.azure.net',
      usgov: 'https://vault.usgovcloudapi.net',
      'usgov-dod': 'https://vault.usgovcloudapi.net',
      china: 'https://vault.azure.cn',
    }),
    options: [],
    access: 'in_service',
  },
  'log-analytics': {
    area: 'azure',
    resource: perCloud({
      global: 'https://api.loganalytics.io',
      usgov: 'https://api.loganalytics.us',
      'usgov-dod': 'https://api.loganalytics.us',
      china: 'https://api.loganalytics.azure.cn',
    }),
    options: [],
    access: 'in_service',
  },
  custom: { area: 'other', resource: undefined, options: [], access: 'app_roles' },
} as const satisfies Record<string, Service>;

/** What a service asks for beside the credentials. */
export interface ServiceOptions {
  /** The environment's name in Business Central, for example `production`. */
  readonly environmentName?: string | undefined;
  /** The environment's host, for example `contoso.crm4.dynamics.com`. */
  readonly environmentUrl?: string | undefined;
}

/** The areas that services are listed under, in the order in which a person meets them. */
export const serviceAreas = ['microsoft_365', 'business', 'azure', 'other'] as const;

/** See {@link serviceAreas}. */
export type ServiceArea = (typeof serviceAreas)[number];

/** The name of an option. */
export type ServiceOptionName = keyof ServiceOptions;

/** One service preset. */
export interface Service {
  readonly area: ServiceArea;
  /**
   * The API that tokens are asked for in a cloud: an address without a slash at its end, or undefined where
   * there is none. Left out where the person enters the whole scope.
   */
  readonly resource: ((choice: CloudChoice, options: ServiceOptions) => string | undefined) | undefined;
  /** The options that the service needs, all of them required. */
  readonly options: readonly ServiceOptionName[];
  /**
   * Where the app is given access. `app_roles`: as API permissions with consent, which its token then names.
   * `in_service`: inside the service, as a role or a user there, of which a token says nothing; such a token
   * without a role lacks nothing.
   */
  readonly access: 'app_roles' | 'in_service';
}

/** The stable name of a service, as stored and exported. */
export type ServiceId = keyof typeof services;

/** All service ids, in the order in which a person meets them. */
export const serviceIds = Object.keys(services) as [ServiceId, ...ServiceId[]];

/** What a scope follows from. */
export interface ScopeQuestion extends CloudChoice {
  readonly service: ServiceId;
  readonly serviceOptions?: ServiceOptions | undefined;
  /** The scope that the person typed; used only where the service has none of its own. */
  readonly scope?: string | undefined;
}

/**
 * The scope that a token is asked for.
 * @returns `<resource>/.default`; undefined when the service has none in this cloud, or something that it
 *   follows from is missing.
 */
export function scopeFor({
  service,
  serviceOptions = {},
  scope,
  ...choice
}: ScopeQuestion): string | undefined {
  const { resource }: Service = services[service];
  if (resource === undefined) return scope === '' ? undefined : scope;
  const api = resource(choice, serviceOptions);
  return api === undefined ? undefined : `${api}/.default`;
}

/** The options that a service needs, all of them required. */
export function optionsOf(service: ServiceId): readonly ServiceOptionName[] {
  return services[service].options;
}

/** Whether a token for the service names what the app may do, so that one without roles means that it may do nothing. */
export function tokenNamesRoles(service: ServiceId): boolean {
  return services[service].access === 'app_roles';
}

/** Whether a service is there in a cloud, as far as is known. A custom cloud has only what its hosts tell. */
export function isInCloud(service: ServiceId, cloud: CloudId): boolean {
  const { resource }: Service = services[service];
  if (resource === undefined) return true;
  const anyHosts = cloud === 'custom' ? { authority: 'a.example', graph: 'g.example' } : undefined;
  return resource({ cloud, customCloud: anyHosts }, { environmentUrl: 'e.example' }) !== undefined;
}

function graphOf(choice: CloudChoice): string {
  return `https://${hostsOf(choice).graph}`;
}

function environmentOf(_choice: CloudChoice, { environmentUrl }: ServiceOptions): string | undefined {
  return environmentUrl === undefined || environmentUrl === '' ? undefined : `https://${environmentUrl}`;
}

function perCloud(table: Partial<Record<CloudId, string>>) {
  return ({ cloud }: CloudChoice): string | undefined => table[cloud];
}
