import type { GuideStepId } from '../../shared/guide';
import type { PortalPage } from '../../shared/portal';

/** The portal page on which a step of the guide takes place, where there is one. */
export const pageOfStep: Record<GuideStepId, PortalPage | undefined> = {
  tenant: 'tenant_overview',
  client: 'app_registrations',
  secret: 'certificates_and_secrets',
  permissions: 'api_permissions',
  connect: undefined,
};
