import type { Packing } from '../../transfer/formats';
import type { TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural, spanInWords } from '../format';
import type { WhereWords } from '../shapes';

const language = 'pt-BR';

const packings: Record<Packing, string> = { folder: 'Uma pasta', zip: 'Um arquivo zip' };

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Lendo',
  comparing: 'Comparando',
  writing: 'Gravando',
};

const inPlainText: WhereWords = {
  question: 'O arquivo não é criptografado: qualquer pessoa que o leia pode usá-lo para entrar.',
  included: 'Sem criptografia: qualquer pessoa que leia o arquivo pode usá-lo para entrar.',
};

const encrypted: WhereWords = {
  question:
    'O arquivo é criptografado com a frase secreta: qualquer pessoa que tenha os dois pode usá-los para entrar.',
  included: 'Criptografado com a frase secreta.',
};

/** What the export dialog says, in Brazilian Portuguese. */
export const exportDialog = {
  titleOne: (name: string) => `Exportar ${name}`,
  title: (count: number, all: number) =>
    count === all
      ? plural(language, all, { one: 'Exportar # conexão', other: 'Exportar # conexões' })
      : `Exportar ${numberInWords(language, count)} de ${plural(language, all, { one: '# conexão', other: '# conexões' })}`,
  formats: 'Formato',
  prefixed: 'Todas vão para um só arquivo, cada uma com nomes que começam com o dela.',
  secrets: (count: number) =>
    plural(language, count, {
      one: 'Incluir o segredo do cliente',
      other: 'Incluir # segredos do cliente',
    }),
  noSecrets: 'Nenhuma destas tem um segredo do cliente aqui.',
  questionTitle: (count: number) =>
    plural(language, count, {
      one: 'Incluir o segredo do cliente?',
      other: 'Incluir # segredos do cliente?',
    }),
  where: { plain: inPlainText, encrypted },
  onClipboard: (seconds: number) =>
    `Se você copiar, outros programas poderão ler os segredos por ${spanInWords(language, seconds)}; depois, a área de transferência é limpa.`,
  asksAgain:
    'O Tenantry pergunta mais uma vez, em uma caixa de diálogo própria, antes que os segredos saiam.',
  include: 'Incluir segredos',
  leaveOut: 'Não incluir',
  passphrase: 'Frase secreta',
  passphraseHint: (shortest: number) => `Pelo menos ${numberInWords(language, shortest)} caracteres.`,
  repeat: 'Repita a frase secreta',
  showPassphrase: 'Mostrar a frase secreta',
  hidePassphrase: 'Ocultar a frase secreta',
  passphraseProblems: {
    too_short: (shortest: number) => `Insira pelo menos ${numberInWords(language, shortest)} caracteres.`,
    too_long: (longest: number) => `Insira no máximo ${numberInWords(language, longest)} caracteres.`,
    differs: 'Esta não é a mesma frase secreta.',
  },
  packing: 'Colocar os arquivos em',
  packings,
  preview: 'Prévia',
  previewMasked: 'Os segredos estão mascarados aqui.',
  previewEncrypted: 'O que é criptografado, com os segredos mascarados.',
  previewing: 'Preparando a prévia…',
  cutOff: 'O arquivo continua. O restante não é mostrado.',
  moreFiles: (count: number) =>
    plural(language, count, { one: 'E mais # arquivo', other: 'E mais # arquivos' }),
  refused: (refused: number, all: number) =>
    all === 1
      ? 'Não pode ser exportada'
      : refused === all
        ? `Nenhuma das ${numberInWords(language, all)} pode ser exportada`
        : plural(language, refused, {
            one: `# de ${numberInWords(language, all)} não pode ser exportada`,
            other: `# de ${numberInWords(language, all)} não podem ser exportadas`,
          }),
  names: (names: readonly string[], more: number) =>
    listInWords(
      language,
      more === 0 ? names : [...names, plural(language, more, { one: 'mais #', other: 'mais #' })],
    ),
  exportOthers: (count: number) =>
    plural(language, count, { one: 'Exportar a outra', other: 'Exportar as outras #' }),
  leftOut: (count: number) => plural(language, count, { one: '# fica de fora.', other: '# ficam de fora.' }),
  takeBack: 'Incluir de novo',
  save: 'Salvar…',
  copy: 'Copiar',
  preparing: 'Preparando a exportação…',
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${numberInWords(language, done)} de ${numberInWords(language, total)}`,
  cancelling: 'Cancelando…',
  exported: (count: number, format: string) =>
    plural(language, count, {
      one: `# conexão exportada como ${format}`,
      other: `# conexões exportadas como ${format}`,
    }),
  copied: (count: number, format: string) =>
    plural(language, count, {
      one: `# conexão copiada como ${format}`,
      other: `# conexões copiadas como ${format}`,
    }),
  notWritten: 'Não foi possível gravar ali. Confira o espaço livre e as permissões ou escolha outro local.',
  tooLongToCopy: 'Isto é longo demais para a área de transferência. Salve em um arquivo.',
  copiedWithSecrets: (seconds: number) =>
    `Copiado. A área de transferência será limpa em ${spanInWords(language, seconds)}.`,
};
