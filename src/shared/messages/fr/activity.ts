import type { ActivityEntry, ActivityGroup, ActivityKind } from '../../activity';
import { dayAndTimeInWords, numberInWords, plural } from '../format';
import type { FormatNames } from '../shapes';
import { told } from './told';

const language = 'fr';

const groups: Record<ActivityGroup, string> = {
  secrets: 'Secrets et jetons',
  tenants: 'Locataires',
  verifications: 'Vérifications',
  transfer: 'Exportation et importation',
  vault: 'Coffre et verrouillage',
  settings: 'Paramètres',
};

/** French: everything about the activity record. */
export const activity = {
  title: 'Activité',
  /** What happened, in a few words; without the connection's name, which stands beside it. */
  told: (entry: ActivityEntry, formats: FormatNames): string =>
    (told as Partial<typeof told>)[entry.kind as ActivityKind]?.(entry, formats) ?? entry.kind,
  columns: { when: 'Quand', what: 'Événement', tenant: 'Locataire' },
  groups,
  kinds: 'Événement',
  search: 'Nom du locataire',
  from: 'Du',
  to: 'Au',
  clear: 'Effacer les filtres',
  /** A moment: its day, as near ones are called, and its time. */
  when: (iso: string, now: number): string =>
    dayAndTimeInWords(language, iso, now, { today: 'Aujourd’hui', yesterday: 'Hier' }),
  filters: 'Filtrer le journal',
  clearSearch: 'Effacer le nom',
  unsigned:
    'Écrite alors que le coffre n’était pas ouvert. Les entrées suivantes la maintiennent à sa place, mais rien ne prouve qui l’a écrite.',
  integrity: {
    titles: {
      altered: 'Le journal a été modifié en dehors de Tenantry',
      cut: 'La fin du journal manque',
    },
    whole: 'Rien n’a été modifié ni retiré.',
    wholeSince: (number: number) =>
      `Rien n’a été modifié ni retiré depuis l’entrée ${numberInWords(language, number)}. Les précédentes appartiennent à un coffre antérieur et ne peuvent pas être contrôlées.`,
    unknown:
      'L’intégrité du journal ne peut être établie que si un trousseau ou une phrase secrète protège le coffre.',
    altered: (number: number) =>
      `L’entrée ${numberInWords(language, number)}, ou l’une juste avant elle, a été modifiée, ajoutée ou retirée.`,
    cut: (number: number) =>
      `Les entrées à partir du numéro ${numberInWords(language, number)} ont été retirées en dehors de Tenantry.`,
    advice:
      'Ne vous fiez pas à ce qui y figure. Si personne n’a restauré ici d’anciens fichiers, cherchez qui a accès à cet ordinateur.',
  },
  loading: 'Lecture du journal…',
  failed: 'Le journal n’a pas pu être lu.',
  retry: 'Réessayer',
  empty: 'Aucune activité pour l’instant',
  emptyText: 'Ce qui est désormais lié, affiché, copié, exporté ou modifié est consigné ici.',
  nothingFound: 'Rien ne correspond à ces filtres',
  list: 'Ce qui s’est passé, le plus récent d’abord',
  more: 'Afficher les entrées plus anciennes',
  shown: (shown: number, total: number) =>
    shown === total
      ? plural(language, total, { one: '# entrée', other: '# entrées' })
      : `${numberInWords(language, shown)} sur ${plural(language, total, { one: '# entrée', other: '# entrées' })}`,
  local: 'Conservé sur cet ordinateur seulement, sans aucun secret.',
  export: 'Exporter',
  formats: { json: 'JSON, avec l’état d’intégrité', csv: 'Tableau CSV' },
  exported: (count: number) =>
    plural(language, count, { one: '# entrée exportée.', other: '# entrées exportées.' }),
  /** The system's dialog that names the file. */
  exportTitle: 'Exporter l’activité',
  file: {
    name: 'tenantry-activite',
    formats: { json: 'JSON', csv: 'Tableau' },
    columns: {
      number: 'Numéro',
      time: 'Heure (UTC)',
      kind: 'Type',
      what: 'Quoi',
      tenant: 'Locataire',
      tenants: 'Locataires',
      signed: 'Authentifiée',
    },
    yes: 'oui',
    no: 'non',
  },
  /** The system's notice whenever a secret is shown. */
  revealTitle: 'Un secret client a été affiché',
  revealText: (name: string) => `Tenantry affiche le secret client de «\u202f${name}\u202f» dans sa fenêtre.`,
};
