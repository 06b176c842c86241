import type { Tenant } from './directory';
import { graphTime, readsDirectory, type Call, type Entity } from './graph-call';

/** `/organization`: the tenant itself, in a list of one. `Organization.Read.All` works in practice. */
export const organizationCall: Call = {
  path: /^\/v1\.0\/organization$/,
  type: 'microsoft.graph.organization',
  roles: ['Organization.Read.All', 'Organization.ReadWrite.All', ...readsDirectory],
  answersWith: 'list',
  context: 'organization',
  find: (tenant) => [organizationOf(tenant)],
};

function organizationOf(tenant: Tenant): Entity {
  return {
    id: tenant.id,
    displayName: tenant.displayName,
    createdDateTime: graphTime(tenant.createdAt),
    tenantType: 'AAD',
    verifiedDomains: tenant.domains.map((name, index) => ({
      capabilities: 'Email, OfficeCommunicationsOnline',
      isDefault: index === tenant.domains.length - 1,
      isInitial: index === 0,
      name,
      type: 'Managed',
    })),
  };
}
