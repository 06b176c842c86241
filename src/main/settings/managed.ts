import type { PolicyStatus } from '../../shared/policy';

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
export async function readManaged(platform: NodeJS.Platform): Promise<PolicyStatus> {
  // What judges a policy is not loaded before the window is made.
  if (platform === 'win32') return (await import('./policy-registry')).readPolicyRegistry();
  const { readPolicyFile } = await import('./policy-file');
  return readPolicyFile(platform === 'darwin' ? policyFiles.darwin : policyFiles.linux);
}
