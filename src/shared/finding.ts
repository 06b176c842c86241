import { z } from 'zod';
import { cloudIds } from './clouds';
import { fieldNames } from './fields/field';
import { guideLineIds, guideStepIds } from './guide';
import { portalPages } from './portal';

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
  'app_of_microsoft',
  'app_token_settings',
  'tenant_unknown',
  'tenant_malformed',
  'tenant_inactive',
  'tenant_restricted',
  'wrong_cloud',
  'authority_unknown',
  'consent_missing',
  'secret_expires_soon',
  'permission_required',
  'scope_invalid',
  'resource_unknown',
  'resource_disabled',
  'conditional_access',
  'assertion_refused',
  'person_expected',
  'throttled',
  'service_fault',
  'request_refused',
  'offline',
  'name_not_resolved',
  'connection_refused',
  'proxy_unreachable',
  'proxy_credentials',
  'certificate_untrusted',
  'certificate_expired',
  'certificate_wrong_name',
  'clock_wrong',
  'tls_outdated',
  'captive_portal',
  'timed_out',
  'connection_cut',
  'redirected',
  'reply_unreadable',
  'client_refused',
  'app_refused',
  'token_refused',
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

/**
 * Who can put it right: `you` who entered it, `tenant_admin` who administers the tenant, `network_team` of the network
 * this computer is in, `microsoft`, or `nobody`: it passes by itself.
 */
export const findingOwners = ['you', 'tenant_admin', 'network_team', 'microsoft', 'nobody'] as const;

/** See {@link findingOwners}. */
export type FindingOwner = (typeof findingOwners)[number];

/** A diagnosis. It carries no secret and, but for `microsoftSays`, none of Microsoft's words. */
export const findingSchema = z.strictObject({
  id: z.enum(findingIds),
  /** When it was found, ISO 8601 in UTC. */
  at: z.string(),
  retry: z.enum(retryClasses),
  /** Who can put it right. Absent in what was kept before this was told. */
  owner: z.enum(findingOwners).optional(),
  /** The portal page where it is put right. */
  page: z.enum(portalPages).optional(),
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
  /** Microsoft's own text, shortened and scrubbed of what was entered; only where no number has a row. */
  microsoftSays: z.string().optional(),
});

/** See {@link findingSchema}. */
export type Finding = z.infer<typeof findingSchema>;
