import { exportWriters } from '../../src/main/transfer/export/formats';
import { composed, type ComposeOptions } from '../../src/main/transfer/export/compose';
import type { ExportedConnection, ExportEntry, SensitiveText } from '../../src/main/transfer/export/format';
import { open } from '../../src/main/transfer/export/quoting';
import { prefixOf, Slugs } from '../../src/main/transfer/export/names';
import { cloudIds, hostsOf } from '../../src/shared/clouds';
import { core as en } from '../../src/shared/messages/en/core';
import { transfer as words } from '../../src/shared/messages/en/transfer';
import { refusalReasons, type RefusalReason } from '../../src/shared/transfer/export';
import {
  factsOf,
  formatGroups,
  formatIds,
  shortestPassphrase,
  type ExportFormatFacts,
  type FormatId,
} from '../../src/shared/transfer/formats';
import {
  importFields,
  importKinds,
  importProblems,
  largestImport,
  type ImportKind,
} from '../../src/shared/transfer/import';

/** The manual of all formats, as Markdown, from their table, their words and their writers. */
export function formatsManual(): string {
  const groups = formatGroups.map((group) => {
    const formats = formatIds.filter((format) => factsOf(format).group === group);
    return [`### ${words.groups[group]}`, ...formats.flatMap(sectionOf)].join('\n\n');
  });
  return `${[introduction, ...groups, importing()].join('\n\n')}\n`;
}

const introduction = `# What goes out, and what comes in

This manual is written from the app’s own table of formats and by its own writers (\`npm run docs\`), so that it shows
what the app writes. Tenants, clients and secrets in it are invented.

- Secrets stay at home unless you ask for them, and Tenantry asks once more before it writes them. Such a file is
  readable by you only; keep it so, and delete it when it has done its work.
- Without secrets a file is as valid, with a placeholder or a reference in the place of each.
- What a format cannot carry is not written wrongly: the export says which connection it is about, and why.

## What goes out`;

const several: Record<ExportFormatFacts['several'], string> = {
  one_file: 'all in one file.',
  file_each: 'a file for each, in a folder or a zip archive.',
  prefixed: 'all in one file, under names that begin with the connection’s own.',
};

function sectionOf(format: FormatId): string[] {
  const { name, purpose, limits } = words.formats[format];
  const facts = factsOf(format);
  const refused = reasonsOf(format).map((reason) => words.refusals[reason]);
  const list = [
    `- **Several connections:** ${several[facts.several]}`,
    `- **Secrets:** ${facts.secrets === 'never' ? 'never.' : 'where you ask for them.'}`,
    ...(facts.passphrase ? [`- **Passphrase:** at least ${shortestPassphrase} characters.`] : []),
    `- **Clouds:** ${cloudsOf(format)}`,
    ...limits.map((limit) => `- **Limit:** ${plain(limit)}`),
    ...refused.map((reason) => `- **Refused:** ${plain(reason)}`),
  ];
  return [`#### ${name}`, plain(purpose), list.join('\n'), ...examplesOf(format)];
}

function cloudsOf(format: FormatId): string {
  const known = cloudIds.filter((cloud) => {
    const customCloud = { authority: 'login.cloud.example', graph: 'graph.cloud.example' };
    return !exportWriters[format].refusal?.(entryOf(cloud === 'custom' ? { cloud, customCloud } : { cloud }));
  });
  return known.length === cloudIds.length
    ? 'all, and clouds of your own hosts.'
    : `${known.map((cloud) => en.clouds[cloud].name).join(', ')}.`;
}

/** Secrets with one thing each that a format may be unable to carry. */
const tricky = [
  ' a',
  'a ',
  'a\nb',
  'a\r\nb',
  `'$`,
  `'"`,
  'a\\',
  'a\\\\b',
  '{{a}}',
  '{%a%}',
  '${a}',
  '%(a)s',
  '[1]',
  'e\u0301',
  '’',
  '”',
  'a'.repeat(512),
];

/** What the format refuses of all that a connection may bring; clouds are told apart from it. */
function reasonsOf(format: FormatId): RefusalReason[] {
  const { refusal } = exportWriters[format];
  const { secrets, liveToken } = factsOf(format);
  const tried = [
    entryOf({ tenant: { entered: 'contoso.com' } }),
    ...(secrets === 'never' ? [] : tricky.map((text) => withSecret(entryOf(), open(text)))),
    ...(liveToken ? [withToken(withSecret(entryOf(), open('a')), 'a'.repeat(100_000))] : []),
  ];
  const found = new Set(tried.map((entry) => refusal?.(entry)));
  return refusalReasons.filter((reason) => found.has(reason));
}

function examplesOf(format: FormatId): string[] {
  const { secrets, several: manner } = factsOf(format);
  const one = entryOf();
  return [
    ...exampleOf(format, secrets === 'never' ? 'An example' : 'Without the secret', [one]),
    ...(secrets === 'never' ? [] : exampleOf(format, 'With the secret', [withExampleSecret(format, one)])),
    ...(manner === 'prefixed' ? exampleOf(format, 'Two connections', [one, anotherEntry()]) : []),
  ];
}

