import type { RefusalReason } from '../../transfer/export';
import type { FormatGroup, FormatId } from '../../transfer/formats';
import type { ImportField, ImportKind, ImportProblem } from '../../transfer/import';
import { plural } from '../format';
import type { FormatWords } from '../shapes';
import { exportDialog } from './export-dialog';
import { importDialog } from './import-dialog';
import { fileNames } from './names';

const language = 'fr';

/** What Tenantry reads from one file; `mostRows` and `largestImport`. */
const ofOurOwn = 'Contient au plus 20 000 connexions et 16 Mo.';

const groups: Record<FormatGroup, string> = {
  tenantry: 'Tenantry',
  environment: 'Variables d’environnement',
  command_line: 'Lignes de commande',
  infrastructure: 'Infrastructure',
  application: 'Applications',
  api_client: 'Clients d’API',
  integration: 'Plateformes d’intégration',
  inventory: 'Inventaire',
};

const formats: Record<FormatId, FormatWords> = {
  bundle: {
    name: 'Paquet chiffré',
    purpose: 'Transfère les connexions vers Tenantry sur un autre ordinateur, ou les garde comme sauvegarde.',
    limits: [
      'La phrase secrète ne peut pas être récupérée. Le programme age ouvre aussi le fichier.',
      ofOurOwn,
    ],
  },
  json: {
    name: 'JSON Tenantry',
    purpose: 'Toutes les connexions sans leurs secrets, pour Tenantry ou un script.',
    limits: ['Ne contient jamais de secrets.', ofOurOwn],
  },
  dotenv: {
    name: '.env pour les SDK Azure',
    purpose: 'Lu par EnvironmentCredential et DefaultAzureCredential, via dotenv ou node --env-file.',
    limits: [
      'Un secret qui contient un guillemet simple et l’un des caractères $ \\ " `, ou ${…}, ou deux barres obliques inverses de suite, ou qui se termine par l’une d’elles, ne peut pas être écrit de façon que tous les lecteurs de ces fichiers lisent la même chose.',
      'Pour un cloud personnalisé, le code définit disableInstanceDiscovery.',
    ],
  },
  docker_env: {
    name: '.env pour Docker',
    purpose: 'docker run --env-file, et Compose avec format: raw.',
    limits: ['Docker le lit sans guillemets : les valeurs avec sauts de ligne ne peuvent pas y figurer.'],
  },
  shell: {
    name: 'Exports shell',
    purpose: 'À charger avec source dans sh, bash, dash ou zsh.',
    limits: [],
  },
  powershell_graph: {
    name: 'PowerShell, Microsoft Graph',
    purpose: 'Se connecte avec Connect-MgGraph.',
    limits: [],
  },
  powershell_azure: {
    name: 'PowerShell, Azure',
    purpose: 'Se connecte avec Connect-AzAccount.',
    limits: [],
  },
  azure_cli: {
    name: 'Azure CLI',
    purpose: 'Se connecte avec az login, sous forme de script.',
    limits: ['Pendant son exécution, vos autres programmes peuvent voir le secret parmi les processus.'],
  },
  m365_cli: {
    name: 'CLI pour Microsoft 365',
    purpose: 'Se connecte avec m365 login, sous forme de script.',
    limits: ['Pendant son exécution, vos autres programmes peuvent voir le secret parmi les processus.'],
  },
  terraform_env: {
    name: 'Environnement Terraform',
    purpose: 'Les variables ARM_ des fournisseurs azuread et azurerm, à charger dans un shell.',
    limits: ['azurerm demande aussi ARM_SUBSCRIPTION_ID.'],
  },
  terraform_provider: {
    name: 'Blocs de fournisseur Terraform',
    purpose: 'Un fournisseur azuread par connexion, avec le secret comme variable.',
    limits: [
      'Gardez un fichier avec secrets hors de la gestion de versions.',
      'Terraform compose les lettres et leurs accents : un secret où ils sont séparés ne peut pas y figurer.',
    ],
  },
  github_actions: {
    name: 'GitHub Actions',
    purpose: 'Le secret AZURE_CREDENTIALS d’azure/login, sur une ligne.',
    limits: [
      'Sans abonnement, azure/login exige allow-no-subscriptions: true.',
      'Pour un cloud national, définissez son environnement dans le workflow.',
    ],
  },
  kubernetes: {
    name: 'Secret Kubernetes',
    purpose: 'Un manifeste pour kubectl apply, avec les variables des SDK Azure.',
    limits: ['Un Secret est encodé dans le cluster, pas chiffré, sauf si son stockage l’est.'],
  },
  appsettings: {
    name: 'appsettings.json',
    purpose: 'La section AzureAd que lit Microsoft.Identity.Web.',
    limits: [],
  },
  spring: {
    name: 'Spring Cloud Azure',
    purpose: 'application.properties pour Spring Cloud Azure.',
    limits: ['Spring résout ${…} dans les valeurs : un secret qui en contient ne peut pas y figurer.'],
  },
  postman: {
    name: 'Environnement Postman',
    purpose: 'Des variables pour des requêtes selon le flux client credentials.',
    limits: ['Postman ne masque le secret qu’à l’écran, et résout {{…}} dans les valeurs.'],
  },
  bruno: {
    name: 'Environnement Bruno',
    purpose: 'Un fichier .bru pour le dossier environments d’une collection.',
    limits: ['Bruno garde les valeurs des variables secrètes hors du fichier.'],
  },
  insomnia: {
    name: 'Environnements Insomnia',
    purpose: 'Un espace de travail avec un environnement par connexion.',
    limits: ['Insomnia interprète {{…}} et {%…%} dans les valeurs.'],
  },
  nango: {
    name: 'Importation Nango',
    purpose: 'Le corps de POST /connections. Nango demande lui-même son premier jeton.',
    limits: ['Pour le cloud global uniquement.', 'L’intégration doit d’abord exister dans Nango.'],
  },
  nango_live: {
    name: 'Importation Nango avec jeton valide',
    purpose: 'La même, avec un jeton d’accès demandé au moment de l’exportation.',
    limits: [
      'Pour le cloud global uniquement.',
      'Microsoft doit être joignable. Les jetons de plus de 4 096 caractères ne peuvent pas y figurer.',
    ],
  },
  airbyte: {
    name: 'Airbyte',
    purpose: 'La configuration de la source Microsoft Entra ID.',
    limits: ['Renseignez user_id.', 'Pour le cloud global uniquement.'],
  },
  rclone: {
    name: 'rclone',
    purpose: 'Un « remote » par connexion dans rclone.conf.',
    limits: [
      'rclone garde le secret en texte clair.',
      'Renseignez account pour Stockage Blob Azure, ou drive_id et drive_type pour OneDrive.',
      'Stockage Blob Azure : pour le cloud global uniquement.',
    ],
  },
  csv: {
    name: 'Inventaire CSV',
    purpose: 'Un tableau de toutes les connexions pour tableur. Tenantry peut le relire.',
    limits: ['Ne contient jamais de secrets.', ofOurOwn],
  },
};

