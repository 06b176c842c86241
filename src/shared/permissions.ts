/**
 * The application permissions (app roles) that a token names: what each says, how much it gives, and which of
 * those needed are missing. The words are in the message catalogue. Nothing here loads a schema.
 */
export { missingFrom } from './permissions/missing';
export {
  longestPermission,
  mostPermissions,
  readPermissionList,
  type PermissionList,
  type PermissionListProblem,
} from './permissions/list';
export {
  readPermission,
  type Permission,
  type PermissionMeaning,
  type PermissionOperation,
  type PermissionReach,
} from './permissions/permission';
export {
  permissionRiskLevels,
  riskOf,
  type PermissionRisk,
  type PermissionRiskLevel,
  type PermissionRiskReason,
} from './permissions/risk';
export { permissionInWords, type PermissionWords } from './permissions/in-words';
