import type { ActivityEntry, ActivityGroup, ActivityKind } from '../../activity';
import { dayAndTimeInWords, numberInWords, plural } from '../format';
import type { FormatNames } from '../shapes';
import { told } from './told';

const language = 'ja';

const groups: Record<ActivityGroup, string> = {
  secrets: 'シークレットとトークン',
  tenants: 'テナント',
  verifications: '検証',
  transfer: 'エクスポートとインポート',
  vault: '保管庫とロック',
  settings: '設定',
};

/** Japanese: everything about the activity record. */
export const activity = {
  title: 'アクティビティ',
  /** What happened, in a few words; without the connection's name, which stands beside it. */
  told: (entry: ActivityEntry, formats: FormatNames): string =>
    (told as Partial<typeof told>)[entry.kind as ActivityKind]?.(entry, formats) ?? entry.kind,
  columns: { when: '日時', what: '内容', tenant: 'テナント' },
  groups,
  kinds: '内容',
  search: 'テナントの名前',
  from: '開始日',
  to: '終了日',
  clear: 'フィルターのクリア',
  /** A moment: its day, as near ones are called, and its time. */
  when: (iso: string, now: number): string =>
    dayAndTimeInWords(language, iso, now, { today: '今日', yesterday: '昨日' }),
  filters: '記録のフィルター',
  clearSearch: '名前のクリア',
  unsigned:
    '保管庫が開いていない間に記録されました。後続のエントリによって位置は保たれていますが、誰が書いたかを証明するものはありません。',
  integrity: {
    titles: {
      altered: '記録が Tenantry の外で変更されました',
      cut: '記録の末尾が欠けています',
    },
    whole: '編集または削除された形跡はありません。',
    wholeSince: (number: number) =>
      `エントリ ${numberInWords(language, number)} 以降に、編集または削除された形跡はありません。それより前のエントリは以前の保管庫のもので、確認できません。`,
    unknown:
      '記録に欠けがないかどうかは、キーリングまたはパスフレーズで保管庫が保護されている間だけわかります。',
    altered: (number: number) =>
      `エントリ ${numberInWords(language, number)}、またはその直前のエントリが、編集、挿入、または削除されました。`,
    cut: (number: number) =>
      `エントリ ${numberInWords(language, number)} 以降が Tenantry の外で取り除かれました。`,
    advice:
      'ここにある内容を信頼しないでください。古いファイルを復元した人がいない場合は、このコンピューターにアクセスできる人を調べてください。',
  },
  loading: '記録を読み取っています…',
  failed: '記録を読み取れませんでした。',
  retry: '再試行',
  empty: 'アクティビティはまだありません',
  emptyText: 'これ以降のリンク、表示、コピー、エクスポート、変更がここに一覧表示されます。',
  nothingFound: 'フィルターに一致するものはありません',
  list: 'アクティビティ (新しい順)',
  more: '古いエントリの表示',
  shown: (shown: number, total: number) =>
    shown === total
      ? plural(language, total, { other: '# 件のエントリ' })
      : `エントリ ${numberInWords(language, total)} 件中 ${numberInWords(language, shown)} 件`,
  local: 'シークレットを含まず、このコンピューターにのみ保存されます。',
  export: 'エクスポート',
  formats: { json: 'JSON (欠けの有無を含む)', csv: 'CSV の表' },
  exported: (count: number) => plural(language, count, { other: '# 件のエントリをエクスポートしました。' }),
  /** The system's dialog that names the file. */
  exportTitle: 'アクティビティのエクスポート',
  file: {
    name: 'tenantry-activity',
    formats: { json: 'JSON', csv: '表' },
    columns: {
      number: '番号',
      time: '日時 (UTC)',
      kind: '種類',
      what: '内容',
      tenant: 'テナント',
      tenants: 'テナント数',
      signed: '認証済み',
    },
    yes: 'はい',
    no: 'いいえ',
  },
  /** The system's notice whenever a secret is shown. */
  revealTitle: 'クライアント シークレットが表示されました',
  revealText: (name: string) =>
    `Tenantry が「${name}」のクライアント シークレットをウィンドウに表示しています。`,
};
