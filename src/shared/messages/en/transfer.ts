import type { RefusalReason } from '../../transfer/export';
import type { FormatGroup, FormatId } from '../../transfer/formats';
import type { ImportField, ImportKind, ImportProblem } from '../../transfer/import';
import { plural } from '../format';
import type { FormatWords } from '../shapes';
import { exportDialog } from './export-dialog';
import { importDialog } from './import-dialog';
import { fileNames } from './names';

const language = 'en';

/** What Tenantry reads from one file; `mostRows` and `largestImport`. */
const ofOurOwn = 'Holds 20,000 connections at most, and 16 MB.';

const groups: Record<FormatGroup, string> = {
  tenantry: 'Tenantry',
  environment: 'Environment variables',
  command_line: 'Command lines',
  infrastructure: 'Infrastructure',
  application: 'Applications',
  api_client: 'API clients',
  integration: 'Integration platforms',
  inventory: 'Inventory',
};

const formats: Record<FormatId, FormatWords> = {
  bundle: {
    name: 'Encrypted bundle',
    purpose: 'Moves connections to Tenantry on another machine, or keeps them as a backup.',
    limits: ['The passphrase cannot be recovered. The age program opens the file as well.', ofOurOwn],
  },
  json: {
    name: 'Tenantry JSON',
    purpose: 'All connections without their secrets, for Tenantry or a script.',
    limits: ['Never carries secrets.', ofOurOwn],
  },
  dotenv: {
    name: '.env for Azure SDKs',
    purpose: 'EnvironmentCredential and DefaultAzureCredential read it, through dotenv or node --env-file.',
    limits: [
      'A secret with a single quote and one of $ \\ " `, with ${…}, with two backslashes in a row or one at its end cannot be written so that all readers of such files read the same.',
      'For a cloud of your own, the code sets disableInstanceDiscovery.',
    ],
  },
  docker_env: {
    name: '.env for Docker',
    purpose: 'docker run --env-file, and Compose with format: raw.',
    limits: ['Docker reads it without quotes: values with line breaks cannot be carried.'],
  },
  shell: {
    name: 'Shell exports',
    purpose: 'Source it in sh, bash, dash or zsh.',
    limits: [],
  },
  powershell_graph: {
    name: 'PowerShell, Microsoft Graph',
    purpose: 'Signs in with Connect-MgGraph.',
    limits: [],
  },
  powershell_azure: {
    name: 'PowerShell, Azure',
    purpose: 'Signs in with Connect-AzAccount.',
    limits: [],
  },
  azure_cli: {
    name: 'Azure CLI',
    purpose: 'Signs in with az login, as a script.',
    limits: ['While it runs, other programs of yours can see the secret among the processes.'],
  },
  m365_cli: {
    name: 'CLI for Microsoft 365',
    purpose: 'Signs in with m365 login, as a script.',
    limits: ['While it runs, other programs of yours can see the secret among the processes.'],
  },
  terraform_env: {
    name: 'Terraform environment',
    purpose: 'The ARM_ variables of the azuread and azurerm providers, to source in a shell.',
    limits: ['azurerm asks for ARM_SUBSCRIPTION_ID as well.'],
  },
  terraform_provider: {
    name: 'Terraform provider blocks',
    purpose: 'An azuread provider for each connection, with the secret as a variable.',
    limits: [
      'Keep a file with secrets out of version control.',
      'Terraform composes letters and their accents: a secret in which they stand apart cannot be carried.',
    ],
  },
  github_actions: {
    name: 'GitHub Actions',
    purpose: 'The AZURE_CREDENTIALS secret of azure/login, on one line.',
    limits: [
      'Without a subscription, azure/login needs allow-no-subscriptions: true.',
      'For a national cloud, set its environment in the workflow.',
    ],
  },
  kubernetes: {
    name: 'Kubernetes Secret',
    purpose: 'A manifest for kubectl apply, with the variables of the Azure SDKs.',
    limits: ['A Secret is encoded in the cluster, not encrypted, unless its store is.'],
  },
  appsettings: {
    name: 'appsettings.json',
    purpose: 'The AzureAd section that Microsoft.Identity.Web reads.',
    limits: [],
  },
  spring: {
    name: 'Spring Cloud Azure',
    purpose: 'application.properties for Spring Cloud Azure.',
    limits: ['Spring resolves ${…} in values: a secret with it cannot be carried.'],
  },
  postman: {
    name: 'Postman environment',
    purpose: 'Variables for requests with client credentials.',
    limits: ['Postman only hides the secret on the screen, and resolves {{…}} in values.'],
  },
  bruno: {
    name: 'Bruno environment',
    purpose: 'A .bru file for the environments folder of a collection.',
    limits: ['Bruno keeps values of secret variables outside of the file.'],
  },
  insomnia: {
    name: 'Insomnia environments',
    purpose: 'A workspace with an environment for each connection.',
    limits: ['Insomnia renders {{…}} and {%…%} in values.'],
  },
  nango: {
    name: 'Nango import',
    purpose: 'The body of POST /connections. Nango asks for its first token itself.',
    limits: ['For the global cloud only.', 'The integration has to exist in Nango first.'],
  },
  nango_live: {
    name: 'Nango import with a live token',
    purpose: 'The same with an access token, asked for when you export.',
    limits: [
      'For the global cloud only.',
      'Needs Microsoft within reach. Tokens of more than 4,096 characters cannot be carried.',
    ],
  },
  airbyte: {
    name: 'Airbyte',
    purpose: 'The configuration of the Microsoft Entra ID source.',
    limits: ['Fill in user_id.', 'For the global cloud only.'],
  },
  rclone: {
    name: 'rclone',
    purpose: 'A remote for each connection in rclone.conf.',
    limits: [
      'rclone keeps the secret in plain text.',
      'Fill in account for Azure Blob Storage, or drive_id and drive_type for OneDrive.',
      'Azure Blob Storage is for the global cloud only.',
    ],
  },
  csv: {
    name: 'CSV inventory',
    purpose: 'A table of all connections for spreadsheets. Tenantry reads it back.',
    limits: ['Never carries secrets.', ofOurOwn],
  },
};

