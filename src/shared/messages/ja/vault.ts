import type { PolicyFault, PolicyStatus } from '../../policy';
import type { Damage, LockReason, WaysToOpen } from '../../vault-status';
import type { BackupReason } from '../../vault-version';
import { dateAndTimeInWords, plural, spanInWords } from '../format';

const language = 'ja';

const tenants = (count: number): string => plural(language, count, { other: '# 件のテナント' });

/** What the window offers for a recovery key: where it asks for a passphrase, and where there is none. */
const useRecovery = '代わりに回復キーを使用';
const enterKey = '回復キーの入力…';

/** What is wrong with a policy, after its place. */
const policyFaults: Record<PolicyFault, string> = {
  not_readable: 'を読み取れません。',
  too_large: 'はポリシーの上限より大きくなっています。',
  not_json: 'は有効な JSON ではありません。',
  writable_by_others: 'は管理者以外も変更できます。',
  not_understood: 'には、このバージョンの Tenantry が対応していない内容があります。',
};

/** Where a policy is and what is wrong with it, for an administrator. */
function policyTrouble({ place, fault = 'not_understood', part }: PolicyStatus): string {
  const which = part === undefined ? '' : `該当箇所は「${part}」です。`;
  return `管理者に次のことを伝えてください: ${place} ${policyFaults[fault]}${which}`;
}

