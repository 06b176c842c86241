import type { CloudId } from '../../clouds';
import type { ServiceId } from '../../services';

/** What a cloud is called, in full and where there is little room, and what it is for. */
export const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'Global', short: 'Global', hint: 'Microsoft 365 e Azure, inclusive GCC' },
  usgov: {
    name: 'Governo dos EUA (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us, graph.microsoft.us',
  },
  'usgov-dod': {
    name: 'Governo dos EUA (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us, dod-graph.microsoft.us',
  },
  china: { name: 'China (21Vianet)', short: 'China', hint: 'login.partner.microsoftonline.cn' },
  custom: { name: 'Outra nuvem', short: 'Outra', hint: 'Insira os dois hosts' },
};

/** What a service is called, and what it is for. */
export const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'Usuários, grupos, email, arquivos, dispositivos' },
  sharepoint: { name: 'SharePoint Online', hint: 'Sites e arquivos, por meio do Microsoft Graph' },
  intune: { name: 'Intune', hint: 'Dispositivos e aplicativos, por meio do Microsoft Graph' },
  'power-bi': { name: 'Power BI', hint: 'Workspaces, conjuntos de dados, relatórios' },
  'business-central': { name: 'Business Central', hint: 'Empresas e seus dados' },
  'dynamics-finance': { name: 'Dynamics 365 Finance and Operations', hint: 'Um ambiente' },
  dataverse: { name: 'Dynamics 365 e Dataverse', hint: 'Um ambiente' },
  'azure-resource-manager': { name: 'Azure Resource Manager', hint: 'Assinaturas e seus recursos' },
  'key-vault': { name: 'Key Vault', hint: 'Chaves, segredos, certificados' },
  'log-analytics': { name: 'Log Analytics', hint: 'Consultas de logs e métricas' },
  custom: { name: 'Outra API', hint: 'Insira o escopo dela' },
};

/** What stands in files that Tenantry writes, and is found there again whatever language it speaks by then. */
export const fileNames = {
  /** Stands where a secret would, in files that carry none. */
  placeholder: 'INSIRA-AQUI-O-SEGREDO-DO-CLIENTE',
  /** Headers of the inventory's table. Tables that were written with them are read back by them: they stay as they are. */
  columns: {
    name: 'Nome',
    tenant: 'Locatário',
    tenantId: 'ID do locatário',
    tenantName: 'Nome do locatário',
    clientId: 'ID do cliente',
    appName: 'Nome do aplicativo',
    cloud: 'Nuvem',
    authority: 'Host de autoridade',
    graph: 'Host do Graph',
    service: 'Serviço',
    environmentUrl: 'URL do ambiente',
    environmentName: 'Nome do ambiente',
    scope: 'Escopo',
    labels: 'Rótulos',
    secretExpires: 'Expiração do segredo',
    state: 'Status',
    notes: 'Notas',
  },
};
