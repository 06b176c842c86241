import type { ImportKind, ImportPlace, RowChoice, RowVerdict, TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural } from '../format';

const language = 'ja';

const phases: Record<TransferProgress['phase'], string> = {
  reading: '読み取り中',
  comparing: '既存の接続と比較中',
  writing: '書き込み中',
};

const verdicts: Record<RowVerdict, string> = {
  new: '新規',
  changes: '変更あり',
  same: '同じ',
  wrong: 'エラー',
};

/** What is not plain from a kind's name. */
const kindHints: Partial<Record<ImportKind, string>> = {
  tenantry: '暗号化バンドル、JSON',
  environment: '.env、シェル、PowerShell',
  csv: 'CSV',
  appsettings: 'AzureAd セクション',
  nango: 'クライアント資格情報',
  pptb: 'シークレットなし',
  xrmtoolbox: 'シークレットなし',
};

/** What can be done with a row of each verdict. */
const choices: Record<RowVerdict, Partial<Record<RowChoice, string>>> = {
  new: { add: '追加', skip: '除外' },
  changes: { skip: '既存を維持', replace: '置き換え', both: '両方を残す' },
  same: { skip: 'そのまま', both: 'もう 1 つ追加' },
  wrong: {},
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** Where something stands, in full. */
function place({ file, line, column }: ImportPlace): string | undefined {
  const parts = [
    file,
    line === undefined ? undefined : `${inNumber(line)} 行目`,
    column === undefined ? undefined : `${inNumber(column)} 列目`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join('、');
}

/** What the import dialog says, in Japanese. */
export const importDialog = {
  title: '接続のインポート',
  close: '閉じる',
  anotherFile: '別のファイルを選択',

  drop: 'ここにファイルをドロップ',
  chooseFile: 'ファイルの選択…',
  paste: 'またはテキストを貼り付け',
  pasteHint: '貼り付けるとすぐに読み取られ、このウィンドウには残りません。',
  readText: 'テキストの読み取り',
  whatCanBe: 'インポートできるもの',
  kindHints,
  archives: '複数のファイルを zip にまとめたものも使えます。',
  nothingYet: '最初に内容が表示されます。それまでは何も変更されません。',
  severalDropped: (name: string) =>
    `複数のファイルがドロップされました。最初のファイルだけを読み取りました: ${name}`,
  unreadable:
    '読み取れません。ファイルであること、まだそこにあること、開くことが許可されていることを確認してください。',
  notHeld: '読み取った内容はもう保持されていません。ファイルをもう一度選択してください。',
  place,
  refused: (name: string | undefined, where: string | undefined) =>
    `${[name ?? 'テキスト', where].filter((part) => part !== undefined).join('、')}:`,

  passphraseTitle: (name: string | undefined) =>
    name === undefined ? 'テキストは暗号化されています' : `「${name}」は暗号化されています`,
  passphrase: 'パスフレーズ',
  passphraseHint: 'エクスポートしたときのパスフレーズです。',
  wrongPassphrase: 'このパスフレーズでは開けません。確認して、もう一度入力してください。',
  emptyPassphrase: 'パスフレーズを入力してください。',
  showPassphrase: 'パスフレーズを表示',
  hidePassphrase: 'パスフレーズを非表示',
  decrypt: '開く',

  columnsTitle: (name: string | undefined) => (name === undefined ? 'テキストの列' : `「${name}」の列`),
  columnsText: 'どの列に何が入っているかを指定してください。テナントとクライアント ID は必須です。',
  noColumn: '列なし',
  columnNeeded: '列を選択してください。',
  /** @param sample the first value that is not empty. */
  column: (header: string, number: number, sample: string | undefined) => {
    // Where a table has no headers, its columns are numbered.
    const isNumbered = header === '' || header === String(number);
    const name = isNumbered ? `列 ${inNumber(number)}` : shortened(header, 24);
    return sample === undefined ? name : `${name}: ${shortened(sample, 18)}`;
  },
  samples: (samples: readonly string[]) => samples.join('、'),
  continue: '続行',
  back: '戻る',

  found: (count: number, name: string | undefined) =>
    `${name === undefined ? '貼り付けたテキスト' : `「${name}」`}に ${plural(language, count, { other: '# 件の接続' })}`,
  changeColumns: '列の変更…',
  reviewText: 'まだ何も変更されていません。それぞれの処理を選択してから、インポートしてください。',
  writingText: 'すべてが一度に書き込まれるか、何も書き込まれないかのどちらかです。',
  show: '表示',
  all: (count: number) => `すべて ${inNumber(count)}`,
  counts: {
    new: (count: number) => `新規 ${inNumber(count)}`,
    changes: (count: number) => `変更あり ${inNumber(count)}`,
    same: (count: number) => `同じ ${inNumber(count)}`,
    wrong: (count: number) => `エラー ${inNumber(count)}`,
  } satisfies Record<RowVerdict, (count: number) => string>,
  verdicts,
  choiceFor: (verdict: RowVerdict, choice: RowChoice) => choices[verdict][choice] ?? '',
  forAllChanges: (count: number) => plural(language, count, { other: '変更のある # 件の処理' }),
  choiceOf: (name: string) => `「${name}」の処理`,
  table: 'インポートできる内容',
  line: '行',
  file: 'ファイル',
  /** In a cell below one of the two. */
  placeInShort: ({ file, line }: ImportPlace) =>
    [file, line === undefined ? undefined : inNumber(line)].filter((part) => part !== undefined).join('、'),
  name: '名前',
  app: 'クライアント ID',
  verdict: '判定',
  choice: '処理',
  unnamed: '名前なし',
  cloudAndSecret: (cloud: string, secret: boolean) =>
    `${cloud} · ${secret ? 'シークレットあり' : 'シークレットなし'}`,
  differs: (fields: readonly string[]) => `相違: ${listInWords(language, fields)}`,
  keptAs: (name: string) => `既存の名前: ${name}`,
  repeats: (where: string | undefined) =>
    where === undefined ? '同じ接続が上にあります。' : `次と同じ接続です: ${where}。`,
  problem: (field: string, why: string) => `${field}: ${why}`,
  leftOut: '除外',
  tally: (added: number, replaced: number, leftOut: number) =>
    [
      added > 0 && plural(language, added, { other: '# 件を追加' }),
      replaced > 0 && plural(language, replaced, { other: '# 件を置き換え' }),
      leftOut > 0 && plural(language, leftOut, { other: '# 件を除外' }),
    ]
      .filter((part) => part !== false)
      .join('、'),
  importSome: (count: number) => (count === 0 ? 'インポート' : `${inNumber(count)} 件をインポート`),

  looking: '読み取り中…',
  importing: 'インポート中…',
  phase: (phase: TransferProgress['phase']) => phases[phase],
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${inNumber(total)} 件中 ${inNumber(done)} 件`,
  cancel: 'キャンセル',
  cancelling: 'キャンセル中…',
  cancelled: 'キャンセルしました。何も変更されていません。',
  stopTitle: 'インポートをキャンセルしますか？',
  stopText: '書き込み中です。キャンセルすると、すべて元のままになります。',
  stop: 'インポートのキャンセル',
  goOn: 'インポートを続行',

  imported: (added: number, replaced: number) => {
    if (replaced === 0) return plural(language, added, { other: '# 件の接続をインポートしました。' });
    if (added === 0) return plural(language, replaced, { other: '# 件の接続を置き換えました。' });
    return `${plural(language, added, { other: '# 件の接続をインポート' })}し、${inNumber(replaced)} 件を置き換えました。`;
  },
  missingSecrets: (count: number) =>
    plural(language, count, { other: '# 件にはシークレットがありません。詳細で追加してください。' }),
  notVerified: (count: number) => plural(language, count, { other: '# 件はまだ検証されていません。' }),
  verify: (count: number) => plural(language, count, { other: '今すぐ # 件を検証' }),
};

/** A text with its end cut off where it is longer. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter(language).segment(text)].map(({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