/** Japanese: everything about locking, passphrase, recovery key, earlier vaults and the organisation's policy. */
export const vault = {
  language,
  /** Main's own questions, which no page can answer. */
  dialogs: {
    cancel: 'キャンセル',
    /** Before “しようとしています”, in the system's dialog. */
    touchIdReason: '保管庫のロックを解除',
    recoverySheet: {
      dialogTitle: '回復キーの保存',
      file: 'Tenantry 回復キー.txt',
      kind: 'テキスト',
      title: 'Tenantry の回復キー',
      what: 'このキーと下記の保管庫を持つ人は、保管庫を開き、その中のすべてのクライアント シークレットを使えます。',
      made: (date: string) => `作成日: ${date}`,
      computer: (name: string) => `コンピューター: ${name}`,
      vault: (folder: string) => `保管庫: ${folder}`,
      use: `使い方: 保管庫のフォルダーがコンピューターにある必要があります。別のコンピューターでは、まず、そこで Tenantry が保管庫を置く場所にコピーします。Tenantry を起動します。パスフレーズを求められたら「${useRecovery}」を、パスフレーズが設定されていない場合は「${enterKey}」を選択します。次にキーを入力します。大文字と小文字、空白、ハイフンの違いは問いません。`,
      keep: 'これを印刷し、金庫の鍵と同じように、このコンピューターとは別の場所に保管してください。その後、ファイルを削除してください。',
      replaced: 'Tenantry で回復キーを置き換えるか削除するまで、このキーで保管庫を開けます。',
    },
    /** Which vault is meant. */
    about: (at: Date, connections: number) =>
      `${dateAndTimeInWords(language, at)} の保管庫 (${tenants(connections)}) です。`,
    questions: {
      change_passphrase: {
        title: 'パスフレーズを変更しますか？',
        text: '古いパスフレーズでは、この保管庫もそのバックアップも開けなくなります。',
        agree: 'パスフレーズの変更',
      },
      require_passphrase: {
        title: '起動のたびにパスフレーズを求めますか？',
        text: 'キーリングではこの保管庫を開けなくなります。パスフレーズも回復キーもないと、シークレットは失われます。',
        agree: 'パスフレーズを必須にする',
      },
      allow_keyring: {
        title: 'キーリングでこの保管庫を開けるようにしますか？',
        text: '起動のたびにパスフレーズを求めなくなります。このコンピューターにサインインしている人が保管庫を開けます。',
        agree: 'キーリングを許可',
      },
      remove_passphrase: {
        title: 'パスフレーズを削除しますか？',
        text: 'この保管庫を開けるのはキーリングと回復キーだけになり、Tenantry をロックできなくなります。',
        agree: 'パスフレーズの削除',
      },
      replace_recovery: {
        title: '回復キーを置き換えますか？',
        text: '今保管している回復キーでは、この保管庫を開けなくなります。',
        agree: '置き換え',
      },
      remove_recovery: {
        title: '回復キーを削除しますか？',
        text: '今保管している回復キーでは、この保管庫を開けなくなります。',
        agree: '削除',
      },
      restore: {
        title: '現在の保管庫をこの保管庫で置き換えますか？',
        text: '現在の保管庫も、そのまま同じ場所に残ります。',
        agree: '復元',
      },
      start_empty: {
        title: 'この保管庫を退避して、空の保管庫を始めますか？',
        text: '何も削除されません。保管庫は、そのまま隣のフォルダーに移されます。',
        agree: '空で始める',
      },
    },
  },
  lock: {
    title: 'Tenantry はロックされています',
    reasons: {
      person: () => 'ユーザーの操作でロックしました。',
      idle: (minutes: number) => `${spanInWords(language, minutes * 60)}間、操作がありませんでした。`,
      suspend: () => 'コンピューターがスリープしました。',
      screen: () => '画面がロックされました。',
      start: () => '起動のたびにパスフレーズが必要です。',
    } satisfies Record<LockReason, (minutes: number) => string>,
    passphrase: 'パスフレーズ',
    recoveryKey: '回復キー',
    recoveryHint: '4 文字ずつ 8 組です。空白、ハイフン、大文字と小文字の違いは問いません。',
    show: 'パスフレーズを表示',
    hide: 'パスフレーズを非表示',
    showKey: '回復キーを表示',
    hideKey: '回復キーを非表示',
    unlock: 'ロック解除',
    unlocking: 'ロック解除中…',
    useRecovery,
    usePassphrase: '代わりにパスフレーズを使用',
    touchId: 'Touch ID を使用',
    wrongPassphrase: 'パスフレーズが違います。Caps Lock を確認して、もう一度入力してください。',
    wrongRecovery: 'この保管庫の回復キーではありません。',
    wrongTouchId: 'Touch ID で認識できませんでした。パスフレーズを入力してください。',
    emptyPassphrase: 'パスフレーズを入力してください。',
    emptyRecovery: '回復キーを入力してください。',
    wait: (seconds: number) =>
      `入力の誤りが続きました。${spanInWords(language, seconds)}後にもう一度お試しください。`,
  },
  due: {
    title: 'パスフレーズの設定',
    text: '組織が必須としています。設定すると、Tenantry は起動のたびにパスフレーズを求めます。',
    malformed: (policy: PolicyStatus) =>
      `組織のポリシーを使用できないため、最も厳しい規則が適用されています。${policyTrouble(policy)}`,
    checking: '保管庫を開いています…',
    noWay:
      'キーリングがないと、この保管庫を開くことはできません。以前の保管庫または空の保管庫で続けられます。',
  },
  passphrase: {
    title: 'パスフレーズの設定',
    changeTitle: 'パスフレーズの変更',
    text: 'キーリングで開けないときや別のコンピューターでも、この保管庫を開けます。また、Tenantry をロックできるようになります。',
    recoveredText:
      '回復キーで保管庫を開きました。手元にないパスフレーズの代わりに、新しいパスフレーズを設定してください。',
    toLockText: 'ロックを解除するためのパスフレーズを設定すると、Tenantry をロックできます。',
    nothingElseText:
      'シークレットは、パスフレーズで暗号化してディスクに保存されます。起動のたびにパスフレーズが必要です。',
    current: '現在のパスフレーズ',
    next: '新しいパスフレーズ',
    repeat: 'パスフレーズの再入力',
    nextHint: '互いに関連のない 4 から 5 個の単語を並べると、良いパスフレーズになります。',
    strength: '強度',
    strengths: { weak: '推測されやすい', good: '良い', strong: 'とても良い' },
    differs: '2 つが一致しません。',
    empty: 'パスフレーズを入力してください。',
    only: 'キーリングを使わず、起動のたびに求める',
    onlyOn:
      'キーリングでは保管庫を開けなくなります。パスフレーズも回復キーもないと、シークレットは失われます。',
    onlyOff: '起動時はキーリングが保管庫を開き、ロック中はパスフレーズで開きます。',
    forgotten: '忘れた場合、誰にもリセットできません。',
    set: 'パスフレーズの設定',
    change: 'パスフレーズの変更',
    later: '後で',
    done: 'パスフレーズを設定しました。',
    changed: 'パスフレーズを変更しました。',
  },
  protect: {
    title: '保護',
    text: 'どれか 1 つで保管庫を開けます。2 つあれば、1 つを失っても大丈夫です。',
    oneWay: 'この保管庫を開く方法は 1 つしかありません。それを失うと、シークレットも失われます。',
    noWay:
      'このコンピューターでは、シークレットがまだ保護されていません。終了するまでメモリにのみ保持されます。',
    keyring: 'このコンピューターのキーリング',
    keyringStates: {
      opens: 'サインインしている間、保管庫を自動的に開きます。',
      unused: '使用していません。起動のたびにパスフレーズが必要です。',
      lost: '現在、保管庫を開けません。',
      none: 'このコンピューターにはありません。',
      ready: '最初に保存するシークレットから保護します。',
    },
    passphrase: 'パスフレーズ',
    passphraseSet: '設定済みです。Tenantry をロックできます。',
    passphraseNone: '未設定です。設定すると、Tenantry をロックでき、別のコンピューターで保管庫を開けます。',
    recovery: '回復キー',
    recoverySet: '作成済みです。ほかの方法がないときに保管庫を開けます。',
    recoveryNone: '未作成です。印刷して保管しておくと、ほかの方法がないときに保管庫を開けます。',
    yes: '使用中',
    no: '未使用',
    set: '設定…',
    change: '変更…',
    remove: '削除…',
    make: '作成…',
    replace: '再作成…',
    replaceLabel: '回復キーの再作成',
    askAtStart: 'パスフレーズを必須にする…',
    useKeyring: 'キーリングで開く…',
    by: (name: string) => ({
      passphrase: `パスフレーズの${name}`,
      recovery: `回復キーの${name}`,
    }),
    managed: '組織が設定しています。',
    notNow: '保管庫が開いていないため、今は何も変更できません。',
    back: '戻る',
  },
  require: {
    onTitle: '起動のたびにパスフレーズを求めますか？',
    onText:
      'キーリングでは保管庫を開けなくなります。パスフレーズも回復キーもないと、シークレットは失われます。',
    onAction: 'パスフレーズを必須にする',
    onDone: '起動のたびにパスフレーズを求めます。',
    offTitle: 'キーリングで保管庫を開けるようにしますか？',
    offText:
      'Tenantry は何も求めずに起動します。ご自身のアカウントでこのコンピューターにサインインした人は、保管庫を開けます。',
    offAction: 'キーリングで開く',
    offDone: 'キーリングで保管庫を開きます。',
    removeTitle: 'パスフレーズを削除しますか？',
    removeText: 'キーリングが保管庫を自動的に開くようになり、Tenantry をロックできなくなります。',
    removeAction: 'パスフレーズの削除',
    removeDone: 'パスフレーズを削除しました。',
  },
  recovery: {
    title: '回復キーの作成',
    text: 'このキーを持つ人は保管庫を開けます。このコンピューターではなく、紙または専用のドライブに保管してください。',
    sheetTitle: 'Tenantry の回復キー',
    sheetText: (file: string) =>
      `このキーで保管庫 ${file} を開けます。そのフォルダーがコンピューターにある必要があります。別のコンピューターでは、まず、そこで Tenantry が保管庫を置く場所にコピーします。Tenantry を起動します。パスフレーズを求められたら「${useRecovery}」を、パスフレーズが設定されていない場合は「${enterKey}」を選択します。次に 8 組すべてを入力します。`,
    sheetMade: (moment: string) => `作成日: ${moment}`,
    key: '回復キー',
    save: 'ファイルとして保存…',
    saved: '保存しました。ファイルをこのコンピューターの外に移してください。',
    print: '印刷…',
    last: 'キーの最後の 4 文字',
    lastHint:
      '控えがあることを確かめるため、控えを見て入力してください。入力して「このキーを使用」を選択すると、キーが有効になります。',
    keep: 'このキーを使用',
    wrongLast: '最後の 4 文字と一致しません。控えをもう一度確認してください。',
    expired: 'このキーは期限が切れました。閉じて、新しいキーを作成してください。',
    done: '回復キーを使用できます。',
    removed: '回復キーを削除しました。',
    making: 'キーを作成中…',
  },
  offer: {
    title: 'シークレットを開く方法をもう 1 つ用意',
    text: 'このコンピューターのキーリングがリセットされた場合、シークレットを取り戻すにはパスフレーズまたは回復キーが必要です。コンピューターが壊れた場合は、保管庫のフォルダーのコピーも必要です。',
    passphrase: 'パスフレーズの設定…',
    recovery: '回復キーの作成…',
    later: '後で',
  },
  bar: {
    enter: 'パスフレーズの入力…',
    enterKey,
    setPassphrase: 'パスフレーズの設定…',
    openTitle: '保管庫を開く',
    openText: 'キーリングがなくても、パスフレーズまたは回復キーで開けます。何も失われません。',
    open: '開く',
    opening: '開いています…',
    opened: '保管庫を開きました。',
    backups: '「以前の保管庫…」でバックアップを確認できます。',
    /** What opens the vault without its keyring; nothing where nothing does. */
    without: ({ passphrase, recovery }: WaysToOpen) => {
      if (passphrase && recovery)
        return 'キーリングがなくても、パスフレーズまたは回復キーで保管庫を開けます。';
      if (passphrase) return 'キーリングがなくても、パスフレーズで保管庫を開けます。';
      return recovery ? 'キーリングがなくても、回復キーで保管庫を開けます。' : undefined;
    },
  },
  versions: {
    title: '以前の保管庫',
    text: 'Tenantry は最新の 10 個を残します。復元しても、現在の保管庫はそのまま同じ場所に残ります。',
    damagedText: (damage: Damage) =>
      ({
        missing: '保管庫ファイルがなくなっています。次のものが残っています:',
        unreadable:
          '保管庫ファイルを現状では読み取れません。次のもので置き換えることができます。現在のファイルも同じ場所に残ります:',
        altered:
          '保管庫ファイルが Tenantry 以外によって変更されました。次のもので置き換えることができます。現在のファイルも同じ場所に残ります:',
        newer_version:
          '保管庫ファイルは、より新しいバージョンの Tenantry で書き込まれています。そのバージョンをインストールするか、次のいずれかに戻してください:',
      })[damage],
    loading: '以前の保管庫を読み取っています…',
    none: 'まだありません。変更があった日に 1 つずつ作成されます。',
    noneDamaged: '復元できるものは残っていません。',
    failed: '読み取れませんでした。',
    readable: '破損したファイルのうち、まだ読み取れる内容',
    reasons: {
      daily: '毎日のバックアップ',
      migration: '形式の更新前',
      restore: '別の保管庫の復元前',
    } satisfies Record<BackupReason, string>,
    content: (connections: number, secrets: number) =>
      `${tenants(connections)}、${plural(language, secrets, { other: '# 件のシークレット' })}`,
    same: '現在と同じ',
    added: (count: number) => plural(language, count, { other: '現在よりテナントが # 件多い' }),
    removed: (count: number) => plural(language, count, { other: '現在よりテナントが # 件少ない' }),
    changed: (count: number) => plural(language, count, { other: '# 件のテナントが現在と異なる' }),
    onlyThere: 'この保管庫にのみあるもの',
    onlyNow: '現在の保管庫にのみあるもの',
    inBoth: '内容が異なるもの',
    moreNames: (count: number) => plural(language, count, { other: '他 # 件' }),
    otherKey:
      'シークレットのキーが異なります。この保管庫自身のパスフレーズ、回復キー、またはキーリングで開けます。',
    showNames: '内訳を表示',
    restore: '復元…',
    restoreOf: (moment: string) => `${moment} の保管庫の復元`,
    restoreReadable: '読み取れる内容の復元',
    restored: '保管庫を復元しました。以前のものも同じ場所に残っています。',
    begin: '空で始める…',
    beginText: 'この保管庫をそのまま退避し、新しい保管庫を始めます。',
    begun: '空の保管庫を始めました。以前のものも同じ場所に残っています。',
    open: '以前の保管庫…',
  },
  policy: {
    managed: '組織が設定しています。',
    title: '一部の設定は組織によって管理されています',
    rules: {
      requirePassphrase: '起動のたびにパスフレーズが必要です。',
      forbidSecretExports: 'シークレットやトークンはエクスポートに含まれません。',
      forbidCustomClouds: '一覧にあるクラウドだけを使用できます。',
      updates: 'Tenantry は更新プログラムを確認しません。',
      lockAfterMinutes: (minutes: number) =>
        `パスフレーズを設定すると、${spanInWords(language, minutes * 60)}間操作がない場合に Tenantry がロックされます。`,
    },
    malformedTitle: '組織のポリシーを使用できません',
    malformed: (policy: PolicyStatus) =>
      `修正されるまで、最も厳しい規則が適用されます。${policyTrouble(policy)}`,
    place: (place: string) => `ポリシー: ${place}`,
  },
};
