import { z } from 'zod';

/** Longest idle time that a policy or a person may choose, in minutes. */
export const longestIdleMinutes = 480;

/** What an organisation can settle for its people. All of it is optional; what it does not name is free. */
export const policySchema = z.strictObject({
  /** Only a passphrase or the recovery key opens the vault, not the keyring alone. */
  requirePassphrase: z.boolean().optional(),
  /** No export carries secrets or tokens. */
  forbidSecretExports: z.boolean().optional(),
  /** No cloud outside of the table. */
  forbidCustomClouds: z.boolean().optional(),
  /** Tenantry locks after so many minutes without use. */
  lockAfterMinutes: z.number().int().min(1).max(longestIdleMinutes).optional(),
  /** `false` turns looking for updates off. */
  updates: z.boolean().optional(),
});

/** See {@link policySchema}. */
export type Policy = z.infer<typeof policySchema>;

/** What holds where there is a policy that cannot be understood: as strict as a policy can be. */
export const strictPolicy: Policy = {
  requirePassphrase: true,
  forbidSecretExports: true,
  forbidCustomClouds: true,
  lockAfterMinutes: 5,
  updates: false,
};

/**
 * Why a policy cannot be used: it cannot be read, is larger than a policy is, is no JSON, may be written by others than
 * the administrator, or says something that this version does not know.
 */
export type PolicyFault = 'not_readable' | 'too_large' | 'not_json' | 'writable_by_others' | 'not_understood';

/** What came of looking for a policy. */
export interface PolicyStatus {
  /** `malformed`: there is one that cannot be understood, and {@link strictPolicy} holds. */
  readonly kind: 'none' | 'applied' | 'malformed';
  /** Where it was looked for: a file's absolute path, or a registry key. */
  readonly place: string;
  /** Set with `malformed`. */
  readonly fault?: PolicyFault;
  /** Set with `malformed` where one part is wrong: which, for example `lockAfterMinutes`. */
  readonly part?: string;
  readonly policy: Policy;
}
