import type { ActivityEntry, ActivityKind } from '../../activity';
import { listInWords, plural, type PluralForms } from '../format';
import { settingValueInWords, type SettingWords } from '../setting-value';
import type { FormatNames, Told } from '../shapes';

const language = 'fr';

const tenants = (count: number): string =>
  plural(language, count, { one: '# locataire', other: '# locataires' });

/** “Removed”, or with how many where it is about several. */
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
  name: 'nom',
  cloud: 'cloud',
  customCloud: 'hôtes du cloud',
  tenant: 'locataire',
  clientId: 'ID client',
  service: 'service',
  serviceOptions: 'options du service',
  scope: 'étendue',
  labels: 'étiquettes',
  notes: 'notes',
  pinned: 'épinglage',
  neededRoles: 'autorisations requises',
  secretExpiresAt: 'date d’expiration du secret',
};

const settings: Readonly<Record<string, string>> = {
  reverify: 'vérification automatique',
  expiryNotices: 'annonce des secrets qui expirent bientôt',
  lockAfterMinutes: 'minutes avant le verrouillage de Tenantry',
  lockWithScreen: 'verrouillage avec l’écran',
  hiddenFromCapture: 'fenêtre masquée sur les captures d’écran',
  lookForUpdates: 'rechercher les mises à jour',
  language: 'langue',
  theme: 'thème',
};

const ways: Readonly<Record<string, string>> = {
  passphrase: 'par phrase secrète',
  recovery: 'par clé de récupération',
  touchId: 'par Touch ID',
};

const lockReasons: Readonly<Record<string, string>> = {
  person: 'Verrouillé',
  idle: 'Verrouillé après un moment sans utilisation',
  suspend: 'Verrouillé à la mise en veille de l’ordinateur',
  screen: 'Verrouillé avec l’écran',
  start: 'Verrouillé au démarrage',
};

const settingWords: SettingWords = {
  on: 'oui',
  off: 'non',
  reverify: { off: 'jamais', daily: 'chaque jour', weekly: 'chaque semaine' },
  theme: { system: 'comme le système', light: 'clair', dark: 'sombre' },
  systemLanguage: 'celle du système',
  neverLocks: 'jamais',
};

function verified(entry: ActivityEntry): string {
  const { connections = 1, facts } = entry;
  const how = facts['byItself'] === true ? 'Vérification automatique' : 'Vérification';
  if (connections === 1) {
    if (count(entry, 'ok') > 0) return facts['byItself'] === true ? 'Vérifié automatiquement' : 'Vérifié';
    return `${how}\u202f: ${count(entry, 'failed') > 0 ? 'échec' : 'Microsoft injoignable'}`;
  }
  const outcomes = [
    ['ok', { one: '# vérifié', other: '# vérifiés' }],
    ['failed', { one: '# échec', other: '# échecs' }],
    ['unreached', { one: '# non joint', other: '# non joints' }],
  ] as const;
  return `${how}, ${tenants(connections)}\u202f: ${counted(entry, outcomes)}`;
}

function exported({ connections = 1, facts }: ActivityEntry, formats: FormatNames): string {
  const format = String(facts['format']);
  const name = formats[format]?.name ?? format;
  const what = connections === 1 ? 'Exporté' : `${tenants(connections)} exportés`;
  const secrets = facts['secrets'] === true ? 'avec secrets' : 'sans secrets';
  return `${what} au format ${name}, ${secrets}${facts['way'] === 'clipboard' ? ', vers le Presse-papiers' : ''}`;
}

function imported(entry: ActivityEntry): string {
  const parts = [
    ['added', { one: '# nouveau', other: '# nouveaux' }],
    ['replaced', { one: '# remplacé', other: '# remplacés' }],
    ['skipped', { one: '# ignoré', other: '# ignorés' }],
  ] as const;
  const all = plural(language, count(entry, 'added') + count(entry, 'replaced'), {
    one: '# locataire importé',
    other: '# locataires importés',
  });
  return `${all}\u202f: ${counted(entry, parts)}`;
}

function updated({ facts }: ActivityEntry): string {
  const changed = String(facts['fields'] ?? '')
    .split(' ')
    .map((field) => fields[field] ?? field);
  return `Modifié\u202f: ${listInWords(language, changed)}`;
}

/** What an entry tells, by its kind. */
export const told: Record<ActivityKind, Told> = {
  linked: ({ facts }) => (facts['verified'] === false ? 'Ajouté, non vérifié' : 'Lié'),
  updated,
  secret_replaced: each('Secret remplacé', (several) => `Secret de ${several} remplacé`),
  verified,
  revealed: () => 'Secret affiché',
  copied_secret: () => 'Secret copié',
  copied_token: () => 'Jeton d’accès copié',
  exported,
  imported,
  removed: each('Placé dans la corbeille', (several) => `${several} placés dans la corbeille`),
  restored: each('Restauré depuis la corbeille', (several) => `${several} restaurés depuis la corbeille`),
  purged: ({ connections = 1, facts }) =>
    `${connections === 1 ? 'Supprimé' : `${tenants(connections)} supprimés`} définitivement${facts['byItself'] === true ? ', au terme du délai de la corbeille' : ''}`,
  unlocked: ({ facts }) => `Déverrouillé ${ways[String(facts['way'])] ?? ''}`.trim(),
  unlock_failed: ({ facts }) =>
    facts['way'] === 'recovery' ? 'Clé de récupération incorrecte' : 'Phrase secrète incorrecte',
  locked: ({ facts }) => lockReasons[String(facts['reason'])] ?? 'Verrouillé',
  passphrase_set: ({ facts }) =>
    facts['only'] === true ? 'Phrase secrète définie, demandée à chaque démarrage' : 'Phrase secrète définie',
  passphrase_removed: () => 'Phrase secrète supprimée',
  recovery_key_made: () => 'Clé de récupération créée',
  recovery_key_removed: () => 'Clé de récupération supprimée',
  vault_restored: () => 'Coffre antérieur restauré',
  vault_started_anew: () => 'Coffre vide créé',
  settings: ({ facts }) => {
    const setting = String(facts['setting']);
    return `Paramètre modifié\u202f: ${settings[setting] ?? setting}, de «\u202f${settingValueInWords(settingWords, setting, facts['from'])}\u202f» à «\u202f${settingValueInWords(settingWords, setting, facts['to'])}\u202f»`;
  },
  record_rekeyed: () => 'Journal poursuivi sous une autre clé',
  entries_lost: (entry) => `Entrées qui n’ont pas pu être écrites\u202f: ${count(entry, 'lost')}`,
};
