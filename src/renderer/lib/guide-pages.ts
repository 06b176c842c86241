import type { Finding } from '../../shared/finding';
import type { GuideStepId } from '../../shared/guide';
import type { PortalPage } from '../../shared/portal';
import { tokenNamesRoles, type ServiceId } from '../../shared/services';

/** The portal page on which a step of the guide takes place, where there is one. */
export const pageOfStep: Record<GuideStepId, PortalPage | undefined> = {
  tenant: 'tenant_overview',
  client: 'app_registrations',
  secret: 'certificates_and_secrets',
  permissions: 'api_permissions',
  connect: undefined,
};

/** The same for a service: where access is given inside the service, the portal's permissions are not the place. */
export function pageOf(step: GuideStepId, service: ServiceId): PortalPage | undefined {
  return fitting(pageOfStep[step], service);
}

/** The portal page on which a finding is put right. One that was kept before findings named it goes by its guide step. */
export function pageOfFinding({ page, guide }: Finding, service: ServiceId): PortalPage | undefined {
  return fitting(page ?? (guide && pageOfStep[guide.step]), service);
}

function fitting(page: PortalPage | undefined, service: ServiceId): PortalPage | undefined {
  return page === 'api_permissions' && !tokenNamesRoles(service) ? undefined : page;
}