const refusals: Record<RefusalReason, string> = {
  secret_missing: 'Elle n’a pas de secret. Ajoutez-en d’abord un, ou exportez sans secrets.',
  secret_unreadable: 'Son secret ne peut pas être ouvert sur cet ordinateur pour l’instant.',
  cloud_unknown_to_tool: 'L’outil n’a pas de nom pour son cloud.',
  token_failed: 'Microsoft n’a pas délivré de jeton pour elle. Vérifiez-la d’abord.',
  line_break: 'Une valeur contient un saut de ligne, ce que ce format ne permet pas.',
  edge_spaces: 'Le secret commence ou finit par un espace, que ce format perdrait.',
  mixed_quotes:
    'Le secret contient un guillemet simple avec $, \\, " ou `, ce que ce format ne peut pas rendre pour tous les lecteurs.',
  trailing_backslash: 'Le secret finit par une barre oblique inverse, ce que ce format ne permet pas.',
  double_backslash:
    'Le secret contient deux barres obliques inverses de suite, que certains lecteurs de ce format ne gardent pas.',
  tool_notation:
    'Le secret contient quelque chose que l’outil prendrait pour sa propre notation et modifierait.',
  template_braces: 'Une valeur contient {{ ou {%, que l’outil remplacerait.',
  dollar_brace: 'Le secret contient ${, que l’outil remplacerait.',
  not_composed: 'Le secret contient des lettres et des accents séparés, que ce format réunirait.',
  too_long: 'Une valeur est plus longue que ce que l’outil accepte.',
  too_many: 'Un seul fichier relisible ne peut pas en contenir autant. Exportez-en moins à la fois.',
  too_large:
    'Le fichier dépasserait 16 Mo, et Tenantry ne pourrait pas le relire. Exportez-en moins à la fois.',
};

const kinds: Record<ImportKind, string> = {
  tenantry: 'Tenantry',
  azure_cli: 'Azure CLI, az ad sp create-for-rbac',
  environment: 'Variables d’environnement',
  csv: 'Tableau',
  appsettings: 'appsettings.json',
  postman: 'Environnement Postman',
  insomnia: 'Insomnia',
  nango: 'Nango',
  pptb: 'Power Platform ToolBox',
  xrmtoolbox: 'XrmToolBox',
};

