import type { ActivityEntry, ActivityKind } from '../../activity';
import { listInWords, plural, type PluralForms } from '../format';
import { settingValueInWords, type SettingWords } from '../setting-value';
import type { FormatNames, Told } from '../shapes';

const language = 'es';

const tenants = (count: number): string =>
  plural(language, count, { one: '# inquilino', other: '# inquilinos' });

/** “Secreto reemplazado”, or with how many where it is about several. */
const each =
  (one: string, several: (tenants: string) => string): Told =>
  ({ connections = 1 }) =>
    connections === 1 ? one : several(tenants(connections));

const count = ({ facts }: ActivityEntry, name: string): number => Number(facts[name] ?? 0);

/** Those that are not zero. */
const counted = (entry: ActivityEntry, words: readonly (readonly [string, PluralForms])[]): string =>
  words
    .filter(([name]) => count(entry, name) > 0)
    .map(([name, forms]) => plural(language, count(entry, name), forms))
    .join(', ');

const fields: Readonly<Record<string, string>> = {
  name: 'nombre',
  cloud: 'nube',
  customCloud: 'hosts de la nube',
  tenant: 'inquilino',
  clientId: 'Id. de cliente',
  service: 'servicio',
  serviceOptions: 'opciones del servicio',
  scope: 'ámbito',
  labels: 'etiquetas',
  notes: 'notas',
  pinned: 'anclaje',
  neededRoles: 'permisos necesarios',
  secretExpiresAt: 'fecha del secreto',
};

const settings: Readonly<Record<string, string>> = {
  reverify: 'verificar de nuevo',
  expiryNotices: 'avisar de los secretos que expiran pronto',
  lockAfterMinutes: 'minutos hasta que Tenantry se bloquea',
  lockWithScreen: 'bloquear con la pantalla',
  hiddenFromCapture: 'omitir la ventana en las capturas de pantalla',
  lookForUpdates: 'buscar actualizaciones',
  language: 'idioma',
  theme: 'tema',
};

const ways: Readonly<Record<string, string>> = {
  passphrase: 'con la frase de contraseña',
  recovery: 'con la clave de recuperación',
  touchId: 'con Touch ID',
};

const lockReasons: Readonly<Record<string, string>> = {
  person: 'Bloqueado',
  idle: 'Bloqueado tras un tiempo sin uso',
  suspend: 'Bloqueado al entrar el equipo en suspensión',
  screen: 'Bloqueado con la pantalla',
  start: 'Bloqueado al inicio',
};

const settingWords: SettingWords = {
  on: 'activado',
  off: 'desactivado',
  reverify: { off: 'desactivado', daily: 'a diario', weekly: 'cada semana' },
  theme: { system: 'sistema', light: 'claro', dark: 'oscuro' },
  systemLanguage: 'sistema',
  neverLocks: 'nunca',
};

function verified(entry: ActivityEntry): string {
  const { connections = 1, facts } = entry;
  const byItself = facts['byItself'] === true;
  const what = byItself ? 'Verificación automática' : 'Verificación';
  if (connections === 1) {
    if (count(entry, 'ok') > 0) return byItself ? 'Verificado automáticamente' : 'Verificado';
    return `${what}: ${count(entry, 'failed') > 0 ? 'con error' : 'sin respuesta'}`;
  }
  const outcomes = [
    ['ok', { one: '# verificado', other: '# verificados' }],
    ['failed', { other: '# con error' }],
    ['unreached', { other: '# sin respuesta' }],
  ] as const;
  return `${what}, ${tenants(connections)}: ${counted(entry, outcomes)}`;
}

function exported({ connections = 1, facts }: ActivityEntry, formats: FormatNames): string {
  const format = String(facts['format']);
  const name = formats[format]?.name ?? format;
  const what = connections === 1 ? 'Exportado' : `Exportados ${tenants(connections)}`;
  const secrets = facts['secrets'] === true ? 'con secretos' : 'sin secretos';
  return `${what} como ${name}, ${secrets}${facts['way'] === 'clipboard' ? ', al Portapapeles' : ''}`;
}

function imported(entry: ActivityEntry): string {
  const what = plural(language, count(entry, 'added') + count(entry, 'replaced'), {
    one: 'Importado # inquilino',
    other: 'Importados # inquilinos',
  });
  const parts = [
    ['added', { one: '# nuevo', other: '# nuevos' }],
    ['replaced', { one: '# reemplazado', other: '# reemplazados' }],
    ['skipped', { one: '# omitido', other: '# omitidos' }],
  ] as const;
  return `${what}: ${counted(entry, parts)}`;
}

function updated({ facts }: ActivityEntry): string {
  const changed = String(facts['fields'] ?? '')
    .split(' ')
    .map((field) => fields[field] ?? field);
  return `Cambios: ${listInWords(language, changed)}`;
}

/** What an entry tells, by its kind. */
export const told: Record<ActivityKind, Told> = {
  linked: ({ facts }) => (facts['verified'] === false ? 'Agregado, sin verificar' : 'Vinculado'),
  updated,
  secret_replaced: each('Secreto reemplazado', (several) => `Secreto de ${several} reemplazado`),
  verified,
  revealed: () => 'Secreto mostrado',
  copied_secret: () => 'Secreto copiado',
  copied_token: () => 'Token de acceso copiado',
  exported,
  imported,
  removed: each('Movido a la papelera', (several) => `${several} movidos a la papelera`),
  restored: each('Restaurado de la papelera', (several) => `${several} restaurados de la papelera`),
  purged: ({ connections = 1, facts }) => {
    const what = connections === 1 ? 'Eliminado' : `${tenants(connections)} eliminados`;
    return `${what} definitivamente${facts['byItself'] === true ? ', tras su plazo en la papelera' : ''}`;
  },
  unlocked: ({ facts }) => `Desbloqueado ${ways[String(facts['way'])] ?? ''}`.trim(),
  unlock_failed: ({ facts }) =>
    facts['way'] === 'recovery' ? 'Clave de recuperación errónea' : 'Frase de contraseña errónea',
  locked: ({ facts }) => lockReasons[String(facts['reason'])] ?? 'Bloqueado',
  passphrase_set: ({ facts }) =>
    facts['only'] === true
      ? 'Frase de contraseña establecida, se pide en cada inicio'
      : 'Frase de contraseña establecida',
  passphrase_removed: () => 'Frase de contraseña quitada',
  recovery_key_made: () => 'Clave de recuperación creada',
  recovery_key_removed: () => 'Clave de recuperación quitada',
  vault_restored: () => 'Almacén anterior restaurado',
  vault_started_anew: () => 'Almacén vacío empezado',
  settings: ({ facts }) => {
    const setting = String(facts['setting']);
    return `Configuración cambiada: ${settings[setting] ?? setting}, de ${settingValueInWords(settingWords, setting, facts['from'])} a ${settingValueInWords(settingWords, setting, facts['to'])}`;
  },
  record_rekeyed: () => 'Registro continuado con otra clave',
  entries_lost: (entry) => `Entradas que no se pudieron escribir: ${count(entry, 'lost')}`,
};
