import type { Packing } from '../../transfer/formats';
import type { TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural, spanInWords } from '../format';
import type { WhereWords } from '../shapes';

const language = 'fr';

const packings: Record<Packing, string> = { folder: 'Un dossier', zip: 'Un fichier zip' };

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Lecture',
  comparing: 'Comparaison',
  writing: 'Écriture',
};

const inPlainText: WhereWords = {
  question:
    'Ils sont écrits en texte clair : toute personne qui lit le fichier peut s’en servir pour se connecter.',
  included: 'En texte clair : toute personne qui lit le fichier peut s’en servir pour se connecter.',
};

const encrypted: WhereWords = {
  question:
    'Ils sont chiffrés avec la phrase secrète : toute personne qui a le fichier et la phrase secrète peut s’en servir pour se connecter.',
  included: 'Chiffrés avec la phrase secrète.',
};

/** What the export dialog says, in French. */
export const exportDialog = {
  titleOne: (name: string) => `Exporter ${name}`,
  title: (count: number, all: number) =>
    count === all
      ? plural(language, all, { one: 'Exporter # connexion', other: 'Exporter # connexions' })
      : `Exporter ${plural(language, count, { one: '# connexion', other: '# connexions' })} sur ${numberInWords(language, all)}`,
  formats: 'Format',
  prefixed: 'Toutes vont dans un seul fichier, chacune sous des noms qui commencent par le sien.',
  secrets: (count: number) =>
    plural(language, count, { one: 'Inclure le secret client', other: 'Inclure # secrets client' }),
  noSecrets: 'Aucune d’elles n’a de secret client ici.',
  questionTitle: (count: number) =>
    plural(language, count, { one: 'Inclure le secret client ?', other: 'Inclure # secrets client ?' }),
  where: { plain: inPlainText, encrypted },
  onClipboard: (seconds: number) =>
    `Si vous copiez, d’autres programmes peuvent les lire pendant ${spanInWords(language, seconds)}\u202f; le Presse-papiers est ensuite vidé.`,
  asksAgain:
    'Tenantry demande encore une fois, dans sa propre boîte de dialogue, avant de les laisser sortir.',
  include: 'Inclure les secrets',
  leaveOut: 'Les omettre',
  passphrase: 'Phrase secrète',
  passphraseHint: (shortest: number) => `Au moins ${numberInWords(language, shortest)} caractères.`,
  repeat: 'Répéter la phrase secrète',
  showPassphrase: 'Afficher la phrase secrète',
  hidePassphrase: 'Masquer la phrase secrète',
  passphraseProblems: {
    too_short: (shortest: number) => `Entrez au moins ${numberInWords(language, shortest)} caractères.`,
    too_long: (longest: number) => `Entrez au plus ${numberInWords(language, longest)} caractères.`,
    differs: 'Ce n’est pas la même phrase secrète.',
  },
  packing: 'Mettre les fichiers dans',
  packings,
  preview: 'Aperçu',
  previewMasked: 'Les secrets sont masqués ici.',
  previewEncrypted: 'Ce qui est chiffré, avec les secrets masqués.',
  previewing: 'Préparation de l’aperçu…',
  cutOff: 'Le fichier continue. Le reste n’est pas affiché.',
  moreFiles: (count: number) =>
    plural(language, count, { one: 'Et # autre fichier', other: 'Et # autres fichiers' }),
  refused: (refused: number, all: number) =>
    all === 1
      ? 'Elle ne peut pas être exportée'
      : refused === all
        ? `Aucune des ${numberInWords(language, all)} ne peut être exportée`
        : plural(language, refused, {
            one: `# sur ${numberInWords(language, all)} ne peut pas être exportée`,
            other: `# sur ${numberInWords(language, all)} ne peuvent pas être exportées`,
          }),
  names: (names: readonly string[], more: number) =>
    listInWords(
      language,
      more === 0 ? names : [...names, plural(language, more, { one: '# autre', other: '# autres' })],
    ),
  exportOthers: (count: number) =>
    plural(language, count, { one: 'Exporter l’autre', other: 'Exporter les # autres' }),
  leftOut: (count: number) => plural(language, count, { one: '# omise.', other: '# omises.' }),
  takeBack: 'Les réintégrer',
  save: 'Enregistrer…',
  copy: 'Copier',
  preparing: 'Préparation de l’exportation…',
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}\u202f: ${numberInWords(language, done)} sur ${numberInWords(language, total)}`,
  cancelling: 'Annulation…',
  exported: (count: number, format: string) =>
    plural(language, count, {
      one: `# connexion exportée au format ${format}`,
      other: `# connexions exportées au format ${format}`,
    }),
  copied: (count: number, format: string) =>
    plural(language, count, {
      one: `# connexion copiée au format ${format}`,
      other: `# connexions copiées au format ${format}`,
    }),
  notWritten:
    'L’écriture n’y a pas été possible. Vérifiez l’espace libre et vos droits, ou choisissez un autre emplacement.',
  tooLongToCopy: 'C’est trop long pour le Presse-papiers. Enregistrez dans un fichier.',
  copiedWithSecrets: (seconds: number) =>
    `Copié. Le Presse-papiers sera vidé dans ${spanInWords(language, seconds)}.`,
};
