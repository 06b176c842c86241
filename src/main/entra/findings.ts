import type { FieldName } from '../../shared/fields/field';
import type { FindingId, FindingOwner, RetryClass } from '../../shared/finding';
import type { GuideLineId, GuideStepId } from '../../shared/guide';
import type { PortalPage } from '../../shared/portal';
import type { TransportKind } from './transport';

/** What a cause lies in, in the order in which the manual tells of them. */
export const findingSubjects = ['secret', 'app', 'tenant', 'access', 'network', 'microsoft'] as const;

/** One cause: how it is recognised, and what the window does about it. */
export interface FindingRow {
  readonly about: (typeof findingSubjects)[number];
  /** AADSTS numbers that mean this. */
  readonly codes?: readonly number[];
  /** OAuth's `error` that means this where no number is known. */
  readonly errors?: readonly string[];
  /** HTTP statuses that mean this, whoever answered and whatever the body says. */
  readonly statuses?: readonly number[];
  /** What the transport says where there was no answer. */
  readonly transport?: readonly TransportKind[];
  /** How it is recognised where none of these say it: for the manual. */
  readonly recognised?: string;
  readonly retry: RetryClass;
  readonly owner: FindingOwner;
  /** True where the connection itself was judged; false where Microsoft could not be asked. */
  readonly judges: boolean;
  readonly field?: FieldName;
  readonly guide: { readonly step: GuideStepId; readonly line?: GuideLineId };
  /** Where in the portal it is put right. */
  readonly page?: PortalPage;
  /** Where the facts of the row come from. */
  readonly source: string;
}

/** Microsoft Learn, "Microsoft Entra authentication and authorization error codes". */
const reference = 'Microsoft Learn, “Microsoft Entra authentication and authorization error codes”';
const chromium = 'Chromium, net/base/net_error_list.h';

/**
 * Every cause that is told apart, one row each. Words stand in the message catalogues under the same id. A new
 * failure is one row here, its id in `shared/finding.ts` and its words in each catalogue; the type checker asks for
 * all three, and `docs/findings.md` is written from them.
 */
