import { z } from 'zod';
import { cloudIds } from './clouds';
import { fieldNames } from './fields/field';
import { guideLineIds, guideStepIds } from './guide';

/** The causes that are told apart. Each is one row of the findings table and has its words in the catalogue. */
export const findingIds = [
  'wrong_secret',
  'secret_id_pasted',
  'secret_expired',
  'secret_not_received',
  'app_unknown',
  'app_not_in_tenant',
  'app_disabled',
  'app_public_client',
  'tenant_unknown',
  'tenant_malformed',
  'wrong_cloud',
  'consent_missing',
  'permission_required',
  'scope_invalid',
  'resource_unknown',
  'conditional_access',
  'throttled',
  'service_fault',
  'request_refused',
  'offline',
  'proxy_unreachable',
  'proxy_credentials',
  'certificate_untrusted',
  'captive_portal',
  'timed_out',
  'connection_cut',
  'redirected',
  'reply_unreadable',
  'other_tenant',
  'other_app',
  'unknown',
] as const;

/** The stable name of a cause. */
export type FindingId = (typeof findingIds)[number];

/**
 * Whether trying again helps: `never` until something is changed, `later` by itself after a while,
 * `after_change` right after somebody changed something outside of this app.
 */
export const retryClasses = ['never', 'after_change', 'later'] as const;

/** See {@link retryClasses}. */
export type RetryClass = (typeof retryClasses)[number];

/** A diagnosis. It carries no secret and, but for `microsoftSays`, none of Microsoft's words. */
export const findingSchema = z.strictObject({
  id: z.enum(findingIds),
  /** When it was found, ISO 8601 in UTC. */
  at: z.string(),
  retry: z.enum(retryClasses),
  /** Seconds to wait before trying again, where Microsoft named them. */
  retryAfterSeconds: z.number().int().nonnegative().optional(),
  /** The field of the form to correct. */
  field: z.enum(fieldNames).optional(),
  /** Where the guide helps. */
  guide: z.strictObject({ step: z.enum(guideStepIds), line: z.enum(guideLineIds).optional() }).optional(),
  /** For `wrong_cloud`: where the tenant does live, if that could be learnt. */
  suggestedCloud: z.enum(cloudIds).optional(),
  /** AADSTS numbers of the answer, most telling first. */
  codes: z.array(z.number().int()),
  /** HTTP status of the answer, absent when there was none. */
  status: z.number().int().optional(),
  /** Chromium's name of the transport failure, for example `ERR_CERT_AUTHORITY_INVALID`. */
  transport: z.string().optional(),
  traceId: z.string().optional(),
  correlationId: z.string().optional(),
  /** Microsoft's own text, shortened and scrubbed of what was entered; only for codes that have no row. */
  microsoftSays: z.string().optional(),
});

/** See {@link findingSchema}. */
export type Finding = z.infer<typeof findingSchema>;
