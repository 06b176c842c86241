import { permissionInWords, type PermissionWords } from '../../permissions/in-words';
import type { PermissionListProblem } from '../../permissions/list';
import type { Permission } from '../../permissions/permission';
import type { PermissionRiskLevel, PermissionRiskReason } from '../../permissions/risk';

/** What application permissions say; `permissions.inWords` puts the sentences together. */
const permissionWords: PermissionWords = {
  sentences: {
    'AppRoleAssignment.ReadWrite.All':
      'Accorder n’importe quelle autorisation à n’importe quelle application',
    'BitlockerKey.ReadBasic.All':
      'Lire les informations sur toutes les clés de récupération BitLocker, sans les clés',
    'Calls.AccessMedia.All': 'Écouter et parler dans les appels',
    'Calls.Initiate.All': 'Appeler une seule personne à la fois',
    'Calls.InitiateGroupCall.All': 'Appeler plusieurs personnes à la fois',
    'Calls.JoinGroupCall.All': 'Rejoindre les appels de groupe et les réunions en tant qu’application',
    'Calls.JoinGroupCallAsGuest.All': 'Rejoindre les appels de groupe et les réunions en tant qu’invité',
    'Chat.ManageDeletion.All': 'Supprimer et restaurer toutes les conversations Teams',
    'Chat.UpdatePolicyViolation.All': 'Signaler les messages de conversation qui enfreignent une stratégie',
    'ChannelMessage.UpdatePolicyViolation.All':
      'Signaler les messages de canal qui enfreignent une stratégie',
    'DelegatedPermissionGrant.ReadWrite.All':
      'Accorder à n’importe quelle application n’importe quelle autorisation d’agir pour les utilisateurs',
    'DeviceLocalCredential.ReadBasic.All':
      'Lire les informations sur les mots de passe d’administrateur local de tous les appareils, sans les mots de passe',
    'DeviceManagementManagedDevices.PrivilegedOperations.All':
      'Réinitialiser n’importe quel appareil Intune ou son code secret',
    'Machine.LiveResponse': 'Exécuter des commandes sur les appareils par la réponse en direct de Defender',
    'Mail.Send': 'Envoyer du courrier au nom de n’importe qui',
    'TeamsActivity.Send': 'Envoyer des notifications Teams à n’importe qui',
    'TeamsAppInstallation.ReadWriteForChat.All':
      'Installer et supprimer des applications Teams dans toutes les conversations',
    'TeamsAppInstallation.ReadWriteForTeam.All':
      'Installer et supprimer des applications Teams dans toutes les équipes',
    'TeamsAppInstallation.ReadWriteForUser.All':
      'Installer et supprimer des applications Teams pour tous les utilisateurs',
    'TeamsAppInstallation.ReadWriteAndConsentForChat.All':
      'Installer des applications Teams dans toutes les conversations et leur y accorder des autorisations',
    'TeamsAppInstallation.ReadWriteAndConsentForTeam.All':
      'Installer des applications Teams dans toutes les équipes et leur y accorder des autorisations',
    'TeamsAppInstallation.ReadWriteAndConsentForUser.All':
      'Installer des applications Teams pour tous les utilisateurs et leur accorder des autorisations',
    'Teamwork.Migrate.All': 'Écrire des messages Teams au nom de n’importe qui, à n’importe quelle date',
    'User.EnableDisableAccount.All': 'Activer et désactiver n’importe quel compte',
    'User.Export.All': 'Exporter les données de n’importe quel utilisateur',
    'User.Invite.All': 'Inviter des personnes extérieures',
    'User.ManageIdentities.All': 'Modifier ce avec quoi n’importe quel utilisateur se connecte',
    'User.RevokeSessions.All': 'Mettre fin aux sessions de n’importe quel utilisateur',
    'User-PasswordProfile.ReadWrite.All': 'Réinitialiser le mot de passe de n’importe quel utilisateur',
    'Exchange.ManageAsApp': 'Gérer Exchange, dans les limites des rôles d’annuaire de l’application',
    'Exchange.ManageAsAppV2': 'Gérer Exchange, dans les limites des rôles d’annuaire de l’application',
    'IMAP.AccessAsApp': 'Utiliser par IMAP les boîtes aux lettres qui lui sont attribuées',
    'POP.AccessAsApp': 'Utiliser par POP les boîtes aux lettres qui lui sont attribuées',
    'SMTP.SendAsApp': 'Envoyer par SMTP du courrier depuis les boîtes aux lettres qui lui sont attribuées',
  },
  // After “sur” and as an object what is acted on stays as it is; only “à” melts into an article.
  operations: {
    read: (what) => `Lire ${what}`,
    read_basic: (what) => `Lire les informations de base sur ${what}`,
    write: (what) => `Modifier ${what}`,
    read_write: (what) => `Lire et modifier ${what}`,
    read_write_basic: (what) => `Lire et modifier les informations de base sur ${what}`,
    read_update: (what) => `Lire et mettre à jour ${what}`,
    full_control: (what) => `Contrôler entièrement ${what}`,
    manage: (what) => `Gérer ${what}`,
    send: (what) => `Envoyer ${what}`,
    create: (what) => `Créer ${what}`,
    delete: (what) => `Supprimer ${what}`,
    delete_restore: (what) => `Supprimer et restaurer ${what}`,
    enable_disable: (what) => `Activer et désactiver ${what}`,
    revoke_sessions: (what) => `Mettre fin aux sessions pour ${what}`,
    export: (what) => `Exporter ${what}`,
    import_export: (what) => `Importer et exporter ${what}`,
    invite: (what) => `Inviter ${what}`,
    privileged: (what) => `Effectuer des opérations privilégiées sur ${what}`,
    access: (what) =>
      `Accéder ${what
        .replace(/^le /, 'au ')
        .replace(/^les /, 'aux ')
        .replace(/^(?!aux? )/, 'à ')}`,
  },
  objects: {
    User: ['tous les utilisateurs', 'des utilisateurs'],
    'User-ConvertToInternal': [
      'les utilisateurs externes qui deviennent internes',
      'les utilisateurs externes qui deviennent internes',
    ],
    'User-PasswordProfile': [
      'les mots de passe de tous les utilisateurs',
      'des mots de passe d’utilisateurs',
    ],
    'User-Phone': [
      'les numéros de téléphone de tous les utilisateurs',
      'des numéros de téléphone d’utilisateurs',
    ],
    Group: ['tous les groupes', 'des groupes'],
    'Group-Conversation': ['toutes les conversations de groupe', 'des conversations de groupe'],
    GroupMember: ['les membres de tous les groupes', 'des membres de groupes'],
    GroupSettings: ['les paramètres de tous les groupes', 'des paramètres de groupes'],
    Member: ['toutes les appartenances', 'des appartenances'],
    Directory: ['tout l’annuaire', 'l’annuaire'],
    AdministrativeUnit: ['toutes les unités administratives', 'des unités administratives'],
    Organization: ['les données de l’organisation', 'les données de l’organisation'],
    OrganizationalBranding: ['l’apparence de la page de connexion', 'l’apparence de la page de connexion'],
    OrgContact: ['tous les contacts de l’organisation', 'des contacts de l’organisation'],
    Domain: ['tous les domaines', 'des domaines'],
    LicenseAssignment: ['toutes les attributions de licences', 'des attributions de licences'],
    ProfilePhoto: ['toutes les photos de profil', 'des photos de profil'],
    People: ['les relations de tous les utilisateurs', 'des relations d’utilisateurs'],
    Subscription: ['tous les abonnements aux modifications', 'des abonnements aux modifications'],
    Application: ['toutes les applications', 'des applications'],
    AppRoleAssignment: [
      'les autorisations accordées à toutes les applications',
      'des autorisations accordées à des applications',
    ],
    DelegatedPermissionGrant: [
      'toutes les autorisations d’agir pour les utilisateurs',
      'des autorisations d’agir pour les utilisateurs',
    ],
    ConsentRequest: ['toutes les demandes de consentement', 'des demandes de consentement'],
    ServicePrincipalEndpoint: [
      'les points de terminaison de toutes les applications',
      'des points de terminaison d’applications',
    ],
    Synchronization: [
      'tout l’approvisionnement d’utilisateurs avec les applications',
      'l’approvisionnement d’utilisateurs avec les applications',
    ],
    OnPremDirectorySynchronization: [
      'la synchronisation avec l’annuaire local',
      'la synchronisation avec l’annuaire local',
    ],
    RoleManagement: ['tous les rôles et leurs titulaires', 'des rôles et leurs titulaires'],
    RoleManagementAlert: ['toutes les alertes sur les rôles', 'des alertes sur les rôles'],
    RoleManagementPolicy: ['toutes les règles d’activation des rôles', 'des règles d’activation des rôles'],
    RoleAssignmentSchedule: ['toutes les attributions de rôles actives', 'des attributions de rôles actives'],
    RoleEligibilitySchedule: [
      'toutes les attributions de rôles éligibles',
      'des attributions de rôles éligibles',
    ],
    PrivilegedAccess: ['tous les accès privilégiés', 'des accès privilégiés'],
    PrivilegedAssignmentSchedule: [
      'toutes les attributions privilégiées actives',
      'des attributions privilégiées actives',
    ],
    PrivilegedEligibilitySchedule: [
      'toutes les attributions privilégiées éligibles',
      'des attributions privilégiées éligibles',
    ],
    Policy: ['toutes les stratégies', 'des stratégies'],
    UserAuthenticationMethod: [
      'les méthodes d’authentification de tous les utilisateurs',
      'des méthodes d’authentification d’utilisateurs',
    ],
    'UserAuthMethod-Passkey': [
      'les clés d’accès (passkeys) de tous les utilisateurs',
      'des clés d’accès (passkeys) d’utilisateurs',
    ],
    'UserAuthMethod-Password': [
      'les méthodes par mot de passe de tous les utilisateurs',
      'des méthodes par mot de passe d’utilisateurs',
    ],
    'UserAuthMethod-Phone': [
      'les méthodes par téléphone de tous les utilisateurs',
      'des méthodes par téléphone d’utilisateurs',
    ],
    'UserAuthMethod-TAP': [
      'les passes d’accès temporaire de tous les utilisateurs',
      'des passes d’accès temporaire d’utilisateurs',
    ],
    IdentityProvider: ['tous les fournisseurs d’identité', 'des fournisseurs d’identité'],
    IdentityUserFlow: ['tous les flux utilisateur', 'des flux utilisateur'],
    CustomAuthenticationExtension: [
      'toutes les extensions d’authentification personnalisées',
      'des extensions d’authentification personnalisées',
    ],
    PublicKeyInfrastructure: ['les autorités de certification', 'les autorités de certification'],
    AccessReview: ['toutes les révisions d’accès', 'des révisions d’accès'],
    Agreement: ['toutes les conditions d’utilisation', 'des conditions d’utilisation'],
    AgreementAcceptance: [
      'les acceptations de toutes les conditions d’utilisation',
      'des acceptations de conditions d’utilisation',
    ],
    EntitlementManagement: [
      'tous les packages d’accès et leurs bénéficiaires',
      'des packages d’accès et leurs bénéficiaires',
    ],
    LifecycleWorkflows: ['tous les workflows de cycle de vie', 'des workflows de cycle de vie'],
    CustomSecAttributeAssignment: [
      'tous les attributs de sécurité personnalisés attribués',
      'des attributs de sécurité personnalisés attribués',
    ],
    CustomSecAttributeAuditLogs: [
      'les journaux d’audit des attributs de sécurité personnalisés',
      'les journaux d’audit des attributs de sécurité personnalisés',
    ],
    CustomSecAttributeDefinition: [
      'les définitions de tous les attributs de sécurité personnalisés',
      'des définitions d’attributs de sécurité personnalisés',
    ],
    CrossTenantInformation: ['les noms d’autres locataires', 'les noms d’autres locataires'],
    CrossTenantUserProfileSharing: [
      'tous les profils utilisateur partagés avec d’autres locataires',
      'des profils utilisateur partagés avec d’autres locataires',
    ],
    MultiTenantOrganization: ['l’organisation multilocataire', 'l’organisation multilocataire'],
    DelegatedAdminRelationship: [
      'toutes les relations d’administration déléguée avec des clients',
      'des relations d’administration déléguée avec des clients',
    ],
    AuditLog: ['tous les journaux d’audit et de connexion', 'des journaux d’audit et de connexion'],
    AuditLogsQuery: ['les journaux d’audit de tous les services', 'des journaux d’audit de services'],
    AttackSimulation: ['toutes les simulations d’attaque', 'des simulations d’attaque'],
    IdentityRiskEvent: ['toutes les détections de risque', 'des détections de risque'],
    IdentityRiskyServicePrincipal: ['toutes les applications à risque', 'des applications à risque'],
    IdentityRiskyUser: ['tous les utilisateurs à risque', 'des utilisateurs à risque'],
    SecurityActions: ['toutes les actions de sécurité', 'des actions de sécurité'],
    SecurityAlert: ['toutes les alertes de sécurité', 'des alertes de sécurité'],
    SecurityEvents: ['tous les événements de sécurité', 'des événements de sécurité'],
    SecurityIncident: ['tous les incidents de sécurité', 'des incidents de sécurité'],
    ThreatAssessment: ['toutes les évaluations des menaces', 'des évaluations des menaces'],
    ThreatHunting: ['tous les résultats de la chasse aux menaces', 'des résultats de la chasse aux menaces'],
    ThreatIndicators: ['tous les indicateurs de menace', 'des indicateurs de menace'],
    ThreatSubmission: ['toutes les soumissions de menaces', 'des soumissions de menaces'],
    eDiscovery: ['tous les cas eDiscovery', 'des cas eDiscovery'],
    InformationProtectionPolicy: [
      'toutes les étiquettes de confidentialité',
      'des étiquettes de confidentialité',
    ],
    Device: ['tous les appareils', 'des appareils'],
    DeviceLocalCredential: [
      'les mots de passe d’administrateur local de tous les appareils',
      'des mots de passe d’administrateur local d’appareils',
    ],
    BitlockerKey: ['toutes les clés de récupération BitLocker', 'des clés de récupération BitLocker'],
    DeviceManagementApps: ['toutes les applications Intune', 'des applications Intune'],
    DeviceManagementCloudCA: ['l’autorité de certification d’Intune', 'l’autorité de certification d’Intune'],
    DeviceManagementConfiguration: [
      'toutes les stratégies d’appareil Intune',
      'des stratégies d’appareil Intune',
    ],
    DeviceManagementManagedDevices: ['tous les appareils Intune', 'des appareils Intune'],
    DeviceManagementRBAC: [
      'tous les rôles Intune et leurs titulaires',
      'des rôles Intune et leurs titulaires',
    ],
    DeviceManagementScripts: ['tous les scripts Intune', 'des scripts Intune'],
    DeviceManagementServiceConfig: ['les paramètres d’Intune', 'les paramètres d’Intune'],
    CloudPC: ['tous les PC cloud', 'des PC cloud'],
    WindowsUpdates: ['tous les paramètres de mise à jour Windows', 'des paramètres de mise à jour Windows'],
    Mail: ['le courrier de toutes les boîtes aux lettres', 'du courrier'],
    'Mail-Advanced': [
      'le courrier de toutes les boîtes aux lettres, brouillons ou non',
      'du courrier, brouillons ou non',
    ],
    Mailbox: ['toutes les boîtes aux lettres', 'des boîtes aux lettres'],
    MailboxConfigItem: [
      'la configuration stockée de toutes les boîtes aux lettres',
      'la configuration stockée de boîtes aux lettres',
    ],
    MailboxFolder: ['les dossiers de toutes les boîtes aux lettres', 'des dossiers de boîtes aux lettres'],
    MailboxItem: ['les éléments de toutes les boîtes aux lettres', 'des éléments de boîtes aux lettres'],
    MailboxSettings: [
      'les paramètres de toutes les boîtes aux lettres',
      'des paramètres de boîtes aux lettres',
    ],
    Calendars: ['tous les calendriers', 'des calendriers'],
    Contacts: ['les contacts de toutes les boîtes aux lettres', 'des contacts'],
    Files: ['tous les fichiers', 'des fichiers'],
    FileStorageContainer: [
      'tous les conteneurs de stockage de fichiers',
      'des conteneurs de stockage de fichiers',
    ],
    Sites: ['toutes les collections de sites', 'des collections de sites'],
    Lists: ['toutes les listes SharePoint', 'des listes SharePoint'],
    ListItems: ['tous les éléments de listes SharePoint', 'des éléments de listes SharePoint'],
    Notes: ['tous les blocs-notes OneNote', 'des blocs-notes OneNote'],
    ShortNotes: ['les notes rapides de tous les utilisateurs', 'des notes rapides'],
    TermStore: ['le magasin de termes', 'le magasin de termes'],
    SharePointTenantSettings: [
      'les paramètres de SharePoint et OneDrive',
      'les paramètres de SharePoint et OneDrive',
    ],
    ExternalConnection: [
      'toutes les connexions à des données externes',
      'des connexions à des données externes',
    ],
    ExternalItem: ['tous les éléments externes de la recherche', 'des éléments externes de la recherche'],
    Team: ['toutes les équipes', 'des équipes'],
    TeamMember: ['les membres de toutes les équipes', 'des membres d’équipes'],
    TeamSettings: ['les paramètres de toutes les équipes', 'des paramètres d’équipes'],
    TeamsActivity: ['l’activité Teams de tous les utilisateurs', 'l’activité Teams d’utilisateurs'],
    TeamsAppInstallation: ['toutes les applications Teams installées', 'des applications Teams installées'],
    TeamsTab: ['tous les onglets Teams', 'des onglets Teams'],
    TeamworkDevice: ['tous les appareils Teams', 'des appareils Teams'],
    TeamworkTag: ['toutes les balises Teams', 'des balises Teams'],
    Channel: ['tous les canaux', 'des canaux'],
    ChannelMember: ['les membres de tous les canaux', 'des membres de canaux'],
    ChannelMessage: ['tous les messages de canal', 'des messages de canal'],
    ChannelSettings: ['les paramètres de tous les canaux', 'des paramètres de canaux'],
    Chat: ['toutes les conversations Teams', 'des conversations Teams'],
    ChatMember: ['les membres de toutes les conversations Teams', 'des membres de conversations Teams'],
    ChatMessage: ['tous les messages de conversation Teams', 'des messages de conversation Teams'],
    AiEnterpriseInteraction: ['toutes les conversations avec Copilot', 'des conversations avec Copilot'],
    OnlineMeetings: ['toutes les réunions en ligne', 'des réunions en ligne'],
    OnlineMeetingAiInsight: [
      'les notes IA de toutes les réunions en ligne',
      'des notes IA de réunions en ligne',
    ],
    OnlineMeetingArtifact: [
      'les artefacts de toutes les réunions en ligne',
      'des artefacts de réunions en ligne',
    ],
    OnlineMeetingRecording: [
      'les enregistrements de toutes les réunions en ligne',
      'des enregistrements de réunions en ligne',
    ],
    OnlineMeetingTranscript: [
      'les transcriptions de toutes les réunions en ligne',
      'des transcriptions de réunions en ligne',
    ],
    VirtualAppointment: ['tous les rendez-vous virtuels', 'des rendez-vous virtuels'],
    VirtualEvent: ['tous les événements virtuels', 'des événements virtuels'],
    CallEvents: ['tous les événements d’appel', 'des événements d’appel'],
    CallRecords: ['tous les enregistrements d’appels', 'des enregistrements d’appels'],
    'CallRecord-PstnCalls': [
      'les enregistrements de tous les appels téléphoniques',
      'des enregistrements d’appels téléphoniques',
    ],
    Calls: ['tous les appels', 'des appels'],
    Presence: ['la présence de tous les utilisateurs', 'la présence d’utilisateurs'],
    Schedule: ['tous les plannings Shifts', 'des plannings Shifts'],
    Tasks: ['les tâches de tous les utilisateurs', 'des tâches'],
    Bookings: ['tous les calendriers Bookings', 'des calendriers Bookings'],
    BookingsAppointment: ['tous les rendez-vous Bookings', 'des rendez-vous Bookings'],
    Place: ['tous les lieux', 'des lieux'],
    Printer: ['toutes les imprimantes', 'des imprimantes'],
    PrintJob: ['tous les travaux d’impression', 'des travaux d’impression'],
    Reports: ['tous les rapports d’utilisation', 'des rapports d’utilisation'],
    ReportSettings: [
      'les paramètres des rapports d’utilisation',
      'les paramètres des rapports d’utilisation',
    ],
    ServiceHealth: ['l’état d’intégrité des services', 'l’état d’intégrité des services'],
    ServiceMessage: ['les annonces des services', 'les annonces des services'],
    Community: ['toutes les communautés Viva Engage', 'des communautés Viva Engage'],
    Tenant: ['tout le contenu du locataire', 'du contenu du locataire'],
    API: ['ce qu’offre l’API du service', 'ce qu’offre l’API du service'],
    Automation: [
      'ce qu’offre l’API d’automatisation du service',
      'ce qu’offre l’API d’automatisation du service',
    ],
  },
  parts: {
    'AccessReview.Membership': 'les révisions d’accès des groupes et des applications',
    'Member.Hidden': 'les appartenances masquées',
    'Policy.AccessReview': 'la stratégie des révisions d’accès',
    'Policy.ApplicationConfiguration': 'les stratégies des applications et de leurs jetons',
    'Policy.AuthenticationFlows': 'la stratégie des flux d’authentification',
    'Policy.AuthenticationMethod': 'les stratégies des méthodes d’authentification',
    'Policy.Authorization': 'la stratégie sur ce que les utilisateurs peuvent faire',
    'Policy.B2BManagementPolicy': 'la stratégie de collaboration avec les invités',
    'Policy.ConditionalAccess': 'les stratégies d’accès conditionnel',
    'Policy.ConsentRequest': 'la stratégie des demandes de consentement',
    'Policy.CrossTenantAccess': 'les stratégies d’accès entre locataires',
    'Policy.DeviceConfiguration': 'les stratégies d’inscription des appareils',
    'Policy.ExternalIdentities': 'la stratégie des identités externes',
    'Policy.FeatureRollout': 'les stratégies de déploiement par étapes',
    'Policy.FedTokenValidation': 'les stratégies de validation des jetons fédérés',
    'Policy.IdentityProtection': 'les stratégies de Protection des ID',
    'Policy.PermissionGrant': 'les stratégies de consentement',
    'Policy.SecurityDefaults': 'les paramètres de sécurité par défaut',
    'Policy.TrustFramework': 'les stratégies personnalisées d’Azure AD B2C',
    'PrivilegedAccess.AzureAD': 'les accès privilégiés aux rôles d’annuaire',
    'PrivilegedAccess.AzureADGroup': 'les accès privilégiés aux groupes',
    'PrivilegedAccess.AzureResources': 'les accès privilégiés aux ressources Azure',
    'PrivilegedAssignmentSchedule.AzureADGroup': 'les attributions actives à des groupes privilégiés',
    'PrivilegedAssignmentSchedule.EntraAppRole': 'les attributions actives d’autorisations d’application',
    'PrivilegedEligibilitySchedule.AzureADGroup': 'les attributions éligibles à des groupes privilégiés',
    'PrivilegedEligibilitySchedule.EntraAppRole': 'les attributions éligibles d’autorisations d’application',
    'RoleAssignmentSchedule.Directory': 'les attributions actives de rôles d’annuaire',
    'RoleEligibilitySchedule.Directory': 'les attributions éligibles de rôles d’annuaire',
    'RoleManagement.CloudPC': 'les rôles PC cloud et leurs titulaires',
    'RoleManagement.Defender': 'les rôles Defender et leurs titulaires',
    'RoleManagement.Directory': 'les rôles d’annuaire et leurs titulaires',
    'RoleManagement.Exchange': 'les rôles Exchange et leurs titulaires',
    'RoleManagementAlert.Directory': 'les alertes sur les rôles d’annuaire',
    'RoleManagementPolicy.AzureADGroup': 'les règles d’activation des groupes privilégiés',
    'RoleManagementPolicy.Directory': 'les règles d’activation des rôles d’annuaire',
    'RoleManagementPolicy.EntraAppRole': 'les règles d’activation des autorisations d’application',
  },
  named: (name) => [`tout «\u202f${name}\u202f»`, `«\u202f${name}\u202f»`],
  partOf: (some, part) => `${some} (${part})`,
  // “Elle” is the app. All of it is said so that gender and number of what comes before do not matter.
  reaches: {
    owned_by: (some) => `${some} dont elle est propriétaire`,
    selected: (some) => `${some} qu’on lui attribue`,
    shared: (some) => `${some} qu’on lui partage`,
    app_folder: (some) => `${some} dans son propre dossier`,
    created_by_app: (some) => `${some} qu’elle crée`,
    managed_by: (some) => `${some} qu’elle gère`,
    where_installed: (some) => `${some} là où elle est installée`,
  },
};

