import type { PolicyFault, PolicyStatus } from '../../policy';
import type { Damage, LockReason, WaysToOpen } from '../../vault-status';
import type { BackupReason } from '../../vault-version';
import { dateAndTimeInWords, plural, spanInWords } from '../format';

const language = 'de';

const tenants = (count: number): string =>
  plural(language, count, { one: '# Mandant', other: '# Mandanten' });

/** What the window offers for a recovery key: where it asks for a passphrase, and where there is none. */
const useRecovery = 'Stattdessen Wiederherstellungsschlüssel';
const enterKey = 'Wiederherstellungsschlüssel eingeben…';

/** What is wrong with a policy, after its place. */
const policyFaults: Record<PolicyFault, string> = {
  not_readable: 'kann nicht gelesen werden.',
  too_large: 'ist größer, als eine Richtlinie sein darf.',
  not_json: 'ist kein gültiges JSON.',
  writable_by_others: 'kann von anderen als dem Administrator geändert werden.',
  not_understood: 'enthält etwas, das diese Version von Tenantry nicht kennt.',
};

/** Where a policy is and what is wrong with it, for an administrator. */
function policyTrouble({ place, fault = 'not_understood', part }: PolicyStatus): string {
  const which = part === undefined ? '' : ` Betroffen ist „${part}“.`;
  return `Melden Sie Ihrem Administrator: ${place} ${policyFaults[fault]}${which}`;
}

