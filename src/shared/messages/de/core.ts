import type { ErrorCode } from '../../bridge';
import type { SovereignCloudId } from '../../clouds';
import type { Command } from '../../commands';
import type { CheckOutcome, ConnectionState, CredentialStatus } from '../../connection';
import type { FieldName, FieldNote, FieldProblem } from '../../fields/field';
import type { FindingId, FindingOwner, RetryClass } from '../../finding';
import type { GuideLineId, GuideStepId } from '../../guide';
import type { PastExport } from '../../past-export';
import type { PortalPage } from '../../portal';
import type { ServiceArea } from '../../services';
import type { StorageFault } from '../../storage-fault';
import type { Damage, Protection } from '../../vault-status';
import { expiryInWords, sinceInWords, type SinceWords } from '../expiry-words';
import {
  dateAndTimeInWords,
  dayInWords,
  durationInWords,
  listInWords,
  momentInFull,
  momentInWords,
  numberInWords,
  plural,
  sentenceCase,
  sentencesInWords,
  spanInWords,
} from '../format';
import type { FindingWords } from '../shapes';
import { clouds, services } from './names';

const language = 'de';

const sovereignClouds: Record<SovereignCloudId, { name: string; short: string }> = {
  'france-bleu': { name: 'Frankreich (Bleu)', short: 'Frankreich' },
  'germany-delos': { name: 'Deutschland (Delos)', short: 'Deutschland' },
  'singapore-government': { name: 'Singapur (Behörden)', short: 'Singapur' },
};

