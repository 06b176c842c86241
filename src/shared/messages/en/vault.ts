import type { PolicyFault, PolicyStatus } from '../../policy';
import type { Damage, LockReason, WaysToOpen } from '../../vault-status';
import type { BackupReason } from '../../vault-version';
import { dateAndTimeInWords, plural, spanInWords } from '../format';

const language = 'en';

const tenants = (count: number): string => plural(language, count, { one: '# tenant', other: '# tenants' });

/** What the window offers for a recovery key: where it asks for a passphrase, and where there is none. */
const useRecovery = 'Use the recovery key instead';
const enterKey = 'Enter recovery key…';

/** What is wrong with a policy, after its place. */
const policyFaults: Record<PolicyFault, string> = {
  not_readable: 'cannot be read.',
  too_large: 'is larger than a policy may be.',
  not_json: 'is not valid JSON.',
  writable_by_others: 'can be changed by others than the administrator.',
  not_understood: 'says something that this version of Tenantry does not know.',
};

/** Where a policy is and what is wrong with it, for an administrator. */
function policyTrouble({ place, fault = 'not_understood', part }: PolicyStatus): string {
  const which = part === undefined ? '' : ` It is at “${part}”.`;
  return `Tell your administrator: ${place} ${policyFaults[fault]}${which}`;
}

