import type { ErrorCode } from '../../bridge';
import type { SovereignCloudId } from '../../clouds';
import type { Command } from '../../commands';
import type { CheckOutcome, ConnectionState, CredentialStatus } from '../../connection';
import type { FieldName, FieldNote, FieldProblem } from '../../fields/field';
import type { FindingId, FindingOwner, RetryClass } from '../../finding';
import type { GuideLineId, GuideStepId } from '../../guide';
import type { PastExport } from '../../past-export';
import type { PortalPage } from '../../portal';
import type { ServiceArea } from '../../services';
import type { StorageFault } from '../../storage-fault';
import type { Damage, Protection } from '../../vault-status';
import { expiryInWords, sinceInWords, type SinceWords } from '../expiry-words';
import {
  dateAndTimeInWords,
  dayInWords,
  durationInWords,
  listInWords,
  momentInFull,
  momentInWords,
  numberInWords,
  plural,
  sentenceCase,
  sentencesInWords,
  spanInWords,
} from '../format';
import type { FindingWords } from '../shapes';
import { clouds, services } from './names';

const language = 'en';

const sovereignClouds: Record<SovereignCloudId, { name: string; short: string }> = {
  'france-bleu': { name: 'France (Bleu)', short: 'France' },
  'germany-delos': { name: 'Germany (Delos)', short: 'Germany' },
  'singapore-government': { name: 'Singapore (Government)', short: 'Singapore' },
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
    hint: 'The URI of one API with /.default at the end.',
  },
  customAuthority: {
    label: 'Sign-in host',
    placeholder: 'login.example.com',
    hint: 'Where tokens are asked for.',
  },
  customGraph: {
    label: 'Microsoft Graph host',
    placeholder: 'graph.example.com',
    hint: 'Microsoft Graph in that cloud.',
  },
  environmentName: {
    label: 'Environment name',
    placeholder: 'production',
    hint: 'As the Business Central admin center lists it.',
  },
  environmentUrl: {
    label: 'Environment URL',
    placeholder: 'contoso.crm4.dynamics.com',
    hint: 'The address at which the environment opens.',
  },
  secretExpiresAt: {
    label: 'Secret expires',
    placeholder: 'Year, month and day',
    hint: 'Tenantry reminds you before this date.',
  },
  labels: { label: 'Labels', placeholder: 'Add a label', hint: 'Press Enter or a comma after each.' },
  notes: {
    label: 'Notes',
    placeholder: 'Anything worth knowing, but no secrets',
    hint: 'Notes are not encrypted.',
  },
};

const problems: Record<FieldProblem, string> = {
  empty: 'Enter a value.',
  too_long: 'This is too long. Check what was pasted.',
  tenant_shape: 'Enter the tenant’s GUID, or one of its domains.',
  tenant_shared_endpoint: 'This names all tenants at once. Enter the GUID or domain of one.',
  tenant_url_without_tenant: 'There is no tenant in this URL. Enter the tenant’s GUID or domain.',
  tenant_personal: 'This is the tenant of personal Microsoft accounts. Enter your organization’s.',
  placeholder: 'This is a placeholder. Enter the real ID.',
  client_id_shape: 'Enter a GUID: the “Application (client) ID” on the app’s overview page.',
  scope_shape: 'Enter the URI of one API with /.default at the end.',
  scope_several: 'Enter one scope. A token is always for one API.',
  contains_secret: 'This looks like the client secret. Remove it here; it belongs in “Client secret”.',
  secret_masked: 'These are only the dots that hide a secret. Create a new secret and copy its Value.',
  secret_not_held: 'Enter the secret again; it is no longer held.',
  name_control_characters: 'Enter the name on one line.',
  host_shape: 'Enter a host name, for example login.example.com.',
  host_of_national_cloud: 'This host belongs to a cloud in the list. Choose that cloud instead.',
  environment_name_shape: 'Use letters, digits, hyphens and underscores only.',
  environment_url_shape: 'Enter the environment’s address, for example contoso.crm4.dynamics.com.',
  service_not_in_cloud:
    'This service is not known in the chosen cloud. Choose “Another API” and enter its scope.',
  date_shape: 'Enter a date as year, month and day.',
  label_shape: 'A label is one line without commas.',
  too_many_labels: 'That is too many labels. A tenant can carry 20.',
  cloud_unknown: 'No cloud of this name is known. Name one of those in the form.',
  service_unknown: 'No service of this name is known. Name one of those in the form.',
  other_sign_in: 'It signs in in another way than with a client secret.',
  secret_cut: 'This row has more cells than there are columns. Put quotes around its secret.',
};

