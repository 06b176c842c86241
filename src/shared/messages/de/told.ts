import type { ActivityEntry, ActivityKind } from '../../activity';
import { listInWords, numberInWords, plural } from '../format';
import { settingValueInWords, type SettingWords } from '../setting-value';
import type { FormatNames, Told } from '../shapes';

const language = 'de';

const tenants = (count: number): string =>
  plural(language, count, { one: '# Mandant', other: '# Mandanten' });

/** “Entfernt”, or with how many where it is about several. */
const each =
  (one: string, several: (tenants: string) => string): Told =>
  ({ connections = 1 }) =>
    connections === 1 ? one : several(tenants(connections));

const count = ({ facts }: ActivityEntry, name: string): number => Number(facts[name] ?? 0);

/** Those that are not zero. */
const counted = (entry: ActivityEntry, words: readonly (readonly [string, string])[]): string =>
  words
    .filter(([name]) => count(entry, name) > 0)
    .map(([name, word]) => `${numberInWords(language, count(entry, name))} ${word}`)
    .join(', ');

const fields: Readonly<Record<string, string>> = {
  name: 'Name',
  cloud: 'Cloud',
  customCloud: 'Hosts der Cloud',
  tenant: 'Mandant',
  clientId: 'Client-ID',
  service: 'Dienst',
  serviceOptions: 'Optionen des Diensts',
  scope: 'Bereich',
  labels: 'Labels',
  notes: 'Notizen',
  pinned: 'Anheftung',
  neededRoles: 'erforderliche Berechtigungen',
  secretExpiresAt: 'Ablaufdatum',
};

const settings: Readonly<Record<string, string>> = {
  reverify: 'automatisch überprüfen',
  expiryNotices: 'bald ablaufende Geheimnisse melden',
  lockAfterMinutes: 'Minuten bis zum Sperren',
  lockWithScreen: 'mit dem Bildschirm sperren',
  hiddenFromCapture: 'in Screenshots ausblenden',
  lookForUpdates: 'nach Updates suchen',
  language: 'Sprache',
  theme: 'Design',
};

const ways: Readonly<Record<string, string>> = {
  passphrase: 'mit Passphrase',
  recovery: 'mit Wiederherstellungsschlüssel',
  touchId: 'mit Touch ID',
};

const lockReasons: Readonly<Record<string, string>> = {
  person: 'Gesperrt',
  idle: 'Gesperrt nach einiger Zeit ohne Nutzung',
  suspend: 'Gesperrt beim Wechsel in den Energiesparmodus',
  screen: 'Gesperrt mit dem Bildschirm',
  start: 'Gesperrt beim Start',
};

const settingWords: SettingWords = {
  on: 'ein',
  off: 'aus',
  reverify: { off: 'aus', daily: 'täglich', weekly: 'wöchentlich' },
  theme: { system: 'System', light: 'hell', dark: 'dunkel' },
  systemLanguage: 'System',
  neverLocks: 'nie',
};

function verified(entry: ActivityEntry): string {
  const { connections = 1, facts } = entry;
  const byItself = facts['byItself'] === true;
  const done = byItself ? 'Automatisch überprüft' : 'Überprüft';
  if (connections === 1) {
    if (count(entry, 'ok') > 0) return done;
    const attempt = byItself ? 'Automatische Überprüfung' : 'Überprüfung';
    return `${attempt} ${count(entry, 'failed') > 0 ? 'fehlgeschlagen' : 'ohne Antwort'}`;
  }
  const outcomes = [
    ['ok', 'in Ordnung'],
    ['failed', 'fehlgeschlagen'],
    ['unreached', 'ohne Antwort'],
  ] as const;
  return `${done}, ${tenants(connections)}: ${counted(entry, outcomes)}`;
}

function exported({ connections = 1, facts }: ActivityEntry, formats: FormatNames): string {
  const format = String(facts['format']);
  const name = formats[format]?.name ?? format;
  const what = connections === 1 ? 'Als' : `${tenants(connections)} als`;
  const secrets = facts['secrets'] === true ? 'mit Geheimnissen' : 'ohne Geheimnisse';
  return `${what} ${name} ${facts['way'] === 'clipboard' ? 'in die Zwischenablage exportiert' : 'exportiert'}, ${secrets}`;
}

function imported(entry: ActivityEntry): string {
  const parts = [
    ['added', 'neu'],
    ['replaced', 'ersetzt'],
    ['skipped', 'ausgelassen'],
  ] as const;
  return `${tenants(count(entry, 'added') + count(entry, 'replaced'))} importiert: ${counted(entry, parts)}`;
}

function updated({ facts }: ActivityEntry): string {
  const changed = String(facts['fields'] ?? '')
    .split(' ')
    .map((field) => fields[field] ?? field);
  return `Geändert: ${listInWords(language, changed)}`;
}

/** What an entry tells, by its kind. */
export const told: Record<ActivityKind, Told> = {
  linked: ({ facts }) => (facts['verified'] === false ? 'Hinzugefügt, nicht überprüft' : 'Verknüpft'),
  updated,
  secret_replaced: each('Geheimnis ersetzt', (several) => `Geheimnis von ${several} ersetzt`),
  verified,
  revealed: () => 'Geheimnis angezeigt',
  copied_secret: () => 'Geheimnis kopiert',
  copied_token: () => 'Zugriffstoken kopiert',
  exported,
  imported,
  removed: each('In den Papierkorb verschoben', (several) => `${several} in den Papierkorb verschoben`),
  restored: each(
    'Aus dem Papierkorb wiederhergestellt',
    (several) => `${several} aus dem Papierkorb wiederhergestellt`,
  ),
  purged: ({ connections = 1, facts }) =>
    `${connections === 1 ? 'Endgültig' : `${tenants(connections)} endgültig`} gelöscht${facts['byItself'] === true ? ', nach der Zeit im Papierkorb' : ''}`,
  unlocked: ({ facts }) => `Entsperrt ${ways[String(facts['way'])] ?? ''}`.trim(),
  unlock_failed: ({ facts }) =>
    facts['way'] === 'recovery' ? 'Falscher Wiederherstellungsschlüssel' : 'Falsche Passphrase',
  locked: ({ facts }) => lockReasons[String(facts['reason'])] ?? 'Gesperrt',
  passphrase_set: ({ facts }) =>
    facts['only'] === true ? 'Passphrase festgelegt, bei jedem Start verlangt' : 'Passphrase festgelegt',
  passphrase_removed: () => 'Passphrase entfernt',
  recovery_key_made: () => 'Wiederherstellungsschlüssel erstellt',
  recovery_key_removed: () => 'Wiederherstellungsschlüssel entfernt',
  vault_restored: () => 'Früherer Tresor wiederhergestellt',
  vault_started_anew: () => 'Leerer Tresor angelegt',
  settings: ({ facts }) => {
    const setting = String(facts['setting']);
    return `Einstellung geändert: ${settings[setting] ?? setting}, von ${settingValueInWords(settingWords, setting, facts['from'])} auf ${settingValueInWords(settingWords, setting, facts['to'])}`;
  },
  record_rekeyed: () => 'Protokoll unter einem anderen Schlüssel fortgesetzt',
  entries_lost: (entry) => `Nicht geschriebene Einträge: ${count(entry, 'lost')}`,
};
