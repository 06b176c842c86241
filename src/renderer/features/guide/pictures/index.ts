import type { ComponentType } from 'react';
import type { GuideStepId } from '../../../../shared/guide';
import { ClientPicture } from './client';
import { ConnectPicture } from './connect';
import type { PictureProps } from './parts';
import { PermissionsPicture } from './permissions';
import { SecretPicture } from './secret';
import { TenantPicture } from './tenant';

/** The picture of each step. */
export const pictures: Readonly<Record<GuideStepId, ComponentType<PictureProps>>> = {
  tenant: TenantPicture,
  client: ClientPicture,
  secret: SecretPicture,
  permissions: PermissionsPicture,
  connect: ConnectPicture,
};
