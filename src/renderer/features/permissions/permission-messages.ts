import { permissionCatalogues, type PermissionMessages } from '../../../shared/messages/permissions';
import { language } from '../../lib/language';

/** Every text about permissions, in the best language for this person. */
export function usePermissionMessages(): PermissionMessages {
  return permissionCatalogues[language];
}
