import type { RefusalReason } from '../../transfer/export';
import type { FormatGroup, FormatId } from '../../transfer/formats';
import type { ImportField, ImportKind, ImportProblem } from '../../transfer/import';
import { plural } from '../format';
import type { FormatWords } from '../shapes';
import { exportDialog } from './export-dialog';
import { importDialog } from './import-dialog';
import { fileNames } from './names';

const language = 'ja';

/** What Tenantry reads from one file; `mostRows` and `largestImport`. */
const ofOurOwn = '20,000 件の接続、16 MB までです。';

const groups: Record<FormatGroup, string> = {
  tenantry: 'Tenantry',
  environment: '環境変数',
  command_line: 'コマンド ライン',
  infrastructure: 'インフラストラクチャ',
  application: 'アプリケーション',
  api_client: 'API クライアント',
  integration: '統合プラットフォーム',
  inventory: 'インベントリ',
};

const formats: Record<FormatId, FormatWords> = {
  bundle: {
    name: '暗号化バンドル',
    purpose: '別のコンピューターの Tenantry に接続を移すか、バックアップとして保管します。',
    limits: ['パスフレーズは復旧できません。ファイルは age プログラムでも開けます。', ofOurOwn],
  },
  json: {
    name: 'Tenantry JSON',
    purpose: 'シークレットを除くすべての接続です。Tenantry やスクリプトで使います。',
    limits: ['シークレットは含まれません。', ofOurOwn],
  },
  dotenv: {
    name: 'Azure SDK 用の .env',
    purpose:
      'EnvironmentCredential と DefaultAzureCredential が、dotenv または node --env-file を通じて読み取ります。',
    limits: [
      'シークレットが、単一引用符のほかに $ \\ " ` のいずれかを含む場合、${…} を含む場合、バックスラッシュが 2 つ続くか末尾にある場合は、どのプログラムでも同じように読み取れる形では書き込めません。',
      '独自のクラウドでは、コードで disableInstanceDiscovery を設定します。',
    ],
  },
  docker_env: {
    name: 'Docker 用の .env',
    purpose: 'docker run --env-file、または format: raw を指定した Compose で使います。',
    limits: ['Docker は引用符を解釈しないため、改行を含む値は扱えません。'],
  },
  shell: {
    name: 'シェルの export',
    purpose: 'sh、bash、dash、zsh で読み込みます。',
    limits: [],
  },
  powershell_graph: {
    name: 'PowerShell (Microsoft Graph)',
    purpose: 'Connect-MgGraph でサインインします。',
    limits: [],
  },
  powershell_azure: {
    name: 'PowerShell (Azure)',
    purpose: 'Connect-AzAccount でサインインします。',
    limits: [],
  },
  azure_cli: {
    name: 'Azure CLI',
    purpose: 'az login でサインインするスクリプトです。',
    limits: ['実行中は、同じユーザーのほかのプログラムが、プロセスの一覧からシークレットを読み取れます。'],
  },
  m365_cli: {
    name: 'CLI for Microsoft 365',
    purpose: 'm365 login でサインインするスクリプトです。',
    limits: ['実行中は、同じユーザーのほかのプログラムが、プロセスの一覧からシークレットを読み取れます。'],
  },
  terraform_env: {
    name: 'Terraform 環境変数',
    purpose: 'azuread と azurerm の各プロバイダーの ARM_ 変数です。シェルで読み込みます。',
    limits: ['azurerm には ARM_SUBSCRIPTION_ID も必要です。'],
  },
  terraform_provider: {
    name: 'Terraform プロバイダー ブロック',
    purpose: '接続ごとの azuread プロバイダーです。シークレットは変数になります。',
    limits: [
      'シークレットを含むファイルは、バージョン管理に入れないでください。',
      'Terraform は文字とアクセント記号を合成するため、両者が分かれているシークレットは扱えません。',
    ],
  },
  github_actions: {
    name: 'GitHub Actions',
    purpose: 'azure/login の AZURE_CREDENTIALS シークレットです (1 行)。',
    limits: [
      'サブスクリプションがない場合、azure/login には allow-no-subscriptions: true が必要です。',
      '各国のクラウドでは、ワークフローで environment を設定してください。',
    ],
  },
  kubernetes: {
    name: 'Kubernetes Secret',
    purpose: 'kubectl apply 用のマニフェストで、Azure SDK の変数を含みます。',
    limits: ['クラスターのストアが暗号化されていない限り、Secret はエンコードされるだけで暗号化されません。'],
  },
  appsettings: {
    name: 'appsettings.json',
    purpose: 'Microsoft.Identity.Web が読み取る AzureAd セクションです。',
    limits: [],
  },
  spring: {
    name: 'Spring Cloud Azure',
    purpose: 'Spring Cloud Azure 用の application.properties です。',
    limits: ['Spring は値の ${…} を展開するため、これを含むシークレットは扱えません。'],
  },
  postman: {
    name: 'Postman 環境',
    purpose: 'クライアント資格情報による要求に使う変数です。',
    limits: ['Postman はシークレットを画面上で隠すだけです。また、値の {{…}} を展開します。'],
  },
  bruno: {
    name: 'Bruno 環境',
    purpose: 'コレクションの environments フォルダーに置く .bru ファイルです。',
    limits: ['Bruno はシークレット変数の値をファイルの外に保存します。'],
  },
  insomnia: {
    name: 'Insomnia 環境',
    purpose: '接続ごとに環境を 1 つ持つワークスペースです。',
    limits: ['Insomnia は値の {{…}} と {%…%} を展開します。'],
  },
  nango: {
    name: 'Nango インポート',
    purpose: 'POST /connections の本文です。最初のトークンは Nango が自分で要求します。',
    limits: ['グローバル クラウド専用です。', '先に Nango で統合を作成しておく必要があります。'],
  },
  nango_live: {
    name: 'Nango インポート (トークン付き)',
    purpose: '同じ内容に、エクスポート時に要求したアクセス トークンを加えます。',
    limits: [
      'グローバル クラウド専用です。',
      'Microsoft に接続できる必要があります。4,096 文字を超えるトークンは扱えません。',
    ],
  },
  airbyte: {
    name: 'Airbyte',
    purpose: 'Microsoft Entra ID ソースの構成です。',
    limits: ['user_id を記入してください。', 'グローバル クラウド専用です。'],
  },
  rclone: {
    name: 'rclone',
    purpose: 'rclone.conf に書く、接続ごとのリモートです。',
    limits: [
      'rclone はシークレットをプレーンテキストで保存します。',
      'Azure Blob Storage では account、OneDrive では drive_id と drive_type を記入してください。',
      'Azure Blob Storage はグローバル クラウド専用です。',
    ],
  },
  csv: {
    name: 'CSV インベントリ',
    purpose: 'すべての接続の表です。表計算ソフトで使い、Tenantry で読み込み直せます。',
    limits: ['シークレットは含まれません。', ofOurOwn],
  },
};

