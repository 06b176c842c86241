import type { Packing } from '../../transfer/formats';
import type { TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural, spanInWords } from '../format';
import type { WhereWords } from '../shapes';

const language = 'de';

const packings: Record<Packing, string> = { folder: 'Ordner', zip: 'ZIP-Datei' };

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Lesen',
  comparing: 'Vergleichen',
  writing: 'Schreiben',
};

const inPlainText: WhereWords = {
  question: 'Sie werden im Klartext geschrieben: Wer die Datei liest, kann sich damit anmelden.',
  included: 'Im Klartext: Wer die Datei liest, kann sich damit anmelden.',
};

const encrypted: WhereWords = {
  question:
    'Sie werden mit der Passphrase verschlüsselt: Wer die Datei und die Passphrase hat, kann sich damit anmelden.',
  included: 'Mit der Passphrase verschlüsselt.',
};

/** What the export dialog says, in German. */
export const exportDialog = {
  titleOne: (name: string) => `${name} exportieren`,
  title: (count: number, all: number) =>
    count === all
      ? plural(language, all, { one: '# Verbindung exportieren', other: '# Verbindungen exportieren' })
      : `${numberInWords(language, count)} von ${plural(language, all, { one: '# Verbindung', other: '# Verbindungen' })} exportieren`,
  formats: 'Format',
  prefixed: 'Alle stehen in einer Datei, jede unter Namen, die mit ihrem eigenen beginnen.',
  secrets: (count: number) =>
    plural(language, count, {
      one: 'Clientgeheimnis einschließen',
      other: '# Clientgeheimnisse einschließen',
    }),
  noSecrets: 'Keine von diesen hat hier ein Clientgeheimnis.',
  questionTitle: (count: number) =>
    plural(language, count, {
      one: 'Clientgeheimnis einschließen?',
      other: '# Clientgeheimnisse einschließen?',
    }),
  where: { plain: inPlainText, encrypted },
  onClipboard: (seconds: number) =>
    `Stattdessen kopiert, können andere Programme sie ${spanInWords(language, seconds)} lang lesen; dann wird die Zwischenablage geleert.`,
  asksAgain: 'Bevor sie hinausgehen, fragt Tenantry noch einmal in einem eigenen Dialogfeld.',
  include: 'Geheimnisse einschließen',
  leaveOut: 'Weglassen',
  passphrase: 'Passphrase',
  passphraseHint: (shortest: number) => `Mindestens ${numberInWords(language, shortest)} Zeichen.`,
  repeat: 'Passphrase wiederholen',
  showPassphrase: 'Passphrase anzeigen',
  hidePassphrase: 'Passphrase ausblenden',
  passphraseProblems: {
    too_short: (shortest: number) => `Geben Sie mindestens ${numberInWords(language, shortest)} Zeichen ein.`,
    too_long: (longest: number) => `Geben Sie höchstens ${numberInWords(language, longest)} Zeichen ein.`,
    differs: 'Das ist nicht dieselbe Passphrase.',
  },
  packing: 'Dateien speichern als',
  packings,
  preview: 'Vorschau',
  previewMasked: 'Geheimnisse sind hier verdeckt.',
  previewEncrypted: 'Was verschlüsselt wird, Geheimnisse verdeckt.',
  previewing: 'Vorschau wird vorbereitet…',
  cutOff: 'Die Datei geht weiter. Der Rest wird nicht angezeigt.',
  moreFiles: (count: number) =>
    plural(language, count, { one: 'Und # weitere Datei', other: 'Und # weitere Dateien' }),
  refused: (refused: number, all: number) =>
    all === 1
      ? 'Nicht exportierbar'
      : refused === all
        ? `Keine der ${numberInWords(language, all)} ist exportierbar`
        : `${numberInWords(language, refused)} von ${numberInWords(language, all)} nicht exportierbar`,
  names: (names: readonly string[], more: number) =>
    listInWords(
      language,
      more === 0 ? names : [...names, plural(language, more, { one: '# weitere', other: '# weitere' })],
    ),
  exportOthers: (count: number) =>
    plural(language, count, { one: 'Die andere exportieren', other: 'Die anderen # exportieren' }),
  leftOut: (count: number) =>
    plural(language, count, { one: '# wird ausgelassen.', other: '# werden ausgelassen.' }),
  takeBack: 'Wieder aufnehmen',
  save: 'Speichern…',
  copy: 'Kopieren',
  preparing: 'Export wird vorbereitet…',
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${numberInWords(language, done)} von ${numberInWords(language, total)}`,
  cancelling: 'Wird abgebrochen…',
  exported: (count: number, format: string) =>
    plural(language, count, {
      one: `# Verbindung als ${format} exportiert`,
      other: `# Verbindungen als ${format} exportiert`,
    }),
  copied: (count: number, format: string) =>
    plural(language, count, {
      one: `# Verbindung als ${format} kopiert`,
      other: `# Verbindungen als ${format} kopiert`,
    }),
  notWritten:
    'Dort konnte nicht geschrieben werden. Prüfen Sie Speicherplatz und Berechtigungen oder wählen Sie einen anderen Ort.',
  tooLongToCopy: 'Das ist zu lang für die Zwischenablage. Speichern Sie es als Datei.',
  copiedWithSecrets: (seconds: number) =>
    `Kopiert. Die Zwischenablage wird in ${spanInWords(language, seconds)} geleert.`,
};
