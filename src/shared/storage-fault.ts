/**
 * Why a file could not be written, as far as the system says it: no space left, a read-only file system, no permission,
 * held by another program.
 */
export type StorageFault = 'disk_full' | 'read_only' | 'no_permission' | 'in_use';
