import type { Packing } from '../../transfer/formats';
import type { TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural, spanInWords } from '../format';
import type { WhereWords } from '../shapes';

const language = 'ja';

const packings: Record<Packing, string> = { folder: 'フォルダー', zip: 'zip ファイル' };

const phases: Record<TransferProgress['phase'], string> = {
  reading: '読み取り中',
  comparing: '比較中',
  writing: '書き込み中',
};

const inPlainText: WhereWords = {
  question:
    'プレーンテキストで書き込まれます。ファイルを読める人は誰でも、シークレットを使ってサインインできます。',
  included: 'プレーンテキスト: ファイルを読める人は誰でも、シークレットを使ってサインインできます。',
};

const encrypted: WhereWords = {
  question:
    'パスフレーズで暗号化されます。ファイルとパスフレーズを持つ人は誰でも、シークレットを使ってサインインできます。',
  included: 'パスフレーズで暗号化されます。',
};

/** What the export dialog says, in Japanese. */
export const exportDialog = {
  titleOne: (name: string) => `「${name}」のエクスポート`,
  title: (count: number, all: number) =>
    count === all
      ? plural(language, all, { other: '# 件の接続のエクスポート' })
      : `接続 ${numberInWords(language, all)} 件中 ${numberInWords(language, count)} 件のエクスポート`,
  formats: '形式',
  prefixed: 'すべてが 1 つのファイルに入り、それぞれの変数名の先頭に接続の名前が付きます。',
  secrets: (count: number) =>
    count === 1
      ? 'クライアント シークレットを含める'
      : plural(language, count, { other: '# 件のクライアント シークレットを含める' }),
  noSecrets: 'ここには、これらのクライアント シークレットがありません。',
  questionTitle: (count: number) =>
    count === 1
      ? 'クライアント シークレットを含めますか？'
      : plural(language, count, { other: '# 件のクライアント シークレットを含めますか？' }),
  where: { plain: inPlainText, encrypted },
  onClipboard: (seconds: number) =>
    `コピーした場合は、${spanInWords(language, seconds)}間ほかのプログラムから読み取れます。その後、クリップボードは消去されます。`,
  asksAgain: '外に出す前に、Tenantry が専用のダイアログでもう一度確認します。',
  include: 'シークレットを含める',
  leaveOut: '含めない',
  passphrase: 'パスフレーズ',
  passphraseHint: (shortest: number) => `${numberInWords(language, shortest)} 文字以上。`,
  repeat: 'パスフレーズの再入力',
  showPassphrase: 'パスフレーズを表示',
  hidePassphrase: 'パスフレーズを非表示',
  passphraseProblems: {
    too_short: (shortest: number) => `${numberInWords(language, shortest)} 文字以上で入力してください。`,
    too_long: (longest: number) => `${numberInWords(language, longest)} 文字以内で入力してください。`,
    differs: 'パスフレーズが一致しません。',
  },
  packing: 'ファイルのまとめ方',
  packings,
  preview: 'プレビュー',
  previewMasked: 'ここではシークレットは伏せられています。',
  previewEncrypted: '暗号化される内容です。シークレットは伏せられています。',
  previewing: 'プレビューを準備しています…',
  cutOff: 'ファイルには続きがあります。残りは表示されません。',
  moreFiles: (count: number) => plural(language, count, { other: '他 # 個のファイル' }),
  refused: (refused: number, all: number) =>
    all === 1
      ? 'この接続は含められません'
      : refused === all
        ? `${numberInWords(language, all)} 件とも含められません`
        : `${numberInWords(language, all)} 件中 ${numberInWords(language, refused)} 件は含められません`,
  names: (names: readonly string[], more: number) =>
    listInWords(language, more === 0 ? names : [...names, plural(language, more, { other: '他 # 件' })]),
  exportOthers: (count: number) => plural(language, count, { other: '残りの # 件をエクスポート' }),
  leftOut: (count: number) => plural(language, count, { other: '# 件は含まれません。' }),
  takeBack: '再び含める',
  save: '保存…',
  copy: 'コピー',
  preparing: 'エクスポートを準備しています…',
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${numberInWords(language, total)} 件中 ${numberInWords(language, done)} 件`,
  cancelling: 'キャンセル中…',
  exported: (count: number, format: string) =>
    plural(language, count, { other: `# 件の接続を「${format}」としてエクスポートしました` }),
  copied: (count: number, format: string) =>
    plural(language, count, { other: `# 件の接続を「${format}」としてコピーしました` }),
  notWritten: 'そこに書き込めませんでした。空き容量とアクセス許可を確認するか、別の場所を選択してください。',
  tooLongToCopy: 'クリップボードには長すぎます。ファイルとして保存してください。',
  copiedWithSecrets: (seconds: number) =>
    `コピーしました。クリップボードは ${spanInWords(language, seconds)}後に消去されます。`,
};
