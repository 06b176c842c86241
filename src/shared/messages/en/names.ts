import type { CloudId } from '../../clouds';
import type { ServiceId } from '../../services';

/** What a cloud is called, in full and where there is little room, and what it is for. */
export const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'Global', short: 'Global', hint: 'Microsoft 365 and Azure, GCC included' },
  usgov: {
    name: 'US Government (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us, graph.microsoft.us',
  },
  'usgov-dod': {
    name: 'US Government (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us, dod-graph.microsoft.us',
  },
  china: { name: 'China (21Vianet)', short: 'China', hint: 'login.partner.microsoftonline.cn' },
  custom: { name: 'Another cloud', short: 'Other', hint: 'Enter its two hosts' },
};

/** What a service is called, and what it is for. */
export const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'Users, groups, mail, files, devices' },
  sharepoint: { name: 'SharePoint Online', hint: 'Sites and files, through Microsoft Graph' },
  intune: { name: 'Intune', hint: 'Devices and apps, through Microsoft Graph' },
  'power-bi': { name: 'Power BI', hint: 'Workspaces, datasets, reports' },
  'business-central': { name: 'Business Central', hint: 'Companies and their data' },
  'dynamics-finance': { name: 'Dynamics 365 Finance and Operations', hint: 'One environment' },
  dataverse: { name: 'Dynamics 365 and Dataverse', hint: 'One environment' },
  'azure-resource-manager': { name: 'Azure Resource Manager', hint: 'Subscriptions and their resources' },
  'key-vault': { name: 'Key Vault', hint: 'Keys, secrets, certificates' },
  'log-analytics': { name: 'Log Analytics', hint: 'Queries of logs and metrics' },
  custom: { name: 'Another API', hint: 'Enter its scope' },
};

/** What stands in files that Tenantry writes, and is found there again whatever language it speaks by then. */
export const fileNames = {
  /** Stands where a secret would, in files that carry none. */
  placeholder: 'PUT-THE-CLIENT-SECRET-HERE',
  /** Headers of the inventory's table. Tables that were written with them are read back by them: they stay as they are. */
  columns: {
    name: 'Name',
    tenant: 'Tenant',
    tenantId: 'Tenant ID',
    tenantName: 'Tenant name',
    clientId: 'Client ID',
    appName: 'App name',
    cloud: 'Cloud',
    authority: 'Authority host',
    graph: 'Graph host',
    service: 'Service',
    environmentUrl: 'Environment URL',
    environmentName: 'Environment name',
    scope: 'Scope',
    labels: 'Labels',
    secretExpires: 'Secret expires',
    state: 'State',
    notes: 'Notes',
  },
};
