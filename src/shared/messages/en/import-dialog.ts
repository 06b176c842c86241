import type { ImportKind, ImportPlace, RowChoice, RowVerdict, TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural } from '../format';

const language = 'en';

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Reading',
  comparing: 'Comparing with what is here',
  writing: 'Writing',
};

const verdicts: Record<RowVerdict, string> = {
  new: 'New',
  changes: 'Changes',
  same: 'Same',
  wrong: 'Wrong',
};

/** What is not plain from a kind's name. */
const kindHints: Partial<Record<ImportKind, string>> = {
  tenantry: 'encrypted bundle, JSON',
  environment: '.env, shell, PowerShell',
  csv: 'CSV',
  appsettings: 'section AzureAd',
  nango: 'client credentials',
  pptb: 'without secrets',
  xrmtoolbox: 'without secrets',
};

/** What can be done with a row of each verdict. */
const choices: Record<RowVerdict, Partial<Record<RowChoice, string>>> = {
  new: { add: 'Add', skip: 'Leave out' },
  changes: { skip: 'Keep what is here', replace: 'Replace', both: 'Keep both' },
  same: { skip: 'Leave as it is', both: 'Add a second one' },
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
    line === undefined ? undefined : `line ${inNumber(line)}`,
    column === undefined ? undefined : `column ${inNumber(column)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What the import dialog says, in English. */
export const importDialog = {
  title: 'Import connections',
  close: 'Close',
  anotherFile: 'Choose another',

  drop: 'Drop a file here',
  chooseFile: 'Choose a file…',
  paste: 'Or paste a text',
  pasteHint: 'It is read as soon as it is pasted, and not kept in this window.',
  readText: 'Read the text',
  whatCanBe: 'What can be imported',
  kindHints,
  archives: 'Also several of them in a zip archive.',
  nothingYet: 'First you see what is in it. Nothing is changed before that.',
  severalDropped: (name: string) => `Several files were dropped. Only the first was taken: ${name}`,
  unreadable: 'It cannot be read. Check that it is a file, that it is still there, and that you may open it.',
  notHeld: 'What was read is no longer held. Choose the file again.',
  place,
  refused: (name: string | undefined, where: string | undefined) =>
    `${[name ?? 'The text', where].filter((part) => part !== undefined).join(', ')}:`,

  passphraseTitle: (name: string | undefined) => `${name ?? 'The text'} is encrypted`,
  passphrase: 'Passphrase',
  passphraseHint: 'The one that was chosen when it was exported.',
  wrongPassphrase: 'This passphrase does not open it. Check it, and enter it again.',
  emptyPassphrase: 'Enter the passphrase.',
  showPassphrase: 'Show the passphrase',
  hidePassphrase: 'Hide the passphrase',
  decrypt: 'Open',

  columnsTitle: (name: string | undefined) => `Columns of ${name ?? 'the text'}`,
  columnsText: 'Say which column holds what. Tenant and client ID are needed.',
  noColumn: 'No column',
  columnNeeded: 'Choose a column.',
  /** @param sample the first value that is not empty. */
  column: (header: string, number: number, sample: string | undefined) => {
    // Where a table has no headers, its columns are numbered.
    const isNumbered = header === '' || header === String(number);
    const name = isNumbered ? `Column ${inNumber(number)}` : shortened(header, 24);
    return sample === undefined ? name : `${name}: ${shortened(sample, 18)}`;
  },
  samples: (samples: readonly string[]) => samples.join(', '),
  continue: 'Continue',
  back: 'Back',

  found: (count: number, name: string | undefined) =>
    `${plural(language, count, { one: '# connection', other: '# connections' })} in ${name ?? 'the pasted text'}`,
  changeColumns: 'Change columns…',
  reviewText: 'Nothing has changed so far. Choose what is done with each, then import.',
  writingText: 'All of it is written at once, or nothing.',
  show: 'Show',
  all: (count: number) => `All ${inNumber(count)}`,
  counts: {
    new: (count: number) => `${inNumber(count)} new`,
    changes: (count: number) => plural(language, count, { one: '# changes', other: '# change' }),
    same: (count: number) => `${inNumber(count)} same`,
    wrong: (count: number) => `${inNumber(count)} wrong`,
  } satisfies Record<RowVerdict, (count: number) => string>,
  verdicts,
  choiceFor: (verdict: RowVerdict, choice: RowChoice) => choices[verdict][choice] ?? '',
  forAllChanges: (count: number) =>
    plural(language, count, { one: 'For the one that changes', other: 'For all # that change' }),
  choiceOf: (name: string) => `What is done with ${name}`,
  table: 'What can be imported from it',
  line: 'Line',
  file: 'File',
  /** In a cell below one of the two. */
  placeInShort: ({ file, line }: ImportPlace) =>
    [file, line === undefined ? undefined : inNumber(line)].filter((part) => part !== undefined).join(', '),
  name: 'Name',
  app: 'Client ID',
  verdict: 'What it is',
  choice: 'What is done',
  unnamed: 'No name',
  cloudAndSecret: (cloud: string, secret: boolean) => `${cloud} · ${secret ? 'with secret' : 'no secret'}`,
  differs: (fields: readonly string[]) => `Differs: ${listInWords(language, fields)}`,
  keptAs: (name: string) => `Here: ${name}`,
  repeats: (where: string | undefined) =>
    where === undefined ? 'The same connection stands further up.' : `The same connection as ${where}.`,
  problem: (field: string, why: string) => `${field}: ${why}`,
  leftOut: 'Left out',
  tally: (added: number, replaced: number, leftOut: number) =>
    [
      added > 0 && plural(language, added, { one: '# is added', other: '# are added' }),
      replaced > 0 && plural(language, replaced, { one: '# is replaced', other: '# are replaced' }),
      leftOut > 0 && plural(language, leftOut, { one: '# is left out', other: '# are left out' }),
    ]
      .filter((part) => part !== false)
      .join(', '),
  importSome: (count: number) => (count === 0 ? 'Import' : `Import ${inNumber(count)}`),

  looking: 'Reading…',
  importing: 'Importing…',
  phase: (phase: TransferProgress['phase']) => phases[phase],
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${inNumber(done)} of ${inNumber(total)}`,
  cancel: 'Cancel',
  cancelling: 'Canceling…',
  cancelled: 'Canceled. Nothing was changed.',
  stopTitle: 'Cancel the import?',
  stopText: 'It is being written. Canceled, everything stays as it was.',
  stop: 'Cancel the import',
  goOn: 'Go on importing',

  imported: (added: number, replaced: number) => {
    const first = plural(language, added, {
      one: 'Imported # connection',
      other: 'Imported # connections',
    });
    if (replaced === 0) return `${first}.`;
    if (added === 0)
      return plural(language, replaced, { one: 'Replaced # connection.', other: 'Replaced # connections.' });
    return `${first}, replaced ${inNumber(replaced)}.`;
  },
  missingSecrets: (count: number) =>
    plural(language, count, {
      one: '# has no secret: add it in its details.',
      other: '# have no secret: add it in their details.',
    }),
  notVerified: (count: number) =>
    plural(language, count, { one: 'It is not verified yet.', other: 'They are not verified yet.' }),
  verify: (count: number) => plural(language, count, { one: 'Verify it now', other: 'Verify them now' }),
};

/** A text with its end cut off where it is longer. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter(language).segment(text)].map(({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
