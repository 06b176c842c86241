import type { UpdateFault, UpdatesOff } from '../../updates';
import { dayInWords, numberInWords } from '../format';

const language = 'es';

/** What did not work, and what to do. */
const faults: Record<UpdateFault, string> = {
  no_network:
    'No se pudo conectar con el servidor de actualizaciones. Compruebe la red e inténtelo de nuevo.',
  feed_unreadable:
    'El servidor de actualizaciones dio una respuesta que Tenantry no entiende. No se cambió nada. Inténtelo de nuevo más tarde.',
  signature_wrong:
    'Lo que ofrece el servidor de actualizaciones no está firmado por los autores de Tenantry. No se cambió nada. Avise al administrador.',
  hash_wrong: 'La descarga no es el archivo firmado. Se descartó y no se cambió nada. Inténtelo de nuevo.',
  older:
    'El servidor de actualizaciones ofrece una versión anterior a la que ofrecía. Se rechazó. Inténtelo más tarde y, si no cambia, avise al administrador.',
  disk_full: 'El disco está lleno. Libere espacio e inténtelo de nuevo.',
  not_allowed: 'Tenantry no puede reemplazar su propio programa aquí. Consulte a quien lo instaló.',
};

/** Why there are no updates in this Tenantry. */
const off: Record<UpdatesOff, string> = {
  policy: 'Su organización distribuye las actualizaciones por otros medios.',
  not_packaged: 'Esta es una compilación de desarrollo o de práctica. No se actualiza.',
  other_installer: 'Este Tenantry se actualiza como se instaló, por ejemplo con los paquetes del sistema.',
  not_configured: 'Esta compilación no indica ningún origen de actualizaciones.',
};

/** Every Spanish text about updates. */
export const updates = {
  title: 'Actualizaciones',
  look: 'Buscar actualizaciones',
  lookText:
    'Una vez al día, Tenantry pregunta si hay una versión más reciente. No se envía nada sobre usted ni sobre sus inquilinos, y no se instala nada sin su consentimiento.',
  off,
  faults,
  checkNow: 'Buscar ahora',
  checking: 'Buscando…',
  none: 'Tenantry está actualizado.',
  notChecked: 'Sin comprobar desde el inicio.',
  show: 'Mostrar',
  available: (version: string) => `Tenantry ${version} está disponible`,
  gettingShort: (version: string, percent: number) =>
    `Descargando Tenantry ${version}: ${numberInWords(language, percent)} %`,
  ready: (version: string) => `Tenantry ${version} está listo`,
  deferred: (version: string) => `Tenantry ${version} está disponible. Mañana se le recordará.`,
  facts: (releasedAt: string, bytes: number) =>
    `Publicado el ${dayInWords(language, releasedAt)}, ${numberInWords(language, Math.max(1, Math.round(bytes / 1e6)))} MB`,
  whatIsNew: 'Novedades',
  noNotes: 'No se escribió nada sobre esta versión.',
  download: 'Descargar',
  downloading: 'Descargando…',
  goOn: 'Mientras tanto puede seguir trabajando y cerrar esta ventana.',
  restartText:
    'Tenantry se cierra y se inicia la nueva versión. Los inquilinos quedan como están; un formulario sin terminar se vacía.',
  install: 'Instalar y reiniciar',
  installing: 'Instalando…',
  later: 'Más tarde',
  skip: 'Omitir esta versión',
};
