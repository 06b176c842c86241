import type { ErrorCode } from '../bridge';
import type { CloudId } from '../clouds';
import type { ConnectionState, CredentialStatus } from '../connection';
import type { FieldName, FieldNote, FieldProblem } from '../fields/field';
import type { FindingId } from '../finding';
import type { GuideLineId, GuideStepId } from '../guide';
import type { PortalPage } from '../portal';
import type { ServiceId } from '../services';
import type { Damage, Protection } from '../vault-status';
import { momentInFull, momentInWords, plural, spanInWords } from './format';

const language = 'en';

/** Words of a cause: what happened, and what to do now. */
interface FindingWords {
  readonly title: string;
  readonly remedy: string;
}

const clouds: Record<CloudId, { name: string; short: string; hint: string }> = {
  global: { name: 'Global', short: 'Global', hint: 'Microsoft 365 and Azure, GCC included' },
  usgov: {
    name: 'US Government (GCC High)',
    short: 'GCC High',
    hint: 'login.microsoftonline.us, graph.microsoft.us',
  },
  'usgov-dod': {
    name: 'US Government (DoD)',
    short: 'DoD',
    hint: 'login.microsoftonline.us, dod-graph.microsoft.us',
  },
  china: { name: 'China (21Vianet)', short: 'China', hint: 'login.partner.microsoftonline.cn' },
};

const services: Record<ServiceId, { name: string; hint: string }> = {
  graph: { name: 'Microsoft Graph', hint: 'Users, groups, mail, files, devices' },
  custom: { name: 'Another API', hint: 'Enter its scope' },
};