/** German: everything about locking, passphrase, recovery key, earlier vaults and the organisation's policy. */
export const vault = {
  language,
  /** Main's own questions, which no page can answer. */
  dialogs: {
    cancel: 'Abbrechen',
    /** After “Tenantry versucht,”, in the system's dialog. */
    touchIdReason: 'Ihren Tresor zu öffnen',
    recoverySheet: {
      dialogTitle: 'Wiederherstellungsschlüssel speichern',
      file: 'Tenantry-Wiederherstellungsschlüssel.txt',
      kind: 'Text',
      title: 'Wiederherstellungsschlüssel für Tenantry',
      what: 'Wer diesen Schlüssel und den unten genannten Tresor hat, kann ihn öffnen und jedes Clientgeheimnis darin verwenden.',
      made: (date: string) => `Erstellt: ${date}`,
      computer: (name: string) => `Computer: ${name}`,
      vault: (folder: string) => `Tresor: ${folder}`,
      use: `So verwenden Sie ihn: Der Ordner des Tresors muss auf dem Computer vorhanden sein; kopieren Sie ihn auf einem anderen zuerst dorthin, wo Tenantry dort seinen Tresor aufbewahrt. Starten Sie Tenantry. Wird nach der Passphrase gefragt, wählen Sie „${useRecovery}“; ist keine Passphrase festgelegt, wählen Sie „${enterKey}“. Geben Sie dann den Schlüssel ein. Großschreibung, Leerzeichen und Bindestriche spielen keine Rolle.`,
      keep: 'Drucken Sie dies aus und bewahren Sie es getrennt von diesem Computer auf, wie den Schlüssel eines Safes. Löschen Sie dann die Datei.',
      replaced:
        'Er öffnet den Tresor, bis der Wiederherstellungsschlüssel in Tenantry ersetzt oder entfernt wird.',
    },
    /** Which vault is meant. */
    about: (at: Date, connections: number) =>
      `Der Tresor vom ${dateAndTimeInWords(language, at)} (${tenants(connections)}).`,
    questions: {
      change_passphrase: {
        title: 'Passphrase ändern?',
        text: 'Die alte Passphrase öffnet dann weder diesen Tresor noch seine Sicherungen.',
        agree: 'Passphrase ändern',
      },
      require_passphrase: {
        title: 'Bei jedem Start nach der Passphrase fragen?',
        text: 'Der Schlüsselbund öffnet diesen Tresor dann nicht mehr. Ohne Passphrase oder Wiederherstellungsschlüssel sind seine Geheimnisse verloren.',
        agree: 'Passphrase verlangen',
      },
      allow_keyring: {
        title: 'Darf der Schlüsselbund diesen Tresor öffnen?',
        text: 'Nach der Passphrase wird dann nicht mehr bei jedem Start gefragt: Wer an diesem Computer angemeldet ist, öffnet den Tresor.',
        agree: 'Schlüsselbund zulassen',
      },
      remove_passphrase: {
        title: 'Passphrase entfernen?',
        text: 'Dann öffnen nur Schlüsselbund und Wiederherstellungsschlüssel diesen Tresor, und Tenantry lässt sich nicht sperren.',
        agree: 'Passphrase entfernen',
      },
      replace_recovery: {
        title: 'Wiederherstellungsschlüssel ersetzen?',
        text: 'Der Wiederherstellungsschlüssel, den Sie aufbewahren, öffnet diesen Tresor dann nicht mehr.',
        agree: 'Ersetzen',
      },
      remove_recovery: {
        title: 'Wiederherstellungsschlüssel entfernen?',
        text: 'Der Wiederherstellungsschlüssel, den Sie aufbewahren, öffnet diesen Tresor dann nicht mehr.',
        agree: 'Entfernen',
      },
      restore: {
        title: 'Jetzigen Tresor durch diesen ersetzen?',
        text: 'Der jetzige Tresor bleibt vollständig daneben erhalten.',
        agree: 'Wiederherstellen',
      },
      start_empty: {
        title: 'Diesen Tresor beiseitelegen und einen leeren anlegen?',
        text: 'Nichts wird gelöscht: Der Tresor wird vollständig in einen Ordner daneben verschoben.',
        agree: 'Leeren Tresor anlegen',
      },
    },
  },
  lock: {
    title: 'Tenantry ist gesperrt',
    reasons: {
      person: () => 'Sie haben Tenantry gesperrt.',
      idle: (minutes: number) => `Tenantry wurde ${spanInWords(language, minutes * 60)} nicht genutzt.`,
      suspend: () => 'Der Computer ging in den Energiesparmodus.',
      screen: () => 'Der Bildschirm wurde gesperrt.',
      start: () => 'Die Passphrase wird bei jedem Start verlangt.',
    } satisfies Record<LockReason, (minutes: number) => string>,
    passphrase: 'Passphrase',
    recoveryKey: 'Wiederherstellungsschlüssel',
    recoveryHint: 'Acht Vierergruppen. Leerzeichen, Bindestriche und Großschreibung spielen keine Rolle.',
    show: 'Passphrase anzeigen',
    hide: 'Passphrase ausblenden',
    showKey: 'Wiederherstellungsschlüssel anzeigen',
    hideKey: 'Wiederherstellungsschlüssel ausblenden',
    unlock: 'Entsperren',
    unlocking: 'Wird entsperrt…',
    useRecovery,
    usePassphrase: 'Stattdessen Passphrase',
    touchId: 'Touch ID verwenden',
    wrongPassphrase:
      'Diese Passphrase stimmt nicht. Prüfen Sie die Feststelltaste, und versuchen Sie es erneut.',
    wrongRecovery: 'Das ist nicht der Wiederherstellungsschlüssel dieses Tresors.',
    wrongTouchId: 'Touch ID hat Sie nicht erkannt. Geben Sie die Passphrase ein.',
    emptyPassphrase: 'Geben Sie die Passphrase ein.',
    emptyRecovery: 'Geben Sie den Wiederherstellungsschlüssel ein.',
    wait: (seconds: number) =>
      `Zu viele falsche Eingaben. Versuchen Sie es in ${spanInWords(language, seconds)} erneut.`,
  },
  due: {
    title: 'Passphrase festlegen',
    text: 'Ihre Organisation verlangt eine. Tenantry fragt dann bei jedem Start danach.',
    malformed: (policy: PolicyStatus) =>
      `Die Richtlinie Ihrer Organisation ist nicht verwendbar, daher gelten die strengsten Regeln. ${policyTrouble(policy)}`,
    checking: 'Tresor wird geöffnet…',
    noWay:
      'Ohne den Schlüsselbund öffnet nichts diesen Tresor. Sie können mit einem früheren oder einem leeren Tresor weitermachen.',
  },
  passphrase: {
    title: 'Passphrase festlegen',
    changeTitle: 'Passphrase ändern',
    text: 'Sie öffnet diesen Tresor, wo der Schlüsselbund es nicht tut, auch auf einem anderen Computer, und mit ihr lässt sich Tenantry sperren.',
    recoveredText:
      'Der Wiederherstellungsschlüssel hat den Tresor geöffnet. Legen Sie anstelle der fehlenden Passphrase eine neue fest.',
    toLockText: 'Tenantry lässt sich sperren, sobald es eine Passphrase zum Entsperren gibt.',
    nothingElseText:
      'Geheimnisse werden dann damit verschlüsselt auf dem Datenträger gespeichert. Die Passphrase wird bei jedem Start verlangt.',
    current: 'Aktuelle Passphrase',
    next: 'Neue Passphrase',
    repeat: 'Passphrase wiederholen',
    nextHint: 'Gut sind vier oder fünf Wörter, die nicht zusammengehören.',
    strength: 'Stärke',
    strengths: { weak: 'Zu leicht zu erraten', good: 'Gut', strong: 'Sehr gut' },
    differs: 'Beide Eingaben sind nicht gleich.',
    empty: 'Geben Sie eine Passphrase ein.',
    only: 'Bei jedem Start fragen, ohne Schlüsselbund',
    onlyOn:
      'Der Schlüsselbund öffnet den Tresor nicht mehr. Ohne Passphrase oder Wiederherstellungsschlüssel sind seine Geheimnisse verloren.',
    onlyOff:
      'Der Schlüsselbund öffnet den Tresor bei jedem Start; die Passphrase öffnet ihn nach dem Sperren.',
    forgotten: 'Wenn Sie sie vergessen, kann niemand sie zurücksetzen.',
    set: 'Passphrase festlegen',
    change: 'Passphrase ändern',
    later: 'Später',
    done: 'Die Passphrase ist festgelegt.',
    changed: 'Die Passphrase wurde geändert.',
  },
  protect: {
    title: 'Schutz',
    text: 'Jeder dieser Wege öffnet den Tresor. Mit zweien können Sie einen verlieren.',
    oneWay: 'Nur ein Weg öffnet diesen Tresor. Fällt er aus, sind die Geheimnisse verloren.',
    noWay:
      'Auf diesem Computer schützt noch nichts Geheimnisse. Sie bleiben nur bis zum Beenden im Arbeitsspeicher.',
    keyring: 'Schlüsselbund dieses Computers',
    keyringStates: {
      opens: 'Öffnet den Tresor automatisch, solange Sie angemeldet sind.',
      unused: 'Nicht verwendet: Die Passphrase wird bei jedem Start verlangt.',
      lost: 'Öffnet diesen Tresor zurzeit nicht.',
      none: 'Dieser Computer hat keinen.',
      ready: 'Schützt das erste Geheimnis, das Sie speichern.',
    },
    passphrase: 'Passphrase',
    passphraseSet: 'Festgelegt. Tenantry lässt sich sperren.',
    passphraseNone:
      'Nicht festgelegt. Mit einer lässt sich Tenantry sperren, und ein anderer Computer kann den Tresor öffnen.',
    recovery: 'Wiederherstellungsschlüssel',
    recoverySet: 'Erstellt. Er öffnet den Tresor, wenn nichts anderes es tut.',
    recoveryNone:
      'Nicht erstellt. Ausgedruckt und verwahrt, öffnet er den Tresor, wenn nichts anderes es tut.',
    yes: 'Aktiv',
    no: 'Nicht aktiv',
    set: 'Festlegen…',
    change: 'Ändern…',
    remove: 'Entfernen…',
    make: 'Erstellen…',
    replace: 'Neuen erstellen…',
    replaceLabel: 'Neuen Wiederherstellungsschlüssel erstellen',
    askAtStart: 'Passphrase verlangen…',
    useKeyring: 'Schlüsselbund zulassen…',
    by: (name: string) => ({
      passphrase: `Passphrase: ${name}`,
      recovery: `Wiederherstellungsschlüssel: ${name}`,
    }),
    managed: 'Von Ihrer Organisation festgelegt.',
    notNow: 'Der Tresor ist nicht geöffnet, daher lässt sich hier zurzeit nichts ändern.',
    back: 'Zurück',
  },
  require: {
    onTitle: 'Bei jedem Start nach der Passphrase fragen?',
    onText:
      'Der Schlüsselbund öffnet den Tresor dann nicht mehr. Ohne Passphrase oder Wiederherstellungsschlüssel sind seine Geheimnisse verloren.',
    onAction: 'Passphrase verlangen',
    onDone: 'Die Passphrase wird bei jedem Start verlangt.',
    offTitle: 'Darf der Schlüsselbund den Tresor öffnen?',
    offText:
      'Tenantry startet dann, ohne zu fragen. Wer mit Ihrem Konto an diesem Computer angemeldet ist, kann den Tresor öffnen.',
    offAction: 'Schlüsselbund zulassen',
    offDone: 'Der Schlüsselbund öffnet den Tresor.',
    removeTitle: 'Passphrase entfernen?',
    removeText:
      'Der Schlüsselbund öffnet den Tresor dann automatisch, und Tenantry lässt sich nicht sperren.',
    removeAction: 'Passphrase entfernen',
    removeDone: 'Die Passphrase wurde entfernt.',
  },
  recovery: {
    title: 'Wiederherstellungsschlüssel erstellen',
    text: 'Wer diesen Schlüssel hat, kann den Tresor öffnen. Bewahren Sie ihn auf Papier oder einem eigenen Datenträger auf, nicht auf diesem Computer.',
    sheetTitle: 'Tenantry-Wiederherstellungsschlüssel',
    sheetText: (file: string) =>
      `Er öffnet den Tresor ${file}. Dessen Ordner muss auf dem Computer vorhanden sein; kopieren Sie ihn auf einem anderen zuerst dorthin, wo Tenantry dort seinen Tresor aufbewahrt. Starten Sie Tenantry. Wird nach der Passphrase gefragt, wählen Sie „${useRecovery}“; ist keine Passphrase festgelegt, wählen Sie „${enterKey}“. Geben Sie dann alle acht Gruppen ein.`,
    sheetMade: (moment: string) => `Erstellt: ${moment}`,
    key: 'Wiederherstellungsschlüssel',
    save: 'Als Datei speichern…',
    saved: 'Gespeichert. Verschieben Sie die Datei von diesem Computer weg.',
    print: 'Drucken…',
    last: 'Letzte Gruppe des Schlüssels',
    lastHint:
      'Tippen Sie sie von Ihrer Kopie ab, um sicher zu sein, dass Sie eine haben. Erst dann gilt der Schlüssel.',
    keep: 'Diesen Schlüssel verwenden',
    wrongLast: 'Das ist nicht die letzte Gruppe. Sehen Sie noch einmal auf Ihre Kopie.',
    expired: 'Dieser Schlüssel ist abgelaufen. Schließen Sie dies und erstellen Sie einen neuen.',
    done: 'Der Wiederherstellungsschlüssel ist aktiv.',
    removed: 'Der Wiederherstellungsschlüssel wurde entfernt.',
    making: 'Schlüssel wird erstellt…',
  },
  offer: {
    title: 'Einen zweiten Weg zu Ihren Geheimnissen sichern',
    text: 'Wird der Schlüsselbund dieses Computers zurückgesetzt, brauchen Sie eine Passphrase oder einen Wiederherstellungsschlüssel, um wieder an Ihre Geheimnisse zu kommen. Geht der Computer kaputt, brauchen Sie auch eine Kopie des Tresorordners.',
    passphrase: 'Passphrase festlegen…',
    recovery: 'Wiederherstellungsschlüssel erstellen…',
    later: 'Später',
  },
  bar: {
    enter: 'Passphrase eingeben…',
    enterKey,
    setPassphrase: 'Passphrase festlegen…',
    openTitle: 'Tresor öffnen',
    openText:
      'Die Passphrase oder der Wiederherstellungsschlüssel öffnet ihn ohne den Schlüsselbund. Nichts ist verloren.',
    open: 'Öffnen',
    opening: 'Wird geöffnet…',
    opened: 'Der Tresor ist geöffnet.',
    backups: '„Frühere Tresore…“ zeigt die Sicherungen.',
    /** What opens the vault without its keyring; nothing where nothing does. */
    without: ({ passphrase, recovery }: WaysToOpen) => {
      if (passphrase && recovery)
        return 'Die Passphrase oder der Wiederherstellungsschlüssel öffnet den Tresor ohne ihn.';
      if (passphrase) return 'Die Passphrase öffnet den Tresor ohne ihn.';
      return recovery ? 'Der Wiederherstellungsschlüssel öffnet den Tresor ohne ihn.' : undefined;
    },
  },
  versions: {
    title: 'Frühere Tresore',
    text: 'Tenantry behält die letzten zehn. Beim Wiederherstellen bleibt der jetzige Tresor vollständig daneben erhalten.',
    damagedText: (damage: Damage) =>
      ({
        missing: 'Die Tresordatei ist verschwunden. Diese sind noch da:',
        unreadable:
          'Die Tresordatei ist so nicht lesbar. Dies kann an ihre Stelle treten, sie bleibt daneben erhalten:',
        altered:
          'Die Tresordatei wurde von etwas anderem geändert. Dies kann an ihre Stelle treten, sie bleibt daneben erhalten:',
        newer_version:
          'Eine neuere Version von Tenantry hat die Tresordatei geschrieben. Installieren Sie diese Version oder kehren Sie zu einem von diesen zurück:',
      })[damage],
    loading: 'Frühere Tresore werden gelesen…',
    none: 'Es gibt noch keine. An jedem Tag, an dem sich etwas ändert, entsteht einer.',
    noneDamaged: 'Es ist nichts mehr da, das sich wiederherstellen ließe.',
    failed: 'Sie konnten nicht gelesen werden.',
    readable: 'Was von der beschädigten Datei noch lesbar ist',
    reasons: {
      daily: 'Tägliche Sicherung',
      migration: 'Vor einer Aktualisierung des Formats',
      restore: 'Vor dem Wiederherstellen eines anderen',
    } satisfies Record<BackupReason, string>,
    content: (connections: number, secrets: number) =>
      `${tenants(connections)}, ${plural(language, secrets, { one: '# Geheimnis', other: '# Geheimnisse' })}`,
    same: 'Wie der jetzige',
    added: (count: number) =>
      plural(language, count, { one: '# Mandant mehr als jetzt', other: '# Mandanten mehr als jetzt' }),
    removed: (count: number) =>
      plural(language, count, { one: '# Mandant weniger als jetzt', other: '# Mandanten weniger als jetzt' }),
    changed: (count: number) =>
      plural(language, count, { one: '# Mandant anders als jetzt', other: '# Mandanten anders als jetzt' }),
    onlyThere: 'Nur in diesem',
    onlyNow: 'Nur im jetzigen',
    inBoth: 'Unterschiedlich',
    moreNames: (count: number) => plural(language, count, { one: 'und # weiterer', other: 'und # weitere' }),
    otherKey:
      'Seine Geheimnisse haben einen anderen Schlüssel: Seine eigene Passphrase, sein Wiederherstellungsschlüssel oder sein Schlüsselbund öffnet sie.',
    showNames: 'Welche anzeigen',
    restore: 'Wiederherstellen…',
    restoreOf: (moment: string) => `Tresor vom ${moment} wiederherstellen`,
    restoreReadable: 'Lesbares wiederherstellen',
    restored: 'Der Tresor wurde wiederhergestellt. Der vorherige bleibt daneben erhalten.',
    begin: 'Leeren Tresor anlegen…',
    beginText: 'Bewahrt diesen Tresor vollständig daneben auf und legt einen neuen an.',
    begun: 'Ein leerer Tresor ist angelegt. Der vorherige bleibt daneben erhalten.',
    open: 'Frühere Tresore…',
  },
  policy: {
    managed: 'Von Ihrer Organisation festgelegt.',
    title: 'Ihre Organisation verwaltet einige Einstellungen',
    rules: {
      requirePassphrase: 'Die Passphrase wird bei jedem Start verlangt.',
      forbidSecretExports: 'Kein Export enthält Geheimnisse oder Token.',
      forbidCustomClouds: 'Nur die Clouds in der Liste können verwendet werden.',
      updates: 'Tenantry sucht nicht nach Updates.',
      lockAfterMinutes: (minutes: number) =>
        `Sobald es eine Passphrase gibt, sperrt sich Tenantry nach ${spanInWords(language, minutes * 60)} ohne Nutzung.`,
    },
    malformedTitle: 'Die Richtlinie Ihrer Organisation ist nicht verwendbar',
    malformed: (policy: PolicyStatus) =>
      `Die strengsten Regeln gelten, bis das behoben ist. ${policyTrouble(policy)}`,
    place: (place: string) => `Richtlinie: ${place}`,
  },
};
