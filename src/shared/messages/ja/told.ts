import type { ActivityEntry, ActivityKind } from '../../activity';
import { listInWords, numberInWords, plural } from '../format';
import { settingValueInWords, type SettingWords } from '../setting-value';
import type { FormatNames, Told } from '../shapes';

const language = 'ja';

const tenants = (count: number): string => plural(language, count, { other: '# 件のテナント' });

/** “削除”, or with how many where it is about several. */
const each =
  (one: string, several: (tenants: string) => string): Told =>
  ({ connections = 1 }) =>
    connections === 1 ? one : several(tenants(connections));

const count = ({ facts }: ActivityEntry, name: string): number => Number(facts[name] ?? 0);

/** Those that are not zero. */
const counted = (entry: ActivityEntry, words: readonly (readonly [string, string])[]): string =>
  words
    .filter(([name]) => count(entry, name) > 0)
    .map(([name, word]) => `${word} ${numberInWords(language, count(entry, name))} 件`)
    .join('、');

const fields: Readonly<Record<string, string>> = {
  name: '名前',
  cloud: 'クラウド',
  customCloud: 'クラウドのホスト',
  tenant: 'テナント',
  clientId: 'クライアント ID',
  service: 'サービス',
  serviceOptions: 'サービスのオプション',
  scope: 'スコープ',
  labels: 'ラベル',
  notes: 'メモ',
  pinned: 'ピン留め',
  neededRoles: '必要なアクセス許可',
  secretExpiresAt: 'シークレットの期限',
};

const settings: Readonly<Record<string, string>> = {
  reverify: '自動的な検証',
  expiryNotices: '期限が近いシークレットの通知',
  lockAfterMinutes: 'ロックまでの時間 (分)',
  lockWithScreen: '画面のロックと同時にロック',
  hiddenFromCapture: 'スクリーンショットに映さない',
  lookForUpdates: '更新を確認する',
  language: '言語',
  theme: 'テーマ',
};

const ways: Readonly<Record<string, string>> = {
  passphrase: 'パスフレーズで',
  recovery: '回復キーで',
  touchId: 'Touch ID で',
};

const lockReasons: Readonly<Record<string, string>> = {
  person: 'ロック',
  idle: '一定時間操作がなかったためロック',
  suspend: 'コンピューターのスリープ時にロック',
  screen: '画面のロックと同時にロック',
  start: '起動時にロック',
};

const settingWords: SettingWords = {
  on: 'オン',
  off: 'オフ',
  reverify: { off: 'オフ', daily: '毎日', weekly: '毎週' },
  theme: { system: 'システムと同じ', light: 'ライト', dark: 'ダーク' },
  systemLanguage: 'システムと同じ',
  neverLocks: 'ロックしない',
};

function verified(entry: ActivityEntry): string {
  const { connections = 1, facts } = entry;
  const by = facts['byItself'] === true ? '自動検証' : '検証';
  if (connections === 1) {
    if (count(entry, 'ok') > 0) return by;
    return `${by}: ${count(entry, 'failed') > 0 ? '失敗' : '接続できず'}`;
  }
  const outcomes = [
    ['ok', '検証済み'],
    ['failed', '失敗'],
    ['unreached', '接続できず'],
  ] as const;
  return `${tenants(connections)}の${by}: ${counted(entry, outcomes)}`;
}

function exported({ connections = 1, facts }: ActivityEntry, formats: FormatNames): string {
  const format = String(facts['format']);
  const name = formats[format]?.name ?? format;
  const what = connections === 1 ? '' : `${tenants(connections)}を`;
  const where = facts['way'] === 'clipboard' ? 'クリップボードに' : '';
  const secrets = facts['secrets'] === true ? 'あり' : 'なし';
  return `${what}「${name}」として${where}エクスポート (シークレット${secrets})`;
}

function imported(entry: ActivityEntry): string {
  const parts = [
    ['added', '新規'],
    ['replaced', '置き換え'],
    ['skipped', 'スキップ'],
  ] as const;
  return `${tenants(count(entry, 'added') + count(entry, 'replaced'))}のインポート: ${counted(entry, parts)}`;
}

function updated({ facts }: ActivityEntry): string {
  const changed = String(facts['fields'] ?? '')
    .split(' ')
    .map((field) => fields[field] ?? field);
  return `変更: ${listInWords(language, changed)}`;
}

/** What an entry tells, by its kind. */
export const told: Record<ActivityKind, Told> = {
  linked: ({ facts }) => (facts['verified'] === false ? '追加 (未検証)' : 'リンク'),
  updated,
  secret_replaced: each('シークレットの更新', (several) => `${several}のシークレットの更新`),
  verified,
  revealed: () => 'シークレットの表示',
  copied_secret: () => 'シークレットのコピー',
  copied_token: () => 'アクセス トークンのコピー',
  exported,
  imported,
  removed: each('ごみ箱に移動', (several) => `${several}をごみ箱に移動`),
  restored: each('ごみ箱から復元', (several) => `${several}をごみ箱から復元`),
  purged: ({ connections = 1, facts }) =>
    `${connections === 1 ? '' : `${tenants(connections)}を`}完全に削除${facts['byItself'] === true ? ' (ごみ箱での保存期間が終了)' : ''}`,
  unlocked: ({ facts }) => `${ways[String(facts['way'])] ?? ''}ロック解除`,
  unlock_failed: ({ facts }) =>
    facts['way'] === 'recovery' ? '回復キーの入力の誤り' : 'パスフレーズの入力の誤り',
  locked: ({ facts }) => lockReasons[String(facts['reason'])] ?? 'ロック',
  passphrase_set: ({ facts }) =>
    facts['only'] === true ? 'パスフレーズの設定 (起動のたびに必要)' : 'パスフレーズの設定',
  passphrase_removed: () => 'パスフレーズの削除',
  recovery_key_made: () => '回復キーの作成',
  recovery_key_removed: () => '回復キーの削除',
  vault_restored: () => '以前の保管庫の復元',
  vault_started_anew: () => '空の保管庫の開始',
  settings: ({ facts }) => {
    const setting = String(facts['setting']);
    return `設定の変更: ${settings[setting] ?? setting} (${settingValueInWords(settingWords, setting, facts['from'])} → ${settingValueInWords(settingWords, setting, facts['to'])})`;
  },
  record_rekeyed: () => '別のキーで記録を継続',
  entries_lost: (entry) => `書き込めなかったエントリ: ${count(entry, 'lost')} 件`,
};