/** The one file that these make. */
function exampleOf(format: FormatId, title: string, entries: readonly ExportEntry[]): string[] {
  const parts = [...composed(format, exportWriters[format], entries, options)];
  const file = parts[0]?.file ?? '';
  const text = parts.map((part) => part.text).join('');
  const code = text
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n')
    .trimEnd();
  const where = factsOf(format).passphrase ? 'before it is encrypted' : `\`${file}\``;
  // The code is shown as it is written, and not as this project's own code is.
  return [`${title}, ${where}:`, `<!-- prettier-ignore -->\n\`\`\`${languageOf(file)}\n${code}\n\`\`\``];
}

const options: ComposeOptions = {
  words: words.file,
  labels: [{ name: 'Customer', color: 'teal' }],
  now: Date.parse('2026-03-02T12:00:00.000Z'),
  name: 'tenants',
};

const languages: Readonly<Record<string, string>> = {
  age: 'json',
  bru: 'text',
  conf: 'ini',
  env: 'sh',
  ps1: 'powershell',
  tf: 'hcl',
};

/** How the code is coloured where the manual is read. */
function languageOf(file: string): string {
  const extension = /[^.]*$/.exec(file)?.[0] ?? '';
  return languages[extension] ?? extension;
}

/** Microsoft’s documentation uses GUIDs like these where it needs invented ones. */
function entryOf(given: Partial<ExportedConnection> = {}): ExportEntry {
  const connection: ExportedConnection = {
    id: '11112222-bbbb-4333-8ccc-4444dddd5555',
    name: 'Contoso',
    cloud: 'global',
    tenant: { entered: 'aaaabbbb-0000-cccc-1111-dddd2222eeee' },
    clientId: '00001111-aaaa-2222-bbbb-3333cccc4444',
    service: 'graph',
    scope: 'https://graph.microsoft.com/.default',
    labels: ['Customer'],
    pinned: false,
    notes: '',
    state: 'linked',
    secretExpiresAt: '2026-09-01T00:00:00.000Z',
    createdAt: '2026-03-01T08:00:00.000Z',
    updatedAt: '2026-03-01T08:00:00.000Z',
    ...given,
  };
  const slug = new Slugs().of(connection.name);
  return { connection, hosts: hostsOf(connection), slug, prefix: prefixOf(slug) };
}

function anotherEntry(): ExportEntry {
  return entryOf({
    id: '22223333-cccc-4444-9ddd-5555eeee6666',
    name: 'Fabrikam',
    cloud: 'usgov',
    tenant: { entered: 'fabrikam.com' },
    clientId: '33334444-dddd-5555-eeee-6666ffff7777',
    scope: 'https://graph.microsoft.us/.default',
  });
}

function withExampleSecret(format: FormatId, entry: ExportEntry): ExportEntry {
  const secretive = withSecret(entry, open('an-invented-secret'));
  return factsOf(format).liveToken ? withToken(secretive, 'an-invented-token') : secretive;
}

function withSecret(entry: ExportEntry, secret: SensitiveText): ExportEntry {
  return { ...entry, secret };
}

function withToken(entry: ExportEntry, text: string): ExportEntry {
  return { ...entry, token: { text: open(text), expiresAt: '2026-03-02T13:00:00.000Z' } };
}

const sources: Record<ImportKind, string> = {
  tenantry: 'an encrypted bundle, or Tenantry JSON.',
  azure_cli:
    'what the command prints, in both of its forms; and objects with the same fields by other names.',
  environment:
    '`AZURE_…` and `ARM_…` variables and their like, as shells, .env files, Docker, the command prompt and PowerShell set them; or the portal’s labels with their values.',
  csv: 'a row for each connection, separated by commas, semicolons or tabs.',
  appsettings: 'the section AzureAd or one by another name, at any depth; and local.settings.json.',
  postman: 'an environment, a list of them, or a dump of all data.',
  insomnia: 'the environments of an export in version 4, or of a file in version 5.',
  nango: 'connections with client credentials, as its API takes and gives them.',
  pptb: 'exported connections to Dataverse. Their secrets are not in the file.',
  xrmtoolbox: 'the list of connections. It keeps secrets scrambled: they are left there.',
};

function importing(): string {
  const megabytes = largestImport / 1024 / 1024;
  return [
    '## What comes in',
    `From a file or a pasted text of up to ${megabytes} MB, in UTF-8 or UTF-16. A file’s content tells what it is, not
its name. Nothing is kept before you have seen what each connection would do, and a connection that comes in is
verified anew.`,
    importKinds.map((kind) => `- **${words.kinds[kind]}:** ${sources[kind]}`).join('\n'),
    `A table is read by the headers of its columns; where they are not known, you say which column is which. A column can
be: ${importFields.map((field) => words.importFields[field]).join(', ')}.`,
    '### Where nothing can be read',
    importProblems.map((problem) => `- ${plain(words.importProblems[problem])}`).join('\n'),
  ].join('\n\n');
}

/** A text of the app in which Markdown is to see no marks. */
function plain(text: string): string {
  return text.replace(/[\\`*[\]<>|]/g, '\\$&');
}