const notes: Record<FieldNote, string> = {
  cleaned: 'Spaces or invisible characters were removed.',
  taken_from_url: 'Taken from the pasted URL.',
  cloud_from_url: 'Cloud chosen from the pasted URL.',
  tenant_of_microsoft: 'This is Microsoft’s own services tenant. Most likely you want your organization’s.',
  same_as_tenant: 'This is the Tenant ID. Enter the Application (client) ID instead.',
  same_as_client_id: 'This is the same GUID as the Client ID. Copy the secret’s Value column.',
  secret_looks_like_id: 'This looks like the Secret ID. Copy the Value column instead.',
  secret_unusual: 'Unlike the secrets Entra makes today. Fine if it is an older one.',
  secret_quoted: 'There are quotation marks around the value. Remove them unless they belong to it.',
  secret_inner_space: 'There is a space inside. Check that the value was copied whole.',
  environment_unusual: 'Unlike the addresses of Dynamics 365. Check that it is the environment’s.',
  date_past: 'This day has passed.',
  date_far: 'This is further away than Entra allows today. Fine if the secret is an older one.',
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
    remedy: 'Create a new client secret in Certificates & secrets, then replace it here.',
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
      'An administrator of the tenant must turn it on: under Enterprise applications > the app > Properties, set “Enabled for users to sign in?” to Yes.',
  },
  app_public_client: {
    title: 'The app is registered as a public client, which cannot use a secret',
    remedy: 'In the app’s Authentication page, turn “Allow public client flows” off.',
  },
  app_of_microsoft: {
    title: 'This Client ID belongs to an app of Microsoft’s',
    remedy: 'Such an app cannot be used by others. Register an app of your own, and enter its Client ID.',
  },
  app_token_settings: {
    title: 'The app’s token settings keep Microsoft from issuing a token',
    remedy:
      'An administrator of the tenant looks at the app under Enterprise applications: its signing key and its claims under Single sign-on. The details name what is missing.',
  },
  tenant_unknown: {
    title: 'This tenant does not exist in the chosen cloud',
    remedy: 'Check the Tenant ID for typing errors, and the cloud.',
  },
  tenant_malformed: {
    title: 'Microsoft does not understand this tenant',
    remedy: 'Enter the tenant’s GUID, or one of its verified domains.',
  },
  tenant_inactive: {
    title: 'The tenant is blocked because nobody has used it',
    remedy:
      'An administrator of the tenant reactivates it in the admin center. Microsoft deletes it about 20 days after blocking it.',
  },
  tenant_restricted: {
    title: 'This network does not let you reach this tenant',
    remedy:
      'Your company’s proxy allows certain tenants only. Ask your network team to add this Tenant ID, or use another network.',
  },
  wrong_cloud: {
    title: 'This tenant lives in another cloud',
    remedy: 'Choose the tenant’s cloud and connect again. The app must be registered in that cloud too.',
  },
  authority_unknown: {
    title: 'Microsoft does not know this sign-in host',
    remedy: 'Check the sign-in host of the custom cloud, letter by letter.',
  },
  consent_missing: {
    title: 'Linked, but the app has no permissions yet',
    remedy:
      'Add application permissions on the app’s API permissions page, then choose “Grant admin consent”. Verify again afterwards.',
  },
  secret_expires_soon: {
    title: 'Linked, but the client secret expires soon',
    remedy:
      'Create a new client secret in Certificates & secrets, and enter its Value with “Replace secret”. The old one keeps working until it expires.',
  },
  permission_required: {
    title: 'The app has no permission for this API',
    remedy:
      'Add an application permission for it on the app’s API permissions page, then choose “Grant admin consent”.',
  },
  scope_invalid: {
    title: 'Microsoft does not accept this scope',
    remedy: 'Enter the URI of one API with /.default at the end.',
  },
  resource_unknown: {
    title: 'The tenant does not know this API',
    remedy: 'Check the scope and the cloud. The API must be present and enabled in the tenant.',
  },
  resource_disabled: {
    title: 'This API is disabled in the tenant',
    remedy:
      'An administrator of the tenant must turn it on: under Enterprise applications > the API > Properties, set “Enabled for users to sign in?” to Yes.',
  },
  conditional_access: {
    title: 'A Conditional Access policy blocks this app here',
    remedy:
      'The values are right. An administrator of the tenant allows this network for the app, or excludes the app from the policy.',
  },
  assertion_refused: {
    title: 'Microsoft refused a certificate that this app did not send',
    remedy:
      'Tenantry signs in with a client secret only. Something on the network changed the request. Try from another network, or show the details to your network team.',
  },
  person_expected: {
    title: 'Microsoft took the request for a person’s sign-in',
    remedy:
      'Tenantry signs in as an app, never as a person. Something on the network changed the request. Try from another network, or show the details to your network team.',
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
  name_not_resolved: {
    title: 'Microsoft’s address cannot be found',
    remedy:
      'The network does not answer for Microsoft’s host names. Check the connection. If a browser works, ask your network team whether names are blocked.',
  },
  connection_refused: {
    title: 'The connection to Microsoft was refused',
    remedy: 'A firewall on this computer or in this network refuses it. Ask your network team.',
  },
  proxy_unreachable: {
    title: 'No connection through the proxy of this network',
    remedy: 'Check the system’s proxy settings, or ask your network team.',
  },
  proxy_credentials: {
    title: 'The proxy of this network asks for a sign-in',
    remedy: 'Sign in with your network account, or ask your network team.',
  },
  certificate_untrusted: {
    title: 'The connection is not secure, so nothing was sent',
    remedy:
      'The certificate does not prove that this is Microsoft. If your company inspects traffic, its authority must be trusted by this system.',
  },
  certificate_expired: {
    title: 'The connection’s certificate is not valid today, so nothing was sent',
    remedy:
      'Check this computer’s date and time. If they are right, something on the network shows an expired certificate: ask your network team.',
  },
  certificate_wrong_name: {
    title: 'Another server answered for Microsoft, so nothing was sent',
    remedy:
      'Its certificate is made out to another name. You may have to sign in to this network in a browser first. Otherwise ask your network team.',
  },
  clock_wrong: {
    title: 'This computer’s clock is wrong',
    remedy: 'Set date, time and time zone right, then try again. Secure connections need them.',
  },
  tls_outdated: {
    title: 'The connection is too old to be secure',
    remedy:
      'Microsoft needs TLS 1.2 or newer, which this app uses. A proxy on the way does not: ask your network team.',
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
  client_refused: {
    title: 'Microsoft does not accept this app’s sign-in',
    remedy:
      'Check the Client ID, and copy the secret’s Value again. Microsoft’s own words are in the details.',
  },
  app_refused: {
    title: 'This app may not sign in to this tenant',
    remedy: 'Check that Client ID and Tenant ID belong together. Microsoft’s own words are in the details.',
  },
  token_refused: {
    title: 'The tenant refuses a token to this app',
    remedy:
      'A policy or a missing consent stands against it. An administrator of the tenant can tell. Microsoft’s own words are in the details.',
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

/** In a row of the list. */
const shortFindings: Record<FindingId, string> = {
  wrong_secret: 'Secret rejected',
  secret_id_pasted: 'Secret ID entered',
  secret_expired: 'Secret expired',
  secret_not_received: 'Secret not received',
  app_unknown: 'App unknown here',
  app_not_in_tenant: 'App not in the tenant',
  app_disabled: 'App disabled',
  app_public_client: 'Public client app',
  app_of_microsoft: 'Microsoft’s own app',
  app_token_settings: 'Token settings',
  tenant_unknown: 'Tenant not found',
  tenant_malformed: 'Tenant not understood',
  tenant_inactive: 'Tenant blocked',
  tenant_restricted: 'Blocked by the network',
  wrong_cloud: 'In another cloud',
  authority_unknown: 'Sign-in host unknown',
  consent_missing: 'No permissions yet',
  secret_expires_soon: 'Secret expires soon',
  permission_required: 'Permission missing',
  scope_invalid: 'Scope rejected',
  resource_unknown: 'API not in the tenant',
  resource_disabled: 'API disabled',
  conditional_access: 'Blocked by a policy',
  assertion_refused: 'Certificate refused',
  person_expected: 'Taken for a person',
  throttled: 'Microsoft is throttling',
  service_fault: 'Fault at Microsoft',
  request_refused: 'Request refused',
  offline: 'Can’t reach Microsoft',
  name_not_resolved: 'Address not found',
  connection_refused: 'Connection refused',
  proxy_unreachable: 'Can’t reach the proxy',
  proxy_credentials: 'Proxy wants a sign-in',
  certificate_untrusted: 'Connection not secure',
  certificate_expired: 'Certificate not valid',
  certificate_wrong_name: 'Wrong server answered',
  clock_wrong: 'Computer’s clock wrong',
  tls_outdated: 'Connection too old',
  captive_portal: 'A web page answered',
  timed_out: 'No answer in time',
  connection_cut: 'Connection cut',
  redirected: 'Request redirected',
  reply_unreadable: 'Answer not Microsoft’s',
  client_refused: 'App’s sign-in rejected',
  app_refused: 'App may not sign in',
  token_refused: 'Token refused',
  other_tenant: 'Token of other tenant',
  other_app: 'Token of another app',
  unknown: 'Reason unknown',
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
  'secret.expires': 'Choose when it **Expires** (24 months at most), and choose **Add**.',
  'secret.value': 'Copy the **Value** at once. It is shown only once.',
  'secret.not_secret_id': 'Not the **Secret ID** beside it: that is only the secret’s identifier.',
  'secret.date': 'Enter the same date here as **Secret expires**. Tenantry reminds you before this date.',
  'permissions.add': 'Open **API permissions**, then **Add a permission**, then **Microsoft Graph**.',
  'permissions.application':
    'Choose **Application permissions**, tick what is needed, and **Add permissions**.',
  'permissions.consent':
    'Choose **Grant admin consent**. It takes a Privileged Role or Global Administrator; until then the app can sign in, but read nothing.',
  'permissions.sharepoint':
    'Choose **Application permissions**: **Sites.Selected** for single sites, or **Sites.Read.All** to read all.',
  'permissions.sharepoint_selected':
    'With **Sites.Selected**, an administrator then grants the app each site, for example by PowerShell.',
  'permissions.sharepoint_certificate':
    'Not SharePoint’s own API: without a user it takes certificates only. Microsoft Graph takes the secret.',
  'permissions.intune':
    'Choose **Application permissions** whose names begin with **DeviceManagement**, for example **DeviceManagementManagedDevices.Read.All**.',
  'permissions.power_bi_none':
    'Add no Power BI permissions to the app. Those that need admin consent lock it out of the admin APIs.',
  'permissions.power_bi_group': 'In Entra, make a **security group** and add the app as a member.',
  'permissions.power_bi_setting':
    'A Fabric administrator opens **Admin portal**, **Tenant settings**, **Developer settings**, and allows that group **Service principals can call Fabric public APIs** (before 2025: **can use Fabric APIs**).',
  'permissions.power_bi_workspace':
    'In each workspace, choose **Manage access** and add the app or its group, for example as **Member**.',
  'permissions.power_bi_gcc':
    'Microsoft 365 GCC: choose the service **Another API** with the scope **https://analysis.usgovcloudapi.net/powerbi/api/.default** instead.',
  'permissions.business_central_api':
    'Open **API permissions**, then **Add a permission**, then **Dynamics 365 Business Central**.',
  'permissions.business_central_role':
    'Choose **Application permissions**, tick **API.ReadWrite.All** (for set-up also **Automation.ReadWrite.All**), and **Add permissions**.',
  'permissions.business_central_app':
    'In Business Central, search for **Microsoft Entra Applications** and choose **New**. Enter the Client ID and set **State** to **Enabled**.',
  'permissions.business_central_sets': 'On the same page, assign the **User permission sets** that it needs.',
  'permissions.no_api': 'No API permissions and no consent: access is given in the service itself.',
  'permissions.finance_app':
    'In the environment, open **System administration**, **Setup**, **Microsoft Entra ID applications**, and choose **New**.',
  'permissions.finance_user':
    'Enter the Client ID, a name, and as **User ID** the user whose rights the app gets. Save.',
  'permissions.dataverse_open':
    'In the Power Platform admin center, open the environment’s **Settings**, **Users + permissions**, **Application users**.',
  'permissions.dataverse_user':
    'Choose **New app user**, then **Add an app**, pick the app, and choose its business unit.',
  'permissions.dataverse_role': 'Give it a **security role**, and choose **Create**.',
  'permissions.resource_manager_open':
    'In the Azure portal, open the subscription or resource group, then **Access control (IAM)**.',
  'permissions.key_vault_open': 'In the Azure portal, open the key vault, then **Access control (IAM)**.',
  'permissions.log_analytics_open':
    'In the Azure portal, open the Log Analytics workspace, then **Access control (IAM)**.',
  'permissions.azure_role':
    'Choose **Add role assignment**, a role, then under **Members** the app. It is found by its name.',
  'permissions.resource_manager_which': '**Reader** is enough to look at everything.',
  'permissions.key_vault_which': '**Key Vault Secrets User** is enough to read secrets.',
  'permissions.key_vault_policy':
    'Where the vault still goes by **Access policies**, add the app there instead.',
  'permissions.log_analytics_which': '**Log Analytics Reader** is enough to run queries.',
  'permissions.custom_add':
    'Open **API permissions**, then **Add a permission**, then the API: under **APIs my organization uses** it is found by its name.',
  'permissions.custom_other':
    'Some APIs give access inside the service instead. Its own documentation says so.',
  'connect.enter': 'Enter the three values. Pasting them as one block fills all fields.',
  'connect.cloud': 'Choose the cloud the tenant lives in.',
  'connect.cloud_usual': 'Most tenants live in **Global**.',
  'connect.press': 'Press **Connect**. Tenantry asks Microsoft for a token to check the values.',
};

const portalLinks: Record<PortalPage, string> = {
  tenant_overview: 'Open the tenant’s Overview',
  app_registrations: 'Open App registrations',
  certificates_and_secrets: 'Open Certificates & secrets',
  api_permissions: 'Open API permissions',
  authentication: 'Open Authentication',
  enterprise_applications: 'Open Enterprise applications',
  conditional_access: 'Open Conditional Access',
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
  access: 'Access',
  app: 'App',
  role: 'Role',
  add: 'Add',
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
    text: 'This computer’s keyring opens the vault. Set a passphrase to be able to lock it.',
  },
  locked: {
    short: 'Keyring not open',
    title: 'The keyring does not answer',
    text: 'It is locked or not running. Secrets stay encrypted and untouched. Unlock it, then try again; if that does not help, start Tenantry again.',
  },
  needs_recovery: {
    short: 'Key not available',
    title: 'The keyring does not have this vault’s key',
    text: 'Secrets stay encrypted and untouched. Sign in with the account and desktop under which they were saved, then try again.',
  },
  unprotected: {
    short: 'Secrets not saved',
    title: 'Secrets are not saved',
    text: 'No keyring was found, so secrets stay in memory until you quit. Set a passphrase to save them encrypted.',
  },
  damaged: {
    short: 'Vault not readable',
    title: 'The vault file cannot be used',
    text: 'Nothing was changed, and nothing will be written to it.',
  },
};

const damage: Record<Damage, string> = {
  missing: 'It was here before and is gone.',
  unreadable: 'It cannot be read, or its content is cut or damaged.',
  altered: 'Its content was changed by something other than this app.',
  newer_version: 'It was written by a newer version of Tenantry. Install that version to open it.',
};

const errors: Record<ErrorCode, string> = {
  invalid_input: 'Something in the form is not right.',
  not_found: 'This tenant is no longer in the list.',
  secret_missing: 'There is no secret for this tenant. Add one in its details.',
  secret_unreadable:
    'The secret cannot be opened here. It stays as it is; a new one can be entered with “Replace secret”.',
  locked: 'The keyring does not answer. Unlock it, then try again.',
  unprotected: 'Nothing on this computer can protect secrets.',
  storage_failed:
    'The change could not be written. If the vault is shown as not readable, see the message above; otherwise check free space and permissions.',
  policy: 'This is not allowed here.',
  rate_limited: 'That was too often in a short time. Wait a little, then try again.',
  cancelled: 'Canceled.',
  exchange_failed: 'Microsoft did not give a token.',
  wrong_entry: 'That does not open the vault. Check it and try again.',
  no_passphrase: 'There is no passphrase yet. Set one in the settings first.',
  weak_passphrase:
    'This passphrase is too easy to guess. Use more words, or words that do not belong together.',
  busy: 'Something is still under way, or not saved yet. Try again when it is done.',
  internal: 'Something went wrong inside the app. What was saved before is safe.',
};

const storage: Record<StorageFault, string> = {
  disk_full: 'The disk is full. Free up disk space, then try again.',
  read_only: 'The disk is read-only. Make it writable, then try again.',
  no_permission: 'There is no permission to write the file. Give yourself that permission, then try again.',
  in_use: 'Another program holds the file. Close that program or wait a little, then try again.',
};

const menuCommands: Record<Command, string> = {
  link: '&Link a tenant…',
  import: '&Import…',
  find: '&Find',
  settings: '&Settings…',
  select_all: 'Select &all tenants',
  verify_selected: '&Verify selected',
  verify_all: 'Verify &all',
  open: '&Open',
  rename: 'Re&name',
  labels: '&Labels…',
  pin: '&Pin or unpin',
  duplicate: 'Link another like &this…',
  replace_secret: 'Replace &secret…',
  export: '&Export…',
  export_ics: 'Export expiry dates as a &calendar…',
  export_csv: 'Export expiry dates as a ta&ble…',
  remove: '&Remove',
  bin: '&Bin…',
  activity: '&Activity…',
  density: '&Compact or comfortable rows',
  lock: 'Loc&k now',
  about: '&About Tenantry',
};

/** In the application menu, & stands before the letter that Alt reaches it with. */
const menuWords = {
  file: '&File',
  edit: '&Edit',
  tenant: '&Tenant',
  view: '&View',
  help: '&Help',
  guide: '&User guide',
  commands: menuCommands,
  roles: {
    quit: '&Quit',
    undo: '&Undo',
    redo: '&Redo',
    cut: 'Cu&t',
    copy: '&Copy',
    paste: '&Paste',
    selectAll: 'Select all',
    resetZoom: '&Actual size',
    zoomIn: 'Zoom &in',
    zoomOut: 'Zoom &out',
    togglefullscreen: '&Full screen',
    services: 'Services',
    hide: 'Hide Tenantry',
    hideOthers: 'Hide others',
    unhide: 'Show all',
  },
};

/** A number as it is written. */
function inNumber(count: number): string {
  return numberInWords(language, count);
}

/** How a day in the past is told. */
const shortMoment = (iso: string, now: number): string => momentInWords(language, iso, now, 'just now');

const since: SinceWords = { today: 'today', ago: { one: '# day ago', other: '# days ago' } };

/** Every English text of the product. */
export const core = {
  language,
  sentences: (parts: readonly string[]) => sentencesInWords(language, parts),
  clouds,
  sovereignClouds,
  services,
  fields,
  problems,
  notes,
  findings,
  shortFindings,
  states,
  credentialStatus,
  protection,
  damage,
  errors,
  storage,
  /** Changes that could not be written. */
  unsaved: {
    title: (count: number) =>
      plural(language, count, { one: '# change is not saved', other: '# changes are not saved' }),
    /** Where the system does not say why. */
    unknown:
      'The vault could not be written. Check the disk’s free space and your permissions, then try again.',
    lost: (count: number) =>
      plural(language, count, {
        one: 'The change is lost if you close Tenantry first.',
        other: 'The changes are lost if you close Tenantry first.',
      }),
    discard: 'Discard',
    saved: (count: number) =>
      plural(language, count, { one: '# change is saved', other: '# changes are saved' }),
    leave: {
      title: 'Quit without saving?',
      text: (count: number) =>
        plural(language, count, {
          one: '# change could not be written to the disk. It is lost when Tenantry is closed.',
          other: '# changes could not be written to the disk. They are lost when Tenantry is closed.',
        }),
      agree: 'Quit anyway',
      back: 'Go back',
    },
  },
  guide: {
    title: 'Guide',
    steps: guideSteps,
    lines: guideLines,
    links: portalLinks,
    findApp: 'Open App registrations',
    accessPicture: 'A page of the service that lists who has access, with the app and its role marked.',
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
    testRuntimeTitle: 'Practice build',
    retry: 'Try again',
    protection: 'Protection…',
    lockNow: 'Lock now',
    /** Of a vault that a passphrase opens too. */
    lockable: 'The vault is open. Lock it to ask for the passphrase.',
    waitToRetry: (seconds: number) =>
      `That was too often in a short time. Wait ${spanInWords(language, seconds)}, then try again.`,
    vaultFile: (file: string) => `Vault file: ${file}`,
  },
  /** Something of the window is not there. */
  fault: {
    /** Its code could not be loaded, and cannot be until the page begins anew. */
    missing: {
      title: 'This part of Tenantry could not be loaded',
      text: 'The rest of the window works on. Reloading it may help; what was entered and not saved is lost with that. If it does not help, quit Tenantry and start it again.',
    },
    /** It fails while it is drawn. */
    broken: {
      title: 'This part of Tenantry could not be shown',
      text: 'What was entered in this part and not saved is lost; the rest of the window is still there. Try again. If that does not help, quit Tenantry and start it again.',
    },
    /** Nothing of the window can be drawn. */
    window: {
      title: 'Something went wrong in this window',
      text: 'What is saved is safe. What was entered and not saved is lost. Reload the window to go on.',
    },
    reload: 'Reload',
  },
  form: {
    title: 'Link a tenant',
    intro: 'Enter the app’s credentials. They are proved by asking Microsoft for a token.',
    /** While there is no tenant yet. */
    firstTitle: 'Link your first tenant',
    firstIntro: 'You need three values from your app registration. The guide shows where to find them.',
    connect: 'Connect',
    connecting: 'Asking Microsoft for a token…',
    connectAgain: 'Connect again',
    keepAnyway: 'Keep without connecting',
    showSecret: 'Show the secret',
    hideSecret: 'Hide the secret',
    secretHeld: 'The secret you entered is held for the next try. Type to replace it.',
    secretCleared: 'The client secret you had typed was cleared when Tenantry locked. Paste it again.',
    secretHeldPlaceholder: 'Held for the next try',
    secretSent: '••••••••••••',
    blockFilled: (count: number) =>
      plural(language, count, {
        one: '# field filled from the pasted text.',
        other: '# fields filled from the pasted text.',
      }),
    proposedName: (name: string) => `Proposed from the tenant: ${name}`,
    switchCloud: (cloud: string) => `Switch to ${cloud}`,
    switchCloudAndRetry: (cloud: string) => `Switch to ${cloud} and retry`,
    like: (name: string) => `Begun with the cloud, service and labels of ${name}.`,
    nationalClouds: 'National clouds',
    sovereignClouds: 'Sovereign clouds',
    hostsOfCloud: (authority: string, graph: string) => `Sign-in: ${authority} · Graph: ${graph}`,
    asksBeforeSending: 'Before anything is sent to these hosts, Tenantry asks you in a dialog of its own.',
    serviceAreas: {
      microsoft_365: 'Microsoft 365',
      business: 'Power BI and Dynamics 365',
      azure: 'Azure',
      other: 'Other',
    } satisfies Record<ServiceArea, string>,
    notInCloud: (service: string) => `${service} (not in this cloud)`,
    scope: (scope: string) => `Scope: ${scope}`,
    tenantFound: (tenantId: string, cloud: string) => `Tenant ${tenantId}, found in ${cloud}.`,
    tenantFoundSomewhere: (tenantId: string) => `Tenant ${tenantId}, found.`,
    tenantElsewhere: 'This tenant lives in another cloud.',
    tenantNotFound: 'No tenant with this domain was found in this cloud.',
    alreadyLinked: (name: string) => `Already linked as ${name}.`,
    lifetimes: 'Days from today:',
    lifetime: (days: number) => plural(language, days, { one: 'In # day', other: 'In # days' }),
    more: 'Labels and notes',
    removeLabel: (name: string) => `Remove the label ${name}`,
    chosenLabels: 'Labels of this tenant',
    discardTitle: 'Discard what was entered?',
    discardText:
      'There is a form that was begun. To begin another one, what was entered there is discarded, and with it a client secret that the portal shows only once.',
    discard: 'Discard',
    keepEntered: 'Keep it',
    stillSending: 'A tenant is being linked. Wait for Microsoft’s answer, then try again.',
    offline: 'Offline. The tenant will be kept as waiting and verified when Microsoft can be reached again.',
  },
  linked: {
    title: (name: string) => `${name} is linked`,
    waitingTitle: (name: string) => `${name} is kept, not verified yet`,
    attentionTitle: (name: string) => `${name} is kept, but needs attention`,
    waitingText: 'It is not verified yet. Tenantry tries again by itself.',
    keptText: 'It was kept without asking Microsoft. Verify it when you are ready.',
    sessionText: 'Its secret is in memory only, until a keyring or passphrase protects it or you quit.',
    tenant: 'Tenant',
    app: 'Client ID',
    appName: 'App',
    domains: 'Domains',
    cloud: 'Cloud',
    service: 'Service',
    roles: 'Granted permissions',
    rolesNone: 'None',
    rolesUnknown: 'Not readable from the token',
    moreRoles: (count: number) => plural(language, count, { one: 'and # more', other: 'and # more' }),
    secretExpires: 'Secret expires',
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
    copy: 'Copy for support',
    copied: 'Details copied. They contain no secret.',
    openConsent: 'Open the consent page',
    copyConsent: 'Copy consent link',
    consentCopied: 'Link copied. An administrator of the tenant opens it to grant what the app asks for.',
    waitSeconds: (seconds: number) => `Microsoft asks to wait ${spanInWords(language, seconds)}.`,
    signInToProxy: 'Sign in to the proxy…',
    tryAgain: 'Try again',
    tryAgainIn: (seconds: number) =>
      seconds < 100 ? `Try again in ${seconds} s` : `Try again in ${Math.ceil(seconds / 60)} min`,
    openStep: 'Show in the guide',
    owner: 'Who can fix this',
    ownedBy: (owner: string) => `Who can fix this: ${owner}`,
    owners: {
      you: 'You',
      tenant_admin: 'An administrator of the tenant',
      network_team: 'The team that runs this network',
      microsoft: 'Microsoft',
      nobody: 'Nobody: it passes by itself',
    } satisfies Record<FindingOwner, string>,
    retry: 'Trying again',
    retries: {
      never: 'Helps only with other values',
      after_change: 'Helps once it is put right',
      later: 'Helps after a while',
    } satisfies Record<RetryClass, string>,
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
    labels: 'Labels',
    lastVerified: 'Last verified',
    secretExpires: 'Secret expires',
    some: (shown: number, all: number) => `${inNumber(shown)} of ${inNumber(all)} tenants`,
    selected: (count: number, shown: number) =>
      shown === count
        ? plural(language, count, { one: '# selected', other: '# selected' })
        : `${inNumber(shown)} of ${inNumber(count)} selected are shown`,
    select: (name: string) => `Select ${name}`,
    selectAll: 'Select all shown',
    selection: 'Selection',
    pinnedMark: 'Pinned',
    openDetails: 'Open details',
    search: 'Search tenants',
    clearSearch: 'Clear search',
    deleteKey: 'Del',
    view: 'View',
    more: 'More',
    /** Of a column that is wanted. */
    tooNarrow: 'Too narrow to show',
    columns: 'Columns',
    nothingFound: 'No tenants match',
    nothingFoundText: (what: readonly string[]) => `Filtered by ${what.join(' · ')}`,
    searchedFor: (text: string) => `“${text}”`,
    expiring: (expired: number, soon: number) =>
      [
        expired > 0 &&
          plural(language, expired, { one: '# secret has expired', other: '# secrets have expired' }),
        soon > 0 &&
          plural(
            language,
            soon,
            expired > 0
              ? { one: '# expires within 30 days', other: '# expire within 30 days' }
              : { one: '# secret expires within 30 days', other: '# secrets expire within 30 days' },
          ),
      ]
        .filter((part) => part !== false)
        .join(', '),
    /** The same where both are told and there is less room. */
    expiringShort: (expired: number, soon: number) =>
      `${inNumber(expired)} expired, ${inNumber(soon)} within 30 days`,
    never: 'Never',
    unreachable: 'Last try failed',
    actions: 'Actions',
    actionsFor: (name: string) => `Actions for ${name}`,
    verify: 'Verify',
    verifying: 'Verifying…',
    verifyAll: 'Verify all',
    rename: 'Rename',
    reveal: 'Show secret',
    copySecret: 'Copy secret',
    copyToken: 'Copy access token',
    remove: 'Remove',
    removed: (name: string) => `${name} was moved to the bin.`,
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
    renameTitle: (name: string) => `Rename ${name}`,
    enterSecret: {
      there: {
        action: 'Replace secret',
        menu: 'Replace secret…',
        title: (name: string) => `Replace the secret of ${name}`,
        text: 'The new secret is verified before it takes the place of the old one.',
        done: (name: string) => `The secret of ${name} was replaced.`,
        notDone: (name: string, why: string) => `The secret of ${name} was not replaced. ${why}`,
      },
      missing: {
        action: 'Add a secret',
        menu: 'Add a secret…',
        title: (name: string) => `Add a secret to ${name}`,
        text: 'It is verified before it is kept.',
        done: (name: string) => `${name} has its secret.`,
        notDone: (name: string, why: string) => `The secret of ${name} was not added. ${why}`,
      },
    },
    save: 'Save',
    cancel: 'Cancel',
    scope: 'Scope',
    created: 'Linked on',
    entered: 'Entered as',
    newSecret: 'New client secret',
    failed: 'The list could not be read.',
  },
  expiry: {
    unknown: 'Not known',
    /** In a cell, beside “Secret expires”. */
    inWords: (iso: string, now: number) =>
      expiryInWords(language, iso, now, {
        expired: (day) => `Expired ${day}`,
        since,
        today: 'Expires today',
        inDays: { one: 'In # day', other: 'In # days' },
      }),
    /** The same in two parts, for what has expired. */
    expired: 'Expired',
    daysSince: (iso: string, now: number) => sentenceCase(language, sinceInWords(language, iso, now, since)),
    full: (iso: string) => dayInWords(language, iso, 'full'),
    set: 'Enter the date',
    change: 'Change the date',
    forget: 'Not known',
    /** A date that has passed, and no answer of Microsoft's, says that it has expired. */
    byDate: {
      title: 'The client secret has expired by its date',
      remedy:
        'Create a new client secret in Certificates & secrets, then replace it here. If Microsoft still accepts this one, correct its date.',
    },
    fromMicrosoft: 'Date from Microsoft',
    exported: (count: number) =>
      plural(language, count, { one: '# date was exported.', other: '# dates were exported.' }),
  },
  verifyRun: {
    title: 'Verifying tenants',
    done: (done: number, total: number) => `${inNumber(done)} of ${inNumber(total)}`,
    verified: (count: number) => plural(language, count, { one: '# in order', other: '# in order' }),
    failed: (count: number) =>
      plural(language, count, { one: '# needs attention', other: '# need attention' }),
    unverified: (count: number) => plural(language, count, { one: '# not checked', other: '# not checked' }),
    remaining: (count: number) => plural(language, count, { one: '# remaining', other: '# remaining' }),
    timeLeft: (seconds: number) =>
      seconds < 10 ? 'Nearly done' : `About ${spanInWords(language, Math.round(seconds / 5) * 5)} left`,
    held: (count: number) =>
      plural(language, count, {
        one: 'Microsoft asks # tenant to wait',
        other: 'Microsoft asks # tenants to wait',
      }),
    cancel: 'Cancel',
    cancelling: 'Canceling…',
    started: (count: number) =>
      plural(language, count, { one: 'Verifying # tenant.', other: 'Verifying # tenants.' }),
    percent: (percent: number) => `${percent} percent verified.`,
    allVerified: (count: number) =>
      plural(language, count, { one: '# tenant is verified.', other: '# tenants are verified.' }),
    /** What became of how many. */
    summary: (parts: readonly string[]) => parts.join(', '),
    groups: 'By cause',
    tenants: (count: number) => plural(language, count, { one: '# tenant', other: '# tenants' }),
    named: (names: readonly string[], more: number) =>
      more === 0
        ? listInWords(language, names)
        : listInWords(language, [...names, plural(language, more, { one: '# more', other: '# more' })]),
    notJudged: 'These were not judged. What was known of them still stands.',
    show: 'Show in the list',
    replaceSecret: 'Replace secret…',
    copyNames: 'Copy the names',
    namesCopied: 'Names copied.',
    cancelled: (count: number) =>
      plural(language, count, {
        one: '# tenant was not checked because you canceled.',
        other: '# tenants were not checked because you canceled.',
      }),
    verifyRest: 'Verify the rest',
    skippedTitle: 'Not checked',
  },
  network: {
    offline: 'Offline',
    title: 'Microsoft cannot be reached now',
    since: (moment: string) => `Since: ${moment}`,
    waiting: (count: number) =>
      plural(language, count, {
        one: '# tenant waits and is verified by itself when Microsoft answers again.',
        other: '# tenants wait and are verified by themselves when Microsoft answers again.',
      }),
    keepsWorking: 'Linked tenants stay as they are. You can go on working.',
    nowOffline: 'Microsoft cannot be reached.',
    nowOnline: 'Microsoft can be reached again.',
  },
  settings: {
    title: 'Settings',
    security: 'Security',
    verifying: 'Verifying',
    language: 'Language',
    languageOfSystem: 'Use system setting',
    lockAfter: 'Lock after',
    lockAfterText: 'Without use. A passphrase opens it again.',
    lockAfterNone: 'Needs a passphrase. Set one under Protection.',
    lockAfterChoice: (minutes: number) => (minutes === 0 ? 'Never' : spanInWords(language, minutes * 60)),
    lockWithScreen: 'Lock with the screen',
    lockWithScreenText: 'Also when the computer goes to sleep.',
    hiddenFromCapture: 'Hide from screenshots',
    hiddenFromCaptureText: 'Screenshots and screen sharing leave this window out.',
    hiddenFromCaptureNot: 'Linux cannot leave a window out of screenshots.',
    reverify: 'Verify linked tenants automatically',
    reverifyText:
      'A revoked secret is noticed before a job fails. Spread over the day, and never while the keyring is locked.',
    reverifyChoices: { off: 'Off', daily: 'Daily', weekly: 'Weekly' },
    expiryNotices: 'Announce secrets that expire soon',
    expiryNoticesText: 'At most one notification a day, while Tenantry is open.',
    appearance: 'Appearance',
    theme: 'Theme',
    themes: { system: 'Use system setting', light: 'Light', dark: 'Dark' },
    density: 'Rows in the list',
    densities: { comfortable: 'Comfortable', compact: 'Compact' },
    zoom: 'Zoom',
    zoomText: 'Ctrl with plus, minus or the mouse wheel. Ctrl+0 goes back to the actual size.',
    notKept: 'The setting was not kept.',
    confirmedClouds: 'Other clouds that may receive secrets',
    confirmedCloudsText:
      'You agreed to these hosts. “Ask again” has Tenantry ask before the next secret goes there.',
    askAgain: 'Ask again',
    askAgainFor: (authority: string, graph: string) => `Ask again for ${authority} and ${graph}`,
    asksAgain: 'Tenantry asks again before anything is sent there.',
  },
  activity: {
    open: 'Activity',
  },
  about: {
    open: 'About Tenantry…',
    title: 'About Tenantry',
    version: (version: string) => `Version ${version}`,
    built: 'Built',
    builtOn: (iso: string) => dayInWords(language, iso),
    electron: 'Electron',
    chromium: 'Chromium',
    node: 'Node.js',
    system: 'System',
    licences: 'Licenses…',
    licencesTitle: 'Licenses',
    licencesText: 'Tenantry uses these packages. Select one to read its license.',
    loading: 'Reading the licenses…',
    runtime: 'Electron and Chromium come with files of their own, beside the program.',
    showRuntime: 'Show the files',
    noRuntime: 'The files of Electron and Chromium are not beside this program.',
    search: 'Find a package',
    noneFound: 'No package has this name.',
    diagnostics: 'Copy diagnostics',
    diagnosticsText:
      '“Copy diagnostics” copies versions, settings, states and counts. No names, IDs or secrets.',
    copied: 'Diagnostics copied. They contain no names, IDs or secrets.',
  },
  bin: {
    title: 'Bin',
    intro: 'Removed tenants stay here for 30 days, their secrets encrypted.',
    empty: 'The bin is empty',
    emptyText: 'Removed tenants can be brought back from here for 30 days.',
    loading: 'Reading the bin',
    failed: 'The bin could not be read.',
    list: 'Removed tenants',
    removed: (moment: string) => `Removed: ${moment}`,
    purged: (days: number) =>
      days <= 0
        ? 'Deleted for good today'
        : plural(language, days, { one: 'Deleted for good in # day', other: 'Deleted for good in # days' }),
    selected: (count: number) => plural(language, count, { one: '# selected', other: '# selected' }),
    choose: 'Choose tenants to bring them back.',
    all: 'Select all',
    none: 'Select none',
    restore: 'Restore',
    purge: 'Delete for good',
    emptyBin: 'Empty the bin',
    restored: (count: number) =>
      plural(language, count, { one: '# tenant is back.', other: '# tenants are back.' }),
    purgedNow: (count: number) =>
      plural(language, count, {
        one: '# tenant was deleted for good.',
        other: '# tenants were deleted for good.',
      }),
    confirmTitle: (count: number) =>
      plural(language, count, {
        one: 'Delete # tenant for good?',
        other: 'Delete # tenants for good?',
      }),
    confirmText: 'Their secrets are deleted too. This cannot be undone. Nothing changes at Microsoft.',
    emptyTitle: 'Empty the bin?',
    emptyQuestion: (count: number) =>
      plural(language, count, {
        one: 'The tenant in it and its secret are deleted. This cannot be undone. Nothing changes at Microsoft.',
        other:
          'All # tenants and their secrets are deleted. This cannot be undone. Nothing changes at Microsoft.',
      }),
    deleteAll: (count: number) => plural(language, count, { one: 'Delete it', other: 'Delete all #' }),
    open: 'Open the bin',
  },
  labels: {
    title: (count: number, name: string) =>
      count === 1
        ? `Labels of ${name}`
        : plural(language, count, { one: 'Labels of # tenant', other: 'Labels of # tenants' }),
    edit: 'Labels…',
    find: 'Find a label, or name a new one',
    create: (name: string) => `New label “${name}”`,
    empty: 'No label yet. Enter a name for the first one.',
    noneFound: 'No label has this name.',
    carriedBy: (count: number) =>
      count === 0 ? 'On no tenant' : plural(language, count, { one: 'On # tenant', other: 'On # tenants' }),
    more: (count: number) => `+${inNumber(count)}`,
    actionsFor: (name: string) => `Change the label ${name}`,
    rename: 'Rename',
    newName: (name: string) => `New name of ${name}`,
    taken: 'There is a label with this name already.',
    color: 'Color',
    colors: {
      grey: 'Gray',
      red: 'Red',
      orange: 'Orange',
      yellow: 'Yellow',
      green: 'Green',
      teal: 'Teal',
      blue: 'Blue',
      purple: 'Purple',
    },
    delete: 'Delete the label',
    deleteTitle: (name: string) => `Delete the label ${name}?`,
    deleteText: (count: number) =>
      count === 0
        ? 'No tenant carries it.'
        : plural(language, count, {
            one: 'It is taken off # tenant. The tenant itself stays.',
            other: 'It is taken off # tenants. The tenants themselves stay.',
          }),
    apply: 'Apply',
    applied: (count: number) =>
      count === 0
        ? 'Nothing had to be changed.'
        : plural(language, count, {
            one: 'The labels of # tenant were changed.',
            other: 'The labels of # tenants were changed.',
          }),
  },
  details: {
    pin: 'Pin',
    unpin: 'Unpin',
    pinned: (count: number) =>
      plural(language, count, { one: '# tenant is pinned.', other: '# tenants are pinned.' }),
    unpinned: (count: number) =>
      plural(language, count, {
        one: '# tenant is no longer pinned.',
        other: '# tenants are no longer pinned.',
      }),
    duplicate: 'Link another like this',
    twins: 'Also linked as',
    addNotes: 'Add notes',
    editNotes: 'Edit notes',
    notesKept: 'What you wrote is still here. Try again.',
    notesLost: (name: string) =>
      `The notes of ${name} were not saved. What you wrote is still in its details.`,
    notesKeys: 'Ctrl+Enter saves, Escape gives up.',
    removedMany: (count: number) =>
      plural(language, count, {
        one: '# tenant was moved to the bin.',
        other: '# tenants were moved to the bin.',
      }),
    restoredMany: (count: number) =>
      plural(language, count, { one: '# tenant is back.', other: '# tenants are back.' }),
  },
  replaceMany: {
    title: (count: number) =>
      plural(language, count, {
        one: 'Replace the secret of # tenant',
        other: 'Replace the secret of # tenants',
      }),
    text: 'The new secret is verified in each tenant before it takes the place of the old one there.',
    app: (clientId: string) => `App: ${clientId}`,
    replaced: (count: number) =>
      plural(language, count, {
        one: 'The secret of # tenant was replaced.',
        other: 'The secret of # tenants was replaced.',
      }),
    refused: (count: number) =>
      plural(language, count, {
        one: '# tenant keeps its old secret.',
        other: '# tenants keep their old secret.',
      }),
    refusedTitle: 'These keep their old secret',
    retry: (count: number) =>
      plural(language, count, { one: 'Try # tenant again', other: 'Try # tenants again' }),
    submit: 'Replace secret',
    done: 'Done',
  },
  filters: {
    states: 'State',
    clouds: 'Cloud',
    labels: 'Label',
    expiry: 'Secret expires',
    unreachable: 'Not verified at the last check',
    spans: {
      expired: 'Expired',
      within_7: 'Within 7 days',
      within_14: 'Within 14 days',
      within_30: 'Within 30 days',
      unknown: 'Not known',
    },
    chosen: (kind: string, values: readonly string[]) =>
      values.length === 1 ? `${kind}: ${values[0]}` : `${kind}: ${inNumber(values.length)}`,
    listed: (kind: string, values: readonly string[]) => `${kind}: ${values.join(', ')}`,
    only: (count: number) => plural(language, count, { one: '# chosen tenant', other: '# chosen tenants' }),
    noLabels: 'No labels yet',
    rows: inNumber,
    clear: 'Clear filters',
  },
  bulk: {
    replaceSecret: 'Replace secret…',
    oneAppOnly: 'One secret fits only tenants of the same app in the same cloud.',
    noSecret: 'None of these has a secret here.',
    noneShown: 'None of the selected is shown.',
    running: 'A verification is under way.',
    exportMenu: 'Export',
    export: 'Export…',
    connections: 'Connections…',
    expiryDates: 'Expiry dates',
    exportIcs: 'Export expiry dates (.ics)…',
    exportCsv: 'Export expiry dates (.csv)…',
    calendar: 'Calendar (.ics)',
    table: 'Table (.csv)',
    remove: 'Remove',
    clear: 'Clear selection',
  },
  menu: menuWords,
  importing: {
    open: 'Import…',
    /** Below the first form, while there is no tenant. */
    instead: 'Coming from another computer or tool?',
    dropTitle: 'Drop the file to import it',
    dropText: 'Nothing is changed before you have seen what is in it.',
  },
  dialogs: {
    cloudTitle: 'Send to another cloud',
    cloudQuestion: (authority: string) => `Send the client secret to ${authority}?`,
    cloudHosts: (authority: string, graph: string) =>
      `Sign-in host: ${authority}\nMicrosoft Graph host: ${graph}`,
    cloudUnknown:
      'These hosts are not among the clouds that Tenantry knows. Whoever runs them receives the secret. Send it only if you are sure that they are the right ones.',
    cloudSovereign: (cloud: string) =>
      `These are the hosts of ${cloud}, as Microsoft’s own library names them. Send the secret only if the tenant is there.`,
    send: 'Send',
    cancel: 'Cancel',
    expiriesTitle: 'Export when secrets expire',
    formats: { ics: 'Calendar', csv: 'Table' },
  },
  appPermissions: {
    open: 'Permissions…',
    title: (name: string) => `Permissions of ${name}`,
    asking: 'Asking Microsoft what the app may do…',
    none: 'None granted.',
    ungranted: 'Not granted',
    unnamed: (count: number) =>
      plural(language, count, {
        one: 'The app’s registration asks for # more permission that is not granted. Tenantry can’t tell which one.',
        other:
          'The app’s registration asks for # more permissions that are not granted. Tenantry can’t tell which ones.',
      }),
    fromDirectory: 'Read from the directory just now.',
    fromToken: (permission: string) =>
      `Read from the app’s tokens just now, so other APIs may be missing. With ${permission} the app could read them all.`,
    optional: (name: string, all: string) =>
      `Where an app has ${name}, Tenantry also shows its tenant’s name and domains; with ${all}, all of its permissions. The app’s name and the date of its secret need no permission in the app’s own tenant. Tenantry needs none of them.`,
    neededTitle: 'What the app needs',
    neededText: 'Say which permissions this app must have, and Tenantry shows what is missing.',
    neededLabel: 'Needed permissions',
    neededHint: 'One on each line, or as pasted from a document, for example User.Read.All.',
    choose: 'Choose',
    change: 'Change',
    takeRequested: 'Add granted and requested permissions',
    unread: (texts: readonly string[]) =>
      texts.length === 1
        ? `“${texts[0]}” is not the name of a permission.`
        : `Not names of permissions: ${listInWords(language, texts)}`,
    nothingMissing: (count: number) =>
      plural(language, count, {
        one: 'The one needed permission is granted.',
        other: 'All # needed permissions are granted.',
      }),
    missing: (missing: number, needed: number) => `${inNumber(missing)} of ${inNumber(needed)} missing`,
    missingInShort: (names: readonly string[]) => `Missing: ${listInWords(language, names)}`,
  },
  history: {
    title: 'History',
    none: 'Nothing yet.',
    failed: 'It could not be read.',
    exported: (format: string, { secrets, way }: Pick<PastExport, 'secrets' | 'way'>) =>
      `${way === 'clipboard' ? 'Copied' : 'Exported'} as ${format}, ${secrets ? 'with its secret' : 'without its secret'}`,
    outcomes: { ok: 'Verified', failed: 'Needs attention', unreachable: 'Not verified' } satisfies Record<
      CheckOutcome,
      string
    >,
    duration: (ms: number) => durationInWords(language, ms),
  },
  proxySignIn: {
    title: 'Sign in to the proxy',
    heading: 'Sign in to the proxy of this network',
    question: (proxy: string) => `${proxy} asks for a user name and password.`,
    realm: (realm: string) => `It calls itself “${realm}”.`,
    refused: 'The proxy did not accept that. Check user name and password.',
    username: 'User name',
    password: 'Password',
    note: 'Used for this proxy only, and held in memory until you quit.',
    noteInTheClear:
      'Used for this proxy only, and held in memory until you quit. It goes to this proxy unencrypted.',
    signIn: 'Sign in',
    cancel: 'Cancel',
  },
  expiryFile: {
    summary: (name: string) => `Client secret of ${name} expires`,
    tenant: 'Tenant',
    tenantId: 'Tenant ID',
    clientId: 'Client ID',
    portal: 'New secret',
    columns: {
      name: 'Name',
      tenant: 'Tenant',
      tenantId: 'Tenant ID',
      clientId: 'Client ID',
      cloud: 'Cloud',
      service: 'Service',
      state: 'State',
      secretExpires: 'Secret expires',
      daysLeft: 'Days left',
    },
  },
  expiryNotice: {
    title: (soon: number, expired: number) =>
      [
        soon > 0 &&
          plural(language, soon, {
            one: '# client secret expires within 30 days',
            other: '# client secrets expire within 30 days',
          }),
        expired > 0 &&
          plural(language, expired, {
            one: '# client secret has expired',
            other: '# client secrets have expired',
          }),
      ]
        .filter((part) => part !== false)
        .join(', '),
    next: (name: string, iso: string) => `Next: ${name}, on ${dayInWords(language, iso)}.`,
    last: (name: string, iso: string) => `Last: ${name}, on ${dayInWords(language, iso)}.`,
  },
  moments: {
    /** Where it stands alone, as in a cell. */
    short: (iso: string, now: number) => sentenceCase(language, shortMoment(iso, now)),
    /** After other words. */
    inSentence: shortMoment,
    exact: (iso: string) => dateAndTimeInWords(language, new Date(iso)),
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
