import type { Directory, Tenant } from './directory';
import { isAuthorityOf } from './hosts';

/** How a tenant is written in an address. */
export type TenantName = 'missing' | 'emptyGuid' | 'multiTenant' | 'malformed' | 'guid' | 'domain';

/** Tells what kind of name `tenant` is. Microsoft takes a GUID or a DNS domain name, and reserves a few words. */
export function classifyTenant(tenant: string): TenantName {
  if (tenant === '') return 'missing';
  if (/^[0-]{36}$/.test(tenant)) return 'emptyGuid';
  if (['common', 'organizations', 'consumers'].includes(tenant.toLowerCase())) return 'multiTenant';
  if (isGuid(tenant)) return 'guid';
  return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z]$/i.test(tenant) ? 'domain' : 'malformed';
}

/** Whether `value` has a GUID's form, of any version. */
export function isGuid(value: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
}

/** The tenants that bear this GUID or domain: those at home on `host` first, then those of other clouds. */
export function findTenants(directory: Directory, name: string, host: string): Tenant[] {
  const asked = name.toLowerCase();
  const named = directory.tenants.filter(
    ({ id, domains }) =>
      id.toLowerCase() === asked || domains.some((domain) => domain.toLowerCase() === asked),
  );
  return named.sort((a, b) => Number(isAtHome(b, host)) - Number(isAtHome(a, host)));
}

/** Whether `host` is an authority of the tenant's own cloud. */
export function isAtHome(tenant: Tenant, host: string): boolean {
  return isAuthorityOf(tenant.cloud, host);
}

/** The tenant as an address carries it, decoded; as it stands, if it is not well encoded. */
export function decodeTenant(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    // A stray per cent sign is a malformed tenant like any other, and is quoted as one.
    return segment;
  }
}
