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

const language = 'fr';

const sovereignClouds: Record<SovereignCloudId, { name: string; short: string }> = {
  'france-bleu': { name: 'France (Bleu)', short: 'France' },
  'germany-delos': { name: 'Allemagne (Delos)', short: 'Allemagne' },
  'singapore-government': { name: 'Singapour (gouvernement)', short: 'Singapour' },
};

const fields: Record<FieldName, { label: string; placeholder: string; hint: string }> = {
  name: { label: 'Nom', placeholder: 'Repris du locataire', hint: 'Nom de ce locataire dans la liste.' },
  cloud: { label: 'Cloud', placeholder: '', hint: '' },
  tenant: {
    label: 'ID de locataire',
    placeholder: 'GUID ou domaine, par exemple contoso.onmicrosoft.com',
    hint: 'Une URL de portail ou de connexion convient aussi.',
  },
  clientId: {
    label: 'ID client',
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: 'L’« ID d’application (client) » de l’application.',
  },
  clientSecret: {
    label: 'Secret client',
    placeholder: 'La Valeur, pas l’ID de secret',
    hint: 'Affiché une seule fois, à sa création.',
  },
  service: { label: 'Service', placeholder: '', hint: '' },
  scope: {
    label: 'Étendue',
    placeholder: 'api://…/.default',
    hint: 'L’URI d’une API avec /.default à la fin.',
  },
  customAuthority: {
    label: 'Hôte de connexion',
    placeholder: 'login.example.com',
    hint: 'Là où les jetons sont demandés.',
  },
  customGraph: {
    label: 'Hôte Microsoft Graph',
    placeholder: 'graph.example.com',
    hint: 'Microsoft Graph dans ce cloud.',
  },
  environmentName: {
    label: 'Nom de l’environnement',
    placeholder: 'production',
    hint: 'Tel que le centre d’administration Business Central l’affiche.',
  },
  environmentUrl: {
    label: 'URL de l’environnement',
    placeholder: 'contoso.crm4.dynamics.com',
    hint: 'L’adresse à laquelle l’environnement s’ouvre.',
  },
  secretExpiresAt: {
    label: 'Expiration du secret',
    placeholder: 'Année, mois et jour',
    hint: 'Vous recevrez un rappel avant cette date.',
  },
  labels: {
    label: 'Étiquettes',
    placeholder: 'Ajouter une étiquette',
    hint: 'Appuyez sur Entrée ou tapez une virgule après chacune.',
  },
  notes: {
    label: 'Notes',
    placeholder: 'Tout ce qui est utile, mais aucun secret',
    hint: 'Les notes ne sont pas chiffrées.',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: 'Entrez une valeur.',
  too_long: 'C’est trop long. Vérifiez ce qui a été collé.',
  tenant_shape: 'Entrez le GUID du locataire ou l’un de ses domaines.',
  tenant_shared_endpoint: 'Cette valeur désigne tous les locataires. Entrez le GUID ou le domaine d’un seul.',
  tenant_url_without_tenant:
    'Cette URL ne contient aucun locataire. Entrez le GUID ou le domaine du locataire.',
  tenant_personal: 'C’est le locataire des comptes Microsoft personnels. Entrez celui de votre organisation.',
  placeholder: 'C’est une valeur d’exemple. Entrez l’ID réel.',
  client_id_shape:
    'Entrez un GUID : l’« ID d’application (client) » de la page Vue d’ensemble de l’application.',
  scope_shape: 'Entrez l’URI d’une API avec /.default à la fin.',
  scope_several: 'Entrez une seule étendue. Un jeton vaut toujours pour une seule API.',
  contains_secret: 'Cela ressemble au secret client. Retirez-le d’ici : sa place est dans « Secret client ».',
  secret_masked:
    'Ce ne sont que les points qui masquent un secret. Créez un nouveau secret et copiez sa Valeur.',
  secret_not_held: 'Entrez de nouveau le secret : il n’est plus en mémoire.',
  name_control_characters: 'Entrez le nom sur une seule ligne.',
  host_shape: 'Entrez un nom d’hôte, par exemple login.example.com.',
  host_of_national_cloud: 'Cet hôte appartient à un cloud de la liste. Choisissez plutôt ce cloud.',
  environment_name_shape:
    'Utilisez uniquement des lettres, des chiffres, des traits d’union et des traits de soulignement.',
  environment_url_shape: 'Entrez l’adresse de l’environnement, par exemple contoso.crm4.dynamics.com.',
  service_not_in_cloud:
    'Ce service n’est pas connu dans le cloud choisi. Choisissez « Une autre API » et entrez son étendue.',
  date_shape: 'Entrez une date : année, mois et jour.',
  label_shape: 'Une étiquette tient sur une ligne, sans virgule.',
  too_many_labels: 'C’est trop d’étiquettes. Un locataire peut en porter 20.',
  cloud_unknown: 'Aucun cloud de ce nom n’est connu. Indiquez l’un de ceux du formulaire.',
  service_unknown: 'Aucun service de ce nom n’est connu. Indiquez l’un de ceux du formulaire.',
  other_sign_in: 'La connexion se fait autrement que par un secret client.',
  secret_cut: 'Cette ligne a plus de cellules que de colonnes. Mettez son secret entre guillemets.',
};

const notes: Record<FieldNote, string> = {
  cleaned: 'Des espaces ou des caractères invisibles ont été retirés.',
  taken_from_url: 'Repris de l’URL collée.',
  cloud_from_url: 'Cloud choisi d’après l’URL collée.',
  tenant_of_microsoft:
    'C’est le locataire des services de Microsoft. Vous cherchez sans doute celui de votre organisation.',
  same_as_tenant: 'C’est l’ID de locataire. Entrez plutôt l’ID d’application (client).',
  same_as_client_id: 'C’est le même GUID que l’ID client. Copiez la colonne Valeur du secret.',
  secret_looks_like_id: 'Cela ressemble à l’ID de secret. Copiez plutôt la colonne Valeur.',
  secret_unusual: 'Inhabituel pour un secret qu’Entra crée aujourd’hui. Normal s’il est plus ancien.',
  secret_quoted: 'La valeur est entre guillemets. Retirez-les, sauf s’ils en font partie.',
  secret_inner_space: 'La valeur contient un espace. Vérifiez qu’elle a été copiée en entier.',
  environment_unusual:
    'Inhabituel pour une adresse Dynamics 365. Vérifiez que c’est bien celle de l’environnement.',
  date_past: 'Ce jour est passé.',
  date_far: 'Cette date dépasse ce qu’Entra permet aujourd’hui. Normal si le secret est plus ancien.',
};

const findings: Record<FindingId, FindingWords> = {
  wrong_secret: {
    title: 'Microsoft n’accepte pas ce secret client',
    remedy:
      'Copiez de nouveau la Valeur du secret, en entier. Si elle n’est plus affichée, créez un nouveau secret. Si vous venez de le créer, patientez une minute et réessayez.',
  },
  secret_id_pasted: {
    title: 'Cela ressemble à l’ID de secret, pas au secret',
    remedy:
      'Dans Certificats et secrets, copiez la colonne Valeur. Si la Valeur n’est plus affichée, créez un nouveau secret.',
  },
  secret_expired: {
    title: 'Le secret client a expiré',
    remedy: 'Créez un nouveau secret client dans Certificats et secrets, puis remplacez l’ancien ici.',
  },
  secret_not_received: {
    title: 'Aucun secret client n’est parvenu à Microsoft',
    remedy: 'Entrez de nouveau le secret.',
  },
  app_unknown: {
    title: 'Cette application n’est pas connue dans ce locataire',
    remedy:
      'Vérifiez que l’ID client et l’ID de locataire vont ensemble : tous deux figurent sur la page Vue d’ensemble de l’application. N’utilisez pas l’ID d’objet.',
  },
  app_not_in_tenant: {
    title: 'L’application est inscrite, mais absente de ce locataire',
    remedy:
      'Un administrateur du locataire l’ajoute en accordant le consentement d’administrateur sur la page API autorisées de l’application.',
  },
  app_disabled: {
    title: 'L’application est désactivée dans ce locataire',
    remedy:
      'Un administrateur du locataire doit l’activer : dans Applications d’entreprise > l’application > Propriétés, régler « Activé pour que les utilisateurs se connectent ? » sur Oui.',
  },
  app_public_client: {
    title: 'L’application est inscrite comme client public et ne peut pas utiliser de secret',
    remedy:
      'Sur la page Authentification de l’application, désactivez « Autoriser les flux clients publics ».',
  },
  app_of_microsoft: {
    title: 'Cet ID client appartient à une application de Microsoft',
    remedy:
      'Personne d’autre ne peut utiliser une telle application. Inscrivez la vôtre et entrez son ID client.',
  },
  app_token_settings: {
    title: 'Les paramètres de jeton de l’application empêchent Microsoft d’émettre un jeton',
    remedy:
      'Un administrateur du locataire examine l’application dans Applications d’entreprise : sa clé de signature et ses revendications sous Authentification unique. Les détails indiquent ce qui manque.',
  },
  tenant_unknown: {
    title: 'Ce locataire n’existe pas dans le cloud choisi',
    remedy: 'Vérifiez le cloud, et l’absence de fautes de frappe dans l’ID de locataire.',
  },
  tenant_malformed: {
    title: 'Microsoft ne comprend pas ce locataire',
    remedy: 'Entrez le GUID du locataire ou l’un de ses domaines vérifiés.',
  },
  tenant_inactive: {
    title: 'Le locataire est bloqué parce que personne ne l’a utilisé',
    remedy:
      'Un administrateur du locataire le réactive dans le centre d’administration. Microsoft le supprime environ 20 jours après le blocage.',
  },
  tenant_restricted: {
    title: 'Ce réseau ne vous laisse pas accéder à ce locataire',
    remedy:
      'Le proxy de votre entreprise n’autorise que certains locataires. Demandez à votre équipe réseau d’ajouter cet ID de locataire, ou utilisez un autre réseau.',
  },
  wrong_cloud: {
    title: 'Ce locataire se trouve dans un autre cloud',
    remedy:
      'Choisissez le cloud du locataire et reconnectez. L’application doit aussi être inscrite dans ce cloud.',
  },
  authority_unknown: {
    title: 'Microsoft ne connaît pas cet hôte de connexion',
    remedy: 'Vérifiez l’hôte de connexion du cloud personnalisé, lettre par lettre.',
  },
  consent_missing: {
    title: 'Lié, mais l’application n’a pas encore d’autorisations',
    remedy:
      'Ajoutez des autorisations d’application sur la page API autorisées de l’application, puis choisissez « Accorder un consentement d’administrateur ». Vérifiez ensuite de nouveau.',
  },
  secret_expires_soon: {
    title: 'Lié, mais le secret client expire bientôt',
    remedy:
      'Créez un nouveau secret client dans Certificats et secrets, puis entrez sa Valeur avec « Remplacer le secret ». L’ancien fonctionne jusqu’à son expiration.',
  },
  permission_required: {
    title: 'L’application n’a aucune autorisation pour cette API',
    remedy:
      'Ajoutez une autorisation d’application pour elle sur la page API autorisées de l’application, puis choisissez « Accorder un consentement d’administrateur ».',
  },
  scope_invalid: {
    title: 'Microsoft n’accepte pas cette étendue',
    remedy: 'Entrez l’URI d’une API avec /.default à la fin.',
  },
  resource_unknown: {
    title: 'Le locataire ne connaît pas cette API',
    remedy: 'Vérifiez l’étendue et le cloud. L’API doit être présente et activée dans le locataire.',
  },
  resource_disabled: {
    title: 'Cette API est désactivée dans le locataire',
    remedy:
      'Un administrateur du locataire doit l’activer : dans Applications d’entreprise > l’API > Propriétés, régler « Activé pour que les utilisateurs se connectent ? » sur Oui.',
  },
  conditional_access: {
    title: 'Une stratégie d’accès conditionnel bloque ici cette application',
    remedy:
      'Les valeurs sont correctes. Un administrateur du locataire autorise ce réseau pour l’application, ou exclut l’application de la stratégie.',
  },
  assertion_refused: {
    title: 'Microsoft a refusé un certificat que Tenantry n’a pas envoyé',
    remedy:
      'Tenantry ne se connecte qu’avec un secret client. Quelque chose sur le réseau a modifié la requête. Essayez depuis un autre réseau, ou montrez les détails à votre équipe réseau.',
  },
  person_expected: {
    title: 'Microsoft a pris la requête pour la connexion d’une personne',
    remedy:
      'Tenantry se connecte en tant qu’application, jamais en tant que personne. Quelque chose sur le réseau a modifié la requête. Essayez depuis un autre réseau, ou montrez les détails à votre équipe réseau.',
  },
  throttled: {
    title: 'Microsoft demande de ralentir',
    remedy: 'Trop de requêtes ont été faites pour ce locataire. Patientez, puis réessayez.',
  },
  service_fault: {
    title: 'Le service de connexion de Microsoft rencontre un problème',
    remedy:
      'Le service de connexion, ou un proxy placé devant lui, a répondu par une erreur. Vos valeurs n’ont pas été examinées. Réessayez dans quelques minutes.',
  },
  request_refused: {
    title: 'Microsoft a refusé la requête, jugée mal formée',
    remedy: 'Vérifiez tous les champs. S’ils sont corrects, copiez les détails et signalez le problème.',
  },
  offline: {
    title: 'Microsoft est injoignable',
    remedy: 'Vérifiez la connexion réseau de cet ordinateur.',
  },
  name_not_resolved: {
    title: 'L’adresse de Microsoft est introuvable',
    remedy:
      'Le réseau ne répond pas pour les noms d’hôte de Microsoft. Vérifiez la connexion. Si un navigateur fonctionne, demandez à votre équipe réseau si des noms sont bloqués.',
  },
  connection_refused: {
    title: 'La connexion à Microsoft a été refusée',
    remedy: 'Un pare-feu de cet ordinateur ou de ce réseau la refuse. Adressez-vous à votre équipe réseau.',
  },
  proxy_unreachable: {
    title: 'Aucune connexion par le proxy de ce réseau',
    remedy: 'Vérifiez les paramètres de proxy du système, ou adressez-vous à votre équipe réseau.',
  },
  proxy_credentials: {
    title: 'Le proxy de ce réseau demande une authentification',
    remedy: 'Authentifiez-vous avec votre compte réseau, ou adressez-vous à votre équipe réseau.',
  },
  certificate_untrusted: {
    title: 'La connexion n’est pas sécurisée : rien n’a été envoyé',
    remedy:
      'Le certificat ne prouve pas qu’il s’agit de Microsoft. Si votre entreprise inspecte le trafic, ce système doit faire confiance à son autorité de certification.',
  },
  certificate_expired: {
    title: 'Le certificat de la connexion n’est pas valide aujourd’hui : rien n’a été envoyé',
    remedy:
      'Vérifiez la date et l’heure de cet ordinateur. Si elles sont justes, quelque chose sur le réseau présente un certificat expiré : adressez-vous à votre équipe réseau.',
  },
  certificate_wrong_name: {
    title: 'Un autre serveur a répondu à la place de Microsoft : rien n’a été envoyé',
    remedy:
      'Son certificat est établi à un autre nom. Vous devez peut-être d’abord vous connecter à ce réseau dans un navigateur. Sinon, adressez-vous à votre équipe réseau.',
  },
  clock_wrong: {
    title: 'L’horloge de cet ordinateur est fausse',
    remedy:
      'Réglez la date, l’heure et le fuseau horaire, puis réessayez. Les connexions sécurisées en ont besoin.',
  },
  tls_outdated: {
    title: 'La connexion est trop ancienne pour être sûre',
    remedy:
      'Microsoft exige TLS 1.2 ou une version ultérieure, que Tenantry utilise. Un proxy sur le chemin ne le fait pas : adressez-vous à votre équipe réseau.',
  },
  captive_portal: {
    title: 'Une page web a répondu à la place de Microsoft',
    remedy:
      'Ce réseau demande peut-être d’abord une connexion. Ouvrez un navigateur, connectez-vous au réseau, puis réessayez.',
  },
  timed_out: {
    title: 'Microsoft n’a pas répondu à temps',
    remedy: 'Le réseau est lent ou bloqué. Réessayez.',
  },
  connection_cut: {
    title: 'La connexion a été coupée',
    remedy: 'Quelque chose sur le réseau a mis fin à la connexion. Réessayez.',
  },
  redirected: {
    title: 'Le réseau a redirigé la requête ; elle a été arrêtée',
    remedy:
      'Les requêtes de connexion ne sont jamais redirigées. Demandez à votre équipe réseau ce qui répond à la place de Microsoft.',
  },
  reply_unreadable: {
    title: 'La réponse ne vient pas de Microsoft',
    remedy:
      'Quelque chose sur le réseau l’a modifiée ou coupée. Réessayez, ou essayez depuis un autre réseau.',
  },
  client_refused: {
    title: 'Microsoft n’accepte pas la connexion de cette application',
    remedy:
      'Vérifiez l’ID client et copiez de nouveau la Valeur du secret. La réponse exacte de Microsoft figure dans les détails.',
  },
  app_refused: {
    title: 'Cette application n’a pas le droit de se connecter à ce locataire',
    remedy:
      'Vérifiez que l’ID client et l’ID de locataire vont ensemble. La réponse exacte de Microsoft figure dans les détails.',
  },
  token_refused: {
    title: 'Le locataire refuse un jeton à cette application',
    remedy:
      'Une stratégie ou un consentement manquant s’y oppose. Un administrateur du locataire peut le déterminer. La réponse exacte de Microsoft figure dans les détails.',
  },
  other_tenant: {
    title: 'Le jeton vaut pour un autre locataire que celui indiqué',
    remedy: 'Vérifiez l’ID de locataire.',
  },
  other_app: {
    title: 'Le jeton vaut pour une autre application que celle indiquée',
    remedy: 'Vérifiez l’ID client.',
  },
  unknown: {
    title: 'Microsoft a refusé, pour une raison que Tenantry ne connaît pas',
    remedy:
      'Consultez les détails ci-dessous. Avec les ID qui y figurent, le support Microsoft peut retrouver la requête.',
  },
};

/** In a row of the list. */
const shortFindings: Record<FindingId, string> = {
  wrong_secret: 'Secret refusé',
  secret_id_pasted: 'ID de secret saisi',
  secret_expired: 'Secret expiré',
  secret_not_received: 'Secret non reçu',
  app_unknown: 'Application inconnue',
  app_not_in_tenant: 'Application absente',
  app_disabled: 'Application désactivée',
  app_public_client: 'Client public',
  app_of_microsoft: 'Application Microsoft',
  app_token_settings: 'Paramètres de jeton',
  tenant_unknown: 'Locataire introuvable',
  tenant_malformed: 'Locataire non compris',
  tenant_inactive: 'Locataire bloqué',
  tenant_restricted: 'Bloqué par le réseau',
  wrong_cloud: 'Dans un autre cloud',
  authority_unknown: 'Hôte inconnu',
  consent_missing: 'Aucune autorisation',
  secret_expires_soon: 'Secret bientôt expiré',
  permission_required: 'Autorisation manquante',
  scope_invalid: 'Étendue refusée',
  resource_unknown: 'API absente',
  resource_disabled: 'API désactivée',
  conditional_access: 'Bloqué par stratégie',
  assertion_refused: 'Certificat refusé',
  person_expected: 'Pris pour une personne',
  throttled: 'Microsoft limite',
  service_fault: 'Panne chez Microsoft',
  request_refused: 'Requête refusée',
  offline: 'Microsoft injoignable',
  name_not_resolved: 'Adresse introuvable',
  connection_refused: 'Connexion refusée',
  proxy_unreachable: 'Proxy injoignable',
  proxy_credentials: 'Proxy\u202f: s’authentifier',
  certificate_untrusted: 'Connexion non sûre',
  certificate_expired: 'Certificat non valide',
  certificate_wrong_name: 'Mauvais serveur',
  clock_wrong: 'Horloge fausse',
  tls_outdated: 'Connexion trop ancienne',
  captive_portal: 'Page web reçue',
  timed_out: 'Pas de réponse',
  connection_cut: 'Connexion coupée',
  redirected: 'Requête redirigée',
  reply_unreadable: 'Réponse étrangère',
  client_refused: 'Connexion non acceptée',
  app_refused: 'Application interdite',
  token_refused: 'Jeton refusé',
  other_tenant: 'Jeton d’autre locataire',
  other_app: 'Jeton d’autre appli',
  unknown: 'Raison inconnue',
};

const guideSteps: Record<GuideStepId, { title: string; picture: string }> = {
  tenant: {
    title: 'Trouver l’ID de locataire',
    picture:
      'La page Vue d’ensemble du centre d’administration Entra, avec la ligne « ID de locataire » mise en évidence.',
  },
  client: {
    title: 'Obtenir l’ID client',
    picture:
      'La page Vue d’ensemble d’une application, avec « ID d’application (client) » mis en évidence et « ID d’objet » barré.',
  },
  secret: {
    title: 'Créer un secret client',
    picture:
      'Le tableau des secrets client, avec la colonne « Valeur » mise en évidence et « ID de secret » barré.',
  },
  permissions: {
    title: 'Accorder les autorisations',
    picture:
      'La page API autorisées, avec « Accorder un consentement d’administrateur » et l’état « Accordé » mis en évidence.',
  },
  connect: {
    title: 'Saisir et connecter',
    picture: 'Le formulaire de cette fenêtre, rempli, avec le bouton « Connecter » mis en évidence.',
  },
};

const guideLines: Record<GuideLineId, string> = {
  'tenant.open':
    'Ouvrez la page **Vue d’ensemble** du centre d’administration Entra, en étant connecté au bon locataire.',
  'tenant.copy':
    'Copiez **ID de locataire** sous Informations de base. Un domaine du locataire convient aussi.',
  'client.register':
    'Ouvrez **Inscriptions d’applications** et choisissez **Nouvelle inscription**. Si l’application existe déjà, ouvrez-la.',
  'client.create':
    'Donnez-lui un nom, gardez **Locataire unique** comme type de compte et choisissez **Inscrire**. Pas d’URI de redirection.',
  'client.copy': 'Dans la Vue d’ensemble de l’application, copiez **ID d’application (client)**.',
  'client.not_object_id':
    'Pas l’**ID d’objet** qui figure dessous : il a le même aspect et ne fonctionne jamais.',
  'secret.new': 'Ouvrez **Certificats et secrets** de l’application et choisissez **Nouveau secret client**.',
  'secret.expires': 'Choisissez la **Date d’expiration** (24 mois au plus), puis **Ajouter**.',
  'secret.value': 'Copiez la **Valeur** aussitôt. Elle n’est affichée qu’une seule fois.',
  'secret.not_secret_id': 'Pas l’**ID de secret** à côté : ce n’est que l’identifiant du secret.',
  'secret.date':
    'Entrez ici la même date dans **Expiration du secret**. Vous recevrez un rappel avant cette date.',
  'permissions.add':
    'Ouvrez **API autorisées**, puis **Ajouter une autorisation**, puis **Microsoft Graph**.',
  'permissions.application':
    'Choisissez **Autorisations d’application**, cochez ce qu’il faut, puis **Ajouter des autorisations**.',
  'permissions.consent':
    'Choisissez **Accorder un consentement d’administrateur**. Il faut être administrateur de rôle privilégié ou administrateur général ; d’ici là, l’application peut se connecter, mais ne rien lire.',
  'permissions.sharepoint':
    'Choisissez **Autorisations d’application** : **Sites.Selected** pour certains sites, ou **Sites.Read.All** pour tous les lire.',
  'permissions.sharepoint_selected':
    'Avec **Sites.Selected**, un administrateur donne ensuite accès à chaque site, par exemple avec PowerShell.',
  'permissions.sharepoint_certificate':
    'Pas l’API propre à SharePoint : sans utilisateur, elle n’accepte que des certificats. Microsoft Graph accepte le secret.',
  'permissions.intune':
    'Choisissez les **Autorisations d’application** dont le nom commence par **DeviceManagement**, par exemple **DeviceManagementManagedDevices.Read.All**.',
  'permissions.power_bi_none':
    'N’ajoutez aucune autorisation Power BI à l’application. Celles qui exigent un consentement d’administrateur lui ferment les API d’administration.',
  'permissions.power_bi_group':
    'Dans Entra, créez un **groupe de sécurité** et ajoutez-y l’application comme membre.',
  'permissions.power_bi_setting':
    'Un administrateur Fabric ouvre **Portail d’administration**, **Paramètres du locataire**, **Paramètres du développeur**, et autorise ce groupe sous **Les principaux de service peuvent appeler des API publiques Fabric** (avant 2025 : **peuvent utiliser des API Fabric**).',
  'permissions.power_bi_workspace':
    'Dans chaque espace de travail, choisissez **Gérer l’accès** et ajoutez l’application ou son groupe, par exemple comme **Membre**.',
  'permissions.power_bi_gcc':
    'Microsoft 365 GCC : choisissez le service **Une autre API** avec l’étendue **https://analysis.usgovcloudapi.net/powerbi/api/.default** à la place.',
  'permissions.business_central_api':
    'Ouvrez **API autorisées**, puis **Ajouter une autorisation**, puis **Dynamics 365 Business Central**.',
  'permissions.business_central_role':
    'Choisissez **Autorisations d’application**, cochez **API.ReadWrite.All** (pour le paramétrage aussi **Automation.ReadWrite.All**), puis **Ajouter des autorisations**.',
  'permissions.business_central_app':
    'Dans Business Central, recherchez **Applications Microsoft Entra** et choisissez **Nouveau**. Entrez l’ID client et réglez **État** sur **Activé**.',
  'permissions.business_central_sets':
    'Sur la même page, attribuez les **Ensembles d’autorisations utilisateur** nécessaires.',
  'permissions.no_api': 'Ni autorisations d’API ni consentement : l’accès se donne dans le service lui-même.',
  'permissions.finance_app':
    'Dans l’environnement, ouvrez **Administration système**, **Paramétrage**, **Applications Microsoft Entra ID**, et choisissez **Nouveau**.',
  'permissions.finance_user':
    'Entrez l’ID client, un nom et, dans **ID utilisateur**, l’utilisateur dont l’application reçoit les droits. Enregistrez.',
  'permissions.dataverse_open':
    'Dans le centre d’administration Power Platform, ouvrez **Paramètres** de l’environnement, **Utilisateurs + autorisations**, **Utilisateurs de l’application**.',
  'permissions.dataverse_user':
    'Choisissez **Nouvel utilisateur de l’application**, puis **Ajouter une application**, désignez l’application et choisissez sa division.',
  'permissions.dataverse_role': 'Donnez-lui un **rôle de sécurité**, puis choisissez **Créer**.',
  'permissions.resource_manager_open':
    'Dans le portail Azure, ouvrez l’abonnement ou le groupe de ressources, puis **Contrôle d’accès (IAM)**.',
  'permissions.key_vault_open':
    'Dans le portail Azure, ouvrez le coffre de clés, puis **Contrôle d’accès (IAM)**.',
  'permissions.log_analytics_open':
    'Dans le portail Azure, ouvrez l’espace de travail Log Analytics, puis **Contrôle d’accès (IAM)**.',
  'permissions.azure_role':
    'Choisissez **Ajouter une attribution de rôle**, un rôle, puis l’application sous **Membres**. Elle se trouve par son nom.',
  'permissions.resource_manager_which': '**Lecteur** suffit pour tout consulter.',
  'permissions.key_vault_which': '**Utilisateur des secrets Key Vault** suffit pour lire les secrets.',
  'permissions.key_vault_policy':
    'Si le coffre de clés suit encore des **Stratégies d’accès**, ajoutez-y plutôt l’application.',
  'permissions.log_analytics_which': '**Lecteur Log Analytics** suffit pour exécuter des requêtes.',
  'permissions.custom_add':
    'Ouvrez **API autorisées**, puis **Ajouter une autorisation**, puis l’API : sous **API utilisées par mon organisation**, elle se trouve par son nom.',
  'permissions.custom_other':
    'Certaines API donnent plutôt accès au sein du service. Leur documentation le précise.',
  'connect.enter': 'Entrez les trois valeurs. Collées en un seul bloc, elles remplissent tous les champs.',
  'connect.cloud': 'Choisissez le cloud où se trouve le locataire.',
  'connect.cloud_usual': 'La plupart des locataires se trouvent dans **Global**.',
  'connect.press':
    'Choisissez **Connecter**. Tenantry demande un jeton à Microsoft pour vérifier les valeurs.',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'Ouvrir la Vue d’ensemble',
  app_registrations: 'Ouvrir Inscriptions d’applications',
  certificates_and_secrets: 'Ouvrir Certificats et secrets',
  api_permissions: 'Ouvrir API autorisées',
  authentication: 'Ouvrir Authentification',
  enterprise_applications: 'Ouvrir Applications d’entreprise',
  conditional_access: 'Ouvrir Accès conditionnel',
};

/**
 * The words inside the guide's pictures. They name what the portal shows, so a translation keeps them as the
 * portal shows them in that language.
 */
const pictureWords = {
  overview: 'Vue d’ensemble',
  basicInformation: 'Informations de base',
  name: 'Nom',
  tenantId: 'ID de locataire',
  primaryDomain: 'Domaine principal',
  essentials: 'Essentiels',
  displayName: 'Nom d’affichage',
  applicationId: 'ID d’application (client)',
  objectId: 'ID d’objet',
  directoryId: 'ID d’annuaire (locataire)',
  certificatesAndSecrets: 'Certificats et secrets',
  newClientSecret: 'Nouveau secret client',
  description: 'Description',
  expires: 'Expiration',
  value: 'Valeur',
  secretId: 'ID de secret',
  apiPermissions: 'API autorisées',
  addPermission: 'Ajouter une autorisation',
  grantAdminConsent: 'Accorder un consentement',
  microsoftGraph: 'Microsoft Graph',
  type: 'Type',
  application: 'Application',
  status: 'État',
  granted: 'Accordé',
  access: 'Accès',
  app: 'Application',
  role: 'Rôle',
  add: 'Ajouter',
};

const states: Record<ConnectionState, string> = {
  waiting: 'En attente',
  linked: 'Lié',
  attention: 'Attention requise',
};

const credentialStatus: Record<CredentialStatus, string> = {
  kept: 'Chiffré sur cet ordinateur',
  session: 'En mémoire jusqu’à la fermeture',
  missing: 'Pas de secret ici',
  unreadable: 'Ne peut pas être ouvert ici',
};

const protection: Record<Protection, { short: string; title: string; text: string }> = {
  checking: {
    short: 'Vérification du trousseau…',
    title: 'Vérification du trousseau',
    text: 'Un instant.',
  },
  ready: {
    short: 'Secrets chiffrés',
    title: 'Les secrets sont chiffrés sur cet ordinateur',
    text: 'Le trousseau de cet ordinateur ouvre le coffre. Définissez une phrase secrète pour pouvoir le verrouiller.',
  },
  locked: {
    short: 'Trousseau fermé',
    title: 'Le trousseau ne répond pas',
    text: 'Il est verrouillé ou ne fonctionne pas. Les secrets restent chiffrés et intacts. Déverrouillez-le, puis réessayez ; si cela ne suffit pas, redémarrez Tenantry.',
  },
  needs_recovery: {
    short: 'Clé indisponible',
    title: 'Le trousseau ne contient pas la clé de ce coffre',
    text: 'Les secrets restent chiffrés et intacts. Ouvrez une session avec le compte et le bureau sous lesquels ils ont été enregistrés, puis réessayez.',
  },
  unprotected: {
    short: 'Secrets non conservés',
    title: 'Les secrets ne sont pas enregistrés',
    text: 'Aucun trousseau n’a été trouvé : les secrets restent en mémoire jusqu’à la fermeture. Définissez une phrase secrète pour les enregistrer chiffrés.',
  },
  damaged: {
    short: 'Coffre illisible',
    title: 'Le fichier du coffre est inutilisable',
    text: 'Rien n’a été modifié, et rien n’y sera écrit.',
  },
};

const damage: Record<Damage, string> = {
  missing: 'Il était là auparavant et a disparu.',
  unreadable: 'Il ne peut pas être lu, ou son contenu est tronqué ou endommagé.',
  altered: 'Son contenu a été modifié par autre chose que Tenantry.',
  newer_version:
    'Il a été écrit par une version plus récente de Tenantry. Installez cette version pour l’ouvrir.',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'Quelque chose dans le formulaire n’est pas correct.',
  not_found: 'Ce locataire n’est plus dans la liste.',
  secret_missing: 'Il n’y a pas de secret pour ce locataire. Ajoutez-en un dans ses détails.',
  secret_unreadable:
    'Le secret ne peut pas être ouvert ici. Il reste tel quel ; vous pouvez en entrer un nouveau avec « Remplacer le secret ».',
  locked: 'Le trousseau ne répond pas. Déverrouillez-le, puis réessayez.',
  unprotected: 'Rien sur cet ordinateur ne peut protéger les secrets.',
  storage_failed:
    'La modification n’a pas pu être écrite. Si le coffre est signalé comme illisible, voyez le message ci-dessus ; sinon, vérifiez l’espace libre et vos droits.',
  policy: 'Cela n’est pas autorisé ici.',
  rate_limited: 'Trop de tentatives en peu de temps. Patientez un peu, puis réessayez.',
  cancelled: 'Annulé.',
  busy: 'Une opération est en cours, ou n’est pas encore enregistrée. Réessayez quand elle sera terminée.',
  exchange_failed: 'Microsoft n’a pas délivré de jeton.',
  wrong_entry: 'Cela n’ouvre pas le coffre. Vérifiez votre saisie et réessayez.',
  no_passphrase: 'Il n’y a pas encore de phrase secrète. Définissez-en d’abord une dans les paramètres.',
  weak_passphrase:
    'Cette phrase secrète est trop facile à deviner. Utilisez plus de mots, ou des mots sans rapport entre eux.',
  internal: 'Un problème est survenu dans Tenantry. Ce qui était enregistré est en sécurité.',
};

const storage: Record<StorageFault, string> = {
  disk_full: 'Le disque est plein. Libérez de l’espace, puis réessayez.',
  read_only: 'Le disque est en lecture seule. Rendez-le accessible en écriture, puis réessayez.',
  no_permission: 'Vous n’avez pas le droit d’écrire le fichier. Accordez-vous ce droit, puis réessayez.',
  in_use: 'Un autre programme utilise le fichier. Fermez ce programme ou patientez un peu, puis réessayez.',
};

const menuCommands: Record<Command, string> = {
  link: '&Lier un locataire…',
  import: '&Importer…',
  find: 'Rec&hercher',
  settings: '&Paramètres…',
  select_all: 'Sélectionner &tous les locataires',
  verify_selected: '&Vérifier la sélection',
  verify_all: 'Vérifier &tout',
  open: '&Ouvrir',
  rename: '&Renommer',
  labels: 'Éti&quettes…',
  pin: 'É&pingler ou désépingler',
  duplicate: 'Lier un locataire &similaire…',
  replace_secret: 'Re&mplacer le secret…',
  export: '&Exporter…',
  export_ics: 'Exporter les expirations (&calendrier)…',
  export_csv: 'Exporter les expirations (ta&bleau)…',
  remove: 'S&upprimer',
  bin: '&Corbeille…',
  activity: '&Activité…',
  density: 'Lignes &compactes ou confortables',
  lock: '&Verrouiller',
  about: 'À &propos de Tenantry',
};

/** In the application menu, & stands before the letter that Alt reaches it with. */
const menuWords = {
  file: '&Fichier',
  edit: 'É&dition',
  tenant: '&Locataire',
  view: '&Affichage',
  help: 'A&ide',
  guide: '&Guide de l’utilisateur',
  commands: menuCommands,
  roles: {
    quit: '&Quitter',
    undo: '&Annuler',
    redo: '&Rétablir',
    cut: 'Co&uper',
    copy: '&Copier',
    paste: 'C&oller',
    selectAll: 'Tout sélectionner',
    resetZoom: '&Taille réelle',
    zoomIn: 'Zoom &avant',
    zoomOut: 'Zoom a&rrière',
    togglefullscreen: '&Plein écran',
    services: 'Services',
    hide: 'Masquer Tenantry',
    hideOthers: 'Masquer les autres',
    unhide: 'Tout afficher',
  },
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** How a day in the past is told. */
const shortMoment = (iso: string, now: number): string => momentInWords(language, iso, now, 'à l’instant');

const since: SinceWords = {
  today: 'aujourd’hui',
  ago: { one: 'il y a # jour', other: 'il y a # jours' },
};

/** Every French text of the product. */
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
        one: '# modification n’est pas enregistrée',
        other: '# modifications ne sont pas enregistrées',
      }),
    /** Where the system does not say why. */
    unknown:
      'Le coffre n’a pas pu être écrit. Vérifiez l’espace libre du disque et vos droits, puis réessayez.',
    lost: (count: number) =>
      plural(language, count, {
        one: 'La modification sera perdue si vous fermez Tenantry avant.',
        other: 'Les modifications seront perdues si vous fermez Tenantry avant.',
      }),
    discard: 'Abandonner',
    saved: (count: number) =>
      plural(language, count, {
        one: '# modification est enregistrée',
        other: '# modifications sont enregistrées',
      }),
    leave: {
      title: 'Quitter sans enregistrer ?',
      text: (count: number) =>
        plural(language, count, {
          one: '# modification n’a pas pu être écrite sur le disque. Elle sera perdue à la fermeture de Tenantry.',
          other:
            '# modifications n’ont pas pu être écrites sur le disque. Elles seront perdues à la fermeture de Tenantry.',
        }),
      agree: 'Quitter quand même',
      back: 'Revenir',
    },
  },
  guide: {
    title: 'Guide',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: 'Ouvrir Inscriptions d’applications',
    accessPicture: 'Une page du service qui liste les accès, avec l’application et son rôle mis en évidence.',
    pictures: pictureWords,
    opensInBrowser: 'S’ouvre dans votre navigateur',
    show: 'Afficher le guide',
    hide: 'Masquer le guide',
  },
  app: {
    name: 'Tenantry',
    linkTenant: 'Lier un locataire',
    back: 'Retour aux locataires',
    testRuntime: 'Version d’entraînement : n’entrez pas de vrais secrets.',
    testRuntimeTitle: 'Version d’entraînement',
    retry: 'Réessayer',
    protection: 'Protection…',
    lockNow: 'Verrouiller',
    /** Of a vault that a passphrase opens too. */
    lockable: 'Le coffre est ouvert. Verrouillez-le pour que la phrase secrète soit demandée.',
    waitToRetry: (seconds: number) =>
      `Trop de tentatives en peu de temps. Patientez ${spanInWords(language, seconds)}, puis réessayez.`,
    vaultFile: (file: string) => `Fichier du coffre\u202f: ${file}`,
  },
  fault: {
    missing: {
      title: 'Cette partie de Tenantry n’a pas pu être chargée',
      text: 'Le reste de la fenêtre fonctionne toujours. La recharger peut aider ; ce qui a été saisi sans être enregistré sera perdu. Si cela ne suffit pas, quittez Tenantry et redémarrez-le.',
    },
    broken: {
      title: 'Cette partie de Tenantry n’a pas pu être affichée',
      text: 'Ce qui a été saisi dans cette partie sans être enregistré est perdu ; le reste de la fenêtre est toujours là. Réessayez. Si cela ne suffit pas, quittez Tenantry et redémarrez-le.',
    },
    window: {
      title: 'Une erreur s’est produite dans cette fenêtre',
      text: 'Ce qui est enregistré est en sécurité. Ce qui a été saisi sans être enregistré est perdu. Rechargez la fenêtre pour continuer.',
    },
    reload: 'Recharger',
  },
  form: {
    title: 'Lier un locataire',
    intro:
      'Entrez les informations d’identification de l’application. Elles sont vérifiées en demandant un jeton à Microsoft.',
    /** While there is no tenant yet. */
    firstTitle: 'Lier votre premier locataire',
    firstIntro:
      'Il vous faut trois valeurs de votre inscription d’application. Le guide montre où les trouver.',
    connect: 'Connecter',
    connecting: 'Demande d’un jeton à Microsoft…',
    connectAgain: 'Reconnecter',
    keepAnyway: 'Conserver sans connecter',
    showSecret: 'Afficher le secret',
    hideSecret: 'Masquer le secret',
    secretHeld: 'Le secret saisi est gardé pour le prochain essai. Tapez pour le remplacer.',
    secretCleared:
      'Le secret client saisi a été effacé lors du verrouillage de Tenantry. Collez-le de nouveau.',
    secretHeldPlaceholder: 'Gardé pour le prochain essai',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, {
        one: '# champ rempli à partir du texte collé.',
        other: '# champs remplis à partir du texte collé.',
      }),
    proposedName: (name: string) => `Proposé d’après le locataire\u202f: ${name}`,
    switchCloud: (cloud: string) => `Passer au cloud ${cloud}`,
    switchCloudAndRetry: (cloud: string) => `Passer au cloud ${cloud} et réessayer`,
    like: (name: string) => `Commencé avec le cloud, le service et les étiquettes de «\u202f${name}\u202f».`,
    nationalClouds: 'Clouds nationaux',
    sovereignClouds: 'Clouds souverains',
    hostsOfCloud: (authority: string, graph: string) =>
      `Connexion\u202f: ${authority} · Graph\u202f: ${graph}`,
    asksBeforeSending:
      'Avant tout envoi à ces hôtes, Tenantry vous le demande dans sa propre boîte de dialogue.',
    serviceAreas: {
      microsoft_365: 'Microsoft 365',
      business: 'Power BI et Dynamics 365',
      azure: 'Azure',
      other: 'Autre',
    } satisfies Record<ServiceArea, string>,
    notInCloud: (service: string) => `${service} (pas dans ce cloud)`,
    scope: (scope: string) => `Étendue\u202f: ${scope}`,
    tenantFound: (tenantId: string, cloud: string) => `Locataire ${tenantId}, trouvé dans le cloud ${cloud}.`,
    tenantFoundSomewhere: (tenantId: string) => `Locataire ${tenantId}, trouvé.`,
    tenantElsewhere: 'Ce locataire se trouve dans un autre cloud.',
    tenantNotFound: 'Aucun locataire avec ce domaine n’a été trouvé dans ce cloud.',
    alreadyLinked: (name: string) => `Déjà lié sous le nom ${name}.`,
    lifetimes: 'Jours à partir d’aujourd’hui :',
    lifetime: (days: number) => plural(language, days, { one: 'Dans # jour', other: 'Dans # jours' }),
    more: 'Étiquettes et notes',
    removeLabel: (name: string) => `Retirer l’étiquette ${name}`,
    chosenLabels: 'Étiquettes de ce locataire',
    discardTitle: 'Abandonner la saisie ?',
    discardText:
      'Un formulaire est déjà commencé. Pour en commencer un autre, sa saisie est abandonnée, y compris un secret client que le portail n’affiche qu’une fois.',
    discard: 'Abandonner',
    keepEntered: 'Garder',
    stillSending: 'La liaison d’un locataire est en cours. Attendez la réponse de Microsoft, puis réessayez.',
    offline:
      'Hors connexion. Le locataire sera conservé en attente, puis vérifié quand Microsoft sera de nouveau joignable.',
  },
  linked: {
    title: (name: string) => `${name} est lié`,
    waitingTitle: (name: string) => `${name} est conservé, pas encore vérifié`,
    attentionTitle: (name: string) => `${name} est conservé, mais demande votre attention`,
    waitingText: 'Il n’est pas encore vérifié. Tenantry réessaiera automatiquement.',
    keptText: 'Il a été conservé sans interroger Microsoft. Vérifiez-le quand vous voudrez.',
    sessionText:
      'Son secret n’est qu’en mémoire, jusqu’à ce qu’un trousseau ou une phrase secrète le protège ou que vous quittiez Tenantry.',
    tenant: 'Locataire',
    app: 'ID client',
    appName: 'Application',
    domains: 'Domaines',
    cloud: 'Cloud',
    service: 'Service',
    roles: 'Autorisations accordées',
    rolesNone: 'Aucune',
    rolesUnknown: 'Illisibles dans le jeton',
    moreRoles: (count: number) => plural(language, count, { one: 'et # autre', other: 'et # autres' }),
    secretExpires: 'Expiration du secret',
    token: 'Durée de vie du jeton',
    tokenLifetime: (seconds: number) => spanInWords(language, seconds),
    secret: 'Secret',
    another: 'Lier un autre locataire',
    toList: 'Voir les locataires',
  },
  finding: {
    details: 'Détails',
    code: 'Code',
    codes: (codes: readonly number[]) => codes.map((code) => `AADSTS${code}`).join(', '),
    traceId: 'ID de trace',
    correlationId: 'ID de corrélation',
    time: 'Heure',
    status: 'État HTTP',
    transport: 'Erreur réseau',
    microsoftSays: 'Réponse de Microsoft',
    copy: 'Copier pour le support',
    copied: 'Détails copiés. Ils ne contiennent aucun secret.',
    openConsent: 'Ouvrir la page de consentement',
    copyConsent: 'Copier le lien de consentement',
    consentCopied:
      'Lien copié. Un administrateur du locataire l’ouvre pour accorder ce que l’application demande.',
    waitSeconds: (seconds: number) => `Microsoft demande de patienter ${spanInWords(language, seconds)}.`,
    signInToProxy: 'S’authentifier auprès du proxy…',
    tryAgain: 'Réessayer',
    tryAgainIn: (seconds: number) =>
      seconds < 100 ? `Réessayer dans ${seconds} s` : `Réessayer dans ${Math.ceil(seconds / 60)} min`,
    openStep: 'Afficher dans le guide',
    owner: 'Qui peut y remédier',
    ownedBy: (owner: string) => `Qui peut y remédier\u202f: ${owner}`,
    owners: {
      you: 'vous',
      tenant_admin: 'un administrateur du locataire',
      network_team: 'l’équipe qui gère ce réseau',
      microsoft: 'Microsoft',
      nobody: 'personne : cela se résout seul',
    } satisfies Record<FindingOwner, string>,
    retry: 'Nouvel essai',
    retries: {
      never: 'Utile seulement avec d’autres valeurs',
      after_change: 'Utile une fois le problème corrigé',
      later: 'Utile après un moment',
    } satisfies Record<RetryClass, string>,
  },
  list: {
    title: 'Locataires',
    count: (count: number) => plural(language, count, { one: '# locataire', other: '# locataires' }),
    emptyTitle: 'Aucun locataire lié',
    emptyText: 'Liez votre premier locataire ; le guide montre où trouver chaque valeur.',
    name: 'Nom',
    tenant: 'Locataire',
    cloud: 'Cloud',
    service: 'Service',
    state: 'État',
    labels: 'Étiquettes',
    lastVerified: 'Vérifié',
    secretExpires: 'Expiration du secret',
    some: (shown: number, all: number) =>
      `${inNumber(shown)} sur ${plural(language, all, { one: '# locataire', other: '# locataires' })}`,
    selected: (count: number, shown: number) =>
      shown === count
        ? plural(language, count, { one: '# sélectionné', other: '# sélectionnés' })
        : plural(language, count, {
            one: `${inNumber(shown)} sur # sélectionné affiché`,
            other: `${inNumber(shown)} sur # sélectionnés affichés`,
          }),
    select: (name: string) => `Sélectionner ${name}`,
    selectAll: 'Sélectionner tous ceux affichés',
    selection: 'Sélection',
    pinnedMark: 'Épinglé',
    openDetails: 'Ouvrir les détails',
    search: 'Rechercher des locataires',
    clearSearch: 'Effacer la recherche',
    deleteKey: 'Suppr',
    view: 'Affichage',
    more: 'Plus',
    /** Of a column that is wanted. */
    tooNarrow: 'Pas la place',
    columns: 'Colonnes',
    nothingFound: 'Aucun locataire ne correspond',
    nothingFoundText: (what: readonly string[]) => `Filtré par ${what.join(' · ')}`,
    searchedFor: (text: string) => `«\u202f${text}\u202f»`,
    expiring: (expired: number, soon: number) =>
      [
        expired > 0 && plural(language, expired, { one: '# secret a expiré', other: '# secrets ont expiré' }),
        soon > 0 &&
          plural(
            language,
            soon,
            expired > 0
              ? { one: '# expire dans les 30 jours', other: '# expirent dans les 30 jours' }
              : { one: '# secret expire dans les 30 jours', other: '# secrets expirent dans les 30 jours' },
          ),
      ]
        .filter((part) => part !== false)
        .join(', '),
    /** The same where both are told and there is less room. */
    expiringShort: (expired: number, soon: number) =>
      `${plural(language, expired, { one: '# expiré', other: '# expirés' })}, ${inNumber(soon)} sous 30 jours`,
    never: 'Jamais',
    unreachable: 'Tentative échouée',
    actions: 'Actions',
    actionsFor: (name: string) => `Actions pour ${name}`,
    verify: 'Vérifier',
    verifying: 'Vérification…',
    verifyAll: 'Vérifier tout',
    rename: 'Renommer',
    reveal: 'Afficher le secret',
    copySecret: 'Copier le secret',
    copyToken: 'Copier le jeton d’accès',
    remove: 'Supprimer',
    removed: (name: string) => `${name} est dans la corbeille.`,
    undo: 'Annuler',
    restored: (name: string) => `${name} est de retour.`,
    details: (name: string) => `Détails\u202f: ${name}`,
    close: 'Fermer',
    revealing: 'Ouverture du secret…',
    revealed: (seconds: number) => `Masqué de nouveau dans ${spanInWords(language, seconds)}`,
    hide: 'Masquer',
    secretCopied: (seconds: number) =>
      `Secret copié. Le Presse-papiers sera vidé dans ${spanInWords(language, seconds)}.`,
    tokenCopied: (seconds: number) =>
      `Jeton copié. Le Presse-papiers sera vidé dans ${spanInWords(language, seconds)}.`,
    verified: (name: string) => `${name} est vérifié.`,
    verifyFailed: (name: string) => `${name} demande votre attention.`,
    verifyUnreachable: (name: string) => `${name} n’a pas pu être vérifié pour l’instant.`,
    renameTitle: (name: string) => `Renommer ${name}`,
    enterSecret: {
      there: {
        action: 'Remplacer le secret',
        menu: 'Remplacer le secret…',
        title: (name: string) => `Remplacer le secret de «\u202f${name}\u202f»`,
        text: 'Le nouveau secret est vérifié avant de prendre la place de l’ancien.',
        done: (name: string) => `Le secret de «\u202f${name}\u202f» a été remplacé.`,
        notDone: (name: string, why: string) =>
          `Le secret de «\u202f${name}\u202f» n’a pas été remplacé. ${why}`,
      },
      missing: {
        action: 'Ajouter un secret',
        menu: 'Ajouter un secret…',
        title: (name: string) => `Ajouter un secret à «\u202f${name}\u202f»`,
        text: 'Il est vérifié avant d’être conservé.',
        done: (name: string) => `${name} a son secret.`,
        notDone: (name: string, why: string) =>
          `Le secret de «\u202f${name}\u202f» n’a pas été ajouté. ${why}`,
      },
    },
    save: 'Enregistrer',
    cancel: 'Annuler',
    scope: 'Étendue',
    created: 'Lié le',
    entered: 'Saisi comme',
    newSecret: 'Nouveau secret client',
    failed: 'La liste n’a pas pu être lue.',
  },
  expiry: {
    unknown: 'Inconnue',
    /** In a cell, beside “Secret expires”. */
    inWords: (iso: string, now: number) =>
      expiryInWords(language, iso, now, {
        expired: (day) => `Expiré ${day}`,
        since,
        today: 'Expire aujourd’hui',
        inDays: { one: 'Dans # jour', other: 'Dans # jours' },
      }),
    /** The same in two parts, for what has expired. */
    expired: 'Expiré',
    daysSince: (iso: string, now: number) => sentenceCase(language, sinceInWords(language, iso, now, since)),
    full: (iso: string) => dayInWords(language, iso, 'full'),
    set: 'Entrer la date',
    change: 'Modifier la date',
    forget: 'Inconnue',
    byDate: {
      title: 'D’après sa date, le secret client a expiré',
      remedy:
        'Créez un nouveau secret client dans Certificats et secrets, puis remplacez l’ancien ici. Si Microsoft accepte encore l’ancien, corrigez sa date.',
    },
    fromMicrosoft: 'Date fournie par Microsoft',
    exported: (count: number) =>
      plural(language, count, { one: '# date a été exportée.', other: '# dates ont été exportées.' }),
  },
  verifyRun: {
    title: 'Vérification des locataires',
    done: (done: number, total: number) => `${inNumber(done)} sur ${inNumber(total)}`,
    verified: (count: number) => plural(language, count, { one: '# en règle', other: '# en règle' }),
    failed: (count: number) =>
      plural(language, count, {
        one: '# demande votre attention',
        other: '# demandent votre attention',
      }),
    unverified: (count: number) => plural(language, count, { one: '# non vérifié', other: '# non vérifiés' }),
    remaining: (count: number) => plural(language, count, { one: '# restant', other: '# restants' }),
    timeLeft: (seconds: number) =>
      seconds < 10
        ? 'Presque terminé'
        : `Encore ${spanInWords(language, Math.round(seconds / 5) * 5)} environ`,
    held: (count: number) =>
      plural(language, count, {
        one: 'Microsoft fait patienter # locataire',
        other: 'Microsoft fait patienter # locataires',
      }),
    cancel: 'Annuler',
    cancelling: 'Annulation…',
    started: (count: number) =>
      plural(language, count, {
        one: 'Vérification de # locataire.',
        other: 'Vérification de # locataires.',
      }),
    percent: (percent: number) => `Vérification\u202f: ${percent}\u202f%.`,
    allVerified: (count: number) =>
      plural(language, count, { one: '# locataire est vérifié.', other: '# locataires sont vérifiés.' }),
    /** What became of how many. */
    summary: (parts: readonly string[]) => parts.join(', '),
    groups: 'Par cause',
    tenants: (count: number) => plural(language, count, { one: '# locataire', other: '# locataires' }),
    named: (names: readonly string[], more: number) =>
      more === 0
        ? listInWords(language, names)
        : listInWords(language, [...names, plural(language, more, { one: '# autre', other: '# autres' })]),
    notJudged: 'Ceux-ci n’ont pas été examinés. Ce que l’on savait d’eux reste valable.',
    show: 'Afficher',
    replaceSecret: 'Remplacer le secret…',
    copyNames: 'Copier les noms',
    namesCopied: 'Noms copiés.',
    cancelled: (count: number) =>
      plural(language, count, {
        one: '# locataire n’a pas été vérifié, car vous avez annulé.',
        other: '# locataires n’ont pas été vérifiés, car vous avez annulé.',
      }),
    verifyRest: 'Vérifier le reste',
    skippedTitle: 'Non vérifiés',
  },
  network: {
    offline: 'Hors connexion',
    title: 'Microsoft est injoignable pour l’instant',
    since: (moment: string) => `Depuis\u202f: ${moment}`,
    waiting: (count: number) =>
      plural(language, count, {
        one: '# locataire est en attente et sera vérifié automatiquement quand Microsoft répondra de nouveau.',
        other:
          '# locataires sont en attente et seront vérifiés automatiquement quand Microsoft répondra de nouveau.',
      }),
    keepsWorking: 'Les locataires liés restent tels quels. Vous pouvez continuer à travailler.',
    nowOffline: 'Microsoft est injoignable.',
    nowOnline: 'Microsoft est de nouveau joignable.',
  },
  settings: {
    title: 'Paramètres',
    security: 'Sécurité',
    verifying: 'Vérification',
    language: 'Langue',
    languageOfSystem: 'Comme le système',
    lockAfter: 'Verrouiller après',
    lockAfterText: 'Durée sans utilisation. Une phrase secrète permet de rouvrir.',
    lockAfterNone: 'Exige une phrase secrète. Définissez-en une sous « Protection ».',
    lockAfterChoice: (minutes: number) => (minutes === 0 ? 'Jamais' : spanInWords(language, minutes * 60)),
    lockWithScreen: 'Verrouiller avec l’écran',
    lockWithScreenText: 'Également à la mise en veille de l’ordinateur.',
    hiddenFromCapture: 'Masquer sur les captures d’écran',
    hiddenFromCaptureText: 'Les captures et le partage d’écran omettent cette fenêtre.',
    hiddenFromCaptureNot: 'Linux ne peut pas omettre une fenêtre des captures d’écran.',
    reverify: 'Vérifier automatiquement les locataires liés',
    reverifyText:
      'Un secret révoqué est remarqué avant qu’une tâche échoue. Réparti sur la journée, et jamais tant que le trousseau est verrouillé.',
    reverifyChoices: { off: 'Jamais', daily: 'Chaque jour', weekly: 'Chaque semaine' },
    expiryNotices: 'Annoncer les secrets qui expirent bientôt',
    expiryNoticesText: 'Une notification par jour au plus, tant que Tenantry est ouvert.',
    appearance: 'Apparence',
    theme: 'Thème',
    themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
    density: 'Lignes de la liste',
    densities: { comfortable: 'Confortables', compact: 'Compactes' },
    zoom: 'Zoom',
    zoomText: 'Ctrl avec plus, moins ou la molette de la souris. Ctrl+0 revient à la taille réelle.',
    notKept: 'Le paramètre n’a pas été conservé.',
    confirmedClouds: 'Autres clouds pouvant recevoir des secrets',
    confirmedCloudsText:
      'Vous avez accepté ces hôtes. Avec « Redemander », Tenantry vous interroge avant que le prochain secret y soit envoyé.',
    askAgain: 'Redemander',
    askAgainFor: (authority: string, graph: string) => `Redemander pour ${authority} et ${graph}`,
    asksAgain: 'Tenantry vous interrogera de nouveau avant tout envoi à ces hôtes.',
  },
  activity: {
    open: 'Activité',
  },
  about: {
    open: 'À propos de Tenantry…',
    title: 'À propos de Tenantry',
    version: (version: string) => `Version ${version}`,
    built: 'Compilé',
    builtOn: (iso: string) => dayInWords(language, iso),
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'Système',
    licences: 'Licences…',
    licencesTitle: 'Licences',
    licencesText: 'Tenantry utilise ces paquets. Sélectionnez-en un pour lire sa licence.',
    loading: 'Lecture des licences…',
    runtime: 'Electron et Chromium ont leurs propres fichiers, à côté du programme.',
    showRuntime: 'Afficher les fichiers',
    noRuntime: 'Les fichiers d’Electron et de Chromium ne sont pas à côté de ce programme.',
    search: 'Rechercher un paquet',
    noneFound: 'Aucun paquet ne porte ce nom.',
    diagnostics: 'Copier le diagnostic',
    diagnosticsText:
      '« Copier le diagnostic » copie des versions, des paramètres, des états et des nombres. Ni noms, ni ID, ni secrets.',
    copied: 'Diagnostic copié. Il ne contient ni nom, ni ID, ni secret.',
  },
  bin: {
    title: 'Corbeille',
    intro: 'Les locataires supprimés restent ici 30 jours, leurs secrets chiffrés.',
    empty: 'La corbeille est vide',
    emptyText: 'Les locataires supprimés peuvent être restaurés d’ici pendant 30 jours.',
    loading: 'Lecture de la corbeille',
    failed: 'La corbeille n’a pas pu être lue.',
    list: 'Locataires supprimés',
    removed: (moment: string) => `Supprimé\u202f: ${moment}`,
    purged: (days: number) =>
      days <= 0
        ? 'Suppression définitive aujourd’hui'
        : plural(language, days, {
            one: 'Suppression définitive dans # jour',
            other: 'Suppression définitive dans # jours',
          }),
    selected: (count: number) => plural(language, count, { one: '# sélectionné', other: '# sélectionnés' }),
    choose: 'Choisissez des locataires à restaurer.',
    all: 'Tout sélectionner',
    none: 'Tout désélectionner',
    restore: 'Restaurer',
    purge: 'Supprimer définitivement',
    emptyBin: 'Vider la corbeille',
    restored: (count: number) =>
      plural(language, count, {
        one: '# locataire est de retour.',
        other: '# locataires sont de retour.',
      }),
    purgedNow: (count: number) =>
      plural(language, count, {
        one: '# locataire a été supprimé définitivement.',
        other: '# locataires ont été supprimés définitivement.',
      }),
    confirmTitle: (count: number) =>
      plural(language, count, {
        one: 'Supprimer définitivement # locataire ?',
        other: 'Supprimer définitivement # locataires ?',
      }),
    confirmText:
      'Leurs secrets sont supprimés aussi. Cette action est irréversible. Rien ne change chez Microsoft.',
    emptyTitle: 'Vider la corbeille ?',
    emptyQuestion: (count: number) =>
      plural(language, count, {
        one: 'Le locataire qu’elle contient et son secret seront supprimés. Cette action est irréversible. Rien ne change chez Microsoft.',
        other:
          'Les # locataires et leurs secrets seront supprimés. Cette action est irréversible. Rien ne change chez Microsoft.',
      }),
    deleteAll: (count: number) => plural(language, count, { one: 'Supprimer', other: 'Supprimer les #' }),
    open: 'Ouvrir la corbeille',
  },
  labels: {
    title: (count: number, name: string) =>
      count === 1
        ? `Étiquettes de «\u202f${name}\u202f»`
        : plural(language, count, {
            one: 'Étiquettes de # locataire',
            other: 'Étiquettes de # locataires',
          }),
    edit: 'Étiquettes…',
    find: 'Rechercher ou nommer une étiquette',
    create: (name: string) => `Nouvelle étiquette «\u202f${name}\u202f»`,
    empty: 'Aucune étiquette. Entrez un nom pour la première.',
    noneFound: 'Aucune étiquette ne porte ce nom.',
    carriedBy: (count: number) =>
      count === 0
        ? 'Sur aucun locataire'
        : plural(language, count, { one: 'Sur # locataire', other: 'Sur # locataires' }),
    more: (count: number) => `+${inNumber(count)}`,
    actionsFor: (name: string) => `Modifier l’étiquette ${name}`,
    rename: 'Renommer',
    newName: (name: string) => `Nouveau nom de «\u202f${name}\u202f»`,
    taken: 'Une étiquette porte déjà ce nom.',
    color: 'Couleur',
    colors: {
      grey: 'Gris',
      red: 'Rouge',
      orange: 'Orange',
      yellow: 'Jaune',
      green: 'Vert',
      teal: 'Bleu-vert',
      blue: 'Bleu',
      purple: 'Violet',
    },
    delete: 'Supprimer l’étiquette',
    deleteTitle: (name: string) => `Supprimer l’étiquette ${name}\u202f?`,
    deleteText: (count: number) =>
      count === 0
        ? 'Aucun locataire ne la porte.'
        : plural(language, count, {
            one: 'Elle est retirée de # locataire. Le locataire lui-même reste.',
            other: 'Elle est retirée de # locataires. Les locataires eux-mêmes restent.',
          }),
    apply: 'Appliquer',
    applied: (count: number) =>
      count === 0
        ? 'Il n’y avait rien à modifier.'
        : plural(language, count, {
            one: 'Les étiquettes de # locataire ont été modifiées.',
            other: 'Les étiquettes de # locataires ont été modifiées.',
          }),
  },
  details: {
    pin: 'Épingler',
    unpin: 'Désépingler',
    pinned: (count: number) =>
      plural(language, count, { one: '# locataire est épinglé.', other: '# locataires sont épinglés.' }),
    unpinned: (count: number) =>
      plural(language, count, {
        one: '# locataire n’est plus épinglé.',
        other: '# locataires ne sont plus épinglés.',
      }),
    duplicate: 'Lier un locataire similaire',
    twins: 'Également lié comme',
    addNotes: 'Ajouter des notes',
    editNotes: 'Modifier les notes',
    notesKept: 'Votre texte est toujours là. Réessayez.',
    notesLost: (name: string) =>
      `Les notes de «\u202f${name}\u202f» n’ont pas été enregistrées. Votre texte est toujours dans ses détails.`,
    notesKeys: 'Ctrl+Entrée enregistre, Échap annule.',
    removedMany: (count: number) =>
      plural(language, count, {
        one: '# locataire est dans la corbeille.',
        other: '# locataires sont dans la corbeille.',
      }),
    restoredMany: (count: number) =>
      plural(language, count, {
        one: '# locataire est de retour.',
        other: '# locataires sont de retour.',
      }),
  },
  replaceMany: {
    title: (count: number) =>
      plural(language, count, {
        one: 'Remplacer le secret de # locataire',
        other: 'Remplacer le secret de # locataires',
      }),
    text: 'Dans chaque locataire, le nouveau secret est vérifié avant d’y prendre la place de l’ancien.',
    app: (clientId: string) => `Application\u202f: ${clientId}`,
    replaced: (count: number) =>
      plural(language, count, {
        one: 'Le secret de # locataire a été remplacé.',
        other: 'Le secret de # locataires a été remplacé.',
      }),
    refused: (count: number) =>
      plural(language, count, {
        one: '# locataire garde son ancien secret.',
        other: '# locataires gardent leur ancien secret.',
      }),
    refusedTitle: 'Ceux-ci gardent leur ancien secret',
    retry: (count: number) =>
      plural(language, count, {
        one: 'Réessayer pour # locataire',
        other: 'Réessayer pour # locataires',
      }),
    submit: 'Remplacer le secret',
    done: 'Terminé',
  },
  filters: {
    states: 'État',
    clouds: 'Cloud',
    labels: 'Étiquette',
    expiry: 'Expiration du secret',
    unreachable: 'Non vérifié au dernier contrôle',
    spans: {
      expired: 'Déjà expiré',
      within_7: 'Dans les 7 jours',
      within_14: 'Dans les 14 jours',
      within_30: 'Dans les 30 jours',
      unknown: 'Inconnue',
    },
    chosen: (kind: string, values: readonly string[]) =>
      values.length === 1 ? `${kind}\u202f: ${values[0]}` : `${kind}\u202f: ${inNumber(values.length)}`,
    listed: (kind: string, values: readonly string[]) => `${kind}\u202f: ${values.join(', ')}`,
    only: (count: number) =>
      plural(language, count, { one: '# locataire choisi', other: '# locataires choisis' }),
    noLabels: 'Aucune étiquette',
    rows: inNumber,
    clear: 'Effacer les filtres',
  },
  bulk: {
    replaceSecret: 'Remplacer le secret…',
    oneAppOnly: 'Un même secret ne convient qu’aux locataires de la même application dans le même cloud.',
    noSecret: 'Aucun d’eux n’a de secret ici.',
    noneShown: 'Aucun des locataires sélectionnés n’est affiché.',
    running: 'Une vérification est en cours.',
    exportMenu: 'Exporter',
    export: 'Exporter…',
    connections: 'Connexions…',
    expiryDates: 'Dates d’expiration',
    exportIcs: 'Exporter les expirations (.ics)…',
    exportCsv: 'Exporter les expirations (.csv)…',
    calendar: 'Calendrier (.ics)',
    table: 'Tableau (.csv)',
    remove: 'Supprimer',
    clear: 'Effacer la sélection',
  },
  menu: menuWords,
  importing: {
    open: 'Importer…',
    /** Below the first form, while there is no tenant. */
    instead: 'Vous venez d’un autre ordinateur ou outil ?',
    dropTitle: 'Déposez le fichier pour l’importer',
    dropText: 'Rien n’est modifié avant que vous ayez vu son contenu.',
  },
  dialogs: {
    cloudTitle: 'Envoi à un autre cloud',
    cloudQuestion: (authority: string) => `Envoyer le secret client à ${authority}\u202f?`,
    cloudHosts: (authority: string, graph: string) =>
      `Hôte de connexion\u202f: ${authority}\nHôte Microsoft Graph\u202f: ${graph}`,
    cloudUnknown:
      'Ces hôtes ne font pas partie des clouds que Tenantry connaît. Ceux qui les exploitent reçoivent le secret. Ne l’envoyez que si vous avez la certitude que ce sont les bons.',
    cloudSovereign: (cloud: string) =>
      `Ce sont les hôtes du cloud ${cloud}, tels que la bibliothèque de Microsoft les nomme. N’envoyez le secret que si le locataire s’y trouve.`,
    send: 'Envoyer',
    cancel: 'Annuler',
    expiriesTitle: 'Exporter les dates d’expiration des secrets',
    formats: { ics: 'Calendrier', csv: 'Tableau' },
  },
  appPermissions: {
    open: 'Autorisations…',
    title: (name: string) => `Autorisations de «\u202f${name}\u202f»`,
    asking: 'Microsoft est interrogé sur les droits de l’application…',
    none: 'Aucune accordée.',
    ungranted: 'Non accordée',
    unnamed: (count: number) =>
      plural(language, count, {
        one: 'L’inscription de l’application demande # autre autorisation, non accordée. Tenantry ne peut pas savoir laquelle.',
        other:
          'L’inscription de l’application demande # autres autorisations, non accordées. Tenantry ne peut pas savoir lesquelles.',
      }),
    fromDirectory: 'Lu à l’instant dans l’annuaire.',
    fromToken: (permission: string) =>
      `Lu à l’instant dans les jetons de l’application\u202f: d’autres API peuvent donc manquer. Avec ${permission}, l’application pourrait toutes les lire.`,
    optional: (name: string, all: string) =>
      `Si une application dispose de ${name}, Tenantry affiche aussi le nom et les domaines de son locataire\u202f; avec ${all}, toutes ses autorisations. Le nom de l’application et la date de son secret n’exigent aucune autorisation dans son propre locataire. Tenantry n’a besoin d’aucune d’elles.`,
    neededTitle: 'Ce dont l’application a besoin',
    neededText:
      'Indiquez les autorisations que cette application doit avoir, et Tenantry montre ce qui manque.',
    neededLabel: 'Autorisations requises',
    neededHint: 'Une par ligne, ou collées depuis un document, par exemple User.Read.All.',
    choose: 'Choisir',
    change: 'Modifier',
    takeRequested: 'Ajouter les autorisations accordées et demandées',
    unread: (texts: readonly string[]) =>
      texts.length === 1
        ? `«\u202f${texts[0]}\u202f» n’est pas le nom d’une autorisation.`
        : `Pas des autorisations\u202f: ${listInWords(language, texts)}`,
    nothingMissing: (count: number) =>
      plural(language, count, {
        one: 'La seule autorisation requise est accordée.',
        other: 'Les # autorisations requises sont accordées.',
      }),
    missing: (missing: number, needed: number) =>
      plural(language, missing, {
        one: `# manquante sur ${inNumber(needed)}`,
        other: `# manquantes sur ${inNumber(needed)}`,
      }),
    missingInShort: (names: readonly string[]) => `Manque\u202f: ${listInWords(language, names)}`,
  },
  history: {
    title: 'Historique',
    none: 'Rien pour l’instant.',
    failed: 'Il n’a pas pu être lu.',
    exported: (format: string, { secrets, way }: Pick<PastExport, 'secrets' | 'way'>) =>
      `${way === 'clipboard' ? 'Copié' : 'Exporté'} au format ${format}, ${secrets ? 'avec son secret' : 'sans son secret'}`,
    outcomes: {
      ok: 'Vérifié',
      failed: 'Attention requise',
      unreachable: 'Non vérifié',
    } satisfies Record<CheckOutcome, string>,
    duration: (ms: number) => durationInWords(language, ms),
  },
  proxySignIn: {
    title: 'Authentification auprès du proxy',
    heading: 'S’authentifier auprès du proxy de ce réseau',
    question: (proxy: string) => `${proxy} demande un nom d’utilisateur et un mot de passe.`,
    realm: (realm: string) => `Il se présente comme «\u202f${realm}\u202f».`,
    refused: 'Le proxy a refusé. Vérifiez le nom d’utilisateur et le mot de passe.',
    username: 'Nom d’utilisateur',
    password: 'Mot de passe',
    note: 'Utilisés pour ce proxy seulement, et gardés en mémoire jusqu’à la fermeture.',
    noteInTheClear:
      'Utilisés pour ce proxy seulement, et gardés en mémoire jusqu’à la fermeture. Ils lui sont transmis sans chiffrement.',
    signIn: 'S’authentifier',
    cancel: 'Annuler',
  },
  expiryFile: {
    summary: (name: string) => `Le secret client de «\u202f${name}\u202f» expire`,
    tenant: 'Locataire',
    tenantId: 'ID de locataire',
    clientId: 'ID client',
    portal: 'Nouveau secret',
    columns: {
      name: 'Nom',
      tenant: 'Locataire',
      tenantId: 'ID de locataire',
      clientId: 'ID client',
      cloud: 'Cloud',
      service: 'Service',
      state: 'État',
      secretExpires: 'Expiration du secret',
      daysLeft: 'Jours restants',
    },
  },
  expiryNotice: {
    title: (soon: number, expired: number) =>
      [
        soon > 0 &&
          plural(language, soon, {
            one: '# secret client expire dans les 30 jours',
            other: '# secrets client expirent dans les 30 jours',
          }),
        expired > 0 &&
          plural(language, expired, {
            one: '# secret client a expiré',
            other: '# secrets client ont expiré',
          }),
      ]
        .filter((part) => part !== false)
        .join(', '),
    next: (name: string, iso: string) => `Prochain\u202f: ${name}, le ${dayInWords(language, iso)}.`,
    last: (name: string, iso: string) => `Dernier\u202f: ${name}, le ${dayInWords(language, iso)}.`,
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
    stoppedTitle: 'Tenantry a dû s’arrêter',
    stopped:
      'Un problème est survenu dans Tenantry. Ce qui était enregistré est en sécurité. Redémarrez Tenantry.',
    forbiddenSwitchTitle: 'Tenantry n’a pas démarré',
    forbiddenSwitch: (name: string) =>
      `Le commutateur de ligne de commande --${name} n’est pas accepté, car il pourrait affaiblir la protection des secrets. Démarrez Tenantry sans lui.`,
  },
};
