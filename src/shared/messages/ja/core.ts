import type { ErrorCode } from '../../bridge';
import type { SovereignCloudId } from '../../clouds';
import type { Command } from '../../commands';
import type { CheckOutcome, ConnectionState, CredentialStatus } from '../../connection';
import type { FieldName, FieldNote, FieldProblem } from '../../fields/field';
import type { FindingId, FindingOwner, RetryClass } from '../../finding';
import type { GuideLineId, GuideStepId } from '../../guide';
import type { PastExport } from '../../past-export';
import type { PortalPage } from '../../portal';
import type { ServiceArea } from '../../services';
import type { StorageFault } from '../../storage-fault';
import type { Damage, Protection } from '../../vault-status';
import { expiryInWords, sinceInWords, type SinceWords } from '../expiry-words';
import {
  dateAndTimeInWords,
  dayInWords,
  durationInWords,
  listInWords,
  momentInFull,
  momentInWords,
  numberInWords,
  plural,
  sentenceCase,
  sentencesInWords,
  spanInWords,
} from '../format';
import type { FindingWords } from '../shapes';
import { clouds, services } from './names';

const language = 'ja';

const sovereignClouds: Record<SovereignCloudId, { name: string; short: string }> = {
  'france-bleu': { name: 'フランス (Bleu)', short: 'フランス' },
  'germany-delos': { name: 'ドイツ (Delos)', short: 'ドイツ' },
  'singapore-government': { name: 'シンガポール (政府)', short: 'シンガポール' },
};