export const findingRows: Readonly<Record<FindingId, FindingRow>> = {
  // The secret. 50012 comes with 70002 in older answers and means the same.
  wrong_secret: {
    about: 'secret',
    codes: [7000215, 50012, 70002],
    retry: 'after_change',
    owner: 'you',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.value' },
    page: 'certificates_and_secrets',
    source: reference,
  },
  secret_id_pasted: {
    about: 'secret',
    recognised: 'as a secret that is not accepted, where what was entered is a GUID',
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.not_secret_id' },
    page: 'certificates_and_secrets',
    source: 'Microsoft Learn, “Troubleshoot confidential client applications”',
  },
  secret_expired: {
    about: 'secret',
    codes: [7000222],
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.new' },
    page: 'certificates_and_secrets',
    source: reference,
  },
  secret_expires_soon: {
    about: 'secret',
    recognised:
      'after a success, by the date that was entered or that Microsoft Graph told: it is within 30 days',
    retry: 'after_change',
    owner: 'you',
    judges: true,
    guide: { step: 'secret', line: 'secret.new' },
    page: 'certificates_and_secrets',
    source: 'Microsoft Graph, passwordCredential (endDateTime)',
  },
  secret_not_received: {
    about: 'secret',
    codes: [7000216, 7000218],
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.value' },
    source: reference,
  },

  // The app.
  app_unknown: {
    about: 'app',
    codes: [700016, 700011, 700038, 90112],
    retry: 'after_change',
    owner: 'you',
    judges: true,
    field: 'clientId',
    guide: { step: 'client', line: 'client.copy' },
    page: 'app_registrations',
    source: reference,
  },
  app_not_in_tenant: {
    about: 'app',
    codes: [7000229, 650059, 90099],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    field: 'clientId',
    guide: { step: 'permissions', line: 'permissions.consent' },
    page: 'api_permissions',
    source: 'Microsoft Learn, “Service principal-less authentication” (7000229), and the error codes',
  },
  app_disabled: {
    about: 'app',
    codes: [7000112, 70001, 1000031],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    field: 'clientId',
    guide: { step: 'client' },
    page: 'enterprise_applications',
    source: reference,
  },
  app_public_client: {
    about: 'app',
    codes: [700025],
    retry: 'after_change',
    owner: 'you',
    judges: true,
    field: 'clientId',
    guide: { step: 'client' },
    page: 'authentication',
    source: reference,
  },
  app_of_microsoft: {
    about: 'app',
    codes: [65002],
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'clientId',
    guide: { step: 'client', line: 'client.register' },
    page: 'app_registrations',
    source: reference,
  },
  // Claims mapping, signing keys and pairwise identifiers that are set up wrongly for the app.
  app_token_settings: {
    about: 'app',
    codes: [50003, 50146, 501461, 50042, 50043, 50124, 501621],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    guide: { step: 'client' },
    page: 'enterprise_applications',
    source: reference,
  },

  // The tenant and its cloud.
  tenant_unknown: {
    about: 'tenant',
    codes: [90002],
    errors: ['invalid_tenant'],
    recognised: 'before the secret is sent, where the chosen cloud says so of itself',
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.copy' },
    page: 'tenant_overview',
    source: reference,
  },
  tenant_malformed: {
    about: 'tenant',
    codes: [900023, 900021, 50059, 90019, 50128, 50029, 9001023, 50194, 90124, 90130, 9002332],
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.copy' },
    page: 'tenant_overview',
    source: reference,
  },
  tenant_inactive: {
    about: 'tenant',
    codes: [5000225],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.open' },
    page: 'tenant_overview',
    source: 'Microsoft Learn, “Troubleshoot tenants blocked due to inactivity”',
  },
  // A proxy adds the header that lists the tenants it lets through.
  tenant_restricted: {
    about: 'network',
    codes: [50002, 500021, 500022, 500212, 500213],
    retry: 'after_change',
    owner: 'network_team',
    judges: true,
    field: 'tenant',
    guide: { step: 'connect', line: 'connect.press' },
    source: 'Microsoft Learn, “Restrict access to a tenant”, and the error codes',
  },
  wrong_cloud: {
    about: 'tenant',
    codes: [900382, 900432, 90038, 90051, 1000104],
    recognised:
      'by discovery, when linking before the secret is sent: the tenant is unknown in the chosen cloud and known in another, or the chosen cloud’s host says that it lives elsewhere',
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'cloud',
    guide: { step: 'connect', line: 'connect.cloud' },
    source: `${reference}; “National clouds”`,
  },
  authority_unknown: {
    about: 'tenant',
    codes: [50049],
    errors: ['invalid_instance'],
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'cloud',
    guide: { step: 'connect', line: 'connect.cloud' },
    source: reference,
  },

  // Permissions, scope and policy.
  consent_missing: {
    about: 'access',
    recognised: 'by a token for Microsoft Graph without application permissions: a success with this warning',
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    guide: { step: 'permissions', line: 'permissions.consent' },
    page: 'api_permissions',
    source: 'Microsoft Learn, “OAuth 2.0 client credentials flow”',
  },
  // The API gives no token at all to an app without a permission for it.
  permission_required: {
    about: 'access',
    codes: [650056, 501051, 65001, 65005, 90008, 90093, 90094],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    guide: { step: 'permissions', line: 'permissions.consent' },
    page: 'api_permissions',
    source: reference,
  },
  scope_invalid: {
    about: 'access',
    codes: [70011, 1002012, 28002, 28003, 700022, 700023, 900144, 90009, 90102, 901002],
    errors: ['invalid_scope'],
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'scope',
    guide: { step: 'connect', line: 'connect.enter' },
    source: reference,
  },
  resource_unknown: {
    about: 'access',
    codes: [500011, 50001, 650057, 650052, 650054, 50010],
    errors: ['invalid_resource', 'invalid_target'],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    field: 'scope',
    guide: { step: 'permissions', line: 'permissions.add' },
    page: 'api_permissions',
    source: `${reference}; RFC 8707 (invalid_target)`,
  },
  resource_disabled: {
    about: 'access',
    codes: [500014],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    field: 'scope',
    guide: { step: 'permissions', line: 'permissions.add' },
    page: 'enterprise_applications',
    source: 'AzureAD/microsoft-authentication-library-for-dotnet, issue 3150',
  },
  conditional_access: {
    about: 'access',
    codes: [53003, 530032, 530035, 50131, 700020],
    errors: ['interaction_required'],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    guide: { step: 'connect', line: 'connect.press' },
    page: 'conditional_access',
    source: `${reference}; “Conditional Access for workload identities”`,
  },
  // This app sends a client secret only: what these are about was put there by something on the way.
  assertion_refused: {
    about: 'network',
    codes: [
      700027, 700024, 700021, 700030, 5002723, 5002738, 50027, 50006, 50013, 500133, 50017, 50048, 50192,
      900384, 392204, 392200, 500181, 50171, 70021, 700211, 700212, 700213, 700229, 90061, 50166, 100007,
    ],
    retry: 'never',
    owner: 'network_team',
    judges: true,
    guide: { step: 'connect', line: 'connect.press' },
    source: `${reference}; Azure AD Workload Identity, “Troubleshooting”`,
  },
  person_expected: {
    about: 'network',
    codes: [
      50034, 50020, 50053, 50055, 50056, 50057, 50058, 50072, 50074, 50076, 50079, 50097, 50105, 50126, 50129,
      50173, 500208, 650051, 900971,
    ],
    errors: ['login_required', 'authorization_pending'],
    retry: 'never',
    owner: 'network_team',
    judges: true,
    guide: { step: 'connect', line: 'connect.press' },
    source: reference,
  },

  // Microsoft asks to wait, or has a fault: no judgement.
  throttled: {
    about: 'microsoft',
    codes: [90055, 50196],
    statuses: [429],
    retry: 'later',
    owner: 'nobody',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: 'Microsoft Learn, “MSAL: client-side and server-side throttling”, and the error codes',
  },
  service_fault: {
    about: 'microsoft',
    codes: [90033, 90024, 50033, 90006, 90012, 50000, 90036, 90090, 90091, 90092, 230109],
    errors: ['temporarily_unavailable', 'server_error'],
    statuses: [500, 502, 503, 504],
    retry: 'later',
    owner: 'microsoft',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: reference,
  },
  request_refused: {
    about: 'microsoft',
    codes: [
      9002313, 90004, 90005, 90010, 90013, 90014, 90015, 90016, 90023, 90056, 900561, 90100, 90107, 90117,
      90121, 50050, 165900, 70003,
    ],
    errors: ['invalid_request', 'unsupported_grant_type'],
    retry: 'never',
    owner: 'you',
    judges: true,
    guide: { step: 'connect', line: 'connect.enter' },
    source: reference,
  },

  // The way to Microsoft: no judgement.
  offline: {
    about: 'network',
    transport: ['offline'],
    retry: 'later',
    owner: 'you',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  name_not_resolved: {
    about: 'network',
    transport: ['name_not_resolved'],
    retry: 'later',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  connection_refused: {
    about: 'network',
    transport: ['connection_refused'],
    retry: 'later',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  proxy_unreachable: {
    about: 'network',
    transport: ['proxy_unreachable'],
    retry: 'later',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  proxy_credentials: {
    about: 'network',
    statuses: [407],
    transport: ['proxy_credentials'],
    retry: 'after_change',
    owner: 'you',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: `${chromium}; RFC 9110, section 15.5.8`,
  },
  certificate_untrusted: {
    about: 'network',
    transport: ['certificate_untrusted'],
    retry: 'after_change',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  certificate_expired: {
    about: 'network',
    transport: ['certificate_expired'],
    retry: 'after_change',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  certificate_wrong_name: {
    about: 'network',
    transport: ['certificate_wrong_name'],
    retry: 'after_change',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  clock_wrong: {
    about: 'network',
    transport: ['clock_wrong'],
    retry: 'after_change',
    owner: 'you',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: 'RFC 9110, section 6.6.1 (Date)',
  },
  tls_outdated: {
    about: 'network',
    codes: [1002016],
    transport: ['tls_outdated'],
    retry: 'after_change',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: 'Microsoft Learn, “Enable support for TLS 1.2 in your environment”',
  },
  captive_portal: {
    about: 'network',
    statuses: [511],
    recognised: 'by a web page where JSON was due',
    retry: 'later',
    owner: 'you',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: 'RFC 6585, section 6',
  },
  timed_out: {
    about: 'network',
    transport: ['timed_out'],
    retry: 'later',
    owner: 'nobody',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  connection_cut: {
    about: 'network',
    // Nobody is told of a request that was given up on purpose.
    transport: ['connection_cut', 'aborted'],
    retry: 'later',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: chromium,
  },
  redirected: {
    about: 'network',
    transport: ['redirected'],
    retry: 'after_change',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: 'Microsoft Learn, “OAuth 2.0 client credentials flow”: the token endpoint answers itself',
  },
  reply_unreadable: {
    about: 'network',
    transport: ['reply_unreadable'],
    recognised: 'by an answer that is neither a token nor an error of Microsoft’s',
    retry: 'later',
    owner: 'network_team',
    judges: false,
    guide: { step: 'connect', line: 'connect.press' },
    source: 'Microsoft Learn, “OAuth 2.0 client credentials flow”',
  },

  // What OAuth's `error` alone says, for numbers that are new: true, if general.
  client_refused: {
    about: 'secret',
    errors: ['invalid_client'],
    retry: 'after_change',
    owner: 'you',
    judges: true,
    field: 'clientSecret',
    guide: { step: 'secret', line: 'secret.value' },
    page: 'certificates_and_secrets',
    source: `${reference}; RFC 6749, section 5.2`,
  },
  app_refused: {
    about: 'app',
    errors: ['unauthorized_client'],
    retry: 'after_change',
    owner: 'you',
    judges: true,
    field: 'clientId',
    guide: { step: 'client', line: 'client.copy' },
    page: 'app_registrations',
    source: `${reference}; RFC 6749, section 5.2`,
  },
  token_refused: {
    about: 'access',
    errors: ['invalid_grant', 'access_denied', 'consent_required'],
    retry: 'after_change',
    owner: 'tenant_admin',
    judges: true,
    guide: { step: 'permissions', line: 'permissions.consent' },
    page: 'api_permissions',
    source: `${reference}; RFC 6749, section 5.2`,
  },

  // The token itself is not the one that was asked for.
  other_tenant: {
    about: 'tenant',
    recognised: 'by the token’s tenant, where one was entered as a GUID',
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'tenant',
    guide: { step: 'tenant', line: 'tenant.copy' },
    page: 'tenant_overview',
    source: 'Microsoft Learn, “Access token claims reference” (tid)',
  },
  other_app: {
    about: 'app',
    recognised: 'by the token’s app',
    retry: 'never',
    owner: 'you',
    judges: true,
    field: 'clientId',
    guide: { step: 'client', line: 'client.copy' },
    page: 'app_registrations',
    source: 'Microsoft Learn, “Access token claims reference” (appid, azp)',
  },

  // Every other refusal: true, general, with Microsoft's own words and IDs. A refused host is a fault of this app.
  unknown: {
    about: 'microsoft',
    transport: ['host_refused'],
    recognised: 'by a number that no row has, or by nothing that can be read',
    retry: 'never',
    owner: 'microsoft',
    judges: true,
    guide: { step: 'connect' },
    source: reference,
  },
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

/** The cause that an HTTP status alone tells. */
export function findingOfStatus(status: number): FindingId | undefined {
  if (status > 500 && status !== 511) return 'service_fault';
  return rowEntries.find(([, { statuses }]) => statuses?.includes(status))?.[0];
}

/** The cause of a transport failure. */
export function findingOfTransport(kind: TransportKind): FindingId {
  return rowEntries.find(([, { transport }]) => transport?.includes(kind))?.[0] ?? 'unknown';
}

const rowEntries = Object.entries(findingRows) as [FindingId, FindingRow][];
