import { z } from 'zod';
import type { ApiPermissions, AppPermissions } from '../../shared/app-permissions';
import { hostsOf } from '../../shared/clouds';
import { exchange, type Credentials, type Exchange } from './exchange';
import { readGraph, type GraphAccess } from './graph';
import { viewToken } from './token';
import type { Sender } from './transport';

/** Microsoft Graph's app ID, the same in every cloud (Microsoft Learn, "First-party Microsoft applications"). */
const graphAppId = '00000003-0000-0000-c000-000000000000';

/** An API's roles are hundreds: this may take longer than an ornament. In milliseconds. */
const patienceMs = 10_000;

const assignmentsSchema = z.looseObject({
  value: z.array(z.looseObject({ appRoleId: z.string(), resourceId: z.string() })),
});

const requestedSchema = z.looseObject({
  requiredResourceAccess: z.array(
    z.looseObject({
      resourceAppId: z.string(),
      resourceAccess: z.array(z.looseObject({ id: z.string(), type: z.string() })),
    }),
  ),
});

const resourceSchema = z.looseObject({
  id: z.string(),
  appId: z.string(),
  displayName: z.string().nullish(),
  servicePrincipalNames: z.array(z.string()).nullish(),
  appRoles: z.array(z.looseObject({ id: z.string(), value: z.string().nullish() })),
});

type Resource = z.infer<typeof resourceSchema>;

/** What came of asking: the permissions, or the exchange that gave no token. */
export type PermissionsReading =
  | { readonly ok: true; readonly value: AppPermissions }
  | { readonly ok: false; readonly exchange: Exclude<Exchange, { kind: 'token' }> };

/**
 * Learns what an app was granted, and what its registration asks for beside that. A new token tells what counts now:
 * one for the connection's own API, and one for Microsoft Graph, which answers for all other APIs where the app may
 * read them. Nothing of it changes anything.
 */
export async function readPermissions(
  credentials: Credentials,
  transport: Sender,
): Promise<PermissionsReading> {
  const graphScope = `https://${hostsOf(credentials).graph}/.default`;
  const own = await exchange(credentials, transport);
  if (own.kind !== 'token') return { ok: false, exchange: own };
  const isGraph = credentials.scope === graphScope;
  const graph = isGraph ? own : await exchange({ ...credentials, scope: graphScope }, transport);

  const told: Told[] = [
    {
      api: isGraph ? 'graph' : 'own',
      names: [credentials.scope.replace(/\/?\/\.default$/, '')],
      token: own.accessToken,
    },
    ...(isGraph || graph.kind !== 'token'
      ? []
      : [{ api: 'graph' as const, names: [graphAppId], token: graph.accessToken }]),
  ];
  const access: GraphAccess | undefined =
    graph.kind === 'token'
      ? { choice: credentials, accessToken: graph.accessToken, transport, patienceMs }
      : undefined;
  const directory = access ? await askDirectory(access, credentials.clientId) : noDirectory;
  return { ok: true, value: merged(told, directory) };
}

/** What a token tells of its API. */
interface Told {
  readonly api: 'graph' | 'own';
  /** What the API is known by: its app ID or its App ID URI. */
  readonly names: readonly string[];
  readonly token: string;
}

/** What the directory tells: role IDs by the API's app ID, and the APIs it describes. */
interface Directory {
  /** Undefined where the app may not read what it was granted, or not all of it was told. */
  readonly granted: ReadonlyMap<string, readonly string[]> | undefined;
  readonly requested: ReadonlyMap<string, readonly string[]>;
  readonly resources: readonly Resource[];
}

const noDirectory: Directory = { granted: undefined, requested: new Map(), resources: [] };

