import { randomUUID } from 'node:crypto';

/** What a description may quote. The real service quotes what was typed, whatever that was, and so does this. */
export interface ErrorContext {
  /** Host that answers. */
  readonly host: string;
  /** Tenant as it stood in the address. */
  readonly tenant: string;
  /** `client_id` as sent. */
  readonly clientId: string;
  /** Display name of the tenant, where one was found. */
  readonly tenantName: string;
  /** `scope` as sent. */
  readonly scope: string;
  /** The resource in the scope, or the parameter that is missing: whatever the row is about. */
  readonly subject: string;
}

/** How the token endpoint answers with one code. */
export interface ErrorRow {
  readonly status: number;
  /** OAuth's `error`. */
  readonly error: string;
  /** The sentence after `AADSTS<code>: `. */
  readonly describe: (context: ErrorContext) => string;
  /** Other numbers in `error_codes`, before this one. */
  readonly alongside?: readonly number[];
  /** Further members of the body. */
  readonly more?: () => Record<string, unknown>;
  /** False where the service's lookup page does not know the code: then the body has no `error_uri`. */
  readonly lookup?: false;
}

/**
 * The codes of the client credentials grant.
 *
 * Sources: Microsoft Entra, "Microsoft identity platform error codes" for cause and wording in substance; status
 * and `error` as seen in recorded public replies. The sentences are ours: each keeps the opening by which people
 * know the code, and quotes the same things as the original. Microsoft says that numbers and texts may change.
 */
