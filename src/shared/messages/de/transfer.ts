import type { RefusalReason } from '../../transfer/export';
import type { FormatGroup, FormatId } from '../../transfer/formats';
import type { ImportField, ImportKind, ImportProblem } from '../../transfer/import';
import { plural } from '../format';
import type { FormatWords } from '../shapes';
import { exportDialog } from './export-dialog';
import { importDialog } from './import-dialog';
import { fileNames } from './names';

const language = 'de';

/** What Tenantry reads from one file; `mostRows` and `largestImport`. */
const ofOurOwn = 'Höchstens 20.000 Verbindungen und 16 MB.';

const groups: Record<FormatGroup, string> = {
  tenantry: 'Tenantry',
  environment: 'Umgebungsvariablen',
  command_line: 'Befehlszeilen',
  infrastructure: 'Infrastruktur',
  application: 'Anwendungen',
  api_client: 'API-Clients',
  integration: 'Integrationsplattformen',
  inventory: 'Inventar',
};

const formats: Record<FormatId, FormatWords> = {
  bundle: {
    name: 'Paket (verschlüsselt)',
    purpose: 'Bringt Verbindungen zu Tenantry auf einem anderen Computer oder sichert sie.',
    limits: [
      'Die Passphrase lässt sich nicht wiederherstellen. Auch das Programm age öffnet die Datei.',
      ofOurOwn,
    ],
  },
  json: {
    name: 'Tenantry-JSON',
    purpose: 'Alle Verbindungen ohne ihre Geheimnisse, für Tenantry oder ein Skript.',
    limits: ['Enthält nie Geheimnisse.', ofOurOwn],
  },
  dotenv: {
    name: '.env für Azure-SDKs',
    purpose: 'EnvironmentCredential und DefaultAzureCredential lesen sie, über dotenv oder node --env-file.',
    limits: [
      'Ein Geheimnis mit einem einfachen Anführungszeichen und einem von $ \\ " `, mit ${…}, mit zwei umgekehrten Schrägstrichen in Folge oder einem am Ende lässt sich nicht so schreiben, dass alle Programme dasselbe lesen.',
      'Bei „Andere Cloud“ setzt der Code disableInstanceDiscovery.',
    ],
  },
  docker_env: {
    name: '.env für Docker',
    purpose: 'docker run --env-file und Compose mit format: raw.',
    limits: ['Docker liest ohne Anführungszeichen: Werte mit Zeilenumbrüchen sind nicht möglich.'],
  },
  shell: {
    name: 'Shell-Exporte',
    purpose: 'Zum Einlesen (source) in sh, bash, dash oder zsh.',
    limits: [],
  },
  powershell_graph: {
    name: 'PowerShell, Microsoft Graph',
    purpose: 'Meldet sich mit Connect-MgGraph an.',
    limits: [],
  },
  powershell_azure: {
    name: 'PowerShell, Azure',
    purpose: 'Meldet sich mit Connect-AzAccount an.',
    limits: [],
  },
  azure_cli: {
    name: 'Azure CLI',
    purpose: 'Meldet sich mit az login an, als Skript.',
    limits: ['Solange es läuft, können Ihre anderen Programme das Geheimnis in der Prozessliste sehen.'],
  },
  m365_cli: {
    name: 'CLI für Microsoft 365',
    purpose: 'Meldet sich mit m365 login an, als Skript.',
    limits: ['Solange es läuft, können Ihre anderen Programme das Geheimnis in der Prozessliste sehen.'],
  },
  terraform_env: {
    name: 'Terraform-Umgebung',
    purpose: 'Die ARM_-Variablen der Provider azuread und azurerm, zum Einlesen (source) in einer Shell.',
    limits: ['azurerm verlangt auch ARM_SUBSCRIPTION_ID.'],
  },
  terraform_provider: {
    name: 'Terraform-Providerblöcke',
    purpose: 'Ein azuread-Provider je Verbindung, mit dem Geheimnis als Variable.',
    limits: [
      'Halten Sie eine Datei mit Geheimnissen aus der Versionsverwaltung heraus.',
      'Terraform fügt Buchstaben und Akzente zusammen: Ein Geheimnis, in dem sie getrennt stehen, ist nicht möglich.',
    ],
  },
  github_actions: {
    name: 'GitHub Actions',
    purpose: 'Das Geheimnis AZURE_CREDENTIALS für azure/login, in einer Zeile.',
    limits: [
      'Ohne Abonnement benötigt azure/login allow-no-subscriptions: true.',
      'Legen Sie bei einer nationalen Cloud deren Umgebung (environment) im Workflow fest.',
    ],
  },
  kubernetes: {
    name: 'Kubernetes-Secret',
    purpose: 'Ein Manifest für kubectl apply, mit den Variablen der Azure-SDKs.',
    limits: ['Ein Secret ist im Cluster nur codiert, nicht verschlüsselt, außer sein Speicher ist es.'],
  },
  appsettings: {
    name: 'appsettings.json',
    purpose: 'Der Abschnitt AzureAd, den Microsoft.Identity.Web liest.',
    limits: [],
  },
  spring: {
    name: 'Spring Cloud Azure',
    purpose: 'application.properties für Spring Cloud Azure.',
    limits: ['Spring löst ${…} in Werten auf: Ein Geheimnis damit ist nicht möglich.'],
  },
  postman: {
    name: 'Postman-Umgebung',
    purpose: 'Variablen für Anforderungen mit Clientanmeldeinformationen.',
    limits: ['Postman verdeckt das Geheimnis nur auf dem Bildschirm und löst {{…}} in Werten auf.'],
  },
  bruno: {
    name: 'Bruno-Umgebung',
    purpose: 'Eine .bru-Datei für den Ordner environments einer Sammlung.',
    limits: ['Bruno bewahrt die Werte geheimer Variablen außerhalb der Datei auf.'],
  },
  insomnia: {
    name: 'Insomnia-Umgebungen',
    purpose: 'Ein Arbeitsbereich mit einer Umgebung je Verbindung.',
    limits: ['Insomnia löst {{…}} und {%…%} in Werten auf.'],
  },
  nango: {
    name: 'Nango-Import',
    purpose: 'Der Body von POST /connections. Nango fordert sein erstes Token selbst an.',
    limits: ['Nur für die globale Cloud.', 'Die Integration muss in Nango schon vorhanden sein.'],
  },
  nango_live: {
    name: 'Nango-Import mit gültigem Token',
    purpose: 'Ebenso, mit einem Zugriffstoken, das beim Exportieren angefordert wird.',
    limits: [
      'Nur für die globale Cloud.',
      'Microsoft muss erreichbar sein. Token mit mehr als 4.096 Zeichen sind nicht möglich.',
    ],
  },
  airbyte: {
    name: 'Airbyte',
    purpose: 'Die Konfiguration der Quelle Microsoft Entra ID.',
    limits: ['Tragen Sie user_id ein.', 'Nur für die globale Cloud.'],
  },
  rclone: {
    name: 'rclone',
    purpose: 'Ein Remote je Verbindung in rclone.conf.',
    limits: [
      'rclone bewahrt das Geheimnis im Klartext auf.',
      'Tragen Sie für Azure Blob Storage account ein, für OneDrive drive_id und drive_type.',
      'Azure Blob Storage nur für die globale Cloud.',
    ],
  },
  csv: {
    name: 'CSV-Inventar',
    purpose: 'Eine Tabelle aller Verbindungen für Tabellenprogramme. Tenantry liest sie wieder ein.',
    limits: ['Enthält nie Geheimnisse.', ofOurOwn],
  },
};