/** Every French text about application permissions. */
export const permissions = {
  /** A short sentence without a full stop; undefined where only the value itself can be shown. */
  inWords: (permission: Permission) => permissionInWords(permission, permissionWords),
  risks: {
    tenant_control: 'Contrôle le locataire',
    wide_write: 'Écrit dans tout le locataire',
    wide_read: 'Lit du contenu confidentiel',
  } satisfies Record<PermissionRiskLevel, string>,
  /** Why it is risky. */
  reasons: {
    grants_rights:
      'Elle peut accorder des droits que personne ne lui a donnés : à elle-même, à d’autres applications ou à des personnes.',
    acts_as_apps:
      'Elle peut donner un nouveau secret à n’importe quelle application, et agir ainsi avec ses droits.',
    fills_groups:
      'Elle peut décider qui fait partie des groupes, et donc qui reçoit les droits qui en dépendent.',
    takes_accounts:
      'Elle peut modifier la façon dont les utilisateurs se connectent, et accéder ainsi à leurs comptes.',
    loosens_rules:
      'Elle peut modifier les règles selon lesquelles les utilisateurs accèdent au locataire et reçoivent leurs droits.',
    runs_on_devices:
      'Elle peut exécuter des commandes sur les appareils gérés, y compris ceux des administrateurs.',
    changes_everything:
      'Elle peut tout modifier de cette nature dans le locataire, quel qu’en soit le propriétaire.',
    acts_for_others: 'Elle peut envoyer des messages au nom de n’importe qui dans le locataire.',
    reads_content: 'Elle peut lire le contenu de tous les utilisateurs.',
    reads_secrets: 'Elle peut lire des mots de passe ou des clés qui ouvrent n’importe quel appareil.',
  } satisfies Record<PermissionRiskReason, string>,
  /** Beside a value without words. */
  unknown: 'Nommée par son API. Tenantry ne sait pas ce qu’elle permet.',
  listProblems: {
    contains_secret: 'Cela ressemble à un secret client. Retirez-le d’ici.',
    too_many: 'C’est trop d’autorisations. Une liste peut en contenir 100.',
  } satisfies Record<PermissionListProblem, string>,
};
