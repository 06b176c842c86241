import type { PolicyStatus } from '../../shared/policy';
import { readPolicyFile } from './policy-file';
import { readPolicyRegistry } from './policy-registry';

/** Where administrators put files for all users of a machine. No variable and no switch leads elsewhere. */
const policyFiles = {
  linux: '/etc/tenantry/policy.json',
  darwin: '/Library/Application Support/Tenantry/policy.json',
} as const;

/**
 * What the organisation has settled. Read once: a change counts from the next start on.
 * @param platform as Node names it.
 * @returns never rejects; what cannot be read or understood is `malformed`, with the strict defaults.
 */
export function readManaged(platform: NodeJS.Platform): Promise<PolicyStatus> {
  if (platform === 'win32') return readPolicyRegistry();
  return readPolicyFile(platform === 'darwin' ? policyFiles.darwin : policyFiles.linux);
}