const refusals: Record<RefusalReason, string> = {
  secret_missing:
    'Sie hat kein Geheimnis. Fügen Sie zuerst eines hinzu oder exportieren Sie ohne Geheimnisse.',
  secret_unreadable: 'Ihr Geheimnis lässt sich auf diesem Computer zurzeit nicht öffnen.',
  cloud_unknown_to_tool: 'Das Tool hat keinen Namen für ihre Cloud.',
  token_failed: 'Microsoft hat kein Token dafür ausgestellt. Überprüfen Sie sie zuerst.',
  line_break: 'Ein Wert hat einen Zeilenumbruch. In diesem Format ist das nicht möglich.',
  edge_spaces: 'Das Geheimnis beginnt oder endet mit einem Leerzeichen, das in diesem Format verloren ginge.',
  mixed_quotes:
    'Das Geheimnis enthält ein einfaches Anführungszeichen zusammen mit $, \\, " oder `. In diesem Format läse das nicht jedes Programm gleich.',
  trailing_backslash:
    'Das Geheimnis endet mit einem umgekehrten Schrägstrich. In diesem Format ist das nicht möglich.',
  double_backslash:
    'Das Geheimnis enthält zwei umgekehrte Schrägstriche in Folge. In diesem Format läse das nicht jedes Programm gleich.',
  tool_notation:
    'Das Geheimnis enthält etwas, das das Tool für seine eigene Schreibweise hält und ändern würde.',
  template_braces: 'Ein Wert enthält {{ oder {%. Das Tool würde es ersetzen.',
  dollar_brace: 'Das Geheimnis enthält ${. Das Tool würde es ersetzen.',
  not_composed: 'Im Geheimnis stehen Buchstaben und Akzente getrennt. Dieses Format würde sie zusammenfügen.',
  too_long: 'Ein Wert ist länger, als das Tool zulässt.',
  too_many: 'So viele in einer Datei ließen sich nicht wieder einlesen. Exportieren Sie weniger auf einmal.',
  too_large:
    'Die Datei wäre größer als 16 MB und ließe sich nicht wieder einlesen. Exportieren Sie weniger auf einmal.',
};

