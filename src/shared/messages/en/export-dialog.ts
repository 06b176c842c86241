import type { Packing } from '../../transfer/formats';
import type { TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural, spanInWords } from '../format';
import type { WhereWords } from '../shapes';

const language = 'en';

const packings: Record<Packing, string> = { folder: 'A folder', zip: 'A zip file' };

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Reading',
  comparing: 'Comparing',
  writing: 'Writing',
};

const inPlainText: WhereWords = {
  question: 'They are written in plain text: anybody who reads the file can sign in with them.',
  included: 'In plain text: anybody who reads the file can sign in with them.',
};

const encrypted: WhereWords = {
  question:
    'They are encrypted with the passphrase: anybody who has the file and the passphrase can sign in with them.',
  included: 'Encrypted with the passphrase.',
};

/** What the export dialog says, in English. */
export const exportDialog = {
  titleOne: (name: string) => `Export ${name}`,
  title: (count: number, all: number) =>
    count === all
      ? plural(language, all, { one: 'Export # connection', other: 'Export # connections' })
      : `Export ${numberInWords(language, count)} of ${plural(language, all, { one: '# connection', other: '# connections' })}`,
  formats: 'Format',
  prefixed: 'All go into one file, each under names that begin with its own.',
  secrets: (count: number) =>
    plural(language, count, { one: 'Include the client secret', other: 'Include # client secrets' }),
  noSecrets: 'None of these has a client secret here.',
  questionTitle: (count: number) =>
    plural(language, count, { one: 'Include the client secret?', other: 'Include # client secrets?' }),
  where: { plain: inPlainText, encrypted },
  onClipboard: (seconds: number) =>
    `Copied instead, other programs can read them for ${spanInWords(language, seconds)}; then the clipboard is cleared.`,
  asksAgain: 'Tenantry asks once more, in a dialog of its own, before they go out.',
  include: 'Include secrets',
  leaveOut: 'Leave them out',
  passphrase: 'Passphrase',
  passphraseHint: (shortest: number) => `At least ${numberInWords(language, shortest)} characters.`,
  repeat: 'Repeat the passphrase',
  showPassphrase: 'Show the passphrase',
  hidePassphrase: 'Hide the passphrase',
  passphraseProblems: {
    too_short: (shortest: number) => `Enter at least ${numberInWords(language, shortest)} characters.`,
    too_long: (longest: number) => `Enter ${numberInWords(language, longest)} characters at most.`,
    differs: 'This is not the same passphrase.',
  },
  packing: 'Put the files into',
  packings,
  preview: 'Preview',
  previewMasked: 'Secrets are masked here.',
  previewEncrypted: 'What is encrypted, with secrets masked.',
  previewing: 'Preparing the preview…',
  cutOff: 'The file goes on. The rest is not shown.',
  moreFiles: (count: number) =>
    plural(language, count, { one: 'And # more file', other: 'And # more files' }),
  refused: (refused: number, all: number) =>
    all === 1
      ? 'It cannot be carried'
      : refused === all
        ? `None of the ${numberInWords(language, all)} can be carried`
        : `${numberInWords(language, refused)} of ${numberInWords(language, all)} cannot be carried`,
  names: (names: readonly string[], more: number) =>
    listInWords(
      language,
      more === 0 ? names : [...names, plural(language, more, { one: '# more', other: '# more' })],
    ),
  exportOthers: (count: number) =>
    plural(language, count, { one: 'Export the other one', other: 'Export the other #' }),
  leftOut: (count: number) => plural(language, count, { one: '# is left out.', other: '# are left out.' }),
  takeBack: 'Bring them back',
  save: 'Save…',
  copy: 'Copy',
  preparing: 'Preparing the export…',
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${numberInWords(language, done)} of ${numberInWords(language, total)}`,
  cancelling: 'Canceling…',
  exported: (count: number, format: string) =>
    plural(language, count, {
      one: `Exported # connection as ${format}`,
      other: `Exported # connections as ${format}`,
    }),
  copied: (count: number, format: string) =>
    plural(language, count, {
      one: `Copied # connection as ${format}`,
      other: `Copied # connections as ${format}`,
    }),
  notWritten: 'It could not be written there. Check free space and permissions, or choose another place.',
  tooLongToCopy: 'This is too long for the clipboard. Save it as a file.',
  copiedWithSecrets: (seconds: number) =>
    `Copied. Cleared from the clipboard in ${spanInWords(language, seconds)}.`,
};
