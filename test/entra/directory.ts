import { randomUUID } from 'node:crypto';
import type { ErrorCode } from './errors';
import { clouds, type CloudId } from './hosts';
import { secretValue } from './secret-value';

/** Everything the simulator knows. It is read anew for each request: change it and the next answer follows. */
export interface Directory {
  tenants: Tenant[];
}

/** A tenant (directory) of one cloud. */
export interface Tenant {
  /** Tenant ID: a GUID. One GUID may be a tenant in two clouds. */
  id: string;
  displayName: string;
  cloud: CloudId;
  /** Verified domains, the initial one (`*.onmicrosoft.com` and its like) first. */
  domains: string[];
  /** Client applications. */
  apps: App[];
  /** The tenant's own APIs, beside Microsoft's. */
  apis: Api[];
  createdAt: Date;
  /** `tenant_region_scope` and its sub-scope, where they differ from what the cloud gives. */
  region?: { scope: string; subScope?: string };
  /**
   * Which hosts' discovery knows the tenant: `anyHost`, as measured on the real hosts, answers with the issuer of
   * the home cloud whatever host was asked; `homeHost` answers on the home cloud's hosts only.
   */
  discoveredOn: 'anyHost' | 'homeHost';
  /** What the token endpoint of another cloud says: not found (90002) or cross-cloud (900382). */
  elsewhere: 90002 | 900382;
}

/** An application registration, together with its service principal in the tenant that holds it. */
export interface App {
  /** Application (client) ID: a GUID. */
  clientId: string;
  /** Object ID of the registration. */
  objectId: string;
  displayName: string;
  secrets: Secret[];
  /** Application permissions of Microsoft Graph with admin consent; none: the token carries no `roles`. */
  roles: string[];
  /** Consented roles of other resources, by the resource's name in `resources.ts` or an own API's URI. */
  resourceRoles: Record<string, string[]>;
  /**
   * Application permissions that the registration asks for, by the resource's name as in `resourceRoles`, `graph` for
   * Microsoft Graph; or by the app ID of a resource that the tenant does not have. Without it, what is granted.
   */
  requested?: Record<string, string[]>;
  /** Object ID of the service principal, or null where the app has none in this tenant (7000229). */
  servicePrincipalId: string | null;
  /** Whether sign-in is enabled on the service principal (else 7000112). */
  enabled: boolean;
  /** Whether it is registered as a public client (then 700025). */
  publicClient: boolean;
  /** Whether this tenant is the app's home, where Graph shows its registration. */
  home: boolean;
  /** Answer every otherwise good request for a token with this code, e.g. 53003 for Conditional Access. */
  rejects?: ErrorCode;
  /** `opaque` tokens are no JWT: Microsoft promises a client nothing about a token's format. */
  tokenFormat: 'jwt' | 'opaque';
  /** Claims to add or replace; undefined removes one. */
  claims: Record<string, unknown>;
}

/** A client secret of an app. */
export interface Secret {
  /** Secret ID: a GUID. */
  keyId: string;
  /** What the portal shows once, in the column "Value". */
  value: string;
  displayName: string;
  /** Before this a right secret counts as wrong, as a new one does until it has been replicated. */
  startsAt: Date;
  expiresAt: Date;
}

/** An API registered in the tenant. */
export interface Api {
  /** App ID: a GUID. */
  appId: string;
  /** App ID URI, e.g. `api://` and the app ID. */
  uri: string;
  /** Version of its access tokens (`requestedAccessTokenVersion`); they differ in their claims. */
  tokenVersion: 1 | 2;
}

/** Builds a tenant of the global cloud with one good app, or with whatever is given instead. */
export function tenant(given: Partial<Tenant> = {}): Tenant {
  const cloud = given.cloud ?? 'global';
  const id = given.id ?? randomUUID();
  return {
    id,
    displayName: 'Practice Tenant',
    cloud,
    domains: [`practice${id.slice(0, 8)}.${clouds[cloud].domainSuffix}`],
    apps: given.apps ?? [app()],
    apis: [],
    createdAt: new Date('2019-03-04T09:30:00Z'),
    discoveredOn: clouds[cloud].listed ? 'anyHost' : 'homeHost',
    elsewhere: 90002,
    ...given,
  };
}

/** Builds an enabled confidential client with one good secret and the roles enrichment needs. */
export function app(given: Partial<App> = {}): App {
  return {
    clientId: randomUUID(),
    objectId: randomUUID(),
    displayName: 'Practice App',
    secrets: given.secrets ?? [secret()],
    roles: ['Directory.Read.All', 'Application.Read.All'],
    resourceRoles: {},
    servicePrincipalId: randomUUID(),
    enabled: true,
    publicClient: false,
    home: true,
    tokenFormat: 'jwt',
    claims: {},
    ...given,
  };
}

/** Builds a secret with a random value of today's shape, made a week ago by the machine's clock, good for 180 days in all. */
export function secret(given: Partial<Secret> = {}): Secret {
  const startsAt = given.startsAt ?? daysFrom(new Date(), -7);
  return {
    keyId: randomUUID(),
    value: secretValue(),
    displayName: 'practice',
    startsAt,
    expiresAt: daysFrom(startsAt, 180),
    ...given,
  };
}

/** The moment `days` days of 24 hours after `start`. */
export function daysFrom(start: Date, days: number): Date {
  return new Date(start.getTime() + days * 86_400_000);
}