const refusals: Record<RefusalReason, string> = {
  secret_missing: 'It has no secret. Add one first, or export without secrets.',
  secret_unreadable: 'Its secret cannot be opened on this machine now.',
  cloud_unknown_to_tool: 'The tool has no name for its cloud.',
  token_failed: 'Microsoft gave no token for it. Verify it first.',
  line_break: 'A value has a line break, which this format cannot carry.',
  edge_spaces: 'The secret begins or ends with a space, which this format would lose.',
  mixed_quotes:
    'The secret has a single quote together with $, \\, " or `, which this format cannot carry for every reader.',
  trailing_backslash: 'The secret ends with a backslash, which this format cannot carry.',
  double_backslash: 'The secret has two backslashes in a row, which not every reader of this format keeps.',
  tool_notation: 'The secret has something in it that the tool takes for its own notation and would change.',
  template_braces: 'A value contains {{ or {%, which the tool would replace.',
  dollar_brace: 'The secret contains ${, which the tool would replace.',
  not_composed: 'The secret has letters and accents that stand apart, which this format would put together.',
  too_long: 'A value is longer than the tool takes.',
  too_many: 'One file does not hold so many that can be read again. Export fewer at a time.',
  too_large:
    'The file would be larger than 16 MB, which Tenantry could not read back. Export fewer at a time.',
};

const kinds: Record<ImportKind, string> = {
  tenantry: 'Tenantry',
  azure_cli: 'Azure CLI, az ad sp create-for-rbac',
  environment: 'Environment variables',
  csv: 'Table',
  appsettings: 'appsettings.json',
  postman: 'Postman environment',
  insomnia: 'Insomnia',
  nango: 'Nango',
  pptb: 'Power Platform ToolBox',
  xrmtoolbox: 'XrmToolBox',
};

const importProblems: Record<ImportProblem, string> = {
  empty: 'There is nothing in it.',
  too_large: 'It is larger than 16 MB. Connections take far less: check that it is the right file.',
  not_text: 'It is not a text in UTF-8 or UTF-16. Save it as UTF-8, then try again.',
  bad_json: 'It is not valid JSON. Check the place that is named, or export it again.',
  bad_csv: 'The table cannot be read. Check the quotes at the place that is named.',
  bad_yaml: 'It is not valid YAML. Check the place that is named, or export it again.',
  bad_xml: 'It is not valid XML. Check the place that is named, or export it again.',
  bad_zip: 'The archive is damaged. Get it again from where it came from.',
  unknown_kind: 'Nothing in it looks like connections that Tenantry knows. See what can be imported.',
  no_connections: 'It holds no connections.',
  too_many_rows: 'It has more than 20,000 rows. Split it, and import the parts.',
  too_deep: 'It is nested deeper than any file of connections. Nothing was read.',
  expands_too_far: 'It unpacks to more than 16 MB. Nothing was read.',
  newer_version: 'A newer Tenantry wrote it. Update Tenantry on this machine, then import it again.',
  damaged: 'The bundle is cut off or altered. Get it again from where it came from.',
  not_by_passphrase: 'It is encrypted for a key. Decrypt it with age, then import the result.',
  took_too_long: 'Reading it did not end, so it was given up. Check that it is the right file.',
};

const importFields: Record<ImportField, string> = {
  name: 'Name',
  tenant: 'Tenant',
  clientId: 'Client ID',
  clientSecret: 'Client secret',
  cloud: 'Cloud',
  service: 'Service',
  scope: 'Scope',
  environmentUrl: 'Environment URL',
  environmentName: 'Environment name',
  secretExpiresAt: 'Secret expires',
  labels: 'Labels',
  notes: 'Notes',
};

/** Every English text about export and import. */
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
    exportTitle: (format: string) => `Export as ${format}`,
    importTitle: 'Import connections',
    allKinds: 'All files',
    archive: 'Archive',
    secretsTitle: 'Export secrets',
    secretsQuestion: (count: number) =>
      plural(language, count, {
        one: 'Export # client secret in plain text?',
        other: 'Export # client secrets in plain text?',
      }),
    encryptedQuestion: (count: number) =>
      plural(language, count, {
        one: 'Export # client secret, encrypted with your passphrase?',
        other: 'Export # client secrets, encrypted with your passphrase?',
      }),
    toFile: (path: string) => `They go to:\n${path}\n\nWhoever can read it can sign in with them.`,
    toEncryptedFile: (path: string) =>
      `They go to:\n${path}\n\nWhoever has it and the passphrase can sign in with them.`,
    toClipboard:
      'They go to the clipboard, where every program on this machine can read them. Tenantry takes them away again after 30 seconds.',
    export: 'Export secrets',
    cancel: 'Cancel',
  },
  /** Inside of exported files. */
  file: {
    ...fileNames,
    /** A comment above a reference to a variable. */
    setFirst: (variable: string) => `Set ${variable} to the client secret first.`,
    /** A prompt of a script. */
    askSecret: (name: string) => `Client secret of ${name}`,
    /** Names a folder or archive of several files. */
    folder: (format: string) => (format.startsWith('Tenantry') ? format : `Tenantry ${format}`),
  },
};
