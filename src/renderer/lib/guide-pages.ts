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
  return step === 'permissions' && !tokenNamesRoles(service) ? undefined : pageOfStep[step];
}
