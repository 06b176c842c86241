import type { ActivityEntry, ActivityGroup, ActivityKind } from '../../activity';
import { dayAndTimeInWords, numberInWords, plural } from '../format';
import type { FormatNames } from '../shapes';
import { told } from './told';

const language = 'en';

const groups: Record<ActivityGroup, string> = {
  secrets: 'Secrets and tokens',
  tenants: 'Tenants',
  verifications: 'Verifications',
  transfer: 'Export and import',
  vault: 'Vault and lock',
  settings: 'Settings',
};

/** English: everything about the activity record. */
export const activity = {
  title: 'Activity',
  /** What happened, in a few words; without the connection's name, which stands beside it. */
  told: (entry: ActivityEntry, formats: FormatNames): string =>
    (told as Partial<typeof told>)[entry.kind as ActivityKind]?.(entry, formats) ?? entry.kind,
  columns: { when: 'When', what: 'Event', tenant: 'Tenant' },
  groups,
  kinds: 'Event',
  search: 'Tenant’s name',
  from: 'From',
  to: 'To',
  clear: 'Clear filters',
  /** A moment: its day, as near ones are called, and its time. */
  when: (iso: string, now: number): string =>
    dayAndTimeInWords(language, iso, now, { today: 'Today', yesterday: 'Yesterday' }),
  filters: 'Filter the record',
  clearSearch: 'Clear the name',
  unsigned:
    'Written while the vault was not open. Entries after it hold it in its place, but nothing proves who wrote it.',
  integrity: {
    titles: {
      altered: 'The record was changed outside of Tenantry',
      cut: 'The end of the record is missing',
    },
    whole: 'Nothing was edited or taken out.',
    wholeSince: (number: number) =>
      `Nothing was edited or taken out since entry ${numberInWords(language, number)}. Those before it belong to an earlier vault and cannot be checked.`,
    unknown:
      'Whether the record is whole can be told only while a keyring or a passphrase protects the vault.',
    altered: (number: number) =>
      `Entry ${numberInWords(language, number)}, or one right before it, was edited, put in or taken out.`,
    cut: (number: number) =>
      `Entries from number ${numberInWords(language, number)} on were taken away outside of Tenantry.`,
    advice:
      'Do not rely on what stands there. If nobody restored old files here, find out who has access to this computer.',
  },
  loading: 'Reading the record…',
  failed: 'The record could not be read.',
  retry: 'Try again',
  empty: 'No activity yet',
  emptyText: 'What is linked, shown, copied, exported or changed from now on is listed here.',
  nothingFound: 'Nothing matches these filters',
  list: 'What happened, the latest first',
  more: 'Show older entries',
  shown: (shown: number, total: number) =>
    shown === total
      ? plural(language, total, { one: '# entry', other: '# entries' })
      : `${numberInWords(language, shown)} of ${plural(language, total, { one: '# entry', other: '# entries' })}`,
  local: 'Kept on this computer only, without any secret.',
  export: 'Export',
  formats: { json: 'JSON, with whether it is whole', csv: 'CSV table' },
  exported: (count: number) =>
    plural(language, count, { one: '# entry exported.', other: '# entries exported.' }),
  /** The system's dialog that names the file. */
  exportTitle: 'Export activity',
  file: {
    name: 'tenantry-activity',
    formats: { json: 'JSON', csv: 'Table' },
    columns: {
      number: 'Number',
      time: 'Time (UTC)',
      kind: 'Kind',
      what: 'What',
      tenant: 'Tenant',
      tenants: 'Tenants',
      signed: 'Authenticated',
    },
    yes: 'yes',
    no: 'no',
  },
  /** The system's notice whenever a secret is shown. */
  revealTitle: 'A client secret was shown',
  revealText: (name: string) => `Tenantry shows the client secret of ${name} in its window.`,
};