const importProblems: Record<ImportProblem, string> = {
  empty: 'Il n’y a rien dedans.',
  too_large:
    'Plus de 16 Mo. Des connexions prennent bien moins de place : vérifiez que c’est le bon fichier.',
  not_text: 'Ce n’est pas un texte en UTF-8 ou UTF-16. Enregistrez-le en UTF-8, puis réessayez.',
  bad_json: 'Ce n’est pas du JSON valide. Vérifiez l’endroit indiqué, ou exportez-le de nouveau.',
  bad_csv: 'Le tableau ne peut pas être lu. Vérifiez les guillemets à l’endroit indiqué.',
  bad_yaml: 'Ce n’est pas du YAML valide. Vérifiez l’endroit indiqué, ou exportez-le de nouveau.',
  bad_xml: 'Ce n’est pas du XML valide. Vérifiez l’endroit indiqué, ou exportez-le de nouveau.',
  bad_zip: 'L’archive est endommagée. Récupérez-la de nouveau à la source.',
  unknown_kind: 'Rien n’y ressemble à des connexions que Tenantry connaît. Voyez ce qui peut être importé.',
  no_connections: 'Il n’y a pas de connexions dedans.',
  too_many_rows: 'Plus de 20 000 lignes. Divisez le contenu et importez les parties.',
  too_deep: 'L’imbrication dépasse celle de tout fichier de connexions. Rien n’a été lu.',
  expands_too_far: 'Une fois décompressé, il dépasse 16 Mo. Rien n’a été lu.',
  newer_version:
    'Écrit par une version plus récente de Tenantry. Mettez à jour Tenantry sur cet ordinateur, puis importez-le de nouveau.',
  damaged: 'Le paquet est tronqué ou altéré. Récupérez-le de nouveau à la source.',
  not_by_passphrase: 'Il est chiffré pour une clé. Déchiffrez-le avec age, puis importez le résultat.',
  took_too_long: 'La lecture ne se terminait pas et a été abandonnée. Vérifiez que c’est le bon fichier.',
};

const importFields: Record<ImportField, string> = {
  name: 'Nom',
  tenant: 'Locataire',
  clientId: 'ID client',
  clientSecret: 'Secret client',
  cloud: 'Cloud',
  service: 'Service',
  scope: 'Étendue',
  environmentUrl: 'URL de l’environnement',
  environmentName: 'Nom de l’environnement',
  secretExpiresAt: 'Expiration du secret',
  labels: 'Étiquettes',
  notes: 'Notes',
};

/** Every French text about export and import. */
export const transfer = {
  groups,
  formats,
  refusals,
  kinds,
  importProblems,
  importFields,
  exportDialog,
  importDialog,
  /** Main's own dialogs. */
  dialogs: {
    exportTitle: (format: string) => `Exporter au format ${format}`,
    importTitle: 'Importer des connexions',
    allKinds: 'Tous les fichiers',
    archive: 'Archive',
    secretsTitle: 'Exportation de secrets',
    secretsQuestion: (count: number) =>
      plural(language, count, {
        one: 'Exporter # secret client en texte clair ?',
        other: 'Exporter # secrets client en texte clair ?',
      }),
    encryptedQuestion: (count: number) =>
      plural(language, count, {
        one: 'Exporter # secret client, chiffré avec votre phrase secrète ?',
        other: 'Exporter # secrets client, chiffrés avec votre phrase secrète ?',
      }),
    toFile: (path: string) =>
      `Destination\u202f:\n${path}\n\nToute personne qui peut lire ce fichier peut s’en servir pour se connecter.`,
    toEncryptedFile: (path: string) =>
      `Destination\u202f:\n${path}\n\nToute personne qui a ce fichier et la phrase secrète peut s’en servir pour se connecter.`,
    toClipboard:
      'Destination : le Presse-papiers, que tous les programmes de cet ordinateur peuvent lire. Tenantry le vide après 30 secondes.',
    export: 'Exporter les secrets',
    cancel: 'Annuler',
  },
  /** Inside of exported files. */
  file: {
    ...fileNames,
    /** A comment above a reference to a variable. */
    setFirst: (variable: string) => `Affectez au préalable le secret client à ${variable}.`,
    /** A prompt of a script. Without quotation marks, which shells would take for their own. */
    askSecret: (name: string) => `Secret client pour ${name}`,
    /** Names a folder or archive of several files. */
    folder: (format: string) => (format.includes('Tenantry') ? format : `Tenantry ${format}`),
  },
};
