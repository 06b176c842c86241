import type { ActivityEntry, ActivityGroup, ActivityKind } from '../../activity';
import { dayAndTimeInWords, numberInWords, plural } from '../format';
import type { FormatNames } from '../shapes';
import { told } from './told';

const language = 'es';

const groups: Record<ActivityGroup, string> = {
  secrets: 'Secretos y tokens',
  tenants: 'Inquilinos',
  verifications: 'Verificaciones',
  transfer: 'Exportación e importación',
  vault: 'Almacén y bloqueo',
  settings: 'Configuración',
};

/** Spanish: everything about the activity record. */
export const activity = {
  title: 'Actividad',
  /** What happened, in a few words; without the connection's name, which stands beside it. */
  told: (entry: ActivityEntry, formats: FormatNames): string =>
    (told as Partial<typeof told>)[entry.kind as ActivityKind]?.(entry, formats) ?? entry.kind,
  columns: { when: 'Cuándo', what: 'Evento', tenant: 'Inquilino' },
  groups,
  kinds: 'Evento',
  search: 'Nombre del inquilino',
  from: 'Desde',
  to: 'Hasta',
  clear: 'Borrar filtros',
  /** A moment: its day, as near ones are called, and its time. */
  when: (iso: string, now: number): string =>
    dayAndTimeInWords(language, iso, now, { today: 'Hoy', yesterday: 'Ayer' }),
  filters: 'Filtrar el registro',
  clearSearch: 'Borrar el nombre',
  unsigned:
    'Se escribió sin que el almacén estuviera abierto. Las entradas posteriores la fijan en su sitio, pero nada demuestra quién la escribió.',
  integrity: {
    titles: {
      altered: 'El registro se cambió fuera de Tenantry',
      cut: 'Falta el final del registro',
    },
    whole: 'No se editó ni se quitó nada.',
    wholeSince: (number: number) =>
      `No se editó ni se quitó nada desde la entrada ${numberInWords(language, number)}. Las anteriores pertenecen a un almacén anterior y no se pueden comprobar.`,
    unknown:
      'Solo se puede saber si el registro está completo mientras un llavero o una frase de contraseña protege el almacén.',
    altered: (number: number) =>
      `La entrada ${numberInWords(language, number)}, o una justo anterior, se editó, se insertó o se quitó.`,
    cut: (number: number) =>
      `Las entradas a partir de la número ${numberInWords(language, number)} se quitaron fuera de Tenantry.`,
    advice:
      'No confíe en lo que aparece allí. Si nadie restauró archivos antiguos aquí, averigüe quién tiene acceso a este equipo.',
  },
  loading: 'Leyendo el registro…',
  failed: 'No se pudo leer el registro.',
  retry: 'Reintentar',
  empty: 'Aún no hay actividad',
  emptyText:
    'Aquí aparece lo que se vincule, se muestre, se copie, se exporte o se cambie a partir de ahora.',
  nothingFound: 'Nada coincide con estos filtros',
  list: 'Lo que ocurrió, primero lo más reciente',
  more: 'Mostrar entradas anteriores',
  shown: (shown: number, total: number) =>
    shown === total
      ? plural(language, total, { one: '# entrada', other: '# entradas' })
      : `${numberInWords(language, shown)} de ${plural(language, total, { one: '# entrada', other: '# entradas' })}`,
  local: 'Se guarda solo en este equipo, sin ningún secreto.',
  export: 'Exportar',
  formats: { json: 'JSON, con la indicación de si está completo', csv: 'Tabla CSV' },
  exported: (count: number) =>
    plural(language, count, { one: 'Se exportó # entrada.', other: 'Se exportaron # entradas.' }),
  /** The system's dialog that names the file. */
  exportTitle: 'Exportar actividad',
  file: {
    name: 'tenantry-actividad',
    formats: { json: 'JSON', csv: 'Tabla' },
    columns: {
      number: 'Número',
      time: 'Hora (UTC)',
      kind: 'Tipo',
      what: 'Qué',
      tenant: 'Inquilino',
      tenants: 'Inquilinos',
      signed: 'Autenticada',
    },
    yes: 'sí',
    no: 'no',
  },
  /** The system's notice whenever a secret is shown. */
  revealTitle: 'Se mostró un secreto de cliente',
  revealText: (name: string) => `Tenantry muestra el secreto de cliente de ${name} en su ventana.`,
};