const fields: Record<FieldName, { label: string; placeholder: string; hint: string }> = {
  name: { label: 'Name', placeholder: 'Taken from the tenant', hint: 'How this tenant is listed here.' },
  cloud: { label: 'Cloud', placeholder: '', hint: '' },
  tenant: {
    label: 'Tenant ID',
    placeholder: 'GUID or domain, for example contoso.onmicrosoft.com',
    hint: 'A portal or sign-in URL works too.',
  },
  clientId: {
    label: 'Client ID',
    placeholder: '00000000-0000-0000-0000-000000000000',
    hint: 'The app’s “Application (client) ID”.',
  },
  clientSecret: {
    label: 'Client secret',
    placeholder: 'The Value, not the Secret ID',
    hint: 'Shown once, when the secret is created.',
  },
  service: { label: 'Service', placeholder: '', hint: '' },
  scope: {
    label: 'Scope',
    placeholder: 'api://…/.default',
    hint: 'One API, followed by /.default.',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: 'Enter a value.',
  too_long: 'This is too long. Check what was pasted.',
  tenant_shape: 'Enter the tenant’s GUID, or one of its domains.',
  tenant_shared_endpoint: 'This names all tenants at once. Enter the GUID or domain of one.',
  tenant_url_without_tenant: 'There is no tenant in this URL. Enter the tenant’s GUID or domain.',
  tenant_personal: 'This is the tenant of personal Microsoft accounts. Enter your organisation’s.',
  placeholder: 'This is a placeholder. Enter the real ID.',
  client_id_shape: 'Enter a GUID: the “Application (client) ID” on the app’s overview page.',
  scope_shape: 'End the scope with /.default, for example https://graph.microsoft.com/.default.',
  scope_several: 'Enter one scope. A token is always for one API.',
  contains_secret: 'This looks like the client secret. Remove it here; it belongs in “Client secret”.',
  secret_masked: 'These are only the dots that hide a secret. Create a new secret and copy its Value.',
  secret_not_held: 'Enter the secret again; it is no longer held.',
  name_control_characters: 'Enter the name on one line.',
};

const notes: Record<FieldNote, string> = {
  cleaned: 'Spaces or invisible characters were removed.',
  taken_from_url: 'Taken from the pasted URL.',
  cloud_from_url: 'Cloud chosen from the pasted URL.',
  tenant_of_microsoft: 'This is Microsoft’s own services tenant. Most likely you want your organisation’s.',
  same_as_tenant: 'This is the same GUID as the Tenant ID. They are never the same.',
  same_as_client_id: 'This is the same GUID as the Client ID. Copy the secret’s Value column.',
  secret_looks_like_id: 'This looks like the Secret ID. Copy the Value column instead.',
  secret_unusual: 'Unlike the secrets Entra makes today. Fine if it is an older one.',
  secret_quoted: 'There are quotation marks around the value. Remove them unless they belong to it.',
  secret_inner_space: 'There is a space inside. Check that the value was copied whole.',
};

const findings: Record<FindingId, FindingWords> = {
  wrong_secret: {
    title: 'Microsoft does not accept this client secret',
    remedy:
      'Copy the secret’s Value again, whole. If it is no longer shown, create a new secret. If you created it just now, wait a minute and try again.',
  },
  secret_id_pasted: {
    title: 'This looks like the Secret ID, not the secret',
    remedy:
      'In Certificates & secrets, copy the Value column. If the Value is no longer shown, create a new secret.',
  },
  secret_expired: {
    title: 'The client secret has expired',
    remedy: 'Create a new client secret in Certificates & secrets, and enter its Value here.',
  },
  secret_not_received: {
    title: 'No client secret reached Microsoft',
    remedy: 'Enter the secret again.',
  },
  app_unknown: {
    title: 'This app is not known in this tenant',
    remedy:
      'Check that Client ID and Tenant ID belong together: both stand on the app’s overview page. Do not use the Object ID.',
  },
  app_not_in_tenant: {
    title: 'The app is registered, but not present in this tenant',
    remedy:
      'An administrator of the tenant adds it by granting admin consent on the app’s API permissions page.',
  },
  app_disabled: {
    title: 'The app is disabled in this tenant',
    remedy:
      'An administrator of the tenant turns it on: Enterprise applications, the app, Properties, “Enabled for users to sign in”.',
  },
  app_public_client: {
    title: 'The app is registered as a public client, which cannot use a secret',
    remedy: 'In the app’s Authentication page, turn “Allow public client flows” off.',
  },
  tenant_unknown: {
    title: 'This tenant does not exist in the chosen cloud',
    remedy: 'Check the Tenant ID for typing errors, and the cloud.',
  },
  tenant_malformed: {
    title: 'Microsoft does not understand this tenant',
    remedy: 'Enter the tenant’s GUID, or one of its verified domains.',
  },
  wrong_cloud: {
    title: 'This tenant lives in another cloud',
    remedy: 'Choose the tenant’s cloud and connect again. The app must be registered in that cloud too.',
  },
  consent_missing: {
    title: 'Linked, but the app has no permissions yet',
    remedy:
      'Add application permissions on the app’s API permissions page, then choose “Grant admin consent”. Verify again afterwards.',
  },
  permission_required: {
    title: 'The app has no permission for this API',
    remedy:
      'Add an application permission for it on the app’s API permissions page, then choose “Grant admin consent”.',
  },
  scope_invalid: {
    title: 'Microsoft does not accept this scope',
    remedy: 'Enter one API followed by /.default, for example https://graph.microsoft.com/.default.',
  },
  resource_unknown: {
    title: 'The tenant does not know this API',
    remedy: 'Check the scope and the cloud. The API must be present and enabled in the tenant.',
  },
  conditional_access: {
    title: 'A Conditional Access policy blocks this app here',
    remedy:
      'The values are right. An administrator of the tenant allows this network for the app, or excludes the app from the policy.',
  },
  throttled: {
    title: 'Microsoft asks to slow down',
    remedy: 'Too many requests were made for this tenant. Wait, then try again.',
  },
  service_fault: {
    title: 'Microsoft’s sign-in service has a fault',
    remedy:
      'The sign-in service, or a proxy before it, answered with a fault. Your values were not judged. Try again in a few minutes.',
  },
  request_refused: {
    title: 'Microsoft refused the request as malformed',
    remedy: 'Check all fields. If they are right, copy the details and report this.',
  },
  offline: {
    title: 'Microsoft cannot be reached',
    remedy: 'Check this computer’s network connection.',
  },
  proxy_unreachable: {
    title: 'No connection through the proxy of this network',
    remedy: 'Check the system’s proxy settings, or ask your network team.',
  },
  proxy_credentials: {
    title: 'The proxy of this network asks for a sign-in',
    remedy: 'Sign in to the proxy in your browser, or ask your network team to let this app through.',
  },
  certificate_untrusted: {
    title: 'The connection is not secure, so nothing was sent',
    remedy:
      'The certificate does not prove that this is Microsoft. If your company inspects traffic, its authority must be trusted by this system.',
  },
  captive_portal: {
    title: 'A web page answered instead of Microsoft',
    remedy:
      'This network may want you to sign in first. Open a browser, sign in to the network, then try again.',
  },
  timed_out: {
    title: 'Microsoft did not answer in time',
    remedy: 'The network is slow or blocked. Try again.',
  },
  connection_cut: {
    title: 'The connection was cut',
    remedy: 'Something on the network ended the connection. Try again.',
  },
  redirected: {
    title: 'The network redirected the request, so it was stopped',
    remedy: 'Sign-in requests are never redirected. Ask your network team what answers for Microsoft.',
  },
  reply_unreadable: {
    title: 'The answer is not one of Microsoft’s',
    remedy: 'Something on the network changed or cut it. Try again, or try from another network.',
  },
  other_tenant: {
    title: 'The token is for another tenant than the one entered',
    remedy: 'Check the Tenant ID.',
  },
  other_app: {
    title: 'The token is for another app than the one entered',
    remedy: 'Check the Client ID.',
  },
  unknown: {
    title: 'Microsoft refused, for a reason this app does not know',
    remedy: 'Look at the details below. With the IDs there, Microsoft’s support can find the request.',
  },
};

const guideSteps: Record<GuideStepId, { title: string; picture: string }> = {
  tenant: {
    title: 'Find the Tenant ID',
    picture: 'The overview page of the Entra admin center, with the row “Tenant ID” marked.',
  },
  client: {
    title: 'Get the Client ID',
    picture: 'An app’s overview page, with “Application (client) ID” marked and “Object ID” crossed out.',
  },
  secret: {
    title: 'Create a client secret',
    picture: 'The table of client secrets, with the column “Value” marked and “Secret ID” crossed out.',
  },
  permissions: {
    title: 'Grant permissions',
    picture: 'The API permissions page, with “Grant admin consent” marked and the status “Granted”.',
  },
  connect: {
    title: 'Enter and connect',
    picture: 'The form of this window, filled in, with the button “Connect” marked.',
  },
};

const guideLines: Record<GuideLineId, string> = {
  'tenant.open': 'Open the Entra admin center’s **Overview** page, signed in to the right tenant.',
  'tenant.copy': 'Copy **Tenant ID** under Basic information. A domain of the tenant does as well.',
  'client.register':
    'Open **App registrations** and choose **New registration**. If the app is there already, open it.',
  'client.create':
    'Give it a name, keep **single tenant** as the account type, and choose **Register**. No redirect URI.',
  'client.copy': 'On the app’s Overview, copy **Application (client) ID**.',
  'client.not_object_id': 'Not the **Object ID** below it: it looks the same and never works.',
  'secret.new': 'Open the app’s **Certificates & secrets** and choose **New client secret**.',
  'secret.expires': 'Choose when it **Expires** (24 months at most), note the date, and choose **Add**.',
  'secret.value': 'Copy the **Value** at once. It is shown only now.',
  'secret.not_secret_id': 'Not the **Secret ID** beside it: that is only the secret’s number.',
  'permissions.add': 'Open **API permissions**, then **Add a permission**, then **Microsoft Graph**.',
  'permissions.application':
    'Choose **Application permissions**, tick what is needed, and **Add permissions**.',
  'permissions.consent':
    'Choose **Grant admin consent**. It takes a Privileged Role or Global Administrator; until then the app can sign in, but read nothing.',
  'connect.enter': 'Enter the three values. Pasting them as one block fills all fields.',
  'connect.cloud': 'Choose the cloud the tenant lives in. Nearly always it is **Global**.',
  'connect.press': 'Press **Connect**. The app asks Microsoft for a token to prove that all is right.',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'Open the tenant’s Overview',
  app_registrations: 'Open App registrations',
  certificates_and_secrets: 'Open Certificates & secrets',
  api_permissions: 'Open API permissions',
};

/**
 * The words inside the guide's pictures. They name what the portal shows, so a translation keeps them as the
 * portal shows them in that language.
 */
const pictureWords = {
  overview: 'Overview',
  basicInformation: 'Basic information',
  name: 'Name',
  tenantId: 'Tenant ID',
  primaryDomain: 'Primary domain',
  essentials: 'Essentials',
  displayName: 'Display name',
  applicationId: 'Application (client) ID',
  objectId: 'Object ID',
  directoryId: 'Directory (tenant) ID',
  certificatesAndSecrets: 'Certificates & secrets',
  newClientSecret: 'New client secret',
  description: 'Description',
  expires: 'Expires',
  value: 'Value',
  secretId: 'Secret ID',
  apiPermissions: 'API permissions',
  addPermission: 'Add a permission',
  grantAdminConsent: 'Grant admin consent',
  microsoftGraph: 'Microsoft Graph',
  type: 'Type',
  application: 'Application',
  status: 'Status',
  granted: 'Granted',
};

const states: Record<ConnectionState, string> = {
  waiting: 'Waiting',
  linked: 'Linked',
  attention: 'Needs attention',
};

const credentialStatus: Record<CredentialStatus, string> = {
  kept: 'Encrypted on this computer',
  session: 'In memory until you quit',
  missing: 'No secret here',
  unreadable: 'Cannot be opened here',
};

const protection: Record<Protection, { short: string; title: string; text: string }> = {
  checking: { short: 'Checking the keyring…', title: 'Checking the keyring', text: 'One moment.' },
  ready: {
    short: 'Secrets encrypted',
    title: 'Secrets are encrypted on this computer',
    text: 'Their key is kept by the operating system’s keyring.',
  },
  locked: {
    short: 'Keyring not open',
    title: 'The keyring does not answer',
    text: 'It is locked or not running. Secrets stay encrypted and untouched. Unlock it, then try again; if that does not help, start Tenantry again.',
  },
  needs_recovery: {
    short: 'Key not available',
    title: 'The keyring does not hold the key of this vault',
    text: 'Secrets stay encrypted and untouched. Sign in with the account and desktop under which they were saved, then try again.',
  },
  unprotected: {
    short: 'Secrets not kept',
    title: 'Nothing on this computer can protect secrets',
    text: 'No keyring answers, so secrets are not written to disk. You can link and verify; secrets are kept in memory until you quit.',
  },
  damaged: {
    short: 'Vault not readable',
    title: 'The vault file cannot be used',
    text: 'Nothing was changed, and nothing will be written to it.',
  },
};

const damage: Record<Damage, string> = {
  missing:
    'It was here before and is gone. Put it back from a backup, or delete settings.json beside it to start empty; then start Tenantry again.',
  unreadable:
    'It cannot be read, or its content is cut or damaged. Put it back from a backup, or move it and settings.json aside to start empty; then start Tenantry again.',
  altered:
    'Its content was changed by something other than this app. Put it back from a backup, or move it and settings.json aside to start empty; then start Tenantry again.',
  newer_version: 'It was written by a newer version of Tenantry. Install that version to open it.',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'Something in the form is not right.',
  not_found: 'This tenant is no longer in the list.',
  secret_missing: 'There is no secret for this tenant. Enter one with “Replace secret”.',
  secret_unreadable:
    'The secret cannot be opened here. It stays as it is; a new one can be entered with “Replace secret”.',
  locked: 'The keyring does not answer. Unlock it, then try again.',
  unprotected: 'Nothing on this computer can protect secrets.',
  storage_failed:
    'The change could not be written. If the vault is shown as not readable, see the message above; otherwise check free space and permissions.',
  policy: 'This is not allowed here.',
  rate_limited: 'That was too often in a short time. Wait a little, then try again.',
  cancelled: 'Cancelled.',
  exchange_failed: 'Microsoft did not give a token.',
  internal: 'Something went wrong inside the app. What was saved before is safe.',
};

/** Every English text of the product. */
export const en = {
  language,
  clouds,
  services,
  fields,
  problems,
  notes,
  findings,
  states,
  credentialStatus,
  protection,
  damage,
  errors,
  guide: {
    title: 'Guide',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: 'Find it in App registrations',
    pictures: pictureWords,
    opensInBrowser: 'Opens in your browser',
    show: 'Show the guide',
    hide: 'Hide the guide',
  },
  app: {
    name: 'Tenantry',
    linkTenant: 'Link a tenant',
    back: 'Back to tenants',
    testRuntime: 'Practice build: do not enter real secrets.',
    retry: 'Try again',
    waitToRetry: (seconds: number) =>
      `That was too often in a short time. Wait ${spanInWords(language, seconds)}, then try again.`,
    vaultFile: (file: string) => `Vault file: ${file}`,
  },
  form: {
    title: 'Link a tenant',
    intro: 'Enter the app’s credentials. They are proved by asking Microsoft for a token.',
    connect: 'Connect',
    connecting: 'Asking Microsoft for a token…',
    connectAgain: 'Connect again',
    keepAnyway: 'Keep without connecting',
    showSecret: 'Show the secret',
    hideSecret: 'Hide the secret',
    secretHeld: 'The secret you entered is held for the next try. Type to replace it.',
    secretHeldPlaceholder: 'Held for the next try',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, {
        one: '# field filled from the pasted text.',
        other: '# fields filled from the pasted text.',
      }),
    proposedName: (name: string) => `Proposed from the tenant: ${name}`,
    switchCloud: (cloud: string) => `Switch to ${cloud}`,
  },
  linked: {
    title: (name: string) => `${name} is linked`,
    waitingTitle: (name: string) => `${name} is kept, not verified yet`,
    waitingText: 'It could not be verified now. Verify it again later.',
    keptText: 'It was kept without asking Microsoft. Verify it when you are ready.',
    sessionText: 'Its secret is in memory only, until the keyring can protect it or you quit.',
    tenant: 'Tenant',
    app: 'Client ID',
    cloud: 'Cloud',
    roles: 'Granted permissions',
    rolesNone: 'None',
    rolesUnknown: 'Not readable from the token',
    moreRoles: (count: number) => plural(language, count, { one: 'and # more', other: 'and # more' }),
    token: 'Token lifetime',
    tokenLifetime: (seconds: number) => spanInWords(language, seconds),
    secret: 'Secret',
    another: 'Link another tenant',
    toList: 'Go to tenants',
  },
  finding: {
    details: 'Details',
    code: 'Code',
    codes: (codes: readonly number[]) => codes.map((code) => `AADSTS${code}`).join(', '),
    traceId: 'Trace ID',
    correlationId: 'Correlation ID',
    time: 'Time',
    status: 'HTTP status',
    transport: 'Network error',
    microsoftSays: 'Microsoft says',
    copy: 'Copy details',
    copied: 'Details copied.',
    waitSeconds: (seconds: number) => `Microsoft asks to wait ${spanInWords(language, seconds)}.`,
    openStep: 'Show in the guide',
  },
  list: {
    title: 'Tenants',
    count: (count: number) => plural(language, count, { one: '# tenant', other: '# tenants' }),
    emptyTitle: 'No tenant linked yet',
    emptyText: 'Link your first tenant; the guide shows where each value is.',
    name: 'Name',
    tenant: 'Tenant',
    cloud: 'Cloud',
    service: 'Service',
    state: 'State',
    lastVerified: 'Last verified',
    never: 'Never',
    unreachable: 'Not verified',
    actions: 'Actions',
    actionsFor: (name: string) => `Actions for ${name}`,
    verify: 'Verify again',
    verifying: 'Verifying…',
    verifyAll: 'Verify all',
    rename: 'Rename',
    replaceSecret: 'Replace secret',
    reveal: 'Show secret',
    copySecret: 'Copy secret',
    copyToken: 'Copy access token',
    remove: 'Remove',
    removed: (name: string) => `${name} was removed.`,
    undo: 'Undo',
    restored: (name: string) => `${name} is back.`,
    details: (name: string) => `Details of ${name}`,
    close: 'Close',
    revealing: 'Opening the secret…',
    revealed: (seconds: number) => `Hidden again in ${spanInWords(language, seconds)}`,
    hide: 'Hide',
    secretCopied: (seconds: number) =>
      `Secret copied. The clipboard is cleared in ${spanInWords(language, seconds)}.`,
    tokenCopied: (seconds: number) =>
      `Token copied. The clipboard is cleared in ${spanInWords(language, seconds)}.`,
    verified: (name: string) => `${name} is verified.`,
    verifyFailed: (name: string) => `${name} needs attention.`,
    verifyUnreachable: (name: string) => `${name} could not be verified now.`,
    verifiedAll: (verified: number, attention: number, unverified: number) =>
      [
        plural(language, verified, { one: '# tenant is verified.', other: '# tenants are verified.' }),
        attention > 0 &&
          plural(language, attention, { one: '# needs attention.', other: '# need attention.' }),
        unverified > 0 &&
          plural(language, unverified, {
            one: '# could not be verified now.',
            other: '# could not be verified now.',
          }),
      ]
        .filter((part) => part !== false)
        .join(' '),
    renameTitle: (name: string) => `Rename ${name}`,
    replaceTitle: (name: string) => `Replace the secret of ${name}`,
    replaceText: 'The new secret is verified before it takes the place of the old one.',
    replaced: (name: string) => `The secret of ${name} was replaced.`,
    save: 'Save',
    cancel: 'Cancel',
    scope: 'Scope',
    created: 'Linked on',
    entered: 'Entered as',
    newSecret: 'New client secret',
    failed: 'The list could not be read.',
  },
  moments: {
    short: (iso: string, now: number) => momentInWords(language, iso, now, 'Just now'),
    full: (iso: string) => momentInFull(language, iso),
  },
  startup: {
    stoppedTitle: 'Tenantry had to stop',
    stopped: 'Something went wrong inside the app. What was saved is safe. Start Tenantry again.',
    forbiddenSwitchTitle: 'Tenantry was not started',
    forbiddenSwitch: (name: string) =>
      `The command-line switch --${name} is not accepted, because it could weaken the protection of secrets. Start Tenantry without it.`,
  },
};
