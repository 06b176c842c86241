import { cloudOfEnvironment } from '../../../shared/clouds';
import { longestName } from '../../../shared/fields/name';
import { readTenant } from '../../../shared/fields/tenant';
import { mostRows } from '../../../shared/transfer/import';
import type { Said } from './raw-row';
import { Refusal } from './refusal';

/** A name and its value, from an environment, an API client or a configuration. */
export interface Variable {
  readonly name: string;
  readonly value: string;
  /** Where it begins, in UTF-16 units. */
  readonly at: number;
  /** What stands directly above it, where that could be a connection's name. */
  readonly title?: string | undefined;
  /** Variables of one group belong together, whatever they are called; a section of a file, for example. */
  readonly group?: string | undefined;
}

/** Variables that are about one connection. */
export interface VariableSet {
  readonly at: number;
  readonly said: Said;
}

type Meaning =
  | 'tenant'
  | 'clientId'
  | 'clientSecret'
  | 'cloud'
  | 'authority'
  | 'graph'
  | 'scope'
  | 'environmentUrl'
  | 'environmentName'
  | 'name';

/**
 * What variables mean, by how their names end, longer endings first. What stands in front tells sets apart. Sources:
 * the AZURE_* variables of @azure/identity, the ARM_* variables of Terraform's providers, and what the exports of this
 * app call theirs.
 */
const endings: readonly (readonly [string, Meaning])[] = (
  [
    ['TENANT_ID', 'tenant'],
    ['TENANTID', 'tenant'],
    ['DIRECTORY_ID', 'tenant'],
    ['TENANT', 'tenant'],
    ['CLIENT_ID', 'clientId'],
    ['CLIENTID', 'clientId'],
    ['APPLICATION_ID', 'clientId'],
    ['APP_ID', 'clientId'],
    ['APPID', 'clientId'],
    ['CLIENT_SECRET_VALUE', 'clientSecret'],
    ['CLIENT_SECRET', 'clientSecret'],
    ['CLIENTSECRET', 'clientSecret'],
    ['APP_SECRET', 'clientSecret'],
    ['SECRET', 'clientSecret'],
    ['ENVIRONMENT_URL', 'environmentUrl'],
    ['DATAVERSE_URL', 'environmentUrl'],
    ['ENVIRONMENT_NAME', 'environmentName'],
    ['ENVIRONMENT', 'cloud'],
    ['CLOUD', 'cloud'],
    ['AUTHORITY_HOST', 'authority'],
    ['AUTHORITY_URL', 'authority'],
    ['AUTHORITY', 'authority'],
    ['ACCESS_TOKEN_URL', 'authority'],
    ['TOKEN_URL', 'authority'],
    ['TOKEN_ENDPOINT', 'authority'],
    ['LOGIN_URL', 'authority'],
    ['INSTANCE', 'authority'],
    ['GRAPH_URL', 'graph'],
    ['GRAPH_HOST', 'graph'],
    ['GRAPH_ENDPOINT', 'graph'],
    ['SCOPE', 'scope'],
    ['SCOPES', 'scope'],
    ['DISPLAY_NAME', 'name'],
    ['TENANT_NAME', 'name'],
    ['CONNECTION_NAME', 'name'],
  ] as const
).toSorted(([one], [other]) => other.length - one.length);

/** Words in front of or behind a prefix that name Microsoft and not a tenant. */
const vendorWords =
  /^(?:AZURE|AZUREAD|ARM|AAD|AD|ENTRA|ENTRAID|ID|MS|MICROSOFT|MSGRAPH|GRAPH|M365|O365|OAUTH|OAUTH2|AUTH|TF|VAR|APP|API|REACT|NEXT|VITE|PUBLIC)$/;

/** With all that a connection can have. */
const mostVariables = mostRows * endings.length;

/** No name of a variable is longer, in UTF-16 units. */
const longestVariable = 200;

/** What a variable of this name means, and what stands in front of that in its name; undefined where it is not about a connection. */
export function meaningOf(name: string): { readonly meaning: Meaning; readonly prefix: string } | undefined {
  if (name.length > longestVariable) return undefined;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .toUpperCase();
  const found = endings.find(([ending]) => words === ending || words.endsWith(`_${ending}`));
  if (found === undefined) return undefined;
  return { meaning: found[1], prefix: words.slice(0, -found[0].length).replace(/_$/, '') };
}

/**
 * Finds the sets of variables that are about one connection each: those with the same prefix, and where one of them comes
 * again, the next set of that prefix.
 * @returns the sets in which at least two of tenant, client ID and client secret are, in the order of the text.
 */
export function setsOf(variables: Iterable<Variable>): VariableSet[] {
  const all: Meant[] = [];
  for (const { name, ...variable } of variables) {
    const found = meaningOf(name);
    if (found) all.push({ ...variable, ...found });
    if (all.length > mostVariables) throw new Refusal('too_many_rows');
  }
  const sets = grouped(all, (prefix) => prefix);
  if (sets.length > 0 && sets.every(isWhole)) return sets;
  // A tenant may be told once as AZURE_ and a client as GRAPH_: without the makers' words they may be one.
  const joined = grouped(all, (prefix) => ownWords(prefix).join('_'));
  return joined.length > 0 && joined.every(isWhole) ? joined : sets;
}

/** Whether a set names both tenant and client. */
export function isWhole({ said }: VariableSet): boolean {
  return said.tenant !== undefined && said.clientId !== undefined;
}

/** A variable of which is known what it means. */
type Meant = Omit<Variable, 'name'> & { readonly meaning: Meaning; readonly prefix: string };

interface Growing {
  readonly at: number;
  readonly said: Partial<Record<Meaning, string>>;
  readonly prefix: string;
  readonly title: string | undefined;
}

function grouped(variables: readonly Meant[], keyOf: (prefix: string) => string): VariableSet[] {
  const open = new Map<string, Growing>();
  const all: Growing[] = [];
  for (const { meaning, prefix, value, at, title, group } of variables) {
    const key = JSON.stringify([group, keyOf(prefix)]);
    let set = open.get(key);
    if (!set || (set.said[meaning] !== undefined && isEnough(set))) {
      set = { at, said: {}, prefix, title };
      open.set(key, set);
      all.push(set);
    }
    set.said[meaning] = value;
  }
  return all.filter(isEnough).map(({ at, said, prefix, title }) => ({
    at,
    said: {
      ...said,
      tenant: tenantIn(said),
      // Environments and clouds of other kinds have variables of these names, too.
      cloud: said.cloud !== undefined && cloudOfEnvironment(said.cloud) ? said.cloud : undefined,
      name: said.name ?? title ?? nameOf(prefix),
    },
  }));
}

/** The tenant, or the address of its token endpoint, which has it inside. */
function tenantIn({ tenant, authority }: Growing['said']): string | undefined {
  if (tenant !== undefined || authority === undefined) return tenant;
  return readTenant(authority).problem === undefined ? authority : undefined;
}

function isEnough({ said }: Growing): boolean {
  return (
    [tenantIn(said), said.clientId, said.clientSecret].filter((value) => value !== undefined && value !== '')
      .length >= 2
  );
}

function ownWords(prefix: string): string[] {
  return prefix.split('_').filter((word) => word !== '' && !vendorWords.test(word));
}

/** `Contoso Prod` for `CONTOSO_PROD_AZURE`. */
function nameOf(prefix: string): string | undefined {
  const words = ownWords(prefix).map((word) => word.charAt(0) + word.slice(1).toLowerCase());
  const name = words.join(' ');
  return name === '' || name.length > longestName ? undefined : name;
}
