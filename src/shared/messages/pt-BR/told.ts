import type { ActivityEntry, ActivityKind } from '../../activity';
import { listInWords, plural, type PluralForms } from '../format';
import { settingValueInWords, type SettingWords } from '../setting-value';
import type { FormatNames, Told } from '../shapes';

const language = 'pt-BR';

const tenants = (count: number): string =>
  plural(language, count, { one: '# locatário', other: '# locatários' });

/** “Segredo substituído”, or with how many where it is about several. */
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
  name: 'nome',
  cloud: 'nuvem',
  customCloud: 'hosts da nuvem',
  tenant: 'locatário',
  clientId: 'ID do cliente',
  service: 'serviço',
  serviceOptions: 'opções do serviço',
  scope: 'escopo',
  labels: 'rótulos',
  notes: 'notas',
  pinned: 'fixação',
  neededRoles: 'permissões necessárias',
  secretExpiresAt: 'data do segredo',
};

const settings: Readonly<Record<string, string>> = {
  reverify: 'verificar automaticamente',
  expiryNotices: 'avisar sobre segredos que expiram em breve',
  lockAfterMinutes: 'minutos até o Tenantry se bloquear',
  lockWithScreen: 'bloquear com a tela',
  hiddenFromCapture: 'ocultar das capturas de tela',
  lookForUpdates: 'procurar atualizações',
  language: 'idioma',
  theme: 'tema',
};

const ways: Readonly<Record<string, string>> = {
  passphrase: 'com a frase secreta',
  recovery: 'com a chave de recuperação',
  touchId: 'com o Touch ID',
};

const lockReasons: Readonly<Record<string, string>> = {
  person: 'Bloqueado',
  idle: 'Bloqueado após um tempo sem uso',
  suspend: 'Bloqueado quando o computador foi suspenso',
  screen: 'Bloqueado com a tela',
  start: 'Bloqueado no início',
};

const settingWords: SettingWords = {
  on: 'ativado',
  off: 'desativado',
  reverify: { off: 'desativado', daily: 'diariamente', weekly: 'semanalmente' },
  theme: { system: 'sistema', light: 'claro', dark: 'escuro' },
  systemLanguage: 'sistema',
  neverLocks: 'nunca',
};

function verified(entry: ActivityEntry): string {
  const { connections = 1, facts } = entry;
  const byItself = facts['byItself'] === true;
  const what = byItself ? 'Verificação automática' : 'Verificação';
  if (connections === 1) {
    if (count(entry, 'ok') > 0) return byItself ? 'Verificado automaticamente' : 'Verificado';
    return `${what}: ${count(entry, 'failed') > 0 ? 'com falha' : 'sem resposta'}`;
  }
  const outcomes = [
    ['ok', { one: '# verificado', other: '# verificados' }],
    ['failed', { other: '# com falha' }],
    ['unreached', { other: '# sem resposta' }],
  ] as const;
  return `${what}, ${tenants(connections)}: ${counted(entry, outcomes)}`;
}

function exported({ connections = 1, facts }: ActivityEntry, formats: FormatNames): string {
  const format = String(facts['format']);
  const name = formats[format]?.name ?? format;
  const what = connections === 1 ? 'Exportado' : `${tenants(connections)} exportados`;
  const secrets = facts['secrets'] === true ? 'com segredos' : 'sem segredos';
  return `${what} como ${name}, ${secrets}${facts['way'] === 'clipboard' ? ', para a área de transferência' : ''}`;
}

function imported(entry: ActivityEntry): string {
  const what = plural(language, count(entry, 'added') + count(entry, 'replaced'), {
    one: '# locatário importado',
    other: '# locatários importados',
  });
  const parts = [
    ['added', { one: '# novo', other: '# novos' }],
    ['replaced', { one: '# substituído', other: '# substituídos' }],
    ['skipped', { one: '# ignorado', other: '# ignorados' }],
  ] as const;
  return `${what}: ${counted(entry, parts)}`;
}

function updated({ facts }: ActivityEntry): string {
  const changed = String(facts['fields'] ?? '')
    .split(' ')
    .map((field) => fields[field] ?? field);
  return `Alterações: ${listInWords(language, changed)}`;
}

/** What an entry tells, by its kind. */
export const told: Record<ActivityKind, Told> = {
  linked: ({ facts }) => (facts['verified'] === false ? 'Adicionado, não verificado' : 'Vinculado'),
  updated,
  secret_replaced: each('Segredo substituído', (several) => `Segredo de ${several} substituído`),
  verified,
  revealed: () => 'Segredo mostrado',
  copied_secret: () => 'Segredo copiado',
  copied_token: () => 'Token de acesso copiado',
  exported,
  imported,
  removed: each('Movido para a lixeira', (several) => `${several} movidos para a lixeira`),
  restored: each('Recuperado da lixeira', (several) => `${several} recuperados da lixeira`),
  purged: ({ connections = 1, facts }) => {
    const what = connections === 1 ? 'Excluído' : `${tenants(connections)} excluídos`;
    return `${what} permanentemente${facts['byItself'] === true ? ', após o prazo na lixeira' : ''}`;
  },
  unlocked: ({ facts }) => `Desbloqueado ${ways[String(facts['way'])] ?? ''}`.trim(),
  unlock_failed: ({ facts }) =>
    facts['way'] === 'recovery' ? 'Chave de recuperação errada' : 'Frase secreta errada',
  locked: ({ facts }) => lockReasons[String(facts['reason'])] ?? 'Bloqueado',
  passphrase_set: ({ facts }) =>
    facts['only'] === true ? 'Frase secreta definida, pedida a cada início' : 'Frase secreta definida',
  passphrase_removed: () => 'Frase secreta removida',
  recovery_key_made: () => 'Chave de recuperação criada',
  recovery_key_removed: () => 'Chave de recuperação removida',
  vault_restored: () => 'Cofre anterior restaurado',
  vault_started_anew: () => 'Cofre vazio iniciado',
  settings: ({ facts }) => {
    const setting = String(facts['setting']);
    return `Configuração alterada: ${settings[setting] ?? setting}, de ${settingValueInWords(settingWords, setting, facts['from'])} para ${settingValueInWords(settingWords, setting, facts['to'])}`;
  },
  record_rekeyed: () => 'Registro continuado com outra chave',
  entries_lost: (entry) => `Entradas que não puderam ser gravadas: ${count(entry, 'lost')}`,
};