async function askDirectory(access: GraphAccess, clientId: string): Promise<Directory> {
  const app = `(appId='${encodeURIComponent(clientId)}')`;
  const [assignments, registration] = await Promise.all([
    readGraph(
      access,
      `servicePrincipals${app}/appRoleAssignments?$select=appRoleId,resourceId&$top=999`,
      assignmentsSchema,
    ),
    readGraph(access, `applications${app}?$select=requiredResourceAccess`, requestedSchema),
  ]);
  const requested = new Map(
    (registration?.requiredResourceAccess ?? []).map(({ resourceAppId, resourceAccess }) => [
      resourceAppId,
      resourceAccess.filter(({ type }) => type === 'Role').map(({ id }) => id),
    ]),
  );
  const objectIds = [...new Set((assignments?.value ?? []).map(({ resourceId }) => resourceId))];
  const byObject = await describe(
    access,
    objectIds.map((id) => `servicePrincipals/${encodeURIComponent(id)}`),
  );
  const known = new Set(byObject.map(({ appId }) => appId));
  const byApp = await describe(
    access,
    [...requested.keys()]
      .filter((appId) => !known.has(appId))
      .map((appId) => `servicePrincipals(appId='${encodeURIComponent(appId)}')`),
  );
  const resources = [...byObject, ...byApp];
  // With an API missing, nobody could tell what is all.
  if (!assignments || byObject.length < objectIds.length) return { granted: undefined, requested, resources };
  const granted = new Map(
    byObject.map(({ id, appId }) => [
      appId,
      assignments.value.filter(({ resourceId }) => resourceId === id).map(({ appRoleId }) => appRoleId),
    ]),
  );
  return { granted, requested, resources };
}

async function describe(access: GraphAccess, paths: readonly string[]): Promise<Resource[]> {
  const select = '?$select=id,appId,displayName,servicePrincipalNames,appRoles';
  const found = await Promise.all(paths.map((path) => readGraph(access, `${path}${select}`, resourceSchema)));
  return found.filter((resource) => resource !== undefined);
}

/** A token says what counts; the directory adds the other APIs, and what is asked for. */
function merged(told: readonly Told[], { granted, requested, resources }: Directory): AppPermissions {
  const ofDirectory = [...new Set([...(granted?.keys() ?? []), ...requested.keys()])].map((appId) => {
    const resource = resources.find((each) => each.appId === appId);
    const nameOf = (id: string) => resource?.appRoles.find((role) => role.id === id)?.value ?? undefined;
    const grantedIds = granted?.get(appId) ?? [];
    const askedIds = (requested.get(appId) ?? []).filter((id) => !grantedIds.includes(id));
    return {
      appId,
      names: [appId, ...(resource?.servicePrincipalNames ?? [])].map(comparable),
      ...(resource?.displayName === undefined || resource.displayName === null
        ? {}
        : { name: resource.displayName }),
      granted: present(grantedIds.map(nameOf)),
      asked: present(askedIds.map(nameOf)),
      unnamed: askedIds.filter((id) => nameOf(id) === undefined).length,
      requestedCount: requested.get(appId)?.length ?? 0,
    };
  });
  const matched = new Set<string>();
  const ofTokens = told.map(({ api, names, token }): ApiPermissions => {
    const roles = viewToken(token)?.roles ?? [];
    const wanted = api === 'graph' ? [graphAppId] : names.map(comparable);
    const row = ofDirectory.find((each) => each.names.some((name) => wanted.includes(name)));
    if (!row) return { api, granted: roles, ungranted: [], unnamed: 0 };
    matched.add(row.appId);
    const ungranted = row.asked.filter((role) => !roles.includes(role));
    // Without the names of the roles it is only known how many were asked for.
    const unnamed = granted ? row.unnamed : Math.max(0, row.requestedCount - roles.length - ungranted.length);
    return { api, ...(row.name === undefined ? {} : { name: row.name }), granted: roles, ungranted, unnamed };
  });
  if (!granted) return { apis: ofTokens, source: 'token' };
  const others = ofDirectory
    .filter(({ appId }) => !matched.has(appId))
    .map(({ appId, name, granted: roles, asked, unnamed }): ApiPermissions => ({
      api: 'other',
      name: name ?? appId,
      granted: roles,
      ungranted: asked,
      unnamed,
    }))
    // An API that is asked for delegated permissions only has nothing to say of an app.
    .filter(({ granted: roles, ungranted, unnamed }) => roles.length + ungranted.length + unnamed > 0);
  return { apis: [...ofTokens, ...others], source: 'directory' };
}

function present(names: readonly (string | undefined)[]): string[] {
  return names.filter((name) => name !== undefined && name !== '').sort() as string[];
}

function comparable(name: string): string {
  return name.replace(/\/$/, '').toLowerCase();
}
