import type { FieldName } from '../../shared/fields/field';
import type { FindingId, RetryClass } from '../../shared/finding';
import type { GuideLineId, GuideStepId } from '../../shared/guide';

/** One cause: how it is recognised, and what the window does about it. */
export interface FindingRow {
  /** AADSTS numbers that mean this. */
  readonly codes?: readonly number[];
  /** OAuth's `error` that means this where no number is known. */
  readonly errors?: readonly string[];
  readonly retry: RetryClass;
  /** True where the connection itself was judged; false where Microsoft could not be asked. */
  readonly judges: boolean;
  readonly field?: FieldName;
  readonly guide: { readonly step: GuideStepId; readonly line?: GuideLineId };
}

/**
 * Every cause that is told apart, one row each. Words stand in the message catalogues under the same id.
 *
 * Source of the numbers, where a row names no other: Microsoft Learn, "Microsoft Entra authentication and
 * authorization error codes" (reference-error-codes). A new failure is one row here, its id in
 * `shared/finding.ts` and its words in each catalogue; the type checker asks for all three.
 */
export const findingRows: Readonly<Record<FindingId, FindingRow>> = {
  // The secret. 50012 comes with 70002 in older answers and means the same.
  wrong_secret: {
    codes: [7000215, 50012, 70002],
    errors: ['invalid_client'],
    retry: 'after_change',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.value' },
  },
  // Recognised by 7000215 together with the shape of what was entered.
  secret_id_pasted: {
    retry: 'never',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.not_secret_id' },
  },
  secret_expired: {
    codes: [7000222],
    retry: 'never',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.new' },
  },
  secret_not_received: {
    codes: [7000216, 7000218],
    retry: 'never',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.value' },
  },

  // The app.
  app_unknown: {
    codes: [700016, 700011, 700038, 90112],
    errors: ['unauthorized_client'],
    retry: 'after_change',
    judges: true,
    field: 'clientId',
    guide: { step: 'client', line: 'client.copy' },
  },
  // Source: Microsoft Learn, "Deprecation of service principal-less authentication".
  app_not_in_tenant: {
    codes: [7000229, 650059],
    retry: 'after_change',
    judges: true,
    field: 'clientId',
    guide: { step: 'permissions', line: 'permissions.consent' },
  },
  app_disabled: {
    codes: [7000112, 70001, 1000031],
    retry: 'after_change',
    judges: true,
    field: 'clientId',
    guide: { step: 'client' },
  },
  app_public_client: {
    codes: [700025],
    retry: 'after_change',
    judges: true,
    field: 'clientId',
    guide: { step: 'client' },
  },

  // The tenant and its cloud.
  tenant_unknown: {
    codes: [90002],
    retry: 'never',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.copy' },
  },
  tenant_malformed: {
    codes: [900023, 900021, 50059, 90019, 50128, 9001023, 50194],
    retry: 'never',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.copy' },
  },
  // Also found by discovery, when the tenant is unknown here and known in another cloud.
  wrong_cloud: {
    codes: [900382, 900432, 90038, 90051],
    retry: 'never',
    judges: true,
    field: 'cloud',
    guide: { step: 'connect', line: 'connect.cloud' },
  },

  // Permissions, scope and policy. A token without roles is a success with this warning; it has no number.
  consent_missing: {
    retry: 'after_change',
    judges: true,
    guide: { step: 'permissions', line: 'permissions.consent' },
  },
  // The API gives no token at all to an app without a permission for it.
  permission_required: {
    codes: [650056, 501051],
    retry: 'after_change',
    judges: true,
    guide: { step: 'permissions', line: 'permissions.consent' },
  },
  scope_invalid: {
    codes: [70011, 1002012, 28002, 700022, 700023, 900144],
    errors: ['invalid_scope'],
    retry: 'never',
    judges: true,
    field: 'scope',
    guide: { step: 'connect', line: 'connect.enter' },
  },
  resource_unknown: {
    codes: [500011, 500014, 650057, 650052, 650054],
    errors: ['invalid_resource'],
    retry: 'after_change',
    judges: true,
    field: 'scope',
    guide: { step: 'permissions', line: 'permissions.add' },
  },
  conditional_access: {
    codes: [53003, 530032, 530035],
    retry: 'after_change',
    judges: true,
    guide: { step: 'connect', line: 'connect.press' },
  },

  // Microsoft asks to wait, or has a fault: no judgement.
  throttled: {
    codes: [90055, 50196],
    retry: 'later',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
  },
  service_fault: {
    codes: [90033, 90024, 50033, 90006, 90012, 50000, 90036],
    errors: ['temporarily_unavailable', 'server_error'],
    retry: 'later',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
  },
  request_refused: {
    codes: [9002313, 90004, 90023, 90013, 90014, 70003],
    errors: ['invalid_request', 'unsupported_grant_type'],
    retry: 'never',
    judges: true,
    guide: { step: 'connect', line: 'connect.enter' },
  },

  // The way to Microsoft: no judgement.
  offline: { retry: 'later', judges: false, guide: { step: 'connect', line: 'connect.press' } },
  proxy_unreachable: { retry: 'later', judges: false, guide: { step: 'connect', line: 'connect.press' } },
  proxy_credentials: {
    retry: 'after_change',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
  },
  certificate_untrusted: {
    retry: 'after_change',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
  },
  captive_portal: { retry: 'later', judges: false, guide: { step: 'connect', line: 'connect.press' } },
  timed_out: { retry: 'later', judges: false, guide: { step: 'connect', line: 'connect.press' } },
  connection_cut: { retry: 'later', judges: false, guide: { step: 'connect', line: 'connect.press' } },
  redirected: { retry: 'after_change', judges: false, guide: { step: 'connect', line: 'connect.press' } },
  reply_unreadable: { retry: 'later', judges: false, guide: { step: 'connect', line: 'connect.press' } },

  // The token itself is not the one that was asked for.
  other_tenant: {
    retry: 'never',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.copy' },
  },
  other_app: {
    retry: 'never',
    judges: true,
    field: 'clientId',
    guide: { step: 'client', line: 'client.copy' },
  },

  // Every other refusal: true, general, with Microsoft's own words and IDs.
  unknown: { retry: 'never', judges: true, guide: { step: 'connect' } },
};

/** The cause of the first number that has a row. */
export function findingOfCodes(codes: readonly number[]): FindingId | undefined {
  for (const code of codes) {
    const row = rowEntries.find(([, { codes: known }]) => known?.includes(code));
    if (row) return row[0];
  }
  return undefined;
}

/** The cause of OAuth's `error`, where no number is known. */
export function findingOfError(error: string): FindingId | undefined {
  return rowEntries.find(([, { errors }]) => errors?.includes(error))?.[0];
}

const rowEntries = Object.entries(findingRows) as [FindingId, FindingRow][];
