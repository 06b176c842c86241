import type { BridgeError } from '../../shared/bridge';
import type { StorageFault } from '../../shared/storage-fault';

/** What the system calls the faults (errno). */
const faults: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'disk_full',
  EDQUOT: 'disk_full',
  EROFS: 'read_only',
  EACCES: 'no_permission',
  EPERM: 'no_permission',
  EBUSY: 'in_use',
  ETXTBSY: 'in_use',
};

/**
 * Why a file could not be written, as far as the system says so.
 * @param error what Node's `fs` threw.
 * @param platform Windows refuses to replace a file that another program holds open as it refuses one without
 *   permission (MoveFileExW: ERROR_ACCESS_DENIED, which libuv calls EPERM), and so do virus scanners make it do.
 */
export function storageFaultOf(
  error: unknown,
  platform: NodeJS.Platform = process.platform,
): StorageFault | undefined {
  const { code, syscall } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined) return undefined;
  const fault = faults[code];
  return fault === 'no_permission' && syscall === 'rename' && platform === 'win32' ? 'in_use' : fault;
}

/** The same as the window is told it. */
export function storageErrorOf(error: unknown): BridgeError {
  const storage = storageFaultOf(error);
  return { code: 'storage_failed', ...(storage === undefined ? {} : { storage }) };
}
