import type { ImportKind, ImportPlace, RowChoice, RowVerdict, TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural } from '../format';

const language = 'pt-BR';

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Lendo',
  comparing: 'Comparando com o que há aqui',
  writing: 'Gravando',
};

const verdicts: Record<RowVerdict, string> = {
  new: 'Nova',
  changes: 'Diferente',
  same: 'Igual',
  wrong: 'Com erro',
};

/** What is not plain from a kind's name. */
const kindHints: Partial<Record<ImportKind, string>> = {
  tenantry: 'pacote criptografado, JSON',
  environment: '.env, shell, PowerShell',
  csv: 'CSV',
  appsettings: 'seção AzureAd',
  nango: 'credenciais do cliente',
  pptb: 'sem segredos',
  xrmtoolbox: 'sem segredos',
};

/** What can be done with a row of each verdict. */
const choices: Record<RowVerdict, Partial<Record<RowChoice, string>>> = {
  new: { add: 'Adicionar', skip: 'Deixar de fora' },
  changes: { skip: 'Manter a daqui', replace: 'Substituir', both: 'Manter as duas' },
  same: { skip: 'Deixar como está', both: 'Adicionar outra' },
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
    line === undefined ? undefined : `linha ${inNumber(line)}`,
    column === undefined ? undefined : `coluna ${inNumber(column)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What the import dialog says, in Brazilian Portuguese. */
export const importDialog = {
  title: 'Importar conexões',
  close: 'Fechar',
  anotherFile: 'Escolher outro',

  drop: 'Solte um arquivo aqui',
  chooseFile: 'Escolher arquivo…',
  paste: 'Ou cole um texto',
  pasteHint: 'Ele é lido assim que é colado e não fica nesta janela.',
  readText: 'Ler o texto',
  whatCanBe: 'O que pode ser importado',
  kindHints,
  archives: 'Também vários deles em um arquivo zip.',
  nothingYet: 'Primeiro você vê o que há nele. Nada é alterado antes disso.',
  severalDropped: (name: string) => `Vários arquivos foram soltos. Só o primeiro foi usado: ${name}`,
  unreadable: 'Não é possível lê-lo. Confira se é um arquivo, se ainda está lá e se você pode abri-lo.',
  notHeld: 'O que foi lido não está mais na memória. Escolha o arquivo novamente.',
  place,
  refused: (name: string | undefined, where: string | undefined) =>
    `${[name ?? 'O texto', where].filter((part) => part !== undefined).join(', ')}:`,

  passphraseTitle: (name: string | undefined) => `${name ?? 'O texto'} está criptografado`,
  passphrase: 'Frase secreta',
  passphraseHint: 'A que foi escolhida na exportação.',
  wrongPassphrase: 'Esta frase secreta não o abre. Confira-a e insira-a novamente.',
  emptyPassphrase: 'Insira a frase secreta.',
  showPassphrase: 'Mostrar a frase secreta',
  hidePassphrase: 'Ocultar a frase secreta',
  decrypt: 'Abrir',

  columnsTitle: (name: string | undefined) =>
    name === undefined ? 'Colunas do texto' : `Colunas de ${name}`,
  columnsText: 'Indique o que cada coluna contém. O locatário e o ID do cliente são necessários.',
  noColumn: 'Nenhuma coluna',
  columnNeeded: 'Escolha uma coluna.',
  /** @param sample the first value that is not empty. */
  column: (header: string, number: number, sample: string | undefined) => {
    // Where a table has no headers, its columns are numbered.
    const isNumbered = header === '' || header === String(number);
    const name = isNumbered ? `Coluna ${inNumber(number)}` : shortened(header, 24);
    return sample === undefined ? name : `${name}: ${shortened(sample, 18)}`;
  },
  samples: (samples: readonly string[]) => samples.join(', '),
  continue: 'Continuar',
  back: 'Voltar',

  found: (count: number, name: string | undefined) =>
    `${plural(language, count, { one: '# conexão', other: '# conexões' })} ${name === undefined ? 'no texto colado' : `em ${name}`}`,
  changeColumns: 'Alterar colunas…',
  reviewText: 'Nada foi alterado até agora. Escolha o que fazer com cada uma e importe.',
  writingText: 'Tudo é gravado de uma vez, ou nada.',
  show: 'Mostrar',
  all: (count: number) => `${inNumber(count)} ao todo`,
  counts: {
    new: (count: number) => plural(language, count, { one: '# nova', other: '# novas' }),
    changes: (count: number) => plural(language, count, { one: '# diferente', other: '# diferentes' }),
    same: (count: number) => plural(language, count, { one: '# igual', other: '# iguais' }),
    wrong: (count: number) => plural(language, count, { other: '# com erro' }),
  } satisfies Record<RowVerdict, (count: number) => string>,
  verdicts,
  choiceFor: (verdict: RowVerdict, choice: RowChoice) => choices[verdict][choice] ?? '',
  forAllChanges: (count: number) =>
    plural(language, count, { one: 'Para a que é diferente', other: 'Para todas as # diferentes' }),
  choiceOf: (name: string) => `O que fazer com ${name}`,
  table: 'O que pode ser importado',
  line: 'Linha',
  file: 'Arquivo',
  /** In a cell below one of the two. */
  placeInShort: ({ file, line }: ImportPlace) =>
    [file, line === undefined ? undefined : inNumber(line)].filter((part) => part !== undefined).join(', '),
  name: 'Nome',
  app: 'ID do cliente',
  verdict: 'Situação',
  choice: 'O que fazer',
  unnamed: 'Sem nome',
  cloudAndSecret: (cloud: string, secret: boolean) => `${cloud} · ${secret ? 'com segredo' : 'sem segredo'}`,
  differs: (fields: readonly string[]) => `Diferenças: ${listInWords(language, fields)}`,
  keptAs: (name: string) => `Aqui: ${name}`,
  repeats: (where: string | undefined) =>
    where === undefined ? 'A mesma conexão está mais acima.' : `A mesma conexão que em ${where}.`,
  problem: (field: string, why: string) => `${field}: ${why}`,
  leftOut: 'Fica de fora',
  tally: (added: number, replaced: number, leftOut: number) =>
    [
      added > 0 && plural(language, added, { other: '# a adicionar' }),
      replaced > 0 && plural(language, replaced, { other: '# a substituir' }),
      leftOut > 0 && plural(language, leftOut, { one: '# fica de fora', other: '# ficam de fora' }),
    ]
      .filter((part) => part !== false)
      .join(', '),
  importSome: (count: number) => (count === 0 ? 'Importar' : `Importar ${inNumber(count)}`),

  looking: 'Lendo…',
  importing: 'Importando…',
  phase: (phase: TransferProgress['phase']) => phases[phase],
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${inNumber(done)} de ${inNumber(total)}`,
  cancel: 'Cancelar',
  cancelling: 'Cancelando…',
  cancelled: 'Cancelado. Nada foi alterado.',
  stopTitle: 'Cancelar a importação?',
  stopText: 'Ela está sendo gravada. Se for cancelada, tudo fica como estava.',
  stop: 'Cancelar a importação',
  goOn: 'Continuar importando',

  imported: (added: number, replaced: number) => {
    const first = plural(language, added, {
      one: '# conexão importada',
      other: '# conexões importadas',
    });
    if (replaced === 0) return `${first}.`;
    if (added === 0)
      return plural(language, replaced, { one: '# conexão substituída.', other: '# conexões substituídas.' });
    return `${first}, ${plural(language, replaced, { one: '# substituída', other: '# substituídas' })}.`;
  },
  missingSecrets: (count: number) =>
    plural(language, count, {
      one: '# não tem segredo: adicione-o nos detalhes dela.',
      other: '# não têm segredo: adicione-o nos detalhes de cada uma.',
    }),
  notVerified: (count: number) =>
    plural(language, count, {
      one: 'Ela ainda não foi verificada.',
      other: 'Elas ainda não foram verificadas.',
    }),
  verify: (_count: number) => 'Verificar agora',
};

/** A text with its end cut off where it is longer. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter(language).segment(text)].map(({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
