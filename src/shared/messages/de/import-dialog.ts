import type { ImportKind, ImportPlace, RowChoice, RowVerdict, TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural } from '../format';

const language = 'de';

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Lesen',
  comparing: 'Vergleichen mit Vorhandenem',
  writing: 'Schreiben',
};

const verdicts: Record<RowVerdict, string> = {
  new: 'Neu',
  changes: 'Geändert',
  same: 'Gleich',
  wrong: 'Fehlerhaft',
};

/** What is not plain from a kind's name. */
const kindHints: Partial<Record<ImportKind, string>> = {
  tenantry: 'verschlüsseltes Paket, JSON',
  environment: '.env, Shell, PowerShell',
  csv: 'CSV',
  appsettings: 'Abschnitt AzureAd',
  nango: 'Clientanmeldeinformationen',
  pptb: 'ohne Geheimnisse',
  xrmtoolbox: 'ohne Geheimnisse',
};

/** What can be done with a row of each verdict. */
const choices: Record<RowVerdict, Partial<Record<RowChoice, string>>> = {
  new: { add: 'Hinzufügen', skip: 'Auslassen' },
  changes: { skip: 'Vorhandene behalten', replace: 'Ersetzen', both: 'Beide behalten' },
  same: { skip: 'Unverändert lassen', both: 'Zweite hinzufügen' },
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
    line === undefined ? undefined : `Zeile ${inNumber(line)}`,
    column === undefined ? undefined : `Spalte ${inNumber(column)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What the import dialog says, in German. */
export const importDialog = {
  title: 'Verbindungen importieren',
  close: 'Schließen',
  anotherFile: 'Andere wählen',

  drop: 'Datei hier ablegen',
  chooseFile: 'Datei wählen…',
  paste: 'Oder Text einfügen',
  pasteHint: 'Er wird beim Einfügen sofort gelesen und bleibt nicht in diesem Fenster.',
  readText: 'Text lesen',
  whatCanBe: 'Was importiert werden kann',
  kindHints,
  archives: 'Auch mehrere davon in einem ZIP-Archiv.',
  nothingYet: 'Zuerst sehen Sie den Inhalt. Vorher wird nichts geändert.',
  severalDropped: (name: string) =>
    `Mehrere Dateien wurden abgelegt. Nur die erste wurde übernommen: ${name}`,
  unreadable:
    'Nicht lesbar. Prüfen Sie, ob es eine Datei ist, ob sie noch da ist und ob Sie sie öffnen dürfen.',
  notHeld: 'Das Gelesene ist nicht mehr im Arbeitsspeicher. Wählen Sie die Datei erneut.',
  place,
  refused: (name: string | undefined, where: string | undefined) =>
    `${[name ?? 'Der Text', where].filter((part) => part !== undefined).join(', ')}:`,

  passphraseTitle: (name: string | undefined) => `${name ?? 'Der Text'} ist verschlüsselt`,
  passphrase: 'Passphrase',
  passphraseHint: 'Die beim Exportieren gewählte.',
  wrongPassphrase:
    'Mit dieser Passphrase lässt es sich nicht öffnen. Prüfen Sie sie und geben Sie sie erneut ein.',
  emptyPassphrase: 'Geben Sie die Passphrase ein.',
  showPassphrase: 'Passphrase anzeigen',
  hidePassphrase: 'Passphrase ausblenden',
  decrypt: 'Öffnen',

  columnsTitle: (name: string | undefined) =>
    name === undefined ? 'Spalten des Texts' : `Spalten von ${name}`,
  columnsText: 'Geben Sie an, was in welcher Spalte steht. Mandant und Client-ID sind erforderlich.',
  noColumn: 'Keine Spalte',
  columnNeeded: 'Wählen Sie eine Spalte.',
  /** @param sample the first value that is not empty. */
  column: (header: string, number: number, sample: string | undefined) => {
    // Where a table has no headers, its columns are numbered.
    const isNumbered = header === '' || header === String(number);
    const name = isNumbered ? `Spalte ${inNumber(number)}` : shortened(header, 24);
    return sample === undefined ? name : `${name}: ${shortened(sample, 18)}`;
  },
  samples: (samples: readonly string[]) => samples.join(', '),
  continue: 'Weiter',
  back: 'Zurück',

  found: (count: number, name: string | undefined) => {
    const where = name === undefined ? 'im eingefügten Text' : `in ${name}`;
    return `${plural(language, count, { one: '# Verbindung', other: '# Verbindungen' })} ${where}`;
  },
  changeColumns: 'Spalten ändern…',
  reviewText: 'Bisher ist nichts geändert. Wählen Sie, was mit jeder geschieht, und importieren Sie dann.',
  writingText: 'Alles wird auf einmal geschrieben oder nichts.',
  show: 'Anzeigen',
  all: (count: number) => `Alle ${inNumber(count)}`,
  counts: {
    new: (count: number) => `${inNumber(count)} neu`,
    changes: (count: number) => `${inNumber(count)} geändert`,
    same: (count: number) => `${inNumber(count)} gleich`,
    wrong: (count: number) => `${inNumber(count)} fehlerhaft`,
  } satisfies Record<RowVerdict, (count: number) => string>,
  verdicts,
  choiceFor: (verdict: RowVerdict, choice: RowChoice) => choices[verdict][choice] ?? '',
  forAllChanges: (count: number) =>
    plural(language, count, { one: 'Für die eine geänderte', other: 'Für alle # geänderten' }),
  choiceOf: (name: string) => `Was mit ${name} geschieht`,
  table: 'Was daraus importiert werden kann',
  line: 'Zeile',
  file: 'Datei',
  /** In a cell below one of the two. */
  placeInShort: ({ file, line }: ImportPlace) =>
    [file, line === undefined ? undefined : inNumber(line)].filter((part) => part !== undefined).join(', '),
  name: 'Name',
  app: 'Client-ID',
  verdict: 'Vergleich',
  choice: 'Aktion',
  unnamed: 'Kein Name',
  cloudAndSecret: (cloud: string, secret: boolean) =>
    `${cloud} · ${secret ? 'mit Geheimnis' : 'ohne Geheimnis'}`,
  differs: (fields: readonly string[]) => `Unterschiede: ${listInWords(language, fields)}`,
  keptAs: (name: string) => `Hier: ${name}`,
  repeats: (where: string | undefined) =>
    where === undefined ? 'Dieselbe Verbindung steht weiter oben.' : `Dieselbe Verbindung wie in ${where}.`,
  problem: (field: string, why: string) => `${field}: ${why}`,
  leftOut: 'Ausgelassen',
  tally: (added: number, replaced: number, leftOut: number) =>
    [
      added > 0 && plural(language, added, { one: '# wird hinzugefügt', other: '# werden hinzugefügt' }),
      replaced > 0 && plural(language, replaced, { one: '# wird ersetzt', other: '# werden ersetzt' }),
      leftOut > 0 && plural(language, leftOut, { one: '# wird ausgelassen', other: '# werden ausgelassen' }),
    ]
      .filter((part) => part !== false)
      .join(', '),
  importSome: (count: number) => (count === 0 ? 'Importieren' : `${inNumber(count)} importieren`),

  looking: 'Wird gelesen…',
  importing: 'Wird importiert…',
  phase: (phase: TransferProgress['phase']) => phases[phase],
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${inNumber(done)} von ${inNumber(total)}`,
  cancel: 'Abbrechen',
  cancelling: 'Wird abgebrochen…',
  cancelled: 'Abgebrochen. Es wurde nichts geändert.',
  stopTitle: 'Import abbrechen?',
  stopText: 'Es wird gerade geschrieben. Wenn Sie abbrechen, bleibt alles, wie es war.',
  stop: 'Import abbrechen',
  goOn: 'Weiter importieren',

  imported: (added: number, replaced: number) => {
    const first = plural(language, added, {
      one: '# Verbindung importiert',
      other: '# Verbindungen importiert',
    });
    if (replaced === 0) return `${first}.`;
    if (added === 0)
      return plural(language, replaced, { one: '# Verbindung ersetzt.', other: '# Verbindungen ersetzt.' });
    return `${first}, ${inNumber(replaced)} ersetzt.`;
  },
  missingSecrets: (count: number) =>
    plural(language, count, {
      one: '# hat kein Geheimnis: Fügen Sie es in ihren Details hinzu.',
      other: '# haben kein Geheimnis: Fügen Sie es in ihren Details hinzu.',
    }),
  notVerified: (count: number) =>
    plural(language, count, {
      one: 'Sie ist noch nicht überprüft.',
      other: 'Sie sind noch nicht überprüft.',
    }),
  verify: (count: number) => plural(language, count, { one: 'Jetzt überprüfen', other: 'Jetzt überprüfen' }),
};

/** A text with its end cut off where it is longer. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter(language).segment(text)].map(({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
