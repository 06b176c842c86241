import type { Api, Tenant } from './directory';
import { clouds, type CloudId } from './hosts';

/** An API that tokens are made out to. */
export interface Resource {
  /** Its name in this table, or an own API's App ID URI: the key of an app's `resourceRoles`. */
  readonly name: string;
  readonly appId: string;
  /** Display name of its service principal; an own API's is its App ID URI. */
  readonly displayName: string;
  /** An own API's App ID URI. Microsoft's have several; they stand in no answer here. */
  readonly uri?: string;
  /** Version of its access tokens. */
  readonly tokenVersion: 1 | 2;
}

interface MicrosoftResource extends Resource {
  /** What may stand before `/.default`, by cloud; a trailing slash is ignored. */
  readonly uris: Readonly<Partial<Record<CloudId, RegExp>>>;
}

/**
 * Microsoft's resources that every tenant has here. Source: Azure CLI's cloud table for audiences; each service's
 * own documentation for the rest. App IDs are the published first-party ones.
 */
const microsoftResources: readonly MicrosoftResource[] = [
  {
    name: 'graph',
    appId: '00000003-0000-0000-c000-000000000000',
    displayName: 'Microsoft Graph',
    tokenVersion: 1,
    uris: Object.fromEntries(
      Object.entries(clouds).map(([cloud, { graph }]) => [cloud, exactly(`https://${graph}`)]),
    ),
  },
  {
    name: 'sharepoint',
    appId: '00000003-0000-0ff1-ce00-000000000000',
    displayName: 'Office 365 SharePoint Online',
    tokenVersion: 1,
    uris: {
      global: /^https:\/\/[a-z0-9-]+\.sharepoint\.com$/i,
      usgov: /^https:\/\/[a-z0-9-]+\.sharepoint\.us$/i,
      'usgov-dod': /^https:\/\/[a-z0-9-]+\.sharepoint-mil\.us$/i,
      china: /^https:\/\/[a-z0-9-]+\.sharepoint\.cn$/i,
    },
  },
  {
    name: 'intune',
    appId: 'c161e42e-d4df-4a3d-9b42-e7a3c31f59d4',
    displayName: 'Microsoft Intune API',
    tokenVersion: 1,
    uris: { global: /^https:\/\/api\.manage\.microsoft\.com$/i },
  },
  {
    name: 'power-bi',
    appId: '00000009-0000-0000-c000-000000000000',
    displayName: 'Power BI Service',
    tokenVersion: 1,
    uris: {
      // The second one is Microsoft 365 GCC's, which signs in to the global cloud.
      global: /^https:\/\/analysis\.(windows|usgovcloudapi)\.net\/powerbi\/api$/i,
      usgov: exactly('https://high.analysis.usgovcloudapi.net/powerbi/api'),
      'usgov-dod': exactly('https://mil.analysis.usgovcloudapi.net/powerbi/api'),
      china: exactly('https://analysis.chinacloudapi.cn/powerbi/api'),
    },
  },
  {
    name: 'business-central',
    appId: '996def3d-b36c-4153-8607-a6fd3c01b89f',
    displayName: 'Dynamics 365 Business Central',
    tokenVersion: 1,
    uris: { global: exactly('https://api.businesscentral.dynamics.com') },
  },
  {
    name: 'dynamics-finance',
    appId: '00000015-0000-0000-c000-000000000000',
    displayName: 'Microsoft Dynamics ERP',
    tokenVersion: 1,
    uris: {
      global: /^https:\/\/[a-z0-9-]+(\.sandbox)?\.operations(\.[a-z0-9]+)?\.dynamics\.com$/i,
      china: /^https:\/\/[a-z0-9-]+\.operations\.dynamics\.cn$/i,
    },
  },
  {
    name: 'dataverse',
    appId: '00000007-0000-0000-c000-000000000000',
    displayName: 'Dataverse',
    tokenVersion: 1,
    uris: {
      global: /^https:\/\/[a-z0-9-]+\.(api\.)?crm\d*\.dynamics\.com$/i,
      usgov: /^https:\/\/[a-z0-9-]+\.(api\.)?crm\.microsoftdynamics\.us$/i,
      'usgov-dod': /^https:\/\/[a-z0-9-]+\.(api\.)?crm\.appsplatform\.us$/i,
      china: /^https:\/\/[a-z0-9-]+\.(api\.)?crm\.dynamics\.cn$/i,
    },
  },
  {
    name: 'azure-resource-manager',
    appId: '797f4846-ba00-4fd7-ba43-dac1f8f63013',
    displayName: 'Windows Azure Service Management API',
    tokenVersion: 1,
    uris: {
      global: /^https:\/\/(management\.azure\.com|management\.core\.windows\.net)$/i,
      usgov: /^https:\/\/management\.(core\.)?usgovcloudapi\.net$/i,
      'usgov-dod': /^https:\/\/management\.(core\.)?usgovcloudapi\.net$/i,
      china: /^https:\/\/management\.(core\.)?chinacloudapi\.cn$/i,
      'france-bleu': exactly('https://management.sovcloud-api.fr'),
    },
  },
  {
    name: 'key-vault',
    appId: 'cfa8b339-82a2-471a-a3c9-0fc0be7a4093',
    displayName: 'Azure Key Vault',
    tokenVersion: 1,
    uris: {
      global: exactly('https://vault.azure.net'),
      usgov: exactly('https://vault.usgovcloudapi.net'),
      'usgov-dod': exactly('https://vault.usgovcloudapi.net'),
      china: exactly('https://vault.azure.cn'),
      'france-bleu': exactly('https://vault.sovcloud-api.fr'),
    },
  },
  {
    name: 'log-analytics',
    appId: 'ca7f3f0b-7d91-482c-8e09-c5d840d0eac5',
    displayName: 'Log Analytics API',
    tokenVersion: 1,
    uris: {
      global: /^https:\/\/api\.loganalytics\.(io|azure\.com)$/i,
      usgov: exactly('https://api.loganalytics.us'),
      'usgov-dod': exactly('https://api.loganalytics.us'),
      china: exactly('https://api.loganalytics.azure.cn'),
    },
  },
];

/** All resources of a tenant, its own APIs first. */
export function resourcesOf(tenant: Tenant): readonly Resource[] {
  return [...tenant.apis.map(ownResource), ...microsoftResources];
}

/** The resource that `identifier` (a GUID or an App ID URI) names in this tenant, or undefined. */
export function findResource(tenant: Tenant, identifier: string): Resource | undefined {
  const asked = identifier.replace(/\/$/, '');
  const own = tenant.apis.find((api) => [api.appId, api.uri.replace(/\/$/, '')].includes(asked));
  if (own) return ownResource(own);
  return microsoftResources.find(
    (resource) => resource.appId === asked.toLowerCase() || resource.uris[tenant.cloud]?.test(asked),
  );
}

function ownResource({ appId, uri, tokenVersion }: Api): Resource {
  return { name: uri, appId, displayName: uri, uri, tokenVersion };
}

function exactly(uri: string): RegExp {
  return new RegExp(`^${uri.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`, 'i');
}
