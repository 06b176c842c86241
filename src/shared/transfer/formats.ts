/** The groups in which a person meets the formats, in their order. */
export const formatGroups = [
  'tenantry',
  'environment',
  'command_line',
  'infrastructure',
  'application',
  'api_client',
  'integration',
  'inventory',
] as const;

/** See {@link formatGroups}. */
export type FormatGroup = (typeof formatGroups)[number];

/** What the window needs to know of a format before it asks for anything. */
export interface ExportFormatFacts {
  readonly group: FormatGroup;
  /** Of the file, without the dot. */
  readonly extension: string;
  /** Whether it can carry secrets; where it can, they are left out unless the person asks for them. */
  readonly secrets: 'choice' | 'never';
  /**
   * Several connections: in one file, with a file for each in a folder or an archive, or in one file under names that
   * begin with the connection's own: whichever the tool understands.
   */
  readonly several: 'one_file' | 'file_each' | 'prefixed';
  /** The file is encrypted with a passphrase. */
  readonly passphrase?: true;
  /** With secrets it carries an access token, asked for when it is written. */
  readonly liveToken?: true;
}

/**
 * What connections can be exported as. A new format is one row here, its file in main's `transfer/export/formats` and
 * its words in each catalogue.
 */
export const exportFormats = {
  bundle: { group: 'tenantry', extension: 'age', secrets: 'choice', several: 'one_file', passphrase: true },
  json: { group: 'tenantry', extension: 'json', secrets: 'never', several: 'one_file' },
  dotenv: { group: 'environment', extension: 'env', secrets: 'choice', several: 'file_each' },
  docker_env: { group: 'environment', extension: 'env', secrets: 'choice', several: 'prefixed' },
  shell: { group: 'environment', extension: 'sh', secrets: 'choice', several: 'file_each' },
  powershell_graph: { group: 'command_line', extension: 'ps1', secrets: 'choice', several: 'file_each' },
  powershell_azure: { group: 'command_line', extension: 'ps1', secrets: 'choice', several: 'file_each' },
  azure_cli: { group: 'command_line', extension: 'sh', secrets: 'choice', several: 'one_file' },
  m365_cli: { group: 'command_line', extension: 'sh', secrets: 'choice', several: 'one_file' },
  terraform_env: { group: 'infrastructure', extension: 'sh', secrets: 'choice', several: 'file_each' },
  terraform_provider: { group: 'infrastructure', extension: 'tf', secrets: 'choice', several: 'prefixed' },
  github_actions: { group: 'infrastructure', extension: 'json', secrets: 'choice', several: 'file_each' },
  kubernetes: { group: 'infrastructure', extension: 'yaml', secrets: 'choice', several: 'one_file' },
  appsettings: { group: 'application', extension: 'json', secrets: 'choice', several: 'file_each' },
  spring: { group: 'application', extension: 'properties', secrets: 'choice', several: 'file_each' },
  postman: { group: 'api_client', extension: 'json', secrets: 'choice', several: 'file_each' },
  bruno: { group: 'api_client', extension: 'bru', secrets: 'choice', several: 'file_each' },
  insomnia: { group: 'api_client', extension: 'json', secrets: 'choice', several: 'one_file' },
  nango: { group: 'integration', extension: 'json', secrets: 'choice', several: 'file_each' },
  nango_live: {
    group: 'integration',
    extension: 'json',
    secrets: 'choice',
    several: 'file_each',
    liveToken: true,
  },
  airbyte: { group: 'integration', extension: 'json', secrets: 'choice', several: 'file_each' },
  rclone: { group: 'integration', extension: 'conf', secrets: 'choice', several: 'one_file' },
  csv: { group: 'inventory', extension: 'csv', secrets: 'never', several: 'one_file' },
} as const satisfies Record<string, ExportFormatFacts>;

/** The stable name of a format. */
export type FormatId = keyof typeof exportFormats;

/** All formats, in the order in which a person meets them. */
export const formatIds = Object.keys(exportFormats) as [FormatId, ...FormatId[]];

/** The facts of a format, with what it need not say. */
export function factsOf(format: FormatId): ExportFormatFacts {
  return exportFormats[format];
}

/** How the files of a format that makes one for each connection are handed over. */
export const packings = ['folder', 'zip'] as const;

/** See {@link packings}. */
export type Packing = (typeof packings)[number];

/** A passphrase has at least so many characters. */
export const shortestPassphrase = 12;

/** And at most so many. */
export const longestPassphrase = 1024;
