import type { ImportKind, ImportPlace, RowChoice, RowVerdict, TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural } from '../format';

const language = 'es';

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Leyendo',
  comparing: 'Comparando con lo que hay aquí',
  writing: 'Escribiendo',
};

const verdicts: Record<RowVerdict, string> = {
  new: 'Nueva',
  changes: 'Cambia',
  same: 'Igual',
  wrong: 'Con errores',
};

/** What is not plain from a kind's name. */
const kindHints: Partial<Record<ImportKind, string>> = {
  tenantry: 'paquete cifrado, JSON',
  environment: '.env, shell, PowerShell',
  csv: 'CSV',
  appsettings: 'sección AzureAd',
  nango: 'credenciales de cliente',
  pptb: 'sin secretos',
  xrmtoolbox: 'sin secretos',
};

/** What can be done with a row of each verdict. */
const choices: Record<RowVerdict, Partial<Record<RowChoice, string>>> = {
  new: { add: 'Agregar', skip: 'Omitir' },
  changes: { skip: 'Conservar la de aquí', replace: 'Reemplazar', both: 'Conservar ambas' },
  same: { skip: 'Dejar como está', both: 'Agregar otra' },
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
    line === undefined ? undefined : `línea ${inNumber(line)}`,
    column === undefined ? undefined : `columna ${inNumber(column)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What the import dialog says, in Spanish. */
export const importDialog = {
  title: 'Importar conexiones',
  close: 'Cerrar',
  anotherFile: 'Elegir otro',

  drop: 'Suelte aquí un archivo',
  chooseFile: 'Elegir archivo…',
  paste: 'O pegue un texto',
  pasteHint: 'Se lee en cuanto se pega y no se conserva en esta ventana.',
  readText: 'Leer el texto',
  whatCanBe: 'Qué se puede importar',
  kindHints,
  archives: 'También varios de ellos en un archivo ZIP.',
  nothingYet: 'Primero verá lo que contiene. Antes de eso no se cambia nada.',
  severalDropped: (name: string) => `Se soltaron varios archivos. Solo se tomó el primero: ${name}`,
  unreadable:
    'No se puede leer. Compruebe que es un archivo, que sigue ahí y que tiene permiso para abrirlo.',
  notHeld: 'Lo que se leyó ya no se conserva. Elija el archivo de nuevo.',
  place,
  refused: (name: string | undefined, where: string | undefined) =>
    `${[name ?? 'El texto', where].filter((part) => part !== undefined).join(', ')}:`,

  passphraseTitle: (name: string | undefined) => `${name ?? 'El texto'} está cifrado`,
  passphrase: 'Frase de contraseña',
  passphraseHint: 'La que se eligió al exportar.',
  wrongPassphrase: 'Esta frase de contraseña no lo abre. Compruébela y escríbala de nuevo.',
  emptyPassphrase: 'Escriba la frase de contraseña.',
  showPassphrase: 'Mostrar la frase de contraseña',
  hidePassphrase: 'Ocultar la frase de contraseña',
  decrypt: 'Abrir',

  columnsTitle: (name: string | undefined) =>
    name === undefined ? 'Columnas del texto' : `Columnas de ${name}`,
  columnsText: 'Indique qué contiene cada columna. Se necesitan el inquilino y el Id. de cliente.',
  noColumn: 'Sin columna',
  columnNeeded: 'Elija una columna.',
  /** @param sample the first value that is not empty. */
  column: (header: string, number: number, sample: string | undefined) => {
    // Where a table has no headers, its columns are numbered.
    const isNumbered = header === '' || header === String(number);
    const name = isNumbered ? `Columna ${inNumber(number)}` : shortened(header, 24);
    return sample === undefined ? name : `${name}: ${shortened(sample, 18)}`;
  },
  samples: (samples: readonly string[]) => samples.join(', '),
  continue: 'Continuar',
  back: 'Atrás',

  found: (count: number, name: string | undefined) =>
    `${plural(language, count, { one: '# conexión', other: '# conexiones' })} en ${name ?? 'el texto pegado'}`,
  changeColumns: 'Cambiar columnas…',
  reviewText: 'Aún no ha cambiado nada. Elija qué se hace con cada una y, después, importe.',
  writingText: 'Se escribe todo a la vez o nada.',
  show: 'Mostrar',
  all: (count: number) => `Todas: ${inNumber(count)}`,
  counts: {
    new: (count: number) => plural(language, count, { one: '# nueva', other: '# nuevas' }),
    changes: (count: number) => plural(language, count, { one: '# cambia', other: '# cambian' }),
    same: (count: number) => plural(language, count, { one: '# igual', other: '# iguales' }),
    wrong: (count: number) => `${inNumber(count)} con errores`,
  } satisfies Record<RowVerdict, (count: number) => string>,
  verdicts,
  choiceFor: (verdict: RowVerdict, choice: RowChoice) => choices[verdict][choice] ?? '',
  forAllChanges: (count: number) =>
    plural(language, count, { one: 'Para la que cambia', other: 'Para las # que cambian' }),
  choiceOf: (name: string) => `Qué se hace con ${name}`,
  table: 'Lo que se puede importar de ahí',
  line: 'Línea',
  file: 'Archivo',
  /** In a cell below one of the two. */
  placeInShort: ({ file, line }: ImportPlace) =>
    [file, line === undefined ? undefined : inNumber(line)].filter((part) => part !== undefined).join(', '),
  name: 'Nombre',
  app: 'Id. de cliente',
  verdict: 'Qué es',
  choice: 'Qué se hace',
  unnamed: 'Sin nombre',
  cloudAndSecret: (cloud: string, secret: boolean) => `${cloud} · ${secret ? 'con secreto' : 'sin secreto'}`,
  differs: (fields: readonly string[]) => `Difiere en: ${listInWords(language, fields)}`,
  keptAs: (name: string) => `Aquí: ${name}`,
  repeats: (where: string | undefined) =>
    where === undefined ? 'La misma conexión está más arriba.' : `Misma conexión que en ${where}.`,
  problem: (field: string, why: string) => `${field}: ${why}`,
  leftOut: 'Omitida',
  tally: (added: number, replaced: number, leftOut: number) =>
    [
      added > 0 && plural(language, added, { one: '# se agrega', other: '# se agregan' }),
      replaced > 0 && plural(language, replaced, { one: '# se reemplaza', other: '# se reemplazan' }),
      leftOut > 0 && plural(language, leftOut, { one: '# se omite', other: '# se omiten' }),
    ]
      .filter((part) => part !== false)
      .join(', '),
  importSome: (count: number) => (count === 0 ? 'Importar' : `Importar ${inNumber(count)}`),

  looking: 'Leyendo…',
  importing: 'Importando…',
  phase: (phase: TransferProgress['phase']) => phases[phase],
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${inNumber(done)} de ${inNumber(total)}`,
  cancel: 'Cancelar',
  cancelling: 'Cancelando…',
  cancelled: 'Cancelado. No se cambió nada.',
  stopTitle: '¿Cancelar la importación?',
  stopText: 'Se está escribiendo. Si se cancela, todo queda como estaba.',
  stop: 'Cancelar la importación',
  goOn: 'Seguir importando',

  imported: (added: number, replaced: number) => {
    if (added === 0 && replaced > 0)
      return plural(language, replaced, {
        one: 'Se reemplazó # conexión.',
        other: 'Se reemplazaron # conexiones.',
      });
    const first = plural(language, added, {
      one: 'Se importó # conexión',
      other: 'Se importaron # conexiones',
    });
    if (replaced === 0) return `${first}.`;
    return `${first} y ${plural(language, replaced, { one: 'se reemplazó #', other: 'se reemplazaron #' })}.`;
  },
  missingSecrets: (count: number) =>
    plural(language, count, {
      one: '# no tiene secreto: agréguelo en sus detalles.',
      other: '# no tienen secreto: agréguelo en sus detalles.',
    }),
  notVerified: (count: number) =>
    plural(language, count, { one: 'Aún no está verificada.', other: 'Aún no están verificadas.' }),
  verify: (count: number) =>
    plural(language, count, { one: 'Verificarla ahora', other: 'Verificarlas ahora' }),
};

/** A text with its end cut off where it is longer. */
function shortened(text: string, most: number): string {
  const characters = [...new Intl.Segmenter(language).segment(text)].map(({ segment }) => segment);
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