/** English: everything about locking, passphrase, recovery key, earlier vaults and the organisation's policy. */
export const vault = {
  language,
  /** Main's own questions, which no page can answer. */
  dialogs: {
    cancel: 'Cancel',
    /** After “Tenantry is trying to”, in the system's dialog. */
    touchIdReason: 'open your vault',
    recoverySheet: {
      dialogTitle: 'Save the recovery key',
      file: 'Tenantry recovery key.txt',
      kind: 'Text',
      title: 'Recovery key for Tenantry',
      what: 'Whoever has this key and the vault below can open it, and use every client secret in it.',
      made: (date: string) => `Made: ${date}`,
      computer: (name: string) => `Computer: ${name}`,
      vault: (folder: string) => `Vault: ${folder}`,
      use: `How to use it: the folder of the vault must be on the computer; on another one, first copy it to where Tenantry keeps its vault there. Start Tenantry. Where it asks for the passphrase, choose “${useRecovery}”; where no passphrase is set, choose “${enterKey}”. Then enter the key. Capitals, spaces and hyphens do not matter.`,
      keep: 'Print this and keep it apart from this computer, as you would keep the key of a safe. Then delete the file.',
      replaced: 'It opens the vault until the recovery key is replaced or removed in Tenantry.',
    },
    /** Which vault is meant. */
    about: (at: Date, connections: number) =>
      `The vault of ${dateAndTimeInWords(language, at)}, with ${tenants(connections)}.`,
    questions: {
      change_passphrase: {
        title: 'Change the passphrase?',
        text: 'The old passphrase does not open this vault any more, nor its backups.',
        agree: 'Change passphrase',
      },
      require_passphrase: {
        title: 'Ask for the passphrase at each start?',
        text: 'The keyring then no longer opens this vault. Without the passphrase or a recovery key, its secrets are lost.',
        agree: 'Require passphrase',
      },
      allow_keyring: {
        title: 'Let the keyring open this vault?',
        text: 'The passphrase is then no longer asked for at each start: who is signed in to this computer opens the vault.',
        agree: 'Let the keyring in',
      },
      remove_passphrase: {
        title: 'Remove the passphrase?',
        text: 'Then only the keyring and a recovery key open this vault, and Tenantry cannot be locked.',
        agree: 'Remove passphrase',
      },
      replace_recovery: {
        title: 'Replace the recovery key?',
        text: 'The recovery key that you have stored does not open this vault any more.',
        agree: 'Replace',
      },
      remove_recovery: {
        title: 'Remove the recovery key?',
        text: 'The recovery key that you have stored does not open this vault any more.',
        agree: 'Remove',
      },
      restore: {
        title: 'Put this vault in the place of the present one?',
        text: 'The present vault is kept beside it, whole.',
        agree: 'Restore',
      },
      start_empty: {
        title: 'Set this vault aside and start an empty one?',
        text: 'Nothing is deleted: the vault is moved to a folder beside it, whole.',
        agree: 'Start empty',
      },
    },
  },
  lock: {
    title: 'Tenantry is locked',
    reasons: {
      person: () => 'You locked it.',
      idle: (minutes: number) => `Nobody used it for ${spanInWords(language, minutes * 60)}.`,
      suspend: () => 'The computer went to sleep.',
      screen: () => 'The screen was locked.',
      start: () => 'The passphrase is asked for at each start.',
    } satisfies Record<LockReason, (minutes: number) => string>,
    passphrase: 'Passphrase',
    recoveryKey: 'Recovery key',
    recoveryHint: 'Eight groups of four. Spaces, hyphens and capitals do not matter.',
    show: 'Show the passphrase',
    hide: 'Hide the passphrase',
    showKey: 'Show the recovery key',
    hideKey: 'Hide the recovery key',
    unlock: 'Unlock',
    unlocking: 'Unlocking…',
    useRecovery,
    usePassphrase: 'Use the passphrase instead',
    touchId: 'Use Touch ID',
    wrongPassphrase: 'Wrong passphrase. Check Caps Lock and try again.',
    wrongRecovery: 'This is not the recovery key of this vault.',
    wrongTouchId: 'Touch ID did not recognize you. Enter the passphrase.',
    emptyPassphrase: 'Enter the passphrase.',
    emptyRecovery: 'Enter the recovery key.',
    wait: (seconds: number) => `Too many wrong entries. Try again in ${spanInWords(language, seconds)}.`,
  },
  due: {
    title: 'Set a passphrase',
    text: 'Your organization requires one. Tenantry then asks for it at each start.',
    malformed: (policy: PolicyStatus) =>
      `Your organization’s policy cannot be used, so the strictest rules hold. ${policyTrouble(policy)}`,
    checking: 'Opening the vault…',
    noWay:
      'Without the keyring nothing opens this vault. You can go on with an earlier vault or an empty one.',
  },
  passphrase: {
    title: 'Set a passphrase',
    changeTitle: 'Change the passphrase',
    text: 'It opens this vault where the keyring does not, on another computer too, and lets you lock Tenantry.',
    recoveredText:
      'The recovery key has opened the vault. Set a new passphrase in the place of the one you do not have.',
    toLockText: 'Tenantry can be locked once there is a passphrase to open it again.',
    nothingElseText: 'Secrets are then kept on disk, encrypted under it. It is asked for at each start.',
    current: 'Current passphrase',
    next: 'New passphrase',
    repeat: 'Repeat passphrase',
    nextHint: 'Four or five words that do not belong together make a good one.',
    strength: 'Strength',
    strengths: { weak: 'Too easy to guess', good: 'Good', strong: 'Very good' },
    differs: 'The two are not the same.',
    empty: 'Enter a passphrase.',
    only: 'Ask at each start, without the keyring',
    onlyOn:
      'The keyring no longer opens the vault. Without the passphrase or a recovery key, its secrets are lost.',
    onlyOff: 'The keyring opens the vault at each start; the passphrase opens it when it is locked.',
    forgotten: 'If you forget it, nobody can reset it.',
    set: 'Set passphrase',
    change: 'Change passphrase',
    later: 'Later',
    done: 'The passphrase is set.',
    changed: 'The passphrase was changed.',
  },
  protect: {
    title: 'Protection',
    text: 'Any one of these opens the vault. With two, you can lose one.',
    oneWay: 'Only one way opens this vault. If it is lost, its secrets are lost with it.',
    noWay: 'Nothing protects secrets on this computer yet. They are in memory only, until you quit.',
    keyring: 'Keyring of this computer',
    keyringStates: {
      opens: 'Opens the vault by itself while you are signed in.',
      unused: 'Not used: the passphrase is asked for at each start.',
      lost: 'Does not open this vault now.',
      none: 'This computer has none.',
      ready: 'Protects the first secret that you keep.',
    },
    passphrase: 'Passphrase',
    passphraseSet: 'Set. Tenantry can be locked.',
    passphraseNone: 'Not set. With one, Tenantry can be locked, and another computer can open the vault.',
    recovery: 'Recovery key',
    recoverySet: 'Made. It opens the vault when nothing else does.',
    recoveryNone: 'Not made. Printed and put away, it opens the vault when nothing else does.',
    yes: 'In use',
    no: 'Not in use',
    set: 'Set…',
    change: 'Change…',
    remove: 'Remove…',
    make: 'Make…',
    replace: 'Make a new one…',
    replaceLabel: 'Make a new recovery key',
    askAtStart: 'Require passphrase…',
    useKeyring: 'Let the keyring open it…',
    by: (name: string) => ({
      passphrase: `${name} the passphrase`,
      recovery: `${name} the recovery key`,
    }),
    managed: 'Set by your organization.',
    notNow: 'The vault is not open, so nothing can be changed here now.',
    back: 'Back',
  },
  require: {
    onTitle: 'Ask for the passphrase at each start?',
    onText:
      'The keyring no longer opens the vault then. Without the passphrase or a recovery key, its secrets are lost.',
    onAction: 'Require passphrase',
    onDone: 'The passphrase is asked for at each start.',
    offTitle: 'Let the keyring open the vault?',
    offText: 'Tenantry then starts without asking. Whoever is signed in to this computer as you can open it.',
    offAction: 'Let the keyring open it',
    offDone: 'The keyring opens the vault.',
    removeTitle: 'Remove the passphrase?',
    removeText: 'The keyring then opens the vault by itself, and Tenantry cannot be locked.',
    removeAction: 'Remove passphrase',
    removeDone: 'The passphrase was removed.',
  },
  recovery: {
    title: 'Make a recovery key',
    text: 'Whoever has this key can open the vault. Keep it on paper or on a drive of its own, not on this computer.',
    sheetTitle: 'Tenantry recovery key',
    sheetText: (file: string) =>
      `It opens the vault ${file}. Its folder must be on the computer; on another one, first copy it to where Tenantry keeps its vault there. Start Tenantry. Where it asks for the passphrase, choose “${useRecovery}”; where no passphrase is set, choose “${enterKey}”. Then type all eight groups.`,
    sheetMade: (moment: string) => `Made: ${moment}`,
    key: 'Recovery key',
    save: 'Save as a file…',
    saved: 'Saved. Move the file off this computer.',
    print: 'Print…',
    last: 'Last group of the key',
    lastHint: 'Type it from your copy, to be sure that you have one. The key counts from then on.',
    keep: 'Use this key',
    wrongLast: 'This is not the last group. Look at your copy again.',
    expired: 'This key has expired. Close this and make a new one.',
    done: 'The recovery key is in use.',
    removed: 'The recovery key was removed.',
    making: 'Making a key…',
  },
  offer: {
    title: 'Keep a second way to your secrets',
    text: 'If this computer’s keyring is reset, you need a passphrase or recovery key to get your secrets back. If the computer breaks, you also need a copy of the vault folder.',
    passphrase: 'Set a passphrase…',
    recovery: 'Make a recovery key…',
    later: 'Later',
  },
  bar: {
    enter: 'Enter passphrase…',
    enterKey,
    setPassphrase: 'Set a passphrase…',
    openTitle: 'Open the vault',
    openText: 'The passphrase or the recovery key opens it without the keyring. Nothing is lost.',
    open: 'Open',
    opening: 'Opening…',
    opened: 'The vault is open.',
    /** Where an earlier vault is all that is left. */
    backups: '“Earlier vaults…” shows the backups.',
    /** What opens the vault without its keyring; nothing where nothing does. */
    without: ({ passphrase, recovery }: WaysToOpen): string | undefined => {
      if (passphrase && recovery) return 'The passphrase or the recovery key opens the vault without it.';
      if (passphrase) return 'The passphrase opens the vault without it.';
      return recovery ? 'The recovery key opens the vault without it.' : undefined;
    },
  },
  versions: {
    title: 'Earlier vaults',
    text: 'Tenantry keeps the last ten. Restoring one keeps the present vault beside it, whole.',
    damagedText: (damage: Damage) =>
      ({
        missing: 'The vault file is gone. These are left:',
        unreadable:
          'The vault file cannot be read as it is. This can be put in its place, which is kept beside it:',
        altered:
          'The vault file was changed by something else. This can be put in its place, which is kept beside it:',
        newer_version:
          'A newer version of Tenantry wrote the vault file. Install that version, or go back to one of these:',
      })[damage],
    loading: 'Reading earlier vaults…',
    none: 'There are none yet. One is made each day that something changes.',
    noneDamaged: 'Nothing is left that could be restored.',
    failed: 'They could not be read.',
    readable: 'What is still readable of the damaged file',
    reasons: {
      daily: 'Daily backup',
      migration: 'Before an update of its format',
      restore: 'Before another one was restored',
    } satisfies Record<BackupReason, string>,
    content: (connections: number, secrets: number) =>
      `${tenants(connections)}, ${plural(language, secrets, { one: '# secret', other: '# secrets' })}`,
    same: 'The same as now',
    added: (count: number) =>
      plural(language, count, { one: '# tenant more than now', other: '# tenants more than now' }),
    removed: (count: number) =>
      plural(language, count, { one: '# tenant fewer than now', other: '# tenants fewer than now' }),
    changed: (count: number) =>
      plural(language, count, { one: '# tenant differs from now', other: '# tenants differ from now' }),
    onlyThere: 'Only in this one',
    onlyNow: 'Only in the present one',
    inBoth: 'Different',
    moreNames: (count: number) => plural(language, count, { one: 'and # more', other: 'and # more' }),
    otherKey: 'Its secrets have another key: its own passphrase, recovery key or keyring opens them.',
    showNames: 'Show which',
    restore: 'Restore…',
    restoreOf: (moment: string) => `Restore the vault of ${moment}`,
    restoreReadable: 'Restore what is readable',
    restored: 'The vault was restored. The one before is kept beside it.',
    begin: 'Start empty…',
    beginText: 'Sets this vault aside, whole, and starts a new one.',
    begun: 'An empty vault was started. The one before is kept beside it.',
    open: 'Earlier vaults…',
  },
  policy: {
    managed: 'Set by your organization.',
    title: 'Your organization manages some settings',
    rules: {
      requirePassphrase: 'A passphrase is asked for at each start.',
      forbidSecretExports: 'No export carries secrets or tokens.',
      forbidCustomClouds: 'Only the clouds in the list can be used.',
      updates: 'Tenantry does not look for updates.',
      lockAfterMinutes: (minutes: number) =>
        `Once there is a passphrase, Tenantry locks after ${spanInWords(language, minutes * 60)} without use.`,
    },
    malformedTitle: 'The policy of your organization cannot be used',
    malformed: (policy: PolicyStatus) =>
      `The strictest rules hold until it is put right. ${policyTrouble(policy)}`,
    place: (place: string) => `Policy: ${place}`,
  },
};
