import type { UpdateFault, UpdatesOff } from '../../updates';
import { dayInWords, numberInWords } from '../format';

const language = 'de';

/** What did not work, and what to do. */
const faults: Record<UpdateFault, string> = {
  no_network: 'Der Updateserver wurde nicht erreicht. Prüfen Sie das Netzwerk, und versuchen Sie es erneut.',
  feed_unreadable:
    'Der Updateserver hat eine Antwort gegeben, die Tenantry nicht versteht. Es wurde nichts geändert. Versuchen Sie es später erneut.',
  signature_wrong:
    'Was der Updateserver anbietet, ist nicht von den Machern von Tenantry signiert. Es wurde nichts geändert. Informieren Sie Ihren Administrator.',
  hash_wrong:
    'Der Download ist nicht die signierte Datei. Er wurde verworfen, und es wurde nichts geändert. Versuchen Sie es erneut.',
  older:
    'Der Updateserver bietet eine ältere Version an als zuvor. Sie wurde abgelehnt. Versuchen Sie es später erneut, und informieren Sie Ihren Administrator, wenn es so bleibt.',
  disk_full: 'Der Datenträger ist voll. Geben Sie Speicherplatz frei, und versuchen Sie es erneut.',
  not_allowed:
    'Tenantry darf sein eigenes Programm hier nicht ersetzen. Wenden Sie sich an die Person, die es installiert hat.',
};

/** Why there are no updates in this Tenantry. */
const off: Record<UpdatesOff, string> = {
  policy: 'Ihre Organisation verteilt Updates auf anderem Weg.',
  not_packaged: 'Dies ist ein Build für Entwicklung oder Übung. Er wird nicht aktualisiert.',
  other_installer:
    'Dieses Tenantry wird so aktualisiert, wie es installiert wurde, zum Beispiel über die Pakete Ihres Systems.',
  not_configured: 'Dieser Build nennt keinen Ort für Updates.',
};

/** Every German text about updates. */
export const updates = {
  title: 'Updates',
  look: 'Nach Updates suchen',
  lookText:
    'Einmal am Tag fragt Tenantry, ob es eine neuere Version gibt. Über Sie und Ihre Mandanten wird nichts gesendet, und nichts wird ohne Ihre Zustimmung installiert.',
  off,
  faults,
  checkNow: 'Jetzt suchen',
  checking: 'Wird gesucht…',
  none: 'Tenantry ist aktuell.',
  notChecked: 'Seit dem Start nicht gesucht.',
  show: 'Anzeigen',
  available: (version: string) => `Tenantry ${version} ist verfügbar`,
  gettingShort: (version: string, percent: number) =>
    `Tenantry ${version} wird heruntergeladen: ${numberInWords(language, percent)} %`,
  ready: (version: string) => `Tenantry ${version} ist bereit`,
  deferred: (version: string) => `Tenantry ${version} ist verfügbar. Sie werden morgen erinnert.`,
  facts: (releasedAt: string, bytes: number) =>
    `Erschienen am ${dayInWords(language, releasedAt)}, ${numberInWords(language, Math.max(1, Math.round(bytes / 1e6)))} MB`,
  whatIsNew: 'Neuerungen',
  noNotes: 'Zu dieser Version wurde nichts geschrieben.',
  download: 'Herunterladen',
  downloading: 'Wird heruntergeladen…',
  goOn: 'Sie können inzwischen weiterarbeiten und dieses Fenster schließen.',
  restartText:
    'Tenantry wird beendet, und die neue Version startet. Ihre Mandanten bleiben, wie sie sind; ein nicht abgeschlossenes Formular wird geleert.',
  install: 'Installieren und neu starten',
  installing: 'Wird installiert…',
  later: 'Später',
  skip: 'Diese Version überspringen',
};
