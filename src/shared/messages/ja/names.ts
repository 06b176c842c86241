import type { CloudId } from '../../clouds';
import type { ServiceId } from '../../services';

/** What a cloud is called, in full and where there is little room, and what it is for. */
export const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'グローバル', short: 'グローバル', hint: 'Microsoft 365 と Azure (GCC を含む)' },
  usgov: {
    name: '米国政府 (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us、graph.microsoft.us',
  },
  'usgov-dod': {
    name: '米国政府 (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us、dod-graph.microsoft.us',
  },
  china: { name: '中国 (21Vianet)', short: '中国', hint: 'login.partner.microsoftonline.cn' },
  custom: { name: '別のクラウド', short: 'その他', hint: '2 つのホストを入力' },
};

/** What a service is called, and what it is for. */
export const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'ユーザー、グループ、メール、ファイル、デバイス' },
  sharepoint: { name: 'SharePoint Online', hint: 'サイトとファイル (Microsoft Graph 経由)' },
  intune: { name: 'Intune', hint: 'デバイスとアプリ (Microsoft Graph 経由)' },
  'power-bi': { name: 'Power BI', hint: 'ワークスペース、データセット、レポート' },
  'business-central': { name: 'Business Central', hint: '会社とそのデータ' },
  'dynamics-finance': { name: 'Dynamics 365 Finance and Operations', hint: '1 つの環境' },
  dataverse: { name: 'Dynamics 365 と Dataverse', hint: '1 つの環境' },
  'azure-resource-manager': { name: 'Azure Resource Manager', hint: 'サブスクリプションとそのリソース' },
  'key-vault': { name: 'Key Vault', hint: 'キー、シークレット、証明書' },
  'log-analytics': { name: 'Log Analytics', hint: 'ログとメトリックのクエリ' },
  custom: { name: '別の API', hint: 'スコープを入力' },
};

/** What stands in files that Tenantry writes, and is found there again whatever language it speaks by then. */
export const fileNames = {
  /** Stands where a secret would, in files that carry none. */
  placeholder: 'PUT-THE-CLIENT-SECRET-HERE',
  /** Headers of the inventory's table. Tables that were written with them are read back by them: they stay as they are. */
  columns: {
    name: '名前',
    tenant: 'テナント',
    tenantId: 'テナント ID',
    tenantName: 'テナント名',
    clientId: 'クライアント ID',
    appName: 'アプリ名',
    cloud: 'クラウド',
    authority: 'サインイン ホスト',
    graph: 'Graph ホスト',
    service: 'サービス',
    environmentUrl: '環境 URL',
    environmentName: '環境名',
    scope: 'スコープ',
    labels: 'ラベル',
    secretExpires: 'シークレットの期限',
    state: '状態',
    notes: 'メモ',
  },
};
