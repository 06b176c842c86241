import { cloudOfEnvironment, cloudOfHost, type NationalCloudId } from '../clouds';
import { cleanText } from './clean-text';
import { forgetLastMatch } from './client-secret';
import { isGuid } from './guid';
import { portalLabels } from './portal-labels';

/** What a pasted block says, field by field, as it stood in the text. */
export interface PastedBlock {
  readonly tenant?: string;
  readonly clientId?: string;
  readonly clientSecret?: string;
  readonly cloud?: NationalCloudId;
  readonly name?: string;
}

/** Whether the Azure CLI has made a name up; it says less than one taken from the tenant. Older ones are URLs. */
export function isMadeUpName(name: string): boolean {
  return /^(?:https?:\/\/)?azure-cli-\d{4}/.test(name);
}

/** Longer texts are not a block of credentials, and are left to the field they were pasted into. */
const longestBlock = 20_000;

/** What a label can mean. */
export type LabelMeaning = 'tenant' | 'clientId' | 'clientSecret' | 'name' | 'authorityUrl' | 'environment';

/**
 * What each field is called elsewhere, in lower case without separators: `az ad sp create-for-rbac` in both
 * forms, the AZURE_* variables of the Azure SDKs, Terraform's ARM_* variables, appsettings.json, and the
 * portal's own labels in English; in other languages they are `portalLabels`.
 */
const labels: Record<LabelMeaning, readonly string[]> = {
  tenant: [
    'tenant',
    'tenantid',
    'directoryid',
    'directorytenantid',
    'entratenantid',
    'azuretenantid',
    'armtenantid',
  ],
  clientId: ['appid', 'applicationid', 'applicationclientid', 'clientid', 'azureclientid', 'armclientid'],
  clientSecret: [
    'password',
    'secret',
    'secretvalue',
    'value',
    'clientsecret',
    'clientsecretvalue',
    'azureclientsecret',
    'armclientsecret',
  ],
  name: ['displayname', 'name', 'tenantname'],
  authorityUrl: [
    'activedirectoryendpointurl',
    'azureauthorityhost',
    'authority',
    'authorityhost',
    'instance',
  ],
  environment: ['armenvironment', 'azureenvironment', 'environment', 'cloud'],
};

const meanings = new Map<string, LabelMeaning>([
  ...meaningsIn(labels),
  ...Object.values(portalLabels).flatMap((inLanguage) => meaningsIn({ ...inLanguage })),
]);

function meaningsIn(named: Partial<Record<LabelMeaning, readonly string[]>>): [string, LabelMeaning][] {
  return (Object.keys(named) as LabelMeaning[]).flatMap((key) =>
    (named[key] ?? []).map((label): [string, LabelMeaning] => [plain(label), key]),
  );
}

/** In lower case, letters only. */
function plain(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
}

/** What a label means, in any case and with any separators; undefined for one that is not about a connection. */
export function meaningOfLabel(label: string): LabelMeaning | undefined {
  return meanings.get(plain(label));
}

/**
 * Reads a block of credentials that was pasted as one text: JSON, `NAME=value` lines in the notations of
 * shells, or `Label: value` text.
 * @returns the fields found, or undefined unless at least two of tenant, client ID and client secret are
 *   there: then the text is a plain value for the field it was pasted into.
 */
export function readPastedBlock(text: string): PastedBlock | undefined {
  if (text.length > longestBlock) return undefined;
  const block = blockIn(text);
  forgetLastMatch();
  return block;
}