const refusals: Record<RefusalReason, string> = {
  secret_missing: 'シークレットがありません。先に追加するか、シークレットなしでエクスポートしてください。',
  secret_unreadable: '現在、このコンピューターではシークレットを開けません。',
  cloud_unknown_to_tool: 'このクラウドに当たる名前がツールにありません。',
  token_failed: 'Microsoft がトークンを発行しませんでした。先に検証してください。',
  line_break: 'この形式で扱えない改行を含む値があります。',
  edge_spaces: 'シークレットの先頭または末尾に、この形式では失われる空白があります。',
  mixed_quotes:
    'シークレットに、単一引用符のほかに $、\\、"、` のいずれかがあるため、この形式ではすべてのプログラムに正しく渡せません。',
  trailing_backslash: 'シークレットの末尾に、この形式で扱えないバックスラッシュがあります。',
  double_backslash:
    'シークレットにバックスラッシュが 2 つ続く箇所があり、この形式を読むプログラムによっては正しく渡せません。',
  tool_notation: 'シークレットに、ツールが独自の記法と解釈して変えてしまう部分があります。',
  template_braces: 'ツールが置き換えてしまう {{ または {% を含む値があります。',
  dollar_brace: 'シークレットに、ツールが置き換えてしまう ${ が含まれています。',
  not_composed: 'シークレットに、この形式では合成されてしまう、分かれた文字とアクセント記号があります。',
  too_long: 'ツールが受け付ける長さを超える値があります。',
  too_many: '1 つのファイルで読み込み直せる件数を超えています。件数を減らしてエクスポートしてください。',
  too_large:
    'ファイルが 16 MB を超え、Tenantry で読み込み直せなくなります。件数を減らしてエクスポートしてください。',
};

