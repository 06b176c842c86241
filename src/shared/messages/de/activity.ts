import type { ActivityEntry, ActivityGroup, ActivityKind } from '../../activity';
import { dayAndTimeInWords, numberInWords, plural } from '../format';
import type { FormatNames } from '../shapes';
import { told } from './told';

const language = 'de';

const groups: Record<ActivityGroup, string> = {
  secrets: 'Geheimnisse und Token',
  tenants: 'Mandanten',
  verifications: 'Überprüfungen',
  transfer: 'Export und Import',
  vault: 'Tresor und Sperre',
  settings: 'Einstellungen',
};

/** German: everything about the activity record. */
export const activity = {
  title: 'Aktivitäten',
  /** What happened, in a few words; without the connection's name, which stands beside it. */
  told: (entry: ActivityEntry, formats: FormatNames): string =>
    (told as Partial<typeof told>)[entry.kind as ActivityKind]?.(entry, formats) ?? entry.kind,
  columns: { when: 'Wann', what: 'Ereignis', tenant: 'Mandant' },
  groups,
  kinds: 'Ereignis',
  search: 'Name des Mandanten',
  from: 'Von',
  to: 'Bis',
  clear: 'Filter löschen',
  /** A moment: its day, as near ones are called, and its time. */
  when: (iso: string, now: number): string =>
    dayAndTimeInWords(language, iso, now, { today: 'Heute', yesterday: 'Gestern' }),
  filters: 'Protokoll filtern',
  clearSearch: 'Namen löschen',
  unsigned:
    'Geschrieben, während der Tresor nicht geöffnet war. Spätere Einträge halten ihn an seinem Platz, aber nichts belegt, wer ihn geschrieben hat.',
  integrity: {
    titles: {
      altered: 'Das Protokoll wurde außerhalb von Tenantry geändert',
      cut: 'Das Ende des Protokolls fehlt',
    },
    whole: 'Nichts wurde geändert oder entfernt.',
    wholeSince: (number: number) =>
      `Seit Eintrag ${numberInWords(language, number)} wurde nichts geändert oder entfernt. Die davor gehören zu einem früheren Tresor und lassen sich nicht prüfen.`,
    unknown:
      'Ob das Protokoll vollständig ist, lässt sich nur feststellen, solange ein Schlüsselbund oder eine Passphrase den Tresor schützt.',
    altered: (number: number) =>
      `Eintrag ${numberInWords(language, number)} oder einer direkt davor wurde geändert, eingefügt oder entfernt.`,
    cut: (number: number) =>
      `Die Einträge ab Nummer ${numberInWords(language, number)} wurden außerhalb von Tenantry entfernt.`,
    advice:
      'Verlassen Sie sich nicht auf den Inhalt. Hat hier niemand alte Dateien wiederhergestellt, finden Sie heraus, wer Zugriff auf diesen Computer hat.',
  },
  loading: 'Protokoll wird gelesen…',
  failed: 'Das Protokoll konnte nicht gelesen werden.',
  retry: 'Erneut versuchen',
  empty: 'Noch keine Aktivitäten',
  emptyText: 'Was ab jetzt verknüpft, angezeigt, kopiert, exportiert oder geändert wird, steht hier.',
  nothingFound: 'Nichts entspricht diesen Filtern',
  list: 'Was geschah, das Neueste zuerst',
  more: 'Ältere Einträge anzeigen',
  shown: (shown: number, total: number) =>
    shown === total
      ? plural(language, total, { one: '# Eintrag', other: '# Einträge' })
      : `${numberInWords(language, shown)} von ${plural(language, total, { one: '# Eintrag', other: '# Einträgen' })}`,
  local: 'Nur auf diesem Computer gespeichert, ohne jedes Geheimnis.',
  export: 'Exportieren',
  formats: { json: 'JSON, mit Vollständigkeitsnachweis', csv: 'CSV-Tabelle' },
  exported: (count: number) =>
    plural(language, count, { one: '# Eintrag exportiert.', other: '# Einträge exportiert.' }),
  /** The system's dialog that names the file. */
  exportTitle: 'Aktivitäten exportieren',
  file: {
    name: 'tenantry-aktivitaeten',
    formats: { json: 'JSON', csv: 'Tabelle' },
    columns: {
      number: 'Nummer',
      time: 'Zeit (UTC)',
      kind: 'Art',
      what: 'Was',
      tenant: 'Mandant',
      tenants: 'Mandanten',
      signed: 'Authentifiziert',
    },
    yes: 'ja',
    no: 'nein',
  },
  /** The system's notice whenever a secret is shown. */
  revealTitle: 'Ein Clientgeheimnis wurde angezeigt',
  revealText: (name: string) => `Tenantry zeigt in seinem Fenster das Clientgeheimnis von ${name} an.`,
};