const fields: Record<FieldName, { label: string; placeholder: string; hint: string }> = {
  name: {
    label: 'Name',
    placeholder: 'Wird vom Mandanten übernommen',
    hint: 'So heißt der Mandant hier in der Liste.',
  },
  cloud: { label: 'Cloud', placeholder: '', hint: '' },
  tenant: {
    label: 'Mandanten-ID',
    placeholder: 'GUID oder Domäne, z. B. contoso.onmicrosoft.com',
    hint: 'Auch eine Portal- oder Anmelde-URL genügt.',
  },
  clientId: {
    label: 'Client-ID',
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: 'Im Portal „Anwendungs-ID (Client)“ der App.',
  },
  clientSecret: {
    label: 'Clientgeheimnis',
    placeholder: 'Den Wert, nicht die Geheime ID',
    hint: 'Wird nur einmal angezeigt: beim Erstellen.',
  },
  service: { label: 'Dienst', placeholder: '', hint: '' },
  scope: {
    label: 'Bereich',
    placeholder: 'api://…/.default',
    hint: 'Der Scope: der URI einer API mit /.default am Ende.',
  },
  customAuthority: {
    label: 'Anmeldehost',
    placeholder: 'login.example.com',
    hint: 'Hier werden Token angefordert.',
  },
  customGraph: {
    label: 'Microsoft Graph-Host',
    placeholder: 'graph.example.com',
    hint: 'Microsoft Graph in dieser Cloud.',
  },
  environmentName: {
    label: 'Umgebungsname',
    placeholder: 'production',
    hint: 'Wie im Business Central Admin Center angezeigt.',
  },
  environmentUrl: {
    label: 'Umgebungs-URL',
    placeholder: 'contoso.crm4.dynamics.com',
    hint: 'Die Adresse, unter der sich die Umgebung öffnet.',
  },
  secretExpiresAt: {
    label: 'Ablaufdatum',
    placeholder: 'Jahr, Monat und Tag',
    hint: 'Tenantry erinnert Sie vor diesem Tag.',
  },
  labels: {
    label: 'Labels',
    placeholder: 'Label hinzufügen',
    hint: 'Jedes mit Eingabetaste oder Komma abschließen.',
  },
  notes: {
    label: 'Notizen',
    placeholder: 'Alles Wissenswerte, aber keine Geheimnisse',
    hint: 'Notizen werden nicht verschlüsselt.',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: 'Geben Sie einen Wert ein.',
  too_long: 'Das ist zu lang. Prüfen Sie, was eingefügt wurde.',
  tenant_shape: 'Geben Sie die GUID oder eine Domäne des Mandanten ein.',
  tenant_shared_endpoint:
    'Das steht für alle Mandanten zugleich. Geben Sie GUID oder Domäne eines Mandanten ein.',
  tenant_url_without_tenant:
    'Diese URL enthält keinen Mandanten. Geben Sie die GUID oder Domäne des Mandanten ein.',
  tenant_personal:
    'Das ist der Mandant der persönlichen Microsoft-Konten. Geben Sie den Ihrer Organisation ein.',
  placeholder: 'Das ist ein Platzhalter. Geben Sie die echte ID ein.',
  client_id_shape: 'Geben Sie eine GUID ein: die „Anwendungs-ID (Client)“ von der Übersichtsseite der App.',
  scope_shape: 'Geben Sie den URI einer API mit /.default am Ende ein.',
  scope_several: 'Geben Sie einen einzigen Bereich ein. Ein Token gilt immer für eine API.',
  contains_secret:
    'Das sieht nach dem Clientgeheimnis aus. Entfernen Sie es hier; es gehört in „Clientgeheimnis“.',
  secret_masked:
    'Das sind nur die Punkte, die ein Geheimnis verdecken. Erstellen Sie ein neues und kopieren Sie seinen Wert.',
  secret_not_held: 'Geben Sie das Geheimnis erneut ein; es ist nicht mehr im Arbeitsspeicher.',
  name_control_characters: 'Geben Sie den Namen in einer Zeile ein.',
  host_shape: 'Geben Sie einen Hostnamen ein, z. B. login.example.com.',
  host_of_national_cloud:
    'Dieser Host gehört zu einer Cloud in der Liste. Wählen Sie stattdessen diese Cloud.',
  environment_name_shape: 'Verwenden Sie nur Buchstaben, Ziffern, Binde- und Unterstriche.',
  environment_url_shape: 'Geben Sie die Adresse der Umgebung ein, z. B. contoso.crm4.dynamics.com.',
  service_not_in_cloud:
    'Dieser Dienst ist in der gewählten Cloud nicht bekannt. Wählen Sie „Andere API“ und geben Sie deren Bereich ein.',
  date_shape: 'Geben Sie ein Datum aus Jahr, Monat und Tag ein.',
  label_shape: 'Ein Label ist eine Zeile ohne Kommas.',
  too_many_labels: 'Das sind zu viele Labels. Ein Mandant kann 20 haben.',
  cloud_unknown: 'Eine Cloud dieses Namens ist nicht bekannt. Verwenden Sie einen Namen aus dem Formular.',
  service_unknown: 'Ein Dienst dieses Namens ist nicht bekannt. Verwenden Sie einen Namen aus dem Formular.',
  other_sign_in: 'Die Anmeldung erfolgt anders als mit einem Clientgeheimnis.',
  secret_cut: 'Diese Zeile hat mehr Zellen als Spalten. Setzen Sie das Geheimnis in Anführungszeichen.',
};

const notes: Record<FieldNote, string> = {
  cleaned: 'Leerzeichen oder unsichtbare Zeichen wurden entfernt.',
  taken_from_url: 'Aus der eingefügten URL übernommen.',
  cloud_from_url: 'Cloud nach der eingefügten URL gewählt.',
  tenant_of_microsoft:
    'Das ist der Mandant von Microsofts eigenen Diensten. Gemeint ist vermutlich der Ihrer Organisation.',
  same_as_tenant: 'Das ist die Mandanten-ID. Geben Sie stattdessen die Anwendungs-ID (Client) ein.',
  same_as_client_id:
    'Das ist dieselbe GUID wie die Client-ID. Kopieren Sie die Spalte „Wert“ des Geheimnisses.',
  secret_looks_like_id: 'Das sieht nach der Geheimen ID aus. Kopieren Sie stattdessen die Spalte „Wert“.',
  secret_unusual:
    'Anders als die Geheimnisse, die Entra heute erstellt. In Ordnung, wenn es ein älteres ist.',
  secret_quoted: 'Der Wert steht in Anführungszeichen. Entfernen Sie sie, wenn sie nicht dazugehören.',
  secret_inner_space: 'Der Wert enthält ein Leerzeichen. Prüfen Sie, ob er vollständig kopiert wurde.',
  environment_unusual: 'Anders als die Adressen von Dynamics 365. Prüfen Sie, ob es die der Umgebung ist.',
  date_past: 'Dieser Tag ist vorbei.',
  date_far: 'Das ist später, als Entra heute zulässt. In Ordnung, wenn das Geheimnis ein älteres ist.',
};

const findings: Record<FindingId, FindingWords> = {
  wrong_secret: {
    title: 'Microsoft akzeptiert dieses Clientgeheimnis nicht',
    remedy:
      'Kopieren Sie den Wert des Geheimnisses noch einmal vollständig. Wird er nicht mehr angezeigt, erstellen Sie ein neues Geheimnis. Haben Sie es gerade erst erstellt, warten Sie eine Minute und versuchen Sie es erneut.',
  },
  secret_id_pasted: {
    title: 'Das sieht nach der Geheimen ID aus, nicht nach dem Geheimnis',
    remedy:
      'Kopieren Sie unter „Zertifikate & Geheimnisse“ die Spalte „Wert“. Wird der Wert nicht mehr angezeigt, erstellen Sie ein neues Geheimnis.',
  },
  secret_expired: {
    title: 'Das Clientgeheimnis ist abgelaufen',
    remedy:
      'Erstellen Sie unter „Zertifikate & Geheimnisse“ ein neues Geheimnis und ersetzen Sie das alte hier.',
  },
  secret_not_received: {
    title: 'Bei Microsoft ist kein Clientgeheimnis angekommen',
    remedy: 'Geben Sie das Geheimnis erneut ein.',
  },
  app_unknown: {
    title: 'Diese App ist in diesem Mandanten nicht bekannt',
    remedy:
      'Prüfen Sie, ob Client-ID und Mandanten-ID zusammengehören: Beide stehen auf der Übersichtsseite der App. Verwenden Sie nicht die Objekt-ID.',
  },
  app_not_in_tenant: {
    title: 'Die App ist registriert, aber in diesem Mandanten nicht vorhanden',
    remedy:
      'Ein Administrator des Mandanten fügt sie hinzu, indem er auf der Seite „API-Berechtigungen“ der App die Administratorzustimmung erteilt.',
  },
  app_disabled: {
    title: 'Die App ist in diesem Mandanten deaktiviert',
    remedy:
      'Ein Administrator des Mandanten muss sie aktivieren: unter Unternehmensanwendungen > die App > Eigenschaften „Aktiviert für die Benutzeranmeldung?“ auf „Ja“ setzen.',
  },
  app_public_client: {
    title: 'Die App ist als öffentlicher Client registriert und kann kein Geheimnis verwenden',
    remedy: 'Schalten Sie auf der Seite „Authentifizierung“ der App „Öffentliche Clientflows zulassen“ aus.',
  },
  app_of_microsoft: {
    title: 'Diese Client-ID gehört zu einer App von Microsoft',
    remedy:
      'Eine solche App kann nicht von anderen verwendet werden. Registrieren Sie eine eigene App und geben Sie deren Client-ID ein.',
  },
  app_token_settings: {
    title: 'Wegen der Tokeneinstellungen der App stellt Microsoft kein Token aus',
    remedy:
      'Ein Administrator des Mandanten prüft die App unter „Unternehmensanwendungen“: Signaturschlüssel und Ansprüche unter „Einmaliges Anmelden“. Was fehlt, steht in den Details.',
  },
  tenant_unknown: {
    title: 'Diesen Mandanten gibt es in der gewählten Cloud nicht',
    remedy: 'Prüfen Sie die Mandanten-ID auf Tippfehler und die Cloud.',
  },
  tenant_malformed: {
    title: 'Microsoft versteht diese Mandantenangabe nicht',
    remedy: 'Geben Sie die GUID oder eine überprüfte Domäne des Mandanten ein.',
  },
  tenant_inactive: {
    title: 'Der Mandant ist gesperrt, weil ihn niemand genutzt hat',
    remedy:
      'Ein Administrator des Mandanten reaktiviert ihn im Admin Center. Microsoft löscht ihn etwa 20 Tage nach der Sperrung.',
  },
  tenant_restricted: {
    title: 'Dieses Netzwerk lässt keinen Zugriff auf diesen Mandanten zu',
    remedy:
      'Der Proxy Ihres Unternehmens lässt nur bestimmte Mandanten zu. Bitten Sie Ihr Netzwerkteam, diese Mandanten-ID hinzuzufügen, oder verwenden Sie ein anderes Netzwerk.',
  },
  wrong_cloud: {
    title: 'Dieser Mandant liegt in einer anderen Cloud',
    remedy:
      'Wählen Sie die Cloud des Mandanten und stellen Sie die Verbindung erneut her. Auch die App muss in dieser Cloud registriert sein.',
  },
  authority_unknown: {
    title: 'Microsoft kennt diesen Anmeldehost nicht',
    remedy: 'Prüfen Sie den Anmeldehost der anderen Cloud Zeichen für Zeichen.',
  },
  consent_missing: {
    title: 'Verknüpft, aber die App hat noch keine Berechtigungen',
    remedy:
      'Fügen Sie auf der Seite „API-Berechtigungen“ der App Anwendungsberechtigungen hinzu und wählen Sie „Administratorzustimmung für … erteilen“. Überprüfen Sie den Mandanten danach erneut.',
  },
  secret_expires_soon: {
    title: 'Verknüpft, aber das Clientgeheimnis läuft bald ab',
    remedy:
      'Erstellen Sie unter „Zertifikate & Geheimnisse“ ein neues Geheimnis und geben Sie seinen Wert mit „Geheimnis ersetzen“ ein. Das alte gilt weiter, bis es abläuft.',
  },
  permission_required: {
    title: 'Die App hat keine Berechtigung für diese API',
    remedy:
      'Fügen Sie auf der Seite „API-Berechtigungen“ der App eine Anwendungsberechtigung dafür hinzu und wählen Sie „Administratorzustimmung für … erteilen“.',
  },
  scope_invalid: {
    title: 'Microsoft akzeptiert diesen Bereich nicht',
    remedy: 'Geben Sie den URI einer API mit /.default am Ende ein.',
  },
  resource_unknown: {
    title: 'Der Mandant kennt diese API nicht',
    remedy: 'Prüfen Sie Bereich und Cloud. Die API muss im Mandanten vorhanden und aktiviert sein.',
  },
  resource_disabled: {
    title: 'Diese API ist im Mandanten deaktiviert',
    remedy:
      'Ein Administrator des Mandanten muss sie aktivieren: unter Unternehmensanwendungen > die API > Eigenschaften „Aktiviert für die Benutzeranmeldung?“ auf „Ja“ setzen.',
  },
  conditional_access: {
    title: 'Eine Richtlinie für bedingten Zugriff blockiert diese App hier',
    remedy:
      'Die Werte stimmen. Ein Administrator des Mandanten lässt dieses Netzwerk für die App zu oder nimmt die App von der Richtlinie aus.',
  },
  assertion_refused: {
    title: 'Microsoft hat ein Zertifikat abgelehnt, das Tenantry nicht gesendet hat',
    remedy:
      'Tenantry meldet sich nur mit einem Clientgeheimnis an. Etwas im Netzwerk hat die Anforderung verändert. Versuchen Sie es aus einem anderen Netzwerk oder zeigen Sie die Details Ihrem Netzwerkteam.',
  },
  person_expected: {
    title: 'Microsoft hielt die Anforderung für die Anmeldung einer Person',
    remedy:
      'Tenantry meldet sich als App an, nie als Person. Etwas im Netzwerk hat die Anforderung verändert. Versuchen Sie es aus einem anderen Netzwerk oder zeigen Sie die Details Ihrem Netzwerkteam.',
  },
  throttled: {
    title: 'Microsoft drosselt die Anforderungen',
    remedy: 'Für diesen Mandanten waren es zu viele. Warten Sie etwas und versuchen Sie es dann erneut.',
  },
  service_fault: {
    title: 'Der Anmeldedienst von Microsoft ist gestört',
    remedy:
      'Der Anmeldedienst oder ein Proxy davor hat einen Fehler gemeldet. Ihre Werte wurden nicht geprüft. Versuchen Sie es in einigen Minuten erneut.',
  },
  request_refused: {
    title: 'Microsoft hat die Anforderung als fehlerhaft abgelehnt',
    remedy: 'Prüfen Sie alle Felder. Sind sie richtig, kopieren Sie die Details und melden Sie den Fehler.',
  },
  offline: {
    title: 'Microsoft ist nicht erreichbar',
    remedy: 'Prüfen Sie die Netzwerkverbindung dieses Computers.',
  },
  name_not_resolved: {
    title: 'Die Adresse von Microsoft wird nicht gefunden',
    remedy:
      'Das Netzwerk löst die Hostnamen von Microsoft nicht auf. Prüfen Sie die Verbindung. Funktioniert ein Browser, fragen Sie Ihr Netzwerkteam, ob Namen blockiert werden.',
  },
  connection_refused: {
    title: 'Die Verbindung zu Microsoft wurde abgelehnt',
    remedy:
      'Eine Firewall auf diesem Computer oder in diesem Netzwerk lehnt sie ab. Fragen Sie Ihr Netzwerkteam.',
  },
  proxy_unreachable: {
    title: 'Keine Verbindung über den Proxy dieses Netzwerks',
    remedy: 'Prüfen Sie die Proxyeinstellungen des Systems oder fragen Sie Ihr Netzwerkteam.',
  },
  proxy_credentials: {
    title: 'Der Proxy dieses Netzwerks verlangt eine Anmeldung',
    remedy: 'Melden Sie sich mit Ihrem Netzwerkkonto an oder fragen Sie Ihr Netzwerkteam.',
  },
  certificate_untrusted: {
    title: 'Die Verbindung ist nicht sicher, daher wurde nichts gesendet',
    remedy:
      'Das Zertifikat belegt nicht, dass dies Microsoft ist. Wenn Ihr Unternehmen den Datenverkehr untersucht, muss dieses System dessen Zertifizierungsstelle vertrauen.',
  },
  certificate_expired: {
    title: 'Das Zertifikat der Verbindung ist heute nicht gültig, daher wurde nichts gesendet',
    remedy:
      'Prüfen Sie Datum und Uhrzeit dieses Computers. Stimmen sie, liefert etwas im Netzwerk ein abgelaufenes Zertifikat: Fragen Sie Ihr Netzwerkteam.',
  },
  certificate_wrong_name: {
    title: 'Ein anderer Server hat anstelle von Microsoft geantwortet, daher wurde nichts gesendet',
    remedy:
      'Sein Zertifikat lautet auf einen anderen Namen. Eventuell müssen Sie sich zuerst in einem Browser an diesem Netzwerk anmelden. Fragen Sie sonst Ihr Netzwerkteam.',
  },
  clock_wrong: {
    title: 'Die Uhr dieses Computers geht falsch',
    remedy:
      'Stellen Sie Datum, Uhrzeit und Zeitzone richtig ein und versuchen Sie es erneut. Sichere Verbindungen sind darauf angewiesen.',
  },
  tls_outdated: {
    title: 'Die Verbindung ist zu alt, um sicher zu sein',
    remedy:
      'Microsoft verlangt TLS 1.2 oder neuer, und Tenantry verwendet es. Ein Proxy auf dem Weg tut es nicht: Fragen Sie Ihr Netzwerkteam.',
  },
  captive_portal: {
    title: 'Statt Microsoft hat eine Webseite geantwortet',
    remedy:
      'Vermutlich verlangt dieses Netzwerk zuerst eine Anmeldung. Öffnen Sie einen Browser, melden Sie sich am Netzwerk an und versuchen Sie es erneut.',
  },
  timed_out: {
    title: 'Microsoft hat nicht rechtzeitig geantwortet',
    remedy: 'Das Netzwerk ist langsam oder blockiert. Versuchen Sie es erneut.',
  },
  connection_cut: {
    title: 'Die Verbindung wurde unterbrochen',
    remedy: 'Etwas im Netzwerk hat die Verbindung beendet. Versuchen Sie es erneut.',
  },
  redirected: {
    title: 'Das Netzwerk hat die Anforderung umgeleitet, daher wurde sie abgebrochen',
    remedy:
      'Anmeldeanforderungen werden nie umgeleitet. Fragen Sie Ihr Netzwerkteam, was anstelle von Microsoft antwortet.',
  },
  reply_unreadable: {
    title: 'Die Antwort stammt nicht von Microsoft',
    remedy:
      'Etwas im Netzwerk hat sie verändert oder abgeschnitten. Versuchen Sie es erneut oder aus einem anderen Netzwerk.',
  },
  client_refused: {
    title: 'Microsoft akzeptiert die Anmeldung dieser App nicht',
    remedy:
      'Prüfen Sie die Client-ID und kopieren Sie den Wert des Geheimnisses noch einmal. Der Wortlaut von Microsoft steht in den Details.',
  },
  app_refused: {
    title: 'Diese App darf sich bei diesem Mandanten nicht anmelden',
    remedy:
      'Prüfen Sie, ob Client-ID und Mandanten-ID zusammengehören. Der Wortlaut von Microsoft steht in den Details.',
  },
  token_refused: {
    title: 'Der Mandant verweigert dieser App ein Token',
    remedy:
      'Eine Richtlinie oder eine fehlende Zustimmung steht dem entgegen. Ein Administrator des Mandanten kann es klären. Der Wortlaut von Microsoft steht in den Details.',
  },
  other_tenant: {
    title: 'Das Token gilt für einen anderen Mandanten als den eingegebenen',
    remedy: 'Prüfen Sie die Mandanten-ID.',
  },
  other_app: {
    title: 'Das Token gilt für eine andere App als die eingegebene',
    remedy: 'Prüfen Sie die Client-ID.',
  },
  unknown: {
    title: 'Microsoft hat abgelehnt, aus einem Grund, den Tenantry nicht kennt',
    remedy:
      'Sehen Sie sich die Details unten an. Mit den IDs dort kann der Support von Microsoft die Anforderung finden.',
  },
};

/** In a row of the list. */
const shortFindings: Record<FindingId, string> = {
  wrong_secret: 'Geheimnis abgelehnt',
  secret_id_pasted: 'Geheime ID eingegeben',
  secret_expired: 'Geheimnis abgelaufen',
  secret_not_received: 'Geheimnis kam nicht an',
  app_unknown: 'App hier unbekannt',
  app_not_in_tenant: 'App nicht im Mandanten',
  app_disabled: 'App deaktiviert',
  app_public_client: 'Öffentlicher Client',
  app_of_microsoft: 'App von Microsoft',
  app_token_settings: 'Tokeneinstellungen',
  tenant_unknown: 'Mandant nicht gefunden',
  tenant_malformed: 'Mandant unverständlich',
  tenant_inactive: 'Mandant gesperrt',
  tenant_restricted: 'Vom Netzwerk blockiert',
  wrong_cloud: 'In anderer Cloud',
  authority_unknown: 'Anmeldehost unbekannt',
  consent_missing: 'Keine Berechtigungen',
  secret_expires_soon: 'Geheimnis läuft bald ab',
  permission_required: 'Berechtigung fehlt',
  scope_invalid: 'Bereich abgelehnt',
  resource_unknown: 'API nicht im Mandanten',
  resource_disabled: 'API deaktiviert',
  conditional_access: 'Richtlinie blockiert',
  assertion_refused: 'Zertifikat abgelehnt',
  person_expected: 'Für Person gehalten',
  throttled: 'Microsoft drosselt',
  service_fault: 'Störung bei Microsoft',
  request_refused: 'Anforderung abgelehnt',
  offline: 'Microsoft unerreichbar',
  name_not_resolved: 'Adresse nicht gefunden',
  connection_refused: 'Verbindung abgelehnt',
  proxy_unreachable: 'Proxy unerreichbar',
  proxy_credentials: 'Proxy will Anmeldung',
  certificate_untrusted: 'Verbindung unsicher',
  certificate_expired: 'Zertifikat ungültig',
  certificate_wrong_name: 'Falscher Server',
  clock_wrong: 'Computeruhr falsch',
  tls_outdated: 'Verbindung veraltet',
  captive_portal: 'Webseite antwortete',
  timed_out: 'Keine Antwort',
  connection_cut: 'Verbindung unterbrochen',
  redirected: 'Anforderung umgeleitet',
  reply_unreadable: 'Fremde Antwort',
  client_refused: 'Anmeldung abgelehnt',
  app_refused: 'App nicht zugelassen',
  token_refused: 'Token verweigert',
  other_tenant: 'Token falscher Mandant',
  other_app: 'Token falscher App',
  unknown: 'Grund unbekannt',
};

const guideSteps: Record<GuideStepId, { title: string; picture: string }> = {
  tenant: {
    title: 'Mandanten-ID finden',
    picture: 'Die Übersichtsseite des Entra Admin Centers, die Zeile „Mandanten-ID“ markiert.',
  },
  client: {
    title: 'Client-ID kopieren',
    picture:
      'Die Übersichtsseite einer App, „Anwendungs-ID (Client)“ markiert und „Objekt-ID“ durchgestrichen.',
  },
  secret: {
    title: 'Clientgeheimnis erstellen',
    picture:
      'Die Tabelle der geheimen Clientschlüssel, die Spalte „Wert“ markiert und „Geheime ID“ durchgestrichen.',
  },
  permissions: {
    title: 'Berechtigungen erteilen',
    picture:
      'Die Seite „API-Berechtigungen“, „Administratorzustimmung für … erteilen“ markiert und der Status „Gewährt“.',
  },
  connect: {
    title: 'Eingeben und verbinden',
    picture: 'Das Formular dieses Fensters, ausgefüllt, die Schaltfläche „Verbinden“ markiert.',
  },
};

const guideLines: Record<GuideLineId, string> = {
  'tenant.open':
    'Öffnen Sie im Entra Admin Center die Seite **Übersicht**, angemeldet beim richtigen Mandanten.',
  'tenant.copy':
    'Kopieren Sie unter „Grundlegende Informationen“ die **Mandanten-ID**. Eine Domäne des Mandanten genügt ebenso.',
  'client.register':
    'Öffnen Sie **App-Registrierungen** und wählen Sie **Neue Registrierung**. Gibt es die App schon, öffnen Sie sie.',
  'client.create':
    'Geben Sie ihr einen Namen, belassen Sie als Kontotyp **einzelner Mandant** und wählen Sie **Registrieren**. Kein Umleitungs-URI.',
  'client.copy': 'Kopieren Sie in der Übersicht der App die **Anwendungs-ID (Client)**.',
  'client.not_object_id': 'Nicht die **Objekt-ID** darunter: Sie sieht gleich aus und funktioniert nie.',
  'secret.new':
    'Öffnen Sie **Zertifikate & Geheimnisse** der App und wählen Sie **Neuer geheimer Clientschlüssel**.',
  'secret.expires':
    'Wählen Sie unter **Gültig bis**, wann er abläuft (höchstens 24 Monate), und dann **Hinzufügen**.',
  'secret.value': 'Kopieren Sie sofort den **Wert**. Er wird nur einmal angezeigt.',
  'secret.not_secret_id': 'Nicht die **Geheime ID** daneben: Das ist nur die Kennung des Geheimnisses.',
  'secret.date':
    'Geben Sie dasselbe Datum hier als **Ablaufdatum** ein. Tenantry erinnert Sie vor diesem Tag.',
  'permissions.add':
    'Öffnen Sie **API-Berechtigungen**, dann **Berechtigung hinzufügen**, dann **Microsoft Graph**.',
  'permissions.application':
    'Wählen Sie **Anwendungsberechtigungen**, aktivieren Sie die nötigen und wählen Sie **Berechtigungen hinzufügen**.',
  'permissions.consent':
    'Wählen Sie **Administratorzustimmung für … erteilen**. Das kann ein Administrator für privilegierte Rollen oder ein globaler Administrator; bis dahin kann sich die App anmelden, aber nichts lesen.',
  'permissions.sharepoint':
    'Wählen Sie **Anwendungsberechtigungen**: **Sites.Selected** für einzelne Websites oder **Sites.Read.All**, um alle zu lesen.',
  'permissions.sharepoint_selected':
    'Bei **Sites.Selected** gibt ein Administrator der App dann jede Website einzeln frei, z. B. mit PowerShell.',
  'permissions.sharepoint_certificate':
    'Nicht die SharePoint-eigene API: Ohne Benutzer akzeptiert sie nur Zertifikate. Microsoft Graph akzeptiert das Geheimnis.',
  'permissions.intune':
    'Wählen Sie **Anwendungsberechtigungen**, deren Name mit **DeviceManagement** beginnt, z. B. **DeviceManagementManagedDevices.Read.All**.',
  'permissions.power_bi_none':
    'Fügen Sie der App keine Power BI-Berechtigungen hinzu. Solche mit Administratorzustimmung sperren sie von den Administrator-APIs aus.',
  'permissions.power_bi_group':
    'Erstellen Sie in Entra eine **Sicherheitsgruppe** und nehmen Sie die App als Mitglied auf.',
  'permissions.power_bi_setting':
    'Ein Fabric-Administrator öffnet **Verwaltungsportal**, **Mandanteneinstellungen**, **Entwicklereinstellungen** und erlaubt dieser Gruppe **Dienstprinzipale können öffentliche Fabric-APIs aufrufen** (vor 2025: **können Fabric-APIs verwenden**).',
  'permissions.power_bi_workspace':
    'Wählen Sie in jedem Arbeitsbereich **Zugriff verwalten** und fügen Sie die App oder ihre Gruppe hinzu, z. B. als **Mitglied**.',
  'permissions.power_bi_gcc':
    'Microsoft 365 GCC: Wählen Sie stattdessen den Dienst **Andere API** mit **https://analysis.usgovcloudapi.net/powerbi/api/.default** als Bereich.',
  'permissions.business_central_api':
    'Öffnen Sie **API-Berechtigungen**, dann **Berechtigung hinzufügen**, dann **Dynamics 365 Business Central**.',
  'permissions.business_central_role':
    'Wählen Sie **Anwendungsberechtigungen**, aktivieren Sie **API.ReadWrite.All** (zum Einrichten auch **Automation.ReadWrite.All**) und wählen Sie **Berechtigungen hinzufügen**.',
  'permissions.business_central_app':
    'Suchen Sie in Business Central nach **Microsoft Entra-Anwendungen** und wählen Sie **Neu**. Geben Sie die Client-ID ein und setzen Sie **Status** auf **Aktiviert**.',
  'permissions.business_central_sets':
    'Weisen Sie auf derselben Seite die nötigen **Benutzerberechtigungssätze** zu.',
  'permissions.no_api':
    'Keine API-Berechtigungen und keine Zustimmung: Der Zugriff wird im Dienst selbst erteilt.',
  'permissions.finance_app':
    'Öffnen Sie in der Umgebung **Systemverwaltung**, **Einstellungen**, **Microsoft Entra ID-Anwendungen** und wählen Sie **Neu**.',
  'permissions.finance_user':
    'Geben Sie die Client-ID, einen Namen und als **Benutzer-ID** den Benutzer ein, dessen Rechte die App erhält. Speichern Sie.',
  'permissions.dataverse_open':
    'Öffnen Sie im Power Platform Admin Center die **Einstellungen** der Umgebung, **Benutzer + Berechtigungen**, **Anwendungsbenutzer**.',
  'permissions.dataverse_user':
    'Wählen Sie **Neuer App-Benutzer**, dann **App hinzufügen**, die App und ihre Unternehmenseinheit.',
  'permissions.dataverse_role': 'Geben Sie ihr eine **Sicherheitsrolle** und wählen Sie **Erstellen**.',
  'permissions.resource_manager_open':
    'Öffnen Sie im Azure-Portal das Abonnement oder die Ressourcengruppe, dann **Zugriffssteuerung (IAM)**.',
  'permissions.key_vault_open':
    'Öffnen Sie im Azure-Portal den Schlüsseltresor, dann **Zugriffssteuerung (IAM)**.',
  'permissions.log_analytics_open':
    'Öffnen Sie im Azure-Portal den Log Analytics-Arbeitsbereich, dann **Zugriffssteuerung (IAM)**.',
  'permissions.azure_role':
    'Wählen Sie **Rollenzuweisung hinzufügen**, eine Rolle, dann unter **Mitglieder** die App. Sie wird über ihren Namen gefunden.',
  'permissions.resource_manager_which': '**Leser** genügt, um alles anzusehen.',
  'permissions.key_vault_which': '**Key Vault-Geheimnisbenutzer** genügt, um Geheimnisse zu lesen.',
  'permissions.key_vault_policy':
    'Gelten für den Schlüsseltresor noch **Zugriffsrichtlinien**, fügen Sie die App stattdessen dort hinzu.',
  'permissions.log_analytics_which': '**Log Analytics-Leser** genügt, um Abfragen auszuführen.',
  'permissions.custom_add':
    'Öffnen Sie **API-Berechtigungen**, dann **Berechtigung hinzufügen**, dann die API: Unter **Von meiner Organisation verwendete APIs** wird sie über ihren Namen gefunden.',
  'permissions.custom_other':
    'Manche APIs erteilen den Zugriff stattdessen im Dienst selbst. Das steht in deren Dokumentation.',
  'connect.enter': 'Geben Sie die drei Werte ein. Als ein Block eingefügt, füllen sie alle Felder.',
  'connect.cloud': 'Wählen Sie die Cloud, in der sich der Mandant befindet.',
  'connect.cloud_usual': 'Die meisten Mandanten befinden sich in **Global**.',
  'connect.press':
    'Wählen Sie **Verbinden**. Tenantry fordert von Microsoft ein Token an, um die Werte zu prüfen.',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'Übersicht des Mandanten öffnen',
  app_registrations: 'App-Registrierungen öffnen',
  certificates_and_secrets: 'Zertifikate & Geheimnisse öffnen',
  api_permissions: 'API-Berechtigungen öffnen',
  authentication: 'Authentifizierung öffnen',
  enterprise_applications: 'Unternehmensanwendungen öffnen',
  conditional_access: 'Bedingten Zugriff öffnen',
};

/**
 * The words inside the guide's pictures, as the portal shows them in German. Two buttons are cut off, as a narrow
 * window of the portal cuts them, because the pictures have no room for them whole.
 */
const pictureWords = {
  overview: 'Übersicht',
  basicInformation: 'Grundlegende Informationen',
  name: 'Name',
  tenantId: 'Mandanten-ID',
  primaryDomain: 'Primäre Domäne',
  essentials: 'Zusammenfassung',
  displayName: 'Anzeigename',
  applicationId: 'Anwendungs-ID (Client)',
  objectId: 'Objekt-ID',
  directoryId: 'Verzeichnis-ID (Mandant)',
  certificatesAndSecrets: 'Zertifikate & Geheimnisse',
  newClientSecret: 'Neuer geheimer Clie…',
  description: 'Beschreibung',
  expires: 'Gültig bis',
  value: 'Wert',
  secretId: 'Geheime ID',
  apiPermissions: 'API-Berechtigungen',
  addPermission: 'Berechtigung hinzuf…',
  grantAdminConsent: 'Administratorzustimmung',
  microsoftGraph: 'Microsoft Graph',
  type: 'Typ',
  application: 'Anwendung',
  status: 'Status',
  granted: 'Gewährt',
  access: 'Zugriff',
  app: 'App',
  role: 'Rolle',
  add: 'Hinzufügen',
};

const states: Record<ConnectionState, string> = {
  waiting: 'Wartet',
  linked: 'Verknüpft',
  attention: 'Handlungsbedarf',
};

const credentialStatus: Record<CredentialStatus, string> = {
  kept: 'Auf diesem Computer verschlüsselt',
  session: 'Bis zum Beenden im Arbeitsspeicher',
  missing: 'Kein Geheimnis',
  unreadable: 'Lässt sich hier nicht öffnen',
};

const protection: Record<Protection, { short: string; title: string; text: string }> = {
  checking: {
    short: 'Schlüsselbund wird geprüft…',
    title: 'Schlüsselbund wird geprüft',
    text: 'Einen Moment.',
  },
  ready: {
    short: 'Geheimnisse verschlüsselt',
    title: 'Geheimnisse sind auf diesem Computer verschlüsselt',
    text: 'Der Schlüsselbund dieses Computers öffnet den Tresor. Mit einer Passphrase können Sie ihn sperren.',
  },
  locked: {
    short: 'Schlüsselbund nicht offen',
    title: 'Der Schlüsselbund antwortet nicht',
    text: 'Er ist gesperrt oder läuft nicht. Die Geheimnisse bleiben verschlüsselt und unverändert. Entsperren Sie ihn und versuchen Sie es erneut; hilft das nicht, starten Sie Tenantry neu.',
  },
  needs_recovery: {
    short: 'Schlüssel fehlt',
    title: 'Der Schlüsselbund enthält den Schlüssel dieses Tresors nicht',
    text: 'Die Geheimnisse bleiben verschlüsselt und unverändert. Melden Sie sich mit dem Konto und der Desktopumgebung an, unter denen sie gespeichert wurden, und versuchen Sie es erneut.',
  },
  unprotected: {
    short: 'Geheimnisse nur flüchtig',
    title: 'Geheimnisse werden nicht gespeichert',
    text: 'Es wurde kein Schlüsselbund gefunden, daher bleiben Geheimnisse nur bis zum Beenden im Arbeitsspeicher. Legen Sie eine Passphrase fest, um sie verschlüsselt zu speichern.',
  },
  damaged: {
    short: 'Tresor nicht lesbar',
    title: 'Die Tresordatei ist nicht verwendbar',
    text: 'Es wurde nichts geändert, und es wird nichts in sie geschrieben.',
  },
};

const damage: Record<Damage, string> = {
  missing: 'Sie war vorhanden und ist verschwunden.',
  unreadable: 'Sie ist nicht lesbar, oder ihr Inhalt ist abgeschnitten oder beschädigt.',
  altered: 'Ihr Inhalt wurde von etwas anderem als Tenantry geändert.',
  newer_version:
    'Sie wurde von einer neueren Version von Tenantry geschrieben. Installieren Sie diese Version, um sie zu öffnen.',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'Im Formular stimmt etwas nicht.',
  not_found: 'Dieser Mandant ist nicht mehr in der Liste.',
  secret_missing: 'Für diesen Mandanten gibt es kein Geheimnis. Fügen Sie es in seinen Details hinzu.',
  secret_unreadable:
    'Das Geheimnis lässt sich hier nicht öffnen. Es bleibt, wie es ist; ein neues kann mit „Geheimnis ersetzen“ eingegeben werden.',
  locked: 'Der Schlüsselbund antwortet nicht. Entsperren Sie ihn und versuchen Sie es erneut.',
  unprotected: 'Auf diesem Computer kann nichts Geheimnisse schützen.',
  storage_failed:
    'Die Änderung konnte nicht geschrieben werden. Wird der Tresor als nicht lesbar angezeigt, lesen Sie die Meldung oben; prüfen Sie sonst Speicherplatz und Berechtigungen.',
  policy: 'Das ist hier nicht erlaubt.',
  rate_limited: 'Das war zu oft in kurzer Zeit. Warten Sie etwas und versuchen Sie es erneut.',
  cancelled: 'Abgebrochen.',
  busy: 'Es läuft noch etwas oder ist noch nicht gespeichert. Versuchen Sie es erneut, wenn es fertig ist.',
  exchange_failed: 'Microsoft hat kein Token ausgestellt.',
  wrong_entry: 'Das öffnet den Tresor nicht. Prüfen Sie die Eingabe und versuchen Sie es erneut.',
  no_passphrase: 'Es gibt noch keine Passphrase. Legen Sie zuerst eine in den Einstellungen fest.',
  weak_passphrase:
    'Diese Passphrase ist zu leicht zu erraten. Verwenden Sie mehr Wörter oder solche, die nicht zusammengehören.',
  internal: 'In Tenantry ist ein Fehler aufgetreten. Was zuvor gespeichert war, ist sicher.',
};

const storage: Record<StorageFault, string> = {
  disk_full: 'Der Datenträger ist voll. Geben Sie Speicherplatz frei und versuchen Sie es erneut.',
  read_only:
    'Der Datenträger ist schreibgeschützt. Heben Sie den Schreibschutz auf und versuchen Sie es erneut.',
  no_permission:
    'Die Berechtigung, die Datei zu schreiben, fehlt. Erteilen Sie sie sich und versuchen Sie es erneut.',
  in_use:
    'Ein anderes Programm verwendet die Datei. Schließen Sie es oder warten Sie etwas und versuchen Sie es erneut.',
};

const menuCommands: Record<Command, string> = {
  link: '&Mandanten verknüpfen…',
  import: '&Importieren…',
  find: '&Suchen',
  settings: '&Einstellungen…',
  select_all: 'A&lle Mandanten auswählen',
  verify_selected: 'Ausgewählte über&prüfen',
  verify_all: '&Alle überprüfen',
  open: 'Ö&ffnen',
  rename: '&Umbenennen',
  labels: 'La&bels…',
  pin: 'Anheften oder &lösen',
  duplicate: 'Ä&hnlichen verknüpfen…',
  replace_secret: '&Geheimnis ersetzen…',
  export: '&Exportieren…',
  export_ics: 'Ablaufdaten als &Kalender exportieren…',
  export_csv: 'Ablaufdaten als &Tabelle exportieren…',
  remove: 'Entfe&rnen',
  bin: '&Papierkorb…',
  activity: '&Aktivitäten…',
  density: '&Kompakte oder geräumige Zeilen',
  lock: 'Jetzt &sperren',
  about: '&Info zu Tenantry',
};

/** In the application menu, & stands before the letter that Alt reaches it with. */
const menuWords = {
  file: '&Datei',
  edit: '&Bearbeiten',
  tenant: '&Mandant',
  view: '&Ansicht',
  help: '&Hilfe',
  guide: '&Benutzerhandbuch',
  commands: menuCommands,
  roles: {
    quit: '&Beenden',
    undo: '&Rückgängig',
    redo: '&Wiederholen',
    cut: '&Ausschneiden',
    copy: '&Kopieren',
    paste: '&Einfügen',
    selectAll: 'Alles auswählen',
    resetZoom: '&Originalgröße',
    zoomIn: 'Ver&größern',
    zoomOut: 'Verk&leinern',
    togglefullscreen: '&Vollbild',
    services: 'Dienste',
    hide: 'Tenantry ausblenden',
    hideOthers: 'Andere ausblenden',
    unhide: 'Alle einblenden',
  },
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** How a day in the past is told. */
const shortMoment = (iso: string, now: number): string => momentInWords(language, iso, now, 'gerade eben');

const since: SinceWords = { today: 'heute', ago: { one: 'vor # Tag', other: 'vor # Tagen' } };

/** Every German text of the product. */
export const core = {
  language,
  sentences: (parts: readonly string[]) => sentencesInWords(language, parts),
  clouds,
  sovereignClouds,
  services,
  fields,
  problems,
  notes,
  findings,
  shortFindings,
  states,
  credentialStatus,
  protection,
  damage,
  errors,
  storage,
  /** Changes that could not be written. */
  unsaved: {
    title: (count: number) =>
      plural(language, count, {
        one: '# Änderung ist nicht gespeichert',
        other: '# Änderungen sind nicht gespeichert',
      }),
    /** Where the system does not say why. */
    unknown:
      'Der Tresor konnte nicht geschrieben werden. Prüfen Sie den freien Speicherplatz und Ihre Berechtigungen und versuchen Sie es erneut.',
    lost: (count: number) =>
      plural(language, count, {
        one: 'Die Änderung geht verloren, wenn Sie Tenantry vorher schließen.',
        other: 'Die Änderungen gehen verloren, wenn Sie Tenantry vorher schließen.',
      }),
    discard: 'Verwerfen',
    saved: (count: number) =>
      plural(language, count, {
        one: '# Änderung ist gespeichert',
        other: '# Änderungen sind gespeichert',
      }),
    leave: {
      title: 'Beenden, ohne zu speichern?',
      text: (count: number) =>
        plural(language, count, {
          one: '# Änderung konnte nicht auf den Datenträger geschrieben werden. Sie geht verloren, wenn Tenantry geschlossen wird.',
          other:
            '# Änderungen konnten nicht auf den Datenträger geschrieben werden. Sie gehen verloren, wenn Tenantry geschlossen wird.',
        }),
      agree: 'Trotzdem beenden',
      back: 'Zurück',
    },
  },
  guide: {
    title: 'Anleitung',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: 'App-Registrierungen öffnen',
    accessPicture:
      'Eine Seite des Diensts mit allen, die Zugriff haben; die App und ihre Rolle sind markiert.',
    pictures: pictureWords,
    opensInBrowser: 'Öffnet sich in Ihrem Browser',
    show: 'Anleitung anzeigen',
    hide: 'Anleitung ausblenden',
  },
  app: {
    name: 'Tenantry',
    linkTenant: 'Mandanten verknüpfen',
    back: 'Zurück zu den Mandanten',
    testRuntime: 'Übungsversion: Geben Sie keine echten Geheimnisse ein.',
    testRuntimeTitle: 'Übungsversion',
    retry: 'Erneut versuchen',
    protection: 'Schutz…',
    lockNow: 'Jetzt sperren',
    /** Of a vault that a passphrase opens too. */
    lockable: 'Der Tresor ist offen. Sperren Sie ihn, damit nach der Passphrase gefragt wird.',
    waitToRetry: (seconds: number) =>
      `Das war zu oft in kurzer Zeit. Warten Sie ${spanInWords(language, seconds)} und versuchen Sie es erneut.`,
    vaultFile: (file: string) => `Tresordatei: ${file}`,
  },
  fault: {
    missing: {
      title: 'Dieser Teil von Tenantry konnte nicht geladen werden',
      text: 'Der Rest des Fensters funktioniert weiter. Neu laden kann helfen; was eingegeben und nicht gespeichert wurde, geht dabei verloren. Hilft das nicht, beenden Sie Tenantry und starten Sie es neu.',
    },
    broken: {
      title: 'Dieser Teil von Tenantry konnte nicht angezeigt werden',
      text: 'Was in diesem Teil eingegeben und nicht gespeichert wurde, ist verloren; der Rest des Fensters ist noch da. Versuchen Sie es erneut. Hilft das nicht, beenden Sie Tenantry und starten Sie es neu.',
    },
    window: {
      title: 'In diesem Fenster ist etwas schiefgegangen',
      text: 'Was gespeichert ist, ist sicher. Was eingegeben und nicht gespeichert wurde, ist verloren. Laden Sie das Fenster neu, um fortzufahren.',
    },
    reload: 'Neu laden',
  },
  form: {
    title: 'Mandanten verknüpfen',
    intro:
      'Geben Sie die Anmeldeinformationen der App ein. Zur Prüfung wird bei Microsoft ein Token angefordert.',
    /** While there is no tenant yet. */
    firstTitle: 'Ersten Mandanten verknüpfen',
    firstIntro: 'Sie brauchen drei Werte einer App. Die Anleitung zeigt, wo sie stehen.',
    connect: 'Verbinden',
    connecting: 'Token wird bei Microsoft angefordert…',
    connectAgain: 'Erneut verbinden',
    keepAnyway: 'Ohne Verbindung speichern',
    showSecret: 'Geheimnis anzeigen',
    hideSecret: 'Geheimnis ausblenden',
    secretHeld:
      'Das eingegebene Geheimnis bleibt für den nächsten Versuch erhalten. Tippen Sie, um es zu ersetzen.',
    secretCleared:
      'Das eingegebene Clientgeheimnis wurde beim Sperren von Tenantry gelöscht. Fügen Sie es erneut ein.',
    secretHeldPlaceholder: 'Bleibt für den nächsten Versuch',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, {
        one: '# Feld aus dem eingefügten Text ausgefüllt.',
        other: '# Felder aus dem eingefügten Text ausgefüllt.',
      }),
    proposedName: (name: string) => `Vorschlag nach dem Mandanten: ${name}`,
    switchCloud: (cloud: string) => `Zu ${cloud} wechseln`,
    switchCloudAndRetry: (cloud: string) => `Zu ${cloud} wechseln und erneut versuchen`,
    like: (name: string) => `Mit Cloud, Dienst und Labels von ${name} begonnen.`,
    nationalClouds: 'Nationale Clouds',
    sovereignClouds: 'Souveräne Clouds',
    hostsOfCloud: (authority: string, graph: string) => `Anmeldung: ${authority} · Graph: ${graph}`,
    asksBeforeSending:
      'Bevor etwas an diese Hosts gesendet wird, fragt Tenantry Sie in einem eigenen Dialogfeld.',
    serviceAreas: {
      microsoft_365: 'Microsoft 365',
      business: 'Power BI und Dynamics 365',
      azure: 'Azure',
      other: 'Andere',
    } satisfies Record<ServiceArea, string>,
    notInCloud: (service: string) => `${service} (nicht in dieser Cloud)`,
    scope: (scope: string) => `Bereich: ${scope}`,
    tenantFound: (tenantId: string, cloud: string) => `Mandant ${tenantId}, gefunden in ${cloud}.`,
    tenantFoundSomewhere: (tenantId: string) => `Mandant ${tenantId}, gefunden.`,
    tenantElsewhere: 'Dieser Mandant liegt in einer anderen Cloud.',
    tenantNotFound: 'In dieser Cloud wurde kein Mandant mit dieser Domäne gefunden.',
    alreadyLinked: (name: string) => `Bereits als ${name} verknüpft.`,
    lifetimes: 'Tage ab heute:',
    lifetime: (days: number) => plural(language, days, { one: 'In # Tag', other: 'In # Tagen' }),
    more: 'Labels und Notizen',
    removeLabel: (name: string) => `Label ${name} entfernen`,
    chosenLabels: 'Labels dieses Mandanten',
    discardTitle: 'Eingaben verwerfen?',
    discardText:
      'Ein Formular ist bereits begonnen. Wenn Sie ein weiteres beginnen, werden die Eingaben dort verworfen, auch ein Clientgeheimnis, das das Portal nur einmal anzeigt.',
    discard: 'Verwerfen',
    keepEntered: 'Behalten',
    stillSending:
      'Ein Mandant wird gerade verknüpft. Warten Sie auf die Antwort von Microsoft und versuchen Sie es erneut.',
    offline:
      'Offline. Der Mandant wird mit dem Status „Wartet“ gespeichert und überprüft, sobald Microsoft wieder erreichbar ist.',
  },
  linked: {
    title: (name: string) => `${name} ist verknüpft`,
    waitingTitle: (name: string) => `${name} ist gespeichert, aber noch nicht überprüft`,
    attentionTitle: (name: string) => `${name} ist gespeichert, aber es besteht Handlungsbedarf`,
    waitingText: 'Der Mandant ist noch nicht überprüft. Tenantry versucht es automatisch erneut.',
    keptText: 'Gespeichert, ohne Microsoft zu fragen. Überprüfen Sie den Mandanten, wenn Sie so weit sind.',
    sessionText:
      'Sein Geheimnis ist nur im Arbeitsspeicher, bis ein Schlüsselbund oder eine Passphrase es schützt oder Sie Tenantry beenden.',
    tenant: 'Mandant',
    app: 'Client-ID',
    appName: 'App',
    domains: 'Domänen',
    cloud: 'Cloud',
    service: 'Dienst',
    roles: 'Erteilte Berechtigungen',
    rolesNone: 'Keine',
    rolesUnknown: 'Im Token nicht lesbar',
    moreRoles: (count: number) => plural(language, count, { one: 'und # weitere', other: 'und # weitere' }),
    secretExpires: 'Ablaufdatum',
    token: 'Tokengültigkeit',
    tokenLifetime: (seconds: number) => spanInWords(language, seconds),
    secret: 'Geheimnis',
    another: 'Weiteren Mandanten verknüpfen',
    toList: 'Zu den Mandanten',
  },
  finding: {
    details: 'Details',
    code: 'Code',
    codes: (codes: readonly number[]) => codes.map((code) => `AADSTS${code}`).join(', '),
    traceId: 'Ablaufverfolgungs-ID',
    correlationId: 'Korrelations-ID',
    time: 'Zeit',
    status: 'HTTP-Status',
    transport: 'Netzwerkfehler',
    microsoftSays: 'Microsoft meldet',
    copy: 'Für den Support kopieren',
    copied: 'Details kopiert. Sie enthalten kein Geheimnis.',
    openConsent: 'Zustimmungsseite öffnen',
    copyConsent: 'Zustimmungslink kopieren',
    consentCopied:
      'Link kopiert. Ein Administrator des Mandanten öffnet ihn, um der App zu erteilen, was sie anfordert.',
    waitSeconds: (seconds: number) => `Microsoft bittet, ${spanInWords(language, seconds)} zu warten.`,
    signInToProxy: 'Am Proxy anmelden…',
    tryAgain: 'Erneut versuchen',
    tryAgainIn: (seconds: number) =>
      seconds < 100
        ? `Erneut versuchen in ${seconds} s`
        : `Erneut versuchen in ${Math.ceil(seconds / 60)} min`,
    openStep: 'In der Anleitung anzeigen',
    owner: 'Wer es beheben kann',
    ownedBy: (owner: string) => `Wer es beheben kann: ${owner}`,
    owners: {
      you: 'Sie',
      tenant_admin: 'ein Administrator des Mandanten',
      network_team: 'das Team, das dieses Netzwerk betreibt',
      microsoft: 'Microsoft',
      nobody: 'niemand: Es gibt sich von selbst',
    } satisfies Record<FindingOwner, string>,
    retry: 'Neuer Versuch',
    retries: {
      never: 'Hilft nur mit anderen Werten',
      after_change: 'Hilft, sobald es behoben ist',
      later: 'Hilft nach einiger Zeit',
    } satisfies Record<RetryClass, string>,
  },
  list: {
    title: 'Mandanten',
    count: (count: number) => plural(language, count, { one: '# Mandant', other: '# Mandanten' }),
    emptyTitle: 'Noch kein Mandant verknüpft',
    emptyText: 'Verknüpfen Sie Ihren ersten Mandanten; die Anleitung zeigt, wo jeder Wert steht.',
    name: 'Name',
    tenant: 'Mandant',
    cloud: 'Cloud',
    service: 'Dienst',
    state: 'Status',
    labels: 'Labels',
    lastVerified: 'Überprüft',
    secretExpires: 'Ablaufdatum',
    some: (shown: number, all: number) => `${inNumber(shown)} von ${inNumber(all)} Mandanten`,
    selected: (count: number, shown: number) =>
      shown === count
        ? plural(language, count, { one: '# ausgewählt', other: '# ausgewählt' })
        : `${inNumber(shown)} von ${inNumber(count)} ausgewählten angezeigt`,
    select: (name: string) => `${name} auswählen`,
    selectAll: 'Alle angezeigten auswählen',
    selection: 'Auswahl',
    pinnedMark: 'Angeheftet',
    openDetails: 'Details öffnen',
    search: 'Mandanten suchen',
    clearSearch: 'Suche löschen',
    deleteKey: 'Entf',
    view: 'Ansicht',
    more: 'Mehr',
    /** Of a column that is wanted. */
    tooNarrow: 'Kein Platz',
    columns: 'Spalten',
    nothingFound: 'Kein passender Mandant',
    nothingFoundText: (what: readonly string[]) => `Gefiltert nach ${what.join(' · ')}`,
    searchedFor: (text: string) => `„${text}“`,
    expiring: (expired: number, soon: number) =>
      [
        expired > 0 &&
          plural(language, expired, {
            one: '# Geheimnis ist abgelaufen',
            other: '# Geheimnisse sind abgelaufen',
          }),
        soon > 0 &&
          plural(
            language,
            soon,
            expired > 0
              ? {
                  one: '# läuft binnen 30 Tagen ab',
                  other: '# laufen binnen 30 Tagen ab',
                }
              : {
                  one: '# Geheimnis läuft binnen 30 Tagen ab',
                  other: '# Geheimnisse laufen binnen 30 Tagen ab',
                },
          ),
      ]
        .filter((part) => part !== false)
        .join(', '),
    /** The same where both are told and there is less room. */
    expiringShort: (expired: number, soon: number) =>
      `${inNumber(expired)} abgelaufen, ${inNumber(soon)} in 30 Tagen`,
    never: 'Nie',
    unreachable: 'Versuch erfolglos',
    actions: 'Aktionen',
    actionsFor: (name: string) => `Aktionen für ${name}`,
    verify: 'Überprüfen',
    verifying: 'Wird überprüft…',
    verifyAll: 'Alle überprüfen',
    rename: 'Umbenennen',
    reveal: 'Geheimnis anzeigen',
    copySecret: 'Geheimnis kopieren',
    copyToken: 'Zugriffstoken kopieren',
    remove: 'Entfernen',
    removed: (name: string) => `${name} liegt jetzt im Papierkorb.`,
    undo: 'Rückgängig',
    restored: (name: string) => `${name} ist wieder da.`,
    details: (name: string) => `Details zu ${name}`,
    close: 'Schließen',
    revealing: 'Geheimnis wird geöffnet…',
    revealed: (seconds: number) => `Wird in ${spanInWords(language, seconds)} wieder ausgeblendet`,
    hide: 'Ausblenden',
    secretCopied: (seconds: number) =>
      `Geheimnis kopiert. Die Zwischenablage wird in ${spanInWords(language, seconds)} geleert.`,
    tokenCopied: (seconds: number) =>
      `Token kopiert. Die Zwischenablage wird in ${spanInWords(language, seconds)} geleert.`,
    verified: (name: string) => `${name} ist überprüft.`,
    verifyFailed: (name: string) => `Bei ${name} besteht Handlungsbedarf.`,
    verifyUnreachable: (name: string) => `${name} konnte jetzt nicht überprüft werden.`,
    renameTitle: (name: string) => `${name} umbenennen`,
    enterSecret: {
      there: {
        action: 'Geheimnis ersetzen',
        menu: 'Geheimnis ersetzen…',
        title: (name: string) => `Geheimnis von ${name} ersetzen`,
        text: 'Das neue Geheimnis wird überprüft, bevor es das alte ersetzt.',
        done: (name: string) => `Das Geheimnis von ${name} wurde ersetzt.`,
        notDone: (name: string, why: string) => `Das Geheimnis von ${name} wurde nicht ersetzt. ${why}`,
      },
      missing: {
        action: 'Geheimnis hinzufügen',
        menu: 'Geheimnis hinzufügen…',
        title: (name: string) => `Geheimnis für ${name} hinzufügen`,
        text: 'Es wird überprüft, bevor es gespeichert wird.',
        done: (name: string) => `${name} hat jetzt ein Geheimnis.`,
        notDone: (name: string, why: string) => `Das Geheimnis für ${name} wurde nicht hinzugefügt. ${why}`,
      },
    },
    save: 'Speichern',
    cancel: 'Abbrechen',
    scope: 'Bereich',
    created: 'Verknüpft',
    entered: 'Eingegeben als',
    newSecret: 'Neues Clientgeheimnis',
    failed: 'Die Liste konnte nicht gelesen werden.',
  },
  expiry: {
    unknown: 'Nicht bekannt',
    /** In a cell, beside “Secret expires”. */
    inWords: (iso: string, now: number) =>
      expiryInWords(language, iso, now, {
        expired: (day) => `Abgelaufen ${day}`,
        since,
        today: 'Läuft heute ab',
        inDays: { one: 'In # Tag', other: 'In # Tagen' },
      }),
    /** The same in two parts, for what has expired. */
    expired: 'Abgelaufen',
    daysSince: (iso: string, now: number) => sentenceCase(language, sinceInWords(language, iso, now, since)),
    full: (iso: string) => dayInWords(language, iso, 'full'),
    set: 'Datum eingeben',
    change: 'Datum ändern',
    forget: 'Nicht bekannt',
    byDate: {
      title: 'Laut Ablaufdatum ist das Clientgeheimnis abgelaufen',
      remedy:
        'Erstellen Sie unter „Zertifikate & Geheimnisse“ ein neues Geheimnis und ersetzen Sie das alte hier. Akzeptiert Microsoft das alte noch, korrigieren Sie das Datum.',
    },
    fromMicrosoft: 'Datum von Microsoft',
    exported: (count: number) =>
      plural(language, count, {
        one: '# Ablaufdatum wurde exportiert.',
        other: '# Ablaufdaten wurden exportiert.',
      }),
  },
  verifyRun: {
    title: 'Mandanten werden überprüft',
    done: (done: number, total: number) => `${inNumber(done)} von ${inNumber(total)}`,
    verified: (count: number) => plural(language, count, { one: '# in Ordnung', other: '# in Ordnung' }),
    failed: (count: number) =>
      plural(language, count, { one: '# mit Handlungsbedarf', other: '# mit Handlungsbedarf' }),
    unverified: (count: number) =>
      plural(language, count, { one: '# nicht überprüft', other: '# nicht überprüft' }),
    remaining: (count: number) => plural(language, count, { one: '# verbleibt', other: '# verbleiben' }),
    timeLeft: (seconds: number) =>
      seconds < 10 ? 'Fast fertig' : `Noch etwa ${spanInWords(language, Math.round(seconds / 5) * 5)}`,
    held: (count: number) =>
      plural(language, count, {
        one: 'Microsoft lässt # Mandanten warten',
        other: 'Microsoft lässt # Mandanten warten',
      }),
    cancel: 'Abbrechen',
    cancelling: 'Wird abgebrochen…',
    started: (count: number) =>
      plural(language, count, {
        one: '# Mandant wird überprüft.',
        other: '# Mandanten werden überprüft.',
      }),
    percent: (percent: number) => `${percent} Prozent überprüft.`,
    allVerified: (count: number) =>
      plural(language, count, { one: '# Mandant ist überprüft.', other: '# Mandanten sind überprüft.' }),
    /** What became of how many. */
    summary: (parts: readonly string[]) => parts.join(', '),
    groups: 'Nach Ursache',
    tenants: (count: number) => plural(language, count, { one: '# Mandant', other: '# Mandanten' }),
    named: (names: readonly string[], more: number) =>
      more === 0
        ? listInWords(language, names)
        : listInWords(language, [
            ...names,
            plural(language, more, { one: '# weiterer', other: '# weitere' }),
          ]),
    notJudged: 'Diese wurden nicht beurteilt. Was über sie bekannt war, gilt weiter.',
    show: 'In der Liste anzeigen',
    replaceSecret: 'Geheimnis ersetzen…',
    copyNames: 'Namen kopieren',
    namesCopied: 'Namen kopiert.',
    cancelled: (count: number) =>
      plural(language, count, {
        one: '# Mandant wurde nicht überprüft, weil Sie abgebrochen haben.',
        other: '# Mandanten wurden nicht überprüft, weil Sie abgebrochen haben.',
      }),
    verifyRest: 'Übrige überprüfen',
    skippedTitle: 'Nicht überprüft',
  },
  network: {
    offline: 'Offline',
    title: 'Microsoft ist zurzeit nicht erreichbar',
    since: (moment: string) => `Beginn: ${moment}`,
    waiting: (count: number) =>
      plural(language, count, {
        one: '# Mandant wartet und wird automatisch überprüft, sobald Microsoft wieder antwortet.',
        other: '# Mandanten warten und werden automatisch überprüft, sobald Microsoft wieder antwortet.',
      }),
    keepsWorking: 'Verknüpfte Mandanten bleiben, wie sie sind. Sie können weiterarbeiten.',
    nowOffline: 'Microsoft ist nicht erreichbar.',
    nowOnline: 'Microsoft ist wieder erreichbar.',
  },
  settings: {
    title: 'Einstellungen',
    security: 'Sicherheit',
    verifying: 'Überprüfung',
    language: 'Sprache',
    languageOfSystem: 'Systemeinstellung',
    lockAfter: 'Sperren nach',
    lockAfterText: 'Ohne Nutzung. Entsperrt wird mit der Passphrase.',
    lockAfterNone: 'Dafür ist eine Passphrase nötig. Legen Sie unter „Schutz“ eine fest.',
    lockAfterChoice: (minutes: number) => (minutes === 0 ? 'Nie' : spanInWords(language, minutes * 60)),
    lockWithScreen: 'Mit dem Bildschirm sperren',
    lockWithScreenText: 'Auch wenn der Computer in den Energiesparmodus wechselt.',
    hiddenFromCapture: 'In Screenshots ausblenden',
    hiddenFromCaptureText: 'Screenshots und Bildschirmfreigaben lassen dieses Fenster aus.',
    hiddenFromCaptureNot: 'Linux kann ein Fenster in Screenshots nicht auslassen.',
    reverify: 'Verknüpfte Mandanten automatisch überprüfen',
    reverifyText:
      'Ein widerrufenes Geheimnis fällt auf, bevor ein Auftrag scheitert. Über den Tag verteilt und nie, solange der Schlüsselbund gesperrt ist.',
    reverifyChoices: { off: 'Aus', daily: 'Täglich', weekly: 'Wöchentlich' },
    expiryNotices: 'Bald ablaufende Geheimnisse melden',
    expiryNoticesText: 'Höchstens eine Benachrichtigung am Tag, solange Tenantry geöffnet ist.',
    appearance: 'Darstellung',
    theme: 'Design',
    themes: { system: 'Systemeinstellung', light: 'Hell', dark: 'Dunkel' },
    density: 'Zeilen in der Liste',
    densities: { comfortable: 'Geräumig', compact: 'Kompakt' },
    zoom: 'Zoom',
    zoomText: 'Strg mit Plus, Minus oder dem Mausrad. Strg+0 stellt die Originalgröße wieder her.',
    notKept: 'Die Einstellung wurde nicht gespeichert.',
    confirmedClouds: 'Andere Clouds, die Geheimnisse erhalten dürfen',
    confirmedCloudsText:
      'Sie haben diesen Hosts zugestimmt. Mit „Erneut fragen“ fragt Tenantry, bevor das nächste Geheimnis dorthin geht.',
    askAgain: 'Erneut fragen',
    askAgainFor: (authority: string, graph: string) => `Erneut fragen für ${authority} und ${graph}`,
    asksAgain: 'Tenantry fragt erneut, bevor etwas dorthin gesendet wird.',
  },
  activity: {
    open: 'Aktivitäten',
  },
  about: {
    open: 'Info zu Tenantry…',
    title: 'Info zu Tenantry',
    version: (version: string) => `Version ${version}`,
    built: 'Erstellt',
    builtOn: (iso: string) => dayInWords(language, iso),
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'System',
    licences: 'Lizenzen…',
    licencesTitle: 'Lizenzen',
    licencesText: 'Tenantry verwendet diese Pakete. Wählen Sie eines aus, um seine Lizenz zu lesen.',
    loading: 'Lizenzen werden gelesen…',
    runtime: 'Electron und Chromium haben eigene Dateien neben dem Programm.',
    showRuntime: 'Dateien anzeigen',
    noRuntime: 'Die Dateien von Electron und Chromium liegen nicht neben diesem Programm.',
    search: 'Paket suchen',
    noneFound: 'Kein Paket heißt so.',
    diagnostics: 'Diagnose kopieren',
    diagnosticsText:
      '„Diagnose kopieren“ kopiert Versionen, Einstellungen, Zustände und Anzahlen. Keine Namen, IDs oder Geheimnisse.',
    copied: 'Diagnose kopiert. Sie enthält keine Namen, IDs oder Geheimnisse.',
  },
  bin: {
    title: 'Papierkorb',
    intro: 'Entfernte Mandanten bleiben 30 Tage hier, ihre Geheimnisse verschlüsselt.',
    empty: 'Der Papierkorb ist leer',
    emptyText: 'Entfernte Mandanten lassen sich von hier 30 Tage lang wiederherstellen.',
    loading: 'Papierkorb wird gelesen',
    failed: 'Der Papierkorb konnte nicht gelesen werden.',
    list: 'Entfernte Mandanten',
    removed: (moment: string) => `Entfernt: ${moment}`,
    purged: (days: number) =>
      days <= 0
        ? 'Wird heute endgültig gelöscht'
        : plural(language, days, {
            one: 'Wird in # Tag endgültig gelöscht',
            other: 'Wird in # Tagen endgültig gelöscht',
          }),
    selected: (count: number) => plural(language, count, { one: '# ausgewählt', other: '# ausgewählt' }),
    choose: 'Wählen Sie Mandanten aus, um sie wiederherzustellen.',
    all: 'Alle auswählen',
    none: 'Keine auswählen',
    restore: 'Wiederherstellen',
    purge: 'Endgültig löschen',
    emptyBin: 'Papierkorb leeren',
    restored: (count: number) =>
      plural(language, count, { one: '# Mandant ist wieder da.', other: '# Mandanten sind wieder da.' }),
    purgedNow: (count: number) =>
      plural(language, count, {
        one: '# Mandant wurde endgültig gelöscht.',
        other: '# Mandanten wurden endgültig gelöscht.',
      }),
    confirmTitle: (count: number) =>
      plural(language, count, {
        one: '# Mandanten endgültig löschen?',
        other: '# Mandanten endgültig löschen?',
      }),
    confirmText:
      'Auch die Geheimnisse werden gelöscht. Das lässt sich nicht rückgängig machen. Bei Microsoft ändert sich nichts.',
    emptyTitle: 'Papierkorb leeren?',
    emptyQuestion: (count: number) =>
      plural(language, count, {
        one: 'Der Mandant darin und sein Geheimnis werden gelöscht. Das lässt sich nicht rückgängig machen. Bei Microsoft ändert sich nichts.',
        other:
          'Alle # Mandanten und ihre Geheimnisse werden gelöscht. Das lässt sich nicht rückgängig machen. Bei Microsoft ändert sich nichts.',
      }),
    deleteAll: (count: number) => plural(language, count, { one: 'Löschen', other: 'Alle # löschen' }),
    open: 'Papierkorb öffnen',
  },
  labels: {
    title: (count: number, name: string) =>
      count === 1
        ? `Labels von ${name}`
        : plural(language, count, { one: 'Labels von # Mandanten', other: 'Labels von # Mandanten' }),
    edit: 'Labels…',
    find: 'Label suchen oder neues benennen',
    create: (name: string) => `Neues Label „${name}“`,
    empty: 'Noch kein Label. Geben Sie einen Namen für das erste ein.',
    noneFound: 'Kein Label hat diesen Namen.',
    carriedBy: (count: number) =>
      count === 0
        ? 'Bei keinem Mandanten'
        : plural(language, count, { one: 'Bei # Mandanten', other: 'Bei # Mandanten' }),
    more: (count: number) => `+${inNumber(count)}`,
    actionsFor: (name: string) => `Label ${name} ändern`,
    rename: 'Umbenennen',
    newName: (name: string) => `Neuer Name von ${name}`,
    taken: 'Ein Label mit diesem Namen gibt es schon.',
    color: 'Farbe',
    colors: {
      grey: 'Grau',
      red: 'Rot',
      orange: 'Orange',
      yellow: 'Gelb',
      green: 'Grün',
      teal: 'Blaugrün',
      blue: 'Blau',
      purple: 'Violett',
    },
    delete: 'Label löschen',
    deleteTitle: (name: string) => `Label ${name} löschen?`,
    deleteText: (count: number) =>
      count === 0
        ? 'Kein Mandant hat es.'
        : plural(language, count, {
            one: 'Es wird von # Mandanten entfernt. Der Mandant selbst bleibt.',
            other: 'Es wird von # Mandanten entfernt. Die Mandanten selbst bleiben.',
          }),
    apply: 'Übernehmen',
    applied: (count: number) =>
      count === 0
        ? 'Es war nichts zu ändern.'
        : plural(language, count, {
            one: 'Die Labels von # Mandanten wurden geändert.',
            other: 'Die Labels von # Mandanten wurden geändert.',
          }),
  },
  details: {
    pin: 'Anheften',
    unpin: 'Lösen',
    pinned: (count: number) =>
      plural(language, count, {
        one: '# Mandant ist angeheftet.',
        other: '# Mandanten sind angeheftet.',
      }),
    unpinned: (count: number) =>
      plural(language, count, {
        one: '# Mandant ist nicht mehr angeheftet.',
        other: '# Mandanten sind nicht mehr angeheftet.',
      }),
    duplicate: 'Ähnlichen verknüpfen',
    twins: 'Auch verknüpft als',
    addNotes: 'Notizen hinzufügen',
    editNotes: 'Notizen bearbeiten',
    notesKept: 'Ihr Text ist noch da. Versuchen Sie es erneut.',
    notesLost: (name: string) =>
      `Die Notizen zu ${name} wurden nicht gespeichert. Ihr Text steht noch in den Details.`,
    notesKeys: 'Strg+Eingabe speichert, Esc verwirft.',
    removedMany: (count: number) =>
      plural(language, count, {
        one: '# Mandant liegt jetzt im Papierkorb.',
        other: '# Mandanten liegen jetzt im Papierkorb.',
      }),
    restoredMany: (count: number) =>
      plural(language, count, { one: '# Mandant ist wieder da.', other: '# Mandanten sind wieder da.' }),
  },
  replaceMany: {
    title: (count: number) =>
      plural(language, count, {
        one: 'Geheimnis von # Mandanten ersetzen',
        other: 'Geheimnis von # Mandanten ersetzen',
      }),
    text: 'Das neue Geheimnis wird in jedem Mandanten überprüft, bevor es dort das alte ersetzt.',
    app: (clientId: string) => `App: ${clientId}`,
    replaced: (count: number) =>
      plural(language, count, {
        one: 'Das Geheimnis von # Mandanten wurde ersetzt.',
        other: 'Das Geheimnis von # Mandanten wurde ersetzt.',
      }),
    refused: (count: number) =>
      plural(language, count, {
        one: '# Mandant behält sein altes Geheimnis.',
        other: '# Mandanten behalten ihr altes Geheimnis.',
      }),
    refusedTitle: 'Diese behalten ihr altes Geheimnis',
    retry: (count: number) =>
      plural(language, count, {
        one: '# Mandanten erneut versuchen',
        other: '# Mandanten erneut versuchen',
      }),
    submit: 'Geheimnis ersetzen',
    done: 'Fertig',
  },
  filters: {
    states: 'Status',
    clouds: 'Cloud',
    labels: 'Label',
    expiry: 'Ablaufdatum',
    unreachable: 'Beim letzten Mal nicht überprüft',
    spans: {
      expired: 'Abgelaufen',
      within_7: 'Binnen 7 Tagen',
      within_14: 'Binnen 14 Tagen',
      within_30: 'Binnen 30 Tagen',
      unknown: 'Nicht bekannt',
    },
    chosen: (kind: string, values: readonly string[]) =>
      values.length === 1 ? `${kind}: ${values[0]}` : `${kind}: ${inNumber(values.length)}`,
    listed: (kind: string, values: readonly string[]) => `${kind}: ${values.join(', ')}`,
    only: (count: number) =>
      plural(language, count, { one: '# gewählter Mandant', other: '# gewählte Mandanten' }),
    noLabels: 'Noch keine Labels',
    rows: inNumber,
    clear: 'Filter löschen',
  },
  bulk: {
    replaceSecret: 'Geheimnis ersetzen…',
    oneAppOnly: 'Ein Geheimnis passt nur für Mandanten derselben App in derselben Cloud.',
    noSecret: 'Für keinen davon gibt es hier ein Geheimnis.',
    noneShown: 'Keiner der ausgewählten wird angezeigt.',
    running: 'Eine Überprüfung läuft gerade.',
    exportMenu: 'Exportieren',
    export: 'Exportieren…',
    connections: 'Verbindungen…',
    expiryDates: 'Ablaufdaten',
    exportIcs: 'Ablaufdaten exportieren (.ics)…',
    exportCsv: 'Ablaufdaten exportieren (.csv)…',
    calendar: 'Kalender (.ics)',
    table: 'Tabelle (.csv)',
    remove: 'Entfernen',
    clear: 'Auswahl aufheben',
  },
  menu: menuWords,
  importing: {
    open: 'Importieren…',
    /** Below the first form, while there is no tenant. */
    instead: 'Wechsel von einem anderen Computer oder Tool?',
    dropTitle: 'Datei zum Importieren ablegen',
    dropText: 'Nichts wird geändert, bevor Sie den Inhalt gesehen haben.',
  },
  dialogs: {
    cloudTitle: 'An eine andere Cloud senden',
    cloudQuestion: (authority: string) => `Clientgeheimnis an ${authority} senden?`,
    cloudHosts: (authority: string, graph: string) =>
      `Anmeldehost: ${authority}\nMicrosoft Graph-Host: ${graph}`,
    cloudUnknown:
      'Diese Hosts gehören zu keiner Cloud, die Tenantry kennt. Wer sie betreibt, erhält das Geheimnis. Senden Sie es nur, wenn Sie sicher sind, dass es die richtigen sind.',
    cloudSovereign: (cloud: string) =>
      `Das sind laut Microsofts eigener Bibliothek die Hosts von ${cloud}. Senden Sie das Geheimnis nur, wenn der Mandant dort liegt.`,
    send: 'Senden',
    cancel: 'Abbrechen',
    expiriesTitle: 'Ablaufdaten exportieren',
    formats: { ics: 'Kalender', csv: 'Tabelle' },
  },
  appPermissions: {
    open: 'Berechtigungen…',
    title: (name: string) => `Berechtigungen von ${name}`,
    asking: 'Bei Microsoft wird abgefragt, was die App darf…',
    none: 'Keine erteilt.',
    ungranted: 'Nicht erteilt',
    unnamed: (count: number) =>
      plural(language, count, {
        one: 'Die Registrierung der App fordert # weitere Berechtigung an, die nicht erteilt ist. Welche das ist, kann Tenantry nicht erkennen.',
        other:
          'Die Registrierung der App fordert # weitere Berechtigungen an, die nicht erteilt sind. Welche das sind, kann Tenantry nicht erkennen.',
      }),
    fromDirectory: 'Soeben aus dem Verzeichnis gelesen.',
    fromToken: (permission: string) =>
      `Soeben aus den Token der App gelesen, daher können andere APIs fehlen. Mit ${permission} könnte die App alle lesen.`,
    optional: (name: string, all: string) =>
      `Hat eine App ${name}, zeigt Tenantry auch Name und Domänen ihres Mandanten an; mit ${all} auch alle ihre Berechtigungen. Der Name der App und das Datum ihres Geheimnisses brauchen im eigenen Mandanten der App keine Berechtigung. Tenantry benötigt keine davon.`,
    neededTitle: 'Was die App benötigt',
    neededText: 'Geben Sie an, welche Berechtigungen diese App haben muss, und Tenantry zeigt, was fehlt.',
    neededLabel: 'Erforderliche Berechtigungen',
    neededHint: 'Eine pro Zeile oder aus einem Dokument eingefügt, z. B. User.Read.All.',
    choose: 'Festlegen',
    change: 'Ändern',
    takeRequested: 'Erteilte und angeforderte Berechtigungen hinzufügen',
    unread: (texts: readonly string[]) =>
      texts.length === 1
        ? `„${texts[0]}“ ist kein Name einer Berechtigung.`
        : `Keine Namen von Berechtigungen: ${listInWords(language, texts)}`,
    nothingMissing: (count: number) =>
      plural(language, count, {
        one: 'Die einzige erforderliche Berechtigung ist erteilt.',
        other: 'Alle # erforderlichen Berechtigungen sind erteilt.',
      }),
    missing: (missing: number, needed: number) =>
      `${inNumber(missing)} von ${inNumber(needed)} ${missing === 1 ? 'fehlt' : 'fehlen'}`,
    missingInShort: (names: readonly string[]) => `Fehlt: ${listInWords(language, names)}`,
  },
  history: {
    title: 'Verlauf',
    none: 'Noch nichts.',
    failed: 'Er konnte nicht gelesen werden.',
    exported: (format: string, { secrets, way }: Pick<PastExport, 'secrets' | 'way'>) =>
      `Als ${format} ${way === 'clipboard' ? 'kopiert' : 'exportiert'}, ${secrets ? 'mit Geheimnis' : 'ohne Geheimnis'}`,
    outcomes: {
      ok: 'Überprüft',
      failed: 'Handlungsbedarf',
      unreachable: 'Nicht überprüft',
    } satisfies Record<CheckOutcome, string>,
    duration: (ms: number) => durationInWords(language, ms),
  },
  proxySignIn: {
    title: 'Am Proxy anmelden',
    heading: 'Am Proxy dieses Netzwerks anmelden',
    question: (proxy: string) => `${proxy} verlangt Benutzername und Kennwort.`,
    realm: (realm: string) => `Er nennt sich „${realm}“.`,
    refused: 'Der Proxy hat das nicht akzeptiert. Prüfen Sie Benutzername und Kennwort.',
    username: 'Benutzername',
    password: 'Kennwort',
    note: 'Nur für diesen Proxy verwendet und bis zum Beenden im Arbeitsspeicher gehalten.',
    noteInTheClear:
      'Nur für diesen Proxy verwendet und bis zum Beenden im Arbeitsspeicher gehalten. Die Übertragung an diesen Proxy ist unverschlüsselt.',
    signIn: 'Anmelden',
    cancel: 'Abbrechen',
  },
  expiryFile: {
    summary: (name: string) => `Clientgeheimnis von ${name} läuft ab`,
    tenant: 'Mandant',
    tenantId: 'Mandanten-ID',
    clientId: 'Client-ID',
    portal: 'Neues Geheimnis',
    columns: {
      name: 'Name',
      tenant: 'Mandant',
      tenantId: 'Mandanten-ID',
      clientId: 'Client-ID',
      cloud: 'Cloud',
      service: 'Dienst',
      state: 'Status',
      secretExpires: 'Ablaufdatum des Geheimnisses',
      daysLeft: 'Verbleibende Tage',
    },
  },
  expiryNotice: {
    title: (soon: number, expired: number) =>
      [
        soon > 0 &&
          plural(language, soon, {
            one: '# Clientgeheimnis läuft binnen 30 Tagen ab',
            other: '# Clientgeheimnisse laufen binnen 30 Tagen ab',
          }),
        expired > 0 &&
          plural(language, expired, {
            one: '# Clientgeheimnis ist abgelaufen',
            other: '# Clientgeheimnisse sind abgelaufen',
          }),
      ]
        .filter((part) => part !== false)
        .join(', '),
    next: (name: string, iso: string) => `Als Nächstes: ${name}, am ${dayInWords(language, iso)}.`,
    last: (name: string, iso: string) => `Zuletzt: ${name}, am ${dayInWords(language, iso)}.`,
  },
  moments: {
    /** Where it stands alone, as in a cell. */
    short: (iso: string, now: number) => sentenceCase(language, shortMoment(iso, now)),
    /** After other words. */
    inSentence: shortMoment,
    exact: (iso: string) => dateAndTimeInWords(language, new Date(iso)),
    full: (iso: string) => momentInFull(language, iso),
  },
  startup: {
    stoppedTitle: 'Tenantry musste beendet werden',
    stopped:
      'In Tenantry ist ein Fehler aufgetreten. Was gespeichert war, ist sicher. Starten Sie Tenantry neu.',
    forbiddenSwitchTitle: 'Tenantry wurde nicht gestartet',
    forbiddenSwitch: (name: string) =>
      `Der Befehlszeilenschalter --${name} wird nicht akzeptiert, weil er den Schutz der Geheimnisse schwächen könnte. Starten Sie Tenantry ohne ihn.`,
  },
};
