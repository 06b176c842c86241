import type { CloudId } from '../../clouds';
import type { ServiceId } from '../../services';

/** What a cloud is called, in full and where there is little room, and what it is for. */
export const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'Global', short: 'Global', hint: 'Microsoft 365 y Azure, GCC incluido' },
  usgov: {
    name: 'Gobierno de EE. UU. (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us, graph.microsoft.us',
  },
  'usgov-dod': {
    name: 'Gobierno de EE. UU. (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us, dod-graph.microsoft.us',
  },
  china: { name: 'China (21Vianet)', short: 'China', hint: 'login.partner.microsoftonline.cn' },
  custom: { name: 'Otra nube', short: 'Otra', hint: 'Escriba sus dos hosts' },
};

/** What a service is called, and what it is for. */
export const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'Usuarios, grupos, correo, archivos, dispositivos' },
  sharepoint: { name: 'SharePoint Online', hint: 'Sitios y archivos, a través de Microsoft Graph' },
  intune: { name: 'Intune', hint: 'Dispositivos y aplicaciones, a través de Microsoft Graph' },
  'power-bi': { name: 'Power BI', hint: 'Áreas de trabajo, conjuntos de datos, informes' },
  'business-central': { name: 'Business Central', hint: 'Empresas y sus datos' },
  'dynamics-finance': { name: 'Dynamics 365 Finance and Operations', hint: 'Un entorno' },
  dataverse: { name: 'Dynamics 365 y Dataverse', hint: 'Un entorno' },
  'azure-resource-manager': { name: 'Azure Resource Manager', hint: 'Suscripciones y sus recursos' },
  'key-vault': { name: 'Key Vault', hint: 'Claves, secretos, certificados' },
  'log-analytics': { name: 'Log Analytics', hint: 'Consultas de registros y métricas' },
  custom: { name: 'Otra API', hint: 'Escriba su ámbito' },
};

/** What stands in files that Tenantry writes, and is found there again whatever language it speaks by then. */
export const fileNames = {
  /** Stands where a secret would, in files that carry none. */
  placeholder: 'PONGA-AQUI-EL-SECRETO-DE-CLIENTE',
  /** Headers of the inventory's table. Tables that were written with them are read back by them: they stay as they are. */
  columns: {
    name: 'Nombre',
    tenant: 'Inquilino',
    tenantId: 'Id. de inquilino',
    tenantName: 'Nombre del inquilino',
    clientId: 'Id. de cliente',
    appName: 'Nombre de la aplicación',
    cloud: 'Nube',
    authority: 'Host de autoridad',
    graph: 'Host de Graph',
    service: 'Servicio',
    environmentUrl: 'URL del entorno',
    environmentName: 'Nombre del entorno',
    scope: 'Ámbito',
    labels: 'Etiquetas',
    secretExpires: 'El secreto expira',
    state: 'Estado',
    notes: 'Notas',
  },
};
