import type { CloudId } from '../../clouds';
import type { ServiceId } from '../../services';

/** What a cloud is called, in full and where there is little room, and what it is for. */
export const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'Global', short: 'Global', hint: 'Microsoft 365 et Azure, GCC compris' },
  usgov: {
    name: 'Gouvernement des États-Unis (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us, graph.microsoft.us',
  },
  'usgov-dod': {
    name: 'Gouvernement des États-Unis (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us, dod-graph.microsoft.us',
  },
  china: { name: 'Chine (21Vianet)', short: 'Chine', hint: 'login.partner.microsoftonline.cn' },
  custom: { name: 'Un autre cloud', short: 'Autre', hint: 'Entrez ses deux hôtes' },
};

/** What a service is called, and what it is for. */
export const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'Utilisateurs, groupes, courrier, fichiers, appareils' },
  sharepoint: { name: 'SharePoint Online', hint: 'Sites et fichiers, par Microsoft Graph' },
  intune: { name: 'Intune', hint: 'Appareils et applications, par Microsoft Graph' },
  'power-bi': { name: 'Power BI', hint: 'Espaces de travail, jeux de données, rapports' },
  'business-central': { name: 'Business Central', hint: 'Les sociétés et leurs données' },
  'dynamics-finance': { name: 'Dynamics 365 Finance and Operations', hint: 'Un environnement' },
  dataverse: { name: 'Dynamics 365 et Dataverse', hint: 'Un environnement' },
  'azure-resource-manager': { name: 'Azure Resource Manager', hint: 'Les abonnements et leurs ressources' },
  'key-vault': { name: 'Key Vault', hint: 'Clés, secrets, certificats' },
  'log-analytics': { name: 'Log Analytics', hint: 'Requêtes sur les journaux et les métriques' },
  custom: { name: 'Une autre API', hint: 'Entrez son étendue' },
};

/** What stands in files that Tenantry writes, and is found there again whatever language it speaks by then. */
export const fileNames = {
  /** Stands where a secret would, in files that carry none. */
  placeholder: 'INSERER-LE-SECRET-CLIENT-ICI',
  /** Headers of the inventory's table. Tables that were written with them are read back by them: they stay as they are. */
  columns: {
    name: 'Nom',
    tenant: 'Locataire',
    tenantId: 'ID de locataire',
    tenantName: 'Nom du locataire',
    clientId: 'ID client',
    appName: 'Nom de l’application',
    cloud: 'Cloud',
    authority: 'Hôte de connexion',
    graph: 'Hôte Microsoft Graph',
    service: 'Service',
    environmentUrl: 'URL de l’environnement',
    environmentName: 'Nom de l’environnement',
    scope: 'Étendue',
    labels: 'Étiquettes',
    secretExpires: 'Expiration du secret',
    state: 'État',
    notes: 'Notes',
  },
};
