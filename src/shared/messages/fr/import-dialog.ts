import type { ImportKind, ImportPlace, RowChoice, RowVerdict, TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural } from '../format';

const language = 'fr';

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Lecture',
  comparing: 'Comparaison avec l’existant',
  writing: 'Écriture',
};

const verdicts: Record<RowVerdict, string> = {
  new: 'Nouvelle',
  changes: 'Modifiée',
  same: 'Identique',
  wrong: 'Incorrecte',
};

/** What is not plain from a kind's name. */
const kindHints: Partial<Record<ImportKind, string>> = {
  tenantry: 'paquet chiffré, JSON',
  environment: '.env, shell, PowerShell',
  csv: 'CSV',
  appsettings: 'section AzureAd',
  nango: 'client credentials',
  pptb: 'sans secrets',
  xrmtoolbox: 'sans secrets',
};

/** What can be done with a row of each verdict. */
const choices: Record<RowVerdict, Partial<Record<RowChoice, string>>> = {
  new: { add: 'Ajouter', skip: 'Ignorer' },
  changes: { skip: 'Garder l’existante', replace: 'Remplacer', both: 'Garder les deux' },
  same: { skip: 'Laisser telle quelle', both: 'En ajouter une seconde' },
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
    line === undefined ? undefined : `ligne ${inNumber(line)}`,
    column === undefined ? undefined : `colonne ${inNumber(column)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What the import dialog says, in French. */
export const importDialog = {
  title: 'Importer des connexions',
  close: 'Fermer',
  anotherFile: 'En choisir un autre',

  drop: 'Déposez un fichier ici',
  chooseFile: 'Choisir un fichier…',
  paste: 'Ou collez un texte',
  pasteHint: 'Il est lu dès qu’il est collé, et n’est pas conservé dans cette fenêtre.',
  readText: 'Lire le texte',
  whatCanBe: 'Ce qui peut être importé',
  kindHints,
  archives: 'Également plusieurs d’entre eux dans une archive zip.',
  nothingYet: 'Vous voyez d’abord le contenu. Rien n’est modifié avant.',
  severalDropped: (name: string) =>
    `Plusieurs fichiers ont été déposés. Seul le premier a été pris\u202f: ${name}`,
  unreadable:
    'La lecture est impossible. Vérifiez que c’est un fichier, qu’il est toujours là et que vous avez le droit de l’ouvrir.',
  notHeld: 'Ce qui a été lu n’est plus en mémoire. Choisissez de nouveau le fichier.',
  place,
  refused: (name: string | undefined, where: string | undefined) =>
    `${[name ?? 'Le texte', where].filter((part) => part !== undefined).join(', ')}\u202f:`,

  passphraseTitle: (name: string | undefined) => `${name ?? 'Le texte'} est chiffré`,
  passphrase: 'Phrase secrète',
  passphraseHint: 'Celle qui a été choisie lors de l’exportation.',
  wrongPassphrase: 'Cette phrase secrète ne l’ouvre pas. Vérifiez-la, puis entrez-la de nouveau.',
  emptyPassphrase: 'Entrez la phrase secrète.',
  showPassphrase: 'Afficher la phrase secrète',
  hidePassphrase: 'Masquer la phrase secrète',
  decrypt: 'Ouvrir',

  columnsTitle: (name: string | undefined) =>
    name === undefined ? 'Colonnes du texte' : `Colonnes de «\u202f${name}\u202f»`,
  columnsText: 'Indiquez ce que contient chaque colonne. Le locataire et l’ID client sont nécessaires.',
  noColumn: 'Aucune colonne',
  columnNeeded: 'Choisissez une colonne.',
  /** @param sample the first value that is not empty. */
  column: (header: string, number: number, sample: string | undefined) => {
    // Where a table has no headers, its columns are numbered.
    const isNumbered = header === '' || header === String(number);
    const name = isNumbered ? `Colonne ${inNumber(number)}` : shortened(header, 24);
    return sample === undefined ? name : `${name}\u202f: ${shortened(sample, 18)}`;
  },
  samples: (samples: readonly string[]) => samples.join(', '),
  continue: 'Continuer',
  back: 'Retour',

  found: (count: number, name: string | undefined) =>
    `${plural(language, count, { one: '# connexion', other: '# connexions' })} dans ${name ?? 'le texte collé'}`,
  changeColumns: 'Modifier les colonnes…',
  reviewText: 'Rien n’a changé jusqu’ici. Choisissez ce qu’il advient de chacune, puis importez.',
  writingText: 'Tout est écrit en une fois, ou rien.',
  show: 'Afficher',
  all: (count: number) => `Toutes (${inNumber(count)})`,
  counts: {
    new: (count: number) => plural(language, count, { one: '# nouvelle', other: '# nouvelles' }),
    changes: (count: number) => plural(language, count, { one: '# modifiée', other: '# modifiées' }),
    same: (count: number) => plural(language, count, { one: '# identique', other: '# identiques' }),
    wrong: (count: number) => plural(language, count, { one: '# incorrecte', other: '# incorrectes' }),
  } satisfies Record<RowVerdict, (count: number) => string>,
  verdicts,
  choiceFor: (verdict: RowVerdict, choice: RowChoice) => choices[verdict][choice] ?? '',
  forAllChanges: (count: number) =>
    plural(language, count, { one: 'Pour celle qui est modifiée', other: 'Pour les # modifiées' }),
  choiceOf: (name: string) => `Que faire de «\u202f${name}\u202f»`,
  table: 'Ce qui peut en être importé',
  line: 'Ligne',
  file: 'Fichier',
  /** In a cell below one of the two. */
  placeInShort: ({ file, line }: ImportPlace) =>
    [file, line === undefined ? undefined : inNumber(line)].filter((part) => part !== undefined).join(', '),
  name: 'Nom',
  app: 'ID client',
  verdict: 'Constat',
  choice: 'Action',
  unnamed: 'Sans nom',
  cloudAndSecret: (cloud: string, secret: boolean) => `${cloud} · ${secret ? 'avec secret' : 'sans secret'}`,
  differs: (fields: readonly string[]) => `Différences\u202f: ${listInWords(language, fields)}`,
  keptAs: (name: string) => `Ici\u202f: ${name}`,
  repeats: (where: string | undefined) =>
    where === undefined
      ? 'La même connexion figure plus haut.'
      : `La même connexion figure ici\u202f: ${where}.`,
  problem: (field: string, why: string) => `${field}\u202f: ${why}`,
  leftOut: 'Ignorée',
  tally: (added: number, replaced: number, leftOut: number) =>
    [
      added > 0 && plural(language, added, { one: '# ajoutée', other: '# ajoutées' }),
      replaced > 0 && plural(language, replaced, { one: '# remplacée', other: '# remplacées' }),
      leftOut > 0 && plural(language, leftOut, { one: '# ignorée', other: '# ignorées' }),
    ]
      .filter((part) => part !== false)
      .join(', '),
  importSome: (count: number) => (count === 0 ? 'Importer' : `Importer (${inNumber(count)})`),

  looking: 'Lecture…',
  importing: 'Importation…',
  phase: (phase: TransferProgress['phase']) => phases[phase],
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}\u202f: ${inNumber(done)} sur ${inNumber(total)}`,
  cancel: 'Annuler',
  cancelling: 'Annulation…',
  cancelled: 'Annulé. Rien n’a été modifié.',
  stopTitle: 'Annuler l’importation ?',
  stopText: 'L’écriture est en cours. Si vous annulez, tout reste comme avant.',
  stop: 'Annuler l’importation',
  goOn: 'Poursuivre l’importation',

  imported: (added: number, replaced: number) => {
    const first = plural(language, added, {
      one: '# connexion importée',
      other: '# connexions importées',
    });
    if (replaced === 0) return `${first}.`;
    if (added === 0)
      return plural(language, replaced, {
        one: '# connexion remplacée.',
        other: '# connexions remplacées.',
      });
    return `${first}, ${plural(language, replaced, { one: '# remplacée', other: '# remplacées' })}.`;
  },
  missingSecrets: (count: number) =>
    plural(language, count, {
      one: '# n’a pas de secret : ajoutez-le dans ses détails.',
      other: '# n’ont pas de secret : ajoutez-le dans leurs détails.',
    }),
  notVerified: (count: number) =>
    plural(language, count, {
      one: 'Elle n’est pas encore vérifiée.',
      other: 'Elles ne sont pas encore vérifiées.',
    }),
  verify: (count: number) =>
    plural(language, count, { one: 'La vérifier maintenant', other: 'Les vérifier maintenant' }),
};

/** A text with its end cut off where it is longer. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter(language).segment(text)].map(({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
