import type { Packing } from '../../transfer/formats';
import type { TransferProgress } from '../../transfer/import';
import { listInWords, numberInWords, plural, spanInWords } from '../format';
import type { WhereWords } from '../shapes';

const language = 'es';

const packings: Record<Packing, string> = { folder: 'Una carpeta', zip: 'Un archivo ZIP' };

const phases: Record<TransferProgress['phase'], string> = {
  reading: 'Leyendo',
  comparing: 'Comparando',
  writing: 'Escribiendo',
};

const inPlainText: WhereWords = {
  question: 'Se escriben como texto sin formato: quien lea el archivo puede iniciar sesión con ellos.',
  included: 'Como texto sin formato: quien lea el archivo puede iniciar sesión con ellos.',
};

const encrypted: WhereWords = {
  question:
    'Se cifran con la frase de contraseña: quien tenga el archivo y la frase de contraseña puede iniciar sesión con ellos.',
  included: 'Cifrados con la frase de contraseña.',
};

/** What the export dialog says, in Spanish. */
export const exportDialog = {
  titleOne: (name: string) => `Exportar ${name}`,
  title: (count: number, all: number) =>
    count === all
      ? plural(language, all, { one: 'Exportar # conexión', other: 'Exportar # conexiones' })
      : `Exportar ${numberInWords(language, count)} de ${plural(language, all, { one: '# conexión', other: '# conexiones' })}`,
  formats: 'Formato',
  prefixed: 'Todas van en un solo archivo, cada una con nombres que empiezan por el suyo.',
  secrets: (count: number) =>
    plural(language, count, { one: 'Incluir el secreto de cliente', other: 'Incluir # secretos de cliente' }),
  noSecrets: 'Ninguna de estas tiene aquí un secreto de cliente.',
  questionTitle: (count: number) =>
    plural(language, count, {
      one: '¿Incluir el secreto de cliente?',
      other: '¿Incluir # secretos de cliente?',
    }),
  where: { plain: inPlainText, encrypted },
  onClipboard: (seconds: number) =>
    `Si se copia, otros programas pueden leer lo copiado durante ${spanInWords(language, seconds)}; después se borra el Portapapeles.`,
  asksAgain: 'Tenantry pregunta una vez más, en un cuadro de diálogo propio, antes de que salgan.',
  include: 'Incluir secretos',
  leaveOut: 'No incluirlos',
  passphrase: 'Frase de contraseña',
  passphraseHint: (shortest: number) => `Al menos ${numberInWords(language, shortest)} caracteres.`,
  repeat: 'Repita la frase de contraseña',
  showPassphrase: 'Mostrar la frase de contraseña',
  hidePassphrase: 'Ocultar la frase de contraseña',
  passphraseProblems: {
    too_short: (shortest: number) => `Escriba al menos ${numberInWords(language, shortest)} caracteres.`,
    too_long: (longest: number) => `Escriba ${numberInWords(language, longest)} caracteres como máximo.`,
    differs: 'No es la misma frase de contraseña.',
  },
  packing: 'Poner los archivos en',
  packings,
  preview: 'Vista previa',
  previewMasked: 'Aquí los secretos están ocultos.',
  previewEncrypted: 'Lo que se cifra, con los secretos ocultos.',
  previewing: 'Preparando la vista previa…',
  cutOff: 'El archivo continúa. El resto no se muestra.',
  moreFiles: (count: number) =>
    plural(language, count, { one: 'Y # archivo más', other: 'Y # archivos más' }),
  refused: (refused: number, all: number) =>
    all === 1
      ? 'No se puede incluir'
      : refused === all
        ? `Ninguna de las ${numberInWords(language, all)} se puede incluir`
        : plural(language, refused, {
            one: `# de ${numberInWords(language, all)} no se puede incluir`,
            other: `# de ${numberInWords(language, all)} no se pueden incluir`,
          }),
  names: (names: readonly string[], more: number) =>
    listInWords(
      language,
      more === 0 ? names : [...names, plural(language, more, { one: '# más', other: '# más' })],
    ),
  exportOthers: (count: number) =>
    plural(language, count, { one: 'Exportar la otra', other: 'Exportar las otras #' }),
  leftOut: (count: number) => plural(language, count, { one: 'Se omite #.', other: 'Se omiten #.' }),
  takeBack: 'Volver a incluir',
  save: 'Guardar…',
  copy: 'Copiar',
  preparing: 'Preparando la exportación…',
  progress: (phase: TransferProgress['phase'], done: number, total: number) =>
    `${phases[phase]}: ${numberInWords(language, done)} de ${numberInWords(language, total)}`,
  cancelling: 'Cancelando…',
  exported: (count: number, format: string) =>
    plural(language, count, {
      one: `Se exportó # conexión como ${format}`,
      other: `Se exportaron # conexiones como ${format}`,
    }),
  copied: (count: number, format: string) =>
    plural(language, count, {
      one: `Se copió # conexión como ${format}`,
      other: `Se copiaron # conexiones como ${format}`,
    }),
  notWritten: 'No se pudo escribir allí. Compruebe el espacio libre y los permisos, o elija otra ubicación.',
  tooLongToCopy: 'Es demasiado largo para el Portapapeles. Guárdelo como archivo.',
  copiedWithSecrets: (seconds: number) =>
    `Copiado. Se borra del Portapapeles en ${spanInWords(language, seconds)}.`,
};