const fields: Record<FieldName, { label: string; placeholder: string; hint: string }> = {
  name: { label: '名前', placeholder: 'テナントから取得', hint: '一覧に表示する名前です。' },
  cloud: { label: 'クラウド', placeholder: '', hint: '' },
  tenant: {
    label: 'テナント ID',
    placeholder: 'GUID またはドメイン (例: contoso.onmicrosoft.com)',
    hint: 'ポータルやサインインの URL も使えます。',
  },
  clientId: {
    label: 'クライアント ID',
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: 'アプリの「アプリケーション (クライアント) ID」です。',
  },
  clientSecret: {
    label: 'クライアント シークレット',
    placeholder: 'シークレット ID ではなく「値」',
    hint: 'シークレットの作成時に一度だけ表示されます。',
  },
  service: { label: 'サービス', placeholder: '', hint: '' },
  scope: {
    label: 'スコープ',
    placeholder: 'api://…/.default',
    hint: '1 つの API の URI の末尾に /.default を付けます。',
  },
  customAuthority: {
    label: 'サインイン ホスト',
    placeholder: 'login.example.com',
    hint: 'トークンの要求先です。',
  },
  customGraph: {
    label: 'Microsoft Graph ホスト',
    placeholder: 'graph.example.com',
    hint: 'そのクラウドの Microsoft Graph です。',
  },
  environmentName: {
    label: '環境名',
    placeholder: 'production',
    hint: 'Business Central 管理センターの一覧にある名前です。',
  },
  environmentUrl: {
    label: '環境 URL',
    placeholder: 'contoso.crm4.dynamics.com',
    hint: '環境を開くときのアドレスです。',
  },
  secretExpiresAt: {
    label: 'シークレットの期限',
    placeholder: '年、月、日',
    hint: '期限の前にお知らせします。',
  },
  labels: {
    label: 'ラベル',
    placeholder: 'ラベルを追加',
    hint: '1 つごとに Enter キーかコンマで区切ります。',
  },
  notes: {
    label: 'メモ',
    placeholder: '覚えておきたいこと (シークレットは書かないでください)',
    hint: 'メモは暗号化されません。',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: '値を入力してください。',
  too_long: '長すぎます。貼り付けた内容を確認してください。',
  tenant_shape: 'テナントの GUID、またはそのドメインの 1 つを入力してください。',
  tenant_shared_endpoint:
    'これは特定のテナントを指していません。1 つのテナントの GUID またはドメインを入力してください。',
  tenant_url_without_tenant:
    'この URL にはテナントが含まれていません。テナントの GUID またはドメインを入力してください。',
  tenant_personal: 'これは個人用 Microsoft アカウントのテナントです。組織のテナントを入力してください。',
  placeholder: 'これは仮の値です。実際の ID を入力してください。',
  client_id_shape:
    'GUID を入力してください。アプリの「概要」ページの「アプリケーション (クライアント) ID」です。',
  scope_shape: '1 つの API の URI の末尾に /.default を付けて入力してください。',
  scope_several: 'スコープは 1 つだけ入力してください。トークンは必ず 1 つの API に対するものです。',
  contains_secret:
    'クライアント シークレットのようです。ここからは削除し、「クライアント シークレット」に入力してください。',
  secret_masked:
    'これはシークレットを隠す記号です。新しいシークレットを作成し、その「値」をコピーしてください。',
  secret_not_held: 'シークレットをもう一度入力してください。もう保持されていません。',
  name_control_characters: '名前は 1 行で入力してください。',
  host_shape: 'ホスト名を入力してください (例: login.example.com)。',
  host_of_national_cloud: 'このホストは一覧にあるクラウドのものです。そのクラウドを選択してください。',
  environment_name_shape: '使えるのは英字、数字、ハイフン、アンダースコアだけです。',
  environment_url_shape: '環境のアドレスを入力してください (例: contoso.crm4.dynamics.com)。',
  service_not_in_cloud:
    '選択したクラウドにはこのサービスが見つかりません。「別の API」を選択し、スコープを入力してください。',
  date_shape: '日付を年、月、日の順に入力してください。',
  label_shape: 'ラベルは、コンマを含まない 1 行にしてください。',
  too_many_labels: 'ラベルが多すぎます。1 つのテナントに付けられるのは 20 個までです。',
  cloud_unknown: 'この名前のクラウドはありません。フォームにある名前を指定してください。',
  service_unknown: 'この名前のサービスはありません。フォームにある名前を指定してください。',
  other_sign_in: 'クライアント シークレット以外の方法でサインインする接続です。',
  secret_cut: 'この行のセルの数が列の数より多くなっています。シークレットを引用符で囲んでください。',
};

const notes: Record<FieldNote, string> = {
  cleaned: '空白または見えない文字を取り除きました。',
  taken_from_url: '貼り付けた URL から取得しました。',
  cloud_from_url: '貼り付けた URL からクラウドを選択しました。',
  tenant_of_microsoft:
    'これは Microsoft 自身のサービス テナントです。組織のテナントと取り違えていないか確認してください。',
  same_as_tenant: 'これはテナント ID です。代わりにアプリケーション (クライアント) ID を入力してください。',
  same_as_client_id: 'クライアント ID と同じ GUID です。シークレットの「値」の列をコピーしてください。',
  secret_looks_like_id: 'シークレット ID のようです。「値」の列をコピーしてください。',
  secret_unusual: '現在 Entra が作成するシークレットとは形が異なります。古いものであれば問題ありません。',
  secret_quoted: '値が引用符で囲まれています。値の一部でなければ取り除いてください。',
  secret_inner_space: '途中に空白があります。値全体をコピーしたか確認してください。',
  environment_unusual: 'Dynamics 365 のアドレスとは形が異なります。環境のアドレスか確認してください。',
  date_past: 'この日は過ぎています。',
  date_far: '現在 Entra で設定できる期限より先です。古いシークレットであれば問題ありません。',
};

const findings: Record<FindingId, FindingWords> = {
  wrong_secret: {
    title: 'Microsoft がこのクライアント シークレットを受け付けません',
    remedy:
      'シークレットの「値」を、欠けのないようにもう一度コピーしてください。表示されなくなっている場合は、新しいシークレットを作成してください。作成した直後の場合は、1 分ほど待ってからもう一度お試しください。',
  },
  secret_id_pasted: {
    title: 'シークレットではなく、シークレット ID のようです',
    remedy:
      '「証明書とシークレット」で「値」の列をコピーしてください。「値」が表示されなくなっている場合は、新しいシークレットを作成してください。',
  },
  secret_expired: {
    title: 'クライアント シークレットの期限が切れています',
    remedy:
      '「証明書とシークレット」で新しいクライアント シークレットを作成し、ここで古いものと置き換えてください。',
  },
  secret_not_received: {
    title: 'クライアント シークレットが Microsoft に届きませんでした',
    remedy: 'シークレットをもう一度入力してください。',
  },
  app_unknown: {
    title: 'このアプリはこのテナントに見つかりません',
    remedy:
      'クライアント ID とテナント ID の組み合わせが正しいか確認してください。どちらもアプリの「概要」ページにあります。オブジェクト ID は使えません。',
  },
  app_not_in_tenant: {
    title: 'アプリは登録されていますが、このテナントにはありません',
    remedy:
      'テナントの管理者が、アプリの「API のアクセス許可」ページで管理者の同意を与えると、テナントに追加されます。',
  },
  app_disabled: {
    title: 'アプリはこのテナントで無効になっています',
    remedy:
      'テナントの管理者が有効にする必要があります。「エンタープライズ アプリケーション」でアプリの「プロパティ」を開き、「ユーザーのサインインが有効になっていますか?」を「はい」にします。',
  },
  app_public_client: {
    title: 'アプリがパブリック クライアントとして登録されているため、シークレットを使えません',
    remedy: 'アプリの「認証」ページで、「パブリック クライアント フローを許可する」をオフにしてください。',
  },
  app_of_microsoft: {
    title: 'このクライアント ID は Microsoft のアプリのものです',
    remedy:
      'Microsoft のアプリをほかから使うことはできません。独自のアプリを登録し、そのクライアント ID を入力してください。',
  },
  app_token_settings: {
    title: 'アプリのトークン設定が原因で、Microsoft がトークンを発行できません',
    remedy:
      'テナントの管理者が、「エンタープライズ アプリケーション」にあるこのアプリの「シングル サインオン」で、署名キーとクレームを確認します。足りないものは詳細に示されています。',
  },
  tenant_unknown: {
    title: 'このテナントは選択したクラウドに存在しません',
    remedy: 'テナント ID に入力の誤りがないか、クラウドが正しいかを確認してください。',
  },
  tenant_malformed: {
    title: 'Microsoft がこのテナントを認識できません',
    remedy: 'テナントの GUID、または確認済みドメインの 1 つを入力してください。',
  },
  tenant_inactive: {
    title: 'テナントは、使われていないためブロックされています',
    remedy:
      'テナントの管理者が、管理センターで再アクティブ化します。ブロックから約 20 日後に Microsoft が削除します。',
  },
  tenant_restricted: {
    title: 'このネットワークからはこのテナントに接続できません',
    remedy:
      '会社のプロキシが特定のテナントだけを許可しています。このテナント ID の追加をネットワーク担当者に依頼するか、別のネットワークを使ってください。',
  },
  wrong_cloud: {
    title: 'このテナントは別のクラウドにあります',
    remedy:
      'テナントのあるクラウドを選択し、もう一度接続してください。アプリもそのクラウドに登録されている必要があります。',
  },
  authority_unknown: {
    title: 'Microsoft がこのサインイン ホストを認識できません',
    remedy: '「別のクラウド」のサインイン ホストを 1 文字ずつ確認してください。',
  },
  consent_missing: {
    title: 'リンク済みですが、アプリにまだアクセス許可がありません',
    remedy:
      'アプリの「API のアクセス許可」ページでアプリケーションの許可を追加し、「… に管理者の同意を与えます」を選択してください。その後、もう一度検証してください。',
  },
  secret_expires_soon: {
    title: 'リンク済みですが、クライアント シークレットの期限が近づいています',
    remedy:
      '「証明書とシークレット」で新しいクライアント シークレットを作成し、その「値」を「シークレットの更新」で入力してください。古いシークレットも期限までは使えます。',
  },
  permission_required: {
    title: 'アプリにこの API のアクセス許可がありません',
    remedy:
      'アプリの「API のアクセス許可」ページでこの API のアプリケーションの許可を追加し、「… に管理者の同意を与えます」を選択してください。',
  },
  scope_invalid: {
    title: 'Microsoft がこのスコープを受け付けません',
    remedy: '1 つの API の URI の末尾に /.default を付けて入力してください。',
  },
  resource_unknown: {
    title: 'この API はテナントに見つかりません',
    remedy: 'スコープとクラウドを確認してください。API がテナントに存在し、有効になっている必要があります。',
  },
  resource_disabled: {
    title: 'この API はテナントで無効になっています',
    remedy:
      'テナントの管理者が有効にする必要があります。「エンタープライズ アプリケーション」で API の「プロパティ」を開き、「ユーザーのサインインが有効になっていますか?」を「はい」にします。',
  },
  conditional_access: {
    title: '条件付きアクセス ポリシーにより、ここではこのアプリがブロックされています',
    remedy:
      '入力した値は正しいものです。テナントの管理者が、このアプリにこのネットワークを許可するか、アプリをポリシーから除外します。',
  },
  assertion_refused: {
    title: 'Tenantry が送っていない証明書を Microsoft が拒否しました',
    remedy:
      'Tenantry はクライアント シークレットだけでサインインします。ネットワーク上の何かが要求を書き換えています。別のネットワークで試すか、詳細をネットワーク担当者に見せてください。',
  },
  person_expected: {
    title: 'Microsoft が要求をユーザーのサインインとして扱いました',
    remedy:
      'Tenantry は必ずアプリとしてサインインし、ユーザーとしてサインインすることはありません。ネットワーク上の何かが要求を書き換えています。別のネットワークで試すか、詳細をネットワーク担当者に見せてください。',
  },
  throttled: {
    title: 'Microsoft が要求を減らすよう求めています',
    remedy: 'このテナントへの要求が多すぎました。しばらく待ってから、もう一度お試しください。',
  },
  service_fault: {
    title: 'Microsoft のサインイン サービスで障害が発生しています',
    remedy:
      'サインイン サービス、またはその手前のプロキシがエラーを返しました。入力した値が正しいかどうかは判定されていません。数分後にもう一度お試しください。',
  },
  request_refused: {
    title: '形式が正しくないため、Microsoft が要求を拒否しました',
    remedy: 'すべての欄を確認してください。正しい場合は、詳細をコピーして報告してください。',
  },
  offline: {
    title: 'Microsoft に接続できません',
    remedy: 'このコンピューターのネットワーク接続を確認してください。',
  },
  name_not_resolved: {
    title: 'Microsoft のアドレスが見つかりません',
    remedy:
      'ネットワークが Microsoft のホスト名に応答しません。接続を確認してください。ブラウザーが使える場合は、名前解決がブロックされていないかネットワーク担当者に確認してください。',
  },
  connection_refused: {
    title: 'Microsoft への接続が拒否されました',
    remedy:
      'このコンピューター、またはこのネットワークのファイアウォールが拒否しています。ネットワーク担当者に確認してください。',
  },
  proxy_unreachable: {
    title: 'このネットワークのプロキシを経由して接続できません',
    remedy: 'システムのプロキシ設定を確認するか、ネットワーク担当者に確認してください。',
  },
  proxy_credentials: {
    title: 'このネットワークのプロキシがサインインを求めています',
    remedy: 'ネットワーク アカウントでサインインするか、ネットワーク担当者に確認してください。',
  },
  certificate_untrusted: {
    title: '接続が安全ではないため、何も送信しませんでした',
    remedy:
      '相手が Microsoft であることを証明書で確認できません。会社で通信を検査している場合は、その証明機関をこのシステムが信頼している必要があります。',
  },
  certificate_expired: {
    title: '接続の証明書が今日の日付では有効でないため、何も送信しませんでした',
    remedy:
      'このコンピューターの日付と時刻を確認してください。正しい場合は、ネットワーク上の何かが期限切れの証明書を提示しています。ネットワーク担当者に確認してください。',
  },
  certificate_wrong_name: {
    title: '別のサーバーが Microsoft の代わりに応答したため、何も送信しませんでした',
    remedy:
      '証明書が別の名前に対して発行されています。先にブラウザーでこのネットワークにサインインする必要があるかもしれません。そうでない場合は、ネットワーク担当者に確認してください。',
  },
  clock_wrong: {
    title: 'このコンピューターの時計が合っていません',
    remedy: '日付、時刻、タイム ゾーンを正しく設定してから、もう一度お試しください。安全な接続に必要です。',
  },
  tls_outdated: {
    title: '接続の方式が古く、安全ではありません',
    remedy:
      'Microsoft には TLS 1.2 以降が必要で、Tenantry はこれを使います。途中のプロキシが対応していません。ネットワーク担当者に確認してください。',
  },
  captive_portal: {
    title: 'Microsoft の代わりに Web ページが応答しました',
    remedy:
      'このネットワークでは、先にサインインが必要な場合があります。ブラウザーを開いてネットワークにサインインしてから、もう一度お試しください。',
  },
  timed_out: {
    title: 'Microsoft から時間内に応答がありませんでした',
    remedy: 'ネットワークが遅いか、ブロックされています。もう一度お試しください。',
  },
  connection_cut: {
    title: '接続が途中で切れました',
    remedy: 'ネットワーク上の何かが接続を終了しました。もう一度お試しください。',
  },
  redirected: {
    title: 'ネットワークが要求をリダイレクトしたため、中止しました',
    remedy:
      'サインインの要求がリダイレクトされることはありません。何が Microsoft の代わりに応答しているのか、ネットワーク担当者に確認してください。',
  },
  reply_unreadable: {
    title: 'Microsoft からの応答ではありません',
    remedy:
      'ネットワーク上の何かが応答を書き換えたか、途中で切りました。もう一度試すか、別のネットワークで試してください。',
  },
  client_refused: {
    title: 'Microsoft がこのアプリのサインインを受け付けません',
    remedy:
      'クライアント ID を確認し、シークレットの「値」をもう一度コピーしてください。Microsoft のメッセージは詳細にあります。',
  },
  app_refused: {
    title: 'このアプリはこのテナントへのサインインを許可されていません',
    remedy:
      'クライアント ID とテナント ID の組み合わせが正しいか確認してください。Microsoft のメッセージは詳細にあります。',
  },
  token_refused: {
    title: 'テナントがこのアプリへのトークンの発行を拒否しています',
    remedy:
      'ポリシーまたは同意の不足が妨げになっています。テナントの管理者に確認してください。Microsoft のメッセージは詳細にあります。',
  },
  other_tenant: {
    title: 'トークンが、入力したテナントとは別のテナントのものです',
    remedy: 'テナント ID を確認してください。',
  },
  other_app: {
    title: 'トークンが、入力したアプリとは別のアプリのものです',
    remedy: 'クライアント ID を確認してください。',
  },
  unknown: {
    title: '不明な理由で Microsoft が拒否しました',
    remedy: '下の詳細を確認してください。そこにある ID があれば、Microsoft サポートが要求を特定できます。',
  },
};

/** In a row of the list. */
const shortFindings: Record<FindingId, string> = {
  wrong_secret: 'シークレットの拒否',
  secret_id_pasted: 'シークレット ID を入力',
  secret_expired: 'シークレット期限切れ',
  secret_not_received: 'シークレット未着',
  app_unknown: '不明なアプリ',
  app_not_in_tenant: 'テナントにないアプリ',
  app_disabled: 'アプリが無効',
  app_public_client: 'パブリック クライアント',
  app_of_microsoft: 'Microsoft のアプリ',
  app_token_settings: 'トークンの設定',
  tenant_unknown: 'テナントが見つからない',
  tenant_malformed: 'テナントを認識できない',
  tenant_inactive: 'テナントのブロック',
  tenant_restricted: 'ネットワークがブロック',
  wrong_cloud: '別のクラウド',
  authority_unknown: '不明なサインイン ホスト',
  consent_missing: 'アクセス許可なし',
  secret_expires_soon: 'シークレット期限間近',
  permission_required: 'アクセス許可が不足',
  scope_invalid: 'スコープの拒否',
  resource_unknown: 'テナントにない API',
  resource_disabled: 'API が無効',
  conditional_access: 'ポリシーがブロック',
  assertion_refused: '証明書の拒否',
  person_expected: '個人のサインインと誤認',
  throttled: 'Microsoft による制限',
  service_fault: 'Microsoft 側の障害',
  request_refused: '要求の拒否',
  offline: 'Microsoft に接続不可',
  name_not_resolved: 'アドレスが見つからない',
  connection_refused: '接続の拒否',
  proxy_unreachable: 'プロキシに接続不可',
  proxy_credentials: 'プロキシの認証が必要',
  certificate_untrusted: '安全でない接続',
  certificate_expired: '証明書が無効',
  certificate_wrong_name: '別のサーバーが応答',
  clock_wrong: '時計のずれ',
  tls_outdated: '古い接続方式',
  captive_portal: 'Web ページが応答',
  timed_out: '応答なし',
  connection_cut: '接続の切断',
  redirected: '要求のリダイレクト',
  reply_unreadable: 'Microsoft 以外の応答',
  client_refused: 'サインインの拒否',
  app_refused: 'サインイン不可のアプリ',
  token_refused: 'トークンの拒否',
  other_tenant: '別テナントのトークン',
  other_app: '別アプリのトークン',
  unknown: '不明な理由',
};

const guideSteps: Record<GuideStepId, { title: string; picture: string }> = {
  tenant: {
    title: 'テナント ID を見つける',
    picture: 'Entra 管理センターの「概要」ページ。「テナント ID」の行に印が付いています。',
  },
  client: {
    title: 'クライアント ID を取得する',
    picture:
      'アプリの「概要」ページ。「アプリケーション (クライアント) ID」に印が付き、「オブジェクト ID」に取り消し線が引かれています。',
  },
  secret: {
    title: 'クライアント シークレットを作成する',
    picture:
      'クライアント シークレットの表。「値」の列に印が付き、「シークレット ID」に取り消し線が引かれています。',
  },
  permissions: {
    title: 'アクセス許可を与える',
    picture:
      '「API のアクセス許可」ページ。「管理者の同意を与えます」と、状態の「付与されました」に印が付いています。',
  },
  connect: {
    title: '入力して接続する',
    picture: '入力済みのこのウィンドウのフォーム。「接続」ボタンに印が付いています。',
  },
};

const guideLines: Record<GuideLineId, string> = {
  'tenant.open': '正しいテナントにサインインし、Entra 管理センターの**概要**ページを開きます。',
  'tenant.copy': '「基本情報」にある**テナント ID** をコピーします。テナントのドメインでもかまいません。',
  'client.register':
    '**アプリの登録**を開き、**新規登録**を選択します。アプリが既にある場合は、それを開きます。',
  'client.create':
    '名前を付け、アカウントの種類は**シングル テナント**のままにして、**登録**を選択します。リダイレクト URI は不要です。',
  'client.copy': 'アプリの「概要」で**アプリケーション (クライアント) ID** をコピーします。',
  'client.not_object_id':
    'その下の**オブジェクト ID** ではありません。よく似ていますが、使うことはできません。',
  'secret.new': 'アプリの**証明書とシークレット**を開き、**新しいクライアント シークレット**を選択します。',
  'secret.expires': '**有効期限** (最長 24 か月) を選び、**追加**を選択します。',
  'secret.value': 'すぐに**値**をコピーします。表示されるのは一度だけです。',
  'secret.not_secret_id': '隣の**シークレット ID** ではありません。これはシークレットの識別子にすぎません。',
  'secret.date': '同じ日付を、ここの**シークレットの期限**に入力します。期限の前にお知らせします。',
  'permissions.add': '**API のアクセス許可**、**アクセス許可の追加**、**Microsoft Graph** の順に開きます。',
  'permissions.application':
    '**アプリケーションの許可**を選択し、必要なものにチェックを入れて、**アクセス許可の追加**を選択します。',
  'permissions.consent':
    '**… に管理者の同意を与えます**を選択します。特権ロール管理者またはグローバル管理者が行います。それまで、アプリはサインインできますが何も読み取れません。',
  'permissions.sharepoint':
    '**アプリケーションの許可**を選択します。個別のサイトには **Sites.Selected**、すべての読み取りには **Sites.Read.All** を選びます。',
  'permissions.sharepoint_selected':
    '**Sites.Selected** の場合は、その後で管理者が PowerShell などを使い、サイトごとにアプリへの許可を与えます。',
  'permissions.sharepoint_certificate':
    'SharePoint 自体の API は選びません。ユーザーなしでは証明書しか使えないためです。Microsoft Graph ではシークレットが使えます。',
  'permissions.intune':
    '**アプリケーションの許可**のうち、名前が **DeviceManagement** で始まるものを選びます (例: **DeviceManagementManagedDevices.Read.All**)。',
  'permissions.power_bi_none':
    'アプリに Power BI のアクセス許可は追加しません。管理者の同意が必要なものがあると、管理者用 API を使えなくなります。',
  'permissions.power_bi_group':
    'Entra で**セキュリティ グループ**を作成し、アプリをメンバーとして追加します。',
  'permissions.power_bi_setting':
    'Fabric 管理者が**管理ポータル**、**テナント設定**、**開発者向け設定**の順に開き、**サービス プリンシパルは Fabric の公開用 API を呼び出すことができます**をそのグループに許可します (2025 年より前の名称: **サービス プリンシパルは Fabric API を使用できます**)。',
  'permissions.power_bi_workspace':
    '各ワークスペースで**アクセスの管理**を選択し、アプリまたはそのグループを**メンバー**などとして追加します。',
  'permissions.power_bi_gcc':
    'Microsoft 365 GCC の場合は、代わりにサービスで**別の API** を選び、スコープを **https://analysis.usgovcloudapi.net/powerbi/api/.default** にします。',
  'permissions.business_central_api':
    '**API のアクセス許可**、**アクセス許可の追加**、**Dynamics 365 Business Central** の順に開きます。',
  'permissions.business_central_role':
    '**アプリケーションの許可**を選択し、**API.ReadWrite.All** (セットアップも行う場合は **Automation.ReadWrite.All** も) にチェックを入れて、**アクセス許可の追加**を選択します。',
  'permissions.business_central_app':
    'Business Central で **Microsoft Entra アプリケーション**を検索し、**新規**を選択します。クライアント ID を入力し、**状態**を**有効**にします。',
  'permissions.business_central_sets': '同じページで、必要な**ユーザー アクセス許可セット**を割り当てます。',
  'permissions.no_api': 'API のアクセス許可と同意は不要です。アクセスはサービス側で与えます。',
  'permissions.finance_app':
    '環境で**システム管理**、**設定**、**Microsoft Entra ID アプリケーション**の順に開き、**新規**を選択します。',
  'permissions.finance_user':
    'クライアント ID と名前を入力し、**ユーザー ID** には、アプリに与える権限を持つユーザーを指定して保存します。',
  'permissions.dataverse_open':
    'Power Platform 管理センターで環境の**設定**を開き、**ユーザー + アクセス許可**、**アプリケーション ユーザー**の順に選択します。',
  'permissions.dataverse_user':
    '**新しいアプリ ユーザー**、**アプリの追加**の順に選択し、アプリを選んで、その部署を選択します。',
  'permissions.dataverse_role': '**セキュリティ ロール**を割り当て、**作成**を選択します。',
  'permissions.resource_manager_open':
    'Azure portal でサブスクリプションまたはリソース グループを開き、**アクセス制御 (IAM)** を開きます。',
  'permissions.key_vault_open': 'Azure portal でキー コンテナーを開き、**アクセス制御 (IAM)** を開きます。',
  'permissions.log_analytics_open':
    'Azure portal で Log Analytics ワークスペースを開き、**アクセス制御 (IAM)** を開きます。',
  'permissions.azure_role':
    '**ロールの割り当ての追加**を選択してロールを選び、**メンバー**でアプリを選びます。アプリは名前で検索できます。',
  'permissions.resource_manager_which': 'すべてを参照するだけなら**閲覧者**で十分です。',
  'permissions.key_vault_which':
    'シークレットを読み取るだけなら**キー コンテナー シークレット ユーザー**で十分です。',
  'permissions.key_vault_policy':
    'キー コンテナーがまだ**アクセス ポリシー**を使っている場合は、代わりにそこへアプリを追加します。',
  'permissions.log_analytics_which': 'クエリを実行するだけなら **Log Analytics 閲覧者**で十分です。',
  'permissions.custom_add':
    '**API のアクセス許可**、**アクセス許可の追加**の順に開き、API を選びます。**所属する組織で使用している API** で名前で検索できます。',
  'permissions.custom_other':
    'サービス側でアクセスを与える API もあります。その API のドキュメントを確認してください。',
  'connect.enter': '3 つの値を入力します。まとめて貼り付けると、すべての欄に入ります。',
  'connect.cloud': 'テナントのあるクラウドを選択します。',
  'connect.cloud_usual': 'ほとんどのテナントは**グローバル**にあります。',
  'connect.press': '**接続**を選択します。Tenantry が Microsoft にトークンを要求し、値を確かめます。',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'テナントの「概要」を開く',
  app_registrations: '「アプリの登録」を開く',
  certificates_and_secrets: '「証明書とシークレット」を開く',
  api_permissions: '「API のアクセス許可」を開く',
  authentication: '「認証」を開く',
  enterprise_applications: '「エンタープライズ アプリケーション」を開く',
  conditional_access: '「条件付きアクセス」を開く',
};

/** The words inside the guide's pictures. They name what the portal shows, as it shows them in Japanese. */
const pictureWords = {
  overview: '概要',
  basicInformation: '基本情報',
  name: '名前',
  tenantId: 'テナント ID',
  primaryDomain: 'プライマリ ドメイン',
  essentials: '基本',
  displayName: '表示名',
  applicationId: 'アプリケーション (クライアント) ID',
  objectId: 'オブジェクト ID',
  directoryId: 'ディレクトリ (テナント) ID',
  certificatesAndSecrets: '証明書とシークレット',
  newClientSecret: '新しいクライアント シークレット',
  description: '説明',
  expires: '有効期限',
  value: '値',
  secretId: 'シークレット ID',
  apiPermissions: 'API のアクセス許可',
  addPermission: 'アクセス許可の追加',
  grantAdminConsent: '管理者の同意を与えます',
  microsoftGraph: 'Microsoft Graph',
  type: '種類',
  application: 'アプリケーション',
  status: '状態',
  granted: '付与されました',
  access: 'アクセス',
  app: 'アプリ',
  role: 'ロール',
  add: '追加',
};

const states: Record<ConnectionState, string> = {
  waiting: '待機中',
  linked: 'リンク済み',
  attention: '要対応',
};

const credentialStatus: Record<CredentialStatus, string> = {
  kept: 'このコンピューターに暗号化して保存',
  session: '終了するまでメモリにのみ保持',
  missing: 'シークレットなし',
  unreadable: 'ここでは開けません',
};

const protection: Record<Protection, { short: string; title: string; text: string }> = {
  checking: {
    short: 'キーリングを確認中…',
    title: 'キーリングを確認しています',
    text: '少しお待ちください。',
  },
  ready: {
    short: 'シークレットは暗号化済み',
    title: 'シークレットはこのコンピューターで暗号化済み',
    text: 'このコンピューターのキーリングが保管庫を開きます。ロックするには、パスフレーズを設定してください。',
  },
  locked: {
    short: 'キーリングの応答なし',
    title: 'キーリングが応答しません',
    text: 'ロックされているか、実行されていません。シークレットは暗号化されたままで、変更されていません。ロックを解除して、もう一度お試しください。それでも解決しない場合は、Tenantry を再起動してください。',
  },
  needs_recovery: {
    short: 'キーを使用できません',
    title: 'この保管庫のキーがキーリングにありません',
    text: 'シークレットは暗号化されたままで、変更されていません。保存したときのアカウントとデスクトップでサインインし、もう一度お試しください。',
  },
  unprotected: {
    short: 'シークレットは未保存',
    title: 'シークレットは保存されません',
    text: 'キーリングが見つからないため、シークレットは終了するまでメモリに保持されます。パスフレーズを設定すると、暗号化して保存されます。',
  },
  damaged: {
    short: '保管庫を読み取れません',
    title: '保管庫ファイルを使用できません',
    text: '何も変更されておらず、このファイルへの書き込みも行われません。',
  },
};

const damage: Record<Damage, string> = {
  missing: '以前はここにありましたが、なくなっています。',
  unreadable: '読み取れないか、内容が途中で切れているか、破損しています。',
  altered: '内容が Tenantry 以外によって変更されました。',
  newer_version:
    'より新しいバージョンの Tenantry で書き込まれています。開くには、そのバージョンをインストールしてください。',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'フォームの入力に誤りがあります。',
  not_found: 'このテナントはもう一覧にありません。',
  secret_missing: 'このテナントにはシークレットがありません。詳細で追加してください。',
  secret_unreadable:
    'シークレットをここでは開けません。そのまま残ります。新しいシークレットは「シークレットの更新」で入力できます。',
  locked: 'キーリングが応答しません。ロックを解除して、もう一度お試しください。',
  unprotected: 'このコンピューターにはシークレットを保護する手段がありません。',
  storage_failed:
    '変更を書き込めませんでした。保管庫を読み取れないと表示されている場合は、上のメッセージを確認してください。それ以外の場合は、空き容量とアクセス許可を確認してください。',
  policy: 'ここでは許可されていません。',
  rate_limited: '短時間に回数が多すぎました。少し待ってから、もう一度お試しください。',
  cancelled: 'キャンセルしました。',
  busy: '実行中または未保存の処理があります。完了してから、もう一度お試しください。',
  exchange_failed: 'Microsoft がトークンを発行しませんでした。',
  wrong_entry: 'これでは保管庫を開けません。確認して、もう一度お試しください。',
  no_passphrase: 'パスフレーズがまだありません。先に「設定」でパスフレーズを設定してください。',
  weak_passphrase:
    'このパスフレーズは推測されやすすぎます。単語を増やすか、互いに関連のない単語を使ってください。',
  internal: 'アプリ内で問題が発生しました。それまでに保存した内容は安全です。',
};

const storage: Record<StorageFault, string> = {
  disk_full: 'ディスクがいっぱいです。空き容量を増やして、もう一度お試しください。',
  read_only: 'ディスクが読み取り専用です。書き込み可能にして、もう一度お試しください。',
  no_permission: 'ファイルへの書き込みが許可されていません。アクセス許可を与えて、もう一度お試しください。',
  in_use:
    '別のプログラムがファイルを使用しています。そのプログラムを閉じるか少し待ってから、もう一度お試しください。',
};

const menuCommands: Record<Command, string> = {
  link: 'テナントのリンク(&L)…',
  import: 'インポート(&I)…',
  find: '検索(&F)',
  settings: '設定(&S)…',
  select_all: 'すべてのテナントを選択(&A)',
  verify_selected: '選択項目の検証(&V)',
  verify_all: 'すべて検証(&A)',
  open: '開く(&O)',
  rename: '名前の変更(&M)',
  labels: 'ラベル(&L)…',
  pin: 'ピン留めの切り替え(&P)',
  duplicate: '同様のテナントのリンク(&N)…',
  replace_secret: 'シークレットの更新(&S)…',
  export: 'エクスポート(&E)…',
  export_ics: '期限をカレンダーにエクスポート(&C)…',
  export_csv: '期限を表にエクスポート(&T)…',
  remove: '削除(&D)',
  bin: 'ごみ箱(&B)…',
  activity: 'アクティビティ(&A)…',
  density: '行の間隔の切り替え(&C)',
  lock: '今すぐロック(&K)',
  about: 'Tenantry について(&A)',
};

/** In the application menu, & stands before the letter that Alt reaches it with. */
const menuWords = {
  file: 'ファイル(&F)',
  edit: '編集(&E)',
  tenant: 'テナント(&T)',
  view: '表示(&V)',
  help: 'ヘルプ(&H)',
  guide: 'ユーザー ガイド(&U)',
  commands: menuCommands,
  roles: {
    quit: '終了(&X)',
    undo: '元に戻す(&U)',
    redo: 'やり直し(&R)',
    cut: '切り取り(&T)',
    copy: 'コピー(&C)',
    paste: '貼り付け(&P)',
    selectAll: 'すべて選択',
    resetZoom: '実際のサイズ(&A)',
    zoomIn: '拡大(&I)',
    zoomOut: '縮小(&O)',
    togglefullscreen: '全画面表示(&F)',
    services: 'サービス',
    hide: 'Tenantry を隠す',
    hideOthers: 'ほかを隠す',
    unhide: 'すべてを表示',
  },
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** How a day in the past is told. */
const shortMoment = (iso: string, now: number): string => momentInWords(language, iso, now, 'たった今');

const since: SinceWords = { today: '今日', ago: { other: '# 日前' } };

/** Every Japanese text of the product. */
export const core = {
  language,
  sentences: (parts: readonly string[]) => sentencesInWords(language, parts),
  clouds,
  sovereignClouds,
  services,
  fields,
  problems,
  notes,
  findings,
  shortFindings,
  states,
  credentialStatus,
  protection,
  damage,
  errors,
  storage,
  /** Changes that could not be written. */
  unsaved: {
    title: (count: number) => plural(language, count, { other: '# 件の変更が保存されていません' }),
    /** Where the system does not say why. */
    unknown:
      '保管庫に書き込めませんでした。ディスクの空き容量とアクセス許可を確認して、もう一度お試しください。',
    lost: (count: number) =>
      plural(language, count, { other: 'その前に Tenantry を閉じると、# 件の変更は失われます。' }),
    discard: '破棄',
    saved: (count: number) => plural(language, count, { other: '# 件の変更を保存しました' }),
    leave: {
      title: '保存せずに終了しますか？',
      text: (count: number) =>
        plural(language, count, {
          other: '# 件の変更をディスクに書き込めませんでした。Tenantry を閉じると失われます。',
        }),
      agree: 'このまま終了',
      back: '戻る',
    },
  },
  guide: {
    title: 'ガイド',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: '「アプリの登録」を開く',
    accessPicture: 'アクセスできるものの一覧を示すサービスのページ。アプリとそのロールに印が付いています。',
    pictures: pictureWords,
    opensInBrowser: 'ブラウザーで開きます',
    show: 'ガイドを表示',
    hide: 'ガイドを非表示',
  },
  app: {
    name: 'Tenantry',
    linkTenant: 'テナントのリンク',
    back: 'テナント一覧に戻る',
    testRuntime: '練習用ビルド: 本物のシークレットは入力しないでください。',
    testRuntimeTitle: '練習用ビルド',
    retry: '再試行',
    protection: '保護…',
    lockNow: '今すぐロック',
    /** Of a vault that a passphrase opens too. */
    lockable: '保管庫は開いています。ロックすると、パスフレーズが求められます。',
    waitToRetry: (seconds: number) =>
      `短時間に回数が多すぎました。${spanInWords(language, seconds)}待ってから、もう一度お試しください。`,
    vaultFile: (file: string) => `保管庫ファイル: ${file}`,
  },
  fault: {
    missing: {
      title: 'Tenantry のこの部分を読み込めませんでした',
      text: 'ウィンドウのほかの部分は引き続き使えます。再読み込みで解決することがありますが、入力して保存していない内容は失われます。解決しない場合は、Tenantry を終了して起動し直してください。',
    },
    broken: {
      title: 'Tenantry のこの部分を表示できませんでした',
      text: 'この部分に入力して保存していない内容は失われました。ウィンドウのほかの部分はそのまま残っています。もう一度お試しください。解決しない場合は、Tenantry を終了して起動し直してください。',
    },
    window: {
      title: 'このウィンドウで問題が発生しました',
      text: '保存済みの内容は安全です。入力して保存していない内容は失われました。続けるには、ウィンドウを再読み込みしてください。',
    },
    reload: '再読み込み',
  },
  form: {
    title: 'テナントのリンク',
    intro: 'アプリの資格情報を入力します。Microsoft にトークンを要求して確かめます。',
    /** While there is no tenant yet. */
    firstTitle: '最初のテナントをリンク',
    firstIntro: 'アプリの登録から 3 つの値が必要です。場所はガイドに示されています。',
    connect: '接続',
    connecting: 'Microsoft にトークンを要求しています…',
    connectAgain: '再接続',
    keepAnyway: '接続せずに保存',
    showSecret: 'シークレットを表示',
    hideSecret: 'シークレットを非表示',
    secretHeld: '入力したシークレットは、次の試行のために保持されています。入力すると置き換わります。',
    secretCleared:
      '入力していたクライアント シークレットは、Tenantry のロック時に消去されました。もう一度貼り付けてください。',
    secretHeldPlaceholder: '次の試行のために保持',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, { other: '貼り付けたテキストから # 個の欄に入力しました。' }),
    proposedName: (name: string) => `テナントから取得した候補: ${name}`,
    switchCloud: (cloud: string) => `「${cloud}」に切り替え`,
    switchCloudAndRetry: (cloud: string) => `「${cloud}」に切り替えて再試行`,
    like: (name: string) => `「${name}」のクラウド、サービス、ラベルを引き継いでいます。`,
    nationalClouds: '各国のクラウド',
    sovereignClouds: 'ソブリン クラウド',
    hostsOfCloud: (authority: string, graph: string) => `サインイン: ${authority} · Graph: ${graph}`,
    asksBeforeSending: 'これらのホストに何かを送信する前に、Tenantry が専用のダイアログで確認します。',
    serviceAreas: {
      microsoft_365: 'Microsoft 365',
      business: 'Power BI と Dynamics 365',
      azure: 'Azure',
      other: 'その他',
    } satisfies Record<ServiceArea, string>,
    notInCloud: (service: string) => `${service} (このクラウドにはありません)`,
    scope: (scope: string) => `スコープ: ${scope}`,
    tenantFound: (tenantId: string, cloud: string) => `「${cloud}」にテナント ${tenantId} が見つかりました。`,
    tenantFoundSomewhere: (tenantId: string) => `テナント ${tenantId} が見つかりました。`,
    tenantElsewhere: 'このテナントは別のクラウドにあります。',
    tenantNotFound: 'このドメインのテナントは、このクラウドに見つかりませんでした。',
    alreadyLinked: (name: string) => `「${name}」として既にリンクされています。`,
    lifetimes: '今日からの日数:',
    lifetime: (days: number) => plural(language, days, { other: '# 日後' }),
    more: 'ラベルとメモ',
    removeLabel: (name: string) => `ラベル「${name}」を外す`,
    chosenLabels: 'このテナントのラベル',
    discardTitle: '入力内容を破棄しますか？',
    discardText:
      '入力途中のフォームがあります。別のフォームを始めると、入力内容は破棄されます。ポータルで一度しか表示されないクライアント シークレットも失われます。',
    discard: '破棄',
    keepEntered: '破棄しない',
    stillSending: 'テナントをリンクしています。Microsoft の応答を待ってから、もう一度お試しください。',
    offline:
      'オフラインです。テナントは待機中として保存され、Microsoft に再び接続できるようになると検証されます。',
  },
  linked: {
    title: (name: string) => `「${name}」をリンクしました`,
    waitingTitle: (name: string) => `「${name}」を保存しました (未検証)`,
    attentionTitle: (name: string) => `「${name}」を保存しましたが、対応が必要です`,
    waitingText: 'まだ検証されていません。Tenantry が自動的に再試行します。',
    keptText: 'Microsoft に確認せずに保存しました。準備ができたら検証してください。',
    sessionText:
      'シークレットは、キーリングまたはパスフレーズで保護されるまで、または終了するまで、メモリにのみ保持されます。',
    tenant: 'テナント',
    app: 'クライアント ID',
    appName: 'アプリ',
    domains: 'ドメイン',
    cloud: 'クラウド',
    service: 'サービス',
    roles: '付与されたアクセス許可',
    rolesNone: 'なし',
    rolesUnknown: 'トークンからは読み取れません',
    moreRoles: (count: number) => plural(language, count, { other: '他 # 個' }),
    secretExpires: 'シークレットの期限',
    token: 'トークンの有効期間',
    tokenLifetime: (seconds: number) => spanInWords(language, seconds),
    secret: 'シークレット',
    another: '別のテナントのリンク',
    toList: 'テナント一覧に移動',
  },
  finding: {
    details: '詳細',
    code: 'コード',
    codes: (codes: readonly number[]) => codes.map((code) => `AADSTS${code}`).join('、'),
    traceId: 'トレース ID',
    correlationId: '関連付け ID',
    time: '日時',
    status: 'HTTP ステータス',
    transport: 'ネットワーク エラー',
    microsoftSays: 'Microsoft のメッセージ',
    copy: 'サポート用にコピー',
    copied: '詳細をコピーしました。シークレットは含まれていません。',
    openConsent: '同意ページを開く',
    copyConsent: '同意リンクのコピー',
    consentCopied: 'リンクをコピーしました。テナントの管理者がこれを開き、アプリの要求に同意します。',
    waitSeconds: (seconds: number) => `Microsoft が ${spanInWords(language, seconds)}待つよう求めています。`,
    signInToProxy: 'プロキシへのサインイン…',
    tryAgain: '再試行',
    tryAgainIn: (seconds: number) =>
      seconds < 100 ? `${seconds} 秒後に再試行` : `${Math.ceil(seconds / 60)} 分後に再試行`,
    openStep: 'ガイドで表示',
    owner: '対応できる人',
    ownedBy: (owner: string) => `対応できる人: ${owner}`,
    owners: {
      you: 'ご自身',
      tenant_admin: 'テナントの管理者',
      network_team: 'このネットワークの担当者',
      microsoft: 'Microsoft',
      nobody: 'なし (時間がたてば解消します)',
    } satisfies Record<FindingOwner, string>,
    retry: '再試行',
    retries: {
      never: '値を変えた場合のみ有効',
      after_change: '問題の解決後に有効',
      later: '時間をおけば有効',
    } satisfies Record<RetryClass, string>,
  },
  list: {
    title: 'テナント',
    count: (count: number) => plural(language, count, { other: '# 件のテナント' }),
    emptyTitle: 'リンクしたテナントはまだありません',
    emptyText: '最初のテナントをリンクしてください。それぞれの値がある場所はガイドで確認できます。',
    name: '名前',
    tenant: 'テナント',
    cloud: 'クラウド',
    service: 'サービス',
    state: '状態',
    labels: 'ラベル',
    lastVerified: '最終検証',
    secretExpires: 'シークレットの期限',
    some: (shown: number, all: number) => `テナント ${inNumber(all)} 件中 ${inNumber(shown)} 件`,
    selected: (count: number, shown: number) =>
      shown === count
        ? plural(language, count, { other: '# 件を選択中' })
        : `選択した ${inNumber(count)} 件中 ${inNumber(shown)} 件を表示中`,
    select: (name: string) => `「${name}」を選択`,
    selectAll: '表示中のすべてを選択',
    selection: '選択',
    pinnedMark: 'ピン留め済み',
    openDetails: '詳細を開く',
    search: 'テナントの検索',
    clearSearch: '検索のクリア',
    deleteKey: 'Del',
    view: '表示',
    more: 'その他',
    /** Of a column that is wanted. */
    tooNarrow: '幅が足りません',
    columns: '列',
    nothingFound: '該当するテナントはありません',
    nothingFoundText: (what: readonly string[]) => `フィルター: ${what.join(' · ')}`,
    searchedFor: (text: string) => `「${text}」`,
    expiring: (expired: number, soon: number) =>
      [
        expired > 0 && plural(language, expired, { other: '# 件のシークレットが期限切れ' }),
        soon > 0 &&
          plural(language, soon, {
            other: expired > 0 ? '# 件が 30 日以内に期限切れ' : '# 件のシークレットが 30 日以内に期限切れ',
          }),
      ]
        .filter((part) => part !== false)
        .join('、'),
    /** The same where both are told and there is less room. */
    expiringShort: (expired: number, soon: number) =>
      `期限切れ ${inNumber(expired)} 件、30 日以内 ${inNumber(soon)} 件`,
    never: 'なし',
    unreachable: '前回は失敗',
    actions: '操作',
    actionsFor: (name: string) => `「${name}」の操作`,
    verify: '検証',
    verifying: '検証中…',
    verifyAll: 'すべて検証',
    rename: '名前の変更',
    reveal: 'シークレットの表示',
    copySecret: 'シークレットのコピー',
    copyToken: 'アクセス トークンのコピー',
    remove: '削除',
    removed: (name: string) => `「${name}」をごみ箱に移動しました。`,
    undo: '元に戻す',
    restored: (name: string) => `「${name}」を復元しました。`,
    details: (name: string) => `「${name}」の詳細`,
    close: '閉じる',
    revealing: 'シークレットを開いています…',
    revealed: (seconds: number) => `${spanInWords(language, seconds)}後に非表示`,
    hide: '非表示',
    secretCopied: (seconds: number) =>
      `シークレットをコピーしました。クリップボードは ${spanInWords(language, seconds)}後に消去されます。`,
    tokenCopied: (seconds: number) =>
      `トークンをコピーしました。クリップボードは ${spanInWords(language, seconds)}後に消去されます。`,
    verified: (name: string) => `「${name}」を検証しました。`,
    verifyFailed: (name: string) => `「${name}」は対応が必要です。`,
    verifyUnreachable: (name: string) => `「${name}」は今は検証できませんでした。`,
    renameTitle: (name: string) => `「${name}」の名前の変更`,
    enterSecret: {
      there: {
        action: 'シークレットの更新',
        menu: 'シークレットの更新…',
        title: (name: string) => `「${name}」のシークレットの更新`,
        text: '新しいシークレットは、検証されてから古いシークレットと置き換わります。',
        done: (name: string) => `「${name}」のシークレットを更新しました。`,
        notDone: (name: string, why: string) => `「${name}」のシークレットを更新しませんでした。${why}`,
      },
      missing: {
        action: 'シークレットの追加',
        menu: 'シークレットの追加…',
        title: (name: string) => `「${name}」へのシークレットの追加`,
        text: '検証されてから保存されます。',
        done: (name: string) => `「${name}」にシークレットを追加しました。`,
        notDone: (name: string, why: string) => `「${name}」にシークレットを追加しませんでした。${why}`,
      },
    },
    save: '保存',
    cancel: 'キャンセル',
    scope: 'スコープ',
    created: 'リンクした日',
    entered: '入力した値',
    newSecret: '新しいクライアント シークレット',
    failed: '一覧を読み取れませんでした。',
  },
  expiry: {
    unknown: '不明',
    /** In a cell, beside “シークレットの期限”. */
    inWords: (iso: string, now: number) =>
      expiryInWords(language, iso, now, {
        expired: (day) => `期限切れ (${day})`,
        since,
        today: '今日まで',
        inDays: { other: 'あと # 日' },
      }),
    /** The same in two parts, for what has expired. */
    expired: '期限切れ',
    daysSince: (iso: string, now: number) => sentenceCase(language, sinceInWords(language, iso, now, since)),
    full: (iso: string) => dayInWords(language, iso, 'full'),
    set: '日付の入力',
    change: '日付の変更',
    forget: '不明',
    byDate: {
      title: 'クライアント シークレットの期限の日付を過ぎています',
      remedy:
        '「証明書とシークレット」で新しいクライアント シークレットを作成し、ここで古いものと置き換えてください。古いものがまだ受け付けられる場合は、日付を修正してください。',
    },
    fromMicrosoft: 'Microsoft から取得した日付',
    exported: (count: number) => plural(language, count, { other: '# 件の期限をエクスポートしました。' }),
  },
  verifyRun: {
    title: 'テナントの検証中',
    done: (done: number, total: number) => `${inNumber(total)} 件中 ${inNumber(done)} 件`,
    verified: (count: number) => plural(language, count, { other: '# 件問題なし' }),
    failed: (count: number) => plural(language, count, { other: '# 件要対応' }),
    unverified: (count: number) => plural(language, count, { other: '# 件未検証' }),
    remaining: (count: number) => plural(language, count, { other: '残り # 件' }),
    timeLeft: (seconds: number) =>
      seconds < 10 ? 'まもなく完了' : `残り約 ${spanInWords(language, Math.round(seconds / 5) * 5)}`,
    held: (count: number) =>
      plural(language, count, { other: 'Microsoft が # 件のテナントについて待つよう求めています' }),
    cancel: 'キャンセル',
    cancelling: 'キャンセル中…',
    started: (count: number) => plural(language, count, { other: '# 件のテナントを検証しています。' }),
    percent: (percent: number) => `${percent} パーセントを検証しました。`,
    allVerified: (count: number) => plural(language, count, { other: '# 件のテナントを検証しました。' }),
    /** What became of how many. */
    summary: (parts: readonly string[]) => parts.join('、'),
    groups: '原因別',
    tenants: (count: number) => plural(language, count, { other: '# 件のテナント' }),
    named: (names: readonly string[], more: number) =>
      more === 0
        ? listInWords(language, names)
        : listInWords(language, [...names, plural(language, more, { other: '他 # 件' })]),
    notJudged: 'これらは判定されませんでした。前回までの結果がそのまま残ります。',
    show: '一覧で表示',
    replaceSecret: 'シークレットの更新…',
    copyNames: '名前のコピー',
    namesCopied: '名前をコピーしました。',
    cancelled: (count: number) =>
      plural(language, count, { other: 'キャンセルしたため、# 件のテナントは検証していません。' }),
    verifyRest: '残りを検証',
    skippedTitle: '未検証',
  },
  network: {
    offline: 'オフライン',
    title: '現在 Microsoft に接続できません',
    since: (moment: string) => `開始: ${moment}`,
    waiting: (count: number) =>
      plural(language, count, {
        other: '# 件のテナントが待機中です。Microsoft が再び応答すると、自動的に検証されます。',
      }),
    keepsWorking: 'リンク済みのテナントはそのままです。作業を続けられます。',
    nowOffline: 'Microsoft に接続できません。',
    nowOnline: 'Microsoft に再び接続できるようになりました。',
  },
  settings: {
    title: '設定',
    security: 'セキュリティ',
    verifying: '検証',
    language: '言語',
    languageOfSystem: 'システム設定を使う',
    lockAfter: 'ロックまでの時間',
    lockAfterText: '使われない状態が続くとロックします。解除にはパスフレーズを使います。',
    lockAfterNone: 'パスフレーズが必要です。「保護」で設定してください。',
    lockAfterChoice: (minutes: number) =>
      minutes === 0 ? 'ロックしない' : spanInWords(language, minutes * 60),
    lockWithScreen: '画面のロックと同時にロック',
    lockWithScreenText: 'コンピューターがスリープするときにもロックします。',
    hiddenFromCapture: 'スクリーンショットに映さない',
    hiddenFromCaptureText: 'スクリーンショットや画面共有に、このウィンドウが映らなくなります。',
    hiddenFromCaptureNot: 'Linux では、スクリーンショットからウィンドウを除外できません。',
    reverify: 'リンク済みのテナントを自動的に検証',
    reverifyText:
      'ジョブが失敗する前に、取り消されたシークレットに気付けます。1 日の中で分散して行い、キーリングのロック中は行いません。',
    reverifyChoices: { off: 'オフ', daily: '毎日', weekly: '毎週' },
    expiryNotices: '期限が近いシークレットを通知',
    expiryNoticesText: 'Tenantry が開いている間、通知は 1 日に 1 回までです。',
    appearance: '外観',
    theme: 'テーマ',
    themes: { system: 'システム設定を使う', light: 'ライト', dark: 'ダーク' },
    density: '一覧の行の間隔',
    densities: { comfortable: 'ゆったり', compact: 'コンパクト' },
    zoom: 'ズーム',
    zoomText:
      'Ctrl キーとプラス、マイナス、またはマウス ホイールを使います。Ctrl+0 で実際のサイズに戻ります。',
    notKept: '設定を保存できませんでした。',
    confirmedClouds: 'シークレットを送信できる別のクラウド',
    confirmedCloudsText:
      'これらのホストへの送信に同意しています。「再確認」を選択すると、次にシークレットを送信する前に Tenantry が確認します。',
    askAgain: '再確認',
    askAgainFor: (authority: string, graph: string) => `${authority} と ${graph} の再確認`,
    asksAgain: 'そこに何かを送信する前に、Tenantry がもう一度確認します。',
  },
  activity: {
    open: 'アクティビティ',
  },
  about: {
    open: 'Tenantry について…',
    title: 'Tenantry について',
    version: (version: string) => `バージョン ${version}`,
    built: 'ビルド日',
    builtOn: (iso: string) => dayInWords(language, iso),
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'システム',
    licences: 'ライセンス…',
    licencesTitle: 'ライセンス',
    licencesText: 'Tenantry は次のパッケージを使用しています。選択するとライセンスを読めます。',
    loading: 'ライセンスを読み込んでいます…',
    runtime: 'Electron と Chromium のライセンス ファイルは、プログラムと同じ場所にあります。',
    showRuntime: 'ファイルを表示',
    noRuntime: 'Electron と Chromium のファイルは、このプログラムの場所にありません。',
    search: 'パッケージを検索',
    noneFound: 'この名前のパッケージはありません。',
    diagnostics: '診断情報をコピー',
    diagnosticsText:
      '「診断情報をコピー」は、バージョン、設定、状態、件数をコピーします。名前、ID、シークレットは含まれません。',
    copied: '診断情報をコピーしました。名前、ID、シークレットは含まれません。',
  },
  bin: {
    title: 'ごみ箱',
    intro: '削除したテナントは、シークレットを暗号化したまま 30 日間ここに残ります。',
    empty: 'ごみ箱は空です',
    emptyText: '削除したテナントは、30 日以内であればここから復元できます。',
    loading: 'ごみ箱を読み取っています',
    failed: 'ごみ箱を読み取れませんでした。',
    list: '削除したテナント',
    removed: (moment: string) => `削除: ${moment}`,
    purged: (days: number) =>
      days <= 0 ? '今日、完全に削除' : plural(language, days, { other: '# 日後に完全に削除' }),
    selected: (count: number) => plural(language, count, { other: '# 件を選択中' }),
    choose: '復元するテナントを選択してください。',
    all: 'すべて選択',
    none: 'すべて選択解除',
    restore: '復元',
    purge: '完全に削除',
    emptyBin: 'ごみ箱を空にする',
    restored: (count: number) => plural(language, count, { other: '# 件のテナントを復元しました。' }),
    purgedNow: (count: number) => plural(language, count, { other: '# 件のテナントを完全に削除しました。' }),
    confirmTitle: (count: number) =>
      plural(language, count, { other: '# 件のテナントを完全に削除しますか？' }),
    confirmText: 'シークレットも削除されます。この操作は元に戻せません。Microsoft 側は何も変わりません。',
    emptyTitle: 'ごみ箱を空にしますか？',
    emptyQuestion: (count: number) =>
      plural(language, count, {
        other:
          '# 件のテナントとそのシークレットがすべて削除されます。この操作は元に戻せません。Microsoft 側は何も変わりません。',
      }),
    deleteAll: (count: number) => plural(language, count, { other: '# 件すべて削除' }),
    open: 'ごみ箱を開く',
  },
  labels: {
    title: (count: number, name: string) =>
      count === 1 ? `「${name}」のラベル` : plural(language, count, { other: '# 件のテナントのラベル' }),
    edit: 'ラベル…',
    find: 'ラベルを検索、または新しい名前を入力',
    create: (name: string) => `新しいラベル「${name}」`,
    empty: 'ラベルはまだありません。最初のラベルの名前を入力してください。',
    noneFound: 'この名前のラベルはありません。',
    carriedBy: (count: number) =>
      count === 0 ? 'テナントなし' : plural(language, count, { other: '# 件のテナント' }),
    more: (count: number) => `+${inNumber(count)}`,
    actionsFor: (name: string) => `ラベル「${name}」の変更`,
    rename: '名前の変更',
    newName: (name: string) => `「${name}」の新しい名前`,
    taken: '同じ名前のラベルが既にあります。',
    color: '色',
    colors: {
      grey: '灰色',
      red: '赤',
      orange: 'オレンジ',
      yellow: '黄',
      green: '緑',
      teal: '青緑',
      blue: '青',
      purple: '紫',
    },
    delete: 'ラベルの削除',
    deleteTitle: (name: string) => `ラベル「${name}」を削除しますか？`,
    deleteText: (count: number) =>
      count === 0
        ? 'このラベルが付いたテナントはありません。'
        : plural(language, count, { other: '# 件のテナントから外れます。テナント自体は残ります。' }),
    apply: '適用',
    applied: (count: number) =>
      count === 0
        ? '変更するものはありませんでした。'
        : plural(language, count, { other: '# 件のテナントのラベルを変更しました。' }),
  },
  details: {
    pin: 'ピン留め',
    unpin: 'ピン留めを外す',
    pinned: (count: number) => plural(language, count, { other: '# 件のテナントをピン留めしました。' }),
    unpinned: (count: number) => plural(language, count, { other: '# 件のテナントのピン留めを外しました。' }),
    duplicate: '同様のテナントのリンク',
    twins: 'ほかのリンク名',
    addNotes: 'メモの追加',
    editNotes: 'メモの編集',
    notesKept: '入力した内容は残っています。もう一度お試しください。',
    notesLost: (name: string) =>
      `「${name}」のメモは保存されませんでした。入力した内容は詳細に残っています。`,
    notesKeys: 'Ctrl+Enter で保存、Esc で取り消し。',
    removedMany: (count: number) =>
      plural(language, count, { other: '# 件のテナントをごみ箱に移動しました。' }),
    restoredMany: (count: number) => plural(language, count, { other: '# 件のテナントを復元しました。' }),
  },
  replaceMany: {
    title: (count: number) => plural(language, count, { other: '# 件のテナントのシークレットの更新' }),
    text: '新しいシークレットは、テナントごとに検証されてから、そこで古いシークレットと置き換わります。',
    app: (clientId: string) => `アプリ: ${clientId}`,
    replaced: (count: number) =>
      plural(language, count, { other: '# 件のテナントのシークレットを更新しました。' }),
    refused: (count: number) =>
      plural(language, count, { other: '# 件のテナントでは古いシークレットのままです。' }),
    refusedTitle: '古いシークレットのままのテナント',
    retry: (count: number) => plural(language, count, { other: '# 件のテナントを再試行' }),
    submit: 'シークレットの更新',
    done: '完了',
  },
  filters: {
    states: '状態',
    clouds: 'クラウド',
    labels: 'ラベル',
    expiry: 'シークレットの期限',
    unreachable: '前回は検証できず',
    spans: {
      expired: '期限切れ',
      within_7: '7 日以内',
      within_14: '14 日以内',
      within_30: '30 日以内',
      unknown: '不明',
    },
    chosen: (kind: string, values: readonly string[]) =>
      values.length === 1 ? `${kind}: ${values[0]}` : `${kind}: ${inNumber(values.length)}`,
    listed: (kind: string, values: readonly string[]) => `${kind}: ${values.join('、')}`,
    only: (count: number) => plural(language, count, { other: '指定した # 件のテナント' }),
    noLabels: 'ラベルはまだありません',
    rows: inNumber,
    clear: 'フィルターのクリア',
  },
  bulk: {
    replaceSecret: 'シークレットの更新…',
    oneAppOnly: '1 つのシークレットは、同じクラウドの同じアプリのテナントにしか使えません。',
    noSecret: 'いずれにもシークレットがありません。',
    noneShown: '選択したテナントは 1 件も表示されていません。',
    running: '検証の実行中です。',
    exportMenu: 'エクスポート',
    export: 'エクスポート…',
    connections: '接続…',
    expiryDates: '期限',
    exportIcs: '期限のエクスポート (.ics)…',
    exportCsv: '期限のエクスポート (.csv)…',
    calendar: 'カレンダー (.ics)',
    table: '表 (.csv)',
    remove: '削除',
    clear: '選択の解除',
  },
  menu: menuWords,
  importing: {
    open: 'インポート…',
    /** Below the first form, while there is no tenant. */
    instead: '別のコンピューターやツールからの移行ですか？',
    dropTitle: 'ファイルをドロップしてインポート',
    dropText: '内容を確認するまで、何も変更されません。',
  },
  dialogs: {
    cloudTitle: '別のクラウドへの送信',
    cloudQuestion: (authority: string) => `クライアント シークレットを ${authority} に送信しますか？`,
    cloudHosts: (authority: string, graph: string) =>
      `サインイン ホスト: ${authority}\nMicrosoft Graph ホスト: ${graph}`,
    cloudUnknown:
      'これらのホストは、Tenantry が把握しているクラウドのものではありません。シークレットはホストの運営者に渡ります。正しいホストだと確信できる場合にのみ送信してください。',
    cloudSovereign: (cloud: string) =>
      `これらは「${cloud}」のホストで、Microsoft 自身のライブラリに記載されています。テナントがそこにある場合にのみ、シークレットを送信してください。`,
    send: '送信',
    cancel: 'キャンセル',
    expiriesTitle: 'シークレットの期限のエクスポート',
    formats: { ics: 'カレンダー', csv: '表' },
  },
  appPermissions: {
    open: 'アクセス許可…',
    title: (name: string) => `「${name}」のアクセス許可`,
    asking: 'アプリに許可されていることを Microsoft に確認しています…',
    none: '付与されていません。',
    ungranted: '未付与',
    unnamed: (count: number) =>
      plural(language, count, {
        other:
          'アプリの登録は、付与されていないアクセス許可をほかに # 個要求しています。どれであるかは Tenantry にはわかりません。',
      }),
    fromDirectory: 'たった今ディレクトリから読み取りました。',
    fromToken: (permission: string) =>
      `たった今アプリのトークンから読み取ったため、ほかの API の分が欠けている場合があります。${permission} があれば、アプリは付与されたアクセス許可をすべて読み取れます。`,
    optional: (name: string, all: string) =>
      `アプリに ${name} があると、Tenantry はテナントの名前とドメインも表示します。${all} があると、付与されたアクセス許可もすべて表示します。アプリの名前とシークレットの期限は、アプリ自身のテナントではアクセス許可がなくても表示されます。Tenantry にはどれも必須ではありません。`,
    neededTitle: 'アプリに必要なもの',
    neededText: 'このアプリに必要なアクセス許可を指定すると、足りないものが表示されます。',
    neededLabel: '必要なアクセス許可',
    neededHint: '1 行に 1 つ、またはドキュメントから貼り付けたまま入力します (例: User.Read.All)。',
    choose: '選択',
    change: '変更',
    takeRequested: '付与済みと要求中のアクセス許可を追加',
    unread: (texts: readonly string[]) =>
      texts.length === 1
        ? `「${texts[0]}」はアクセス許可の名前ではありません。`
        : `アクセス許可の名前ではありません: ${listInWords(language, texts)}`,
    nothingMissing: (count: number) =>
      count === 1
        ? '必要なアクセス許可は付与されています。'
        : plural(language, count, { other: '必要な # 個のアクセス許可がすべて付与されています。' }),
    missing: (missing: number, needed: number) => `${inNumber(needed)} 個中 ${inNumber(missing)} 個不足`,
    missingInShort: (names: readonly string[]) => `不足: ${listInWords(language, names)}`,
  },
  history: {
    title: '履歴',
    none: 'まだ何もありません。',
    failed: '読み取れませんでした。',
    exported: (format: string, { secrets, way }: Pick<PastExport, 'secrets' | 'way'>) =>
      `「${format}」として${way === 'clipboard' ? 'コピー' : 'エクスポート'} (シークレット${secrets ? 'あり' : 'なし'})`,
    outcomes: { ok: '検証済み', failed: '要対応', unreachable: '検証できず' } satisfies Record<
      CheckOutcome,
      string
    >,
    duration: (ms: number) => durationInWords(language, ms),
  },
  proxySignIn: {
    title: 'プロキシへのサインイン',
    heading: 'このネットワークのプロキシへのサインイン',
    question: (proxy: string) => `${proxy} がユーザー名とパスワードを求めています。`,
    realm: (realm: string) => `「${realm}」と名乗っています。`,
    refused: 'プロキシに受け付けられませんでした。ユーザー名とパスワードを確認してください。',
    username: 'ユーザー名',
    password: 'パスワード',
    note: 'このプロキシにのみ使用し、終了するまでメモリに保持します。',
    noteInTheClear:
      'このプロキシにのみ使用し、終了するまでメモリに保持します。このプロキシには暗号化されずに送信されます。',
    signIn: 'サインイン',
    cancel: 'キャンセル',
  },
  expiryFile: {
    summary: (name: string) => `「${name}」のクライアント シークレットの期限`,
    tenant: 'テナント',
    tenantId: 'テナント ID',
    clientId: 'クライアント ID',
    portal: '新しいシークレット',
    columns: {
      name: '名前',
      tenant: 'テナント',
      tenantId: 'テナント ID',
      clientId: 'クライアント ID',
      cloud: 'クラウド',
      service: 'サービス',
      state: '状態',
      secretExpires: 'シークレットの期限',
      daysLeft: '残り日数',
    },
  },
  expiryNotice: {
    title: (soon: number, expired: number) =>
      [
        soon > 0 &&
          plural(language, soon, { other: '# 件のクライアント シークレットが 30 日以内に期限切れ' }),
        expired > 0 && plural(language, expired, { other: '# 件のクライアント シークレットが期限切れ' }),
      ]
        .filter((part) => part !== false)
        .join('、'),
    next: (name: string, iso: string) => `次の期限: 「${name}」、${dayInWords(language, iso)}。`,
    last: (name: string, iso: string) => `直近の期限切れ: 「${name}」、${dayInWords(language, iso)}。`,
  },
  moments: {
    /** Where it stands alone, as in a cell. */
    short: (iso: string, now: number) => sentenceCase(language, shortMoment(iso, now)),
    /** After other words. */
    inSentence: shortMoment,
    exact: (iso: string) => dateAndTimeInWords(language, new Date(iso)),
    full: (iso: string) => momentInFull(language, iso),
  },
  startup: {
    stoppedTitle: 'Tenantry を停止しました',
    stopped: 'アプリ内で問題が発生しました。保存した内容は安全です。Tenantry をもう一度起動してください。',
    forbiddenSwitchTitle: 'Tenantry を起動しませんでした',
    forbiddenSwitch: (name: string) =>
      `コマンド ライン スイッチ --${name} は、シークレットの保護を弱めるおそれがあるため使用できません。これを付けずに Tenantry を起動してください。`,
  },
};