const kinds: Record<ImportKind, string> = {
  tenantry: 'Tenantry',
  azure_cli: 'Azure CLI, az ad sp create-for-rbac',
  environment: 'Umgebungsvariablen',
  csv: 'Tabelle',
  appsettings: 'appsettings.json',
  postman: 'Postman-Umgebung',
  insomnia: 'Insomnia',
  nango: 'Nango',
  pptb: 'Power Platform ToolBox',
  xrmtoolbox: 'XrmToolBox',
};

const importProblems: Record<ImportProblem, string> = {
  empty: 'Es ist nichts darin.',
  too_large:
    'Größer als 16 MB. Verbindungen brauchen viel weniger: Prüfen Sie, ob es die richtige Datei ist.',
  not_text: 'Kein Text in UTF-8 oder UTF-16. Speichern Sie als UTF-8 und versuchen Sie es erneut.',
  bad_json: 'Kein gültiges JSON. Prüfen Sie die genannte Stelle oder exportieren Sie erneut.',
  bad_csv: 'Die Tabelle ist nicht lesbar. Prüfen Sie die Anführungszeichen an der genannten Stelle.',
  bad_yaml: 'Kein gültiges YAML. Prüfen Sie die genannte Stelle oder exportieren Sie erneut.',
  bad_xml: 'Kein gültiges XML. Prüfen Sie die genannte Stelle oder exportieren Sie erneut.',
  bad_zip: 'Das Archiv ist beschädigt. Holen Sie es noch einmal von seiner Quelle.',
  unknown_kind:
    'Nichts darin sieht nach Verbindungen aus, die Tenantry kennt. Sehen Sie nach, was importiert werden kann.',
  no_connections: 'Keine Verbindungen enthalten.',
  too_many_rows: 'Mehr als 20.000 Zeilen. Teilen Sie die Datei auf und importieren Sie die Teile.',
  too_deep: 'Tiefer verschachtelt als jede Datei mit Verbindungen. Es wurde nichts gelesen.',
  expands_too_far: 'Entpackt mehr als 16 MB. Es wurde nichts gelesen.',
  newer_version:
    'Von einer neueren Version von Tenantry geschrieben. Aktualisieren Sie Tenantry auf diesem Computer und importieren Sie erneut.',
  damaged: 'Das Paket ist abgeschnitten oder verändert. Holen Sie es noch einmal von seiner Quelle.',
  not_by_passphrase:
    'Für einen Schlüssel verschlüsselt. Entschlüsseln Sie die Datei mit age und importieren Sie das Ergebnis.',
  took_too_long: 'Das Lesen nahm kein Ende und wurde aufgegeben. Prüfen Sie, ob es die richtige Datei ist.',
};

const importFields: Record<ImportField, string> = {
  name: 'Name',
  tenant: 'Mandant',
  clientId: 'Client-ID',
  clientSecret: 'Clientgeheimnis',
  cloud: 'Cloud',
  service: 'Dienst',
  scope: 'Bereich',
  environmentUrl: 'Umgebungs-URL',
  environmentName: 'Umgebungsname',
  secretExpiresAt: 'Ablaufdatum',
  labels: 'Labels',
  notes: 'Notizen',
};

/** Every German text about export and import. */
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
    exportTitle: (format: string) => `Als ${format} exportieren`,
    importTitle: 'Verbindungen importieren',
    allKinds: 'Alle Dateien',
    archive: 'Archiv',
    secretsTitle: 'Geheimnisse exportieren',
    secretsQuestion: (count: number) =>
      plural(language, count, {
        one: '# Clientgeheimnis im Klartext exportieren?',
        other: '# Clientgeheimnisse im Klartext exportieren?',
      }),
    encryptedQuestion: (count: number) =>
      plural(language, count, {
        one: '# Clientgeheimnis exportieren, mit Ihrer Passphrase verschlüsselt?',
        other: '# Clientgeheimnisse exportieren, mit Ihrer Passphrase verschlüsselt?',
      }),
    toFile: (path: string) => `Ziel:\n${path}\n\nWer dort lesen kann, kann sich damit anmelden.`,
    toEncryptedFile: (path: string) =>
      `Ziel:\n${path}\n\nWer die Datei und die Passphrase hat, kann sich damit anmelden.`,
    toClipboard:
      'Ziel ist die Zwischenablage, wo jedes Programm auf diesem Computer sie lesen kann. Tenantry leert sie nach 30 Sekunden wieder.',
    export: 'Geheimnisse exportieren',
    cancel: 'Abbrechen',
  },
  /** Inside of exported files. */
  file: {
    ...fileNames,
    /** A comment above a reference to a variable. */
    setFirst: (variable: string) => `Setzen Sie ${variable} zuerst auf das Clientgeheimnis.`,
    /** A prompt of a script. */
    askSecret: (name: string) => `Clientgeheimnis von ${name}`,
    /** Names a folder or archive of several files. */
    folder: (format: string) => (format.startsWith('Tenantry') ? format : `Tenantry ${format}`),
  },
};