export const errors = {
  // The request itself
  900144: bad(
    'invalid_request',
    ({ subject }) => `The request body must contain the following parameter: '${subject}'.`,
  ),
  9002313: bad('invalid_request', () => 'Invalid request. Request is malformed or invalid.'),
  90013: bad('invalid_request', () => 'Invalid input received from the user.'),
  90014: bad('invalid_request', ({ subject }) => `The required field '${subject}' is missing.`),
  70003: bad(
    'unsupported_grant_type',
    ({ subject }) => `The app requested an unsupported grant type '${subject}'.`,
  ),

  // The tenant
  90002: bad(
    'invalid_request',
    ({ tenant }) =>
      `Tenant '${tenant}' not found. Check that the tenant ID is right and that this is the right cloud. ` +
      'A tenant without an active subscription may also be the reason.',
  ),
  900021: bad(
    'invalid_request',
    ({ tenant }) => `Requested tenant identifier '${tenant}' is not valid: it is empty.`,
  ),
  900023: bad(
    'invalid_request',
    ({ tenant }) =>
      `Specified tenant identifier '${tenant}' is neither a valid DNS name, nor a valid external domain.`,
  ),
  9001023: bad(
    'invalid_request',
    ({ tenant }) =>
      `The grant type is not supported over the /common or /consumers endpoints ('${tenant}' was used). ` +
      'Use the /organizations or a tenant-specific endpoint.',
  ),
  50059: bad('invalid_request', () => 'No tenant-identifying information found in the request.'),
  5000225: bad(
    'invalid_request',
    ({ tenant }) => `This tenant '${tenant}' has been blocked due to inactivity.`,
  ),
  900382: bad('invalid_request', () => 'Confidential Client is not supported in Cross Cloud request.'),
  900432: bad('invalid_request', () => 'Confidential Client is not supported in Cross Cloud request.'),
  50049: bad('invalid_instance', ({ subject }) => `Unknown or invalid instance '${subject}'.`),
  90038: bad(
    'invalid_request',
    ({ tenant }) => `Tenant '${tenant}' request is being redirected to the National Cloud.`,
  ),

  // The application
  700016: bad(
    'unauthorized_client',
    ({ clientId, tenantName }) =>
      `Application with identifier '${clientId}' was not found in the directory '${tenantName}'. ` +
      'It has not been installed by an administrator, or the request went to the wrong tenant.',
  ),
  700011: bad(
    'unauthorized_client',
    ({ clientId }) => `Application with identifier ${clientId} was not found in the requesting tenant.`,
  ),
  700038: {
    ...bad('unauthorized_client', ({ clientId }) => `${clientId} is not a valid application identifier.`),
    lookup: false,
  },
  7000112: bad(
    'unauthorized_client',
    ({ clientId, subject }) => `Application '${clientId}'(${subject}) is disabled.`,
  ),
  7000229: {
    ...bad(
      'unauthorized_client',
      ({ clientId, tenant }) =>
        `The client application ${clientId} is missing service principal in the tenant ${tenant}.`,
    ),
    lookup: false,
  },
  700025: unauthorized(
    ({ clientId }) =>
      `Client is public so neither 'client_assertion' nor 'client_secret' should be presented ('${clientId}').`,
  ),
  650059: bad(
    'unauthorized_client',
    ({ clientId }) => `The app '${clientId}' is limited to its home tenant.`,
  ),
  650056: bad('invalid_request', ({ clientId }) => `Misconfigured application '${clientId}'.`),
  90112: bad(
    'invalid_request',
    ({ clientId }) => `Application identifier is expected to be a GUID: '${clientId}'.`,
  ),
  1000031: bad(
    'unauthorized_client',
    ({ clientId }) => `Application ${clientId} cannot be accessed at this time.`,
  ),

  // The credential
  7000215: unauthorized(
    ({ clientId }) =>
      'Invalid client secret provided. The request has to carry the Value of the client secret, ' +
      `not its Secret ID, for a secret that was added to app '${clientId}'.`,
  ),
  7000216: unauthorized(
    () =>
      "'client_assertion', 'client_secret' or 'request' is required for the 'client_credentials' grant type.",
  ),
  7000218: unauthorized(
    () => "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
  ),
  7000222: unauthorized(
    ({ clientId }) =>
      `The provided client secret keys for app '${clientId}' are expired. ` +
      'Create new keys in the portal (https://aka.ms/NewClientSecret), or use a certificate.',
  ),
  50012: { ...unauthorized(() => 'Invalid client secret is provided.'), alongside: [70002] },
  700027: unauthorized(
    ({ clientId }) =>
      `The certificate with identifier used to sign the client assertion is not registered on application '${clientId}'.`,
  ),
  700024: unauthorized(() => 'Client assertion is not within its valid time range.'),
  700021: unauthorized(() => 'Client assertion application identifier does not match client_id.'),
  700213: unauthorized(
    ({ subject }) => `No matching federated identity record found for subject '${subject}'.`,
  ),

  // The scope
  70011: bad(
    'invalid_scope',
    ({ scope }) =>
      `The provided request must include a 'scope' input parameter. The scope ${scope} is not valid.`,
  ),
  1002012: bad(
    'invalid_scope',
    ({ scope }) =>
      `The provided value for scope ${scope} is not valid. Client credential flows must have a scope value ` +
      'with /.default suffixed to the resource identifier (application ID URI).',
  ),
  700022: bad(
    'invalid_request',
    ({ scope }) =>
      `The provided value for the input parameter scope '${scope}' is for more than one resource.`,
  ),
  28002: bad(
    'invalid_scope',
    ({ scope }) => `Provided value for the input parameter scope '${scope}' is not valid.`,
  ),
  500011: bad(
    'invalid_resource',
    ({ subject, tenantName }) =>
      `The resource principal named ${subject} was not found in the tenant named ${tenantName}. ` +
      'It has not been installed by an administrator, or the request went to the wrong tenant.',
  ),
  500014: bad(
    'invalid_resource',
    ({ subject }) => `The service principal for resource '${subject}' is disabled.`,
  ),
  650052: bad('invalid_resource', ({ subject }) => `The tenant has no licence for the service '${subject}'.`),
  650057: bad(
    'invalid_resource',
    ({ subject }) => `Invalid resource '${subject}': not listed in the registration.`,
  ),
  501051: bad(
    'invalid_grant',
    ({ clientId, subject }) =>
      `Application '${clientId}' is not assigned to a role for the application '${subject}'.`,
  ),

  // Policy
  53003: {
    ...bad(
      'invalid_grant',
      () =>
        'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    ),
    more: () => ({
      suberror: 'message_only',
      claims: JSON.stringify({ access_token: { capolids: { essential: true, values: [randomUUID()] } } }),
    }),
  },
  530032: bad('invalid_grant', () => 'Blocked by security policy of the tenant.'),
  530035: bad('invalid_grant', () => 'Access has been blocked by security defaults.'),
  500021: bad('invalid_request', ({ tenantName }) => `Access to '${tenantName}' tenant is denied.`),
  1002016: bad('invalid_request', () => 'The request used a version of TLS that is no longer supported.'),

  // The service
  50196: bad(
    'invalid_grant',
    () => 'The server terminated an operation because it encountered a client request loop.',
  ),
  90055: row(429, 'temporarily_unavailable', () => 'There are too many incoming requests for this tenant.'),
  90036: row(
    500,
    'server_error',
    () => 'An unexpected, non-retryable error stemming from the directory occurred.',
  ),
  90033: row(503, 'temporarily_unavailable', () => 'A transient error has occurred. Please try again.'),
} as const satisfies Record<number, ErrorRow>;

/** A code this simulator knows. */
export type ErrorCode = keyof typeof errors;

function row(status: number, error: string, describe: ErrorRow['describe']): ErrorRow {
  return { status, error, describe };
}

function bad(error: string, describe: ErrorRow['describe']): ErrorRow {
  return row(400, error, describe);
}

function unauthorized(describe: ErrorRow['describe']): ErrorRow {
  return row(401, 'invalid_client', describe);
}
