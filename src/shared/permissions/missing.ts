import { knownObjectOf } from './objects';
import {
  readPermission,
  type Permission,
  type PermissionMeaning,
  type PermissionOperation,
  type PermissionReach,
} from './permission';

/**
 * What an operation includes beside itself. Source: Microsoft Learn, "Overview of Microsoft Graph permissions"
 * (ReadWrite is reading, creating, updating and deleting), and the tables of higher privileged permissions in
 * Graph's reference. Sending is in none of them: Mail.ReadWrite does not include it.
 */
const includes: Readonly<Partial<Record<PermissionOperation, readonly PermissionOperation[]>>> = {
  read: ['read_basic'],
  read_write_basic: ['read_basic'],
  read_update: ['read', 'read_basic'],
  read_write: ['read', 'read_basic', 'read_write_basic', 'read_update'],
  full_control: ['read', 'read_basic', 'read_write', 'read_write_basic', 'read_update', 'write', 'manage'],
};

/**
 * What `All` includes beside itself: it is every thing of its kind in the tenant (same source). What is
 * selected is not there, because there the operations are said elsewhere.
 */
const withinAll: readonly (PermissionReach | undefined)[] = ['owned_by', 'where_installed'];

/**
 * Which of the needed permissions are not granted. Both lists are of one API: the same value may belong to
 * several.
 *
 * A broader permission counts for a narrower one only where Microsoft's naming makes that certain, and so only
 * for the same, known object: what a custom API makes of its roles is known to itself. That Directory.Read.All,
 * for example, opens users and groups is true of many calls, and not of all.
 * @returns what is lacking, as it was written, in order, each once; compared in any case.
 */
export function missingFrom(needed: readonly string[], granted: readonly string[]): string[] {
  const have = granted.map(readPermission);
  const seen = new Set<string>();
  return needed.filter((value) => {
    const key = value.toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    const wanted = readPermission(value);
    return !have.some((permission) => covers(permission, wanted));
  });
}

function covers(granted: Permission, needed: Permission): boolean {
  if (granted.value.toLowerCase() === needed.value.toLowerCase()) return true;
  if (granted.meaning === undefined || needed.meaning === undefined) return false;
  return (
    granted.meaning.object === needed.meaning.object &&
    knownObjectOf(needed.meaning.object) !== undefined &&
    includesOperation(granted.meaning, needed.meaning) &&
    reachesAsFar(granted.meaning, needed.meaning)
  );
}

function includesOperation(granted: PermissionMeaning, needed: PermissionMeaning): boolean {
  if (granted.operation === needed.operation) return true;
  return includes[granted.operation]?.includes(needed.operation) ?? false;
}

function reachesAsFar(granted: PermissionMeaning, needed: PermissionMeaning): boolean {
  if (granted.part?.toLowerCase() !== needed.part?.toLowerCase()) return false;
  if (granted.reach === needed.reach) return true;
  return granted.reach === 'all' && needed.part === undefined && withinAll.includes(needed.reach);
}
