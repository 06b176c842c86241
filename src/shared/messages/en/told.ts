import type { ActivityEntry, ActivityKind } from '../../activity';
import { listInWords, numberInWords, plural } from '../format';
import { settingValueInWords, type SettingWords } from '../setting-value';
import type { FormatNames, Told } from '../shapes';

const language = 'en';

const tenants = (count: number): string => plural(language, count, { one: '# tenant', other: '# tenants' });

/** “Removed”, or with how many where it is about several. */
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
  name: 'name',
  cloud: 'cloud',
  customCloud: 'hosts of the cloud',
  tenant: 'tenant',
  clientId: 'client ID',
  service: 'service',
  serviceOptions: 'options of the service',
  scope: 'scope',
  labels: 'labels',
  notes: 'notes',
  pinned: 'pin',
  neededRoles: 'needed permissions',
  secretExpiresAt: 'date of the secret',
};

const settings: Readonly<Record<string, string>> = {
  reverify: 'verify again',
  expiryNotices: 'announce secrets that expire soon',
  lockAfterMinutes: 'minutes until Tenantry locks',
  lockWithScreen: 'lock with the screen',
  lookForUpdates: 'look for updates',
  hiddenFromCapture: 'leave the window out of screenshots',
  language: 'language',
  theme: 'theme',
};

const ways: Readonly<Record<string, string>> = {
  passphrase: 'by passphrase',
  recovery: 'by recovery key',
  touchId: 'by Touch ID',
};

const lockReasons: Readonly<Record<string, string>> = {
  person: 'Locked',
  idle: 'Locked after a while without use',
  suspend: 'Locked when the computer went to sleep',
  screen: 'Locked with the screen',
  start: 'Locked at the start',
};

const settingWords: SettingWords = {
  on: 'on',
  off: 'off',
  reverify: { off: 'off', daily: 'daily', weekly: 'weekly' },
  theme: { system: 'the system’s', light: 'light', dark: 'dark' },
  systemLanguage: 'the system’s',
  neverLocks: 'never',
};

function verified(entry: ActivityEntry): string {
  const { connections = 1, facts } = entry;
  const by = facts['byItself'] === true ? 'Verified by itself' : 'Verified';
  if (connections === 1) {
    if (count(entry, 'ok') > 0) return by;
    return `${by}: ${count(entry, 'failed') > 0 ? 'failed' : 'not reached'}`;
  }
  const outcomes = [
    ['ok', 'verified'],
    ['failed', 'failed'],
    ['unreached', 'not reached'],
  ] as const;
  return `${by}, ${tenants(connections)}: ${counted(entry, outcomes)}`;
}

function exported({ connections = 1, facts }: ActivityEntry, formats: FormatNames): string {
  const format = String(facts['format']);
  const name = formats[format]?.name ?? format;
  const what = connections === 1 ? 'Exported' : `Exported ${tenants(connections)}`;
  const secrets = facts['secrets'] === true ? ' with secrets' : ' without secrets';
  return `${what} as ${name}${secrets}${facts['way'] === 'clipboard' ? ', to the clipboard' : ''}`;
}

function imported(entry: ActivityEntry): string {
  const parts = [
    ['added', 'new'],
    ['replaced', 'replaced'],
    ['skipped', 'skipped'],
  ] as const;
  return `Imported ${tenants(count(entry, 'added') + count(entry, 'replaced'))}: ${counted(entry, parts)}`;
}

function updated({ facts }: ActivityEntry): string {
  const changed = String(facts['fields'] ?? '')
    .split(' ')
    .map((field) => fields[field] ?? field);
  return `Changed: ${listInWords(language, changed)}`;
}

/** What an entry tells, by its kind. */
export const told: Record<ActivityKind, Told> = {
  linked: ({ facts }) => (facts['verified'] === false ? 'Added, not verified' : 'Linked'),
  updated,
  secret_replaced: each('Secret replaced', (several) => `Secret of ${several} replaced`),
  verified,
  revealed: () => 'Secret shown',
  copied_secret: () => 'Secret copied',
  copied_token: () => 'Access token copied',
  exported,
  imported,
  removed: each('Moved to the bin', (several) => `${several} moved to the bin`),
  restored: each('Brought back from the bin', (several) => `${several} brought back from the bin`),
  purged: ({ connections = 1, facts }) =>
    `${connections === 1 ? 'Deleted' : `${tenants(connections)} deleted`} for good${facts['byItself'] === true ? ', after its time in the bin' : ''}`,
  unlocked: ({ facts }) => `Unlocked ${ways[String(facts['way'])] ?? ''}`.trim(),
  unlock_failed: ({ facts }) => (facts['way'] === 'recovery' ? 'Wrong recovery key' : 'Wrong passphrase'),
  locked: ({ facts }) => lockReasons[String(facts['reason'])] ?? 'Locked',
  passphrase_set: ({ facts }) =>
    facts['only'] === true ? 'Passphrase set, asked for at each start' : 'Passphrase set',
  passphrase_removed: () => 'Passphrase removed',
  recovery_key_made: () => 'Recovery key made',
  recovery_key_removed: () => 'Recovery key removed',
  vault_restored: () => 'Earlier vault restored',
  vault_started_anew: () => 'Empty vault begun',
  settings: ({ facts }) => {
    const setting = String(facts['setting']);
    return `Setting changed: ${settings[setting] ?? setting}, from ${settingValueInWords(settingWords, setting, facts['from'])} to ${settingValueInWords(settingWords, setting, facts['to'])}`;
  },
  record_rekeyed: () => 'Record continued under another key',
  entries_lost: (entry) => `Entries that could not be written: ${count(entry, 'lost')}`,
};
