import type { ActivityEntry, ActivityGroup, ActivityKind } from '../../activity';
import { dayAndTimeInWords, numberInWords, plural } from '../format';
import type { FormatNames } from '../shapes';
import { told } from './told';

const language = 'pt-BR';

const groups: Record<ActivityGroup, string> = {
  secrets: 'Segredos e tokens',
  tenants: 'Locatários',
  verifications: 'Verificações',
  transfer: 'Exportação e importação',
  vault: 'Cofre e bloqueio',
  settings: 'Configurações',
};

/** Brazilian Portuguese: everything about the activity record. */
export const activity = {
  title: 'Atividade',
  /** What happened, in a few words; without the connection's name, which stands beside it. */
  told: (entry: ActivityEntry, formats: FormatNames): string =>
    (told as Partial<typeof told>)[entry.kind as ActivityKind]?.(entry, formats) ?? entry.kind,
  columns: { when: 'Quando', what: 'Evento', tenant: 'Locatário' },
  groups,
  kinds: 'Evento',
  search: 'Nome do locatário',
  from: 'De',
  to: 'Até',
  clear: 'Limpar filtros',
  /** A moment: its day, as near ones are called, and its time. */
  when: (iso: string, now: number): string =>
    dayAndTimeInWords(language, iso, now, { today: 'Hoje', yesterday: 'Ontem' }),
  filters: 'Filtrar o registro',
  clearSearch: 'Limpar o nome',
  unsigned:
    'Gravada enquanto o cofre não estava aberto. As entradas seguintes a mantêm no lugar, mas nada prova quem a gravou.',
  integrity: {
    titles: {
      altered: 'O registro foi alterado fora do Tenantry',
      cut: 'Falta o fim do registro',
    },
    whole: 'Nada foi editado nem retirado.',
    wholeSince: (number: number) =>
      `Nada foi editado nem retirado desde a entrada ${numberInWords(language, number)}. As anteriores pertencem a um cofre anterior e não podem ser conferidas.`,
    unknown:
      'Só é possível saber se o registro está íntegro enquanto um chaveiro ou uma frase secreta protege o cofre.',
    altered: (number: number) =>
      `A entrada ${numberInWords(language, number)}, ou uma logo antes dela, foi editada, inserida ou retirada.`,
    cut: (number: number) =>
      `As entradas a partir do número ${numberInWords(language, number)} foram retiradas fora do Tenantry.`,
    advice:
      'Não confie no que está ali. Se ninguém restaurou arquivos antigos aqui, descubra quem tem acesso a este computador.',
  },
  loading: 'Lendo o registro…',
  failed: 'Não foi possível ler o registro.',
  retry: 'Tentar de novo',
  empty: 'Nenhuma atividade ainda',
  emptyText:
    'O que for vinculado, mostrado, copiado, exportado ou alterado de agora em diante aparecerá aqui.',
  nothingFound: 'Nada corresponde a estes filtros',
  list: 'O que aconteceu, do mais recente ao mais antigo',
  more: 'Mostrar entradas mais antigas',
  shown: (shown: number, total: number) =>
    shown === total
      ? plural(language, total, { one: '# entrada', other: '# entradas' })
      : `${numberInWords(language, shown)} de ${plural(language, total, { one: '# entrada', other: '# entradas' })}`,
  local: 'Guardado somente neste computador, sem nenhum segredo.',
  export: 'Exportar',
  formats: { json: 'JSON, com a informação de integridade', csv: 'Tabela CSV' },
  exported: (count: number) =>
    plural(language, count, { one: '# entrada exportada.', other: '# entradas exportadas.' }),
  /** The system's dialog that names the file. */
  exportTitle: 'Exportar atividade',
  file: {
    name: 'tenantry-atividade',
    formats: { json: 'JSON', csv: 'Tabela' },
    columns: {
      number: 'Número',
      time: 'Hora (UTC)',
      kind: 'Tipo',
      what: 'O quê',
      tenant: 'Locatário',
      tenants: 'Locatários',
      signed: 'Autenticada',
    },
    yes: 'sim',
    no: 'não',
  },
  /** The system's notice whenever a secret is shown. */
  revealTitle: 'Um segredo do cliente foi mostrado',
  revealText: (name: string) => `O Tenantry está mostrando o segredo do cliente de ${name} em sua janela.`,
};
