import type { CloudId } from '../../clouds';
import type { ServiceId } from '../../services';

/** What a cloud is called, in full and where there is little room, and what it is for. */
export const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'Global', short: 'Global', hint: 'Microsoft 365 und Azure, auch GCC' },
  usgov: {
    name: 'US-Behörden (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us, graph.microsoft.us',
  },
  'usgov-dod': {
    name: 'US-Behörden (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us, dod-graph.microsoft.us',
  },
  china: { name: 'China (21Vianet)', short: 'China', hint: 'login.partner.microsoftonline.cn' },
  custom: { name: 'Andere Cloud', short: 'Andere', hint: 'Beide Hosts eingeben' },
};

/** What a service is called, and what it is for. */
export const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'Benutzer, Gruppen, E-Mails, Dateien, Geräte' },
  sharepoint: { name: 'SharePoint Online', hint: 'Websites und Dateien, über Microsoft Graph' },
  intune: { name: 'Intune', hint: 'Geräte und Apps, über Microsoft Graph' },
  'power-bi': { name: 'Power BI', hint: 'Arbeitsbereiche, Datasets, Berichte' },
  'business-central': { name: 'Business Central', hint: 'Unternehmen und ihre Daten' },
  'dynamics-finance': { name: 'Dynamics 365 Finance and Operations', hint: 'Eine Umgebung' },
  dataverse: { name: 'Dynamics 365 und Dataverse', hint: 'Eine Umgebung' },
  'azure-resource-manager': { name: 'Azure Resource Manager', hint: 'Abonnements und ihre Ressourcen' },
  'key-vault': { name: 'Key Vault', hint: 'Schlüssel, Geheimnisse, Zertifikate' },
  'log-analytics': { name: 'Log Analytics', hint: 'Abfragen von Protokollen und Metriken' },
  custom: { name: 'Andere API', hint: 'Ihren Bereich eingeben' },
};

/** What stands in files that Tenantry writes, and is found there again whatever language it speaks by then. */
export const fileNames = {
  /** Stands where a secret would, in files that carry none. */
  placeholder: 'HIER-DAS-CLIENTGEHEIMNIS-EINTRAGEN',
  /** Headers of the inventory's table. Tables that were written with them are read back by them: they stay as they are. */
  columns: {
    name: 'Name',
    tenant: 'Mandant',
    tenantId: 'Mandanten-ID',
    tenantName: 'Mandantenname',
    clientId: 'Client-ID',
    appName: 'App-Name',
    cloud: 'Cloud',
    authority: 'Anmeldehost',
    graph: 'Graph-Host',
    service: 'Dienst',
    environmentUrl: 'Umgebungs-URL',
    environmentName: 'Umgebungsname',
    scope: 'Bereich',
    labels: 'Labels',
    secretExpires: 'Ablaufdatum des Geheimnisses',
    state: 'Status',
    notes: 'Notizen',
  },
};
