import type { UpdateFault, UpdatesOff } from '../../updates';
import { dayInWords, numberInWords } from '../format';

const language = 'ja';

/** What did not work, and what to do. */
const faults: Record<UpdateFault, string> = {
  no_network: '更新サーバーに接続できませんでした。ネットワークを確認し、もう一度お試しください。',
  feed_unreadable:
    '更新サーバーの応答を Tenantry は解釈できません。何も変更されていません。後でもう一度お試しください。',
  signature_wrong:
    '更新サーバーの提供内容に Tenantry の作成者の署名がありません。何も変更されていません。管理者に知らせてください。',
  hash_wrong:
    'ダウンロードしたファイルは署名されたものと異なります。破棄され、何も変更されていません。もう一度お試しください。',
  older:
    '更新サーバーが以前より古いバージョンを提供しています。拒否しました。後でもう一度お試しください。続く場合は管理者に知らせてください。',
  disk_full: 'ディスクがいっぱいです。空き容量を増やし、もう一度お試しください。',
  not_allowed:
    'ここでは Tenantry は自身のプログラムを置き換えられません。インストールした担当者に問い合わせてください。',
};

/** Why there are no updates in this Tenantry. */
const off: Record<UpdatesOff, string> = {
  policy: '更新は組織が別の方法で配布します。',
  not_packaged: 'これは開発用または練習用のビルドです。更新されません。',
  other_installer: 'この Tenantry は、システムのパッケージなど、インストールした方法で更新されます。',
  not_configured: 'このビルドには更新元が指定されていません。',
};

/** Every Japanese text about updates. */
export const updates = {
  title: '更新',
  look: '更新を確認する',
  lookText:
    '新しいバージョンがあるかを 1 日に 1 回確認します。利用者やテナントに関する情報は送信されず、同意なしに何もインストールされません。',
  off,
  faults,
  checkNow: '今すぐ確認',
  checking: '確認しています…',
  none: 'Tenantry は最新です。',
  notChecked: '起動してから確認していません。',
  show: '表示',
  available: (version: string) => `Tenantry ${version} を利用できます`,
  gettingShort: (version: string, percent: number) =>
    `Tenantry ${version} をダウンロードしています: ${numberInWords(language, percent)}%`,
  ready: (version: string) => `Tenantry ${version} の準備ができました`,
  deferred: (version: string) => `Tenantry ${version} を利用できます。明日もう一度お知らせします。`,
  facts: (releasedAt: string, bytes: number) =>
    `${dayInWords(language, releasedAt)} 公開、${numberInWords(language, Math.max(1, Math.round(bytes / 1e6)))} MB`,
  whatIsNew: '新機能',
  noNotes: 'このバージョンの説明はありません。',
  download: 'ダウンロード',
  downloading: 'ダウンロードしています…',
  goOn: 'この間も作業を続けられます。このウィンドウは閉じてもかまいません。',
  restartText:
    'Tenantry が終了し、新しいバージョンが起動します。テナントはそのまま残ります。入力途中のフォームは空になります。',
  install: 'インストールして再起動',
  installing: 'インストールしています…',
  later: '後で',
  skip: 'このバージョンをスキップ',
};