const kinds: Record<ImportKind, string> = {
  tenantry: 'Tenantry',
  azure_cli: 'Azure CLI (az ad sp create-for-rbac)',
  environment: '環境変数',
  csv: '表',
  appsettings: 'appsettings.json',
  postman: 'Postman 環境',
  insomnia: 'Insomnia',
  nango: 'Nango',
  pptb: 'Power Platform ToolBox',
  xrmtoolbox: 'XrmToolBox',
};

const importProblems: Record<ImportProblem, string> = {
  empty: '中に何もありません。',
  too_large:
    '16 MB を超えています。接続がこれほど大きくなることはありません。正しいファイルか確認してください。',
  not_text: 'UTF-8 または UTF-16 のテキストではありません。UTF-8 で保存して、もう一度お試しください。',
  bad_json: '有効な JSON ではありません。示された箇所を確認するか、もう一度エクスポートしてください。',
  bad_csv: '表を読み取れません。示された箇所の引用符を確認してください。',
  bad_yaml: '有効な YAML ではありません。示された箇所を確認するか、もう一度エクスポートしてください。',
  bad_xml: '有効な XML ではありません。示された箇所を確認するか、もう一度エクスポートしてください。',
  bad_zip: 'アーカイブが破損しています。入手元からもう一度取得してください。',
  unknown_kind: 'Tenantry が対応している接続が見つかりません。インポートできるものを確認してください。',
  no_connections: '接続が含まれていません。',
  too_many_rows: '20,000 行を超えています。分割してインポートしてください。',
  too_deep: '接続のファイルとしては入れ子が深すぎます。何も読み取りませんでした。',
  expands_too_far: '展開すると 16 MB を超えます。何も読み取りませんでした。',
  newer_version:
    'より新しい Tenantry で作成されています。このコンピューターの Tenantry を更新して、もう一度インポートしてください。',
  damaged: 'バンドルが途中で切れているか、書き換えられています。入手元からもう一度取得してください。',
  not_by_passphrase:
    'パスフレーズではなくキーで暗号化されています。age で復号し、その結果をインポートしてください。',
  took_too_long: '読み取りが終わらないため中止しました。正しいファイルか確認してください。',
};

const importFields: Record<ImportField, string> = {
  name: '名前',
  tenant: 'テナント',
  clientId: 'クライアント ID',
  clientSecret: 'クライアント シークレット',
  cloud: 'クラウド',
  service: 'サービス',
  scope: 'スコープ',
  environmentUrl: '環境 URL',
  environmentName: '環境名',
  secretExpiresAt: 'シークレットの期限',
  labels: 'ラベル',
  notes: 'メモ',
};

/** Every Japanese text about export and import. */
export const transfer = {
  groups,
  formats,
  refusals,
  kinds,
  importProblems,
  importFields,
  exportDialog,
  importDialog,
  /** Main's own dialogs. */
  dialogs: {
    exportTitle: (format: string) => `「${format}」としてエクスポート`,
    importTitle: '接続のインポート',
    allKinds: 'すべてのファイル',
    archive: 'アーカイブ',
    secretsTitle: 'シークレットのエクスポート',
    secretsQuestion: (count: number) =>
      plural(language, count, {
        other: '# 件のクライアント シークレットをプレーンテキストでエクスポートしますか？',
      }),
    encryptedQuestion: (count: number) =>
      plural(language, count, {
        other: '# 件のクライアント シークレットをパスフレーズで暗号化してエクスポートしますか？',
      }),
    toFile: (path: string) =>
      `保存先:\n${path}\n\nこれを読み取れる人は、シークレットを使ってサインインできます。`,
    toEncryptedFile: (path: string) =>
      `保存先:\n${path}\n\nこれとパスフレーズを持つ人は、シークレットを使ってサインインできます。`,
    toClipboard:
      'クリップボードにコピーされ、このコンピューターのどのプログラムからも読み取れます。30 秒後に Tenantry が消去します。',
    export: 'シークレットのエクスポート',
    cancel: 'キャンセル',
  },
  /** Inside of exported files. */
  file: {
    ...fileNames,
    /** A comment above a reference to a variable. */
    setFirst: (variable: string) => `先に ${variable} にクライアント シークレットを設定してください。`,
    /** A prompt of a script. */
    askSecret: (name: string) => `「${name}」のクライアント シークレット`,
    /** Names a folder or archive of several files. */
    folder: (format: string) => (format.startsWith('Tenantry') ? format : `Tenantry ${format}`),
  },
};