function blockIn(text: string): PastedBlock | undefined {
  const pairs = pairsOfJson(text) ?? pairsOfLines(text);
  const found = new Map<LabelMeaning, string>();
  for (const [label, value] of pairs) {
    const key = meaningOfLabel(label);
    const cleaned = cleanText(value).value;
    if (key !== undefined && cleaned !== '' && !found.has(key)) found.set(key, cleaned);
  }
  const credentials = (['tenant', 'clientId', 'clientSecret'] as const).filter((key) => found.has(key));
  if (credentials.length < 2) return undefined;

  const cloud = cloudOf(found.get('authorityUrl'), found.get('environment'));
  const name = found.get('name');
  return {
    ...Object.fromEntries(credentials.map((key) => [key, found.get(key)])),
    ...(cloud === undefined ? {} : { cloud }),
    ...(name === undefined || isGuid(name) || isMadeUpName(name) ? {} : { name }),
  };
}

function cloudOf(
  authorityUrl: string | undefined,
  environment: string | undefined,
): NationalCloudId | undefined {
  if (authorityUrl !== undefined) {
    const host = /^(?:https?:\/\/)?([^/:?#]+)/i.exec(authorityUrl)?.[1];
    const cloud = host === undefined ? undefined : cloudOfHost(host);
    if (cloud !== undefined) return cloud;
  }
  return environment === undefined ? undefined : cloudOfEnvironment(environment);
}

/** The text fields of a JSON object and of the objects inside it, or undefined where the text is no JSON. */
function pairsOfJson(text: string): [string, string][] | undefined {
  const trimmed = cleanText(text).value;
  if (!trimmed.startsWith('{') && !trimmed.startsWith('[')) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(trimmed);
  } catch {
    return undefined; // not JSON after all: the line reader has its turn
  }
  const pairs: [string, string][] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > 4) return;
    for (const [key, inner] of Object.entries(value)) {
      if (typeof inner === 'string') pairs.push([key, inner]);
      else visit(inner, depth + 1);
    }
  };
  visit(parsed, 0);
  return pairs;
}

/** `NAME=value` in the notation of shells, then `Label: value`, then a label alone with its value on the next line. */
function pairsOfLines(text: string): [string, string][] {
  const lines = text.split(/\r\n|\r|\n/).map((line) => cleanText(line).value);
  const pairs: [string, string][] = [];
  for (const [index, line] of lines.entries()) {
    const pair = assignment(line) ?? labelled(line);
    if (pair) pairs.push(pair);
    else if (isLabel(line)) {
      const next = lines.slice(index + 1).find((candidate) => candidate !== '');
      if (next !== undefined && !isLabel(next) && !assignment(next)) pairs.push([line, next]);
    }
  }
  return pairs;
}

function assignment(line: string): [string, string] | undefined {
  // The command prompt's quotes stand around name and value: set "NAME=value"
  const text = line.replace(/^(set\s+)"([^"=]+=.*)"$/, '$1$2');
  const match = /^(?:export\s+|set\s+|setx\s+|\$env:|-\s*)?"?([A-Za-z_][A-Za-z0-9_]*)"?\s*=\s*(.*)$/.exec(
    text,
  );
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return [match[1], unquoted(match[2])];
}

function labelled(line: string): [string, string] | undefined {
  const match =
    /^(["']?)(\p{L}[\p{L}\p{M} ()_./’'-]{1,60}?|\p{Script=Han})\1\s*(?:[:：]|\t|\s{2,}|\s[–—-]\s)\s*(\S.*)$/u.exec(
      line,
    );
  if (match?.[2] === undefined || match[3] === undefined) return undefined;
  return [match[2], unquoted(match[3].replace(/,$/, ''))];
}

function isLabel(line: string): boolean {
  return line.length <= 60 && meaningOfLabel(line) !== undefined;
}

/** The value of a shell word: quotes removed, and what they escape undone. */
function unquoted(text: string): string {
  const value = text.trim().replace(/;$/, '');
  if (value.length >= 2 && value.startsWith("'") && value.endsWith("'")) {
    return value.slice(1, -1).replaceAll(`'\\''`, "'").replaceAll("''", "'");
  }
  if (value.length >= 2 && value.startsWith('"') && value.endsWith('"')) {
    return value.slice(1, -1).replace(/\\(["\\$`])/g, '$1');
  }
  return value;
}
